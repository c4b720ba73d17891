"""Which weekdays are run and which of them are hard: spread out, preferred days first (rulings 29-34)."""

from functools import lru_cache
from itertools import combinations

from domain.limits import HARD_DAY_GAP_DAYS

Days = tuple[int, ...]
SATURDAY, SUNDAY = 6, 7
REST_FIRST = (1, 5)


def days_apart(one: int, other: int) -> int:
    """Days between two weekdays of a pattern that repeats every week."""
    gap = abs(one - other) % 7
    return min(gap, 7 - gap)


def _gaps(days: Days) -> tuple[int, ...]:
    return tuple((following - day - 1) % 7 + 1 for day, following in zip(days, days[1:] + days[:1], strict=True))


def _unevenness(days: Days) -> int:
    return sum(gap * gap for gap in _gaps(tuple(sorted(days))))


def pick_long_day(preferred: Days) -> int:
    """Saturday, else Sunday, else the preferred day with the longest gap before it (ruling 31).

    Friday to Sunday takes Sunday, which leaves Friday for a workout (ruling 32).
    """
    weekend = [day for day in (SATURDAY, SUNDAY) if day in preferred]
    for day in weekend:
        if any(days_apart(day, other) >= HARD_DAY_GAP_DAYS for other in preferred):
            return day
    if weekend:
        return weekend[0]
    gaps = _gaps(preferred)
    before = dict(zip(preferred[1:] + preferred[:1], gaps, strict=True))
    return max(preferred, key=lambda day: (before[day], day))


def added_days(preferred: Days, count: int) -> Days:
    """Days added for light runs: each the one farthest from all others (ruling 29)."""
    days = list(preferred)
    added = []
    for _ in range(count):
        free = [day for day in range(1, 8) if day not in days]
        best = max(
            free, key=lambda day: (min(days_apart(day, other) for other in days), -_unevenness((*days, day)), -day)
        )
        days.append(best)
        added.append(best)
    return tuple(sorted(added))


@lru_cache(maxsize=4096)
def pick_runs(available: Days, count: int, keep: int) -> Days:
    """The `count` days to run, `keep` (the long run's, 0 for none) among them.

    Monday and Friday rest first (ruling 30), then whatever leaves the runs most evenly spread.
    """
    if count >= len(available):
        return available
    pool = list(available)
    for day in REST_FIRST:
        if len(pool) > count and day in pool and day != keep:
            pool.remove(day)
    fixed = (keep,) if keep in pool else ()
    others = [day for day in pool if day != keep]
    choices = combinations(others, count - len(fixed))
    fitting = [tuple(sorted((*fixed, *choice))) for choice in choices]
    return min(fitting, key=lambda days: (_unevenness(days), days))


@lru_cache(maxsize=4096)
def pick_hard(allowed: Days, fixed: Days, count: int) -> Days:
    """Up to `count` quality days among `allowed`, two days or more from each other and from `fixed` (ruling 32).

    Fewer come back when there is no room; days far from the long run and evenly spread come first.
    """
    for wanted in range(min(count, len(allowed)), 0, -1):
        fitting = [
            choice
            for choice in combinations(allowed, wanted)
            if all(days_apart(day, other) >= HARD_DAY_GAP_DAYS for day in choice for other in fixed)
            and all(days_apart(one, other) >= HARD_DAY_GAP_DAYS for one, other in combinations(choice, 2))
        ]
        if fitting:
            # Monday last: legs carry the weekend into it.
            return min(fitting, key=lambda choice: (_unevenness((*fixed, *choice)), choice[0] == 1, choice))
    return ()
