"""Whether the lighter days after runs that are not in the log were offered already: once a week is enough."""

from datetime import date, timedelta

from domain.messages import ShownCard
from domain.records import PlanHead
from handlers.buttons.codec import unpack
from handlers.buttons.time_off import LeaveWeek, LightenWeek
from handlers.chat.request import Request
from handlers.views.lighter import lighter_screen
from handlers.views.today import today_screen

_A_WEEK = timedelta(days=7)


async def was_offered(request: Request, head: PlanHead, on: date) -> bool:
    """Whether it was said, or answered, within a week: on a card of its own, or under the log of another day than `on`.

    The card of that day itself keeps what it offers when its effort is told.
    """
    chat, since = request.uow.chat, request.now - _A_WEEK
    own = await chat.shown(request.chat_id, lighter_screen(head.id))
    if own is not None and own.at > since:
        return True
    days = (request.today - timedelta(days=back) for back in range(_A_WEEK.days))
    for day in days:
        shown = await chat.shown(request.chat_id, today_screen(head.id, day)) if day != on else None
        if shown is not None and shown.at > since and _offers(shown):
            return True
    return False


def _offers(shown: ShownCard) -> bool:
    pressed = (unpack(button.data) for row in shown.card.buttons for button in row if button.data is not None)
    return any(isinstance(each, LightenWeek | LeaveWeek) for each in pressed)
