"""What the bot tells Telegram about itself (menu and descriptions), said once a change."""

import hashlib
import logging
from typing import Any

import orjson
from sqlalchemy import select

from bot.telegram.api import TelegramApi
from storage.engine import Database
from storage.queue_tables import bot_facts
from storage.upsert import put_row

log = logging.getLogger(__name__)


def introductions() -> dict[str, dict[str, Any]]:
    """Method to parameters."""
    from handlers.chat.commands import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION

    return {
        "setMyCommands": {"commands": [{"command": name, "description": words} for name, words in COMMANDS]},
        "setMyDescription": {"description": DESCRIPTION},
        "setMyShortDescription": {"short_description": SHORT_DESCRIPTION},
    }


async def introduce(api: TelegramApi, database: Database) -> int:
    """Tell Telegram what has changed since it was told last; returns the number of calls."""
    known = select(bot_facts.c.name, bot_facts.c.value).where(bot_facts.c.bot_id == api.bot_id)
    async with database.reading() as connection:
        told = dict((await connection.execute(known)).all())
    calls = 0
    for method, params in introductions().items():
        digest = hashlib.sha256(orjson.dumps(params)).hexdigest()
        if told.get(method) == digest:
            continue
        await api(method, **params)
        async with database.writing() as connection:
            await put_row(connection, bot_facts, {"bot_id": api.bot_id, "name": method, "value": digest})
        calls += 1
    return calls
