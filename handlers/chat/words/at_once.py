"""What words do at once; of who only asks whether to, it is asked first."""

from domain.words.intents import Intent, LogRun, LogRuns, Recovered, Several, SkipDay, TakeBackRun

_AT_ONCE = (LogRun, LogRuns, SkipDay, Recovered, TakeBackRun)


def is_at_once(value: Intent) -> bool:
    """Whether words do it at once, or a part of it."""
    if isinstance(value, TakeBackRun) and value.is_double:
        # Which of both goes is asked.
        return False
    return isinstance(value, _AT_ONCE) or (
        isinstance(value, Several) and any(isinstance(each, LogRun) for each in value.wishes)
    )
