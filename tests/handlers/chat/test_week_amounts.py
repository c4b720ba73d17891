"""A whole week by its amount or its share: which week is meant, and what the rules allow."""

from datetime import timedelta

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.trained import START, live_until, trained

NAMES = ("Anna", "Ben", "Chris")


async def test_the_week_on_the_coach_s_screen_is_meant(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("show Chris next week", "coach")
    said = await talk.say("that's too much for Chris, take his week down by 30%", "coach")
    assert "Week 2, " in said
    await talk.say("show Chris next week", "coach")
    said = await talk.say("cut it to 15 miles", "coach")
    assert "Week 2, " in said
    assert "Week: 15 mi, was" in said
    await talk.say("show Chris next week", "coach")
    said = await talk.say("cut it to 8 miles", "coach")
    assert "Is that the whole week, or its longest run?" in said
    assert any("Week 2: 8 mi in all" in each for each in talk.labels("coach"))


async def test_on_a_sunday_the_next_week_is_meant(sqlite_database: Database) -> None:
    """The one that ends tonight is a tap beside it, and "this week" still is this week."""
    talk, _ = await club(sqlite_database, NAMES)
    await live_until(talk, START + timedelta(days=6))
    talk.telegram.pass_time(seconds=max(0, (START + timedelta(days=6) - talk.telegram.clock.now()).total_seconds()))
    await talk.say("/coach", "coach")
    said = await talk.say("take Anna's week down by 30%", "coach")
    assert "Week 2, " in said
    assert any("This week ends tonight" in each for each in talk.texts("coach"))
    assert "Week 1, " in await talk.say("30% less this week for Anna", "coach")


async def test_an_amount_is_the_whole_week_s_and_not_one_run_s(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    said = await talk.say("make next week 20 miles")
    assert "Week: 20 mi, was" in said
    assert "Week 2, " in said
    assert "Week: 20 mi, was" in await talk.say("make week 2 20 miles")


async def test_more_than_the_rules_allow_offers_the_most_that_holds(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    said = await talk.say("make next week 60 miles")
    assert "60 mi go against a rule: nothing was changed." in said
    most = next(each for each in talk.labels() if each.startswith("Week 2: "))
    said = await talk.tap(most)
    assert f"Week: {most.removeprefix('Week 2: ').removesuffix(' in all')}, was" in said
    assert "Breaks a rule" not in said


async def test_a_tap_is_about_the_week_that_lay_open(sqlite_database: Database) -> None:
    """The question stands below that week's card by then."""
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("show Chris next week", "coach")
    await talk.say("take his long run down to 6 miles", "coach")
    if "The long run becomes 6 mi" in talk.labels("coach"):
        await talk.tap("The long run becomes 6 mi", "coach")
    assert "Week 2, " in talk.last("coach")


async def test_the_same_for_another_is_the_last_wish_also_of_a_week(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("make Anna's Sunday 6 miles", "coach")
    await talk.say("take 20% off Anna's week", "coach")
    said = await talk.say("and Ben too", "coach")
    assert "Ben" in said
    assert said.count("instead of") > 1
