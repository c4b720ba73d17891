"""A coach's note on a day stands beside the pace guidance, and the athlete is told its words."""

from datetime import timedelta

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
    for label in ("Save", "Save", "Approve plan", "Approve"):
        await talk.tap(label, "coach")
    told = talk.last()
    assert "Your coach changed:" in told
    assert f"note “{NOTE}”" in told
    await live_until(talk, START + timedelta(days=1))
    assert guidance in talk.last()
    assert NOTE in talk.last()
