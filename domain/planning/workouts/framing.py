"""Warm-up and cool-down round a workout: enough to be warm, by time; what else the day holds comes after the work."""

from domain.limits import MOST_WARM_UP_MINUTES, QUICK_WARM_UP_MINUTES, WARM_UP_MINUTES, miles_in
from domain.plan import DayType, Lap
from domain.planning.workouts.grid import LONGEST_EASE_MM, SHORTEST_EASE_MM, Grid, Laps, ease_laps
from domain.units import Units


def warm_up_steps(grid: Grid, easy_s: float, *, quick: bool) -> int:
    """Steps of a usual warm-up at an easy pace (seconds per mile): ten minutes, fifteen before 5K pace (ruling 55)."""
    wanted = grid.up(miles_in(QUICK_WARM_UP_MINUTES if quick else WARM_UP_MINUTES, easy_s))
    return max(grid.ease_min, min(wanted, grid.down(miles_in(MOST_WARM_UP_MINUTES, easy_s))))


def is_quick(kind: DayType) -> bool:
    """Whether this kind of workout is run at 5K pace or faster, and wants a longer warm-up."""
    return kind is DayType.INTERVALS


def around(grid: Grid, easy_s: float, laps: Laps, ease_steps: int, *, quick: bool) -> tuple[Laps, Laps, Laps]:
    """Warm-up, workout and cool-down: `ease_steps` of easy running in all, put round the work (ruling 55).

    The warm-up is as long as warming up takes, an easy start of the work counted; the rest goes easy after the work.
    """
    wanted = warm_up_steps(grid, easy_s, quick=quick) - lead_mm(laps) // grid.step_mm
    warm = max(grid.ease_min, min(wanted, ease_steps - grid.ease_min))
    after = max(grid.ease_min, ease_steps - warm)
    if after <= 2 * grid.ease_max:
        return ease_laps(grid, warm), laps, ease_laps(grid, after)
    return ease_laps(grid, warm), (*laps, Lap((after - grid.ease_max) * grid.step_mm)), ease_laps(grid, grid.ease_max)


def evened(grid: Grid, warm: Laps, work: Laps, cool: Laps, least_mm: float, most_mm: float) -> Laps:
    """The cool-down, its last lap as much shorter or longer as makes the day whole kilometres and halves.

    Repeats of 800 m with jogs of 400 m between are no half kilometres, and nobody plans a day of 7.2 km. The day stays
    between `least_mm` and `most_mm`.
    """
    total, last = sum(lap.distance_mm for lap in (*warm, *work, *cool)), cool[-1].distance_mm
    over = total % grid.step_mm
    for change in (-over, grid.step_mm - over):
        length = last + change
        if (
            over
            and grid.units is Units.KM
            and SHORTEST_EASE_MM <= length <= LONGEST_EASE_MM
            and least_mm <= total + change <= most_mm
        ):
            return (*cool[:-1], Lap(length))
    return cool


def worked(laps: Laps) -> Laps:
    """The work itself: without the easy running that follows it. All of it where nothing has a pace."""
    paced = [place for place, lap in enumerate(laps) if lap.pace_s is not None]
    return laps[: paced[-1] + 1] if paced else laps


def lead_mm(laps: Laps) -> int:
    """The easy start of the work, millimetres: a lap by effort before the first one with a pace; 0 without."""
    starts = len(laps) > 1 and laps[0].pace_s is None and laps[1].pace_s is not None
    return laps[0].distance_mm if starts else 0
