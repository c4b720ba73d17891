"""Weeks asked of a model and its answers, in the unit of work."""

from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.adapting.writer import AskState, WeekAsk, WrittenWeek
from storage.codec import answer_in, answer_out
from storage.model_tables import model_answers, model_asks
from storage.people_tables import people
from storage.upsert import put_row

# An answer that nobody has taken by then is about a week that is over.
KEPT = timedelta(days=60)

_ASK = select(model_asks).where(
    model_asks.c.plan_id == bindparam("plan"), model_asks.c.week_number == bindparam("week")
)
_ANSWER = select(model_answers.c.content).where(model_answers.c.key == bindparam("key"))
_PERSON = select(people.c.id).where(people.c.id == bindparam("person"))


class StoredModelWork:
    """Implements `domain.ports.ModelWork`."""

    def __init__(self, connection: AsyncConnection, now: datetime, *, is_on: bool) -> None:
        self._connection = connection
        self._now = now
        self.is_on = is_on

    async def ask_of(self, plan_id: int, week_number: int) -> WeekAsk | None:
        """The newest question about a week."""
        row = (await self._connection.execute(_ASK, {"plan": plan_id, "week": week_number})).one_or_none()
        if row is None:
            return None
        return WeekAsk(
            plan_id=row.plan_id,
            week_number=row.week_number,
            asker_id=row.asker_id,
            asked_at=row.asked_at,
            attempt=row.attempt,
            base_revision=row.base_revision,
            state=AskState(row.state),
            answer_key=row.answer_key or "",
            adjusted_days=row.adjusted_days,
        )

    async def put_ask(self, ask: WeekAsk) -> None:
        """Keep the newest question about a week, or its new state."""
        values = asdict(ask) | {"state": ask.state.value, "answer_key": ask.answer_key or None}
        await put_row(self._connection, model_asks, values)

    async def answer(self, key: str) -> WrittenWeek | None:
        """A week the model wrote, by its key."""
        answer = (await self._connection.execute(_ANSWER, {"key": key})).scalar_one_or_none()
        return None if answer is None else answer_in(answer)

    async def put_answer(self, key: str, person_id: int, written: WrittenWeek) -> None:
        """Keep an answer for whoever asks the same again; nothing is kept of somebody who has been forgotten."""
        await self._connection.execute(delete(model_answers).where(model_answers.c.created_at < self._now - KEPT))
        if (await self._connection.execute(_PERSON, {"person": person_id})).first() is None:
            return
        values = {"key": key, "person_id": person_id, "content": answer_out(written), "created_at": self._now}
        await put_row(self._connection, model_answers, values, keep=("person_id", "created_at"))
