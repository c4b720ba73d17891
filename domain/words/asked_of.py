"""What a question can be about, as data: runs of a span of days, a race's time, a length, a coach's athletes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.plan import DayType, RaceDistance
from domain.units import Units
from domain.words.day_refs import DayRef


class Want(StrEnum):
    """What is asked of runs."""

    TOTAL = "total"
    AVERAGE = "average"
    LONGEST = "longest"
    SHORTEST = "shortest"
    FASTEST = "fastest"
    SLOWEST = "slowest"
    HARDEST = "hardest"
    EASIEST = "easiest"
    MATTERS = "matters"
    BIGGEST_WEEK = "biggest_week"
    SMALLEST_WEEK = "smallest_week"
    REACHED = "reached"
    MISSED = "missed"
    LAST = "last"
    LIST = "list"
    LEFT = "left"
    WENT = "went"
    FASTER = "faster"
    COMPARED = "compared"
    TOO_MUCH = "too_much"
    ENOUGH = "enough"
    PACE = "pace"
    EFFORT = "effort"


class Side(StrEnum):
    """Of which runs: those that were run, those that are planned, or whichever the days say."""

    LOGGED = "logged"
    PLANNED = "planned"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included. None: from the first run, or from today; to the race, or to today."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRuns:
    """A question that runs answer. `distance_mm` is a length that is named, of a week where `is_weekly`;
    `other` the span that is compared with; `units` those that it is asked in, `in_time`: how long it took."""

    want: Want
    span: Span = Span()
    side: Side = Side.EITHER
    kind: DayType | None = None
    distance_mm: int | None = None
    is_weekly: bool = False
    other: Span | None = None
    units: Units | None = None
    in_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRace:
    """How fast a distance could be raced, at which pace, or what a result is worth over another distance.

    `distance` None is that of the plan; `time_s` over `distance` where no `result` is named, else the result's time.
    """

    distance: RaceDistance | None = None
    result: RaceDistance | None = None
    time_s: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPace:
    """What a pace is for somebody (too fast, too slow), how long a length takes, or how fast to run it.

    `pace_s` in seconds a mile. `is_mine`: whether it is one's own for this kind of run, or for `race`; without
    `is_unit_said` it is a pace in either unit.
    """

    pace_s: float | None = None
    distance_mm: int | None = None
    kind: DayType | None = None
    race: RaceDistance | None = None
    is_mine: bool = False
    is_unit_said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskInUnits:
    """A length in millimetres, or a pace in seconds a mile, in miles and in kilometres."""

    distance_mm: int | None = None
    pace_s: float | None = None


@dataclass(frozen=True, slots=True)
class AskEffort:
    """What a number of ten stands for."""

    number: int


@dataclass(frozen=True, slots=True)
class AskWarmUp:
    """How to warm up for a day's run."""

    day: DayRef


@dataclass(frozen=True, slots=True)
class AskDayEffort:
    """How hard a day's run should be, or a kind of run."""

    day: DayRef


@dataclass(frozen=True, slots=True)
class RaceBefore:
    """Whether another race fits in before the one that is trained for: within `span`, or so many weeks before."""

    distance: RaceDistance
    span: Span
    weeks_before: int | None = None


class OfThem(StrEnum):
    """What a coach asks of all athletes."""

    MISSED = "missed"
    LESS = "less"
    NOT_LOGGED = "not_logged"
    RAN = "ran"
    RACES = "races"
    MOST = "most"
    AWAY = "away"
    PAIN = "pain"
    EFFORT = "effort"
    LONG_RUNS = "long_runs"
    PLANNED = "planned"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class AskOfAll:
    """A question about all of a coach's athletes, or about those of these first names (folded)."""

    want: OfThem
    span: Span = Span()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskBeside:
    """What is planned on the day before a run (`step` -1) or after it (1): is it a rest day?"""

    day: DayRef
    step: int


Questioned = (
    AskBeside | AskRuns | AskRace | AskPace | AskInUnits | AskEffort | AskDayEffort | RaceBefore | AskWarmUp | AskOfAll
)
"""A question with an answer of its own."""
