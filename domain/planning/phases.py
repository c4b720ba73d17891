"""How many weeks each phase gets, by the rulings or by hand (rulings 8 to 11, 57, 59)."""

from domain.calendar import STUB_MAX_WEEKDAY
from domain.errors import InputError, PhaseProblem
from domain.limits import FEWEST_PHASED_WEEKS, taper_cap, taper_weeks
from domain.plan import PhaseName
from domain.race import RaceClass

PhaseWeeks = tuple[int, int, int, int]

PHASES = (PhaseName.BASE, PhaseName.BUILD, PhaseName.PEAK, PhaseName.TAPER)
MOST_BUILD_WEEKS = 14
MOST_PEAK_WEEKS = 6
# From so many weeks on the peak is at least two weeks long (57), and an early-week race lengthens the taper (59).
_FULL_PEAK_FROM_WEEKS, LEAST_PEAK_WEEKS, _EARLY_RACE_FROM_WEEKS = 10, 2, 6
_SHARES = (25, 35, 20)
_SHORT: dict[int, PhaseWeeks] = {1: (0, 0, 0, 1), 2: (0, 0, 1, 1), 3: (0, 1, 1, 1)}


def phase_split(weeks: int, race_miles: float, race_weekday: int, w0: float) -> PhaseWeeks:
    """Weeks of base, build, peak and taper: 16 to a marathon give 4/6/3/3, 19 give 5/7/4/3 (rulings 9, 59).

    Under four weeks some phases are empty (ruling 11). Where the race falls Monday to Wednesday the taper of six weeks
    and more has one week more, the last one of one to three days (ruling 8).
    """
    if weeks < FEWEST_PHASED_WEEKS:
        return _SHORT[weeks]
    early = race_weekday <= STUB_MAX_WEEKDAY and weeks >= _EARLY_RACE_FROM_WEEKS
    taper = taper_weeks(race_miles, weeks - early, w0) + early
    base, build, peak = _largest_remainder(weeks - taper)
    over = max(0, build - MOST_BUILD_WEEKS) + max(0, peak - MOST_PEAK_WEEKS)
    base, build, peak = base + over, min(build, MOST_BUILD_WEEKS), min(peak, MOST_PEAK_WEEKS)
    if weeks >= _FULL_PEAK_FROM_WEEKS and peak < LEAST_PEAK_WEEKS:
        missing = LEAST_PEAK_WEEKS - peak
        base, build = (base, build - missing) if build >= base else (base - missing, build)
        peak = LEAST_PEAK_WEEKS
    return base, build, peak, taper


def _largest_remainder(weeks: int) -> tuple[int, int, int]:
    total = sum(_SHARES)
    counts = [max(1, weeks * share // total) for share in _SHARES]
    by_remainder = sorted(range(3), key=lambda index: (-(weeks * _SHARES[index] % total), index))
    position = 0
    while sum(counts) < weeks:
        counts[by_remainder[position % 3]] += 1
        position += 1
    while sum(counts) > weeks:
        counts[counts.index(max(counts))] -= 1
    return counts[0], counts[1], counts[2]


def checked_split(split: PhaseWeeks, usual: PhaseWeeks, race_class: RaceClass, *, stub: bool) -> PhaseWeeks:
    """A split by hand, held against the rulings and the `usual` one; raises InputError (phaseWeeks)."""
    base, build, peak, taper = split
    weeks = sum(usual)
    if sum(split) != weeks or min(split) < 0:
        raise InputError("phaseWeeks", PhaseProblem.SUM, weeks=weeks, example="/".join(map(str, usual)))
    most_taper = max(usual[3], taper_cap(race_class, weeks) + stub)
    if not 1 <= taper <= most_taper:
        raise InputError("phaseWeeks", PhaseProblem.TAPER, most=most_taper)
    if peak > MOST_PEAK_WEEKS:
        raise InputError("phaseWeeks", PhaseProblem.PEAK, most=MOST_PEAK_WEEKS)
    if build > MOST_BUILD_WEEKS:
        raise InputError("phaseWeeks", PhaseProblem.BUILD, most=MOST_BUILD_WEEKS)
    if weeks >= FEWEST_PHASED_WEEKS and min(base, build, peak) < 1:
        raise InputError("phaseWeeks", PhaseProblem.EMPTY)
    return split


def phase_of_weeks(split: PhaseWeeks) -> tuple[PhaseName, ...]:
    """The phase of every week in order."""
    return tuple(name for name, count in zip(PHASES, split, strict=True) for _ in range(count))
