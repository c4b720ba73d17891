"""Who may see and change which plan."""

from domain.errors import NotYoursError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead


async def plan_for(uow: UnitOfWork, person: Person, plan_id: int) -> PlanHead:
    """The plan, if the person owns it or coaches its owner. Raises NotYoursError, for absent plans just the same."""
    head = await uow.plans.head(plan_id)
    if head is None or not await may_see(uow, person.id, head.athlete_id):
        raise NotYoursError
    return head


async def may_see(uow: UnitOfWork, person_id: int, athlete_id: int) -> bool:
    """Whether this person is the athlete or a coach the athlete accepted."""
    if person_id == athlete_id:
        return True
    return any(link.coach_id == person_id for link in await uow.coaching.coaches_of(athlete_id))
