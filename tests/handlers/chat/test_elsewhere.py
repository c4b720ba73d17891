"""Taps and messages that come from where they should not: strangers, groups, old buttons, blocked chats."""

import pytest

from handlers.chat.taps import OLD_BUTTON
from storage.engine import Database
from tests.forging import pack
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import walk_to


async def test_a_strangers_tap_changes_nothing(sqlite_database: Database) -> None:
    """Somebody else's tap on the athlete's card is answered with one sentence."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "race")
    place = talk.telegram.find_button("athlete", "Marathon")
    assert place is not None
    message, data = place
    before = talk.telegram.screen("athlete")
    athlete, coach = talk.telegram.athlete.id, talk.telegram.coach.id
    said = await talk.telegram.tap_elsewhere(coach, athlete, message.id, data)
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
            said = await talk.telegram.tap_elsewhere(coach, coach, 2, data)
            assert "That plan isn't yours." in said


@pytest.mark.parametrize(
    "data", ["", "v1:nothing:1:0", "v0:week:1:0", "x" * 64, "v1:q:race.marathon:0", "v1:q_pick:race.7:2"]
)
async def test_unknown_buttons_are_answered(sqlite_database: Database, data: str) -> None:
    """Data from an older version, or from nowhere, gets a sentence and changes nothing."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "name")
    athlete = talk.telegram.athlete.id
    said = await talk.telegram.tap_elsewhere(athlete, athlete, 3, data or " ")
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
    said = await talk.telegram.tap_elsewhere(athlete, athlete, 2, pack("week", 1, 1))
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


async def live_through(talk: Conversation, *, hours: int) -> None:
    """Time passes, and what falls due is done in time."""
    for _ in range(hours // 2):
        talk.telegram.pass_time(hours=2)
        await talk.telegram.pump()


async def test_who_comes_back_finds_one_living_card_and_no_pile(sqlite_database: Database) -> None:
    """Four days blocked: none of the reminders, weeks and nudges of them is there, but today with its buttons is."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    before = len(talk.telegram.messages("athlete"))
    await talk.telegram.block("athlete")
    await live_through(talk, hours=4 * 24)
    await talk.telegram.unblock("athlete")
    new = talk.telegram.messages("athlete")[before:]
    assert len(new) == 1, [message["text"] for message in new]
    assert talk.telegram.buttons("athlete")
    await talk.telegram.tap("athlete", talk.telegram.buttons("athlete")[0][0])
    await live_through(talk, hours=2 * 24)
    assert len(talk.telegram.messages("athlete")) > before + 1, "reminders go on"


async def test_a_group_is_told_to_come_in_private(sqlite_database: Database) -> None:
    """A command in a group is answered with where Milepost works; other talk there is not."""
    talk = await Conversation.open(sqlite_database)
    talk.telegram.allow("chat not found")  # the emulator has no such group
    group = {"id": -100, "type": "supergroup", "title": "Club"}
    sender = {"id": 5, "is_bot": False, "first_name": "Kim"}

    def said() -> list[str]:
        return [call["text"] for call in talk.telegram.calls("sendMessage") if str(call["chat_id"]) == "-100"]

    talking = {"message_id": 1, "date": 1_800_000_000, "chat": group, "from": sender, "text": "hello all"}
    await talk.telegram.receive("message", talking)
    assert said() == []
    entity = {"type": "bot_command", "offset": 0, "length": 6}
    await talk.telegram.receive("message", talking | {"message_id": 2, "text": "/start", "entities": [entity]})
    assert len(said()) == 1
    assert "private chat" in said()[0]
    member = {"user": {"id": 1, "is_bot": True, "first_name": "Milepost"}}
    joined = {
        "chat": group,
        "from": sender,
        "date": 1_800_000_000,
        "old_chat_member": member | {"status": "left"},
        "new_chat_member": member | {"status": "member"},
    }
    await talk.telegram.receive("my_chat_member", joined)
    assert len(said()) == 2
    assert "private chat" in said()[1]


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


async def test_commands_that_are_none_are_read_as_words(sqlite_database: Database) -> None:
    """/inbox, /swap tue fri, /rest_tomorrow: what the words alone would do; a coach's screens by their names."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben"))
    for command, shown in (
        ("/inbox", "2 weeks wait for you"),
        ("/Roster@milepost_bot", "You coach 2 athletes."),
        ("/groups", "A group gathers some of your athletes"),
        ("/message", "Send the message for all 2 athletes"),
        ("/flags", "Nobody wants a look now."),
        ("/export", "Planned and run of 2 athletes"),
    ):
        await talk.say(command, "coach")
        assert shown in talk.last("coach"), command
    for command, shown in (
        ("/swap tue fri", "Swap Tuesday and Friday?"),
        ("/rest_tomorrow", "Rest"),
        ("/message", "Write to my coach"),
        ("/decline", "Only the athlete's coach can decline a week."),
        ("/fly", "These work here"),
    ):
        await talk.say(command, "Ann")
        assert shown in talk.last("Ann") + " ".join(talk.labels("Ann")), command


async def test_stickers_without_a_question(sqlite_database: Database) -> None:
    """Outside any question a sticker gets a kind sentence too."""
    talk = await Conversation.open(sqlite_database)
    talk.telegram.acts.start(talk.telegram.athlete.id)
    talk.telegram.acts.send_sticker(talk.telegram.athlete.id)
    await talk.telegram.pump()
    assert "sticker" in talk.last()
