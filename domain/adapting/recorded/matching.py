"""Which day a recorded run belongs to: sure, doubtful, or extra; the same in whatever order files come.

What is said of a run depends on the plan, on the days that are taken and on nothing else. Runs that nobody was sure
of are looked at again whenever a day is taken (`settled`), so that a run that comes late changes what an earlier one
could still have been.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

SHORTEST_SHARE, LONGEST_SHARE = 0.6, 1.5
# Shorter than this nobody means to log, mostly: it is asked.
SHORTEST_MM = 500_000
# A run told by hand and one recorded are the same one when they differ by no more than this.
TOLD_SHARE = 0.15

_ONE_DAY = timedelta(days=1)


class Match(StrEnum):
    """How a run fits the plan."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    EXTRA = "extra"


class Doubt(StrEnum):
    """What has to be asked."""

    NO_DATE = "no_date"
    NO_DISTANCE = "no_distance"
    AHEAD = "ahead"
    TOO_SHORT = "too_short"
    OTHER_LENGTH = "other_length"
    ANOTHER_DAY = "another_day"
    ANOTHER_RUN = "another_run"


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAround:
    """The days that matter. All dates are local.

    `planned` has the millimetres of each run day. `taken` are dates whose run is in the log by a recording, `told`
    dates with a run logged by hand and its millimetres; 0 for one logged as planned.
    """

    today: date
    planned: Mapping[date, int] = field(default_factory=dict)
    taken: frozenset[date] = frozenset()
    told: Mapping[date, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matched:
    """What is thought of a run: the day it counts for where that is sure or extra, or what to ask about which."""

    match: Match
    on: date | None = None
    doubt: Doubt | None = None
    candidates: tuple[date, ...] = ()


def matched(on: date | None, distance_mm: int, around: DaysAround) -> Matched:
    """What is thought of a run of this length on this local date (None: unknown)."""
    if not distance_mm:
        return Matched(Match.DOUBTFUL, doubt=Doubt.NO_DISTANCE)
    if on is None:
        return Matched(Match.DOUBTFUL, doubt=Doubt.NO_DATE)
    if on > around.today:
        return Matched(Match.DOUBTFUL, doubt=Doubt.AHEAD)
    if distance_mm < SHORTEST_MM:
        return Matched(Match.DOUBTFUL, doubt=Doubt.TOO_SHORT, candidates=(on,))
    if on in around.told and not _is_told(distance_mm, on, around):
        return Matched(Match.DOUBTFUL, doubt=Doubt.ANOTHER_RUN, candidates=(on,))
    if on in around.told or on in around.taken:
        return Matched(Match.SURE, on)
    if on in around.planned:
        if _is_as_planned(distance_mm, around.planned[on]):
            return Matched(Match.SURE, on)
        return Matched(Match.DOUBTFUL, doubt=Doubt.OTHER_LENGTH, candidates=(on,))
    beside = tuple(day for day in (on - _ONE_DAY, on + _ONE_DAY) if _could_be(day, distance_mm, around))
    if beside:
        return Matched(Match.DOUBTFUL, doubt=Doubt.ANOTHER_DAY, candidates=beside)
    return Matched(Match.EXTRA, on)


def settled(runs: Mapping[int, tuple[date | None, int]], around: DaysAround) -> dict[int, Matched]:
    """What is thought of several undecided runs (id → local date and millimetres) together.

    A sure one takes its day, and the others are looked at again until nothing changes. Extra runs come last: only when
    no day is taken any more is a run beside the plan.
    """
    found: dict[int, Matched] = {}
    left = dict(runs)
    while left:
        looked = {each: matched(on, distance_mm, around) for each, (on, distance_mm) in left.items()}
        sure = {each: seen for each, seen in looked.items() if seen.match is Match.SURE}
        if not sure:
            return found | looked
        found |= sure
        left = {each: run for each, run in left.items() if each not in sure}
        around = _with_taken(around, sure.values())
    return found


def _with_taken(around: DaysAround, sure: Iterable[Matched]) -> DaysAround:
    days = {seen.on for seen in sure if seen.on is not None}
    told = {day: distance for day, distance in around.told.items() if day not in days}
    return replace(around, taken=around.taken | days, told=told)


def _could_be(day: date, distance_mm: int, around: DaysAround) -> bool:
    is_open = day in around.planned and day not in around.taken and day not in around.told
    return is_open and _is_as_planned(distance_mm, around.planned[day])


def _is_as_planned(distance_mm: int, planned_mm: int) -> bool:
    return SHORTEST_SHARE * planned_mm <= distance_mm <= LONGEST_SHARE * planned_mm


def _is_told(distance_mm: int, on: date, around: DaysAround) -> bool:
    """Whether a run that was told is the recorded one; one logged as planned was about as long as planned."""
    told_mm = around.told[on]
    if not told_mm:
        return _is_as_planned(distance_mm, around.planned.get(on, distance_mm))
    return abs(distance_mm - told_mm) <= TOLD_SHARE * told_mm
