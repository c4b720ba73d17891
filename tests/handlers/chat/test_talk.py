"""Athlete and coach talk about a day or a week in the chat, and each reads the thread where it belongs."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, trained


def newest(talk: Conversation, who: str) -> int:
    """The number of the bot's newest message."""
    return int(talk.telegram.messages(who)[-1]["message_id"])


async def test_a_question_on_a_day_is_asked_and_answered_without_leaving_the_chat(sqlite_database: Database) -> None:
    """Asked on the day card, answered by a reply, read by both on the day: by weekday."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await talk.tap("Thu")
    await talk.tap("Write to Sam Okafor")
    await talk.tap("Write to my coach")
    await talk.say("Can I run this one on Friday?")
    assert "Sent to Sam Okafor." in talk.last()
    assert "Alex Rivers asks about Thu 31 Dec:\nCan I run this one on Friday?" in talk.last("coach")
    talk.telegram.pass_time(days=1)
    await talk.say("/coach", "coach")
    assert "a question waits for an answer" in talk.last("coach")
    question = next(
        message["message_id"] for message in talk.telegram.messages("coach") if "asks about" in message.get("text", "")
    )
    await talk.telegram.say("coach", "Yes, but <b>easy</b>.", reply_to=int(question))
    assert "Sam Okafor, your coach, about Thu 31 Dec:" in talk.last()
    assert "Yes, but <b>easy</b>." in talk.last()
    assert "Alex Rivers asked yesterday: “Can I run this one on Friday?”" in talk.last("coach")
    talk.telegram.pass_time(days=1)
    await talk.say("/week")
    await talk.tap("Thu")
    day = talk.last()
    assert "You wrote on Monday: “Can I run this one on Friday?”" in day
    assert "Sam Okafor answered yesterday: “Yes, but <b>easy</b>.”" in day
    await talk.say("/coach", "coach")
    assert "question" not in talk.last("coach")


async def test_a_reply_to_a_coachs_message_goes_to_the_coach(sqlite_database: Database) -> None:
    """Whatever the words would mean otherwise; the words to all reach each in a thread of their own."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben"))
    await talk.say("/coach", "coach")
    await talk.tap("Write to all", "coach")
    await talk.say("Track is closed on Tuesday.", "coach")
    await talk.tap("Send", "coach")
    assert "Sent to 2 athletes." in talk.last("coach")
    assert "Sam Okafor, your coach:\nTrack is closed on Tuesday." in talk.last("Ann")
    await talk.telegram.say("Ann", "rest tomorrow", reply_to=newest(talk, "Ann"))
    assert "Ann asks about the training:\nrest tomorrow" in talk.last("coach")
    assert "Track" not in " ".join(talk.texts("Ben")[1:])
    await talk.say("/coach", "coach")
    await talk.tap("Ann", "coach")
    assert "Ann about the training: “rest tomorrow”" in talk.last("coach")


async def test_words_wait_for_the_end_of_quiet_hours(sqlite_database: Database) -> None:
    """Written at eleven in the evening, they come in the morning."""
    talk, _ = await trained(sqlite_database, coached=True)
    talk.telegram.pass_time(hours=14)
    await talk.say("/coach")
    await talk.tap("Write to my coach")
    before = len(talk.telegram.messages("coach"))
    await talk.say("Late thought")
    assert len(talk.telegram.messages("coach")) == before
    assert "Sent to Sam Okafor: they have quiet hours now and get it when those end." in talk.last()
    talk.telegram.pass_time(hours=8)
    await talk.live()
    assert "Late thought" in talk.last("coach")


async def test_a_coachs_own_note_is_seen_by_nobody_else(sqlite_database: Database) -> None:
    """On the athlete's page, for this coach alone; the newest can be deleted."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Alex", "coach")
    await talk.tap("My notes", "coach")
    await talk.say("Prefers hills to track", "coach")
    assert "nobody else sees them" in talk.last("coach")
    assert "Prefers hills" in talk.last("coach")
    await talk.say("/coach")
    await talk.tap("Messages")
    assert "Prefers hills" not in " ".join(talk.texts())
    await talk.tap("My notes", "coach")
    await talk.tap("Delete the newest", "coach")
    assert "Prefers hills" not in talk.last("coach")


async def test_a_coach_who_left_answers_nobody(sqlite_database: Database) -> None:
    """A reply to an old message of somebody who is no athlete of theirs any more."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach")
    await talk.tap("Write to my coach")
    await talk.say("Hello")
    question = newest(talk, "coach")
    async with sqlite_database.transaction(START + timedelta(minutes=1)) as uow:
        await uow.coaching.drop_link(talk.telegram.coach.id, talk.telegram.athlete.id)
    before = len(talk.telegram.messages("athlete"))
    await talk.telegram.say("coach", "Hi", reply_to=question)
    assert talk.last("coach") == "That plan isn't yours."
    assert len(talk.telegram.messages("athlete")) == before


async def test_the_page_of_an_athlete_shows_eight_weeks(sqlite_database: Database) -> None:
    """Planned and run week by week, and the way to the picture."""
    talk, _ = await club(sqlite_database, ("Ann",))
    talk.telegram.pass_time(days=9)
    await talk.say("/coach", "coach")
    await talk.tap("Ann", "coach")
    page = talk.last("coach")
    assert "Run of planned" in page
    assert "Week 1 (Mon 28 Dec): 0 mi of 25 mi, 0 %, 0 runs" in page
    assert "Chart" in talk.labels("coach")
