"""What follows from the inputs before any week is written: weeks, phases, days, paces."""

from dataclasses import dataclass
from datetime import date

from domain.calendar import days_left_in_week, is_stub, total_weeks
from domain.limits import (
    BEGINNER_LONG_MINUTES,
    FIRST_LONG_MINUTES,
    LONG_MINUTES_A_WEEK,
    MIN_PLAN_MILES,
    RUN_WALK_RUNS,
    SETTLED_WEEKS,
    THREE_RUNS_FROM_MILES,
    added_light_days,
)
from domain.plan import PhaseName, PlanInputs, RaceExperience
from domain.planning.bounds import Bounds, bounds_of
from domain.planning.pattern import added_days, pick_long_day
from domain.planning.phases import PhaseWeeks, checked_split, phase_of_weeks, phase_split
from domain.planning.workouts.run_walk import LADDER, step_of
from domain.race import RaceClass, race_class

# Who ran so far at once needs no walking between (ruling 52).
NONSTOP_MILES = 3.0
# The mean of a beginner's three runs beside the longest of them.
_NEARLY_ALIKE = 0.92


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """The frame of a plan. `w0` is the mileage it starts from, `most_miles` what days, hours and wishes carry.

    `light_days` are added days that were not preferred (ruling 29); `phases` names the phase of every week. `behind`:
    so many weeks of learning to run were not run (ruling 52).
    """

    inputs: PlanInputs
    bounds: Bounds
    race_class: RaceClass
    weeks: int
    stub: bool
    split: PhaseWeeks
    phases: tuple[PhaseName, ...]
    w0: float
    most_miles: float
    preferred: tuple[int, ...]
    light_days: tuple[int, ...]
    long_day: int
    behind: int = 0

    @property
    def loading_weeks(self) -> int:
        """Weeks before the taper."""
        return self.weeks - self.split[3]

    @property
    def run_walk(self) -> bool:
        """Whether running begins with walking between (ruling 52): below 8 miles a week, unless 3 were run at once."""
        return walks_first(self.inputs)

    def begins_in(self, week: int, *, settled: int = 0) -> bool:
        """Whether this week still belongs to the way from walking to running, and so many `settled` weeks after it."""
        return self.run_walk and self.ladder_step(week) < len(LADDER) + settled

    def ladder_step(self, week: int) -> int:
        """The place of a week on the way from walking to running, 0 for its beginning."""
        # A first week that begins after its last running day teaches nothing.
        is_empty = week > 1 and all(day <= 7 - self.partial_days for day in self.preferred)
        return max(0, step_of(self.inputs.weekly_miles, week) - is_empty - self.behind)

    def longest_to_learn(self, week: int) -> float:
        """Most miles of one run while somebody learns to run: minutes that grow week by week to an hour (ruling 52)."""
        if not self.begins_in(week, settled=SETTLED_WEEKS):
            return self.bounds.long_miles
        minutes = FIRST_LONG_MINUTES + LONG_MINUTES_A_WEEK * self.ladder_step(week)
        return min(minutes, BEGINNER_LONG_MINUTES) * 60 / self.bounds.easy_s

    def most_to_learn(self, week: int) -> float:
        """Most miles of such a week: its runs are nearly alike."""
        if not self.begins_in(week, settled=SETTLED_WEEKS):
            return self.most_miles
        return max(MIN_PLAN_MILES, _NEARLY_ALIKE * RUN_WALK_RUNS * self.longest_to_learn(week))

    @property
    def no_five_k_work(self) -> bool:
        """Whether nothing is run at 5K pace: marathon first-timers (ruling 53)."""
        return self.inputs.experience is RaceExperience.FIRST and self.race_class is RaceClass.MARATHON

    @property
    def first_peak_week(self) -> int:
        """Number of the first week of the peak phase."""
        return self.split[0] + self.split[1] + 1

    @property
    def partial_days(self) -> int:
        """Days of week 1 from the start on; 7 when it is whole."""
        return days_left_in_week(self.inputs.start)

    def date_of(self, week: int, day: int) -> date:
        """The date of a day."""
        return self.inputs.date_of(week, day)

    def days_to_race(self, week: int, day: int) -> int:
        """Days from a day to the race: 0 on race day, negative after it."""
        return (self.inputs.race_date - self.date_of(week, day)).days


def walks_first(inputs: PlanInputs) -> bool:
    """Whether somebody learns to run first, with walking between (ruling 52)."""
    recent = inputs.longest_recent_run
    return inputs.weekly_miles < THREE_RUNS_FROM_MILES and (recent is None or recent < NONSTOP_MILES)


def season_of(inputs: PlanInputs) -> Season:
    """The frame for valid inputs. Raises InputError for a split by hand that breaks the rulings."""
    bounds = bounds_of(inputs)
    preferred = tuple(sorted(inputs.preferred_days))
    split = split_of(inputs)
    return Season(
        inputs=inputs,
        bounds=bounds,
        race_class=bounds.race_class,
        weeks=sum(split),
        stub=is_stub(inputs.race_date),
        split=split,
        phases=phase_of_weeks(split),
        w0=bounds.w0,
        most_miles=bounds.most_miles,
        preferred=preferred,
        # Sooner or later every week has three runs, and the plan may grow there.
        light_days=added_days(preferred, added_light_days(len(preferred), THREE_RUNS_FROM_MILES)),
        long_day=inputs.long_run_day or pick_long_day(preferred),
    )


def split_of(inputs: PlanInputs) -> PhaseWeeks:
    """Weeks of the four phases, by the rulings or by hand. Raises InputError for a split that breaks the rulings."""
    weeks = total_weeks(inputs.start, inputs.race_date)
    usual = phase_split(weeks, inputs.race.miles, inputs.race_date.isoweekday(), bounds_of(inputs).w0)
    if inputs.phase_weeks is None:
        return usual
    return checked_split(inputs.phase_weeks, usual, race_class(inputs.race), stub=is_stub(inputs.race_date))
