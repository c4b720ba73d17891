"""What is to hold from now on, in words: shown first, kept in the plan, told on its card, and taken back."""

from dataclasses import replace

import pytest

from domain.plan import PlanInputs
from domain.units import miles
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, trained


async def _inputs(talk: Conversation, plan_id: int) -> PlanInputs:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        head = await uow.plans.head(plan_id)
    assert head is not None
    return head.inputs


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("no more speedwork for me", "No workouts: all runs are easy"),
        ("up to 15 on long runs, no more", "Long runs: at most 15 mi"),
        ("not more than an hour on weekdays", "All runs but the long one: at most 60 minutes"),
        ("keep me at 25 a week", "At most 25 mi a week"),
        ("can i have mon and thu off always", "Running days"),
    ],
)
async def test_a_standing_wish_is_previewed(sqlite_database: Database, said: str, shown: str) -> None:
    """What the plan becomes by it is shown, and nothing has changed yet."""
    talk, head = await trained(sqlite_database)
    await talk.say(said)
    assert shown in talk.last()
    assert await _inputs(talk, head.id) == MARATHON
    assert "Do it" in talk.labels()


@pytest.mark.parametrize(
    ("said", "labels"),
    [
        ("long run at most 90 minutes", ["Long runs: at most 90 minutes"]),
        ("can we do 30 miles a week", ["At most 30 mi a week"]),
        ("new job, weekends only + one evening", ["Tue", "Wed"]),
    ],
)
async def test_what_can_mean_two_things_is_asked(sqlite_database: Database, said: str, labels: list[str]) -> None:
    """One run or all of them, at most or now: each is a button."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert set(labels) <= set(talk.labels())


async def test_a_limit_is_kept_told_and_dropped(sqlite_database: Database) -> None:
    """Done at once, on the plan's card, and gone with a word."""
    talk, head = await trained(sqlite_database)
    await talk.say("long runs at most 12 miles from now on")
    await talk.tap("Do it")
    assert (await _inputs(talk, head.id)).run_limits.long_miles == 12
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        plan = await uow.plans.load(head.id)
    assert max(miles(day.named_mm) for week in plan.weeks[1:-1] for day in week.days) <= 12
    await talk.say("/plan")
    assert "Long runs: at most 12 mi" in talk.last()
    await talk.say("no limit on long runs")
    await talk.tap("Do it")
    assert (await _inputs(talk, head.id)).run_limits.long_miles is None


async def test_a_coach_sets_it_for_an_athlete(sqlite_database: Database) -> None:
    """ "No more speedwork for Ben" is Ben's plan."""
    talk, heads = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("no more speedwork for ben", who="coach")
    assert "No workouts: all runs are easy" in talk.last("coach")
    await talk.tap("Do it", who="coach")
    assert (await _inputs(talk, heads["Ben"].id)).run_limits.no_workouts
    assert not (await _inputs(talk, heads["Anna"].id)).run_limits.no_workouts


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("my running days are mon, wed, sat from next week", {1, 3, 6}),
        ("can my tuesday run be on wednesday from next week?", {3, 4, 5, 7}),
    ],
)
async def test_other_running_days_from_next_week_leave_this_one(
    sqlite_database: Database, said: str, days: set[int]
) -> None:
    """Nothing of the week that is running becomes another day, and the next one is on the new days."""
    talk, head = await trained(sqlite_database, inputs=replace(MARATHON, preferred_days=frozenset({2, 4, 5, 7})))
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        before = (await uow.plans.load(head.id)).week(1)
    await talk.say(said)
    assert "until then all stays as it is" in talk.last()
    assert "This week stays as it is" in talk.last()
    await talk.tap("Do it")
    assert await _inputs(talk, head.id) == replace(MARATHON, preferred_days=frozenset(days))
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        after = await uow.plans.load(head.id)
    assert after.week(1).days == before.days
    assert {day.number for day in after.week(2).days if day.is_run} <= days


async def test_running_days_of_a_later_week_change_nothing_yet(sqlite_database: Database) -> None:
    """Each Friday makes the next week by the days as they are then: it is said when to write again."""
    talk, head = await trained(sqlite_database)
    await talk.say("from February I can only run Tue Thu Sat")
    assert "all stays as it is" in talk.last()
    assert "Running days: Tue, Thu and Sat" in talk.labels()
    await talk.say("Only three runs a week from February, I'm starting a new job")
    assert "3 running days a week" in talk.labels()
    assert "Do it" not in talk.labels()
    assert await _inputs(talk, head.id) == MARATHON
