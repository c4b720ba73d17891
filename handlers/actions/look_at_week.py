"""Every evening the running week is looked at (ruling 64): a silent gap, or a long run that nobody spoke of.

What somebody said or tapped was answered there and then; the evening speaks only of what nobody spoke of, once for
each occasion, and changes nothing by itself.
"""

from datetime import date, datetime, timedelta

from domain.adapting.gaps import used_to_say
from domain.adapting.missed import is_one_of_a_gap, later_day
from domain.adapting.training_log import planned_dates
from domain.calendar import local_date
from domain.people import Person
from domain.plan import HARD_TYPES, DayType
from domain.ports import UnitOfWork
from domain.records import PlanHead, ScheduledDay
from domain.schedule import GENERATE_WEEKDAY, event_key, is_quiet_now
from handlers.actions.notices import tell
from handlers.desk.known_runs import log_until
from handlers.desk.lighter import find_lighter
from handlers.desk.unknown_runs import unknown_runs
from handlers.desk.week import open_to_edit
from handlers.views.lighter import lighter_screen, long_run_open_card, silent_card

# Friday and Sunday ask about every run; an evening between them only of so many, before a day that is hard after them.
_WORTH_ASKING = 2
# A silence that began longer ago is asked about on Fridays only, whose week goes on from it anyway.
_LONGEST_SILENCE = timedelta(days=10)
# An open long run is asked about once in so many days.
_ASKED_DAYS = 28
_SUNDAY = 7


async def look_at_week(uow: UnitOfWork, athlete: Person, head: PlanHead, due_at: datetime) -> None:
    """Put what is worth it before the athlete; nothing for most people on most evenings.

    An evening that is over, somebody on a pause, and somebody who sleeps are left alone.
    """
    zone = athlete.settings.zone
    today = local_date(zone, uow.now)
    if today != local_date(zone, due_at) or athlete.muted_at is not None or is_quiet_now(athlete.settings, uow.now):
        return
    if await uow.logs.absences(athlete.id, today, today):
        return
    unknown = await unknown_runs(uow, athlete, today - _LONGEST_SILENCE, today)
    if not unknown:
        return
    is_long_open = unknown[-1].date == today and unknown[-1].day.type is DayType.LONG_RUN
    if is_long_open and await _about_the_long_run(uow, athlete, head, unknown[-1]):
        return
    await _about_a_gap(uow, athlete, head, [day for day in unknown if day.date < today], today)


async def _about_a_gap(
    uow: UnitOfWork, athlete: Person, head: PlanHead, unknown: list[ScheduledDay], today: date
) -> None:
    """A silence that reaches up to now and was broken by no word: the lighter week, once a gap and week."""
    if not unknown or not await _is_the_last_news(uow, athlete, unknown[-1].date, today):
        return
    found = await find_lighter(uow, athlete, today, is_evening=True)
    if found is not None and await _is_asked_today(uow, athlete, found.head, today):
        return
    if found is None or not found.is_silent or today - found.missed[0] > _LONGEST_SILENCE:
        return
    missed = [day for day in unknown if found.missed[0] <= day.date <= found.missed[1]]
    if len(missed) >= _WORTH_ASKING and await _is_hard(uow, athlete, today + timedelta(days=1)):
        card = silent_card(found, missed, athlete.settings.units)
        key = f"{event_key('evening', athlete.id, found.missed[0])}:{head.id}:{found.stored.number}"
        await tell(uow, athlete, key, card, lighter_screen(head.id))


async def _is_hard(uow: UnitOfWork, athlete: Person, on: date) -> bool:
    return any(day.day.type in HARD_TYPES for day in await uow.plans.scheduled(athlete.id, on, on))


async def _is_asked_today(uow: UnitOfWork, athlete: Person, head: PlanHead, today: date) -> bool:
    """Whether Friday's message, or Sunday's, has just spoken of the same runs, and tomorrow asks for little.

    After Friday's that is a rest day; after Sunday's, whose week begins tomorrow, a day without hard running.
    """
    tomorrow = today + timedelta(days=1)
    days = [day.day for day in await uow.plans.scheduled(athlete.id, tomorrow, tomorrow)]
    if today.isoweekday() == _SUNDAY:
        return head.inputs.week_of(today) >= 1 and not any(day.type in HARD_TYPES for day in days)
    is_rest = not any(day.is_run for day in days)
    return today.isoweekday() == GENERATE_WEEKDAY and is_rest and head.inputs.week_of(today) < head.total_weeks


async def _is_the_last_news(uow: UnitOfWork, athlete: Person, silent: date, today: date) -> bool:
    """Whether nothing was logged or skipped since the last run nobody spoke of: else the answer was given there."""
    return not await uow.logs.between(athlete.id, silent, today)


async def _about_the_long_run(uow: UnitOfWork, athlete: Person, head: PlanHead, scheduled: ScheduledDay) -> bool:
    """Today's long run, of somebody who else says what they run, and which still fits; whether it was spoken of."""
    today = scheduled.date
    opened = await open_to_edit(uow, athlete, head.id, scheduled.week_number)
    log = await log_until(uow, head, opened.plan, today - timedelta(days=1), today)
    if not used_to_say(log, planned_dates(opened.plan), today) or is_one_of_a_gap(opened.plan, log, today):
        return False
    later = later_day(opened.plan, opened.week, today.isoweekday())
    if later is None:
        return False
    block = (today - head.inputs.anchor).days // _ASKED_DAYS
    card = long_run_open_card(head, scheduled, later, athlete.settings.units)
    return await tell(uow, athlete, f"evening-long:{athlete.id}:{head.id}:{block}", card, lighter_screen(head.id))
