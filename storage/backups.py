"""Copies of a whole database while it is in use, and putting one back; each database by its own maker's way.

SQLite: the online backup of its library, checked, in one file. PostgreSQL: pg_dump and pg_restore, which have to be
installed. Everything here blocks; from a coroutine use `asyncio.to_thread`.
"""

import os
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from storage.migrate import HEAD

# A copy waits so long for a writer between two steps of so many pages, and nobody waits for the copy.
_PAGES_A_STEP = 2_000
_SQLITE_HEADER = b"SQLite format 3\x00"
_DUMP_HEADER = b"PGDMP"


class BackupError(Exception):
    """A copy that cannot be made or put back; the text says why and what to do, and nothing was changed."""


def back_up(address: str, target: Path) -> int:
    """Copy the database at `address` into a new file for its owner alone; its size in bytes. Raises BackupError."""
    if target.exists():
        raise BackupError(f"{target} is there already; name a new file.")
    url = make_url(address)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Written beside it and renamed when it is whole: a file of that name is never half a backup.
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        if url.get_backend_name() == "sqlite":
            _copy_sqlite(Path(str(url.database)), part)
        else:
            _run_tool("pg_dump", url, "--format=custom", "--no-owner", f"--file={part}")
        part.rename(target)
    except OSError as error:
        raise BackupError(f"{target} cannot be written: {error.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)
    return target.stat().st_size


def restore(address: str, source: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database at `address`; where what it replaces is kept, if there was anything.

    Raises BackupError for a file that is damaged, newer than this program or of the other database, and while
    something else has the database open.
    """
    url = make_url(address)
    is_sqlite = url.get_backend_name() == "sqlite"
    _check_kind(source, is_sqlite=is_sqlite)
    name = f"before-restore-{now:%Y%m%d-%H%M%S}"
    if is_sqlite:
        return _restore_sqlite(Path(str(url.database)), source, name)
    return _restore_postgres(url, source, name)


def _check_kind(source: Path, *, is_sqlite: bool) -> None:
    try:
        with source.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise BackupError(f"{source} cannot be read: {error.strerror}.") from None
    if (head == _SQLITE_HEADER and is_sqlite) or (head.startswith(_DUMP_HEADER) and not is_sqlite):
        return
    if head == _SQLITE_HEADER or head.startswith(_DUMP_HEADER):
        other = "PostgreSQL" if is_sqlite else "SQLite"
        raise BackupError(f"{source} is a backup of {other}; DATABASE_URL names another database.")
    raise BackupError(f"{source} is no backup of Milepost, or it is damaged.")


# SQLite


def _copy_sqlite(database: Path, target: Path) -> None:
    if not database.is_file():
        raise BackupError(f"There is no database at {database} yet.")
    try:
        with (
            sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30) as source,
            sqlite3.connect(target) as copy,
        ):
            source.backup(copy, pages=_PAGES_A_STEP, sleep=0.001)
            # A copy is one file: nothing beside it that could be left behind.
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise BackupError(f"The copy failed: {error}.") from None
    finally:
        source.close()
        copy.close()
    _check_sqlite(target)


def damage_of(file: Path) -> str | None:
    """What a quick look through a SQLite file in use finds wrong; None where it is sound, or not there yet."""
    if not file.is_file():
        return None
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)
    try:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        return None  # somebody holds it, which says nothing about what is in it
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        connection.close()
    return None if found == "ok" else str(found)


def _check_sqlite(file: Path) -> str:
    """The version of a whole and sound file; raises BackupError for any other."""
    connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    try:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupError(f"{file} is damaged.")
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.DatabaseError, TypeError):
        raise BackupError(f"{file} is no backup of Milepost, or it is damaged.") from None
    finally:
        connection.close()
    return _known(str(version), file)


def _known(version: str, file: Path) -> str:
    if version > HEAD:
        raise BackupError(f"{file} was made by a newer Milepost (version {version}); start that one, then restore.")
    return version


def _restore_sqlite(database: Path, source: Path, name: str) -> Path | None:
    _check_sqlite(source)
    part = database.with_name(f"{database.name}.part")
    database.parent.mkdir(parents=True, exist_ok=True)
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    shutil.copyfile(source, part)
    kept = None
    if database.exists():
        try:
            _fold_in(database)
        except BackupError:
            part.unlink()
            raise
        kept = database.with_name(f"{database.stem}-{name}{database.suffix}")
        database.rename(kept)
    part.rename(database)
    return kept


def _fold_in(database: Path) -> None:
    """Bring what stands in the files beside it into the file itself; only possible while nobody else has it open."""
    connection = sqlite3.connect(database, timeout=1, isolation_level=None)
    try:
        mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError:
        mode = None
    except sqlite3.DatabaseError:
        # Damaged, which may be why somebody restores: kept with everything beside it.
        mode = ("delete",)
    finally:
        connection.close()
    if mode != ("delete",):
        raise BackupError("Milepost is running on this database; stop it first.")


# PostgreSQL


def _restore_postgres(url: URL, source: Path, name: str) -> Path | None:
    _run_tool("pg_restore", None, "--list", str(source))
    row = _run_tool("pg_restore", None, "--data-only", "--table=alembic_version", "--file=-", str(source))
    versions = [line for line in row.splitlines() if line.isdigit()]
    if not versions:
        raise BackupError(f"{source} is no backup of Milepost, or it is damaged.")
    _known(versions[0], source)
    kept = source.with_name(f"milepost-{name}.dump")
    back_up(url.render_as_string(hide_password=False), kept)
    _run_tool("pg_restore", url, "--clean", "--if-exists", "--single-transaction", "--no-owner", str(source))
    return kept


def _run_tool(tool: str, url: URL | None, *words: str) -> str:
    """Run one of PostgreSQL's tools; what it printed. The password goes by the environment, not by the command line."""
    where: list[str] = []
    environment = dict(os.environ)
    if url is not None:
        where = ["--dbname", url.set(drivername="postgresql", password=None).render_as_string()]
        if url.password:
            environment["PGPASSWORD"] = str(url.password)
    try:
        done = subprocess.run(  # noqa: S603 - a tool of PostgreSQL, with words of ours and of the operator's settings
            [tool, *where, *words], env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise BackupError(f"{tool} is not installed; it comes with PostgreSQL's client programs.") from None
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise BackupError(f"{tool} failed: {last}")
    return done.stdout
