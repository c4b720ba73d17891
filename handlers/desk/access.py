"""Who may see and change which plan."""

from domain.approval import PlanStatus, approver_id
from domain.errors import NotYoursError
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def plan_for(uow: UnitOfWork, person: Person, plan_id: int) -> PlanHead:
    """The plan, if the person owns it or coaches its owner. Raises NotYoursError, for absent plans just the same."""
    head = await uow.plans.head(plan_id)
    if head is None or not await may_see(uow, person.id, head.athlete_id):
        raise NotYoursError
    return head


async def own_plan(uow: UnitOfWork, person: Person, plan_id: int) -> PlanHead:
    """The person's own plan, in force or complete. Raises NotYoursError for any other, be it their athlete's."""
    head = await uow.plans.head(plan_id)
    if head is None or head.athlete_id != person.id or head.status not in (PlanStatus.ACTIVE, PlanStatus.COMPLETED):
        raise NotYoursError
    return head


async def plan_in_force(uow: UnitOfWork, person: Person, plan_id: int) -> PlanHead:
    """The plan, to change it. Raises NotYoursError, and CoachError for a plan that is over: that one is only read."""
    head = await plan_for(uow, person, plan_id)
    require_in_force(head)
    return head


def require_in_force(head: PlanHead) -> None:
    """Raises CoachError for a plan that is over: it can be read, not changed."""
    if head.status in (PlanStatus.ARCHIVED, PlanStatus.COMPLETED):
        raise RefusedError(tr("This is an older plan: it can be read, not changed. /week shows the plan in force."))


async def may_see(uow: UnitOfWork, person_id: int, athlete_id: int) -> bool:
    """Whether this person is the athlete or a coach the athlete accepted."""
    if person_id == athlete_id:
        return True
    return any(link.coach_id == person_id for link in await uow.coaching.coaches_of(athlete_id))


async def may_change(uow: UnitOfWork, person: Person, head: PlanHead) -> bool:
    """Whether this person may wish for other inputs of a plan in force: its athlete, or who approves their weeks."""
    if head.status is not PlanStatus.ACTIVE:
        return False
    links = () if person.id == head.athlete_id else await uow.coaching.coaches_of(head.athlete_id)
    return person.id in (head.athlete_id, approver_id(head.athlete_id, links))
