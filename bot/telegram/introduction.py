"""What the bot tells Telegram about itself (menu and descriptions) in every language it speaks, said once a change."""

import hashlib
from collections.abc import Iterator
from typing import Any

import orjson

from bot.telegram.api import TelegramApi
from storage.bot_facts import keep_told, told
from storage.engine import Database


def introductions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Methods and their parameters. What is said in the source language is for everybody whose language is not ours."""
    from handlers.chat.commands import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION
    from handlers.wording.door import SOURCE, languages, speaking, tr

    for language in languages():
        whose = {} if language == SOURCE else {"language_code": language}
        with speaking(language):
            commands = [{"command": name, "description": tr(words)} for name, words in COMMANDS]
            yield "setMyCommands", {"commands": commands, **whose}
            yield "setMyDescription", {"description": tr(DESCRIPTION), **whose}
            yield "setMyShortDescription", {"short_description": tr(SHORT_DESCRIPTION), **whose}


async def introduce(api: TelegramApi, database: Database) -> int:
    """Tell Telegram what has changed since it was told last; returns the number of calls."""
    async with database.reading() as connection:
        known = await told(connection, api.bot_id)
    calls = 0
    for method, params in list(introductions()):
        name = f"{method}:{params['language_code']}" if "language_code" in params else method
        digest = hashlib.sha256(orjson.dumps(params)).hexdigest()
        if known.get(name) == digest:
            continue
        await api(method, **params)
        async with database.writing() as connection:
            await keep_told(connection, api.bot_id, name, digest)
        calls += 1
    return calls
