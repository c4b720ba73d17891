"""Giving a week or a day back to the planner: previewed, then an unsaved edit like any other."""

from domain.errors import CoachError
from domain.messages import ButtonStyle, Card
from handlers.actions.edit_week import apply_operation, try_operation
from handlers.actions.write_week import regenerated, regenerated_day
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import CHANGED, tap
from handlers.chat.weeks import fresh_desk, show_opened
from handlers.views.keys import back_to_week, key
from handlers.views.preview import preview_with
from handlers.wording.door import tr


@tap("regen")
async def on_regenerate(request: Request, tap: Tap) -> None:
    """The effect of making the week anew; pinned and edited days are kept."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    edited_too = tap.number(2) == 1
    operation = await regenerated(request.uow, opened, keep_edited=not edited_too)
    after, effect = try_operation(opened, operation)
    others = any(day.edited and not day.pinned for day in opened.week.days) and not edited_too
    wider = key("Edited days too", "regen", opened.head.id, opened.number, 1, revision=opened.revision)
    if after == opened.week:
        if not others:
            raise CoachError("The planner would make this week just as it is.")
        text = "The planner would make this week just as it is, your edited days kept."
        card = Card(text=text, buttons=((wider,), (back_to_week(opened.head.id, opened.number),)))
    else:
        ids = (opened.head.id, opened.number, opened.steps, int(edited_too))
        confirm = key("Confirm", "regennow", *ids, revision=opened.revision, style=ButtonStyle.PRIMARY)
        card = preview_with(opened, operation, after, effect, confirm)
        if others:
            card = Card(text=card.text, buttons=(*card.buttons, (wider,)))
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("regennow")
async def on_regenerate_now(request: Request, tap: Tap) -> None:
    """Make the week anew, as an unsaved edit."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if tap.number(2) != opened.steps:
        await request.toast(tr(CHANGED))
    else:
        operation = await regenerated(request.uow, opened, keep_edited=tap.number(3) != 1)
        opened = await apply_operation(request.uow, opened, operation)
    await show_opened(request, opened, "Made anew. Save when you are ready." if opened.dirty else "")


@tap("regenday")
async def on_regenerate_day(request: Request, tap: Tap) -> None:
    """What giving one day back to the planner changes."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened.frame.require_open(opened.week, tap.number(2))
    operation = regenerated_day(opened, tap.number(2))
    after, effect = try_operation(opened, operation)
    if after == opened.week:
        raise CoachError("The planner would make this day just as it is.")
    ids = (opened.head.id, opened.number, opened.steps, tap.number(2))
    confirm = key("Confirm", "regendaynow", *ids, revision=opened.revision, style=ButtonStyle.PRIMARY)
    card = preview_with(opened, operation, after, effect, confirm)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("regendaynow")
async def on_regenerate_day_now(request: Request, tap: Tap) -> None:
    """Give the day back to the planner, as an unsaved edit."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened.frame.require_open(opened.week, tap.number(3))
    if tap.number(2) != opened.steps:
        await request.toast(tr(CHANGED))
    else:
        opened = await apply_operation(request.uow, opened, regenerated_day(opened, tap.number(3)))
    await show_opened(request, opened, "Made anew. Save when you are ready." if opened.dirty else "")
