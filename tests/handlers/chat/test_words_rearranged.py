"""Days that are rearranged by a sentence: rest before the long run, a cap for weeks, any day but one, leaving it."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained


async def test_free_days_before_the_long_run_take_out_the_run_that_stands_there(sqlite_database: Database) -> None:
    """ "Two days with nothing, then the long run" was once offered as days off from today."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("I'd like two days with nothing, then the long run")
    assert "Friday: Rest instead of Easy" in preview
    assert "Thursday" not in preview
    await talk.tap("Do it")
    assert "are free already" in await talk.say("two free days before the long run")


async def test_a_cap_until_a_date_goes_on_in_the_weeks_after_this_one(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    assert "No run over" in await talk.say("nothing over an hour for the next two weeks")
    assert "This part is of another week" in talk.texts()[-2]


async def test_any_day_but_one_is_not_offered_that_one(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    await talk.say("put thursday's run somewhere else, any day but saturday")
    assert "Move Thu 31 Dec to Sat 2 Jan" not in talk.labels()
    assert "Rest on Thu 31 Dec" in talk.labels()


async def test_two_runs_are_moved_in_one_preview(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("can I bring the long run forward to Friday and do the easy one on Sunday?")
    assert "Friday: Long run" in preview
    assert "Sunday: Easy" in preview


async def test_to_leave_it_where_it_stands_takes_nothing_out(sqlite_database: Database) -> None:
    """ "No, leave it on Friday" under a preview was once a day of rest, and for the other day "it is so already"."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1))
    await talk.say("move friday to saturday")
    assert "The run stays on Fri 1 Jan" in await talk.say("no, leave it on friday")
    assert "Rest" not in await talk.say("leave it on friday")


async def test_an_easy_week_of_two_runs_is_easy_and_has_two(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("Let me have an easy week with only two runs")
    assert "Friday: Rest instead of Easy" in preview
    assert "Sunday: Long run" in preview


async def test_few_days_for_a_week_are_one_preview_with_what_is_left_out(sqlite_database: Database) -> None:
    """ "I can only run Monday, Wednesday and Saturday" was once a list of single moves, none for the long run."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("next week I can only run Monday, Wednesday and Saturday")
    assert "Saturday: Long run" in preview
    assert "Friday: Rest instead of Easy" in preview


async def test_ten_per_cent_more_goes_to_the_easy_runs(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("ten per cent more next week please")
    assert "instead of Easy" in preview
    assert "Sunday: Long run" not in preview


async def test_the_hard_run_gets_its_weekday_in_every_week(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    assert "and Wednesday from week" in await talk.say("put the quality session on Wednesdays for good")


async def test_the_one_run_that_is_kept_leaves_the_others_out(sqlite_database: Database) -> None:
    """ "Only leave me the Sunday run" was once previewed as away on Sunday; a day without a run keeps none."""
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("Exams this week, only leave me the Sunday run")
    assert "Friday: Rest instead of Easy" in preview
    assert "Sunday: Rest" not in preview
    assert "No run is planned on" in await talk.say("only keep monday's run next week")


async def test_an_extra_rest_day_where_one_is_free_is_the_run_before(sqlite_database: Database) -> None:
    """Saturday is free as it is; "nothing to change" was all that was said."""
    talk, _ = await trained(sqlite_database)
    assert "Shall the run before them go as well?" in await talk.say("I'd like an extra rest day before the long run")
    assert "Rest on Fri 1 Jan" in talk.labels()


async def test_a_run_of_so_many_minutes_takes_as_long_on_its_card(sqlite_database: Database) -> None:
    """20 minutes became a mile and a half, which the card calls 15."""
    talk, _ = await trained(sqlite_database)
    assert "Friday: 2 mi in all?" in await talk.say("cut friday to 20 minutes")


async def test_free_days_after_the_long_run_are_meant_once_or_every_week(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    assert "This once, or every week?" in await talk.say("I'd like two full rest days after the long run")
    assert len(talk.labels()) > 1


async def test_days_away_name_the_runs_that_are_left_out(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    said = await talk.say("I'm away from Thursday until Sunday and can't run, which ones do I miss")
    assert "Left out:" in said
    assert "Long run" in said
