"""`milepost backup FILE` and `milepost restore FILE`: a copy of everything, and putting it back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser], ready: Callable[[], Settings]) -> None:
    """Add both to the command line; `ready` reads the settings and raises SettingsError."""
    backup = commands.add_parser(
        "backup",
        help="copy the whole database into a file, also while the bot runs",
        description="Copy the whole database into a new file, also while the bot runs.",
    )
    backup.add_argument("file", type=Path, help="a file that is not there yet")
    backup.set_defaults(func=lambda arguments: _with_settings(ready, _back_up, arguments.file))
    restore = commands.add_parser(
        "restore",
        help="put a backup in the place of the database; what it replaces is kept",
        description="Put a backup in the place of the database. Stop the bot first. What it replaces is kept.",
    )
    restore.add_argument("file", type=Path, help="what `milepost backup` wrote")
    restore.set_defaults(func=lambda arguments: _with_settings(ready, _restore, arguments.file))


def _with_settings(ready: Callable[[], Settings], work: Callable[[str, Path], None], file: Path) -> int:
    from bot.settings import SettingsError
    from storage.backups import BackupError

    try:
        work(ready().database_url, file)
    except (SettingsError, BackupError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command speaks to the person who typed it
        return 2
    return 0


def _back_up(address: str, file: Path) -> None:
    from storage.backups import back_up

    size = back_up(address, file)
    print(f"Saved {size / 1e6:.1f} MB to {file}.")  # noqa: T201 - a command speaks to the person who typed it


def _restore(address: str, file: Path) -> None:
    from bot.clock import SystemClock
    from storage.backups import restore
    from storage.migrate import migrate

    kept = restore(address, file, SystemClock().now())
    migrate(address)
    print(f"Restored {file}." + (f" What was there is in {kept}." if kept else ""))  # noqa: T201 - as above
