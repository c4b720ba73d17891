"""What was once untrue or lost, sentence by sentence: logs, laps, first messages, answers, health.

What has a file of its own stands there: skipped and unknown runs (test_unknown_runs and, in the domain, test_breaks),
pauses (test_pauses), the race's result (test_race_result), units (test_units_change and, in the domain, test_regrid).
"""

from datetime import date, timedelta

import pytest

from domain.records import StoredWeek
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, trained
from tests.handlers.chat.walk import walk_to

MONDAY = START.date()


async def stored_week(talk: Conversation, plan_id: int, number: int = 1) -> StoredWeek:
    """A week as it is stored."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        found = await uow.plans.week(plan_id, number)
    assert found is not None
    return found


async def logged(talk: Conversation, athlete: int) -> dict[date, float]:
    """Miles in the log by date."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        logs = await uow.logs.between(athlete, MONDAY - timedelta(days=30), MONDAY + timedelta(days=60))
    return {log.date: round(log.distance_mm / 1_609_344, 2) for log in logs}


@pytest.mark.parametrize("said", ["yes", "ok", "sure", "yes please", "👍", "yep go ahead, but keep it before lunch"])
async def test_a_yes_moves_the_run_that_was_asked_about(sqlite_database: Database, said: str) -> None:
    """ "ok" was met with "You're welcome", and nothing moved."""
    talk, head = await trained(sqlite_database)
    await talk.say("move thursday to wednesday")
    await talk.say(said)
    assert (await stored_week(talk, head.id)).week.day(3).is_run
    assert "welcome" not in talk.last()


@pytest.mark.parametrize("said", ["no", "nope", "no thanks", "hmm not sure yet, ask me on Friday"])
async def test_a_no_leaves_the_run_where_it_is(sqlite_database: Database, said: str) -> None:
    """And says that nothing has changed."""
    talk, head = await trained(sqlite_database)
    before = await stored_week(talk, head.id)
    await talk.say("move thursday to wednesday")
    await talk.say(said)
    assert "nothing has changed" in talk.last()
    assert await stored_week(talk, head.id) == before


@pytest.mark.parametrize("said", ["yes", "ok", "sure"])
async def test_a_yes_says_that_it_is_the_5k_time(sqlite_database: Database, said: str) -> None:
    """A bare time is asked about, and its answer taken."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("25:10")
    assert "Is it your 5K time" in talk.last()
    await talk.say(said)
    assert any("5K in about 25:" in text for text in talk.texts())


async def test_a_run_of_monday_said_on_tuesday_is_no_run_of_next_monday(sqlite_database: Database) -> None:
    """ "run 5 miles easy on monday": run, or to come? It is asked, and logged for the Monday that was."""
    talk, head = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("run 5 miles easy on monday")
    assert await logged(talk, head.athlete_id) == {}
    assert "Have you run that, or is it still to come?" in talk.last()
    await talk.tap("I ran it: Mon 28 Dec")
    assert await logged(talk, head.athlete_id) == {MONDAY: 5.0}


async def test_a_line_under_the_laps_is_the_workout_and_no_run(sqlite_database: Database) -> None:
    """The card asks for the workout in one line: nothing that was never run goes into the log."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Thu", "Edit laps"):
        await talk.tap(label)
    said = await talk.say("6 miles easy")
    assert await logged(talk, head.athlete_id) == {}
    assert "Thu 31 Dec" in said or "Thursday" in said
    await talk.say("/today")
    await talk.say("ran 4 miles in 36:00")
    assert await logged(talk, head.athlete_id) == {MONDAY: 4.0}


async def test_a_typed_lap_takes_the_place_of_the_lap_and_the_day_has_its_new_length(sqlite_database: Database) -> None:
    """Not one lap more, and the day, the week and the next line go by it."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Thu", "Edit laps", "Work"):
        await talk.tap(label)
    said = await talk.say("5 miles")
    assert "Workout: 5 mi easy" in said
    assert "6 mi" in said.splitlines()[3]
    assert sum(label.startswith("Work") for label in talk.labels()) == 1
    said = await talk.say("3 mi @ 8:00")
    assert await logged(talk, head.athlete_id) == {}
    assert "3 mi at 8:00/mi" in said
    assert "5 mi easy" not in said


async def test_a_misspelled_first_message_keeps_each_number_where_it_belongs(sqlite_database: Database) -> None:
    """The goal is the marathon's, and 21:30 is what 5K took."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("berlin maraton, goal 3:30, 5 k in 21:30")
    understood = next(text for text in talk.texts() if "I understood" in text)
    for line in ("Race: Marathon", "Name: Berlin Marathon", "Goal: 3:30:00", "5K in about 21:30"):
        assert line in understood


@pytest.mark.parametrize(("step", "said", "shown"), [
    ("goal", "145", "Goal: 1:45:00"),
    ("pace", "10k in 55", "Fitness: 8:"),
    ("pace", "4:40/km", "Fitness: 4:40/km (5K in about 23:20)"),
    ("weekly", "dunno", "about"),
    ("pace", "Not sure", "easily for ten minutes"),
])  # fmt: skip
async def test_an_answer_is_read_as_people_write_it(
    sqlite_database: Database, step: str, said: str, shown: str
) -> None:
    """ "345" is 3:45:00 and no 5:45:00; a time of another distance is fitness; who does not know finds a way on."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, step)
    await talk.say(said)
    assert any(shown in text for text in talk.texts()), talk.texts()[-3:]


@pytest.mark.parametrize(("said", "answer", "offer"), [
    ("I have the flu", "Rest first", "Pause from today"),
    ("flu, no running this week", "Rest first", "Pause from today"),
    ("I'm pregnant", "doctor or midwife", "Pause from today"),
    ("sore legs", "tired legs, or does something hurt", "Something hurts"),
])  # fmt: skip
async def test_a_word_on_health_is_met_as_one(sqlite_database: Database, said: str, answer: str, offer: str) -> None:
    """No list of examples, and a way on."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert answer in talk.last()
    assert offer in talk.labels()
