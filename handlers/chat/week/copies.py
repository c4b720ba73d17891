"""Copying: a day to a day, a week to a week."""

from domain.editing.operations import PasteDay
from handlers.actions.copy_week import pasted_day, pasted_week, weeks_for_a_copy
from handlers.actions.edit_outline import to_change
from handlers.actions.edit_week import apply_operation
from handlers.buttons.copies import (
    ChooseCopySource,
    ChooseCopyTarget,
    ConfirmPaste,
    ConfirmWeekPaste,
    CopyDay,
    PreviewPaste,
    PreviewWeekPaste,
)
from handlers.buttons.kinds import PlanId
from handlers.chat.request import Request
from handlers.chat.taps import require_fresh, tap, week_for
from handlers.chat.week.edits import keep_as_asked, preview_operation
from handlers.chat.week.finishing import finish_edit
from handlers.desk.access import plan_for
from handlers.desk.month import WEEKS, first_of_month
from handlers.desk.week import EditableWeek, OpenedDays, open_days, open_to_edit
from handlers.views.copies import copy_source_card, copy_week_card, paste_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


@tap(CopyDay)
async def on_copy(request: Request, pressed: CopyDay) -> None:
    """Where should this day go?"""
    source = await week_for(request, pressed)
    target = source
    if pressed.to_week is not None and pressed.to_week != source.number:
        target = await open_days(request.uow, request.person, pressed.plan, pressed.to_week)
    await request.show(f"copy:{pressed.plan}", paste_card(source, pressed.day, target))


async def _paste(request: Request, pressed: PreviewPaste | ConfirmPaste) -> tuple[EditableWeek, PasteDay]:
    """The week that the copied day goes to, and the operation that puts it there."""
    source = await week_for(request, pressed)
    target = await open_to_edit(request.uow, request.person, pressed.plan, pressed.to_week)
    require_fresh(target, pressed.revision, pressed.steps if isinstance(pressed, ConfirmPaste) else None)
    return target, pasted_day(source, pressed.day, pressed.to_day)


@tap(PreviewPaste)
async def on_paste(request: Request, pressed: PreviewPaste) -> None:
    """The effect of pasting."""
    opened, operation = await _paste(request, pressed)
    confirm = ConfirmPaste(
        opened.plan_id,
        pressed.week,
        pressed.day,
        opened.number,
        pressed.to_day,
        opened.steps,
        revision=opened.revision,
    )
    await preview_operation(request, opened, operation, confirm=confirm)


@tap(ConfirmPaste)
async def on_paste_now(request: Request, pressed: ConfirmPaste) -> None:
    """Paste."""
    opened, operation = await _paste(request, pressed)
    opened = await apply_operation(request.uow, opened, operation)
    await finish_edit(request, opened, tr("Pasted. Save when you are ready."), at_once=pressed.at_once)


@tap(ChooseCopySource)
async def on_copy_week(request: Request, pressed: ChooseCopySource) -> None:
    """Which week of the month should be copied?"""
    head = await plan_for(request.uow, request.person, pressed.plan)
    first = first_of_month(min(max(pressed.week, 1), head.total_weeks))
    numbers = range(first, min(first + WEEKS, head.total_weeks + 1))
    await request.show(f"copy:{head.id}", copy_source_card(head.id, numbers))


@tap(ChooseCopyTarget)
async def on_copy_to(request: Request, pressed: ChooseCopyTarget) -> None:
    """To which week?"""
    opened = await week_for(request, pressed)
    card = copy_week_card(opened, await weeks_for_a_copy(request.uow, opened))
    await request.show(f"copy:{opened.head.id}", card)


@tap(PreviewWeekPaste)
async def on_paste_week(request: Request, pressed: PreviewWeekPaste) -> None:
    """The effect of pasting a week."""
    source = await week_for(request, pressed)
    await _preview_week(request, source, pressed.to_week)


async def preview_week_again(request: Request, source: OpenedDays) -> None:
    """What the runs of a week would change in the next one. Raises RefusedError after the last week."""
    if source.number >= source.head.total_weeks:
        raise RefusedError(tr("No week of the plan comes after this one."))
    await _preview_week(request, source, source.number + 1)


async def _preview_week(request: Request, source: OpenedDays, number: int) -> None:
    opened = to_change(await open_to_edit(request.uow, request.person, PlanId(source.head.id), number))
    confirm = ConfirmWeekPaste(opened.plan_id, source.number, opened.number, opened.steps, revision=opened.revision)
    await preview_operation(request, opened, pasted_week(source, opened), confirm=confirm)


@tap(ConfirmWeekPaste)
async def on_paste_week_now(request: Request, pressed: ConfirmWeekPaste) -> None:
    """Paste the week."""
    source = await week_for(request, pressed)
    opened = await open_to_edit(request.uow, request.person, pressed.plan, pressed.to_week)
    require_fresh(opened, pressed.revision, pressed.steps)
    if opened.is_outline:
        await keep_as_asked(request, opened, pasted_week(source, opened))
        return
    opened = await apply_operation(request.uow, opened, pasted_week(source, opened))
    note = tr(
        "Copy week {source} to week {target}: done. Save when you are ready.",
        source=source.number,
        target=opened.number,
    )
    await finish_edit(request, opened, note, at_once=pressed.at_once)
