"""One answer from an OpenAI-compatible server: retries with backoff, one deadline, a breaker, fallback models."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from bot.settings import AnswerFormat

if TYPE_CHECKING:
    import openai

Sleep = Callable[[float], Awaitable[None]]

# The retry limits of the workout-plan-flow document: network three times from 1 s, server faults twice from 2 s.
_NETWORK_RETRIES, _NETWORK_BASE_S = 3, 1.0
_SERVER_RETRIES, _SERVER_BASE_S = 2, 2.0
_LONGEST_WAIT_S = 20.0


class Why(StrEnum):
    """Why there is no answer; a word for the change log and the metrics."""

    AWAY = "away"
    TIMEOUT = "timeout"
    BUSY = "busy"
    QUOTA = "quota"
    BREAKER = "breaker open"
    SETTINGS = "settings"
    REFUSED = "refused"
    EMPTY = "empty"


class NoAnswerError(Exception):
    """The model gave nothing usable; the planner writes instead. `calls` were made before giving up."""

    def __init__(self, why: Why, *, calls: int = 0) -> None:
        super().__init__(why.value)
        self.why = why
        self.calls = calls


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswer:
    """Text of one answer. `cut` when it ended for want of tokens."""

    text: str
    cut: bool
    model: str
    prompt_tokens: int
    answer_tokens: int
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """How the model is asked. `models` are tried in order when one is unknown to the server, or stays busy."""

    models: tuple[str, ...] = ("gpt-4o-mini",)
    temperature: float = 0.7
    answer_format: AnswerFormat = AnswerFormat.JSON_SCHEMA
    call_timeout_s: float = 30.0


class BreakerPort(Protocol):
    """Guards a service that is down (bot/breaker.py)."""

    def allow(self) -> bool: ...
    def success(self) -> None: ...
    def failure(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Fault:
    """What an exception means: why, how often to try again, the first wait, and whether the breaker counts it."""

    why: Why
    retries: int = 0
    base_s: float = 0.0
    counts: bool = True
    next_model: bool = False
    retry_after_s: float | None = None


class ModelClient:
    """Asks one server. The openai package is imported with the first client: it is heavy."""

    def __init__(
        self,
        settings: ModelSettings,
        breaker: BreakerPort,
        *,
        api_key: str,
        base_url: str | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        from openai import AsyncOpenAI

        self.settings = settings
        self._breaker = breaker
        self._sleep = sleep
        self._openai = AsyncOpenAI(api_key=api_key, base_url=base_url, timeout=settings.call_timeout_s, max_retries=0)
        self._models = list(settings.models)

    async def close(self) -> None:
        """Close the connections."""
        await self._openai.close()

    async def ask(
        self,
        messages: Sequence[dict[str, str]],
        *,
        name: str,
        schema: dict[str, Any],
        max_tokens: int,
        deadline_at: float,
    ) -> ModelAnswer:
        """One answer before the deadline (the event loop's time; all tries together). Raises NoAnswerError."""
        calls = _Calls(deadline_at=deadline_at)
        try:
            async with asyncio.timeout_at(deadline_at):
                return await self._ask(messages, name, schema, max_tokens, calls)
        except TimeoutError:
            self._breaker.failure()
            raise NoAnswerError(Why.TIMEOUT, calls=calls.made) from None

    async def _ask(
        self, messages: Sequence[dict[str, str]], name: str, schema: dict[str, Any], max_tokens: int, calls: "_Calls"
    ) -> ModelAnswer:
        models = list(self._models)
        tries = 0
        while True:
            if not self._breaker.allow():
                raise NoAnswerError(Why.BREAKER, calls=calls.made)
            calls.made += 1
            try:
                answer = await self._call(models[0], messages, name, schema, max_tokens, calls)
            except NoAnswerError:
                self._breaker.success()
                raise
            except Exception as error:
                fault = _fault(error)
                if fault is None:
                    raise
                (self._breaker.failure if fault.counts else self._breaker.success)()
                tries += 1
                wait_s = _wait(fault, tries)
                # Waiting past the deadline would only make the person wait for the same answer.
                is_over = tries > fault.retries or asyncio.get_running_loop().time() + wait_s >= calls.deadline_at
                if not is_over:
                    await self._sleep(wait_s)
                elif fault.next_model and len(models) > 1:
                    self._leave(models.pop(0), fault)
                    tries = 0
                else:
                    raise NoAnswerError(fault.why, calls=calls.made) from None
            else:
                self._breaker.success()
                return answer

    def _leave(self, model: str, fault: _Fault) -> None:
        """A model the server does not know is not asked for again; a busy one is."""
        if fault.why is Why.SETTINGS and model in self._models and len(self._models) > 1:
            self._models.remove(model)

    async def _call(
        self,
        model: str,
        messages: Sequence[dict[str, str]],
        name: str,
        schema: dict[str, Any],
        max_tokens: int,
        calls: "_Calls",
    ) -> ModelAnswer:
        extra: dict[str, Any] = {}
        if self.settings.answer_format is AnswerFormat.JSON_SCHEMA:
            extra["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": name, "strict": True, "schema": schema},
            }
        elif self.settings.answer_format is AnswerFormat.JSON_OBJECT:
            extra["response_format"] = {"type": "json_object"}
        reply = await self._openai.chat.completions.create(
            model=model,
            messages=list(messages),  # type: ignore[arg-type]  # plain dicts with role and content, as the API takes them
            temperature=self.settings.temperature,
            max_tokens=max_tokens,
            **extra,
        )
        choice = reply.choices[0] if reply.choices else None
        if choice is None or choice.message is None:
            raise NoAnswerError(Why.EMPTY, calls=calls.made)
        if choice.finish_reason == "content_filter" or choice.message.refusal:
            raise NoAnswerError(Why.REFUSED, calls=calls.made)
        text = (choice.message.content or "").strip()
        if not text:
            raise NoAnswerError(Why.EMPTY, calls=calls.made)
        usage = reply.usage
        return ModelAnswer(
            text=text,
            cut=choice.finish_reason == "length",
            model=model,
            prompt_tokens=usage.prompt_tokens if usage else 0,
            answer_tokens=usage.completion_tokens if usage else 0,
            calls=calls.made,
        )


@dataclass(slots=True)
class _Calls:
    """How many calls one answer has taken, and until when there may be more (the event loop's time)."""

    deadline_at: float
    made: int = 0


def _wait(fault: _Fault, tries: int) -> float:
    if fault.retry_after_s is not None:
        return fault.retry_after_s
    return min(fault.base_s * 2.0 ** (tries - 1), _LONGEST_WAIT_S)


def _fault(error: Exception) -> _Fault | None:
    """What an error of the openai package means; None for an error of ours."""
    import openai

    if isinstance(error, openai.APITimeoutError):
        return _Fault(Why.TIMEOUT, _NETWORK_RETRIES, _NETWORK_BASE_S)
    if isinstance(error, openai.APIConnectionError):
        return _Fault(Why.AWAY, _NETWORK_RETRIES, _NETWORK_BASE_S)
    if isinstance(error, openai.RateLimitError):
        if error.code == "insufficient_quota":
            return _Fault(Why.QUOTA)
        return _Fault(Why.BUSY, _SERVER_RETRIES, _SERVER_BASE_S, next_model=True, retry_after_s=_retry_after(error))
    if isinstance(error, openai.NotFoundError):
        return _Fault(Why.SETTINGS, counts=False, next_model=True)
    if isinstance(error, openai.APIStatusError):
        if error.status_code >= 500:
            return _Fault(Why.AWAY, _SERVER_RETRIES, _SERVER_BASE_S, next_model=True, retry_after_s=_retry_after(error))
        return _Fault(Why.SETTINGS, counts=False)
    if isinstance(error, openai.OpenAIError | ValueError):
        # A reply that is no JSON, or JSON of another shape.
        return _Fault(Why.EMPTY, counts=False)
    return None


def _retry_after(error: "openai.APIStatusError") -> float | None:
    """Seconds the server asked to wait; None when it did not say, or not in seconds."""
    try:
        seconds: float = float(error.response.headers.get("retry-after", ""))
    except ValueError:
        return None
    return seconds if 0 <= seconds <= 3600 else None
