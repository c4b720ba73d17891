"""Whatever a bot sends, it gets an answer of Telegram's form: 200, or a refusal with a description."""

import asyncio
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.people.acts import ActError
from bot.playground.people.memory import document_body
from bot.playground.telegram.gateway import METHOD_NAMES
from bot.playground.telegram.params import FilePart, Params
from tests.telegram import Emulated

NAMES = (
    "chat_id",
    "message_id",
    "message_ids",
    "from_chat_id",
    "text",
    "caption",
    "parse_mode",
    "entities",
    "reply_markup",
    "reply_parameters",
    "media",
    "photo",
    "document",
    "callback_query_id",
    "offset",
    "limit",
    "commands",
    "scope",
    "language_code",
    "description",
    "menu_button",
    "reaction",
    "url",
    "allowed_updates",
    "latitude",
    "longitude",
    "user_id",
    "action",
    "draft_id",
    "link_preview_options",
    "file_id",
)
KEYWORDS = st.sampled_from(
    ["type", "text", "inline_keyboard", "keyboard", "url", "media", "offset", "length", "emoji", "message_id", "photo"]
)
SCALARS: st.SearchStrategy[Any] = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS | st.sampled_from(["HTML", "attach://file", "typing", 700_000_001, 2]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYWORDS, inner, max_size=3),
    max_leaves=8,
)
BUTTONS = st.fixed_dictionaries({"text": VALUES}, optional={"callback_data": VALUES, "url": VALUES, "style": VALUES})
OBJECTS = (
    st.fixed_dictionaries({"inline_keyboard": st.lists(st.lists(BUTTONS, max_size=2), max_size=2)})
    | st.fixed_dictionaries({"keyboard": st.lists(st.lists(BUTTONS | st.text(), max_size=2), max_size=2)})
    | st.lists(st.fixed_dictionaries({"type": VALUES, "offset": VALUES, "length": VALUES}), max_size=2)
    | st.fixed_dictionaries({"message_id": VALUES})
    | st.fixed_dictionaries({"type": st.sampled_from(["photo", "document"]), "media": VALUES, "caption": VALUES})
)
FORMS = st.dictionaries(
    st.sampled_from(NAMES),
    (VALUES | OBJECTS).map(lambda value: value if isinstance(value, str) else json.dumps(value)),
    max_size=6,
)


@settings(max_examples=300)
@given(method=st.sampled_from(METHOD_NAMES), form=FORMS, known=st.booleans())
def test_any_call_is_answered(method: str, form: dict[str, str], known: bool) -> None:
    """No parameters make the emulator fail, and the world can be saved after each call."""
    telegram = Emulated()
    telegram.allow("")  # whatever the reason
    telegram.acts.start(telegram.athlete.id)
    sent = telegram.world.post(telegram.chat("athlete"), telegram.world.bot_user(), {"text": "x"})
    if known:
        form = {"chat_id": str(telegram.athlete.id), "message_id": str(sent.id), "text": "y"} | form
    params = Params(form, {"file": FilePart("a.txt", b"a")})
    answer = asyncio.run(telegram.gateway.call(telegram.world.token, method, params))
    body = json.loads(answer.body)
    assert body["ok"] == (answer.status == 200)
    assert body["ok"] or body["description"].partition(":")[0] in {"Bad Request", "Forbidden", "Conflict"}
    for kind, key in telegram.world.changed:
        if kind not in {"file", "counters"}:
            json.dumps(document_body(telegram.world, kind, key))


@given(
    st.lists(st.tuples(st.sampled_from(["say", "start", "edit", "tap", "key", "block", "clear"]), st.text(max_size=8)))
)
def test_people_may_do_anything_in_any_order(deeds: list[tuple[str, str]]) -> None:
    """Every deed works or is refused with a sentence."""
    telegram = Emulated()
    person = telegram.athlete.id
    sentences: list[str] = []
    for deed, text in deeds:
        try:
            match deed:
                case "say":
                    telegram.acts.say(person, text)
                case "start":
                    telegram.acts.start(person, text)
                case "edit":
                    telegram.acts.edit(person, len(text), text)
                case "tap":
                    telegram.acts.tap(person, len(text))
                case "key":
                    telegram.acts.press_key(person, text)
                case "block":
                    telegram.acts.block(person)
                case "clear":
                    telegram.acts.clear_chat(person)
        except ActError as error:
            sentences.append(str(error))
    assert all(sentence.endswith(".") for sentence in sentences)
