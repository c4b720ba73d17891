"""The day's workout at the athlete's own time: once, never long after its hour.

What is approved comes as it is. What nobody approved yet comes too, marked as that: an unapproved week is no silence,
and never shown as if it were the schedule.
"""

from datetime import datetime

from domain.calendar import local_date, monday_of
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay
from domain.schedule import (
    DROPPED_AFTER,
    Due,
    Lateness,
    event_key,
    is_race_eve,
    lateness,
    latest_reminder,
    reminder_key,
)
from handlers.desk.race_day import race_of
from handlers.desk.strength import StrengthDay, strength_on
from handlers.desk.unapproved import unapproved
from handlers.desk.unwell import asks_to_run, told_unwell, unwell_screen
from handlers.views.pause import unwell_card
from handlers.views.today import race_eve_card, today_card, today_screen


async def remind(uow: UnitOfWork, person: Person, head: PlanHead, since: datetime) -> Due | None:
    """Queue the newest reminder that fell due since then, unless it is too late; returns what fell due."""
    race = head.inputs.race_date
    due = latest_reminder(person.settings, since, uow.now, race)
    if due is None or person.muted_at is not None:
        return due
    late = lateness(due.at, uow.now)
    if late is Lateness.TOO_LATE:
        return due
    if is_race_eve(due.about, race) and await _race_eve(uow, person, head, due, is_late=late is Lateness.DELAYED):
        return due
    scheduled = await _day_to_remind(uow, person, due)
    if scheduled is None:
        return due
    today = local_date(person.settings.zone, uow.now)
    unwell = await told_unwell(uow, person, today) if asks_to_run(scheduled) else None
    if unwell is not None:
        card, screen = unwell_card(unwell, scheduled, due.about), unwell_screen(unwell.event, unwell.since)
        key = reminder_key(person.id, due.about)
        await uow.chat.remind(person.chat_id, key, card, expires_at=due.at + DROPPED_AFTER, screen=screen)
        return due
    strength = await _session_to_remind(uow, person, head, due)
    key = reminder_key(person.id, due.about)
    if not (scheduled.day.is_run or person.settings.rest_day_messages or strength is not None):
        if not scheduled.provisional or due.about != monday_of(due.about):
            return due
        # A week that begins with rest says on its first morning that nobody approved it.
        key = event_key("provisional", person.id, due.about)
    card = today_card(
        scheduled,
        None,
        person.settings.units,
        today,
        inputs=head.inputs,
        race=await race_of(uow, head, scheduled),
        late=late is Lateness.DELAYED,
        strength=strength,
        waits=await unapproved(uow, person, scheduled),
    )
    await uow.chat.remind(
        person.chat_id,
        key,
        card,
        expires_at=due.at + DROPPED_AFTER,
        screen=today_screen(scheduled.plan_id, scheduled.date),
    )
    return due


async def _race_eve(uow: UnitOfWork, person: Person, head: PlanHead, due: Due, *, is_late: bool) -> bool:
    """The evening before the race: True when it is one, whatever was said of the day itself."""
    on = head.inputs.race_date
    found = await uow.plans.scheduled(person.id, on, on)
    race = await race_of(uow, head, found[0]) if found else None
    if race is None or await uow.logs.absences(person.id, on, on):
        return False
    card = race_eve_card(found[0], head.inputs, race, person.settings.units, late=is_late)
    key = event_key("race-eve", person.id, on)
    await uow.chat.remind(person.chat_id, key, card, expires_at=due.at + DROPPED_AFTER)
    return True


async def _day_to_remind(uow: UnitOfWork, person: Person, due: Due) -> ScheduledDay | None:
    """The day of that date, approved or provisional; None when there is nothing to say."""
    found = await uow.plans.scheduled(person.id, due.about, due.about)
    if not found:
        return None
    if await uow.logs.get(person.id, due.about) is not None:
        return None
    away = await uow.logs.absences(person.id, due.about, due.about)
    return None if away else found[0]


async def _session_to_remind(uow: UnitOfWork, person: Person, head: PlanHead, due: Due) -> StrengthDay | None:
    """The strength session of that date that is not logged yet."""
    found = await strength_on(uow, person, head, due.about)
    return found if found is not None and found.session is not None and found.log is None else None
