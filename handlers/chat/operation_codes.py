"""An operation on a week inside a button: a letter and numbers, read back with nothing taken on trust."""

from domain.editing.operations import (
    ChangeType,
    DeleteLap,
    EditLap,
    MakeRest,
    MoveDay,
    MoveLap,
    Operation,
    SetDistance,
    SetPinned,
    SwapDays,
)
from domain.plan import DayType, Lap, Segment

_SEGMENTS = {"w": Segment.WARMUP, "m": Segment.WORKOUT, "c": Segment.COOLDOWN}
_LETTERS = {segment: letter for letter, segment in _SEGMENTS.items()}
# Distances that fit a button; the domain judges whether they make sense.
_MAX_MM = 10**9


def segment_letter(segment: Segment) -> str:
    """The letter of a part of the day."""
    return _LETTERS[segment]


def segment_of_letter(letter: str) -> Segment | None:
    """The part of the day behind a letter."""
    return _SEGMENTS.get(letter)


def encode(operation: Operation) -> tuple[int | str, ...] | None:
    """The operation as button ids; None for those that carry more than a button holds."""
    match operation:
        case SwapDays(first, second):
            return ("s", first, second)
        case MoveDay(day, to):
            return ("m", day, to)
        case MakeRest(day):
            return ("r", day)
        case ChangeType(day, kind):
            return ("t", day, kind.value)
        case SetDistance(day, distance_mm, kind):
            return ("d", day, distance_mm, kind.value) if kind else ("d", day, distance_mm)
        case EditLap(day, segment, index, lap):
            return ("e", day, _LETTERS[segment], index, lap.distance_mm, lap.pace_s or 0)
        case DeleteLap(day, segment, index):
            return ("x", day, _LETTERS[segment], index)
        case MoveLap(day, segment, index, to):
            return ("y", day, _LETTERS[segment], index, to)
        case SetPinned(day, pinned):
            return ("p", day, int(pinned))
        case _:
            return None


def decode(ids: tuple[str, ...]) -> Operation | None:
    """The operation behind button ids; None for anything `encode` did not make."""
    if not ids:
        return None
    try:
        return _decode(ids[0], ids[1:])
    except (ValueError, IndexError, KeyError):
        return None


def _number(text: str, top: int = 60) -> int:
    number = int(text)
    if not 0 <= number <= top:
        raise ValueError(text)
    return number


def _day(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 7:
        raise ValueError(text)
    return number


def _decode(code: str, rest: tuple[str, ...]) -> Operation | None:
    match code, len(rest):
        case "s", 2:
            return SwapDays(_day(rest[0]), _day(rest[1]))
        case "m", 2:
            return MoveDay(_day(rest[0]), _day(rest[1]))
        case "r", 1:
            return MakeRest(_day(rest[0]))
        case "t", 2:
            return ChangeType(_day(rest[0]), DayType(rest[1]))
        case "d", 2:
            return SetDistance(_day(rest[0]), _number(rest[1], _MAX_MM))
        case "d", 3:
            return SetDistance(_day(rest[0]), _number(rest[1], _MAX_MM), DayType(rest[2]))
        case "e", 5:
            lap = Lap(_number(rest[3], _MAX_MM), _number(rest[4], _MAX_MM) or None)
            return EditLap(_day(rest[0]), _SEGMENTS[rest[1]], _number(rest[2]), lap)
        case "x", 3:
            return DeleteLap(_day(rest[0]), _SEGMENTS[rest[1]], _number(rest[2]))
        case "y", 4:
            return MoveLap(_day(rest[0]), _SEGMENTS[rest[1]], _number(rest[2]), _number(rest[3]))
        case "p", 2:
            return SetPinned(_day(rest[0]), _number(rest[1], 1) == 1)
        case _:
            return None
