"""Names, notes and comments that try to break a card: every one of them stays valid, short, and says what it says."""

import json
from typing import Any
from unittest.mock import patch

import pytest
from sqlalchemy import text

import bot.playground.telegram.world
from bot.playground.telegram.html import MarkupError, parse_html
from bot.telegram.rendering import CAPTION_CHARS, TEXT_CHARS
from domain.messages import Card
from domain.people import Person
from handlers.buttons.account import ChooseQuietHours, ChooseZone, ExportFiles
from handlers.buttons.coaching import (
    DeclineWeek,
    EndCoaching,
    HandOver,
    OpenAthlete,
    OpenChange,
    OpenInbox,
    SendMessage,
    WriteMessage,
)
from handlers.buttons.codec import MAX_BYTES, pack
from handlers.buttons.day import TypeLap, TypeNewLap, WriteNote
from handlers.buttons.logs import LogNumbers
from handlers.buttons.plan import ListPlans, OpenMonth, OpenPlan
from handlers.buttons.templates import KeepAsTemplate, RenameTemplate
from handlers.views.text import clean, one_line
from storage.engine import Database
from storage.outgoing import StoredChat
from tests.handlers.chat.trained import START
from tests.safety.every_button import LARGEST, LAST, data_of, every_class
from tests.safety.world import Stage, Words, put_plan, set_stage

HOSTILE = {
    "markup": '</b><a href="https://evil.example">win</a><tg-spoiler>&amp;&lt;&#60;b&#62;<pre><code class="x">',
    "half a tag": "<b <<>> </ & &amp &unknown; &#0; &#xD800; <!-- <![CDATA[ <a href='",
    "turned round": "\u202eevil\u202c \u2066\u2067\u2068x\u2069 \u200f\u200e \u061c \u05d0\u05d1 \u0627\u0644",
    "unseen": "a\u200b\u200c\u200d\ufeff\u2060\u00ad\u180eb\u0000\u0007\u001b[31m\u0085\u2028\u2029c",
    "wide": "\U0001f3c3\U0001f3fd\u200d\u2640\ufe0f\u0301\u0301\u0301Z\u0334\u0335\u0336 \ud83d \udc00",
    "like a program": "{0} {name} %s %(x)s $x ${y} `x` *b* _i_ [a](b) \\n \\u003c ' OR 1=1; -- /delete @bot",
    "long": "<&>\U0001f3c3" * 1500,
}


class Recorder:
    """Every card that reaches a chat."""

    def __init__(self) -> None:
        self.cards: list[Card] = []

    def hears(self, method: Any) -> Any:
        """The method, with the cards it is given kept."""

        async def keeping(chat: StoredChat, *args: Any, **named: Any) -> Any:
            self.cards += [each for each in (*args, *named.values()) if isinstance(each, Card)]
            return await method(chat, *args, **named)

        return keeping


def assert_sound(card: Card, words: str) -> None:
    """Telegram would take it, nobody's words became markup or a link, and nothing turns the line round."""
    try:
        shown, entities = parse_html(card.text)
    except MarkupError as error:
        raise AssertionError(f"{error}: {card.text[:500]!r}") from error
    limit = CAPTION_CHARS if card.picture is not None or card.attachment is not None else TEXT_CHARS
    assert len(shown.encode("utf-16-le")) // 2 <= limit, card.text[:300]
    kinds = {entity["type"] for entity in entities}
    assert kinds <= {"bold", "italic"}, (kinds, words)
    assert not any(mark in card.text for mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u200e\u200f\u061c")
    for row in card.buttons:
        for button in row:
            assert button.label.strip()
            assert len(button.label) <= 64, button.label
            assert button.data is None or len(button.data.encode()) <= MAX_BYTES
            assert not any(mark in button.label for mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u200e\u200f\u061c\n")


async def see_everything(stage: Stage, recorder: Recorder, *, of_each: int | None = None) -> None:
    """Press every button there is as the athlete and as the coach, and write every command.

    `of_each` is how many of each kind are pressed (None: all, other weeks, days and forged ids among them).
    """
    with patch.multiple(
        StoredChat,
        show=recorder.hears(StoredChat.show),
        post=recorder.hears(StoredChat.post),
        refresh=recorder.hears(StoredChat.refresh),
    ):
        for who in (stage.athlete, stage.coach):
            await stage.press_all(
                who, [stage.buttons(made, who)[:of_each] for made in every_class() if made not in LAST]
            )
            for words in ("/week", "/today", "/plan", "/month", "/progress", "/coach", "/start", "/export", "/help"):
                await stage.write(who, words)


@pytest.mark.parametrize("turn", [0, 3])
async def test_no_words_break_a_card(sqlite_database: Database, turn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every screen of athlete and coach, with such words in every place and the largest ids there are."""
    words = [*HOSTILE.values()] * 2
    race, note, log_note, template, athlete, coach = words[turn : turn + 6]
    monkeypatch.setattr(bot.playground.telegram.world, "FIRST_PERSON_ID", 2**62)
    async with sqlite_database.writing() as connection:
        for table in ("training_plans", "templates"):
            await connection.execute(text(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {2**53})"))
    stage = await set_stage(
        sqlite_database,
        Words(
            race=one_line(race, 60),
            note=clean(note)[:500],
            log_note=clean(log_note)[:500],
            template=one_line(template, 40),
            athlete=one_line(athlete, 64),
            coach=one_line(coach, 64),
        ),
    )
    assert stage.ids.plan > 2**53
    recorder = Recorder()
    # With the second words the same screens are seen; other weeks and forged ids have had the first.
    await see_everything(stage, recorder, of_each=2 if turn else None)
    assert len(recorder.cards) > 200
    for card in recorder.cards:
        assert_sound(card, str(turn))


@pytest.mark.parametrize("kind", HOSTILE)
async def test_no_words_typed_into_a_question_break_a_card(sqlite_database: Database, kind: str) -> None:
    """Answers to every question that takes free text, from the athlete and from the coach."""
    words = HOSTILE[kind].encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")[:4096]
    stage = await set_stage(sqlite_database)
    recorder = Recorder()
    asks = (
        WriteNote, TypeNewLap, TypeLap, KeepAsTemplate, RenameTemplate, WriteMessage, HandOver, DeclineWeek, LogNumbers,
        ChooseZone, ChooseQuietHours,
    )  # fmt: skip
    with patch.multiple(
        StoredChat,
        show=recorder.hears(StoredChat.show),
        post=recorder.hears(StoredChat.post),
        refresh=recorder.hears(StoredChat.refresh),
    ):
        for who in (stage.athlete, stage.coach):
            for made in asks:
                await stage.press(who, stage.buttons(made, who)[-1])
                await stage.write(who, words)
                await stage.press(who, pack(SendMessage()))
                await stage.write(who, "/cancel")
            for form in (
                "{}",
                "/log {}",
                "/start {}",
                "why is {} a tempo?",
                "swap {} and fri",
                "my race {} on April 19",
            ):
                await stage.write(who, form.format(words)[:4096])
    assert len(recorder.cards) > 20
    for card in recorder.cards:
        assert_sound(card, words)


@pytest.mark.parametrize("kind", HOSTILE)
async def test_a_newcomer_with_such_a_name_and_race(sqlite_database: Database, kind: str) -> None:
    """From /start on: the name Telegram gives, the race's name typed, the words as a first message."""
    from tests.handlers.chat.conversation import Conversation
    from tests.handlers.chat.walk import walk_to

    words = HOSTILE[kind].encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")[:4096]
    talk = await Conversation.open(sqlite_database)
    talk.telegram.athlete.first_name = words[:64]
    recorder = Recorder()
    with patch.multiple(StoredChat, show=recorder.hears(StoredChat.show), post=recorder.hears(StoredChat.post)):
        await walk_to(talk, "name")
        await talk.say(words)
        if "race called" in talk.last():
            await talk.tap("Skip")
        for step in (
            "In 16 weeks",
            "1:50:00",
            "5K in 25:00",
            "20 mi",
            "Not sure",
            "3 days: Tue, Thu, Sat",
            "Berlin",
            "07:00",
        ):
            await talk.tap(step)
        await talk.tap("None of these")
        await talk.tap("Create my plan")
        await talk.say("/week")
    for card in recorder.cards:
        assert_sound(card, words)
    assert await talk.active_plan() is not None


def test_every_button_fits_with_the_largest_ids() -> None:
    """64 bytes, Telegram's limit, for 53-bit people and plans and a million revisions."""
    packed = [data for made in every_class() for data in data_of(made, LARGEST)]
    assert len(packed) > 200
    assert [data for data in packed if len(data.encode()) > MAX_BYTES] == []


async def test_a_name_of_only_unseen_characters_is_still_somebody(sqlite_database: Database) -> None:
    """A button needs a label: a coach's roster of people whose names vanish when cleaned."""
    stage = await set_stage(sqlite_database, Words(athlete="\u200b\u2060"))
    nameless = Person(id=stage.athlete, chat_id=stage.athlete, name="", created_at=START)
    await put_plan(sqlite_database, nameless, "\u2028")
    recorder = Recorder()
    with patch.multiple(StoredChat, show=recorder.hears(StoredChat.show), post=recorder.hears(StoredChat.post)):
        for made in (
            OpenAthlete, ListPlans, OpenPlan, WriteMessage, HandOver, EndCoaching, OpenInbox, OpenChange, OpenMonth,
            ExportFiles,
        ):  # fmt: skip
            await stage.press(stage.coach, *stage.buttons(made, stage.coach))
        await stage.write(stage.coach, "/coach")
        await stage.write(stage.athlete, "/plan")
    assert len(recorder.cards) > 10
    for card in recorder.cards:
        assert_sound(card, json.dumps(card.text))
