"""Updates: offsets, long polling, kinds, who may poll, webhooks."""

import asyncio

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, Conflict

from bot.nursery import Nursery
from bot.playground.page.courier import SECRET_HEADER
from bot.playground.page.playground import Playground
from bot.playground.page.serve import _listen, start_playground
from bot.playground.people.movable_clock import PlaygroundClock
from bot.playground.telegram.world import World
from tests.bot.playground.conftest import Setting
from tests.patience import PATIENCE_S
from tests.telegram import MONDAY_NOON, TOKEN


async def test_an_offset_confirms_what_came_before(setting: Setting) -> None:
    """Unconfirmed updates come again, confirmed ones never."""
    for text in ("one", "two", "three"):
        setting.acts.say(setting.athlete, text)
    first = await setting.bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["one", "two", "three"]
    assert [update.update_id for update in await setting.bot.get_updates()] == [update.update_id for update in first]
    rest = await setting.bot.get_updates(offset=first[1].update_id + 1)
    assert [update.update_id for update in rest] == [first[2].update_id]
    assert await setting.bot.get_updates(offset=first[2].update_id + 1) == ()
    assert await setting.bot.get_updates() == ()


async def test_a_negative_offset_keeps_the_last(setting: Setting) -> None:
    """All earlier ones are forgotten."""
    for text in ("one", "two", "three"):
        setting.acts.say(setting.athlete, text)
    kept = await setting.bot.get_updates(offset=-1)
    assert [update.message.text for update in kept if update.message] == ["three"]
    assert len(await setting.bot.get_updates()) == 1


async def test_limit_gives_the_oldest(setting: Setting) -> None:
    """The others stay."""
    for text in ("one", "two", "three"):
        setting.acts.say(setting.athlete, text)
    some = await setting.bot.get_updates(limit=2)
    assert [update.message.text for update in some if update.message] == ["one", "two"]


async def pollers(setting: Setting, count: int) -> None:
    """Until so many long polls have begun."""
    while setting.world.updates._poller < count:  # noqa: ASYNC110 - nothing tells when a call has arrived
        await asyncio.sleep(0)


async def test_a_long_poll_ends_with_the_first_update(setting: Setting) -> None:
    """It waits for news instead of answering at once."""
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(setting.bot.get_updates(timeout=20, read_timeout=30))
        await pollers(setting, 1)
        assert not poll.done()
        setting.acts.say(setting.athlete, "now")
    assert [update.message.text for update in poll.result() if update.message] == ["now"]


async def test_only_one_may_poll(setting: Setting) -> None:
    """The older long poll is ended by a newer one."""
    async with asyncio.TaskGroup() as group:
        older = group.create_task(_refused(setting))
        await pollers(setting, 1)
        newer = group.create_task(setting.world.updates.wait(100, 20))
        await older
        setting.acts.say(setting.athlete, "now")
    assert "terminated by other getUpdates request" in older.result()
    assert len(newer.result()) == 1


async def _refused(setting: Setting) -> str:
    with pytest.raises(Conflict) as conflict:
        await setting.bot.get_updates(timeout=20, read_timeout=30)
    return str(conflict.value)


async def test_kinds_nobody_asked_for_do_not_come(setting: Setting) -> None:
    """allowed_updates holds for what happens after it was set."""
    await setting.bot.get_updates(allowed_updates=["callback_query"])
    setting.acts.say(setting.athlete, "hello")
    assert await setting.bot.get_updates() == ()
    await setting.bot.get_updates(allowed_updates=[])
    setting.acts.say(setting.athlete, "hello")
    assert len(await setting.bot.get_updates()) == 1


async def test_blocking_and_unblocking_are_told(setting: Setting) -> None:
    """my_chat_member, each way once."""
    setting.acts.block(setting.athlete)
    setting.acts.block(setting.athlete)
    setting.acts.start(setting.athlete, "inv_1")
    changes = await setting.bot.get_updates()
    states = [update.my_chat_member.new_chat_member.status for update in changes if update.my_chat_member]
    assert states == ["kicked", "member"]
    assert changes[-1].message is not None
    assert changes[-1].message.text == "/start inv_1"


async def test_every_kind_of_message_is_understood(setting: Setting) -> None:
    """What people can send arrives as python-telegram-bot's objects."""
    acts, athlete = setting.acts, setting.athlete
    acts.say(athlete, "/week now")
    acts.share_location(athlete, 48.85, 2.35)
    acts.share_contact(athlete)
    acts.send_sticker(athlete)
    acts.send_voice(athlete)
    acts.send_file(athlete, "run.fit", b"FIT", "application/octet-stream", "my run")
    first = acts.say(athlete, "helo")[0]
    acts.edit(athlete, first.id, "hello")
    updates = await setting.bot.get_updates()
    messages = [update.message for update in updates if update.message]
    assert messages[0].entities[0].type == "bot_command"
    assert messages[1].location is not None
    assert messages[2].contact is not None
    assert messages[3].sticker is not None
    assert messages[4].voice is not None
    assert messages[5].document is not None
    assert messages[5].caption == "my run"
    assert updates[-1].edited_message is not None
    assert updates[-1].edited_message.text == "hello"


async def test_a_long_text_is_sent_in_pieces(here: Setting) -> None:
    """As the apps do: 10,000 characters are three messages."""
    assert [len(message.data["text"]) for message in here.acts.say(here.athlete, "x" * 10_000)] == [4096, 4096, 1808]


async def test_polling_and_a_webhook_exclude_each_other(setting: Setting) -> None:
    """409 until the webhook is deleted."""
    await setting.bot.set_webhook("https://example.com/hook", secret_token="s3cret", max_connections=10)
    info = await setting.bot.get_webhook_info()
    assert (info.url, info.max_connections, info.pending_update_count) == ("https://example.com/hook", 10, 0)
    with pytest.raises(Conflict, match="webhook is active"):
        await setting.bot.get_updates()
    setting.acts.say(setting.athlete, "one")
    await setting.bot.delete_webhook()
    assert len(await setting.bot.get_updates()) == 1
    await setting.bot.delete_webhook(drop_pending_updates=True)
    assert await setting.bot.get_updates() == ()
    with pytest.raises(BadRequest, match="https url must be provided"):
        await setting.bot.set_webhook("http://example.com")


class Receiver:
    """A bot's webhook: keeps what comes, and fails as often as told."""

    def __init__(self) -> None:
        self.got: list[tuple[str, dict[str, object]]] = []
        self.failures = 0
        self.arrived = asyncio.Event()

    async def hook(self, request: Request) -> Response:
        """Take an update or fail."""
        if self.failures > 0:
            self.failures -= 1
            return Response(status_code=500)
        self.got.append((request.headers.get(SECRET_HEADER, ""), await request.json()))
        self.arrived.set()
        return Response()


async def test_a_webhook_gets_each_update_until_it_takes_it(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the secret, in order, again after a fault, and never after it was taken."""
    monkeypatch.setattr("bot.playground.page.courier.FIRST_PAUSE_S", 0.01)
    receiver = Receiver()
    app = Starlette(routes=[Route("/hook", receiver.hook, methods=["POST"])])
    config = uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1)
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    sock = _listen("127.0.0.1", 0)
    await server.startup(sockets=[sock])
    try:
        athlete = next(iter(playground.world.people))
        receiver.failures = 2
        url = f"http://127.0.0.1:{sock.getsockname()[1]}/hook"
        async with Bot(TOKEN, base_url=playground.base_url) as bot:
            await bot.set_webhook(url, secret_token="s3cret")
            playground.acts.say(athlete, "one")
            playground.acts.say(athlete, "two")
            async with asyncio.timeout(PATIENCE_S):
                while len(receiver.got) < 2:
                    receiver.arrived.clear()
                    await receiver.arrived.wait()
            info = await bot.get_webhook_info()
        texts = [update["message"]["text"] for _, update in receiver.got]  # type: ignore[index]
        assert texts == ["one", "two"]
        assert {secret for secret, _ in receiver.got} == {"s3cret"}
        assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
    finally:
        await server.shutdown(sockets=[sock])


async def test_closing_ends_a_waiting_poll() -> None:
    """A playground that stops lets its bot go at once."""
    playground = await start_playground(port=0, clock=PlaygroundClock.frozen(MONDAY_NOON), token=TOKEN)
    async with Nursery() as nursery:
        poll = nursery.start(playground.world.updates.wait(100, 2 * PATIENCE_S), name="poll")
        await asyncio.sleep(0)
        await playground.close()
        async with asyncio.timeout(PATIENCE_S):
            assert await poll == []


def test_update_ids_follow_each_other() -> None:
    """A gap would make a bot think that it missed something."""
    world = World(PlaygroundClock.frozen(MONDAY_NOON), token=TOKEN)
    ids = [world.updates.add("message", {}) for _ in range(3)]
    assert ids == [world.updates.next_id - 3, world.updates.next_id - 2, world.updates.next_id - 1]
