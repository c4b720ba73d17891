"""A workout that somebody wrote in one line, as a day: its paces by name, warm-up and cool-down, type and title."""

from collections.abc import Mapping
from dataclasses import replace

from domain.advice import Advice, Tip, Title, TitleKind
from domain.editing.effort_size import at_length
from domain.editing.frame import EditError
from domain.editing.lap_names import named_by_laps
from domain.editing.laps import MAX_DAY_MM, MAX_LAPS, check_lap
from domain.errors import EditProblem
from domain.fitness import predict_seconds
from domain.plan import Day, DayType, Lap, Plan, PlanInputs, RaceDistance, Week
from domain.planning.paces import paces_of
from domain.race import HALF, TEN_K
from domain.rules.facts import facts_with
from domain.units import MM_PER_MILE, Millimetres, Units
from domain.words.work_named import FARTLEK, STRIDES, USUAL_HILLS
from domain.words.workout_line import PaceName, WrittenWorkout, parse_workout

_EASE_MI_MM, _EASE_KM_MM = MM_PER_MILE, 1_500_000
_LONG_ENOUGH = 0.75
_FARTLEK_TIMES = 6


def paces_by_name(plan: Plan) -> Mapping[PaceName, int]:
    """What the named paces are for this runner today, whole seconds per mile; the goal's only where there is one."""
    inputs, paces = plan.inputs, paces_of(plan)
    training = paces.training
    named = {
        PaceName.MARATHON: training.marathon_s,
        PaceName.HALF: _race_pace(inputs, HALF),
        PaceName.THRESHOLD: training.threshold_s,
        PaceName.TEN_K: _race_pace(inputs, TEN_K),
        PaceName.FIVE_K: training.interval_s,
        PaceName.MILE: training.repetition_s,
    }
    goal = paces.race_s if paces.race_day_s is None else paces.race_day_s
    return named if goal is None else named | {PaceName.GOAL: goal}


def _race_pace(inputs: PlanInputs, race: RaceDistance) -> int:
    return round(predict_seconds(race, inputs.five_k_pace_s, inputs.weekly_miles) / race.miles)


def written_day(plan: Plan, week: Week, number: int, text: str, units: Units) -> Day:
    """The day that a line says, in the writer's units. Raises EditError for a line that says none, or an absurd one.

    Easy laps at its ends are warm-up and cool-down; a workout without them gets a mile (1.5 km) of each.
    """
    if text == STRIDES:
        return _with_strides(plan, week.day(number))
    if text == FARTLEK:
        return _fartlek(plan, week, week.day(number), units)
    easy_s = paces_of(plan).training.easy_middle_s
    written = parse_workout(text, units, paces_by_name(plan), easy_s)
    for lap in written.laps:
        check_lap(lap)
    day = _around(week.day(number), written, units)
    if len(day.laps) > MAX_LAPS or day.distance_mm > MAX_DAY_MM:
        raise EditError(EditProblem.DAY_FULL, laps=MAX_LAPS, most=Millimetres(MAX_DAY_MM))
    if written.hills:
        hills = Title(TitleKind.HILLS, written.hills)
        day = replace(day, type=DayType.INTERVALS, title=hills, advice=(Advice(Tip.HILLS),))
        was = week.day(number)
        # Hills without a number take the place of the run, at its length.
        at_its_length = at_length(day, was.distance_mm) if text == USUAL_HILLS and was.is_run else None
        return _long_enough(plan, week, at_its_length or day, units)
    day = named_by_laps(plan, week, day)
    return _long_enough(plan, week, day, units) if _is_eased_by_us(written) else day


def jog_put_between(text: str, plan: Plan, units: Units) -> int:
    """How far is jogged between the repeats of a line that says nothing of it, millimetres; 0 where it does."""
    if text in (STRIDES, FARTLEK):
        return 0
    return parse_workout(text, units, paces_by_name(plan), paces_of(plan).training.easy_middle_s).jog_mm


def _fartlek(plan: Plan, week: Week, was: Day, units: Units) -> Day:
    """Playing with pace, by effort, at the length of the run whose place it takes. Raises EditError for easy plans."""
    if plan.inputs.runs_easily:
        raise EditError(EditProblem.STRIDES_WAIT)
    piece = Lap(MM_PER_MILE // 4 if units is Units.MI else 400_000)
    ease = Lap(_EASE_MI_MM if units is Units.MI else _EASE_KM_MM)
    day = Day(
        number=was.number,
        type=DayType.INTERVALS,
        title=Title(TitleKind.FARTLEK, _FARTLEK_TIMES),
        advice=(Advice(Tip.FARTLEK),),
        pinned=was.pinned,
        edited=True,
        warmup=_eased([ease], units),
        workout=(piece,) * (2 * _FARTLEK_TIMES - 1),
        cooldown=_eased([ease], units),
    )
    sized = at_length(day, was.distance_mm) if was.is_run else None
    return _long_enough(plan, week, sized or day, units)


def _is_eased_by_us(written: WrittenWorkout) -> bool:
    """Whether the line is the work alone, so that what lies around it is ours to choose."""
    return bool(written.laps) and written.laps[0].pace_s is not None and written.laps[-1].pace_s is not None


def _long_enough(plan: Plan, week: Week, day: Day, units: Units) -> Day:
    """The day with as much easy running behind the work as its week asks of such a day: what we build keeps our rules.

    Twice, for the week grows with it.
    """
    for _ in range(2):
        after = replace(week, days=tuple(day if each.number == day.number else each for each in week.days))
        band = facts_with(plan, after).week_facts(after).bands.of(day.type)
        step = units.quarter_mm
        lacks = 0 if band is None else round(band.low * MM_PER_MILE) - day.distance_mm
        if lacks <= step // 4:
            break
        lacks = -(-lacks // step) * step
        easy = sum(lap.distance_mm for lap in day.cooldown) + lacks
        day = replace(day, cooldown=_eased([Lap(easy)], units))
    return day


def _with_strides(plan: Plan, day: Day) -> Day:
    """An easy run with strides at its end. Raises EditError for any other day, and where all running is easy."""
    if plan.inputs.runs_easily:
        raise EditError(EditProblem.STRIDES_WAIT)
    if any(each.tip is Tip.STRIDES for each in day.advice):
        raise EditError(EditProblem.STRIDES_THERE)
    if day.type not in (DayType.EASY, DayType.MODERATE):
        raise EditError(EditProblem.STRIDES_EASY)
    title = Title(TitleKind.STRIDES) if day.type is DayType.EASY else day.title
    return replace(day, title=title, advice=(*day.advice, Advice(Tip.STRIDES)), edited=True)


def _around(was: Day, written: WrittenWorkout, units: Units) -> Day:
    laps = list(written.laps)
    kind = was.type if was.type is DayType.LONG_RUN and _is_long(was, laps) else DayType.EASY
    day = Day(number=was.number, type=kind, pinned=was.pinned, edited=True)
    is_work = written.hills or any(lap.pace_s is not None for lap in laps)
    if not is_work and len(laps) > 2:
        # Who writes what lies before and behind gets it so.
        return replace(
            day, warmup=_eased([laps[0]], units), workout=tuple(laps[1:-1]), cooldown=_eased([laps[-1]], units)
        )
    if not is_work:
        return _easy_run(day, sum(lap.distance_mm for lap in laps), units)
    warm = [laps.pop(0)] if laps[0].pace_s is None and not written.hills else []
    if written.hills and laps[0] != laps[1 if len(laps) > 1 else 0]:
        warm = [laps.pop(0)]
    cool = [laps.pop()] if _ends_easy(laps, written) else []
    ease = Lap(_EASE_MI_MM if units is Units.MI else _EASE_KM_MM)
    return replace(
        day,
        warmup=_eased(warm or [ease], units),
        workout=tuple(laps),
        cooldown=_eased(cool or [ease], units),
    )


def _ends_easy(laps: list[Lap], written: WrittenWorkout) -> bool:
    """Whether the last lap is a cool-down: easy, and no hill."""
    if len(laps) < 2 or laps[-1].pace_s is not None:
        return False
    # What lies between repeats is a recovery after the last one too.
    return laps[-1] != laps[-2] if written.hills else laps[-1] not in laps[:-1]


def _is_long(was: Day, laps: list[Lap]) -> bool:
    return sum(lap.distance_mm for lap in laps) >= _LONG_ENOUGH * was.distance_mm


def _easy_run(day: Day, total_mm: int, units: Units) -> Day:
    """An easy run: half a mile (a kilometre) either side of its main lap, where it is long enough for that."""
    ease = MM_PER_MILE // 2 if units is Units.MI else 1_000_000
    if total_mm < 2 * ease + MM_PER_MILE:
        return replace(day, workout=(Lap(total_mm),))
    return replace(day, warmup=(Lap(ease),), workout=(Lap(total_mm - 2 * ease),), cooldown=(Lap(ease),))


def _eased(laps: list[Lap], units: Units) -> tuple[Lap, ...]:
    """Warm-up or cool-down in laps of at most a mile (1.5 km), none of them a short rest of one."""
    most, least = (_EASE_MI_MM, MM_PER_MILE // 2) if units is Units.MI else (_EASE_KM_MM, 800_000)
    left = sum(lap.distance_mm for lap in laps)
    cut = []
    while left > most:
        cut.append(Lap(min(most, left - least)))
        left -= cut[-1].distance_mm
    return (*cut, Lap(left))
