"""What a date holds of strength work, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.people import Person, StrengthLog
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.strength.sessions import StrengthSession, strength_sessions
from handlers.desk.week import OpenedDays, OpenedWeek, in_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthDay:
    """A date's session, if it has one, and its log."""

    session: StrengthSession | None
    log: StrengthLog | None


async def strength_on(uow: UnitOfWork, athlete: Person, head: PlanHead, on: date) -> StrengthDay | None:
    """What a date holds by the week in force; None for who wants no sessions or where there is nothing."""
    profile = athlete.settings.strength_profile
    if profile is None:
        return None
    number = head.inputs.week_of(on)
    stored = await uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
    if stored is None:
        return None
    plan = await uow.plans.skeleton(head, number)
    session = _on_day(strength_sessions(plan, number, profile, stored.approved or stored.week), on)
    logs = await uow.logs.strength(athlete.id, on, on)
    log = logs[0] if logs else None
    return None if session is None and log is None else StrengthDay(session=session, log=log)


def _on_day(sessions: Sequence[StrengthSession], on: date) -> StrengthSession | None:
    return next((each for each in sessions if each.day == on.isoweekday()), None)


async def session_to_read(uow: UnitOfWork, opened: OpenedWeek, day: int) -> StrengthDay | None:
    """A day's session as the opened week has it, else as the week in force has it, and its log.

    The two differ while an edit that moved it is not saved or not approved.
    """
    on = opened.frame.date_of(day)
    session = _on_day(opened.strength, on)
    log = next((each for each in opened.strength_logs if each.date == on), None)
    if session is None:
        in_force = await strength_on(uow, opened.athlete, opened.head, on)
        session = in_force.session if in_force is not None else None
    return None if session is None and log is None else StrengthDay(session=session, log=log)


def strength_days(opened: OpenedWeek) -> dict[int, StrengthDay]:
    """The sessions and logs of a week by ISO weekday; of a week that is over only what was logged."""
    logs = {log.date.isoweekday(): log for log in opened.strength_logs}
    sessions = {each.day: each for each in opened.strength}
    days = logs.keys() if opened.sunday < opened.today else sessions.keys() | logs.keys()
    return {day: StrengthDay(session=sessions.get(day), log=logs.get(day)) for day in sorted(days)}


async def strength_of_day(uow: UnitOfWork, opened: OpenedDays, day: int) -> StrengthDay | None:
    """What `strength_days` has of one day; nothing is loaded for who wants no sessions."""
    if opened.athlete.settings.strength is None:
        return None
    return strength_days(await in_plan(uow, opened)).get(day)
