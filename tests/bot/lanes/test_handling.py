"""A tap that we make into python-telegram-bot's objects says what its own way to them says."""

from typing import Any

import pytest
from telegram import Bot, Update

from bot.lanes.handling import tap_of
from bot.lanes.intake import used_of

WHO = {"id": 1001, "is_bot": False, "first_name": "Alex", "last_name": "R", "username": "a", "language_code": "de"}
CHAT = {"id": 1001, "type": "private", "first_name": "Alex"}
CARD = {"message_id": 7, "date": 1_700_000_000, "chat": CHAT, "text": "Week 1"}
TAP = {"id": "q1", "from": WHO, "chat_instance": "5", "data": "v1:w:1:2", "message": CARD}


def read(update: Update) -> tuple[Any, ...]:
    """All that anybody asks of a tap."""
    tap, chat, who = update.callback_query, update.effective_chat, update.effective_user
    assert tap is not None
    assert tap.message is not None
    assert chat is not None
    assert who is not None
    place = (tap.message.chat.id, tap.message.message_id)
    return update.update_id, tap.id, tap.data, place, (chat.id, chat.type), (who.id, who.language_code, who.is_bot)


@pytest.mark.parametrize("tap", [TAP, TAP | {"from": {"id": 1001, "is_bot": False, "first_name": "Alex"}}])
def test_a_tap_says_the_same(tap: dict[str, Any]) -> None:
    """Who tapped what, and where its card is."""
    payload = used_of({"update_id": 5, "callback_query": tap})
    made = tap_of(payload)
    assert made is not None
    assert read(made) == read(Update.de_json(payload, Bot("1:token")))


@pytest.mark.parametrize(
    "payload",
    [
        {"update_id": 5, "message": CARD},
        {"update_id": 5, "callback_query": {name: value for name, value in TAP.items() if name != "message"}},
        {"update_id": 5, "callback_query": {name: value for name, value in TAP.items() if name != "data"}},
        {"update_id": 5, "callback_query": TAP | {"message": {"message_id": "7", "chat": CHAT}}},
        {"update_id": 5, "callback_query": TAP, "message": CARD},
        {},
    ],
)
def test_whatever_else_comes_goes_the_long_way(payload: dict[str, Any]) -> None:
    """Anything that is not just a tap on a card is left to python-telegram-bot."""
    assert tap_of(payload) is None
