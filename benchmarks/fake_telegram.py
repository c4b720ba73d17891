"""A very fast Bot API for benchmarks: people who tap again as soon as their card was edited, and a latency a call.

It answers what the benchmarks' bots call and checks nothing; the playground is the one that checks.
"""

import asyncio
import contextlib
import json
from collections import deque
from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import parse_qs

TOKEN = "7100000009:benchmark-token-of-nobody-at-all"
OK = b'{"ok":true,"result":true}'
ME = json.dumps(
    {"ok": True, "result": {"id": 7100000009, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}}
).encode()


@dataclass(slots=True)
class People:
    """Who taps, and what is measured: seconds from a tap to the edit of its card."""

    count: int
    latency_s: float = 0.0
    data: str = "+"
    updates: deque[bytes] = field(default_factory=deque)
    waiting: asyncio.Future[None] | None = None
    next_update: int = field(default_factory=lambda: int(perf_counter() * 1000))
    tapped_at: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)
    floods: int = 0
    tapping: bool = True
    # How many taps a person has under way; 1 waits for the card, more tap on whenever one is answered.
    at_once: int = 1
    asked_at: dict[str, tuple[int, float]] = field(default_factory=dict)
    think_s: float = 0.0
    limit: int | None = None
    window: deque[float] = field(default_factory=deque)

    def start(self) -> None:
        """Everybody taps once."""
        for chat in range(1001, 1001 + self.count):
            for _ in range(self.at_once):
                self.tap(chat)

    def tap(self, chat: int) -> None:
        """One person taps the button of their card."""
        number = self.next_update
        self.next_update += 1
        self.tapped_at[chat] = perf_counter()
        if self.at_once > 1:
            self.asked_at[f"q{number}"] = (chat, perf_counter())
        person = f'{{"id":{chat},"is_bot":false,"first_name":"P{chat}"}}'
        self.updates.append(
            (
                f'{{"update_id":{number},"callback_query":{{"id":"q{number}","from":{person},"chat_instance":"1",'
                f'"data":"{self.data}","message":{{"message_id":7,"date":1700000000,"text":"x",'
                f'"chat":{{"id":{chat},"type":"private"}}}}}}}}'
            ).encode()
        )
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_result(None)

    def edited(self, chat: int) -> None:
        """A card was edited: how long that took, and the next tap."""
        at = self.tapped_at.pop(chat, None)
        if at is None or self.at_once > 1:
            return
        self.waits.append(perf_counter() - at)
        if self.tapping and self.think_s:
            asyncio.get_running_loop().call_later(self.think_s, self.tap, chat)
        elif self.tapping:
            self.tap(chat)

    def answered(self, query: str) -> None:
        """A tap was answered: those who have several under way tap again."""
        chat, at = self.asked_at.pop(query, (0, 0.0))
        if chat:
            self.waits.append(perf_counter() - at)
            if self.tapping:
                self.tap(chat)

    def flooded(self) -> bool:
        """Whether one more message is too many for Telegram's 30 (or `limit`) in a second."""
        if self.limit is None:
            return False
        now = perf_counter()
        while self.window and self.window[0] <= now - 1:
            self.window.popleft()
        if len(self.window) >= self.limit:
            self.floods += 1
            return True
        self.window.append(now)
        return False


class Connection(asyncio.Protocol):
    """HTTP/1.1 with Content-Length bodies, one request after the other."""

    def __init__(self, people: People) -> None:
        self.people = people
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
            method = head.split(b" ", 2)[1].rsplit(b"/", 1)[-1].split(b"?")[0].lower()
            self.handle(method, body)

    def handle(self, method: bytes, body: bytes) -> None:
        """Answer one call, after the latency."""
        people = self.people
        if method == b"getupdates":
            self.polling = self.loop.create_task(self.get_updates())
            return
        answer = OK
        if method in (b"editmessagetext", b"sendmessage"):
            values = parse_qs(body.decode()) if not body.startswith(b"{") else json.loads(body)
            chat = int(values["chat_id"][0] if isinstance(values["chat_id"], list) else values["chat_id"])
            if method == b"sendmessage":
                if people.flooded():
                    self.later(b'{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":1}}', 429)
                    return
                people.sent.append(perf_counter())
            answer = (
                f'{{"ok":true,"result":{{"message_id":7,"date":1700000000,"text":"x","chat":{{"id":{chat},'
                f'"type":"private"}}}}}}'
            ).encode()
            if method == b"editmessagetext":
                self.loop.call_later(people.latency_s, people.edited, chat)
        elif method == b"answercallbackquery" and people.at_once > 1:
            query = parse_qs(body.decode())["callback_query_id"][0]
            self.loop.call_later(people.latency_s, people.answered, query)
        elif method == b"getme":
            answer = ME
        elif method == b"getwebhookinfo":
            answer = b'{"ok":true,"result":{"url":""}}'
        self.later(answer)

    def later(self, answer: bytes, status: int = 200) -> None:
        """Write the answer after the latency."""
        if self.people.latency_s:
            self.loop.call_later(self.people.latency_s, self.write, answer, status)
        else:
            self.write(answer, status)

    def write(self, answer: bytes, status: int = 200) -> None:
        """Write an HTTP answer."""
        if self.transport is not None and not self.transport.is_closing():
            head = f"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
            self.transport.write(head.encode() + answer)

    async def get_updates(self) -> None:
        """Long polling: what is there, or the next that comes."""
        people = self.people
        if not people.updates:
            people.waiting = self.loop.create_future()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(people.waiting, 2.0)
        # Long polling is under way already when somebody taps: the latency is that of the calls that answer.
        batch = [people.updates.popleft() for _ in range(min(100, len(people.updates)))]
        self.write(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")


async def listen(people: People) -> tuple[asyncio.Server, str]:
    """Start the server; returns it and the root of its API."""
    server = await asyncio.get_running_loop().create_server(lambda: Connection(people), "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


__all__ = ["TOKEN", "People", "listen"]
