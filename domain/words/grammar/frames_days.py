"""On which weekdays somebody runs: one more, one less, all of them, or how many."""

import re
from collections.abc import Sequence

from domain.units import Weekday
from domain.words.answers import Ask, Label, ask, choice
from domain.words.dates import weekday_text
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.since_when import SINCE
from domain.words.intents import ChangeDays, WeekdaysInstead
from domain.words.lexicon.meanings import M

RUNNING_DAYS = Frames()
_DAY_WORDS = DAYS | {
    M.RUNNING_DAYS,
    M.NO_MORE,
    M.NEVER,
    M.NOT,
    M.CANT,
    M.ALSO,
    M.ONLY,
    M.CHANGE,
    M.WANT,
    M.SKIP,
    M.LENGTHEN,
    M.WHAT,
    M.SHORTEN,
    M.ALWAYS,
    M.NEW,
} - {M.WHAT}
_OF_A_WEEK = _DAY_WORDS | {M.WEEK}


@RUNNING_DAYS.frame(M.RUNNING_DAYS, M.DAY, (M.SKIP, M.SHORTEN, M.REMOVE, M.NO_MORE), takes=_OF_A_WEEK, rank=3)
@RUNNING_DAYS.frame(M.EVERY, (M.NO_MORE, M.NEVER, M.CANT, M.NOT, M.SKIP, M.SHORTEN, M.REST), takes=_OF_A_WEEK, rank=3)
@RUNNING_DAYS.frame(M.DAY, (M.NEVER, M.NO_MORE), (M.CANT, M.NEVER), takes=_DAY_WORDS, rank=2)
def one_day_less(r: Reading) -> Asked:
    """A weekday is no running day any more."""
    days = sorted(set(_weekdays(r)))
    if r.asks or not days or r.has(M.INSTEAD_OF) or (r.has(M.WEEK) and not _is_from_next_week(r, days)):
        return None
    if len(days) == 1:
        return ChangeDays(less=days[0])
    if len(days) == 2 and (instead := _OTHER_FITS.search(r.text)) is not None:
        # "I can't do Tuesdays any more, Mondays would be fine".
        named = [day.weekday for day in (each.day for each in r.days) if day.weekday]
        first, second = (named[0], named[-1]) if instead.start() > 0 else (named[-1], named[0])
        return WeekdaysInstead(first, second) if first and second and first != second else None
    is_each = r.has(M.ALWAYS) or len(r.values(M.EVERY)) == len(days) or r.has(M.RUNNING_DAYS)
    return ChangeDays(without=frozenset(days)) if is_each and len(days) < 6 else None


_OTHER_FITS = re.compile(
    r"\b(?:use|do|try|take) (?:on )?(?:\w+days?|\w{3}s?)(?: instead)?$|"
    r"days? (?:would|will|could|should|is|are|works?|suits?|fits?|instead|fine|ok)\b(?! (?:not|no|never|out|off|bad))"
)


def _is_from_next_week(r: Reading, days: Sequence[int]) -> bool:
    """ "No more Tuesdays from next week": for good, where this week's are over anyway."""
    return r.week == 1 and r.has(M.FROM) and all(day < r.today.isoweekday() for day in days)


@RUNNING_DAYS.frame(M.DAY, (M.OFF, M.REST), M.ALWAYS, takes=_DAY_WORDS | {M.REST, M.OFF}, rank=4)
def always_off(r: Reading) -> Asked:
    """ "Can I have Monday and Thursday off always"."""
    return None if r.has(M.NOT, M.CANT, M.UNTIL, M.FROM) else one_day_less(r)


_ONE_MORE = re.compile(
    r"(?:\+|plus|and|&|with) ?(?:1|one|a|an|another|some) (?:\w+ )?(?:evening|day|weekday|run|morning|night)"
)


@RUNNING_DAYS.frame(M.WEEKEND, M.ONLY, takes=_DAY_WORDS | {M.AND, M.CLOCK, M.EVENING, M.A_DAY, M.RUN, M.NUMBER}, rank=4)
def weekends_only(r: Reading) -> Asked:
    """ "Weekends only, and one evening"."""
    if r.asks or "weekends" not in r.text or r.has(M.NOT, M.CANT, M.DISTANCE, M.DURATION):
        return None
    if _ONE_MORE.search(r.text) is None:
        return None if r.has(M.CLOCK, M.EVENING, M.NUMBER) else ChangeDays(days=frozenset({6, 7}))
    choices = (
        choice(f"running days {weekday_text(day)} saturday sunday", Label.WEEKDAY, day=Weekday(day))
        for day in range(1, 6)
    )
    return ask(Ask.AND_WHICH_DAY, *choices)


_ONE_MORE_TAKES = (_DAY_WORDS - {M.CANT, M.NOT}) | {M.MORE, M.RUN, M.WEEK, M.FROM, M.NEXT}


@RUNNING_DAYS.frame(M.EVERY, (M.ALSO, M.LENGTHEN), takes=_ONE_MORE_TAKES, rank=3)
def one_day_more(r: Reading) -> Asked:
    """One more running day, from next week on where that is said."""
    days = _weekdays(r)
    if r.has(M.WEEK) and SINCE.search(r.text) is None:
        return None
    return ChangeDays(more=days[0]) if len(days) == 1 and not r.asks and not r.has(M.CANT, M.NOT) else None


@RUNNING_DAYS.frame(M.RUNNING_DAYS, M.DAY, takes=_DAY_WORDS, rank=2)
@RUNNING_DAYS.frame((M.WANT, M.ONLY, M.CHANGE, M.RUN), M.DAY, M.AND, takes=_DAY_WORDS, rank=-1)
@RUNNING_DAYS.frame((M.WANT, M.ONLY, M.CHANGE, M.RUN), M.DAY, takes=_DAY_WORDS, rank=-1)
def all_days(r: Reading) -> Asked:
    """The running days, all of them."""
    days = sorted(set(_weekdays(r)))
    if r.asks or len(days) < (2 if r.has(M.RUNNING_DAYS) else 3) or r.has(M.NOT, M.CANT):
        return None
    return ChangeDays(days=frozenset(days))


def _weekdays(r: Reading) -> list[int]:
    named = [day.weekday for day in (each.day for each in r.days) if isinstance(day, DayRef) and day.weekday]
    # "Tuesdays from next week" are dates of that week, too.
    return named or [day for day in r.values(M.EVERY) if isinstance(day, int)]


@RUNNING_DAYS.frame(
    M.TIMES,
    takes=frozenset({M.ONLY, M.CHANGE, M.RUN, M.WANT, M.SHORTEN, M.TO, M.INSTEAD_OF, M.ENOUGH, M.ALWAYS}),
    rank=2,
)
def so_many_days(r: Reading) -> Asked:
    """So many runs a week."""
    count = r.value(M.TIMES)
    return ChangeDays(count=count) if isinstance(count, int) and 1 <= count <= 7 and not r.asks else None


@RUNNING_DAYS.frame(M.RUN, M.DAYS_LONG, takes=frozenset({M.ONLY, M.WANT, M.CHANGE, M.INSTEAD}), rank=1)
def can_run_days(r: Reading) -> Asked:
    """ "I can run 5 days now": so many a week."""
    count = r.value(M.DAYS_LONG)
    words = set(r.text.split())
    says = "days" in words and bool(words & {"can", "want", "wants", "train", "run"})
    return ChangeDays(count=count) if says and isinstance(count, int) and 1 <= count <= 7 and not r.asks else None


_MORE_DAYS = frozenset({M.CHANGE, M.MORE, M.LESS, M.WANT, M.WEEK, M.PER_WEEK, M.NUMBER, M.LENGTHEN, M.SHORTEN, M.RUN})


@RUNNING_DAYS.frame(M.RUNNING_DAYS, takes=_MORE_DAYS, rank=0)
@RUNNING_DAYS.frame((M.MORE, M.LESS), M.RUN, M.PER_WEEK, rank=1)
@RUNNING_DAYS.frame((M.MORE, M.LESS), M.A_DAY, rank=0)
def which_running_days(r: Reading) -> Asked:
    """Other days, and which is asked."""
    return None if r.asks or r.has(M.DAY) else ChangeDays()
