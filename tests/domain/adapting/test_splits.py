"""A recorded run cut every mile or kilometre, as far as its file tells the way."""

import pytest

from domain.adapting.recorded.recorded_run import Curve, RecordedLap, RecordedRun, RunFormat
from domain.adapting.recorded.splits import has_splits, splits
from domain.units import MM_PER_KM


def run(metres: int, seconds: int, *, told: float = 1.0, laps: tuple[RecordedLap, ...] = ()) -> RecordedRun:
    """An even run whose curve tells this share of it."""
    last = round(seconds * told)
    curve = Curve(tuple(range(last + 1)), tuple(round(10 * metres * at / seconds) for at in range(last + 1)))
    return RecordedRun(
        format=RunFormat.FIT, digest="a", distance_mm=metres * 1000, moving_s=seconds, curve=curve, laps=laps
    )


@pytest.mark.parametrize(
    ("metres", "lengths"),
    [(3500, [1000, 1000, 1000, 500]), (3050, [1000, 1000, 1050]), (600, [600]), (3000, [1000, 1000, 1000])],
)
def test_every_kilometre_and_the_rest(metres: int, lengths: list[int]) -> None:
    """Whole stretches, then what is left; a few metres more belong to the last one."""
    found = splits(run(metres, metres // 3), MM_PER_KM)
    assert [round(length / 1000) for length, _ in found] == lengths
    assert sum(seconds for _, seconds in found) == pytest.approx(metres // 3, abs=len(found))


def test_a_curve_that_broke_off_is_not_taken_for_the_run() -> None:
    """Its laps are shown instead, and where there are none only the whole: nothing to draw."""
    broken = run(10_000, 3000, told=0.1)
    assert splits(broken, MM_PER_KM) == ((10_000_000, 3000),)
    assert not has_splits(broken)
    laps = (RecordedLap(distance_mm=4_000_000, duration_s=1200), RecordedLap(distance_mm=6_000_000, duration_s=1800))
    cut = run(10_000, 3000, told=0.1, laps=laps)
    assert splits(cut, MM_PER_KM) == ((4_000_000, 1200), (6_000_000, 1800))
    assert has_splits(cut)
