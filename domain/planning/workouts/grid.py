"""Laps on the athlete's grid: quarter miles or half kilometres, exact in millimetres (rulings 19, 21, 39)."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor

from domain.plan import Lap
from domain.units import MM_PER_MILE, Units

Laps = tuple[Lap, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The steps laps are cut in. Warm-up and cool-down laps take `ease_min` to `ease_max` steps each.

    `run_steps` is what easy runs are rounded to, so that a week reads 4, 5, 4.5 and not 4.25, 4.75. `jog_mm` is the
    easy lap between repeats, `short_jog_mm` the one between the shortest, `quick_mm` a repetition at mile pace,
    `shortest_run` the steps of the shortest run.
    """

    units: Units
    step_mm: int
    ease_min: int
    ease_max: int
    run_steps: int
    jog_mm: int
    short_jog_mm: int
    repeats_mm: tuple[int, ...]
    quick_mm: int
    shortest_run: int

    @property
    def step_miles(self) -> float:
        """One step in miles."""
        return self.step_mm / MM_PER_MILE

    def down(self, miles: float) -> int:
        """Steps in so many miles, rounded down."""
        return floor(miles * MM_PER_MILE / self.step_mm + 1e-6)

    def up(self, miles: float) -> int:
        """Steps in so many miles, rounded up."""
        return ceil(miles * MM_PER_MILE / self.step_mm - 1e-6)

    def near(self, miles: float) -> int:
        """Steps nearest to so many miles."""
        return round(miles * MM_PER_MILE / self.step_mm)


QUARTER_MILE_MM = MM_PER_MILE // 4
MILE_GRID = Grid(
    Units.MI,
    QUARTER_MILE_MM,
    2,
    4,
    2,
    QUARTER_MILE_MM,
    QUARTER_MILE_MM,
    tuple(QUARTER_MILE_MM * quarters for quarters in (1, 2, 3, 4)),
    QUARTER_MILE_MM // 2,
    8,
)
KM_GRID = Grid(
    Units.KM,
    500_000,
    2,
    3,
    1,
    400_000,
    200_000,
    (400_000, 600_000, 800_000, 1_000_000, 1_200_000, 1_600_000),
    200_000,
    7,
)
# Half a mile and a mile, as rule G counts them (63).
SHORTEST_EASE_MM, LONGEST_EASE_MM = 790_000, 1_625_000
_SHORT_EASE_MM = 800_000


def grid_of(units: Units) -> Grid:
    """The grid for an athlete's units."""
    return MILE_GRID if units is Units.MI else KM_GRID


@lru_cache(maxsize=1024)
def ease_laps(grid: Grid, steps: int) -> Laps:
    """Easy laps of half a mile to a mile each, `steps` in all (ruling 21); at least the shortest one."""
    left = max(steps, grid.ease_min)
    laps = []
    while left > grid.ease_max:
        # The longest lap first, but never so that less than the shortest one is left.
        lap = min(grid.ease_max, left - grid.ease_min)
        laps.append(Lap(grid.step_mm * lap))
        left -= lap
    return (*laps, Lap(grid.step_mm * left))


@lru_cache(maxsize=1024)
def easy_laps(grid: Grid, steps: int) -> tuple[Laps, Laps, Laps]:
    """Warm-up, workout and cool-down of an unpaced run of `steps` steps: a short ease at each end."""
    if steps < 2 * grid.ease_min + grid.up(1.0):
        # Half a mile is 800 m; anything rounder would leave no run in between.
        short = (Lap(_SHORT_EASE_MM),)
        return short, (Lap(grid.step_mm * steps - 2 * _SHORT_EASE_MM),), short
    ends = grid.ease_min if steps < 6 * grid.ease_max else grid.ease_max
    warm = ease_laps(grid, ends)
    cool = ease_laps(grid, grid.ease_min)
    return warm, (Lap(grid.step_mm * (steps - ends - grid.ease_min)),), cool
