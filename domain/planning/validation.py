"""Whether a plan can be made from these inputs, and what should be said aloud before it is."""

from collections.abc import Iterator
from math import ceil, isfinite

from domain.calendar import total_weeks
from domain.errors import DateProblem, FitnessProblem, GoalProblem, HabitProblem, InputError, LimitProblem, RaceProblem
from domain.fitness import predict_seconds, training_paces, training_paces_of
from domain.limits import (
    FEWEST_PHASED_WEEKS,
    FIVE_K_PACE_S,
    GOAL_PACE_S,
    LONGEST_RECENT_RUN_MILES,
    MAX_WEEKS,
    MIN_PLAN_MILES,
    MOST_WEEKLY_HOURS,
    MOST_WEEKLY_MILES,
    RUN_LIMIT_MILES,
    RUN_LIMIT_MINUTES,
    RUN_WALK_RUNS,
    TOLERANCE_MILES,
    added_light_days,
    capacity,
    cycles_of,
    holds_only,
    runs_per_week,
    start_miles,
)
from domain.plan import CoachLimits, PlanInputs, RaceExperience, RunLimits
from domain.planning.bounds import bounds_of
from domain.planning.notes import PlanNote
from domain.planning.phases import PhaseWeeks
from domain.planning.realism import EASIER_FACTOR
from domain.planning.season import split_of, walks_first
from domain.race import LONGEST_MM, SHORTEST_MM, race_class
from domain.told import Told, told
from domain.units import Miles, Pace, Seconds


def validate(inputs: PlanInputs) -> tuple[Told, ...]:
    """Notes worth saying at creation; raises InputError for what cannot be planned."""
    _check_dates(inputs)
    _check_athlete(inputs)
    _check_goal(inputs)
    _check_coach_limits(inputs.coach_limits)
    split = split_of(inputs)
    return (*_volume_notes(inputs), *_goal_notes(inputs), *_length_notes(inputs, split))


def _check_dates(inputs: PlanInputs) -> None:
    if inputs.race_date <= inputs.start:
        raise InputError("raceDate", DateProblem.RACE_BEFORE_START)
    if total_weeks(inputs.start, inputs.race_date) > MAX_WEEKS:
        raise InputError("raceDate", DateProblem.PLAN_TOO_LONG, weeks=MAX_WEEKS)


def _check_athlete(inputs: PlanInputs) -> None:
    if not SHORTEST_MM <= inputs.race.distance_mm <= LONGEST_MM:
        raise InputError("raceDistance", RaceProblem.NOT_PLANNED)
    low, high = FIVE_K_PACE_S
    if not low <= inputs.five_k_pace_s <= high:
        raise InputError("fiveKPace", FitnessProblem.PACE_WANTED, fastest=Pace(low), slowest=Pace(high))
    if not isfinite(inputs.weekly_miles) or not 0 <= inputs.weekly_miles <= MOST_WEEKLY_MILES:
        raise InputError("currentWeeklyMileage", HabitProblem.MILEAGE_WANTED, most=Miles(MOST_WEEKLY_MILES))
    days = inputs.preferred_days
    if not days:
        raise InputError("preferredDays", HabitProblem.NO_DAY_CHOSEN)
    if not days <= set(range(1, 8)):
        raise InputError("preferredDays", HabitProblem.DAY_NUMBERS)
    if inputs.long_run_day is not None and inputs.long_run_day not in days:
        raise InputError("longRunDay", HabitProblem.LONG_RUN_DAY)
    _check_longest_run(inputs)
    check_most(inputs.most_miles, inputs.most_hours, inputs.five_k_pace_s, inputs.weekly_miles)
    check_run_limits(inputs.run_limits)


def check_run_limits(limits: RunLimits) -> None:
    """Refuse a most of every run that leaves no run. Raises InputError (runLimits)."""
    (least_mi, most_mi), (least_min, most_min) = RUN_LIMIT_MILES, RUN_LIMIT_MINUTES
    is_far = limits.long_miles is None or least_mi <= limits.long_miles <= most_mi
    times = (limits.long_minutes, limits.run_minutes)
    if not is_far or not all(each is None or least_min <= each <= most_min for each in times):
        raise InputError(
            "runLimits",
            HabitProblem.RUN_LIMIT_OUT_OF_RANGE,
            least=Miles(least_mi),
            most=Miles(most_mi),
            shortest=least_min,
            longest=most_min,
        )


def _check_longest_run(inputs: PlanInputs) -> None:
    longest = inputs.longest_recent_run
    if longest is None:
        return
    if not isfinite(longest) or not 0 <= longest <= LONGEST_RECENT_RUN_MILES:
        most = Miles(LONGEST_RECENT_RUN_MILES)
        raise InputError("longestRecentRun", HabitProblem.LONGEST_RUN_OUT_OF_RANGE, most=most)
    if longest > inputs.weekly_miles + TOLERANCE_MILES:
        raise InputError(
            "longestRecentRun",
            HabitProblem.LONGEST_RUN_OVER_WEEK,
            longest=Miles(longest),
            week=Miles(inputs.weekly_miles),
        )


def check_most(
    most_miles: float | None, most_hours: float | None, five_k_pace_s: float | None, weekly_miles: float
) -> None:
    """Refuse, with the range, a most of a week that no plan can keep; without a pace only what nobody could.

    Raises InputError (mostMiles, mostHours).
    """
    if most_miles is not None and not MIN_PLAN_MILES <= most_miles <= MOST_WEEKLY_MILES:
        low, high = Miles(MIN_PLAN_MILES), Miles(MOST_WEEKLY_MILES)
        raise InputError("mostMiles", HabitProblem.MOST_MILES_OUT_OF_RANGE, least=low, most=high)
    if most_hours is None:
        return
    easy_slow_s = training_paces(five_k_pace_s or FIVE_K_PACE_S[0], weekly_miles).easy_slow_s
    least = ceil(MIN_PLAN_MILES * easy_slow_s / 900) / 4
    if not least <= most_hours <= MOST_WEEKLY_HOURS:
        first, last = Seconds(least * 3600), Seconds(MOST_WEEKLY_HOURS * 3600)
        raise InputError("mostHours", HabitProblem.MOST_HOURS_OUT_OF_RANGE, least=first, most=last)


def _check_goal(inputs: PlanInputs) -> None:
    if inputs.goal_s is None:
        return
    low, high = GOAL_PACE_S
    if not low <= inputs.goal_s / inputs.race.miles <= high:
        raise InputError("goalTime", GoalProblem.PACE_OUT_OF_RANGE, fastest=Pace(low), slowest=Pace(high))


def _check_coach_limits(coach_limits: CoachLimits) -> None:
    if coach_limits.max_hard_days is not None and not 0 <= coach_limits.max_hard_days <= 7:
        raise InputError("maxHardDays", LimitProblem.HARD_DAYS)
    if coach_limits.max_long_run_share is not None and not 0.1 <= coach_limits.max_long_run_share <= 1:
        raise InputError("maxLongRunShare", LimitProblem.LONG_RUN_SHARE)
    if coach_limits.max_week_growth is not None and not 0 <= coach_limits.max_week_growth <= 1:
        raise InputError("maxWeekGrowth", LimitProblem.WEEK_GROWTH)


def _volume_notes(inputs: PlanInputs) -> Iterator[Told]:
    days = len(inputs.preferred_days)
    if inputs.weekly_miles < MIN_PLAN_MILES:
        yield told(PlanNote.LEAST_MILES, least=Miles(MIN_PLAN_MILES))
    start = start_miles(inputs.weekly_miles, days)
    added = added_light_days(days, start)
    if inputs.weekly_miles > capacity(days, added):
        yield told(PlanNote.CARRIES_LESS, count=days, start=Miles(start), wanted=Miles(inputs.weekly_miles))
    wished = bounds_of(inputs).w0
    if wished < start - TOLERANCE_MILES:
        yield told(PlanNote.WISH_LESS, start=Miles(wished), now=Miles(inputs.weekly_miles))
    if added:
        yield told(PlanNote.LIGHT_RUNS_ADDED, runs=days + added, count=added)
    most = runs_per_week(start)
    if walks_first(inputs):
        most = max(most, RUN_WALK_RUNS)
    if days > most:
        yield told(PlanNote.FEWER_RUNS, count=most, days=days)


def _goal_notes(inputs: PlanInputs) -> Iterator[Told]:
    if inputs.goal_s is None:
        return
    predicted = predict_seconds(inputs.race, inputs.five_k_pace_s, inputs.weekly_miles)
    goal_pace = inputs.goal_s / inputs.race.miles
    if goal_pace > training_paces_of(inputs).easy_slow_s:
        yield told(PlanNote.GOAL_RELAXED, pace=Pace(goal_pace))
    elif inputs.goal_s > EASIER_FACTOR * predicted:
        yield Told(PlanNote.GOAL_SLOWER)
    elif inputs.experience is RaceExperience.FIRST and inputs.goal_s < predicted:
        yield Told(PlanNote.FIRST_AND_FAST)


def _length_notes(inputs: PlanInputs, split: PhaseWeeks) -> Iterator[Told]:
    cycles = cycles_of(split[0])
    if cycles:
        yield told(PlanNote.CYCLES, count=cycles)
    if sum(split) < FEWEST_PHASED_WEEKS or holds_only(sum(split), race_class(inputs.race)):
        yield Told(PlanNote.PREPARES_ONLY)
