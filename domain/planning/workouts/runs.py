"""Runs without a workout: easy, recovery, medium-long, long, shakeout, race day, rest."""

from dataclasses import replace

from domain.advice import Advice, Advices, Tip, Title, TitleKind
from domain.limits import SEGMENT_SHARE, shakeout_lap
from domain.plan import Day, DayType, Lap, RaceDistance
from domain.planning.paces import PlanPaces
from domain.planning.workouts.grid import Grid, ease_laps, easy_laps
from domain.planning.workouts.session import whole_steps
from domain.race import RaceClass
from domain.units import MM_PER_MILE, Units

_DRINK_FROM_MILES = 10.0
# Nobody eats in races as short as these.
_UNFUELLED = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K})
_TIGHT = {
    Units.MI: ((Lap(MM_PER_MILE // 2),), Lap(MM_PER_MILE)),
    Units.KM: ((Lap(800_000),), Lap(1_600_000)),
}
_STRIDES = (Advice(Tip.STRIDES),)
_REST = Title(TitleKind.REST)


def rest(number: int, why: Tip | None = None) -> Day:
    """A rest day, with the reason where it would surprise."""
    return Day(number=number, title=_REST, advice=() if why is None else (Advice(why),))


def easy(number: int, grid: Grid, steps: int, paces: PlanPaces, *, strides: bool = False) -> Day:
    """An easy run, with strides in the advice where asked."""
    advice = (paces.easy(Tip.EASY), *paces.beginner, *(_STRIDES if strides else ()))
    return _easy_run(number, DayType.EASY, grid, steps, TitleKind.STRIDES if strides else TitleKind.EASY, advice)


def recovery(number: int, grid: Grid, steps: int, paces: PlanPaces, *, added: bool = False) -> Day:
    """A recovery run; `added` marks a light run on a day that was not chosen (ruling 29)."""
    advice = (Advice(Tip.EXTRA_RUN if added else Tip.SLOW_TODAY), paces.easy(Tip.AT_MOST_EASY))
    return _easy_run(number, DayType.RECOVERY, grid, steps, TitleKind.RECOVERY, advice)


def medium(number: int, grid: Grid, steps: int, paces: PlanPaces, *, strides: bool = False) -> Day:
    """A run of moderate length at easy effort."""
    advice = (paces.easy(Tip.STILL_EASY), *(_STRIDES if strides else ()))
    return _easy_run(number, DayType.MODERATE, grid, steps, TitleKind.MEDIUM, advice)


def long_run(number: int, grid: Grid, steps: int, paces: PlanPaces, race_class: RaceClass, segment_mm: int = 0) -> Day:
    """The long run, easy throughout or with its last part at race pace (ruling 26)."""
    fuel = _fuel(race_class, steps * grid.step_miles)
    if segment_mm and paces.race_s is not None:
        warm, work, cool = easy_laps(grid, steps)
        easy_then_fast = replace(paces.easy(Tip.FAST_END), mm=segment_mm, pace_s=paces.race_s)
        return Day(
            number=number,
            type=DayType.LONG_RUN,
            warmup=warm,
            workout=(Lap(work[0].distance_mm - segment_mm), Lap(segment_mm, paces.race_s)),
            cooldown=cool,
            title=Title(TitleKind.FAST_END, mm=segment_mm, pace=paces.race_name),
            advice=(easy_then_fast, *fuel),
        )
    advice = (paces.easy(Tip.EASY_TIME), *paces.beginner, *fuel)
    return _easy_run(number, DayType.LONG_RUN, grid, steps, TitleKind.LONG, advice)


def second_long(number: int, grid: Grid, steps: int, paces: PlanPaces) -> Day:
    """The long run of the day after a long run, on tired legs and easy throughout (ruling 61)."""
    advice = (Advice(Tip.TIRED_LEGS), paces.easy(Tip.AT_MOST_EASY), Advice(Tip.FUEL))
    return _easy_run(number, DayType.LONG_RUN, grid, steps, TitleKind.SECOND_LONG, advice)


def _easy_run(number: int, kind: DayType, grid: Grid, steps: int, title: TitleKind, advice: Advices) -> Day:
    """A run that is easy from its first lap to its last."""
    warm, work, cool = easy_laps(grid, steps)
    return Day(number=number, type=kind, warmup=warm, workout=work, cooldown=cool, title=Title(title), advice=advice)


def _fuel(race_class: RaceClass, miles: float) -> Advices:
    if miles < _DRINK_FROM_MILES:
        return ()
    return (Advice(Tip.WATER if race_class in _UNFUELLED else Tip.FUEL),)


def segment_of(grid: Grid, steps: int, share: float, budget_mm: float) -> int:
    """Millimetres at race pace that end a long run of `steps`: 20-40 % of it within the budget, else 0 (ruling 26)."""
    whole = steps * grid.step_mm
    most = min(SEGMENT_SHARE[1] * whole, budget_mm)
    least = SEGMENT_SHARE[0] * whole
    length = whole_steps(grid, min(most, share * whole))
    if length < least:
        length += grid.step_mm
    return length if least <= length <= most else 0


def shakeout(number: int, grid: Grid, week_miles: float, paces: PlanPaces, *, tight: bool = False) -> Day:
    """The loosening run two days before the race (ruling 6); W is the athlete's normal week.

    `tight` gives the shortest one, for a first week with room for no more.
    """
    ends = ease_laps(grid, grid.ease_min)
    work = Lap(grid.step_mm * grid.up(shakeout_lap(week_miles)))
    if tight:
        ends, work = _TIGHT[grid.units]
    return Day(
        number=number,
        type=DayType.SHAKEOUT,
        warmup=ends,
        workout=(work,),
        cooldown=ends,
        title=Title(TitleKind.SHAKEOUT),
        advice=(paces.easy(Tip.LOOSEN),),
    )


def shakeout_steps(grid: Grid, week_miles: float) -> int:
    """Steps of the shakeout."""
    return 2 * grid.ease_min + grid.up(shakeout_lap(week_miles))


def race_day(number: int, grid: Grid, race: RaceDistance, paces: PlanPaces, name: str) -> Day:
    """The race: a short warm-up, one lap of the exact distance, a short cool-down (ruling 4).

    The lap is at the goal's pace, or at the one that training points to where the goal is out of reach (ruling 62).
    """
    pace_s = paces.race_day_s
    held = pace_s is not None and paces.goal_s is not None and pace_s > paces.goal_s + 1
    aim = Tip.RACE_BY_FEEL if pace_s is None else Tip.RACE_HELD_BACK if held else Tip.RACE_AT_PACE
    goal_s = paces.goal_s or 0
    longer = race.miles < 7
    warm = grid.ease_max if longer and grid.units is Units.MI else grid.ease_min
    return Day(
        number=number,
        type=DayType.RACE,
        warmup=ease_laps(grid, warm),
        workout=(Lap(race.distance_mm, pace_s),),
        cooldown=ease_laps(grid, grid.ease_min),
        title=name if name not in ("", race.label) else Title(TitleKind.RACE, mm=race.distance_mm),
        advice=(Advice(aim, fast_s=goal_s if held else 0, pace_s=pace_s or 0, mm=race.distance_mm),),
    )
