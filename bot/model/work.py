"""The model's slow work: a week or a reading of plain words, within the budgets, cached, its cost kept."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.breaker import Breaker, BreakerState
from bot.model import prompt
from bot.model.client import ModelClient, ModelSettings, NoAnswerError, Sleep
from bot.model.week_writer import ModelWriter
from bot.model.words_reader import WordsReader
from bot.watching.metrics import Metrics
from domain.adapting.writer import WeekBrief, WrittenBy
from domain.ports import Clock
from domain.records import Job
from handlers.actions.ask_model import WRITE_WEEK
from handlers.actions.ask_words import READ_WORDS, asked_in
from handlers.actions.model_brief import week_brief
from storage.engine import Connection, Database
from storage.model_ledger import OverBudgetError, Spent, set_aside, settle

log = logging.getLogger(__name__)

# About four characters of a prompt are a token; answers are as long as a week or a sentence needs.
_CHARACTERS_PER_TOKEN = 4
_WEEK_ANSWER_TOKENS = 2500
_WORDS_ANSWER_TOKENS = 200
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Tokens of a UTC day for one person and for everybody, and dollars for a million tokens read and written."""

    person_tokens: int = 60_000
    day_tokens: int = 2_000_000
    prices: tuple[float, float] = (0.15, 0.60)


class ModelService:
    """Everything about the configured model in one process. The connection is made with the first question."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        metrics: Metrics,
        *,
        settings: ModelSettings,
        budget: Budget,
        api_key: str,
        base_url: str | None = None,
        breaker: Breaker | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._database = database
        self._clock = clock
        self._metrics = metrics
        self._settings = settings
        self._budget = budget
        self._new_client: Callable[[], ModelClient] = lambda: ModelClient(
            settings, self.breaker, api_key=api_key, base_url=base_url, sleep=sleep
        )
        self._client: ModelClient | None = None
        self._opening = asyncio.Lock()
        # However many answers come at once, our own part is done one after the other: taps find a way between.
        self._turn = asyncio.Lock()
        self.breaker = breaker or Breaker("model")

    @property
    def work(self) -> Mapping[str, Callable[[Job], Awaitable[dict[str, Any]]]]:
        """What it does, by kind of job."""
        return {WRITE_WEEK: self.write_week, READ_WORDS: self.read_words}

    def open_breakers(self) -> Sequence[str]:
        """Its name while calls are held back."""
        return () if self.breaker.state is BreakerState.CLOSED else (self.breaker.name,)

    async def get_ready(self) -> None:
        """Make the client before anybody asks: importing the openai package takes a second, more on a busy machine."""
        await self._connected()

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.close()

    async def write_week(self, job: Job) -> dict[str, Any]:
        """The key of the model's week, or why there is none. The answer itself is kept in the database."""
        person_id, day = job.payload["person"], self._clock.now().date()
        try:
            # One short transaction that writes: on SQLite reading apart from it costs a thread's turn a statement.
            async with self._turn, self._database.transaction(self._clock.now()) as uow:
                brief = await week_brief(uow, job.payload["plan"], job.payload["week"])
                key = self._key(brief, job.payload["attempt"]) if brief is not None else ""
                if brief is None or await uow.model.answer(key) is not None:
                    return {"key": key}
                aside = _tokens_of(prompt.week_messages(brief)) + _WEEK_ANSWER_TOKENS
                await self._set_aside(uow.connection, person_id, day, aside)
        except OverBudgetError as error:
            log.warning("no question to the model: %s", error)
            self._metrics.count("model_fallback_budget")
            return {"why": "budget", "calls": 0}
        written = await ModelWriter(await self._connected(), turn=self._turn).write_week(brief)
        spent = Spent(calls=written.calls, prompt_tokens=written.prompt_tokens, answer_tokens=written.answer_tokens)
        async with self._turn, self._database.transaction(self._clock.now()) as uow:
            await self._settle(uow.connection, person_id, day, aside, spent)
            if written.written_by is not WrittenBy.PLANNER:
                await uow.model.put_answer(key, person_id, written)
                self._metrics.count("model_weeks")
                return {"key": key}
        self._no_answer(written.fallback, written.calls)
        return {"why": written.fallback, "calls": written.calls}

    async def read_words(self, job: Job) -> dict[str, Any]:
        """What the words ask for as data, or why that is not known."""
        asked = asked_in(job.payload)
        reader = WordsReader(await self._connected())
        aside = _tokens_of(reader.messages(asked)) + _WORDS_ANSWER_TOKENS
        day = self._clock.now().date()
        try:
            async with self._database.writing() as connection:
                await self._set_aside(connection, asked.person, day, aside)
        except OverBudgetError as error:
            log.warning("no question to the model: %s", error)
            self._metrics.count("model_fallback_budget")
            return {"why": "budget"}
        try:
            read = await reader.read(asked)
        except NoAnswerError as error:
            async with self._database.writing() as connection:
                await self._settle(connection, asked.person, day, aside, Spent(calls=error.calls))
            self._no_answer(error.why.value, error.calls)
            return {"why": error.why.value}
        spent = Spent(calls=read.calls, prompt_tokens=read.prompt_tokens, answer_tokens=read.answer_tokens)
        async with self._database.writing() as connection:
            await self._settle(connection, asked.person, day, aside, spent)
        return {"said": read.said}

    def _no_answer(self, why: str, calls: int) -> None:
        """For the operators: a wrong key or an empty purse shows here first."""
        log.warning("the model gave nothing usable: %s, %d calls", why, calls)
        self._metrics.count(f"model_fallback_{why.replace(' ', '_')}")

    def _key(self, brief: WeekBrief, attempt: int) -> str:
        """A digest of all that shapes an answer: the same question costs nothing twice."""
        shaping = (prompt.PROMPT_VERSION, self._settings, attempt, brief)
        return hashlib.sha256(repr(shaping).encode()).hexdigest()

    async def _connected(self) -> ModelClient:
        async with self._opening:
            if self._client is None:
                # The openai package takes a second to import; nobody's tap waits for that.
                self._client = await asyncio.to_thread(self._new_client)
            return self._client

    async def _set_aside(self, connection: Connection, person_id: int, day: date, tokens: int) -> None:
        limits = {"person_limit": self._budget.person_tokens, "day_limit": self._budget.day_tokens}
        await set_aside(connection, person_id, day, tokens, **limits)

    async def _settle(self, connection: Connection, person_id: int, day: date, aside: int, spent: Spent) -> None:
        total = await settle(connection, person_id, day, aside=aside, spent=spent)
        read, written = self._budget.prices
        dollars = (total.prompt_tokens * read + total.answer_tokens * written) / _MILLION
        self._metrics.gauge(
            model_calls_today=total.calls,
            model_tokens_today=total.prompt_tokens + total.answer_tokens,
            model_dollars_today=round(dollars, 4),
        )


def _tokens_of(messages: Sequence[Mapping[str, str]]) -> int:
    return sum(len(message["content"]) for message in messages) // _CHARACTERS_PER_TOKEN
