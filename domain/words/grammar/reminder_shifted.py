"""A reminder so much later or earlier than it comes now: "remind me an hour later", "Erinnerung 30 min früher"."""

import re

from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M
from domain.words.settings_said import RemindAt

_REMINDER = re.compile(
    r"\b(?:remind(?:ers?)?|(?:the |my |morning |daily |workout )messages?|send (?:me )?(?:it|the (?:workout|message|"
    r"run))|message me|erinner\w*|recordatorio|recuerda\w*|avisa\w*)\b"
)
_LATER = re.compile(r"\b(?:later|spater|mas tarde|despues)\b")
_EARLIER = re.compile(r"\b(?:earlier|sooner|fruher|eher|antes|mas temprano)\b")
_ELSE = (M.RAN, M.DISTANCE, M.CLOCK, M.NOT, M.OFF, M.SKIP, M.MOVE, M.WHY, M.WHEN)
_LEAST_S, _MOST_S = 300, 43_200


def reminder_shifted(words: str, r: Reading) -> RemindAt | None:
    """The reminder by so much; None for any other sentence."""
    is_later = _LATER.search(words) is not None
    if _REMINDER.search(words) is None or is_later == (_EARLIER.search(words) is not None) or r.has(*_ELSE):
        return None
    spans = [value for value in r.values(M.DURATION) if isinstance(value, int)]
    if len(spans) != 1 or not _LEAST_S <= spans[0] <= _MOST_S or any(each.day.type is None for each in r.days):
        return None
    minutes = spans[0] // 60
    return RemindAt(by_min=minutes if is_later else -minutes)
