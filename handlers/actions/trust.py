"""What a coach decides for their athletes: how much passes without a look, and limits tighter than the rulings."""

from dataclasses import replace

from domain.approval import responsible_coach
from domain.people import AutoApprove, CoachLink, Person
from domain.plan import CoachLimits
from domain.ports import UnitOfWork


async def set_auto_approve(uow: UnitOfWork, link: CoachLink, mode: AutoApprove) -> CoachLink:
    """Never, when every rule holds, or always."""
    changed = replace(link, auto_approve=mode)
    await uow.coaching.put_link(changed)
    return changed


async def set_coach_limits(uow: UnitOfWork, link: CoachLink, coach_limits: CoachLimits) -> CoachLink:
    """Tighten (or free) the rules for this athlete; the validator holds their plan against them from now on."""
    changed = replace(link, coach_limits=coach_limits)
    await uow.coaching.put_link(changed)
    await apply_coach_limits(uow, link.athlete_id)
    return changed


async def set_limits_for_all(uow: UnitOfWork, coach: Person, coach_limits: CoachLimits) -> Person:
    """Tighten (or free) the rules for every athlete this coach is responsible for, now and later."""
    changed = replace(coach, settings=replace(coach.settings, limits_for_all=coach_limits))
    await uow.people.put(changed)
    for link in await uow.coaching.athletes_of(coach.id):
        if link.responsible:
            await apply_coach_limits(uow, link.athlete_id)
    return changed


async def coach_limits_of(uow: UnitOfWork, athlete_id: int) -> CoachLimits:
    """The responsible coach's rules for everybody and for this athlete, the tighter of each; none without a coach."""
    link = responsible_coach(await uow.coaching.coaches_of(athlete_id))
    coach = await uow.people.get(link.coach_id) if link is not None else None
    if link is None or coach is None:
        return CoachLimits()
    return coach.settings.limits_for_all.tightened(link.coach_limits)


async def apply_coach_limits(uow: UnitOfWork, athlete_id: int) -> None:
    """Write the limits that hold for the athlete into their active plan."""
    head = await uow.plans.active(athlete_id)
    coach_limits = await coach_limits_of(uow, athlete_id)
    if head is not None and head.inputs.coach_limits != coach_limits:
        await uow.plans.replace_inputs(replace(head, inputs=replace(head.inputs, coach_limits=coach_limits)))
