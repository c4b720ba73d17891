"""The race, its goal and the running days by what they are now: shown as what would become of them."""

from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_the_goal_by_so_much_is_another_goal(sqlite_database: Database) -> None:
    """Five minutes more than what it is."""
    talk, _ = await trained(sqlite_database)
    assert "Goal: 3:45:00 → 3:50:00" in await talk.say("add 5 minutes to my goal time")


async def test_the_race_on_the_saturday_is_the_day_before(sqlite_database: Database) -> None:
    """The Saturday that lies nearest; and a week later is a week later."""
    talk, _ = await trained(sqlite_database)
    assert "Sat 17 Apr 2027" in await talk.say("the race is on the Saturday and not the Sunday")
    assert "Sun 25 Apr 2027" in await talk.say("the marathon is a week later now")


async def test_four_days_with_another_one_among_them_are_offered(sqlite_database: Database) -> None:
    """It was a preview of five days once."""
    talk, _ = await trained(sqlite_database)
    await talk.say("Can I run four days including Wednesday?")
    assert all("Wed" in label for label in talk.labels())
    await talk.tap("Running days: Tue, Wed, Fri and Sun")
    assert "Running days: Tue, Thu, Fri and Sun → Tue, Wed, Fri and Sun" in talk.last()


async def test_a_threshold_makes_the_paces(sqlite_database: Database) -> None:
    """As a race result does, a step at a time."""
    talk, _ = await trained(sqlite_database)
    assert "Fitness, as a 5K pace: 7:30/mi → " in await talk.say("my threshold pace is 4:48/km")
