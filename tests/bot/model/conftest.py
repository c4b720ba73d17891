"""A whole bot with a model: emulated Telegram, real database, real handlers, and an OpenAI server over real HTTP."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest

from bot.breaker import Breaker
from bot.model.client import ModelSettings
from bot.model.work import Budget, ModelService
from domain.people import CoachLink, Person, PersonSettings
from domain.plan import PlanInputs
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.actions.ask_model import ask_model
from handlers.actions.clock import schedule_timers
from storage.engine import Database
from tests.bot.model.stand_in import StandIn
from tests.databases import open_for_tests
from tests.handlers.chat.conversation import Conversation, real_chat
from tests.handlers.chat.trained import MARATHON, START
from tests.openai_server import OpenAIServer, running_openai_server
from tests.planned import planned
from tests.telegram import Emulated


class Club(Conversation):
    """One athlete and one coach in front of a bot with a model."""

    def __init__(self, telegram: Emulated, database: Database, server: OpenAIServer, model: StandIn) -> None:
        super().__init__(telegram, database, real_chat)
        self.server = server
        self.model = model
        self.seconds = 0.0
        self.budget = Budget()
        self.settings = ModelSettings(call_timeout_s=20)
        self.breaker = Breaker("model", monotonic=lambda: self.seconds)

    async def start(self, *, with_model: bool = True) -> None:
        """Start the bot, or another one in its place over the same database."""
        if hasattr(self, "bot") and self.bot.model is not None:
            await self.bot.model.close()

        def service(metrics: Any) -> ModelService:
            return ModelService(
                self.database,
                self.telegram.clock,
                metrics,
                settings=self.settings,
                budget=self.budget,
                api_key="sk-test",
                base_url=self.server.base_url,
                breaker=self.breaker,
                sleep=self._sleep,
            )

        await self.restart(model=service if with_model else None, admins=(self.telegram.coach.id,))

    async def _sleep(self, seconds: float) -> None:
        self.seconds += seconds

    async def handle(self) -> None:
        """Updates and messages, but no slow work yet: what is seen while the model is thinking."""
        await self.fetch()
        await self.paced(self.bot.lane_worker.until_idle)

    async def say(self, text: str, who: str = "athlete", *, settled: bool = True) -> str:
        """Write; the bot's newest message. Not `settled`: while the model is still thinking."""
        with self._slow_work(settled):
            return await super().say(text, who)

    async def tap(
        self, label: str, who: str = "athlete", *, message_id: int | None = None, settled: bool = True
    ) -> str:
        """Tap the newest such button; the bot's newest message."""
        with self._slow_work(settled):
            return await super().tap(label, who, message_id=message_id)

    @contextmanager
    def _slow_work(self, wanted: bool) -> Iterator[None]:
        self.telegram.settle = self.settle if wanted else self.handle
        yield
        self.telegram.settle = self.settle

    def showing(self, words: str, who: str = "athlete") -> str:
        """The newest message with these words. Fails when there is none."""
        found = [text for text in self.texts(who) if words in text]
        assert found, self.telegram.screen(who)
        return found[-1]

    def transaction(self) -> Any:
        """A unit of work now."""
        return self.database.transaction(self.telegram.clock.now())

    async def train(
        self, inputs: PlanInputs = MARATHON, *, settings: PersonSettings | None = None, coached: bool = False
    ) -> PlanHead:
        """Give the athlete a plan that starts today, and ask the model about week 1 as onboarding does."""
        for who in ("athlete", "coach"):
            self.telegram.acts.start(self.telegram.person(who).id)
        self.telegram.take_updates()
        athlete, coach = self.telegram.athlete.id, self.telegram.coach.id
        person = Person(
            id=athlete, chat_id=athlete, name="Ann", settings=settings or PersonSettings(), created_at=START
        )
        async with self.transaction() as uow:
            await uow.people.put(person)
            head: PlanHead = await uow.plans.create(
                athlete,
                planned(inputs),
                goal_pace_5k_s=None,
                author_id=athlete,
                at=START,
            )
            await schedule_timers(uow, person)
            if coached:
                await uow.people.put(Person(id=coach, chat_id=coach, name="Cato", is_coach=True, created_at=START))
                await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=athlete, since=START))
            await self.ask(uow, person, head)
        return head

    async def ask(self, uow: UnitOfWork, person: Person, head: PlanHead, *, anew: bool = False) -> None:
        """Ask the model about week 1."""
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        await ask_model(uow, person, stored, anew=anew)


@pytest.fixture
async def club(sqlite_url: str) -> AsyncIterator[Club]:
    """A club with a willing model, on SQLite."""
    async with _club(sqlite_url) as made:
        yield made


@pytest.fixture
async def club_on_each(database_url: str) -> AsyncIterator[Club]:
    """The same, once on each database."""
    async with _club(database_url) as made:
        yield made


@asynccontextmanager
async def _club(url: str) -> AsyncIterator[Club]:
    async with running_openai_server() as server:
        model = StandIn()
        server.always = model
        made = Club(Emulated(start=START), open_for_tests(url), server, model)
        await made.start()
        yield made
        server.release()
        await made.bot.close()
