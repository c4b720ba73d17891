"""The whole bot in this process, in front of the emulated Telegram: real intake, lanes, delivery and clock.

Nothing waits for real time. People live by `telegram.clock`, which only tests move; leases and pace go by
`database_clock`, which moves on by itself a little before each deed, as if people took their time. Where a chat got
more messages than may go out in one burst, both clocks are moved to the moment when the next one may.

Whatever Telegram refuses fails the test, with the call and the reason, at the next look and at the end of the test
(`tests/conftest.py`). A test that means to be refused says so beforehand:
`telegram.allow("bot was blocked by the user")`. Faults that a test asks for (`telegram.faults.add`) are allowed anyway.
An error in the bot's log, such as a timer that failed or a card that was given up, fails the test at the next look.
"""

import logging
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from telegram.ext import BaseHandler

from bot.lanes.clockwork import RunTimer
from bot.playground.people.movable_clock import PlaygroundClock
from bot.playground.telegram.inprocess import BASE_FILE_URL, BASE_URL
from bot.wiring import Bot, build
from storage.engine import Database
from storage.prepared import Prepared
from storage.tables import metadata
from tests.telegram import TOKEN, Emulated

# So fast that reminders leave at once: their even pace is a test of its own.
MESSAGES_PER_S = 100_000.0
PAUSE_BETWEEN_DEEDS = timedelta(seconds=10)
# A lane that is due later than this waits for its time, not for its chat's pace.
LONGEST_PACE = timedelta(seconds=10)

Chat = tuple[Sequence[BaseHandler[Any, Any, Any]], RunTimer]


def build_bot(
    telegram: Emulated,
    database: Database,
    handlers: Sequence[BaseHandler[Any, Any, Any]],
    run_timer: RunTimer,
    **options: Any,
) -> Bot:
    """A bot wired to the emulated Telegram; `options` are those of `build`."""
    usual: dict[str, Any] = {
        "database": database,
        "token": TOKEN,
        "base_url": BASE_URL,
        "base_file_url": BASE_FILE_URL,
        "handlers": handlers,
        "run_timer": run_timer,
        "clock": telegram.clock,
        "database_clock": telegram.clock,
        "request": telegram.request(),
        "polling": telegram.request(),
    }
    return build(**(usual | options))


class ErrorLog(logging.Handler):
    """What the bot logged as an error since the test began."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it, with its traceback."""
        self.said.append(self.format(record))


ERRORS = ErrorLog()
logging.getLogger("bot").addHandler(ERRORS)


# With what the tests look into their SQLite files: closed before the next test (tests/conftest.py).
EYES: list[sqlite3.Connection] = []


class InProcess:
    """One emulated Telegram, one database and the bot between them; a restart keeps only the first two."""

    bot: Bot

    def __init__(self, telegram: Emulated, database: Database, new_chat: Callable[[], Chat], **options: Any) -> None:
        self.telegram = telegram
        self.database = database
        self._eyes: sqlite3.Connection | None = None
        if database.dialect == "sqlite":
            self._eyes = sqlite3.connect(str(database.url.database), isolation_level=None)
            EYES.append(self._eyes)
        self.database_clock = PlaygroundClock.frozen(telegram.clock.now())
        self.failures: list[Exception] = []
        # How many taps had been answered before the last deed.
        self.answered = 0
        self._lived_until = telegram.clock.now()
        self._new_chat = new_chat
        self._options = options
        telegram.settle = self.settle

    async def restart(self, **options: Any) -> None:
        """A new bot over the same database; `options` are those of `build`, and are kept."""
        if hasattr(self, "bot"):
            self.bot.card_files.close()
        self._options |= options
        pace = {"database_clock": self.database_clock, "messages_per_s": MESSAGES_PER_S}
        self.bot = build_bot(self.telegram, self.database, *self._new_chat(), **(pace | self._options))
        self.bot.application.add_error_handler(self._failed)
        await self.bot.meet()

    async def _failed(self, _update: object, context: Any) -> None:
        self.failures.append(context.error)

    async def fetch(self) -> None:
        """Store every pending update."""
        self.database_clock.advance(PAUSE_BETWEEN_DEEDS)
        self.answered = len(self.telegram.answers)
        while await self.bot.poller.poll(0):
            pass

    async def live(self) -> None:
        """Where the clock was moved, let happen what fell due: it comes before what people do next."""
        if self._lived_until != self.telegram.clock.now():
            await self.catch_up()

    async def settle(self) -> None:
        """Fetch, handle and deliver until nothing is left that can go out now. Raises what a handler raised."""
        await self.fetch()
        await self.catch_up()

    async def catch_up(self) -> None:
        """Do what is due by now, to the last message."""
        while True:
            due = await self._due()
            if not due.jobs:
                due = await self._done_by_those_asked(due)
            if due.jobs or due.timers or due.lanes or due.bulk:
                await self.bot.catch_up()
                due = await self._due()
            self.check()
            if not self._moved_on(due):
                break

    async def _done_by_those_asked(self, due: "Due") -> "Due":
        """Most deeds ask for one of them only: the others need not look for what is not there. What is due then."""
        if due.timers:
            await self.bot.clockwork.tick()
            due = await self._due()
        if due.bulk:
            await self.bot.reminders.until_idle()
        if due.lanes:
            await self.bot.lane_worker.until_idle()
        return await self._due()

    async def paced(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do some work until it has no more to send; a chat's pace is waited for by moving the clocks."""
        while True:
            await work()
            self.check()
            if not self._moved_on(await self._due()):
                break

    def check(self) -> None:
        """Raise what a handler raised, whatever Telegram refused, and any other error in the bot's log."""
        if self.failures:
            ERRORS.said.clear()
            raise self.failures.pop(0)
        self.telegram.check()
        assert not ERRORS.said, "\n".join(ERRORS.said)

    async def soonest_timer(self) -> datetime | None:
        """When the first timer is due, if there is any."""
        at: datetime | None = (await self._look())[0]
        return at

    async def _look(self) -> Any:
        """A row of what waits. SQLite is asked without a transaction: a tenth of each test were those."""
        if self._eyes is None:
            async with self.database.reading() as connection:
                return await _WAITING.row(connection, {})
        text = _WAITING.text(self.database.engine.dialect)
        return text.read(self._eyes.execute(text.sql, text.given({})))[0]

    async def _due(self) -> "Due":
        timer_at, jobs, *lanes_at = await self._look()
        now = self.telegram.clock.now()
        lane_at, bulk_at = (at - now if at is not None else None for at in lanes_at)
        waits = [wait for wait in (lane_at, bulk_at) if wait is not None and wait <= LONGEST_PACE]
        return Due(
            jobs=bool(jobs),
            timers=timer_at is not None and timer_at <= now,
            lanes=_is_now(lane_at),
            bulk=_is_now(bulk_at),
            pace=min(waits, default=None),
        )

    def _moved_on(self, due: "Due") -> bool:
        """Whether a chat that got much at once may get more a little later; then it is later."""
        if due.pace is not None:
            wait = max(due.pace, timedelta(milliseconds=1))
            self.database_clock.advance(wait)
            self.telegram.clock.advance(wait)
        self._lived_until = self.telegram.clock.now()
        return due.pace is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What the rows say is to be done now, by whom, and how long until a chat may get more."""

    jobs: bool
    timers: bool
    lanes: bool
    bulk: bool
    pace: timedelta | None


def _is_now(wait: timedelta | None) -> bool:
    return wait is not None and wait <= timedelta(0)


_LANES = metadata.tables["lanes"].c
_WAITING = Prepared(
    select(
        select(func.min(metadata.tables["timers"].c.due_at)).scalar_subquery(),
        select(func.count()).select_from(metadata.tables["jobs"]).scalar_subquery(),
        select(func.min(_LANES.due_at)).scalar_subquery(),
        select(func.min(_LANES.bulk_due_at)).scalar_subquery(),
    )
)
