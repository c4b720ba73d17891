"""A day's workout as a file for a watch, from its card."""

import re

from storage.engine import Database
from tests.handlers.chat.test_data import files
from tests.handlers.chat.trained import data_of, forge, trained


async def test_a_day_comes_as_a_workout_file(sqlite_database: Database) -> None:
    """One tap on the day's card sends the file with what to do with it; a rest day has none."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Tue")
    watch = data_of(talk, "For my watch")
    await talk.tap("For my watch")
    assert "as a workout file (.fit)" in talk.last()
    (name, data), *_ = files(talk).items()
    assert name.endswith(".fit")
    assert data[8:12] == b".FIT"
    rest = re.sub(r"([.:])2(?=[.:]|$)", r"\g<1>3", watch, count=1)
    await forge(talk, rest)
    assert len(files(talk)) == 1
    await talk.say("/week")
    await talk.tap("Wed")
    assert "For my watch" not in talk.labels()
