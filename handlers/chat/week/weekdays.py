"""Two weekdays trade places in every week from one on: generated weeks as unsaved edits, outlines at once."""

from handlers.actions.swap_weekdays import swap_weekdays, try_weekdays
from handlers.buttons.copies import ChooseWeekdays, ConfirmWeekdays, PreviewWeekdays
from handlers.chat.request import Request
from handlers.chat.taps import StaleWeekError, show_week, tap, week_for
from handlers.views.copies import swapped_note, weekday_swap_card, weekdays_card


@tap(ChooseWeekdays)
async def on_weekdays(request: Request, pressed: ChooseWeekdays) -> None:
    """Two weekdays of every future week: choose them."""
    opened = await week_for(request, pressed)
    await request.show(f"columns:{pressed.plan}", weekdays_card(opened, pressed.first))


@tap(PreviewWeekdays)
async def on_preview_weekdays(request: Request, pressed: PreviewWeekdays) -> None:
    """What swapping two weekdays would do, week by week in numbers."""
    opened = await week_for(request, pressed)
    found = await try_weekdays(request.uow, opened, pressed.first, pressed.second)
    await request.show(f"columns:{pressed.plan}", weekday_swap_card(opened, pressed.first, pressed.second, found))


@tap(ConfirmWeekdays)
async def on_weekdays_now(request: Request, pressed: ConfirmWeekdays) -> None:
    """Swap the two weekdays in every week that can take it."""
    opened = await week_for(request, pressed)
    found = await try_weekdays(request.uow, opened, pressed.first, pressed.second)
    if pressed.steps != found.steps:
        raise StaleWeekError(opened)
    await swap_weekdays(request.uow, opened, pressed.first, pressed.second, found)
    await show_week(request, pressed.plan, pressed.week, swapped_note(found))
