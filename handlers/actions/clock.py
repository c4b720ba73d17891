"""What the clock does for each person, and when it comes back: reminders, new weeks, nudges, the end of weeks."""

from datetime import datetime

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead, Timer
from domain.schedule import (
    Due,
    TimerKind,
    is_after_generation,
    next_finalize,
    next_generation,
    next_nudge,
    next_reminder,
    race_question,
    weekend_generation,
)
from handlers.actions.finish_weeks import ask_about_race, finish_past_weeks
from handlers.actions.generate_week import generate_next_week, nudge
from handlers.actions.remind import remind
from handlers.wording.door import speaking


async def schedule_timers(uow: UnitOfWork, person: Person) -> None:
    """Set every timer of a person anew: after a plan is made, or when zone, times or reminders change."""
    head = await uow.plans.active(person.id)
    if head is None:
        await uow.timers.drop(person.id)
        return
    for kind in TimerKind:
        due = _next(kind, person, head, uow.now)
        if kind is TimerKind.GENERATE and await _missed_friday(uow, person, head):
            due = weekend_generation(person.settings, uow.now)
        if due is None:
            await uow.timers.drop(person.id, kind.value)
        else:
            await uow.timers.put(Timer(person_id=person.id, kind=kind.value, due_at=due.at))


async def _missed_friday(uow: UnitOfWork, person: Person, head: PlanHead) -> bool:
    """Whether this week's Friday evening is over and next week is still an outline: a plan begun at the weekend."""
    today = local_date(person.settings.zone, uow.now)
    running = head.inputs.week_of(today)
    if running < 1 or not is_after_generation(person.settings, uow.now):
        return False
    coming = await uow.plans.week(head.id, running + 1) if running < head.total_weeks else None
    return coming is not None and coming.status is WeekStatus.OUTLINE


def _next(kind: TimerKind, person: Person, head: PlanHead, after: datetime, told: Due | None = None) -> Due | None:
    settings = person.settings
    match kind:
        case TimerKind.REMINDER:
            return next_reminder(settings, after, told.about if told else None)
        case TimerKind.GENERATE:
            return next_generation(settings, after)
        case TimerKind.NUDGE:
            return next_nudge(settings, after)
        case TimerKind.FINALIZE:
            return next_finalize(settings, after)
        case TimerKind.RACE:
            race = race_question(settings, head.inputs.race_date)
            return race if race.at > after else None


async def run_timer(uow: UnitOfWork, timer: Timer) -> None:
    """Do what is due and set the timer's next time, in one transaction; a timer without a purpose goes."""
    person = await uow.people.get(timer.person_id)
    head = await uow.plans.active(timer.person_id) if person else None
    if person is None or head is None or timer.kind not in set(TimerKind):
        await uow.timers.drop(timer.person_id, timer.kind)
        return
    with speaking(person.settings.language):
        await _do_what_is_due(uow, timer, person, head)


async def _do_what_is_due(uow: UnitOfWork, timer: Timer, person: Person, head: PlanHead) -> None:
    kind = TimerKind(timer.kind)
    told: Due | None = None
    match kind:
        case TimerKind.REMINDER:
            told = await remind(uow, person, timer.due_at)
        case TimerKind.GENERATE:
            await generate_next_week(uow, person, head, timer.due_at)
        case TimerKind.NUDGE:
            await nudge(uow, person, head, timer.due_at)
        case TimerKind.RACE:
            await ask_about_race(uow, person)
        case TimerKind.FINALIZE:
            if await finish_past_weeks(uow, person):
                await uow.timers.drop(person.id)
                return
    due = _next(kind, person, head, uow.now, told)
    if due is None:
        await uow.timers.drop(person.id, kind.value)
    else:
        await uow.timers.put(Timer(person_id=person.id, kind=kind.value, due_at=due.at))
