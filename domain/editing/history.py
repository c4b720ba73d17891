"""What changed between two states of a week, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.plan import Day


@dataclass(frozen=True, slots=True)
class DayChange:
    """One ISO weekday before and after; None where it was not part of that state."""

    number: int
    before: Day | None
    after: Day | None


def changes_between(before: Iterable[Day], after: Iterable[Day]) -> tuple[DayChange, ...]:
    """The days that differ in what is run, noted or pinned.

    That a day was edited is no difference of its own, nor is the name or the planner's advice of a day of rest.
    """
    was = {day.number: day for day in before}
    now = {day.number: day for day in after}
    return tuple(
        DayChange(number, was.get(number), now.get(number))
        for number in sorted(was.keys() | now.keys())
        if _content(was.get(number)) != _content(now.get(number))
    )


def _content(day: Day | None) -> Day | None:
    if day is None or day.is_run:
        return day and replace(day, edited=False)
    return Day(number=day.number, notes=day.notes, pinned=day.pinned)
