"""Processes killed at every step and at random moments: no update lost or repeated, order kept, no reminder
lost, none ringing twice.

MILEPOST_KILL_MESSAGES sets how many messages the random drill sends (300; thousands for a long run).
"""

import asyncio
import os
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import func, select

from bot.clock import SystemClock
from bot.crashpoints import AFTER_STORE, POINTS
from bot.playground import Playground, start_playground
from domain.messages import Card
from domain.people import Person
from storage.engine import Database, open_database
from storage.queue_tables import cards, inbox, lanes, outbox
from tests.bot.counter import state_of
from tests.bot.worker import fork
from tests.forks import Fork
from tests.patience import PATIENCE_S

MESSAGES = int(os.environ.get("MILEPOST_KILL_MESSAGES", "300"))


@dataclass(slots=True)
class Drill:
    """A Telegram of its own, a database, and processes that are killed and started again."""

    playground: Playground
    database: Database
    url: str
    people: list[int] = field(default_factory=list)
    processes: dict[str, Fork] = field(default_factory=dict)
    said: Counter[int] = field(default_factory=Counter)
    reminders: int = 0

    def start(self, name: str, role: str, crash_at: str = "") -> None:
        """Start a process of the bot."""
        where = (self.playground.api_root, self.playground.token, self.url)
        self.processes[name] = fork(role, *where, crash_at=crash_at)

    def kill(self, name: str) -> None:
        """As the power cut does."""
        self.processes[name].kill()
        self.processes[name].join()

    async def ended(self, name: str) -> int | None:
        """How a process ended, once it has; None when it does not."""
        await asyncio.to_thread(self.processes[name].join, PATIENCE_S)
        return self.processes[name].exitcode

    def say(self, chat_id: int) -> None:
        """The person writes their next number."""
        self.playground.acts.say(chat_id, f"note:{self.said[chat_id]}")
        self.said[chat_id] += 1

    async def remind(self, count: int) -> None:
        """Queue reminders for everybody."""
        async with self.database.transaction(SystemClock().now()) as uow:
            for chat_id in self.people:
                for number in range(count):
                    text = f"reminder {self.reminders + number}"
                    key = f"reminder:{chat_id}:{self.reminders + number}"
                    await uow.chat.remind(chat_id, key, Card(text=text))
        self.reminders += count

    async def left(self) -> dict[str, object]:
        """What is not done yet, and who holds what."""
        async with self.database.reading() as connection:
            waiting = select(inbox.c.chat_id, func.count()).group_by(inbox.c.chat_id)
            unsent = select(outbox.c.state, func.count()).group_by(outbox.c.state)
            behind = select(cards.c.chat_id, cards.c.desired_rev, cards.c.shown_rev, cards.c.message_id)
            return {
                "inbox": (await connection.execute(waiting)).all(),
                "outbox": (await connection.execute(unsent)).all(),
                "cards": (await connection.execute(behind)).all(),
                "lanes": (await connection.execute(select(lanes))).all(),
                "now": SystemClock().now(),
            }

    async def is_done(self) -> bool:
        """Whether everything was taken in, handled, shown and sent."""
        if self.playground.world.updates.peek(1):
            return False
        async with self.database.reading() as connection:
            waiting = (await connection.execute(select(func.count()).select_from(inbox))).scalar_one()
            unsent = select(func.count()).where(outbox.c.state.in_(("queued", "sending")))
            behind = select(func.count()).where(cards.c.desired_rev > cards.c.shown_rev)
            left = [(await connection.execute(statement)).scalar_one() for statement in (unsent, behind)]
        return waiting + sum(left) == 0

    async def finish(self) -> None:
        """Wait until it is done."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not await self.is_done():  # noqa: ASYNC110 - other processes do it
                    await asyncio.sleep(0.05)
        except TimeoutError:
            pytest.fail(f"not done: {await self.left()}; {len(self.playground.world.updates.peek(9999))} not fetched")

    async def verify(self, most_copies: int) -> None:
        """Every promise; silent copies are those of reminders that were on their way at a kill."""
        copies = 0
        async with self.database.read(SystemClock().now()) as uow:
            for chat_id in self.people:
                assert (await state_of(uow, chat_id))["seen"] == [str(n) for n in range(self.said[chat_id])]
        for chat_id in self.people:
            messages = [m for m in self.playground.world.chats[chat_id].messages.values() if m.by_bot]
            counts = [m.data["text"] for m in messages if m.data["text"].startswith("Count")]
            assert counts[-1] == f"Count {self.said[chat_id]}"
            reminders = [m for m in messages if m.data["text"].startswith("reminder")]
            assert {m.data["text"] for m in reminders} == {f"reminder {n}" for n in range(self.reminders)}
            rang = Counter(m.data["text"] for m in reminders if not m.silent)
            assert not rang or max(rang.values()) == 1
            copies += sum(m.silent for m in reminders)
        assert copies <= most_copies
        by_state = select(outbox.c.state, func.count()).where(outbox.c.kind == "reminder").group_by(outbox.c.state)
        async with self.database.reading() as connection:
            states: dict[str, int] = dict((await connection.execute(by_state)).all())
        assert states == ({"sent": self.reminders * len(self.people)} if self.reminders else {})


@asynccontextmanager
async def drill_on(url: str, people: int) -> AsyncIterator[Drill]:
    """A drill whose people have their counter cards."""
    database = open_database(url)
    async with await start_playground(port=0) as playground:
        drill = Drill(playground, database, url)
        for number in range(people):
            person = playground.world.add_person(f"P{number}", role=f"p{number}")
            drill.people.append(person.id)
            playground.acts.start(person.id, "")
        async with database.transaction(SystemClock().now()) as uow:
            for chat_id in drill.people:
                await uow.people.put(Person(id=chat_id, chat_id=chat_id))
        try:
            drill.start("main", "all")
            await drill.finish()
            yield drill
        finally:
            for process in drill.processes.values():
                process.terminate()
            for name in drill.processes:
                await drill.ended(name)
            await database.close()


@pytest.mark.parametrize("point", POINTS)
async def test_killed_at_a_step(database_url: str, point: str) -> None:
    """SIGKILL at each named step, then a new process: the story goes on as if nothing had happened."""
    async with drill_on(database_url, 3) as drill:
        drill.kill("main")
        for _ in range(4):
            for chat_id in drill.people:
                drill.say(chat_id)
        await drill.remind(2)
        # All of it is stored at once; everything else happens more often.
        drill.start("main", "all", crash_at=f"{point}:{1 if point == AFTER_STORE else 2}")
        assert await drill.ended("main") == -signal.SIGKILL
        drill.start("main", "all")
        await drill.finish()
        await drill.verify(most_copies=6)


async def test_killed_at_random_moments(database_url: str) -> None:
    """Two processes (four on PostgreSQL) under load, one killed every so often."""
    draw = random.Random(7)
    async with drill_on(database_url, 6) as drill:
        helpers = ["a"] if drill.database.dialect == "sqlite" else ["a", "b", "c"]
        for name in helpers:
            drill.start(name, "worker")
        kills, left = 0, MESSAGES
        while left > 0:
            for _ in range(min(left, 40)):
                drill.say(draw.choice(drill.people))
                left -= 1
            await drill.remind(1)
            await asyncio.sleep(draw.uniform(0.2, 1.2))
            name = draw.choice(["main", *helpers])
            drill.kill(name)
            drill.start(name, "all" if name == "main" else "worker")
            kills += 1
        await drill.finish()
        await drill.verify(most_copies=kills * 6 * 2)


async def test_a_stop_finishes_what_is_in_hand(database_url: str) -> None:
    """SIGTERM: nothing is left half-done, nothing becomes unknown, no lease is kept."""
    async with drill_on(database_url, 3) as drill:
        for _ in range(20):
            for chat_id in drill.people:
                drill.say(chat_id)
        await drill.remind(3)
        await asyncio.sleep(0.3)
        drill.processes["main"].terminate()
        assert await drill.ended("main") == 0
        async with drill.database.reading() as connection:
            held = select(func.count()).where(lanes.c.owner.is_not(None))
            assert (await connection.execute(held)).scalar_one() == 0
            half = select(func.count()).where(outbox.c.state.in_(("sending", "unknown")))
            assert (await connection.execute(half)).scalar_one() == 0
        drill.start("main", "all")
        await drill.finish()
        await drill.verify(most_copies=0)
