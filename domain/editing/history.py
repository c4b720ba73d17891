"""What changed between two states of a week, day by day and in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.formats import show_distance, show_lap, show_pace, weekday_name
from domain.plan import Day, DayType, Lap, Segment
from domain.units import Units

TYPE_NAMES = {
    DayType.REST: "Rest",
    DayType.RECOVERY: "Recovery",
    DayType.EASY: "Easy",
    DayType.MODERATE: "Moderate",
    DayType.TEMPO: "Tempo",
    DayType.INTERVALS: "Intervals",
    DayType.RACE_PACE: "Race pace",
    DayType.LONG_RUN: "Long run",
    DayType.SHAKEOUT: "Shakeout",
    DayType.RACE: "Race",
}

SEGMENT_NAMES = {Segment.WARMUP: "Warm-up", Segment.WORKOUT: "Workout", Segment.COOLDOWN: "Cool-down"}


@dataclass(frozen=True, slots=True)
class DayChange:
    """One ISO weekday before and after; None where it was not part of that state."""

    number: int
    before: Day | None
    after: Day | None


def changes_between(before: Iterable[Day], after: Iterable[Day]) -> tuple[DayChange, ...]:
    """The days that differ in what is run, noted or pinned; that a day was edited is no difference of its own."""
    was = {day.number: day for day in before}
    now = {day.number: day for day in after}
    return tuple(
        DayChange(number, was.get(number), now.get(number))
        for number in sorted(was.keys() | now.keys())
        if _content(was.get(number)) != _content(now.get(number))
    )


def _content(day: Day | None) -> Day | None:
    return None if day is None else replace(day, edited=False)


def show_day_run(day: Day | None, units: Units) -> str:
    """A day in a few words: "Tempo 6 mi", "Rest"."""
    if day is None:
        return "nothing"
    if not day.is_run:
        return TYPE_NAMES[DayType.REST]
    return f"{TYPE_NAMES[day.type]} {show_distance(day.distance_mm, units)}"


def show_lap_pace(lap: Lap, units: Units) -> str:
    """A lap in a few words: "0.5 mi at 6:40/mi", "1 mi by effort"."""
    pace = "by effort" if lap.pace_s is None else f"at {show_pace(lap.pace_s, units)}"
    return f"{show_lap(lap.distance_mm, units)} {pace}"


def change_in_words(change: DayChange, units: Units) -> str:
    """One change as a person reads it: "Tuesday: Tempo 6 mi, now Rest"."""
    name = weekday_name(change.number)
    was, now = show_day_run(change.before, units), show_day_run(change.after, units)
    if was != now:
        return f"{name}: {was}, now {now}"
    return f"{name}: {now}, {_small_difference(change, units)}"


def _small_difference(change: DayChange, units: Units) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return "the same"
    if before.laps != after.laps:
        return _lap_difference(before, after, units)
    if (before.notes, before.advice) != (after.notes, after.advice):
        return "another note" if after.is_explained else "note removed"
    if before.pinned != after.pinned:
        return "pinned" if after.pinned else "no longer pinned"
    return "laps in another order" if before.warmup != after.warmup or before.workout != after.workout else "renamed"


def _lap_difference(before: Day, after: Day, units: Units) -> str:
    if len(before.laps) != len(after.laps):
        return f"{len(after.laps)} laps instead of {len(before.laps)}"
    different = [(was, now) for was, now in zip(before.laps, after.laps, strict=True) if was != now]
    if len(different) == 1:
        was, now = different[0]
        return f"a lap of {show_lap_pace(was, units)}, now {show_lap_pace(now, units)}"
    if sorted(before.laps, key=_lap_key) == sorted(after.laps, key=_lap_key):
        return "laps in another order"
    return f"{len(different)} laps changed"


def _lap_key(lap: Lap) -> tuple[int, int]:
    return lap.distance_mm, lap.pace_s or 0
