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

    `threshold_mm`, `interval_mm`, `repetition_mm` and `race_mm` are the most work at each effort (2.6, 55 and the
    phase's easy share), `room_mm` all that fits between warm-up and cool-down. `size` is how much of the most is
    wanted, 0 to 1; `turn` counts the sessions of this kind so far and moves the form on; `recent` names the last ones,
    not to be repeated. `late` says that the second half of build has begun, `long_effort` that the week's long run
    holds race pace, `quick_end` that some 200s close a session. `no_intervals` leaves all that is quicker than
    threshold out, `no_five_k` work at 5K pace alone.
    """

    grid: Grid
    paces: PlanPaces
    phase: PhaseName
    race_class: RaceClass
    race_miles: float
    threshold_mm: int
    interval_mm: int
    repetition_mm: int
    race_mm: int
    room_mm: int
    size: float
    turn: int
    recent: tuple[Title | str, ...] = ()
    late: bool = False
    long_effort: bool = False
    quick_end: bool = False
    no_intervals: bool = False
    no_five_k: bool = False

    @property
    def easy_s(self) -> float:
        """The middle of easy running, seconds per mile."""
        return self.paces.training.easy_middle_s

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


def minutes(distance_mm: float, pace_s: float) -> float:
    """How long a distance takes at a pace in seconds per mile."""
    return distance_mm / MM_PER_MILE * pace_s / 60


def repeats(distance_mm: int, pace_s: int | None, count: int, jog_mm: int) -> Laps:
    """`count` laps at a pace with an easy jog between them (ruling 20)."""
    work, jog = Lap(distance_mm, pace_s), Lap(jog_mm)
    return (work, *(lap for _ in range(count - 1) for lap in (jog, work)))


def whole_steps(grid: Grid, distance_mm: float) -> int:
    """Whole steps of the grid in a distance, as millimetres; from two miles on as coarse as runs are: 3.5, not 3.75."""
    step = grid.step_mm if distance_mm < _ROUND_FROM_MM else grid.run_steps * grid.step_mm
    return int(distance_mm // step) * step
