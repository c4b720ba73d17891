"""The result of the race: taken on the day, and as long after it as it is waited for, whatever was said before."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.approval import PlanStatus
from domain.people import RunLog
from domain.plan import RaceDistance
from domain.records import Timer
from domain.schedule import TimerKind
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, live_until, trained

RACE_DAY = date(2027, 1, 10)
HALF = replace(
    MARATHON, race_name="City Half", race=RaceDistance(21_097_500, "Half marathon"), race_date=RACE_DAY, goal_s=7200
)
EVENING = datetime(2027, 1, 10, 19, 0, tzinfo=UTC)
NEXT_DAY = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)


async def logged(talk: Conversation, on: date = RACE_DAY) -> RunLog | None:
    """What stands in the log of a day."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, on)


async def raced(database: Database, said: str | None) -> Conversation:
    """The evening of the race with what was said on it, and the morning after."""
    talk, _ = await trained(database, inputs=HALF)
    await live_until(talk, EVENING)
    if said is not None:
        await talk.say(said)
    await live_until(talk, NEXT_DAY)
    return talk


@pytest.mark.parametrize(
    "result",
    [
        "ran the race in 1:55:10",
        "actually I ran it in 1:55:10",
        "1:55:10",
        "my time was 1:55:10",
        "finished in 1:55:10",
        "1:55:10!!! so happy, cramped at mile 11",
        "ran 1:55:10, brutal last miles but what a day",
        "1 hour 55 and 10 secs. i did it. legs gone, heart full",
        "so we did the half, 1:55:10, pretty even, 8 out of 10 at the end",
        "crossed the line of my first half after 1:55:10, knees gone, kids were there",
    ],
)
async def test_a_result_sent_the_day_after_is_taken(sqlite_database: Database, result: str) -> None:
    """After "did not run today" the plan is complete already: the result is worth more than the plan."""
    talk = await raced(sqlite_database, "did not run today")
    await talk.say(result)
    log = await logged(talk)
    assert log is not None
    assert log.duration_s == 6910
    assert round(log.distance_mm / 1_000_000, 1) == 21.1
    assert any("13.1 mi in 1:55:10" in text for text in talk.texts())
    assert not any("nothing to change" in text for text in talk.texts())


@pytest.mark.parametrize("result", ["1:55", "ran the half in 1:55"])
async def test_hours_and_minutes_are_read_as_the_race_takes_them(sqlite_database: Database, result: str) -> None:
    """Nobody runs a half marathon in 115 seconds; nobody has spoken of the race yet."""
    talk = await raced(sqlite_database, None)
    await talk.say(result)
    log = await logged(talk)
    assert log is not None
    assert log.duration_s == 6900


async def test_a_button_after_the_plan_is_complete_takes_the_result(sqlite_database: Database) -> None:
    """The summary offers it, and short times are understood there too."""
    talk = await raced(sqlite_database, "did not run today")
    assert "your plan is complete" in talk.last()
    await talk.tap("I ran it: log my time")
    assert "What did you run?" in talk.last()
    await talk.say("1:55")
    log = await logged(talk)
    assert log is not None
    assert log.duration_s == 6900


async def test_a_result_is_corrected_and_stays_one_run(sqlite_database: Database) -> None:
    """The chip says otherwise than the watch: the new time replaces the old one, nothing is added up."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    await talk.say("actually I ran it in 1:54:02")
    log = await logged(talk)
    assert log is not None
    assert (log.duration_s, log.runs) == (6842, 1)
    await talk.tap("8")
    assert "effort 8 of 10" in talk.last()


async def test_the_log_of_a_complete_plan_can_be_undone_and_told_again(sqlite_database: Database) -> None:
    """Its buttons stay as good as their word."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    said = await talk.say("actually I ran it in 1:54:02")
    assert "That week: 13.1 mi of" in said
    assert "Your goal was 2:00:00: made, with 5:58 to spare." in said
    await talk.tap("Undo the log")
    assert await logged(talk) is None
    assert "City Half: how did it go?" in talk.last()
    assert "This evening" not in talk.last()
    await talk.tap("Log my time")
    await talk.say("1:54:02")
    log = await logged(talk)
    assert log is not None
    assert log.duration_s == 6842


async def test_two_weeks_later_it_is_still_the_race(sqlite_database: Database) -> None:
    """Named, or a time that only the race can have taken."""
    talk = await raced(sqlite_database, "did not run today")
    await live_until(talk, datetime(2027, 1, 22, 9, 0, tzinfo=UTC))
    await talk.say("ran the race in 1:58:00")
    log = await logged(talk)
    assert log is not None
    assert log.duration_s == 7080


async def test_runs_after_the_plan_go_into_the_log(sqlite_database: Database) -> None:
    """A plan that is complete is no reason to lose a run."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    await live_until(talk, datetime(2027, 1, 13, 9, 0, tzinfo=UTC))
    said = await talk.say("ran 3 miles in 30:00")
    assert "3 mi in 30:00" in said
    log = await logged(talk, date(2027, 1, 13))
    assert log is not None
    race = await logged(talk)
    assert race is not None
    assert race.duration_s == 6910


async def test_a_time_that_no_race_takes_is_asked_about(sqlite_database: Database) -> None:
    """Half an hour is no half marathon, and nothing else was planned: how far?"""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    assert "How far was it?" in await talk.say("ran in 30:00")
    race = await logged(talk)
    assert race is not None
    assert race.duration_s == 6910


async def test_a_time_of_a_day_to_come_or_another_question_is_no_result(sqlite_database: Database) -> None:
    """Only what can be a result is one."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    for words in ("my goal is 1:50", "remind me at 7:15", "half marathon on 25 April in 1:50"):
        await talk.say(words)
        race = await logged(talk)
        assert race is not None
        assert race.duration_s == 6910, words


async def test_what_is_over_is_not_changed_and_begins_nothing(sqlite_database: Database) -> None:
    """After the last week: no swap, no new questions; only a race or the wish for a plan begins one."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    for words in ("swap tue and thu", "my goal is 1:50", "rest tomorrow"):
        assert "is complete, so there is nothing to change" in await talk.say(words), words
        assert "Make a new plan" in talk.labels()
    assert "What did you run today?" in await talk.say("/log")
    await talk.say("5 km in 30:00")
    assert await logged(talk, date(2027, 1, 11)) is not None
    assert "A good plan. I understood:" in "\n".join([await talk.say("10K on 11 April"), *talk.texts()])


async def test_a_day_that_is_over_in_the_last_week_is_said_to_be(sqlite_database: Database) -> None:
    """Not that it lies outside the plan."""
    talk, _ = await trained(sqlite_database, inputs=HALF)
    await live_until(talk, datetime(2027, 1, 6, 9, 0, tzinfo=UTC))
    assert await talk.say("swap tue and thu") == "Tuesday of this week is over, and the plan ends with this week."


async def test_the_coach_hears_how_the_race_went(sqlite_database: Database) -> None:
    """Once, with the goal beside it; another time redraws the message, and a race not run is nobody's news."""
    talk, _ = await trained(sqlite_database, inputs=HALF, coached=True)
    await live_until(talk, EVENING)
    await talk.say("did not run today")
    assert not any("City Half" in text and "ran" in text for text in talk.texts("coach"))
    await talk.say("ran the race in 1:58:10")
    assert talk.last("coach").startswith("Alex Rivers ran City Half in 1:58:10, 9:01/mi.\nThe goal was 2:00:00.")
    sent = len(talk.telegram.messages("coach"))
    await talk.say("my time was 1:57:10")
    assert len(talk.telegram.messages("coach")) == sent
    assert "City Half in 1:57:10" in talk.last("coach")
    await talk.tap("Write to Alex Rivers", "coach")
    await talk.say("Well run!", "coach")
    assert "Well run!" in talk.last()


async def test_a_coach_who_raced_still_hears_of_their_athletes(sqlite_database: Database) -> None:
    """The plan is over and its timers go; what the clock does for the coach stays."""
    talk, head = await trained(sqlite_database, inputs=HALF)
    await live_until(talk, EVENING)
    due = NEXT_DAY + timedelta(days=3)
    async with sqlite_database.transaction(EVENING) as uow:
        for kind in (TimerKind.LOOK, TimerKind.NEW_WEEKS, TimerKind.OPEN_WEEKS):
            await uow.timers.put(Timer(person_id=head.athlete_id, kind=kind.value, due_at=due))
    talk.telegram.pass_time(hours=14)
    await talk.say("ran the race in 1:55:10")
    assert [plan.status for plan in await talk.plans()] == [PlanStatus.COMPLETED]
    assert {timer.kind for timer in await talk.timers()} == {"look", "new_weeks", "open_weeks"}


@pytest.mark.parametrize(
    "text",
    ["everything hurts", "my legs are destroyed", "I can barely walk down the stairs", "my quads are killing me"],
)
async def test_sore_all_over_after_the_race_rests(sqlite_database: Database, text: str) -> None:
    """It is no injury: what it is, and that it rests."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    assert "Sore all over after a race is usual" in await talk.say(text)


@pytest.mark.parametrize(
    "text", ["my left knee is swollen", "everything hurts and I feel dizzy", "sharp pain in my shin"]
)
async def test_what_is_worse_than_sore_is_a_clinicians(sqlite_database: Database, text: str) -> None:
    """Also the day after a race."""
    talk = await raced(sqlite_database, "ran the race in 1:55:10")
    answer = await talk.say(text)
    assert "Sore all over" not in answer
    assert "clinician" in answer


async def test_when_to_run_again_is_asked_of_the_race(sqlite_database: Database) -> None:
    """The day after it nobody means an illness, unless one is named."""
    talk = await raced(sqlite_database, "1:55:10")
    assert "no running before Fri 15 Jan" in await talk.say("when can I run again?")
    assert "With a fever no running at all" in await talk.say("when can I run again after the flu?")
