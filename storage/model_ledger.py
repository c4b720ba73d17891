"""What the model has cost: tokens are set aside before a call and settled after it, per person and for everybody."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Table, bindparam, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.model_tables import model_days, model_usage
from storage.prepared import insert_into


class OverBudgetError(Exception):
    """The tokens of today are spent; the transaction is to be rolled back. `whose` is "person" or "everybody"."""

    def __init__(self, whose: str) -> None:
        super().__init__(f"the budget of {whose} is spent")
        self.whose = whose


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What calls have cost: one answer's, or a UTC day's of everybody, whose `tokens` also count what is set aside."""

    tokens: int = 0
    calls: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0


async def set_aside(
    connection: AsyncConnection, person_id: int, day: date, tokens: int, *, person_limit: int, day_limit: int
) -> None:
    """Take `tokens` from both budgets of the day. Raises OverBudgetError when one of them does not hold that much."""
    zeros = {"calls": 0, "prompt_tokens": 0, "answer_tokens": 0}
    if not await _take(connection, model_days, {"day": day} | zeros, tokens, day_limit):
        raise OverBudgetError("everybody")
    try:
        if not await _take(connection, model_usage, {"day": day, "person_id": person_id}, tokens, person_limit):
            raise OverBudgetError("person")
    except IntegrityError:
        # Nobody of this id: the person has been forgotten.
        raise OverBudgetError("person") from None


async def settle(connection: AsyncConnection, person_id: int, day: date, *, aside: int, spent: Spent) -> Spent:
    """Replace what was set aside by what was spent; returns the day of everybody.

    A person who has been forgotten meanwhile is not brought back.
    """
    left = spent.prompt_tokens + spent.answer_tokens - aside
    await connection.execute(
        update(model_usage)
        .where(model_usage.c.person_id == person_id, model_usage.c.day == day)
        .values(tokens=model_usage.c.tokens + left)
    )
    settled = (
        update(model_days)
        .where(model_days.c.day == day)
        .values(
            tokens=model_days.c.tokens + left,
            calls=model_days.c.calls + spent.calls,
            prompt_tokens=model_days.c.prompt_tokens + spent.prompt_tokens,
            answer_tokens=model_days.c.answer_tokens + spent.answer_tokens,
        )
        .returning(model_days)
    )
    return _day((await connection.execute(settled)).one_or_none())


async def spent_on(connection: AsyncConnection, day: date) -> Spent:
    """What everybody together has spent on a day."""
    return _day((await connection.execute(select(model_days).where(model_days.c.day == day))).one_or_none())


def _day(row: Row[*tuple[Any, ...]] | None) -> Spent:
    if row is None:
        return Spent()
    return Spent(tokens=row.tokens, calls=row.calls, prompt_tokens=row.prompt_tokens, answer_tokens=row.answer_tokens)


async def _take(connection: AsyncConnection, table: Table, row: dict[str, Any], tokens: int, limit: int) -> bool:
    """Whether the day's row has room; one statement, so that two processes cannot take the same tokens."""
    if tokens > limit:
        return False
    insert = insert_into(table, connection.dialect.name)
    taken = table.c.tokens + insert.excluded.tokens
    take = insert.on_conflict_do_update(
        index_elements=list(table.primary_key), set_={"tokens": taken}, where=taken <= bindparam("most", limit)
    )
    taken_row = await connection.execute(take.returning(table.c.day), row | {"tokens": tokens})
    return taken_row.first() is not None
