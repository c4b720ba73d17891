"""What an operation does to a week: the old week in, the new week out."""

from collections.abc import Callable
from dataclasses import replace

from domain.editing.frame import EditError, EditFrame
from domain.editing.laps import MAX_DAY_MM, add_laps, delete_lap, edit_lap, move_lap
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
from domain.formats import weekday_name
from domain.plan import Day, DayType, Week
from domain.units import MM_PER_MILE

MAX_NOTES = 500
MIN_RUN_MM = MM_PER_MILE

Refill = Callable[[Week, Day, DayType, int], Day]
"""(week, day, type, distance in millimetres) → the day filled anew with that kind of run at that distance."""


def perform(week: Week, operation: Operation, frame: EditFrame, refill: Refill) -> Week:
    """The week after the operation. Raises EditError when a day may not be changed or a value is out of range."""
    match operation:
        case SwapDays(first, second):
            return _swap(week, first, second, frame)
        case MoveDay(day, to):
            return _move(week, day, to, frame)
        case PasteDay(copied, to, _):
            frame.require_open(week, to)
            if copied.type is DayType.RACE:
                raise EditError("The race is run once. Copy another day.")
            return week.with_days(replace(copied, number=to, pinned=False, edited=True))
        case ReplaceDays(days, _, as_made):
            return _replace_open(week, days, frame, as_made=as_made)
        case _:
            frame.require_open(week, operation.day)
            return week.with_days(_on_day(week, week.day(operation.day), operation, refill))


def _on_day(week: Week, day: Day, operation: Operation, refill: Refill) -> Day:
    match operation:
        case MakeRest():
            return Day(number=day.number, pinned=day.pinned, edited=True)
        case ChangeType(_, kind):
            return _change_type(week, day, kind, refill)
        case SetDistance(_, distance_mm, kind):
            return _set_distance(week, day, distance_mm, kind, refill)
        case EditLap():
            return edit_lap(day, operation)
        case AddLaps():
            return add_laps(day, operation)
        case DeleteLap():
            return delete_lap(day, operation)
        case MoveLap():
            return move_lap(day, operation)
        case SetNotes(_, notes):
            if len(notes) > MAX_NOTES:
                raise EditError(f"A note has at most {MAX_NOTES} characters. Send a shorter one.")
            return replace(day, notes=notes.strip(), advice=(), edited=True)
        case SetPinned(_, pinned):
            return replace(day, pinned=pinned)
        case _:
            raise EditError("That cannot be done to a single day.")


def _swap(week: Week, first: int, second: int, frame: EditFrame) -> Week:
    if first == second:
        raise EditError("Pick two different days.")
    frame.require_open(week, first, second)
    one, other = week.day(first), week.day(second)
    return week.with_days(replace(one, number=second, edited=True), replace(other, number=first, edited=True))


def _move(week: Week, day: int, to: int, frame: EditFrame) -> Week:
    if day == to:
        raise EditError("It is on that day already. Pick another day.")
    frame.require_open(week, day, to)
    moved = week.day(day)
    if not moved.is_run:
        raise EditError(f"{weekday_name(day)} is a rest day, so there is no run to move. Pick a day with a run.")
    return week.with_days(replace(moved, number=to, edited=True), Day(number=day, edited=True))


def _change_type(week: Week, day: Day, kind: DayType, refill: Refill) -> Day:
    if kind is DayType.RACE:
        raise EditError("The race date is set in the plan. Pick another kind of run.")
    if kind is DayType.REST:
        return Day(number=day.number, pinned=day.pinned, edited=True)
    distance = day.distance_mm or 3 * MM_PER_MILE
    return replace(refill(week, day, kind, distance), number=day.number, pinned=day.pinned, edited=True)


def _set_distance(week: Week, day: Day, distance_mm: int, wanted: DayType | None, refill: Refill) -> Day:
    if distance_mm == 0:
        return Day(number=day.number, pinned=day.pinned, edited=True)
    if not MIN_RUN_MM <= distance_mm <= MAX_DAY_MM:
        raise EditError("A run is between 1 and 62 miles. Send a distance in that range, or make the day rest.")
    kind = wanted or (DayType.EASY if day.type is DayType.REST else day.type)
    return replace(refill(week, day, kind, distance_mm), number=day.number, pinned=day.pinned, edited=True)


def _replace_open(week: Week, days: tuple[Day, ...], frame: EditFrame, *, as_made: bool) -> Week:
    """Past, logged and race days stay; a race among the new days is left out."""
    put = []
    for number in frame.open_days:
        if week.day(number).type is DayType.RACE:
            continue
        new = days[number - 1]
        if new.type is DayType.RACE:
            new = Day(number=number)
        was = week.day(number)
        if as_made:
            put.append(replace(new, number=number))
        else:
            # A day that stays as it was is not an edited one.
            is_same = was == replace(new, number=number, pinned=was.pinned, edited=was.edited)
            put.append(was if is_same else replace(new, number=number, pinned=False, edited=True))
    if not put:
        raise EditError("Every day of that week is past. Pick this week or a later one.")
    return week.with_days(*put)
