"""Copying: a day to a day, a week to a week."""

from domain.approval import WeekStatus
from domain.editing.frame import EditError
from domain.editing.history import show_day_run
from domain.editing.operations import PasteDay, ReplaceDays
from domain.errors import CoachError
from domain.formats import show_date_range, weekday_name
from domain.messages import ButtonStyle
from handlers.actions.edit_week import apply_operation, try_operation
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import CHANGED, tap
from handlers.chat.weeks import desk_of, show_changed, show_opened
from handlers.desk.access import plan_for
from handlers.desk.week import OpenedWeek, open_week
from handlers.views.keys import key
from handlers.views.month import first_of_month
from handlers.views.more import copy_source_card, copy_week_card, paste_card
from handlers.views.preview import preview_with
from handlers.wording.door import tr


@tap("copy")
async def on_copy(request: Request, tap: Tap) -> None:
    """Where should this day go? The ids: plan, week, day, and the week whose days are offered."""
    source = await desk_of(request, tap)
    day = tap.number(2)
    if not 1 <= day <= 7:
        raise EditError("Open a day first, then copy it.")
    number = tap.number(3) if len(tap.ids) > 3 else source.number
    target = source if number == source.number else await open_week(request.uow, request.person, source.head.id, number)
    words = f"{weekday_name(day)} of week {source.number}, {show_day_run(source.week.day(day), source.units)}"
    await request.show(f"copy:{source.head.id}", paste_card(target, (source.number, day), words))


async def _paste(request: Request, tap: Tap) -> tuple[OpenedWeek, PasteDay] | None:
    """The target week and the operation; the ids: plan, source week and day, target week and day."""
    plan_id = tap.number(0)
    source = await open_week(request.uow, request.person, plan_id, tap.number(1))
    number = tap.number(3)
    target = source if number == source.number else await open_week(request.uow, request.person, plan_id, number)
    if not (1 <= tap.number(2) <= 7 and 1 <= tap.number(4) <= 7):
        raise EditError("Open a day first, then copy it.")
    if target.is_conflict or tap.revision != target.revision:
        await request.toast(tr(CHANGED))
        await show_opened(request, target)
        return None
    words = f"{weekday_name(tap.number(2))} of week {source.number}"
    return target, PasteDay(source.week.day(tap.number(2)), tap.number(4), words)


@tap("paste")
async def on_paste(request: Request, tap: Tap) -> None:
    """The effect of pasting."""
    found = await _paste(request, tap)
    if found is None:
        return
    opened, operation = found
    after, effect = try_operation(opened, operation)
    ids = (*_numbers_of(tap, 5), opened.steps)
    confirm = key("Confirm", "pastenow", *ids, revision=opened.revision, style=ButtonStyle.PRIMARY)
    card = preview_with(opened, operation, after, effect, confirm)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("pastenow")
async def on_paste_now(request: Request, tap: Tap) -> None:
    """Paste."""
    found = await _paste(request, tap)
    if found is None:
        return
    opened, operation = found
    if tap.number(5) != opened.steps:
        await request.toast(tr(CHANGED))
    else:
        opened = await apply_operation(request.uow, opened, operation)
    await show_opened(request, opened, "Pasted. Save when you are ready." if opened.dirty else "")


def _numbers_of(tap: Tap, count: int) -> tuple[int, ...]:
    """The first ids as numbers: what was read from a button is never packed again as it came."""
    return tuple(tap.number(index) for index in range(count))


@tap("copyweek")
async def on_copy_week(request: Request, tap: Tap) -> None:
    """Which week of the month should be copied?"""
    head = await plan_for(request.uow, request.person, tap.number(0))
    first = first_of_month(min(max(tap.number(1), 1), head.total_weeks))
    numbers = range(first, min(first + 4, head.total_weeks + 1))
    await request.show(f"copy:{head.id}", copy_source_card(head.id, numbers, first))


@tap("copyto")
async def on_copy_to(request: Request, tap: Tap) -> None:
    """To which week? Only weeks that are generated and not over can take it."""
    opened = await desk_of(request, tap)
    weeks = await request.uow.plans.weeks(opened.head.id, 1, opened.head.total_weeks)
    targets = [
        stored.number
        for stored in weeks
        if stored.number != opened.number
        and stored.status not in (WeekStatus.OUTLINE, WeekStatus.FINALIZED)
        and opened.plan.date_of(stored.number, 7) >= opened.today
    ]
    if not targets:
        raise CoachError("No other week can take a copy yet: generate the week you want it in first.")
    dates = show_date_range(opened.monday, opened.sunday)
    await request.show(f"copy:{opened.head.id}", copy_week_card(opened.head.id, opened.number, targets, dates))


async def _paste_week(request: Request, tap: Tap) -> tuple[OpenedWeek, ReplaceDays]:
    source = await open_week(request.uow, request.person, tap.number(0), tap.number(1))
    target = await open_week(request.uow, request.person, tap.number(0), tap.number(2))
    return target, ReplaceDays(source.week.days, f"Copy week {source.number} to week {target.number}")


@tap("pasteweek")
async def on_paste_week(request: Request, tap: Tap) -> None:
    """The effect of pasting a week."""
    opened, operation = await _paste_week(request, tap)
    after, effect = try_operation(opened, operation)
    confirm = key(
        "Confirm",
        "pasteweeknow",
        *_numbers_of(tap, 3),
        opened.steps,
        revision=opened.revision,
        style=ButtonStyle.PRIMARY,
    )
    card = preview_with(opened, operation, after, effect, confirm)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("pasteweeknow")
async def on_paste_week_now(request: Request, tap: Tap) -> None:
    """Paste the week."""
    opened, operation = await _paste_week(request, tap)
    if opened.is_conflict or tap.revision != opened.revision or tap.number(3) != opened.steps:
        await show_changed(request, opened)
        return
    opened = await apply_operation(request.uow, opened, operation)
    await show_opened(request, opened, f"{operation.source}: done. Save when you are ready.")
