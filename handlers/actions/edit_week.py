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
from handlers.desk.week import Desk, put_session


def try_operation(desk: Desk, operation: Operation) -> tuple[Week, Effect]:
    """The week after an operation and what it changes; nothing is applied. Raises EditError when it cannot be done."""
    session = desk.editing()
    after = perform(session.week, operation, desk.frame, refill_for(desk.plan))
    return after, effect(desk.plan, session.week, after)


def gentler(desk: Desk, operation: Operation) -> Operation | None:
    """Another way to do nearly the same that breaks no hard rule: an easy kind, or the nearest distance; else None."""
    match operation:
        case SetDistance(day, distance_mm, _):
            kinds = (DayType.EASY, DayType.RECOVERY, DayType.MODERATE)
            options = [SetDistance(day, distance_mm, kind) for kind in kinds]
        case ChangeType(day, kind):
            step = MM_PER_MILE // 2 if desk.plan.inputs.units is Units.MI else MM_PER_KM
            now = desk.week.day(day).distance_mm // step
            near = [count for offset in range(1, 9) for count in (now - offset, now + offset) if count > 1]
            options = [SetDistance(day, count * step, kind) for count in near]
        case _:
            return None
    for option in options:
        try:
            if option != operation and not any(each.hard for each in try_operation(desk, option)[1].gained):
                return option
        except EditError:
            continue
    return None


def mended(desk: Desk) -> ReplaceDays:
    """The operation that turns the unsaved week into the nearest one that breaks no hard rule."""
    return ReplaceDays(repair_week(desk.plan, desk.week).week.days, "Mend the week", as_made=True)


async def apply_operation(uow: UnitOfWork, desk: Desk, operation: Operation) -> Desk:
    """Apply an operation to the person's unsaved copy of the week."""
    session = desk.editing()
    after = perform(session.week, operation, desk.frame, refill_for(desk.plan))
    return await put_session(uow, desk, apply(session, label(operation, desk.units), after))


def _swapped_outline(desk: Desk, first: int, second: int) -> Week:
    """The outline with two days swapped. They count as edited, so generating the week keeps them."""
    return perform(desk.stored.week, SwapDays(first, second), desk.frame, refill_for(desk.plan))


def try_in_outline(desk: Desk, first: int, second: int) -> Effect:
    """What swapping two days of an outline changes. Raises EditError when it cannot be done."""
    desk.require_active()
    return effect(desk.plan, desk.stored.week, _swapped_outline(desk, first, second))


async def swap_in_outline(uow: UnitOfWork, desk: Desk, first: int, second: int) -> None:
    """Swap two days of a week that is an outline yet: stored at once, as a version; it is approved when generated."""
    desk.require_active()
    after = replace(desk.stored, week=_swapped_outline(desk, first, second))
    stored = await uow.plans.save_week(after)
    words = f"{label(SwapDays(first, second), desk.units)} in the outline"
    await log_week_change(uow, desk.stored, stored, desk.person.id, words)


async def undo_step(uow: UnitOfWork, desk: Desk) -> tuple[Desk, str]:
    """One unsaved step back; returns what was undone, in words."""
    if desk.session is None or not desk.session.done:
        raise EditError("There is nothing to undo.")
    _require_open_days(desk, desk.session.done[-1].before)
    return await put_session(uow, desk, undo(desk.session)), desk.session.done[-1].label


async def redo_step(uow: UnitOfWork, desk: Desk) -> tuple[Desk, str]:
    """One undone step again; returns what was done, in words."""
    if desk.session is None or not desk.session.undone:
        raise EditError("There is nothing to redo.")
    _require_open_days(desk, desk.session.undone[-1].after)
    return await put_session(uow, desk, redo(desk.session)), desk.session.undone[-1].label


def _require_open_days(desk: Desk, target: Week) -> None:
    """A step that touches a day which has meanwhile passed or been logged cannot be taken."""
    numbers = [change.number for change in changes_between(desk.week.days, target.days)]
    desk.frame.require_open(desk.week, *numbers)


async def last_saved_change(uow: UnitOfWork, plan_id: int, author_id: int, first_week: int) -> Change | None:
    """The newest change of days by this author in a week from `first_week` on."""
    for change in await uow.plans.changes(plan_id, limit=50):
        is_own = change.author_id == author_id and change.week_number >= first_week
        if is_own and change.before and changes_between(change.before, change.after):
            return change
    return None


def take_back(desk: Desk, change: Change) -> ReplaceDays:
    """The operation that puts the days of a saved change back as they were before it."""
    was = {day.number: day for day in change.before}
    days = tuple(was.get(day.number, day) for day in desk.week.days)
    return ReplaceDays(days, f"Take back: {change.reason}"[:120], as_made=True)


async def discard(uow: UnitOfWork, desk: Desk) -> Desk:
    """Drop all unsaved edits of this person."""
    return await put_session(uow, desk, None)


async def keep_mine(uow: UnitOfWork, desk: Desk) -> Desk:
    """Lay this person's changed days over what the other one saved; they still have to save."""
    if desk.session is None:
        return desk
    return await put_session(uow, desk, rebase(desk.session, desk.stored))


def with_week(desk: Desk, week: Week) -> Desk:
    """The desk as it would look with another working copy; nothing is stored."""
    return replace(desk, session=apply(desk.editing(), "preview", week))
