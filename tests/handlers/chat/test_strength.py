"""Strength sessions in the chat: switched on, read on every card, logged, reminded of, and never miles."""

import json
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar  # type: ignore[import-untyped]  # it ships no types

from domain.approval import WeekStatus
from domain.people import PersonSettings, StrengthLog
from domain.strength.profile import Equipment, Experience
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_data import files
from tests.handlers.chat.test_wandering_weeks import _step
from tests.handlers.chat.trained import MARATHON, START, forge, live_until, trained

STRONG = PersonSettings(strength=Experience.REGULAR, equipment=Equipment.DUMBBELLS, rest_day_messages=False)


async def approve_week_one(talk: Conversation) -> None:
    """Put week 1 in force."""
    await talk.say("/week")
    await talk.tap("Approve plan")


async def test_sessions_are_switched_on_in_the_settings_and_stand_on_the_week(sqlite_database: Database) -> None:
    """Off at first; experience and equipment by a tap each; then they are marked on their days."""
    talk, _ = await trained(sqlite_database)
    assert "strength" not in await talk.say("/week")
    assert "Strength sessions: no" in await talk.say("/settings")
    card = await talk.tap("Strength sessions")
    assert "They are off." in card
    assert "economy" in card
    assert "injuries" not in card
    await talk.tap("Some experience")
    card = await talk.tap("Dumbbells")
    assert "They are on: some experience, dumbbells." in card
    assert "Week 1: Tuesday" in card
    assert "✓ Dumbbells" in talk.labels()
    settings = (await talk.person()).settings
    assert (settings.strength, settings.equipment) == (Experience.REGULAR, Equipment.DUMBBELLS)
    assert settings.strength_since == date(2026, 12, 28)
    assert (await talk.say("/week")).count("+ strength") == 2
    await talk.say("/settings")
    await talk.tap("Strength sessions")
    await talk.tap("Switch off")
    assert "strength" not in await talk.say("/week")


async def test_the_session_is_read_from_the_day_and_the_next_one_from_the_settings(sqlite_database: Database) -> None:
    """Exercises with sets, reps and a word on how; logging only once its day has come."""
    talk, _ = await trained(sqlite_database, settings=STRONG)
    await talk.say("/week")
    await talk.tap("Tue")
    assert "+ Strength: about" in talk.last()
    card = await talk.tap("Strength")
    assert "Strength · Tue 29 Dec" in card
    assert "2 × 8 each side" in card
    assert "effort 6 of 10" in card
    assert "Done" not in talk.labels()
    await talk.tap("‹ Back to the day")
    await talk.say("/settings")
    await talk.tap("Strength sessions")
    assert "Strength · Tue 29 Dec" in await talk.tap("See the next session")
    await talk.tap("Week")
    assert "Week 1 of 16" in talk.last()


async def test_a_session_is_logged_undone_and_skipped_and_never_counts_as_miles(sqlite_database: Database) -> None:
    """The week card says so in words; miles done stay what was run."""
    talk, head = await trained(sqlite_database, settings=STRONG)
    await approve_week_one(talk)
    talk.telegram.pass_time(seconds=26 * 3600)
    assert "+ Strength: about" in await talk.say("/today")
    await talk.tap("Strength")
    assert "Logged as done" in await talk.tap("Done")
    week = await talk.tap("Week")
    assert "strength done" in week
    assert "mi done" not in week
    async with sqlite_database.read(START) as uow:
        assert await uow.logs.get(head.athlete_id, date(2026, 12, 29)) is None
    await talk.tap("Tue")
    assert "Strength: done" in talk.last()
    await talk.tap("Strength")
    await talk.tap("Undo the log")
    assert "Logged as skipped" in await talk.tap("Skip")
    assert "skipped, and that is fine" in talk.toast().lower()
    assert "strength skipped" in await talk.tap("Week")


async def test_a_session_is_logged_once_by_its_owner_on_its_day(sqlite_database: Database) -> None:
    """A repeated tap, a day to come, a day without one, another person's plan: nothing happens."""
    talk, head = await trained(sqlite_database, settings=STRONG, coached=True)
    await talk.say("/week")
    await forge(talk, f"v1:strdone:{head.id}.20261229:0")
    assert "has not come yet" in talk.toast()
    talk.telegram.pass_time(seconds=26 * 3600)
    await forge(talk, f"v1:strdone:{head.id}.20261228:0")
    assert "no strength session" in talk.toast()
    await forge(talk, f"v1:strdone:{head.id}.20261229:0", "coach")
    assert talk.toast() == "That plan isn't yours."
    await forge(talk, f"v1:strdone:{head.id + 1}.20261229:0")
    assert talk.toast() == "That plan isn't yours."
    for _ in range(2):
        await forge(talk, f"v1:strdone:{head.id}.20261229:0")
    assert talk.toast() == "That session is logged already."
    await forge(talk, f"v1:strundo:{head.id}.20261228:0")
    assert "No strength session is logged" in talk.toast()
    for odd in ("strength", "strdone", "strskip", "strundo"):
        await forge(talk, f"v1:{odd}:{head.id}.x.9:0")
        await forge(talk, f"v1:{odd}::0")
    async with sqlite_database.read(START) as uow:
        assert len(await uow.logs.strength(head.athlete_id, date.min, date.max)) == 1


async def test_the_coach_reads_the_session_and_cannot_log_it(sqlite_database: Database) -> None:
    """It stands on the athlete's week as the coach sees it."""
    talk, head = await trained(sqlite_database, settings=STRONG, coached=True)
    await talk.say("/coach", who="coach")
    card = await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    assert card.count("+ strength") == 2
    card = await forge(talk, f"v1:strength:{head.id}.1.2:0", "coach")
    assert "Strength · Tue 29 Dec" in card
    assert "Done" not in talk.labels("coach")


async def test_the_reminder_mentions_the_session(sqlite_database: Database) -> None:
    """On a run day with a session it is a line of the reminder; a button opens it."""
    talk, _ = await trained(sqlite_database, settings=STRONG)
    await approve_week_one(talk)
    await live_until(talk, START + timedelta(days=1))
    assert "+ Strength: about" in talk.last()
    assert "Strength" in talk.labels()


async def test_an_unsaved_edit_moves_the_session_away_from_the_day_before_a_hard_one(
    sqlite_database: Database,
) -> None:
    """The day that lies before the long run after a swap carries no session any more."""
    talk, head = await trained(sqlite_database, settings=STRONG)
    await talk.say("/week")
    await forge(talk, f"v1:swap:{head.id}.1:1")
    for label in ("Sun:", "Wed:", "Keep as draft"):
        await talk.tap(label)
    lines = talk.last().splitlines()
    marked = [line for line in lines if "+ strength" in line]
    assert marked
    assert not any(line.startswith("Tue") for line in marked)
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
    assert stored is not None
    assert stored.status is WeekStatus.PENDING


async def test_sessions_are_shown_and_logged_in_words(sqlite_database: Database) -> None:
    """The next session; done today; skipped; a day without one says so."""
    talk, _ = await trained(sqlite_database, settings=STRONG)
    assert "Strength · Tue 29 Dec" in await talk.say("show my strength session")
    assert "no strength session on that day" in await talk.say("did strength")
    talk.telegram.pass_time(seconds=26 * 3600)
    assert "Logged as done" in await talk.say("strength done")
    assert "Logged as skipped" in await talk.say("skipped strength today")
    talk.telegram.pass_time(seconds=5 * 24 * 3600)
    assert "They are on" in await talk.say("strength")


async def test_words_about_strength_lead_to_the_switch_while_it_is_off(sqlite_database: Database) -> None:
    """Nothing is logged for who has no sessions."""
    talk, _ = await trained(sqlite_database)
    assert "They are off." in await talk.say("strength")
    assert "switched off" in await talk.say("did strength")


async def test_sessions_logs_and_templates_are_in_the_export(sqlite_database: Database) -> None:
    """The file of everything has them; the calendar has an event for each session of a week that is set."""
    talk, head = await trained(sqlite_database, settings=STRONG)
    async with sqlite_database.transaction(START) as uow:
        await uow.logs.put_strength(
            StrengthLog(athlete_id=head.athlete_id, date=date(2026, 12, 29), done=True, minutes=30)
        )
    await talk.say("/week")
    for label in ("More", "Templates", "Keep this week"):
        await talk.tap(label)
    await talk.say("First week")
    await talk.say("/export")
    found = files(talk)
    everything = json.loads(found["milepost.json"])
    assert everything["strengthLog"] == [{"date": "2026-12-29", "done": True, "minutes": 30}]
    assert everything["profile"]["strength"] == "regular"
    assert [template["name"] for template in everything["templates"]] == ["First week"]
    events = Calendar.from_ical(found["milepost.ics"]).walk("VEVENT")
    sessions = [event for event in events if str(event["summary"]).startswith("Strength, ")]
    assert [event["dtstart"].dt for event in sessions] == [date(2026, 12, 29), date(2027, 1, 1)]


async def test_after_a_run_is_logged_the_session_left_is_one_tap_away(sqlite_database: Database) -> None:
    """It is on the card that asks how the run felt, until it is logged itself."""
    talk, _ = await trained(sqlite_database, settings=STRONG)
    await approve_week_one(talk)
    talk.telegram.pass_time(seconds=26 * 3600)
    await talk.say("/today")
    assert "+ Strength: about" in await talk.tap("Done")
    await talk.tap("Strength")
    await talk.tap("Done")
    week = await talk.tap("Week")
    assert "strength done" in week
    assert "mi done" in week
    assert "+ Strength" not in await talk.say("/log 4 miles in 36:00")
    assert "Strength: 1 session." in await talk.say("/progress")


async def test_a_session_done_stays_in_the_log_when_an_edit_moves_it_away(sqlite_database: Database) -> None:
    """Its day still shows it, and it can still be taken back; then nothing is left there."""
    talk, head = await trained(sqlite_database, settings=STRONG)
    await approve_week_one(talk)
    talk.telegram.pass_time(seconds=26 * 3600)
    await talk.say("strength done")
    await talk.say("/week")
    await talk.tap("Swap")
    for label in ("Sun:", "Wed:", "Keep as draft"):
        await talk.tap(label)
    assert "strength done" in talk.last()
    for label in ("Save", "Save anyway", "Approve plan"):
        await talk.tap(label)
    await talk.say("/week")
    await talk.tap("Tue")
    await talk.tap("Strength")
    assert "Logged as done" in talk.last()
    await talk.tap("Undo the log")
    async with sqlite_database.read(START) as uow:
        assert await uow.logs.strength(head.athlete_id, date.min, date.max) == []


async def test_a_date_outside_the_plan_is_said_to_be(sqlite_database: Database) -> None:
    """Before the plan there are no sessions."""
    talk, _ = await trained(sqlite_database, settings=STRONG)
    assert "outside your plan" in await talk.say("strength yesterday")


async def test_a_session_on_a_day_without_a_run_is_reminded_of(sqlite_database: Database) -> None:
    """Runs on Sunday, Monday and Tuesday leave Thursday for it; Wednesday stays silent."""
    talk, _ = await trained(
        sqlite_database, inputs=replace(MARATHON, preferred_days=frozenset({1, 2, 7})), settings=STRONG
    )
    await approve_week_one(talk)
    await live_until(talk, START + timedelta(days=1))
    count = len(talk.texts())
    await live_until(talk, START + timedelta(days=3))
    assert len(talk.texts()) == count + 1
    assert "Thu 31 Dec" in talk.last()
    assert "No run today, only strength." in talk.last()
    assert "+ Strength: about" in talk.last()


@pytest.mark.parametrize("seed", range(2))
async def test_whatever_is_tapped_sessions_are_never_runs(sqlite_database: Database, seed: int) -> None:
    """A random life with strength on: nothing fails, and the strength log holds past dates of the plan only."""
    talk, head = await trained(sqlite_database, settings=STRONG, coached=True)
    chance = random.Random(seed)
    words = ("strength", "strength done", "skip strength", "/week", "/today", "/settings")
    for _ in range(60):
        await talk.say(chance.choice(words))
        await _step(talk, chance)
    now = talk.telegram.clock.now()
    async with sqlite_database.read(now) as uow:
        logs = await uow.logs.strength(head.athlete_id, date.min, date.max)
        runs = await uow.logs.between(head.athlete_id, date.min, date.max)
    assert all(head.inputs.start <= log.date <= now.date() for log in logs)
    assert all(run.source == "chat" for run in runs)


async def test_a_session_done_before_the_reminder_is_not_reminded_of(sqlite_database: Database) -> None:
    """Early on Thursday it is done; the morning has nothing left to say."""
    talk, _ = await trained(
        sqlite_database, inputs=replace(MARATHON, preferred_days=frozenset({1, 2, 7})), settings=STRONG
    )
    await approve_week_one(talk)
    await live_until(talk, START + timedelta(days=2, hours=20))
    await talk.say("strength done")
    count = len(talk.texts())
    await live_until(talk, START + timedelta(days=3))
    assert len(talk.texts()) == count


async def test_who_comes_back_within_four_weeks_goes_on_where_they_were(sqlite_database: Database) -> None:
    """Off and on again: with a session done lately the learning is not begun anew, without one it is."""
    talk, head = await trained(sqlite_database, settings=STRONG)
    began = date(2026, 12, 1)

    async def off_and_on() -> date | None:
        for word in ("off", "regular"):
            await forge(talk, f"v1:set_str:{word}:0")
        return (await talk.person()).settings.strength_since

    await talk.say("/settings")
    async with sqlite_database.transaction(START) as uow:
        person = await uow.people.get(head.athlete_id)
        assert person is not None
        await uow.people.put(replace(person, settings=replace(STRONG, strength_since=began)))
    assert await off_and_on() == date(2026, 12, 28)
    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(replace(person, settings=replace(STRONG, strength_since=began)))
        await uow.logs.put_strength(
            StrengthLog(athlete_id=head.athlete_id, date=date(2026, 12, 10), done=True, minutes=30)
        )
    assert await off_and_on() == began


async def test_a_session_done_a_day_late_is_found(sqlite_database: Database) -> None:
    """Wednesday has none, Tuesday's is not logged: it is offered, and logged for its own day."""
    talk, head = await trained(sqlite_database, settings=STRONG)
    talk.telegram.pass_time(seconds=50 * 3600)
    card = await talk.say("did strength")
    assert "Wed 30 Dec 2026 has no strength session. Is it this one?" in card
    assert "Strength · Tue 29 Dec" in card
    await talk.tap("Done")
    assert "no strength session on that day" in await talk.say("did strength")
    async with sqlite_database.read(START) as uow:
        logs = await uow.logs.strength(head.athlete_id, date.min, date.max)
    assert [log.date for log in logs] == [date(2026, 12, 29)]
