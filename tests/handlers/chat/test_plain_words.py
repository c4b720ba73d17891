"""Plain words through the real routes: the preview, the log, the answer, or what can be said."""

from datetime import date

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import trained
from tests.handlers.chat.walk import walk_to


async def with_plan(database: Database) -> Conversation:
    """An athlete with a plan that began today, Monday 4 January 2027; runs on Tuesday, Thursday and Saturday."""
    talk = await Conversation.open(database)
    await walk_to(talk, "summary", by_words=True)
    await talk.tap("Create my plan")
    return talk


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("swap tue and fri", "Swap Tuesday and Friday?"),
        ("move the long run to sunday", "Sunday"),
        ("cut thursday to 3 miles", "Thursday"),
        ("rest tomorrow", "Tuesday"),
        ("make thursday easier", "Thursday"),
        ("take 1 mile off thursday", "Thursday"),
    ],
)
async def test_a_change_is_previewed_and_confirmed(sqlite_database: Database, said: str, shown: str) -> None:
    """Nothing changes before Confirm; then the card says that it is not saved yet."""
    talk = await with_plan(sqlite_database)
    await talk.say(said)
    assert shown in talk.last()
    assert "Keep as draft" in talk.labels()
    await talk.tap("Keep as draft")
    assert "Week 1 of 16" in talk.last()
    assert "Save when you are ready" in talk.last()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("what's today", "Mon 4 Jan"),
        ("tomorrow", "Tue 5 Jan"),
        ("this week", "Week 1 of 16"),
        ("next week", "Week 2 of 16"),
        ("week 5", "Week 5 of 16"),
        ("hello", "Week 1 of 16"),
        ("why is saturday a long run?", "Saturday"),
    ],
)
async def test_a_question_is_answered(sqlite_database: Database, said: str, shown: str) -> None:
    """Asking shows, and changes nothing."""
    talk = await with_plan(sqlite_database)
    await talk.say(said)
    assert shown in talk.last()


async def test_a_run_is_logged_in_words(sqlite_database: Database) -> None:
    """ "ran 5 miles in 42:10, felt hard" is in the log, with its effort, and counts as progress."""
    talk = await with_plan(sqlite_database)
    await talk.say("ran 5 miles in 42:10, felt hard")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(talk.telegram.athlete.id, date(2027, 1, 4))
    assert log is not None
    assert (log.distance_mm, log.duration_s, log.effort) == (5 * 1_609_344, 2530, 8)
    assert "5 mi of" in await talk.say("/progress")


async def test_a_missing_part_is_asked_with_buttons(sqlite_database: Database) -> None:
    """ "swap tuesday" asks for the other day; words instead of a tap are read afresh, and the buttons wait a day."""
    talk = await with_plan(sqlite_database)
    await talk.say("swap tuesday")
    assert "which day" in talk.last()
    await talk.tap("Fri")
    assert "Swap Tuesday and Friday?" in talk.last()
    await talk.say("cut thursday")
    await talk.say("what's today")
    assert "Mon 4 Jan" in talk.last()
    await talk.tap("2 mi less")
    assert "Thursday: 4 mi in all?" in talk.texts()[-2]
    await talk.say("cut thursday")
    talk.telegram.pass_time(days=1)
    await talk.tap("2 mi less")
    assert "That question is over." in talk.toast()


async def test_the_whole_week_easier_is_previewed_as_a_whole(sqlite_database: Database) -> None:
    """ "make the week easier" makes all of it lighter, in one preview."""
    talk = await with_plan(sqlite_database)
    await talk.say("make the week easier")
    assert "Make the week lighter?" in talk.last()
    assert "Keep as draft" in talk.labels()


async def test_days_over_are_next_weeks(sqlite_database: Database) -> None:
    """On a Thursday, Tuesday and Friday together are those of next week: its outline takes the swap."""
    talk = await with_plan(sqlite_database)
    talk.telegram.pass_time(days=3)
    await talk.say("swap tue and fri")
    assert "Week 2" in talk.last()
    assert "outline yet" in talk.last()
    await talk.tap("Keep it so")
    assert "kept as asked" in talk.last()


async def test_illness_is_met_with_rest(sqlite_database: Database) -> None:
    """The plan is paused on a tap, and goes on with a word."""
    talk = await with_plan(sqlite_database)
    await talk.say("I'm sick")
    assert "Rest first" in talk.last()
    await talk.tap("Pause from today")
    assert "Noted: illness" in talk.last()
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert len(await uow.logs.absences(talk.telegram.athlete.id, date(2027, 1, 5), date(2027, 1, 5))) == 1
    talk.telegram.pass_time(days=3)
    await talk.say("I'm better")
    assert any("Welcome back" in text for text in talk.texts())
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert not await uow.logs.absences(talk.telegram.athlete.id, date(2027, 1, 7), date(2027, 1, 9))


async def test_a_holiday_is_noted_and_taken_back(database: Database) -> None:
    """Dates are echoed, noted on a tap, and can be taken back."""
    talk = await with_plan(database)
    await talk.say("on holiday 3-10 May")
    assert "3–10 May" in talk.last()
    await talk.tap("Yes")
    assert "Noted: no running" in talk.last()
    await talk.tap("Take it back")
    async with database.read(talk.telegram.clock.now()) as uow:
        assert not await uow.logs.absences(talk.telegram.athlete.id, date(2027, 5, 1), date(2027, 5, 20))


@pytest.mark.parametrize("planned", [True, False])
async def test_chest_pain_gets_a_clinician_and_no_schedule(sqlite_database: Database, planned: bool) -> None:
    """Signs that belong to a clinician come before everything, with and without a plan."""
    talk = await with_plan(sqlite_database) if planned else await Conversation.open(sqlite_database)
    await talk.say("I had chest pain on my run today")
    assert "clinician" in talk.last()
    assert "Please stop running" in talk.last()


async def test_what_is_not_understood_changes_nothing(sqlite_database: Database) -> None:
    """One short sentence, with the likeliest wishes as buttons."""
    talk = await with_plan(sqlite_database)
    for text in ("purple monkey dishwasher", "<b>&</i>", "x" * 4000, "🏃"):
        answer = await talk.say(text)
        assert "nothing was changed" in answer
        assert "\n" not in answer
        assert 1 <= len(talk.labels()) <= 3


async def test_a_coach_without_a_plan_is_not_made_to_run(sqlite_database: Database) -> None:
    """Words of a coach point to the roster; a race still begins a plan."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/coach", "coach")
    await talk.tap("I coach runners", "coach")
    assert "/coach shows your athletes" in await talk.say("purple monkey dishwasher", "coach")
    await talk.say("Boston Marathon on April 19", "coach")
    assert "goal time" in talk.last("coach")


async def test_a_race_named_with_a_plan_in_force_is_asked_about(sqlite_database: Database) -> None:
    """Another race in words is the wish for another plan, which is asked about first."""
    talk = await with_plan(sqlite_database)
    await talk.say("Boston Marathon on April 19, sub 3:30")
    assert "takes its place" in talk.last()


async def test_the_name_of_a_command_is_enough(sqlite_database: Database) -> None:
    """Without its slash too; "stop" is told the ways to stop, and a week can be asked for by its number."""
    talk, _ = await trained(sqlite_database)
    assert "nothing to undo" in await talk.say("undo")
    assert await talk.say("help") == await talk.say("/help")
    assert "/settings" in await talk.say("stop")
    assert "Week 3 of 16" in await talk.say("/week 3")
    assert "weeks 1 to 16" in await talk.say("/week 99")
    assert "You're welcome" in await talk.say("thanks")
