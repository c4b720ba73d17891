"""From the settings to the most that a week may hold: a wish of one's own plan, previewed before it is done."""

from handlers.buttons.account import LimitMyWeeks
from handlers.chat.changing.wishes import ask_wish
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


@tap(LimitMyWeeks)
async def on_most(request: Request, _pressed: LimitMyWeeks) -> None:
    """Ask about the plan in force. Raises CoachError where there is none."""
    head = await request.uow.plans.active(request.person.id)
    if head is None:
        raise RefusedError(
            tr("A limit belongs to a plan, and you have none yet. /start makes one and asks for limits.")
        )
    await ask_wish(request, head.id, "limits")
