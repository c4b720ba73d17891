"""A coach in few words: what goes on from the sentence before, who is stopped or left, and what athletes have told."""

import pytest

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.club import at_the_desk, club
from tests.handlers.chat.test_coach_approves_with import NAMES, _miles
from tests.handlers.chat.test_coach_decides import status_of


@pytest.mark.parametrize("then", ["and samira", "samira too", "ok and samira", "also samira", "samira as well"])
async def test_an_ok_goes_on_to_the_next(sqlite_database: Database, then: str) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("approve maria's week", "coach")
    await talk.say(then, "coach")
    assert await status_of(talk, heads["Samira"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING


async def test_an_ok_on_an_athletes_page_is_of_their_week(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("open ben", "coach")
    await talk.say("approve", "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.APPROVED
    await talk.say("open anna", "coach")
    await talk.say("approve her and maria and chris", "coach")
    found = {name for name in NAMES if await status_of(talk, heads[name].id, 1) is WeekStatus.APPROVED}
    assert found == {"Anna", "Ben", "Chris", "Maria"}


async def test_what_is_wished_beside_joins_what_is_shown(sqlite_database: Database) -> None:
    """The first wish is not lost unsaid, in an outline as in a week that is made."""
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("maria: next week 16 miles", "coach")
    await talk.say("and her long run 6", "coach")
    shown = await talk.say("no strides either", "coach")
    assert "Week: 16 mi, was" in shown
    assert "Sunday: Long run 6 mi instead of" in shown
    await talk.say("yes", "coach")
    assert await _miles(talk, heads["Maria"].id, 2) == pytest.approx(16, abs=0.3)
    await talk.say("swap bens friday to an easy 3", "coach")
    assert "Your unsaved changes go with it: Fri." in await talk.say("yes but keep the long run at 9", "coach")
    await talk.say("do it. now thursday 4", "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.APPROVED
    assert "Thursday: Easy 4 mi instead of" in talk.last("coach")


async def test_a_change_and_a_message_in_one_sentence_are_both_asked(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    said = "give anna thursday off and make friday only 4, and write her to sleep more"
    shown = await talk.say(said, "coach")
    assert "Thursday: Rest instead of" in shown
    assert "Friday: Easy 4 mi instead of" in shown
    assert "a message to Anna" in shown


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("who's not feeling well?", "is theirs to say. Who pauses I can say."),
        ("anyone ill?", "is theirs to say. Who pauses I can say."),
        ("when do they all race", "The next races:"),
        ("longest run of each so far", "Long runs logged"),
        ("whats up this morning", "5 weeks wait for you"),
        ("anything new from them?", "5 weeks wait for you"),
        ("whos left", "Not approved, waits for you: Anna, Ben, Chris, Maria, Samira (week 1)"),
        ("is everyone sorted for next week?", "Next week:"),
        ("is maria sick??", "No pause is noted today: Maria."),
        ("is maria back?", "No pause is noted today: Maria."),
        ("samira did what so far", "Nothing is logged yet."),
        ("whats up with chris' knee", "What Chris told lately"),
        ("and why", "is theirs to say"),
        ("can you phone chris for me", "That I cannot do"),
        ("remind me friday to call chris", "That I cannot do"),
        ("put bike 45 min tue and thu for chris", "The plan holds runs only"),
        ("who ran less than planned", "less than was planned"),
        ("did u save that", "There is nothing to undo"),
        ("put samiras 10k on sunday in the plan", "a race of 6.2 mi on the way?"),
        ("whats samiras 10k time?", "10K today: about"),
        ("why does samira only have 25", "holds 25 mi"),
        ("anna ben and samira long run 1 mile shorter this sunday", "When this is answered, next comes: Ben, Samira."),
        ("samira: pls sleep more and dont run if youre wrecked", "Send this?"),
        ("sorry samira ignore that, was for maria", "Sorry, please ignore my last message"),
        ("ben: no running till a doc says ok", "Up to when shall I take the runs out?"),
    ],
)
async def test_few_words_are_understood(sqlite_database: Database, said: str, answer: str) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    before = len(talk.texts("coach"))
    await talk.say(said, "coach")
    assert answer in "\n".join(talk.texts("coach")[before:]), talk.last("coach")


@pytest.mark.parametrize(
    "said",
    [
        "ben out till {day}, knee",
        "stop ben completely till {day}",
        "ben is off until {day}, he hurt his calf",
        "no running for ben till {day} please",
        "ben: rest until {day}",
    ],
)
async def test_who_is_stopped_for_weeks_is_one_card(sqlite_database: Database, said: str) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    # A Tuesday: its easy run is none of the days off.
    last = heads["Ben"].inputs.date_of(4, 2)
    shown = await talk.say(said.format(day=f"{last:%-d %b}"), "coach")
    assert shown.count("• Week") == 3
    await talk.say("yes", "coach")
    assert [await _miles(talk, heads["Ben"].id, number) for number in (1, 2, 3)] == [0, 0, 0]
    assert await _miles(talk, heads["Ben"].id, 4) > 0


async def test_an_approval_that_is_taken_back_is_said_to_stand(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("approve samira's week", "coach")
    await talk.say("take my approval of samira back, she should do 20", "coach")
    said = "\n".join(talk.texts("coach"))
    assert "that cannot be taken back" in said
    assert "Week: 20 mi, was 25 mi" in talk.last("coach")
    assert await status_of(talk, heads["Samira"].id, 1) is WeekStatus.APPROVED


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("can u ask coach if i can swap sat and sun", "Can I swap sat and sun?"),
        ("tell coach thanks, same to you", "Thanks, same to you"),
        ("coach: lungs are ok, bit tired", "Lungs are ok, bit tired"),
        ("please let my coach know that i'm travelling", "I'm travelling"),
        ("ask my coach what he thinks of my long run", "think of my long run?"),
    ],
)
async def test_words_for_the_coach_reach_them(sqlite_database: Database, said: str, read: str) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say(said, "Chris")
    assert any("Sent to Sam Okafor." in each for each in talk.texts("Chris"))
    assert read in talk.last("coach")
    assert read in await talk.say("what did chris write?", "coach")


async def test_a_tap_to_write_is_answered_by_the_words(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("/coach", "Maria")
    await talk.tap("Write to my coach", "Maria")
    await talk.say("lungs ok but a bit short of breath on hills", "Maria")
    assert "lungs ok but" in talk.last("coach")


async def test_send_it_sends_the_change_to_the_coach(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("swap thu and fri", "Anna")
    assert "sent to the coach" in await talk.say("yes send it", "Anna")


async def test_it_is_the_run_that_was_asked_about(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    said = "when do i run long this week, and could it be saturday instead"
    assert "Move Sunday's run to Saturday?" in await talk.say(said, "Anna")


async def test_the_same_for_another_is_never_an_ok(sqlite_database: Database) -> None:
    """After a change that was done "and Ben" is not his approval."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("rest anna on thursday", "coach")
    await talk.say("yes", "coach")
    await talk.say("and ben", "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.PENDING
