"""What is asked of a workout, and what comes back: the laps between warm-up and cool-down."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.advice import Advices, Title
from domain.plan import DayType, Lap, PhaseName
from domain.planning.paces import PlanPaces
from domain.planning.workouts.grid import Grid, Laps
from domain.race import RaceClass
from domain.units import MM_PER_MILE, Units

_ROUND_FROM_MM = 2 * MM_PER_MILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One quality session to write. Distances in millimetres.

    `threshold_mm`, `interval_mm` and `race_mm` are the most work at each effort (2.6 and the phase's easy share),
    `room_mm` all that fits between warm-up and cool-down. `size` is how much of the most is wanted, 0 to 1; `turn`
    counts the sessions of this kind so far and moves the form on; `recent` names the last ones, not to be repeated;
    `no_intervals` leaves work at 5K pace out.
    """

    grid: Grid
    paces: PlanPaces
    phase: PhaseName
    race_class: RaceClass
    race_miles: float
    threshold_mm: int
    interval_mm: int
    race_mm: int
    room_mm: int
    size: float
    turn: int
    recent: tuple[Title | str, ...] = ()
    no_intervals: bool = False

    @property
    def units(self) -> Units:
        """The athlete's units."""
        return self.grid.units


@dataclass(frozen=True, slots=True)
class Session:
    """A workout by name: its type, laps and a coach's advice."""

    type: DayType
    title: Title
    laps: Laps
    advice: Advices

    @property
    def distance_mm(self) -> int:
        """All laps, millimetres."""
        return sum(lap.distance_mm for lap in self.laps)

    @property
    def paced_mm(self) -> int:
        """Laps with a pace, millimetres."""
        return sum(lap.distance_mm for lap in self.laps if lap.pace_s is not None)


def freshest(order: Order, sessions: Iterable[Session]) -> Session | None:
    """The first session that was not run lately, else the first one, None where there is none."""
    first: Session | None = None
    for session in sessions:
        if session.title not in order.recent:
            return session
        first = first or session
    return first


def repeats(distance_mm: int, pace_s: int | None, count: int, jog_mm: int) -> Laps:
    """`count` laps at a pace with an easy jog between them (ruling 20)."""
    work, jog = Lap(distance_mm, pace_s), Lap(jog_mm)
    return (work, *(lap for _ in range(count - 1) for lap in (jog, work)))


def whole_steps(grid: Grid, distance_mm: float) -> int:
    """Whole steps of the grid in a distance, as millimetres; from two miles on as coarse as runs are: 3.5, not 3.75."""
    step = grid.step_mm if distance_mm < _ROUND_FROM_MM else grid.run_steps * grid.step_mm
    return int(distance_mm // step) * step
