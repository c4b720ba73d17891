"""What the bot says: cards, buttons, pictures and files, as plain data any chat could show."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class ButtonStyle(StrEnum):
    """Colour of a button where the chat knows colours; never the only carrier of meaning."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: exactly one of `data` (callback, at most 64 bytes), `url` or `copy_text`."""

    label: str
    data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    style: ButtonStyle | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw: which drawing, and its JSON-able data. The same data draws the same picture."""

    kind: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to send."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One message: Telegram HTML of at most 4096 characters (1024 with a picture or file) and rows of buttons.

    `keyboard` is for the few questions that need a reply keyboard: rows of labels, "location:" before a label asks
    for the location; an empty tuple removes it, None leaves it.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    attachment: Attachment | None = None
    keyboard: tuple[tuple[str, ...], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    """A card as it stands in a chat: its screen, and when it was last sent or changed by a tap (aware, UTC)."""

    screen: str
    card: Card
    at: datetime


# Screens of one word that stand for one thing all the same.
_ONE_OF_A_KIND = frozenset({"settings", "coach", "inbox", "said"})


def stands_once(screen: str) -> bool:
    """Whether a screen is of one thing, which a chat shows once: "week:12:3" is, "thread" may be any.

    Of a plan there may be several wishes, each with an answer of its own.
    """
    return (":" in screen and not screen.startswith("wish:")) or screen in _ONE_OF_A_KIND
