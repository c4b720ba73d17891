"""What is offered makes sense in the plan: no run to its own day, nothing left out of a rest day."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained

WEDNESDAY = START + timedelta(days=2)


@pytest.mark.parametrize(
    "text",
    [
        "My rota's out: working 7 to 7 on Sunday. Any other day for the long one will do",
        "Super Bowl is Sunday, long run a day early",
    ],
)
async def test_a_run_is_never_offered_its_own_day(sqlite_database: Database, text: str) -> None:
    """ "Move the long run to Sunday" was offered to who cannot run on Sunday, where it stands."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say(text)
    assert "Move the long run to Sunday" not in talk.labels()
    assert "Another day for the long run" in talk.labels()
    await talk.tap("Another day for the long run")
    assert any(label.startswith("Move Sun 3 Jan to Sat") for label in talk.labels())


async def test_another_sport_on_a_day_ahead_offers_to_take_out_its_run(sqlite_database: Database) -> None:
    """ "Can I swim on Friday instead" was praised, and the run stayed."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("can I swim on friday instead of running")
    await talk.tap("Take out the run")
    assert "Friday: Rest instead of Easy" in talk.last()


async def test_who_asks_whether_a_run_may_be_missed_is_told_and_may_leave_it_out(sqlite_database: Database) -> None:
    """Only a button came, and no answer."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("is it bad if I skip the long run once")
    assert any("costs next to nothing" in each for each in talk.texts())
    assert talk.labels() == ["Skip the long run"]


async def test_a_run_that_may_be_shorter_is_the_one_that_is_named(sqlite_database: Database) -> None:
    """ "The long run scares me, can it be shorter" was asked of a day without a run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    assert "the long run" in (await talk.say("the long run scares me can it be shorter")).lower()
    await talk.say("make tomorrow shorter, I only have half an hour")
    assert "Thu 31 Dec: only 30 min" in talk.labels() or "Thursday: 2.5 mi" in talk.last()


async def test_long_runs_from_next_week_are_all_of_them(sqlite_database: Database) -> None:
    """One week alone was previewed; this one stays as it is."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    preview = await talk.say("From next week, long runs on Saturdays please")
    assert "From Mon 4 Jan 2027 on; until then all stays as it is." in preview
    assert "Tue, Thu, Fri and Sun → Tue, Thu, Fri and Sat" in preview
    assert "This week stays as it is" in preview


async def test_half_of_a_run_is_no_half_marathon(sqlite_database: Database) -> None:
    """ "Jogged the other half, 40 min" was logged as 13.1 miles in 40 minutes."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("Tuesday: walked half of it, jogged the other half, 40 min in total")
    assert not any("13.1 mi" in each for each in talk.texts())


async def test_a_pace_nobody_runs_is_not_logged(sqlite_database: Database) -> None:
    """Three miles in eight minutes are something else."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("ran 3 miles in 8:02")
    assert "Logged as done" not in talk.last()


async def test_a_fifth_run_on_mondays_is_one_running_day_more(sqlite_database: Database) -> None:
    """It was fifty miles on Monday."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    assert "Mon" in await talk.say("add a fifth run on Mondays")
    assert "50 mi" not in talk.last()


async def test_what_would_be_a_problem_is_no_run_that_was_run(sqlite_database: Database) -> None:
    """ "Would it be a problem if I ran it on Friday" offered to log last Friday's."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("Would it be a problem if I ran the session on Friday and the easy one on Saturday?")
    assert not any("run as planned" in label for label in talk.labels())


async def test_how_hard_it_was_is_kept_beside_what_hurt(sqlite_database: Database) -> None:
    """ "9, I nearly threw up" lost the nine."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("ran 4 miles")
    await talk.say("9, I nearly threw up at the end")
    assert any("effort 9 of 10" in each for each in talk.texts())


async def test_the_hard_one_of_an_easy_week_is_one_of_the_two_runs(sqlite_database: Database) -> None:
    """It was said to stand like that already."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    assert "Swap Friday and Thursday?" in await talk.say("put the hard one on friday and the easy one tomorrow")


async def test_the_easy_run_is_the_one_without_strides(sqlite_database: Database) -> None:
    """Thursday's with strides was left out for “the easy run”."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY + timedelta(days=7))
    assert "Friday: Rest instead of Easy" in await talk.say("leave out the easy run this week")


async def test_a_race_that_was_entered_is_no_tempo(sqlite_database: Database) -> None:
    """ "I've entered a half marathon on 14 March" was a tempo of 15 miles."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("I've entered a half marathon on 14 March")
    assert "Sunday: Race 13.1 mi" in talk.last()


async def test_a_run_that_would_suit_another_day_is_moved(sqlite_database: Database) -> None:
    """It was said to be so already."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, WEDNESDAY)
    await talk.say("Friday's easy run would suit me better on Saturday")
    assert "Move Friday's run to Saturday?" in talk.last() or "Move Friday to Saturday" in talk.labels()
