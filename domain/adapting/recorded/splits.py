"""A recorded run cut into stretches of one length, as watches cut it: every mile, every kilometre."""

from bisect import bisect_left
from itertools import pairwise

from domain.adapting.recorded.recorded_run import RecordedRun

# A last piece shorter than this share of a stretch is left with the one before it.
_SHORTEST_REST = 0.1


def has_splits(run: RecordedRun) -> bool:
    """Whether there is more to say than the whole."""
    return bool(run.distance_mm and run.moving_s) and (run.has_curve or len(run.laps) > 1)


def splits(run: RecordedRun, every_mm: int) -> tuple[tuple[int, int], ...]:
    """Millimetres and seconds of each stretch, the last one shorter; the laps of the watch where it kept no curve."""
    seconds, places = run.curve.seconds, run.curve.decimetres
    if not run.has_curve or not places[-1]:
        laps = tuple((lap.distance_mm, lap.duration_s) for lap in run.laps)
        return laps or ((run.distance_mm, run.moving_s),)
    end_mm = places[-1] * 100
    whole = int(end_mm / every_mm)
    cuts = [number * every_mm for number in range(whole + 1)]
    if end_mm - cuts[-1] > _SHORTEST_REST * every_mm or whole == 0:
        cuts.append(end_mm)
    else:
        cuts[-1] = end_mm
    times = [_time_at(cut / 100, seconds, places) for cut in cuts]
    return tuple(
        (there - here, max(1, round(later - earlier)))
        for (here, there), (earlier, later) in zip(pairwise(cuts), pairwise(times), strict=True)
    )


def _time_at(decimetre: float, seconds: tuple[int, ...], places: tuple[int, ...]) -> float:
    """When the runner came by, between the two nearest points."""
    at = min(bisect_left(places, decimetre), len(places) - 1)
    if not at or places[at] == places[at - 1]:
        return float(seconds[at])
    share = (decimetre - places[at - 1]) / (places[at] - places[at - 1])
    return seconds[at - 1] + min(1.0, share) * (seconds[at] - seconds[at - 1])
