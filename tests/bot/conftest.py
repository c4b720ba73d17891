"""A bot with the counter chat, in front of the emulated Telegram, on both databases."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.lanes.clockwork import RunTimer
from bot.wiring import Bot
from storage.engine import Database
from tests.bot import counter
from tests.databases import open_for_tests
from tests.in_process import build_bot
from tests.telegram import Emulated


@dataclass(slots=True)
class Stage:
    """One Telegram, one database, and as many bots (processes) as a test wants."""

    telegram: Emulated
    url: str
    bots: list[Bot] = field(default_factory=list)
    opened: list[Database] = field(default_factory=list)

    @property
    def bot(self) -> Bot:
        """The first bot."""
        return self.bots[0]

    async def add_bot(
        self, database: Database | None = None, run_timer: RunTimer = counter.run_timer, **changes: Any
    ) -> Bot:
        """One more process of the bot, with connections of its own unless it is given somebody's."""
        if database is None:
            database = open_for_tests(self.url)
            self.opened.append(database)
        bot = build_bot(self.telegram, database, counter.handlers(), run_timer, **changes)
        await bot.meet()
        self.bots.append(bot)
        return bot

    async def fetch(self) -> None:
        """Store every pending update."""
        while await self.bot.poller.poll(0):
            pass

    async def settle(self) -> None:
        """Fetch, handle and deliver until nothing is due."""
        await self.fetch()
        await self.bot.catch_up()

    async def say(self, text: str, who: int | None = None) -> None:
        """The athlete (or somebody) writes, and everything that follows happens."""
        self.telegram.acts.say(who or self.telegram.athlete.id, text)
        await self.settle()

    def tap(self, label: str, who: int | None = None) -> None:
        """A tap that is on its way."""
        person = self.telegram.person(who or self.telegram.athlete.id)
        place = self.telegram.find_button(person, label)
        assert place is not None, self.telegram.screen(person)
        self.telegram.acts.call_back(person.id, *place)


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    """A stage with one bot, once on each database."""
    telegram = Emulated()
    stage = Stage(telegram, database_url)
    await stage.add_bot()
    yield stage
    for bot in stage.bots:
        await bot.close()
