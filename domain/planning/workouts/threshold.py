"""Threshold work: tempo, cruise intervals, progression (ruling 25: current threshold pace)."""

from domain.advice import Advice, Tip, Title, TitleKind
from domain.limits import CRUISE_MINUTES, TEMPO_MINUTES, miles_in
from domain.plan import DayType, Lap
from domain.planning.workouts.session import Order, Session, freshest, minutes, repeats, whole_steps
from domain.units import MM_PER_MILE, Units

_SHORTEST_TEMPO_MM = {Units.MI: MM_PER_MILE * 5 // 4, Units.KM: 2_000_000}
_LONGEST_TEMPO_MM = {Units.MI: MM_PER_MILE * 5, Units.KM: 8_000_000}
# Longest first: the repeat grows with the work that is allowed.
_CRUISE_MM = {
    Units.MI: tuple(MM_PER_MILE * quarters // 4 for quarters in (8, 6, 4, 3, 2)),
    Units.KM: (3_000_000, 2_000_000, 1_500_000, 1_000_000),
}
_MOST_CRUISE = 6
_MOST_PIECE_MINUTES = 20.0


def tempo(order: Order) -> Session | None:
    """One unbroken stretch at threshold pace, forty minutes at most; None where it would be too short to be one."""
    pace = order.paces.training.threshold_s
    in_time = miles_in(TEMPO_MINUTES, pace) * MM_PER_MILE
    most = min(order.threshold_mm, order.room_mm, _LONGEST_TEMPO_MM[order.units], in_time)
    length = max(whole_steps(order.grid, most * order.size), _SHORTEST_TEMPO_MM[order.units])
    if length > most:
        return None
    return Session(
        DayType.TEMPO,
        Title(TitleKind.TEMPO, mm=length),
        (Lap(length, pace),),
        (Advice(Tip.COMFORTABLY_HARD, pace_s=pace),),
    )


def cruise_intervals(order: Order) -> Session | None:
    """Threshold pace in pieces with short jogs, none longer than twenty minutes; the pieces vary with the turn."""
    jog, pace = order.grid.jog_mm, order.paces.training.threshold_s
    most = min(order.threshold_mm, order.room_mm, miles_in(CRUISE_MINUTES, pace) * MM_PER_MILE)
    options = []
    for length in _CRUISE_MM[order.units]:
        if minutes(length, pace) > _MOST_PIECE_MINUTES:
            continue
        count = min(_MOST_CRUISE, int(most * order.size // length), (order.room_mm + jog) // (length + jog))
        if count >= 2:
            options.append((length, count))
    if not options:
        return None
    # Two repeats of the longest kind or four of a shorter one are the same work; turn and turn about keeps it fresh.
    first = order.turn % min(2, len(options))
    return freshest(order, (_cruise(order, *option) for option in (*options[first:], *options[:first])))


def _cruise(order: Order, length: int, count: int) -> Session:
    pace = order.paces.training.threshold_s
    return Session(
        DayType.TEMPO,
        Title(TitleKind.CRUISE, count, length),
        repeats(length, pace, count, order.grid.jog_mm),
        (Advice(Tip.CRUISE, pace_s=pace),),
    )


def progression(order: Order) -> Session | None:
    """Easy, then marathon pace, then threshold; the easy start is part of the warm-up."""
    paces = order.paces.training
    in_time = miles_in(TEMPO_MINUTES, paces.marathon_s) * MM_PER_MILE
    work = whole_steps(order.grid, min(order.threshold_mm * order.size, order.room_mm, in_time) / 2)
    easy = order.grid.step_mm * order.grid.ease_min
    if work < order.grid.step_mm * order.grid.up(0.75) or easy + 2 * work > order.room_mm:
        return None
    return Session(
        DayType.TEMPO,
        Title(TitleKind.PROGRESSION, mm=2 * work),
        (Lap(easy), Lap(work, paces.marathon_s), Lap(work, paces.threshold_s)),
        (Advice(Tip.PROGRESSION, fast_s=paces.threshold_s, slow_s=paces.marathon_s),),
    )
