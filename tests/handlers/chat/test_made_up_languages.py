"""Everybody reads their own language: nothing goes round the catalogues, and nobody reads somebody else's words.

Made-up languages put every piece of a message between brackets. What stands outside brackets on anything that is sent
has gone round the door, or was said while somebody else's language was spoken.
"""

import gettext
import random
import re
import string
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest

from bot.pictures import canvas
from handlers.buttons.account import ChooseLanguage
from handlers.buttons.coaching import AcceptInvitation, BecomeCoach, InviteAthlete
from handlers.buttons.codec import ButtonData, unpack
from handlers.buttons.onboarding import CreatePlan
from handlers.wording import door
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_units_everywhere import said
from tests.handlers.chat.trained import live_until
from tests.handlers.chat.walk import STAGES
from tests.handlers.wording.test_catalogues import CATALOGUES, entries, forms

# What people wrote and what things are called, figures and units, and what is typed to the bot.
NAMES = re.compile(
    r"Alex|Rivers|Sam|Okafor|Spring Half|Milepost|English|xx|yy|Los Angeles|New York|Sao Paulo|Denver|Chicago|London|"
    r"Berlin|Johannesburg|Kolkata|Tokyo|Singapore|Sydney|https?://\S+|/[a-z]+\b|\b\d+K\b|\bmi\b|\bkm\b"
)
TYPED = re.compile(
    r"cut thursday to|ran \d+ (?:miles|km) in|\d+ (?:miles|km) in|effort \d|, felt hard|"
    r"\d (?:mi|km) easy, 6x400m @ 1:45 with 200m jog, \d (?:mi|km) easy|20 min tempo in the middle of \d+|"
    r"3 x \(4 min at 10K, 2 min easy\)|8 x 30 s hill|"
    # Where it hurts is said back in the athlete's own word.
    r"^\s*leg\s*$"
)
WORD = re.compile(r"[^\W\d_]{2,}")
# Lists of names in one message: each is taken by itself.
LISTS = {"weekdays", "short weekdays", "months", "short months"}
BARE = {("decimal mark", ".")}


class Bracketed(gettext.NullTranslations):
    """A language of nobody: what is written in a message stands in brackets, what is put into it does not."""

    def __init__(self, brackets: str) -> None:
        super().__init__()
        self.left, self.right = brackets

    def _said(self, message: str) -> str:
        parts = []
        for text, name, how, _ in string.Formatter().parse(message):
            for number, line in enumerate(text.replace("{", "{{").replace("}", "}}").split("\n")):
                parts.append("\n" if number else "")
                parts.append(f"{self.left}{line}{self.right}" if WORD.search(line) else line)
            if name is not None:
                parts.append("{" + name + (f":{how}" if how else "") + "}")
        said = "".join(parts)
        return said if "{" in message else said.replace("{{", "{").replace("}}", "}")

    def gettext(self, message: str) -> str:
        return self._said(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._said(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        if (context, message) in BARE:
            return message
        return " ".join(map(self._said, message.split())) if context in LISTS else self._said(message)


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> dict[str, Bracketed]:
    """Two languages more, told apart by their brackets."""
    more = {"xx": Bracketed("⟦⟧"), "yy": Bracketed("⟪⟫")}
    known = door.catalogue
    monkeypatch.setattr(door, "catalogue", lambda language: more.get(language) or known(language))
    monkeypatch.setattr(door, "languages", lambda: ("en", *more))
    return more


def unbracketed(lines: Iterable[str], brackets: Bracketed) -> list[str]:
    """Lines with words outside this language's brackets that are no name, no figure and nothing to be typed."""
    inside = re.compile(rf"{brackets.left}[^{brackets.right}]*{brackets.right}")
    found = []
    for line in dict.fromkeys(lines):
        outside = re.sub(r"<[^<>]*>|&\w+;", "", inside.sub(" ", line))
        if WORD.search(NAMES.sub("", TYPED.sub("", outside))):
            found.append(line)
    return found


async def every_button(talk: Conversation, command: str, chance: random.Random, who: str = "athlete") -> None:
    """What a command shows, each of its buttons, and one step on from there; found by their places, not by words."""
    await talk.say(command, who)
    for data in tappable(talk, who):
        await talk.say(command, who)
        if data in tappable(talk, who):
            await talk.tap(data, who)
            if further := tappable(talk, who):
                await talk.tap(chance.choice(further), who)


# These end the story, or leave the language that is walked through.
SHUNNED = re.compile(r"v1:(?:delete_yes|set_lang|set_where|q_where|coach_parted):")
COMMANDS = (
    "/week", "/today", "/plan", "/month", "/progress", "/strength", "/coach", "/settings", "/help", "/privacy",
    "/undo", "/delete", "/export", "why is thursday easy?", "cut thursday to 5", "make tomorrow easier",
    "swap tue and fri", "rest tomorrow", "ran 8 in 45:10", "move the long run to saturday", "I have a fever",
    "is it tired legs or pain?", "hello there", "/nothing",
)  # fmt: skip


def tappable(talk: Conversation, who: str) -> list[str]:
    """What the buttons of the newest message carry, but those that end the story."""
    rows = talk.telegram.last_message(who).get("reply_markup", {}).get("inline_keyboard", [])
    found = [button["callback_data"] for row in rows for button in row if "callback_data" in button]
    return [data for data in found if not SHUNNED.match(data)]


def sent_to(talk: Conversation, who: str) -> list[str]:
    """Every line that somebody was sent: texts, captions, buttons."""
    chat = talk.telegram.person(who).id
    return [
        line
        for number, call in enumerate(talk.telegram.gateway.calls)
        if str(call.params.values.get("chat_id", "")) == str(chat)
        for line in said(talk, number, number + 1)
    ]


async def onboard(talk: Conversation, who: str = "athlete") -> None:
    """Every question, answered in words; then the plan."""
    await talk.say("/start", who)
    for stage in STAGES:
        for text in stage.words:
            await talk.say("/help", who)
            await talk.say(text, who)
    await press(talk, CreatePlan, who)


async def press(talk: Conversation, kind: type[ButtonData], who: str = "athlete") -> None:
    """Tap the newest button of a kind."""
    for message in reversed(talk.telegram.messages(who)):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if isinstance(unpack(button.get("callback_data", "")), kind):
                    await talk.tap(button["callback_data"], who, message_id=message["message_id"])
                    return
    raise AssertionError(f"no button {kind.__name__} on this screen:\n{talk.telegram.screen(who)}")


def spoken(talk: Conversation, **languages: str) -> None:
    """What the Telegram of each role speaks."""
    for role, language in languages.items():
        talk.telegram.person(role).language_code = language


async def test_nothing_goes_round_the_door(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, made_up: dict[str, Bracketed]
) -> None:
    """An athlete's whole way in a made-up language: cards, buttons, toasts, pictures, reminders."""
    drawn: list[str] = []
    text = canvas.Canvas.text

    def watched(self: canvas.Canvas, x: float, y: float, words: str, *more: Any, **others: Any) -> Any:
        drawn.append(words)
        return text(self, x, y, words, *more, **others)

    monkeypatch.setattr(canvas.Canvas, "text", watched)
    talk = await Conversation.open(sqlite_database)
    spoken(talk, athlete="xx")
    await onboard(talk)
    assert (await talk.person()).settings.language == "xx"
    chance = random.Random(2)
    for command in COMMANDS:
        await every_button(talk, command, chance)
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=8))
    lines = [*sent_to(talk, "athlete"), *talk.telegram.toasts(), *drawn]
    assert drawn
    assert len(lines) > 1000
    assert unbracketed(lines, made_up["xx"]) == []


async def test_each_reads_their_own_language(sqlite_database: Database, made_up: dict[str, Bracketed]) -> None:
    """What an athlete's tap says to the coach is in the coach's language, and the other way round."""
    talk = await Conversation.open(sqlite_database)
    spoken(talk, athlete="xx", coach="yy")
    payload = await invited(talk)
    await onboard(talk)
    await talk.telegram.start("athlete", payload)
    await press(talk, AcceptInvitation)
    chance = random.Random(3)
    for command in ("/week", "/coach", "/today", "swap tue and fri", "on holiday 12-13 Jan", "/settings"):
        await every_button(talk, command, chance)
        for own in ("/coach", "/week"):
            await every_button(talk, own, chance, "coach")
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=8))
    for who, language in (("athlete", "xx"), ("coach", "yy")):
        lines = sent_to(talk, who)
        assert len(lines) > 300
        assert unbracketed(lines, made_up[language]) == []


async def invited(talk: Conversation) -> str:
    """The payload of a fresh link by the coach."""
    await talk.say("/coach", "coach")
    await press(talk, BecomeCoach, "coach")
    await press(talk, InviteAthlete, "coach")
    link = next(text for text in reversed(talk.texts("coach")) if "?start=" in text)
    return re.split(r"[^\w-]", link.partition("?start=")[2])[0]


def patterns(texts: Iterable[str]) -> list[re.Pattern[str]]:
    """What messages with words of their own look like when they are said."""
    found = []
    for text in texts:
        parts = [(literal, name) for literal, name, _, _ in string.Formatter().parse(text)]
        if WORD.search("".join(literal for literal, _ in parts)):
            found.append(re.compile("".join(re.escape(literal) + (".+" if name else "") for literal, name in parts)))
    return found


async def test_german_from_the_first_word(sqlite_database: Database) -> None:
    """Whoever's Telegram speaks German starts in it and finds no English button; /settings changes the language."""
    german = {message.id: message.string for path in CATALOGUES for message in entries(path)}
    english_only = patterns(
        source
        for ids, strings in german.items()
        for source, said in zip(forms(ids), forms(strings), strict=False)
        if source != said
    )
    known = patterns(form for strings in german.values() for form in forms(strings))
    talk = await Conversation.open(sqlite_database)
    spoken(talk, athlete="de-DE")
    await talk.say("/start")
    assert "Willkommen" in talk.texts()[0]
    await onboard(talk)
    chance = random.Random(4)
    for command in COMMANDS:
        await every_button(talk, command, chance)
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=8))
    buttons = {
        button["text"]
        for message in talk.telegram.messages("athlete")
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    }
    assert len(buttons) > 100
    assert [
        label
        for label in sorted(buttons)
        if any(each.fullmatch(label) for each in english_only) and not any(each.fullmatch(label) for each in known)
    ] == []
    assert "Sprache" in await talk.say("/settings")
    await press(talk, ChooseLanguage)
    await talk.tap("English")
    assert "Settings" in talk.last()
