"""Editing a week: try an operation, apply it to the unsaved copy, step back and forth, settle with a co-editor."""

from dataclasses import replace

from domain.editing.blocking import Judgement, judge
from domain.editing.edited import edited
from domain.editing.effect import Effect, effect
from domain.editing.frame import EditError
from domain.editing.history import changes_between
from domain.editing.labels import EditLabel, label_of
from domain.editing.missed_long import is_moved_on
from domain.editing.operations import ChangeType, Operation, ReplaceDays, SetDistance
from domain.editing.unsaved import apply, rebase, redo, undo
from domain.mending.repair import repair_week
from domain.plan import DayType, Week
from domain.ports import UnitOfWork
from domain.records import Change
from domain.told import Told, told
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from handlers.desk.checks import Preview
from handlers.desk.week import AnyDays, EditableWeek, OpenedDays, put_session
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


def try_operation(opened: EditableWeek, operation: Operation) -> tuple[Week, Effect]:
    """The week after an operation and what it changes; nothing is applied. Raises EditError when it cannot be done."""
    session = opened.editing()
    after = edited(opened.plan, session.week, operation, opened.frame)
    return after, effect(opened.plan, session.week, after)


def preview(opened: EditableWeek, operation: Operation, otherwise: str | None = None) -> Preview:
    """What an operation would change.

    Raises CoachError when it cannot be done or changes nothing; `otherwise` is what is said then.
    """
    found = changed_by(opened, operation)
    if found is None:
        raise RefusedError(otherwise or tr("That changes nothing: it is so already."))
    return found


def changed_by(opened: EditableWeek, operation: Operation) -> Preview | None:
    """What an operation would change; None when it changes nothing. Raises CoachError when it cannot be done."""
    after, effect = try_operation(opened, operation)
    changes = changes_between(opened.week.days, after.days)
    if not changes:
        return None
    verdict = verdict_on(opened, after)
    instead = gentler(opened, operation) if verdict.blocking else None
    can_mend = (bool(verdict.blocking) or any(each.hard for each in verdict.let_be)) and can_mend_around(
        opened, operation
    )
    return Preview(
        operation=operation,
        after=after,
        changes=changes,
        effect=effect,
        verdict=verdict,
        instead=instead,
        can_mend=can_mend,
    )


def can_mend_around(opened: EditableWeek, operation: Operation) -> bool:
    """Whether the rest of the week can be mended round an operation: what cannot is not offered."""
    try:
        mended_around(opened, operation)
    except (EditError, RefusedError):
        return False
    return True


def verdict_on(opened: EditableWeek, after: Week) -> Judgement:
    """Whether this week could be saved in place of the stored one."""
    return judge(opened.plan, opened.stored.week, after, opened.stored.let_be)


def movable(opened: OpenedDays, day: int) -> OpenedDays:
    """The week, whose run of that day may be moved. Raises CoachError where there is none or it may not."""
    opened.require_editable()
    opened.frame.require_open(opened.week, day)
    if not opened.week.day(day).is_run:
        raise RefusedError(tr("That is a rest day, so there is no run to move. Pick a day with a run."))
    return opened


def gentler(opened: EditableWeek, operation: Operation) -> Operation | None:
    """Another way to do nearly the same that breaks no hard rule: an easy kind, or the nearest distance; else None."""
    match operation:
        case SetDistance(day, distance_mm, _):
            kinds = (DayType.EASY, DayType.RECOVERY, DayType.MODERATE)
            options = [SetDistance(day, distance_mm, kind) for kind in kinds]
        case ChangeType(day, kind):
            step = MM_PER_MILE // 2 if opened.head.inputs.units is Units.MI else MM_PER_KM
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


def mended(opened: EditableWeek) -> ReplaceDays:
    """The operation that turns the unsaved week into the nearest one that breaks no hard rule."""
    return ReplaceDays(repair_week(opened.plan, opened.week).week.days, Told(EditLabel.MEND), as_made=True)


def mended_around(opened: EditableWeek, operation: Operation) -> ReplaceDays:
    """The operation with the rest of the week mended to fit what it leaves: the days it is about stay as asked.

    Raises CoachError where the rest cannot be mended without them.
    """
    session = opened.editing()
    after = edited(opened.plan, session.week, operation, opened.frame)
    asked = {change.number for change in changes_between(session.week.days, after.days)}
    held = tuple(replace(day, pinned=True) if day.number in asked else day for day in after.days)
    fixed = repair_week(opened.plan, replace(after, days=held)).week
    days = tuple(after.day(day.number) if day.number in asked else day for day in fixed.days)
    touched = any(fixed.day(number).distance_mm != after.day(number).distance_mm for number in asked)
    is_open = all(day == after.day(day.number) or opened.frame.is_open(day.number) for day in days)
    if touched or not is_open or not changes_between(after.days, days):
        raise RefusedError(tr("I found no way to mend the rest of the week around it."))
    return ReplaceDays(days, told(EditLabel.WITH_MENDING, what=label_of(operation)), as_made=True)


async def apply_operation(
    uow: UnitOfWork, opened: EditableWeek, operation: Operation, label: Told | None = None
) -> EditableWeek:
    """Apply an operation to the person's unsaved copy of the week, under its own label unless another is given."""
    session = opened.editing()
    after = edited(opened.plan, session.week, operation, opened.frame)
    return await put_session(uow, opened, apply(session, label or label_of(operation), after))


async def undo_step(uow: UnitOfWork, opened: AnyDays) -> tuple[AnyDays, Told]:
    """One unsaved step back; returns what was undone."""
    if opened.session is None or not opened.session.done:
        raise RefusedError(tr("There is nothing to undo."))
    _require_open_days(opened, opened.session.done[-1].before)
    return await put_session(uow, opened, undo(opened.session)), opened.session.done[-1].label


async def redo_step(uow: UnitOfWork, opened: AnyDays) -> tuple[AnyDays, Told]:
    """One undone step again; returns what was done."""
    if opened.session is None or not opened.session.undone:
        raise RefusedError(tr("There is nothing to redo."))
    _require_open_days(opened, opened.session.undone[-1].after)
    return await put_session(uow, opened, redo(opened.session)), opened.session.undone[-1].label


def _require_open_days(opened: OpenedDays, target: Week) -> None:
    """A step that touches a day which has meanwhile passed or been logged cannot be taken."""
    here = opened.week
    numbers = [change.number for change in changes_between(here.days, target.days)]
    # A missed long run that was moved on goes back where it stood.
    numbers = [each for each in numbers if not is_moved_on(here, target, each) and not is_moved_on(target, here, each)]
    opened.frame.require_open(opened.week, *numbers)


def take_back(opened: OpenedDays, change: Change) -> ReplaceDays:
    """The operation that puts the days of a saved change back as they were before it."""
    was = {day.number: day for day in change.before}
    days = tuple(was.get(day.number, day) for day in opened.week.days)
    return ReplaceDays(days, told(EditLabel.TAKE_BACK, reasons=change.reasons), as_made=True)


async def discard(uow: UnitOfWork, opened: AnyDays) -> AnyDays:
    """Drop all unsaved edits of this person."""
    return await put_session(uow, opened, None)


async def keep_mine(uow: UnitOfWork, opened: AnyDays) -> AnyDays:
    """Lay this person's changed days over what the other one saved; they still have to save."""
    if opened.session is None:
        return opened
    return await put_session(uow, opened, rebase(opened.session, opened.stored))
