"""The HTTP transport under python-telegram-bot, on aiohttp: several times less work a call than its default one."""

from base64 import b64encode
from typing import Any, TypedDict
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.api import answer_of

CONNECTIONS = 256
READ_TIMEOUT_S = 10.0
CONNECT_TIMEOUT_S = 5.0
UPLOAD_TIMEOUT_S = 60.0

# Quoting a card's keys for a form took longer than everything else about the call; the Bot API reads both alike.
_JSON = {"Content-Type": "application/json"}


class Proxy(TypedDict, total=False):
    """The keywords that send an aiohttp request through a proxy."""

    proxy: str
    proxy_headers: dict[str, str]


class AiohttpRequest(BaseRequest):
    """Raises TimedOut or NetworkError caused by aiohttp's error, so that "never left" can be told from "unknown".

    Timeouts in seconds. Connections are kept and reused; a request is never repeated here, because whether it may be
    is for the caller to decide.
    """

    __slots__ = ("_connections", "_proxies", "_read_timeout_s", "_session")

    def __init__(self, *, connections: int = CONNECTIONS, read_timeout_s: float = READ_TIMEOUT_S) -> None:
        self._connections = connections
        self._read_timeout_s = read_timeout_s
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, Proxy] = {}

    @property
    def read_timeout(self) -> float | None:
        """Default read timeout in seconds."""
        return self._read_timeout_s

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                # Telegram closes idle connections after a minute or so; ours go first, so that none is used half-dead.
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30, ttl_dns_cache=300),
                auto_decompress=True,
                cookie_jar=aiohttp.DummyCookieJar(),
                # The environment's proxy is looked up here, once: aiohttp asks two threads before every request.
                trust_env=False,
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer's JSON; raises TelegramError when it is none."""
        try:
            answer: dict[str, Any] = orjson.loads(payload)
        except ValueError:
            raise TelegramError("Invalid server response") from None
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp counts the wait for the pool as connecting
    ) -> tuple[int, bytes]:
        """One request; returns status and body, or raises NotTelegramError when that is no answer of the Bot API."""
        if self._session is None:
            raise RuntimeError("the transport is used before it is initialized")
        read_s = _given(read_timeout, self._read_timeout_s)
        connect_s = _given(connect_timeout, CONNECT_TIMEOUT_S)
        total_s = None if read_s is None or connect_s is None else read_s + connect_s
        body: Any = None
        headers: dict[str, str] | None = None
        if request_data is not None:
            if request_data.contains_files:
                body = _multipart(request_data)
                write_s = _given(write_timeout, UPLOAD_TIMEOUT_S)
                total_s = None if total_s is None or write_s is None else total_s + write_s
            else:
                body, headers = orjson.dumps(request_data.json_parameters), _JSON
        timeout = aiohttp.ClientTimeout(total=total_s, connect=connect_s, sock_connect=connect_s)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, **self._proxy_for(url)
            ) as answer:
                content = await answer.read()
                # Only files are fetched with GET: what they hold is no answer of the Bot API.
                return (answer.status, content) if method == "GET" and answer.ok else answer_of(answer.status, content)
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except (aiohttp.ClientError, OSError) as error:
            # Only the kind: the error's own words may hold the address, and the address holds the token.
            raise NetworkError(type(error).__name__) from error

    def _proxy_for(self, url: str) -> Proxy:
        scheme, _, rest = url.partition("://")
        place = f"{scheme}://{rest.partition('/')[0]}"
        if place not in self._proxies:
            self._proxies[place] = proxy_of(place)
        return self._proxies[place]


def proxy_of(url: str) -> Proxy:
    """What the environment (HTTPS_PROXY, NO_PROXY and their kin) says about an address; empty without a proxy."""
    parts = urlsplit(url)
    address = getproxies().get(parts.scheme)
    if not address or not parts.hostname or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return {}
    proxy = urlsplit(address)
    plain = f"{proxy.scheme}://{proxy.netloc.rpartition('@')[2]}"
    if proxy.username is None:
        return {"proxy": plain}
    word = b64encode(f"{unquote(proxy.username)}:{unquote(proxy.password or '')}".encode()).decode()
    return {"proxy": plain, "proxy_headers": {"Proxy-Authorization": f"Basic {word}"}}


def _given(value: Any, default: float | None) -> float | None:
    return default if value is BaseRequest.DEFAULT_NONE else value


def _multipart(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for part, (filename, content, media_type) in request_data.multipart_data.items():
        form.add_field(part, content, filename=filename, content_type=media_type)
    return form
