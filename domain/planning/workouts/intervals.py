"""Interval work: repeats at mile, 5K and 10K pace, hills and fartlek (rulings 20, 27, 55)."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from domain.advice import Advice, RacePace, Tip, Title, TitleKind
from domain.limits import FIVE_K_MINUTES, REPEAT_MINUTES, REPETITION_MINUTES, TAPER_FIVE_K_MINUTES, miles_in
from domain.plan import DayType, Lap, PhaseName
from domain.planning.workouts.session import Order, Session, freshest, minutes, repeats
from domain.race import RaceClass
from domain.units import MM_PER_MILE

# Indices into the grid's repeats, by what the race asks for, turn by turn.
_SHORT_RACE = (1, 0, 2, 1, 3)
_LONG_RACE = (1, 2, 3)
_LONGER_REPEATS_KM = {0: 0, 1: 2, 2: 3, 3: 4}
_OTHER_REPEATS_KM = {0: 0, 1: 2, 2: 1, 3: 3}
_MOST_COUNT = ((500_000, 14), (700_000, 10), (900_000, 8), (1_100_000, 6), (1_300_000, 5), (2_000_000, 5))
_MOST_WORK_MM = 5 * MM_PER_MILE
_BY_EFFORT = (6, 8, 10)
_LEAST_BY_EFFORT = 4
# Pieces by effort take no longer than this in all, the easy half of each counted.
_BY_EFFORT_MINUTES = 32.0
_LEAST_TEN_K_REPEAT_MM = 800_000
# Repeats at the pace of a 10K may be longer than those at 5K pace.
_TEN_K_REPEAT_MINUTES, _TEN_K_MINUTES = 8.0, 35.0
# Sessions are made of whole repeats: three of 3:45 are twelve minutes.
_WHOLE_REPEATS = 0.85
_REPETITION_COUNT = (4, 12)
_END_COUNT = (4, 6)


def _by_length(table: tuple[tuple[int, int], ...], distance_mm: int) -> int:
    return next(count for top, count in table if distance_mm <= top)


def _counted(order: Order, distance_mm: int, least: int, wanted_mm: float, most_mm: float) -> int:
    """How many repeats: as many as wanted, at least what makes a session; 0 where that fits neither work nor room."""
    jog = _jog(order, distance_mm)
    most = min(
        int(most_mm // distance_mm),
        (order.room_mm + jog) // (distance_mm + jog),
        _by_length(_MOST_COUNT, distance_mm),
    )
    return 0 if most < least else max(least, min(most, int(wanted_mm // distance_mm)))


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
    """Repeats at 5K pace, 400 m to a mile by turn: none longer than five minutes, twelve minutes in all (ruling 55)."""
    pace = order.paces.interval_s(order.phase)
    return freshest(order, _sessions(order, _choices(order), pace, RacePace.FIVE_K))


def _sessions(order: Order, lengths: list[int], pace: int, name: RacePace) -> Iterator[Session]:
    """Sessions of each length from this turn's on whose repeats are short enough, as big as wanted."""
    longest, least_minutes, most_minutes, work = REPEAT_MINUTES, *FIVE_K_MINUTES, order.interval_mm
    if not _is_five_k_effort(order, pace):
        longest, most_minutes, work = _TEN_K_REPEAT_MINUTES, _TEN_K_MINUTES, order.race_mm
    if order.phase is PhaseName.TAPER:
        least_minutes = TAPER_FIVE_K_MINUTES
    most = min(work, _MOST_WORK_MM, miles_in(most_minutes, pace) * MM_PER_MILE)
    for offset in range(len(lengths)):
        length = lengths[(order.turn + offset) % len(lengths)]
        each = minutes(length, pace)
        if each > longest:
            continue
        count = _counted(order, length, max(2, ceil(_WHOLE_REPEATS * least_minutes / each)), order.size * most, most)
        if count:
            yield _repeats(order, length, count, pace, name)


def _is_five_k_effort(order: Order, pace_s: int) -> bool:
    """Whether a pace lies nearer to the 5K pace than to threshold."""
    return pace_s <= (order.paces.training.interval_s + order.paces.training.threshold_s) / 2


def ten_k_repeats(order: Order) -> Session | None:
    """Long repeats at the pace of a 10K or a race near it; None where the goal's pace is no faster than threshold."""
    pace = order.paces.race_s
    if pace is None or pace > order.paces.training.threshold_s:
        return None
    pace = max(pace, order.paces.interval_s(order.phase))
    lengths = [length for length in order.grid.repeats_mm if length >= _LEAST_TEN_K_REPEAT_MM]
    longest = REPEAT_MINUTES if _is_five_k_effort(order, pace) else _TEN_K_REPEAT_MINUTES
    if all(minutes(length, pace) > longest for length in lengths):
        lengths = [length for length in order.grid.repeats_mm if length < _LEAST_TEN_K_REPEAT_MM]
    return freshest(order, _sessions(order, lengths, pace, order.paces.race_name))


def repetitions(order: Order) -> Session | None:
    """Short repeats at mile pace with as much jogging between: 200 m, or 400 m for who runs those in two minutes."""
    pace = order.paces.training.repetition_s
    quick, lap = order.grid.quick_mm, order.grid.repeats_mm[0]
    lengths = [quick, lap] if minutes(lap, pace) <= REPETITION_MINUTES else [quick]
    least, most = _REPETITION_COUNT
    sessions = []
    for offset in range(len(lengths)):
        length = lengths[(order.turn + offset) % len(lengths)]
        allowed = min(order.repetition_mm, _MOST_WORK_MM)
        count = min(int(max(order.size * allowed, least * quick) // length), most)
        count = min(count, order.room_mm // (2 * length))
        if count >= least and count * length <= allowed:
            sessions.append(_repetition_session(length, count, pace))
    return freshest(order, sessions)


def _repetition_session(length: int, count: int, pace: int) -> Session:
    return Session(
        DayType.INTERVALS,
        Title(TitleKind.REPEATS, count, length, RacePace.MILE),
        (*repeats(length, pace, count, length), Lap(length)),
        (Advice(Tip.QUICK_REPEATS, pace_s=pace),),
    )


def quick_end_mm(order: Order) -> int:
    """Millimetres that the fewest quick 200s after a session take, their jogs among them."""
    return 2 * _END_COUNT[0] * order.grid.quick_mm


def with_quick_end(order: Order, session: Session) -> Session | None:
    """The session with four to six quick 200s after its work, a jog before each; None where they do not fit (55)."""
    pace, length = order.paces.training.repetition_s, order.grid.quick_mm
    least, most = _END_COUNT
    room = order.room_mm - session.distance_mm
    count = min(most, room // (2 * length), order.repetition_mm // length)
    if count < least:
        return None
    end = tuple(lap for _ in range(count) for lap in (Lap(length), Lap(length, pace)))
    advice = Advice(Tip.QUICK_END, pace_s=pace, mm=count * length)
    return replace(session, laps=(*session.laps, *end), advice=(*session.advice, advice))


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
    in_time = int(_BY_EFFORT_MINUTES / minutes(each_mm, order.easy_s))
    count = min(most, in_time, order.room_mm // each_mm, max(_LEAST_BY_EFFORT, order.interval_mm // piece))
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
