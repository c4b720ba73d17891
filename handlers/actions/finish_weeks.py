"""The end of weeks and of the plan: past weeks are frozen, and the race is asked about."""

from datetime import date, timedelta

from domain.approval import PlanStatus, WeekStatus
from domain.calendar import local_date
from domain.editing import transitions
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.schedule import OF_PLAN
from handlers.actions.notices import tell
from handlers.desk.raced import RESULT_DAYS
from handlers.views.finish import race_question_card, raced_news, summary_card
from handlers.wording.door import speaking


async def finish_past_weeks(uow: UnitOfWork, person: Person) -> bool:
    """Freeze every week of the active plan that is over; True when the whole plan is over and was completed.

    It is complete once the result of the race is known, or two weeks after it.
    """
    head = await uow.plans.active(person.id)
    if head is None:
        return False
    today = local_date(person.settings.zone, uow.now)
    over = _last_finished_week(head, today)
    if over:
        for stored in await uow.plans.weeks(head.id, 1, over):
            if stored.status is not WeekStatus.FINALIZED:
                await uow.plans.save_week(transitions.finalize(stored))
                await uow.edits.drop(person.id, head.id, stored.number)
    if over < head.total_weeks or not await _is_settled(uow, person, head, today):
        return False
    await uow.plans.set_status(head.id, PlanStatus.COMPLETED)
    await _summarise(uow, person, head, today)
    return True


async def take_result(uow: UnitOfWork, person: Person, head: PlanHead, on: date) -> None:
    """What was just logged may be the result of the race: coaches hear of it, and a plan that is over is complete."""
    if on != head.inputs.race_date:
        return
    await _tell_coaches(uow, person, head)
    if await finish_past_weeks(uow, person):
        for kind in OF_PLAN:
            await uow.timers.drop(person.id, kind.value)


async def _tell_coaches(uow: UnitOfWork, athlete: Person, head: PlanHead) -> None:
    """One message a race to each coach, which another time redraws."""
    log = await uow.logs.get(athlete.id, head.inputs.race_date)
    if log is None or not log.is_run:
        return
    for link in await uow.coaching.coaches_of(athlete.id):
        coach = await uow.people.get(link.coach_id)
        if coach is None:
            continue
        screen = f"raced:{head.id}"
        with speaking(coach.settings.language):
            card = raced_news(athlete, head, log, coach.settings.units)
        if not await uow.chat.refresh(coach.chat_id, screen, card):
            await tell(uow, coach, f"{screen}:{coach.id}", card, screen)


async def _is_settled(uow: UnitOfWork, person: Person, head: PlanHead, today: date) -> bool:
    if today > head.inputs.race_date + timedelta(days=RESULT_DAYS):
        return True
    return await uow.logs.get(person.id, head.inputs.race_date) is not None


def _last_finished_week(head: PlanHead, today: date) -> int:
    """The number of the last week whose Sunday is past; 0 when there is none."""
    return min(max(head.inputs.week_of(today) - 1, 0), head.total_weeks)


async def _summarise(uow: UnitOfWork, person: Person, head: PlanHead, today: date) -> None:
    plan = await uow.plans.load(head.id)
    first, last = head.inputs.anchor, head.inputs.anchor + timedelta(days=7 * head.total_weeks - 1)
    logs = await uow.logs.between(person.id, first, last)
    strength_done = sum(log.done for log in await uow.logs.strength(person.id, first, last))
    is_result_taken = today <= head.inputs.race_date + timedelta(days=RESULT_DAYS)
    card = summary_card(head, plan, logs, person.settings.units, strength_done, is_result_taken=is_result_taken)
    await tell(uow, person, f"summary:{head.id}", card)


async def ask_about_race(uow: UnitOfWork, person: Person) -> None:
    """On the evening of the race: how did it go? Asked once, and not when it is logged already."""
    head = await uow.plans.active(person.id)
    today = local_date(person.settings.zone, uow.now)
    if head is None or not head.inputs.race_date <= today <= head.inputs.race_date + timedelta(days=6):
        return
    if await uow.logs.get(person.id, head.inputs.race_date) is None:
        is_paused = bool(await uow.logs.absences(person.id, head.inputs.race_date, head.inputs.race_date))
        card = race_question_card(head, person.settings.units, is_paused=is_paused)
        await tell(uow, person, f"race:{head.id}", card)
