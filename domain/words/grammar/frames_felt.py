"""How hard a run felt: the last one, or that of another day."""

import re

from domain.plan import DayType
from domain.words.grammar.frames import Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.told_numbers import effort_said
from domain.words.intents import HowItFelt
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


_OF_A_RUN = frozenset({M.EFFORT, M.RUN, M.IT, M.HARD, M.EASY, M.GOOD, M.TIRED, M.EVERY, M.KIND, M.DAY, M.DATE, M.ALL})
# What is told of the week that was is no wish for other weeks: "Tuesday's was tough", not "Tuesdays are tough".
_FELT_THEN = re.compile(r"\b(?:was|were|felt|war|waren|fue|fueron|estuvo|seemed|turned out|went)\b")


@FELT.frame((M.HARD, M.EASY, M.GOOD, M.EFFORT), (M.DAY, M.DATE, M.KIND), takes=_OF_A_RUN, rank=1)
def felt_on(r: Reading) -> Asked:
    """ "felt hard today"; "Tuesday's was tough", "the tempo felt awful": how hard the run of that day was."""
    if r.asks or r.is_asked or r.has(M.TOO) or not r.days:
        return None
    kinds = [each.day for each in r.days if each.day.type is not None]
    day = r.past(next((each.day for each in r.days if each.day.type is None), kinds[0] if kinds else r.told_on))
    is_told = _FELT_THEN.search(r.text) is not None
    if day.on is None:
        named = day.type not in (None, DayType.REST, DayType.EASY, DayType.RECOVERY)
        return HowItFelt(effort_said(r), day) if named and is_told else None
    if day.on == r.today:
        return HowItFelt(effort_said(r))
    return HowItFelt(effort_said(r), day) if day.on < r.today and (is_told or r.has(M.EFFORT)) else None
