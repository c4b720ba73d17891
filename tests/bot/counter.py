"""A tiny chat for the tests of delivery: a counter card with buttons, kept in the dialogs table.

/start shows the card, "+" adds one, "note:…" adds a word to the list of what was seen (order), "boom" raises,
"toast" answers with a toast, /say sends two messages, /remind queues a reminder of tomorrow's key.
"""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, TypeHandler, filters

from domain.messages import Button, Card
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Dialog, Timer
from handlers.chat.request import current_uow


def counter_card(state: dict[str, Any]) -> Card:
    """What the counter looks like."""
    return Card(
        text=f"Count {state['count']}",
        buttons=((Button("+", data="+"), Button("Toast", data="toast"), Button("Boom", data="boom")),),
    )


async def state_of(uow: UnitOfWork, chat_id: int) -> dict[str, Any]:
    """The counter of a chat."""
    dialog = await uow.dialogs.get(chat_id)
    return dialog.state if dialog else {"count": 0, "seen": []}


async def on_message(update: Update, _context: Any) -> None:
    """Text and commands."""
    uow, message = current_uow.get(), update.effective_message
    assert message is not None
    chat_id, text = message.chat_id, message.text or ""
    if await uow.people.get(chat_id) is None:
        await uow.people.put(Person(id=chat_id, chat_id=chat_id))
    state = await state_of(uow, chat_id)
    if text == "/start":
        await uow.chat.show(chat_id, "counter", counter_card(state))
    elif text == "/say":
        for word in ("one", "two"):
            await uow.chat.post(chat_id, f"{word}:{update.update_id}", Card(text=word))
    elif text == "boom":
        await uow.chat.post(chat_id, f"never:{update.update_id}", Card(text="never said"))
        raise ZeroDivisionError("boom")
    elif text.startswith("note:"):
        state["seen"].append(text.removeprefix("note:"))
        state["count"] += 1
        await uow.chat.refresh(chat_id, "counter", counter_card(state))
    await uow.dialogs.put(chat_id, Dialog(name="counter", state=state))


async def on_tap(update: Update, _context: Any) -> None:
    """Buttons."""
    uow, query = current_uow.get(), update.callback_query
    assert query is not None
    assert query.message is not None
    chat_id = query.message.chat.id
    state = await state_of(uow, chat_id)
    if query.data == "toast":
        await uow.chat.answer(query.id, "Toast")
        return
    state["count"] += 1
    await uow.dialogs.put(chat_id, Dialog(name="counter", state=state))
    await uow.chat.show(chat_id, "counter", counter_card(state), message_id=query.message.message_id)
    if query.data == "boom":
        raise ZeroDivisionError("boom")


async def on_membership(update: Update, _context: Any) -> None:
    """Blocked or back."""
    from dataclasses import replace

    change = update.my_chat_member
    if change is None:
        return
    uow = current_uow.get()
    person = await uow.people.get(change.chat.id)
    if person is not None:
        here = change.new_chat_member.status == "member"
        await uow.people.put(replace(person, muted_at=None if here else uow.now))


def handlers() -> list[BaseHandler[Any, Any, Any]]:
    """The handlers of this chat."""
    return [
        CallbackQueryHandler(on_tap),
        MessageHandler(filters.UpdateType.MESSAGE, on_message),
        TypeHandler(Update, on_membership),
    ]


async def run_timer(uow: UnitOfWork, timer: Timer) -> None:
    """A reminder a day under the day's key."""
    await uow.chat.remind(timer.person_id, f"reminder:{timer.person_id}:{timer.due_at.date()}", Card(text="Run today"))
