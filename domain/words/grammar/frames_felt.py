"""How hard a run felt."""

from domain.words.grammar.frames import Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.told_numbers import effort_said
from domain.words.intents import HowItFelt, LogRun
from domain.words.lexicon.meanings import M

FELT = Frames()
_FELT = frozenset({M.EFFORT, M.GOOD, M.HARD, M.EASY, M.TIRED, M.NUMBER, M.YES})


@FELT.frame((M.EFFORT, M.HARD, M.EASY, M.GOOD), takes=_FELT, rank=1)
def felt(r: Reading) -> Asked:
    """How hard it was; "tough, like an 8" says it twice."""
    if r.asks or r.has(M.TOO):
        return None
    number = r.value(M.NUMBER)
    if isinstance(number, int | float):
        return HowItFelt(int(number)) if number == int(number) and 1 <= number <= 10 else None
    days = [mention.day for mention in r.days]
    if days and r.coming(days[0]) != r.today:
        return None
    return HowItFelt(effort_said(r))


@FELT.frame(M.HARD, M.DAY, takes=frozenset({M.EFFORT}), rank=0)
@FELT.frame(M.GOOD, M.DAY, rank=0)
@FELT.frame(M.EFFORT, M.DAY, takes=frozenset({M.RUN, M.IT, M.HARD, M.EASY, M.GOOD}), rank=0)
def felt_on(r: Reading) -> Asked:
    """ "felt hard today"; "yesterday was 9/10" is how hard the run of a day was that lies behind."""
    day = r.past(r.day) if r.day is not None else None
    is_behind = day is not None and day.on is not None and day.on < r.today
    if is_behind and r.has(M.EFFORT) and not r.asks and not r.has(M.TOO) and day is not None:
        return LogRun(day=day, effort=effort_said(r))
    return (
        HowItFelt(effort_said(r)) if day is not None and day.on == r.today and not r.has(M.TOO) and not r.asks else None
    )
