"""Faults and pacing: what the bot sees, and whether the thing happened."""

import asyncio
from datetime import timedelta

import aiohttp
import httpx
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.playground.telegram.flood_limits import Limits
from bot.playground.telegram.params import Params
from bot.playground.telegram.refusals import Refusal
from tests.bot.playground.conftest import Setting
from tests.patience import PATIENCE_S, let_pass


def texts(setting: Setting) -> list[str]:
    """What the bot has written to the athlete."""
    return [m.data["text"] for m in setting.world.chats[setting.athlete].messages.values() if m.by_bot]


async def test_too_many_requests(setting: Setting) -> None:
    """429 with the seconds to wait, once; nothing happened."""
    setting.gateway.faults.add("too_many", method="sendMessage", retry_after_s=7)
    with pytest.raises(RetryAfter) as refusal:
        await setting.bot.send_message(setting.athlete, "x")
    assert refusal.value.retry_after in {7, timedelta(seconds=7)}
    assert texts(setting) == []
    await setting.bot.send_message(setting.athlete, "y")
    assert texts(setting) == ["y"]


async def test_server_errors(setting: Setting) -> None:
    """5xx before it happens, and 5xx although it happened."""
    setting.gateway.faults.add("server_error", code=502)
    with pytest.raises(NetworkError, match=r"502|Bad Gateway"):
        await setting.bot.send_message(setting.athlete, "x")
    assert texts(setting) == []
    setting.gateway.faults.add("error_after", code=500)
    with pytest.raises(NetworkError, match=r"500|Internal Server Error"):
        await setting.bot.send_message(setting.athlete, "y")
    assert texts(setting) == ["y"]


@pytest.mark.parametrize(("kind", "happened"), [("drop", []), ("refuse", []), ("no_reply", ["x"])])
async def test_lost_connections(setting: Setting, kind: str, happened: list[str]) -> None:
    """The bot sees a network error and cannot know; the chat does."""
    setting.gateway.faults.add(kind, method="sendMessage")
    with pytest.raises(NetworkError) as error:
        await setting.bot.send_message(setting.athlete, "x")
    assert not isinstance(error.value, TimedOut)
    cause = error.value.__cause__
    assert isinstance(cause, httpx.TransportError | aiohttp.ClientError | ConnectionError)
    # Only in process can a request be kept from leaving.
    assert isinstance(cause, httpx.ConnectError) == (kind == "refuse" and not setting.over_http)
    assert texts(setting) == happened
    await setting.bot.send_message(setting.athlete, "again")
    assert texts(setting) == [*happened, "again"]


async def test_an_answer_that_never_comes(setting: Setting) -> None:
    """It happened; the bot waits for its read timeout."""
    setting.gateway.faults.add("hang")

    async def sent_in_vain() -> None:
        with pytest.raises(TimedOut):
            await setting.bot.send_message(setting.athlete, "x")

    async with asyncio.TaskGroup() as group:
        group.create_task(sent_in_vain())
        while not texts(setting):  # noqa: ASYNC110 - nothing tells when a call has arrived
            await asyncio.sleep(0)
        let_pass(PATIENCE_S)
    assert texts(setting) == ["x"]


async def test_faults_choose_their_calls(here: Setting) -> None:
    """By method, chat, count, skipping and predicate; polling is spared unless it is named."""
    faults = here.gateway.faults
    faults.add("too_many", chat_id=here.coach)
    await here.bot.send_message(here.athlete, "x")
    with pytest.raises(RetryAfter):
        await here.bot.send_message(here.coach, "x")
    faults.add("too_many", method="sendMessage", times=2, skip=1)
    assert await _outcomes(here, 4) == ["sent", "refused", "refused", "sent"]
    faults.add("drop", when=lambda method, params: "bomb" in params.text("text"))
    assert await here.bot.send_message(here.athlete, "flowers")
    with pytest.raises(NetworkError):
        await here.bot.send_message(here.athlete, "a bomb workout")
    faults.add("server_error", times=None)
    assert await here.bot.get_updates() is not None
    assert await _outcomes(here, 2) == ["refused", "refused"]
    faults.clear()
    assert await _outcomes(here, 1) == ["sent"]


async def _outcomes(setting: Setting, count: int) -> list[str]:
    outcomes = []
    for _ in range(count):
        try:
            await setting.bot.send_message(setting.athlete, "x")
            outcomes.append("sent")
        except NetworkError:
            outcomes.append("refused")
        except RetryAfter:
            outcomes.append("refused")
    return outcomes


async def test_latency_delays_the_effect(here: Setting) -> None:
    """It works, later, and others are not held up."""
    here.gateway.faults.add("latency", delay_s=PATIENCE_S, method="sendMessage")
    async with asyncio.TaskGroup() as group:
        slow = group.create_task(here.bot.send_message(here.athlete, "slow"))
        await asyncio.sleep(0)
        await here.bot.send_message(here.athlete, "quick")
        assert texts(here) == ["quick"]
        let_pass(PATIENCE_S)
    assert slow.done()
    assert texts(here) == ["quick", "slow"]


def sends(limits: Limits, chat_id: int, count: int) -> list[int]:
    """Seconds to wait for each of some calls; 0 when it went through."""
    waits = []
    for _ in range(count):
        try:
            limits.check("sendMessage", Params({"chat_id": str(chat_id)}))
            waits.append(0)
        except Refusal as refusal:
            waits.append(refusal.parameters["retry_after"])
    return waits


def test_pacing_in_a_chat() -> None:
    """A small burst, then a message a second."""
    now = [0.0]
    limits = Limits(lambda: now[0])
    assert sends(limits, 1, 4) == [0, 0, 0, 3]
    now[0] = 3.0
    assert sends(limits, 1, 1) == [0]
    limits.check("answerCallbackQuery", Params({}))
    limits.check("editMessageText", Params({"chat_id": "1", "message_id": "1"}))


def test_pacing_overall_and_in_groups() -> None:
    """Thirty a second in all, twenty a minute in a group."""
    now = [0.0]
    limits = Limits(lambda: now[0])
    assert sum(sends(limits, chat, 1)[0] for chat in range(1, 31)) == 0
    assert sends(limits, 31, 1) == [1]
    group = Limits(lambda: now[0], burst=100)
    assert sends(group, -5, 21) == [0] * 20 + [60]


async def test_pacing_answers_429(here: Setting) -> None:
    """Switched on, the gateway refuses as Telegram does."""
    here.gateway.limits = Limits(lambda: 0.0, burst=1)
    await here.bot.send_message(here.athlete, "x")
    with pytest.raises(RetryAfter):
        await here.bot.send_message(here.athlete, "y")
    assert isinstance(here.bot, Bot)
