"""Filling a day anew with another kind of run, or another distance, from the planner's own workouts."""

from dataclasses import replace

from domain.advice import Title, TitleKind
from domain.editing.frame import EditError
from domain.editing.perform import Refill
from domain.errors import EditProblem
from domain.limits import interval_cap, race_pace_cap, repetition_cap, tempo_cap
from domain.plan import Day, DayType, Lap, Plan, Week
from domain.planning.paces import PlanPaces, paces_of
from domain.planning.workouts import intervals, race_pace, runs, threshold
from domain.planning.workouts.framing import around, is_quick
from domain.planning.workouts.grid import Grid, grid_of
from domain.planning.workouts.menu import Form
from domain.planning.workouts.run_walk import same_intervals
from domain.planning.workouts.session import Order
from domain.race import RaceClass, race_class
from domain.rules.naming import named_by_miles
from domain.units import MM_PER_MILE, Millimetres

_FORMS: dict[DayType, tuple[Form, ...]] = {
    DayType.TEMPO: (threshold.tempo, threshold.cruise_intervals),
    DayType.INTERVALS: (intervals.vo2_repeats, intervals.fartlek),
    DayType.RACE_PACE: (race_pace.race_pace_run,),
}


def refill_for(plan: Plan) -> Refill:
    """The way to fill a day of this plan anew."""

    def refill(week: Week, day: Day, kind: DayType, distance_mm: int) -> Day:
        grid, paces = grid_of(plan.inputs.units), paces_of(plan)
        steps = max(round(distance_mm / grid.step_mm), 1)
        if kind in _FORMS:
            return _quality(plan, week, day.number, kind, steps, grid, paces)
        least = grid.ease_min * 2 + 1
        run = _easy_kind(day.number, kind, max(steps, least), grid, paces, race_class(plan.inputs.race))
        filled = _stretched(run, distance_mm)
        # Another distance may make an easy run of a medium one; a kind that was asked for stays.
        named = named_by_miles(plan, week, filled) if kind is day.type else filled
        return same_intervals(named, day, paces.training.easy_slow_s)

    return refill


def _easy_kind(number: int, kind: DayType, steps: int, grid: Grid, paces: PlanPaces, race: RaceClass) -> Day:
    match kind:
        case DayType.RECOVERY:
            return runs.recovery(number, grid, steps, paces)
        case DayType.MODERATE:
            return runs.medium(number, grid, steps, paces)
        case DayType.LONG_RUN:
            return runs.long_run(number, grid, steps, paces, race)
        case DayType.SHAKEOUT:
            return replace(runs.easy(number, grid, steps, paces), type=kind, title=Title(TitleKind.SHAKEOUT))
        case _:
            return runs.easy(number, grid, steps, paces)


def _stretched(day: Day, distance_mm: int) -> Day:
    """The asked distance to the millimetre: the difference to the grid goes into the middle of the run."""
    middle = day.workout[0].distance_mm + distance_mm - day.distance_mm
    if middle <= 0:
        return replace(day, warmup=(), workout=(Lap(distance_mm),), cooldown=())
    return replace(day, workout=(Lap(middle, day.workout[0].pace_s), *day.workout[1:]))


def _quality(plan: Plan, week: Week, number: int, kind: DayType, steps: int, grid: Grid, paces: PlanPaces) -> Day:
    """Warm-up and cool-down around the session; what the session leaves over goes to them."""
    room = steps - 2 * grid.ease_min
    race_s = paces.race_s or paces.training.marathon_s
    order = Order(
        grid=grid,
        paces=paces,
        phase=week.phase,
        race_class=race_class(plan.inputs.race),
        race_miles=plan.inputs.race.miles,
        threshold_mm=round(tempo_cap(week.miles) * MM_PER_MILE),
        interval_mm=round(interval_cap(week.miles, paces.interval_s(week.phase)) * MM_PER_MILE),
        repetition_mm=round(repetition_cap(week.miles) * MM_PER_MILE),
        race_mm=round(race_pace_cap(race_s) * MM_PER_MILE),
        room_mm=room * grid.step_mm,
        size=1.0,
        turn=week.number,
    )
    session = next((found for form in _FORMS[kind] if (found := form(order)) is not None), None)
    if session is None or room <= 0 or session.distance_mm > order.room_mm:
        if kind is DayType.RACE_PACE and race_s < paces.training.threshold_s:
            raise EditError(EditProblem.RACE_PACE_AS_INTERVALS)
        raise EditError(EditProblem.TOO_SHORT, distance=Millimetres(steps * grid.step_mm), kind=kind)
    left = steps - -(-session.distance_mm // grid.step_mm)
    warm, laps, cool = around(grid, order.easy_s, session.laps, left, quick=is_quick(kind))
    return Day(
        number=number,
        type=kind,
        warmup=warm,
        workout=laps,
        cooldown=cool,
        title=session.title,
        advice=session.advice,
    )
