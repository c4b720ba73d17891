"""What follows from a plan: race and training paces, the verdict on its goal, what to say aloud."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.fitness import TrainingPaces, goal_pace_5k, training_paces_of
from domain.plan import Day, DayType, Plan
from domain.planning.lacking import lacks
from domain.planning.realism import Realism, VolumeGap, goal_realism, mean_of_biggest
from domain.planning.validation import validate
from domain.told import Told
from domain.units import clock_text, long_time_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Paces in seconds per mile, None without a goal; distances in miles. `notes` are what to say at creation."""

    predicted_pace_s: float
    goal_pace_s: float | None
    goal_pace_5k_s: float | None
    paces: TrainingPaces
    realism: Realism
    peak_week_miles: float
    longest_run_miles: float
    total_miles: float
    notes: tuple[Told, ...]


def longest_run(plan: Plan) -> Day | None:
    """The longest training run of the plan; the race is none."""
    runs = (day for week in plan.weeks for day in week.days if day.type is not DayType.RACE and day.is_run)
    return max(runs, key=lambda day: day.distance_mm, default=None)


def plan_realism(plan: Plan) -> Realism:
    """The verdict on the plan's goal, with the miles that the plan really holds (training.md 3.3)."""
    longest = longest_run(plan)
    return _realism(plan, [week.miles for week in plan.weeks], longest.miles if longest else 0.0)


def said_once(realism: Realism, lacking: tuple[Told, ...]) -> Realism:
    """The verdict without the warning of a short longest run, where that is said with what would help."""
    if not lacking:
        return realism
    return replace(realism, warnings=tuple(one for one in realism.warnings if one.gap is not VolumeGap.LONGEST_RUN))


def _realism(plan: Plan, weeks_miles: list[float], longest_miles: float) -> Realism:
    inputs = plan.inputs
    return goal_realism(
        race=inputs.race,
        goal_s=inputs.goal_s,
        five_k_pace_s=inputs.five_k_pace_s,
        weekly_miles=inputs.weekly_miles,
        total_weeks=plan.total_weeks,
        taper_weeks=plan.total_weeks - plan.loading_weeks,
        biggest_weeks_miles=mean_of_biggest(weeks_miles),
        peak_week_miles=max(weeks_miles, default=0.0),
        longest_run_miles=longest_miles,
    )


def derive(plan: Plan) -> Derived:
    """Everything that follows from a plan. Raises InputError for inputs that cannot be planned."""
    inputs = plan.inputs
    longest = longest_run(plan)
    longest_miles = longest.miles if longest else 0.0
    weeks_miles = [week.miles for week in plan.weeks]
    lacking = lacks(plan)
    realism = said_once(_realism(plan, weeks_miles, longest_miles), lacking)
    return Derived(
        predicted_pace_s=realism.predicted_s / inputs.race.miles,
        goal_pace_s=None if inputs.goal_s is None else inputs.goal_s / inputs.race.miles,
        goal_pace_5k_s=None if inputs.goal_s is None else goal_pace_5k(inputs.race, inputs.goal_s),
        paces=training_paces_of(inputs),
        realism=realism,
        peak_week_miles=max(weeks_miles, default=0.0),
        longest_run_miles=longest_miles,
        total_miles=sum(weeks_miles),
        notes=(*validate(inputs), *lacking),
    )


def derived_to_json(plan: Plan, derived: Derived, *, warnings: Sequence[str], notes: Sequence[str]) -> dict[str, Any]:
    """The "derived" part of a document; paces are "mm:ss" per mile, `warnings` and `notes` are in words."""
    paces, realism = derived.paces, derived.realism
    return {
        "predictedRacePace": clock_text(derived.predicted_pace_s),
        "goalRacePace": _clock(derived.goal_pace_s),
        "goalPace5K": _clock(derived.goal_pace_5k_s),
        "trainingPaces": {
            "easyFast": clock_text(paces.easy_fast_s),
            "easySlow": clock_text(paces.easy_slow_s),
            "marathon": clock_text(paces.marathon_s),
            "threshold": clock_text(paces.threshold_s),
            "interval": clock_text(paces.interval_s),
            "repetition": clock_text(paces.repetition_s),
        },
        "totalWeeks": plan.total_weeks,
        "phases": [{"name": phase.name.value, "weekCount": len(phase.weeks)} for phase in plan.phases],
        "peakWeekMiles": round(derived.peak_week_miles, 2),
        "longestRunMiles": round(derived.longest_run_miles, 2),
        "realism": {
            "verdict": None if realism.verdict is None else realism.verdict.value,
            "predictedTime": long_time_text(realism.predicted_s),
            "projectedTime": long_time_text(realism.projected_s),
            "warnings": list(warnings),
        },
        "notes": list(notes),
    }


def _clock(seconds: float | None) -> str | None:
    return None if seconds is None else clock_text(seconds)
