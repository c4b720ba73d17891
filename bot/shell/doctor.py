"""`milepost doctor`: everything a running Milepost rests on, a line each: fine, or what to do."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.telegram.api import TelegramApi

# Beyond this, reminders come late or early by as much.
CLOCK_OFF = timedelta(seconds=30)
FREE_BYTES = 200_000_000
MANY_PENDING = 1000
BACKUP_DAYS = 2


@dataclass(frozen=True, slots=True)
class Examined:
    """One line: what was looked at, whether it is fine, and what is so or what to do."""

    about: str
    is_fine: bool
    words: str

    def __str__(self) -> str:
        return f"{'ok  ' if self.is_fine else 'BAD '} {self.about}: {self.words}"


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Callable[[], Settings]) -> None:
    """Add `doctor` to the command line; `ready` reads the settings and raises SettingsError."""
    doctor = commands.add_parser("doctor", help="look at everything Milepost rests on; exit code 1 if something is bad")
    doctor.set_defaults(func=lambda _arguments: _run(ready))


def _run(ready: Callable[[], Settings]) -> int:
    from bot.settings import SettingsError

    try:
        settings = ready()
    except SettingsError as error:
        _say(str(Examined("settings", is_fine=False, words=str(error))))
        return 1
    findings = asyncio.run(examine(settings))
    for finding in findings:
        _say(str(finding))
    return 0 if all(finding.is_fine for finding in findings) else 1


def _say(words: str) -> None:
    print(words, file=sys.stdout, flush=True)  # noqa: T201 - a command speaks to the person who typed it


async def examine(settings: Settings) -> list[Examined]:
    """Look at everything; what cannot be looked at is said, not raised."""
    from bot.clock import SystemClock

    now = SystemClock().now()
    found = [Examined("settings", is_fine=True, words="every variable can be used")]
    found += await asyncio.to_thread(_database, settings)
    found += await asyncio.to_thread(_sealing, settings)
    found += [*await _clock(settings, now), *_disk(settings), *_zones(), *_backups(settings, now)]
    found += await _telegram(settings)
    found += await _model(settings)
    return found


def _database(settings: Settings) -> list[Examined]:
    from storage.addresses import sqlite_file
    from storage.backups import damage_of
    from storage.faults import DatabaseAwayError
    from storage.migrate import HEAD, MigrationError, connect, version

    try:
        with connect(settings.database_url) as connection:
            at = version(connection)
    except (DatabaseAwayError, MigrationError) as error:
        return [Examined("database", is_fine=False, words=f"{error}")]
    except OSError as error:
        return [Examined("database", is_fine=False, words=f"cannot be opened: {error.strerror}")]
    file = sqlite_file(settings.database_url)
    if file is not None and (damage := damage_of(file)):
        words = f"is damaged ({damage}); stop Milepost and put a backup back: milepost restore FILE"
        return [Examined("database", is_fine=False, words=words)]
    reached = Examined("database", is_fine=True, words="can be opened and written")
    if at == HEAD:
        return [reached, Examined("tables", is_fine=True, words=f"up to date ({HEAD})")]
    if at is None:
        return [reached, Examined("tables", is_fine=True, words="none yet; the first start makes them")]
    if at > HEAD:
        return [reached, Examined("tables", is_fine=False, words=f"of a newer Milepost ({at}); start that one")]
    return [reached, Examined("tables", is_fine=True, words=f"at {at}; the next start brings them to {HEAD}")]


def _sealing(settings: Settings) -> list[Examined]:
    from storage import sealing
    from storage.faults import DatabaseAwayError
    from storage.migrate import HEAD, connect, version
    from storage.resealing import count_plain, sealed_with

    ring = sealing.Ring(settings.secret_keys)
    try:
        with connect(settings.database_url) as connection:
            if version(connection) != HEAD:
                return []
            noted = sealed_with(connection)
            if ring.newest is None and noted is None:
                words = "off: who has the database can read it all; milepost seal makes a key"
                return [Examined("sealing", is_fine=True, words=words)]
            if ring.newest is None or (noted is not None and noted.split()[0] not in ring.keys):
                words = sealing.OTHER_KEY if ring.keys else sealing.WITHOUT_KEY
                return [Examined("sealing", is_fine=False, words=words)]
            plain = count_plain(connection, ring.newest.name)
    except DatabaseAwayError:
        return []
    if noted is None:
        return [Examined("sealing", is_fine=True, words=f"the next start seals {plain} values")]
    if plain:
        words = f"{plain} values are not sealed with this key; stop every process and run milepost seal"
        return [Examined("sealing", is_fine=False, words=words)]
    return [Examined("sealing", is_fine=True, words="health answers and people's words are sealed with this key")]


async def _clock(settings: Settings, now: datetime) -> list[Examined]:
    if settings.database_url.startswith("sqlite"):
        return [Examined("clock", is_fine=True, words=f"{now:%Y-%m-%d %H:%M:%S} UTC by this machine; compare it")]
    from storage.engine import open_database, server_time
    from storage.faults import DatabaseAwayError

    database = open_database(settings.database_url)
    try:
        async with database.reading() as connection:
            off = abs(await server_time(connection) - now)
    except DatabaseAwayError:
        return []
    finally:
        await database.close()
    words = f"{off.total_seconds():.0f} s from the database's"
    return [Examined("clock", is_fine=off <= CLOCK_OFF, words=words if off <= CLOCK_OFF else f"{words}; set it right")]


def _disk(settings: Settings) -> list[Examined]:
    from storage.addresses import sqlite_file

    file = sqlite_file(settings.database_url)
    folder = file.parent if file is not None else Path.cwd()
    free = shutil.disk_usage(folder).free
    words = f"{free / 1e9:.1f} GB free at {folder}"
    return [Examined("disk", is_fine=free > FREE_BYTES, words=words if free > FREE_BYTES else f"{words}; make room")]


def _zones() -> list[Examined]:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo("America/New_York")
    except ZoneInfoNotFoundError:
        return [Examined("time zones", is_fine=False, words="none found; install tzdata")]
    return [Examined("time zones", is_fine=True, words="found")]


def _backups(settings: Settings, now: datetime) -> list[Examined]:
    from bot.watching.nightly import backups_in

    folder = settings.backup_folder
    if settings.telegram_bot_token is None:
        return [Examined("backups", is_fine=True, words="the playground's data is not backed up")]
    if folder is None:
        return [Examined("backups", is_fine=True, words="none are made by Milepost (MILEPOST_BACKUPS)")]
    found = backups_in(folder)
    if not found:
        return [Examined("backups", is_fine=True, words=f"none yet; the first comes after 03:00, into {folder}")]
    days = (now.astimezone().date() - max(found)).days
    words = f"{len(found)} in {folder}, the newest {days} days old"
    return [Examined("backups", is_fine=days <= BACKUP_DAYS, words=words)]


async def _telegram(settings: Settings) -> list[Examined]:
    from telegram.error import InvalidToken, TelegramError

    from bot.telegram.api import TelegramApi
    from bot.telegram.outcomes import outcome_of
    from bot.telegram.transport import AiohttpRequest

    if settings.telegram_bot_token is None:
        return [Examined("Telegram", is_fine=True, words="no TELEGRAM_BOT_TOKEN, so the local playground is started")]
    request = AiohttpRequest()
    await request.initialize()
    api = TelegramApi(request, settings.base_url, settings.telegram_bot_token.get_secret_value())
    try:
        me: dict[str, Any] = await api("getMe")
        return [
            Examined("Telegram", is_fine=True, words=f"the token is @{me.get('username')}'s"),
            await _webhook(api, settings),
        ]
    except InvalidToken:
        return [Examined("Telegram", is_fine=False, words="does not know this token; copy it again from BotFather")]
    except TelegramError as error:
        return [Examined("Telegram", is_fine=False, words=outcome_of(error).reason or "cannot be asked")]
    finally:
        await request.shutdown()


async def _webhook(api: TelegramApi, settings: Settings) -> Examined:
    told: dict[str, Any] = await api("getWebhookInfo")
    wanted, is_set = settings.webhook_url, str(told.get("url") or "")
    if bool(wanted) != bool(is_set) or (wanted and not is_set.startswith(wanted)):
        here = is_set or "nowhere"
        return Examined("webhook", is_fine=False, words=f"Telegram calls {here}; the next start of Milepost mends it")
    if error := told.get("last_error_message"):
        return Examined("webhook", is_fine=False, words=f"Telegram could not reach it lately: {error}")
    pending = int(told.get("pending_update_count", 0))
    words = f"{'set' if is_set else 'not used'}, {pending} updates wait at Telegram"
    return Examined("webhook", is_fine=pending < MANY_PENDING, words=words)


async def _model(settings: Settings) -> list[Examined]:
    if settings.openai_api_key is None:
        return [Examined("model", is_fine=True, words="none; the planner needs none")]
    from openai import AsyncOpenAI, OpenAIError

    client = AsyncOpenAI(
        api_key=settings.openai_api_key.get_secret_value(),
        base_url=settings.openai_base_url,
        timeout=10,
        max_retries=0,
    )
    try:
        known = {model.id async for model in await client.models.list()}
    except OpenAIError as error:
        return [
            Examined("model", is_fine=False, words=f"cannot be asked ({type(error).__name__}); weeks are the planner's")
        ]
    finally:
        await client.close()
    missing = [name for name in settings.models if name not in known]
    if missing and known:
        return [
            Examined("model", is_fine=False, words=f"the server does not list {', '.join(missing)} (MILEPOST_MODEL)")
        ]
    return [Examined("model", is_fine=True, words=f"{', '.join(settings.models)} can be asked")]
