"""From answers to a stored plan, and what can be said about the plan before it is stored."""

from dataclasses import replace

from domain.approval import WeekStatus, approver_id
from domain.calendar import local_date
from domain.errors import DateProblem, InputError
from domain.fitness import goal_pace_5k
from domain.people import Person, ReminderWhen
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.actions.ask_model import ask_model
from handlers.actions.clock import schedule_timers
from handlers.actions.generate_week import approve_where_allowed, tell_coach
from handlers.actions.trust import coach_limits_of
from handlers.desk.draft import Draft
from handlers.desk.outlook import outlook
from handlers.views.text import esc
from handlers.wording.door import tr


async def create_plan(uow: UnitOfWork, person: Person, draft: Draft) -> tuple[Person, PlanHead]:
    """Store the person's preferences and their plan, active, and set the clock. A former active plan is archived.

    Raises InputError, before anything is written, when the answers no longer make a plan.
    """
    if draft.zone is None or draft.reminder_when is None or draft.reminder_time is None:
        raise ValueError("the draft has questions left")
    settings = replace(
        person.settings,
        units=draft.shown_units,
        zone=draft.zone,
        reminder_when=draft.reminder_when,
        reminder_time=draft.reminder_time
        if draft.reminder_when is not ReminderWhen.OFF
        else person.settings.reminder_time,
    )
    inputs = draft.inputs()
    if inputs.start < local_date(draft.zone, uow.now):
        raise InputError("start", DateProblem.START_PASSED)
    inputs = replace(inputs, coach_limits=await coach_limits_of(uow, person.id))
    plan = outlook(inputs).plan
    owner = replace(person, settings=settings)
    await uow.people.put(owner)
    head = await uow.plans.create(
        owner.id,
        plan,
        goal_pace_5k_s=round(goal_pace_5k(inputs.race, inputs.goal_s)) if inputs.goal_s else None,
        author_id=owner.id,
        at=uow.now,
    )
    await schedule_timers(uow, owner)
    first = await uow.plans.week(head.id, 1)
    if first is not None:
        await ask_model(uow, owner, first)
    await _put_before_coach(uow, owner, head)
    return owner, head


def _new_plan_words(athlete: Person) -> str:
    return tr("{name} has a new plan.", name=esc(athlete.name or tr("Your athlete"), 40))


async def _put_before_coach(uow: UnitOfWork, athlete: Person, head: PlanHead) -> None:
    """Week 1 to the coach, where there is one who wants to see it."""
    links = await uow.coaching.coaches_of(athlete.id)
    approver = approver_id(athlete.id, links)
    first = await uow.plans.week(head.id, 1)
    if approver == athlete.id or first is None:
        return
    first = await approve_where_allowed(uow, athlete, head, first)
    if first.status is WeekStatus.PENDING:
        await tell_coach(uow, approver, "plans", lambda: _new_plan_words(athlete), otherwise=f"plan:{head.id}")
