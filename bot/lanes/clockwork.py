"""The clock only ticks; the database knows what is due. Each person's timers run in transactions of their own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from time import monotonic, thread_time
from typing import Any

from bot.lanes.work_loop import Process
from domain.ports import UnitOfWork
from domain.records import Timer
from domain.schedule import TimerKind
from storage import delivering, incoming
from storage.faults import DatabaseAwayError

log = logging.getLogger(__name__)

RunTimer = Callable[[UnitOfWork, Timer], Awaitable[None]]

TICK_S = 5.0
HOURLY_S = 3600.0
# A transaction ends soon enough that a person who taps meanwhile does not notice it: as many as take this much of the
# processor, judged by those before them, so that little is read ahead for who has to wait for the next. Time that other
# programs took is not counted.
FEWEST_A_BATCH, MOST_A_BATCH = 4, 32
LONGEST_BATCH_S = 0.01
# On PostgreSQL a batch mostly waits for the server, and holds up nobody meanwhile: so many take turns.
BATCHES_AT_ONCE = 3
# A tap takes several short transactions; between two batches it may have all of them, but nobody's taps stop the clock.
LONGEST_WAY_S = 0.05
# From the socket to the lane, and from the lane to the socket, a tap goes through the event loop several times: with a
# batch in each of these gaps it waited for four or five of them.
LOOKS = 8


class Clockwork:
    """Runs what is due whenever it is asked to; APScheduler asks every few seconds."""

    def __init__(
        self,
        process: Process,
        run_timer: RunTimer,
        *,
        is_serving: Callable[[], bool] = lambda: False,
        also: tuple[Callable[[], Awaitable[None]], ...] = (),
        hourly: tuple[Callable[[], Awaitable[None]], ...] = (),
    ) -> None:
        self._database = process.database
        self._run_timer = run_timer
        self._now = process.now
        self._wakes = process.wakes
        self._metrics = process.metrics
        self._is_serving = is_serving
        self._also = also
        self._hourly = hourly
        self._one_at_a_time = asyncio.Lock()
        self._beating = asyncio.Lock()
        self._stopping = False
        self._at_once = BATCHES_AT_ONCE if process.database.dialect == "postgresql" else 1
        # How much of the processor a timer took lately, and so how many come next.
        self._each_s = 0.0
        # Whether a batch left some of those that it found, or as many as it had asked for: then nobody needs to look.
        self._has_more = False
        self._scheduler: Any = None

    def start(self) -> None:
        """Tick every few seconds from now on."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        # Ticks only: cron jobs fire twice when clocks go back, and late ones are dropped by default.
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=defaults)
        self._scheduler.add_job(self.beat, "interval", seconds=TICK_S, id="tick")
        self._scheduler.add_job(self.tidy, "interval", seconds=HOURLY_S, id="tidy")
        self._scheduler.start()

    async def stop(self) -> None:
        """No more ticks; the batch under way is finished."""
        self._stopping = True
        if self._scheduler is None:
            return
        # Shutting it down cancels what it runs, so that has to end first.
        self._scheduler.pause()
        async with self._beating, self._one_at_a_time:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None

    async def beat(self) -> None:
        """One tick of the scheduler; faults of the database wait for the next."""
        async with self._beating:
            try:
                await self.tick()
                for task in self._also:
                    await task()
            except DatabaseAwayError as error:
                log.warning("the clock waits: %s", error)

    async def tick(self) -> int:
        """Run every timer that is due now, earliest first; returns how many there were."""
        async with self._one_at_a_time:
            total = ran = 0
            self._has_more = False
            while not self._stopping and (self._has_more or await self._is_due()):
                ran = await self._round()
                total += ran
                if not ran:
                    break
                self._wakes.reminders.ring()
                await self._let_people_by()
            if total:
                self._wakes.lanes.ring()
            return total

    async def _let_people_by(self) -> None:
        """Whoever taps meanwhile goes first, from the socket to their card's way to Telegram."""
        until = monotonic() + LONGEST_WAY_S
        quiet, rest_s = 0, 0.0
        while quiet < LOOKS and monotonic() < until:
            await asyncio.sleep(rest_s)
            is_serving = self._is_serving()
            quiet, rest_s = (0, 0.001) if is_serving else (quiet + 1, 0.0)

    async def tidy(self) -> None:
        """Forget what can matter no more."""
        now = self._now()
        async with self._beating:
            try:
                async with self._database.writing() as connection:
                    await incoming.prune(connection, now)
                    await delivering.prune(connection, now)
            except DatabaseAwayError as error:
                log.warning("tidying waits: %s", error)
        for task in self._hourly:
            await task()

    async def _is_due(self) -> bool:
        now = self._now()
        async with self._database.read(now) as uow:
            soonest = await uow.timers.next_at()
        return soonest is not None and soonest <= now

    async def _round(self) -> int:
        """Run as many batches at once as the database takes; how many timers they ran."""
        worked = thread_time()
        self._has_more = False
        rounds = await asyncio.gather(*(self._batch() for _ in range(self._at_once)), return_exceptions=True)
        for failed in rounds:
            if isinstance(failed, BaseException):
                raise failed
        ran = sum(found for found in rounds if isinstance(found, int))
        if ran:
            took_s = (thread_time() - worked) / ran
            self._each_s = took_s if not self._each_s else (self._each_s + took_s) / 2
        return ran

    async def _batch(self) -> int:
        """Run some timers in one transaction, a hundredth of a second; when one fails, those again one by one."""
        now = self._now()
        started, worked = self._metrics.started(), thread_time()
        due: list[Timer] = []
        ran: list[Timer] = []
        try:
            async with self._database.transaction(now) as uow:
                some = self._some()
                due = list(await uow.timers.due(now, some))
                if to_remind := [timer.person_id for timer in due if timer.kind == TimerKind.REMINDER]:
                    await uow.read_ahead(to_remind)
                for timer in due:
                    ran.append(timer)
                    await self._run_timer(uow, timer)
                    if thread_time() - worked > LONGEST_BATCH_S * self._at_once:
                        break
                await uow.timers.drop_unmoved(ran)
        except DatabaseAwayError:
            raise
        except Exception:
            # What was read ahead for all of them may be broken for one: alone, that one is put off and the others go.
            left = ran or due
            if not left:
                raise
            for timer in left:
                await self._alone(timer, now)
            return len(left)
        self._metrics.done("clock", started, ok=True)
        self._has_more = self._has_more or len(due) == some or len(ran) < len(due)
        return len(ran)

    def _some(self) -> int:
        """How many timers a batch has time for."""
        return (
            max(FEWEST_A_BATCH, min(MOST_A_BATCH, int(LONGEST_BATCH_S / self._each_s)))
            if self._each_s
            else MOST_A_BATCH
        )

    async def _alone(self, timer: Timer, now: datetime) -> None:
        started = self._metrics.started()
        try:
            async with self._database.transaction(now) as uow:
                if timer in await uow.timers.of_person(timer.person_id):
                    await self._run_timer(uow, timer)
                    await uow.timers.drop_unmoved([timer])
        except DatabaseAwayError:
            raise
        except Exception:
            log.exception("timer %s of person %d failed and is tried again later", timer.kind, timer.person_id)
            self._metrics.done("clock", started, ok=False)
            async with self._database.transaction(now) as uow:
                await uow.timers.postpone(timer, now)
        else:
            self._metrics.done("clock", started, ok=True)
