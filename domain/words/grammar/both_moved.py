"""Two runs that go as many days on, or each to a day of its own: "push both back a day", "Fri and Sat instead"."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import DAY
from domain.words.grammar.said_again import offer
from domain.words.intents import MoveIntent, RestDay, Several
from domain.words.lexicon.meanings import M

_OF_DAY = rf"(?:the |my )?{DAY}s?(?:'?s)?(?: (?:easy |long )?(?:runs?|ones?|sessions?|workouts?))?"
_PAIR = rf"{_OF_DAY} ?(?:,|and|&|\+|into|to|/|plus|then)+ ?{_OF_DAY}"
_RUNS = r"(?:runs|sessions|workouts|ones|of (?:them|those|these)|of (?:those|these|the|my) (?:runs|sessions|workouts))"
_STEP = (
    r"(?:by )?(?P<count>an?|one|1|two|2) days? ?(?P<way>later|back|earlier|forward|sooner|on|further on)?"
    r"|on (?:by )?(?P<more>an?|one|1|two|2) days?"
)
# "Night shift Thursday into Friday so move both of those a day later", "push Thursday's and Friday's runs by a day".
_BOTH_BY = (
    re.compile(
        rf"(?P<days>\b{_PAIR}\b).*?\b(?:move|push|shift|put|bring|do|bump|slide|knock|make|have|pull)(?: back| on)? "
        rf"(?:both|them|those|each|these)(?: {_RUNS})?(?: (?:back|on|out|forward))? (?:{_STEP})"
    ),
    re.compile(
        rf"\b(?:move|push|shift|put|bring|bump|slide|knock|pull)(?: back)? (?:both )?(?P<days>{_PAIR})"
        rf"(?: both| each)?(?: (?:back|on|out|forward))? (?:{_STEP})"
    ),
)
_EARLIER = re.compile(r"\b(?:earlier|forward|sooner)\b")
# "Run Friday and Saturday instead of Thursday and Friday".
_FOR_THE_OTHERS = re.compile(
    rf"\b(?:run|do|train|running|have|use) (?:on )?(?P<to>{_PAIR})(?: mornings?| evenings?)?,? "
    rf"(?:instead of|rather than|in place of|not) (?:on )?(?P<days>{_PAIR})"
)
_ONTO_OTHERS = re.compile(
    rf"\b(?:do|run|move|put|push|shift|have|bring|get) (?P<days>{_PAIR}) (?:back )?(?:to|on|onto|over to) "
    rf"(?P<to>{DAY} ?(?:and|&|\+|/) ?{DAY})"
)
# "Run Friday and Saturday and leave Thursday out, the same workouts a day later": what was planned a day before each.
_SAME_LATER = re.compile(
    rf"\b(?:run|do|train|running) (?:on )?(?P<to>{_PAIR})\b.*\b(?:same (?:workouts?|runs?|sessions?|thing|ones|stuff)"
    r"[^.;]*?|(?:everything|all|both) )(?:just |but |only )*(?:an?|one|1) day (?:later|on)\b"
)
_TWICE = re.compile(
    rf"\brun twice (?:on )?{DAY}\b|\b(?:both|two runs|the two)(?: be| go| happen)? on (?:the same day|one day|{DAY}$)"
)
_ENDS = re.compile(r"^(?:,? (?:instead|please|this week|this time|then|for once|each|too|as well))*[?.! ]*$")
_COUNTS = {"a": 1, "an": 1, "one": 1, "1": 1, "two": 2, "2": 2}
_ELSE = (M.EVERY, M.ALWAYS, M.RAN, M.NAME, M.OR, M.WHY, M.MISSED, M.SHORTEN, M.DISTANCE, M.PAIN, M.ILL, M.NO_MORE)


def both_moved(words: str, r: Reading, reader: Reader) -> Several | Question | None:
    """Both moves; None for any other sentence (`r` is of all the words)."""
    if any(token.has(*_ELSE) and not token.text.endswith("s") for token in r.tokens) or r.week not in (None, 0, 1):
        return None
    if _TWICE.search(words) and not r.asks and len(days := _days(words, r, reader)) == 2:
        # Two runs of a day are not added up.
        return ask(Ask.TWO_IN_ONE, *(offer(RestDay(day)) for day in days))
    found = next((each for way in _BOTH_BY if (each := way.search(words))), None)
    if found is not None and _ENDS.match(words[found.end() :]):
        return _by(found, r, reader)
    if (later := _SAME_LATER.search(words)) is not None:
        there = _days(later["to"], r, reader)
        return _moves([r.shifted(day, -1) for day in there], there)
    instead = _FOR_THE_OTHERS.search(words)
    onto = instead or _ONTO_OTHERS.search(words)
    if onto is None or not _ENDS.match(words[onto.end() :]):
        return None
    days, there = _days(onto["days"], r, reader), _days(onto["to"], r, reader)
    # "Friday and Saturday, not Thursday and Sunday" says which days are run on, and not which run goes where.
    return _moves(days, there) if instead is None or set(days) & set(there) else None


def _by(found: re.Match[str], r: Reading, reader: Reader) -> Several | None:
    count = _COUNTS[found["count"] or found["more"]]
    step = -count if _EARLIER.search(found[0]) else count
    days = _days(found["days"], r, reader)
    return _moves(days, [r.shifted(day, step) for day in days])


def _moves(days: list[DayRef], there: list[DayRef]) -> Several | None:
    if len(days) != 2 or len(there) != 2 or any(one == other for one, other in zip(days, there, strict=True)):
        return None
    return Several(tuple(MoveIntent(day, to) for day, to in zip(days, there, strict=True)))


def _days(words: str, r: Reading, reader: Reader) -> list[DayRef]:
    return [day for day in days_of_part(words, r, reader) if day.type is None]
