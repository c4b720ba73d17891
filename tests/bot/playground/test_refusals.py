"""Every refusal, with Telegram's code and words."""

import json
from typing import Any

import pytest

from bot.playground.telegram.params import FilePart, Params
from tests.bot.playground.conftest import Setting

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def call(
    setting: Setting, method: str, files: dict[str, FilePart] | None = None, **values: Any
) -> dict[str, Any]:
    """The JSON answer of one call; values travel as a form would send them."""
    form = {key: value if isinstance(value, str) else json.dumps(value) for key, value in values.items()}
    answer = await setting.gateway.call(setting.world.token, method, Params(form, files or {}))
    body: dict[str, Any] = json.loads(answer.body)
    assert body["ok"] == (answer.status == 200)
    assert body["ok"] or body["error_code"] == answer.status
    return body


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    """An inline keyboard."""
    return {"inline_keyboard": list(rows)}


def button(**more: Any) -> dict[str, Any]:
    """An inline button with callback data."""
    return {"text": "Go", "callback_data": "v1:go", **more}


@pytest.mark.parametrize(
    ("values", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n\t "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🏃" * 2049}, "message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "a < b", "parse_mode": "html"}, 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 5}]},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at 1",
        ),
        (
            {"text": "x", "entities": [{"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"}]},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "reply_parameters": {"message_id": 9999}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{broken"}, "can't parse reply markup JSON object"),
        ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": keyboard([button(callback_data="é" * 33)])}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard([button(callback_data="x" * 65)])}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard(*[[button()] * 8] * 13)}, "reply markup is too long"),
        (
            {"text": "x", "reply_markup": keyboard([{"text": "Go"}])},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keyboard([button(callback_data="")])},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "x", "reply_markup": keyboard([button(text=" ")])}, "inline keyboard button text must be non-empty"),
        (
            {"text": "x", "reply_markup": keyboard([{"callback_data": "x"}])},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            {"text": "x", "reply_markup": keyboard([{"text": 5, "callback_data": "x"}])},
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        (
            {"text": "x", "reply_markup": keyboard([{"text": "Go", "url": "ftp://example.com"}])},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "x", "reply_markup": keyboard([{"text": "Go", "url": "http://localhost:8090/feed"}])},
            "inline keyboard button URL 'http://localhost:8090/feed' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "reply_markup": keyboard([button(style="rainbow")])}, "invalid button style specified"),
        (
            {"text": "x", "reply_markup": keyboard([{"text": "Go", "copy_text": {"text": "x" * 257}}])},
            "BUTTON_COPY_TEXT_INVALID",
        ),
        ({"text": "x", "chat_id": "12345"}, "chat not found"),
        ({"text": "x", "chat_id": "nobody"}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ],
)
async def test_send_message_refuses(here: Setting, values: dict[str, Any], description: str) -> None:
    """A bad message is answered 400 and leaves no trace."""
    before = len(list(here.world.messages()))
    body = await call(here, "sendMessage", **({"chat_id": here.athlete} | values))
    assert (body["error_code"], body["description"]) == (400, f"Bad Request: {description}")
    assert len(list(here.world.messages())) == before


@pytest.mark.parametrize(
    "values",
    [
        {"text": "x" * 4096},
        {"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "x", "reply_markup": keyboard([button(callback_data="é" * 32)])},
        {"text": "x", "reply_markup": keyboard(*[[button()] * 4] * 25)},
        {
            "text": "x",
            "reply_markup": keyboard([button(style="success"), {"text": "Copy", "copy_text": {"text": "x"}}]),
        },
        {"text": "x", "reply_markup": keyboard([{"text": "Go", "url": "https://t.me/some_bot?start=abc"}])},
        {"text": "x", "reply_markup": keyboard([{"text": "Go", "url": "http://127.0.0.1:8090/feed"}])},
        {"text": "x", "reply_parameters": {"message_id": 9999, "allow_sending_without_reply": True}},
    ],
)
async def test_the_limits_themselves_are_fine(here: Setting, values: dict[str, Any]) -> None:
    """What is just within the limits goes through."""
    assert (await call(here, "sendMessage", chat_id=here.athlete, **values))["ok"]


async def test_captions_have_their_own_limit(here: Setting) -> None:
    """1024 after parsing."""
    file = {"document": FilePart("plan.csv", b"a,b")}
    body = await call(here, "sendDocument", file, chat_id=here.athlete, caption="x" * 1025)
    assert body["description"] == "Bad Request: message caption is too long"
    long = "<b>" + "x" * 1024 + "</b>"
    assert (await call(here, "sendDocument", file, chat_id=here.athlete, caption=long, parse_mode="HTML"))["ok"]


async def test_bad_files_are_refused(here: Setting) -> None:
    """Not a picture, empty, absent, unknown."""
    chat = here.athlete
    photo = await call(here, "sendPhoto", {"photo": FilePart("a.png", b"no picture")}, chat_id=chat)
    assert photo["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    empty = await call(here, "sendDocument", {"document": FilePart("a.txt", b"")}, chat_id=chat)
    assert empty["description"] == "Bad Request: file must be non-empty"
    absent = await call(here, "sendDocument", chat_id=chat)
    assert absent["description"] == "Bad Request: there is no document in the request"
    unknown = await call(here, "sendDocument", chat_id=chat, document="BQAC")
    assert unknown["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    lost = await call(here, "sendDocument", chat_id=chat, document="attach://part")
    assert lost["description"] == 'Bad Request: file "part" not found in the request'
    assert (await call(here, "getFile", file_id="x"))["description"] == "Bad Request: invalid file_id"


async def test_edits_are_refused_as_telegram_does(here: Setting) -> None:
    """Unchanged, missing, somebody else's, of the wrong kind, under a reply keyboard."""
    chat = here.athlete
    markup = keyboard([button()])
    sent = await call(here, "sendMessage", chat_id=chat, text="<b>a</b>", parse_mode="HTML", reply_markup=markup)
    target = {"chat_id": chat, "message_id": sent["result"]["message_id"]}
    same = await call(here, "editMessageText", **target, text="<b>a</b>", parse_mode="HTML", reply_markup=markup)
    assert same["description"] == NOT_MODIFIED
    same_keys = await call(here, "editMessageReplyMarkup", **target, reply_markup=markup)
    assert same_keys["description"] == NOT_MODIFIED
    bare = await call(here, "editMessageText", **target, text="a", reply_markup=markup)
    assert bare["ok"], "losing its bold is a change"
    gone = await call(here, "editMessageText", chat_id=chat, message_id=9999, text="x")
    assert gone["description"] == "Bad Request: message to edit not found"
    nowhere = await call(here, "editMessageText", text="x")
    assert nowhere["description"] == "Bad Request: message identifier is not specified"
    theirs = next(iter(here.world.chats[chat].messages))
    foreign = await call(here, "editMessageText", chat_id=chat, message_id=theirs, text="x")
    assert foreign["description"] == "Bad Request: message can't be edited"
    caption = await call(here, "editMessageCaption", **target, caption="x")
    assert caption["description"] == "Bad Request: there is no caption in the message to edit"
    keys = await call(here, "editMessageText", **target, text="x", reply_markup={"keyboard": [["Go"]]})
    assert keys["description"] == "Bad Request: inline keyboard expected"
    asked = await call(here, "sendMessage", chat_id=chat, text="Where?", reply_markup={"keyboard": [["Here"]]})
    under = await call(here, "editMessageText", chat_id=chat, message_id=asked["result"]["message_id"], text="x")
    assert under["description"] == "Bad Request: message can't be edited"


async def test_a_picture_never_becomes_a_text_again(here: Setting) -> None:
    """editMessageMedia goes one way."""
    file = {"document": FilePart("plan.csv", b"a,b")}
    sent = await call(here, "sendDocument", file, chat_id=here.athlete)
    target = {"chat_id": here.athlete, "message_id": sent["result"]["message_id"]}
    body = await call(here, "editMessageText", **target, text="x")
    assert body["description"] == "Bad Request: there is no text in the message to edit"


async def test_deleting_is_refused(here: Setting) -> None:
    """What is not there, and what is older than 48 hours."""
    gone = await call(here, "deleteMessage", chat_id=here.athlete, message_id=9999)
    assert gone["description"] == "Bad Request: message to delete not found"
    sent = await call(here, "sendMessage", chat_id=here.athlete, text="x")
    here.clock.advance(here.clock.now() - here.clock.now().replace(day=1))
    old = await call(here, "deleteMessage", chat_id=here.athlete, message_id=sent["result"]["message_id"])
    assert old["description"] == "Bad Request: message can't be deleted for everyone"


async def test_a_tap_is_answered_once_and_soon(here: Setting) -> None:
    """The second answer, a late one and an invented one are refused alike."""
    sent = await call(here, "sendMessage", chat_id=here.athlete, text="x", reply_markup=keyboard([button()]))
    message_id = sent["result"]["message_id"]
    first = here.acts.tap(here.athlete, message_id)
    assert (await call(here, "answerCallbackQuery", callback_query_id=first))["result"] is True
    assert (await call(here, "answerCallbackQuery", callback_query_id=first))["description"] == TOO_OLD
    assert (await call(here, "answerCallbackQuery", callback_query_id="1"))["description"] == TOO_OLD
    late = here.acts.tap(here.athlete, message_id)
    here.clock.advance(here.clock.now() - here.clock.now().replace(hour=1))
    assert (await call(here, "answerCallbackQuery", callback_query_id=late))["description"] == TOO_OLD
    wordy = here.acts.tap(here.athlete, message_id)
    body = await call(here, "answerCallbackQuery", callback_query_id=wordy, text="x" * 201)
    assert body["description"] == "Bad Request: MESSAGE_TOO_LONG"


async def test_who_blocked_the_bot_hears_nothing(here: Setting) -> None:
    """403 for every way to reach them, until they unblock."""
    sent = await call(here, "sendMessage", chat_id=here.athlete, text="x")
    here.acts.block(here.athlete)
    target = {"chat_id": here.athlete, "message_id": sent["result"]["message_id"]}
    for method, values in (
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"text": "y"}),
        ("sendChatAction", {"action": "typing"}),
    ):
        body = await call(here, method, **(target | values))
        assert (body["error_code"], body["description"]) == (403, "Forbidden: bot was blocked by the user")
    here.acts.unblock(here.athlete)
    assert (await call(here, "editMessageText", **target, text="y"))["ok"]


async def test_nobody_is_written_to_first(here: Setting) -> None:
    """A person who never pressed START cannot be reached."""
    stranger = here.world.add_person("Jo")
    body = await call(here, "sendMessage", chat_id=stranger.id, text="x")
    assert (body["error_code"], body["description"]) == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_a_group_that_moved_names_its_new_id(here: Setting) -> None:
    """400 with migrate_to_chat_id; the new id works."""
    here.world.add_group("Club", -55)
    assert (await call(here, "sendMessage", chat_id=-55, text="x"))["ok"]
    here.acts.migrate_group(-55, -1005500)
    body = await call(here, "sendMessage", chat_id=-55, text="x")
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": -1005500}
    assert (await call(here, "sendMessage", chat_id=-1005500, text="x"))["ok"]


async def test_unknown_tokens_and_methods(here: Setting) -> None:
    """401 for a well-formed token that is not ours, 404 for nonsense and for unknown methods."""
    wrong = json.loads((await here.gateway.call("1:abc", "getMe", Params({}))).body)
    assert (wrong["error_code"], wrong["description"]) == (401, "Unauthorized")
    nonsense = json.loads((await here.gateway.call("nonsense", "getMe", Params({}))).body)
    assert (nonsense["error_code"], nonsense["description"]) == (404, "Not Found")
    assert (await call(here, "sendTelegram"))["description"] == "Not Found"
    assert (await call(here, "GETME"))["ok"], "method names are case-insensitive"


async def test_commands_and_descriptions_are_checked(here: Setting) -> None:
    """Names, lengths and counts."""
    bad = await call(here, "setMyCommands", commands=[{"command": "No Way", "description": "x"}])
    assert bad["description"] == "Bad Request: BOT_COMMAND_INVALID"
    wordless = await call(here, "setMyCommands", commands=[{"command": "go", "description": ""}])
    assert wordless["description"] == "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
    many = [{"command": f"c{number}", "description": "x"} for number in range(101)]
    assert (await call(here, "setMyCommands", commands=many))["description"] == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    assert not (await call(here, "setMyDescription", description="x" * 513))["ok"]
    assert not (await call(here, "setMyShortDescription", short_description="x" * 121))["ok"]
    assert not (await call(here, "sendChatAction", chat_id=here.athlete, action="dancing"))["ok"]


async def test_webhooks_want_https_except_on_this_machine(here: Setting) -> None:
    """As a self-hosted server, http is fine for 127.0.0.1 only; the secret has an alphabet."""
    body = await call(here, "setWebhook", url="http://example.com/hook")
    assert body["description"] == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    secret = await call(here, "setWebhook", url="https://example.com/hook", secret_token="no spaces")
    assert secret["description"] == "Bad Request: secret token contains unallowed characters"
