"""What the first version had under way goes on: open cards, unsaved edits, queued messages, an update not handled yet.

`first_version/queues.json` was written by the first version itself, on a Tuesday at seven while Telegram was away: a
plan card and the morning's reminder wait to be sent, the week card is open with unsaved edits, a coach's page too, and
a run that was just logged lies in the inbox.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from storage import sealing
from storage.migrate import migrate
from storage.queue_tables import UNSENT, inbox, outbox
from storage.resealing import bring_in_line
from storage.sealing import Ring
from tests.databases import open_for_tests
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import forge
from tests.storage.test_first_version import write_first_rows

ROWS: dict[str, Any] = json.loads((Path(__file__).parent / "first_version" / "queues.json").read_text())
PARENTS = ("people", "races", "training_plans", "weeks")
ORDER = (*PARENTS, *(name for name in ROWS if name not in PARENTS))
LEFT = datetime(2026, 12, 29, 7, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("key", [(), ("a-key-of-the-operator-that-is-long-enough",)], ids=["plain", "sealed"])
async def test_what_was_under_way_goes_on(empty_url: str, key: tuple[str, ...]) -> None:
    """Each thing once, in today's words; and the person goes on where they were."""
    write_first_rows(empty_url, {name: ROWS[name] for name in ORDER})
    assert migrate(empty_url)
    sealing.use(Ring(key))
    database = open_for_tests(empty_url)
    try:
        bring_in_line(empty_url)
        talk = await Conversation.open(database, start=LEFT)
        # This Telegram has never seen the cards of before: what is to be edited is sent anew.
        talk.telegram.allow("message to")
        # Its updates and messages go on after those of before.
        for _ in range(len(ROWS["seen_updates"]["rows"]) + 4):
            for who in ("athlete", "coach"):
                talk.telegram.acts.start(talk.telegram.person(who).id)
        talk.telegram.take_updates()
        talk.telegram.pass_time(seconds=40)
        await talk.settle()
        await the_queues_are_empty(talk)
        said = talk.texts()
        assert sum(text.startswith("Lakeside 10K") for text in said) == 1
        assert sum(text.startswith("Today, Tue 29 Dec 2026") for text in said) == 1
        assert any("4 mi" in text and "38:00" in text for text in said)
        week = await talk.say("/week")
        assert "Not saved yet: Wed." in week
        # The swap was made on Monday and not saved; Tuesday has a run by now, so Wednesday alone is still changed.
        assert "Wed 30  Easy · 6 mi" in week
        assert "Not saved" not in await talk.tap("Undo")
        # A button of then, under a card that is still open.
        await forge(talk, "v1:laps:1.1.4:1")
        assert talk.toast() or talk.last()
        await the_queues_are_empty(talk)
    finally:
        sealing.use(Ring())
        await database.close()


async def the_queues_are_empty(talk: Conversation) -> None:
    """Nothing waits, nothing was set aside, nothing was given up."""
    async with talk.database.reading() as connection:
        assert (await connection.execute(select(func.count()).select_from(inbox))).scalar_one() == 0
        states = (await connection.execute(select(outbox.c.state).distinct())).scalars().all()
        unsent = (await connection.execute(select(outbox.c.key).where(UNSENT))).scalars().all()
    assert set(states) <= {"sent"}, states
    assert not unsent
