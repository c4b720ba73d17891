"""A fast Bot API for benchmarks: chats whose people wait for what the bot shows them, and a latency a call.

It keeps what every message shows, so that people can tap the buttons that are really there, and gives each update as
Telegram does, with the whole card in it. It checks nothing; the playground is the one that checks.
"""

import asyncio
import contextlib
import html
import re
from collections import deque
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any, Self
from urllib.parse import parse_qs

import orjson

TOKEN = "7100000009:benchmark-token-of-nobody-at-all"
OK = b'{"ok":true,"result":true}'
ME = orjson.dumps(
    {"ok": True, "result": {"id": 7100000009, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}}
)
PATIENCE_S = 30.0
_TAG = re.compile(r"<[^>]*>")


def values_of(body: bytes) -> dict[str, str]:
    """The parameters of a call, as JSON or as a form."""
    if body.startswith(b"{"):
        values: dict[str, str] = orjson.loads(body)
        return values
    return {name: value[0] for name, value in parse_qs(body.decode()).items()}


@dataclass(slots=True)
class Shown:
    """A message of the bot as its chat shows it: Telegram's JSON of it, and the buttons by their label."""

    id: int
    text: str
    message: dict[str, Any]
    buttons: dict[str, str]


class Chatter:
    """One person and their chat with the bot. Everything they do waits for what the bot shows; times in seconds."""

    def __init__(self, telegram: "FakeTelegram", chat_id: int) -> None:
        self.telegram = telegram
        self.id = chat_id
        self.messages: dict[int, Shown] = {}
        self.newest: Shown | None = None
        self._waiting: asyncio.Future[Shown] | None = None
        self._who = {"id": chat_id, "is_bot": False, "first_name": f"P{chat_id}", "language_code": "en"}
        self._chat = {"id": chat_id, "type": "private", "first_name": f"P{chat_id}"}

    async def say(self, text: str) -> float:
        """Write; seconds until the bot shows something new."""
        entity = {"type": "bot_command", "offset": 0, "length": len(text)}
        message: dict[str, Any] = {"message_id": self.telegram.number(), "date": 1_700_000_000, "text": text}
        message |= {"from": self._who, "chat": self._chat} | ({"entities": [entity]} if text.startswith("/") else {})
        return await self._wait({"message": message})

    async def send_file(self, content: bytes) -> float:
        """Send a file; seconds until the bot shows something new."""
        file_id = self.telegram.keep(content)
        document = {"file_id": file_id, "file_unique_id": file_id, "file_name": "run", "file_size": len(content)}
        message: dict[str, Any] = {"message_id": self.telegram.number(), "date": 1_700_000_000, "document": document}
        return await self._wait({"message": message | {"from": self._who, "chat": self._chat}})

    async def tap(self, label: str) -> float:
        """Tap a button of the newest card whose label begins so; seconds until the bot shows something."""
        assert self.newest is not None
        for found, data in self.newest.buttons.items():
            if found.startswith(label):
                return await self.press(self.newest, data)
        raise LookupError(f"{label!r} is not among {list(self.newest.buttons)} of {self.newest.text[:200]!r}")

    def offers(self, label: str) -> bool:
        """Whether the newest card has a button whose label begins so."""
        return self.newest is not None and any(found.startswith(label) for found in self.newest.buttons)

    async def press(self, shown: Shown, data: str) -> float:
        """Tap a button by its data."""
        query = {"id": f"q{self.telegram.number()}", "from": self._who, "chat_instance": "1", "data": data}
        return await self._wait({"callback_query": query | {"message": shown.message}})

    async def read(self, words: str, patience_s: float = PATIENCE_S) -> None:
        """Wait until the newest message holds these words. Raises TimeoutError with what it says instead."""
        try:
            async with asyncio.timeout(patience_s):
                while self.newest is None or words not in self.newest.text:
                    self._waiting = asyncio.get_running_loop().create_future()
                    await self._waiting
        except TimeoutError:
            raise TimeoutError(f"no {words!r}, but {self.newest and self.newest.text!r}") from None

    async def _wait(self, update: dict[str, Any]) -> float:
        self._waiting = asyncio.get_running_loop().create_future()
        began = perf_counter()
        self.telegram.put(update)
        async with asyncio.timeout(PATIENCE_S):
            await self._waiting
        return perf_counter() - began

    def show(self, message_id: int, values: dict[str, str]) -> dict[str, Any]:
        """The bot has sent or edited a message; Telegram's JSON of it."""
        text = html.unescape(_TAG.sub("", values.get("text") or values.get("caption") or ""))
        message: dict[str, Any] = {"message_id": message_id, "date": 1_700_000_000, "chat": self._chat, "text": text}
        markup = orjson.loads(values.get("reply_markup") or "{}")
        buttons = {}
        if "inline_keyboard" in markup:
            message["reply_markup"] = markup
            for row in markup["inline_keyboard"]:
                buttons |= {one["text"]: one["callback_data"] for one in row if "callback_data" in one}
        shown = self.messages[message_id] = Shown(message_id, text, message, buttons)
        # People look at the newest message; an older card that changes is not what they wait for.
        if self.newest is None or message_id >= self.newest.id:
            self.newest = shown
        return message

    def seen(self, message_id: int) -> None:
        """What was shown has reached the person, after the latency."""
        shown = self.newest
        if self._waiting is not None and not self._waiting.done() and shown is not None and shown.id == message_id:
            self._waiting.set_result(shown)


@dataclass(slots=True)
class FakeTelegram:
    """All chats, what waits for the bot, and what it sent. `limit` is of messages in any second; beyond it is a 429."""

    latency_s: float = 0.0
    limit: int | None = None
    chats: dict[int, Chatter] = field(default_factory=dict)
    updates: deque[bytes] = field(default_factory=deque)
    waiting: asyncio.Future[None] | None = None
    sent: list[float] = field(default_factory=list)
    floods: int = 0
    calls: int = 0
    root: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    _number: int = field(default_factory=lambda: int(perf_counter() * 1000))
    _window: deque[float] = field(default_factory=deque)
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.get_running_loop().create_server(lambda: _Connection(self), "127.0.0.1", 0)
        self.root = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()

    def chat(self, chat_id: int) -> Chatter:
        """The chat of a person, made when first asked for."""
        if chat_id not in self.chats:
            self.chats[chat_id] = Chatter(self, chat_id)
        return self.chats[chat_id]

    def number(self) -> int:
        """The next number of an update, a message or a tap."""
        self._number += 1
        return self._number

    def keep(self, content: bytes) -> str:
        """A file that the bot may fetch; its id, which is also its path."""
        file_id = f"file{len(self.files)}"
        self.files[file_id] = content
        return file_id

    def put(self, update: dict[str, Any]) -> None:
        """Something for the bot."""
        self.updates.append(orjson.dumps({"update_id": self.number()} | update))
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_result(None)

    def answer(self, method: str, body: bytes) -> tuple[bytes, int]:
        """What a call gives: its JSON and its status."""
        self.calls += 1
        if method == "getme":
            return ME, 200
        if method == "getwebhookinfo":
            return b'{"ok":true,"result":{"url":""}}', 200
        if method not in ("sendmessage", "editmessagetext", "getfile"):
            return OK, 200
        values = values_of(body)
        if method == "getfile":
            name = values["file_id"]
            file = {"file_id": name, "file_unique_id": name, "file_path": name}
            return orjson.dumps({"ok": True, "result": file}), 200
        if method == "sendmessage" and self._is_flooded():
            return b'{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":1}}', 429
        chat = self.chat(int(values["chat_id"]))
        if method == "sendmessage":
            self.sent.append(perf_counter())
        message_id = self.number() if method == "sendmessage" else int(values["message_id"])
        message = chat.show(message_id, values)
        asyncio.get_running_loop().call_later(self.latency_s, chat.seen, message_id)
        return orjson.dumps({"ok": True, "result": message}), 200

    def _is_flooded(self) -> bool:
        if self.limit is None:
            return False
        now = perf_counter()
        while self._window and self._window[0] <= now - 1:
            self._window.popleft()
        if len(self._window) >= self.limit:
            self.floods += 1
            return True
        self._window.append(now)
        return False


class _Connection(asyncio.Protocol):
    """HTTP/1.1 with Content-Length bodies, one request after the other."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self.telegram = telegram
        self.buffer = b""
        self.transport: asyncio.Transport | None = None
        self.loop = asyncio.get_running_loop()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where answers go."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Take every whole request out of the buffer."""
        self.buffer += data
        while True:
            head, split, rest = self.buffer.partition(b"\r\n\r\n")
            if not split:
                return
            length = 0
            for line in head.split(b"\r\n")[1:]:
                if line[:15].lower() == b"content-length:":
                    length = int(line[15:])
            if len(rest) < length:
                return
            body, self.buffer = rest[:length], rest[length:]
            self._handle(head.split(b" ", 2)[1].rsplit(b"/", 1)[-1].split(b"?")[0].lower().decode(), body)

    def _handle(self, method: str, body: bytes) -> None:
        if method == "getupdates":
            self.polling = self.loop.create_task(self._get_updates())
            return
        if method in self.telegram.files:
            self._write(self.telegram.files[method])
            return
        answer, status = self.telegram.answer(method, body)
        if self.telegram.latency_s:
            self.loop.call_later(self.telegram.latency_s, self._write, answer, status)
        else:
            self._write(answer, status)

    def _write(self, answer: bytes, status: int = 200) -> None:
        if self.transport is not None and not self.transport.is_closing():
            head = f"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
            self.transport.write(head.encode() + answer)

    async def _get_updates(self) -> None:
        """Long polling: what is there, or the next that comes. It is under way already when somebody taps."""
        telegram = self.telegram
        if not telegram.updates:
            telegram.waiting = self.loop.create_future()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(telegram.waiting, 2.0)
        if self.transport is None or self.transport.is_closing():
            return
        batch = [telegram.updates.popleft() for _ in range(min(100, len(telegram.updates)))]
        self._write(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")
