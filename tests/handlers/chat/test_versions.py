"""Versions in the chat: two side by side, and back to one as a new version."""

from domain.units import Units
from handlers.wording.editing import reasons_words
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, trained


async def swap(talk: Conversation, first: str, second: str) -> None:
    """Swap two days of the week on the newest card and save."""
    for label in ("Swap", f"{first}:", f"{second}:", "Keep as draft", "Save", "Save"):
        await talk.tap(label)


async def test_two_versions_are_laid_side_by_side(sqlite_database: Database) -> None:
    """Against now, and against each other."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await swap(talk, "Wed", "Sat")
    for label in ("More", "Versions", "1", "Compare with now"):
        await talk.tap(label)
    text = talk.last()
    assert "Version 1 and now" in text
    assert "Tue: Easy 5 mi → Rest" in text
    assert "Sat: Rest → Easy 5 mi" in text
    assert "Wed" not in text
    await talk.tap("With another version")
    await talk.tap("2")
    assert "Version 1 and version 2" in talk.last()
    assert "Wed: Rest → Easy 5 mi" in talk.last()


async def test_going_back_is_previewed_saved_and_a_version_of_its_own(sqlite_database: Database) -> None:
    """The old version stays in the list."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await talk.tap("Approve plan")
    await swap(talk, "Wed", "Sat")
    for label in ("More", "Versions", "2", "Week 1 back to version 2"):
        await talk.tap(label)
    assert "Week 1 back to version 2?" in talk.last()
    assert "Saturday: Rest instead of Easy 5 mi" in talk.last()
    for label in ("Keep as draft", "Save", "Save"):
        await talk.tap(label)
    assert "Status: approved" in talk.last()
    async with sqlite_database.read(START) as uow:
        versions = await uow.plans.versions(head.id)
    assert [reasons_words(version.reasons, Units.MI) for version in versions] == [
        "Week 1 back to version 2",
        "Swap Wednesday and Saturday",
        "Approved",
        "Swap Tuesday and Wednesday",
        "Plan created",
    ]


async def test_forged_versions_are_refused(sqlite_database: Database) -> None:
    """Numbers that are no version."""
    from tests.handlers.chat.trained import forge

    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for data in ("version:{}.1.9", "compare:{}.1.9.0", "compare:{}.1.0.0", "goback:{}.1.7", "revert:{}.1.7"):
        await forge(talk, f"v1:{data.format(head.id)}:0")
        assert "." in talk.toast()
