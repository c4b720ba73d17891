"""What a coach is pointed to: absences, missed runs, changes since the approval."""

from datetime import UTC, date, datetime, timedelta

from domain.editing.operations import SwapDays
from domain.people import Absence, LifeEvent, RunLog, RunState
from handlers.actions.approve_week import approve_week
from handlers.actions.edit_week import apply_operation
from handlers.actions.save_week import save_week
from handlers.desk.attention import Flag, FlagKind, attention
from handlers.desk.week import open_to_edit
from handlers.views.coaching import flag_words
from storage.engine import Database
from tests.handlers.actions.test_saving_and_approving import ANN, START, plan_for_ann

MONDAY = date(2027, 1, 4)
NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)


async def test_an_athlete_who_never_logs_has_missed_nothing(sqlite_database: Database) -> None:
    """Without a log nothing is known."""
    await plan_for_ann(sqlite_database)
    async with sqlite_database.read(NOW) as uow:
        assert await attention(uow, ANN, None, MONDAY) == ()


async def test_two_missed_runs_and_an_injury_are_pointed_out(sqlite_database: Database) -> None:
    """Skipped and unlogged planned runs count; one alone does not."""
    await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(NOW) as uow:
        for offset, state in ((1, RunState.DONE), (3, RunState.SKIPPED)):
            day = date(2026, 12, 28) + timedelta(days=offset)
            await uow.logs.put(RunLog(athlete_id=ANN.id, date=day, state=state, distance_mm=1))
        flags = await attention(uow, ANN, None, MONDAY)
        assert len(flags) == 1
        assert flag_words(flags[0]).endswith("runs missed in 7 days")
        await uow.logs.put_absence(Absence(athlete_id=ANN.id, event=LifeEvent.INJURY, first=MONDAY))
        assert Flag(FlagKind.INJURED) in await attention(uow, ANN, None, MONDAY)


async def test_a_change_since_the_approval_is_pointed_out(sqlite_database: Database) -> None:
    """Until it is approved again."""
    head = await plan_for_ann(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        await approve_week(uow, await open_to_edit(uow, ANN, head.id, 1))
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), SwapDays(2, 3))
        saved = await save_week(uow, opened, soft_accepted=True)
        assert await attention(uow, ANN, saved.stored, START.date()) == (Flag(FlagKind.CHANGED),)
        again = await approve_week(uow, await open_to_edit(uow, ANN, head.id, 1))
        assert await attention(uow, ANN, again.stored, START.date()) == ()
