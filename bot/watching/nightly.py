"""A backup every night, and a number of them kept; how old the newest is stands among the figures."""

import asyncio
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from bot.watching.metrics import Metrics
from storage.addresses import sqlite_file
from storage.backups import BackupError, back_up

log = logging.getLogger(__name__)

NOT_BEFORE = time(3, 0)
_NAME = re.compile(r"milepost-(\d{4}-\d{2}-\d{2})\.(?:db|dump)")


@dataclass(frozen=True, slots=True, kw_only=True)
class NightlyBackups:
    """Makes the day's backup once it is after 03:00 by the machine's clock, however often it is asked."""

    address: str
    folder: Path
    kept: int
    now: Callable[[], datetime]

    async def look(self, metrics: Metrics) -> None:
        """Make the backup of today where it is due, remove the oldest, tell the figures."""
        local = self.now().astimezone()
        if local.time() >= NOT_BEFORE and local.date() not in backups_in(self.folder):
            try:
                size = await asyncio.to_thread(back_up, self.address, self._file(local.date()))
                log.info("backup of %s: %d bytes", local.date(), size)
            except BackupError as error:
                log.error("no backup tonight: %s", error)
        found = backups_in(self.folder)
        for day in sorted(found)[: -self.kept]:
            found.pop(day).unlink(missing_ok=True)
        if found:
            metrics.gauge(backup_days_old=(local.date() - max(found)).days)

    def _file(self, day: date) -> Path:
        ending = "dump" if sqlite_file(self.address) is None else "db"
        return self.folder / f"milepost-{day.isoformat()}.{ending}"


def backups_in(folder: Path) -> dict[date, Path]:
    """The nightly backups of a folder by their day; other files in it are left alone."""
    found: dict[date, Path] = {}
    if folder.is_dir():
        for path in folder.iterdir():
            if match := _NAME.fullmatch(path.name):
                found[date.fromisoformat(match[1])] = path
    return found
