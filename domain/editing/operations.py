"""Everything that can be asked of a week, as data: a button, a sentence and a coach ask with the same words."""

from dataclasses import dataclass
from enum import StrEnum

from domain.plan import Day, DayType, Lap, Segment
from domain.told import Told


@dataclass(frozen=True, slots=True)
class SwapDays:
    """Two ISO weekdays trade their workouts."""

    first: int
    second: int


@dataclass(frozen=True, slots=True)
class MoveDay:
    """The workout of `day` goes to `to` in place of what is there; `day` becomes rest."""

    day: int
    to: int


@dataclass(frozen=True, slots=True)
class PasteDay:
    """A copied workout is put on `to` in place of what is there; `source` is the label of where it came from."""

    copied: Day
    to: int
    source: Told | None = None


@dataclass(frozen=True, slots=True)
class MakeRest:
    """The day becomes rest."""

    day: int


@dataclass(frozen=True, slots=True)
class ChangeType:
    """The day becomes another kind of run at the same distance."""

    day: int
    type: DayType


@dataclass(frozen=True, slots=True)
class SetDistance:
    """The day gets another total, in millimetres, and keeps its kind unless another is named."""

    day: int
    distance_mm: int
    type: DayType | None = None


@dataclass(frozen=True, slots=True)
class EditLap:
    """One lap gets another distance and pace; `index` counts from 0 within its segment."""

    day: int
    segment: Segment
    index: int
    lap: Lap


@dataclass(frozen=True, slots=True)
class AddLaps:
    """Laps are put into a segment before position `at`; None means at its end.

    They take the place of the `instead` laps from there on: 1 where a lap was typed anew as several.
    """

    day: int
    segment: Segment
    laps: tuple[Lap, ...]
    at: int | None = None
    instead: int = 0


@dataclass(frozen=True, slots=True)
class DeleteLap:
    """One lap goes."""

    day: int
    segment: Segment
    index: int


@dataclass(frozen=True, slots=True)
class MoveLap:
    """One lap goes to another place within its segment; both count from 0."""

    day: int
    segment: Segment
    index: int
    to: int


@dataclass(frozen=True, slots=True)
class SetNotes:
    """The day gets other advice; empty removes it."""

    day: int
    notes: str


@dataclass(frozen=True, slots=True)
class SetPinned:
    """A pinned day is kept when the future is generated again."""

    day: int
    pinned: bool


class WeekWay(StrEnum):
    """What is done to all the runs of a week that can still be changed."""

    LIGHTER = "lighter"
    LATER = "later"
    ONLY_LONG = "only_long"
    AT_MOST = "at_most"
    ALL_EASY = "all_easy"
    EASY_SHORTER = "easy_shorter"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ReshapeWeek:
    """All open runs of the week, or of the ISO weekdays `first` to `last`, become others.

    `amount` is the number of days for LATER (negative: earlier), the longest run in millimetres for AT_MOST.
    """

    way: WeekWay
    amount: int = 0
    first: int = 1
    last: int = 7


@dataclass(frozen=True, slots=True)
class PutRace:
    """A race on the way of so many millimetres on a day; the hard runs of its week give way to it."""

    day: int
    distance_mm: int


@dataclass(frozen=True, slots=True)
class ReplaceDays:
    """The open days of the week are replaced by these seven, Monday first; `source` is their label.

    They count as edited, unless `as_made`: days put back, or made anew by the planner, keep their own marks.
    """

    days: tuple[Day, ...]
    source: Told
    as_made: bool = False


PartOfEdit = SwapDays | MoveDay | MakeRest | ChangeType | SetDistance | ReshapeWeek
"""What can be asked for beside others in one sentence."""


@dataclass(frozen=True, slots=True)
class Together:
    """Several things asked of one week at once: shown, done and undone as one."""

    parts: tuple[PartOfEdit, ...]


Operation = (
    SwapDays
    | MoveDay
    | PasteDay
    | MakeRest
    | ChangeType
    | SetDistance
    | EditLap
    | AddLaps
    | DeleteLap
    | MoveLap
    | SetNotes
    | SetPinned
    | ReplaceDays
    | ReshapeWeek
    | PutRace
    | Together
)
"""One thing asked of one week."""
