"""Who may come in: only this machine's own pages, by its own name; and how a connection is cut."""

import asyncio
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

Address = tuple[str, int]


class Door:
    """ASGI middleware. A strange Host header (DNS rebinding) or another site's page is turned away."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check a request, then pass it on with the safety headers of a page."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        reason = self._reason_to_refuse(headers)
        if reason:
            await JSONResponse({"ok": False, "error_code": 403, "description": reason}, 403)(scope, receive, send)
            return

        async def send_safely(message: Any) -> None:
            if message["type"] == "http.response.start":
                known = {name for name, _ in message["headers"]}
                extra = [(name.lower().encode(), value.encode()) for name, value in _HEADERS.items()]
                message["headers"] = [*message["headers"], *(pair for pair in extra if pair[0] not in known)]
            await send(message)

        await self._app(scope, receive, send_safely)

    def _reason_to_refuse(self, headers: Headers) -> str:
        if headers.get("host", "").lower() not in self._hosts:
            return "Forbidden: open the playground by the address it printed"
        origin = headers.get("origin")
        if origin is not None and origin.partition("://")[2].lower() not in self._hosts:
            return "Forbidden: another site asks"
        # Links from elsewhere to the page itself are fine; what it loads or does must come from itself.
        if headers.get("sec-fetch-site") in {"cross-site", "same-site"} and headers.get("sec-fetch-mode") != "navigate":
            return "Forbidden: another site asks"
        return ""


class Connections:
    """The open connections of a server, so that a fault can cut one."""

    def __init__(self) -> None:
        self.open: dict[Address, asyncio.Transport] = {}

    def protocol(self) -> type[H11Protocol]:
        """A protocol class for uvicorn that keeps its transports here."""
        connections = self.open

        class KnownProtocol(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                if self.client is not None:
                    connections[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                if self.client is not None:
                    connections.pop(self.client, None)
                super().connection_lost(exc)

        return KnownProtocol

    async def cut(self, scope: Scope, receive: Receive) -> None:
        """Reset the connection of a request and wait until it is gone."""
        client = scope.get("client")
        transport = self.open.get((client[0], client[1])) if client else None
        if transport is not None:
            transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


class Nothing(Response):
    """A response to a connection that is already gone."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send nothing."""
