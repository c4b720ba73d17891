"""What the clock does for each person, and when it comes back: reminders, new weeks, nudges, the end of weeks."""

from datetime import datetime

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead, Timer
from domain.schedule import (
    ON_DEMAND,
    Due,
    TimerKind,
    is_after_generation,
    next_evening,
    next_finalize,
    next_generation,
    next_look,
    next_nudge,
    next_reminder,
    race_question,
    weekend_generation,
)
from handlers.actions.finish_weeks import ask_about_race, finish_past_weeks
from handlers.actions.generate_week import generate_next_week, nudge, tell_of_weeks
from handlers.actions.look_after import look_after
from handlers.actions.look_at_week import look_at_week
from handlers.actions.remind import remind
from handlers.wording.door import speaking


async def schedule_timers(uow: UnitOfWork, person: Person) -> None:
    """Set every timer of a person anew: after a plan is made, or when zone, times or reminders change."""
    head = await uow.plans.active(person.id)
    for kind in set(TimerKind) - ON_DEMAND:
        due = _next(kind, person, head, uow.now)
        if kind is TimerKind.GENERATE and await _missed_friday(uow, person, head):
            due = weekend_generation(person.settings, uow.now)
        if due is None:
            await uow.timers.drop(person.id, kind.value)
        else:
            await uow.timers.put(Timer(person_id=person.id, kind=kind.value, due_at=due.at))


async def _missed_friday(uow: UnitOfWork, person: Person, head: PlanHead | None) -> bool:
    """Whether this week's Friday evening is over and next week is still an outline: a plan begun at the weekend."""
    if head is None:
        return False
    today = local_date(person.settings.zone, uow.now)
    running = head.inputs.week_of(today)
    if running < 1 or not is_after_generation(person.settings, uow.now):
        return False
    coming = await uow.plans.week(head.id, running + 1) if running < head.total_weeks else None
    return coming is not None and coming.status is WeekStatus.OUTLINE


async def keep_looking(uow: UnitOfWork, coach: Person) -> None:
    """See that a coach hears each day who wants a look: whoever coached before there was such a timer has none."""
    if all(timer.kind != TimerKind.LOOK for timer in await uow.timers.of_person(coach.id)):
        due = next_look(coach.settings, uow.now)
        await uow.timers.put(Timer(person_id=coach.id, kind=TimerKind.LOOK.value, due_at=due.at))


async def _keep_evenings(uow: UnitOfWork, person: Person, head: PlanHead) -> None:
    """See that the week is looked at every evening: a plan from before there was such a timer has none."""
    due = _next(TimerKind.EVENING, person, head, uow.now)
    if due is not None:
        await uow.timers.put(Timer(person_id=person.id, kind=TimerKind.EVENING.value, due_at=due.at))


def _next(
    kind: TimerKind, person: Person, head: PlanHead | None, after: datetime, told: Due | None = None
) -> Due | None:
    """When this is next to be done; None for what a person without a plan, or without athletes, does not need."""
    settings = person.settings
    if kind is TimerKind.LOOK:
        return next_look(settings, after) if person.is_coach else None
    if head is None:
        return None
    match kind:
        case TimerKind.REMINDER:
            return next_reminder(settings, after, told.about if told else None, head.inputs.race_date)
        case TimerKind.GENERATE:
            return next_generation(settings, after)
        case TimerKind.NUDGE:
            return next_nudge(settings, after)
        case TimerKind.FINALIZE:
            return next_finalize(settings, after)
        case TimerKind.RACE:
            race = race_question(settings, head.inputs.race_date)
            return race if race.at > after else None
        case TimerKind.EVENING:
            return next_evening(settings, after)
        case _:
            return None


async def run_timer(uow: UnitOfWork, timer: Timer) -> None:
    """Do what is due and set the timer's next time, in one transaction; a timer without a purpose goes."""
    person = await uow.people.get(timer.person_id)
    head = await uow.plans.active(timer.person_id) if person else None
    if person is None or timer.kind not in set(TimerKind):
        await uow.timers.drop(timer.person_id, timer.kind)
        return
    with speaking(person.settings.language):
        await _do_what_is_due(uow, timer, person, head)


async def _do_what_is_due(uow: UnitOfWork, timer: Timer, person: Person, head: PlanHead | None) -> None:
    kind = TimerKind(timer.kind)
    told: Due | None = None
    if kind in ON_DEMAND:
        await tell_of_weeks(uow, person, kind)
    elif kind is TimerKind.LOOK and person.is_coach:
        await look_after(uow, person, timer.due_at)
    elif kind is TimerKind.FINALIZE and head is not None:
        if await finish_past_weeks(uow, person):
            await schedule_timers(uow, person)
            return
        await _keep_evenings(uow, person, head)
    elif head is not None:
        told = await _do_for_athlete(uow, timer, person, head)
    due = _next(kind, person, head, uow.now, told)
    if due is None:
        await uow.timers.drop(person.id, kind.value)
    else:
        await uow.timers.put(Timer(person_id=person.id, kind=kind.value, due_at=due.at))


async def _do_for_athlete(uow: UnitOfWork, timer: Timer, person: Person, head: PlanHead) -> Due | None:
    """What is due in the course of a plan; what it was about, where it was a reminder."""
    match TimerKind(timer.kind):
        case TimerKind.REMINDER:
            return await remind(uow, person, head, timer.due_at)
        case TimerKind.GENERATE:
            await generate_next_week(uow, person, head, timer.due_at)
        case TimerKind.NUDGE:
            await nudge(uow, person, head, timer.due_at)
        case TimerKind.RACE:
            await ask_about_race(uow, person)
        case TimerKind.EVENING:
            await look_at_week(uow, person, head, timer.due_at)
        case _:
            pass
    return None
