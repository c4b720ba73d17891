"""What an operation does to a week: the old week in, the new week out."""

from collections.abc import Callable
from dataclasses import replace

from domain.advice import Tip
from domain.editing.effort_size import at_length
from domain.editing.frame import EditError, EditFrame
from domain.editing.laps import MAX_DAY_MM, add_laps, delete_lap, edit_lap, move_lap
from domain.editing.missed_long import is_moved_on, may_be_moved_on
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
)
from domain.errors import EditProblem
from domain.plan import Day, DayType, Week
from domain.units import MM_PER_MILE, Millimetres, Weekday

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
                raise EditError(EditProblem.RACE_ONCE)
            return week.with_days(replace(copied, number=to, pinned=False, edited=True))
        case ReplaceDays(days, _, as_made):
            return _replace_open(week, days, frame, as_made=as_made)
        case ReshapeWeek() | PutRace() | Together():
            raise EditError(EditProblem.NOT_FOR_A_DAY)
        case _:
            frame.require_open(week, operation.day)
            return week.with_days(_on_day(week, week.day(operation.day), operation, refill))


def _on_day(week: Week, day: Day, operation: Operation, refill: Refill) -> Day:
    match operation:
        case MakeRest():
            return _resting(day)
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
                raise EditError(EditProblem.NOTE_TOO_LONG, most=MAX_NOTES)
            return replace(day, notes=notes.strip(), edited=True)
        case SetPinned(_, pinned):
            return replace(day, pinned=pinned)
        case _:
            raise EditError(EditProblem.NOT_FOR_A_DAY)


def _swap(week: Week, first: int, second: int, frame: EditFrame) -> Week:
    if first == second:
        raise EditError(EditProblem.SAME_DAY)
    frame.require_open(week, first, second)
    one, other = week.day(first), week.day(second)
    return week.with_days(replace(one, number=second, edited=True), replace(other, number=first, edited=True))


def _move(week: Week, day: int, to: int, frame: EditFrame) -> Week:
    if day == to:
        raise EditError(EditProblem.THERE_ALREADY)
    frame.require_open(week, *((to,) if may_be_moved_on(week, day, to, frame) else (day, to)))
    moved = week.day(day)
    if not moved.is_run:
        raise EditError(EditProblem.REST_DAY, day=Weekday(day))
    return week.with_days(replace(moved, number=to, edited=True), Day(number=day, edited=True))


def _resting(day: Day) -> Day:
    """Rest in place of the day; a day of rest stays as it is, with what the planner says about it."""
    return Day(number=day.number, pinned=day.pinned, edited=True) if day.is_run else day


def _change_type(week: Week, day: Day, kind: DayType, refill: Refill) -> Day:
    if kind is DayType.RACE:
        raise EditError(EditProblem.RACE_DATE)
    if kind is DayType.REST:
        return _resting(day)
    distance = day.distance_mm or 3 * MM_PER_MILE
    return replace(refill(week, day, kind, distance), number=day.number, pinned=day.pinned, edited=True)


def _set_distance(week: Week, day: Day, distance_mm: int, wanted: DayType | None, refill: Refill) -> Day:
    if distance_mm == 0:
        return _resting(day)
    if not MIN_RUN_MM <= distance_mm <= MAX_DAY_MM:
        raise EditError(EditProblem.RUN_LENGTH, least=Millimetres(MIN_RUN_MM), most=Millimetres(MAX_DAY_MM))
    by_effort = at_length(day, distance_mm) if wanted in (None, day.type) else None
    if by_effort is not None:
        return replace(by_effort, edited=True)
    kind = wanted or (DayType.EASY if day.type is DayType.REST else day.type)
    if wanted is None and day.is_by_effort and distance_mm < day.distance_mm:
        # Playing with pace that has no room any more is run easily: repeats at a set pace would be harder, not less.
        kind = wanted = DayType.EASY
    sized = refill(week, day, kind, distance_mm)
    sized = sized if wanted is not None else _with_strides_of(day, sized)
    return replace(sized, number=day.number, pinned=day.pinned, edited=True)


def _with_strides_of(day: Day, sized: Day) -> Day:
    """An easy run of another length, with the strides that it had."""
    strides = tuple(each for each in day.advice if each.tip is Tip.STRIDES)
    if not strides or any(each.tip is Tip.STRIDES for each in sized.advice):
        return sized
    return replace(sized, title=day.title, advice=(*sized.advice, *strides))


def _replace_open(week: Week, days: tuple[Day, ...], frame: EditFrame, *, as_made: bool) -> Week:
    """Past, logged and race days stay; a race among the new days is left out."""
    put = []
    proposed = replace(week, days=days)
    back = tuple(number for number in range(1, 8) if frame.is_past(number) and is_moved_on(proposed, week, number))
    for number in (*frame.open_days, *back):
        if frame.is_the_race(week, number):
            continue
        new = days[number - 1]
        if new.type is DayType.RACE and (not as_made or frame.race_on is None):
            new = Day(number=number)
        was = week.day(number)
        if as_made:
            put.append(replace(new, number=number))
        else:
            # A day that stays as it was is not an edited one.
            is_same = was == replace(new, number=number, pinned=was.pinned, edited=was.edited)
            put.append(was if is_same else replace(new, number=number, pinned=False, edited=True))
    if not put:
        raise EditError(EditProblem.WEEK_PAST)
    return week.with_days(*put)
