"""The state of one small Telegram: its people, chats, messages and files, and the one bot that lives in it."""

import base64
import hashlib
import secrets
from collections.abc import Iterator
from typing import Any, Protocol

from bot.playground.telegram.feed import Feed
from bot.playground.telegram.objects import Account, Callback, EmulatedChat, Json, Message, Profile, StoredFile, Webhook
from bot.playground.telegram.refusals import MAX_UPLOAD_BYTES, bad_request, refuse
from bot.playground.telegram.updates import UpdateQueue

FIRST_PERSON_ID = 700_000_001
FIRST_MESSAGE_ID = 1
BOT_ID = 7_100_000_001
BOT_NAME = "Milepost"
BOT_USERNAME = "milepost_playground_bot"


class HasNow(Protocol):
    """Anything that tells the time; `domain.ports.Clock` does."""

    def now(self) -> Any: ...


class World:
    """In-memory state with small, total operations; what may be done is decided in the rooms around it.

    `changed` collects (kind, key) of what differs from the saved copy; `memory.Memory` writes it down.
    """

    def __init__(self, clock: HasNow, *, token: str = "", name: str = BOT_NAME, username: str = BOT_USERNAME):
        self.clock = clock
        self.token = token or f"{BOT_ID}:{secrets.token_urlsafe(26)}"
        self.bot_id = int(self.token.partition(":")[0])
        self.name = name
        self.username = username
        self.people: dict[int, Account] = {}
        self.chats: dict[int, EmulatedChat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.files: dict[str, StoredFile] = {}
        self.updates = UpdateQueue()
        self.profile = Profile()
        self.webhook = Webhook()
        self.feed = Feed()
        self.next_message_id = FIRST_MESSAGE_ID
        self.zone_name = ""
        self.changed: dict[tuple[str, str], None] = {}

    # People and chats

    def bot_user(self) -> Json:
        """The bot as a User object."""
        name = self.profile.names.get("", self.name)
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}

    def add_person(
        self, first_name: str, *, last_name: str = "", role: str = "athlete", language: str = "en"
    ) -> Account:
        """A new person with a private chat that nobody has started yet."""
        person_id = max([FIRST_PERSON_ID - 1, *self.people]) + 1
        username = f"{first_name}_{last_name}".strip("_").lower().replace(" ", "_")
        person = Account(
            id=person_id,
            first_name=first_name,
            last_name=last_name,
            username=username if username.isascii() and username.isidentifier() else "",
            language_code=language,
            role=role,
        )
        self.people[person_id] = person
        self.chats[person_id] = EmulatedChat(id=person_id)
        self.touch("person", person_id)
        self.touch("chat", person_id)
        self.feed.publish("people")
        return person

    def add_group(self, title: str, chat_id: int, *, type_: str = "group") -> EmulatedChat:
        """A group chat that the bot is a member of; `chat_id` is negative."""
        chat = self.chats[chat_id] = EmulatedChat(id=chat_id, type=type_, title=title, started=True)
        self.touch("chat", chat_id)
        return chat

    def find_chat(self, chat_id: object) -> EmulatedChat:
        """The chat of a `chat_id` parameter; raises Refusal "chat not found"."""
        try:
            chat = self.chats[int(str(chat_id))]
        except (KeyError, ValueError) as error:
            raise bad_request("chat not found") from error
        return chat

    def open_chat(self, chat_id: object) -> EmulatedChat:
        """A chat the bot may write to; raises Refusal when it is unknown, blocked, never started, or has moved."""
        if chat_id in (None, ""):
            raise bad_request("chat_id is empty")
        chat = self.find_chat(chat_id)
        if chat.migrated_to is not None:
            raise refuse(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
        if chat.blocked:
            private = chat.type == "private"
            raise refuse(403, "bot was blocked by the user" if private else "bot was kicked from the group chat")
        if not chat.started:
            raise refuse(403, "bot can't initiate conversation with a user")
        return chat

    def chat_object(self, chat: EmulatedChat) -> Json:
        """The Chat object of the Bot API."""
        if chat.type != "private":
            return {"id": chat.id, "type": chat.type, "title": chat.title}
        user = self.people[chat.id].user()
        names: Json = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        return {"id": chat.id, "type": "private", **names}

    # Messages

    def post(self, chat: EmulatedChat, sender: Json, content: Json, *, editable: bool = True) -> Message:
        """Append a message to a chat and tell the pages."""
        message_id = self.next_message_id
        self.next_message_id += 1
        data = {
            "message_id": message_id,
            "from": sender,
            "chat": self.chat_object(chat),
            "date": self.unix_now(),
            **content,
        }
        message = chat.messages[message_id] = Message(data=data, editable=editable)
        self.touch("message", message_id, chat.id)
        self.touch("counters")
        self.feed.publish("message", chat_id=chat.id, message=data)
        return message

    def replace(self, chat: EmulatedChat, message: Message, data: Json, *, silent: bool = False) -> None:
        """Show other data at a message's place; `silent` leaves the edit date (keyboards, reactions, pins)."""
        message.data = data if silent else {**data, "edit_date": self.unix_now()}
        self.touch("message", message.id, chat.id)
        self.feed.publish("message", chat_id=chat.id, message=message.data)

    def remove(self, chat: EmulatedChat, message_id: int) -> None:
        """Delete a message for everybody."""
        del chat.messages[message_id]
        if chat.pinned == message_id:
            chat.pinned = None
        self.touch("message", message_id, chat.id)
        self.feed.publish("deleted", chat_id=chat.id, message_id=message_id)

    def chat_changed(self, chat: EmulatedChat) -> None:
        """Remember and show a changed chat (keyboard, block, pin)."""
        self.touch("chat", chat.id)
        self.feed.publish("chat", chat=chat.state())

    def queue(self, kind: str, payload: Json) -> None:
        """An update for the bot."""
        update_id = self.updates.add(kind, payload)
        if update_id is not None:
            self.touch("update", update_id)
            self.touch("counters")

    def unix_now(self) -> int:
        """Seconds since 1970 by the playground's clock."""
        return int(self.clock.now().timestamp())

    # Files

    def keep_file(
        self, content: bytes, name: str, media_type: str, *, folder: str = "documents", size: tuple[int, int] = (0, 0)
    ) -> StoredFile:
        """Store a file; the same bytes under the same name get the same ids."""
        if len(content) > MAX_UPLOAD_BYTES:
            raise refuse(413)
        digest = hashlib.sha256(folder.encode() + name.encode() + content).digest()
        unique_id = base64.urlsafe_b64encode(digest[:12]).decode()
        file_id = "pg" + base64.urlsafe_b64encode(digest[:24]).decode()
        if file_id not in self.files:
            self.files[file_id] = StoredFile(
                id=file_id,
                unique_id=unique_id,
                name=name,
                media_type=media_type,
                content=content,
                folder=folder,
                width=size[0],
                height=size[1],
            )
            self.touch("file", file_id)
        return self.files[file_id]

    def file_at(self, path: str) -> StoredFile | None:
        """The file of a `file_path`."""
        return next((file for file in self.files.values() if file.path == path), None)

    # Saving

    def touch(self, kind: str, key: object = "", chat_id: object = "") -> None:
        """Note that something differs from the saved copy."""
        self.changed[(kind, f"{chat_id}/{key}" if chat_id != "" else str(key))] = None

    def messages(self) -> Iterator[tuple[EmulatedChat, Message]]:
        """Every message of every chat."""
        for chat in self.chats.values():
            for message in chat.messages.values():
                yield chat, message
