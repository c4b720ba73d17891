"""Every button anybody was ever shown, pressed by those it is not for: no effect, no leak."""

import json
import random
from typing import Any

import pytest
from sqlalchemy import select

from domain.people import Person
from storage.engine import Database
from storage.tables import metadata
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_wandering_weeks import _step
from tests.handlers.chat.trained import START, trained

# What a stranger's own taps may write: their own person and dialog, and the messages that answer them.
OF_ANSWERS = {
    "cards", "outbox", "callback_answers", "dialogs", "lanes", "inbox", "seen_updates", "jobs", "bot_facts", "pacing",
    "sent_files", "incidents", "invites",
}  # fmt: skip


def shown_buttons(talk: Conversation) -> list[str]:
    """Callback data of every button of every message the bot ever sent or edited."""
    found: dict[str, None] = {}
    for method in ("sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageMedia"):
        for call in talk.telegram.calls(method):
            markup = call.get("reply_markup")
            rows: Any = json.loads(markup) if isinstance(markup, str) else markup
            for row in (rows or {}).get("inline_keyboard", []):
                found |= {button["callback_data"]: None for button in row if "callback_data" in button}
    return list(found)


async def rows_about(database: Database, stranger: int) -> dict[str, list[str]]:
    """Every stored row that is not the stranger's own, table by table."""
    found = {}
    async with database.reading() as connection:
        for table in metadata.sorted_tables:
            if table.name in OF_ANSWERS:
                continue
            rows = (await connection.execute(select(table))).all()
            found[table.name] = sorted(str(row) for row in rows if stranger not in tuple(row))
    return found


async def forged(talk: Conversation, stranger: int, buttons: list[str]) -> None:
    """Press buttons as the stranger, on the newest message of their own chat."""
    message = list(talk.telegram.world.chats[stranger].messages.values())[-1]
    for data in buttons:
        talk.telegram.acts.call_back(stranger, message, data)
    await talk.telegram.pump()


@pytest.mark.parametrize("seed", range(3))
async def test_what_athlete_and_coach_were_shown_does_nothing_for_a_stranger(
    sqlite_database: Database, seed: int
) -> None:
    """The athlete's and the coach's own buttons, replayed by somebody with no link to either."""
    talk, _ = await trained(sqlite_database, coached=True)
    chance = random.Random(seed)
    await talk.say("/week")
    await talk.say("/coach", "coach")
    for _ in range(120):
        await _step(talk, chance)
    buttons = shown_buttons(talk)
    assert len(buttons) > 100
    eve = talk.telegram.add_person("Eve", role="stranger")
    talk.telegram.acts.start(eve.id)
    await talk.telegram.pump()
    before = await rows_about(sqlite_database, eve.id)
    answered = len(talk.telegram.answers)
    await forged(talk, eve.id, buttons)
    assert len(talk.telegram.answers) - answered == len(buttons)
    assert await rows_about(sqlite_database, eve.id) == before
    shown = [call for call in talk.telegram.calls() if str(call.get("chat_id")) == str(eve.id)]
    said = json.dumps([shown, talk.telegram.answers[answered:]], default=str, ensure_ascii=False)
    assert "Spring Marathon" not in said
    assert "Alex Rivers" not in said


async def test_the_coachs_buttons_do_nothing_for_a_former_coach(sqlite_database: Database) -> None:
    """The link ended: what was shown while it held is dead."""
    talk, _ = await trained(sqlite_database, coached=True)
    athlete, coach = talk.telegram.person("athlete").id, talk.telegram.person("coach").id
    chance = random.Random(11)
    await talk.say("/week")
    await talk.say("/coach", "coach")
    for _ in range(120):
        await _step(talk, chance)
    async with sqlite_database.transaction(talk.telegram.clock.now()) as uow:
        await uow.coaching.drop_link(coach, athlete)
    before = await rows_about(sqlite_database, coach)
    answered = len(talk.telegram.messages("athlete"))
    await forged(talk, coach, shown_buttons(talk))
    assert await rows_about(sqlite_database, coach) == before
    assert len(talk.telegram.messages("athlete")) == answered


async def test_an_athlete_cannot_use_another_athletes_buttons(sqlite_database: Database) -> None:
    """Somebody with a plan of their own is no better off."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue:", "Wed:", "Keep as draft", "Save"):
        await talk.tap(label)
    other = talk.telegram.add_person("Olive", role="other")
    talk.telegram.acts.start(other.id)
    talk.telegram.take_updates()
    from tests.handlers.chat.trained import MARATHON
    from tests.planned import planned

    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(Person(id=other.id, chat_id=other.id, name="Olive", created_at=START))
        theirs = await uow.plans.create(
            other.id,
            planned(MARATHON),
            goal_pace_5k_s=None,
            author_id=other.id,
            at=START,
        )
    assert theirs.id != head.id
    before = await rows_about(sqlite_database, other.id)
    await forged(talk, other.id, shown_buttons(talk))
    assert await rows_about(sqlite_database, other.id) == before
