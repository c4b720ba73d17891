"""A coach's groups of athletes, and what passes without a look for many at once."""

from collections.abc import Sequence

from domain.approval import WeekStatus
from domain.errors import NotYoursError
from domain.people import AutoApprove, CoachLink, Person
from domain.ports import UnitOfWork
from domain.talk import Group
from handlers.actions.generate_week import approve_where_allowed
from handlers.actions.notices import send_week
from handlers.actions.trust import set_auto_approve
from handlers.desk.waiting import waiting_for
from handlers.views.notices import approved_unseen_note
from handlers.wording.door import speaking, tr
from handlers.wording.errors import RefusedError

MAX_NAME = 40
MOST_GROUPS = 20


async def group_of(uow: UnitOfWork, coach: Person, group_id: int) -> Group:
    """One of the coach's own groups. Raises NotYoursError for any other."""
    found = next((group for group in await uow.groups.of_coach(coach.id) if group.id == group_id), None)
    if found is None:
        raise NotYoursError
    return found


async def links_of(uow: UnitOfWork, coach: Person, group_id: int) -> list[CoachLink]:
    """The coach's athletes in a group; without one (0) all of them. Raises NotYoursError for somebody else's group."""
    links = await uow.coaching.athletes_of(coach.id)
    if not group_id:
        return list(links)
    group = await group_of(uow, coach, group_id)
    return [link for link in links if link.athlete_id in group.members]


async def make_group(uow: UnitOfWork, coach: Person, name: str) -> Group:
    """A new group without anybody in it. Raises CoachError for a name that does not do, and for too many groups."""
    if len(await uow.groups.of_coach(coach.id)) >= MOST_GROUPS:
        raise RefusedError(tr("That would be more than {most} groups. Delete one first.", most=MOST_GROUPS))
    return await uow.groups.add(coach.id, checked_name(name))


def checked_name(name: str) -> str:
    """The name on one line. Raises CoachError for none, and for too long a one."""
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > MAX_NAME:
        raise RefusedError(tr("A name has 1 to {most} characters, such as “Tuesday group”.", most=MAX_NAME))
    return cleaned


async def toggle_member(uow: UnitOfWork, coach: Person, group: Group, athlete_id: int) -> None:
    """In or out. Raises NotYoursError for who is no athlete of this coach."""
    if all(link.athlete_id != athlete_id for link in await uow.coaching.athletes_of(coach.id)):
        raise NotYoursError
    if athlete_id in group.members:
        await uow.groups.leave(group, athlete_id)
    else:
        await uow.groups.join(group, athlete_id)


async def let_pass(uow: UnitOfWork, coach: Person, links: Sequence[CoachLink], mode: AutoApprove) -> int:
    """Set what passes without a look for those whose weeks this coach approves, and let pass what waits already.

    Returns how many waiting weeks were approved by it; each athlete is told of theirs.
    """
    for link in links:
        if link.responsible:
            await set_auto_approve(uow, link, mode)
    wanted = {link.athlete_id for link in links if link.responsible}
    approved = 0
    for waiting in await waiting_for(uow, coach):
        athlete = await uow.people.get(waiting.athlete_id) if waiting.athlete_id in wanted else None
        head = await uow.plans.head(waiting.plan_id)
        stored = await uow.plans.week(waiting.plan_id, waiting.week_number)
        if athlete is None or head is None or stored is None:
            continue
        stored = await approve_where_allowed(uow, athlete, head, stored)
        if stored.status is WeekStatus.APPROVED:
            approved += 1
            key = f"passed:{head.id}:{stored.number}:{stored.revision}"
            with speaking(athlete.settings.language):
                note = approved_unseen_note(stored.number, (), athlete.settings.units)
            await send_week(uow, athlete, head.id, stored.number, key, note)
    return approved
