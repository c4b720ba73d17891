"""Which workout comes next: by race, phase and turn."""

from collections.abc import Callable, Iterator

from domain.plan import PhaseName
from domain.planning.workouts.intervals import fartlek, hills, repetitions, ten_k_repeats, vo2_repeats
from domain.planning.workouts.race_pace import race_pace_run
from domain.planning.workouts.session import Order, Session, freshest
from domain.planning.workouts.threshold import cruise_intervals, progression, tempo
from domain.race import RaceClass

Form = Callable[[Order], Session | None]

_FAST_BUILD: tuple[Form, ...] = (hills, vo2_repeats, fartlek, vo2_repeats, vo2_repeats, hills, vo2_repeats)
_STEADY_BUILD: tuple[Form, ...] = (tempo, cruise_intervals, tempo, progression, cruise_intervals)
# With one quality day a week both kinds take turns; the longer the race, the more often threshold.
_ONE_SHORT: tuple[Form, ...] = (hills, tempo, vo2_repeats, cruise_intervals, vo2_repeats, tempo)
_ONE_LONG: tuple[Form, ...] = (fartlek, tempo, vo2_repeats, cruise_intervals, progression, tempo, vo2_repeats)
_ONE_PEAK: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (vo2_repeats, tempo, vo2_repeats),
    RaceClass.TEN_K: (ten_k_repeats, tempo, ten_k_repeats),
    RaceClass.LONGER: (progression, tempo),
}
_FAST_PEAK: dict[RaceClass, tuple[Form, ...]] = {
    # Beyond the marathon strong legs count for more than 5K pace.
    RaceClass.LONGER: (hills, vo2_repeats, fartlek),
    RaceClass.TEN_K: (ten_k_repeats, vo2_repeats),
    RaceClass.TEN_MILE: (ten_k_repeats, vo2_repeats),
}
_STEADY_PEAK: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (tempo, cruise_intervals),
    RaceClass.TEN_K: (tempo, cruise_intervals),
    RaceClass.LONGER: (progression, tempo, cruise_intervals),
}
_MILE: tuple[Form, ...] = (repetitions, vo2_repeats)
_MILE_RACE_MILES = 2.0
_SHORT_RACES = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K, RaceClass.TEN_MILE})
# What to fall back on when a form does not fit the mileage.
_SPARE: tuple[Form, ...] = (cruise_intervals, tempo, vo2_repeats, fartlek)


def _menu(order: Order, slot: int, of: int) -> tuple[Form, ...]:
    race_class = order.race_class
    if order.no_intervals:
        return (tempo, cruise_intervals)
    if order.phase not in (PhaseName.PEAK, PhaseName.TAPER):
        if of == 1:
            return _ONE_SHORT if race_class in _SHORT_RACES else _ONE_LONG
        return _FAST_BUILD if slot == 0 else _STEADY_BUILD
    if slot == 0 and order.race_miles < _MILE_RACE_MILES:
        return _MILE
    if of > 1 and slot == 0:
        return _FAST_PEAK.get(race_class, (vo2_repeats,))
    return (_ONE_PEAK if of == 1 else _STEADY_PEAK).get(race_class, ())


def _in_turn(order: Order, slot: int, of: int) -> Iterator[Form]:
    menu = _menu(order, slot, of)
    if not menu:
        # Race pace once a week: here, or in the long run, and then threshold here.
        menu = (race_pace_run, cruise_intervals, tempo)
    else:
        turn = order.turn % len(menu)
        menu = (*menu[turn:], *menu[:turn])
    spare = (fartlek,) if order.no_intervals else _SPARE
    return iter((*menu, *spare))


def choose(order: Order, slot: int, of: int) -> Session | None:
    """The session for quality day `slot` (from 0) of `of` in the week; a recent one only if nothing else fits.

    None where nothing fits the mileage.
    """
    return freshest(order, (session for form in _in_turn(order, slot, of) if (session := form(order)) is not None))
