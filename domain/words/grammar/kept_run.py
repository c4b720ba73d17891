"""The one run of a week that is to be left: "only leave me the Sunday run next week", "just keep Friday's"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, Intent
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import OnlyLongRun

_LEAVE = r"(?:leave|keep|give|save|spare)(?: me)?(?: with)?"
_OF_DAY = rf"(?:the |my |next )?(?P<day>{WEEKDAY})(?:'?s)?(?: (?:long )?(?:run|one|session))?"
# Behind it nothing follows that changes the run itself: "just keep Sunday's run short" keeps nothing else out.
_ENDS = (
    r"(?:,? (?:and |then |please |but )*(?:(?:of )?(?:this|next) week|(?:drop|skip|lose|bin|cancel|ditch|scrap|cut) "
    r"(?:all )?(?:the )?(?:rest|others|other (?:runs|ones|days))|nothing else|as the only (?:one|run)))*"
    r"(?:,? please)?(?=[?.!, ]*$|[,.;] |,? (?:because|as|since|cos) )"
)
_KEPT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:only|just) {_LEAVE} {_OF_DAY}{_ENDS}",
        rf"\b{_LEAVE} (?:only|just|nothing but) {_OF_DAY}{_ENDS}",
        rf"\b(?:drop|skip|lose|bin|cancel|ditch|scrap|cut) (?:everything|all(?: (?:of it|the runs|my runs))?) "
        rf"(?:but|except(?: for)?|apart from) {_OF_DAY}{_ENDS}",
        rf"\bonly run (?:on )?{_OF_DAY}(?! ?s\b),? (?:this|next) week\b",
    )
)
_NEXT_WEEK = re.compile(r"\bnext week\b")
_ELSE = (M.EVERY, M.ALWAYS, M.NO_MORE, M.RAN, M.DONE, M.NAME, M.DISTANCE, M.DURATION, M.PAIN, M.ILL, M.INJURY, M.RACE)
_SATURDAY = 6


def only_one_kept(words: str, r: Reading, reader: Reader) -> Question | None:
    """The other days of that week without running, asked about (`r` is of all the words); None for any other wish."""
    found = next((each for way in _KEPT if (each := way.search(words))), None)
    if found is None or r.has(*_ELSE):
        return None
    day = next((each for each in days_of_part(found["day"], r, reader) if each.type is None), None)
    on = r.coming(day) if day is not None else None
    if on is None or on < r.today:
        return None
    monday = monday_of(r.today) + timedelta(days=7) if r.week == 1 or _NEXT_WEEK.search(words) else monday_of(on)
    on = monday + timedelta(days=on.isoweekday() - 1)
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in _without_the_others(on, monday, r.today)))


def _without_the_others(on: date, monday: date, today: date) -> tuple[Intent, ...]:
    """What leaves that day's run alone: the long run of that week, and no running around its day."""
    first, last = max(monday, today), monday + timedelta(days=6)
    around: list[Intent] = []
    if first < on:
        around.append(Holiday(first, on - timedelta(days=1)))
    if on < last:
        around.append(Holiday(on + timedelta(days=1), last))
    # A long run at the weekend is most likely the one that is meant.
    is_weekend = on.isoweekday() >= _SATURDAY
    ahead = (monday - monday_of(today)).days // 7
    return (OnlyLongRun(ahead), *around) if is_weekend else tuple(around)
