"""Keyboards under messages: what Telegram accepts as `reply_markup` and what it refuses."""

import re
from typing import Any
from urllib.parse import urlsplit

from bot.playground.telegram.refusals import bad_request

MAX_BUTTONS = 100
MAX_CALLBACK_DATA_BYTES = 64
MAX_COPY_TEXT = 256
STYLES = frozenset({"danger", "success", "primary"})

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")

Markup = dict[str, Any]


def check_markup(markup: object, *, editing: bool = False) -> Markup | None:
    """A decoded `reply_markup` as it is stored, or None; raises Refusal.

    `editing`: messages can be edited only to an inline keyboard.
    """
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _inline_rows(markup["inline_keyboard"])
        return {"inline_keyboard": rows} if rows else None
    if editing:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        return {**markup, "keyboard": _reply_rows(markup["keyboard"])}
    if markup.get("remove_keyboard") is True:
        return {"remove_keyboard": True}
    if markup.get("force_reply") is True:
        return dict(markup)
    if not markup:
        return None
    raise bad_request("can't parse reply keyboard markup JSON object")


def _inline_rows(rows: object) -> list[list[dict[str, Any]]]:
    checked = [[_inline_button(button) for button in row] for row in _rows(rows, "InlineKeyboardButton")]
    if sum(len(row) for row in checked) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return [row for row in checked if row]


def _reply_rows(rows: object) -> list[list[dict[str, Any]]]:
    checked = []
    for row in _rows(rows, "KeyboardButton"):
        buttons = [{"text": button} if isinstance(button, str) else dict(button) for button in row]
        for button in buttons:
            _check_label(button, "keyboard button")
            _check_style(button)
        checked.append(buttons)
    return [row for row in checked if row]


def _rows(rows: object, kind: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f"field of keyboard rows must be an Array of Arrays of {kind}")
    wrong = dict if kind == "InlineKeyboardButton" else (dict, str)
    for row in rows:
        if not all(isinstance(button, wrong) for button in row):
            raise bad_request(f"{kind} must be an Object")
    return rows


def _inline_button(button: dict[str, Any]) -> dict[str, Any]:
    _check_label(button, "inline keyboard button")
    _check_style(button)
    actions = [name for name in _ACTIONS if button.get(name) not in (None, "")]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    checked = {key: value for key, value in button.items() if value is not None}
    if "callback_data" in actions:
        _check_callback_data(button["callback_data"])
    if "url" in actions:
        checked["url"] = check_url(str(button["url"]), "inline keyboard button URL")
    if "copy_text" in actions:
        _check_copy_text(button["copy_text"])
    return checked


def _check_label(button: dict[str, Any], kind: str) -> None:
    if "text" not in button:
        raise bad_request(f"can't parse {kind}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'can\'t parse {kind}: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request(f"{kind} text must be non-empty")


def _check_style(button: dict[str, Any]) -> None:
    if button.get("style") not in (None, "") and str(button["style"]) not in STYLES:
        raise bad_request("invalid button style specified")


def _check_callback_data(data: object) -> None:
    if not isinstance(data, str) or len(data.encode("utf-8", "surrogatepass")) > MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_copy_text(copy_text: object) -> None:
    text = copy_text.get("text") if isinstance(copy_text, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= MAX_COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def check_url(url: str, what: str) -> str:
    """A link as Telegram takes it: http, https, tg or ton, with a host that has a dot (localhost has none)."""
    scheme = _SCHEME.match(url)
    if scheme and "." not in scheme[1] and scheme[1].lower() not in {"http", "https", "tg", "ton"}:
        raise bad_request(f"{what} '{url}' is invalid: Unsupported URL protocol")
    if scheme and scheme[1].lower() in {"tg", "ton"}:
        return url
    full = url if scheme and "://" in url else f"http://{url}"
    try:
        host = urlsplit(full).hostname or ""
    except ValueError:
        host = ""
    if not host:
        raise bad_request(f"{what} '{url}' is invalid: URL host is empty")
    if "." not in host.strip(".") or any(c.isspace() for c in full):
        raise bad_request(f"{what} '{url}' is invalid: Wrong HTTP URL")
    return full
