"""A day's workout as steps for a watch: by distance at a pace, by time where somebody runs and walks (ruling 52)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.advice import TitleKind
from domain.plan import QUALITY_TYPES, Day, Lap

_FEWEST_TIMES = 2


class StepKind(StrEnum):
    """What a step is for."""

    WARMUP = "warmup"
    ACTIVE = "active"
    RECOVERY = "recovery"
    COOLDOWN = "cooldown"


@dataclass(frozen=True, slots=True)
class WatchStep:
    """So far in whole millimetres, or so long in seconds; a pace in seconds per mile, or none for by feel."""

    kind: StepKind
    distance_mm: int = 0
    seconds: int = 0
    pace_s: int | None = None


@dataclass(frozen=True, slots=True)
class WatchRepeat:
    """The last `steps` steps are run `times` times in all."""

    steps: int
    times: int


def watch_steps(day: Day) -> tuple[WatchStep | WatchRepeat, ...]:
    """The steps of a run, what repeats said once; empty on a rest day."""
    return (
        *_folded([_by_distance(StepKind.WARMUP, lap) for lap in day.warmup]),
        *_work(day),
        *_folded([_by_distance(StepKind.COOLDOWN, lap) for lap in day.cooldown]),
    )


def _work(day: Day) -> tuple[WatchStep | WatchRepeat, ...]:
    title = day.title
    if not isinstance(title, str) and title.kind is TitleKind.RUN_WALK:
        run, walk = WatchStep(StepKind.ACTIVE, seconds=title.run_s), WatchStep(StepKind.RECOVERY, seconds=title.walk_s)
        return _folded([run, walk] * title.count)
    if not isinstance(title, str) and title.kind is TitleKind.NONSTOP:
        return (WatchStep(StepKind.ACTIVE, seconds=title.run_s),)
    jogs = day.type in QUALITY_TYPES and any(lap.pace_s is not None for lap in day.workout)
    return _folded(
        [
            _by_distance(StepKind.RECOVERY if jogs and lap.pace_s is None else StepKind.ACTIVE, lap)
            for lap in day.workout
        ]
    )


def _by_distance(kind: StepKind, lap: Lap) -> WatchStep:
    return WatchStep(kind, distance_mm=lap.distance_mm, pace_s=lap.pace_s)


def _folded(steps: Sequence[WatchStep]) -> tuple[WatchStep | WatchRepeat, ...]:
    """Steps of which what comes again, one alone or two in turn, is said once and how often."""
    return tuple(_fold(steps))


def _fold(steps: Sequence[WatchStep]) -> Iterator[WatchStep | WatchRepeat]:
    at = 0
    while at < len(steps):
        size, times = max(((size, _times(steps, at, size)) for size in (1, 2)), key=lambda each: each[0] * each[1])
        if times < _FEWEST_TIMES:
            size, times = 1, 1
        yield from steps[at : at + size]
        if times > 1:
            yield WatchRepeat(size, times)
        at += size * times


def _times(steps: Sequence[WatchStep], at: int, size: int) -> int:
    """How often the block of this size at this place comes in a row."""
    block, times = list(steps[at : at + size]), 1
    if len(block) < size:
        return 0
    while list(steps[at + times * size : at + (times + 1) * size]) == block:
        times += 1
    return times
