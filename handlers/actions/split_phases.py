"""Weeks per phase by hand: tried first, then the future is planned after the new split."""

from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.replan import replan
from domain.calendar import local_date
from domain.editing.version_reasons import VersionReason
from domain.errors import AnyProblem, StaleError
from domain.people import Person
from domain.plan import Plan, Week
from domain.planning.phases import PhaseWeeks
from domain.ports import UnitOfWork
from domain.told import told
from handlers.actions.replan_weeks import put_weeks
from handlers.desk.access import plan_in_force
from handlers.desk.replanning import PhaseSplit, weeks_per_phase
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def try_split(uow: UnitOfWork, person: Person, plan_id: int, weeks: PhaseWeeks | None) -> PhaseSplit:
    """What a split would change from tomorrow on; None is the split as it is.

    Raises InputError for a split that breaks the rulings, CoachError for a plan that is over.
    """
    head = await plan_in_force(uow, person, plan_id)
    athlete = person if person.id == head.athlete_id else await uow.people.get(head.athlete_id)
    today = local_date((athlete or person).settings.zone, uow.now)
    plan = await uow.plans.load(plan_id)
    if plan.date_of(head.total_weeks, 7) < today:
        raise RefusedError(tr("This plan is over, so its phases stay as they were."))
    if weeks is None or weeks == weeks_per_phase(plan):
        return PhaseSplit(head=head, plan=plan, new=plan, weeks=weeks_per_phase(plan), changed=())
    inputs = replace(plan.inputs, phase_weeks=weeks)
    new = replan(plan, today + timedelta(days=1), inputs=inputs).plan
    return PhaseSplit(head=head, plan=plan, new=new, weeks=weeks, changed=_changed(plan, new, today))


def _changed(plan: Plan, new: Plan, today: date) -> tuple[tuple[Week, Week], ...]:
    return tuple(
        (was, now)
        for was, now in zip(plan.weeks, new.weeks, strict=True)
        if was != now and plan.date_of(was.number, 7) >= today
    )


async def put_split(uow: UnitOfWork, person: Person, plan_id: int, weeks: PhaseWeeks, version: int) -> PhaseSplit:
    """Plan after a split. Raises CoachError when the plan changed since the split was shown."""
    await uow.changes.hold(plan_id)
    split = await try_split(uow, person, plan_id, weeks)
    if split.head.version != version:
        raise StaleError(AnyProblem.PHASES_CHANGED)
    if not split.changed:
        raise RefusedError(tr("The phases are split like that already."))
    await uow.plans.replace_inputs(replace(split.head, inputs=split.new.inputs))
    base, build, peak, taper = weeks
    reason = told(VersionReason.PHASES_SPLIT, base=base, build=build, peak=peak, taper=taper)
    await put_weeks(uow, person, plan_id, [week for _, week in split.changed], reason)
    coming = {week.number for _, week in split.changed}
    for was, now in zip(split.plan.weeks, split.new.weeks, strict=True):
        stored = await uow.plans.week(plan_id, was.number)
        # Past weeks keep their days; only the phase they count for may be another one.
        if was.phase is not now.phase and stored is not None and was.number not in coming:
            await uow.plans.save_week(replace(stored, week=replace(stored.week, phase=now.phase)))
    return split
