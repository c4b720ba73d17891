"""Fixtures of the playground's tests: one world behind python-telegram-bot, in process and over HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from telegram import Bot

from bot.playground.page.playground import Playground
from bot.playground.page.serve import start_playground
from bot.playground.people.acts import Acts
from bot.playground.people.movable_clock import PlaygroundClock
from bot.playground.telegram.gateway import Gateway
from bot.playground.telegram.inprocess import BASE_FILE_URL, BASE_URL, InProcessRequest
from bot.playground.telegram.world import World
from bot.telegram.transport import AiohttpRequest
from tests.telegram import MONDAY_NOON, TOKEN


@dataclass(slots=True)
class Setting:
    """A world, a bot that speaks to it, and its two people, both of whom have started the bot."""

    world: World
    gateway: Gateway
    acts: Acts
    bot: Bot
    clock: PlaygroundClock
    athlete: int
    coach: int
    over_http: bool


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """A playground on a free port with a frozen clock."""
    async with await start_playground(port=0, clock=PlaygroundClock.frozen(MONDAY_NOON), token=TOKEN) as started:
        yield started


def begun(gateway: Gateway, bot: Bot, *, over_http: bool) -> Setting:
    """A setting whose people have pressed START and whose updates are confirmed."""
    world = gateway.world
    acts = Acts(world)
    athlete, coach = world.people
    for person in (athlete, coach):
        acts.start(person)
    world.updates.confirm(list(world.updates.pending))
    clock = world.clock
    assert isinstance(clock, PlaygroundClock)
    return Setting(world, gateway, acts, bot, clock, athlete, coach, over_http)


@pytest.fixture
async def here() -> AsyncIterator[Setting]:
    """In process."""
    world = World(PlaygroundClock.frozen(MONDAY_NOON), token=TOKEN)
    world.add_person("Alex", last_name="Rivers")
    world.add_person("Sam", last_name="Okafor", role="coach")
    gateway = Gateway(world)
    transport = InProcessRequest(gateway)
    bot = Bot(TOKEN, base_url=BASE_URL, base_file_url=BASE_FILE_URL, request=transport, get_updates_request=transport)
    async with bot:
        yield begun(gateway, bot, over_http=False)


@pytest.fixture
async def there(playground: Playground) -> AsyncIterator[Setting]:
    """Over HTTP, with python-telegram-bot's own transport."""
    bot = Bot(playground.token, base_url=playground.base_url, base_file_url=playground.base_file_url)
    async with bot:
        yield begun(playground.gateway, bot, over_http=True)


@pytest.fixture
async def ours(playground: Playground) -> AsyncIterator[Setting]:
    """Over HTTP, with the transport that Milepost uses."""
    bot = Bot(
        playground.token,
        base_url=playground.base_url,
        base_file_url=playground.base_file_url,
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    async with bot:
        yield begun(playground.gateway, bot, over_http=True)


@pytest.fixture(params=["here", "there", "ours"], ids=["in process", "over HTTP", "our transport"])
def setting(request: pytest.FixtureRequest) -> Setting:
    """The same test in process, over HTTP, and over HTTP through Milepost's own transport."""
    chosen: Setting = request.getfixturevalue(request.param)
    return chosen
