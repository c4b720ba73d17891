"""How a race is to be run: its pace, what was rehearsed, and when which point is passed."""

import math
from dataclasses import dataclass, replace

from domain.advice import RacePace, Title, TitleKind
from domain.limits import long_target
from domain.plan import Day, DayType, Plan, RaceDistance
from domain.planning.paces import race_pace_name
from domain.race import RaceClass, race_class
from domain.units import MM_PER_KM, MM_PER_MILE, Units, miles

_STEPS = (1, 2, 5, 10, 20, 50)
_MOST_SPLITS = 5
_REHEARSED = frozenset({TitleKind.FAST_END, TitleKind.RACE_PACE})


# Paces this near to one another, seconds per mile, are the same for whoever runs them.
_SAME_PACE_S = 6
_LONG_RACES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})
_FAR_SHORT = 0.4
_LEAST_RUN = 1 / 3
# A longest run this much below its target is near enough to it.
_LONG_RUN_ROOM_MILES = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RacePlan:
    """The pace to go out at and the time it gives, seconds per mile and seconds; None for a race by feel.

    `goal_s` is the goal's time where that is quicker; `may_quicken` says whether the training allows to try for it,
    as race pace was rehearsed slower than the goal but the goal is not out of reach. `short_of_mm` is the longest run
    that is known of, where it is less than the race asks for: 0 where none is known. `safer_s` is what the training
    points to where the race is paced for a goal that is quicker than that.
    """

    race: RaceDistance
    pace_s: float | None
    finish_s: float | None
    goal_s: float | None = None
    may_quicken: bool = False
    short_of_mm: int | None = None
    safer_s: float | None = None

    @property
    def is_held_back(self) -> bool:
        """Whether the goal is more than the training points to, and the race is paced for that instead (ruling 62)."""
        return self.goal_s is not None and not self.may_quicken

    @property
    def is_far_short(self) -> bool:
        """Whether so little was run that nobody should be sent out as if they were ready."""
        return self.short_of_mm is not None and self.short_of_mm < _FAR_SHORT * self.race.distance_mm


def race_plan(plan: Plan, day: Day) -> RacePlan:
    """How the race of this plan is to be run, as its day has it: never gone out quicker than it was rehearsed."""
    race, goal = plan.inputs.race, plan.inputs.goal_s
    lap_s = next((lap.pace_s for lap in day.workout if lap.pace_s is not None), None)
    if lap_s is None:
        return RacePlan(race=race, pace_s=None, finish_s=None)
    rehearsed = _rehearsed(plan)
    if rehearsed is not None and rehearsed > lap_s + _SAME_PACE_S:
        by_lap = _seconds(race, lap_s, goal)
        return RacePlan(race=race, pace_s=rehearsed, finish_s=rehearsed * race.miles, goal_s=by_lap, may_quicken=True)
    finish = _seconds(race, lap_s, goal)
    # Who set the lap by hand knows why: nothing is said of the goal then.
    is_less = goal is not None and not day.edited and goal < finish - _SAME_PACE_S * race.miles
    return RacePlan(race=race, pace_s=finish / race.miles, finish_s=finish, goal_s=goal if is_less else None)


def race_day_of(plan: Plan) -> Day | None:
    """The day of this plan's race; None where the plan has none."""
    day = next((day for on, _, day in plan.dated_days() if on == plan.inputs.race_date), None)
    return None if day is None or day.type is not DayType.RACE else day


def race_aim(plan: Plan) -> RacePlan | None:
    """How the race of this plan is to be run, as its own day has it; None where the plan has none."""
    day = race_day_of(plan)
    return None if day is None else race_plan(plan, day)


def _seconds(race: RaceDistance, pace_s: int, goal_s: int | None) -> float:
    """What a lap's pace gives: it is in whole seconds, so where it is the goal's, the goal's own time."""
    if goal_s is not None and round(goal_s / race.miles) == pace_s:
        return float(goal_s)
    return pace_s * race.miles


def _rehearsed(plan: Plan) -> int | None:
    """The pace at which race pace was last run in training; None where it never was."""
    name = race_pace_name(plan.inputs.race)
    for week in reversed(plan.weeks):
        for day in reversed(week.days):
            title = day.title
            if not isinstance(title, Title) or title.kind not in _REHEARSED or (title.pace or RacePace.RACE) != name:
                continue
            paces = [lap.pace_s for lap in day.workout if lap.pace_s is not None]
            if paces:
                return paces[-1]
    return None


def as_read(found: RacePlan, units: Units) -> RacePlan:
    """The plan at the pace its reader sees: a lap's, in whole seconds a mile, becomes whole seconds of their unit.

    A goal's own time stays: its pace is no whole number, and the finish comes before the pace.
    """
    if found.pace_s is None or units is Units.MI or not math.isclose(found.pace_s, round(found.pace_s)):
        return found
    pace_s = round(found.pace_s * MM_PER_KM / MM_PER_MILE) * MM_PER_MILE / MM_PER_KM
    return replace(found, pace_s=pace_s, finish_s=pace_s * found.race.miles)


def splits(found: RacePlan, units: Units) -> tuple[tuple[int, float], ...]:
    """Whole miles or kilometres on the way and the seconds at which an even race passes them; none by feel."""
    if found.pace_s is None:
        return ()
    unit_mm = MM_PER_MILE if units is Units.MI else MM_PER_KM
    whole = (found.race.distance_mm - 1) // unit_mm
    step = next(step for step in _STEPS if whole // step <= _MOST_SPLITS)
    return tuple((each, each * unit_mm / MM_PER_MILE * found.pace_s) for each in range(step, whole + 1, step))


def short_of(race: RaceDistance, longest_mm: int) -> int | None:
    """The longest run known of, where it is well below what a race from the half marathon on asks for; else None.

    Of a shorter race only where it is not even a third of it. 0: no run is known of, which is said of long races alone.
    """
    kind = race_class(race)
    if kind not in _LONG_RACES:
        return longest_mm if 0 < longest_mm < _LEAST_RUN * race.distance_mm else None
    return longest_mm if miles(longest_mm) < long_target(kind)[0] - _LONG_RUN_ROOM_MILES else None
