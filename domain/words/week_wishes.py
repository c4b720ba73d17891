"""What plain words can wish of a whole week, of some days of it, or of every run from now on, as data."""

from dataclasses import dataclass, field
from datetime import date

from domain.plan import DayType
from domain.words.day_refs import DayRef


@dataclass(frozen=True, slots=True)
class ShiftAll:
    """Every run still to come this week, or from a date on, goes so many days later (negative: earlier)."""

    days: int
    weeks_ahead: int | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class OnlyLongRun:
    """Of a week only the long run is left; weeks count from this one, None: the one in view."""

    weeks_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class AllEasy:
    """No workouts in a week, all of it easy; weeks count from this one, None: the one in view.

    `shorter`: and every run of it shorter. `until_well`: asked for until something is well again, whenever that is.
    """

    weeks_ahead: int | None = None
    shorter: bool = False
    until_well: bool = False


@dataclass(frozen=True, slots=True)
class CapRuns:
    """No run of some days is longer than so many seconds, or millimetres; first and last day included."""

    first: date
    last: date
    duration_s: int | None = None
    distance_mm: int | None = None


@dataclass(frozen=True, slots=True)
class EaseDays:
    """The runs of some days are easy, or `lighter`: shorter, with a workout less; first and last day included."""

    first: date
    last: date
    lighter: bool = False


@dataclass(frozen=True, slots=True)
class NoLongRun:
    """The long run of some days is left out, the other runs stay; first and last day included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class WeekByShare:
    """Every run of a week so many per cent shorter (negative); weeks count from this one, None: none was named.

    `weeks` in a row are meant. `number` is the plan's own for the week, where that was said. With `to_mm` the week
    shall hold so much in all, and the share comes from what it holds; its long run `long_mm` of it, where that is said.
    """

    by_percent: int
    weeks_ahead: int | None = None
    weeks: int = 1
    to_mm: int | None = None
    number: int | None = None
    long_mm: int | None = None
    without_strides: bool = False


@dataclass(frozen=True, slots=True)
class DaysByShare:
    """Every run of some days so many per cent shorter (negative); first and last day included."""

    by_percent: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class LongRunsBy:
    """Each of the next so many long runs by so much, shorter where it is negative; `to_mm`, `to_s`: at most."""

    count: int
    by_mm: int = 0
    by_s: int = 0
    by_percent: int = 0
    to_mm: int | None = None
    to_s: int | None = None


@dataclass(frozen=True, slots=True)
class EachRunBy:
    """Every run of a week, or every easy one, so many millimetres or seconds longer, or shorter (negative).

    Weeks count from this one, None: none was named.
    """

    by_mm: int
    by_s: int
    weeks_ahead: int | None = None
    is_easy: bool = False


@dataclass(frozen=True, slots=True)
class MoreThisWeek:
    """A week shall hold a little more; weeks count from this one, None: the one in view."""

    weeks_ahead: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepLimit:
    """What holds from now on: the most of a long run or a week in millimetres, of a long run or any other in seconds.

    `workouts` False: none any more, True: again. `is_open` takes the limits of single runs back.
    """

    long_mm: int | None = None
    long_s: int | None = None
    run_s: int | None = None
    week_mm: int | None = None
    workouts: bool | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class RaceOnTheWay:
    """A race of so many millimetres on a date, beside the one the plan is for."""

    on: date
    distance_mm: int


@dataclass(frozen=True, slots=True)
class NoRaceOnTheWay:
    """A race on the way is not going to be run; its date and millimetres, where they were said."""

    on: date | None = None
    distance_mm: int | None = None


@dataclass(frozen=True, slots=True)
class FindDays:
    """These days' runs need another day each: which could it be, which not; `only`: one of these."""

    days: tuple[DayRef, ...]
    but: tuple[DayRef, ...] = ()
    only: tuple[DayRef, ...] = ()


@dataclass(frozen=True, slots=True)
class KindsOn:
    """Which kind of run on which day; hard work of any kind is called intervals."""

    pairs: tuple[tuple[DayType | None, DayRef], ...]


@dataclass(frozen=True, slots=True)
class OtherHour:
    """A day's run at another hour of that day."""

    day: DayRef


@dataclass(frozen=True, slots=True)
class KeepAsIs:
    """A day's run stays as it is planned; `is_back`: it is to be so again."""

    day: DayRef
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class RunOn:
    """Days to run on, and days that are not: what is planned on these goes to those that have no run yet."""

    on: tuple[DayRef, ...]
    off: tuple[DayRef, ...]


@dataclass(frozen=True, slots=True)
class SkipOne:
    """One run of a week is left out, whichever matters least."""

    weeks_ahead: int = 0


@dataclass(frozen=True, slots=True)
class SkipNext:
    """The next so many runs are left out."""

    count: int


@dataclass(frozen=True, slots=True)
class FewRuns:
    """Of some days no more than so many runs, the most useful ones; short easy ones, or each a little easier.

    `of_week`: of this week, of which some may be done already.
    """

    first: date
    last: date
    count: int
    is_short: bool = False
    is_easy: bool = False
    of_week: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class RestBefore:
    """So many days without a run before a day, or before the long run."""

    day: DayRef
    count: int


@dataclass(frozen=True, slots=True)
class RestAfter:
    """So many days without a run after a day, or after the long run; `is_weekly`: after each one."""

    day: DayRef
    count: int
    is_weekly: bool = False


@dataclass(frozen=True, slots=True)
class KeepOnly:
    """The run of one date alone: those of the other days of its week are left out."""

    on: date


@dataclass(frozen=True, slots=True)
class MoveBy:
    """The run of a day, or the long run, goes so many days later (negative: earlier), whatever day it stands on."""

    day: DayRef
    days: int


@dataclass(frozen=True, slots=True)
class CapWeekday:
    """The runs on one ISO weekday are no longer than so much, this week and so many weeks in all."""

    weekday: int
    weeks: int
    distance_mm: int | None = None
    duration_s: int | None = None


@dataclass(frozen=True, slots=True)
class KindWeekly:
    """From now on, or from a date, the hard run or the long one of every week on one ISO weekday."""

    kind: DayType
    weekday: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class SameAgain:
    """The runs of this week once more in the next one."""


WeekWish = (
    ShiftAll
    | OnlyLongRun
    | AllEasy
    | CapRuns
    | EaseDays
    | NoLongRun
    | WeekByShare
    | DaysByShare
    | LongRunsBy
    | EachRunBy
    | MoreThisWeek
    | KeepLimit
    | RaceOnTheWay
    | NoRaceOnTheWay
    | FindDays
    | KindsOn
    | OtherHour
    | RunOn
    | KeepAsIs
    | SkipNext
    | SkipOne
    | FewRuns
    | RestBefore
    | RestAfter
    | KeepOnly
    | MoveBy
    | CapWeekday
    | KindWeekly
    | SameAgain
)
"""One wish of a week, of days of it, or of every run."""
