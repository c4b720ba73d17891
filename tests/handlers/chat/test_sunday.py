"""Sunday evening: three lines about the week, one message with the word on next week, once a month a picture."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.people import PersonSettings
from handlers.actions.clock import schedule_timers
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained

SUNDAY = datetime(2027, 1, 3, 18, 0, tzinfo=UTC)


def on_sunday(talk: Conversation, said_before: int) -> list[str]:
    """What the bot sent since."""
    return talk.texts()[said_before:]


async def test_sunday_recaps_what_is_known_above_the_week_that_waits(sqlite_database: Database) -> None:
    """Three lines, then the week to approve: one message, and nothing of it claims a run nobody spoke of."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 29, 12, 0, tzinfo=UTC))
    await talk.say("ran 5 miles in 50:00")
    await live_until(talk, datetime(2027, 1, 3, 17, 59, tzinfo=UTC))
    before = len(talk.texts())
    await live_until(talk, SUNDAY)
    said = on_sunday(talk, before)
    assert len(said) == 1
    lines = said[0].splitlines()
    assert lines[:3] == [
        "Your week: 5 mi logged of 25 mi, 1 run.",
        (
            "I know nothing yet of 2 more runs (Fri 4.5 mi, Sun 10.5 mi). Were they run as planned? One tap below, if "
            "you like."
        ),
        "Next week: 25 mi. Its key run is on Sunday: Long run · 10.5 mi.",
    ]
    assert talk.labels()[:3] == ["All", "Some", "None"]
    assert "Week 2 starts tomorrow and is not approved yet." in said[0]
    assert "Approve plan" in talk.labels()
    await talk.restart()
    await talk.settle()
    assert len(on_sunday(talk, before)) == 1


async def test_a_single_run_is_asked_about_with_yes_and_no(sqlite_database: Database) -> None:
    """ "Some" of one run is none of anybody's answers; a "no" is the whole answer; a late tap says what is so."""
    talk, _ = await trained(sqlite_database)
    for day in (29, 31):
        await live_until(talk, datetime(2026, 12, day, 12, 0, tzinfo=UTC))
        await talk.tap("Done")
    await live_until(talk, datetime(2027, 1, 1, 12, 0, tzinfo=UTC))
    await talk.say("done")
    await live_until(talk, SUNDAY)
    assert "I know nothing yet of 1 run (Sun " in talk.last()
    assert talk.labels()[:2] == ["Yes", "No"]
    asked = data_of(talk, "Yes")
    await talk.say("no")
    assert "Nothing has to be made up." in talk.last()
    await forge(talk, asked)
    assert "There is nothing left to answer about those runs; nothing was changed." in "".join(talk.texts())


async def test_a_skip_of_today_answers_for_today_alone(sqlite_database: Database) -> None:
    """ "Skipped today" under a question about two runs is no answer for the other one, and is not asked again."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, SUNDAY)
    assert "I know nothing yet of 2 more runs" in talk.last()
    said = await talk.say("skipped today")
    assert "Sun 3 Jan 2027: skipped, and that is fine." in said


async def test_an_approved_week_leaves_the_recap_alone(sqlite_database: Database) -> None:
    """Nothing to approve: three lines and the way to next week; a week of skips is met without guilt."""
    talk, _ = await trained(sqlite_database)
    for day in (29, 31):
        await live_until(talk, datetime(2026, 12, day, 12, 0, tzinfo=UTC))
        await talk.tap("Skip")
    await live_until(talk, datetime(2027, 1, 1, 19, 0, tzinfo=UTC))
    await talk.tap("Approve plan")
    await talk.say("skipped today")
    await live_until(talk, datetime(2027, 1, 3, 12, 0, tzinfo=UTC))
    await talk.say("skipped today")
    await live_until(talk, SUNDAY)
    lines = talk.last().splitlines()
    assert lines[:2] == ["Your week: 0 mi of 25 mi, 0 runs.", "No run this week, and nothing to make up."]
    assert len(lines) == 3
    assert talk.labels() == ["Week 2"]


async def test_once_a_month_the_recap_has_its_picture(sqlite_database: Database) -> None:
    """After four weeks, in the same message, with the tap that approves the fifth."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 24, 17, 0, tzinfo=UTC))
    before = len(talk.telegram.messages("athlete"))
    await live_until(talk, datetime(2027, 1, 24, 18, 0, tzinfo=UTC))
    (message,) = talk.telegram.messages("athlete")[before:]
    assert "photo" in message
    assert message["caption"].startswith("Your week: 0 mi logged of ")
    assert "I know nothing yet of 2 more runs" in message["caption"]
    assert talk.labels() == ["All", "Some", "None", "Approve week 5", "Week 5"]
    recap = message["message_id"]
    # The month's picture outlives all that is tapped on it, and its question with it: it is not asked again below.
    before = len(talk.texts())
    assert "Week 5 is approved" in await talk.tap("Approve week 5")
    assert not any("Did you run as planned?" in text for text in talk.texts()[before:])
    await talk.tap("Week 5", message_id=recap)
    await talk.tap("None", message_id=recap)
    kept = next(each for each in talk.telegram.messages("athlete") if each["message_id"] == recap)
    assert kept["caption"].startswith("Your week: 0 mi logged of ")


async def test_the_coachs_athlete_hears_that_nobody_looked_yet(sqlite_database: Database) -> None:
    """One message each: the athlete's recap, the coach's inbox."""
    talk, _ = await trained(sqlite_database, coached=True)
    await live_until(talk, SUNDAY)
    assert "your coach has not looked at it yet" in talk.last()
    assert not any(label.startswith("Approve") for label in talk.labels())
    assert "Tomorrow a week starts" in talk.last("coach")


async def test_the_word_on_sunday_is_true_where_the_coach_lives(sqlite_database: Database) -> None:
    """One message a week, however the athletes' Sundays lie; on the coach's Monday the week has begun."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben"), settings=PersonSettings(zone="Africa/Nairobi"))
    coach = talk.telegram.person("coach").id
    async with sqlite_database.transaction(START) as uow:
        for person_id, zone in ((coach, "Africa/Nairobi"), (heads["Ben"].athlete_id, "America/New_York")):
            person = await uow.people.get(person_id)
            assert person is not None
            person = replace(person, settings=replace(person.settings, zone=zone))
            await uow.people.put(person)
            await schedule_timers(uow, person)
    await live_until(talk, datetime(2027, 1, 3, 16, 0, tzinfo=UTC))
    assert "Tomorrow a week starts" in talk.last("coach")
    nudges = len(talk.telegram.messages("coach"))
    await live_until(talk, datetime(2027, 1, 4, 5, 0, tzinfo=UTC))
    new = [message["text"] for message in talk.telegram.messages("coach")[nudges:]]
    assert not any("a week starts" in text or "has begun" in text.splitlines()[0] for text in new)
    assert "A week has begun that is not approved yet." in "".join(talk.texts("coach"))
    assert "Tomorrow a week starts" not in "".join(talk.texts("coach"))


async def test_nobody_who_is_paused_or_about_to_begin_is_told_of_a_week(sqlite_database: Database) -> None:
    """There is nothing to sum up."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START)
    await talk.say("I'm sick")
    await talk.tap("Pause from today")
    before = len(talk.texts())
    await live_until(talk, SUNDAY)
    assert not any("Your week:" in text for text in talk.texts()[before:])


async def test_the_week_before_days_off_is_told_of_all_the_same(sqlite_database: Database) -> None:
    """A holiday that begins tomorrow takes no recap away, and promises no run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 29, 12, 0, tzinfo=UTC))
    await talk.say("ran 5 miles in 50:00")
    await talk.say("on holiday from 4 January to 10 January")
    await talk.tap("Yes, no running then")
    await live_until(talk, datetime(2027, 1, 3, 17, 59, tzinfo=UTC))
    before = len(talk.texts())
    await live_until(talk, SUNDAY)
    said = on_sunday(talk, before)
    assert len(said) == 1
    assert "Your week: 5 mi" in said[0]
    assert "Next week: days off. The plan goes on after them." in said[0]
    await live_until(talk, datetime(2027, 1, 10, 18, 5, tzinfo=UTC))
    assert not any("No run this week" in text for text in talk.texts())


async def test_a_week_far_above_what_was_run_is_called_a_big_step(sqlite_database: Database) -> None:
    """Two runs of four were skipped: the recap says what makes the next week smaller."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for days, said in ((1, "done as planned, 5"), (3, "done as planned, 5"), (4, "didn't run today")):
        await live_until(talk, START + timedelta(days=days, hours=3))
        await talk.say(said)
    await live_until(talk, START + timedelta(days=6, hours=3))
    await talk.say("didn't run today")
    await live_until(talk, START + timedelta(days=6, hours=11))
    assert any("That is a big step from this week: “next week 20 % less”" in text for text in talk.texts())
