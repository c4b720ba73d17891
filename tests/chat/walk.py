"""A person at their phone, without Telegram: sends words, taps buttons by their label, reads the cards as stored."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import select, update

from domain.errors import CoachError
from domain.fitness import goal_pace_5k
from domain.people import Person, Settings
from domain.plan import PlanInputs, RaceDistance
from domain.planner import make_plan
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.actions.clock import schedule_timers
from handlers.chat import rooms
from handlers.chat.commands import run_command
from handlers.chat.dialogs import continue_dialog
from handlers.chat.request import Request
from handlers.chat.taps import handle_tap
from handlers.chat.text import read_text
from storage.engine import Database
from storage.queue_tables import callback_answers, cards, outbox
from tests.databases import FixedClock

_updates = count(1000)
_messages = count(1)
START = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)
ROOMS = rooms.ROOMS

MARATHON = PlanInputs(
    race_name="Spring Marathon",
    race=RaceDistance(42_195_000, "Marathon"),
    race_date=date(2027, 4, 18),
    start=date(2026, 12, 28),
    goal_s=3 * 3600 + 45 * 60,
    five_k_pace_s=450,
    weekly_miles=25,
    preferred_days=frozenset({2, 4, 5, 7}),
)


@dataclass(slots=True)
class Phone:
    """One person's chat. `text`, `labels` are those of the card last shown or sent; `toast` the last answer to a tap."""

    database: Database
    clock: FixedClock
    person: Person
    toast: str = ""
    message_id: int | None = None
    text: str = ""
    buttons: list[dict[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def labels(self) -> list[str]:
        """The labels of the card's buttons."""
        return [button["label"] for button in self.buttons]

    @asynccontextmanager
    async def _handled(self, **fields: Any) -> AsyncIterator[Request]:
        number = next(_updates)
        self.toast = ""
        async with self.database.transaction(self.clock.now()) as uow:
            person = await uow.people.get(self.person.id)
            assert person is not None
            request = Request(uow=uow, person=person, chat_id=person.chat_id, update_id=number, **fields)
            try:
                yield request
            except CoachError as error:
                self.said.append(str(error))
                if request.callback_id:
                    await request.toast(str(error))
                else:
                    await request.send(str(error))
        await self.look(request.callback_id)

    async def look(self, callback_id: str | None = None) -> None:
        """Read what the chat would show now: every new card is given a message id, as delivery would."""
        chat_id = self.person.chat_id
        async with self.database.writing() as connection:
            fresh = await connection.execute(
                select(cards.c.id).where(cards.c.chat_id == chat_id, cards.c.message_id.is_(None)).order_by(cards.c.id)
            )
            for (card_id,) in fresh.all():
                message = next(_messages)
                await connection.execute(update(cards).where(cards.c.id == card_id).values(message_id=message))
                self.message_id = message
            rows = await connection.execute(
                select(cards).where(cards.c.chat_id == chat_id, cards.c.message_id == self.message_id)
            )
            row = rows.one_or_none()
            await connection.execute(
                update(cards).where(cards.c.chat_id == chat_id).values(shown_rev=cards.c.desired_rev)
            )
            sent = await connection.execute(
                select(outbox.c.payload).where(outbox.c.chat_id == chat_id, outbox.c.payload.is_not(None))
            )
            self.said = [payload["text"] for (payload,) in sent.all()]
            if callback_id is not None:
                answer = await connection.execute(
                    select(callback_answers.c.text).where(callback_answers.c.callback_id == callback_id)
                )
                self.toast = answer.scalar_one_or_none() or ""
        if row is not None:
            self.text = row.payload["text"]
            self.buttons = [button for line in row.payload.get("buttons", []) for button in line]

    async def send(self, text: str) -> None:
        """Send a message: a command, an answer to a question, or plain words."""
        async with self._handled(text=text) as request:
            if text.startswith("/"):
                name, _, request.argument = text[1:].partition(" ")
                assert await run_command(name, request)
            elif not await continue_dialog(request):
                await read_text(request)

    async def tap(self, label: str) -> None:
        """Tap the first button whose label begins with this."""
        button = next((each for each in self.buttons if each["label"].startswith(label)), None)
        assert button is not None, f"no button {label!r} among {self.labels}"
        await self.press(button["data"])

    async def press(self, data: str, message_id: int | None = None) -> None:
        """Press a button with this data, wherever it came from."""
        fields = {"message_id": message_id or self.message_id, "callback_id": f"callback{next(_updates)}"}
        async with self._handled(**fields) as request:
            await handle_tap(request, data)

    def data_of(self, label: str) -> str:
        """What the button carries."""
        return str(next(each["data"] for each in self.buttons if each["label"].startswith(label)))


async def new_phone(
    database: Database, clock: FixedClock, person_id: int, name: str, settings: Settings | None = None
) -> Phone:
    """Somebody who wrote to the bot before."""
    person = Person(id=person_id, chat_id=person_id, name=name, settings=settings or Settings(), created_at=clock.now())
    async with database.transaction(clock.now()) as uow:
        await uow.people.put(person)
    return Phone(database, clock, person)


async def give_plan(phone: Phone, inputs: PlanInputs = MARATHON) -> PlanHead:
    """A plan made by the real planner, stored as the onboarding does."""
    async with phone.database.transaction(phone.clock.now()) as uow:
        goal = round(goal_pace_5k(inputs.race, inputs.goal_s)) if inputs.goal_s else None
        head = await uow.plans.create(
            phone.person.id,
            make_plan(inputs),
            goal_pace_5k_s=goal,
            author_id=phone.person.id,
            at=phone.clock.now(),
            reason="Plan created",
        )
        await schedule_timers(uow, phone.person)
    return head


@asynccontextmanager
async def inside(phone: Phone) -> AsyncIterator[UnitOfWork]:
    """A transaction, to look at or to prepare what is stored."""
    async with phone.database.transaction(phone.clock.now()) as uow:
        yield uow
