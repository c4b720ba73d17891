"""Work that is asked for by name or in a line: nothing of it breaks our own rules, and nothing of it is logged."""

from datetime import UTC, date, datetime

import pytest

from domain.plan import DayType
from domain.rules.checks import check_week
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_one_step import week_of
from tests.handlers.chat.trained import START, live_until, trained


async def runs_logged(talk: Conversation) -> int:
    """How many dates hold a run."""
    async with talk.database.read(START) as uow:
        logs = await uow.logs.between(talk.telegram.person("athlete").id, date(2026, 12, 1), date(2027, 3, 1))
    return sum(log.is_run for log in logs)


@pytest.mark.parametrize(
    "said",
    [
        "make thursday a fartlek",
        "fartlek on thursday",
        "thursday fartlek please",
        "can we do some fartlek on thursday",
        "thursday: fartlek run",
    ],
)
async def test_playing_with_pace_is_had_by_its_name(sqlite_database: Database, said: str) -> None:
    """By effort, at the length of the run it takes the place of."""
    talk, head = await trained(sqlite_database)
    was = (await week_of(talk, head.id)).week.day(4)
    assert "Fartlek, 6 × brisk and easy" in await talk.say(said)
    await talk.tap("Do it")
    day = (await week_of(talk, head.id)).week.day(4)
    assert day.type is DayType.INTERVALS
    assert day.is_by_effort
    assert day.distance_mm == was.distance_mm


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("hills on thursday", 6),
        ("hill repeats on thursday, 8 x 60 seconds", 8),
        ("thursday hill repeats 8 x 60 s", 8),
        ("thursday: 6 x 45 s uphill", 6),
        ("8 x 30 s hills on thursday", 8),
    ],
)
async def test_hills_have_round_laps_and_keep_the_rules(sqlite_database: Database, said: str, count: int) -> None:
    """What the bot builds is none of what it refuses."""
    talk, head = await trained(sqlite_database)
    preview = await talk.say(said)
    assert f"Hills, {count} × uphill by effort" in preview
    assert "an interval session is" not in preview
    await talk.tap("Do it")
    stored = await week_of(talk, head.id)
    day = stored.week.day(4)
    for lap in day.laps:
        assert round(lap.distance_mm / 1_609_344 * 20) == pytest.approx(lap.distance_mm / 1_609_344 * 20, abs=0.01)
    async with talk.database.read(START) as uow:
        plan = await uow.plans.load(head.id)
    assert not any(each.rule == "day_mileage" and each.hard for each in check_week(plan, stored.week))


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("thursday 6 x 400 m at 5k pace", "6 × 400 m at 7:30/mi, 400 m easy between"),
        ("6 x 800 m at 5k pace on thursday", "6 × 800 m at 7:30/mi, 400 m easy between"),
        ("thursday 3 x 1 mile at threshold", ", 0.25 mi easy between"),
        ("thursday 10 x 200 m at mile pace", ", 200 m easy between"),
        ("thursday: 4 x 1 km at 10k pace", ", 400 m easy between"),
    ],
)
async def test_repeats_without_a_rest_get_one_and_it_is_said(sqlite_database: Database, said: str, line: str) -> None:
    """Nobody runs six times 400 in one go."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say(said)
    assert line in preview
    assert "You wrote no rest between, so I put" in preview


@pytest.mark.parametrize(
    "said",
    [
        "thursday 6 x 400 m at 5k pace with 200 m jog",
        "thursday 5 x 1 km at 10k, 2 min jog",
        "thursday 5x800 @ 5k w/ 90 s jog",
    ],
)
async def test_a_rest_that_is_written_stands(sqlite_database: Database, said: str) -> None:
    """Also one behind a comma."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say(said)
    assert "easy between" in preview
    assert "You wrote no rest" not in preview


@pytest.mark.parametrize(
    "said",
    [
        "thursday 1 mi easy, 3 mi easy, 1 mi easy",
        "1 mi easy, 3 mi easy, 1 mi easy on thursday",
        "thursday: 1 mile warm up, 3 miles easy, 1 mile cool down",
        "thursday 1 mi wu, 3 mi easy, 1 mi cd",
        "thursday 1 mi easy + 3 mi easy + 1 mi easy",
    ],
)
async def test_an_easy_run_in_parts_stays_as_it_is_written(sqlite_database: Database, said: str) -> None:
    """And nothing of it is logged."""
    talk, head = await trained(sqlite_database)
    await talk.say(said)
    assert await runs_logged(talk) == 0
    await talk.tap("Do it")
    day = (await week_of(talk, head.id)).week.day(4)
    parts = (day.warmup, day.workout, day.cooldown)
    assert [sum(lap.distance_mm for lap in laps) // 1_609_344 for laps in parts] == [1, 3, 1]


async def test_easy_running_around_the_work_is_one_line(sqlite_database: Database) -> None:
    """However many laps it has; what is easy behind the work is the cool-down's."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("hills on thursday")
    assert "•" not in preview.split("written anew?")[0]


@pytest.mark.parametrize("said", ["tuesday 1 mi easy, 3 mi easy, 1 mi easy", "today: 1 mi wu, 2 mi easy, 1 mi cd"])
async def test_an_easy_run_that_was_written_says_how_fast_easy_is(sqlite_database: Database, said: str) -> None:
    """As every planned one does."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 29, 9, 0, tzinfo=UTC))
    await talk.say(said)
    await talk.tap("Do it")
    assert "you can talk in whole sentences" in await talk.say("/today")
