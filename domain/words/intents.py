"""Everything that plain words can ask for, as data. Words, and a model where there is one, ask for the same things."""

from dataclasses import dataclass
from datetime import date

from domain.plan import DayType, Lap
from domain.told import Code
from domain.words.day_refs import DayRef


@dataclass(frozen=True, slots=True)
class SwapIntent:
    """Two days trade their workouts."""

    first: DayRef
    second: DayRef


@dataclass(frozen=True, slots=True)
class MoveIntent:
    """A day's workout goes to another day."""

    day: DayRef
    to: DayRef


@dataclass(frozen=True, slots=True)
class CutDay:
    """A day gets another total, in millimetres; it may also become longer."""

    day: DayRef
    distance_mm: int


@dataclass(frozen=True, slots=True)
class ChangeByDistance:
    """A day becomes shorter (negative) or longer by millimetres."""

    day: DayRef
    by_mm: int


@dataclass(frozen=True, slots=True)
class RestDay:
    """A day becomes rest."""

    day: DayRef


@dataclass(frozen=True, slots=True)
class SkipDay:
    """A planned run is not going to be, or was not, run."""

    day: DayRef


@dataclass(frozen=True, slots=True)
class TypeIntent:
    """A day becomes another kind of run."""

    day: DayRef
    type: DayType


@dataclass(frozen=True, slots=True)
class MakeEasier:
    """A day is made easier; None means the whole week in view."""

    day: DayRef | None


@dataclass(frozen=True, slots=True)
class WriteLaps:
    """Laps typed out: "0.5 mi @ 6:40", "4x800m"."""

    laps: tuple[Lap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRun:
    """A run that was run: millimetres (None: as planned), seconds, effort 1-10, and how it felt in words."""

    day: DayRef
    distance_mm: int | None = None
    duration_s: int | None = None
    effort: int | None = None
    felt: str = ""


@dataclass(frozen=True, slots=True)
class Sick:
    """The athlete is ill."""


@dataclass(frozen=True, slots=True)
class Injured:
    """Something hurts; `where` in the athlete's words, may be empty."""

    where: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """The athlete is well, or back, again."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days without running, first and last included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class WhatsOn:
    """What is planned: on a day, in a week counted from this one (0 this, 1 next), or in the plan's week `number`."""

    day: DayRef | None = None
    weeks_ahead: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class WhyIntent:
    """Why a day is what it is."""

    day: DayRef


class Sign(Code):
    """A sign that belongs to a clinician."""

    CHEST_PAIN = "chest_pain"
    FAINTING = "fainting"
    FEVER = "fever"
    TROUBLE_BREATHING = "trouble_breathing"
    HEART_TROUBLE = "heart_trouble"
    BONE_PAIN = "bone_pain"
    CANNOT_WALK = "cannot_walk"
    BLEEDING = "bleeding"


@dataclass(frozen=True, slots=True)
class MedicalStop:
    """A sign that belongs to a clinician: stop running, no schedule. `sign` is what was recognised."""

    sign: Sign


Intent = (
    SwapIntent
    | MoveIntent
    | CutDay
    | ChangeByDistance
    | RestDay
    | SkipDay
    | TypeIntent
    | MakeEasier
    | WriteLaps
    | LogRun
    | Sick
    | Injured
    | Recovered
    | Holiday
    | WhatsOn
    | WhyIntent
    | MedicalStop
)
"""One thing asked for in words."""
