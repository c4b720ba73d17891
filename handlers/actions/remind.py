"""The day's workout at the athlete's own time: once, from the approved schedule, never long after its hour.

A week nobody approved is mentioned once, on its first morning, as provisional: on its Monday, or the day after the
plan was made.
"""

from datetime import datetime

from domain.approval import approver_id
from domain.calendar import local_date, monday_of
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import ScheduledDay
from domain.schedule import DROPPED_AFTER, Due, Lateness, event_key, lateness, latest_reminder, reminder_key
from handlers.desk.strength import StrengthDay, strength_on
from handlers.views.notices import quiet_words
from handlers.views.today import today_card, today_screen


async def remind(uow: UnitOfWork, person: Person, since: datetime) -> Due | None:
    """Queue the newest reminder that fell due since then, unless it is too late; returns what fell due."""
    due = latest_reminder(person.settings, since, uow.now)
    if due is None or person.muted_at is not None:
        return due
    late = lateness(due.at, uow.now)
    if late is Lateness.TOO_LATE:
        return due
    scheduled = await _day_to_remind(uow, person, due)
    strength = await _session_to_remind(uow, person, due) if scheduled is not None else None
    if scheduled is not None and (
        scheduled.day.is_run or person.settings.rest_day_messages or strength is not None or scheduled.provisional
    ):
        today = local_date(person.settings.zone, uow.now)
        is_late = late is Lateness.DELAYED
        key, why = reminder_key(person.id, due.about), ""
        if scheduled.provisional:
            # One a week: whoever forgot to approve learns why the mornings are quiet, and is not asked daily.
            key = event_key("provisional", person.id, monday_of(due.about))
            links = await uow.coaching.coaches_of(person.id)
            why = quiet_words(is_own_approval=approver_id(person.id, links) == person.id)
        card = today_card(
            scheduled, None, person.settings.units, today, late=is_late, strength=strength, provisional=why
        )
        await uow.chat.remind(
            person.chat_id,
            key,
            card,
            expires_at=due.at + DROPPED_AFTER,
            screen=today_screen(scheduled.plan_id, scheduled.date),
        )
    return due


async def _day_to_remind(uow: UnitOfWork, person: Person, due: Due) -> ScheduledDay | None:
    """The day of that date, approved or provisional; None when there is nothing to say."""
    found = await uow.plans.scheduled(person.id, due.about, due.about)
    if not found:
        return None
    if await uow.logs.get(person.id, due.about) is not None:
        return None
    away = await uow.logs.absences(person.id, due.about, due.about)
    return None if away else found[0]


async def _session_to_remind(uow: UnitOfWork, person: Person, due: Due) -> StrengthDay | None:
    """The strength session of that date that is not logged yet."""
    head = await uow.plans.active(person.id)
    found = await strength_on(uow, person, head, due.about) if head is not None else None
    return found if found is not None and found.session is not None and found.log is None else None
