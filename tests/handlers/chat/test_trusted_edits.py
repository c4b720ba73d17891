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
    for label in ("Tue", "Edit laps", "Workout 1"):
        await talk.tap(label)
    typed = await talk.say("3 mi")
    assert "Understood: 3 mi" in typed
    assert sum(label.startswith("Workout") for label in talk.labels()) == 1
    await talk.tap("Workout 1")
    await talk.tap("Type")
    await talk.say("1 mi, 1.5 mi")
    laps = [label for label in talk.labels() if label.startswith("Workout")]
    assert laps == ["Workout 1: 1 mi easy", "Workout 2: 1.5 mi easy"]


async def test_words_beside_an_open_lap_are_read_as_words(sqlite_database: Database) -> None:
    """Looking at a lap asks nothing: a sentence is answered, and after the lap is gone a number is no lap."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "Workout 1"):
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
