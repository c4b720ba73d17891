"""Swapping two weekdays in every week from one on: generated weeks as unsaved edits, outlines at once."""

from collections.abc import Sequence
from dataclasses import replace

from domain.approval import WeekStatus
from domain.editing.labels import EditLabel
from domain.editing.operations import SwapDays
from domain.editing.perform import perform
from domain.editing.refill import refill_for
from domain.errors import CoachError
from domain.people import Person
from domain.plan import Week
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.told import Told, told
from domain.units import Weekday
from handlers.actions.edit_week import apply_operation, try_operation, undo_step, verdict_on
from handlers.actions.write_week import log_week_change
from handlers.desk.checks import WeekdaySwap
from handlers.desk.week import EditableWeek, OpenedDays, open_to_edit, open_weeks
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_OPEN = (WeekStatus.OUTLINE, WeekStatus.DRAFT, WeekStatus.PENDING, WeekStatus.APPROVED)


async def try_weekdays(uow: UnitOfWork, opened: OpenedDays, first: int, second: int) -> WeekdaySwap:
    """Which weeks can take the swap. Raises CoachError for one day twice."""
    if first == second:
        raise RefusedError(tr("Pick two different days."))
    weeks: list[int] = []
    outlines: list[int] = []
    blocked: list[int] = []
    steps = opened.head.version
    numbers = range(opened.number, opened.head.total_weeks + 1)
    for each in await open_weeks(uow, opened.person, opened.head.id, numbers, _OPEN):
        steps += each.steps
        is_outline = each.stored.status is WeekStatus.OUTLINE
        if not _can_swap(each, first, second, is_outline=is_outline):
            blocked.append(each.number)
        else:
            (outlines if is_outline else weeks).append(each.number)
    return WeekdaySwap(tuple(weeks), tuple(outlines), tuple(blocked), steps)


def _can_swap(opened: EditableWeek, first: int, second: int, *, is_outline: bool) -> bool:
    """Whether both days may be changed and no hard rule would break."""
    try:
        if is_outline:
            after = _try_in_outline(opened, first, second)
        else:
            after, _ = try_operation(opened, SwapDays(first, second))
    except CoachError:
        return False
    return not verdict_on(opened, after).blocking


async def swap_weekdays(uow: UnitOfWork, opened: OpenedDays, first: int, second: int, found: WeekdaySwap) -> None:
    """Swap the days in every week that can take it. Raises CoachError for a plan that is over."""
    opened.require_active()
    for number in (*found.weeks, *found.outlines):
        target = await open_to_edit(uow, opened.person, opened.head.id, number)
        if number in found.outlines:
            await _swap_in_outline(uow, target, first, second)
        else:
            label = told(EditLabel.SWAP_EVERY, first=Weekday(first), second=Weekday(second))
            await apply_operation(uow, target, SwapDays(first, second), label)


def _swapped_outline(opened: EditableWeek, first: int, second: int) -> Week:
    """The outline with two days swapped. They count as edited, so generating the week keeps them."""
    return perform(opened.stored.week, SwapDays(first, second), opened.frame, refill_for(opened.plan))


def _try_in_outline(opened: EditableWeek, first: int, second: int) -> Week:
    """The outline with two days swapped. Raises CoachError when it cannot be done."""
    opened.require_active()
    return _swapped_outline(opened, first, second)


async def _swap_in_outline(uow: UnitOfWork, opened: EditableWeek, first: int, second: int) -> None:
    """Swap two days of a week that is an outline yet: stored at once, as a version; it is approved when generated."""
    after = replace(opened.stored, week=_swapped_outline(opened, first, second))
    stored = await uow.plans.save_week(after)
    label = told(EditLabel.SWAP_OUTLINE, first=Weekday(first), second=Weekday(second))
    await log_week_change(uow, opened.stored, stored, opened.person.id, (label,))


def is_of_weekdays(label: Told) -> bool:
    """Whether a step or a change is part of a swap in every week."""
    return label.code in (EditLabel.SWAP_EVERY, EditLabel.SWAP_OUTLINE)


async def undo_weekdays(uow: UnitOfWork, person: Person, head: PlanHead, label: Told, first_week: int) -> list[int]:
    """Take a swap back in every week from one on where it is still the last thing this person did.

    Returns the numbers of those weeks. A week that was saved since keeps it: its own change can be taken back.
    """
    undone = []
    numbers = range(first_week, head.total_weeks + 1)
    for each in await open_weeks(uow, person, head.id, numbers, _OPEN):
        if each.stored.status is WeekStatus.OUTLINE:
            newest = next(iter(await uow.plans.changes(head.id, each.number, limit=1)), None)
            if newest is None or newest.author_id != person.id or not _is_same(newest.reasons, label):
                continue
            was = {day.number: day for day in newest.before}
            after = replace(each.stored, week=each.stored.week.with_days(*was.values()))
            stored = await uow.plans.save_week(after)
            back = told(EditLabel.TAKE_BACK, reasons=newest.reasons)
            await log_week_change(uow, each.stored, stored, person.id, (back,))
        elif each.session is None or not each.session.done or not _is_same((each.session.done[-1].label,), label):
            continue
        else:
            await undo_step(uow, each)
        undone.append(each.number)
    return undone


def _is_same(reasons: Sequence[Told], label: Told) -> bool:
    return len(reasons) == 1 and is_of_weekdays(reasons[0]) and reasons[0].values == label.values
