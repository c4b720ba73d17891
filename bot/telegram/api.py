"""Calls to the Bot API by method name and plain parameters, over python-telegram-bot's transport and error types."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import orjson
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.breaker import Breaker

DOWNLOAD_S = 40.0


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send along: name, bytes and media type."""

    name: str
    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Call:
    """A method, its parameters (JSON-able) and the files they refer to as attach://<part>."""

    method: str
    params: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    # The three attributes that BaseRequest implementations read of a RequestData.

    @property
    def contains_files(self) -> bool:
        """Whether it goes as multipart/form-data."""
        return bool(self.files)

    @property
    def json_parameters(self) -> dict[str, str]:
        """Every value as text: words as they are, anything else as JSON; None is left out."""
        return {
            name: value if isinstance(value, str) else orjson.dumps(value).decode()
            for name, value in self.params.items()
            if value is not None
        }

    @property
    def multipart_data(self) -> dict[str, tuple[str, bytes, str]]:
        """Part name to file name, content, media type."""
        return {part: (file.name, file.content, file.media_type) for part, file in self.files.items()}


def says_away(error: TelegramError) -> bool:
    """Whether an error says that Telegram is away (no connection, no answer, 5xx); any refusal is an answer."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest | Forbidden)


class HeldBackError(NetworkError):
    """Telegram has been away for a while: the call was not made. `wait_s` until it is worth asking again."""

    def __init__(self, wait_s: float) -> None:
        super().__init__("Telegram is away; the call was held back")
        self.wait_s = wait_s


class NotTelegramError(NetworkError):
    """What came back is no answer of the Bot API: a server's error, a proxy's page. The call was not carried out."""


def answer_of(status: int, body: bytes) -> tuple[int, bytes]:
    """Status and body of an answer of the Bot API; raises NotTelegramError for a status of 5xx or any other page.

    Telegram says of every call, in JSON, whether it is "ok"; a 403 without it comes from something in between and says
    nothing about the person.
    """
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or not (body.lstrip()[:1] == b"{" and b'"ok"' in body):
        raise NotTelegramError(f"no answer of the Bot API ({status})")
    return status, body


class TelegramApi:
    """The Bot API of one bot. Raises python-telegram-bot's errors, and HeldBackError while the breaker is open."""

    def __init__(
        self,
        request: BaseRequest,
        base_url: str,
        token: str,
        breaker: Breaker | None = None,
        *,
        base_file_url: str = "",
    ) -> None:
        self._request = request
        self._breaker = breaker
        self._root = f"{base_url}{token}/"
        self._files = f"{base_file_url}{token}/"
        self.bot_id = int(token.partition(":")[0])

    async def call(self, call: Call, *, read_timeout_s: float | None = None) -> Any:
        """Make the call; returns the answer's result as plain JSON."""
        breaker = self._breaker
        if breaker is not None and not breaker.allow():
            raise HeldBackError(breaker.wait_s)
        try:
            result = await self._request.post(
                self._root + call.method,
                cast("RequestData", call),
                read_timeout=BaseRequest.DEFAULT_NONE if read_timeout_s is None else read_timeout_s,
            )
        except TelegramError as error:
            if breaker is not None:
                (breaker.failure if says_away(error) else breaker.success)()
            raise
        if breaker is not None:
            breaker.success()
        return result

    async def __call__(self, method: str, **params: Any) -> Any:
        """Make a call without files."""
        return await self.call(Call(method, params))

    async def download(self, file_id: str) -> bytes:
        """A file that somebody sent, up to 20 MB. Raises BadRequest for one that is larger, or gone."""
        told = await self("getFile", file_id=file_id)
        return await self._request.retrieve(self._files + quote(str(told["file_path"])), read_timeout=DOWNLOAD_S)

    async def get_updates(self, offset: int | None, wait_s: int, kinds: list[str]) -> list[dict[str, Any]]:
        """Long polling: updates from `offset` on, which confirms those before it; waits at most `wait_s` for one."""
        params = {"offset": offset, "timeout": wait_s, "allowed_updates": kinds}
        updates: list[dict[str, Any]] = await self.call(Call("getUpdates", params), read_timeout_s=wait_s + 10.0)
        return updates
