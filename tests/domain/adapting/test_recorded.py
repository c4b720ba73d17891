"""Recorded runs: which day they count for, whatever the order, and their laps beside the planned ones."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

from benchmarks.laps_found import KINDS, PLAN, a_run, is_recognised
from domain.adapting.recorded.lap_alignment import EqualLaps, LapShape, RunLap, aligned, compared
from domain.adapting.recorded.matching import DaysAround, Doubt, Match, matched, settled
from domain.adapting.recorded.recorded_run import Curve, RecordedRun, RunFormat
from domain.plan import Lap

MONDAY = date(2026, 12, 28)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=number) for number in range(1, 5))
KM = 1_000_000
AROUND = DaysAround(today=FRIDAY, planned={TUESDAY: 10 * KM, FRIDAY: 20 * KM})

CASES = (
    (TUESDAY, 10 * KM, AROUND, Match.SURE, None),
    (TUESDAY, 6 * KM, AROUND, Match.SURE, None),
    (TUESDAY, 5 * KM, AROUND, Match.DOUBTFUL, Doubt.OTHER_LENGTH),
    (TUESDAY, 16 * KM, AROUND, Match.DOUBTFUL, Doubt.OTHER_LENGTH),
    (WEDNESDAY, 10 * KM, AROUND, Match.DOUBTFUL, Doubt.ANOTHER_DAY),
    (WEDNESDAY, 3 * KM, AROUND, Match.EXTRA, None),
    (THURSDAY, 3 * KM, AROUND, Match.EXTRA, None),
    (None, 10 * KM, AROUND, Match.DOUBTFUL, Doubt.NO_DATE),
    (FRIDAY + timedelta(days=1), 10 * KM, AROUND, Match.DOUBTFUL, Doubt.AHEAD),
    (TUESDAY, 0, AROUND, Match.DOUBTFUL, Doubt.NO_DISTANCE),
    (TUESDAY, 200_000, AROUND, Match.DOUBTFUL, Doubt.TOO_SHORT),
    (TUESDAY, 3 * KM, replace(AROUND, taken=frozenset({TUESDAY})), Match.SURE, None),
    (WEDNESDAY, 10 * KM, replace(AROUND, taken=frozenset({TUESDAY})), Match.EXTRA, None),
    (TUESDAY, 10 * KM, replace(AROUND, told={TUESDAY: 9_500_000}), Match.SURE, None),
    (TUESDAY, 10 * KM, replace(AROUND, told={TUESDAY: 5 * KM}), Match.DOUBTFUL, Doubt.ANOTHER_RUN),
    (TUESDAY, 4 * KM, replace(AROUND, told={TUESDAY: 0}), Match.DOUBTFUL, Doubt.ANOTHER_RUN),
    (TUESDAY, 9 * KM, replace(AROUND, told={TUESDAY: 0}), Match.SURE, None),
)


@pytest.mark.parametrize(("on", "distance_mm", "around", "match", "doubt"), CASES)
def test_a_run_finds_its_day_or_is_asked_about(
    on: date | None, distance_mm: int, around: DaysAround, match: Match, doubt: Doubt | None
) -> None:
    """Sure, doubtful with what to ask, or extra."""
    found = matched(on, distance_mm, around)
    assert (found.match, found.doubt) == (match, doubt)


def test_the_order_in_which_files_come_changes_nothing() -> None:
    """All at once or one after the other, in any order: the same runs count for the same days."""
    runs = {1: (TUESDAY, 10 * KM), 2: (TUESDAY, 3 * KM), 3: (WEDNESDAY, 10 * KM), 4: (THURSDAY, 2 * KM)}
    at_once = settled(runs, AROUND)
    assert {each: found.match for each, found in at_once.items()} == {
        1: Match.SURE,
        2: Match.SURE,
        3: Match.EXTRA,
        4: Match.EXTRA,
    }
    for order in permutations(runs):
        around, left, became = AROUND, {}, {}
        for each in order:
            left[each] = runs[each]
            for done, found in settled(left, around).items():
                if found.match is not Match.DOUBTFUL and found.on is not None:
                    became[done] = (found.on, found.match)
                    del left[done]
                    around = replace(around, taken=around.taken | {found.on})
        assert {each: on for each, (on, _) in became.items()} == {each: runs[each][0] for each in runs}


def test_planned_repeats_are_recognised() -> None:
    """A few of the thousand of benchmarks/laps_found.py: pressed, one press forgotten, cut by the watch."""
    chance = random.Random(5)
    assert sum(is_recognised(*a_run(chance, kind)) for kind in KINDS * 3) >= 8


def test_who_ran_evenly_did_not_run_the_repeats() -> None:
    """Laps that nobody ran are not found in an even run, nor in one that broke off."""
    even = Curve(tuple(range(0, 3600, 5)), tuple(at * 30 for at in range(0, 3600, 5)))
    run = RecordedRun(format=RunFormat.FIT, digest="even", distance_mm=10_785_000, moving_s=3595, curve=even)
    assert aligned(run, PLAN) is None
    whole, _ = a_run(random.Random(5), "pressed")
    assert aligned(replace(whole, distance_mm=2 * whole.distance_mm), PLAN) is None


@pytest.mark.parametrize(
    ("times", "shape"),
    [
        ((201, 199, 202, 200, 204, 211), LapShape.LAST_TIRED),
        ((200, 201, 199), LapShape.EVEN),
        ((190, 197, 205), LapShape.SLOWING),
        ((205, 197, 190), LapShape.QUICKENING),
        ((200, 215, 198, 214), LapShape.UNEVEN),
    ],
)
def test_how_repeats_went_is_said(times: tuple[int, ...], shape: LapShape) -> None:
    """Even, the last one tired, slower or quicker each time, or uneven."""
    lap = Lap(800_000, 402)
    (equal,) = compared([RunLap(lap, 800_000, seconds) for seconds in times])
    assert equal == EqualLaps(tuple(RunLap(lap, 800_000, seconds) for seconds in times))
    assert equal.shape is shape
    assert equal.laps[0].planned_s == 200
