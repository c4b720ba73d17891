"""The commands that start something: settings and database made ready, faults said in one plain line."""

import asyncio
import logging
import sys
from collections.abc import Coroutine
from typing import Any

from bot.settings import Settings, SettingsError, load_settings, warn_unknown
from bot.watching import garbage, log_setup
from storage.addresses import sqlite_file, with_file, without_password

log = logging.getLogger(__name__)


def serve(role: str) -> int:
    """Run until stopped; `role` as in `bot.running.run`. Returns the exit code."""
    garbage.expect_imports()
    try:
        settings = ready_settings()
        if role == "worker" and settings.telegram_bot_token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN: a worker needs the bot's token.")
        return _run_serving(settings, role)
    except SettingsError as error:
        return _refuse(error)


def migrate_only() -> int:
    """Bring the database up to date and return the exit code."""
    from storage.faults import DatabaseAwayError
    from storage.migrate import MigrationError, migrate

    try:
        changed = migrate(ready_settings().database_url)
    except SettingsError as error:
        return _refuse(error)
    except (DatabaseAwayError, MigrationError, ValueError) as error:
        return _refuse(SettingsError(f"DATABASE_URL: {error}"))
    _say("The tables were brought up to date." if changed else "The tables are up to date.")
    return 0


def ready_settings() -> Settings:
    """Settings with logging set up, warnings given and the database's folder made; its place is printed."""
    from storage.without_orm import import_sqlalchemy

    import_sqlalchemy()
    from storage import sealing

    settings = load_settings()
    log_setup.set_up(secrets=settings.secrets)
    sealing.use(sealing.Ring(settings.secret_keys))
    for warning in warn_unknown():
        log.warning("%s", warning)
    path = sqlite_file(settings.database_url)
    if path is None:
        _say(f"Database: {without_password(settings.database_url)}")
        return settings
    path = path.expanduser()
    if settings.telegram_bot_token is None and "database_url" not in settings.model_fields_set:
        # The playground's people stay apart from real ones, unless a database was named.
        path = path.with_name("playground.db")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"DATABASE_URL: cannot make the folder {path.parent}: {error.strerror}.") from None
    _say(f"Database: {path}")
    return settings.model_copy(update={"database_url": with_file(settings.database_url, path)})


def _run_serving(settings: Settings, role: str) -> int:
    _import_telegram()
    from bot.running import run
    from storage.faults import DatabaseAwayError
    from storage.migrate import MigrationError

    try:
        return _run(run(settings, role))
    except (DatabaseAwayError, MigrationError) as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None


def _import_telegram() -> None:
    """Import python-telegram-bot as where nothing is installed that it can do without, given a transport of ours.

    What reads Telegram passports takes seven megabytes and a tenth of a second at each start, httpx one more.
    """
    from storage.without_orm import absent

    unused = [] if "cryptography" in sys.modules else ["cryptography"]
    # An import of what is None here fails as that of a package that is missing.
    sys.modules |= dict.fromkeys(unused)  # type: ignore[arg-type]
    try:
        with absent(["httpx"]):
            import telegram.ext  # noqa: F401 - whoever needs it finds it
    finally:
        for name in unused:
            del sys.modules[name]


def _run(main: Coroutine[Any, Any, int]) -> int:
    try:
        import uvloop
    except ImportError:  # not made for Windows
        return asyncio.run(main)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main)


def _refuse(error: SettingsError) -> int:
    print(error, file=sys.stderr)  # noqa: T201 - a command speaks to the person who typed it
    return 2


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - a command speaks to the person who typed it
