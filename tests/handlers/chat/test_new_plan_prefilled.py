"""A new plan begins with what is known: what was run, what the race told, the days and the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.plan import RaceDistance
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, live_until, trained

# Ten weeks from the Monday on which `trained` begins.
HALF = replace(
    MARATHON,
    race_name="Winter Half",
    race=RaceDistance(21_097_500, "Half marathon"),
    race_date=date(2027, 3, 7),
    goal_s=None,
)


async def _run_weeks(talk: Conversation, first: date, weeks: int) -> None:
    """Every run of so many weeks, told on their Sunday evenings."""
    for week in range(weeks):
        sunday = first + timedelta(days=7 * week + 6)
        await live_until(talk, datetime(sunday.year, sunday.month, sunday.day, 20, 0, tzinfo=UTC))
        for said in ("5 miles on tuesday", "5 miles on thursday", "4 miles on friday", "9 miles today"):
            await talk.say(f"ran {said}")


def _known(talk: Conversation) -> str:
    return next(text for text in reversed(talk.texts()) if "What I know from before" in text)


async def test_in_the_middle_of_a_plan_the_week_is_what_was_run(sqlite_database: Database) -> None:
    """Not what was told at the beginning; the longest run too."""
    talk, _ = await trained(sqlite_database, inputs=HALF)
    await _run_weeks(talk, HALF.start, 3)
    await live_until(talk, datetime(2027, 1, 18, 9, 0, tzinfo=UTC))
    await talk.say("new plan")
    await talk.tap("Make a new plan")
    assert "Weekly running: 23 mi a week, longest run 9 mi" in _known(talk)
    assert "Running days:" in _known(talk)
    assert "Which distance" in talk.last()


async def test_after_a_race_its_time_is_the_fitness(sqlite_database: Database) -> None:
    """Nobody who had a plan is welcomed like a stranger, or asked again what the race just told."""
    talk, _ = await trained(sqlite_database, inputs=HALF)
    await _run_weeks(talk, date(2027, 2, 8), 3)
    await live_until(talk, datetime(2027, 3, 8, 9, 0, tzinfo=UTC))
    await talk.say("ran the race in 1:58:10")
    await talk.say("/start")
    assert "Welcome back" in _known(talk)
    assert "Fitness: 8:" in _known(talk)
    assert not any("Welcome to Milepost" in text for text in talk.texts()[-4:])
    for label in ("10K", "Skip", "In 16 weeks", "Just finish"):
        await talk.tap(label)
    assert "How fast are you" not in talk.last()
    assert "Which days" not in talk.last()


async def test_a_week_taken_from_the_log_is_put_right_in_words(sqlite_database: Database) -> None:
    """ "About 15 miles a week right now" under another question is what is run now, whatever the log held."""
    talk, _ = await trained(sqlite_database, inputs=HALF)
    await _run_weeks(talk, date(2027, 2, 8), 3)
    await live_until(talk, datetime(2027, 3, 8, 9, 0, tzinfo=UTC))
    await talk.say("ran the race in 1:58:10")
    await talk.say("/start")
    for label in ("10K", "Skip", "In 16 weeks"):
        await talk.tap(label)
    await talk.say("same as before, about 15 miles a week right now")
    assert any("Weekly running: 15 mi a week" in text for text in talk.texts()[-3:])
