"""Changing the laps of one day."""

from dataclasses import replace

from domain.advice import Title, TitleKind
from domain.editing.frame import EditError
from domain.editing.operations import AddLaps, DeleteLap, EditLap, MoveLap
from domain.errors import EditProblem
from domain.plan import Day, DayType, Lap, Segment
from domain.units import MM_PER_MILE, Millimetres, Pace

MIN_LAP_MM = 50_000
MAX_LAP_MM = 50 * MM_PER_MILE
MAX_DAY_MM = 62 * MM_PER_MILE
MAX_LAPS = 60
FASTEST_PACE_S = 180
SLOWEST_PACE_S = 1500


def segment_of(day: Day, segment: Segment) -> tuple[Lap, ...]:
    """The laps of one part of the day."""
    laps: tuple[Lap, ...] = getattr(day, segment.value)
    return laps


def check_lap(lap: Lap) -> None:
    """Raise EditError, naming the range, for a lap nobody runs."""
    if not MIN_LAP_MM <= lap.distance_mm <= MAX_LAP_MM:
        raise EditError(EditProblem.LAP_LENGTH, most=Millimetres(MAX_LAP_MM))
    if lap.pace_s is not None and not FASTEST_PACE_S <= lap.pace_s <= SLOWEST_PACE_S:
        raise EditError(EditProblem.LAP_PACE, fastest=Pace(FASTEST_PACE_S), slowest=Pace(SLOWEST_PACE_S))


def with_segment(day: Day, segment: Segment, laps: tuple[Lap, ...]) -> Day:
    """The day with that part replaced and marked as edited; a day without laps becomes rest."""
    parts = {
        Segment.WARMUP: day.warmup,
        Segment.WORKOUT: day.workout,
        Segment.COOLDOWN: day.cooldown,
        segment: laps,
    }
    every = [lap for part in parts.values() for lap in part]
    if not every:
        return Day(number=day.number, notes=day.notes, pinned=day.pinned, edited=True)
    if len(every) > MAX_LAPS or sum(lap.distance_mm for lap in every) > MAX_DAY_MM:
        raise EditError(EditProblem.DAY_FULL, laps=MAX_LAPS, most=Millimetres(MAX_DAY_MM))
    was_rest = day.type is DayType.REST
    return replace(
        day,
        type=DayType.EASY if was_rest else day.type,
        title=Title(TitleKind.EASY) if was_rest else day.title,
        warmup=parts[Segment.WARMUP],
        workout=parts[Segment.WORKOUT],
        cooldown=parts[Segment.COOLDOWN],
        edited=True,
    )


def _lap_at(laps: tuple[Lap, ...], index: int) -> Lap:
    if not 0 <= index < len(laps):
        raise EditError(EditProblem.LAP_GONE)
    return laps[index]


def edit_lap(day: Day, operation: EditLap) -> Day:
    """Another distance and pace for one lap."""
    laps = segment_of(day, operation.segment)
    _lap_at(laps, operation.index)
    check_lap(operation.lap)
    return with_segment(day, operation.segment, (*laps[: operation.index], operation.lap, *laps[operation.index + 1 :]))


def add_laps(day: Day, operation: AddLaps) -> Day:
    """More laps in one part, or several in place of one."""
    laps = segment_of(day, operation.segment)
    at = len(laps) if operation.at is None else max(0, min(operation.at, len(laps)))
    if operation.instead:
        _lap_at(laps, at)
    if not operation.laps:
        raise EditError(EditProblem.LAP_WANTED)
    for lap in operation.laps:
        check_lap(lap)
    return with_segment(day, operation.segment, (*laps[:at], *operation.laps, *laps[at + operation.instead :]))


def delete_lap(day: Day, operation: DeleteLap) -> Day:
    """One lap less."""
    laps = segment_of(day, operation.segment)
    _lap_at(laps, operation.index)
    return with_segment(day, operation.segment, (*laps[: operation.index], *laps[operation.index + 1 :]))


def move_lap(day: Day, operation: MoveLap) -> Day:
    """One lap to another place in its part."""
    laps = list(segment_of(day, operation.segment))
    lap = _lap_at(tuple(laps), operation.index)
    del laps[operation.index]
    laps.insert(max(0, min(operation.to, len(laps))), lap)
    return with_segment(day, operation.segment, tuple(laps))
