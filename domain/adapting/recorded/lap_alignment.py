"""Planned laps beside what was run: a run is cut where its pace changes, near to where the plan wants it.

Lengths measured on the wrist are a few per cent off, watches cut laps every kilometre by themselves, and presses are
forgotten; so recorded laps are not trusted, only liked. Among all ways to cut the run into as many laps as were
planned, that one is taken in which each lap is about as long as planned and evenly run, and presses are cuts.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

from domain.adapting.recorded.recorded_run import COVERED, RecordedRun
from domain.plan import Day, Lap
from domain.units import miles

# How much longer or shorter than planned a lap may be: one with a pace, any other, and the first and last of a day.
_SLACK, _EASY_SLACK, _OUTER_SLACK = 0.12, 0.6, 0.9
# What being off by all of its slack costs a lap, and what a cut costs that no press marks; in shares of the variance.
_LENGTH_COST, _UNMARKED_COST = 0.02, 0.004
_MOST_CUTS = 180
# Laps with a pace are quicker than the easy ones between them by at least this share.
_CONTRAST = 0.06
_MOST_LAPS = 80


class LapShape(StrEnum):
    """How several equal laps went, one after the other."""

    EVEN = "even"
    LAST_TIRED = "last_tired"
    SLOWING = "slowing"
    QUICKENING = "quickening"
    UNEVEN = "uneven"


# Laps differ by no more than this when they are even; a last one is tired when it is slower than the rest by this.
_EVEN, _TIRED = 0.03, 0.025
# This near to the planned pace is as planned: measured on the wrist it is no nearer.
_AS_PLANNED = 0.02


@dataclass(frozen=True, slots=True)
class RunLap:
    """A planned lap and what was run of it: millimetres and seconds."""

    planned: Lap
    distance_mm: int
    duration_s: int

    @property
    def planned_s(self) -> int | None:
        """Seconds that the planned pace gives the planned length; None for a lap by effort."""
        pace = self.planned.pace_s
        return None if pace is None else round(pace * miles(self.planned.distance_mm))


@dataclass(frozen=True, slots=True)
class EqualLaps:
    """Laps that were planned alike, in their order."""

    laps: tuple[RunLap, ...]

    @property
    def off_s(self) -> float:
        """Seconds a mile by which they were slower than planned on average, quicker below 0; 0 for next to nothing."""
        planned = self.laps[0].planned.pace_s
        run = sum(lap.duration_s for lap in self.laps) / miles(sum(lap.distance_mm for lap in self.laps))
        return run - planned if planned and abs(run - planned) > _AS_PLANNED * planned else 0.0

    @property
    def shape(self) -> LapShape:
        """How they went."""
        times = [lap.duration_s for lap in self.laps]
        others = times[:-1] or times
        mean = sum(others) / len(others)
        is_even = max(others) - min(others) <= _EVEN * mean
        if is_even and times[-1] > (1 + _TIRED) * mean:
            return LapShape.LAST_TIRED
        if max(times) - min(times) <= _EVEN * mean:
            return LapShape.EVEN
        if len(times) > 2 and all(later >= before for before, later in pairwise(times)):
            return LapShape.SLOWING
        if len(times) > 2 and all(later <= before for before, later in pairwise(times)):
            return LapShape.QUICKENING
        return LapShape.UNEVEN


def compared(found: Sequence[RunLap]) -> tuple[EqualLaps, ...]:
    """The laps that were planned with a pace, those planned alike together, in the order of their first."""
    alike: dict[Lap, list[RunLap]] = {}
    for lap in found:
        if lap.planned.pace_s is not None:
            alike.setdefault(lap.planned, []).append(lap)
    return tuple(EqualLaps(tuple(laps)) for laps in alike.values())


def has_structure(day: Day) -> bool:
    """Whether laps are worth comparing: some have a pace, and there is more than one."""
    return 1 < len(day.laps) <= _MOST_LAPS and any(lap.pace_s is not None for lap in day.laps)


def aligned(run: RecordedRun, laps: Sequence[Lap]) -> tuple[RunLap, ...] | None:
    """What was run of each planned lap; None where the run does not show them."""
    seconds, metres = _points(run)
    if len(seconds) < 2 or metres[-1] * 1000 < COVERED * run.distance_mm:
        return None
    cuts = _cuts(run, seconds, metres)
    chosen = _best(laps, cuts, seconds, metres, _marks(run, seconds, metres))
    if chosen is None:
        return None
    ends = _refined(chosen, seconds, metres)
    found = tuple(
        RunLap(lap, round((metres[end] - metres[start]) * 1000), seconds[end] - seconds[start])
        for lap, (start, end) in zip(laps, pairwise(ends), strict=True)
    )
    return found if _is_shown(found) else None


def _points(run: RecordedRun) -> tuple[list[int], list[float]]:
    """Seconds and metres of the curve, or of the laps where there is none."""
    if run.has_curve:
        return list(run.curve.seconds), [decimetre / 10 for decimetre in run.curve.decimetres]
    seconds = list(accumulate((lap.duration_s for lap in run.laps), initial=0))
    return seconds, [far / 1000 for far in accumulate((lap.distance_mm for lap in run.laps), initial=0)]


def _marks(run: RecordedRun, seconds: list[int], metres: list[float]) -> frozenset[int]:
    """Points at which a lap was pressed."""
    ends = accumulate(lap.duration_s for lap in run.laps)
    pressed = [end for end, lap in zip(ends, run.laps, strict=True) if lap.pressed]
    return frozenset(min(bisect_left(seconds, end), len(metres) - 1) for end in pressed)


def _cuts(run: RecordedRun, seconds: list[int], metres: list[float]) -> list[int]:
    """Where a lap may end: points at even distances, and every press."""
    last = len(seconds) - 1
    count = min(_MOST_CUTS, last)
    even = {bisect_left(metres, metres[-1] * number / count) for number in range(count)}
    return sorted({0, last} | {min(at, last) for at in even} | _marks(run, seconds, metres))


def _best(
    laps: Sequence[Lap], cuts: list[int], seconds: list[int], metres: list[float], marks: frozenset[int]
) -> list[int] | None:
    """The points at which the laps begin and end, by the least cost from the first to the last."""
    # Sums over every stretch: metres, seconds, and metres squared over seconds, for the variance of a stretch's speed.
    squares = [0.0]
    for at in range(1, len(seconds)):
        step = metres[at] - metres[at - 1]
        squares.append(squares[-1] + step * step / (seconds[at] - seconds[at - 1]))
    whole = squares[-1] - metres[-1] ** 2 / (seconds[-1] or 1)
    if whole <= 0:
        return None
    places = [metres[at] for at in cuts]
    costs: dict[int, float] = {0: 0.0}
    came: list[dict[int, int]] = []
    for number, lap in enumerate(laps):
        length = lap.distance_mm / 1000
        is_last = number == len(laps) - 1
        slack = _slack(lap, is_outer=is_last or not number)
        best: dict[int, float] = {}
        back: dict[int, int] = {}
        for start, so_far in costs.items():
            begun, low = places[start], bisect_left(places, places[start] + length * (1 - slack))
            ends = (len(cuts) - 1,) if is_last else range(max(low, start + 1), len(cuts) - 1)
            first = cuts[start]
            for end in ends:
                run_m = places[end] - begun
                if run_m > length * (1 + slack):
                    break
                last = cuts[end]
                time = seconds[last] - seconds[first]
                if time <= 0 or run_m < length * (1 - slack):
                    continue
                uneven = (squares[last] - squares[first] - run_m * run_m / time) / whole
                off = (run_m / length - 1) / slack
                cost = so_far + uneven + _LENGTH_COST * off * off
                if last not in marks and not is_last:
                    cost += _UNMARKED_COST
                if cost < best.get(end, float("inf")):
                    best[end], back[end] = cost, start
        costs = best
        came.append(back)
    if len(cuts) - 1 not in costs:
        return None
    chosen = [len(cuts) - 1]
    for back in reversed(came):
        chosen.append(back[chosen[-1]])
    return [cuts[at] for at in reversed(chosen)]


def _slack(lap: Lap, *, is_outer: bool) -> float:
    if lap.pace_s is not None:
        return _SLACK
    return _OUTER_SLACK if is_outer else _EASY_SLACK


def _refined(ends: list[int], seconds: list[int], metres: list[float]) -> list[int]:
    """Each cut moved to the very second between its neighbours at which the pace changes most."""
    moved = list(ends)
    for number in range(1, len(ends) - 1):
        before, at, after = moved[number - 1], ends[number], ends[number + 1]
        reach = max(1, min(at - before, after - at) // 4)
        span = range(max(before + 1, at - reach), min(after - 1, at + reach) + 1)
        quick = _speed(before, at, seconds, metres)
        slow = _speed(at, after, seconds, metres)
        if not span or quick is None or slow is None:
            continue
        # The cut at which two even speeds leave the least distance unexplained.
        middle, turn = (quick + slow) / 2, quick - slow
        gains = [turn * (metres[cut] - seconds[cut] * middle) for cut in span]
        moved[number] = span[gains.index(max(gains))]
    return moved


def _speed(start: int, end: int, seconds: list[int], metres: list[float]) -> float | None:
    time = seconds[end] - seconds[start]
    return (metres[end] - metres[start]) / time if time > 0 else None


def _is_shown(found: tuple[RunLap, ...]) -> bool:
    """Whether laps with a pace are quicker than the easy ones beside them: else nobody ran them."""
    if any(not lap.duration_s or not lap.distance_mm for lap in found):
        return False
    for one, other in pairwise(found):
        if (one.planned.pace_s is None) != (other.planned.pace_s is None):
            work, easy = (one, other) if one.planned.pace_s is not None else (other, one)
            if work.distance_mm / work.duration_s < (1 + _CONTRAST) * easy.distance_mm / easy.duration_s:
                return False
    return True
