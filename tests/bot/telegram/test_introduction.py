"""What the bot tells Telegram about itself: once a change, in every language it speaks, within Telegram's limits."""

import pytest

from bot.playground.telegram.bot_profile import commands_for
from bot.telegram.introduction import introduce
from handlers.chat.commands import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION
from handlers.wording import door
from tests.bot.conftest import Stage


async def test_telegram_is_told_once(stage: Stage) -> None:
    """The menu and both descriptions; the next start has nothing to say."""
    calls = await introduce(stage.bot.api, stage.bot.database)
    assert calls == 3 * len(door.languages())
    assert await introduce(stage.bot.api, stage.bot.database) == 0
    menu = stage.telegram.calls("setMyCommands")[0]
    assert "language_code" not in menu
    profile = stage.telegram.world.profile
    assert profile.descriptions[""] == DESCRIPTION
    assert profile.short_descriptions[""] == SHORT_DESCRIPTION


async def test_each_language_has_its_own_menu(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that is new since the last start is told of, and only that one."""
    monkeypatch.setattr(door, "languages", lambda: ("en",))
    assert await introduce(stage.bot.api, stage.bot.database) == 3
    monkeypatch.setattr(door, "languages", lambda: ("en", "fr"))
    assert await introduce(stage.bot.api, stage.bot.database) == 3
    last = stage.telegram.calls("setMyCommands")[-1]
    assert last["language_code"] == "fr"
    menu = commands_for(stage.telegram.world.profile, stage.telegram.athlete.id, "fr")
    assert [each["command"] for each in menu] == [name for name, _ in COMMANDS]
