"""Runs made anew or made longer and shorter, on the athlete's grid."""

from dataclasses import replace

from domain import limits
from domain.advice import Tip, Title, TitleKind
from domain.fitness import training_paces_of
from domain.mending.case import Case, keep_marks
from domain.plan import Day, DayType, Lap, PlanInputs
from domain.planning.workouts.framing import around, is_quick, worked
from domain.planning.workouts.grid import Grid, ease_laps, grid_of
from domain.planning.workouts.run_walk import same_intervals
from domain.planning.workouts.runs import easy, long_run, medium, recovery, rest, shakeout
from domain.rules.facts import DayFacts
from domain.rules.kinds import GENTLE_TYPES
from domain.units import MM_PER_MILE, mm_from_miles

HALF_MILE_MM = MM_PER_MILE // 2
_LEAST_WORK_MM = MM_PER_MILE
# Written work stays whole in a day so much longer than wanted.
_SPARED = 1.2


def resting(old: Day, why: Tip | None = None) -> Day:
    """Rest in place of a day."""
    return keep_marks(rest(old.number, why), old)


def gentle_run(case: Case, old: Day, miles: float, *, light: bool = False) -> Day:
    """An easy run of about so many miles, named after the band it falls into; `light` makes it a recovery run."""
    bands, grid, paces = case.facts.bands, case.grid, case.paces
    steps = max(grid.near(miles), least_steps(grid, 1.0))
    length = steps * grid.step_miles
    if light:
        made = recovery(old.number, grid, steps, paces)
    elif bands.easy.holds(length) and _fits_lap(case, steps):
        made = easy(old.number, grid, steps, paces)
    elif length > bands.easy.high:
        made = medium(old.number, grid, min(steps, grid.down(bands.moderate.high)), paces)
    elif bands.recovery.holds(length):
        made = recovery(old.number, grid, steps, paces)
    else:
        made = easy(old.number, grid, least_steps(grid, max(1.0, bands.easy.low - 1.0)), paces)
    return keep_marks(same_intervals(made, old, paces.training.easy_slow_s), old)


def least_steps(grid: Grid, lap_miles: float) -> int:
    """Steps of the shortest run whose main lap has so many miles."""
    return 2 * grid.ease_min + grid.up(lap_miles)


def _fits_lap(case: Case, steps: int) -> bool:
    least = limits.workout_lap_min(DayType.EASY, case.facts.miles)
    return steps >= least_steps(case.grid, least)


def resized(case: Case, fact: DayFacts, miles: float) -> Day:
    """The day at about so many miles and of the same kind where that can be, else an easy run."""
    day, grid = fact.day, case.grid
    if fact.kind is DayType.LONG_RUN:
        made = _resized_long(case, fact, miles)
        return gentle_run(case, day, miles) if made is None else made
    if fact.kind is DayType.SHAKEOUT:
        return keep_marks(shakeout(day.number, grid, case.facts.plan.w0, case.paces), day)
    if fact.kind in GENTLE_TYPES:
        steps = grid.down(miles)
        kind = fact.kind
        least = least_steps(grid, limits.workout_lap_min(kind, case.facts.miles))
        steps = max(steps, least)
        builder = {DayType.EASY: easy, DayType.MODERATE: medium}.get(kind, recovery)
        made = builder(day.number, grid, steps, case.paces)
        return keep_marks(same_intervals(made, day, case.paces.training.easy_slow_s), day)
    made = _resized_workout(day, grid, case.paces.training.easy_middle_s, mm_from_miles(miles))
    if made is None:
        return gentle_run(case, day, miles)
    return made if worked(made.workout) == worked(day.workout) else _renamed(made)


def _resized_long(case: Case, fact: DayFacts, miles: float) -> Day | None:
    grid = case.grid
    steps = grid.down(miles)
    if steps * grid.step_miles < case.facts.bands.long.low - limits.TOLERANCE_MILES:
        return None
    change = steps * grid.step_mm - fact.day.distance_mm
    easy_laps = [lap for lap in fact.day.workout if lap.pace_s is None]
    least = mm_from_miles(limits.workout_lap_min(DayType.LONG_RUN, case.facts.miles))
    if fact.fast and easy_laps:
        longest = max(easy_laps, key=lambda lap: lap.distance_mm)
        if longest.distance_mm + change >= least:
            return replace(fact.day, workout=_changed(fact.day.workout, longest, change))
    made = long_run(fact.number, grid, steps, case.paces, case.facts.plan.race_class)
    return keep_marks(made, fact.day)


def same_work(day: Day, inputs: PlanInputs, target_mm: int) -> Day:
    """The day at about so many millimetres with the work that was written: the easy running round it gives or takes.

    Repeats go, the last first, only where that leaves the day a good deal too long. As it was where nothing fits.
    """
    grid, easy_s = grid_of(inputs.units), training_paces_of(inputs).easy_middle_s
    if day.type is DayType.LONG_RUN:
        easy_laps = [lap for lap in day.workout if lap.pace_s is None]
        longest = max(easy_laps, key=lambda lap: lap.distance_mm, default=None)
        change = target_mm - day.distance_mm
        if longest is None or longest.distance_mm + change < MM_PER_MILE:
            return day
        return replace(day, workout=_changed(day.workout, longest, change))
    whole = sum(lap.distance_mm for lap in worked(day.workout)) + 2 * grid.ease_min * grid.step_mm
    made = _resized_workout(day, grid, easy_s, whole if target_mm < whole <= _SPARED * target_mm else target_mm)
    if made is None:
        return day
    return made if worked(made.workout) == worked(day.workout) else _renamed(made)


def _changed(laps: tuple[Lap, ...], lap: Lap, change_mm: int) -> tuple[Lap, ...]:
    at = laps.index(lap)
    return (*laps[:at], replace(lap, distance_mm=lap.distance_mm + change_mm), *laps[at + 1 :])


def _resized_workout(day: Day, grid: Grid, easy_s: float, target_mm: int) -> Day | None:
    """The workout with less or more easy running round it; repeats go only when that is at its shortest."""
    work = worked(day.workout)
    least = 2 * grid.ease_min * grid.step_mm
    most = 4 * grid.ease_max * grid.step_mm
    while sum(lap.distance_mm for lap in work) + least > target_mm:
        shorter = _without_last(work, grid)
        if shorter is None:
            return None
        work = shorter
    left = target_mm - sum(lap.distance_mm for lap in work)
    steps = int(min(left, most) // grid.step_mm)
    if left > most + grid.step_mm:
        return None
    warm, laps, cool = around(grid, easy_s, work, steps, quick=is_quick(day.type))
    return replace(day, warmup=warm, workout=laps, cooldown=cool)


def _renamed(day: Day) -> Day:
    """A workout that lost repeats or miles, named by what is left; advice on the old one goes."""
    fast = [lap for lap in day.workout if lap.pace_s is not None] or list(day.workout)
    return replace(day, title=Title(TitleKind.BY_TYPE, len(fast)), advice=(), notes="")


def _without_last(work: tuple[Lap, ...], grid: Grid) -> tuple[Lap, ...] | None:
    """One repeat with its jog fewer, or an easy lap less, or a steady lap a step shorter; None when little is left."""
    easy_laps = [lap for lap in work if lap.pace_s is None]
    fast = [lap for lap in work if lap.pace_s is not None]
    if len(fast) > 2:
        last = max(at for at, lap in enumerate(work) if lap.pace_s is not None)
        kept = work[:last]
        return kept[:-1] if kept[-1].pace_s is None and len(kept) > 1 else kept
    if len(fast) == 1 and easy_laps:
        return tuple(fast)
    if fast and max(lap.distance_mm for lap in fast) - grid.step_mm >= _LEAST_WORK_MM:
        return _changed(work, max(fast, key=lambda lap: lap.distance_mm), -grid.step_mm)
    return None


def typed(fact: DayFacts) -> Day:
    """The day under the type its laps have, where it came without one."""
    day = fact.day
    if day.type is not DayType.REST or not fact.is_run:
        return day
    return replace(day, type=fact.kind, title=Title(TitleKind.BY_TYPE))


def tidied(case: Case, fact: DayFacts) -> Day:
    """The same run with warm-up, cool-down and a main lap as rule G wants them."""
    day = typed(fact)
    warm, cool = _ease(day.warmup, case.grid), _ease(day.cooldown, case.grid)
    work = day.workout
    # Whole steps: a share of the week is none by itself.
    least = case.grid.up(limits.workout_lap_min(fact.kind, case.facts.miles)) * case.grid.step_mm
    # Added or lengthened ends are taken from the main lap where it can spare them, so that the day keeps its miles.
    surplus = sum(lap.distance_mm for lap in warm + cool) - sum(lap.distance_mm for lap in day.warmup + day.cooldown)
    free = [lap for lap in work if lap.pace_s is None]
    if surplus and free:
        longest = max(free, key=lambda lap: lap.distance_mm)
        if longest.distance_mm - surplus >= max(least, HALF_MILE_MM):
            work = _changed(work, longest, -surplus)
    if fact.kind is DayType.RACE:
        return replace(day, warmup=warm, workout=work, cooldown=cool)
    if not work or (least and max(lap.distance_mm for lap in work) < least):
        ends = sum(lap.distance_mm for lap in warm + cool)
        main = max(least, _LEAST_WORK_MM, day.distance_mm - ends)
        if main + ends > day.distance_mm and len(warm + cool) > 2:
            warm = cool = ease_laps(case.grid, case.grid.ease_min)
            main = max(least, _LEAST_WORK_MM, day.distance_mm - sum(lap.distance_mm for lap in warm + cool))
        work = (Lap(main),)
    return replace(day, warmup=warm, workout=work, cooldown=cool)


def _ease(laps: tuple[Lap, ...], grid: Grid) -> tuple[Lap, ...]:
    """Warm-up or cool-down laps of half a mile to a mile by effort, about as long in all as they were."""
    if laps and all(limits.is_ease_lap(lap.distance_mm / MM_PER_MILE) for lap in laps):
        return tuple(replace(lap, pace_s=None) for lap in laps)
    total = sum(lap.distance_mm for lap in laps)
    if limits.is_ease_lap(total / MM_PER_MILE):
        return (Lap(total),)
    return ease_laps(grid, min(round(total / grid.step_mm), 4 * grid.ease_max))
