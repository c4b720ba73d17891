"""Planning the weeks ahead anew: a proposal first, applied to future days only, every changed week a new version."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.next_week import next_week
from domain.adapting.replan import EVERYTHING, Scope, replan, with_week
from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.editing import transitions
from domain.editing.version_reasons import VersionReason
from domain.errors import AnyProblem, StaleError
from domain.people import Person
from domain.plan import PhaseName, Plan, Week
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.told import Told, told
from handlers.actions.write_week import log_week_change
from handlers.desk.access import plan_in_force
from handlers.desk.known_runs import log_before
from handlers.desk.replanning import WeeksAhead
from handlers.desk.week import current_week
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def propose_weeks_ahead(
    uow: UnitOfWork, person: Person, plan_id: int, phase: PhaseName | None = None
) -> WeeksAhead:
    """What planning the future anew would change, from what was run; past, pinned and edited days stay."""
    head = await plan_in_force(uow, person, plan_id)
    athlete = person if person.id == head.athlete_id else await uow.people.get(head.athlete_id)
    zone = athlete.settings.zone if athlete is not None else person.settings.zone
    today = local_date(zone, uow.now)
    plan = await uow.plans.load(plan_id)
    if plan.date_of(head.total_weeks, 7) < today:
        raise RefusedError(tr("This plan is over, so there is nothing ahead to plan. Send /start for a new one."))
    new, reasons = await _planned_anew(uow, head, plan, today, phase)
    changed = tuple(
        (was, now)
        for was, now in zip(plan.weeks, new.weeks, strict=True)
        if was != now and plan.date_of(was.number, 7) >= today and (phase is None or was.phase is phase)
    )
    return WeeksAhead(head=head, changed=changed, reasons=reasons)


async def _planned_anew(
    uow: UnitOfWork, head: PlanHead, plan: Plan, today: date, phase: PhaseName | None
) -> tuple[Plan, tuple[Told, ...]]:
    coming = current_week(head, today) + 1
    if coming <= head.total_weeks:
        stored = await uow.plans.week(head.id, coming)
        outline = stored is not None and stored.status is WeekStatus.OUTLINE
        proposal = next_week(plan, coming, await log_before(uow, head, plan, coming, today), outline=outline)
        if proposal.replanned is not None:
            return with_week(proposal.replanned.plan, proposal.week), proposal.reasons
        if proposal.reasons:
            return with_week(plan, proposal.week), proposal.reasons
    tomorrow = today + timedelta(days=1)
    scope = EVERYTHING if phase is None else Scope(phase=phase)
    return replan(plan, tomorrow, scope=scope).plan, ()


async def replan_weeks(
    uow: UnitOfWork, person: Person, plan_id: int, version: int, phase: PhaseName | None = None
) -> WeeksAhead:
    """Apply the proposal: generated weeks wait for approval again, their approved copies stay in force meanwhile.

    Raises StaleError when the plan changed since the proposal was shown.
    """
    ahead = await propose_weeks_ahead(uow, person, plan_id, phase)
    if ahead.head.version != version:
        raise StaleError(AnyProblem.PLAN_CHANGED)
    await put_weeks(uow, person, plan_id, [week for _, week in ahead.changed], told(VersionReason.PLANNED_ANEW))
    return ahead


async def put_weeks(uow: UnitOfWork, person: Person, plan_id: int, weeks: Sequence[Week], reason: Told) -> None:
    """Write weeks planned anew, each a version: outlines stay outlines, others wait for approval again."""
    for week in weeks:
        stored = await uow.plans.week(plan_id, week.number)
        if stored is None or stored.status is WeekStatus.FINALIZED:
            continue
        if stored.status is WeekStatus.OUTLINE:
            after = replace(stored, week=week, target_mm=week.distance_mm)
        else:
            after = replace(transitions.generate(stored, week), target_mm=week.distance_mm)
        saved = await uow.plans.save_week(after)
        await log_week_change(uow, stored, saved, person.id, (reason,))
