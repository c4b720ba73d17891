"""Strength sessions of somebody's weeks: what a date holds, what became of it, and whether they want any."""

from dataclasses import replace
from datetime import date, timedelta

from domain.errors import InputError, RunProblem
from domain.people import Person, PersonSettings, StrengthLog
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.strength.profile import Equipment, Experience
from handlers.actions.log_run import OLDEST_DAYS
from handlers.desk.strength import session_to_read
from handlers.desk.week import open_week
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# Four weeks off keep most of it; after more than that the movements are learned again.
KEPT_FOR = timedelta(days=28)


async def log_strength(
    uow: UnitOfWork, athlete: Person, head: PlanHead, on: date, today: date, *, done: bool
) -> StrengthLog:
    """Done or not; the log of a date that has one is replaced. Raises CoachError where there is no session.

    A session that an unsaved edit has put on the date counts too: it is on the card the tap came from.
    """
    if on > today:
        raise InputError("date", RunProblem.SESSION_NOT_YET)
    if on < today - timedelta(days=OLDEST_DAYS):
        raise InputError("date", RunProblem.SESSION_TOO_OLD, days=OLDEST_DAYS)
    number = head.inputs.week_of(on)
    in_plan = 1 <= number <= head.total_weeks
    found = (
        await session_to_read(uow, await open_week(uow, athlete, head.id, number), on.isoweekday()) if in_plan else None
    )
    if found is None or found.session is None:
        raise RefusedError(tr("There is no strength session on that day. /week shows where they are."))
    log = StrengthLog(athlete_id=athlete.id, date=on, done=done, minutes=found.session.minutes if done else 0)
    await uow.logs.put_strength(log)
    return log


async def unlog_strength(uow: UnitOfWork, athlete: Person, on: date) -> None:
    """Take a strength log back. Raises CoachError when there is none."""
    if not await uow.logs.strength(athlete.id, on, on):
        raise RefusedError(tr("No strength session is logged for that day."))
    await uow.logs.remove_strength(athlete.id, on)


async def want_strength(uow: UnitOfWork, person: Person, experience: Experience | None, today: date) -> Person:
    """Switch sessions on for somebody of this experience, or off; who comes back within four weeks goes on."""
    settings = person.settings
    since = settings.strength_since
    if experience is not None and settings.strength is None:
        lately = await uow.logs.strength(person.id, today - KEPT_FOR, today)
        since = since if since is not None and any(log.done for log in lately) else today
    return await _kept(uow, person, replace(settings, strength=experience, strength_since=since))


async def have_equipment(uow: UnitOfWork, person: Person, equipment: Equipment) -> Person:
    """Keep what somebody has to train with."""
    return await _kept(uow, person, replace(person.settings, equipment=equipment))


async def _kept(uow: UnitOfWork, person: Person, settings: PersonSettings) -> Person:
    """No timer depends on these settings, so the person is all there is to store."""
    changed = replace(person, settings=settings)
    await uow.people.put(changed)
    return changed
