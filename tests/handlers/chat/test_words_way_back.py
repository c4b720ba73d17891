"""On the way back to running: who may run again from a day on, how soon after a treatment, pain that is nearly over."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained

# A Wednesday without a run; the next is on Thursday.
REST_DAY = START + timedelta(days=2)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        (
            "been off with a chest infection for ten days, doctor says I can run again from Monday",
            "No running Wed 30 Dec 2026 – Sun 3 Jan 2027",
        ),
        ("my physio says no running for ten days", "No running Wed 30 Dec 2026 – Fri 8 Jan 2027"),
        ("had a tooth out this morning, how long before I can run?", "Skip Thu 31 Dec"),
        ("gave blood this morning, can I run tomorrow?", "Make Thu 31 Dec easier"),
        ("pain is a 2 out of 10 now", "You can run again"),
        ("resting heart rate is up 9 beats, sleep was awful", "Make Thu 31 Dec easier"),
    ],
)
async def test_what_was_said_is_among_the_buttons(sqlite_database: Database, said: str, label: str) -> None:
    """Neither a pause without an end nor the day of the race is the answer."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, REST_DAY)
    await talk.say(said)
    assert label in talk.labels()


@pytest.mark.parametrize("said", ["back to a hundred percent after the flu", "100% again"])
async def test_who_is_well_again_is_not_taken_for_ill(sqlite_database: Database, said: str) -> None:
    """What is over is over."""
    talk, _ = await trained(sqlite_database)
    assert "Good to hear" in await talk.say(said)


async def test_the_illness_of_others_is_a_reason_only(sqlite_database: Database) -> None:
    """ "The twins have a stomach bug, cancel Friday" leaves Friday out, and pauses nothing."""
    talk, _ = await trained(sqlite_database)
    assert "Rest on Friday?" in await talk.say("the twins have a stomach bug, cancel friday")


async def test_who_is_back_hears_what_was_missed_too(sqlite_database: Database) -> None:
    """ "Back home now, what did I miss?" says that the pause is over, and asks besides."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=2, hours=9))
    await talk.say("back home now, what did I miss?")
    assert "not logged as run" in talk.last()


@pytest.mark.parametrize("said", ["feelin sick tday, no runing tomorow", "I'm ill, skip tomorrow"])
async def test_who_is_ill_may_leave_out_one_day_alone(sqlite_database: Database, said: str) -> None:
    """Beside the pause without an end."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, REST_DAY)
    await talk.say(said)
    assert "Skip Thu 31 Dec" in talk.labels()
