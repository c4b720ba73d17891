"""The web side: the webhook, a health page, and the figures for Prometheus."""

import hmac
import ipaddress
import logging
from collections.abc import Awaitable, Callable, Sequence

import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.lanes.intake import WEBHOOK_PATH, Intake, chat_of
from bot.watching.incidents import Incidents
from bot.watching.metrics import CONTENT_TYPE, Metrics
from storage.faults import DatabaseAwayError

log = logging.getLogger(__name__)

LARGEST_UPDATE = 1 << 20
BEYOND_64_BITS = 1 << 63


Stuck = Callable[[], Sequence[str]]


def web_app(intake: Intake, incidents: Incidents, metrics: Metrics, secret: str, stuck: Stuck = tuple) -> Starlette:
    """/telegram for updates, and what `health_app` has."""

    async def telegram(request: Request) -> Response:
        given = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not secret or not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("", 403)
        body = bytearray()
        async for piece in request.stream():
            body += piece
            if len(body) > LARGEST_UPDATE:
                return PlainTextResponse("", 413)
        try:
            update = orjson.loads(body)
            if max(abs(int(update["update_id"])), abs(chat_of(update))) >= BEYOND_64_BITS:
                raise ValueError
        except (ValueError, TypeError, KeyError, AttributeError):
            return PlainTextResponse("", 400)
        try:
            await intake.store([update])
        except DatabaseAwayError as error:
            # Telegram sends it again.
            log.warning("an update waits at Telegram: %s", error)
            return PlainTextResponse("", 503)
        return PlainTextResponse("")

    return Starlette(
        routes=[Route(WEBHOOK_PATH, telegram, methods=["POST"]), *_health_routes(incidents, metrics, secret, stuck)]
    )


def health_app(incidents: Incidents, metrics: Metrics, secret: str, stuck: Stuck) -> Starlette:
    """/healthz for whoever looks after this process, /metrics for those on this machine or with the secret.

    `stuck` names the parts that have stopped moving, where starting anew would help.
    """
    return Starlette(routes=_health_routes(incidents, metrics, secret, stuck))


def _health_routes(incidents: Incidents, metrics: Metrics, secret: str, stuck: Stuck) -> list[Route]:
    async def healthz(_request: Request) -> Response:
        try:
            await incidents.measure()
        except DatabaseAwayError:
            return PlainTextResponse("the database is away\n", 503)
        if held := stuck():
            return PlainTextResponse("".join(f"{name} is stuck\n" for name in held), 503)
        # Still 200: starting this process again would bring nobody back.
        away = "".join(f"{name} is away\n" for name in incidents.open_breakers())
        return PlainTextResponse(f"ok\n{away}")

    async def figures(request: Request) -> Response:
        if not _may_look(request, secret):
            return PlainTextResponse("", 403)
        try:
            await incidents.measure()
        except DatabaseAwayError:
            metrics.gauge(database_away=1)
        else:
            metrics.gauge(database_away=0)
        return Response(metrics.prometheus(), media_type=CONTENT_TYPE)

    return [Route("/healthz", healthz), Route("/metrics", figures)]


def _may_look(request: Request, secret: str) -> bool:
    """With the secret as bearer token, or straight from this machine (a proxy adds its header)."""
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if secret and hmac.compare_digest(given.encode(), secret.encode()):
        return True
    if request.client is None or "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


async def serve_web(app: Starlette, host: str, port: int) -> Callable[[], Awaitable[None]]:
    """Start listening; returns what stops it."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    # Not serve(): that takes over the process's signals.
    await server.startup()
    if not server.started:
        raise OSError(f"cannot listen on {host}:{port}")

    async def stop() -> None:
        await server.shutdown()

    return stop
