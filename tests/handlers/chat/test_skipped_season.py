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
    await talk.tap("Rules")
    assert f"Easy running by effort, about {easy[1]}/mi" in talk.last()
    await talk.tap("Back to the week")
    await talk.tap("Approve plan")
    await live_until(talk, FRIDAY + timedelta(days=25, hours=-7))
    assert f"Easy, {easy[1]}/mi" in talk.last()


async def test_a_question_about_runs_does_not_hide_the_way_to_another_aim(sqlite_database: Database) -> None:
    """All skipped but one that nobody spoke of: Friday's card has the answers, and the way on besides."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await skipped_until(talk, FRIDAY + timedelta(days=17))
    await live_until(talk, FRIDAY + timedelta(days=20, hours=-11))
    await skipped_until(talk, FRIDAY + timedelta(days=20))
    await live_until(talk, FRIDAY + timedelta(days=21))
    assert "Did you run as planned?" in talk.last()
    assert "Change the aim rather than hurry the training." in talk.last()
    assert {"No", "Change the plan"} <= set(talk.labels())


async def test_why_and_whether_on_track_know_of_the_weeks_that_were_not_run(sqlite_database: Database) -> None:
    """A week is small for the break, its easy pace is the card's, and what was given once is not what could be run."""
    talk, _ = await trained(sqlite_database)
    on_track = await talk.say("am I on track?")
    await talk.say("/week")
    await skipped_until(talk, FRIDAY + timedelta(days=24))
    await talk.say("/week")
    await talk.tap("Sun")
    said = await talk.tap("Why")
    assert "days without running" in said
    assert "workouts come in and the weeks grow" not in said
    assert "slower after the days without running" in said
    assert "days without running" in await talk.say("why this week?")
    now = await talk.say("am I on track?")
    assert "days without running leave of the fitness that was given" in now
    assert _today(now) > _today(on_track)


async def test_the_plan_card_says_what_the_skipped_weeks_lead_to(sqlite_database: Database) -> None:
    """Its figures are those planned once: the biggest week as it would come now stands beside them, with the way."""
    talk, _ = await trained(sqlite_database)
    assert "as first planned" not in await talk.say("/plan")
    await skipped_until(talk, FRIDAY + timedelta(days=24))
    said = await talk.say("/plan")
    planned = re.search(r"Peak week: (\S+) mi", said)
    now = re.search(r"the biggest week ahead comes to (\S+) mi", said)
    assert planned is not None
    assert now is not None
    assert float(now[1]) < 0.8 * float(planned[1])
    await talk.tap("Plan ahead anew")
    assert "Plan the weeks ahead anew?" in talk.last()
    await talk.tap("Confirm")
    assert "as first planned" not in await talk.say("/plan")


async def test_a_first_week_not_run_is_not_called_run(sqlite_database: Database) -> None:
    """The second week stays at what was run before the plan, and says that it is that."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await skipped_until(talk, FRIDAY - timedelta(hours=12))
    await live_until(talk, FRIDAY)
    ready = next(text for text in reversed(talk.texts()) if "is ready" in text)
    assert "No week was run as planned yet, so this one stays at what you ran before the plan: about 25 mi." in ready


def _today(said: str) -> str:
    found = re.search(r"If the race were today: about (\S+)\.", said)
    assert found is not None
    return found[1]
