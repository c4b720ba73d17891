"""What the bot tells Telegram about itself (menu and descriptions), said once a change."""

import hashlib
import logging
from typing import Any

import orjson

from bot.telegram.api import TelegramApi
from storage.bot_facts import keep_told, told
from storage.engine import Database

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
    async with database.reading() as connection:
        known = await told(connection, api.bot_id)
    calls = 0
    for method, params in introductions().items():
        digest = hashlib.sha256(orjson.dumps(params)).hexdigest()
        if known.get(method) == digest:
            continue
        await api(method, **params)
        async with database.writing() as connection:
            await keep_told(connection, api.bot_id, method, digest)
        calls += 1
    return calls
