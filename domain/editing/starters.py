"""Milepost's own templates: weeks and days that everybody has, sized by the plan they are put on."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from domain.advice import Advice, Tip, Title, TitleKind
from domain.editing.refill import refill_for
from domain.fitness import training_paces_of
from domain.limits import bands, interval_cap, tempo_cap, workout_lap_min
from domain.plan import Day, DayType, Lap, Plan, Week
from domain.planning.paces import paces_of
from domain.planning.workouts.framing import around, is_quick
from domain.planning.workouts.grid import Grid, grid_of
from domain.planning.workouts.runs import rest
from domain.race import race_class
from domain.units import MM_PER_KM, MM_PER_MILE, Units, miles


class StarterName(StrEnum):
    """Milepost's own templates."""

    HOLIDAY = "holiday"
    EASY_WEEK = "easy_week"
    TRAVEL = "travel"
    TRACK = "track"
    CRUISE = "cruise"
    HILLS = "hills"
    EASY_RUN = "easy_run"


# The track's share of the week's miles (2.6).
_TRACK_SHARE = 0.08


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterWeek:
    """A week of easy runs: a `share` of the target of the week it is put on, in at most so many runs.

    Ids of starters are negative, so that they are never taken for somebody's own.
    """

    id: int
    name: StarterName
    share: float
    most_runs: int = 7
    has_long_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterDay:
    """A day; which one, the id says."""

    id: int
    name: StarterName


Starter = StarterWeek | StarterDay

HOLIDAY = StarterWeek(id=-1, name=StarterName.HOLIDAY, share=0.45, most_runs=3)
EASY = StarterWeek(id=-2, name=StarterName.EASY_WEEK, share=0.8, has_long_run=True)
TRAVEL = StarterWeek(id=-3, name=StarterName.TRAVEL, share=0.6, most_runs=5)
TRACK = StarterDay(id=-4, name=StarterName.TRACK)
CRUISE = StarterDay(id=-5, name=StarterName.CRUISE)
HILLS = StarterDay(id=-6, name=StarterName.HILLS)
SHORT = StarterDay(id=-7, name=StarterName.EASY_RUN)
STARTERS: tuple[Starter, ...] = (HOLIDAY, EASY, TRAVEL, TRACK, CRUISE, HILLS, SHORT)


def starter_days(
    starter: Starter, plan: Plan, week: Week, target_mm: int, day_number: int | None = None
) -> tuple[Day, ...]:
    """Seven days for `week`, or one day, at today's paces; `target_mm` is what the plan has for the week.

    A day is as long as the run it takes the place of (`day_number`), so that the week keeps its distance.
    """
    if isinstance(starter, StarterWeek):
        return _week(starter, plan, week, target_mm)
    grid = grid_of(plan.inputs.units)
    was = 0 if day_number is None else week.day(day_number).distance_mm
    week_miles = miles(max(week.distance_mm, target_mm))
    if starter is TRACK:
        return (_track(plan, grid, week_miles, was),)
    if starter is CRUISE:
        return (_cruise(plan, grid, week_miles, was),)
    usual = 4 * MM_PER_MILE if grid.units is Units.MI else 6 * MM_PER_KM
    slot = Day(number=day_number or 1, type=DayType.EASY)
    easy = refill_for(plan)(week, slot, DayType.EASY, was or usual)
    if starter is HILLS:
        return (replace(easy, title=Title(TitleKind.EASY_HILLS), advice=(*easy.advice, Advice(Tip.SHORT_HILLS))),)
    return (easy,)


def _track(plan: Plan, grid: Grid, week_miles: float, was_mm: int) -> Day:
    """As many repeats as the week allows, four to ten."""
    pace = paces_of(plan).training.interval_s
    lap = Lap(400_000 if grid.units is Units.KM else MM_PER_MILE // 4, pace)
    # Whoever puts it on a small week need not run twelve minutes of it; four of them do.
    most = min(_TRACK_SHARE * week_miles, interval_cap(week_miles, pace))
    count = min(max(int(most * MM_PER_MILE // lap.distance_mm), 4), 10)
    title = Title(TitleKind.REPEATS, count, lap.distance_mm)
    return _session(plan, DayType.INTERVALS, title, _with_jogs(lap, count, lap.distance_mm), was_mm)


def _cruise(plan: Plan, grid: Grid, week_miles: float, was_mm: int) -> Day:
    """Two to four repeats of a mile (1.5 km), or half of that where the week is small."""
    most_mm = tempo_cap(week_miles) * MM_PER_MILE
    whole = MM_PER_MILE if grid.units is Units.MI else 3 * MM_PER_KM // 2
    is_small = 2 * whole > most_mm
    lap = Lap(whole // 2 if is_small else whole, paces_of(plan).training.threshold_s)
    count = min(max(int(most_mm // lap.distance_mm), 2), 4)
    title = Title(TitleKind.THRESHOLD, count, lap.distance_mm)
    return _session(plan, DayType.TEMPO, title, _with_jogs(lap, count, grid.jog_mm), was_mm)


def _session(plan: Plan, kind: DayType, title: Title, laps: tuple[Lap, ...], was_mm: int) -> Day:
    """The laps between a warm-up and a cool-down that make up the distance of the run before; a mile each at least."""
    grid, work_mm = grid_of(plan.inputs.units), sum(lap.distance_mm for lap in laps)
    ease = max((was_mm - work_mm) // grid.step_mm, 2 * grid.ease_max)
    easy_s = training_paces_of(plan.inputs).easy_middle_s
    warm, work, cool = around(grid, easy_s, laps, ease, quick=is_quick(kind))
    return Day(
        number=1,
        type=kind,
        title=title,
        warmup=warm,
        workout=work,
        cooldown=cool,
    )


def _with_jogs(lap: Lap, count: int, jog_mm: int) -> tuple[Lap, ...]:
    return (lap, *(each for _ in range(count - 1) for each in (Lap(jog_mm), lap)))


def _week(starter: StarterWeek, plan: Plan, week: Week, target_mm: int) -> tuple[Day, ...]:
    total_mm = round(starter.share * target_mm)
    # Of the shortest runs there are, no more than the week itself would hold: a light week is no longer than it.
    shortest_mm = _on_grid(grid_of(plan.inputs.units), 0, _least_easy(plan, miles(total_mm)))
    most = max(min(starter.most_runs, target_mm // shortest_mm), 2)
    refill, numbers = refill_for(plan), _run_days(plan, week, most)
    long_day = next((each.number for each in week.days if each.type is DayType.LONG_RUN), 0)
    runs: dict[int, Day] = {}
    if starter.has_long_run and long_day in numbers and len(numbers) > 2:
        long_mm = _long_mm(plan, week.day(long_day), total_mm, len(numbers))
        allowed = plan.inputs.coach_limits.max_long_run_share
        # Under a coach's share the shortest long run may be too long for the week: then it is an easy run.
        if allowed is None or long_mm <= allowed * total_mm:
            runs[long_day] = refill(week, Day(number=long_day), DayType.LONG_RUN, long_mm)
    others = [number for number in numbers if number not in runs]
    if others:
        kind, each_mm = _each(plan, total_mm, sum(day.distance_mm for day in runs.values()), others)
        runs |= {number: refill(week, Day(number=number), kind, each_mm) for number in others}
    return tuple(runs.get(day.number) or (rest(day.number) if day.is_run else day) for day in week.days)


def _long_mm(plan: Plan, usual: Day, total_mm: int, runs: int) -> int:
    """A third of the week, more in a week of few runs; not longer than it was, nor than the coach allows."""
    share = max(0.32, 1.2 / runs)
    if plan.inputs.coach_limits.max_long_run_share is not None:
        share = min(share, plan.inputs.coach_limits.max_long_run_share - 0.02)  # both ends are rounded
    band = bands(miles(total_mm), race_class(plan.inputs.race), runs=runs).long
    wanted = miles(min(round(share * total_mm), usual.distance_mm))
    return _on_grid(grid_of(plan.inputs.units), min(wanted, band.high), band.low)


def _each(plan: Plan, total_mm: int, long_mm: int, others: list[int]) -> tuple[DayType, int]:
    """The kind and length of the runs that share the rest of the week."""
    grid, week_miles = grid_of(plan.inputs.units), miles(total_mm)
    each_miles = miles(round((total_mm - long_mm) / len(others)))
    runs = len(others) + bool(long_mm)
    band = bands(week_miles, race_class(plan.inputs.race), runs=runs, middle_miles=each_miles).easy
    each_mm = _on_grid(grid, each_miles, max(band.low, _least_easy(plan, week_miles)))
    step_mm = grid.run_steps * grid.step_mm
    longest_mm = grid.down(band.high) // grid.run_steps * step_mm
    if 0 < each_mm - longest_mm <= step_mm:
        each_mm = longest_mm  # one step over the easy band: rather a little less than another kind of run
    return DayType.EASY if miles(each_mm) <= band.high + 0.01 else DayType.MODERATE, each_mm


def _least_easy(plan: Plan, week_miles: float) -> float:
    """The fewest miles of an easy run: around its main lap lie a warm-up and a cool-down."""
    grid = grid_of(plan.inputs.units)
    return 2 * grid.ease_min * grid.step_miles + workout_lap_min(DayType.EASY, week_miles)


def _on_grid(grid: Grid, distance_miles: float, least_miles: float) -> int:
    """The nearest length in whole run steps, millimetres; not under the least."""
    near = grid.near(distance_miles / grid.run_steps) * grid.run_steps
    least = -(-grid.up(least_miles) // grid.run_steps) * grid.run_steps
    return max(near, least, grid.shortest_run) * grid.step_mm


def _run_days(plan: Plan, week: Week, most: int) -> tuple[int, ...]:
    """The days that are run in this week, else the preferred ones; where they are too many, the most spread out."""
    runs = tuple(day.number for day in week.days if day.is_run and day.type is not DayType.RACE)
    preferred = (each for each in sorted(plan.inputs.preferred_days) if week.day(each).type is not DayType.RACE)
    numbers = runs if len(runs) >= 2 else tuple(preferred)
    begun = tuple(each for each in numbers if plan.date_of(week.number, each) >= plan.inputs.start)
    return begun if len(begun) <= most else max(combinations(begun, most), key=_spread)


def _spread(numbers: tuple[int, ...]) -> int:
    """The shortest gap, across the end of the week too."""
    following = (*numbers[1:], numbers[0] + 7)
    return min(later - one for one, later in zip(numbers, following, strict=True))
