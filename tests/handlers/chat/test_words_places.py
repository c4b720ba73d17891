"""Other days in words: nothing that was said of a day is lost, and a run goes where there is room."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import MARATHON, START, live_until, trained

FIVE_DAYS = replace(MARATHON, preferred_days=frozenset({2, 3, 4, 6, 7}), weekly_miles=25, long_run_day=7)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        # Tuesday, Thursday and Saturday are run on, Sunday is the long run.
        ("let me run thu and fri, not sat", "Move Saturday's run to Friday?"),
        ("can thursday be a rest and friday a run", "Move Thursday's run to Friday?"),
        ("rest thursday, run friday", "Move Thursday's run to Friday?"),
        ("i can run thu but not sat, and not fri", "Rest on Saturday?"),
        ("running tonight not this morning", "nothing has to be moved"),
    ],
)
async def test_days_that_suit_and_days_that_do_not(sqlite_database: Database, said: str, shown: str) -> None:
    """What is planned on the day that does not suit goes to the one that does and is free."""
    talk, _ = await trained(sqlite_database, inputs=FIVE_DAYS)
    await live_until(talk, START + timedelta(days=2, hours=9))
    await talk.say(said)
    assert any(shown in text for text in talk.texts()[-3:]), talk.last()


async def test_which_other_day_could_take_the_long_run(sqlite_database: Database) -> None:
    """The days that are left, each with what it holds, and leaving it out; nothing is changed yet."""
    talk, _ = await trained(sqlite_database, inputs=FIVE_DAYS)
    await live_until(talk, START + timedelta(days=2, hours=9))
    await talk.say("busy sunday. when else can i do the long one")
    assert any("Friday: Rest" in text and "Saturday: Easy" in text for text in talk.texts())
    assert not any("to Sun" in label for label in talk.labels())
    await talk.tap(next(label for label in talk.labels() if "to Fri" in label))
    assert "Move Sunday's run to Friday?" in talk.last()


async def test_two_days_that_are_off_get_places_each(sqlite_database: Database) -> None:
    """ "Have to work Sat. Sunday off too. Sort it out"."""
    talk, _ = await trained(sqlite_database, inputs=FIVE_DAYS)
    await live_until(talk, START + timedelta(days=2, hours=9))
    await talk.say("have to work sat. sunday off too. sort it out")
    labels = talk.labels()
    assert any(label.startswith("Move Sat") for label in labels)
    assert any(label.startswith("Move Sun") for label in labels)
    assert not any("to Sat" in label or "to Sun" in label for label in labels)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("session friday and the easy one saturday", "Move Friday's run to Saturday; Move Thursday's run to Friday?"),
        ("the long one Saturday and the easy run Friday", "Move Sunday's run to Saturday?"),
    ],
)
async def test_a_session_of_an_easy_week_is_the_run_with_strides(
    sqlite_database: Database, text: str, first: str
) -> None:
    """It was said to stand like that already, which was untrue."""
    inputs = replace(MARATHON, preferred_days=frozenset({2, 4, 5, 7}), weekly_miles=25, long_run_day=7)
    talk, _ = await trained(sqlite_database, inputs=inputs)
    await live_until(talk, START + timedelta(days=9))
    assert (await talk.say(text)).startswith(first)
