"""Whose plan a coach is looking at: the name stands on every card about it, also where the card says none itself."""

from handlers.chat.request import Request
from handlers.desk.access import may_see
from handlers.views.coaching import named


async def say_whose(request: Request, plan_id: int) -> None:
    """From here on every card of this update carries the athlete's name, where the plan is one this coach may see.

    A name said before is taken back first: it was another plan's.
    """
    request.whose = ""
    if not request.person.is_coach:
        return
    head = await request.uow.plans.head(plan_id)
    if head is None or head.athlete_id == request.person.id:
        return
    athlete = await request.uow.people.get(head.athlete_id)
    if athlete is not None and await may_see(request.uow, request.person.id, athlete.id):
        request.whose = named(athlete.name, 30)
