"""Interval work: repeats at 5K pace, 10K pace, hills and fartlek (rulings 20, 27)."""

from collections.abc import Iterator

from domain.advice import Advice, RacePace, Tip, Title, TitleKind
from domain.plan import DayType, Lap
from domain.planning.workouts.session import Order, Session, freshest, repeats
from domain.race import RaceClass
from domain.units import MM_PER_MILE

# Indices into the grid's repeats, by what the race asks for, turn by turn.
_SHORT_RACE = (1, 0, 2, 1, 3)
_LONG_RACE = (1, 2, 3)
_LONGER_REPEATS_KM = {0: 0, 1: 2, 2: 3, 3: 4}
_OTHER_REPEATS_KM = {0: 0, 1: 2, 2: 1, 3: 3}
_MOST_COUNT = ((500_000, 12), (700_000, 10), (900_000, 8), (1_100_000, 6), (1_300_000, 5), (2_000_000, 5))
_LEAST_COUNT = ((500_000, 4), (700_000, 3), (900_000, 2), (1_300_000, 3), (2_000_000, 3))
_MOST_WORK_MM = 5 * MM_PER_MILE
_BY_EFFORT = (6, 8, 10)
_LEAST_BY_EFFORT = 4
_LEAST_TEN_K_REPEAT_MM = 800_000
# Repetitions are 5 % of the week where intervals are 8 % (2.6).
_REPETITION_SHARE = 5 / 8
_MOST_REPETITIONS = 12


def _by_length(table: tuple[tuple[int, int], ...], distance_mm: int) -> int:
    return next(count for top, count in table if distance_mm <= top)


def _counted(order: Order, distance_mm: int, work_mm: float) -> int:
    """How many repeats fit work and room; 0 when too few to be worth it."""
    jog = _jog(order, distance_mm)
    count = min(
        int(work_mm // distance_mm),
        (order.room_mm + jog) // (distance_mm + jog),
        _by_length(_MOST_COUNT, distance_mm),
    )
    return count if count >= _by_length(_LEAST_COUNT, distance_mm) else 0


def _jog(order: Order, distance_mm: int) -> int:
    if distance_mm <= 500_000:
        return order.grid.short_jog_mm
    # Longer repeats get a longer jog, in whole quarter miles or 400 m.
    return order.grid.jog_mm * (1 if distance_mm < 1_500_000 else 2)


def _choices(order: Order) -> list[int]:
    menu = _SHORT_RACE if order.race_class in (RaceClass.FIVE_K, RaceClass.TEN_K) else _LONG_RACE
    lengths = order.grid.repeats_mm
    if len(lengths) == 4:
        return [lengths[index] for index in menu]
    second_round = order.turn // len(menu) % 2
    wanted = _OTHER_REPEATS_KM if second_round else _LONGER_REPEATS_KM
    return [lengths[wanted[index]] for index in menu]


def vo2_repeats(order: Order) -> Session | None:
    """Repeats at 5K pace, 400 m to a mile by turn; at least two of 800 m whatever the mileage."""
    work = min(order.interval_mm, _MOST_WORK_MM)
    pace = order.paces.interval_s(order.phase)
    return freshest(order, _sessions(order, _choices(order), work, pace, RacePace.FIVE_K))


def _sessions(order: Order, lengths: list[int], work: float, pace: int, name: RacePace) -> Iterator[Session]:
    """Sessions of each length from this turn's on, as big as wanted, or as small as they are worth it."""
    for offset in range(len(lengths)):
        length = lengths[(order.turn + offset) % len(lengths)]
        count = _counted(order, length, work * order.size) or _counted(order, length, work * 0.8)
        count = count or _counted(order, length, work)
        if count:
            yield _repeats(order, length, count, pace, name)


def ten_k_repeats(order: Order) -> Session | None:
    """Long repeats at the pace of a 10K or a race near it; None where the goal's pace is no faster than threshold."""
    pace = order.paces.race_s
    if pace is None or pace > order.paces.training.threshold_s:
        return None
    pace = max(pace, order.paces.interval_s(order.phase))
    work = min(order.interval_mm, _MOST_WORK_MM)
    lengths = [length for length in order.grid.repeats_mm if length >= _LEAST_TEN_K_REPEAT_MM]
    return freshest(order, _sessions(order, lengths, work, pace, order.paces.race_name))


def repetitions(order: Order) -> Session | None:
    """Short repeats at mile pace with as much jogging between, for races of a mile or so."""
    pace = order.paces.training.repetition_s
    length = order.grid.repeats_mm[0]
    work = min(order.interval_mm * _REPETITION_SHARE, _MOST_WORK_MM) * order.size
    count = min(int(work // length), (order.room_mm + length) // (2 * length), _MOST_REPETITIONS)
    count = max(count, _LEAST_BY_EFFORT)
    if (2 * count - 1) * length > order.room_mm or count * length > order.interval_mm:
        return None
    return Session(
        DayType.INTERVALS,
        Title(TitleKind.REPEATS, count, length, RacePace.MILE),
        repeats(length, pace, count, length),
        (Advice(Tip.QUICK_REPEATS, pace_s=pace),),
    )


def _repeats(order: Order, length: int, count: int, pace: int, pace_name: RacePace) -> Session:
    return Session(
        DayType.INTERVALS,
        Title(TitleKind.REPEATS, count, length, pace_name),
        repeats(length, pace, count, _jog(order, length)),
        (Advice(Tip.EVEN_REPEATS, pace_s=pace),),
    )


def _effort_count(order: Order, each_mm: int) -> int:
    """How many pieces by effort, each of so much ground with what follows it; 0 when too few to be worth it."""
    piece = order.grid.repeats_mm[0]
    most = _BY_EFFORT[min(order.turn, len(_BY_EFFORT) - 1)]
    count = min(most, order.room_mm // each_mm, max(_LEAST_BY_EFFORT, order.interval_mm // piece))
    return count if count >= _LEAST_BY_EFFORT else 0


def hills(order: Order) -> Session | None:
    """Uphill repeats by effort: strength with little pounding. A lap is one hill, up and down again."""
    piece = order.grid.repeats_mm[0]
    count = _effort_count(order, piece)
    if not count:
        return None
    return Session(
        DayType.INTERVALS,
        Title(TitleKind.HILLS, count),
        (Lap(piece),) * count,
        (Advice(Tip.HILLS),),
    )


def fartlek(order: Order) -> Session | None:
    """Playing with pace, by effort."""
    piece = order.grid.repeats_mm[0]
    count = _effort_count(order, 2 * piece)
    if not count:
        return None
    return Session(
        DayType.INTERVALS,
        Title(TitleKind.FARTLEK, count),
        repeats(piece, None, count, piece),
        (Advice(Tip.FARTLEK),),
    )
