"""The emulator against the published Bot API, where that is at hand as data."""

import inspect
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.playground.telegram import bot_profile, editing, receiving, sending
from bot.playground.telegram.gateway import METHOD_NAMES
from tests.bot.playground.conftest import Setting
from tests.bot.playground.test_methods import picture


def published() -> dict[str, Any]:
    """The published API; skips where there is none."""
    named = os.environ.get("MILEPOST_BOT_API_JSON")
    path = Path(named) if named else Path(__file__).resolve().parents[4] / "shared" / "data" / "telegram-bot-api.json"
    if not path.is_file():
        pytest.skip("the published Bot API is not here as data; name its file in MILEPOST_BOT_API_JSON")
    api: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return api


def test_every_method_is_a_published_one() -> None:
    """No invented names."""
    assert set(METHOD_NAMES) <= set(published()["methods"])


@pytest.mark.parametrize(
    "room", [sending, editing, bot_profile, receiving], ids=lambda room: room.__name__.split(".")[-1]
)
def test_parameters_are_published_ones(room: Any) -> None:
    """Every parameter that a room reads belongs to one of its methods, or to an object inside one."""
    api = published()
    known = {field["name"] for method in room.METHODS for field in api["methods"][method].get("fields", [])}
    read = set(re.findall(r'params\.(?:text|integer|flag|data|has|upload)\("(\w+)"', inspect.getsource(room)))
    read |= set(re.findall(r'params\.values\.get\("(\w+)"', inspect.getsource(room)))
    assert read
    assert read <= known


def test_every_bound_of_a_required_parameter_is_read() -> None:
    """Whatever Telegram requires is looked at somewhere."""
    api = published()
    sources = "".join(inspect.getsource(room) for room in (sending, editing, bot_profile, receiving))
    for method in METHOD_NAMES:
        for field in api["methods"][method].get("fields", []):
            if field["required"]:
                assert f'"{field["name"]}"' in sources, f"{method} needs {field['name']}"


async def test_answers_have_published_fields_of_published_types(here: Setting) -> None:
    """Messages of every kind, taps and membership changes hold what is documented, required fields included."""
    api = published()["types"]
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="v1:go")]])
    sent = await here.bot.send_message(here.athlete, "<b>x</b>", parse_mode="HTML", reply_markup=keys)
    await here.bot.send_photo(here.athlete, picture())
    await here.bot.send_document(here.athlete, b"a", filename="a.txt")
    here.acts.tap(here.athlete, sent.message_id)
    here.acts.share_location(here.athlete, 1, 2)
    here.acts.send_sticker(here.athlete)
    here.acts.send_voice(here.athlete)
    here.acts.share_contact(here.athlete)
    here.acts.block(here.athlete)
    for _, message in here.world.messages():
        check(api, "Message", message.data)
    for update in here.world.updates.peek(100):
        check(api, "Update", update)


def check(api: dict[str, Any], name: str, value: Any) -> None:
    """Hold an object against its type, and what is in it against theirs."""
    kind = api[name]
    if kind.get("subtypes"):
        return
    fields = {field["name"]: field for field in kind["fields"]}
    assert set(value) <= set(fields), f"{name} has no {set(value) - set(fields)}"
    missing = {field for field, about in fields.items() if about["required"]} - set(value)
    assert not missing, f"{name} lacks {missing}"
    for key, item in value.items():
        inner = fields[key]["types"][0].replace("Array of ", "")
        for each in item if isinstance(item, list) else [item]:
            if inner in api and isinstance(each, dict):
                check(api, inner, each)
