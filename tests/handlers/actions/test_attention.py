"""What is loaded for a coach's lists: everybody's last weeks in a few statements, by each athlete's own day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.adapting.flags import Flag, FlagKind, flags
from domain.editing.operations import SwapDays
from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.talk import About, Said
from domain.units import MM_PER_MILE
from handlers.actions.approve_week import approve_week
from handlers.actions.edit_week import apply_operation
from handlers.actions.save_week import save_week
from handlers.desk.week import open_to_edit
from storage.engine import Database
from tests.handlers.actions.test_saving_and_approving import ANN, START, plan_for_ann

MONDAY = date(2027, 1, 4)
NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)


async def flags_of_ann(database: Database, now: datetime = NOW) -> tuple[Flag, ...]:
    """As a coach's list has them."""
    async with database.read(now) as uow:
        (lately,) = await uow.coaching.lately([ANN.id])
        return flags(lately)


async def test_an_athlete_who_never_logs_is_silent(sqlite_database: Database) -> None:
    """Nothing of 35 miles, and no log for seven days: the coach is told so."""
    await plan_for_ann(sqlite_database)
    found = await flags_of_ann(sqlite_database)
    assert found[-1].kind in (FlagKind.SILENT, FlagKind.WAITS)
    assert FlagKind.SILENT in {flag.kind for flag in found}


async def test_every_pause_is_the_same_to_a_coach(sqlite_database: Database) -> None:
    """Illness, injury and holiday: paused, and nothing asked of them."""
    await plan_for_ann(sqlite_database)
    said = []
    for event in LifeEvent:
        absence = Absence(athlete_id=ANN.id, event=event, first=date(2026, 12, 28))
        async with sqlite_database.transaction(NOW) as uow:
            await uow.logs.put_absence(absence)
        said.append(await flags_of_ann(sqlite_database))
        async with sqlite_database.transaction(NOW) as uow:
            await uow.logs.remove_absence(absence)
    assert said[0] == said[1] == said[2]
    assert said[0][-1] == Flag(FlagKind.PAUSED)


async def test_a_change_since_the_approval_is_pointed_out(sqlite_database: Database) -> None:
    """Until it is approved again."""
    head = await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        await approve_week(uow, await open_to_edit(uow, ANN, head.id, 1))
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), SwapDays(2, 3))
        await save_week(uow, opened, soft_accepted=True)
    assert await flags_of_ann(sqlite_database, START) == (Flag(FlagKind.CHANGED, 1),)
    async with sqlite_database.transaction(START) as uow:
        await approve_week(uow, await open_to_edit(uow, ANN, head.id, 1))
    assert await flags_of_ann(sqlite_database, START) == ()


async def test_an_open_question_comes_first(sqlite_database: Database) -> None:
    """And the miles of the weeks are those that were run."""
    await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(NOW) as uow:
        await uow.talk.add(Said(athlete_id=ANN.id, author_id=ANN.id, about=About.ALL, text="Hm?", at=NOW))
        for state, day in ((RunState.DONE, MONDAY - timedelta(days=3)), (RunState.SKIPPED, MONDAY - timedelta(days=2))):
            await uow.logs.put(RunLog(athlete_id=ANN.id, date=day, state=state, distance_mm=5 * MM_PER_MILE))
        (lately,) = await uow.coaching.lately([ANN.id])
    assert flags(lately)[0] == Flag(FlagKind.ASKED, 1)
    assert lately.run_mm(MONDAY - timedelta(days=7)) == 5 * MM_PER_MILE
    assert lately.asked_at == NOW
    assert replace(lately, runs=()).run_mm(MONDAY) == 0
