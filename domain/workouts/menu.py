"""Which workout comes next: by race, phase and turn."""

from collections.abc import Callable

from domain.plan import PhaseName
from domain.race import RaceClass
from domain.workouts.intervals import fartlek, hills, ten_k_repeats, vo2_repeats
from domain.workouts.race_pace import race_pace_run
from domain.workouts.session import Order, Session
from domain.workouts.threshold import cruise_intervals, progression, tempo

Form = Callable[[Order], Session | None]

_FAST_BUILD: tuple[Form, ...] = (hills, vo2_repeats, fartlek, vo2_repeats, vo2_repeats, hills, vo2_repeats)
_STEADY_BUILD: tuple[Form, ...] = (tempo, cruise_intervals, tempo, progression, cruise_intervals)
# With one quality day a week both kinds take turns; the longer the race, the more often threshold.
_ONE_SHORT: tuple[Form, ...] = (hills, tempo, vo2_repeats, cruise_intervals, vo2_repeats, tempo)
_ONE_LONG: tuple[Form, ...] = (fartlek, tempo, vo2_repeats, cruise_intervals, progression, tempo, vo2_repeats)
_ONE_PEAK: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (vo2_repeats, tempo, vo2_repeats),
    RaceClass.TEN_K: (ten_k_repeats, tempo, ten_k_repeats),
    RaceClass.TEN_MILE: (race_pace_run, vo2_repeats, cruise_intervals),
    RaceClass.HALF: (race_pace_run, cruise_intervals, race_pace_run),
    RaceClass.THIRTY_K: (race_pace_run, tempo, race_pace_run),
    RaceClass.MARATHON: (race_pace_run, tempo, race_pace_run),
    RaceClass.LONGER: (progression, tempo),
}
_FAST_PEAK: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.TEN_K: (ten_k_repeats, vo2_repeats),
    RaceClass.TEN_MILE: (ten_k_repeats, vo2_repeats),
}
_STEADY_PEAK: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (tempo, cruise_intervals),
    RaceClass.TEN_K: (tempo, cruise_intervals),
    RaceClass.LONGER: (progression, tempo, cruise_intervals),
}
_SHORT_RACES = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K, RaceClass.TEN_MILE})
# What to fall back on when a form does not fit the mileage.
_SPARE: tuple[Form, ...] = (cruise_intervals, tempo, vo2_repeats, fartlek)


def _menu(phase: PhaseName, race_class: RaceClass, slot: int, of: int) -> tuple[Form, ...]:
    peak = phase in (PhaseName.PEAK, PhaseName.TAPER)
    if of == 1:
        if peak:
            return _ONE_PEAK[race_class]
        return _ONE_SHORT if race_class in _SHORT_RACES else _ONE_LONG
    if slot == 0:
        return _FAST_PEAK.get(race_class, (vo2_repeats,)) if peak else _FAST_BUILD
    return _STEADY_PEAK.get(race_class, (race_pace_run, cruise_intervals)) if peak else _STEADY_BUILD


def choose(order: Order, slot: int, of: int, avoid: str = "") -> Session | None:
    """The session for quality day `slot` (from 0) of `of` in the week; never the one titled `avoid` if another fits.

    None where nothing fits the mileage.
    """
    menu = _menu(order.phase, order.race_class, slot, of)
    turn = order.turn % len(menu)
    spare: Session | None = None
    for form in (*menu[turn:], *menu[:turn], *_SPARE):
        session = form(order)
        if session is None:
            continue
        if session.title != avoid:
            return session
        spare = spare or session
    return spare
