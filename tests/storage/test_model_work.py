"""Questions to the model, its answers and its budgets, on both databases."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from domain.adapting.writer import Adjustment, AskState, WeekAsk, WrittenBy, WrittenWeek
from domain.mending.fixes import Mend
from domain.told import told
from domain.units import Miles, Weekday
from storage.engine import Database
from storage.model_ledger import OverBudgetError, Spent, set_aside, settle, spent_on
from storage.model_tables import model_answers, model_asks, model_usage
from tests.storage.samples import a_person, a_plan

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ADA, BEN = 101, 102
KEY = "k" * 64
SPENT = Spent(calls=1, prompt_tokens=300, answer_tokens=100)


def a_written() -> WrittenWeek:
    """A week by the model with one adjustment of a day and one of the week."""
    return WrittenWeek(
        week=a_plan().week(1),
        written_by=WrittenBy.MODEL_AND_RULES,
        adjustments=(
            Adjustment(3, told(Mend.NO_MILES, day=Weekday(3))),
            Adjustment(None, told(Mend.WEEK_DOWN, most=Miles(21.5))),
        ),
        model="gpt-4o-mini",
        prompt_version="1",
        calls=2,
        prompt_tokens=3000,
        answer_tokens=900,
    )


async def test_a_question_and_its_answer_come_back_as_they_were(database: Database) -> None:
    """The newest state of a question replaces the older one."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(ADA))
        head = await uow.plans.create(ADA, a_plan(), goal_pace_5k_s=None, author_id=ADA, at=NOW)
        ask = WeekAsk(plan_id=head.id, week_number=1, asker_id=ADA, asked_at=NOW, base_revision=1)
        await uow.model.put_ask(ask)
        assert await uow.model.ask_of(head.id, 1) == ask
        offered = WeekAsk(
            plan_id=head.id,
            week_number=1,
            asker_id=ADA,
            asked_at=NOW,
            base_revision=1,
            attempt=1,
            state=AskState.OFFERED,
            answer_key=KEY,
        )
        await uow.model.put_ask(offered)
        await uow.model.put_answer(KEY, ADA, a_written())
    async with database.read(NOW) as uow:
        assert await uow.model.ask_of(head.id, 1) == offered
        assert await uow.model.ask_of(head.id, 2) is None
        assert await uow.model.answer(KEY) == a_written()
        assert await uow.model.answer("other") is None
        assert not uow.model.is_on


async def test_the_model_is_on_where_the_program_says_so(database: Database) -> None:
    """One switch for every transaction of the process."""
    database.has_model = True
    async with database.read(NOW) as uow:
        assert uow.model.is_on


async def test_old_answers_go_and_nothing_is_kept_of_the_forgotten(database: Database) -> None:
    """An answer outlives its question by weeks, not for ever."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(ADA))
        await uow.model.put_answer(KEY, ADA, a_written())
        await uow.model.put_answer("nobody", 999, a_written())
        assert await uow.model.answer("nobody") is None
    async with database.transaction(NOW + timedelta(days=61)) as uow:
        await uow.model.put_answer("new", ADA, a_written())
        assert await uow.model.answer(KEY) is None


async def test_forgetting_a_person_takes_questions_answers_and_usage(database: Database) -> None:
    """What everybody together spent stays as a number."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(ADA))
        head = await uow.plans.create(ADA, a_plan(), goal_pace_5k_s=None, author_id=ADA, at=NOW)
        await uow.model.put_ask(WeekAsk(plan_id=head.id, week_number=1, asker_id=ADA, asked_at=NOW, base_revision=1))
        await uow.model.put_answer(KEY, ADA, a_written())
        await set_aside(uow.connection, ADA, NOW.date(), 500, person_limit=1000, day_limit=1000)
        await uow.people.forget(ADA)
        for table in (model_asks, model_answers, model_usage):
            assert (await uow.connection.execute(select(func.count()).select_from(table))).scalar_one() == 0
        await settle(uow.connection, ADA, NOW.date(), aside=500, spent=SPENT)
        spent = await spent_on(uow.connection, NOW.date())
        assert (spent.tokens, spent.calls, spent.prompt_tokens, spent.answer_tokens) == (400, 1, 300, 100)


async def test_budgets_hold_for_a_person_and_for_everybody(database: Database) -> None:
    """Tokens are set aside before the call, and what was not needed is given back."""
    day = NOW.date()
    async with database.transaction(NOW) as uow:
        for person in (ADA, BEN):
            await uow.people.put(a_person(person))
    limits = {"person_limit": 1000, "day_limit": 1500}
    async with database.writing() as connection:
        await set_aside(connection, ADA, day, 900, **limits)
    for person, whose in ((ADA, "person"), (BEN, "everybody"), (999, "person")):
        tokens = 900 if person == BEN else 200
        with pytest.raises(OverBudgetError) as caught:
            async with database.writing() as connection:
                await set_aside(connection, person, day, tokens, **limits)
        assert caught.value.whose == whose
    async with database.writing() as connection:
        await settle(connection, ADA, day, aside=900, spent=Spent(calls=1, prompt_tokens=100, answer_tokens=50))
        await set_aside(connection, ADA, day, 800, **limits)
        await set_aside(connection, BEN, day, 500, **limits)
        await set_aside(connection, ADA, day + timedelta(days=1), 1000, **limits)
        assert (await spent_on(connection, day)).tokens == 150 + 800 + 500
        assert (await spent_on(connection, day + timedelta(days=9))).tokens == 0


async def test_ten_at_once_cannot_take_more_than_there_is(database: Database) -> None:
    """Whoever comes first gets the tokens; nobody gets them twice."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(ADA))

    async def take() -> bool:
        try:
            async with database.writing() as connection:
                await set_aside(connection, ADA, NOW.date(), 300, person_limit=1000, day_limit=10_000)
        except OverBudgetError:
            return False
        return True

    assert sum(await asyncio.gather(*(take() for _ in range(10)))) == 3
