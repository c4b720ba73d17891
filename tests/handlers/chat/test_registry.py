"""Everything a person can reach leads somewhere."""

import re
from pathlib import Path

import pytest
from telegram.constants import BotCommandLimit, BotDescriptionLimit

import handlers
import handlers.chat.rooms
from handlers.buttons.codec import registered
from handlers.buttons.week import OpenWeek
from handlers.chat.commands import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION, command, owned_commands
from handlers.chat.taps import owned_buttons, tap

SOURCE = Path(handlers.__file__).parent


def test_every_button_has_an_owner_and_a_place() -> None:
    """No card carries a button that nobody answers, and none is answered that no card carries."""
    assert handlers.chat.rooms.ROOMS
    buttons = frozenset(registered().values())
    assert buttons == owned_buttons()
    # One room of the buttons makes them too: which of several a confirmation carries.
    places = [file for file in SOURCE.rglob("*.py") if file.parent.name != "buttons" or file.name == "confirms.py"]
    source = "\n".join(file.read_text(encoding="utf-8") for file in places)
    assert not {made.__name__ for made in buttons} - set(re.findall(r"\b(\w+)\(", source))


def test_every_command_of_the_menu_has_an_owner() -> None:
    """The menu promises nothing that is not there."""
    assert owned_commands() == {name for name, _ in COMMANDS}


def test_the_menu_and_the_descriptions_fit() -> None:
    """Telegram's limits for what the bot says about itself."""
    assert len(DESCRIPTION) <= BotDescriptionLimit.MAX_DESCRIPTION_LENGTH
    assert len(SHORT_DESCRIPTION) <= BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH
    assert all(len(words) <= BotCommandLimit.MAX_DESCRIPTION for _, words in COMMANDS)


def test_a_second_owner_is_refused() -> None:
    """Two rooms cannot answer the same button or command by accident."""
    with pytest.raises(ValueError, match="two handlers"):
        tap(OpenWeek)(None)  # type: ignore[arg-type]  # never called
    with pytest.raises(ValueError, match="has an owner"):
        command("week")(None)  # type: ignore[arg-type]  # never called
    with pytest.raises(ValueError, match="not in the menu"):
        command("nonsense")(None)  # type: ignore[arg-type]  # never called
