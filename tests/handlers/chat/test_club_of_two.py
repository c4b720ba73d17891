"""A coach of several: what is approved and sent with one word, and who is told what."""

from datetime import UTC, datetime

import pytest

from domain.words.sent_or_not import sent_or_not
from storage.engine import Database
from tests.handlers.chat.club import club, later
from tests.handlers.chat.trained import live_until

TUESDAY = later(days=1)


async def test_an_athlete_is_told_what_arrives_for_them(sqlite_database: Database) -> None:
    """Whose week a coach approved reads of their reminders, not that somebody was told."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("approve Anna", "coach")
    assert "They have been told" in talk.last("coach")
    assert "Week 1 is approved. Reminders follow it from now on." in talk.last("Anna")


@pytest.mark.parametrize("said", ["approve everyone", "approve the rest", "approve them all"])
async def test_everybodys_weeks_are_approved_in_one_message(sqlite_database: Database, said: str) -> None:
    """How many, and what is left: no card for each."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben", "Cleo"))
    before = len(talk.texts("coach"))
    await talk.say(said, "coach")
    assert [each for each in talk.texts("coach")[before:] if "3 weeks approved." in each]
    assert len(talk.texts("coach")) == before + 1
    for name in ("Anna", "Ben", "Cleo"):
        assert "Week 1 is approved." in talk.last(name)


async def test_approving_one_means_the_week_that_waits(sqlite_database: Database) -> None:
    """On the evening before the next week, this one is approved long since."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("approve everyone", "coach")
    await live_until(talk, datetime(2027, 1, 2, 9, tzinfo=UTC))
    await talk.say("looks good, approve Ben", "coach")
    assert "Week 2 is approved." in talk.last("coach")
    assert "Week 2 is approved." in talk.last("Ben")


@pytest.mark.parametrize("said", ["yes send it", "send it", "looks good, send it", "ja, schick es ab"])
async def test_a_message_that_is_ready_goes_out_on_a_word(sqlite_database: Database, said: str) -> None:
    """And is not replaced by that word."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("tell everyone the track is closed thursday", "coach")
    await talk.say(said, "coach")
    assert "Sent to 2 athletes." in talk.last("coach")
    assert "the track is closed thursday" in talk.last("Ben")


async def test_a_message_that_is_ready_is_left_on_a_word(sqlite_database: Database) -> None:
    """Nobody gets it."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("tell everyone the track is closed thursday", "coach")
    await talk.say("no don't send that", "coach")
    assert "Nothing was sent." in talk.last("coach")
    assert "track" not in talk.last("Ben")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Yes, send it please", True),
        ("sí, envíalo", True),
        ("nicht abschicken", False),
        ("hold it for now", False),
        ("send me the logs", None),
        ("yes and bring water", None),
    ],
)
def test_what_sends_and_what_is_another_message(said: str, meant: bool | None) -> None:
    """Other words are the message anew."""
    assert sent_or_not(said) is meant


async def test_who_was_next_on_another_day_is_named_as_not_done(sqlite_database: Database) -> None:
    """A wish for everybody that was answered a day later: "Thursday" may be another one by then."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben", "Cleo"))
    await talk.say("move everyone's thursday run to wednesday", "coach")
    assert "next comes: Ben, Cleo." in talk.last("coach")
    await live_until(talk, TUESDAY)
    await talk.tap("Do it", "coach")
    assert talk.last("coach").startswith("Not done for Ben, Cleo:")


async def test_undo_with_nobody_in_view_is_of_the_last_change(sqlite_database: Database) -> None:
    """Whichever athlete it was of."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("rest friday for Ben", "coach")
    await talk.tap("Do it", "coach")
    await talk.say("/coach", "coach")
    await talk.say("undo", "coach")
    assert "Ben" in talk.last("coach")
    assert "Take back: " in talk.last("coach")


async def test_nothing_to_undo_is_said(sqlite_database: Database) -> None:
    """A coach who changed nothing."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("undo", "coach")
    assert "no change of yours since yesterday" in talk.last("coach")


async def test_a_workout_for_a_week_that_is_an_outline_is_kept(sqlite_database: Database) -> None:
    """Like every other wish for it; repeats without a pace get one by a tap."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("give Ben 4 x 800 with 400 jog on thursday next week", "coach")
    assert "At which pace?" in talk.last("coach")
    await talk.tap("The workout “4 x 800 @ 5k", "coach")
    await talk.tap("Keep it so", "coach")
    assert "kept as asked" in talk.last("coach")
    await live_until(talk, datetime(2027, 1, 2, 9, tzinfo=UTC))
    await talk.say("show me Ben's next week", "coach")
    assert "Thu 7  Intervals" in talk.last("coach")


async def test_a_message_to_her_is_to_whom_the_card_shows(sqlite_database: Database) -> None:
    """ "Tell her why" under Anna's week is Anna's; with nobody in view it is no message."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("show me Anna's week", "coach")
    await talk.say("and tell her why: snow on sunday", "coach")
    assert "Anna\nSend this?\n\nsnow on sunday" in talk.last("coach")


async def test_a_coach_who_is_away_takes_nobodys_week_away(sqlite_database: Database) -> None:
    """Under an athlete's week "I'm away" is the coach's."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("show me Anna's week", "coach")
    await talk.say("I'm away next week", "coach")
    assert "You are away, 4–10 Jan: kept." in talk.last("coach")
    await talk.tap("What passes without a look", "coach")
    assert "All your athletes: what passes without a look" in talk.last("coach")
