"""Starts and stops a playground on this machine: world, Bot API, chat page, clock."""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

import uvicorn
from starlette.applications import Starlette

from bot.clock import SystemClock
from bot.nursery import Nursery
from bot.playground.page.api import BotApi
from bot.playground.page.courier import Courier
from bot.playground.page.door import Connections, Door
from bot.playground.page.page_api import PageApi, known_zone
from bot.playground.people.acts import ActError, Acts
from bot.playground.people.clock import (
    PlaygroundClock,
    morning_of,
    next_friday_evening,
    next_monday,
    next_morning,
    stops,
)
from bot.playground.people.memory import Memory
from bot.playground.telegram.faults import Faults
from bot.playground.telegram.gateway import Gateway
from bot.playground.telegram.limits import Limits
from bot.playground.telegram.world import World

DEFAULT_PORT = 8090
TRIED_PORTS = 20
FARTHEST_DAYS = 400

ClockHook = Callable[[], Awaitable[None]]
RaceDay = Callable[[], Awaitable[date | None]]
AthleteZone = Callable[[], Awaitable[str | None]]


@dataclass(slots=True, kw_only=True)
class Playground:
    """A running playground. `on_clock_moved` hooks are awaited after each move so that the bot can look at once.

    `race_day` and `athlete_zone` are asked when the page moves the clock; None answers mean unknown.
    """

    world: World
    clock: PlaygroundClock
    gateway: Gateway
    host: str = ""
    port: int = 0
    on_clock_moved: list[ClockHook] = field(default_factory=list)
    race_day: RaceDay | None = None
    athlete_zone: AthleteZone | None = None
    is_moving: bool = False
    _memory: Memory | None = None
    _server: uvicorn.Server | None = None
    _socket: socket.socket | None = None
    _nursery: Nursery = field(default_factory=Nursery)
    _closing: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def acts(self) -> Acts:
        """What people do."""
        return Acts(self.world)

    @property
    def faults(self) -> Faults:
        """What goes wrong."""
        return self.gateway.faults

    @property
    def token(self) -> str:
        """The bot's token in this world."""
        return self.world.token

    @property
    def page_url(self) -> str:
        """The address of the chat page."""
        return f"http://{self.host}:{self.port}/"

    @property
    def base_url(self) -> str:
        """For `ApplicationBuilder().base_url(...)`; the token is appended by python-telegram-bot."""
        return f"{self.page_url}bot"

    @property
    def base_file_url(self) -> str:
        """For `ApplicationBuilder().base_file_url(...)`."""
        return f"{self.page_url}file/bot"

    @property
    def api_root(self) -> str:
        """The root of the Bot API, as TELEGRAM_API_URL wants it."""
        return self.page_url.rstrip("/")

    def save(self) -> None:
        """Write what changed to the playground's file, where there is one."""
        if self._memory is not None:
            self._memory.save(self.world, self.clock)
        else:
            self.world.changed.clear()

    async def zone(self) -> ZoneInfo:
        """The athlete's zone, else the browser's, else UTC."""
        name = await self.athlete_zone() if self.athlete_zone is not None else None
        for candidate in (name, self.world.zone_name):
            zone = known_zone(candidate) if candidate else None
            if zone is not None:
                return zone
        return ZoneInfo("UTC")

    def use_zone(self, name: str) -> bool:
        """Take the browser's zone; False when it is unknown or already in use."""
        if name == self.world.zone_name or known_zone(name) is None:
            return False
        self.world.zone_name = name
        self.world.touch("counters")
        return True

    async def move_clock(self, move: str) -> None:
        """Move forward: hour, morning, friday, monday, race, or a number of minutes; hooks see every day pass."""
        if self.is_moving:
            raise ActError("The clock is moving already.")
        now, zone = self.clock.now(), await self.zone()
        if move == "race":
            day = await self.race_day() if self.race_day is not None else None
            if day is None:
                raise ActError("There is no race yet. Make a plan first.")
            target = morning_of(day, zone)
            if target <= now:
                raise ActError("Race day has come already.")
        elif move in {"hour", "morning", "friday", "monday"}:
            target = {
                "hour": now + timedelta(hours=1),
                "morning": next_morning(now, zone),
                "friday": next_friday_evening(now, zone),
                "monday": next_monday(now, zone),
            }[move]
        elif move.isdecimal() and 0 < int(move) <= FARTHEST_DAYS * 24 * 60:
            target = now + timedelta(minutes=int(move))
        else:
            raise ActError("The clock moves by an hour, to a morning, a Friday, a Monday or race day.")
        self.is_moving = True
        try:
            for stop in stops(now, target, zone):
                self.clock.move_to(stop)
                self.world.touch("counters")
                self.save()
                for hook in self.on_clock_moved:
                    await hook()
                self.world.feed.publish("clock")
        finally:
            self.is_moving = False
            self.world.feed.publish("clock")

    async def close(self) -> None:
        """Stop the server, end every waiting call and save."""
        self._closing.set()
        self.world.updates.close()
        self.world.feed.close()
        if self._server is not None and self._socket is not None:
            await self._server.shutdown(sockets=[self._socket])
        await self._nursery.cancel()
        self.save()
        if self._memory is not None:
            self._memory.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


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
    playground = Playground(world=world, clock=clock, gateway=Gateway(world, limits=limits), _memory=memory)
    playground.gateway.save = playground.save
    playground.save()
    playground._socket = _listen(host, port)
    playground.host, playground.port = host, int(playground._socket.getsockname()[1])
    playground._server = await _serve(playground)
    playground._nursery.start(Courier(world, playground.save).run(), name="playground-webhook")
    return playground


def populate(world: World) -> None:
    """The people of a new world."""
    world.add_person("Alex", last_name="Rivers", role="athlete")
    world.add_person("Sam", last_name="Okafor", role="coach")
    world.touch("counters")


async def _serve(playground: Playground) -> uvicorn.Server:
    connections = Connections()
    routes = [
        *BotApi(playground.gateway, connections, playground._closing).routes(),
        *PageApi(playground).routes(),
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
    await server.startup(sockets=[playground._socket] if playground._socket else None)
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
