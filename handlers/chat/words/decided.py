"""A waiting week that is not approved in words: it is shown, or what should change is asked."""

from domain.people import Person
from domain.words.decided import Decided
from handlers.buttons.coaching import DeclineWeek, OpenChange
from handlers.buttons.kinds import PlanId
from handlers.chat.coaching.inbox import decline_saying
from handlers.chat.request import Request
from handlers.chat.taps import press, show_week
from handlers.chat.words.scene import scene_of
from handlers.desk.waiting import waiting_for
from handlers.desk.week import current_week
from handlers.views.text import esc
from handlers.wording.door import tr


async def hold_or_send_back(request: Request, athlete: Person, what: Decided, reason: str = "") -> None:
    """Of the week that waits first; where none waits, it is said, and the week of now is shown.

    A `reason` that was given with it is not asked for again.
    """
    waiting = next(
        (each for each in await waiting_for(request.uow, request.person) if each.athlete_id == athlete.id), None
    )
    if waiting is None:
        head = (await scene_of(request, athlete)).plan()
        await request.send(tr("Nothing of {name} waits for your approval now.", name=esc(athlete.name, 60)))
        await show_week(request, head.id, current_week(head, request.today))
    elif what is Decided.SENT_BACK:
        pressed = DeclineWeek(PlanId(waiting.plan_id), waiting.week_number)
        await (decline_saying(request, pressed, reason) if reason else press(request, pressed))
    else:
        await request.send(
            tr(
                "Week {number} of {name} is not approved. It waits for you.",
                number=waiting.week_number,
                name=esc(athlete.name, 60),
            )
        )
        await press(request, OpenChange(PlanId(waiting.plan_id), waiting.week_number))
