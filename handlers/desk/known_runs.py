"""What is known of an athlete's running, as planning needs it: the log up to a date, and the absences round it."""

from datetime import date, timedelta

from domain.adapting.peak_ahead import peak_ahead
from domain.adapting.standing import why_held_back
from domain.adapting.training_log import TrainingLog, training_log
from domain.approval import PlanStatus, WeekStatus
from domain.people import Absence
from domain.plan import Plan, Week
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.told import Told
from handlers.desk.unwell import told_unwell


async def log_before(uow: UnitOfWork, head: PlanHead, plan: Plan, number: int, today: date) -> TrainingLog:
    """What was run since the plan began, up to yesterday or the week's eve, and absences up to the week's end."""
    monday = plan.date_of(number, 1)
    return await log_until(uow, head, plan, min(today, monday) - timedelta(days=1), monday + timedelta(days=6))


async def log_until(uow: UnitOfWork, head: PlanHead, plan: Plan, known: date, last: date) -> TrainingLog:
    """What was run since the plan began, up to and including `known`, and absences up to `last`."""
    logs = await uow.logs.between(head.athlete_id, plan.inputs.anchor, known)
    absences = await uow.logs.absences(head.athlete_id, plan.inputs.anchor, last)
    return training_log(logs, [*absences, *await _told_of(uow, head.athlete_id, known)], known)


async def _told_of(uow: UnitOfWork, athlete_id: int, known: date) -> list[Absence]:
    """The days since somebody wrote that they are ill or in pain, up to `known`: no pause, but no running either."""
    athlete = await uow.people.get(athlete_id)
    told = await told_unwell(uow, athlete, known) if athlete is not None else None
    return [] if told is None else [Absence(athlete_id=athlete_id, event=told.event, first=told.since, last=known)]


async def break_before(uow: UnitOfWork, head: PlanHead, number: int, today: date) -> Told | None:
    """Why a week holds less than the plan once had for it, after days without running; None where it does not."""
    plan = await uow.plans.load(head.id)
    return why_held_back(plan, number, await log_before(uow, head, plan, number, today))


async def peak_now(uow: UnitOfWork, head: PlanHead, plan: Plan, today: date) -> Week | None:
    """The biggest week ahead as it comes out of what was run; None where it is the plan's own, or the plan is over."""
    coming = head.inputs.week_of(today) + 1
    stored = await uow.plans.week(head.id, coming) if 1 <= coming <= head.total_weeks else None
    if stored is None or head.status is not PlanStatus.ACTIVE:
        return None
    log = await log_before(uow, head, plan, coming, today)
    return peak_ahead(plan, coming, log, outline=stored.status is WeekStatus.OUTLINE)


async def known_until(uow: UnitOfWork, athlete_id: int, today: date) -> date:
    """The last date of which it is known what was run: today where it is logged, else yesterday."""
    return today if await uow.logs.get(athlete_id, today) is not None else today - timedelta(days=1)
