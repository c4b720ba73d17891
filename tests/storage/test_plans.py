"""Plans on both databases: stored whole, read back equal, saved behind a revision."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, update

from domain.approval import PlanStatus, WeekStatus
from domain.editing.labels import EditLabel
from domain.editing.version_reasons import VersionReason
from domain.errors import NotYoursError, StaleError
from domain.plan import Day, DayType, Lap, PhaseName
from domain.records import Change
from domain.told import told
from domain.units import Weekday
from storage.engine import Database
from storage.plan_tables import athlete_training_plans, phases, races, schedule, schedule_preview, training_plans, weeks
from tests.storage.samples import ATHLETE, COACH, MILE, NOW, a_day, a_plan, a_week, with_plan


async def test_a_plan_comes_back_equal(database: Database) -> None:
    """What was stored is what is loaded, to the last lap."""
    plan_id = await with_plan(database)
    async with database.read(NOW) as uow:
        assert await uow.plans.load(plan_id) == a_plan()


async def test_a_day_without_a_note_is_made_once(database: Database) -> None:
    """Days are frozen, so that whoever reads the same one shares it; a note is a person's, and is kept nowhere else."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        stored = await uow.plans.week(plan_id, 2)
        assert stored is not None
        noted = stored.week.with_days(replace(stored.week.day(2), notes="by the river"))
        await uow.plans.save_week(replace(stored, week=noted))
        once, again = await uow.plans.load(plan_id), await uow.plans.load(plan_id)
    shared = [first is second for first, second in zip(once.week(2).days, again.week(2).days, strict=True)]
    assert shared == [not day.notes for day in noted.days]
    assert any(shared)
    assert again.week(2) == noted


async def test_a_new_plan_is_active_with_week_one_pending(database: Database) -> None:
    """Week 1 waits for approval, the others are outlines with their targets, and version 1 stands in the list."""
    plan_id = await with_plan(database)
    async with database.read(NOW) as uow:
        head = await uow.plans.active(ATHLETE)
        stored = await uow.plans.weeks(plan_id, 1, 99)
        versions = await uow.plans.versions(plan_id)
        assert head == await uow.plans.head(plan_id)
        assert await uow.plans.changes(plan_id) == []
    assert head is not None
    assert (head.id, head.status, head.version, head.goal_pace_5k_s) == (plan_id, PlanStatus.ACTIVE, 1, 430)
    assert head.inputs == a_plan().inputs
    assert head.created_at == NOW
    assert [week.status for week in stored] == [WeekStatus.PENDING] + [WeekStatus.OUTLINE] * 15
    assert [week.target_mm for week in stored] == [week.distance_mm for week in a_plan().weeks]
    assert [(v.version, v.reasons, v.author_id, v.week_number) for v in versions] == [
        (1, (told(VersionReason.CREATED),), ATHLETE, None)
    ]


async def test_a_plan_is_132_records_below_its_head(database: Database) -> None:
    """4 phases, 16 weeks and 112 days, each day with its date; totals count the laps."""
    await with_plan(database)
    async with database.reading() as connection:
        for table, expected in ((phases, 4), (weeks, 16), (schedule_preview, 112), (schedule, 0), (races, 1)):
            assert (await connection.execute(select(func.count()).select_from(table))).scalar_one() == expected
        first, last = (
            await connection.execute(select(func.min(schedule_preview.c.date), func.max(schedule_preview.c.date)))
        ).one()
        totals = (await connection.execute(select(phases).order_by(phases.c.phase_number))).all()
        assert (await connection.execute(select(athlete_training_plans.c.assigned_by))).scalar_one() == ATHLETE
    assert (first, last) == (date(2026, 3, 2), date(2026, 6, 21))
    assert [(row.name, row.week_count) for row in totals] == [("base", 5), ("build", 5), ("peak", 4), ("taper", 2)]
    assert [row.total_miles for row in totals] == pytest.approx([phase.miles for phase in a_plan().phases])


async def test_a_second_plan_archives_the_first(database: Database) -> None:
    """One active plan an athlete; the older stays readable, newest first, and ids rise."""
    first = await with_plan(database)
    second = await with_plan(database, plan=a_plan("Autumn half"))
    async with database.read(NOW) as uow:
        heads = await uow.plans.of_athlete(ATHLETE)
        assert await uow.plans.load(first) == a_plan()
    assert second > first
    assert [(head.id, head.status) for head in heads] == [(second, PlanStatus.ACTIVE), (first, PlanStatus.ARCHIVED)]


async def test_other_people_have_no_plan(database: Database) -> None:
    """A plan belongs to its athlete; unknown ids are absent."""
    plan_id = await with_plan(database)
    async with database.read(NOW) as uow:
        assert await uow.plans.active(COACH) is None
        assert await uow.plans.of_athlete(COACH) == []
        assert await uow.plans.head(plan_id + 1) is None
        assert await uow.plans.week(plan_id, 17) is None
        with pytest.raises(NotYoursError):
            await uow.plans.load(plan_id + 1)


async def test_a_saved_week_has_the_next_revision_and_both_copies(database: Database) -> None:
    """Working and approved copies, status, author and comment are kept; the phase's total follows the laps."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        before = await uow.plans.week(plan_id, 2)
        assert before is not None
        days = (a_day(1), Day(number=2, type=DayType.EASY, workout=(Lap(9 * MILE, 610),), pinned=True, edited=True))
        changed = replace(before.week, days=days + before.week.days[2:], cutback=True)
        saved = await uow.plans.save_week(
            replace(
                before,
                week=changed,
                approved=before.week,
                status=WeekStatus.DRAFT,
                written_by="model+rules",
                decline_comment="Too long on Sunday 🙂",
                target_mm=77,
            )
        )
    assert saved.revision == before.revision + 1
    async with database.read(NOW) as uow:
        assert await uow.plans.week(plan_id, 2) == saved
        assert (await uow.plans.load(plan_id)).week(2) == changed
        total = (await uow.connection.execute(select(phases.c.total_miles).where(phases.c.name == "base"))).scalar_one()
    assert total == pytest.approx(a_plan().phases[0].miles + 5)


async def test_a_week_can_change_its_phase(database: Database) -> None:
    """A phase split by hand moves weeks; both phases' counts and totals follow."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        stored = await uow.plans.week(plan_id, 6)
        assert stored is not None
        await uow.plans.save_week(replace(stored, week=replace(stored.week, phase=PhaseName.BASE)))
    async with database.reading() as connection:
        counts = (await connection.execute(select(phases.c.week_count).order_by(phases.c.phase_number))).scalars().all()
        totals = (await connection.execute(select(func.sum(phases.c.total_miles)))).scalar_one()
    assert list(counts) == [6, 4, 4, 2]
    assert totals == pytest.approx(sum(week.miles for week in a_plan().weeks))


async def test_withdrawing_the_approved_copy(database: Database) -> None:
    """A week saved without an approved copy has none."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        stored = await uow.plans.week(plan_id, 1)
        assert stored is not None
        approved = await uow.plans.save_week(replace(stored, approved=stored.week, status=WeekStatus.APPROVED))
        await uow.plans.save_week(replace(approved, approved=None, status=WeekStatus.PENDING))
    async with database.read(NOW) as uow:
        again = await uow.plans.week(plan_id, 1)
    assert again is not None
    assert again.approved is None


async def test_a_stale_save_changes_nothing(database: Database) -> None:
    """Whoever saves second with the old revision is refused, and the first save stands."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        old = await uow.plans.week(plan_id, 1)
        assert old is not None
        first = await uow.plans.save_week(replace(old, decline_comment="first"))
    with pytest.raises(StaleError):
        async with database.transaction(NOW) as uow:
            await uow.plans.save_week(replace(old, week=replace(a_week(5), number=1), decline_comment="second"))
    async with database.read(NOW) as uow:
        assert await uow.plans.week(plan_id, 1) == first


async def test_scheduled_days_come_from_the_approved_copy(database: Database) -> None:
    """Approved days are in force even while the working copy differs; days never approved are provisional."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        stored = await uow.plans.week(plan_id, 1)
        assert stored is not None
        edited = replace(stored.week, days=tuple(Day(number=n) for n in range(1, 8)))
        await uow.plans.save_week(replace(stored, week=edited, approved=stored.week, status=WeekStatus.DRAFT))
    sunday = date(2026, 3, 8)
    async with database.read(NOW) as uow:
        found = await uow.plans.scheduled(ATHLETE, sunday, sunday + timedelta(days=2))
        assert await uow.plans.scheduled(COACH, sunday, sunday) == []
        assert await uow.plans.scheduled(ATHLETE, date(2027, 1, 1), date(2027, 1, 9)) == []
    assert [(day.date.day, day.week_number, day.provisional) for day in found] == [
        (8, 1, False),
        (9, 2, True),
        (10, 2, True),
    ]
    assert found[0].day == stored.week.day(7)
    assert found[2].day == a_week(2).day(2)
    assert found[0].plan_id == plan_id


async def test_only_the_active_plan_is_scheduled(database: Database) -> None:
    """A completed plan reminds of nothing."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        await uow.plans.set_status(plan_id, PlanStatus.COMPLETED)
    async with database.read(NOW) as uow:
        assert await uow.plans.scheduled(ATHLETE, date(2026, 3, 2), date(2026, 3, 8)) == []
        assert await uow.plans.active(ATHLETE) is None


async def test_new_fitness_changes_the_inputs(database: Database) -> None:
    """Inputs, goal pace and the race row change; a moved first Monday is refused."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        head = await uow.plans.head(plan_id)
        assert head is not None
        inputs = replace(head.inputs, five_k_pace_s=440, goal_s=None, race_name="City marathon")
        await uow.plans.replace_inputs(replace(head, inputs=inputs, goal_pace_5k_s=None))
        with pytest.raises(ValueError, match="Monday"):
            await uow.plans.replace_inputs(replace(head, inputs=replace(inputs, start=date(2026, 4, 1))))
        again = await uow.plans.head(plan_id)
        race = (await uow.connection.execute(select(races.c.name, races.c.goal_s))).one()
    assert again is not None
    assert (again.inputs, again.goal_pace_5k_s) == (inputs, None)
    assert tuple(race) == ("City marathon", None)


async def test_every_change_is_a_version(database: Database) -> None:
    """Changes are numbered by the plan, keep before and after, and are listed newest first, by week if wanted."""
    plan_id = await with_plan(database)
    change = Change(
        plan_id=plan_id,
        week_number=1,
        author_id=COACH,
        at=NOW,
        reasons=(told(EditLabel.SWAP, first=Weekday(2), second=Weekday(5)),),
        before=(a_day(2), a_day(5)),
        after=(Day(number=2), a_day(3)),
        revision=2,
    )
    async with database.transaction(NOW) as uow:
        assert await uow.plans.log_change(change) == 2
        assert await uow.plans.log_change(replace(change, week_number=3, author_id=None)) == 3
        with pytest.raises(NotYoursError):
            await uow.plans.log_change(replace(change, plan_id=plan_id + 1))
    async with database.read(NOW) as uow:
        assert await uow.plans.changes(plan_id, 1) == [replace(change, version=2)]
        assert [c.version for c in await uow.plans.changes(plan_id)] == [3, 2]
        assert [c.version for c in await uow.plans.changes(plan_id, limit=1)] == [3]
        assert [v.version for v in await uow.plans.versions(plan_id)] == [3, 2, 1]
        head = await uow.plans.head(plan_id)
    assert head is not None
    assert head.version == 3


async def test_a_failure_in_the_middle_stores_nothing(database: Database) -> None:
    """An exception after the plan was written takes all of it back, and the former plan stays active."""
    first = await with_plan(database)

    async def fails_after_storing() -> None:
        async with database.transaction(NOW) as uow:
            await uow.plans.create(ATHLETE, a_plan(), goal_pace_5k_s=1, author_id=None, at=NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fails_after_storing()
    async with database.read(NOW) as uow:
        assert [head.id for head in await uow.plans.of_athlete(ATHLETE)] == [first]
        assert (await uow.plans.active(ATHLETE)) is not None
    async with database.reading() as connection:
        assert (await connection.execute(select(func.count()).select_from(schedule_preview))).scalar_one() == 112


async def test_a_read_cannot_write(database: Database) -> None:
    """The database itself refuses a write inside a read."""
    plan_id = await with_plan(database)
    with pytest.raises(Exception, match=r"read-?only"):
        async with database.reading() as connection:
            await connection.execute(update(training_plans).values(version=99))
    async with database.read(NOW) as uow:
        head = await uow.plans.head(plan_id)
    assert head is not None
    assert head.version == 1
