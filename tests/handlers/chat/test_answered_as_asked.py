"""Questions answered in what they ask for, and settings that there are not with what there is instead."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained


async def test_a_question_is_answered_in_its_own_unit(sqlite_database: Database) -> None:
    """ "How many km" is kilometres for who has miles, "how many weeks" is weeks, and hours need times."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=1))
    await talk.say("ran 5 miles today")
    assert "8 km logged" in await talk.say("how many km did I run this week")
    assert " weeks" in await talk.say("how many weeks till the race")
    assert "months" in talk.last()


async def test_the_warm_up_of_a_day_is_that_days_own(sqlite_database: Database) -> None:
    """ "How should I warm up for Sunday" shows Sunday's warm-up; a day without a run needs none."""
    talk, _ = await trained(sqlite_database)
    assert "Warm-up:" in await talk.say("how should I warm up for Sunday?")
    assert "Nothing is planned for" in await talk.say("how should I warm up for Monday?")


async def test_no_speedwork_says_when_it_comes(sqlite_database: Database) -> None:
    """Not only that none is planned soon."""
    talk, _ = await trained(sqlite_database)
    assert "The next faster session:" in await talk.say("why no speedwork?")


async def test_a_reminder_less_day_without_a_run_is_so_already(sqlite_database: Database) -> None:
    """Only days with a run bring one; for a while there is a button, and how they come back."""
    talk, _ = await trained(sqlite_database)
    assert "none of your running days" in await talk.say("No messages on Mondays please")
    await talk.say("Stop the messages for two weeks")
    assert any("don't come back by themselves" in each for each in talk.texts())
    assert "No reminders" in talk.labels()


async def test_another_race_told_with_its_date_keeps_its_name(sqlite_database: Database) -> None:
    """Nothing is asked that was said: the preview has the day and the name."""
    talk, head = await trained(sqlite_database)
    on = head.inputs.race_date + timedelta(days=21)
    said = f"I'm not doing the marathon any more, I got a place in Edinburgh on {on.day} {on:%B}"
    assert "The race is called Edinburgh" in await talk.say(said)


async def test_what_is_skipped_on_a_day_moves_nothing_there(sqlite_database: Database) -> None:
    """ "Skip the long run on Sunday" is no move of the long run."""
    talk, _ = await trained(sqlite_database)
    assert "Rest on Sunday?" in await talk.say("skip the long run on Sunday")


async def test_the_goal_there_is_is_never_offered_as_another(sqlite_database: Database) -> None:
    """ "3:45 is a lot for me" leads to another goal."""
    talk, head = await trained(sqlite_database)
    assert head.inputs.goal_s is not None
    hours, minutes = divmod(round(head.inputs.goal_s) // 60, 60)
    await talk.say(f"{hours}:{minutes:02} is a lot for somebody like me these days")
    assert f"Another goal: {hours}:{minutes:02}" not in talk.labels()


async def test_sharing_and_a_second_reminder_are_answered_with_what_there_is(sqlite_database: Database) -> None:
    """A husband who is to see the plan, a reminder that comes twice, the next hard session in slips."""
    talk, _ = await trained(sqlite_database)
    assert "/export" in await talk.say("Can my husband see my plan too somehow")
    assert "once" in await talk.say("I get the reminder twice every morning, can you turn one of them off")
    assert "The next faster session:" in await talk.say("wen is my nxt hard sesion")
    assert "The longest run is" in await talk.say("What's the longest run I'll do before the marathon, and which week?")


async def test_how_hard_a_run_should_be_is_said_of_that_run(sqlite_database: Database) -> None:
    """Not the scale of all kinds of runs; a day without a run is one of rest."""
    talk, _ = await trained(sqlite_database)
    said = await talk.say("how hard should Sunday feel out of ten")
    assert "Long run" in said
    assert "4 of 10" in said
    assert "7 of 10" not in said
    assert "rest day" in await talk.say("how hard should Monday be out of ten")


async def test_a_word_that_is_asked_for_is_explained_by_its_name(sqlite_database: Database) -> None:
    """And all of them where none is named."""
    talk, _ = await trained(sqlite_database)
    said = await talk.say("What does threshold mean")
    assert "Threshold" in said
    assert "Fartlek" not in said
    assert "Fartlek" in await talk.say("what do the training words mean")
