"""The saved copy: a process killed at any moment continues its story."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.playground.page.serve import start_playground
from bot.playground.people.memory import Memory
from bot.playground.people.movable_clock import PlaygroundClock
from tests.telegram import MONDAY_NOON

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="v1:go")]])


async def test_the_story_goes_on_after_a_kill(tmp_path: Path) -> None:
    """Chats, pending updates, files, profile, token and the clock's lead are there; nothing is closed properly."""
    path = tmp_path / "playground.db"
    first = await start_playground(port=0, clock=PlaygroundClock(lambda: MONDAY_NOON), path=path)
    athlete, coach = first.world.people
    async with Bot(first.token, base_url=first.base_url) as bot:
        first.acts.start(athlete, "inv_1")
        first.acts.start(coach)
        handled = await bot.get_updates()
        await bot.get_updates(offset=handled[0].update_id + 1)
        card = await bot.send_message(athlete, "<b>Week 1</b>", parse_mode="HTML", reply_markup=KEYS)
        gone = await bot.send_message(athlete, "gone")
        await bot.delete_message(athlete, gone.message_id)
        document = await bot.send_document(athlete, b"a,b", filename="plan.csv")
        await bot.set_my_description("A running coach.")
    tap = first.acts.tap(athlete, card.message_id)
    first.save()
    await first.move_clock("90")
    assert document.document is not None

    # The first playground is still open: as after kill -9, nobody said goodbye.
    second = await start_playground(port=0, clock=PlaygroundClock(lambda: MONDAY_NOON), path=path)
    assert second.token == first.token
    assert second.clock.now() == MONDAY_NOON + timedelta(minutes=90)
    chat = second.world.chats[athlete]
    assert [message.data.get("text") for message in chat.messages.values()] == ["/start inv_1", "Week 1", None]
    assert chat.messages[card.message_id].data["reply_markup"] == card.reply_markup.to_dict()  # type: ignore[union-attr]
    assert [next(iter(update.keys() - {"update_id"})) for update in second.world.updates.peek(9)] == [
        "message",
        "callback_query",
    ]
    assert second.world.callbacks[tap].at == MONDAY_NOON
    assert second.world.files[document.document.file_id].content == b"a,b"
    assert second.world.profile.descriptions == {"": "A running coach."}
    async with Bot(second.token, base_url=second.base_url) as bot:
        fresh = await bot.send_message(athlete, "next")
        assert fresh.message_id > document.message_id
    await first.close()
    await second.close()


async def test_a_cleared_chat_stays_cleared(tmp_path: Path) -> None:
    """Deleted messages do not come back, blocks stay."""
    path = tmp_path / "playground.db"
    async with await start_playground(port=0, clock=PlaygroundClock(lambda: MONDAY_NOON), path=path) as first:
        athlete, coach = first.world.people
        first.acts.start(athlete)
        first.acts.start(coach)
        first.acts.clear_chat(athlete)
        first.acts.block(coach)
    async with await start_playground(port=0, clock=PlaygroundClock(lambda: MONDAY_NOON), path=path) as second:
        assert not second.world.chats[athlete].messages
        assert not second.world.chats[athlete].started
        assert second.world.chats[coach].blocked


async def test_saving_writes_only_what_changed(tmp_path: Path) -> None:
    """A call that changes nothing touches no row, and a failed save is tried again."""
    path = tmp_path / "playground.db"
    async with await start_playground(port=0, clock=PlaygroundClock(lambda: MONDAY_NOON), path=path) as playground:
        async with Bot(playground.token, base_url=playground.base_url) as bot:
            before = path.stat().st_mtime_ns, _rows(path)
            await bot.get_me()
            assert (path.stat().st_mtime_ns, _rows(path)) == before
        playground.world.touch("nonsense", "1")
        playground.world.add_person("Jo")
        with pytest.raises(ValueError, match="nonsense"):
            playground.save()
        del playground.world.changed[("nonsense", "1")]
        playground.save()
    memory = Memory(path)
    assert len(memory._documents("person")) == 3
    memory.close()


def _rows(path: Path) -> int:
    connection = sqlite3.connect(path)
    count: int = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    connection.close()
    return count
