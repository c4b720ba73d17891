"""The `milepost` command as a process: bad settings, help, where the data is, and how it stops."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.fake_telegram import FakeTelegram
from bot.watching import garbage
from storage.migrate import migrate
from tests.e2e.lives import Lives
from tests.e2e.phone import Page, until
from tests.e2e.program import AS_PEOPLE_START_IT, ROOT, Program, free_port, playground_file
from tests.e2e.story import ONBOARDING

HEAVY = ("telegram", "sqlalchemy", "openai", "PIL", "aiohttp", "alembic", "apscheduler", "starlette", "pydantic")
# Of a start on SQLite with a database that is up to date, without a webhook and without a model.
UNNEEDED = (
    "openai",
    "PIL",
    "numpy",
    "alembic",
    "mako",
    "starlette",
    "uvicorn",
    "psycopg",
    "sqlalchemy.orm",
    "sqlalchemy.dialects.postgresql",
    "fitdecode",
    "defusedxml",
    "hypothesis",
    "pytest",
    "bot.playground",
    "bot.web",
    "bot.pictures",
    "bot.recorded.fit",
    "bot.recorded.xml",
    "bot.model.client",
    # What python-telegram-bot would import where it is installed, and httpx for it.
    "cryptography",
    "httpx",
    "httpcore",
    "click",
    "pygments",
    "rich",
)
TOKEN = "123456789:a-token-that-no-log-may-show"


def ended(folder: Path, *words: str, kind: type[Program] = Lives, **environment: str) -> tuple[int, str]:
    """Run it until it ends by itself; exit code and what it printed."""
    program = kind(folder, words=(*AS_PEOPLE_START_IT, *words), **environment)
    program.start()
    return program.wait(), program.said()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("TELEGRAM_BOT_TOKEN", "my-secret-token", "BotFather"),
        ("DATABASE_URL", "mysql://root:secret@host/db", "sqlite:/// or postgresql://"),
        ("MILEPOST_PORT", "a-secret", "MILEPOST_PORT"),
        ("MILEPOST_ADMINS", "secret, 12", "numbers with commas"),
        ("MILEPOST_WEBHOOK_URL", "secret.example", "http:// or https://"),
    ],
)
def test_a_bad_setting_is_one_plain_line(tmp_path: Path, name: str, value: str, says: str) -> None:
    """It names the variable and what it should be, never the value, and the exit code says so too."""
    code, said = ended(tmp_path, **{name: value})
    assert code == 2
    [line] = said.strip().splitlines()
    assert line.startswith(f"{name}: ")
    assert says in line
    assert "secret" not in line


def test_a_worker_needs_a_token(tmp_path: Path) -> None:
    """There is no playground to work for."""
    code, said = ended(tmp_path, "worker")
    assert code == 2
    assert "TELEGRAM_BOT_TOKEN: a worker needs the bot's token." in said


def test_a_webhook_needs_a_secret(tmp_path: Path) -> None:
    """Else anybody could send updates."""
    port = str(free_port())
    code, said = ended(
        tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, MILEPOST_WEBHOOK_URL="https://run.example", MILEPOST_PORT=port
    )
    assert code == 2
    assert "MILEPOST_WEBHOOK_SECRET" in said
    assert "Traceback" not in said
    assert TOKEN not in said


def test_a_database_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    """No traceback for a path that leads nowhere."""
    (tmp_path / "file").write_text("not a folder")
    code, said = ended(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/file/milepost.db")
    assert code == 2
    assert "DATABASE_URL" in said
    assert "Traceback" not in said


def test_closed_standard_files_are_opened(tmp_path: Path) -> None:
    """A program that is started without standard input keeps that number free of its own pipes."""
    words = "import os, sys; os.close(0); from bot.__main__ import open_standard_files; open_standard_files();"
    words += "print(os.open(sys.argv[1], os.O_CREAT | os.O_RDWR) > 2, os.read(0, 1))"
    done = subprocess.run(
        [sys.executable, "-c", words, str(tmp_path / "file")], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert done.stdout.split() == ["True", "b''"]


def test_help_imports_nothing_heavy() -> None:
    """It answers at once."""
    look = (
        "import sys\nfrom bot.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print('heavy:', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert "usage: milepost" in answer.stdout
    assert answer.stdout.splitlines()[-1] == "heavy: []"


_LIVES = """
import gc, sys
from bot.__main__ import main
main([])
print("set aside:", gc.get_freeze_count() // 100_000, gc.get_threshold()[0])
print("unneeded:", [name for name in sys.argv[1].split() if name in sys.modules])
"""


async def test_the_program_imports_only_what_every_tap_needs(tmp_path: Path) -> None:
    """Over its whole life, on SQLite: what draws, migrates, serves HTTP, reads files, plays or asks a model waits.

    What is there when it is ready is not looked through for garbage any more.
    """
    url = f"sqlite:///{tmp_path / 'milepost.db'}"
    migrate(url)
    async with FakeTelegram() as telegram:
        place = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.root, "DATABASE_URL": url}
        program = Program(tmp_path, words=("-c", _LIVES, " ".join(UNNEEDED)), **place)

        async def ready() -> bool:
            return program.is_ready

        program.start()
        try:
            assert await until(ready)
        finally:
            code = await asyncio.to_thread(program.stop)
    assert code == 0
    assert program.said().splitlines()[-2:] == [f"set aside: 1 {garbage.AT_WORK}", "unneeded: []"]


def test_migrating_says_what_was_done(tmp_path: Path) -> None:
    """Once it brings the tables, then there is nothing left to do; the place of the data is printed."""
    code, said = ended(tmp_path, "migrate", kind=Program)
    assert code == 0
    assert f"Database: {tmp_path / 'milepost.db'}" in said
    assert "brought up to date" in said
    code, said = ended(tmp_path, "migrate", kind=Program)
    assert code == 0
    assert "The tables are up to date." in said


async def test_sigterm_in_the_middle_of_work_loses_nothing(tmp_path: Path) -> None:
    """What was written just before is answered by the next start; the exit code is 0, and a stop waits for no poll.

    It would give up waiting after a while, and say so.
    """
    await playground_file(tmp_path)
    port = free_port()
    with Program(tmp_path, MILEPOST_PORT=str(port)) as program:
        async with Page(f"http://127.0.0.1:{port}") as page:
            phone = await page.phone("athlete")
            assert await until(program.is_up), program.said()
            await ONBOARDING[0].play(phone)
            await phone.tap("Half marathon")
            assert program.stop() == 0
            program.start()
            await phone.sees_last("race called")
            texts = await phone.texts()
            assert sum("race called" in text for text in texts) == 1
            assert program.stop() == 0
    assert "unfinished" not in program.said()
    assert "Traceback" not in program.said()


async def test_a_telegram_that_is_away_is_waited_for(tmp_path: Path) -> None:
    """The start waits in words, shows no token, and stops when asked to."""
    away = f"http://127.0.0.1:{free_port()}"
    with Lives(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=away) as program:

        async def waits() -> bool:
            return "the start waits" in program.said()

        assert await until(waits), program.said()
        assert program.exit_code is None
        assert program.stop() == 0
    assert TOKEN not in program.said()
