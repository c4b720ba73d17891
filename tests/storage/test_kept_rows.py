"""What a process keeps of weeks it has read is never older than the transaction that shows it, whoever else writes."""

import contextlib
from dataclasses import replace
from random import Random

import pytest

from domain.plan import Week
from domain.records import Change, PlanAround, StoredWeek
from domain.rules import receipt
from storage import incoming
from storage.engine import Database, open_database
from storage.foreseen import Tapped
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
            head = await uow.plans.head(plan_id)
            assert head is not None
            # What it shows of its own work is not to be shown to others before it is committed.
            assert (await uow.plans.around(head, number)).plan.week(number) == week
            assert (await uow.plans.load(plan_id)).week(number) == week
            if not commit:
                raise TakenBackError
    except TakenBackError:
        pass
    return after


async def shown(database: Database, plan_id: int, number: int) -> tuple[StoredWeek, PlanAround]:
    """What a card of that week is made from; an edit of it reads the same of the whole plan. As a tap reads it."""
    tapped = Tapped(kind="w", person=ATHLETE, chat=ATHLETE, plan=plan_id, week=number)
    async with database.transaction(NOW) as uow:
        if database.foresight is not None:
            await incoming.take(uow.connection, 0, database.foresight.of(tapped))
        head = await uow.plans.active(ATHLETE)
        stored = await uow.plans.week(plan_id, number)
        assert head is not None
        assert stored is not None
        around = await uow.plans.around(head, number)
        whole = await uow.plans.load(plan_id)
        assert [whole.week(week.number) for week in around.plan.weeks if week.days] == [
            week for week in around.plan.weeks if week.days
        ]
        if database.foresight is not None:
            database.foresight.learn(tapped, uow.connection)
        return stored, around


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


async def test_what_is_taken_back_is_not_kept(database: Database) -> None:
    """A week that was written and taken back has its revision again once it is written in earnest, with other days."""
    plan_id = await with_plan(database)
    for note in ("taken back", "kept"):
        with contextlib.suppress(TakenBackError):
            async with database.transaction(NOW) as uow:
                head, stored = await uow.plans.head(plan_id), await uow.plans.week(plan_id, 2)
                assert head is not None
                assert stored is not None
                days = tuple(replace(day, notes=note) for day in stored.week.days)
                await uow.plans.save_week(replace(stored, week=replace(stored.week, days=days)))
                if note == "taken back":
                    assert (await uow.plans.around(head, 2)).plan.week(2).days == days
                    raise TakenBackError
    _, around = await shown(database, plan_id, 2)
    assert around.plan.week(2).days == days


async def test_only_days_that_are_others_are_written_and_no_fewer(postgres_url: str) -> None:
    """What a transaction took back is not there already, though another one brought the week to the same revision."""
    ours, theirs = open_database(postgres_url), open_database(postgres_url)
    plan_id = await with_plan(ours)
    async with ours.transaction(NOW) as uow:
        before = await uow.plans.week(plan_id, 2)
        assert before is not None
        wanted = replace(before.week, days=tuple(replace(day, notes="ours") for day in before.week.days))
        await uow.plans.save_week(replace(before, week=wanted, approved=wanted))
        await uow.start_over()
        async with theirs.transaction(NOW) as other:
            put_by_them = await other.plans.save_week(replace(before, decline_comment="theirs"))
        await uow.plans.save_week(replace(put_by_them, week=wanted, approved=wanted))
    stored, _ = await shown(theirs, plan_id, 2)
    assert stored.week == stored.approved == wanted
    for program in (ours, theirs):
        await program.close()


async def test_a_plan_made_anew_is_read_anew(database: Database) -> None:
    """A week that goes and comes back with other days under the same revision is a week of another version."""
    plan_id = await with_plan(database)
    _, around = await shown(database, plan_id, NEAR[0])
    last = around.plan.total_weeks
    async with database.transaction(NOW) as uow:
        head, stored = await uow.plans.head(plan_id), await uow.plans.week(plan_id, last)
        assert head is not None
        assert stored is not None
        await uow.changes.reshape(replace(head, total_weeks=last - 1), ())
        rested = replace(stored.week, days=tuple(replace(day, notes="rest") for day in stored.week.days))
        await uow.changes.reshape(head, (replace(stored, week=rested),))
        assert (await uow.plans.around(head, NEAR[0])).plan.week(last).days == rested.days
        await uow.plans.log_change(
            Change(
                plan_id=plan_id,
                week_number=last,
                author_id=ATHLETE,
                at=NOW,
                reasons=(),
                before=stored.week.days,
                after=rested.days,
                revision=1,
            )
        )
    _, around = await shown(database, plan_id, NEAR[0])
    assert around.plan.week(last).days == rested.days


async def test_the_same_rows_are_made_a_week_once(sqlite_database: Database) -> None:
    """Who looks again at what nobody changed is given the very same week, and so its receipt is known."""
    plan_id = await with_plan(sqlite_database)
    first, second = await shown(sqlite_database, plan_id, 2), await shown(sqlite_database, plan_id, 2)
    assert first[0] is second[0]
    assert first[1] is second[1]
    one, other = (receipt(around.plan, stored.week, around.miles) for stored, around in (first, second))
    assert one is other
