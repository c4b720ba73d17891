"""`milepost seal` and `milepost unseal`: what health answers and people's words in the database can be read by."""

from __future__ import annotations

import argparse
import secrets
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

_KEY_BYTES = 32


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Callable[[], Settings]) -> None:
    """Add both to the command line; `ready` reads the settings and raises SettingsError."""
    seal = commands.add_parser(
        "seal",
        help="encrypt health answers and people's words with MILEPOST_SECRET_KEY; without one, make a key",
        description="Encrypt health answers and what people wrote with MILEPOST_SECRET_KEY. A start does it, too.",
    )
    seal.set_defaults(func=lambda _arguments: _run(ready, _seal))
    unseal = commands.add_parser(
        "unseal",
        help="make the database plain again, before MILEPOST_SECRET_KEY is taken away",
        description="Make the database plain again. Stop every process first; then take MILEPOST_SECRET_KEY away.",
    )
    unseal.set_defaults(func=lambda _arguments: _run(ready, _unseal))


def _run(ready: Callable[[], Settings], work: Callable[[Settings], None]) -> int:
    from bot.settings import SettingsError
    from storage.faults import DatabaseAwayError
    from storage.migrate import MigrationError

    try:
        work(ready())
    except (SettingsError, DatabaseAwayError, MigrationError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command speaks to the person who typed it
        return 2
    return 0


def _seal(settings: Settings) -> None:
    from storage.migrate import migrate
    from storage.resealing import bring_in_line, seal_all

    if not settings.secret_keys:
        _say(f"MILEPOST_SECRET_KEY={secrets.token_urlsafe(_KEY_BYTES)}")
        _say("This is a new key; nothing was sealed. Keep it elsewhere too: without it nobody can read what it seals.")
        return
    migrate(settings.database_url)
    # Refuses where the database needs another key.
    changed = bring_in_line(settings.database_url) + seal_all(settings.database_url)
    _say(f"{changed} values were sealed." if changed else "Everything was sealed already.")


def _unseal(settings: Settings) -> None:
    from storage.migrate import migrate
    from storage.resealing import unseal_all

    migrate(settings.database_url)
    _say(f"{unseal_all(settings.database_url)} values are plain again. Now take MILEPOST_SECRET_KEY away.")


def _say(words: str) -> None:
    print(words)  # noqa: T201 - a command speaks to the person who typed it
