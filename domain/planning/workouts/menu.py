"""Which workout comes next: by race, how far the plan is, and turn (rulings 55, 56, 61)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from domain.plan import PhaseName
from domain.planning.workouts.intervals import (
    fartlek,
    hills,
    quick_end_mm,
    repetitions,
    ten_k_repeats,
    vo2_repeats,
    with_quick_end,
)
from domain.planning.workouts.race_pace import race_pace_run
from domain.planning.workouts.session import Order, Session
from domain.planning.workouts.threshold import cruise_intervals, progression, tempo
from domain.race import RaceClass

_BESIDE_QUICK = 0.7

Form = Callable[[Order], Session | None]


def race_work(order: Order) -> Session | None:
    """Race pace as the distance has it: in repeats where it is faster than threshold, else in long pieces."""
    return ten_k_repeats(order) or race_pace_run(order)


def long_tempo(order: Order) -> Session | None:
    """The longest threshold work of the week: unbroken, or in pieces where that would be too long."""
    return tempo(order) if order.turn % 2 else cruise_intervals(order)


def vo2_and_quick(order: Order) -> Session | None:
    """Repeats at 5K pace with quick 200s after them; both are too much for a base week."""
    if order.phase is PhaseName.BASE:
        return None
    session = vo2_repeats(replace(order, size=_BESIDE_QUICK * order.size))
    return None if session is None else with_quick_end(order, session)


_EARLY_FAST: tuple[Form, ...] = (hills, vo2_repeats, fartlek, vo2_repeats, vo2_repeats, hills, vo2_repeats)
_EARLY_STEADY: tuple[Form, ...] = (tempo, cruise_intervals, tempo, progression, cruise_intervals)
# With one workout a week both kinds take turns; the longer the race, the more often threshold.
_EARLY_ONE_SHORT: tuple[Form, ...] = (hills, tempo, vo2_repeats, cruise_intervals, vo2_repeats, tempo)
_EARLY_ONE_LONG: tuple[Form, ...] = (fartlek, tempo, vo2_repeats, cruise_intervals, progression, tempo)
_ULTRA_FAST: tuple[Form, ...] = (hills, fartlek)
_ULTRA_STEADY: tuple[Form, ...] = (progression, long_tempo, tempo, cruise_intervals)
_ULTRA_ONE: tuple[Form, ...] = (hills, long_tempo, progression, cruise_intervals)
_MILE: tuple[Form, ...] = (repetitions,)
# With one workout a week, every second one begins at 5K pace and ends at mile pace.
_MILE_ONE: tuple[Form, ...] = (repetitions, vo2_and_quick)
_MILE_STEADY: tuple[Form, ...] = (vo2_repeats, tempo, vo2_repeats, cruise_intervals)
# From the second half of build on, by race: with one workout, and the quicker and the steadier of two.
_LATE_ONE: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (vo2_repeats, tempo, vo2_repeats, cruise_intervals),
    RaceClass.TEN_K: (race_work, race_work, race_work, tempo),
    RaceClass.LONGER: _ULTRA_ONE,
}
# In build the first of them comes at once, so that a plan of ten weeks has three sessions at 10K pace.
_LATE_BUILD_TEN_K: tuple[Form, ...] = (race_work, tempo, race_work, race_work)
_LATE_FAST: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (vo2_repeats,),
    RaceClass.TEN_K: (race_work, race_work, vo2_repeats),
    RaceClass.TEN_MILE: (vo2_repeats, fartlek),
    # Beyond the marathon strong legs count for more than 5K pace.
    RaceClass.LONGER: _ULTRA_FAST,
}
_LATE_STEADY: dict[RaceClass, tuple[Form, ...]] = {
    RaceClass.FIVE_K: (tempo, cruise_intervals),
    RaceClass.TEN_K: (tempo, cruise_intervals),
    RaceClass.LONGER: _ULTRA_STEADY,
}
_RACE_WORK: tuple[Form, ...] = (race_work, cruise_intervals, tempo)
# The long run rehearses race pace this week: the workout beside it does something else.
_BESIDE_RACE_PACE: tuple[Form, ...] = (cruise_intervals, vo2_repeats, tempo, fartlek)
_FAST: tuple[Form, ...] = (vo2_repeats, fartlek, vo2_repeats)
MILE_RACE_MILES = 2.0
_SHORT_RACES = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K, RaceClass.TEN_MILE})
# What to fall back on when a form does not fit the mileage.
_SPARE: tuple[Form, ...] = (cruise_intervals, tempo, vo2_repeats, fartlek)
# What a race is trained by; a miler rather runs the same repetitions again than something else (ruling 55).
_AGAIN: frozenset[Form] = frozenset({race_work, repetitions, vo2_and_quick})
_AT_FIVE_K: frozenset[Form] = frozenset({vo2_repeats, repetitions})


def _menu(order: Order, slot: int, of: int) -> tuple[Form, ...]:
    race_class = order.race_class
    if order.no_intervals:
        return (tempo, cruise_intervals)
    if order.race_miles < MILE_RACE_MILES:
        if slot:
            return _MILE_STEADY
        return _MILE_ONE if of == 1 else _MILE
    if not order.late:
        if race_class is RaceClass.LONGER and order.no_five_k:
            return _ULTRA_ONE if of == 1 else _ULTRA_FAST if slot == 0 else _ULTRA_STEADY
        if of == 1:
            return _EARLY_ONE_SHORT if race_class in _SHORT_RACES else _EARLY_ONE_LONG
        return _EARLY_FAST if slot == 0 else _EARLY_STEADY
    if of > 1 and slot == 0:
        return _LATE_FAST.get(race_class, _FAST)
    if of == 1 and race_class is RaceClass.TEN_K and order.phase is PhaseName.BUILD:
        return _LATE_BUILD_TEN_K
    menu = (_LATE_ONE if of == 1 else _LATE_STEADY).get(race_class)
    return menu or (_BESIDE_RACE_PACE if order.long_effort else _RACE_WORK)


def _in_turn(order: Order, slot: int, of: int) -> Iterator[Form]:
    menu = _menu(order, slot, of)
    if menu is not _RACE_WORK:
        turn = order.turn % len(menu)
        menu = (*menu[turn:], *menu[:turn])
    spare = (fartlek,) if order.no_intervals else _SPARE
    forms = (*menu, *spare)
    return iter(form for form in forms if form not in _AT_FIVE_K) if order.no_five_k else iter(forms)


def choose(order: Order, slot: int, of: int) -> Session | None:
    """The session for quality day `slot` (from 0) of `of` in the week; a recent one only if nothing else fits.

    None where nothing fits the mileage. Where the week is to end a session with quick 200s, it is the last one; if
    they do not fit behind it, the session is one at that pace.
    """
    if not order.quick_end or slot < of - 1 or order.no_intervals:
        return _chosen(order, slot, of)
    session = _chosen(replace(order, room_mm=order.room_mm - quick_end_mm(order)), slot, of)
    ended = None if session is None else with_quick_end(order, session)
    return ended or repetitions(order) or _chosen(order, slot, of)


def _chosen(order: Order, slot: int, of: int) -> Session | None:
    """The first form that fits and was not run lately; race pace comes again sooner than something else instead."""
    first: Session | None = None
    for form in _in_turn(order, slot, of):
        session = form(order)
        if session is None:
            continue
        again = form in _AGAIN or order.race_class is RaceClass.LONGER
        lately = order.recent[-1:] if again else order.recent
        if session.title not in lately:
            return session
        first = first or session
    return first
