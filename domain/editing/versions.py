"""The days of a plan as they were at an earlier version, worked out from the change log."""

from collections.abc import Iterable, Mapping

from domain.editing.history import DayChange, changes_between
from domain.plan import Day, Plan
from domain.records import Change

DaysByWeek = Mapping[int, tuple[Day, ...]]


def days_at(plan: Plan, changes: Iterable[Change], version: int) -> dict[int, tuple[Day, ...]]:
    """Every week's days as they stood at a version; `changes` are all since then, in any order."""
    days = {week.number: {day.number: day for day in week.days} for week in plan.weeks}
    for change in sorted(changes, key=lambda each: each.version, reverse=True):
        if change.version <= version or change.week_number not in days:
            continue
        for day in change.before:
            days[change.week_number][day.number] = day
    return {number: tuple(row[each] for each in sorted(row)) for number, row in days.items()}


def differences(before: DaysByWeek, after: DaysByWeek) -> list[tuple[int, DayChange]]:
    """What differs between two states of a plan: week number and day, in order."""
    return [
        (number, change)
        for number in sorted(before.keys() & after.keys())
        for change in changes_between(before[number], after[number])
    ]
