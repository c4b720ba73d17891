"""Everything plain words can ask for, as data (`Intent`). Words, and a model where there is one, ask for the same."""

from dataclasses import dataclass, field
from datetime import date

from domain.plan import DayType, RaceDistance
from domain.units import Units
from domain.words.asked_of import Questioned
from domain.words.day_refs import DayRef
from domain.words.health_said import OfOneself
from domain.words.race_wishes import RaceWish
from domain.words.topics import Screen, Sign, Topic, Word
from domain.words.week_wishes import WeekWish


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
class ChangeByTime:
    """A day becomes shorter (negative) or longer by seconds."""

    day: DayRef
    by_s: int


@dataclass(frozen=True, slots=True)
class ChangeByShare:
    """A day becomes shorter (negative) or longer by so many per cent; -50 is half of it."""

    day: DayRef
    by_percent: int


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
    """A day is made easier; None means a whole week, so many weeks from this one (None: in view)."""

    day: DayRef | None
    weeks_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class WriteOut:
    """A workout written out: "6x800 @ 3:20 with 400 jog"; without a day, which one has to be asked."""

    line: str
    day: DayRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRun:
    """A run that was run (no length: as planned), effort 1-10; what else is told of it."""

    day: DayRef
    distance_mm: int | None = None
    duration_s: int | None = None
    effort: int | None = None
    part: tuple[int, int] | None = None  # so many of so many repeats
    note: str = ""
    corrects: bool = False  # it was said otherwise before
    is_extra: bool = False  # beside the planned run
    run_of: DayRef | None = None  # a day to come, whose run it was
    of_plan: bool = False  # named as what was planned
    share: int | None = None  # so many per cent of what was planned


@dataclass(frozen=True, slots=True)
class LogRuns:
    """Several runs that were run, each with its day and length."""

    runs: tuple[LogRun, ...]


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
class OpenPause:
    """No running from today until they say that they are back."""


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
    """Why a day is what it is; of a run of so many millimetres, or of the longest one, where no day is named."""

    day: DayRef
    distance_mm: int | None = None
    longest: bool = False


@dataclass(frozen=True, slots=True)
class RunForTime:
    """A day is run for so many seconds, whatever its distance was; `at_most`: and no longer than it was."""

    day: DayRef
    duration_s: int
    at_most: bool = False


@dataclass(frozen=True, slots=True)
class WeekdaysInstead:
    """From now on, or from a date, one ISO weekday's runs are on another weekday."""

    old: int
    new: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class HowItFelt:
    """How hard a run was, 1-10; None where only that it was good is said. Without a day it was the last one."""

    effort: int | None
    day: DayRef | None = None


@dataclass(frozen=True, slots=True)
class TakeBackRun:
    """What was logged is wrong; `is_last`: the last run, `distance_mm`: the last of that length; `is_double`: twice."""

    day: DayRef
    is_last: bool = False
    is_double: bool = False
    distance_mm: int | None = None


@dataclass(frozen=True, slots=True)
class OtherSport:
    """Another sport in place of a day's run."""

    day: DayRef


@dataclass(frozen=True, slots=True)
class RaceResult:
    """A race or time trial that was run: what it says about fitness; `on`: when, two days where it may be either."""

    race: RaceDistance
    time_s: int
    on: tuple[date, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class ChangeGoal:
    """Another goal for the race, as it was written; empty where none was named."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class ChangeRaceDate:
    """The race is on another date, None where none was named; `name`: of another race so long, `day`: of its month."""

    on: date | None = None
    name: str = ""
    day: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeRace:
    """Another race distance; None where none was named."""

    race: RaceDistance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDays:
    """Other running days: all, one more (to be `count`), one less, several less (`without`), how many; `since` then."""

    days: frozenset[int] = frozenset()
    more: int | None = None
    less: int | None = None
    count: int | None = None
    without: frozenset[int] = frozenset()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeAmount:
    """Another weekly distance in millimetres; None where none was named. `is_too_much` says that it is less."""

    weekly_mm: int | None = None
    is_too_much: bool = False


@dataclass(frozen=True, slots=True)
class ChangeFitness:
    """The paces do not fit any more, without a result that says by how much."""


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan for another race, or all over again."""


@dataclass(frozen=True, slots=True)
class AskAbout:
    """A question that numbers answer; its fields are what it names: a week from this one, a kind of run, a length."""

    topic: Topic
    weeks_ahead: int = 0
    kind: DayType | None = None
    units: Units | None = None
    distance_mm: int | None = None
    day: DayRef | None = None


@dataclass(frozen=True, slots=True)
class WhyWeek:
    """Why a week is what it is, so many weeks from this one."""

    weeks_ahead: int = 0


@dataclass(frozen=True, slots=True)
class Open:
    """Something is to be shown, or done by its name; `day` where one was said with it."""

    screen: Screen
    day: DayRef | None = None


@dataclass(frozen=True, slots=True)
class Approve:
    """The week in view, or everything that holds every rule."""

    everything: bool = False


@dataclass(frozen=True, slots=True)
class Pregnant:
    """Somebody expects a child."""


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A short answer to whatever was asked last; `number` for a number, or a place (-1 is the last)."""

    word: Word
    number: int = 0


@dataclass(frozen=True, slots=True)
class OpenAthletePage:
    """A coach wants to see one of their athletes."""


@dataclass(frozen=True, slots=True)
class MedicalStop:
    """Signs that belong to a clinician: stop running, no schedule. `sign` is what was recognised, `more` what else."""

    sign: Sign
    more: tuple[Sign, ...] = ()


DayEdit = (  # one change of a day or two, which is previewed as its button's would be
    SwapIntent
    | MoveIntent
    | CutDay
    | ChangeByDistance
    | ChangeByTime
    | ChangeByShare
    | RunForTime
    | RestDay
    | TypeIntent
    | MakeEasier
)


@dataclass(frozen=True, slots=True)
class Several:
    """Several things of one sentence, each a run that was told or a change of a week."""

    wishes: tuple[DayEdit | WeekWish | SkipDay | LogRun | OtherSport, ...]


Intent = (
    DayEdit
    | WeekWish
    | SkipDay
    | WeekdaysInstead
    | WriteOut
    | LogRun
    | LogRuns
    | Several
    | HowItFelt
    | TakeBackRun
    | OtherSport
    | Sick
    | Injured
    | Recovered
    | Holiday
    | OpenPause
    | MedicalStop
    | Pregnant
    | WhatsOn
    | WhyIntent
    | WhyWeek
    | AskAbout
    | Questioned
    | Open
    | RaceResult
    | ChangeGoal
    | ChangeRaceDate
    | ChangeRace
    | ChangeDays
    | ChangeAmount
    | ChangeFitness
    | RaceWish
    | NewPlan
    | Approve
    | OfOneself
    | ShortAnswer
    | OpenAthletePage
)
