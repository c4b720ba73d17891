"""Taps and messages that come from where they should not: strangers, groups, old buttons, blocked chats."""

from itertools import count
from typing import Any

import pytest
from telegram import Update

from handlers.chat.buttons import pack
from handlers.chat.taps import OLD_BUTTON
from storage.engine import Database
from tests.chat.conversation import Conversation
from tests.chat.walk import walk_to

_numbers = count(900_000_000)


def update_of(talk: Conversation, **content: Any) -> Update:
    """An update made by hand."""
    made = Update.de_json({"update_id": next(_numbers), **content}, talk.telegram.bot)
    assert made is not None
    return made


def tapped(talk: Conversation, by: int, chat_id: int, message_id: int, data: str, tap_id: str = "77") -> Update:
    """A tap by somebody on a message in a chat."""
    return update_of(
        talk,
        callback_query={
            "id": tap_id,
            "from": {"id": by, "is_bot": False, "first_name": "Somebody"},
            "chat_instance": "1",
            "data": data,
            "message": {
                "message_id": message_id,
                "date": 1_800_000_000,
                "chat": {"id": chat_id, "type": "private", "first_name": "Alex"},
                "text": "a card",
            },
        },
    )


async def answers_to(talk: Conversation, update: Update) -> list[str]:
    """What the taps of an update are answered with, as stored for delivery."""
    from sqlalchemy import select

    from storage.queue_tables import callback_answers

    said: list[str] = []
    deliver = talk.deliver

    async def look(_chats: Any, *, bulk: bool = False) -> bool:
        async with talk.database.reading() as connection:
            said[:] = (row.text for row in await connection.execute(select(callback_answers)))
        return False

    talk.deliver = look  # type: ignore[method-assign]  # this tap belongs to no emulated chat
    try:
        await talk.handle(update)
    finally:
        talk.deliver = deliver  # type: ignore[method-assign]
    return said


async def test_a_strangers_tap_changes_nothing(sqlite_database: Database) -> None:
    """Somebody else's tap on the athlete's card is answered with one sentence."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "race")
    place = talk.telegram.find_button("athlete", "Marathon")
    assert place is not None
    message, data = place
    before = talk.telegram.screen("athlete")
    athlete, coach = talk.telegram.athlete.id, talk.telegram.coach.id
    said = await answers_to(talk, tapped(talk, coach, athlete, message.id, data))
    assert said == ["That plan isn't yours."]
    assert talk.telegram.screen("athlete") == before


async def test_a_strangers_ids_are_not_theirs(sqlite_database: Database) -> None:
    """The ids of another's plan in one's own chat give the same answer as ids of nothing."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    await talk.say("/start", "coach")
    coach = talk.telegram.coach.id
    for plan_id in (head.id, 999_999):
        for data in (pack("week", plan_id, 1), pack("coach_athlete", talk.telegram.athlete.id)):
            said = await answers_to(talk, tapped(talk, coach, coach, 2, data, tap_id=f"{plan_id}{data[:8]}"))
            assert "That plan isn't yours." in said


@pytest.mark.parametrize(
    "data", ["", "v1:nothing:1:0", "v0:week:1:0", "x" * 64, "v1:q:race.marathon:0", "v1:q_pick:race.7:2"]
)
async def test_unknown_buttons_are_answered(sqlite_database: Database, data: str) -> None:
    """Data from an older version, or from nowhere, gets a sentence and changes nothing."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "name")
    athlete = talk.telegram.athlete.id
    said = await answers_to(talk, tapped(talk, athlete, athlete, 3, data or " "))
    assert len(said) == 1
    assert await talk.active_plan() is None


async def test_an_old_button_shows_the_current_week(sqlite_database: Database) -> None:
    """A button whose verb is gone brings the week card."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    await talk.say("/settings")
    newest = list(talk.telegram.chat("athlete").messages.values())[-1]
    talk.telegram.acts.call_back(talk.telegram.athlete.id, newest, "v1:gone:1:0")
    await talk.telegram.pump()
    assert talk.toast() == OLD_BUTTON
    assert "Week 1 of 16" in talk.last()


async def test_a_tap_by_somebody_unknown_is_sent_to_start(sqlite_database: Database) -> None:
    """After /delete an old card obeys nobody, and nobody is stored by it."""
    talk = await Conversation.open(sqlite_database)
    athlete = talk.telegram.athlete.id
    said = await answers_to(talk, tapped(talk, athlete, athlete, 2, pack("week", 1, 1)))
    assert said == ["We start afresh here. Send /start."]
    with pytest.raises(LookupError):
        await talk.person()


async def test_blocking_mutes_and_coming_back_unmutes(sqlite_database: Database) -> None:
    """my_chat_member sets and clears `muted_at`; so does any message."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.telegram.block("athlete")
    assert (await talk.person()).muted_at is not None
    await talk.telegram.unblock("athlete")
    assert (await talk.person()).muted_at is None


async def test_a_group_is_told_to_come_in_private(sqlite_database: Database) -> None:
    """A command in a group is answered with where Milepost works; other talk there is not."""
    talk = await Conversation.open(sqlite_database)
    said: list[tuple[int, str]] = []
    deliver = talk.deliver

    async def look(_chats: Any, *, bulk: bool = False) -> bool:
        from storage.delivering import undelivered

        async with talk.database.reading() as connection:
            work = await undelivered(connection, [-100], talk.telegram.clock.now(), bulk=bulk)
        said.extend((send.chat_id, send.card.text) for each in work.values() for send in each.sends)
        return False

    talk.deliver = look  # type: ignore[method-assign]  # the emulator has no groups
    group = {"id": -100, "type": "supergroup", "title": "Club"}
    sender = {"id": 5, "is_bot": False, "first_name": "Kim"}
    talking = {"message_id": 1, "date": 1_800_000_000, "chat": group, "from": sender, "text": "hello all"}
    await talk.handle(update_of(talk, message=talking))
    assert said == []
    entity = {"type": "bot_command", "offset": 0, "length": 6}
    await talk.handle(update_of(talk, message=talking | {"message_id": 2, "text": "/start", "entities": [entity]}))
    assert "private chat" in said[0][1]
    said.clear()
    member = {"user": {"id": 1, "is_bot": True, "first_name": "Milepost"}}
    joined = {
        "chat": group,
        "from": sender,
        "date": 1_800_000_000,
        "old_chat_member": member | {"status": "left"},
        "new_chat_member": member | {"status": "member"},
    }
    await talk.handle(update_of(talk, my_chat_member=joined))
    assert any("private chat" in text for _, text in said)
    talk.deliver = deliver  # type: ignore[method-assign]


async def test_an_edited_message_is_read_once(sqlite_database: Database) -> None:
    """An edit changes nothing, and that is said once."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "name")
    await talk.say("Spring Half")
    own = [m for m in talk.telegram.messages("athlete", by_bot=False) if m.get("text") == "Spring Half"]
    for _ in range(2):
        talk.telegram.acts.edit(talk.telegram.athlete.id, own[0]["message_id"], "Autumn Half")
        await talk.telegram.pump()
    assert [text for text in talk.texts() if "as it was first sent" in text] == [talk.last()]
    assert any(text == "Name: Spring Half" for text in talk.texts())


async def test_unknown_commands_name_the_known(sqlite_database: Database) -> None:
    """/foo lists what there is."""
    talk = await Conversation.open(sqlite_database)
    assert "/today" in await talk.say("/foo")


async def test_stickers_without_a_question(sqlite_database: Database) -> None:
    """Outside any question a sticker gets a kind sentence too."""
    talk = await Conversation.open(sqlite_database)
    talk.telegram.acts.start(talk.telegram.athlete.id)
    talk.telegram.acts.send_sticker(talk.telegram.athlete.id)
    await talk.telegram.pump()
    assert "sticker" in talk.last()
