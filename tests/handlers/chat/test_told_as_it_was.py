"""What athletes told in their own words: no run is invented, no result lost, and no day that is over changes a plan."""

from datetime import UTC, date, datetime

import pytest

from domain.approval import WeekStatus
from domain.people import RunLog, RunState
from domain.plan import PlanInputs
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_race_result import HALF, NEXT_DAY, RACE_DAY, logged
from tests.handlers.chat.trained import MARATHON, live_until, trained

MILE = 1_609_344


def at(day: int, hour: int = 18) -> datetime:
    """An hour of a day of January."""
    return datetime(2027, 1, day, hour, 0, tzinfo=UTC)


async def told(database: Database, moment: datetime, text: str, inputs: PlanInputs = MARATHON) -> Conversation:
    """A chat at a moment, and what is said in it."""
    talk, _ = await trained(database, inputs=inputs)
    await live_until(talk, moment)
    await talk.say(text)
    return talk


async def runs(talk: Conversation) -> list[RunLog]:
    """All that is in the log."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        person = talk.telegram.person("athlete").id
        return list(await uow.logs.between(person, date(2026, 12, 1), date(2027, 4, 30)))


@pytest.mark.parametrize("moment", [at(3, 20), at(5, 9), at(8, 18)])
@pytest.mark.parametrize(
    "text",
    [
        "all good, start it",
        "looks good, go ahead with the plan",
        "the plan is fine by me",
        "I'm happy with the plan, let's start",
        "week looks good, go ahead",
    ],
)
async def test_a_week_that_is_liked_is_approved_and_nothing_logged(
    sqlite_database: Database, moment: datetime, text: str
) -> None:
    """On Sunday runs of the week before are asked about as well: none of them was told."""
    talk = await told(sqlite_database, moment, text)
    assert await runs(talk) == []
    head = await talk.active_plan()
    assert head is not None
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        weeks = await uow.plans.weeks(head.id, 2, 3)
    assert any(week.status is WeekStatus.APPROVED for week in weeks)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("half marathon yesterday 1:55:10", 6910),
        ("yesterday I finished in 1:55", 6900),
        ("race went well, 1:55:10!", 6910),
        ("half marathon on sunday 1:55:10", 6910),
    ],
)
async def test_a_result_in_ordinary_words_is_kept(sqlite_database: Database, text: str, seconds: int) -> None:
    """The day after, with its distance or without; nobody said how hard it was."""
    talk = await told(sqlite_database, NEXT_DAY, text, HALF)
    log = await logged(talk)
    assert log is not None
    assert (log.duration_s, log.effort) == (seconds, None)


async def test_a_race_that_was_not_run_pauses_nothing(sqlite_database: Database) -> None:
    """The plan is over: who was ill gets well, and what is known is kept."""
    talk = await told(sqlite_database, NEXT_DAY, "I did not run the race, I was ill", HALF)
    log = await logged(talk)
    assert log is not None
    assert log.state is RunState.SKIPPED
    assert any("Get well first" in each for each in talk.texts())
    assert "Pause from today" not in talk.labels()
    assert "Plan another race" in talk.labels()


@pytest.mark.parametrize(("text", "miles"), [("dnf, dropped out at 10 miles", 10), ("dropped out at mile 9", 9)])
async def test_a_race_that_ended_early_is_kept_so_far(sqlite_database: Database, text: str, miles: int) -> None:
    """Ten miles of it were run, and the next step is said."""
    talk = await told(sqlite_database, NEXT_DAY, text, HALF)
    log = await logged(talk, RACE_DAY)
    assert log is not None
    assert (log.state, log.distance_mm) == (RunState.PARTLY, miles * MILE)
    assert any("stopping can be the right thing" in each for each in talk.texts())


async def test_where_a_race_ended_is_asked(sqlite_database: Database) -> None:
    """A DNF alone says nothing of how far it went."""
    talk = await told(sqlite_database, NEXT_DAY, "dnf", HALF)
    assert "How far did you get?" in talk.last()
    await talk.say("8 miles")
    log = await logged(talk)
    assert log is not None
    assert log.distance_mm == 8 * MILE


@pytest.mark.parametrize("text", ["HALF DONE 1:52:10!!! so happy", "1:52:10 for the half, so happy!"])
async def test_a_race_on_the_way_is_logged_at_once(sqlite_database: Database, text: str) -> None:
    """It is told as done: logged, well done, and then the paces are offered."""
    talk, _ = await trained(sqlite_database)
    await talk.say("I've a half marathon on March 14th, can you put it in")
    await talk.tap("A race on the way: 13.1 mi, Sun 14 Mar 2027")
    await talk.tap(talk.labels()[0])
    if any(label.startswith("Yes") for label in talk.labels()):
        await talk.tap(talk.labels()[0])
    await live_until(talk, datetime(2027, 3, 14, 17, 0, tzinfo=UTC))
    await talk.say(text)
    log = await logged(talk, date(2027, 3, 14))
    assert log is not None
    assert log.duration_s == 6730
    assert any("Well done: Half marathon in 1:52:10!" in each for each in talk.texts())
    assert "Shall the paces go by it?" in talk.last()


async def test_so_many_runs_are_no_length(sqlite_database: Database) -> None:
    """Two runs, of three miles and of two."""
    talk = await told(sqlite_database, at(5), "did 2 runs today, 3 miles before work and 2 after")
    log = await logged(talk, date(2027, 1, 5))
    assert log is not None
    assert (log.distance_mm, log.runs) == (5 * MILE, 2)


async def test_runs_that_are_denied_are_taken_back(sqlite_database: Database) -> None:
    """Friday and Sunday were logged as planned; Saturday was run."""
    talk, _ = await trained(sqlite_database)
    for moment in (at(8), at(10)):
        await live_until(talk, moment)
        await talk.say("done")
    await live_until(talk, at(11, 12))
    await talk.say("hey I never ran friday and sunday!! I ran saturday, 9 miles")
    found = {log.date.day: log for log in await runs(talk)}
    assert found[8].state is RunState.SKIPPED
    assert found[10].state is RunState.SKIPPED
    assert found[9].distance_mm == 9 * MILE


async def test_dates_that_are_over_change_no_plan(sqlite_database: Database) -> None:
    """A weekday with its date is one day, and it was."""
    text = "friday 8 jan: skipped. sunday 10 jan: skipped. saturday 9 jan: 9 miles in 1:35"
    talk = await told(sqlite_database, at(11, 12), text)
    found = {log.date.day: log for log in await runs(talk)}
    assert (found[8].state, found[10].state) == (RunState.SKIPPED, RunState.SKIPPED)
    assert (found[9].distance_mm, found[9].duration_s) == (9 * MILE, 5700)
    assert "Do it" not in talk.labels()


async def test_miles_of_another_day_change_no_plan(sqlite_database: Database) -> None:
    """They were run: where they belong is offered."""
    talk = await told(sqlite_database, at(11, 12), "the 11 miles were on sunday, not monday")
    assert talk.labels() == ["Move it in the list of runs", "Sun 10 Jan: 11 mi"]


async def test_a_length_said_anew_puts_right_what_is_logged(sqlite_database: Database) -> None:
    """The long run of today is in the log: it is no plan any more."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, at(10, 17))
    await talk.say("done")
    await talk.say("long run today 7 miles not 6")
    log = await logged(talk, date(2027, 1, 10))
    assert log is not None
    assert log.distance_mm == 7 * MILE


@pytest.mark.parametrize("text", ["5 miles easy monday", "easy 5 on monday"])
async def test_a_weekday_alone_logs_nothing(sqlite_database: Database, text: str) -> None:
    """Run, or to be run: it is asked; and no run of another day is rated by it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, at(10, 17))
    await talk.say("done")
    await live_until(talk, at(12, 12))
    await talk.say(text)
    assert [(log.date.day, log.effort) for log in await runs(talk)] == [(10, None)]
    assert "Have you run that, or is it still to come?" in talk.last()


@pytest.mark.parametrize(
    ("text", "far", "seconds", "effort"),
    [("done, 7", 5.0, None, 7), ("5 and a bit, watch says 5.2 in 50:40", 5.2, 3040, None)],
)
async def test_what_is_told_exactly_is_kept(
    sqlite_database: Database, text: str, far: float, seconds: int | None, effort: int | None
) -> None:
    """An effort behind "done", and the watch's number."""
    talk = await told(sqlite_database, at(5), text)
    log = await logged(talk, date(2027, 1, 5))
    assert log is not None
    assert (round(log.distance_mm / MILE, 2), log.duration_s, log.effort) == (far, seconds, effort)


@pytest.mark.parametrize(
    ("text", "miles"),
    [("ran my 6, 58 min. my shin hurts a bit though", 6), ("4 mi 40 min, knee hurts a bit going downhill", 4)],
)
async def test_a_run_told_with_an_ache_is_kept(sqlite_database: Database, text: str, miles: int) -> None:
    """The run is logged, and what hurts is asked about beside it."""
    talk = await told(sqlite_database, at(5), text)
    log = await logged(talk, date(2027, 1, 5))
    assert log is not None
    assert log.distance_mm == miles * MILE
    assert any(label.startswith("It hurts") for label in talk.labels())
