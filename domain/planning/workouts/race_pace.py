"""Race-pace work: half-marathon pace in pieces, marathon pace in one go (rulings 25, 26)."""

from domain.advice import Advice, Advices, Tip, Title, TitleKind
from domain.fitness import TrainingPaces
from domain.limits import race_pace_cap
from domain.plan import DayType, Lap
from domain.planning.workouts.session import Order, Session, freshest, repeats, whole_steps
from domain.units import MM_PER_MILE, Units

# Race pace is rehearsed, not raced: no session holds more than this share of the race, or of these miles.
_MOST_RACE_SHARE = 0.45
_MOST_MILES = 10.0
_SHORTEST_MM = {Units.MI: 2 * MM_PER_MILE, Units.KM: 3_000_000}


def is_near_threshold(pace_s: int, training: TrainingPaces) -> bool:
    """Whether a race pace is nearer to threshold than to marathon pace, and so limited as threshold work is."""
    return pace_s <= (training.threshold_s + training.marathon_s) / 2


def race_pace_run(order: Order) -> Session | None:
    """Goal pace rehearsed: turn by turn in two pieces or in one; None where it is faster than threshold (25)."""
    pace = order.paces.race_s
    training = order.paces.training
    if pace is None or not training.threshold_s <= pace < training.easy_fast_s:
        return None
    longest = min(race_pace_cap(pace), _MOST_MILES, _MOST_RACE_SHARE * order.race_miles)
    most = min(order.race_mm, order.room_mm, longest * MM_PER_MILE)
    if is_near_threshold(pace, training):
        most = min(most, order.threshold_mm)
    work = whole_steps(order.grid, most * order.size)
    if work < _SHORTEST_MM[order.units]:
        return None
    sessions = [_in_one(order, work, pace)]
    jog = order.grid.jog_mm
    half = whole_steps(order.grid, work / 2)
    if half >= _SHORTEST_MM[order.units] // 2 and 2 * half + jog <= order.room_mm:
        sessions.insert(order.turn % 2, _in_two(order, half, pace))
    return freshest(order, sessions)


def _advice(pace: int) -> Advices:
    return (Advice(Tip.RACE_RHYTHM, pace_s=pace),)


def _in_one(order: Order, work: int, pace: int) -> Session:
    title = Title(TitleKind.RACE_PACE, 1, work, order.paces.race_name)
    return Session(DayType.RACE_PACE, title, (Lap(work, pace),), _advice(pace))


def _in_two(order: Order, half: int, pace: int) -> Session:
    title = Title(TitleKind.RACE_PACE, 2, half, order.paces.race_name)
    return Session(DayType.RACE_PACE, title, repeats(half, pace, 2, order.grid.jog_mm), _advice(pace))
