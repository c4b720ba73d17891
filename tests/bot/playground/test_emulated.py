"""The helper that conversation tests are written with."""

from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from tests.telegram import Emulated


async def ask(update: Update, _: Any) -> None:
    """A question with buttons."""
    assert update.message is not None
    rows = [
        [
            InlineKeyboardButton("Half marathon", callback_data="r:half"),
            InlineKeyboardButton("Marathon", callback_data="r:full"),
        ]
    ]
    await update.message.reply_text("Which race?", reply_markup=InlineKeyboardMarkup(rows))


async def tapped(update: Update, _: Any) -> None:
    """An answer in place."""
    query = update.callback_query
    assert query is not None
    await query.answer("Good choice")
    await query.edit_message_text(f"Race: {query.data}")


async def heard(update: Update, _: Any) -> None:
    """An echo with a reply keyboard."""
    assert update.message is not None
    await update.message.reply_text(
        f"Heard {update.message.text}", reply_markup=ReplyKeyboardMarkup([["Paris", "London"]])
    )


async def started() -> Emulated:
    """A Telegram with a small bot in it."""
    telegram = Emulated()
    application = ApplicationBuilder().bot(telegram.bot).updater(None).job_queue(None).build()
    application.add_handler(CommandHandler("start", ask))
    application.add_handler(CallbackQueryHandler(tapped))
    application.add_handler(MessageHandler(filters.TEXT, heard))
    await application.initialize()

    async def settle() -> None:
        for update in telegram.take_updates():
            await application.process_update(update)

    telegram.settle = settle
    return telegram


async def test_a_conversation_reads_like_one() -> None:
    """Say, tap, look."""
    telegram = await started()
    await telegram.start("athlete")
    assert telegram.buttons("athlete") == [["Half marathon", "Marathon"]]
    assert "[Half marathon] [Marathon]" in telegram.screen("athlete")
    await telegram.tap("athlete", "Marathon")
    assert telegram.last("athlete") == "Race: r:full"
    assert telegram.toasts() == ["Good choice"]
    assert telegram.messages("coach") == []


async def test_labels_match_exactly_then_by_a_part() -> None:
    """And by data, and keys of the reply keyboard."""
    telegram = await started()
    await telegram.start("Alex")
    await telegram.tap("Alex", "Half")
    assert telegram.last("Alex") == "Race: r:half"
    await telegram.start(telegram.athlete)
    await telegram.tap(telegram.athlete.id, "r:full")
    assert telegram.last("athlete") == "Race: r:full"
    await telegram.say("athlete", "hello")
    assert "{Paris} {London}" in telegram.screen("athlete")
    await telegram.tap("athlete", "Paris")
    assert telegram.last("athlete") == "Heard Paris"
    with pytest.raises(AssertionError, match="no button 'Rome'"):
        await telegram.tap("athlete", "Rome")
    with pytest.raises(LookupError):
        await telegram.say("nobody", "x")


async def test_calls_are_recorded_and_time_passes() -> None:
    """For whoever counts calls or waits for days."""
    telegram = await started()
    before = telegram.clock.now()
    await telegram.start("coach")
    assert [call["text"] for call in telegram.calls("sendMessage")] == ["Which race?"]
    assert (telegram.pass_time(days=2) - before).days == 2
    await telegram.block("coach")
    assert telegram.chat("coach").blocked
    await telegram.unblock("coach")
    jo = telegram.add_person("Jo")
    await telegram.say(jo, "hi")
    assert telegram.last("Jo") == "Heard hi"
