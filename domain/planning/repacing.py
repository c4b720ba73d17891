"""Days written for one fitness at the paces of another: the same effort, the same distances."""

from collections.abc import Mapping
from dataclasses import replace

from domain.advice import Advice
from domain.fitness import TrainingPaces
from domain.plan import Day, Lap

_NO_PACES: Mapping[int, int | None] = {}


def repaced(
    day: Day, written: TrainingPaces, wanted: TrainingPaces, exactly: Mapping[int, int | None] = _NO_PACES
) -> Day:
    """The day at other paces, seconds per mile; advice names the new ones too, and what a person wrote stays.

    `exactly` are paces that become a certain other one (None: by effort); any other moves with its nearest training
    pace and keeps its distance from it in per cent.
    """
    parts = [
        tuple(_lap(lap, written, wanted, exactly) for lap in laps) for laps in (day.warmup, day.workout, day.cooldown)
    ]
    advice = tuple(_advice(each, written, wanted, exactly) for each in day.advice)
    return replace(day, warmup=parts[0], workout=parts[1], cooldown=parts[2], advice=advice)


def _advice(advice: Advice, written: TrainingPaces, wanted: TrainingPaces, exactly: Mapping[int, int | None]) -> Advice:
    """The same advice with the paces that the laps move to."""
    fast, slow, pace = (
        (_pace(pace_s, written, wanted, exactly) or pace_s) if pace_s else 0
        for pace_s in (advice.fast_s, advice.slow_s, advice.pace_s)
    )
    return replace(advice, fast_s=fast, slow_s=slow, pace_s=pace)


def _lap(lap: Lap, written: TrainingPaces, wanted: TrainingPaces, exactly: Mapping[int, int | None]) -> Lap:
    return lap if lap.pace_s is None else Lap(lap.distance_mm, _pace(lap.pace_s, written, wanted, exactly))


def _pace(pace_s: int, written: TrainingPaces, wanted: TrainingPaces, exactly: Mapping[int, int | None]) -> int | None:
    if pace_s in exactly:
        return exactly[pace_s]
    pairs = [
        (getattr(written, name), getattr(wanted, name))
        for name in ("easy_slow_s", "easy_fast_s", "marathon_s", "threshold_s", "interval_s", "repetition_s")
    ]
    was, now = min(pairs, key=lambda pair: abs(pair[0] - pace_s))
    repaced_s: int = round(pace_s * now / was)
    return repaced_s
