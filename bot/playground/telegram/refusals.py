"""What Telegram refuses about texts and files, with its error codes and its exact words."""

import re
from typing import Any

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_CALLBACK_ANSWER = 200
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
MAX_COMMANDS = 100
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120
CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"

_PREFIX = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


class Refusal(Exception):  # noqa: N818 - it is Telegram's answer, not an error of ours
    """An `ok: false` answer: HTTP status, description and, for a few, `parameters`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}

    @property
    def body(self) -> dict[str, Any]:
        """The JSON object Telegram would send."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def refuse(code: int, reason: str = "", **parameters: Any) -> Refusal:
    """A refusal in Telegram's form: "Bad Request: " and the reason."""
    prefix = _PREFIX.get(code, "Error")
    return Refusal(code, f"{prefix}: {reason}" if reason else prefix, parameters)


def bad_request(reason: str) -> Refusal:
    """400 with a reason."""
    return refuse(400, reason)


def too_many_requests(retry_after_s: int) -> Refusal:
    """429 with the seconds to wait."""
    return refuse(429, f"retry after {retry_after_s}", retry_after=retry_after_s)


def utf16_length(text: str) -> int:
    """Length as Telegram counts offsets: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_text(text: str) -> None:
    """A message's text after parsing: not empty, at most 4096."""
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")


def check_caption(text: str) -> None:
    """A caption after parsing: at most 1024."""
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")


def check_commands(commands: object) -> list[dict[str, str]]:
    """A list of BotCommand objects as Telegram takes them; raises Refusal."""
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = []
    for command in commands:
        if not isinstance(command, dict):
            raise bad_request("can't parse BotCommand: expected an Object")
        name = str(command.get("command", "")).removeprefix("/")
        description = str(command.get("description", "")).strip()
        if not _COMMAND.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        checked.append({"command": name, "description": description})
    return checked


def check_chat_action(action: str) -> None:
    """One of the actions of sendChatAction."""
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of an uploaded photo; raises Refusal for what Telegram cannot use as one."""
    if len(content) > MAX_PHOTO_BYTES:
        raise bad_request("file is too big")
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as image:
            width, height = image.size
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise bad_request("IMAGE_PROCESS_FAILED") from error
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
