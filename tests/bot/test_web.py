"""The web side: a webhook that is durable before it answers, health, and figures for those who may see them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import httpx
import pytest

from bot.running import _serve
from bot.settings import Settings
from bot.web import web_app
from storage import delivering
from storage.engine import Connection
from storage.faults import DatabaseAwayError
from tests.bot.conftest import Stage
from tests.bot.counter import state_of
from tests.e2e.program import free_port

SECRET = "a-secret-of-the-tests"
HEADERS = {"x-telegram-bot-api-secret-token": SECRET}

Ask = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
def ask(stage: Stage) -> Ask:
    """A request to the bot's web side, from this machine unless another client is named."""
    app = web_app(stage.bot.intake, stage.bot.incidents, stage.bot.metrics, SECRET)

    async def asked(method: str, path: str, *, client: str = "127.0.0.1", **options: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=app, client=(client, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as http:
            return await http.request(method, path, **options)

    return asked


def note(stage: Stage, text: str) -> dict[str, Any]:
    """An update as Telegram sends it."""
    stage.telegram.acts.say(stage.telegram.athlete.id, f"note:{text}")
    update: dict[str, Any] = stage.telegram.world.updates.peek(100)[-1]
    return update


async def test_an_update_is_stored_and_handled_once(stage: Stage, ask: Ask) -> None:
    """Sent twice, because our answer was lost the first time."""
    update = note(stage, "1")
    for _ in range(2):
        assert (await ask("POST", "/telegram", json=update, headers=HEADERS)).status_code == 200
    await stage.bot.catch_up()
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        assert (await state_of(uow, stage.telegram.athlete.id))["seen"] == ["1"]


@pytest.mark.parametrize("headers", [{}, {"x-telegram-bot-api-secret-token": "guessed"}])
async def test_a_stranger_is_refused(stage: Stage, ask: Ask, headers: dict[str, str]) -> None:
    """Without the secret nothing is stored."""
    assert (await ask("POST", "/telegram", json=note(stage, "1"), headers=headers)).status_code == 403


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"update_id":"x"}', b"\xff"])
async def test_nonsense_is_refused(ask: Ask, body: bytes) -> None:
    """What is no update is answered plainly, and Telegram does not send it again for ever."""
    assert (await ask("POST", "/telegram", content=body, headers=HEADERS)).status_code == 400


async def test_too_much_is_refused(ask: Ask) -> None:
    """No update is that long."""
    assert (await ask("POST", "/telegram", content=b"x" * (2 << 20), headers=HEADERS)).status_code == 413


async def test_a_fault_of_the_database_makes_telegram_send_it_again(
    stage: Stage, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not 200, because it is not durable."""

    async def away(_updates: object) -> None:
        raise DatabaseAwayError("the disk is full")

    monkeypatch.setattr(stage.bot.intake, "store", away)
    assert (await ask("POST", "/telegram", json=note(stage, "1"), headers=HEADERS)).status_code == 503


async def test_health(ask: Ask) -> None:
    """The load balancer's question."""
    assert (await ask("GET", "/healthz", client="10.0.0.9")).text == "ok\n"


async def test_figures_are_for_this_machine_or_with_the_secret(stage: Stage, ask: Ask) -> None:
    """A proxy's caller is not this machine."""
    await stage.say("/start")
    assert "milepost_request_seconds_count" in (await ask("GET", "/metrics")).text
    assert (await ask("GET", "/metrics", client="10.0.0.9")).status_code == 403
    assert (await ask("GET", "/metrics", headers={"x-forwarded-for": "10.0.0.9"})).status_code == 403
    bearer = {"authorization": f"Bearer {SECRET}"}
    assert (await ask("GET", "/metrics", client="10.0.0.9", headers=bearer)).status_code == 200


async def test_many_who_ask_for_health_cost_one_count(stage: Stage, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty load balancers and dashboards at once: the database counts once."""
    counted = []

    async def counts(connection: Connection, now: datetime) -> dict[str, int]:
        counted.append(now)
        return await found(connection, now)

    found = delivering.counts
    monkeypatch.setattr(delivering, "counts", counts)
    answers = await asyncio.gather(*(ask("GET", path) for path in ("/healthz", "/metrics") * 25))
    assert {answer.status_code for answer in answers} == {200}
    assert len(counted) <= 1


async def test_a_worker_has_a_health_page_of_its_own(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """On its own port, without the webhook; it says which part is stuck, with 503 so that somebody starts it anew."""
    port = free_port()
    settings = Settings(_env_file=None, milepost_health_port=port)  # type: ignore[call-arg]  # pydantic-settings takes it
    (stop,) = await _serve(stage.bot, settings, "worker")
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
            assert (await http.get("/healthz")).text == "ok\n"
            assert "milepost_gauge" in (await http.get("/metrics")).text
            assert (await http.post("/telegram", json={})).status_code == 404
            monkeypatch.setattr(type(stage.bot.lane_worker), "is_stuck", True)
            stuck = await http.get("/healthz")
            assert (stuck.status_code, "a lane is stuck" in stuck.text) == (503, True)
    finally:
        await stop()


async def test_nobody_listens_who_was_not_asked_to(stage: Stage) -> None:
    """One machine, long polling: no port is opened."""
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings takes it at run time
    assert await _serve(stage.bot, settings, "all") == []
