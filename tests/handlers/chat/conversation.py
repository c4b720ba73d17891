"""A conversation with the whole bot: real routes, lanes and delivery, a real database and the tests' Telegram.

    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.tap("Half marathon")
    assert "race called" in talk.last()

Everything that reaches the chat is held against Telegram's rules by the emulator; what it refuses fails the test.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from domain.people import Person
from domain.records import PlanHead, Timer
from handlers.actions.clock import run_timer
from handlers.chat.routes import build_handlers
from storage.engine import Database
from storage.tables import metadata
from tests.in_process import Chat, InProcess
from tests.telegram import MONDAY_NOON, Emulated


def real_chat() -> Chat:
    """Milepost's own handlers and clock."""
    return build_handlers(), run_timer


class Conversation(InProcess):
    """One emulated Telegram, one database, the real bot; a restart keeps only the database and Telegram."""

    @classmethod
    async def open(cls, database: Database, *, start: datetime = MONDAY_NOON, **options: Any) -> "Conversation":
        """A fresh chat."""
        talk = cls(Emulated(start=start), database, real_chat, **options)
        await talk.restart()
        return talk

    async def say(self, text: str, who: str = "athlete") -> str:
        """Write; what the bot then said last."""
        await self.live()
        await self.telegram.say(who, text)
        return self.last(who)

    async def tap(self, label: str, who: str = "athlete", *, message_id: int | None = None) -> str:
        """Tap the newest such button; what the bot then said last."""
        await self.live()
        await self.telegram.tap(who, label, message_id=message_id)
        return self.last(who)

    def last(self, who: str = "athlete") -> str:
        """The bot's newest message."""
        return self.telegram.last(who)

    def toast(self) -> str:
        """What the last deed's taps were answered with; "" for a silent answer."""
        return next((text for text in reversed(self.telegram.toasts()[self.answered :]) if text), "")

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


__all__ = ["Conversation", "real_chat"]
