"""People, their logs, links, invites and conversations on both databases."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from domain.errors import StaleError
from domain.people import (
    Absence,
    AutoApprove,
    CoachLink,
    Invite,
    LifeEvent,
    PersonSettings,
    ReminderWhen,
    RunLog,
    RunPart,
    RunState,
)
from domain.plan import CoachLimits
from domain.records import Dialog
from domain.units import Units
from storage.engine import Database
from tests.storage.samples import ATHLETE, COACH, MILE, NOW, a_person

HOSTILE = "Robert'); DROP TABLE people;-- <b>&amp;\u202e\x00 🏃 \ud83d" + "x" * 10_000


async def test_a_person_comes_back_with_every_setting(database: Database) -> None:
    """All preferences survive; unknown people are None."""
    settings = PersonSettings(
        units=Units.KM,
        zone="Pacific/Auckland",
        reminder_when=ReminderWhen.EVENING_BEFORE,
        reminder_time=time(6, 45),
        rest_day_messages=True,
        quiet_from=time(21, 30),
        quiet_to=time(5, 15),
        language="de",
        default_view="month",
    )
    person = replace(a_person(), is_coach=True, settings=settings, muted_at=NOW)
    async with database.transaction(NOW) as uow:
        await uow.people.put(person)
    async with database.read(NOW) as uow:
        assert await uow.people.get(ATHLETE) == person
        assert await uow.people.get(COACH) is None


async def test_the_first_contact_is_kept(database: Database) -> None:
    """Updating a person changes their settings, not when they came."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(replace(a_person(), created_at=None))
    later = NOW + timedelta(days=3)
    async with database.transaction(later) as uow:
        await uow.people.put(replace(a_person(name="Grace"), chat_id=-100_123_456_789_012, created_at=None))
    async with database.read(later) as uow:
        person = await uow.people.get(ATHLETE)
    assert person is not None
    assert (person.name, person.created_at, person.chat_id) == ("Grace", NOW, -100_123_456_789_012)


async def test_hostile_text_is_stored_as_text(database: Database) -> None:
    """SQL, HTML, NUL and half a surrogate pair do no harm; what no database can hold becomes U+FFFD."""
    expected = HOSTILE.replace("\x00", "\ufffd").replace("\ud83d", "\ufffd")
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(name=HOSTILE))
        await uow.dialogs.put(ATHLETE, Dialog(name="onboarding", state={"answer": HOSTILE, "list": [HOSTILE]}))
        assert await uow.coaching.invite(HOSTILE) is None
    async with database.read(NOW) as uow:
        person = await uow.people.get(ATHLETE)
        dialog = await uow.dialogs.get(ATHLETE)
    assert person is not None
    assert person.name == expected
    assert dialog == Dialog(name="onboarding", state={"answer": expected, "list": [expected]})


async def test_logs_are_one_a_date(database: Database) -> None:
    """A second log of a date replaces the first; a range is in order; removed is gone."""
    run = RunLog(
        athlete_id=ATHLETE,
        date=date(2026, 3, 4),
        state=RunState.PARTLY,
        distance_mm=3 * MILE,
        duration_s=1800,
        effort=7,
        note="Windy",
        source="fit",
    )
    skipped = RunLog(athlete_id=ATHLETE, date=date(2026, 3, 3), state=RunState.SKIPPED)
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        await uow.logs.put(replace(run, state=RunState.DONE, note="first"))
        await uow.logs.put(run)
        await uow.logs.put(skipped)
        assert await uow.logs.get(ATHLETE, run.date) == run
        assert await uow.logs.between(ATHLETE, date(2026, 3, 3), date(2026, 3, 4)) == [skipped, run]
        assert await uow.logs.between(ATHLETE, date(2026, 3, 5), date(2026, 3, 9)) == []
        await uow.logs.remove(ATHLETE, run.date)
        assert await uow.logs.get(ATHLETE, run.date) is None


async def test_the_runs_of_a_date_come_back_one_by_one(database: Database) -> None:
    """Their sum stands on the date, each of them beside it; the longest is no sum."""
    parts = (RunPart(distance_mm=3 * MILE, duration_s=1800, effort=4), RunPart(distance_mm=5 * MILE, source="fit"))
    both = RunLog(
        athlete_id=ATHLETE,
        date=date(2026, 3, 4),
        state=RunState.DONE,
        distance_mm=8 * MILE,
        effort=4,
        parts=parts,
    )
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        await uow.logs.put(both)
        assert await uow.logs.get(ATHLETE, both.date) == both
    assert (both.runs, both.longest_mm) == (2, 5 * MILE)


async def test_absences_that_touch_the_days_asked_for(database: Database) -> None:
    """An open absence touches every later day; ending it moves its last day."""
    ill = Absence(athlete_id=ATHLETE, event=LifeEvent.ILLNESS, first=date(2026, 3, 10))
    away = Absence(athlete_id=ATHLETE, event=LifeEvent.HOLIDAY, first=date(2026, 3, 1), last=date(2026, 3, 5))
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        await uow.logs.put_absence(ill)
        await uow.logs.put_absence(away)
        assert await uow.logs.absences(ATHLETE, date(2026, 3, 5), date(2026, 3, 12)) == [away, ill]
        assert await uow.logs.absences(ATHLETE, date(2026, 12, 1), date(2026, 12, 2)) == [ill]
        ended = replace(ill, last=date(2026, 3, 14))
        await uow.logs.put_absence(ended)
        assert await uow.logs.absences(ATHLETE, date(2026, 3, 6), date(2026, 12, 2)) == [ended]
        assert await uow.logs.absences(ATHLETE, date(2026, 12, 1), date(2026, 12, 2)) == []


async def test_one_responsible_coach_an_athlete(database: Database) -> None:
    """A new responsible coach takes over; the former one stays linked and comes second."""
    coach_limits = CoachLimits(max_hard_days=2, max_long_run_share=0.3)
    first = CoachLink(
        coach_id=COACH,
        athlete_id=ATHLETE,
        auto_approve=AutoApprove.WHEN_RULES_HOLD,
        coach_limits=coach_limits,
        since=NOW,
    )
    async with database.transaction(NOW) as uow:
        for person_id in (ATHLETE, COACH, 7003):
            await uow.people.put(a_person(person_id))
        await uow.coaching.put_link(first)
        assert await uow.coaching.coaches_of(ATHLETE) == [first]
        second = CoachLink(coach_id=7003, athlete_id=ATHLETE, since=NOW + timedelta(days=1))
        await uow.coaching.put_link(second)
        assert await uow.coaching.coaches_of(ATHLETE) == [second, replace(first, responsible=False)]
        assert await uow.coaching.athletes_of(7003) == [second]
        await uow.coaching.drop_link(7003, ATHLETE)
        await uow.coaching.drop_link(7003, ATHLETE)
        assert await uow.coaching.athletes_of(7003) == []
        assert await uow.coaching.athletes_of(ATHLETE) == []


async def test_an_invite_is_used_once(database: Database) -> None:
    """The first to use it has it; a second user is refused and the first stays."""
    invite = Invite(token="abc", coach_id=COACH, expires_at=NOW + timedelta(days=7))
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(COACH))
        await uow.coaching.put_invite(invite)
        assert await uow.coaching.invite("abc") == invite
        assert await uow.coaching.invite("other") is None
    async with database.transaction(NOW) as uow:
        await uow.coaching.put_invite(replace(invite, used_by=ATHLETE))
    with pytest.raises(StaleError):
        async with database.transaction(NOW) as uow:
            await uow.coaching.put_invite(replace(invite, used_by=7003))
    revoked = replace(invite, token="zzz", revoked=True)
    async with database.transaction(NOW + timedelta(hours=1)) as uow:
        await uow.coaching.put_invite(revoked)
        assert await uow.coaching.invites_of(COACH) == [revoked, replace(invite, used_by=ATHLETE)]


async def test_a_conversation_moves_on_and_ends(database: Database) -> None:
    """One conversation a chat; the newest state counts; dropped is gone."""
    async with database.transaction(NOW) as uow:
        await uow.dialogs.put(5, Dialog(name="onboarding", state={"step": 1}))
        await uow.dialogs.put(5, Dialog(name="lap", state={"day": 3, "note": None, "marks": [True, 1.5, "ü"]}))
    async with database.transaction(NOW) as uow:
        assert await uow.dialogs.get(5) == Dialog(name="lap", state={"day": 3, "note": None, "marks": [True, 1.5, "ü"]})
        assert await uow.dialogs.get(6) is None
        await uow.dialogs.drop(5)
        assert await uow.dialogs.get(5) is None
