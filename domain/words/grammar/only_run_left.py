"""The one run of a week that is to be left: "only leave me the Sunday run next week", "just keep Friday's"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import KeepOnly

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
        (
            rf"\b(?:drop|skip|lose|bin|cancel|ditch|scrap|cut) (?:everything|all(?: (?:of it|the runs|my runs))?) "
            rf"(?:but|except(?: for)?|apart from) {_OF_DAY}{_ENDS}"
        ),
        rf"\bonly run (?:on )?{_OF_DAY}(?! ?s\b),? (?:this|next) week\b",
    )
)
# As a button sends it.
_SAID_AGAIN = re.compile(r"^keep only the run of (?P<on>\d{4}-\d\d-\d\d)$")
_NEXT_WEEK = re.compile(r"\bnext week\b")
_ELSE = (M.EVERY, M.ALWAYS, M.NO_MORE, M.RAN, M.DONE, M.NAME, M.DISTANCE, M.DURATION, M.PAIN, M.ILL, M.INJURY, M.RACE)


def only_one_kept(words: str, r: Reading, reader: Reader) -> KeepOnly | None:
    """The day whose run alone is to be left of its week (`r` is of all the words); None for any other wish."""
    said = _SAID_AGAIN.match(words)
    if said is not None:
        return KeepOnly(date.fromisoformat(said["on"]))
    found = next((each for way in _KEPT if (each := way.search(words))), None)
    if found is None or r.asks or r.has(*_ELSE):
        return None
    day = next((each for each in days_of_part(found["day"], r, reader) if each.type is None), None)
    on = r.coming(day) if day is not None else None
    if on is None or on < r.today:
        return None
    if r.week == 1 or _NEXT_WEEK.search(words):
        on = monday_of(r.today) + timedelta(days=6 + on.isoweekday())
    return KeepOnly(on)
