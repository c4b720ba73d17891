"""What a tap on a preview does besides is said before it, and taking it back leaves the week as it waited."""

import re
from datetime import UTC, date, datetime

import pytest

from domain.approval import WeekStatus
from domain.plan import CoachLimits
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_one_step import limited, week_of
from tests.handlers.chat.trained import live_until, trained

APPROVES = "Saying yes to this also approves the week."


async def logged_miles(talk: Conversation) -> list[float]:
    """What stands in the log, in miles."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        logs = await uow.logs.between(talk.telegram.person("athlete").id, date(2026, 12, 1), date(2027, 3, 1))
    return [round(log.distance_mm / 1_609_344, 1) for log in logs if log.is_run]


@pytest.mark.parametrize(
    "wish",
    [
        "swap tue and wed",
        "rest on thursday",
        "cut sunday to 5 miles",
        "make thursday easier",
        "move friday to saturday",
    ],
)
async def test_that_yes_approves_the_week_is_said_before(sqlite_database: Database, wish: str) -> None:
    """Of a week that waits, and not again once it is approved; undone, it waits as before."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    assert (await week_of(talk, head.id)).status is WeekStatus.PENDING
    assert APPROVES in await talk.say(wish)
    await talk.say("yes")
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED
    undone = await talk.tap("Undo")
    assert "waits for your approval" in undone
    assert (await week_of(talk, head.id)).status is WeekStatus.PENDING
    await talk.tap("Approve plan")
    assert APPROVES not in await talk.say(wish)
    await talk.say("yes")
    assert "Status: approved" in await talk.tap("Undo")


async def test_with_a_coach_nothing_is_said_to_be_approved(sqlite_database: Database) -> None:
    """The tap sends it."""
    talk, _ = await trained(sqlite_database, coached=True)
    assert APPROVES not in await talk.say("swap tue and wed")


async def test_overruling_ones_own_week_is_one_tap_after_the_risk(sqlite_database: Database) -> None:
    """The preview says what is risked; the tap does it, and it is shown as their choice."""
    talk, head = await trained(sqlite_database)
    await limited(talk, head.id, CoachLimits(max_hard_days=1))
    preview = await talk.say("make tuesday a tempo")
    assert "More hard days leave less time to recover between them." in preview
    assert "kept with the week and shown as your choice" in preview
    done = await talk.tap("Do it all the same")
    assert "Status: approved" in done
    assert "Your choice (“It is on purpose”)" in done
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED


async def test_a_draft_that_may_be_overruled_says_so(sqlite_database: Database) -> None:
    """The rules don't demand what the preview left to them."""
    talk, head = await trained(sqlite_database)
    await limited(talk, head.id, CoachLimits(max_hard_days=1))
    await talk.say("make tuesday a tempo")
    await talk.tap("Keep as draft")
    rules = await talk.tap("Rules")
    assert "To be solved, or overruled by you:" in rules
    assert "Must be solved" not in rules


async def test_of_several_broken_rules_the_one_that_guards_is_named(sqlite_database: Database) -> None:
    """ "That rule" of three is none."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("make sunday 24 miles")
    assert preview.count("Breaks a rule") > 1
    assert "That rule guards" not in preview
    assert "never overruled" in preview
    assert "“" in preview.split("never overruled")[0].splitlines()[-1]


@pytest.mark.parametrize(
    "said",
    [
        "thursday 6 miles easy",
        "6 miles easy on thursday",
        "thursday: easy 6",
        "6 easy miles on thursday",
        "thu easy run 6 mi",
        "do 6 miles easy on saturday please",
    ],
)
async def test_a_day_ahead_is_offered_as_planned_first(sqlite_database: Database, said: str) -> None:
    """Said on a Monday: the Thursday to come is nearer than the last one, and a yes logs nothing."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    on = "Sat 2 Jan" if "saturday" in said else "Thu 31 Dec"
    assert talk.labels()[0] == f"{on} becomes an easy run of 6 mi"
    await talk.tap("becomes an easy run of 6 mi")
    assert await logged_miles(talk) == []


@pytest.mark.parametrize(
    "said",
    [
        "run 40 miles this week",
        "40 miles this week",
        "let's do 40 miles this week",
        "this week run 40 miles",
        "i want to run 40 miles this week",
    ],
)
async def test_so_many_miles_this_week_is_no_run_of_a_day(sqlite_database: Database, said: str) -> None:
    """The week is meant."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert not any("28 Dec" in label for label in talk.labels())
    assert await logged_miles(talk) == []


@pytest.mark.parametrize(
    "said",
    [
        "i ran 40 miles this week",
        "ran 30 miles last week",
        "last week i did 30 miles",
        "40 miles done this week",
        "ran 32 miles so far this week",
    ],
)
async def test_what_a_week_came_to_is_no_run_of_today(sqlite_database: Database, said: str) -> None:
    """Which day each was is asked."""
    talk, _ = await trained(sqlite_database)
    assert "I keep runs by their day" in await talk.say(said)
    assert await logged_miles(talk) == []


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("ran 5 mi in 1:38:20", True),
        ("ran 4 miles in 1:20:00", True),
        ("5k in 58 minutes", True),
        ("ran 5 mi in 48:20", False),
        ("ran 5 miles in 1:02:00", False),
    ],
)
async def test_a_walking_pace_is_remarked(sqlite_database: Database, said: str, *, asks: bool) -> None:
    """It is logged as told, and put right with one sentence."""
    talk, _ = await trained(sqlite_database)
    assert ("a walking pace" in await talk.say(said)) is asks
    if asks:
        await talk.say("no, it was 48:20")
        assert "in 48:20" in talk.last()


async def test_more_days_and_less_to_run_is_explained(sqlite_database: Database) -> None:
    """Weeks that nobody logged let the new ones grow less, and the card says so."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 18, 12, 0, tzinfo=UTC))
    await talk.say("/plan")
    for label in ("Change", "Running days", "Mon", "Done"):
        await talk.tap(label)
    said = talk.last()
    sizes = re.findall(r"• (?:This week|Week \d+): ([\d.]+) mi → ([\d.]+) mi", said)
    assert sum(float(after) for _, after in sizes) < sum(float(before) for before, _ in sizes)
    assert "Smaller, for the weeks are planned anew" in said or "I don't know" in said
