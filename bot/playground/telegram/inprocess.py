"""The playground without sockets: a transport for python-telegram-bot that calls the gateway directly."""

from typing import Any
from urllib.parse import unquote

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.playground.telegram.gateway import Gateway, Lost
from bot.playground.telegram.injected_faults import FaultKind
from bot.playground.telegram.params import FilePart, Params
from bot.playground.telegram.refusals import Refusal
from bot.telegram.api import answer_of

# Nothing listens here; the addresses only have the right form.
BASE_URL = "http://playground.invalid/bot"
BASE_FILE_URL = "http://playground.invalid/file/bot"


class InProcessRequest(BaseRequest):
    """Give it to `ApplicationBuilder().request(...)` and `.get_updates_request(...)`, with BASE_URL and BASE_FILE_URL.

    Lost connections surface as the default transport's do: TimedOut or NetworkError, caused by the httpx error.
    """

    __slots__ = ("_gateway", "_read_timeout")

    def __init__(self, gateway: Gateway, *, read_timeout: float | None = 5.0) -> None:
        self._gateway = gateway
        self._read_timeout = read_timeout

    @property
    def read_timeout(self) -> float | None:
        """Default read timeout in seconds; it bounds nothing here."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the interface of BaseRequest
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - likewise
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - likewise
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - likewise
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - likewise
    ) -> tuple[int, bytes]:
        """Call the method (or fetch the file) that the address names."""
        if "/file/bot" in url:
            token, _, path = url.partition("/file/bot")[2].partition("/")
            try:
                return 200, self._gateway.file(unquote(token), unquote(path)).content
            except Refusal as refusal:
                return refusal.code, b'{"ok":false,"error_code":%d,"description":"Not Found"}' % refusal.code
        token, _, name = url.rpartition("/bot")[2].partition("/")
        try:
            answer = await self._gateway.call(token, name, _params(request_data))
        except Lost as lost:
            error = _as_transport_error(lost.kind)
            raise error from error.__cause__
        return answer_of(answer.status, answer.body)


def _params(data: RequestData | None) -> Params:
    if data is None:
        return Params({})
    files = {}
    if data.contains_files:
        for part, (name, content, media_type) in data.multipart_data.items():
            body = content if isinstance(content, bytes) else content.read()
            files[part] = FilePart(name, body, media_type)
    return Params(data.json_parameters, files)


def _as_transport_error(kind: FaultKind) -> Exception:
    if kind is FaultKind.HANG:
        error: Exception = TimedOut()
        error.__cause__ = httpx.ReadTimeout("no answer")
    elif kind is FaultKind.REFUSE:
        error = NetworkError("httpx.ConnectError: All connection attempts failed")
        error.__cause__ = httpx.ConnectError("All connection attempts failed")
    else:
        text = "Server disconnected without sending a response."
        error = NetworkError(f"httpx.RemoteProtocolError: {text}")
        error.__cause__ = httpx.RemoteProtocolError(text)
    return error
