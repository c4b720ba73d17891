"""A person's phone, over HTTP: writes, taps and looks through the playground's page, as the browser does.

Nothing is assumed about the process behind the page: it may be killed and come back between any two calls.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

import aiohttp

from tests.patience import PATIENCE_S
from tests.telegram import as_read

Json = dict[str, Any]
Place = tuple[int, int, int]
Found = TypeVar("Found")

# What comes at once is seen at once; what takes longer is not asked for fifty times a second.
_LOOK_AGAIN_S, _LONGEST_S = 0.02, 0.1


class PageError(AssertionError):
    """The page refused a deed; the text is its answer."""


class Page:
    """The JSON behind the chat page of one playground."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")

    async def __aenter__(self) -> Self:
        # A killed process leaves half-closed connections behind: each call has its own.
        connector = aiohttp.TCPConnector(force_close=True)
        self._session = aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=PATIENCE_S))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def get(self, path: str) -> Json:
        """What the page shows at a path."""
        async with self._session.get(self._url + path) as answer:
            return dict(await answer.json())

    async def post(self, path: str, body: Json) -> Json:
        """One deed. Raises PageError when the page refuses it, aiohttp.ClientError when nobody is there."""
        async with self._session.post(self._url + path, json=body) as answer:
            said: Json = await answer.json()
            if answer.status != 200:
                raise PageError(said.get("error", str(answer.status)))
            return said

    async def state(self) -> Json:
        """People with their messages, the clock, the faults."""
        return await self.get("/playground/state")

    async def phone(self, role: str) -> "Phone":
        """The phone of the first person of a role; a page that is just starting is waited for."""

        async def is_up() -> bool:
            return bool(await self.state())

        assert await until(is_up), f"nobody listens at {self._url}"
        people = (await self.state())["people"]
        return Phone(self, next(person["id"] for person in people if person["role"] == role))


class Phone:
    """One person's chat."""

    def __init__(self, page: Page, person_id: int) -> None:
        self.page = page
        self.person_id = person_id

    async def say(self, text: str) -> None:
        """Write."""
        await self.page.post("/playground/act", {"act": "say", "person": self.person_id, "text": text})

    async def tap(self, label: str) -> None:
        """Tap the newest button of this label; waits for one to come."""
        place = await self.wait(lambda messages: _find(messages, label), f"a button {label!r}")
        await self.tap_at(place)

    async def tap_at(self, place: Place) -> None:
        """Tap the button at a message's row and column."""
        message_id, row, column = place
        body = {"act": "tap", "person": self.person_id, "message_id": message_id, "row": row, "column": column}
        await self.page.post("/playground/act", body)

    async def messages(self, *, by_bot: bool = True) -> list[Json]:
        """The messages as they are now, oldest first."""
        people = (await self.page.state())["people"]
        messages: list[Json] = next(person["messages"] for person in people if person["id"] == self.person_id)
        return [message for message in messages if message["from"]["is_bot"] or not by_bot]

    async def texts(self) -> list[str]:
        """What the bot's messages say now."""
        return [text_of(message) for message in await self.messages()]

    async def sees(self, words: str) -> str:
        """Wait until a message of the bot holds these words; returns the newest such message's text."""

        def newest(messages: list[Json]) -> str:
            return next((text for message in reversed(messages) if words in (text := text_of(message))), "")

        return await self.wait(newest, f"the words {words!r}")

    async def sees_news(self, words: str, known: dict[int, str]) -> str:
        """Wait until a message of the bot that is new, or not as it was `known`, holds these words.

        Whatever else the bot says meanwhile may come before or after it.
        """

        def news(messages: list[Json]) -> str:
            return next((text for text in changed(messages, known) if words in text), "")

        return await self.wait(news, f"{words!r} in a message that is new or has changed")

    async def known(self) -> dict[int, str]:
        """What each message of the bot says now."""
        return {message["message_id"]: text_of(message) for message in await self.messages()}

    async def sees_last(self, words: str) -> str:
        """Wait until the newest message of the bot holds these words."""

        def last(messages: list[Json]) -> str:
            return text if messages and words in (text := text_of(messages[-1])) else ""

        return await self.wait(last, f"{words!r} in the newest message")

    async def wait(self, look: Callable[[list[Json]], Found | None], what: str) -> Found:
        """Wait until a look at the bot's messages finds something. Raises AssertionError with the whole screen."""
        found: list[Found] = []

        async def looked() -> bool:
            seen = look(await self.messages())
            if seen:
                found.append(seen)
            return bool(seen)

        if not await until(looked):
            raise AssertionError(f"waited in vain for {what} on this screen:\n{await self.screen()}")
        return found[0]

    async def screen(self) -> str:
        """The whole chat as text: who wrote what, keyboards in brackets."""
        lines = []
        for message in await self.messages(by_bot=False):
            lines.append(
                f"#{message['message_id']} {'bot' if message['from']['is_bot'] else 'you'}: {text_of(message)}"
            )
            lines += ["   " + " ".join(f"[{button['text']}]" for button in row) for row in rows_of(message)]
        return "\n".join(lines)


async def until(holds: Callable[[], Awaitable[bool]], patience_s: float = PATIENCE_S) -> bool:
    """Whether something came true in time; a process that is just starting is waited for."""
    rest_s = _LOOK_AGAIN_S
    try:
        async with asyncio.timeout(patience_s):
            while True:
                try:
                    if await holds():
                        return True
                except aiohttp.ClientError:
                    pass  # killed, or not listening yet
                # Another process is looked at from outside: it has no event to wait for.
                await asyncio.sleep(rest_s)
                rest_s = min(_LONGEST_S, 1.25 * rest_s)
    except TimeoutError:
        return False


async def patient(look: Callable[[], Awaitable[Found]]) -> Found:
    """What a look finds, as soon as somebody is there to be looked at."""
    found: list[Found] = []

    async def looked() -> bool:
        found.append(await look())
        return True

    assert await until(looked), "nobody is there"
    return found[0]


def changed(messages: list[Json], known: dict[int, str]) -> list[str]:
    """Texts of the messages that are new or not as they were known, newest first."""
    return [text_of(each) for each in reversed(messages) if text_of(each) != known.get(each["message_id"])]


def text_of(message: Json) -> str:
    """A message's words."""
    return str(message.get("text") or message.get("caption") or "").replace("\u00a0", " ")


def rows_of(message: Json) -> list[list[Json]]:
    """Its inline keyboard."""
    rows: list[list[Json]] = as_read(message.get("reply_markup", {}).get("inline_keyboard", []))
    return rows


def _find(messages: list[Json], label: str) -> Place | None:
    """The newest button that is called so, or else begins so."""
    for fits in (str.__eq__, str.startswith):
        for message in reversed(messages):
            for row, buttons in enumerate(rows_of(message)):
                for column, button in enumerate(buttons):
                    if fits(button["text"], label):
                        return message["message_id"], row, column
    return None
