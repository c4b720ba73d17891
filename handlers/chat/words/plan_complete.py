"""After a plan is complete: what is there, and what can come next."""

from domain.approval import PlanStatus
from domain.words.intents import Intent, NewPlan, ShortAnswer
from handlers.chat.onboarding.start import names_a_race
from handlers.chat.request import Request
from handlers.chat.words.scene import Scene
from handlers.desk.raced import last_complete
from handlers.views.finish import after_plan_card


async def is_about_the_last_plan(scene: Scene, value: Intent | None) -> bool:
    """Whether words ask to change or to show what is over: no race to come is named, and no plan wished for."""
    request = scene.request
    if value is None or isinstance(value, NewPlan | ShortAnswer) or names_a_race(request):
        return False
    return await last_complete(request.uow, request.person.id) is not None


async def after_the_plan(request: Request) -> bool:
    """What is there after a plan, and what can come next; False for somebody whose last plan is not complete."""
    earlier = await request.uow.plans.of_athlete(request.person.id)
    if not earlier or earlier[0].status is not PlanStatus.COMPLETED:
        return False
    raced = await request.uow.logs.get(request.person.id, earlier[0].inputs.race_date)
    was_run = raced is not None and raced.is_run
    await request.send(after_plan_card(earlier[0], request.settings.units, was_run=was_run))
    return True
