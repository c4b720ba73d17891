"""The paces a plan trains at: current fitness, the goal, and how far the two may meet (rulings 24-28, 35, 36)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from domain.advice import Advice, Advices, RacePace, Tip
from domain.fitness import (
    TrainingPaces,
    five_k_pace_of_vdot,
    goal_pace_5k,
    predict_seconds,
    training_paces_of,
    vdot_of_pace,
)
from domain.limits import INTERVAL_SPEED_UP, SLOWEST_RACE_SPEED
from domain.plan import Day, PhaseName, Plan, PlanInputs, RaceDistance
from domain.planning.realism import Verdict, fitness_room, mean_of_biggest, verdict_on
from domain.race import RaceClass, race_class
from domain.units import PaceRange

_BESIDE_THRESHOLD = frozenset({RaceClass.HALF, RaceClass.THIRTY_K})
_WALKING_BELOW_MILES = 8.0
_PACE_NAMES = (
    (5_000_000, RacePace.FIVE_K),
    (10_000_000, RacePace.TEN_K),
    (16_093_440, RacePace.TEN_MILE),
    (21_097_500, RacePace.HALF),
    (42_195_000, RacePace.MARATHON),
)
_SAME_RACE = 0.01


EASY_TIPS = frozenset({Tip.EASY, Tip.EASY_TIME, Tip.STILL_EASY, Tip.AT_MOST_EASY, Tip.LOOSEN})


def easy_range(days: Iterable[Day], inputs: PlanInputs) -> PaceRange:
    """How fast easy running is as these days say it, slower after a break; else as the plan's fitness gives it."""
    for day in days:
        for each in day.advice:
            if each.tip in EASY_TIPS and each.fast_s and each.slow_s:
                return PaceRange(each.fast_s, each.slow_s)
    paces = training_paces_of(inputs)
    return PaceRange(paces.easy_fast_s, paces.easy_slow_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPaces:
    """Whole seconds per mile. `race_s` is what race-pace laps train at, None where the goal is slower than easy
    running; `race_day_s` is the pace to be sent out with on race day, None when the aim is to finish, and `goal_s` the
    goal's own. `race_name` is what the race's pace is called in training, `beginner` is advice that a beginner hears
    besides.
    """

    training: TrainingPaces
    race_s: int | None
    race_day_s: int | None
    goal_s: int | None
    peak_interval_s: int
    race_name: RacePace = RacePace.RACE
    beginner: Advices = ()

    def easy(self, tip: Tip) -> Advice:
        """Advice that names the easy range."""
        return Advice(tip, fast_s=self.training.easy_fast_s, slow_s=self.training.easy_slow_s)

    def interval_s(self, phase: PhaseName) -> int:
        """Pace of the intervals: current 5K pace, in peak and taper a little towards the goal (ruling 27)."""
        return self.peak_interval_s if phase in (PhaseName.PEAK, PhaseName.TAPER) else self.training.interval_s


@lru_cache(maxsize=1024)
def plan_paces(inputs: PlanInputs, loading_weeks: int, biggest_miles: float) -> PlanPaces:
    """The paces of a plan with so many weeks before the taper; `biggest_miles` is the mean of its four biggest."""
    training = training_paces_of(inputs)
    return PlanPaces(
        training=training,
        race_s=_race_work_pace(inputs, loading_weeks, biggest_miles, training),
        race_day_s=race_day_pace(inputs, loading_weeks, biggest_miles),
        goal_s=None if inputs.goal_s is None else round(inputs.goal_s / inputs.race.miles),
        peak_interval_s=_peak_interval(inputs, training, loading_weeks),
        race_name=race_pace_name(inputs.race),
        beginner=(Advice(Tip.WALK_BREAKS),) if inputs.weekly_miles < _WALKING_BELOW_MILES else (),
    )


def paces_of(plan: Plan, weeks_miles: Iterable[float] | None = None) -> PlanPaces:
    """The paces this plan trains at; `weeks_miles` where another week stands in for one of its own."""
    miles = (week.miles for week in plan.weeks) if weeks_miles is None else weeks_miles
    return plan_paces(plan.inputs, plan.loading_weeks, mean_of_biggest(miles, none=plan.inputs.weekly_miles))


def race_pace_name(race: RaceDistance) -> RacePace:
    """What the pace of this race is called in training; RACE for distances without a name."""
    names = (name for length, name in _PACE_NAMES if abs(race.distance_mm - length) <= _SAME_RACE * length)
    return next(names, RacePace.RACE)


def race_day_pace(inputs: PlanInputs, loading_weeks: int, biggest_miles: float) -> int | None:
    """The pace to be sent out with on race day: the goal's, or the projected one where that is out of reach (62)."""
    if inputs.goal_s is None or inputs.easy_only:
        return None
    today = predict_seconds(inputs.race, inputs.five_k_pace_s, inputs.weekly_miles)
    projected = projected_race_pace(inputs, loading_weeks, biggest_miles)
    if verdict_on(inputs.race, inputs.goal_s, today, projected * inputs.race.miles) is Verdict.UNREALISTIC:
        return ceil(projected)
    return round(inputs.goal_s / inputs.race.miles)


def projected_race_pace(inputs: PlanInputs, loading_weeks: int, biggest_miles: float) -> float:
    """Race pace that today's fitness and the weeks' room give by race day, seconds per mile (training.md 3.3)."""
    room = fitness_room(inputs.five_k_pace_s, loading_weeks)
    raised = five_k_pace_of_vdot(vdot_of_pace(inputs.five_k_pace_s) + room)
    today = predict_seconds(inputs.race, inputs.five_k_pace_s, inputs.weekly_miles)
    return min(today, predict_seconds(inputs.race, raised, biggest_miles)) / inputs.race.miles


def _race_work_pace(
    inputs: PlanInputs, loading_weeks: int, biggest_miles: float, training: TrainingPaces
) -> int | None:
    predicted = predict_seconds(inputs.race, inputs.five_k_pace_s, inputs.weekly_miles) / inputs.race.miles
    if inputs.goal_s is None:
        # The marathon that few miles allow may lie inside easy running; it is rehearsed a little quicker (58).
        quicker = race_class(inputs.race) is RaceClass.MARATHON
        return min(round(predicted), training.marathon_s) if quicker else round(predicted)
    goal = inputs.goal_s / inputs.race.miles
    if goal > training.easy_slow_s:
        return None
    if goal >= predicted:
        return round(min(goal, predicted / SLOWEST_RACE_SPEED))
    pace = max(goal, projected_race_pace(inputs, loading_weeks, biggest_miles))
    if race_class(inputs.race) in _BESIDE_THRESHOLD:
        # A high goal may lie beyond threshold; rehearsed pace stays half way to it (ruling 25).
        pace = max(pace, (training.threshold_s + predicted) / 2)
    return round(pace)


def _peak_interval(inputs: PlanInputs, training: TrainingPaces, loading_weeks: int) -> int:
    current = training.interval_s
    if inputs.goal_s is None:
        return current
    goal = goal_pace_5k(inputs.race, inputs.goal_s)
    if goal >= current:
        return current
    room = fitness_room(inputs.five_k_pace_s, loading_weeks)
    reachable = five_k_pace_of_vdot(vdot_of_pace(inputs.five_k_pace_s) + room)
    # Rounded towards the slower side, so that the two per cent are never passed.
    return int(max(INTERVAL_SPEED_UP * current, (current + goal) / 2, reachable) + 0.999)
