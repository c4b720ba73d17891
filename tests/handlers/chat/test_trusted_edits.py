"""Edits that one can trust: what is shown is what is stored, and what is typed goes where it was meant to go."""

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import data_of, forge, trained


async def _swap_and_save(talk: Conversation, who: str, first: str, second: str) -> None:
    for label in ("Swap", first, second, "Keep as draft", "Save", "Save"):
        await talk.tap(label, who)


async def test_an_edit_tried_and_undone_never_hides_what_another_saved(sqlite_database: Database) -> None:
    """The coach tries an edit and undoes it, the athlete saves a change: the coach sees that, not the old week."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    for label in ("Swap", "Tue", "Wed", "Keep as draft", "Undo"):
        await talk.tap(label, "coach")
    await _swap_and_save(talk, "athlete", "Tue:", "Wed:")
    card = await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    athlete = await talk.say("/week")
    assert [line for line in card.splitlines() if "mi" in line][1:] == [
        line for line in athlete.splitlines() if "mi" in line
    ][1:]
    assert "Redo" not in talk.labels("coach")


async def test_what_is_typed_beside_a_lap_takes_its_place(sqlite_database: Database) -> None:
    """One lap or several, with Type or without: the lap that is open is the one that changes, and the day says so."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "Work"):
        await talk.tap(label)
    typed = await talk.say("3 mi")
    assert "Understood: 3 mi" in typed
    assert [label for label in talk.labels() if label.startswith("Work")] == ["Work: 3 mi"]
    await talk.tap("Work")
    await talk.tap("Type")
    await talk.say("1 mi, 1.5 mi")
    laps = [label for label in talk.labels() if label.startswith("Work")]
    assert laps == ["Work 1: 1 mi", "Work 2: 1.5 mi"]
    # Three in a row on a phone: so much of each is read.
    assert max(len(label) for label in talk.labels() if ":" in label) <= 15


async def test_words_beside_an_open_lap_are_read_as_words(sqlite_database: Database) -> None:
    """Looking at a lap asks nothing: a sentence is answered, and after the lap is gone a number is no lap."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "Work"):
        await talk.tap(label)
    assert "Swap Tuesday and Friday?" in await talk.say("swap tue and fri")
    await talk.tap("Back")
    await talk.say("3 mi")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert await uow.edits.get(talk.telegram.person("athlete").id, head.id, 1) is None


async def test_rest_on_a_rest_day_is_no_change(sqlite_database: Database) -> None:
    """It is so already, and no change card says that something was renamed."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Tue")
    rest = data_of(talk, "Rest").replace("r.2", "r.1")
    await forge(talk, rest)
    assert "changes nothing" in talk.toast()


async def test_a_change_card_shows_the_laps_that_changed(sqlite_database: Database) -> None:
    """An easy day that became a workout is named for it, with its paces; the day's own card says so too."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "Work"):
        await talk.tap(label)
    await talk.say("3 mi, 3x800m @ 8:20")
    day = await forge(talk, f"v1:day:{head.id}.1.2:0")
    assert "3 × 800 m" in day
    assert "Easy run" not in day
    await talk.tap("Week")
    for label in ("Save", "Save anyway"):
        await talk.tap(label)
    card = talk.last("coach")
    assert "3 × 800 m at 8:20/mi" in card
    assert "now Easy" not in card


async def test_a_week_sent_back_has_a_next_step_for_both(sqlite_database: Database) -> None:
    """The approved week stands beside the draft; it can be changed, sent again, given up, or asked about."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    await talk.tap("Approve plan", "coach")
    await talk.say("swap tue and wed")
    await talk.tap("Send to my coach")
    await talk.tap("Decline", "coach")
    await talk.say("Keep Wednesday free, please.", "coach")
    card = await talk.say("/week")
    assert "sent back; the approved week stays in force. The coach wrote: “Keep Wednesday free, please.”" in card
    assert "In force meanwhile:\nTue: Easy" in card
    assert "\nWed: Rest" in card
    assert {"Send it again", "Back to the approved week", "Ask my coach"} <= set(talk.labels())
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    assert {"Approve after all", "Write to them"} <= set(talk.labels("coach"))
    await talk.tap("Send it again")
    again = talk.last("coach")
    assert "You had sent it back: “Keep Wednesday free, please.”" in again
    assert "It comes back as it was." in again
    back = await talk.tap("Back to the approved week")
    assert "Status: approved" in back
    assert "Tue 29  Easy" in back
    assert not any("week waits" in text for text in talk.texts("coach"))


async def test_a_declined_week_that_was_never_approved_says_so(sqlite_database: Database) -> None:
    """Nothing to go back to: it can be changed, sent again, or asked about; the coach may approve it after all."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:decline:{head.id}.1:1", "coach")
    await talk.say("Less, please.", "coach")
    card = await talk.say("/week")
    assert "Nothing of this week is approved yet" in card
    assert "Back to the approved week" not in talk.labels()
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    assert "Status: approved" in await talk.tap("Approve after all", "coach")
    assert "Status: approved" in talk.last()


async def test_a_mending_that_is_not_to_be_had_is_not_offered(sqlite_database: Database) -> None:
    """Wherever the rest of the week is offered mended, the tap shows it; where it cannot be, another way is named."""
    talk, _ = await trained(sqlite_database)
    for wish in ("make saturday a tempo", "make monday intervals", "move sunday to saturday", "make thursday a tempo"):
        await talk.say(wish)
        if "Do it and mend the rest" not in talk.labels():
            assert "have it mended" not in talk.last()
            continue
        before = talk.last()
        assert await talk.tap("Do it and mend the rest") != before
        assert "mended" in talk.last() or "Week:" in talk.last()
