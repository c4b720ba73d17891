"""An operation as the short line people read in previews, undo lists and the change log."""

from domain.editing.history import SEGMENT_NAMES, TYPE_NAMES, show_lap_pace
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
    ReplaceDays,
    SetDistance,
    SetNotes,
    SetPinned,
    SwapDays,
)
from domain.formats import show_distance, weekday_name
from domain.units import Units


def label(operation: Operation, units: Units) -> str:
    """As "Swap Tuesday and Friday", "Thursday: 3 mi in all"."""
    match operation:
        case SwapDays(first, second):
            return f"Swap {weekday_name(first)} and {weekday_name(second)}"
        case MoveDay(day, to):
            return f"Move {weekday_name(day)}'s run to {weekday_name(to)}"
        case PasteDay(_, to, source):
            return f"Paste {source or 'a day'} on {weekday_name(to)}"
        case MakeRest(day):
            return f"Rest on {weekday_name(day)}"
        case ChangeType(day, kind):
            return f"{weekday_name(day)}: change to {TYPE_NAMES[kind].lower()}"
        case SetDistance(day, distance_mm, kind):
            shown = show_distance(distance_mm, units)
            return f"{weekday_name(day)}: {shown} in all" + (f", {TYPE_NAMES[kind].lower()}" if kind else "")
        case ReplaceDays(_, source, _):
            return source
        case SetNotes(day, notes):
            return f"{weekday_name(day)}: " + ("another note" if notes.strip() else "no note")
        case SetPinned(day, pinned):
            return f"{'Pin' if pinned else 'Unpin'} {weekday_name(day)}"
        case EditLap() | AddLaps() | DeleteLap() | MoveLap():
            return _lap_label(operation, units)


def _lap_label(operation: EditLap | AddLaps | DeleteLap | MoveLap, units: Units) -> str:
    where = f"{weekday_name(operation.day)}, {SEGMENT_NAMES[operation.segment].lower()}"
    match operation:
        case EditLap(_, _, index, lap):
            return f"{where} lap {index + 1}: {show_lap_pace(lap, units)}"
        case AddLaps(_, _, laps, _):
            what = show_lap_pace(laps[0], units) if len(laps) == 1 else f"{len(laps)} laps"
            return f"{where}: add {what}"
        case DeleteLap(_, _, index):
            return f"{where}: delete lap {index + 1}"
        case MoveLap(_, _, index, to):
            return f"{where}: lap {index + 1} to place {to + 1}"
