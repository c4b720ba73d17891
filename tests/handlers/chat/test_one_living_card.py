"""A thing stands once in a chat: an earlier card of it keeps its words and loses its buttons."""

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import trained


def cards_with(talk: Conversation, words: str) -> list[bool]:
    """Whether each message that says this has buttons, oldest first."""
    found = [each for each in talk.telegram.messages("athlete") if words in each.get("text", "")]
    return [bool(each.get("reply_markup", {}).get("inline_keyboard")) for each in found]


async def test_a_newer_week_card_takes_the_buttons_of_the_older(sqlite_database: Database) -> None:
    """Two cards of a week would be two truths: what is tapped on one, the other does not know."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.say("/week")
    assert cards_with(talk, "Week 1 of 16") == [False, True]
    await talk.tap("Week 2")
    await talk.say("/week")
    assert cards_with(talk, "Week 2 of 16") == [True]
    assert cards_with(talk, "Week 1 of 16") == [False, True]


async def test_the_day_the_settings_and_the_plan_stand_once_too(sqlite_database: Database) -> None:
    """Whatever a command shows."""
    talk, _ = await trained(sqlite_database)
    for command, words in (("/today", "Today, Mon"), ("/settings", "Time zone:"), ("/plan", "Peak week")):
        await talk.say(command)
        await talk.say(command)
        assert cards_with(talk, words) == [False, True], command


async def test_an_older_card_that_becomes_the_week_is_the_living_one(sqlite_database: Database) -> None:
    """It was tapped: that is where its person looks."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/today")
    today = talk.telegram.last_message("athlete")["message_id"]
    await talk.say("/week")
    await talk.tap("Week", message_id=today)
    assert cards_with(talk, "Week 1 of 16") == [True, False]
    await talk.tap("Approve plan")
    assert "Week 1 is approved" in talk.telegram.messages("athlete")[-2]["text"]


async def test_an_older_card_that_was_deleted_is_not_sent_again(sqlite_database: Database) -> None:
    """Somebody tidied their chat: nothing of it comes back."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    chat = talk.telegram.chat("athlete")
    del chat.messages[talk.telegram.last_message("athlete")["message_id"]]
    talk.telegram.allow("message to edit not found")
    await talk.say("/week")
    assert cards_with(talk, "Week 1 of 16") == [True]
