"""Runs without a workout: easy, recovery, medium-long, long, shakeout, race day, rest."""

from domain.formats import show_distance, show_pace
from domain.limits import SCALED_BELOW_MILES, SEGMENT_SHARE
from domain.plan import Day, DayType, Lap, RaceDistance
from domain.planning.paces import PlanPaces
from domain.planning.workouts.grid import Grid, ease_laps, easy_laps
from domain.planning.workouts.session import whole_steps
from domain.race import RaceClass
from domain.units import MM_PER_MILE, Units

BEFORE_START = "before start"
REST_BY_DESIGN = "Scheduled rest by design."
_MOST_MARATHON_SEGMENT_MILES = 10.0
_DRINK_FROM_MILES = 10.0
# Nobody eats in races as short as these.
_UNFUELLED = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K})
_TIGHT = {
    Units.MI: ((Lap(MM_PER_MILE // 2),), Lap(MM_PER_MILE)),
    Units.KM: ((Lap(800_000),), Lap(1_600_000)),
}
_STRIDES = " Finish with 4 to 6 strides: 20 seconds fast and relaxed, a full walk back between."


def rest(number: int, notes: str = "") -> Day:
    """A rest day; `notes` says why where it would surprise."""
    return Day(number=number, title="Rest", notes=notes)


def easy(number: int, grid: Grid, steps: int, paces: PlanPaces, *, strides: bool = False) -> Day:
    """An easy run, with strides in the notes where asked."""
    warm, work, cool = easy_laps(grid, steps)
    words = f"Easy, {paces.easy_words}: you can talk in whole sentences.{paces.walk_words}"
    return Day(
        number=number,
        type=DayType.EASY,
        warmup=warm,
        workout=work,
        cooldown=cool,
        title="Easy run with strides" if strides else "Easy run",
        notes=words + (_STRIDES if strides else ""),
    )


def recovery(number: int, grid: Grid, steps: int, paces: PlanPaces, *, added: bool = False) -> Day:
    """A recovery run; `added` marks a light run on a day that was not chosen (ruling 29)."""
    warm, work, cool = easy_laps(grid, steps)
    why = "A light extra run, so that the week has enough of them." if added else "As slow as you like today."
    return Day(
        number=number,
        type=DayType.RECOVERY,
        warmup=warm,
        workout=work,
        cooldown=cool,
        title="Recovery run",
        notes=f"{why} Easy, {paces.easy_words} or slower.",
    )


def medium(number: int, grid: Grid, steps: int, paces: PlanPaces, *, strides: bool = False) -> Day:
    """A run of moderate length at easy effort."""
    warm, work, cool = easy_laps(grid, steps)
    return Day(
        number=number,
        type=DayType.MODERATE,
        warmup=warm,
        workout=work,
        cooldown=cool,
        title="Medium run",
        notes=f"A little longer, still easy, {paces.easy_words}.{_STRIDES if strides else ''}",
    )


def long_run(number: int, grid: Grid, steps: int, paces: PlanPaces, race_class: RaceClass, segment_mm: int = 0) -> Day:
    """The long run, easy throughout or with its last part at race pace (ruling 26)."""
    warm, work, cool = easy_laps(grid, steps)
    fuel = _fuel_words(race_class, steps * grid.step_miles)
    if segment_mm and paces.race_s is not None:
        name, length = paces.race_words, show_distance(segment_mm, grid.units)
        pace = show_pace(paces.race_s, grid.units)
        return Day(
            number=number,
            type=DayType.LONG_RUN,
            warmup=warm,
            workout=(Lap(work[0].distance_mm - segment_mm), Lap(segment_mm, paces.race_s)),
            cooldown=cool,
            title=f"Long run, last {length} at {name}",
            notes=f"Easy, {paces.easy_words}, then {length} at about {pace}. Ease off if the rhythm goes.{fuel}",
        )
    return Day(
        number=number,
        type=DayType.LONG_RUN,
        warmup=warm,
        workout=work,
        cooldown=cool,
        title="Long run",
        notes=f"Easy, {paces.easy_words}: time on your feet matters, not the pace.{paces.walk_words}{fuel}",
    )


def _fuel_words(race_class: RaceClass, miles: float) -> str:
    if miles < _DRINK_FROM_MILES:
        return ""
    if race_class in _UNFUELLED:
        return " Take water."
    return " Take water, and practise what you will eat on race day."


def segment_of(grid: Grid, steps: int, share: float, budget_mm: float) -> int:
    """Millimetres at race pace that end a long run of `steps`: 20-40 % of it within the budget, else 0 (ruling 26)."""
    whole = steps * grid.step_mm
    most = min(SEGMENT_SHARE[1] * whole, _MOST_MARATHON_SEGMENT_MILES * MM_PER_MILE, budget_mm)
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
    work = Lap(grid.step_mm * grid.up(1.0 if week_miles < SCALED_BELOW_MILES else 2.0))
    if tight:
        ends, work = _TIGHT[grid.units]
    return Day(
        number=number,
        type=DayType.SHAKEOUT,
        warmup=ends,
        workout=(work,),
        cooldown=ends,
        title="Shakeout",
        notes=f"Very easy, {paces.easy_words} or slower, just to loosen the legs. Then off your feet.",
    )


def shakeout_steps(grid: Grid, week_miles: float) -> int:
    """Steps of the shakeout."""
    return 2 * grid.ease_min + grid.up(1.0 if week_miles < SCALED_BELOW_MILES else 2.0)


def race_day(number: int, grid: Grid, race: RaceDistance, pace_s: int | None, name: str) -> Day:
    """The race: a short warm-up, one lap of the exact distance at the goal pace, a short cool-down (ruling 4)."""
    aim = (
        "run it by feel, finish smiling" if pace_s is None else f"about {show_pace(pace_s, grid.units)}, patient early"
    )
    longer = race.miles < 7
    warm = grid.ease_max if longer and grid.units is Units.MI else grid.ease_min
    return Day(
        number=number,
        type=DayType.RACE,
        warmup=ease_laps(grid, warm),
        workout=(Lap(race.distance_mm, pace_s),),
        cooldown=ease_laps(grid, grid.ease_min),
        title=name or race.label,
        notes=f"RACE: {race.label}, {aim}. Warm up and cool down gently.",
    )
