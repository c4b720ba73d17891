"""Saving and approving on both databases: one transaction, no lost save, no forged approval."""

from datetime import UTC, date, datetime

import pytest

from domain.approval import WeekStatus
from domain.editing.frame import EditError
from domain.editing.labels import EditLabel
from domain.editing.operations import MakeRest, SetDistance, SwapDays
from domain.editing.transitions import ApprovalError
from domain.errors import CoachError, NotYoursError, StaleError
from domain.people import CoachLink, Person, PersonSettings, RunLog, RunState
from domain.plan import PlanInputs, RaceDistance
from domain.records import PlanHead
from domain.told import told
from domain.units import MM_PER_MILE
from handlers.actions.approve_week import approve_all, approve_week, check_approve
from handlers.actions.change_log import unlog
from handlers.actions.edit_week import apply_operation, discard, keep_mine, redo_step, undo_step
from handlers.actions.inbox import decline_week
from handlers.actions.log_run import add_effort, log_as_planned, log_run, log_skipped
from handlers.actions.save_week import check_save, save_week
from handlers.desk.waiting import waiting_for
from handlers.desk.week import current_week, open_to_edit
from storage.engine import Database
from tests.planned import planned
from tests.refusals import refused

START = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)
THURSDAY = datetime(2026, 12, 31, 9, 0, tzinfo=UTC)
ANN = Person(id=1, chat_id=1, name="Ann", settings=PersonSettings(), created_at=START)
CATO = Person(id=2, chat_id=2, name="Cato", is_coach=True, created_at=START)
EVE = Person(id=3, chat_id=3, name="Eve", created_at=START)
INPUTS = PlanInputs(
    race_name="Spring Half",
    race=RaceDistance(21_097_500, "Half marathon"),
    race_date=date(2027, 3, 28),
    start=date(2026, 12, 28),
    goal_s=None,
    five_k_pace_s=480,
    weekly_miles=22,
    preferred_days=frozenset({2, 4, 6, 7}),
)


async def plan_for_ann(database: Database, *, coached: bool = False) -> PlanHead:
    """Ann's plan, with Cato as her coach where wanted."""
    async with database.transaction(START) as uow:
        for person in (ANN, CATO, EVE):
            await uow.people.put(person)
        if coached:
            await uow.coaching.put_link(CoachLink(coach_id=CATO.id, athlete_id=ANN.id, since=START))
        return await uow.plans.create(
            ANN.id,
            planned(INPUTS),
            goal_pace_5k_s=None,
            author_id=ANN.id,
            at=START,
        )


async def test_a_save_is_one_version_with_author_reason_before_and_after(database: Database) -> None:
    """Revision + 1, the session is gone, the change log says what changed."""
    head = await plan_for_ann(database)
    async with database.transaction(START) as uow:
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), SwapDays(2, 3))
        before = opened.stored
        saved = await save_week(uow, opened, soft_accepted=True)
    assert saved.stored.revision == before.revision + 1
    async with database.read(START) as uow:
        again = await open_to_edit(uow, ANN, head.id, 1)
        assert again.session is None
        assert again.stored == saved.stored
        change = (await uow.plans.changes(head.id, 1))[0]
    assert (change.author_id, change.reasons) == (ANN.id, (told(EditLabel.SWAP, first=2, second=3),))
    assert [day.number for day in change.before] == [2, 3]
    assert change.after == (saved.stored.week.day(2), saved.stored.week.day(3))


async def test_soft_findings_are_confirmed_and_hard_ones_block(database: Database) -> None:
    """Nothing is written before."""
    head = await plan_for_ann(database)
    async with database.transaction(START) as uow:
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), SwapDays(2, 3))
        with refused(CoachError, match="confirm"):
            await save_week(uow, opened, soft_accepted=False)
        opened = await apply_operation(uow, opened, SetDistance(4, 25 * MM_PER_MILE))
        assert check_save(opened).hard
        with refused(ApprovalError, match="cannot be saved yet"):
            await save_week(uow, opened, soft_accepted=True)
    async with database.read(START) as uow:
        assert len(await uow.plans.changes(head.id, 1)) == 0


async def test_two_editors_never_lose_a_save(database: Database) -> None:
    """The second to save is told, keeps their own days over the first one's, and both are in the week."""
    head = await plan_for_ann(database, coached=True)
    async with database.transaction(START) as uow:
        await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), MakeRest(2))
        theirs = await apply_operation(uow, await open_to_edit(uow, CATO, head.id, 1), MakeRest(4))
        await save_week(uow, theirs, soft_accepted=True)
    async with database.transaction(START) as uow:
        mine = await open_to_edit(uow, ANN, head.id, 1)
        assert mine.is_conflict
        with pytest.raises(StaleError):
            await save_week(uow, mine, soft_accepted=True)
        mine = await keep_mine(uow, mine)
        assert mine.dirty == (2,)
        saved = await save_week(uow, mine, soft_accepted=True)
    assert not saved.stored.week.day(2).is_run
    assert not saved.stored.week.day(4).is_run


async def test_a_failed_transaction_leaves_everything_as_it_was(database: Database) -> None:
    """Saved and approved, then the process dies: neither happened, and the unsaved edits are still there."""
    head = await plan_for_ann(database)
    async with database.transaction(START) as uow:
        await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), SwapDays(2, 3))

    async def save_and_die() -> None:
        async with database.transaction(START) as uow:
            saved = await save_week(uow, await open_to_edit(uow, ANN, head.id, 1), soft_accepted=True)
            await approve_week(uow, saved.with_plan(await uow.plans.load(head.id)))
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        await save_and_die()
    async with database.read(START) as uow:
        opened = await open_to_edit(uow, ANN, head.id, 1)
    assert opened.dirty == (2, 3)
    assert (opened.stored.revision, opened.stored.status) == (1, WeekStatus.PENDING)


async def test_approval_moves_the_working_copy_into_the_schedule(database: Database) -> None:
    """Reminders read it from then on; a second approval is refused."""
    head = await plan_for_ann(database)
    async with database.transaction(START) as uow:
        opened = await approve_week(uow, await open_to_edit(uow, ANN, head.id, 1))
        with refused(ApprovalError, match="approved already"):
            check_approve(opened)
    async with database.read(START) as uow:
        days = await uow.plans.scheduled(ANN.id, date(2026, 12, 28), date(2027, 1, 3))
    assert [day.provisional for day in days] == [False] * 7
    assert [day.day for day in days] == list(opened.stored.week.days)


async def test_with_a_coach_only_the_coach_approves_and_declines(database: Database) -> None:
    """The athlete cannot, a stranger sees nothing."""
    head = await plan_for_ann(database, coached=True)
    async with database.transaction(START) as uow:
        with refused(CoachError, match="coach approves"):
            await approve_week(uow, await open_to_edit(uow, ANN, head.id, 1))
        with refused(CoachError, match="Only the athlete's coach"):
            await decline_week(uow, await open_to_edit(uow, ANN, head.id, 1), "no")
        with pytest.raises(NotYoursError):
            await open_to_edit(uow, EVE, head.id, 1)
        assert [week.week_number for week in await waiting_for(uow, CATO)] == [1]
        declined = await decline_week(uow, await open_to_edit(uow, CATO, head.id, 1), "Less, please")
        assert declined.stored.status is WeekStatus.DRAFT
        assert await waiting_for(uow, CATO) == []
    async with database.transaction(START) as uow:
        sent = await save_week(uow, await open_to_edit(uow, ANN, head.id, 1), soft_accepted=False)
        assert sent.stored.status is WeekStatus.PENDING
        approved, others = await approve_all(uow, CATO, head.id, range(1, 5))
    assert [opened.number for opened in approved] == [1]
    assert others == []


async def test_past_and_logged_days_stay(database: Database) -> None:
    """On Thursday nothing before it is edited, undone or redone."""
    head = await plan_for_ann(database)
    async with database.transaction(START) as uow:
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), SwapDays(2, 3))
        opened, _ = await undo_step(uow, opened)
    async with database.transaction(THURSDAY) as uow:
        opened = await open_to_edit(uow, ANN, head.id, 1)
        with refused(EditError, match="past"):
            await redo_step(uow, opened)
        with refused(EditError, match="past"):
            await apply_operation(uow, opened, MakeRest(2))
        await uow.logs.put(RunLog(athlete_id=ANN.id, date=THURSDAY.date(), state=RunState.DONE, distance_mm=1))
        with refused(EditError, match="logged"):
            await apply_operation(uow, await open_to_edit(uow, ANN, head.id, 1), MakeRest(4))
        await discard(uow, opened)
    assert current_week(head, date(2026, 1, 1)) == 1
    assert current_week(head, date(2028, 1, 1)) == head.total_weeks


async def test_logging_checks_what_it_is_told(database: Database) -> None:
    """Dates, distances, efforts: refused with the range; done, partly and skipped as they were."""
    await plan_for_ann(database)
    tuesday, today = date(2026, 12, 29), THURSDAY.date()
    async with database.transaction(THURSDAY) as uow:
        done = await log_as_planned(uow, ANN, tuesday, today)
        assert done.planned is not None
        assert done.log.distance_mm == done.planned.day.distance_mm
        partly = await log_run(uow, ANN, tuesday, today, distance_mm=MM_PER_MILE, duration_s=600)
        assert (partly.log.state, partly.replaced) == (RunState.PARTLY, done.log)
        assert (await add_effort(uow, ANN, tuesday, 7)).effort == 7
        assert await unlog(uow, ANN, tuesday) is None
        skipped = await log_skipped(uow, ANN, tuesday, today)
        assert skipped.log.state is RunState.SKIPPED
        for bad in (
            log_run(uow, ANN, date(2027, 1, 1), today, distance_mm=1000),
            log_run(uow, ANN, date(2026, 12, 1), today, distance_mm=1000),
            log_run(uow, ANN, tuesday, today, distance_mm=0),
            log_run(uow, ANN, tuesday, today, distance_mm=10**10),
            log_run(uow, ANN, tuesday, today, distance_mm=10**6, duration_s=10**7),
            log_run(uow, ANN, tuesday, today, distance_mm=10**6, effort=11),
            log_as_planned(uow, ANN, date(2026, 12, 28), today),
            log_skipped(uow, ANN, date(2026, 12, 28), today),
            unlog(uow, ANN, date(2026, 12, 28)),
            add_effort(uow, ANN, date(2026, 12, 28), 5),
        ):
            with refused(CoachError, match=r"\.$"):
                await bad
