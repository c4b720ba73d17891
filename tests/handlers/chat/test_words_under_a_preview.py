"""What is written under a preview: an approval does what it shows, and nothing that goes is left unsaid."""

import pytest

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_an_approval_under_a_preview_does_what_it_shows(sqlite_database: Database) -> None:
    """ "Approve" with a change before one's eyes approves the week with it, not the one without."""
    talk, head = await trained(sqlite_database)
    assert "Thursday:" in await talk.say("make thursday 3 miles")
    await talk.say("approve")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        week = await uow.plans.week(head.id, 1)
    assert week is not None
    assert week.status is WeekStatus.APPROVED
    assert week.week.day(4).named_mm < 5_000_000


async def test_the_run_that_goes_for_one_like_it_is_named(sqlite_database: Database) -> None:
    """Tuesday's run moved onto one as long: no day differs there, and yet a run is gone."""
    talk, _ = await trained(sqlite_database)
    await talk.say("make tuesday an easy run of 4 miles")
    await talk.tap("Do it")
    await talk.say("make thursday an easy run of 4 miles")
    await talk.tap("Do it")
    assert "Thursday: its own Easy 4 mi is left out" in await talk.say("move tuesday to thursday")


@pytest.mark.parametrize(
    "said", ["Not this time, thanks", "not today thanks", "I'll pass", "let's not", "changed my mind", "diesmal nicht"]
)
async def test_a_polite_no_leaves_what_is_previewed(sqlite_database: Database, said: str) -> None:
    """In whatever words: nothing changes, and no run of today is skipped."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to friday")
    assert await talk.say(said) == "All right, nothing has changed."


@pytest.mark.parametrize(
    "said", ["hmm not sure, what would you do?", "what do you think?", "is that a good idea?", "you decide"]
)
async def test_what_we_would_do_is_said_and_the_preview_stays_open(sqlite_database: Database, said: str) -> None:
    """Asked for advice, what speaks for it or against it; nothing changes without a tap."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    assert "Move Thursday's run to Saturday?" in await talk.say(said)
    assert talk.labels()


@pytest.mark.parametrize("said", ["not sure yet, ask me friday", "remind me later", "ask me again tomorrow"])
async def test_who_wants_to_be_asked_later_hears_where_it_can_still_be_done(
    sqlite_database: Database, said: str
) -> None:
    """Nothing asks again by itself, but each run comes with Move beside it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to friday")
    assert await talk.say(said) == "All right, nothing has changed."


async def test_how_close_a_moved_run_comes_to_the_next_hard_one_is_said(sqlite_database: Database) -> None:
    """And the preview stays open."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    await talk.say("hmm not sure, is that too close to the next hard one?")
    assert any("before the next hard run" in each for each in talk.texts())
    assert talk.labels()


@pytest.mark.parametrize(
    "said",
    [
        "ok but then keep it under an hour",
        "yes but keep it under an hour",
        "fine, but make it at most 60 min",
        "sure but keep it within an hour",
        "ok but keep it to no more than 1 hour",
    ],
)
async def test_a_limit_that_holds_anyway_is_a_yes(sqlite_database: Database, said: str) -> None:
    """The run that is moved takes 50 minutes as it is."""
    talk, head = await trained(sqlite_database)
    await talk.say("move thursday to friday")
    await talk.say(said)
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        week = await uow.plans.week(head.id, 1)
    assert week is not None
    assert not week.week.day(4).is_run
    assert week.week.day(5).is_run


async def test_a_limit_that_is_less_goes_with_the_move(sqlite_database: Database) -> None:
    """The move is kept, and the shorter run is shown with it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move friday to saturday")
    assert "Saturday: 3 mi in all?" in await talk.say("ok but keep it under half an hour")
