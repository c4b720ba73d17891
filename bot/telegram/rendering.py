"""Cards as calls to the Bot API: pure, from a card and what is shown now to a method and its parameters."""

import html
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson

from bot.telegram.api import Call, Upload
from domain.messages import Button, Card
from handlers.wording.formats import unbroken

TEXT_CHARS = 4096
CAPTION_CHARS = 1024
LOCATION_KEY = "location:"

_TAG = re.compile(r"<[^>]*>")


class Form(StrEnum):
    """What kind of message shows a card."""

    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class File:
    """A picture or file of a card: its digest, and either Telegram's id of it or its bytes."""

    digest: str
    file_id: str | None = None
    content: bytes = b""


def form_of(card: Card) -> Form:
    """The form a card needs."""
    if card.picture is not None:
        return Form.PHOTO
    return Form.DOCUMENT if card.attachment is not None else Form.TEXT


def can_edit(shown: Form, card: Card) -> bool:
    """Whether Telegram can turn what is shown into the card: a picture never becomes text again."""
    return shown is Form.TEXT or form_of(card) is not Form.TEXT


def sending(chat_id: int, card: Card, file: File | None = None, *, plain: bool = False, silent: bool = False) -> Call:
    """The call that sends a card as a new message; `plain` without any formatting, `silent` without a sound."""
    params: dict[str, Any] = {"chat_id": chat_id}
    if silent:
        params["disable_notification"] = True
    markup = _reply_keyboard(card.keyboard) if card.keyboard is not None else _inline(card)
    if markup is not None:
        params["reply_markup"] = markup
    form = form_of(card)
    if form is Form.TEXT or file is None:
        params |= _words("text", card.text, TEXT_CHARS, plain)
        params["link_preview_options"] = {"is_disabled": True}
        return Call("sendMessage", params)
    params |= _words("caption", card.text, CAPTION_CHARS, plain)
    files = {}
    if file.file_id is not None:
        params[form.value] = file.file_id
    else:
        files[form.value] = _upload(card, form, file)
    return Call("sendPhoto" if form is Form.PHOTO else "sendDocument", params, files)


def editing(chat_id: int, message_id: int, card: Card, file: File | None = None, *, plain: bool = False) -> Call:
    """The call that turns a message into the card."""
    params: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id}
    markup = _inline(card)
    if markup is not None:
        params["reply_markup"] = markup
    form = form_of(card)
    if form is Form.TEXT or file is None:
        params |= _words("text", card.text, TEXT_CHARS, plain)
        params["link_preview_options"] = {"is_disabled": True}
        return Call("editMessageText", params)
    media: dict[str, Any] = {"type": form.value, "media": file.file_id or "attach://file"}
    media |= _words("caption", card.text, CAPTION_CHARS, plain)
    params["media"] = media
    files = {} if file.file_id is not None else {"file": _upload(card, form, file)}
    return Call("editMessageMedia", params, files)


def taking_buttons(chat_id: int, message_id: int) -> Call:
    """The call that takes the buttons off a message and leaves its words."""
    return Call("editMessageReplyMarkup", {"chat_id": chat_id, "message_id": message_id})


def file_id_in(message: Any, form: Form) -> str | None:
    """Telegram's id of the picture or file in a message it returned."""
    if not isinstance(message, dict):
        return None
    if form is Form.PHOTO:
        sizes = message.get("photo") or []
        return sizes[-1].get("file_id") if sizes else None
    document = message.get("document") or {}
    found: str | None = document.get("file_id")
    return found


def plain_text(text: str) -> str:
    """The words of Telegram HTML."""
    return html.unescape(_TAG.sub("", text))


def _words(name: str, text: str, limit: int, plain: bool) -> dict[str, Any]:
    if plain:
        return {name: unbroken(plain_text(text)[:limit])}
    return {name: unbroken(text), "parse_mode": "HTML"}


def _upload(card: Card, form: Form, file: File) -> Upload:
    if form is Form.PHOTO or card.attachment is None:
        return Upload("picture.png", file.content, "image/png")
    return Upload(card.attachment.name, file.content, card.attachment.media_type)


def _inline(card: Card) -> Any:
    if not card.buttons:
        return None
    # Ready JSON: encoded once, in one piece.
    rows = [[_button(button) for button in row] for row in card.buttons if row]
    return orjson.dumps({"inline_keyboard": rows}).decode()


def _button(button: Button) -> dict[str, Any]:
    data: dict[str, Any] = {"text": unbroken(button.label)}
    if button.data is not None:
        data["callback_data"] = button.data
    elif button.url is not None:
        data["url"] = button.url
    elif button.copy_text is not None:
        data["copy_text"] = {"text": button.copy_text[:256]}
    if button.style is not None:
        data["style"] = button.style.value
    return data


def _reply_keyboard(rows: tuple[tuple[str, ...], ...]) -> dict[str, Any]:
    if not rows:
        return {"remove_keyboard": True}
    keys = [[_key(label) for label in row] for row in rows]
    return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}


def _key(label: str) -> dict[str, Any]:
    if label.startswith(LOCATION_KEY):
        return {"text": label.removeprefix(LOCATION_KEY).strip(), "request_location": True}
    return {"text": unbroken(label)}
