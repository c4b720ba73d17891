"""What a process keeps of weeks it has read is never older than the transaction that shows it, whoever else writes."""

from dataclasses import replace
from random import Random

import pytest

from domain.plan import Week
from domain.records import PlanAround, StoredWeek
from domain.rules import receipt
from storage.engine import Database, open_database
from tests.storage.samples import ATHLETE, NOW, with_plan

STEPS = 12
NEAR = (1, 2, 3)


class TakenBackError(Exception):
    """The transaction is not to be committed."""


async def write(database: Database, plan_id: int, dice: Random, *, commit: bool) -> StoredWeek:
    """Exchange what two days of a week hold, approve it or not; the week as it is in that transaction."""
    number = dice.choice(NEAR)
    try:
        async with database.transaction(NOW) as uow:
            stored = await uow.plans.week(plan_id, number)
            assert stored is not None
            days = list(stored.week.days)
            one, other = dice.sample(range(7), 2)
            days[one], days[other] = replace(days[other], number=one + 1), replace(days[one], number=other + 1)
            week = replace(stored.week, days=tuple(days))
            await uow.plans.save_week(
                replace(stored, week=week, approved=week if dice.random() < 0.5 else stored.approved)
            )
            after = await uow.plans.week(plan_id, number)
            assert after is not None
            assert after.week == week
            if not commit:
                raise TakenBackError
    except TakenBackError:
        pass
    return after


async def shown(database: Database, plan_id: int, number: int) -> tuple[StoredWeek, PlanAround]:
    """What a card of that week is made from."""
    async with database.transaction(NOW) as uow:
        head = await uow.plans.active(ATHLETE)
        stored = await uow.plans.week(plan_id, number)
        assert head is not None
        assert stored is not None
        return stored, await uow.plans.around(head, number)


@pytest.mark.parametrize("seed", range(3))
async def test_nothing_is_shown_that_is_older_than_its_transaction(database_url: str, seed: int) -> None:
    """Two programs over one database edit, take back and read in turn; each always shows what was committed last."""
    dice = Random(seed)
    programs = [open_database(database_url), open_database(database_url)]
    plan_id = await with_plan(programs[0])
    committed = {number: (await shown(programs[0], plan_id, number))[0] for number in NEAR}
    for _ in range(STEPS):
        commit = dice.random() < 0.7
        after = await write(dice.choice(programs), plan_id, dice, commit=commit)
        if commit:
            committed[after.number] = after
        for program in programs:
            number = dice.choice(NEAR)
            stored, around = await shown(program, plan_id, number)
            assert stored == committed[number]
            weeks: dict[int, Week] = {week.number: week for week in around.plan.weeks}
            loaded = [near for near in NEAR if weeks[near].days]
            assert {number, min(number + 1, NEAR[-1])} <= {*loaded}
            assert [weeks[near] for near in loaded] == [committed[near].week for near in loaded]
            # A receipt that is kept is that of the very weeks that are shown.
            anew = replace(around.plan), replace(stored.week), dict(around.miles)
            assert receipt(around.plan, stored.week, around.miles) == receipt(*anew)
    for program in programs:
        await program.close()


async def test_the_same_rows_are_made_a_week_once(sqlite_database: Database) -> None:
    """Who looks again at what nobody changed is given the very same week, and so its receipt is known."""
    plan_id = await with_plan(sqlite_database)
    first, second = await shown(sqlite_database, plan_id, 2), await shown(sqlite_database, plan_id, 2)
    assert first[0] is second[0]
    assert first[1] is second[1]
    one, other = (receipt(around.plan, stored.week, around.miles) for stored, around in (first, second))
    assert one is other
