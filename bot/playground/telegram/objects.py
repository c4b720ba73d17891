"""What a playground remembers: people, chats, messages, taps, files, the bot's profile and its webhook."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Account:
    """Somebody with a Telegram account; `role` is only how the chat page names and colours them."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    role: str = "athlete"

    def user(self) -> Json:
        """The User object of the Bot API."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if getattr(self, key):
                user[key] = getattr(self, key)
        return user


@dataclass(slots=True, kw_only=True)
class EmulatedChat:
    """A private chat (its id is the person's) or a group; messages are kept in order of their ids."""

    id: int
    type: str = "private"
    title: str = ""
    started: bool = False
    blocked: bool = False
    migrated_to: int | None = None
    pinned: int | None = None
    keyboard: Json | None = None
    menu_button: Json | None = None
    messages: dict[int, "Message"] = field(default_factory=dict)

    def state(self) -> Json:
        """Everything but the messages, as JSON."""
        skip = {"messages"}
        return {name: getattr(self, name) for name in self.__slots__ if name not in skip}


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as the Bot API shows it, and what the API does not tell."""

    data: Json
    reactions: list[str] = field(default_factory=list)
    # A message sent with a reply keyboard, or a service message, can never be edited.
    editable: bool = True
    # Whether it came without a sound.
    silent: bool = False

    @property
    def id(self) -> int:
        """Its id within the chat."""
        return int(self.data["message_id"])

    @property
    def by_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.data.get("from", {}).get("is_bot"))

    @property
    def has_media(self) -> bool:
        """Whether it has a caption instead of a text."""
        return any(kind in self.data for kind in ("photo", "document", "voice", "sticker", "animation", "video"))


@dataclass(slots=True, kw_only=True)
class Callback:
    """A tap on a button that waits for its answer."""

    id: str
    chat_id: int
    message_id: int
    user_id: int
    at: datetime
    answered: bool = False


@dataclass(slots=True, kw_only=True)
class StoredFile:
    """An uploaded file: Telegram's ids, its name, type and bytes."""

    id: str
    unique_id: str
    name: str
    media_type: str
    content: bytes
    folder: str = "documents"
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """The `file_path` of getFile."""
        return f"{self.folder}/{self.unique_id}-{self.name}" if self.name else f"{self.folder}/{self.unique_id}"


@dataclass(slots=True, kw_only=True)
class Profile:
    """What the bot says about itself; keys are language codes ("" for everybody), and scope for commands."""

    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    admin_rights: Json = field(default_factory=dict)

    def state(self) -> Json:
        """As JSON."""
        return asdict(self)


@dataclass(slots=True, kw_only=True)
class Webhook:
    """Where updates are posted to; an empty url means long polling."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error_at: int | None = None
    last_error: str = ""

    def state(self) -> Json:
        """As JSON."""
        return asdict(self)


def photo_sizes(file_id: str, unique_id: str, width: int, height: int, size: int) -> list[Json]:
    """The PhotoSize objects of a picture, smallest first; all lead to the same bytes."""
    sizes = []
    for letter, limit in (("s", 90), ("m", 320), ("x", 800), ("y", 1280)):
        scale = min(1.0, limit / max(width, height))
        sizes.append(
            {
                "file_id": f"{file_id}-{letter}",
                "file_unique_id": f"{unique_id}-{letter}",
                "width": max(1, round(width * scale)),
                "height": max(1, round(height * scale)),
                "file_size": size,
            }
        )
        if scale == 1.0:
            break
    return sizes
