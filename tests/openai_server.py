"""A local server that speaks the chat-completions protocol and answers from a script, over real HTTP."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from unittest.mock import patch

from aiohttp import web


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One scripted reply. `hang` never answers, `drop` closes the connection, `drip` sends a byte now and then."""

    content: str | None = None
    finish: str = "stop"
    refusal: str | None = None
    status: int = 200
    error: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)
    raw: str | None = None
    hang: bool = False
    drop: bool = False
    drip: bool = False
    no_choices: bool = False


@dataclass(slots=True)
class OpenAIServer:
    """The running server: what it was asked (`requests`), what it will say (`script`, then `always`),
    and what is done when it is asked and does not answer (`hanging`)."""

    base_url: str = ""
    script: list[Reply] = field(default_factory=list)
    always: Reply | Callable[[dict[str, Any]], Reply] | None = None
    requests: list[dict[str, Any]] = field(default_factory=list)
    hanging: Callable[[], None] = lambda: None
    _gate: asyncio.Event = field(default_factory=asyncio.Event)
    _site: web.BaseSite | None = None

    def next_reply(self, asked: dict[str, Any]) -> Reply:
        """The script's next reply, else the standing one."""
        if self.script:
            return self.script.pop(0)
        if callable(self.always):
            return self.always(asked)
        return self.always or Reply(status=500, error={"message": "the script is over"})

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One chat completion."""
        asked = await request.json()
        self.requests.append(asked)
        reply = self.next_reply(asked)
        if reply.drop:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if reply.hang:
            self.hanging()
            await self._gate.wait()
        if reply.drip:
            stream = web.StreamResponse()
            await stream.prepare(request)
            while not self._gate.is_set():
                await stream.write(b" ")
                try:
                    await asyncio.wait_for(self._gate.wait(), 0.01)
                except TimeoutError:
                    continue
            return stream
        if reply.raw is not None:
            return web.Response(text=reply.raw, status=reply.status, content_type="application/json")
        if reply.status != 200:
            error = reply.error or {"message": "scripted", "type": "server_error", "code": None}
            return web.json_response({"error": error}, status=reply.status, headers=reply.headers)
        message = {"role": "assistant", "content": reply.content, "refusal": reply.refusal}
        choices = [] if reply.no_choices else [{"index": 0, "message": message, "finish_reason": reply.finish}]
        return web.json_response(
            {
                "id": "chatcmpl-1",
                "object": "chat.completion",
                "created": 0,
                "model": asked.get("model", ""),
                "choices": choices,
                "usage": {
                    "prompt_tokens": len(json.dumps(asked["messages"])) // 4,
                    "completion_tokens": len(reply.content or "") // 4,
                    "total_tokens": 0,
                },
            }
        )

    async def pull_the_plug(self) -> None:
        """Nobody listens any more."""
        if self._site is not None:
            await self._site.stop()
            self._site = None

    def release(self) -> None:
        """Let hanging and dripping replies end."""
        self._gate.set()


_authorities = cache(ssl.create_default_context)


@asynccontextmanager
async def running_openai_server() -> AsyncIterator[OpenAIServer]:
    """A server on a free port of this machine; no client reads the machine's list of authorities anew."""
    server = OpenAIServer()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server._site = site
    port = runner.addresses[0][1]
    server.base_url = f"http://127.0.0.1:{port}/v1"
    try:
        with patch.object(ssl, "create_default_context", _authorities):
            yield server
    finally:
        server.release()
        await runner.cleanup()
