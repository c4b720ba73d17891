"""A run that shall go to one of two days, and two runs that go a day on, in a whole chat."""

from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_of_two_days_each_is_offered_with_what_stands_there(sqlite_database: Database) -> None:
    """ "Put that run on Monday or Wednesday, whichever is better" once moved Monday's run, which is none."""
    talk, _ = await trained(sqlite_database)
    await talk.say("put thursday's run on friday or saturday, whichever is better")
    moves = [label for label in talk.labels() if label.startswith("Move")]
    assert moves == ["Move Thu 31 Dec to Sat 2 Jan", "Move Thu 31 Dec to Fri 1 Jan"]


async def test_two_runs_go_a_day_later_in_one_preview(sqlite_database: Database) -> None:
    talk, _ = await trained(sqlite_database)
    preview = await talk.say("Night shift Thursday into Friday so move both of those a day later")
    assert "Thursday: Rest" in preview
    assert "Saturday: Easy" in preview
