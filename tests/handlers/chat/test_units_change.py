"""Other units, the same plan: rounded ahead, approved as it was, and back again without a trace."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.approval import WeekStatus
from domain.plan import Day, DayType
from domain.units import MM_PER_KM, Units
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def days_of(talk: Conversation, plan_id: int) -> list[tuple[WeekStatus, tuple[Day, ...], tuple[Day, ...] | None]]:
    """Every week as it is kept: status, working copy, approved copy."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        weeks = await uow.plans.weeks(plan_id, 1, 16)
    return [(week.status, week.week.days, week.approved.days if week.approved else None) for week in weeks]


async def test_kilometres_round_the_weeks_ahead_and_keep_approvals(sqlite_database: Database) -> None:
    """8.05 km become 8, in the outline too; the approved week stays approved, and says so."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    before = await days_of(talk, head.id)
    await talk.say("/settings")
    said = await talk.tap("Use kilometres")
    assert said.startswith("Kilometres from now on.")
    assert "what is approved stays approved" in said
    after = await days_of(talk, head.id)
    assert [status for status, _, _ in after] == [status for status, _, _ in before]
    assert after[0][1] == after[0][2]
    for (_, was, _), (_, now, _) in zip(before, after, strict=True):
        for old, new in zip(was, now, strict=True):
            assert abs(old.distance_mm - new.distance_mm) <= MM_PER_KM / 4
            if new.type in (DayType.EASY, DayType.LONG_RUN):
                assert new.distance_mm % 500_000 == 0
    week = await talk.say("/week")
    assert "Easy · 8 km" in week
    assert "Status: approved" in week
    kept = await talk.active_plan()
    assert kept is not None
    assert kept.inputs.units is Units.KM


async def test_many_changes_of_units_leave_no_trace(sqlite_database: Database) -> None:
    """Back in miles every lap is what it was, however often it went to and fro, in both copies of a week."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    await talk.say("/settings")
    states = [await days_of(talk, head.id)]
    for words in ("Use kilometres", "Use miles") * 3:
        await talk.tap(words)
        states.append(await days_of(talk, head.id))
    assert states[0] == states[2] == states[4] == states[6]
    assert states[1] == states[3] == states[5] != states[0]


async def test_what_is_past_and_what_is_being_edited_stays(sqlite_database: Database) -> None:
    """Tuesday was run in miles; a week with unsaved changes is left to who edits it."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    await live_until(talk, datetime(2026, 12, 30, 12, 0, tzinfo=UTC))
    before = await days_of(talk, head.id)
    await talk.say("/week 2")
    await talk.tap("Generate now")
    await talk.say("/week 2")
    await talk.say("rest on friday")
    await talk.tap("Keep as draft")
    await talk.say("/settings")
    said = await talk.tap("Use kilometres")
    assert "Week 2 has unsaved changes and stays as it is." in said
    after = await days_of(talk, head.id)
    assert after[0][1][1] == before[0][1][1]
    assert after[0][1][3].distance_mm == 8_000_000


async def test_other_units_are_one_version_and_no_edit_to_undo(sqlite_database: Database) -> None:
    """Fifteen weeks rounded are one line in the list, and undo speaks of edits."""
    talk, _ = await trained(sqlite_database)
    await talk.say("switch to km")
    await talk.say("/week")
    await talk.tap("More")
    shown = await talk.tap("Versions")
    assert shown.count("Rounded to whole numbers") == 1
    assert "weeks 1–16" in shown
    assert "nothing to undo" in await talk.say("undo")


async def test_a_coach_keeps_their_own_units(sqlite_database: Database) -> None:
    """The coach reads miles of a plan in kilometres, and changing their units touches nobody's plan."""
    talk, head = await trained(sqlite_database, coached=True)
    before = await days_of(talk, head.id)
    await talk.say("/settings", "coach")
    await talk.tap("Use kilometres", "coach")
    assert await days_of(talk, head.id) == before
    await talk.tap("Use miles", "coach")
    await talk.say("/settings")
    await talk.tap("Use kilometres")
    person = await talk.person("coach")
    assert replace(person.settings, units=Units.MI) == person.settings
