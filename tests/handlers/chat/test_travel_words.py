"""Away, there and back, as somebody writes it: what the chat shows, and what one tap makes of it."""

from datetime import UTC, datetime

from domain.plan import DayType, Week
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


async def _week(talk: Conversation, plan_id: int, number: int) -> Week:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan_id, number)
    assert stored is not None
    return stored.week


async def test_short_runs_on_a_trip_are_one_tap(sqlite_database: Database) -> None:
    """Shorter runs, no long run or none at all: whatever is tapped is shown for just those days first."""
    talk, head = await trained(sqlite_database)
    await talk.say("In Chicago for work next week, hotel has a treadmill so short stuff only")
    assert talk.labels() == [
        "At most 30 minutes a run, 4–10 Jan",
        "No long run, 4–10 Jan",
        "No running 4–10 Jan",
        "Running on a treadmill",
    ]
    before = await _week(talk, head.id, 2)
    await talk.tap("At most 30 minutes a run")
    assert "30 minutes at an easy pace" in talk.last()
    await talk.tap("Keep it so")
    after = await _week(talk, head.id, 2)
    assert max(day.distance_mm for day in after.days) < max(day.distance_mm for day in before.days)
    assert sum(day.is_run for day in after.days) == sum(day.is_run for day in before.days)


async def test_a_trip_without_its_long_run_keeps_the_other_runs(sqlite_database: Database) -> None:
    """The long run of those days becomes rest, and nothing else changes."""
    talk, head = await trained(sqlite_database)
    await talk.say("we booked lanzarote!! 9 jan for a week, i'll still run but no long one")
    await talk.tap("No long run")
    await talk.tap("Keep it so")
    after = await _week(talk, head.id, 2)
    assert all(day.type is not DayType.LONG_RUN for day in after.days)
    assert sum(day.is_run for day in after.days) > 1


async def test_no_long_run_where_none_is_planned_says_so(sqlite_database: Database) -> None:
    """A pair of days without a long run has nothing to leave out."""
    talk, _ = await trained(sqlite_database)
    await talk.say("no long run 4 jan to 8 jan")
    assert "No long run is planned on those days" in talk.last()


async def test_three_weeks_of_a_month_ask_from_when(sqlite_database: Database) -> None:
    """The month is kept: each button begins in it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("3 weeks in India in February, doubt i'll run much")
    assert talk.last().startswith("From when to when are you away?")
    assert talk.labels()[0] == "No running 1–21 Feb"
    await talk.tap("No running 1–21 Feb")
    assert "Away 1–21 Feb?" in talk.last()


async def test_a_pause_without_an_end_lasts_until_they_are_back(sqlite_database: Database) -> None:
    """ "Until I say so" is a pause that is open: shown first, and over with a word."""
    talk, _ = await trained(sqlite_database)
    await talk.say("pause everything until i say so")
    assert "Pause from today, until you say so?" in talk.last()
    await talk.tap("Pause from today")
    assert "Noted: a pause from" in talk.last()
    await live_until(talk, datetime(2026, 12, 30, 9, 0, tzinfo=UTC))
    await talk.say("back home a day early, put me back on the plan")
    assert any(text.startswith("Welcome back.") for text in talk.texts())


async def test_home_again_ends_what_is_away_and_is_no_illness(sqlite_database: Database) -> None:
    """The words that were once answered with illness and a pause."""
    talk, _ = await trained(sqlite_database)
    await talk.say("on holiday today to next tuesday")
    await talk.tap("Yes, no running then")
    await live_until(talk, datetime(2026, 12, 30, 9, 0, tzinfo=UTC))
    await talk.say("back home a day early, put me back on the plan")
    assert not any("Sorry to hear that" in text for text in talk.texts())
    assert any(text.startswith("Welcome back.") for text in talk.texts())


async def test_back_with_nothing_paused_asks_what_became_of_the_runs(sqlite_database: Database) -> None:
    """Who was away and had not said so is asked whether they ran, and nothing is taken for run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 2, 12, 0, tzinfo=UTC))
    await talk.say("home again. did nothing for 4 days")
    assert "Nothing was paused, so the plan went on." in talk.last()
    assert "Did you run as planned?" in talk.last()
    assert {"All", "Some", "None"} <= set(talk.labels())
    await talk.tap("None")
    assert "Nothing has to be made up." in "\n".join(talk.texts())


async def test_two_runs_of_a_trip_are_one_tap(sqlite_database: Database) -> None:
    """So many runs as there is time for stay, the long run among them; short ones are the shortest, and capped."""
    talk, head = await trained(sqlite_database)
    await talk.say("Conference 4-10 January. Two runs max.")
    assert talk.labels()[0] == "2 runs, 4–10 Jan"
    await talk.tap("2 runs, 4–10 Jan")
    await talk.tap("Keep it so")
    after = await _week(talk, head.id, 2)
    assert sum(day.is_run for day in after.days) == 2
    assert any(day.type is DayType.LONG_RUN for day in after.days)
    await talk.say("going to my sister's wedding 11-17 jan, could squeeze in one short one")
    assert talk.labels()[0] == "One short run, 11–17 Jan"
    await talk.tap("One short run")
    await talk.tap("Keep it so")
    after = await _week(talk, head.id, 3)
    assert [day.type for day in after.days if day.is_run] != [DayType.LONG_RUN]
    assert sum(day.is_run for day in after.days) == 1


async def test_as_many_runs_as_are_planned_change_nothing(sqlite_database: Database) -> None:
    """It is said that no more are planned."""
    talk, _ = await trained(sqlite_database)
    await talk.say("four runs at most next week")
    assert "No more than 4 runs are planned on those days" in talk.last()


async def test_the_tuesdays_of_a_month_are_one_tap(sqlite_database: Database) -> None:
    """Those days alone, each week in turn, and not every Tuesday for good."""
    talk, _ = await trained(sqlite_database)
    await talk.say("travelling for work every tuesday in january, can you take that into account")
    assert talk.labels()[0].startswith("Rest on Tue 5 Jan")
    await talk.tap("Rest on Tue 5 Jan")
    assert any("Tuesday: Rest instead of" in each for each in talk.texts())


async def test_who_is_stuck_away_is_not_home(sqlite_database: Database) -> None:
    """A flight that does not go keeps somebody there: for how long is asked, and nothing is said to be over."""
    talk, _ = await trained(sqlite_database)
    await talk.say("Flight got canceled, I'm stuck in Chicago tonight")
    assert talk.last().startswith("Until when?")
    assert "Good to hear" not in talk.last()
    assert len(talk.labels()) == 3


async def test_what_is_next_after_a_trip_is_the_next_run(sqlite_database: Database) -> None:
    """The run is shown; where days off are still noted, they are over with one tap."""
    talk, _ = await trained(sqlite_database)
    await talk.say("Back from vacation, what's next?")
    assert "Warm-up" in talk.last() or "Easy" in talk.last()


async def test_what_stands_in_the_way_of_a_run_is_asked_about(sqlite_database: Database) -> None:
    """A storm, no shoes, a treadmill that stops: skip that run, move it, or what else there is."""
    talk, _ = await trained(sqlite_database)
    for said, label in (
        ("storm warning on thursday, what are my options", "Running on a treadmill"),
        ("forgot my running shoes at home", "Another sport"),
        ("The treadmill in this place stops at 30 minutes, what'll I do", "only 30 min"),
    ):
        await talk.say(said)
        assert talk.last().startswith("What shall become of"), said
        assert any(label in each for each in talk.labels()), (said, talk.labels())


async def test_a_trip_with_time_to_run_keeps_its_runs_first(sqlite_database: Database) -> None:
    """Nothing has to be cut where there is plenty of time, or a gym: the week as it stands is the first button."""
    talk, _ = await trained(sqlite_database)
    await talk.say("Visiting my son in Boston for two weeks from 15 February, I'll have plenty of time to run there")
    assert "Keep the runs: show the week" in talk.labels()
    await talk.say("hotel gym only, no outside running, from tomorrow till Monday")
    assert talk.labels()[0] == "Keep the runs: show the week"
    assert "Running on a treadmill" in talk.labels()
