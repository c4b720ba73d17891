"""Editing a week: try an operation, apply it to the unsaved copy, step back and forth, settle with a co-editor."""

from dataclasses import replace

from domain.editing.effect import Effect, effect
from domain.editing.frame import EditError
from domain.editing.history import changes_between
from domain.editing.operations import ChangeType, Operation, ReplaceDays, SetDistance, SwapDays
from domain.editing.perform import perform
from domain.editing.refill import refill_for
from domain.editing.unsaved import apply, rebase, redo, undo
from domain.editing.words import label
from domain.mending.repair import repair_week
from domain.plan import DayType, Week
from domain.ports import UnitOfWork
from domain.records import Change
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from handlers.actions.write_week import log_week_change
from handlers.desk.week import OpenedWeek, put_session


def try_operation(opened: OpenedWeek, operation: Operation) -> tuple[Week, Effect]:
    """The week after an operation and what it changes; nothing is applied. Raises EditError when it cannot be done."""
    session = opened.editing()
    after = perform(session.week, operation, opened.frame, refill_for(opened.plan))
    return after, effect(opened.plan, session.week, after)


def gentler(opened: OpenedWeek, operation: Operation) -> Operation | None:
    """Another way to do nearly the same that breaks no hard rule: an easy kind, or the nearest distance; else None."""
    match operation:
        case SetDistance(day, distance_mm, _):
            kinds = (DayType.EASY, DayType.RECOVERY, DayType.MODERATE)
            options = [SetDistance(day, distance_mm, kind) for kind in kinds]
        case ChangeType(day, kind):
            step = MM_PER_MILE // 2 if opened.plan.inputs.units is Units.MI else MM_PER_KM
            now = opened.week.day(day).distance_mm // step
            near = [count for offset in range(1, 9) for count in (now - offset, now + offset) if count > 1]
            options = [SetDistance(day, count * step, kind) for count in near]
        case _:
            return None
    for option in options:
        try:
            if option != operation and not any(each.hard for each in try_operation(opened, option)[1].gained):
                return option
        except EditError:
            continue
    return None


def mended(opened: OpenedWeek) -> ReplaceDays:
    """The operation that turns the unsaved week into the nearest one that breaks no hard rule."""
    return ReplaceDays(repair_week(opened.plan, opened.week).week.days, "Mend the week", as_made=True)


async def apply_operation(uow: UnitOfWork, opened: OpenedWeek, operation: Operation) -> OpenedWeek:
    """Apply an operation to the person's unsaved copy of the week."""
    session = opened.editing()
    after = perform(session.week, operation, opened.frame, refill_for(opened.plan))
    return await put_session(uow, opened, apply(session, label(operation, opened.units), after))


def _swapped_outline(opened: OpenedWeek, first: int, second: int) -> Week:
    """The outline with two days swapped. They count as edited, so generating the week keeps them."""
    return perform(opened.stored.week, SwapDays(first, second), opened.frame, refill_for(opened.plan))


def try_in_outline(opened: OpenedWeek, first: int, second: int) -> Effect:
    """What swapping two days of an outline changes. Raises EditError when it cannot be done."""
    opened.require_active()
    return effect(opened.plan, opened.stored.week, _swapped_outline(opened, first, second))


async def swap_in_outline(uow: UnitOfWork, opened: OpenedWeek, first: int, second: int) -> None:
    """Swap two days of a week that is an outline yet: stored at once, as a version; it is approved when generated."""
    opened.require_active()
    after = replace(opened.stored, week=_swapped_outline(opened, first, second))
    stored = await uow.plans.save_week(after)
    words = f"{label(SwapDays(first, second), opened.units)} in the outline"
    await log_week_change(uow, opened.stored, stored, opened.person.id, words)


async def undo_step(uow: UnitOfWork, opened: OpenedWeek) -> tuple[OpenedWeek, str]:
    """One unsaved step back; returns what was undone, in words."""
    if opened.session is None or not opened.session.done:
        raise EditError("There is nothing to undo.")
    _require_open_days(opened, opened.session.done[-1].before)
    return await put_session(uow, opened, undo(opened.session)), opened.session.done[-1].label


async def redo_step(uow: UnitOfWork, opened: OpenedWeek) -> tuple[OpenedWeek, str]:
    """One undone step again; returns what was done, in words."""
    if opened.session is None or not opened.session.undone:
        raise EditError("There is nothing to redo.")
    _require_open_days(opened, opened.session.undone[-1].after)
    return await put_session(uow, opened, redo(opened.session)), opened.session.undone[-1].label


def _require_open_days(opened: OpenedWeek, target: Week) -> None:
    """A step that touches a day which has meanwhile passed or been logged cannot be taken."""
    numbers = [change.number for change in changes_between(opened.week.days, target.days)]
    opened.frame.require_open(opened.week, *numbers)


async def last_saved_change(uow: UnitOfWork, plan_id: int, author_id: int, first_week: int) -> Change | None:
    """The newest change of days by this author in a week from `first_week` on."""
    for change in await uow.plans.changes(plan_id, limit=50):
        is_own = change.author_id == author_id and change.week_number >= first_week
        if is_own and change.before and changes_between(change.before, change.after):
            return change
    return None


def take_back(opened: OpenedWeek, change: Change) -> ReplaceDays:
    """The operation that puts the days of a saved change back as they were before it."""
    was = {day.number: day for day in change.before}
    days = tuple(was.get(day.number, day) for day in opened.week.days)
    return ReplaceDays(days, f"Take back: {change.reason}"[:120], as_made=True)


async def discard(uow: UnitOfWork, opened: OpenedWeek) -> OpenedWeek:
    """Drop all unsaved edits of this person."""
    return await put_session(uow, opened, None)


async def keep_mine(uow: UnitOfWork, opened: OpenedWeek) -> OpenedWeek:
    """Lay this person's changed days over what the other one saved; they still have to save."""
    if opened.session is None:
        return opened
    return await put_session(uow, opened, rebase(opened.session, opened.stored))


def with_week(opened: OpenedWeek, week: Week) -> OpenedWeek:
    """The week as it would look with another working copy; nothing is stored."""
    return replace(opened, session=apply(opened.editing(), "preview", week))
