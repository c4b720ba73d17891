"""Somebody's own data: export, privacy, progress, and being forgotten."""

import csv
import io
import json
from typing import Any

from icalendar import Calendar

from domain.portable import document_from_text
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coach import invitation
from tests.handlers.chat.walk import walk_to


async def with_plan(database: Database) -> Conversation:
    """An athlete with a plan."""
    talk = await Conversation.open(database)
    await walk_to(talk, "summary", by_words=True)
    await talk.tap("Create my plan")
    return talk


def files(talk: Conversation) -> dict[str, bytes]:
    """Documents the bot sent, by name."""
    found: dict[str, bytes] = {}
    for message in talk.telegram.messages("athlete"):
        document: dict[str, Any] = message.get("document", {})
        if document:
            found[document["file_name"]] = talk.telegram.world.files[document["file_id"]].content
    return found


async def test_the_export_imports_again_into_an_equal_plan(sqlite_database: Database) -> None:
    """JSON comes back as the plan that is stored; the table has a line a day; the calendar an event a run."""
    talk = await with_plan(sqlite_database)
    await talk.say("/export")
    found = files(talk)
    head = await talk.active_plan()
    assert head is not None
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        plan = await uow.plans.load(head.id)
    text = found["milepost.json"].decode()
    assert document_from_text(text) == plan
    assert json.loads(text)["profile"]["timeZone"] == "Europe/Berlin"
    rows = list(csv.reader(io.StringIO(found["milepost.csv"].decode("utf-8-sig"))))
    assert len(rows) == 1 + 7 * plan.total_weeks
    events = Calendar.from_ical(found["milepost.ics"]).walk("VEVENT")
    assert len(events) == sum(1 for _, _, day in plan.dated_days() if day.is_run)
    assert len({str(event["uid"]) for event in events}) == len(events)


async def test_files_are_made_once_a_minute(sqlite_database: Database) -> None:
    """Whoever asks again and again gets a sentence, not another pile of files; a minute later new ones."""
    talk = await with_plan(sqlite_database)
    for _ in range(4):
        await talk.say("/export")
        talk.telegram.pass_time(seconds=10)
    sent = [message for message in talk.telegram.messages("athlete") if "document" in message]
    assert len(sent) == 3
    assert talk.last() == "Your files of this minute are here or on their way. In a minute I make new ones."
    talk.telegram.pass_time(minutes=1)
    await talk.say("/export")
    assert len([message for message in talk.telegram.messages("athlete") if "document" in message]) == 6


async def test_progress_says_what_was_run(sqlite_database: Database) -> None:
    """Planned and done by week; nothing logged is said without reproach."""
    talk = await with_plan(sqlite_database)
    await talk.say("/progress")
    assert "Week 1" in talk.last()
    assert "Nothing is logged yet" in talk.last()


async def test_without_a_plan_the_way_to_one_is_named(sqlite_database: Database) -> None:
    """/export and /progress without a plan name /start."""
    talk = await Conversation.open(sqlite_database)
    for command in ("/export", "/progress"):
        assert "/start" in await talk.say(command)


async def test_privacy_names_what_is_stored(sqlite_database: Database) -> None:
    """/privacy says what is kept, who sees it, and what a model is sent."""
    talk = await Conversation.open(sqlite_database)
    said = await talk.say("/privacy")
    assert "What is stored" in said
    assert "never where it was" in said
    assert "Language model" in said


async def test_delete_leaves_no_row(database: Database) -> None:
    """After the confirmation no table mentions the person or the plan; the coach hears of it without a name."""
    talk = await Conversation.open(database)
    payload = await invitation(talk)
    await walk_to(talk, "summary", by_words=True)
    await talk.tap("Create my plan")
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    await talk.say("/delete")
    await talk.tap("Keep my data")
    assert await talk.active_plan() is not None
    await talk.say("/delete")
    await talk.tap("Delete everything")
    assert "Everything about you is deleted" in talk.toast()
    assert "Alex" not in talk.last("coach")
    assert "left Milepost" in talk.last("coach")
    assert await talk.database_mentions(str(talk.telegram.athlete.id)) == []
    assert not await talk.database_mentions("Spring Half")
    await talk.say("/start")
    assert "Which distance" in talk.last()


async def test_two_quick_taps_on_delete_are_both_answered(sqlite_database: Database) -> None:
    """The second one meets nobody any more; the first still says that everything is gone."""
    talk = await with_plan(sqlite_database)
    await talk.say("/delete")
    person = talk.telegram.person("athlete")
    place = talk.telegram.find_button(person, "Delete everything")
    assert place is not None
    answered = len(talk.telegram.calls("answerCallbackQuery"))
    for _ in range(2):
        talk.telegram.acts.call_back(person.id, *place)
    await talk.settle()
    assert "Everything about you is deleted" in talk.toast()
    assert len(talk.telegram.calls("answerCallbackQuery")) == answered + 2
    assert not await talk.database_mentions(str(person.id))
