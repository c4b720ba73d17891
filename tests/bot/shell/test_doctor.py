"""`milepost doctor`: a line for each thing, an exit code, and never a secret."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground import Playground, start_playground
from bot.settings import Settings
from bot.shell.doctor import Examined, examine
from storage.migrate import migrate


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """A Telegram that answers over HTTP."""
    async with await start_playground(port=0) as playground:
        yield playground


def settings(tmp_path: Path, **values: object) -> Settings:
    """Settings with a database of their own."""
    address = f"sqlite:///{tmp_path / 'milepost.db'}"
    return Settings(_env_file=None, database_url=address, **values)  # type: ignore[call-arg,arg-type]


def by_name(findings: list[Examined]) -> dict[str, Examined]:
    """Findings by what they are about."""
    return {finding.about: finding for finding in findings}


async def test_a_sound_installation_is_all_fine(tmp_path: Path, playground: Playground) -> None:
    """Settings, database, tables, clock, disk, zones, backups, Telegram, webhook, model."""
    ready = settings(tmp_path, telegram_bot_token=playground.token, telegram_api_url=playground.api_root)
    migrate(ready.database_url)
    found = by_name(await examine(ready))
    assert {
        "settings",
        "database",
        "tables",
        "sealing",
        "clock",
        "disk",
        "time zones",
        "backups",
        "Telegram",
        "webhook",
        "model",
    } == {*found}
    assert all(finding.is_fine for finding in found.values()), [str(finding) for finding in found.values()]
    assert not any(playground.token in str(finding) for finding in found.values())


async def test_what_is_wrong_is_said_with_what_to_do(tmp_path: Path, playground: Playground) -> None:
    """A token of nobody, a file that is no database, a webhook that is not set."""
    (tmp_path / "milepost.db").write_bytes(b"something else " * 50)
    wrong = settings(tmp_path, telegram_bot_token="123456:AAAAAAAAAAAA", telegram_api_url=playground.api_root)
    found = by_name(await examine(wrong))
    assert "not a database" in found["database"].words
    assert "BotFather" in found["Telegram"].words
    assert not found["database"].is_fine
    assert not found["Telegram"].is_fine
    hook = settings(
        tmp_path,
        telegram_bot_token=playground.token,
        telegram_api_url=playground.api_root,
        milepost_webhook_url="https://run.example",
        milepost_webhook_secret="a-secret-word",
    )
    assert "the next start of Milepost mends it" in by_name(await examine(hook))["webhook"].words


async def test_without_a_token_the_playground_is_named(tmp_path: Path) -> None:
    """Nothing is asked of anybody outside."""
    found = by_name(await examine(settings(tmp_path)))
    assert "playground" in found["Telegram"].words
    assert found["tables"].is_fine


async def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    """The file opens and its version can be read; a page in the middle is not what it was."""
    ready = settings(tmp_path)
    migrate(ready.database_url)
    file = tmp_path / "milepost.db"
    content = bytearray(file.read_bytes())
    for page in range(4096 * 8, len(content), 4096):
        content[page : page + 64] = b"\xff" * 64
    file.write_bytes(content)
    found = by_name(await examine(ready))
    assert not found["database"].is_fine
    assert "put a backup back" in found["database"].words
