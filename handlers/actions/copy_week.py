"""Copying a day or a week: where it can go, and the operation that puts it there."""

from domain.approval import WeekStatus
from domain.editing.labels import EditLabel
from domain.editing.operations import PasteDay, ReplaceDays
from domain.ports import UnitOfWork
from domain.told import told
from domain.units import Weekday
from handlers.desk.week import OpenedDays
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


def pasted_day(source: OpenedDays, day: int, to: int) -> PasteDay:
    """A day of a week put on an ISO weekday of another."""
    return PasteDay(source.week.day(day), to, told(EditLabel.PASTE_COPY, day=Weekday(day), week=source.number))


def pasted_week(source: OpenedDays, target: OpenedDays) -> ReplaceDays:
    """A week laid over another."""
    return ReplaceDays(source.week.days, told(EditLabel.COPY_WEEK, week=source.number, to=target.number))


async def weeks_for_a_copy(uow: UnitOfWork, source: OpenedDays) -> tuple[int, ...]:
    """Numbers of the weeks that are generated and not over. Raises CoachError where there are none."""
    weeks = await uow.plans.weeks(source.head.id, 1, source.head.total_weeks)
    targets = tuple(
        stored.number
        for stored in weeks
        if stored.number != source.number
        and stored.status not in (WeekStatus.OUTLINE, WeekStatus.FINALIZED)
        and source.head.inputs.date_of(stored.number, 7) >= source.today
    )
    if not targets:
        raise RefusedError(tr("No other week can take a copy yet: generate the week you want it in first."))
    return targets
