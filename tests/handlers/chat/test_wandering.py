"""Somebody who taps and writes at random: every update is handled, nothing is shown raw, no answer is lost."""

import random
import re
from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coach import invitation
from tests.handlers.chat.test_onboarding_course import ODD
from tests.handlers.chat.walk import walk_to

WORDS = (
    *ODD,
    "half",
    "Boston Marathon on April 19, sub 3:30",
    "in 16 weeks",
    "sub 1:50",
    "5k in 25:00",
    "25",
    "25 miles",
    "tue thu sat",
    "Berlin",
    "USA",
    "7:00",
    "evening before",
    "no",
    "yes",
    "km",
    "0",
    "swap tue and fri",
    "what's today",
    "I'm sick",
    "I'm better",
    "ran 5 miles in 42:10",
    "make the week easier",
    "/start",
    "/start nonsense",
    "/cancel",
    "/help",
    "/settings",
    "/coach",
    "/week",
    "/today",
    "/plan",
    "/month",
    "/log",
    "/log 5 miles",
    "/undo",
    "/progress",
    "/privacy",
    "/nothing",
)


async def step(talk: Conversation, who: str, chance: random.Random) -> None:
    """One random thing somebody does."""
    person = talk.telegram.person(who).id
    buttons = [
        (message, button["callback_data"])
        for message in list(talk.telegram.chat(who).messages.values())[-8:]
        for row in message.data.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if "callback_data" in button and ("delete_yes" not in button["callback_data"] or chance.random() < 0.05)
    ]
    dice = chance.random()
    if buttons and dice < 0.65:
        message, data = chance.choice(buttons)
        for _ in range(2 if chance.random() < 0.1 else 1):
            talk.telegram.acts.call_back(person, message, data)
    elif dice < 0.7:
        await talk.restart()
    elif dice < 0.73:
        talk.telegram.acts.share_location(person, chance.uniform(-60, 60), chance.uniform(-180, 180))
    elif dice < 0.76:
        talk.telegram.pass_time(hours=chance.choice((1, 30, 100)))
    else:
        talk.telegram.acts.say(person, chance.choice(WORDS))
    await talk.telegram.pump()


def nothing_raw(talk: Conversation, who: str) -> None:
    """No message shows what only a program should see."""
    for text in talk.texts(who):
        assert "Traceback" not in text
        # "None yet: send a file …" and "None of your athletes …" are sentences of the bot.
        assert re.search(r"\bNone\b(?! (?:yet|of)\b)", text) is None
        assert "{" not in text.replace("{0} {name}", "")


@pytest.mark.parametrize("seed", range(6))
async def test_wandering_breaks_nothing(sqlite_database: Database, seed: int) -> None:
    """Sixty random steps, some on old cards, some doubled, some after a restart: no exception reaches the lane."""
    chance = random.Random(seed)
    talk = await Conversation.open(sqlite_database, start=datetime(2027, 1, 5 + seed % 7, 9, 0, tzinfo=UTC))
    if seed % 2:
        await walk_to(talk, "summary", by_words=True)
        await talk.tap("Create my plan")
    for _ in range(60):
        await step(talk, "athlete", chance)
    nothing_raw(talk, "athlete")


@pytest.mark.parametrize("seed", range(3))
async def test_a_coach_and_an_athlete_wander_together(sqlite_database: Database, seed: int) -> None:
    """Both tap and write at random on the same plan: no exception reaches a lane."""
    chance = random.Random(100 + seed)
    talk = await Conversation.open(sqlite_database, start=datetime(2027, 1, 5 + seed % 7, 9, 0, tzinfo=UTC))
    payload = await invitation(talk)
    await walk_to(talk, "summary", by_words=True)
    await talk.tap("Create my plan")
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    for _ in range(80):
        await step(talk, chance.choice(("athlete", "coach")), chance)
    nothing_raw(talk, "athlete")
    nothing_raw(talk, "coach")
