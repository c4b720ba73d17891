"""One week written: its target spread over its days, within every band, exact on the athlete's grid."""

from dataclasses import replace

from domain.advice import Tip
from domain.limits import (
    FEWEST_PHASED_WEEKS,
    LIGHT_RUN_MILES,
    MOST_GROWTH_RATE,
    RACE_WEEK_LEAST_KEPT,
    RECOVERY_WEEK_KEPT,
    RUN_WALK_RUNS,
    TAPER_CUT,
    TAPER_CUT_TOLERATED,
    TAPER_WEEK_KEPT,
    clamp,
    coach_growth_cap,
    growth_cap,
    race_week_cut,
)
from domain.plan import Day, DayType, PhaseName, Week
from domain.planning.progress import Progress
from domain.planning.race_rehearsal import runs_pairs
from domain.planning.season import Season
from domain.planning.week_easy import easy_runs
from domain.planning.week_quality import WeekQuality
from domain.planning.week_shape import WeekShape, shape_week
from domain.planning.week_sizes import PlanFrame, WeekSizes
from domain.planning.week_targets import WeekTarget
from domain.planning.workouts.run_walk import in_intervals
from domain.planning.workouts.runs import long_run, race_day, recovery, rest, second_long, shakeout
from domain.units import MM_PER_MILE

_MOST_TRIES = 10
_MOST_DROPPED = 6
# Just over half a kilometre: what rounding one day to the grid may cost.
_CLOSE_MILES = 0.35
# Under so many miles two shortest runs are nearly all there is, and the taper takes the smallest steps.
_SMALL_MILES = 6.5
# The longer run of the week comes with stretches of four minutes and more (ruling 52).
_FIRST_LONG_STEP = 4


def write_week(frame: PlanFrame, target: WeekTarget, progress: Progress) -> Week:
    """The week's seven days. Progress is read, and then grows by this week."""
    season = frame.season
    miles = _reachable(season, target, progress, frame.peak_miles)
    if season.begins_in(target.number) and target.phase is not PhaseName.TAPER:
        target, miles = _beginning(frame, target, miles)
    squeeze = 0
    # The bands hang on the miles that the week really comes to, so a week that cannot hold its target is asked again.
    for _ in range(_MOST_TRIES):
        sizes = _fitting(frame, target, miles, progress, squeeze)
        if not sizes.shape.long and season.inputs.coach_limits.max_long_run_share is not None:
            # What is too much for a long run of the coach's share does not become a smaller week with one.
            target = replace(target, long_miles=0.0)
        quality = WeekQuality(sizes)
        days = _days(sizes, quality)
        written = sum(day.distance_mm for day in days if day.type is not DayType.RACE) / MM_PER_MILE
        if abs(written - miles) > _CLOSE_MILES:
            miles = min(written, miles)
        elif not sizes.holds(days, written):
            squeeze += 1
        else:
            break
    week = Week(number=target.number, phase=target.phase, days=days, cutback=target.cutback)
    # Days on which somebody is away stay rest, however few miles that leaves.
    if not target.easing.closed:
        week = _lift_race_week(frame, sizes.shape, week, progress)
    quality.note(progress)
    progress.note_week(season.date_of(target.number, 1), week, partial=sizes.shape.partial)
    return week


def _beginning(frame: PlanFrame, target: WeekTarget, miles: float) -> tuple[WeekTarget, float]:
    """A week of running and walking: three shortest runs at least, alike until running is the greater part (52)."""
    season, grid = frame.season, frame.grid
    if season.ladder_step(target.number) < _FIRST_LONG_STEP:
        target = replace(target, long_miles=0.0)
    whole = season.partial_days == 7 or target.number > 1
    free = season.inputs.coach_limits.max_week_growth is None and season.weeks >= FEWEST_PHASED_WEEKS
    free = free and not target.easing.reduced
    if whole and free and len(season.preferred) >= RUN_WALK_RUNS:
        miles = max(miles, RUN_WALK_RUNS * grid.shortest_run * grid.step_miles)
    return target, miles


def _fitting(frame: PlanFrame, target: WeekTarget, miles: float, progress: Progress, squeeze: int) -> WeekSizes:
    """The week with as many runs as leave each of them long enough, and a long run only where it is one."""
    drop, pair = 0, runs_pairs(frame.season, target)
    while True:
        shape = shape_week(frame.season, target, frame.paces, miles, progress, drop, pair=pair)
        sizes = WeekSizes(frame, target, shape, progress, miles, squeeze)
        if sizes.pair_is_none():
            pair = False
            continue
        small = sizes.too_thin()
        if shape.long and (sizes.long_is_no_long_run() or (small and shape.runs <= 3 and _lighter(target))):
            target = replace(target, long_miles=0.0)
            continue
        if drop == 0 and sizes.long_is_squeezed():
            drop = 1
            continue
        least = 0 if shape.partial or shape.near_race else 2
        if not small or drop >= _MOST_DROPPED or shape.runs <= least:
            return sizes
        drop += 1


def _lighter(target: WeekTarget) -> bool:
    return target.cutback or target.phase is PhaseName.TAPER


def _reachable(season: Season, target: WeekTarget, progress: Progress, peak_miles: float) -> float:
    """The target held against what the weeks before really came to: same cuts, same steps (rulings 10, 13, 2.4)."""
    before = progress.before(target.number)
    miles = target.miles
    if target.number > 1:
        best = progress.best(target.number)
        allowed = season.inputs.coach_limits.max_week_growth
        if allowed is None:
            miles = min(miles, growth_cap(best))
        else:
            miles = min(miles, coach_growth_cap(best, min(allowed, MOST_GROWTH_RATE - 1), progress.most()))
    if not before:
        return miles
    if target.easing.reduced:
        # After a break miles may fall further than the plan's own steps, except in the taper, which has its own.
        if target.phase is not PhaseName.TAPER:
            return miles
        return clamp(miles, (1 - TAPER_CUT[1]) * before, TAPER_WEEK_KEPT[1] * before)
    if target.number == 2 and season.partial_days < 7:
        before = max(before, season.w0)
    if target.phase is PhaseName.TAPER:
        last = season.days_to_race(target.number, 1) <= 6
        # Written weeks come out under their targets where days are few; the taper goes by what was written.
        miles *= min(1.0, progress.peak() / peak_miles)
        if before < _SMALL_MILES and not last:
            return before * (1 - TAPER_CUT_TOLERATED[0])
        least, most = TAPER_WEEK_KEPT
        return clamp(miles, before * (RACE_WEEK_LEAST_KEPT if last else least), before * most)
    if target.cutback:
        least, most = RECOVERY_WEEK_KEPT
        return clamp(miles, before * least, before * most)
    return miles


def _days(sizes: WeekSizes, quality: WeekQuality) -> tuple[Day, ...]:
    """All seven days."""
    shape, frame, grid = sizes.shape, sizes.frame, sizes.grid
    season, paces, inputs = frame.season, frame.paces, frame.season.inputs
    made = dict(quality.made)
    made.update(easy_runs(sizes, quality.pool_mm, sorted((*shape.easy, *quality.turned_easy))))
    if shape.long:
        made[shape.long] = long_run(shape.long, grid, sizes.long, paces, season.race_class, quality.segment_mm)
    if shape.second:
        made[shape.second] = second_long(shape.second, grid, sizes.second_long, paces)
    for day in shape.light:
        made[day] = recovery(day, grid, sizes.light, paces, added=True)
    if shape.shakeout:
        # Who runs and walks has not run for longer: nothing new two days before the race.
        tight = season.run_walk or (shape.partial and sizes.steps < sizes.shake)
        made[shape.shakeout] = shakeout(shape.shakeout, grid, season.w0, paces, tight=tight)
    if shape.race:
        made[shape.race] = race_day(shape.race, grid, inputs.race, paces, inputs.race_name)
    if season.run_walk:
        step, slow_s = season.ladder_step(sizes.target.number), paces.training.easy_slow_s
        made = {number: in_intervals(day, step, slow_s) for number, day in made.items()}
    return tuple(made.get(day) or _rest(season, shape, day) for day in range(1, 8))


def _rest(season: Season, shape: WeekShape, day: int) -> Day:
    if day < shape.first_open:
        return rest(day, Tip.BEFORE_START)
    to_race = shape.days_to_race(day)
    if to_race < 0:
        return rest(day, Tip.AFTER_RACE)
    if to_race == 1:
        return rest(day, Tip.DAY_BEFORE_RACE)
    return rest(day, Tip.REST_BY_DESIGN if day in season.preferred else None)


def _lift_race_week(frame: PlanFrame, shape: WeekShape, week: Week, progress: Progress) -> Week:
    """Light runs on other days where too few preferred ones are left before the race (F, ruling 10)."""
    before = progress.before(week.number)
    if not before or not shape.race or frame.season.stub:
        return week
    floor = before * (1 - race_week_cut(shape.race - 1)[1]) + 0.1
    grid = frame.grid
    steps = max(2 * grid.ease_min + grid.up(1.0), grid.down(LIGHT_RUN_MILES[1]))
    days = list(week.days)
    for day in range(1, 8):
        if sum(one.distance_mm for one in days if one.type is not DayType.RACE) / MM_PER_MILE >= floor:
            break
        if days[day - 1].is_run or not 3 <= shape.days_to_race(day) <= 6 or day < shape.first_open:
            continue
        light = recovery(day, grid, steps, frame.paces, added=True)
        if frame.season.run_walk:
            slow_s = frame.paces.training.easy_slow_s
            light = in_intervals(light, frame.season.ladder_step(week.number), slow_s)
        days[day - 1] = light
    return replace(week, days=tuple(days))
