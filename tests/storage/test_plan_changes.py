"""Changes of a plan's inputs on both databases: kept whole, and plans that get weeks or lose some by them."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.approval import WeekStatus
from domain.plan import PhaseName
from domain.records import Change, EditSession, LetBe, StoredWeek
from storage.engine import Database
from storage.plan_tables import edit_sessions, phases, schedule, schedule_preview
from tests.storage.samples import ATHLETE, COACH, NOW, a_plan, a_week, with_plan


def a_change(plan_id: int, state: ChangeState = ChangeState.SHOWN, author_id: int = ATHLETE) -> PlanChange:
    """Another goal for the sample plan."""
    before = a_plan().inputs
    return PlanChange(
        plan_id=plan_id,
        author_id=author_id,
        at=NOW,
        state=state,
        version=1,
        before=before,
        after=replace(before, goal_s=13_500),
    )


async def test_a_change_comes_back_as_it_was_kept(database: Database) -> None:
    """With the weeks that it changed, both their copies, and what was let be in them."""
    plan_id = await with_plan(database)
    week = StoredWeek(
        plan_id=plan_id,
        week=a_week(3),
        status=WeekStatus.APPROVED,
        revision=4,
        target_mm=99,
        approved=a_week(3),
        decline_comment="slower",
        let_be=(LetBe("preferred_days", 3, 1.0),),
    )
    async with database.transaction(NOW) as uow:
        kept = await uow.changes.add(a_change(plan_id))
        done = replace(kept, state=ChangeState.DONE, version=7, weeks=(week,), comment="why not")
        await uow.changes.put(done)
        assert await uow.changes.get(kept.id) == done
        assert await uow.changes.newest(plan_id) == done
        assert await uow.changes.get(kept.id + 1) is None


async def test_only_the_newest_look_of_each_is_kept(database: Database) -> None:
    """Whoever looks at another change looks at the first no more; what was asked stays."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        asked = await uow.changes.add(a_change(plan_id, ChangeState.ASKED))
        first = await uow.changes.add(a_change(plan_id))
        coachs = await uow.changes.add(a_change(plan_id, author_id=COACH))
        second = await uow.changes.add(a_change(plan_id))
        assert await uow.changes.get(first.id) is None
        assert await uow.changes.asked([plan_id]) == [asked]
        assert await uow.changes.asked([]) == []
        assert {coachs.id, second.id} == {each.id for each in (coachs, second) if await uow.changes.get(each.id)}
        assert await uow.changes.newest(plan_id) is None


async def test_a_plan_loses_its_last_weeks_and_gets_others(database: Database) -> None:
    """Days, sessions and totals go with the weeks; a new week's revision is one that none of its number had."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        head = await uow.plans.head(plan_id)
        assert head is not None
        last = await uow.plans.week(plan_id, 16)
        assert last is not None
        await uow.edits.put(
            EditSession(
                person_id=ATHLETE, plan_id=plan_id, week_number=16, base_revision=1, base=last.week, week=last.week
            )
        )
        await uow.plans.log_change(
            Change(
                plan_id=plan_id,
                week_number=16,
                author_id=ATHLETE,
                at=NOW,
                reasons=(),
                before=last.week.days,
                after=(),
                revision=5,
            )
        )
        sooner = replace(head.inputs, race_date=head.inputs.race_date - timedelta(days=14), phase_weeks=None)
        await uow.changes.reshape(replace(head, inputs=sooner, total_weeks=14), ())
        shorter = await uow.plans.head(plan_id)
        assert shorter is not None
        assert (shorter.total_weeks, shorter.inputs) == (14, sooner)
        assert (await uow.plans.load(plan_id)).total_weeks == 14
        for table in (schedule_preview, schedule, edit_sessions):
            of_gone = select(func.count()).select_from(table).where(table.c.week_number > 14)
            assert (await uow.connection.execute(of_gone)).scalar_one() == 0
        await uow.changes.reshape(
            replace(head, inputs=head.inputs, total_weeks=16),
            [
                replace(last, week=replace(last.week, number=15), status=WeekStatus.OUTLINE),
                replace(last, approved=last.week, status=WeekStatus.APPROVED),
            ],
        )
        again = await uow.plans.weeks(plan_id, 15, 16)
        assert [(each.revision, each.status) for each in again] == [(1, WeekStatus.OUTLINE), (6, WeekStatus.APPROVED)]
        assert again[1].approved == last.week
        counts = await uow.connection.execute(select(phases.c.name, phases.c.week_count))
        assert dict(tuple(row) for row in counts)[PhaseName.TAPER.value] == 2
