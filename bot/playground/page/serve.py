"""Starts and stops a playground on this machine: world, Bot API, chat page, clock."""

import os
import socket
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from bot.clock import SystemClock
from bot.playground.page.bot_api import BotApi
from bot.playground.page.chat_page import ChatPage
from bot.playground.page.courier import Courier
from bot.playground.page.guard import Connections, Door
from bot.playground.page.playground import Playground
from bot.playground.people.memory import Memory
from bot.playground.people.movable_clock import (
    PlaygroundClock,
)
from bot.playground.telegram.flood_limits import Limits
from bot.playground.telegram.gateway import Gateway
from bot.playground.telegram.world import World

DEFAULT_PORT = 8090
TRIED_PORTS = 20


async def start_playground(
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    *,
    clock: PlaygroundClock | None = None,
    path: Path | None = None,
    token: str = "",
    limits: Limits | None = None,
) -> Playground:
    """Start a playground and return it, listening.

    `port` 0 or a taken one means the next free one. `path`: the world is kept in this SQLite file and continued from
    it, token and clock included. A new world holds an athlete and a coach.
    """
    clock = clock or PlaygroundClock(SystemClock().now)
    memory = Memory(path) if path is not None else None
    world = World(clock, token=token or (memory.token() if memory else ""))
    if memory is None or not memory.load(world, clock):
        populate(world)
    playground = Playground(world=world, clock=clock, gateway=Gateway(world, limits=limits), memory=memory)
    playground.gateway.save = playground.save
    playground.save()
    playground.listener = _listen(host, port)
    playground.host, playground.port = host, int(playground.listener.getsockname()[1])
    playground.server = await _serve(playground)
    playground.nursery.start(Courier(world, playground.save).run(), name="playground-webhook")
    return playground


def populate(world: World) -> None:
    """The people of a new world."""
    world.add_person("Alex", last_name="Rivers", role="athlete")
    world.add_person("Sam", last_name="Okafor", role="coach")
    world.touch("counters")


async def _serve(playground: Playground) -> uvicorn.Server:
    connections = Connections()
    routes = [
        *BotApi(playground.gateway, connections, playground.closing).routes(),
        *ChatPage(playground).routes(),
    ]
    names = {playground.host, "127.0.0.1", "localhost", "[::1]"}
    hosts = frozenset(f"{name}:{playground.port}" for name in names)
    config = uvicorn.Config(
        Door(Starlette(routes=routes), hosts),
        http=connections.protocol(),
        log_config=None,
        # The token is in the path of every call.
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
        # Longer than clients keep a quiet connection, as Telegram does: one that is closed just as a call leaves makes
        # the fate of that call unknown.
        timeout_keep_alive=75,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    # Not serve(): that takes over the process's signals, which belong to the bot.
    await server.startup(sockets=[playground.listener] if playground.listener else None)
    return server


def _listen(host: str, port: int) -> socket.socket:
    candidates = [0] if port == 0 else [*range(port, port + TRIED_PORTS), 0]
    for candidate in candidates:
        # With the protocol named, asyncio switches off the delay that would cost 40 ms an answer.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name == "posix":
            # Elsewhere this would let two programs share a port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
            listener.listen(128)
        except OSError:
            listener.close()
            continue
        listener.setblocking(False)
        return listener
    raise OSError(f"no free port on {host}")
