"""What people do in their Telegram app: write, tap, send files and places, block, follow links."""

import re
import secrets
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.playground.telegram.entities import with_found
from bot.playground.telegram.objects import Account, Callback, EmulatedChat, Json, Message, photo_sizes
from bot.playground.telegram.refusals import MAX_TEXT, Refusal, picture_size
from bot.playground.telegram.world import World

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class ActError(Exception):
    """The app would not let a person do this; the text says why."""


def _without_reply(data: Json) -> Json:
    """A message as it is quoted: without what it replied to itself."""
    return {key: value for key, value in data.items() if key != "reply_to_message"}


class Acts:
    """Deeds of people in a world; each becomes an update for the bot."""

    def __init__(self, world: World) -> None:
        self.world = world

    def say(self, person_id: int, text: str, *, reply_to: int | None = None) -> list[Message]:
        """Send text, in pieces of 4096 as the apps do, perhaps as a reply to a message; returns the messages."""
        chat = self._open(person_id)
        text = text.strip()
        if not text:
            raise ActError("There is nothing to send.")
        pieces = [text[start : start + MAX_TEXT] for start in range(0, len(text), MAX_TEXT)]
        original = chat.messages.get(reply_to) if reply_to is not None else None
        reply = {} if original is None else {"reply_to_message": _without_reply(original.data)}
        return [self._send(chat, {"text": piece, **_entities(piece), **reply}) for piece in pieces]

    def start(self, person_id: int, payload: str = "") -> Message:
        """Press START, or follow a link with a payload; unblocks first where needed."""
        if payload and not START_PAYLOAD.fullmatch(payload):
            raise ActError("A start link carries up to 64 letters, digits, - and _.")
        chat = self._chat(person_id)
        if chat.blocked:
            self.unblock(person_id)
        return self.say(person_id, f"/start {payload}".strip())[0]

    def tap(self, person_id: int, message_id: int, *, row: int = 0, column: int = 0, data: str | None = None) -> str:
        """Tap an inline button by place or by its callback data; returns the callback query's id."""
        chat = self._open(person_id)
        message = chat.messages.get(message_id)
        if message is None:
            raise ActError("That message is gone.")
        if data is None:
            data = inline_button(message, row, column).get("callback_data")
        if data is None:
            raise ActError("That button carries no data.")
        return self.call_back(person_id, message, data)

    def call_back(self, person_id: int, message: Message, data: str) -> str:
        """A callback query with any data on any message, as a forged or an old button would send it."""
        callback_id = str(secrets.randbits(62))
        person = self._person(person_id)
        chat_id = int(message.data["chat"]["id"])
        self.world.callbacks[callback_id] = Callback(
            id=callback_id, chat_id=chat_id, message_id=message.id, user_id=person_id, at=self.world.clock.now()
        )
        self._forget_old_callbacks()
        self.world.touch("callback", callback_id)
        query = {
            "id": callback_id,
            "from": person.user(),
            "message": message.data,
            "chat_instance": str(-chat_id * 31),
            "data": data,
        }
        self.world.queue("callback_query", query)
        return callback_id

    def press_key(self, person_id: int, label: str) -> Message:
        """Press a key of the reply keyboard: it sends its label; asking for a place or a number is the page's part."""
        chat = self._open(person_id)
        rows = (chat.keyboard or {}).get("keyboard", [])
        if not any(key["text"] == label for row in rows for key in row):
            raise ActError("There is no such key.")
        self._used_keyboard(chat)
        return self.say(person_id, label)[0]

    def share_location(self, person_id: int, latitude: float, longitude: float) -> Message:
        """Send a place (degrees)."""
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise ActError("Latitude goes from -90 to 90, longitude from -180 to 180.")
        chat = self._open(person_id)
        self._used_keyboard(chat)
        return self._send(chat, {"location": {"latitude": latitude, "longitude": longitude}})

    def share_contact(self, person_id: int, phone_number: str = "+15550100") -> Message:
        """Send one's own phone number."""
        chat = self._open(person_id)
        self._used_keyboard(chat)
        person = self._person(person_id)
        contact = {"phone_number": phone_number, "first_name": person.first_name, "user_id": person_id}
        return self._send(chat, {"contact": contact})

    def send_file(self, person_id: int, name: str, content: bytes, media_type: str, caption: str = "") -> Message:
        """Upload a document."""
        chat = self._open(person_id)
        file = self.world.keep_file(content, name, media_type)
        document = {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_name": name,
            "mime_type": media_type,
            "file_size": len(content),
        }
        return self._send(chat, {"document": document, **_caption(caption)})

    def send_photo(self, person_id: int, content: bytes, caption: str = "") -> Message:
        """Send a picture as a photo."""
        chat = self._open(person_id)
        try:
            width, height = picture_size(content)
        except Refusal as refusal:
            raise ActError("That is not a picture that Telegram can show.") from refusal
        file = self.world.keep_file(content, "photo.jpg", "image/jpeg", folder="photos", size=(width, height))
        return self._send(
            chat, {"photo": photo_sizes(file.id, file.unique_id, width, height, len(content))} | _caption(caption)
        )

    def send_sticker(self, person_id: int, emoji: str = "👍") -> Message:
        """Send a sticker."""
        chat = self._open(person_id)
        file = self.world.keep_file(b"sticker " + emoji.encode(), "", "image/webp", folder="stickers")
        sticker = {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._send(chat, {"sticker": sticker})

    def send_voice(self, person_id: int, duration_s: int = 4) -> Message:
        """Send a voice message."""
        chat = self._open(person_id)
        file = self.world.keep_file(b"voice", "", "audio/ogg", folder="voice")
        voice = {"file_id": file.id, "file_unique_id": file.unique_id, "duration": duration_s, "mime_type": "audio/ogg"}
        return self._send(chat, {"voice": voice})

    def edit(self, person_id: int, message_id: int, text: str) -> Message:
        """Change the text of one's own message."""
        chat = self._open(person_id)
        message = chat.messages.get(message_id)
        if message is None or message.by_bot or "text" not in message.data:
            raise ActError("Only your own texts can be edited.")
        data = {key: value for key, value in message.data.items() if key != "entities"}
        self.world.replace(chat, message, {**data, "text": text.strip(), **_entities(text.strip())})
        self.world.queue("edited_message", message.data)
        return message

    def block(self, person_id: int) -> None:
        """Stop the bot; it is told by a my_chat_member update."""
        self._set_blocked(person_id, blocked=True)

    def unblock(self, person_id: int) -> None:
        """Let the bot write again."""
        self._set_blocked(person_id, blocked=False)

    def clear_chat(self, person_id: int) -> None:
        """Delete the history; the START button comes back."""
        chat = self._chat(person_id)
        for message_id in list(chat.messages):
            self.world.remove(chat, message_id)
        chat.started, chat.keyboard, chat.pinned = False, None, None
        self.world.chat_changed(chat)

    def migrate_group(self, old_id: int, new_id: int) -> None:
        """Turn a group into a supergroup: it lives on under a new id."""
        old = self.world.chats[old_id]
        old.migrated_to = new_id
        self.world.chat_changed(old)
        self.world.add_group(old.title, new_id, type_="supergroup")

    def _set_blocked(self, person_id: int, *, blocked: bool) -> None:
        chat = self._chat(person_id)
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        bot = self.world.bot_user()
        member, kicked = {"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0}
        update = {
            "chat": self.world.chat_object(chat),
            "from": self._person(person_id).user(),
            "date": self.world.unix_now(),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        self.world.queue("my_chat_member", update)
        self.world.chat_changed(chat)

    def _send(self, chat: EmulatedChat, content: Json) -> Message:
        if not chat.started:
            chat.started = True
            self.world.chat_changed(chat)
        message = self.world.post(chat, self._person(chat.id).user(), content)
        self.world.queue("message", message.data)
        return message

    def _used_keyboard(self, chat: EmulatedChat) -> None:
        if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
            chat.keyboard = None
            self.world.chat_changed(chat)

    def _forget_old_callbacks(self) -> None:
        while len(self.world.callbacks) > 1000:
            oldest = next(iter(self.world.callbacks))
            del self.world.callbacks[oldest]
            self.world.touch("callback", oldest)

    def _person(self, person_id: int) -> Account:
        try:
            return self.world.people[person_id]
        except KeyError as error:
            raise ActError("There is no such person.") from error

    def _chat(self, person_id: int) -> EmulatedChat:
        self._person(person_id)
        return self.world.chats[person_id]

    def _open(self, person_id: int) -> EmulatedChat:
        chat = self._chat(person_id)
        if chat.blocked:
            raise ActError("You have blocked this bot. Unblock it first.")
        return chat


def inline_button(message: Message, row: int, column: int) -> dict[str, Any]:
    """The button at a place of a message's inline keyboard."""
    rows: Sequence[Sequence[dict[str, Any]]] = message.data.get("reply_markup", {}).get("inline_keyboard", [])
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise ActError("That button is gone.")
    return rows[row][column]


def start_payload(url: str, username: str) -> str | None:
    """The payload of a t.me (or tg://resolve) link to this bot, "" for none; None when the link leads elsewhere."""
    parts = urlsplit(url if "://" in url else f"https://{url}")
    query = parse_qs(parts.query)
    if parts.scheme == "tg" and parts.netloc == "resolve":
        name = query.get("domain", [""])[0]
    elif parts.netloc.lower() in {"t.me", "telegram.me", "telegram.dog"}:
        name = parts.path.strip("/")
    else:
        return None
    return query.get("start", [""])[0] if name.lower() == username.lower() else None


def _entities(text: str) -> Json:
    found = with_found(text, [])
    return {"entities": found} if found else {}


def _caption(caption: str) -> Json:
    caption = caption.strip()
    if not caption:
        return {}
    found = with_found(caption, [])
    return {"caption": caption} | ({"caption_entities": found} if found else {})
