"""The tests' Telegram: the playground in process, with people who write and tap, and a look at their screens.

    telegram = Emulated()
    application = telegram.builder().build()          # a real python-telegram-bot Application, no sockets
    telegram.deliver = application.process_update     # or whatever takes an Update
    await telegram.say("athlete", "/start")
    await telegram.tap("athlete", "Marathon")
    assert "race date" in telegram.last("athlete")

Persons are named by role ("athlete", "coach"), by first name, or by id. Labels match exactly, else by their beginning,
else by a part of them; `tap` takes a label or callback data.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Bot, Update
from telegram.ext import ApplicationBuilder

from bot.playground.people.acts import ActError, Acts
from bot.playground.people.clock import PlaygroundClock
from bot.playground.telegram.faults import Faults
from bot.playground.telegram.gateway import Gateway
from bot.playground.telegram.inprocess import BASE_FILE_URL, BASE_URL, InProcessRequest
from bot.playground.telegram.limits import Limits
from bot.playground.telegram.records import Chat, Json, Message, Person
from bot.playground.telegram.world import World

TOKEN = "7100000001:test-token-of-the-playground"
MONDAY_NOON = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)

Deliver = Callable[[Update], Awaitable[Any]]


class Emulated:
    """One small Telegram with an athlete and a coach, a frozen clock, and every API call recorded."""

    def __init__(
        self, *, start: datetime = MONDAY_NOON, deliver: Deliver | None = None, limits: Limits | None = None
    ) -> None:
        self.clock = PlaygroundClock.frozen(start)
        self.world = World(self.clock, token=TOKEN)
        self.gateway = Gateway(self.world, limits=limits, record=True)
        self.acts = Acts(self.world)
        self.deliver = deliver
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

    # The bot's side

    @property
    def faults(self) -> Faults:
        """Add faults here: `telegram.faults.add("no_reply", method="sendMessage")`."""
        return self.gateway.faults

    def request(self) -> InProcessRequest:
        """A transport for python-telegram-bot."""
        return InProcessRequest(self.gateway)

    def builder(self) -> Any:
        """An ApplicationBuilder wired to this Telegram, without job queue."""
        return ApplicationBuilder().bot(self.bot).updater(None).job_queue(None)

    def calls(self, method: str = "") -> list[Json]:
        """Parameters of the calls made so far, of one method or of all."""
        wanted = method.lower()
        return [dict(call.params.values) for call in self.gateway.calls if not wanted or call.method.lower() == wanted]

    def take_updates(self) -> list[Update]:
        """The pending updates, confirmed, as python-telegram-bot's objects."""
        raw = self.world.updates.peek(10_000)
        self.world.updates.confirm([item["update_id"] for item in raw])
        return [update for item in raw if (update := Update.de_json(item, self.bot)) is not None]

    async def pump(self) -> int:
        """Hand pending updates to `deliver` until none is left; how many there were."""
        if self.deliver is None:
            return 0
        count = 0
        while updates := self.take_updates():
            for update in updates:
                await self.deliver(update)
                count += 1
        return count

    # People's side

    def person(self, who: str | int | Person) -> Person:
        """A person by role, first name or id."""
        if isinstance(who, Person):
            return who
        for person in self.world.people.values():
            if who in {person.id, person.role, person.first_name}:
                return person
        raise LookupError(f"nobody is called {who!r}")

    def add_person(self, first_name: str, *, role: str = "athlete") -> Person:
        """Somebody new."""
        return self.world.add_person(first_name, role=role)

    async def say(self, who: str | int | Person, text: str) -> None:
        """Write a text."""
        self.acts.say(self.person(who).id, text)
        await self.pump()

    async def start(self, who: str | int | Person, payload: str = "") -> None:
        """Press START, or follow a start link."""
        self.acts.start(self.person(who).id, payload)
        await self.pump()

    async def tap(self, who: str | int | Person, label: str, *, message_id: int | None = None) -> None:
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

    async def share_location(self, who: str | int | Person, latitude: float, longitude: float) -> None:
        """Send a place."""
        self.acts.share_location(self.person(who).id, latitude, longitude)
        await self.pump()

    async def send_file(
        self, who: str | int | Person, name: str, content: bytes, media_type: str = "application/octet-stream"
    ) -> None:
        """Upload a document."""
        self.acts.send_file(self.person(who).id, name, content, media_type)
        await self.pump()

    async def block(self, who: str | int | Person) -> None:
        """Block the bot."""
        self.acts.block(self.person(who).id)
        await self.pump()

    async def unblock(self, who: str | int | Person) -> None:
        """Unblock the bot."""
        self.acts.unblock(self.person(who).id)
        await self.pump()

    def pass_time(self, **duration: float) -> datetime:
        """Move the clock: `pass_time(hours=1)`."""
        return self.clock.advance(timedelta(**duration))

    # What is on the screen

    def chat(self, who: str | int | Person) -> Chat:
        """The person's chat with the bot."""
        return self.world.chats[self.person(who).id]

    def messages(self, who: str | int | Person, *, by_bot: bool = True) -> list[Json]:
        """Message objects of the bot (or of everybody), oldest first, as they are now."""
        return [m.data for m in self.chat(who).messages.values() if m.by_bot or not by_bot]

    def last(self, who: str | int | Person) -> str:
        """Text or caption of the bot's newest message; "" when there is none."""
        messages = self.messages(who)
        return _text(messages[-1]) if messages else ""

    def last_message(self, who: str | int | Person) -> Json:
        """The bot's newest message."""
        return self.messages(who)[-1]

    def buttons(self, who: str | int | Person, message_id: int | None = None) -> list[list[str]]:
        """Labels of the inline keyboard of a message, or of the newest message of the bot."""
        messages = self.messages(who)
        message = self.chat(who).messages[message_id].data if message_id is not None else messages[-1]
        return [[button["text"] for button in row] for row in _rows(message)]

    def screen(self, who: str | int | Person) -> str:
        """The whole chat as text: who wrote what, keyboards in brackets, keys in braces."""
        lines = []
        for message in self.chat(who).messages.values():
            lines.append(f"#{message.id} {'bot' if message.by_bot else 'you'}: {_text(message.data)}")
            lines += ["   " + " ".join(f"[{button['text']}]" for button in row) for row in _rows(message.data)]
        keys = (self.chat(who).keyboard or {}).get("keyboard", [])
        lines += ["   " + " ".join("{" + key["text"] + "}" for key in row) for row in keys]
        return "\n".join(lines)

    def toasts(self) -> list[str]:
        """Texts of the answers to taps so far; "" for silent ones."""
        return [answer["text"] for answer in self.answers]

    def find_button(
        self, who: str | int | Person, label: str, message_id: int | None = None
    ) -> tuple[Message, str] | None:
        """The message and the callback data of a button."""
        chat = self.chat(who)
        messages = [chat.messages[message_id]] if message_id is not None else [*chat.messages.values()][::-1]
        tests: tuple[Callable[[Json], bool], ...] = (
            lambda button: label in {button["text"], button["callback_data"]},
            lambda button: button["text"].startswith(label),
            lambda button: label in button["text"],
        )
        for test in tests:
            for message in messages:
                for row in _rows(message.data):
                    for button in row:
                        if "callback_data" in button and test(button):
                            return message, button["callback_data"]
        return None

    def _find_key(self, person: Person, label: str) -> str | None:
        keys = [key["text"] for row in (self.chat(person).keyboard or {}).get("keyboard", []) for key in row]
        return next((key for key in keys if key == label), next((key for key in keys if label in key), None))

    def _watch_answers(self) -> None:
        publish = self.world.feed.publish

        def watched(kind: str, **data: object) -> None:
            if kind == "answer":
                self.answers.append(data)
            publish(kind, **data)

        self.world.feed.publish = watched  # type: ignore[method-assign]  # the tests' own ear on the feed


def _text(message: Json) -> str:
    for key in ("text", "caption"):
        if key in message:
            return str(message[key])
    kinds = ("photo", "document", "location", "contact", "sticker", "voice")
    return next((f"<{kind}>" for kind in kinds if kind in message), "")


def _rows(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


__all__ = ["MONDAY_NOON", "TOKEN", "ActError", "Emulated"]
