"""A coach and athletes through some weeks: days off, messages, days away, and what is asked of the plan."""

from datetime import timedelta

from domain.people import PersonSettings
from storage.engine import Database
from tests.handlers.chat.club import club, later
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until

NAMES = ("Anna", "Ben", "Chris")


async def _club(database: Database) -> Conversation:
    talk, _ = await club(database, NAMES, settings=PersonSettings(weeks_start_themselves=True))
    return talk


async def test_no_running_until_a_date_is_every_run_up_to_it(sqlite_database: Database) -> None:
    """All weeks are one card and one yes."""
    talk = await _club(sqlite_database)
    until = START.date() + timedelta(days=11)
    said = await talk.say(f"Chris: no running until {until:%-d %B}", "coach")
    assert "One yes does all of these weeks:" in said
    assert said.count("• Week") == 2
    await talk.tap("Do it", "coach")
    assert "Done." in talk.last("coach")
    assert "No running" in talk.last("coach")


async def test_days_off_and_a_message_in_one_sentence_are_both_done(sqlite_database: Database) -> None:
    """The message comes when the days off are answered."""
    talk = await _club(sqlite_database)
    said = await talk.say("Ben is ill, cancel everything till Friday and tell him to get well", "coach")
    assert "No running, Monday to Thursday?" in said
    assert "a message to Ben" in said
    assert "get well" in await talk.tap("Do it", "coach")


async def test_who_wrote_is_answered_and_the_next_order_is_read(sqlite_database: Database) -> None:
    """No prompt is opened: who wrote is said, and an order after it is one."""
    talk = await _club(sqlite_database)
    assert "No athlete has written to you" in await talk.say("who wrote to me?", "coach")
    await talk.say("tell Ben well done", "coach")
    await talk.say("yes", "coach")
    await talk.tap("Answer", "Ben")
    await talk.say("Thanks, my shoes are new", "Ben")
    said = await talk.say("any messages for me?", "coach")
    assert "Ben" in said
    assert "Thanks, my shoes are new" in said
    assert "Rest on Thursday?" in await talk.say("rest thursday for Ben", "coach")


async def test_an_order_for_one_is_no_message_to_another(sqlite_database: Database) -> None:
    """While words for Anna are awaited, what Ben's week shall be is not sent to her."""
    talk = await _club(sqlite_database)
    await talk.say("write to Anna", "coach")
    await talk.say("Ben is not to run before Friday", "coach")
    assert "No running, Monday to Thursday?" in talk.last("coach")


async def test_an_open_question_for_an_hour_takes_no_order(sqlite_database: Database) -> None:
    """ "Approve Chris" is no time of day."""
    talk = await _club(sqlite_database)
    await talk.say("/settings", "coach")
    await talk.say("change the reminder time", "coach")
    assert "time of day" not in await talk.say("rest thursday for Ben", "coach")


async def test_a_coach_is_away_and_back(sqlite_database: Database) -> None:
    """The days are kept, and looked back on."""
    talk = await _club(sqlite_database)
    first, last = START.date() + timedelta(days=1), START.date() + timedelta(days=5)
    said = await talk.say(f"I'm on holiday from {first:%-d %B} to {last:%-d %B}, no messages please", "coach")
    assert "You are away" in said
    assert "your quiet hours" in said
    await live_until(talk, later(days=6))
    await talk.say("I'm back. What did I miss?", "coach")
    texts = talk.texts("coach")
    assert any("How it goes" in each for each in texts)
    assert not any("No plan is running just now" in each for each in texts)
    assert "othing is logged" in await talk.say("what did Ben do while I was away?", "coach")


async def test_what_is_old_is_named_before_it_is_taken_back(sqlite_database: Database) -> None:
    """Nothing was changed just now: which change would go is said first."""
    talk = await _club(sqlite_database)
    await talk.say("rest thursday for Ben", "coach")
    await talk.tap("Do it", "coach")
    await live_until(talk, later(hours=3))
    await talk.say("/start", "coach")
    await talk.say("hm no, take that back", "coach")
    assert any("Nothing was changed just now" in each for each in talk.texts("coach"))


async def test_a_race_on_the_way_is_the_one_that_is_meant(sqlite_database: Database) -> None:
    """ "My 10k" is the race of that length in the plan, and no run of 6.2 miles."""
    talk = await _club(sqlite_database)
    assert "No such race on the way" in await talk.say("when is my 10k?", "Anna")
    on = START.date() + timedelta(days=13)
    await talk.say(f"Anna has a 10k tune-up race on {on:%A %-d %B}", "coach")
    for _ in range(3):
        if "instead of Long run" in talk.last("coach"):
            break
        await talk.say("the first one", "coach")
    await talk.say("yes", "coach")
    said = await talk.say("when is my 10k?", "Anna")
    assert "The race on the way stands in your plan" in said
    assert "in 13 days" in said
    assert "Start evenly" in await talk.say("how should I race the 10k? what pace", "Anna")
    assert "The race the plan is for" in await talk.say("is my race in?", "Anna")


async def test_what_was_told_of_the_body_stands_with_the_days_to_come(sqlite_database: Database) -> None:
    """Until it is answered, no run of the next days stands there as if nothing had been said."""
    talk = await _club(sqlite_database)
    await talk.say("my calf hurts when I run", "Chris")
    assert "your runs shall wait" in await talk.say("am I running on Sunday?", "Chris")
    assert "Shall your plan wait" in await talk.say("do I have to run this week?", "Chris")
    await talk.say("pause until 22 days from now", "Chris")


async def test_two_days_and_the_coachs_words(sqlite_database: Database) -> None:
    """Both days are shown; what the coach wrote is shown as it was written."""
    talk = await _club(sqlite_database)
    await talk.say("what do I run tomorrow and Thursday?", "Ben")
    assert "Thu" in talk.last("Ben")
    await talk.say("tell Ben keep it easy", "coach")
    await talk.say("yes", "coach")
    assert "keep it easy" in await talk.say("what did my coach say?", "Ben")
