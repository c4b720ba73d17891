"""Operations on a week inside buttons: a letter for each, its fields after it; some carry more than a button holds."""

from typing import Annotated, Any, TypeGuard, get_args

from domain.editing.operations import (
    ChangeType,
    DeleteLap,
    EditLap,
    MakeRest,
    MoveDay,
    MoveLap,
    Operation,
    PutRace,
    ReshapeWeek,
    SetDistance,
    SetPinned,
    SwapDays,
)
from domain.plan import Lap, Segment
from handlers.buttons.codec import Letters, NotCodableError, PartCode, Parts, number, written_as

_SEGMENTS = {"w": Segment.WARMUP, "m": Segment.WORKOUT, "c": Segment.COOLDOWN}
_SEGMENT_LETTERS = {segment: letter for letter, segment in _SEGMENTS.items()}
# What fits a button; the domain judges whether it makes sense.
_MAX_MM = 10**9
_MAX_INDEX = 60

Small = (
    SwapDays
    | MoveDay
    | MakeRest
    | ChangeType
    | SetDistance
    | EditLap
    | DeleteLap
    | MoveLap
    | SetPinned
    | ReshapeWeek
    | PutRace
)
SmallLap = EditLap | DeleteLap | MoveLap
_DAYS = ("day", "first", "second", "last")


def fits(operation: Operation) -> TypeGuard[Small]:
    """Whether the operation fits a button; the others travel through a dialog, or are prepared anew."""
    return isinstance(operation, get_args(Small))


def _read_segment(parts: Parts) -> tuple[Segment, Parts]:
    if parts[0] not in _SEGMENTS:
        raise NotCodableError(parts[0])
    return _SEGMENTS[parts[0]], parts[1:]


def _read_lap(parts: Parts) -> tuple[Lap, Parts]:
    """Distance and pace, 0 where it is run by effort."""
    distance_mm, pace_s = number(parts[0]), number(parts[1])
    if not (0 <= distance_mm <= _MAX_MM and 0 <= pace_s <= _MAX_MM):
        raise NotCodableError(f"{distance_mm}.{pace_s}")
    return Lap(distance_mm, pace_s or None), parts[2:]


def _sane(operation: Any) -> bool:
    """Whether days are days of the week, and places and distances are none that only a forger would send."""
    if isinstance(operation, MoveDay) and not 1 <= operation.to <= 7:
        return False
    if isinstance(operation, MoveLap) and not 0 <= operation.to <= _MAX_INDEX:
        return False
    if isinstance(operation, ReshapeWeek) and not -6 <= operation.amount <= _MAX_MM:
        return False
    days = [getattr(operation, name) for name in _DAYS if hasattr(operation, name)]
    index, distance_mm = getattr(operation, "index", 0), getattr(operation, "distance_mm", 0)
    return all(1 <= day <= 7 for day in days) and 0 <= index <= _MAX_INDEX and 0 <= distance_mm <= _MAX_MM


written_as(Segment, PartCode(lambda segment: [_SEGMENT_LETTERS[segment]], _read_segment))
written_as(Lap, PartCode(lambda lap: [str(lap.distance_mm), str(lap.pace_s or 0)], _read_lap))

SmallOperation = Annotated[
    Small,
    Letters(
        {
            "s": SwapDays,
            "m": MoveDay,
            "r": MakeRest,
            "t": ChangeType,
            "d": SetDistance,
            "e": EditLap,
            "x": DeleteLap,
            "y": MoveLap,
            "p": SetPinned,
            "w": ReshapeWeek,
            "g": PutRace,
        },
        sane=_sane,
    ),
]
"""The type of a button's field that holds an operation."""

SmallLapOperation = Annotated[SmallLap, Letters({"e": EditLap, "x": DeleteLap, "y": MoveLap}, sane=_sane)]
"""The same for one on a lap."""
