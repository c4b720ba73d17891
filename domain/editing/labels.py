"""What an operation is called in previews, undo lists and the change log: a code with its days, laps and numbers."""

from enum import auto

from domain.editing.operations import (
    AddLaps,
    ChangeType,
    DeleteLap,
    EditLap,
    MakeRest,
    MoveDay,
    MoveLap,
    Operation,
    PasteDay,
    PutRace,
    ReplaceDays,
    ReshapeWeek,
    SetDistance,
    SetNotes,
    SetPinned,
    SwapDays,
    Together,
    WeekWay,
)
from domain.told import Code, Told, told
from domain.units import Millimetres, Weekday


class EditLabel(Code):
    """What was done to a week."""

    SWAP = auto()
    MOVE = auto()
    PASTE = auto()
    PASTE_COPY = auto()
    PASTE_TEMPLATE = auto()
    WRITTEN = auto()
    REST = auto()
    CHANGE_TYPE = auto()
    DISTANCE = auto()
    DISTANCE_AND_TYPE = auto()
    NOTE = auto()
    NO_NOTE = auto()
    PIN = auto()
    UNPIN = auto()
    EDIT_LAP = auto()
    ADD_LAP = auto()
    ADD_LAPS = auto()
    LAPS_INSTEAD = auto()
    DELETE_LAP = auto()
    MOVE_LAP = auto()
    MEND = auto()
    WITH_MENDING = auto()
    WEEK_ANEW = auto()
    DAY_ANEW = auto()
    TEMPLATE_OVER_WEEK = auto()
    COPY_WEEK = auto()
    BACK_TO_VERSION = auto()
    BACK_TO_APPROVED = auto()
    TAKE_BACK = auto()
    SWAP_OUTLINE = auto()
    SWAP_EVERY = auto()
    DAYS_STILL_OPEN = auto()
    OVER_SAVED_WEEK = auto()
    RACE = auto()
    WEEK_LIGHTER = auto()
    WEEK_LATER = auto()
    WEEK_EARLIER = auto()
    WEEK_ONLY_LONG = auto()
    WEEK_AT_MOST = auto()
    DAYS_AT_MOST = auto()
    WEEK_ALL_EASY = auto()
    WEEK_EASY_SHORTER = auto()
    DAYS_OFF = auto()
    DAYS_EASY = auto()
    DAYS_LIGHTER = auto()
    FROM_DAY_LATER = auto()
    FROM_DAY_EARLIER = auto()
    # Several of these at once, whose own labels go with it.
    TOGETHER = auto()
    # One workout or week for several athletes in one step, whose number goes with it.
    GIVEN_TO_MANY = auto()


def label_of(operation: Operation) -> Told:
    """What the operation is called."""
    match operation:
        case SwapDays(first, second):
            return told(EditLabel.SWAP, first=Weekday(first), second=Weekday(second))
        case MoveDay(day, to):
            return told(EditLabel.MOVE, day=Weekday(day), to=Weekday(to))
        case PasteDay(_, to, source):
            # Where the copy came from says more than that it was pasted.
            whence = source or Told(EditLabel.PASTE)
            return Told(whence.code, {**whence.values, "to": Weekday(to)})
        case ReplaceDays(_, source, _):
            return source
        case PutRace(day, distance_mm):
            return told(EditLabel.RACE, day=Weekday(day), distance=Millimetres(distance_mm))
        case ReshapeWeek():
            return _of_week(operation)
        case Together(parts):
            return told(EditLabel.TOGETHER, parts=tuple(label_of(each) for each in parts))
        case EditLap() | AddLaps() | DeleteLap() | MoveLap():
            return _of_laps(operation)
        case _:
            return _of_day(operation)


_OF_WEEK = {
    WeekWay.LIGHTER: EditLabel.WEEK_LIGHTER,
    WeekWay.ONLY_LONG: EditLabel.WEEK_ONLY_LONG,
    WeekWay.ALL_EASY: EditLabel.WEEK_ALL_EASY,
    WeekWay.EASY_SHORTER: EditLabel.WEEK_EASY_SHORTER,
}

_OF_DAYS = {WeekWay.LIGHTER: EditLabel.DAYS_LIGHTER, WeekWay.ALL_EASY: EditLabel.DAYS_EASY}


def _of_week(operation: ReshapeWeek) -> Told:
    way, amount = operation.way, operation.amount
    is_whole = (operation.first, operation.last) == (1, 7)
    if not is_whole and way in _OF_DAYS:
        return told(_OF_DAYS[way], first=Weekday(operation.first), last=Weekday(operation.last))
    if not is_whole and way is WeekWay.LATER:
        code = EditLabel.FROM_DAY_LATER if amount > 0 else EditLabel.FROM_DAY_EARLIER
        return told(code, first=Weekday(operation.first), count=abs(amount))
    if way is WeekWay.LATER:
        return told(EditLabel.WEEK_LATER if amount > 0 else EditLabel.WEEK_EARLIER, count=abs(amount))
    if way in _OF_WEEK:
        return Told(_OF_WEEK[way])
    if way is WeekWay.OFF:
        return told(EditLabel.DAYS_OFF, first=Weekday(operation.first), last=Weekday(operation.last))
    if is_whole:
        return told(EditLabel.WEEK_AT_MOST, distance=Millimetres(amount))
    first, last = Weekday(operation.first), Weekday(operation.last)
    return told(EditLabel.DAYS_AT_MOST, distance=Millimetres(amount), first=first, last=last)


def _of_day(operation: MakeRest | ChangeType | SetDistance | SetNotes | SetPinned) -> Told:
    day = Weekday(operation.day)
    match operation:
        case MakeRest():
            return told(EditLabel.REST, day=day)
        case ChangeType(_, kind):
            return told(EditLabel.CHANGE_TYPE, day=day, kind=kind)
        case SetDistance(_, distance_mm, None):
            return told(EditLabel.DISTANCE, day=day, distance=Millimetres(distance_mm))
        case SetDistance(_, distance_mm, kind):
            return told(EditLabel.DISTANCE_AND_TYPE, day=day, distance=Millimetres(distance_mm), kind=kind)
        case SetNotes(_, notes):
            if not notes.strip():
                return told(EditLabel.NO_NOTE, day=day)
            return told(EditLabel.NOTE, day=day, note=notes.strip())
        case SetPinned(_, pinned):
            return told(EditLabel.PIN if pinned else EditLabel.UNPIN, day=day)


def _of_laps(operation: EditLap | AddLaps | DeleteLap | MoveLap) -> Told:
    day, segment = Weekday(operation.day), operation.segment
    match operation:
        case EditLap(_, _, index, lap):
            return told(EditLabel.EDIT_LAP, day=day, segment=segment, number=index + 1, lap=lap)
        case AddLaps(_, _, laps, int(at), instead) if instead:
            return told(EditLabel.LAPS_INSTEAD, day=day, segment=segment, number=at + 1, count=len(laps))
        case AddLaps(_, _, (lap,)):
            return told(EditLabel.ADD_LAP, day=day, segment=segment, lap=lap)
        case AddLaps(_, _, laps):
            return told(EditLabel.ADD_LAPS, day=day, segment=segment, count=len(laps))
        case DeleteLap(_, _, index):
            return told(EditLabel.DELETE_LAP, day=day, segment=segment, number=index + 1)
        case MoveLap(_, _, index, to):
            return told(EditLabel.MOVE_LAP, day=day, segment=segment, number=index + 1, place=to + 1)
