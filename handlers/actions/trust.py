"""What a coach decides for one athlete: how much passes without a look, and house rules tighter than the rulings."""

from dataclasses import replace

from domain.errors import NotYoursError
from domain.people import AutoApprove, CoachLink
from domain.plan import HouseRules
from domain.ports import UnitOfWork


async def link_between(uow: UnitOfWork, coach_id: int, athlete_id: int) -> CoachLink:
    """The link of a responsible coach and an athlete. Raises NotYoursError where there is none."""
    for link in await uow.coaching.coaches_of(athlete_id):
        if link.coach_id == coach_id and link.responsible:
            return link
    raise NotYoursError


async def set_auto_approve(uow: UnitOfWork, link: CoachLink, mode: AutoApprove) -> CoachLink:
    """Never, when every rule holds, or always."""
    changed = replace(link, auto_approve=mode)
    await uow.coaching.put_link(changed)
    return changed


async def set_house(uow: UnitOfWork, link: CoachLink, house: HouseRules) -> CoachLink:
    """Tighten (or free) the rules for this athlete; the validator holds their plan against them from now on."""
    changed = replace(link, house=house)
    await uow.coaching.put_link(changed)
    await put_house(uow, link.athlete_id, house)
    return changed


async def put_house(uow: UnitOfWork, athlete_id: int, house: HouseRules) -> None:
    """Write house rules into the athlete's active plan; an empty HouseRules frees it."""
    head = await uow.plans.active(athlete_id)
    if head is not None and head.inputs.house != house:
        await uow.plans.replace_inputs(replace(head, inputs=replace(head.inputs, house=house)))
