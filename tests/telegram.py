"""The tests' Telegram: the playground in process, with people who write and tap, and a look at their screens.

    telegram = Emulated()
    bot = InProcess(telegram, database, …)            # or whatever sets `telegram.settle`
    await telegram.say("athlete", "/start")
    await telegram.tap("athlete", "Marathon")
    assert "race date" in telegram.last("athlete")

Persons are named by role ("athlete", "coach"), by first name, or by id. Labels match exactly, else by their beginning,
else by a part of them; `tap` takes a label or callback data. Everything is read as people read it: a space that does
not break is a space (`calls` has what was sent, letter by letter).

Every call that this Telegram refused is an unexpected one, but for "message is not modified", faults that the test
asked for, and what it allowed: `check` raises RefusedError, and tests/conftest.py calls it at the end of each test.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from telegram import Bot, Update

from bot.playground.people.acts import ActError, Acts
from bot.playground.people.movable_clock import PlaygroundClock
from bot.playground.telegram.flood_limits import Limits
from bot.playground.telegram.gateway import CallRecord, Gateway
from bot.playground.telegram.injected_faults import Faults
from bot.playground.telegram.inprocess import BASE_FILE_URL, BASE_URL, InProcessRequest
from bot.playground.telegram.objects import Account, Callback, EmulatedChat, Json, Message
from bot.playground.telegram.refusals import NOT_MODIFIED
from bot.playground.telegram.world import World

TOKEN = "7100000001:test-token-of-the-playground"
MONDAY_NOON = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)

Settle = Callable[[], Awaitable[None]]


class RefusedError(AssertionError):
    """Telegram refused what the bot asked for, and nobody had said that it would."""


class Emulated:
    """One small Telegram with an athlete and a coach, a frozen clock, and every API call recorded."""

    # All that a test has made, so that none ends unchecked.
    made: ClassVar[list["Emulated"]] = []

    def __init__(self, *, start: datetime = MONDAY_NOON, limits: Limits | None = None) -> None:
        self.clock = PlaygroundClock.frozen(start)
        self.world = World(self.clock, token=TOKEN)
        self.gateway = Gateway(self.world, limits=limits, record=True)
        self.acts = Acts(self.world)
        # What the bot does about updates that wait; nothing while nobody has set it.
        self.settle: Settle | None = None
        self._allowed: list[str] = []
        self._checked = 0
        self.athlete = self.world.add_person("Alex", last_name="Rivers", role="athlete")
        self.coach = self.world.add_person("Sam", last_name="Okafor", role="coach")
        # A Bot of this Telegram; `await bot.initialize()` before its shortcuts are used.
        self.bot = Bot(
            TOKEN,
            base_url=BASE_URL,
            base_file_url=BASE_FILE_URL,
            request=self.request(),
            get_updates_request=self.request(),
        )
        self.answers: list[Json] = []
        self._watch_answers()
        self.made.append(self)

    # The bot's side

    @property
    def faults(self) -> Faults:
        """Add faults here: `telegram.faults.add("no_reply", method="sendMessage")`."""
        return self.gateway.faults

    def request(self) -> InProcessRequest:
        """A transport for python-telegram-bot."""
        return InProcessRequest(self.gateway)

    def calls(self, method: str = "") -> list[Json]:
        """Parameters of the calls made so far, of one method or of all."""
        wanted = method.lower()
        return [dict(call.params.values) for call in self.gateway.calls if not wanted or call.method.lower() == wanted]

    def take_updates(self) -> list[Update]:
        """The pending updates, confirmed, as python-telegram-bot's objects."""
        raw = self.world.updates.peek(10_000)
        self.world.updates.confirm([item["update_id"] for item in raw])
        return [update for item in raw if (update := Update.de_json(item, self.bot)) is not None]

    async def pump(self) -> None:
        """Let the bot take the pending updates and do all that follows."""
        if self.settle is not None:
            await self.settle()

    def allow(self, reason: str) -> None:
        """From now on calls may be refused for this reason (words of Telegram's description)."""
        self._allowed.append(reason)

    def check(self) -> None:
        """Raise RefusedError for every call that was refused since the last look and should not have been."""
        calls, self._checked = self.gateway.calls[self._checked :], len(self.gateway.calls)
        if refused := [_words(call) for call in calls if call.reason and not self._is_expected(call)]:
            raise RefusedError("Telegram refused:\n" + "\n".join(refused))

    def _is_expected(self, call: CallRecord) -> bool:
        return call.injected or NOT_MODIFIED in call.reason or any(words in call.reason for words in self._allowed)

    # People's side

    def person(self, who: str | int | Account) -> Account:
        """A person by role, first name or id."""
        if isinstance(who, Account):
            return who
        for person in self.world.people.values():
            if who in {person.id, person.role, person.first_name}:
                return person
        raise LookupError(f"nobody is called {who!r}")

    def add_person(self, first_name: str, *, role: str = "athlete") -> Account:
        """Somebody new."""
        return self.world.add_person(first_name, role=role)

    async def say(self, who: str | int | Account, text: str, *, reply_to: int | None = None) -> None:
        """Write a text, perhaps as a reply to a message."""
        self.acts.say(self.person(who).id, text, reply_to=reply_to)
        await self.pump()

    async def start(self, who: str | int | Account, payload: str = "") -> None:
        """Press START, or follow a start link."""
        self.acts.start(self.person(who).id, payload)
        await self.pump()

    async def tap(self, who: str | int | Account, label: str, *, message_id: int | None = None) -> None:
        """Tap an inline button by label or data: the newest such button, or that of one message.

        A key of the reply keyboard is pressed when no inline button matches.
        """
        person = self.person(who)
        place = self.find_button(person, label, message_id)
        if place is not None:
            message, data = place
            self.acts.call_back(person.id, message, data)
        else:
            key = self._find_key(person, label)
            if key is None:
                raise AssertionError(f"no button {label!r} on this screen:\n{self.screen(person)}")
            self.acts.press_key(person.id, key)
        await self.pump()

    async def tap_elsewhere(self, by: int, chat_id: int, message_id: int, data: str) -> list[str]:
        """A tap by somebody on a message of any chat, also one that is not here; the answers that it got."""
        tap_id = str(len(self.world.callbacks) + 1)
        self.world.callbacks[tap_id] = Callback(
            id=tap_id, chat_id=chat_id, message_id=message_id, user_id=by, at=self.clock.now()
        )
        message = {
            "message_id": message_id,
            "date": self.world.unix_now(),
            "chat": {"id": chat_id, "type": "private" if chat_id > 0 else "supergroup", "first_name": "Alex"},
            "text": "a card",
        }
        sender = {"id": by, "is_bot": False, "first_name": "Somebody"}
        query = {"id": tap_id, "from": sender, "chat_instance": "1", "data": data, "message": message}
        before = len(self.answers)
        await self.receive("callback_query", query)
        return [answer["text"] for answer in self.answers[before:]]

    async def receive(self, kind: str, content: Json) -> None:
        """An update made by hand."""
        self.world.queue(kind, content)
        await self.pump()

    async def share_location(self, who: str | int | Account, latitude: float, longitude: float) -> None:
        """Send a place."""
        self.acts.share_location(self.person(who).id, latitude, longitude)
        await self.pump()

    async def send_file(
        self, who: str | int | Account, name: str, content: bytes, media_type: str = "application/octet-stream"
    ) -> None:
        """Upload a document."""
        self.acts.send_file(self.person(who).id, name, content, media_type)
        await self.pump()

    async def block(self, who: str | int | Account) -> None:
        """Block the bot."""
        self.acts.block(self.person(who).id)
        await self.pump()

    async def unblock(self, who: str | int | Account) -> None:
        """Unblock the bot."""
        self.acts.unblock(self.person(who).id)
        await self.pump()

    def pass_time(self, **duration: float) -> datetime:
        """Move the clock: `pass_time(hours=1)`."""
        return self.clock.advance(timedelta(**duration))

    # What is on the screen

    def chat(self, who: str | int | Account) -> EmulatedChat:
        """The person's chat with the bot."""
        return self.world.chats[self.person(who).id]

    def messages(self, who: str | int | Account, *, by_bot: bool = True) -> list[Json]:
        """Message objects of the bot (or of everybody), oldest first, as they are now."""
        return [as_read(m.data) for m in self.chat(who).messages.values() if m.by_bot or not by_bot]

    def last(self, who: str | int | Account) -> str:
        """Text or caption of the bot's newest message; "" when there is none."""
        newest = self._newest(who)
        return str(as_read(_text(newest.data))) if newest else ""

    def last_message(self, who: str | int | Account) -> Json:
        """The bot's newest message."""
        newest = self._newest(who)
        assert newest is not None, "the bot has said nothing"
        return dict(as_read(newest.data))

    def _newest(self, who: str | int | Account) -> Message | None:
        return next((m for m in reversed(self.chat(who).messages.values()) if m.by_bot), None)

    def buttons(self, who: str | int | Account, message_id: int | None = None) -> list[list[str]]:
        """Labels of the inline keyboard of a message, or of the newest message of the bot."""
        message = self.chat(who).messages[message_id].data if message_id is not None else self.last_message(who)
        return [[as_read(button["text"]) for button in row] for row in _rows(message)]

    def screen(self, who: str | int | Account) -> str:
        """The whole chat as text: who wrote what, keyboards in brackets, keys in braces."""
        lines = []
        for message in self.chat(who).messages.values():
            data = as_read(message.data)
            lines.append(f"#{message.id} {'bot' if message.by_bot else 'you'}: {_text(data)}")
            lines += ["   " + " ".join(f"[{button['text']}]" for button in row) for row in _rows(data)]
        keys = as_read((self.chat(who).keyboard or {}).get("keyboard", []))
        lines += ["   " + " ".join("{" + key["text"] + "}" for key in row) for row in keys]
        return "\n".join(lines)

    def toasts(self) -> list[str]:
        """Texts of the answers to taps so far; "" for silent ones."""
        return [answer["text"] for answer in self.answers]

    def find_button(
        self, who: str | int | Account, label: str, message_id: int | None = None
    ) -> tuple[Message, str] | None:
        """The message and the callback data of a button."""
        chat = self.chat(who)
        messages = [chat.messages[message_id]] if message_id is not None else reversed(chat.messages.values())
        begins: tuple[Message, str] | None = None
        holds: tuple[Message, str] | None = None
        for message in messages:
            for button in (button for row in _rows(message.data) for button in row if "callback_data" in button):
                text, place = as_read(button["text"]), (message, button["callback_data"])
                if label in (text, place[1]):
                    return place
                if begins is None and text.startswith(label):
                    begins = place
                if holds is None and label in text:
                    holds = place
        return begins or holds

    def _find_key(self, person: Account, label: str) -> str | None:
        keys = [key["text"] for row in (self.chat(person).keyboard or {}).get("keyboard", []) for key in row]
        fitting = (key for key in keys if as_read(key) == label)
        return next(fitting, next((key for key in keys if label in as_read(key)), None))

    def _watch_answers(self) -> None:
        publish = self.world.feed.publish

        def watched(kind: str, **data: object) -> None:
            if kind == "answer":
                self.answers.append(as_read(data))
            publish(kind, **data)

        self.world.feed.publish = watched  # type: ignore[method-assign]  # the tests' own ear on the feed


def as_read(said: Any) -> Any:
    """What was said, in whatever lists and objects it lies, as people read it: no space is another than a space."""
    if isinstance(said, str):
        return said.replace("\u00a0", " ")
    if isinstance(said, list):
        return [as_read(each) for each in said]
    return {key: as_read(value) for key, value in said.items()} if isinstance(said, dict) else said


def _words(call: CallRecord) -> str:
    return f"{call.method} {call.status} {call.reason}: {dict(call.params.values)}"


def _text(message: Json) -> str:
    for key in ("text", "caption"):
        if key in message:
            return str(message[key])
    kinds = ("photo", "document", "location", "contact", "sticker", "voice")
    return next((f"<{kind}>" for kind in kinds if kind in message), "")


def _rows(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


__all__ = ["MONDAY_NOON", "TOKEN", "ActError", "Emulated", "RefusedError"]
