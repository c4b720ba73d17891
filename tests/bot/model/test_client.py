"""The model's client against a real local server: who is asked how often, and what each fault becomes."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from bot.model.client import ModelAnswer, ModelClient, ModelSettings, NoAnswerError, Why
from bot.settings import AnswerFormat
from tests.openai_server import OpenAIServer, Reply, running_openai_server
from tests.patience import PATIENCE_S, let_pass

SCHEMA = {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"], "additionalProperties": False}
ASK = [{"role": "user", "content": "x?"}]


class CountingBreaker:
    """A breaker that only counts."""

    def __init__(self, *, open_: bool = False) -> None:
        self.open = open_
        self.failures = 0
        self.successes = 0

    def allow(self) -> bool:
        """Closed unless told otherwise."""
        return not self.open

    def success(self) -> None:
        """Count."""
        self.successes += 1

    def failure(self) -> None:
        """Count."""
        self.failures += 1


class Bench:
    """A client on a server, with the waits it took."""

    def __init__(self, server: OpenAIServer) -> None:
        self.server = server
        self.breaker = CountingBreaker()
        self.waits: list[float] = []
        self.client = self.make(ModelSettings(call_timeout_s=20))

    def make(self, settings: ModelSettings) -> ModelClient:
        """Another client on the same server."""

        async def sleep(seconds: float) -> None:
            self.waits.append(seconds)

        return ModelClient(settings, self.breaker, api_key="sk-test", base_url=self.server.base_url, sleep=sleep)

    async def ask(self, client: ModelClient | None = None, deadline_s: float = PATIENCE_S) -> ModelAnswer:
        """Ask the usual question."""
        return await (client or self.client).ask(
            ASK, name="x", schema=SCHEMA, max_tokens=100, deadline_at=asyncio.get_running_loop().time() + deadline_s
        )

    async def refused(self, deadline_s: float = PATIENCE_S) -> NoAnswerError:
        """Ask, and return why there was no answer."""
        with pytest.raises(NoAnswerError) as caught:
            await self.ask(deadline_s=deadline_s)
        return caught.value


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """A client on a scripted server."""
    async with running_openai_server() as server:
        made = Bench(server)
        yield made
        server.release()
        await made.client.close()


async def test_answer_carries_text_and_tokens(bench: Bench) -> None:
    """The usual case: one call, strict schema sent, tokens counted."""
    bench.server.script = [Reply(content='{"x": 1}')]
    answer = await bench.ask()
    assert json.loads(answer.text) == {"x": 1}
    assert (answer.calls, answer.cut) == (1, False)
    assert answer.prompt_tokens > 0
    sent = bench.server.requests[0]
    assert sent["response_format"]["json_schema"]["strict"] is True
    assert sent["temperature"] == 0.7
    assert bench.breaker.successes == 1


@pytest.mark.parametrize(
    ("answer_format", "expected"), [(AnswerFormat.JSON_OBJECT, {"type": "json_object"}), (AnswerFormat.PROMPT, None)]
)
async def test_other_servers_are_asked_their_way(
    bench: Bench, answer_format: AnswerFormat, expected: dict[str, str] | None
) -> None:
    """Servers without strict schemas are asked for any object, or in words only."""
    bench.server.script = [Reply(content="{}")]
    client = bench.make(ModelSettings(answer_format=answer_format))
    await bench.ask(client)
    await client.close()
    assert bench.server.requests[0].get("response_format") == expected


@pytest.mark.parametrize(
    ("reply", "why", "calls", "failures"),
    [
        (Reply(status=400), Why.SETTINGS, 1, 0),
        (Reply(status=401), Why.SETTINGS, 1, 0),
        (Reply(status=404), Why.SETTINGS, 1, 0),
        (Reply(status=429), Why.BUSY, 3, 3),
        (Reply(status=429, error={"message": "no money", "code": "insufficient_quota"}), Why.QUOTA, 1, 1),
        (Reply(status=500), Why.AWAY, 3, 3),
        (Reply(status=503), Why.AWAY, 3, 3),
        (Reply(drop=True), Why.AWAY, 4, 4),
        (Reply(refusal="I cannot", content=None), Why.REFUSED, 1, 0),
        (Reply(content="x", finish="content_filter"), Why.REFUSED, 1, 0),
        (Reply(content=""), Why.EMPTY, 1, 0),
        (Reply(content=None), Why.EMPTY, 1, 0),
        (Reply(no_choices=True), Why.EMPTY, 1, 0),
        (Reply(raw="<html>gateway</html>"), Why.EMPTY, 1, 0),
    ],
)
async def test_each_fault_has_its_name_its_tries_and_its_count(
    bench: Bench, reply: Reply, why: Why, calls: int, failures: int
) -> None:
    """Only what may pass is tried again; only 429, 5xx and a server that is away count against it."""
    bench.server.always = reply
    error = await bench.refused(deadline_s=60)
    assert error.why is why
    assert error.calls == calls == len(bench.server.requests)
    assert bench.breaker.failures == failures


async def test_a_passing_fault_is_waited_out_with_growing_pauses(bench: Bench) -> None:
    """Two server faults, then an answer."""
    bench.server.script = [Reply(status=500), Reply(status=502), Reply(content="{}")]
    assert (await bench.ask()).calls == 3
    assert bench.waits == [2.0, 4.0]


async def test_retry_after_is_honoured(bench: Bench) -> None:
    """The server's own word on when to come back beats our pauses."""
    bench.server.script = [Reply(status=429, headers={"Retry-After": "7"}), Reply(content="{}")]
    await bench.ask(deadline_s=60)
    assert bench.waits == [7.0]


async def test_a_wait_past_the_deadline_is_not_begun(bench: Bench) -> None:
    """Told to come back in ten minutes, nobody is kept waiting for that."""
    bench.server.always = Reply(status=429, headers={"Retry-After": "600"})
    error = await bench.refused()
    assert (error.why, error.calls, bench.waits) == (Why.BUSY, 1, [])


async def test_a_busy_model_gives_way_to_the_next_but_is_asked_again_later(bench: Bench) -> None:
    """Limits are a model's own; an unknown model, though, is never asked twice."""
    client = bench.make(ModelSettings(models=("gone", "busy", "free")))
    bench.server.script = [Reply(status=404), *[Reply(status=429)] * 3, Reply(content="{}"), Reply(content="{}")]
    assert (await bench.ask(client, deadline_s=60)).model == "free"
    assert (await bench.ask(client)).model == "busy"
    await client.close()
    assert [asked["model"] for asked in bench.server.requests] == ["gone", "busy", "busy", "busy", "free", "busy"]


async def test_a_hanging_server_times_out_and_counts(bench: Bench) -> None:
    """No reply within a call's time is a fault of the server, tried again."""
    bench.server.always = Reply(hang=True)
    bench.server.hanging = lambda: let_pass(20)
    error = await bench.refused(deadline_s=120)
    assert error.why is Why.TIMEOUT
    assert bench.breaker.failures == error.calls == 4


async def test_a_dripping_server_ends_at_the_deadline(bench: Bench) -> None:
    """Bytes now and then never let one call time out; the deadline over all tries does."""
    bench.server.always = Reply(drip=True)
    error = await bench.refused(deadline_s=0.3)
    assert error.why is Why.TIMEOUT
    assert bench.breaker.failures == 1


async def test_an_unknown_model_gives_way_to_the_next(bench: Bench) -> None:
    """Fallback models are tried in order."""
    bench.server.script = [Reply(status=404), Reply(content="{}")]
    client = bench.make(ModelSettings(models=("new-one", "old-one")))
    answer = await bench.ask(client)
    await client.close()
    assert answer.model == "old-one"
    assert [asked["model"] for asked in bench.server.requests] == ["new-one", "old-one"]


async def test_an_open_breaker_makes_no_call(bench: Bench) -> None:
    """While the server is known to be down nobody waits for it."""
    bench.breaker.open = True
    error = await bench.refused()
    assert (error.why, error.calls, bench.server.requests) == (Why.BREAKER, 0, [])


async def test_an_answer_cut_for_want_of_tokens_says_so(bench: Bench) -> None:
    """The writer then asks for less."""
    bench.server.script = [Reply(content='{"x"', finish="length")]
    assert (await bench.ask()).cut
