"""The plan as everybody passes it round: phases, weeks, days, laps, and the inputs that shaped it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.advice import Advices, Title, TitleKind
from domain.calendar import monday_of, week_number
from domain.units import Units, miles


class PhaseName(StrEnum):
    """The four phases, in their only order."""

    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"


class DayType(StrEnum):
    """What a day is for (ruling 23)."""

    REST = "rest"
    RECOVERY = "recovery"
    EASY = "easy"
    MODERATE = "moderate"
    TEMPO = "tempo"
    INTERVALS = "intervals"
    RACE_PACE = "race_pace"
    LONG_RUN = "long_run"
    SHAKEOUT = "shakeout"
    RACE = "race"


class RaceExperience(StrEnum):
    """How well somebody knows the distance they train for (ruling 53)."""

    FIRST = "first"
    SOME = "some"
    OFTEN = "often"


QUALITY_TYPES = frozenset({DayType.TEMPO, DayType.INTERVALS, DayType.RACE_PACE})
HARD_TYPES = QUALITY_TYPES | {DayType.LONG_RUN, DayType.RACE}


class Segment(StrEnum):
    """The three parts of a run day."""

    WARMUP = "warmup"
    WORKOUT = "workout"
    COOLDOWN = "cooldown"


@dataclass(frozen=True, slots=True)
class Lap:
    """One stretch of running: whole millimetres, and a goal pace in whole seconds per mile or None for by effort."""

    distance_mm: int
    pace_s: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of a week. `number` is the ISO weekday (1 = Monday). A rest day has three empty tuples.

    `title` is what the workout is called: the planner's name as a value, or the text that a person (or an imported
    document) called it. `advice` is what the planner says about the day, `notes` what a person wrote beside it.
    `pinned` and `edited` days are kept when the future is generated again.
    """

    number: int
    type: DayType = DayType.REST
    warmup: tuple[Lap, ...] = ()
    workout: tuple[Lap, ...] = ()
    cooldown: tuple[Lap, ...] = ()
    title: Title | str = ""
    advice: Advices = ()
    notes: str = ""
    pinned: bool = False
    edited: bool = False

    @property
    def laps(self) -> tuple[Lap, ...]:
        """All laps in running order."""
        return self.warmup + self.workout + self.cooldown

    @property
    def is_by_effort(self) -> bool:
        """Whether it is hills or playing with pace: its repeats have no pace, and are no easy laps for that."""
        is_called = isinstance(self.title, Title) and self.title.kind in (TitleKind.HILLS, TitleKind.FARTLEK)
        return is_called and self.type is DayType.INTERVALS and all(lap.pace_s is None for lap in self.workout)

    @property
    def effort_laps(self) -> int:
        """How many laps its repeats by effort and the running between them take; easy laps may follow. 0: none."""
        if not isinstance(self.title, Title) or not self.is_by_effort:
            return 0
        count = self.title.count if self.title.kind is TitleKind.HILLS else 2 * self.title.count - 1
        alike = next((number for number, lap in enumerate(self.workout) if lap != self.workout[0]), len(self.workout))
        return min(max(count, alike), len(self.workout))

    @property
    def distance_mm(self) -> int:
        """Whole day, millimetres."""
        return sum(lap.distance_mm for lap in self.laps)

    @property
    def named_mm(self) -> int:
        """What the day is named by, millimetres: on race day the race alone, without warm-up and cool-down."""
        return sum(lap.distance_mm for lap in (self.workout if self.type is DayType.RACE else self.laps))

    @property
    def miles(self) -> float:
        """Whole day, miles."""
        return miles(self.distance_mm)

    @property
    def is_explained(self) -> bool:
        """Whether anything is said about the day, by the planner or by a person."""
        return bool(self.advice or self.notes)

    @property
    def is_run(self) -> bool:
        """Whether anything is run."""
        return bool(self.warmup or self.workout or self.cooldown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days, Monday first. `number` counts from 1 through the whole plan."""

    number: int
    phase: PhaseName
    days: tuple[Day, ...]
    cutback: bool = False

    @property
    def distance_mm(self) -> int:
        """Training distance in millimetres; race day is left out (ruling 4)."""
        return sum(day.distance_mm for day in self.days if day.type is not DayType.RACE)

    @property
    def total_mm(self) -> int:
        """Everything to run in the week in millimetres: the race too, without its warm-up and cool-down."""
        return sum(day.named_mm for day in self.days)

    @property
    def miles(self) -> float:
        """Training miles; race day is left out (ruling 4)."""
        return miles(self.distance_mm)

    def day(self, number: int) -> Day:
        """The day with this ISO weekday."""
        return self.days[number - 1]

    def with_days(self, *days: Day) -> "Week":
        """The week with these days in place of its own of the same weekdays."""
        changed = {day.number: day for day in days}
        return replace(self, days=tuple(changed.get(day.number, day) for day in self.days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One of the four phases with its weeks; empty in very short plans (ruling 11)."""

    name: PhaseName
    weeks: tuple[Week, ...]

    @property
    def miles(self) -> float:
        """Training miles of the phase."""
        return miles(sum(week.distance_mm for week in self.weeks))


@dataclass(frozen=True, slots=True)
class RaceDistance:
    """A distance to race: whole millimetres, and its usual name ("Half marathon"); "" for a length without one."""

    distance_mm: int
    label: str = ""

    @property
    def miles(self) -> float:
        """Exact miles, for paces."""
        return miles(self.distance_mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachLimits:
    """A coach's tightening of the rules for their athletes; None leaves the ruling's own limit."""

    max_hard_days: int | None = None
    max_long_run_share: float | None = None
    max_week_growth: float | None = None

    def tightened(self, other: "CoachLimits") -> "CoachLimits":
        """Both sets of rules at once: the tighter limit of each."""
        hard = [each.max_hard_days for each in (self, other) if each.max_hard_days is not None]
        share = [each.max_long_run_share for each in (self, other) if each.max_long_run_share is not None]
        growth = [each.max_week_growth for each in (self, other) if each.max_week_growth is not None]
        return CoachLimits(
            max_hard_days=min(hard, default=None),
            max_long_run_share=min(share, default=None),
            max_week_growth=min(growth, default=None),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLimits:
    """What somebody wishes of every run from now on; None, and False, where nothing was asked for.

    `long_miles` and `long_minutes` are the most of a long run, `run_minutes` of any other run. `no_workouts`: all of it
    is run easily.
    """

    long_miles: float | None = None
    long_minutes: int | None = None
    run_minutes: int | None = None
    no_workouts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanInputs:
    """Everything that shapes a plan. Same inputs, same plan.

    `goal_s` is the goal time in seconds, None for "just finish". `five_k_pace_s` is in seconds per mile.
    `weekly_miles` is what is run now. `preferred_days` are ISO weekdays. `easy_only` follows a yes to the health
    question (ruling 47). `careful` means age 50 or more, or a recent injury (training.md 2.4).
    `longest_recent_run` is in miles, None when unsaid (ruling 50). `most_miles` and `most_hours` are what a week may
    hold at most, None where nothing was asked for (ruling 49).
    `phase_weeks` is a split by hand (base, build, peak, taper). `run_limits` are wishes of every single run.
    """

    race_name: str
    race: RaceDistance
    race_date: date
    start: date
    goal_s: int | None
    five_k_pace_s: int
    weekly_miles: float
    preferred_days: frozenset[int]
    units: Units = Units.MI
    long_run_day: int | None = None
    easy_only: bool = False
    careful: bool = False
    longest_recent_run: float | None = None
    experience: RaceExperience = RaceExperience.SOME
    most_miles: float | None = None
    most_hours: float | None = None
    phase_weeks: tuple[int, int, int, int] | None = None
    coach_limits: CoachLimits = field(default_factory=CoachLimits)
    run_limits: RunLimits = field(default_factory=RunLimits)

    @property
    def runs_easily(self) -> bool:
        """Whether no workout is planned: for health (ruling 47), or because nobody wants one."""
        return self.easy_only or self.run_limits.no_workouts

    @property
    def goes_carefully(self) -> bool:
        """Whether one workout a week is enough and every third week is lighter (ruling 53)."""
        return self.careful or self.experience is RaceExperience.FIRST

    @property
    def anchor(self) -> date:
        """The Monday on or before the start: day 1 of week 1 (ruling 1)."""
        return monday_of(self.start)

    def date_of(self, week_number: int, day_number: int) -> date:
        """The calendar date of a day."""
        start = self.start
        # The date that `training_day_date` counts from the anchor, in one step: a plan is asked for it very often.
        return start + timedelta(days=(week_number - 1) * 7 + day_number - start.isoweekday())

    def week_of(self, day: date) -> int:
        """The number of the week a date lies in; below 1 before the plan, above its last week after it."""
        return week_number(self.start, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole plan: inputs and the four phases in order."""

    inputs: PlanInputs
    phases: tuple[Phase, ...]

    @property
    def weeks(self) -> tuple[Week, ...]:
        """All weeks in order."""
        return tuple(week for phase in self.phases for week in phase.weeks)

    @property
    def total_weeks(self) -> int:
        """How many weeks the plan has."""
        return sum(len(phase.weeks) for phase in self.phases)

    @property
    def loading_weeks(self) -> int:
        """How many weeks lie before the taper."""
        return sum(len(phase.weeks) for phase in self.phases if phase.name is not PhaseName.TAPER)

    def week(self, number: int) -> Week:
        """The week with this number, from 1."""
        return self.weeks[number - 1]

    def date_of(self, week_number: int, day_number: int) -> date:
        """The calendar date of a day."""
        return self.inputs.date_of(week_number, day_number)

    def week_of(self, day: date) -> int:
        """The number of the week a date lies in; below 1 before the plan, above its last week after it."""
        return self.inputs.week_of(day)

    def dated_days(self) -> Iterator[tuple[date, Week, Day]]:
        """Every day with its date and its week, in order."""
        sunday = self.inputs.anchor.toordinal() - 1
        for week in self.weeks:
            before = sunday + 7 * (week.number - 1)
            for day in week.days:
                yield date.fromordinal(before + day.number), week, day
