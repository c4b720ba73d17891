"""One life of two processes of the bot, with everything a bad week holds, chosen by a seed and by nothing else.

Real handlers, clock, storage and delivery, in front of the emulated Telegram. People tap what they see and write what
people write; meanwhile processes are killed at every point of a drill and at any await, sleep on claimed work and wake
up late, lose replies, meet pages that are no answers, are cut off from Telegram or from the database while the other
goes on, and have their clock jump back and ahead. Then the weather clears, and what was promised must be so
(`Life.verify`).
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from hashlib import sha256
from typing import Any

import httpx
from sqlalchemy import event, func, select
from telegram.error import NetworkError

from bot import crashpoints
from bot.playground.telegram.inprocess import InProcessRequest
from bot.telegram.rendering import plain_text
from bot.wiring import Bot
from domain.approval import WeekStatus
from domain.messages import Card
from domain.rules import check_week
from handlers.actions.clock import run_timer
from handlers.chat.routes import build_handlers
from handlers.wording.formats import unbroken
from storage.cards import card_in
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.plan_tables import training_plans
from storage.queue_tables import UNSENT, cards, inbox, jobs, lanes, outbox, timers
from tests.databases import open_for_tests
from tests.handlers.chat.test_wandering import WORDS
from tests.in_process import build_bot
from tests.telegram import Emulated

FAULTS = ("drop", "no_reply", "hang", "server_error", "page", "refuse", "too_many")
STEPS = 60
# So fast that no moment lies between two messages: real time has no part in a life.
AT_ONCE = 1e9
# A lane that spins is looked at this often before it is said to spin.
MOST_TURNS = 400


class Killed(BaseException):
    """The process is gone. Nothing that catches exceptions catches this."""


@dataclass(slots=True)
class Cut:
    """What a process cannot reach just now."""

    from_telegram: bool = False
    from_database: bool = False


class SlowRequest(InProcessRequest):
    """A network on which other things happen before a call arrives and before its answer does."""

    __slots__ = ("_chance", "_cut")

    def __init__(self, telegram: Emulated, chance: random.Random, cut: "Cut") -> None:
        super().__init__(telegram.gateway)
        self._chance = chance
        self._cut = cut

    async def do_request(self, *words: Any, **named: Any) -> tuple[int, bytes]:
        """The call, with moments before and after it."""
        for _ in range(self._chance.randrange(3)):
            await asyncio.sleep(0)
        if self._cut.from_telegram:
            error = NetworkError("httpx.ConnectError: no route")
            error.__cause__ = httpx.ConnectError("no route")
            raise error
        answer = await super().do_request(*words, **named)
        for _ in range(self._chance.randrange(3)):
            await asyncio.sleep(0)
        return answer


def _refuse_when_cut(cut: Cut, _connection: Any) -> None:
    if cut.from_database:
        raise DatabaseAwayError("cut off")


class AtOnce(Executor):
    """Does the work where it is asked for."""

    def submit(self, work: Any, /, *words: Any, **named: Any) -> Future[Any]:
        """The result, or the error."""
        future: Future[Any] = Future()
        try:
            future.set_result(work(*words, **named))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(slots=True, eq=False)
class OneProcess:
    """A process: its bot, its connections, and work it has claimed and sleeps on."""

    bot: Bot
    database: Database
    cut: Cut
    asleep: list[Callable[[], Coroutine[Any, Any, None]]] = field(default_factory=list)


class Life:
    """The world of one seed."""

    def __init__(self, url: str, seed: int) -> None:
        self.chance = random.Random(seed)
        self.telegram = Emulated()
        self.url = url
        # Of the one who looks on, cut off from nothing.
        self.database = open_for_tests(url)
        self.processes: list[OneProcess] = []
        self.told: list[str] = []
        self._stepped = timedelta()
        self.log: list[str] = []

    async def begin(self, processes: int = 2) -> None:
        """Everybody has pressed START, and the processes run."""
        for who in ("athlete", "coach"):
            self.telegram.acts.start(self.telegram.person(who).id, "")
        for _ in range(processes):
            self.processes.append(await self._new_process())
        await self._work_through()

    async def _new_process(self) -> OneProcess:
        cut = Cut()
        database = open_for_tests(self.url)
        event.listen(database.engine.sync_engine, "begin", partial(_refuse_when_cut, cut))
        bot = build_bot(
            self.telegram,
            database,
            build_handlers(),
            run_timer,
            request=SlowRequest(self.telegram, self.chance, cut),
            polling=SlowRequest(self.telegram, self.chance, cut),
            messages_per_s=AT_ONCE,
        )
        bot.card_files._thread = AtOnce()  # type: ignore[assignment]  # drawn here, not beside
        bot.metrics._monotonic = lambda: 0.0
        assert bot.api._breaker is not None
        bot.api._breaker._monotonic = self._monotonic
        # The start waits for Telegram; here it is simply let through.
        weather, self.telegram.faults.active = self.telegram.faults.active, []
        await bot.meet()
        self.telegram.faults.active = weather
        await bot.take_over()
        return OneProcess(bot, database, cut)

    # What happens

    async def live(self) -> None:
        """All the steps."""
        for _ in range(STEPS):
            happening = self.chance.choices(
                (
                    self._people,
                    self._time,
                    self._weather,
                    self._reminder,
                    self._sleep,
                    self._partition,
                    self._jump,
                ),
                weights=(50, 12, 12, 10, 8, 5, 3),
            )[0]
            self.log.append(happening.__name__)
            await happening()
            await self._work()

    async def _people(self) -> None:
        who = self.chance.choice(("athlete", "athlete", "coach"))
        person = self.telegram.person(who).id
        buttons = [
            (message, button["callback_data"])
            for message in list(self.telegram.chat(who).messages.values())[-6:]
            for row in message.data.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if "callback_data" in button
        ]
        if buttons and self.chance.random() < 0.7:
            message, data = self.chance.choice(buttons)
            for _ in range(self.chance.choice((1, 1, 1, 2))):
                self.telegram.acts.call_back(person, message, data)
        else:
            self.telegram.acts.say(person, self.chance.choice(WORDS))

    async def _time(self) -> None:
        self.telegram.pass_time(minutes=self.chance.choice((1, 3, 30, 600, 3000, 9000)))

    async def _weather(self) -> None:
        method = self.chance.choice(("sendMessage", "editMessageText", "answerCallbackQuery", None))
        self.telegram.faults.add(self.chance.choice(FAULTS), method=method, times=self.chance.choice((1, 2, 5)))

    async def _reminder(self) -> None:
        text = f"Reminder {len(self.told)}"
        database = self.database
        async with database.transaction(self.telegram.clock.now()) as uow:
            chat_id = self.telegram.person("athlete").id
            if await uow.people.get(chat_id) is None:
                return
            await uow.chat.remind(chat_id, f"simulated:{text}", Card(text=text))
        self.told.append(text)

    async def _sleep(self) -> None:
        """A process claims work and is suspended over it."""
        process = self.chance.choice(self.processes)
        loop = self.chance.choice((process.bot.lane_worker, process.bot.reminders))
        if process.cut.from_database:
            return
        for piece in await loop.turn():
            process.asleep.append(lambda loop=loop, piece=piece: loop.do(piece))

    async def _partition(self) -> None:
        cut = self.chance.choice(self.processes).cut
        if self.chance.random() < 0.5:
            cut.from_telegram = not cut.from_telegram
        else:
            cut.from_database = not cut.from_database

    async def _jump(self) -> None:
        self._step_clock()

    def _step_clock(self) -> None:
        step = timedelta(minutes=self.chance.choice((-1440, -60, -2, 2, 60, 1440)))
        self._stepped += step
        self.telegram.clock._frozen_at += step  # type: ignore[operator]  # the playground's clock only goes forward

    def _monotonic(self) -> float:
        """Seconds that no step of the clock moves."""
        return (self.telegram.clock.now() - self._stepped).timestamp()

    # How work is done, and how it ends

    async def _work(self) -> None:
        """Both processes go on for a while, at the same time, perhaps to be killed."""
        victim = self.chance.choice(self.processes) if self.chance.random() < 0.35 else None
        if victim is not None and self.chance.random() < 0.5:
            crashpoints.arm(f"{self.chance.choice(crashpoints.POINTS)}:{self.chance.randint(1, 3)}")
        works = [self._one_round(process) for process in self.processes]
        tasks = [asyncio.ensure_future(work) for work in works]  # noqa: TID251 - a simulated process is killed whole
        if victim is not None:
            await self._let_run(tasks, self.chance.randrange(1, 60))
            if self.chance.random() < 0.1:
                self._step_clock()
                await self._let_run(tasks, self.chance.randrange(1, 60))
            crashpoints.arm("")
            tasks[self.processes.index(victim)].cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        crashpoints.arm("")
        for process, how in zip(list(self.processes), ended, strict=True):
            if isinstance(how, Killed | asyncio.CancelledError):
                await self._replace(process)
            elif isinstance(how, BaseException):
                raise how

    @staticmethod
    async def _let_run(tasks: list["asyncio.Future[None]"], moments: int) -> None:
        for _ in range(moments):
            if all(task.done() for task in tasks):
                return
            await asyncio.sleep(0)

    async def _one_round(self, process: OneProcess) -> None:
        """What its parts do for a while, each by itself: one that meets nobody tries again the next time."""
        bot = process.bot
        while process.asleep and self.chance.random() < 0.5:
            await process.asleep.pop(0)()
        await self._try(process, bot.poller.poll(0))
        await self._try(process, bot.heartbeat.beat())
        await self._try(process, bot.clockwork.tick())
        for loop in (bot.lane_worker, bot.slow, bot.reminders, bot.lane_worker):
            await self._try(process, self._turns(loop))

    @staticmethod
    async def _turns(loop: Any) -> None:
        for _ in range(4):
            pieces = await loop.turn()
            if not pieces:
                break
            for how in await asyncio.gather(*(loop.do(piece) for piece in pieces), return_exceptions=True):
                if isinstance(how, BaseException):
                    raise how

    @staticmethod
    async def _try(process: OneProcess, part: Coroutine[Any, Any, object]) -> None:
        try:
            await part
        except (DatabaseAwayError, NetworkError) as error:
            # PostgreSQL takes one of two back that wait for each other; the program's loops then do it again.
            if not (process.cut.from_database or process.cut.from_telegram or "waited for each other" in str(error)):
                raise

    async def _replace(self, process: OneProcess) -> None:
        self.log.append("killed")
        await process.database.close()
        self.processes[self.processes.index(process)] = await self._new_process()

    # The end

    async def clear_up(self) -> None:
        """The weather clears; all that was left is done, with all the time it needs."""
        self.telegram.faults.clear()
        for process in self.processes:
            process.cut.from_telegram = process.cut.from_database = False
        for process in self.processes:
            for work in process.asleep:
                await work()
            process.asleep.clear()
        await self._work_through()

    async def _work_through(self) -> None:
        """Rounds until nothing is due; each process does whatever it finds, and the clock goes on."""
        for _ in range(MOST_TURNS):
            for process in self.processes:
                await self._one_round(process)
            self.telegram.pass_time(seconds=10)
            if not await self._is_anything_due():
                return
        async with self.database.reading() as connection:
            left = [(await connection.execute(select(table))).all() for table in (lanes, inbox, jobs)]
        raise AssertionError(f"something is found again and again, and never done: {left}")

    async def _is_anything_due(self) -> bool:
        if self.telegram.world.updates.peek(1):
            return True
        soon = self.telegram.clock.now() + timedelta(minutes=20)
        async with self.database.reading() as connection:
            for column in (lanes.c.due_at, lanes.c.bulk_due_at, jobs.c.due_at, timers.c.due_at):
                found = await connection.execute(select(column).where(column <= soon).limit(1))
                if found.first() is not None:
                    return True
        return False

    async def verify(self) -> None:
        """Every promise."""
        database = self.database
        async with database.read(self.telegram.clock.now()) as uow:
            count = uow.connection
            parked = select(inbox.c.payload).where(inbox.c.parked_at.is_not(None))
            assert not (await count.execute(parked)).all(), "an update was set aside"
            assert (await count.execute(select(func.count()).select_from(inbox))).scalar_one() == 0
            due = outbox.c.due_at <= self.telegram.clock.now()
            unsent = select(outbox.c.key, outbox.c.state).where(UNSENT, due)
            assert not (await count.execute(unsent)).all()
            held = select(lanes).where(lanes.c.owner.is_not(None))
            assert not (await count.execute(held)).all(), "a lane is still held"
            assert (await count.execute(select(func.count()).where(jobs.c.owner.is_not(None)))).scalar_one() == 0
            for row in (await count.execute(select(cards).where(cards.c.message_id.is_not(None)))).all():
                self._shows(row)
            await self._plans_hold(uow)
        for process in self.processes:
            assert await process.bot.lane_worker.turn() == [], "a lane spins"
            assert await process.bot.reminders.turn() == [], "a reminder spins"
        await self._reminders_came_once(database)

    def _shows(self, row: Any) -> None:
        message = self.telegram.world.chats[row.chat_id].messages.get(row.message_id)
        if message is None:
            return
        shown = message.data.get("text", message.data.get("caption", ""))
        words = unbroken(plain_text(card_in(row.payload, row.attachment).text)).strip()
        assert shown == words, "a card shows something else"

    async def _plans_hold(self, uow: Any) -> None:
        for (plan_id,) in (await uow.connection.execute(select(training_plans.c.id))).all():
            plan = await uow.plans.load(plan_id)
            for stored in await uow.plans.weeks(plan_id, 1, plan.total_weeks):
                if stored.status is WeekStatus.APPROVED:
                    broken = [found.rule for found in check_week(plan, stored.week) if found.hard]
                    assert not broken, f"approved week {stored.number}: {broken}"

    async def _reminders_came_once(self, database: Database) -> None:
        messages = self.telegram.chat("athlete").messages.values()
        came = Counter(m.data.get("text") for m in messages)
        rang = Counter(m.data.get("text") for m in messages if not m.silent)
        async with database.reading() as connection:
            states = dict((await connection.execute(select(outbox.c.key, outbox.c.state))).all())
        for text in self.told:
            state = states.get(f"simulated:{text}")
            assert rang[text] <= 1, f"{text} rang {rang[text]} times"
            # Somebody who deleted everything is owed nothing more.
            assert came[text] >= 1 or state in (None, "muted", "unknown"), f"{text} never came: {state}"
            assert state != "unknown" or came[text] >= 1, f"{text} was lost"

    def fingerprint(self) -> str:
        """The same for the same seed: everything that happened, and every call that was made."""
        calls = [(call.method, sorted(call.params.values.items()), call.status) for call in self.telegram.gateway.calls]
        return sha256(repr((self.log, calls)).encode()).hexdigest()[:16]

    async def end(self) -> None:
        """Close every process."""
        await self.database.close()
        for process in self.processes:
            await process.database.close()
