"""An easy run in place of what is hard, of no other length: "replace the intervals with an easy jog tomorrow"."""

import re

from domain.plan import QUALITY_TYPES, DayType
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import DAY
from domain.words.intents import TypeIntent
from domain.words.lexicon.meanings import M

_HARD = (
    r"(?:intervals?|reps|repeats|session|workout|tempo(?: run)?|strides|hills?|hill reps|speed ?work|speed session|"
    r"(?:fast|hard|quick|tough|speedy) (?:bits?|parts?|stuff|one|run|session|workout)|threshold(?: run)?|fartlek|plan)"
)
_SOFT = r"(?:(?:nice |really |very |super |gentle |just |plain )*(?:easy|gentle|relaxed|light|recovery|slow|steady))"
_EASY_RUN = rf"{_SOFT}(?: (?:jog|run|one|running|jogging|plod|miles|shuffle|recovery run|bit of running))"
_TRADED = re.compile(
    rf"\b(?:swap|replace|change|trade|turn|switch|exchange)(?: out)? (?:(?:the|my|those|all|{DAY}(?:'s)?) )*"
    rf"(?P<what>{_HARD})(?: (?:on |this |for )?(?:{DAY}))? (?:for|with|to|into|by) (?:an? |some |just )*{_EASY_RUN}"
    rf"(?= (?:on |this |for )?{DAY}|[?.!,;]| please| instead|$| i )"
)
_ELSE = (
    *(M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.EVERY, M.ALWAYS, M.NO_MORE, M.WHY, M.PAIN, M.INJURY, M.ILL, M.NAME),
    *(M.NOT, M.OR),
)


def hard_for_easy(words: str, r: Reading) -> TypeIntent | None:
    """The day that becomes easy, at the length it has (`r` is of all the words); None for any other sentence."""
    found = _TRADED.search(words)
    if found is None or r.asks or r.has(*_ELSE) or r.week not in (None, 0):
        return None
    days = {each.day for each in r.days if each.day.type is None}
    kind = next((each.kind for each in r.days if each.kind in QUALITY_TYPES), None)
    if len(days) > 1 or (not days and kind is None and found["what"] == "plan"):
        return None
    day = days.pop() if days else DayRef(type=kind) if kind is not None else r.it
    return TypeIntent(day, DayType.EASY)
