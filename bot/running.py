"""The life of one bot in one process: meet Telegram, work, and stop without losing anything."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram.error import InvalidToken, TelegramError

from bot.lanes.intake import secret_of, set_webhook
from bot.nursery import Nursery
from bot.settings import Settings, SettingsError
from bot.telegram.introduction import introduce
from bot.telegram.outcomes import outcome_of
from bot.watching import garbage
from bot.watching.nightly import NightlyBackups
from bot.watching.watchdog import keep_watch
from bot.wiring import MESSAGES_PER_S, PAID_MESSAGES_PER_S, Bot, build
from domain.ports import Clock
from storage.engine import Database, open_database
from storage.faults import DatabaseAwayError, DatabaseUnusableError
from storage.migrate import migrate
from storage.resealing import bring_in_line

log = logging.getLogger(__name__)

LONGEST_PAUSE_S = 30.0


async def run(settings: Settings, role: str = "all") -> int:
    """Run until SIGTERM or SIGINT; returns the exit code.

    Roles: "all" takes updates in, handles and delivers; "web" only takes webhooks in; "worker" only handles and
    delivers. Without a token the playground is started and the bot runs against it. Raises SettingsError for what the
    operator has to put right.
    """
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has Ctrl+C only, which arrives as an exception
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    watched: list[Bot] = []
    async with Nursery() as nursery:
        nursery.start(keep_watch(lambda: [name for bot in watched for name in bot.stuck()]), name="watchdog")
        if not await migrated(settings.database_url, stop):
            return 0
        database = open_database(settings.database_url)
        if settings.telegram_bot_token is None:
            await _play(settings, database, stop)
            return 0
        bot = make(settings, database, token=settings.telegram_bot_token.get_secret_value(), role=role)
        watched.append(bot)
        try:
            await live(bot, settings, role, stop, welcome=lambda: say("Milepost is running. Stop it with Ctrl+C."))
        finally:
            await bot.close()
    return 0


async def migrated(url: str, stop: asyncio.Event, pause_s: float = 0.5) -> bool:
    """Bring tables and seals up to date, waiting for a database that is away or busy; False when stopped meanwhile.

    Raises DatabaseUnusableError and MigrationError, where waiting would not help.
    """
    while not stop.is_set():
        try:
            await asyncio.to_thread(migrate, url)
            sealed = await asyncio.to_thread(bring_in_line, url)
        except DatabaseUnusableError:
            raise
        except DatabaseAwayError as error:
            log.warning("the start waits: %s", error)
        else:
            if sealed:
                log.warning("%d values were sealed; backups made before are as they were", sealed)
            return True
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause_s)
        pause_s = min(LONGEST_PAUSE_S, pause_s * 2)
    return False


async def _play(settings: Settings, database: Database, stop: asyncio.Event) -> None:
    """Without a token: the same bot behind the local playground, with a clock that people can push forward."""
    from bot.playground.play import open_browser, open_playground

    async with await open_playground(settings, database) as playground:
        bot = make(
            settings,
            database,
            token=playground.token,
            base_url=playground.base_url,
            base_file_url=playground.base_file_url,
            clock=playground.clock,
        )

        def welcome() -> None:
            say(f"No TELEGRAM_BOT_TOKEN, so this is the playground: {playground.page_url}")
            say("Two chats, an athlete's and a coach's, and a clock you can move. Stop it with Ctrl+C.")
            open_browser(playground.page_url)

        playground.on_clock_moved.append(bot.settle)
        try:
            await live(bot, settings, "all", stop, welcome=welcome)
        finally:
            await bot.close()


def make(
    settings: Settings,
    database: Database,
    *,
    token: str,
    role: str = "all",
    base_url: str | None = None,
    base_file_url: str | None = None,
    clock: Clock | None = None,
) -> Bot:
    """The bot of these settings."""
    from bot.clock import SystemClock
    from bot.model import make_model
    from handlers.actions.clock import run_timer
    from handlers.chat.routes import build_handlers

    return build(
        database=database,
        token=token,
        base_url=base_url or settings.base_url,
        base_file_url=base_file_url or settings.base_file_url,
        handlers=build_handlers(),
        run_timer=run_timer,
        model=lambda metrics: make_model(settings, database, clock or SystemClock(), metrics),
        clock=clock,
        admins=settings.admins,
        backups=_nightly(settings, clock or SystemClock()),
        messages_per_s=PAID_MESSAGES_PER_S if settings.paid_broadcast else MESSAGES_PER_S,
        wakes_others=role == "web",
    )


def _nightly(settings: Settings, clock: Clock) -> NightlyBackups | None:
    """Backups of real people's data; the playground's are not kept."""
    folder = settings.backup_folder
    if folder is None or settings.telegram_bot_token is None:
        return None
    return NightlyBackups(address=settings.database_url, folder=folder, kept=settings.backups_kept, now=clock.now)


def say(words: str) -> None:
    """Tell the person at the shell."""
    print(words, flush=True)  # noqa: T201 - a command speaks to the person who typed it


async def live(
    bot: Bot, settings: Settings, role: str, stop: asyncio.Event, *, welcome: Callable[[], None] = lambda: None
) -> None:
    """Run the parts of a role until `stop`, then let them finish what is in hand.

    Raises SettingsError for what the operator has to put right, and the error of a part that failed for good.
    """
    if settings.webhook_url and settings.webhook_secret is None:
        raise SettingsError("MILEPOST_WEBHOOK_SECRET: is needed with a webhook, else anybody could send updates")
    if role == "web" and not settings.webhook_url:
        raise SettingsError("MILEPOST_WEBHOOK_URL: a web process needs the address Telegram is to call")
    async with Nursery() as nursery:
        served = await _serve(bot, settings, role)
        try:
            if await _first(_meet(bot, settings, role), stop, nursery):
                return
            parts = _parts(bot, settings, role)
            tasks = [nursery.start(work, name=name) for name, work in parts.items()]
            if role != "web":
                bot.clockwork.start()
            nursery.start(bot.database.warm_up(), name="statements")
            garbage.set_aside()
            welcome()
            await _until(stop, nursery)
            await _wind_down(bot, tasks, parts)
        finally:
            await bot.clockwork.stop()
            for stop_serving in served:
                await stop_serving()
        if nursery.error is not None and not stop.is_set():
            raise nursery.error


async def _serve(bot: Bot, settings: Settings, role: str) -> list[Callable[[], Awaitable[None]]]:
    """Listen where the settings say, if anywhere: the webhook, and health alone; what stops each of them."""
    takes_in = settings.webhook_url is not None and role in ("all", "web")
    if not takes_in and settings.health_port is None:
        return []
    from bot.web import health_app, serve_web, web_app

    secret, served = secret_of(settings), []
    if takes_in:
        app = web_app(bot.intake, bot.incidents, bot.metrics, secret, bot.stuck)
        served.append(await serve_web(app, settings.host, settings.port))
    if settings.health_port is not None:
        app = health_app(bot.incidents, bot.metrics, secret, bot.stuck)
        served.append(await serve_web(app, settings.host, settings.health_port))
    return served


def _parts(bot: Bot, settings: Settings, role: str) -> dict[str, Coroutine[Any, Any, None]]:
    parts: dict[str, Coroutine[Any, Any, None]] = {}
    if role in ("all", "worker"):
        parts |= {
            "lanes": bot.lane_worker.run(),
            "reminders": bot.reminders.run(),
            "slow work": bot.slow.run(),
            "heartbeat": bot.heartbeat.run(),
        }
        if bot.model is not None:
            parts["model"] = bot.model.get_ready()
        if bot.database.dialect == "postgresql":
            from storage.notifying import listen

            parts["listen"] = listen(bot.database, bot.wakes.lanes.ring)
    if role == "all" and not settings.webhook_url:
        parts["polling"] = bot.poller.run()
    return parts


async def _wind_down(bot: Bot, tasks: list[asyncio.Task[None]], parts: dict[str, Coroutine[Any, Any, None]]) -> None:
    """Take nothing more in, finish and deliver what is in hand, give every lease back."""
    await bot.clockwork.stop()
    bot.lane_worker.stop()
    bot.reminders.stop()
    bot.slow.stop()
    finishing = []
    for name, task in zip(parts, tasks, strict=True):
        if name in ("polling", "listen"):
            task.cancel()
        elif name != "heartbeat":  # what is in hand stays ours until it is done
            finishing.append(task)
    if finishing:
        _, late = await asyncio.wait(finishing, timeout=25)
        if late:
            log.warning("stopping with %d parts unfinished; their work is taken up at the next start", len(late))


async def _meet(bot: Bot, settings: Settings, role: str) -> None:
    """Take over what the last run left, meet Telegram, tell it about the bot; wait for whatever is away."""
    pause_s = 0.5
    took_over = met = False
    while True:
        try:
            if not took_over and role != "web":
                await bot.take_over()
                took_over = True
            if not met:
                await bot.meet()
                met = True
            if role != "worker":
                await set_webhook(bot.api, settings)
                await introduce(bot.api, bot.database)
        except InvalidToken as error:
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN: Telegram does not know this token. Copy it again from BotFather."
            ) from error
        except DatabaseAwayError as error:
            log.warning("the start waits: %s", error)
        except TelegramError as error:
            log.warning("the start waits: %s", outcome_of(error).reason)
        else:
            return
        await asyncio.sleep(pause_s)
        pause_s = min(LONGEST_PAUSE_S, pause_s * 2)


async def _first(work: Awaitable[None], stop: asyncio.Event, nursery: Nursery) -> bool:
    """Do the work unless `stop` comes first; whether it did."""
    working = nursery.start(_awaited(work), name="start")
    waiting = nursery.start(_awaited(stop.wait()), name="stop")
    await asyncio.wait([working, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if not working.done():
        working.cancel()
        return True
    await working
    return False


async def _until(stop: asyncio.Event, nursery: Nursery) -> None:
    waits = [nursery.start(_awaited(event.wait()), name="wait") for event in (stop, nursery.failed)]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()


async def _awaited(work: Awaitable[object]) -> None:
    await work
