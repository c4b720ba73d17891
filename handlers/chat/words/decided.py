"""A waiting week that is not approved in words: it is shown, or what should change is asked."""

from collections.abc import Sequence

from domain.people import Person
from domain.records import WaitingWeek
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


async def hold_or_send_back(
    request: Request, athlete: Person, what: Decided, reason: str = "", number: int | None = None
) -> None:
    """Of the week that is named, else of the one that waits; where none waits, it is said, and the week of now shown.

    A `reason` that was given with it is not asked for again. Of a named week that does not wait nothing is done.
    """
    found = [each for each in await waiting_for(request.uow, request.person) if each.athlete_id == athlete.id]
    if number is not None and found and all(each.week_number != number for each in found):
        waits = ", ".join(str(each.week_number) for each in found)
        name = esc(athlete.name, 60)
        await request.send(
            tr(
                "Week {number} of {name} does not wait for you, so nothing was declined. What waits: week {waits}.",
                number=number,
                name=name,
                waits=waits,
            )
        )
        return
    waiting = await _meant(request, found, number)
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


async def _meant(request: Request, found: Sequence[WaitingWeek], number: int | None) -> WaitingWeek | None:
    """The week of that number; without one the first to come."""
    if number is not None:
        return next((each for each in found if each.week_number == number), None)
    return await first_to_come(request, found)


async def first_to_come(request: Request, found: Sequence[WaitingWeek]) -> WaitingWeek | None:
    """The first of these weeks that is not over today; None where there are none."""
    for each in found:
        head = await request.uow.plans.head(each.plan_id)
        if head is not None and head.inputs.date_of(each.week_number, 7) > request.today:
            return each
    return found[0] if found else None
