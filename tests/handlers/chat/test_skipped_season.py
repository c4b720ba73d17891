"""Everything skipped for weeks: what is said stays true from card to card, and leads somewhere."""

import re
from datetime import UTC, datetime, timedelta

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained

FRIDAY = datetime(2027, 1, 1, 19, 0, tzinfo=UTC)


async def skipped_until(talk: Conversation, moment: datetime) -> None:
    """Every run of every morning is skipped, every Friday's week approved."""
    day = talk.telegram.clock.now().replace(hour=8)
    while day < moment:
        await live_until(talk, day)
        if talk.last().startswith("Today, ") and "Skip" in talk.labels():
            await talk.tap("Skip")
            if day.isoweekday() == 7:
                assert "The rest of the week stands" not in talk.last()
        await live_until(talk, day + timedelta(hours=11))
        if "Approve plan" in talk.labels():
            await talk.tap("Approve plan")
        day += timedelta(days=1)


async def test_three_skipped_weeks_agree_on_the_pace_and_lead_to_another_aim(sqlite_database: Database) -> None:
    """The week card tells the easy pace of its days, and a goal that is out of reach can be changed there."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await skipped_until(talk, FRIDAY + timedelta(days=20))
    await live_until(talk, FRIDAY + timedelta(days=21))
    ready = next(text for text in reversed(talk.texts()) if "is ready" in text and "out of reach" in text)
    assert "Change the aim rather than hurry the training." in ready
    assert "Change the plan" in talk.labels()
    easy = re.search(r"easy is (\S+)/mi", ready)
    assert easy is not None
    await talk.tap("Approve plan")
    await live_until(talk, FRIDAY + timedelta(days=25, hours=-7))
    assert f"Easy, {easy[1]}/mi" in talk.last()
