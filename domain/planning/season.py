"""What follows from the inputs before any week is written: weeks, phases, days, paces."""

from dataclasses import dataclass
from datetime import date

from domain.calendar import days_left_in_week, is_stub, total_weeks
from domain.limits import THREE_RUNS_FROM_MILES, added_light_days, capacity, start_miles
from domain.plan import PhaseName, PlanInputs
from domain.planning.pattern import added_days, pick_long_day
from domain.planning.phases import PhaseWeeks, checked_split, phase_of_weeks, phase_split
from domain.race import RaceClass, race_class


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """The frame of a plan. `w0` is the mileage it starts from, `most_miles` what the chosen days carry.

    `light_days` are added days that were not preferred (ruling 29); `phases` names the phase of every week.
    """

    inputs: PlanInputs
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

    @property
    def loading_weeks(self) -> int:
        """Weeks before the taper."""
        return self.weeks - self.split[3]

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


def season_of(inputs: PlanInputs) -> Season:
    """The frame for valid inputs. Raises InputError for a split by hand that breaks the rulings."""
    kind = race_class(inputs.race)
    weeks, stub = total_weeks(inputs.start, inputs.race_date), is_stub(inputs.race_date)
    if inputs.phase_weeks is None:
        split = phase_split(weeks, kind, stub=stub)
    else:
        split = checked_split(inputs.phase_weeks, weeks, kind, stub=stub)
    preferred = tuple(sorted(inputs.preferred_days))
    w0 = start_miles(inputs.weekly_miles, len(preferred))
    # Sooner or later every week has three runs, and the plan may grow there.
    light = added_days(preferred, added_light_days(len(preferred), THREE_RUNS_FROM_MILES))
    return Season(
        inputs=inputs,
        race_class=kind,
        weeks=weeks,
        stub=stub,
        split=split,
        phases=phase_of_weeks(split),
        w0=w0,
        most_miles=capacity(len(preferred), len(light)),
        preferred=preferred,
        light_days=light,
        long_day=inputs.long_run_day or pick_long_day(preferred),
    )
