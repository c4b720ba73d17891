"""The transport against real servers: parameters, uploads, reuse of connections, and what each fault looks like."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.telegram.api import Call, TelegramApi, Upload
from bot.telegram.outcomes import Fate, outcome_of
from bot.telegram.transport import AiohttpRequest, proxy_of
from tests.patience import PATIENCE_S, let_pass

TOKEN = "7100000001:test-token-of-the-transport"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def api_of(answer: Answer, *, read_timeout_s: float = PATIENCE_S) -> AsyncIterator[TelegramApi]:
    """A Bot API that answers every call with this function."""
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", answer)
    app.router.add_route("GET", "/file/bot{token}/{method}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    request = AiohttpRequest(read_timeout_s=read_timeout_s)
    await request.initialize()
    try:
        root = f"http://127.0.0.1:{port}"
        yield TelegramApi(request, f"{root}/bot", TOKEN, base_file_url=f"{root}/file/bot")
    finally:
        await request.shutdown()
        await runner.cleanup()


async def test_parameters_arrive_as_json() -> None:
    """Words as they are, anything else as the JSON that a form would hold, nothing for None."""
    seen: dict[str, str] = {}

    async def answer(request: web.Request) -> web.Response:
        assert request.content_type == "application/json"
        seen.update(await request.json())
        return web.json_response({"ok": True, "result": {"method": request.match_info["method"]}})

    async with api_of(answer) as api:
        result = await api("sendMessage", chat_id=5, text="Ünï & = 🏃", reply_markup={"a": [1]}, nothing=None)
    assert result == {"method": "sendMessage"}
    assert seen == {"chat_id": "5", "text": "Ünï & = 🏃", "reply_markup": '{"a":[1]}'}


async def test_files_arrive_as_multipart() -> None:
    """Name, media type and bytes are those that were given."""
    seen: list[object] = []

    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        file = form["photo"]
        assert isinstance(file, web.FileField)
        seen.extend([form["caption"], file.filename, file.content_type, file.file.read()])
        return web.json_response({"ok": True, "result": True})

    async with api_of(answer) as api:
        upload = Upload("Wöche 3.png", b"\x89PNG\x00\xff", "image/png")
        await api.call(Call("sendPhoto", {"chat_id": 5, "caption": "c"}, {"photo": upload}))
    assert seen == ["c", "Wöche 3.png", "image/png", b"\x89PNG\x00\xff"]


async def test_a_file_is_fetched_byte_for_byte() -> None:
    """What it holds is no answer of the Bot API and is not taken for one; a file that is gone is refused."""
    content = b"\x0e\x10.FIT\x00\xff" * 1000

    async def answer(request: web.Request) -> web.Response:
        if request.method == "GET":
            return web.Response(body=content, content_type="application/octet-stream")
        if (await request.json())["file_id"] == "gone":
            return web.json_response(
                {"ok": False, "error_code": 400, "description": "Bad Request: no file"}, status=400
            )
        return web.json_response({"ok": True, "result": {"file_id": "f", "file_path": "run 1.fit"}})

    async with api_of(answer) as api:
        assert await api.download("here") == content
        with pytest.raises(BadRequest):
            await api.download("gone")


async def test_connections_are_reused() -> None:
    """Ten calls in a row need one connection."""
    ports = set()

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        ports.add(request.transport.get_extra_info("peername")[1])
        return web.json_response({"ok": True, "result": True})

    async with api_of(answer) as api:
        for _ in range(10):
            await api("getMe")
    assert len(ports) == 1


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, {"ok": False, "description": "Bad Request: message is not modified"}, BadRequest),
        (403, {"ok": False, "description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (429, {"ok": False, "description": "Too Many", "parameters": {"retry_after": 3}}, RetryAfter),
        (502, None, NetworkError),
        (200, None, TelegramError),
    ],
)
async def test_answers_become_errors(status: int, body: object, error: type[Exception]) -> None:
    """Python-telegram-bot's own types, also for what is no JSON."""

    async def answer(_request: web.Request) -> web.Response:
        return web.json_response(body, status=status) if body else web.Response(status=status, text="<html>")

    async with api_of(answer) as api:
        with pytest.raises(error):
            await api("sendMessage", chat_id=5)


async def test_nobody_listens_means_not_sent() -> None:
    """The request never left."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError) as caught:
        await TelegramApi(request, f"http://127.0.0.1:{port}/bot", TOKEN)("getMe")
    await request.shutdown()
    assert outcome_of(caught.value).fate is Fate.NOT_SENT
    assert TOKEN not in str(caught.value)


async def test_no_answer_in_time_means_unknown() -> None:
    """It may have been done."""
    late = asyncio.Event()

    async def answer(_request: web.Request) -> web.Response:
        let_pass(2 * PATIENCE_S)
        await late.wait()
        return web.Response()

    async with api_of(answer) as api:
        with pytest.raises(NetworkError) as caught:
            await api("sendMessage", chat_id=5)
        late.set()
    assert outcome_of(caught.value).fate is Fate.UNKNOWN


async def test_a_dropped_connection_means_unknown() -> None:
    """It may have been done."""

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with api_of(answer) as api:
        with pytest.raises(NetworkError) as caught:
            await api("sendMessage", chat_id=5)
    assert outcome_of(caught.value).fate is Fate.UNKNOWN


async def test_unused_before_it_is_opened() -> None:
    """A plain error instead of a connection nobody closes."""
    with pytest.raises(NetworkError):
        await TelegramApi(AiohttpRequest(), "http://127.0.0.1:1/bot", TOKEN)("getMe")


def test_the_environments_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTPS_PROXY counts, its password apart from the address; NO_PROXY takes hosts out."""
    monkeypatch.setenv("https_proxy", "http://me:secret@proxy.example:3128")
    monkeypatch.setenv("no_proxy", "localhost")
    found = proxy_of("https://api.telegram.org")
    assert found["proxy"] == "http://proxy.example:3128"
    assert found["proxy_headers"]["Proxy-Authorization"] == "Basic bWU6c2VjcmV0"
    assert proxy_of("https://localhost:8081") == {}
    monkeypatch.delenv("https_proxy")
    assert proxy_of("https://api.telegram.org") == {}
