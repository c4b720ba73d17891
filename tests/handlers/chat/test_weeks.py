"""The week in the chat: swap, undo, save, approve, laps, as an athlete does it."""

from domain.units import Units
from handlers.wording.editing import reasons_words
from storage.engine import Database
from tests.handlers.chat.trained import data_of, forge, trained


async def test_the_week_card_shows_every_day_and_every_way_on(sqlite_database: Database) -> None:
    """Header, seven days, the rules in one line; days, swap, approve and more as buttons."""
    talk, _ = await trained(sqlite_database)
    text = await talk.say("/week")
    assert "Week 1 of 16 · Base" in text
    assert "pending, waits for your approval" in text
    assert "rules hold" in text
    for day in ("Mon 28", "Tue 29", "Wed 30", "Thu 31", "Fri 1", "Sat 2", "Sun 3"):
        assert day in text
    for label in ("Month", "Week 2 ›", "Mon", "Sun", "Swap", "Approve plan", "Rules", "More"):
        assert label in talk.labels()
    assert max(map(len, text.splitlines())) < 90


async def test_a_swap_is_shown_first_then_saved_then_approved(sqlite_database: Database) -> None:
    """The main story: swap, confirm, "Save changes first", save, "Approve plan", approve, "Plan approved"."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    assert "Tap the first day" in await talk.tap("Swap")
    await talk.tap("Tue")
    preview = await talk.tap("Wed")
    assert "Swap Tuesday and Wednesday?" in preview
    assert "as before" in preview
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert await uow.edits.get(talk.telegram.person("athlete").id, head.id, 1) is None
    card = await talk.tap("Keep as draft")
    assert "Not saved yet: Tue, Wed" in card
    assert "Save changes first" in talk.labels()
    assert "Save week 1?" in await talk.tap("Save changes first")
    saved = await talk.tap("Save")
    assert "pending, waits for your approval" in saved
    approved = await talk.tap("Approve plan")
    assert "Status: approved" in approved
    assert "Plan approved" in talk.labels()
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.approved == stored.week
        changes = await uow.plans.changes(head.id, 1)
        assert [reasons_words(change.reasons, Units.MI) for change in changes] == [
            "Approved",
            "Swap Tuesday and Wednesday",
        ]
        assert all(change.author_id == talk.telegram.person("athlete").id for change in changes)


async def test_undo_and_redo_step_through_unsaved_edits(sqlite_database: Database) -> None:
    """Whatever was tapped can be taken back, and done again."""
    talk, _ = await trained(sqlite_database)
    before = await talk.say("/week")
    for label in ("Swap", "Tue", "Wed", "Keep as draft"):
        await talk.tap(label)
    undone = await talk.tap("Undo")
    assert undone.endswith(before)
    assert "Redo" in talk.labels()
    assert "Not saved yet: Tue, Wed" in await talk.tap("Redo")


async def test_a_second_press_of_confirm_does_not_swap_back(sqlite_database: Database) -> None:
    """Two quick taps on the same button apply once."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue", "Wed"):
        await talk.tap(label)
    confirm = data_of(talk, "Keep as draft")
    await talk.tap("Keep as draft")
    await forge(talk, confirm)
    assert talk.toast() == "This week has changed."
    assert "Not saved yet: Tue, Wed" in talk.last()
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        session = await uow.edits.get(talk.telegram.person("athlete").id, head.id, 1)
        assert session is not None
        assert len(session.done) == 1


async def test_a_lap_is_edited_by_taps_and_by_typing(sqlite_database: Database) -> None:
    """− and + change the unsaved copy at once; a typed lap is echoed as it was understood."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Tue")
    await talk.tap("Edit laps")
    await talk.tap("Work")
    before = talk.last()
    after = await talk.tap("+ 0.25 mi")
    assert after != before
    await talk.tap("Type")
    typed = await talk.say("2.5 mi @ 9:00")
    assert "Understood: 2.5 mi at 9:00/mi" in typed
    assert "2.5 mi at 9:00/mi" in typed
    await talk.tap("Week")
    assert "Not saved yet: Tue" in talk.last()


async def test_what_cannot_be_read_as_a_lap_keeps_the_question_open(sqlite_database: Database) -> None:
    """The answer says what to send; the next message is still an answer."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "Add to workout"):
        await talk.tap(label)
    assert "0.5 mi @ 6:40" in await talk.say("somewhat further")
    assert "Understood: 4 × 400 m" in await talk.say("4x400m")


async def test_past_days_are_refused(sqlite_database: Database) -> None:
    """On Thursday, Tuesday stays as it was."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=3)
    await talk.say("/week")
    await talk.tap("Swap")
    assert not any(label.startswith(("Mon:", "Tue:", "Wed:")) for label in talk.labels())


async def test_every_screen_is_at_most_three_taps_from_the_week_card(sqlite_database: Database) -> None:
    """And from each of them the week card is one or two taps away."""
    talk, _ = await trained(sqlite_database)
    for path in (["Rules"], ["Plan", "Every week"], ["More", "Versions"], ["Month"], ["Tue", "Why"], ["Tue", "Copy"]):
        await talk.say("/week")
        for label in path:
            await talk.tap(label)
        for _ in range(2):
            if talk.last().startswith("Week 1 of 16"):
                break
            ways = {"Week", "Week 1", "This week"}
            back = [label for label in talk.labels() if label in ways or label.startswith("‹ Back")]
            assert back, (path, talk.labels())
            await talk.tap(back[0])
        assert talk.last().startswith("Week 1 of 16"), path


async def test_an_unsaved_edit_of_a_day_that_passed_is_never_saved(sqlite_database: Database) -> None:
    """Past days stay as they were, and the card says that the change was dropped."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue", "Sat", "Keep as draft"):
        await talk.tap(label)
    talk.telegram.pass_time(days=2)
    assert "Tue: over or logged by now" in await talk.say("/week")
    preview = await talk.tap("Save")
    assert "Saturday: Easy" in preview
    assert "instead of Rest" in preview
    assert "Tuesday: Easy" not in preview
    # Tuesday was run, so Saturday would be too much.
    assert "This goes against a rule" in preview
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.week.day(2).is_run


async def test_of_two_unsaved_edits_the_one_of_a_day_to_come_is_saved(sqlite_database: Database) -> None:
    """What is over stays as it was, and does not hold up the rest."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for day in ("Tue", "Thu"):
        await talk.tap(day)
        await talk.tap("Note")
        await talk.say(f"Note of {day}")
        await talk.tap("Week")
    talk.telegram.pass_time(days=2)
    assert "Tue: over or logged by now" in await talk.say("/week")
    for _ in range(2):
        await talk.tap("Save")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.week.day(2).notes != "Note of Tue"
        assert stored.week.day(4).notes == "Note of Thu"


async def test_undo_by_word_finds_the_change_wherever_it_was_made(sqlite_database: Database) -> None:
    """An unsaved step of a later week first, then the newest saved change, previewed."""
    talk, _ = await trained(sqlite_database)
    assert "nothing to undo" in await talk.say("/undo")
    await talk.say("/week")
    for label in ("Week 2 ›", "Generate now", "Swap", "Tue:", "Wed:", "Keep as draft"):
        await talk.tap(label)
    assert "Undone: Swap Tuesday and Wednesday." in await talk.say("/undo")
    for label in ("Redo", "Save", "Save anyway"):
        await talk.tap(label)
    assert "Take back: Swap Tuesday and Wednesday?" in await talk.say("/undo")
    assert "Not saved yet: Tue, Wed" in await talk.tap("Keep as draft")
