"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import json
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.page.guard import Connections, Nothing
from bot.playground.telegram.gateway import Gateway, Lost
from bot.playground.telegram.injected_faults import FaultKind
from bot.playground.telegram.params import FilePart, Params
from bot.playground.telegram.refusals import MAX_UPLOAD_BYTES, Refusal, bad_request, refuse


class BotApi:
    """The routes of one gateway."""

    def __init__(self, gateway: Gateway, connections: Connections, closing: asyncio.Event) -> None:
        self._gateway = gateway
        self._connections = connections
        self._closing = closing

    def routes(self) -> list[Route]:
        """For the application."""
        return [
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.download, methods=["GET"]),
        ]

    async def call(self, request: Request) -> Response:
        """One method call by query, form, multipart or JSON."""
        token, method = request.path_params["token"], request.path_params["method"]
        try:
            params = await read_params(request)
            answer = await self._gateway.call(token, method, params)
        except Refusal as refusal:
            return JSONResponse(refusal.body, refusal.code)
        except Lost as lost:
            if lost.kind is FaultKind.HANG:
                await self._closing.wait()
            await self._connections.cut(request.scope, request.receive)
            return Nothing()
        return Response(answer.body, answer.status, media_type="application/json")

    async def download(self, request: Request) -> Response:
        """A file of getFile."""
        try:
            file = self._gateway.file(request.path_params["token"], request.path_params["path"])
        except Refusal as refusal:
            return JSONResponse(refusal.body, refusal.code)
        return Response(file.content, media_type="application/octet-stream")


async def read_params(request: Request) -> Params:
    """The parameters of a request, wherever they are; those of the body win. Raises Refusal."""
    values: dict[str, Any] = dict(request.query_params)
    files: dict[str, FilePart] = {}
    if request.method != "POST":
        return Params(values)
    if int(request.headers.get("content-length") or 0) > MAX_UPLOAD_BYTES + 1024 * 1024:
        raise refuse(413)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        values |= _object(await request.body())
    elif kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        async with request.form(max_part_size=4 * 1024 * 1024) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    media_type = value.content_type or "application/octet-stream"
                    files[name] = FilePart(value.filename or name, await value.read(), media_type)
                else:
                    values[name] = value
    return Params(values, files)


def _object(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body or b"{}")
    except ValueError as error:
        raise bad_request("can't parse request body as JSON") from error
    if not isinstance(values, dict):
        raise bad_request("request body must be a JSON object")
    return values
