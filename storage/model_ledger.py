"""What the model has cost: tokens are set aside before a call and settled after it, per person and for everybody."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.model_tables import model_days, model_usage
from storage.people_tables import people


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
    everybody: dict[str, Any] = {"day": day}
    one = everybody | {"person_id": person_id}
    if not await _take(connection, model_days, everybody, tokens, day_limit):
        await _begin_day(connection, model_days, everybody, {"calls": 0, "prompt_tokens": 0, "answer_tokens": 0})
        if not await _take(connection, model_days, everybody, tokens, day_limit):
            raise OverBudgetError("everybody")
    if not await _take(connection, model_usage, one, tokens, person_limit):
        known = select(people.c.id).where(people.c.id == person_id)
        if (await connection.execute(known)).first() is None:
            raise OverBudgetError("person")
        await _begin_day(connection, model_usage, one, {})
        if not await _take(connection, model_usage, one, tokens, person_limit):
            raise OverBudgetError("person")


async def settle(connection: AsyncConnection, person_id: int, day: date, *, aside: int, spent: Spent) -> None:
    """Replace what was set aside by what was spent. A person who has been forgotten meanwhile is not brought back."""
    left = spent.prompt_tokens + spent.answer_tokens - aside
    await connection.execute(
        update(model_usage)
        .where(model_usage.c.person_id == person_id, model_usage.c.day == day)
        .values(tokens=model_usage.c.tokens + left)
    )
    await connection.execute(
        update(model_days)
        .where(model_days.c.day == day)
        .values(
            tokens=model_days.c.tokens + left,
            calls=model_days.c.calls + spent.calls,
            prompt_tokens=model_days.c.prompt_tokens + spent.prompt_tokens,
            answer_tokens=model_days.c.answer_tokens + spent.answer_tokens,
        )
    )


async def spent_on(connection: AsyncConnection, day: date) -> Spent:
    """What everybody together has spent on a day."""
    row = (await connection.execute(select(model_days).where(model_days.c.day == day))).one_or_none()
    if row is None:
        return Spent()
    return Spent(tokens=row.tokens, calls=row.calls, prompt_tokens=row.prompt_tokens, answer_tokens=row.answer_tokens)


async def _begin_day(connection: AsyncConnection, table: Table, key: dict[str, Any], zeros: dict[str, int]) -> None:
    insert = postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
    await connection.execute(insert.on_conflict_do_nothing(), key | {"tokens": 0} | zeros)


async def _take(connection: AsyncConnection, table: Table, key: dict[str, Any], tokens: int, limit: int) -> bool:
    """Whether the row had room; one statement, so that two processes cannot take the same tokens."""
    take = (
        update(table)
        .where(*(table.c[name] == value for name, value in key.items()))
        .where(table.c.tokens + bindparam("wanted", tokens) <= limit)
        .values(tokens=table.c.tokens + bindparam("wanted", tokens))
    )
    return (await connection.execute(take)).rowcount == 1
