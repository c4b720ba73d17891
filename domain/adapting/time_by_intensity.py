"""How long somebody ran easily, in between and hard: from what was recorded, else from the planned steps that were run.

Three kinds, as studies count them (training.md 2.6): easy is slower than marathon pace, hard from threshold pace on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise

from domain.adapting.recorded.in_log import is_recorded
from domain.adapting.recorded.kept_run import KeptRun
from domain.adapting.recorded.recorded_run import Curve, RecordedRun
from domain.adapting.several_runs import parts_of
from domain.fitness import TrainingPaces
from domain.people import RunLog, RunPart
from domain.plan import Day, DayType, Lap
from domain.units import miles

# Shorter stretches than this say more about the satellites than about the runner, seconds.
_STRETCH_S = 60
# A pace between two training paces belongs to the nearer one: this far between marathon and the next.
_HALF_WAY = 0.5


class Intensity(StrEnum):
    """How hard a stretch was."""

    EASY = "easy"
    MIDDLE = "middle"
    HARD = "hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeByIntensity:
    """Seconds of each kind; `runs` were counted, of which `recorded` by a watch."""

    seconds: Mapping[Intensity, int] = field(default_factory=dict)
    runs: int = 0
    recorded: int = 0

    @property
    def total_s(self) -> int:
        """All of it."""
        return sum(self.seconds.values())

    def share(self, kind: Intensity) -> float:
        """The part of the time that was of this kind, from 0 to 1."""
        return self.seconds.get(kind, 0) / self.total_s if self.total_s else 0.0


def intensity_of(pace_s: float, paces: TrainingPaces) -> Intensity:
    """What a pace in seconds per mile is for somebody with these training paces."""
    if pace_s > _between(paces.easy_fast_s, paces.marathon_s):
        return Intensity.EASY
    return Intensity.MIDDLE if pace_s > _between(paces.marathon_s, paces.threshold_s) else Intensity.HARD


def _between(slow_s: int, fast_s: int) -> float:
    return fast_s + _HALF_WAY * (slow_s - fast_s)


def time_by_intensity(
    logs: Iterable[RunLog], planned: Mapping[date, Day], recorded: Iterable[KeptRun], paces: TrainingPaces
) -> TimeByIntensity:
    """The time of all runs. `planned` are the days of the plan by their date."""
    kept = {each.source: each for each in recorded}
    seconds: Counter[Intensity] = Counter()
    runs = watched = 0
    for log in logs:
        if not log.is_run:
            continue
        told: list[RunPart] = []
        day = planned.get(log.date)
        for part in parts_of(log):
            runs += 1
            found = kept.get(part.source) if is_recorded(part) else None
            if found is None:
                told.append(part)
                continue
            watched += 1
            seconds.update(_of_record(found.run, paces))
            if not found.is_extra:
                # The steps of that day are run: what was told beside it was something else.
                day = None
        seconds.update(_of_told(told, day, paces))
    return TimeByIntensity(seconds=dict(seconds), runs=runs, recorded=watched)


def _of_record(run: RecordedRun, paces: TrainingPaces) -> Counter[Intensity]:
    found: Counter[Intensity] = Counter()
    for metres, seconds in _stretches(run):
        if metres > 0:
            found[intensity_of(seconds / miles(round(metres * 1000)), paces)] += seconds
    return found


def _stretches(run: RecordedRun) -> list[tuple[float, int]]:
    """Metres and seconds: of laps that were pressed, else of a minute each, else of whatever laps there are."""
    laps = [(lap.distance_mm / 1000, lap.duration_s) for lap in run.laps]
    if sum(lap.pressed for lap in run.laps) > 1:
        return laps
    cuts: list[tuple[int, float]] = []
    curve = run.curve if run.has_curve else Curve()
    for second, decimetre in zip(curve.seconds, curve.decimetres, strict=True):
        if not cuts or second - cuts[-1][0] >= _STRETCH_S:
            cuts.append((second, decimetre / 10))
    found = [(there - here, later - earlier) for (earlier, here), (later, there) in pairwise(cuts)]
    return found or laps or [(run.distance_mm / 1000, run.moving_s)]


def _of_told(parts: list[RunPart], day: Day | None, paces: TrainingPaces) -> Counter[Intensity]:
    """The planned steps as far as they were run, in the time it took; what is beyond them was easy."""
    found: Counter[Intensity] = Counter()
    if not parts:
        return found
    distance = sum(part.distance_mm for part in parts)
    times = [part.duration_s for part in parts if part.duration_s]
    took = sum(times) if len(times) == len(parts) else None
    if day is None and took:
        found[intensity_of(took / miles(distance), paces)] = took
        return found
    estimated = _of_steps(day, distance, paces)
    whole = sum(estimated.values())
    for kind, seconds in estimated.items():
        found[kind] = round(seconds * took / whole) if took and whole else round(seconds)
    return found


def _of_steps(day: Day | None, distance_mm: int, paces: TrainingPaces) -> dict[Intensity, float]:
    found: dict[Intensity, float] = {}
    left = distance_mm
    is_race = day is not None and day.type is DayType.RACE
    for lap in (*(day.laps if day is not None else ()), Lap(distance_mm)):
        run_mm = min(lap.distance_mm, left)
        left -= run_mm
        kind = intensity_of(lap.pace_s, paces) if lap.pace_s is not None else Intensity.EASY
        if is_race and day is not None and lap in day.workout:
            kind = Intensity.HARD
        pace = lap.pace_s if lap.pace_s is not None else paces.easy_middle_s
        if run_mm > 0:
            found[kind] = found.get(kind, 0.0) + pace * miles(run_mm)
    return found
