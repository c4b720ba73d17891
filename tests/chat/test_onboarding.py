"""Onboarding through the real routes: by buttons, by words, and back and forth."""

from datetime import date

from storage.engine import Database
from tests.chat.conversation import Conversation

# Monday, 4 January 2027, noon UTC.


async def by_buttons(talk: Conversation) -> None:
    """Answer every question with its buttons, up to the summary."""
    await talk.say("/start")
    await talk.tap("Half marathon")
    await talk.tap("Skip")
    await talk.tap("In 16 weeks")
    await talk.tap("1:50:00")
    await talk.tap("5K in 25:00")
    await talk.tap("20 mi")
    for day in ("Tue", "Thu", "Sat"):
        await talk.tap(day)
    await talk.tap("Done")
    await talk.tap("Berlin")
    await talk.tap("07:00")
    await talk.tap("None of these")


async def test_a_plan_by_buttons_alone(sqlite_database: Database) -> None:
    """Nine questions answered with buttons give a summary, and Create my plan gives the plan and week 1."""
    talk = await Conversation.open(sqlite_database)
    await by_buttons(talk)
    assert "This is what I have" in talk.last()
    assert "Half marathon" in talk.last()
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    assert head.inputs.race_date == date(2027, 4, 25)
    assert head.inputs.preferred_days == {2, 4, 6}
    assert any("week 1" in text.lower() for text in talk.texts())
    print(talk.telegram.screen("athlete"))
