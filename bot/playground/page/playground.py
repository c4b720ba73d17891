"""One running playground: its world, its clock and who is told when it moves; how it is saved and closed."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Self
from zoneinfo import ZoneInfo

import uvicorn

from bot.nursery import Nursery
from bot.playground.people.acts import ActError, Acts
from bot.playground.people.memory import Memory
from bot.playground.people.movable_clock import (
    PlaygroundClock,
    known_zone,
    morning_of,
    next_friday_evening,
    next_monday,
    next_morning,
    stops,
)
from bot.playground.telegram.gateway import Gateway
from bot.playground.telegram.injected_faults import Faults
from bot.playground.telegram.world import World

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
    memory: Memory | None = None
    server: uvicorn.Server | None = None
    listener: socket.socket | None = None
    nursery: Nursery = field(default_factory=Nursery)
    closing: asyncio.Event = field(default_factory=asyncio.Event)

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
        if self.memory is not None:
            self.memory.save(self.world, self.clock)
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
        self.closing.set()
        self.world.updates.close()
        self.world.feed.close()
        if self.server is not None and self.listener is not None:
            await self.server.shutdown(sockets=[self.listener])
        await self.nursery.cancel()
        self.save()
        if self.memory is not None:
            self.memory.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
