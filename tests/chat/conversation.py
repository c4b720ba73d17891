"""A conversation with the real routes, the real SQLite and the tests' Telegram, without a network or a lane.

    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.tap("Half marathon")
    assert "race called" in talk.last()

Each update is handled in one transaction, as a lane does it; what was said is delivered after the commit. Everything
that reaches the chat is held against Telegram's limits by the emulator.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import select
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.error import BadRequest

from domain.messages import Card
from domain.people import Person
from domain.records import PlanHead, Timer
from handlers.chat.request import current_uow
from handlers.chat.routes import build_handlers
from storage.delivering import CardShown, SendDone, record_answers, record_cards, record_sends, undelivered
from storage.engine import Database
from storage.tables import metadata
from tests.telegram import Emulated


class Conversation:
    """One emulated Telegram, one database, the real handlers; a restart keeps only the database and Telegram."""

    def __init__(self, database: Database, telegram: Emulated) -> None:
        self.database = database
        self.telegram = telegram
        self.failures: list[Exception] = []

    @classmethod
    async def open(cls, database: Database, *, start: datetime | None = None) -> "Conversation":
        """A fresh chat."""
        telegram = Emulated(start=start) if start else Emulated()
        talk = cls(database, telegram)
        await talk.restart()
        return talk

    async def restart(self) -> None:
        """A new program over the same database."""
        self.application = self.telegram.builder().build()
        self.application.add_handlers(build_handlers())
        self.application.add_error_handler(self._failed)
        await self.application.initialize()
        self.telegram.deliver = self.handle

    async def _failed(self, _update: object, context: Any) -> None:
        self.failures.append(context.error)

    async def handle(self, update: Update) -> None:
        """One update in one transaction; then its answers."""
        holds = update.effective_chat.id if update.effective_chat is not None else None
        async with self.database.transaction(self.telegram.clock.now(), holds=holds) as uow:
            token = current_uow.set(uow)
            try:
                await self.application.process_update(update)
            finally:
                current_uow.reset(token)
            if self.failures:
                raise self.failures.pop()
        await self.deliver_all()

    async def deliver_all(self) -> None:
        """Send what is due: answers first, then what the clock or somebody else brought, one message at a time."""
        chats = list(self.telegram.world.chats)
        await self.deliver(chats)
        while await self.deliver(chats, bulk=True):
            pass

    async def say(self, text: str, who: str = "athlete") -> str:
        """Write; what the bot then said last."""
        await self.telegram.say(who, text)
        return self.last(who)

    async def tap(self, label: str, who: str = "athlete", *, message_id: int | None = None) -> str:
        """Tap the newest such button; what the bot then said last."""
        await self.telegram.tap(who, label, message_id=message_id)
        return self.last(who)

    def last(self, who: str = "athlete") -> str:
        """The bot's newest message."""
        return self.telegram.last(who)

    def toast(self) -> str:
        """The last toast."""
        return self.telegram.toasts()[-1]

    def labels(self, who: str = "athlete") -> list[str]:
        """The buttons of the bot's newest message."""
        return [label for row in self.telegram.buttons(who) for label in row]

    def texts(self, who: str = "athlete") -> list[str]:
        """All messages of the bot as they are now."""
        return [message.get("text") or message.get("caption", "") for message in self.telegram.messages(who)]

    async def active_plan(self, who: str = "athlete") -> PlanHead | None:
        """The stored plan."""
        async with self.database.read(self.telegram.clock.now()) as uow:
            return await uow.plans.active(self.telegram.person(who).id)

    async def plans(self, who: str = "athlete") -> list[PlanHead]:
        """Every stored plan, newest first."""
        async with self.database.read(self.telegram.clock.now()) as uow:
            return list(await uow.plans.of_athlete(self.telegram.person(who).id))

    async def person(self, who: str = "athlete") -> Person:
        """The stored person. Raises LookupError for somebody who is not stored."""
        async with self.database.read(self.telegram.clock.now()) as uow:
            found = await uow.people.get(self.telegram.person(who).id)
        if found is None:
            raise LookupError(who)
        return found

    async def timers(self, who: str = "athlete") -> list[Timer]:
        """What the clock has to do for somebody."""
        async with self.database.read(self.telegram.clock.now()) as uow:
            return list(await uow.timers.of_person(self.telegram.person(who).id))

    async def database_mentions(self, words: str) -> list[str]:
        """Tables with these words in any cell."""
        found = []
        async with self.database.reading() as connection:
            for table in metadata.sorted_tables:
                rows = (await connection.execute(select(table))).all()
                if any(words in str(cell) for row in rows for cell in row):
                    found.append(table.name)
        return found

    async def deliver(self, chat_ids: Sequence[int], *, bulk: bool = False) -> bool:
        now = self.telegram.clock.now()
        async with self.database.writing() as connection:
            waiting = await undelivered(connection, chat_ids, now, bulk=bulk)
            answered, shown, sent = [], [], []
            for chat_id, work in waiting.items():
                for answer in work.answers.values():
                    answered.append(answer.callback_id)
                    await self.telegram.bot.answer_callback_query(
                        answer.callback_id, answer.text, show_alert=answer.alert
                    )
                for row in work.cards.values():
                    with suppress(BadRequest):  # "message is not modified": it shows what it should
                        await self.telegram.bot.edit_message_text(
                            row.card.text,
                            chat_id,
                            row.message_id,
                            parse_mode="HTML",
                            reply_markup=_inline(row.card),
                        )
                    shown.append(
                        CardShown(id=row.id, message_id=row.message_id, shown_rev=row.desired_rev, form="text")
                    )
                for send in work.sends:
                    message = await self._send(chat_id, send.card)
                    sent.append(SendDone(id=send.id, state="sent"))
                    if send.card_id is not None:
                        shown.append(
                            CardShown(
                                id=send.card_id, message_id=message.message_id, shown_rev=send.card_rev, form="text"
                            )
                        )
            await record_answers(connection, answered)
            await record_cards(connection, shown)
            for done in sent:
                await record_sends(connection, [done], now)
        return bool(sent)

    async def _send(self, chat_id: int, card: Card) -> Any:
        keyboard = _reply(card) if card.keyboard is not None else _inline(card)
        if card.attachment is not None:
            return await self.telegram.bot.send_document(
                chat_id,
                card.attachment.content,
                filename=card.attachment.name,
                caption=card.text,
                parse_mode="HTML",
                reply_markup=keyboard,
            )
        return await self.telegram.bot.send_message(chat_id, card.text, parse_mode="HTML", reply_markup=keyboard)


def _inline(card: Card) -> InlineKeyboardMarkup | None:
    rows = [
        [InlineKeyboardButton(b.label, callback_data=b.data, url=b.url) for b in row if b.copy_text is None]
        for row in card.buttons
    ]
    return InlineKeyboardMarkup([row for row in rows if row]) if rows else None


def _reply(card: Card) -> ReplyKeyboardMarkup | ReplyKeyboardRemove:
    if not card.keyboard:
        return ReplyKeyboardRemove()
    rows = [
        [
            KeyboardButton(label.removeprefix("location:"), request_location=label.startswith("location:"))
            for label in row
        ]
        for row in card.keyboard
    ]
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)


__all__ = ["Conversation"]
