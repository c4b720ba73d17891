"""Runs nobody spoke of: asked about once, answered with two taps at most, and never taken as run."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.people import PersonSettings, RunState
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

FRIDAY = datetime(2027, 1, 1, 18, 5, tzinfo=UTC)


async def states(talk: Conversation) -> dict[date, RunState]:
    """What the log says of each day."""
    async with talk.database.read(START) as uow:
        logs = await uow.logs.between(talk.telegram.person("athlete").id, date(2026, 12, 28), date(2027, 3, 1))
    return {log.date: log.state for log in logs}


async def miles(talk: Conversation, plan_id: int, number: int) -> float:
    """Miles of a stored week."""
    async with talk.database.read(START) as uow:
        return (await uow.plans.load(plan_id)).week(number).miles


async def test_unknown_runs_are_asked_about_with_fridays_week(sqlite_database: Database) -> None:
    """Kindly, with the days, and All, Some, None; the week does not grow and says so."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    said = talk.last()
    assert "I don't know what became of 2 runs (Tue 5 mi, Thu 5 mi). Did you run as planned?" in said
    assert talk.labels()[:3] == ["All", "Some", "None"]
    assert "so this week does not grow" in said
    assert await miles(talk, head.id, 2) <= 25.1
    await talk.tap("All")
    assert "2 runs logged as planned. Week 2 is made from that." in talk.last()
    assert await miles(talk, head.id, 2) > 25.5
    assert set((await states(talk)).values()) == {RunState.DONE}


async def test_none_leaves_the_week_to_come_where_it_was(sqlite_database: Database) -> None:
    """Its card keeps Approve; the lighter rest of this week is offered below, as a card of its own."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("None")
    week, offer = talk.texts()[-2:]
    assert week.startswith("Thank you, noted. Nothing has to be made up. Week 2 is made from that.")
    assert "Week 2 of 16" in week
    assert "days without running" in offer
    assert "Make the rest lighter" in talk.labels()
    await talk.tap("Approve plan")
    assert any("Week 2 is approved" in text for text in talk.texts())


@pytest.mark.parametrize("said", ["Nothing, was poorly", "nope was in bed with flu", "zero. was sick"])
async def test_who_was_ill_and_ran_none_is_not_asked_which(sqlite_database: Database, said: str) -> None:
    """None of them, and no pause for an illness that is over."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say(said)
    assert any(text.startswith("Thank you, noted. Nothing has to be made up.") for text in talk.texts()[-3:])
    assert set((await states(talk)).values()) == {RunState.SKIPPED}


async def test_nothing_is_said_to_grow_before_a_week_was_run(sqlite_database: Database) -> None:
    """A run is skipped, others nobody spoke of: in the first week nothing grows, and that is what is said."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 31, 9, 0, tzinfo=UTC))
    await talk.say("skip")
    await live_until(talk, FRIDAY)
    friday = next(text for text in talk.texts() if "Week 2 is ready" in text)
    assert "so this week does not grow" in friday
    assert "what I know of grows" not in friday


async def test_some_takes_a_tap_a_run(sqlite_database: Database) -> None:
    """One was run, the other is skipped."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    assert "Which of them did you run?" in await talk.tap("Some")
    await talk.tap("Thu 5 mi")
    assert "Thu 5 mi" not in talk.labels()
    await talk.tap("That was all")
    assert await states(talk) == {date(2026, 12, 31): RunState.DONE, date(2026, 12, 29): RunState.SKIPPED}


async def test_each_run_is_asked_about_once(sqlite_database: Database) -> None:
    """Friday's question, Sunday's and the next Friday's share no run, whoever says nothing to any of them."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    assert "2 runs (Tue 5 mi, Thu 5 mi). Did you run as planned?" in talk.last()
    before = len(talk.texts())
    await live_until(talk, FRIDAY + timedelta(days=2))
    assert "I know nothing yet of 2 more runs (Fri " in talk.last()
    assert not any("Tue 5 mi" in text for text in talk.texts()[before:] if "know" in text)
    before = len(talk.texts())
    await live_until(talk, FRIDAY + timedelta(weeks=1))
    friday = next(text for text in talk.texts()[before:] if "Did you run as planned?" in text)
    assert "(Tue " in friday
    assert "Fri " not in friday.split("Did you run")[0]
    assert "Sun " not in friday.split("Did you run")[0]
    assert await miles(talk, head.id, 3) <= 25.1


async def test_what_sunday_could_not_ask_is_asked_on_friday(sqlite_database: Database) -> None:
    """The program was off on Sunday evening: the runs of the weekend are not forgotten."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("None")
    talk.telegram.pass_time(days=3)
    await live_until(talk, FRIDAY + timedelta(weeks=1))
    asked = [text for text in talk.texts() if "Did you run as planned?" in text]
    assert any("(Fri " in text and "Thu " in text for text in asked)


async def test_a_week_approved_before_friday_is_asked_about_on_friday(sqlite_database: Database) -> None:
    """The question waits for its evening, however early the week to come was approved."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY - timedelta(days=1))
    await talk.say("next week")
    await talk.tap("Generate")
    await talk.tap("Approve plan")
    assert "Did you run as planned?" not in "".join(talk.texts())
    await live_until(talk, FRIDAY)
    assert "Did you run as planned?" in talk.last()


async def test_everything_skipped_never_grows(sqlite_database: Database) -> None:
    """Skip on every run, weeks approved: five weeks on the plan is a gentle return, and Why speaks of nothing unrun."""
    talk, head = await trained(sqlite_database)
    for number in range(1, 6):
        for later in (timedelta(), timedelta(days=2, hours=1)):
            await live_until(talk, datetime(2027, 1, 1, 18, 5, tzinfo=UTC) + timedelta(weeks=number - 1) + later)
            await talk.tap("None")
    assert await miles(talk, head.id, 6) < 13
    await live_until(talk, datetime(2027, 2, 1, 9, 0, tzinfo=UTC))
    await talk.say("/week")
    await talk.tap("Sun")
    said = await talk.tap("Why")
    assert "longest run of the last four weeks" not in said
    assert "on the most of the last four weeks" not in said


async def test_why_speaks_of_nothing_unrun_in_the_first_weeks(sqlite_database: Database) -> None:
    """A week of nothing but skips: what stands before the second week was planned, and was not run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("None")
    for _ in range(2):
        await live_until(talk, FRIDAY + timedelta(days=2))
        await talk.say("skip")
    await live_until(talk, datetime(2027, 1, 4, 9, 0, tzinfo=UTC))
    await talk.say("/week")
    await talk.tap("Sun")
    said = await talk.tap("Why")
    assert "longest run of the last four weeks" not in said
    assert "on the most of the last four weeks" not in said


async def test_approving_the_week_leaves_the_question(sqlite_database: Database) -> None:
    """It stood on the card that was approved: it comes by itself then, and its answer changes nothing approved."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("Approve plan")
    assert talk.last().startswith("I don't know what became of 2 runs (Tue 5 mi, Thu 5 mi).")
    before = await miles(talk, head.id, 2)
    await talk.tap("All")
    assert "2 runs logged as planned." in talk.last()
    assert set((await states(talk)).values()) == {RunState.DONE}
    assert await miles(talk, head.id, 2) == before


async def test_sundays_recap_takes_the_answer_too(sqlite_database: Database) -> None:
    """What it says it does not know of is said with one tap."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("Approve plan")
    await live_until(talk, FRIDAY + timedelta(days=2))
    assert "I know nothing yet of 2 more runs (Fri " in talk.last()
    assert talk.labels()[:3] == ["All", "Some", "None"]
    await talk.tap("All")
    assert await states(talk) == {date(2027, 1, 1): RunState.DONE, date(2027, 1, 3): RunState.DONE}


async def test_who_answers_on_sunday_is_offered_fridays_question_again(sqlite_database: Database) -> None:
    """Its card lost its buttons to Sunday's: one more tap, and the whole week is known."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY + timedelta(days=2))
    await talk.tap("All")
    assert talk.last() == "I don't know what became of 2 runs (Tue 5 mi, Thu 5 mi). Did you run as planned?"
    before = len(talk.texts())
    await talk.tap("All")
    assert set((await states(talk)).values()) == {RunState.DONE}
    assert len(await states(talk)) == 4
    assert not any("Did you run as planned?" in text for text in talk.texts()[before:])


async def test_a_week_made_smaller_by_the_answer_says_why(sqlite_database: Database) -> None:
    """Nothing was run: the week to come departs from the plan, and says so where it is shown."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("None")
    week = next(text for text in talk.texts() if "Week 2 is made from that." in text)
    assert "No week was run as planned yet" in week or "days without running" in week


async def test_sundays_question_is_answered_on_monday(sqlite_database: Database) -> None:
    """Nothing came since, and a yes the day after is no small talk."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("Approve plan")
    await live_until(talk, datetime(2027, 1, 4, 12, 0, tzinfo=UTC))
    before = len(await states(talk))
    assert "as planned? One tap below" in talk.last()
    await talk.say("Yep")
    assert len(await states(talk)) > before


@pytest.mark.parametrize("said", ["looks good", "that's perfect", "it looks great to me"])
async def test_who_likes_fridays_week_approves_it(sqlite_database: Database, said: str) -> None:
    """Its card asks about the week that ends, too: that question is not answered by it."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say(said)
    assert not await states(talk)
    async with talk.database.read(FRIDAY) as uow:
        stored = await uow.plans.week(head.id, 2)
    assert stored is not None
    assert stored.status.value == "approved"


async def test_a_week_that_is_too_long_is_no_run_of_the_last(sqlite_database: Database) -> None:
    """ "Not yet, Sunday's too long" speaks of the week to come."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say("Not yet, Sunday's too long")
    assert "Which of them did you run" not in talk.last()


async def test_all_is_said_in_german_too(sqlite_database: Database) -> None:
    """ "Alle" under a question about one run, whose buttons are yes and no."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(language="de"))
    await live_until(talk, FRIDAY - timedelta(days=1, hours=2))
    await talk.say("5 meilen gelaufen, effort 4")
    await live_until(talk, FRIDAY)
    before = len(await states(talk))
    await talk.say("alle")
    assert len(await states(talk)) > before


async def test_sundays_none_shows_the_week_that_starts_tomorrow(sqlite_database: Database) -> None:
    """Nothing can be run any more in the week that ends tonight."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("Approve plan")
    await live_until(talk, FRIDAY + timedelta(days=2, hours=2))
    await talk.tap("None")
    assert any(text.startswith("Thank you, noted.") and "Week 2 of 16" in text for text in talk.texts()[-2:])


@pytest.mark.parametrize("said", ["skip the long run, away with family", "missed it, family visit"])
async def test_the_only_run_asked_about_is_not_asked_which(sqlite_database: Database, said: str) -> None:
    """Sunday's long run is all that is open: who says that it fell away has answered."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for days in (1, 3, 4):
        await live_until(talk, START + timedelta(days=days, hours=3))
        await talk.say("done as planned, 5")
    await live_until(talk, START + timedelta(days=6, hours=11))
    assert "I know nothing yet of 1 run" in talk.last()
    await talk.say(said)
    assert (await states(talk))[date(2027, 1, 3)] is RunState.SKIPPED


async def test_another_length_than_planned_is_of_a_run_that_was_asked_about(sqlite_database: Database) -> None:
    """ "Bit more actually, 7 miles" changes no run to come: which of the two it was is asked."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    said = await talk.say("bit more actually, 7 miles")
    assert "in all?" not in said
    assert any("Tue 29 Dec: 7 mi" in label for label in talk.labels())


@pytest.mark.parametrize("said", ["long run done, all of it, 6", "did the long run, 6"])
async def test_the_long_run_told_under_the_question_is_that_one(sqlite_database: Database, said: str) -> None:
    """It is logged with its effort; only the others are still asked about."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.tap("Approve plan")
    await live_until(talk, START + timedelta(days=6, hours=11))
    await talk.say(said)
    async with talk.database.read(START) as uow:
        log = await uow.logs.get(talk.telegram.person("athlete").id, date(2027, 1, 3))
    assert log is not None
    assert log.state is RunState.DONE
    assert log.effort == 6
    assert "Which of them did you run?" in "".join(talk.texts()[-2:])
