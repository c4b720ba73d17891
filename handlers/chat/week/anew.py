"""Giving a week or a day back to the planner: previewed, then an unsaved edit like any other."""

from handlers.actions.edit_week import apply_operation
from handlers.actions.make_anew import preview_anew, preview_day_anew
from handlers.actions.write_week import regenerated, regenerated_day
from handlers.buttons.copies import MakeAnew, MakeDayAnew, PreviewAnew, PreviewDayAnew
from handlers.chat.request import Request
from handlers.chat.taps import tap, week_to_edit
from handlers.chat.week.finishing import finish_edit
from handlers.views.anew import anew_card, day_anew_card, unchanged_card
from handlers.views.keys import screen
from handlers.wording.door import tr


@tap(PreviewAnew)
async def on_regenerate(request: Request, pressed: PreviewAnew) -> None:
    """The effect of making the week anew; pinned and edited days are kept."""
    opened = await week_to_edit(request, pressed)
    found = await preview_anew(request.uow, opened, edited_too=pressed.edited_too)
    card = unchanged_card(opened) if found is None else anew_card(opened, found, edited_too=pressed.edited_too)
    await request.show(screen("preview", opened), card)


@tap(MakeAnew)
async def on_regenerate_now(request: Request, pressed: MakeAnew) -> None:
    """Make the week anew, as an unsaved edit."""
    opened = await week_to_edit(request, pressed)
    operation = await regenerated(request.uow, opened, keep_edited=not pressed.edited_too)
    opened = await apply_operation(request.uow, opened, operation)
    await finish_edit(request, opened, tr("Planned anew. Save when you are ready."), at_once=pressed.at_once)


@tap(PreviewDayAnew)
async def on_regenerate_day(request: Request, pressed: PreviewDayAnew) -> None:
    """What giving one day back to the planner changes."""
    opened = await week_to_edit(request, pressed)
    card = day_anew_card(opened, pressed.day, preview_day_anew(opened, pressed.day))
    await request.show(screen("preview", opened), card)


@tap(MakeDayAnew)
async def on_regenerate_day_now(request: Request, pressed: MakeDayAnew) -> None:
    """Give the day back to the planner, as an unsaved edit."""
    opened = await week_to_edit(request, pressed)
    opened.frame.require_open(opened.week, pressed.day)
    opened = await apply_operation(request.uow, opened, regenerated_day(opened, pressed.day))
    await finish_edit(request, opened, tr("Planned anew. Save when you are ready."), at_once=pressed.at_once)
