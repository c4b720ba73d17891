"""The one place where everything meets: database, Telegram, handlers, lanes, clock."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, ApplicationBuilder, BaseHandler, CallbackQueryHandler
from telegram.request import BaseRequest

from bot.breaker import Breaker, BreakerState
from bot.clock import SystemClock
from bot.delivery.deliver import SILENT_COPY_AFTER, Delivery
from bot.delivery.files import CardFiles
from bot.delivery.recording import SendRate
from bot.lanes.clockwork import Clockwork, RunTimer
from bot.lanes.database_clock import DatabaseClock
from bot.lanes.handling import ChatHandling
from bot.lanes.heartbeat import LEASE, Heartbeat
from bot.lanes.intake import Intake, Poller
from bot.lanes.owners import is_dead, new_owner
from bot.lanes.reminders import ReminderSender
from bot.lanes.slow_work import SlowWorker, Work
from bot.lanes.work_loop import Process, Wakes
from bot.lanes.worker import LaneWorker
from bot.recorded.work import READ_RUN, RunFiles
from bot.telegram.api import TelegramApi
from bot.telegram.transport import AiohttpRequest
from bot.watching.incidents import Incidents
from bot.watching.metrics import Metrics
from bot.watching.nightly import NightlyBackups
from bot.watching.operators import operator_handlers
from domain.ports import Clock
from domain.records import Job
from handlers.actions.give import GIVE_ON, TAKE_BACK_ON
from storage import jobs, lanes
from storage.clock_steps import mend_times
from storage.engine import Database

if TYPE_CHECKING:
    from bot.model.work import ModelService

log = logging.getLogger(__name__)

# Telegram's limits with a little room: 30 messages a second, or 1000 with paid broadcasts.
MESSAGES_PER_S = 29.2
PAID_MESSAGES_PER_S = 950.0

# So many calls in a row without an answer mean that Telegram is away; then one call every few seconds asks.
AWAY_AFTER = 10
AWAY_REST_S = 5.0

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


async def _come_again(_job: Job) -> dict[str, Any]:
    return {}


# What goes on in the lane that began it, a part a transaction: nothing is done in between.
_IN_PARTS: Mapping[str, Work] = {GIVE_ON: _come_again, TAKE_BACK_ON: _come_again}


@dataclass(slots=True, kw_only=True)
class Bot:
    """All the parts of one bot in one process, not yet running."""

    database: Database
    request: BaseRequest
    polling: BaseRequest
    api: TelegramApi
    application: AnyApplication
    metrics: Metrics
    intake: Intake
    poller: Poller
    lane_worker: LaneWorker
    reminders: ReminderSender
    slow: SlowWorker
    clockwork: Clockwork
    heartbeat: Heartbeat
    incidents: Incidents
    wakes: Wakes
    card_files: CardFiles
    owner: str
    clock: Clock
    database_clock: Clock
    model: "ModelService | None" = None

    async def meet(self) -> None:
        """Open the transport and learn the bot's own name. Raises PTB's errors while Telegram is away."""
        await self.request.initialize()
        await self.polling.initialize()
        await self.application.initialize()

    async def take_over(self) -> None:
        """Agree on the time, take back what dead processes of this machine held, give lost messages their lanes."""
        if isinstance(self.database_clock, DatabaseClock):
            await self.database_clock.synchronise()
        async with self.database.writing() as connection:
            dead = await lanes.free_owners(connection, lambda owner: is_dead(owner, self.owner))
            # Whoever died over a job alone held no lane.
            over_jobs = [owner for owner in await jobs.owners(connection) if is_dead(owner, self.owner)]
            await jobs.free_owners(connection, [*dead, *over_jobs])
            await lanes.mend(connection, self.clock.now())
            await mend_times(connection, self.clock.now(), self.database_clock.now(), lease=LEASE)

    async def catch_up(self) -> None:
        """Do everything that is due by now, to the last message; for a clock that was moved, and for tests."""
        while True:
            ran = await self.clockwork.tick()
            await self.lane_worker.until_idle()
            await self.slow.until_idle()
            await self.reminders.until_idle()
            if not ran and not await self._is_due():
                return

    async def settle(self, within_s: float = 20.0) -> None:
        """Run what the clock has made due and wait until the running parts have delivered it."""
        await self.clockwork.tick()
        self.wakes.lanes.ring()
        self.wakes.reminders.ring()
        try:
            async with asyncio.timeout(within_s):
                # Other processes may be delivering too: no event says when they are done.
                while await self._is_due() or self.lane_worker.is_busy or self.reminders.is_busy:  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
        except TimeoutError:
            log.warning("messages are still on their way")

    async def _is_due(self) -> bool:
        async with self.database.reading() as connection:
            return await lanes.is_any_due(connection, self.clock.now(), self.database_clock.now())

    def stuck(self) -> list[str]:
        """The loops that have not come round for a long while; none of those that do not run here."""
        return [loop.name for loop in (self.lane_worker, self.reminders, self.slow) if loop.is_stuck]

    async def close(self) -> None:
        """Close connections and threads."""
        self.card_files.close()
        if self.model is not None:
            await self.model.close()
        if self.application.running or getattr(self.application, "_initialized", False):
            await self.application.shutdown()
        await self.polling.shutdown()
        await self.request.shutdown()
        await self.database.close()


def build(
    *,
    database: Database,
    token: str,
    base_url: str,
    base_file_url: str,
    handlers: Sequence[BaseHandler[Any, Any, Any]],
    run_timer: RunTimer,
    work: Mapping[str, Work] | None = None,
    model: "Callable[[Metrics], ModelService | None] | None" = None,
    clock: Clock | None = None,
    database_clock: Clock | None = None,
    request: BaseRequest | None = None,
    polling: BaseRequest | None = None,
    admins: Sequence[int] = (),
    messages_per_s: float = MESSAGES_PER_S,
    backups: NightlyBackups | None = None,
    silent_copy_after: timedelta = SILENT_COPY_AFTER,
    wakes_others: bool = False,
) -> Bot:
    """Put a bot together. People live by `clock`, leases and pace go by `database_clock`."""
    shared = (
        DatabaseClock(database, SystemClock()) if database_clock is None and database.dialect == "postgresql" else None
    )
    seconds = time.monotonic if database_clock is None else partial(_seconds, database_clock)
    database_clock = database_clock or shared or SystemClock()
    clock = clock or database_clock
    request = request or AiohttpRequest()
    # A connection of its own, so that a burst of messages never delays the next updates.
    polling = polling or AiohttpRequest(connections=4)
    breaker = Breaker("telegram", failures=AWAY_AFTER, rest_s=AWAY_REST_S, monotonic=seconds)
    api = TelegramApi(request, base_url, token, breaker, base_file_url=base_file_url)
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(base_url)
        .base_file_url(base_file_url)
        .request(request)
        .get_updates_request(polling)
        .updater(None)
        .job_queue(None)
        .build()
    )
    metrics, wakes, owner = Metrics(), Wakes(), new_owner()
    heartbeat = Heartbeat(database, owner, database_clock.now)
    process = Process(
        database=database,
        owner=owner,
        now=clock.now,
        database_now=database_clock.now,
        wakes=wakes,
        metrics=metrics,
        heartbeat=heartbeat,
    )
    pace = SendRate(bot_id=api.bot_id, per_s=messages_per_s)
    card_files = CardFiles(database, api.bot_id)
    delivery = Delivery(api, card_files, now=clock.now, database_now=database_clock.now, copy_after=silent_copy_after)
    intake = Intake(database, api.bot_id, now=clock.now, wake=wakes.lanes, metrics=metrics, wakes_others=wakes_others)
    service = model(metrics) if model is not None else None
    # So that handlers know whether there is a model to ask.
    database.has_model = service is not None

    def breakers() -> Sequence[str]:
        away = () if breaker.state is BreakerState.CLOSED else (breaker.name,)
        return (*away, *(service.open_breakers() if service is not None else ()))

    kinds = {READ_RUN: RunFiles(api).read, **_IN_PARTS, **(work or {}), **(service.work if service is not None else {})}
    incidents = Incidents(database, metrics, admins=admins, now=clock.now, owner=owner, open_breakers=breakers)
    # Each update is offered to one after the other, and most are taps.
    routes = [*operator_handlers(metrics, admins, incidents), *handlers]
    application.add_handlers(sorted(routes, key=lambda route: not isinstance(route, CallbackQueryHandler)))
    lane_worker = LaneWorker(process, ChatHandling(application), delivery, pace=pace)
    reminders = ReminderSender(process, delivery, pace=pace)
    slow = SlowWorker(process, kinds, unhurried=frozenset({READ_RUN}))
    heartbeat.watch(lambda: [piece.lane for piece in (*lane_worker.in_hand, *reminders.in_hand)], lambda: slow.is_busy)
    return Bot(
        database=database,
        request=request,
        polling=polling,
        api=api,
        application=application,
        metrics=metrics,
        intake=intake,
        poller=Poller(TelegramApi(polling, base_url, token), intake),
        lane_worker=lane_worker,
        reminders=reminders,
        slow=slow,
        clockwork=Clockwork(
            process,
            run_timer,
            is_serving=lambda: lane_worker.is_serving,
            also=(incidents.look, shared.synchronise) if shared else (incidents.look,),
            hourly=(partial(backups.look, metrics),) if backups is not None else (),
        ),
        heartbeat=heartbeat,
        incidents=incidents,
        wakes=wakes,
        card_files=card_files,
        model=service,
        owner=owner,
        clock=clock,
        database_clock=database_clock,
    )


def _seconds(clock: Clock) -> float:
    return clock.now().timestamp()
