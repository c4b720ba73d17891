"""Runs that become shorter until a day, the next long runs, and strides that stay, in a whole chat."""

import re
from datetime import UTC, datetime, time, timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained


async def test_less_until_the_weekend_leaves_the_long_run_alone(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("a third off everything till the weekend")
    assert "Friday: Easy" in preview
    assert "Sunday: Long run" not in preview


async def test_less_until_a_later_week_goes_on_in_that_one(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    await talk.say("everything 25% shorter until february")
    assert "This part is of another week" in talk.texts()[-2]
    rest = talk.telegram.messages("athlete")[-2]["reply_markup"]["inline_keyboard"]
    assert any("25 % shorter" in button["text"] for row in rest for button in row)


async def test_the_next_long_runs_begin_with_this_weeks(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("take a mile off each of the next three long runs")
    assert "Sunday: Long run" in preview


async def test_a_shorter_run_keeps_its_strides(sqlite_database: Database) -> None:
    """ "Trim Thursday to 40 minutes but keep the fast bits" once made a plain easy run of it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=7))
    preview = await talk.say("can you trim thursday to 40 minutes but keep the fast bits")
    assert "with strides 4 mi instead of" in preview


@pytest.mark.parametrize("percent", [10, 15, 20, 25, 33])
async def test_so_many_per_cent_of_a_week_are_so_many(sqlite_database: Database, percent: int) -> None:
    """Each run was rounded by itself: 15 % of a week had become 18."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say(f"take {percent}% off next week")
    now, was = map(float, re.findall(r"Week: ([\d.]+) mi, was ([\d.]+) mi", preview)[0])
    # To half a mile, which lengths come in.
    assert abs(was * (100 - percent) / 100 - now) <= 0.5


async def test_a_race_is_no_run_to_take_a_share_of(sqlite_database: Database) -> None:
    """In the week of the race, when only the race is left of it, there is nothing to make shorter."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime.combine(head.inputs.race_date - timedelta(days=1), time(20), tzinfo=UTC))
    said = await talk.say("take 10% off this week")
    assert "No run of that week is left to change." in said


async def test_the_long_run_a_day_earlier_is_moved_from_the_day_it_stands_on(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("bring the long one forward a day")
    assert preview.startswith("Move Sunday's run to Saturday?")


async def test_the_long_run_a_day_later_would_leave_its_week(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    asked = await talk.say("push the long run back a day")
    assert "Both days have to be in the same week" not in asked
    assert talk.telegram.messages("athlete")[-1]["reply_markup"]["inline_keyboard"]


async def test_a_weekdays_limit_holds_for_weeks_and_says_so(sqlite_database: Database) -> None:
    """ "My Friday runs no more than 5 miles from here on" was once a limit of the long runs, or one Friday's."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("my friday runs no more than 3 miles from here on")
    assert any("I can't keep a limit for one weekday for good: this is for 4 weeks." in each for each in talk.texts())
    assert "Friday: 3 mi in all?" in preview


async def test_a_share_of_every_week_is_put_on_one(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    asked = await talk.say("bump the weekly volume by about ten per cent")
    assert asked.startswith("The plan grows by its own rules")
    await talk.tap("Next week 10 % more")
    assert "Week: " in talk.last("athlete")
