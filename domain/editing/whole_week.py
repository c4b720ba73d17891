"""All the runs of a week changed at once: lighter, later, the long run alone, none over a length, all of them easy."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from domain.editing.frame import EditError, EditFrame
from domain.editing.operations import ChangeType, MakeRest, MoveDay, Operation, ReshapeWeek, SetDistance, WeekWay
from domain.errors import EditProblem
from domain.plan import QUALITY_TYPES, Day, DayType, Week
from domain.units import Units

# A recovery week asked for: training.md 2.4, a little gentler on the long run.
LIGHTER_SHARE, LIGHTER_LONG_SHARE = 0.85, 0.78
_SHORTEST_STEPS = 2
_KEPT = (DayType.RACE, DayType.SHAKEOUT)


def reshaped(
    week: Week, operation: ReshapeWeek, frame: EditFrame, units: Units, do: Callable[[Week, Operation], Week]
) -> Week:
    """The week after all its runs were changed; `do` does one small operation.

    Raises EditError where none of its runs can be changed any more.
    """
    runs = [
        day
        for day in week.days
        if day.is_run
        and frame.is_open(day.number)
        and day.type not in _KEPT
        and operation.first <= day.number <= operation.last
    ]
    if not runs:
        raise EditError(EditProblem.WEEK_PAST)
    if operation.way is WeekWay.LATER:
        return _later(week, runs, operation.amount, frame, do)
    for each in _steps(runs, operation, units.half_mm):
        week = do(week, each)
    return week


def _steps(runs: list[Day], operation: ReshapeWeek, step_mm: int) -> Iterator[Operation]:
    """What is done day by day; lengths are rounded down to half units."""
    match operation.way:
        case WeekWay.LIGHTER:
            # One workout fewer (2.4): of two the first is left, an only one is run easily.
            hard = [day for day in runs if day.type in QUALITY_TYPES]
            gone = hard[1:] or hard
            for day in runs:
                is_long = day.type is DayType.LONG_RUN
                share = LIGHTER_LONG_SHARE if is_long else LIGHTER_SHARE
                length = max(int(day.distance_mm * share / step_mm), _SHORTEST_STEPS) * step_mm
                if day in gone:
                    yield SetDistance(day.number, min(length, day.distance_mm), DayType.EASY)
                elif day not in hard and length < day.distance_mm:
                    yield SetDistance(day.number, length)
        case WeekWay.EASY_SHORTER:
            for day in runs:
                share = LIGHTER_LONG_SHARE if day.type is DayType.LONG_RUN else LIGHTER_SHARE
                length = max(int(day.distance_mm * share / step_mm), _SHORTEST_STEPS) * step_mm
                kind = DayType.EASY if day.type in QUALITY_TYPES else None
                yield SetDistance(day.number, min(length, day.distance_mm), kind)
        case WeekWay.ONLY_LONG:
            longest = max(runs, key=lambda day: (day.type is DayType.LONG_RUN, day.distance_mm))
            yield from (MakeRest(day.number) for day in runs if day is not longest)
        case WeekWay.OFF:
            yield from (MakeRest(day.number) for day in runs)
        case WeekWay.AT_MOST:
            for day in runs:
                if day.distance_mm > operation.amount:
                    # What is cut short has no room for its work, and is no long run any more where it loses much.
                    is_long = day.type is DayType.LONG_RUN and operation.amount >= LIGHTER_LONG_SHARE * day.distance_mm
                    yield SetDistance(day.number, operation.amount, None if is_long else DayType.EASY)
        case _:
            yield from (ChangeType(day.number, DayType.EASY) for day in runs if day.type in QUALITY_TYPES)


def _later(week: Week, runs: list[Day], days: int, frame: EditFrame, do: Callable[[Week, Operation], Week]) -> Week:
    """Each run on its new day, that first which makes room for the next; what would leave the week stays."""
    for day in sorted(runs, key=lambda each: each.number, reverse=days > 0):
        to = day.number + days
        if 1 <= to <= 7 and frame.is_open(to) and not week.day(to).is_run:
            week = do(week, MoveDay(day.number, to))
    return week


def same_marks(before: Week, after: Week) -> Week:
    """The week with days that came out as they were not marked as edited."""
    days = (
        was if was == replace(now, edited=was.edited, pinned=was.pinned) else now
        for was, now in zip(before.days, after.days, strict=True)
    )
    return replace(after, days=tuple(days))
