"""What is read for many at once is what is read for one, and is forgotten as soon as something is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from domain.people import Absence, AutoApprove, CoachLink, LifeEvent, Person, RunLog, RunState, StrengthLog
from storage.engine import Database, StoredUnitOfWork
from tests.storage.samples import COACH, NOW, a_person, with_plan

ANN, BEN, NOBODY = 5001, 5002, 5003
DAYS = [NOW.date() + timedelta(days=days) for days in (-1, 0, 1)]


async def everything(uow: StoredUnitOfWork, athlete: int) -> list[object]:
    """What a reminder asks about one athlete."""
    head = await uow.plans.active(athlete)
    found: list[object] = [await uow.people.get(athlete), head, list(await uow.coaching.coaches_of(athlete))]
    if head is not None:
        found.append(await uow.plans.week(head.id, 1))
    for day in DAYS:
        found += [
            list(await uow.plans.scheduled(athlete, day, day)),
            await uow.logs.get(athlete, day),
            list(await uow.logs.strength(athlete, day, day)),
            list(await uow.logs.absences(athlete, day, day)),
        ]
    return found


async def some_athletes(database: Database) -> None:
    """Two with plans: one ran, lifted and has a coach, the other is away. And one without anything."""
    for athlete in (ANN, BEN):
        await with_plan(database, athlete_id=athlete)
    async with database.transaction(NOW) as uow:
        for person in (NOBODY, COACH):
            await uow.people.put(a_person(person))
        head = await uow.plans.active(ANN)
        assert head is not None
        week = await uow.plans.week(head.id, 1)
        assert week is not None
        await uow.plans.save_week(replace(week, approved=week.week))
        await uow.logs.put(RunLog(athlete_id=ANN, date=NOW.date(), state=RunState.DONE, distance_mm=5_000_000))
        await uow.logs.put_strength(StrengthLog(athlete_id=ANN, date=NOW.date(), done=True))
        await uow.logs.put_absence(Absence(athlete_id=BEN, event=LifeEvent.ILLNESS, first=DAYS[0], last=None))
        await uow.coaching.put_link(
            CoachLink(coach_id=COACH, athlete_id=ANN, responsible=True, auto_approve=AutoApprove.NEVER)
        )


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What is asked of the database inside."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def test_many_are_read_as_one_by_one(database: Database) -> None:
    """The same answers, and then nothing more is asked of the database."""
    await some_athletes(database)
    async with database.transaction(NOW) as uow:
        one_by_one = [await everything(uow, athlete) for athlete in (ANN, BEN, NOBODY)]
        await uow.read_ahead([ANN, BEN, NOBODY, ANN])
        with statements(database) as asked:
            together = [await everything(uow, athlete) for athlete in (ANN, BEN)]
        assert asked == []
        assert [*together, await everything(uow, NOBODY)] == one_by_one


async def test_whoever_writes_is_given_what_is_so(database: Database) -> None:
    """Each way to write forgets what was read before it."""
    await some_athletes(database)
    async with database.transaction(NOW) as uow:
        head = await uow.plans.active(BEN)
        person = await uow.people.get(BEN)
        assert head is not None
        assert isinstance(person, Person)
        week = await uow.plans.week(head.id, 1)
        assert week is not None
        for write in (
            lambda: uow.people.put(replace(person, name="Benjamin")),
            lambda: uow.plans.save_week(replace(week, approved=week.week)),
            lambda: uow.logs.put(RunLog(athlete_id=BEN, date=DAYS[1], state=RunState.SKIPPED)),
            lambda: uow.logs.put_strength(StrengthLog(athlete_id=BEN, date=DAYS[1], done=False)),
            lambda: uow.logs.put_absence(Absence(athlete_id=BEN, event=LifeEvent.HOLIDAY, first=DAYS[1], last=None)),
            lambda: uow.coaching.put_link(
                CoachLink(coach_id=COACH, athlete_id=BEN, responsible=True, auto_approve=AutoApprove.NEVER)
            ),
            lambda: uow.logs.remove(BEN, DAYS[1]),
            lambda: uow.logs.remove_strength(BEN, DAYS[1]),
            lambda: uow.coaching.drop_link(COACH, BEN),
        ):
            await uow.read_ahead([ANN, BEN])
            before = await everything(uow, BEN)
            await write()
            after = await everything(uow, BEN)
            assert after != before
            await uow.read_ahead([BEN])
            assert await everything(uow, BEN) == after
