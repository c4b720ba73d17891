"""Race-pace work: half-marathon and marathon pace, in one or in pieces (rulings 25, 56)."""

from domain.advice import Advice, Advices, Tip, Title, TitleKind
from domain.fitness import TrainingPaces
from domain.limits import TEMPO_MINUTES, miles_in, race_pace_cap
from domain.plan import DayType
from domain.planning.workouts.session import Order, Session, freshest, repeats, whole_steps
from domain.units import MM_PER_MILE, Units

# Race pace is rehearsed, not raced: no session holds more than this share of the race, or of these miles.
_MOST_RACE_SHARE = 0.45
_MOST_MILES = 8.0
_SHORTEST_MM = {Units.MI: 2 * MM_PER_MILE, Units.KM: 3_000_000}
# Marathon pace comes in pieces of two to four miles (ruling 56).
_LONGEST_PIECE_MM = {Units.MI: 4 * MM_PER_MILE, Units.KM: 6_500_000}


def is_near_threshold(pace_s: int, training: TrainingPaces) -> bool:
    """Whether a race pace is nearer to threshold than to marathon pace, and so limited as threshold work is."""
    return pace_s <= (training.threshold_s + training.marathon_s) / 2


def race_pace_run(order: Order) -> Session | None:
    """Goal pace rehearsed, in one or in pieces; None where it is faster than threshold (25) or slower than easy (35).

    Unbroken it lasts forty minutes at most, like a tempo, where it is near threshold.
    """
    pace = order.paces.race_s
    training = order.paces.training
    if pace is None or not training.threshold_s <= pace <= training.easy_slow_s:
        return None
    longest = min(race_pace_cap(pace), _MOST_MILES, _MOST_RACE_SHARE * order.race_miles)
    most = min(order.race_mm, order.room_mm, longest * MM_PER_MILE)
    near = is_near_threshold(pace, training)
    work = whole_steps(order.grid, most * order.size)
    if work < _SHORTEST_MM[order.units]:
        return None
    piece = _LONGEST_PIECE_MM[order.units]
    if near:
        piece = min(piece, int(miles_in(TEMPO_MINUTES, pace) * MM_PER_MILE))
    fewest = -(-work // piece)
    first = order.turn % 2
    counts = (fewest, fewest + 1) if not first else (fewest + 1, fewest)
    return freshest(order, (found for count in counts if (found := _in_pieces(order, work, count, pace)) is not None))


def _in_pieces(order: Order, work: int, count: int, pace: int) -> Session | None:
    """The work in so many equal pieces; None where those would be too short, or do not fit the day."""
    jog = order.grid.jog_mm
    if count == 1:
        return _session(order, 1, work, pace)
    room = order.room_mm - (count - 1) * jog
    piece = whole_steps(order.grid, min(work, room) / count)
    return None if piece < _SHORTEST_MM[order.units] // 2 else _session(order, count, piece, pace)


def _advice(pace: int) -> Advices:
    return (Advice(Tip.RACE_RHYTHM, pace_s=pace),)


def _session(order: Order, count: int, piece: int, pace: int) -> Session:
    title = Title(TitleKind.RACE_PACE, count, piece, order.paces.race_name)
    return Session(DayType.RACE_PACE, title, repeats(piece, pace, count, order.grid.jog_mm), _advice(pace))
