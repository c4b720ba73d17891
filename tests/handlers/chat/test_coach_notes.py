"""A coach's note on a day stands beside the pace guidance, and the athlete is told its words."""

from dataclasses import replace
from datetime import timedelta

from domain.people import CoachLink
from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained

NOTE = "Start slower than you think."


async def test_a_coachs_note_stands_beside_the_guidance_and_is_told(sqlite_database: Database) -> None:
    """On the approval, the day card and the morning's message: both, each in its words."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Alex", "coach")
    await talk.tap("Open this week", "coach")
    await talk.tap("Tue", "coach")
    guidance = next(line for line in talk.last("coach").splitlines() if line.startswith("Easy, "))
    await talk.tap("Note", "coach")
    await talk.say(NOTE, "coach")
    assert guidance in talk.last("coach")
    assert NOTE in talk.last("coach")
    await talk.tap("Week", "coach")
    for label in ("Save", "Save", "Approve plan"):
        await talk.tap(label, "coach")
    told = talk.last()
    assert "Your coach changed:" in told
    assert f"note “{NOTE}”" in told
    await live_until(talk, START + timedelta(days=1))
    assert guidance in talk.last()
    assert NOTE in talk.last()


async def test_what_a_second_coach_changed_is_told_by_name(sqlite_database: Database) -> None:
    """Kim changes, Sam approves: the coach's card and the athlete's message both say who changed what."""
    talk, _ = await trained(sqlite_database, coached=True)
    kim = talk.telegram.add_person("Kim", role="kim")
    await talk.say("/start", "kim")
    async with sqlite_database.transaction(START) as uow:
        known = await uow.people.get(kim.id)
        assert known is not None
        await uow.people.put(replace(known, is_coach=True))
        link = CoachLink(coach_id=kim.id, athlete_id=talk.telegram.athlete.id, responsible=False)
        await uow.coaching.put_link(link)
    await talk.say("/coach", "kim")
    for label in ("Alex", "Open this week", "Tue", "Note"):
        await talk.tap(label, "kim")
    await talk.say(NOTE, "kim")
    for label in ("Week", "Save", "Save"):
        await talk.tap(label, "kim")
    assert "Kim changed week 1." in talk.last("coach")
    await talk.tap("Approve", "coach")
    assert "Kim changed:" in talk.last()
    assert f"note “{NOTE}”" in talk.last()
