"""What is read for many at once is what is read for one, and is forgotten as soon as something is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from sqlalchemy import event

from domain.people import (
    Absence,
    AutoApprove,
    CoachLink,
    LifeEvent,
    Person,
    ReminderWhen,
    RunLog,
    RunState,
    StrengthLog,
)
from domain.ports import UnitOfWork
from domain.strength.profile import Experience
from domain.strength.sessions import strength_sessions
from handlers.desk.strength import strength_on
from storage.engine import Database, StoredUnitOfWork
from tests.storage.samples import COACH, NOW, a_person, with_plan

ANN, BEN, NOBODY = 5001, 5002, 5003
DAYS = [NOW.date() + timedelta(days=days) for days in (-1, 0, 1)]
TODAY = NOW.date()


async def everything(uow: StoredUnitOfWork, athlete: int) -> list[object]:
    """What a reminder asks about one athlete."""
    head = await uow.plans.active(athlete)
    found: list[object] = [await uow.people.get(athlete), head, list(await uow.coaching.coaches_of(athlete))]
    found += [
        list(await uow.plans.scheduled(athlete, TODAY, TODAY)),
        await uow.logs.get(athlete, TODAY),
        list(await uow.logs.strength(athlete, TODAY, TODAY)),
        list(await uow.logs.absences(athlete, TODAY, TODAY)),
    ]
    person = await uow.people.get(athlete)
    if head is not None and person is not None and person.settings.strength is not None:
        found += [await uow.plans.week(head.id, 1), await strength_on(cast("UnitOfWork", uow), person, head, TODAY)]
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
        ann = a_person(ANN)
        await uow.people.put(replace(ann, settings=replace(ann.settings, strength=Experience.REGULAR)))
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
            lambda: uow.logs.put(RunLog(athlete_id=BEN, date=TODAY, state=RunState.SKIPPED)),
            lambda: uow.logs.put_strength(StrengthLog(athlete_id=BEN, date=TODAY, done=False)),
            lambda: uow.logs.put_absence(Absence(athlete_id=BEN, event=LifeEvent.HOLIDAY, first=TODAY, last=None)),
            lambda: uow.coaching.put_link(
                CoachLink(coach_id=COACH, athlete_id=BEN, responsible=True, auto_approve=AutoApprove.NEVER)
            ),
            lambda: uow.logs.remove(BEN, TODAY),
            lambda: uow.logs.remove_strength(BEN, TODAY),
            lambda: uow.coaching.drop_link(COACH, BEN),
        ):
            await uow.read_ahead([ANN, BEN])
            before = await everything(uow, BEN)
            await write()
            after = await everything(uow, BEN)
            assert after != before
            await uow.read_ahead([BEN])
            assert await everything(uow, BEN) == after


async def test_another_day_is_asked_of_the_database(database: Database) -> None:
    """One day of each is read ahead; the days beside it come out as they are."""
    await some_athletes(database)
    async with database.transaction(NOW) as uow:
        await uow.read_ahead([ANN, BEN])
        for day in DAYS[0], DAYS[2]:
            assert await uow.logs.get(ANN, day) is None
            assert [one.date for one in await uow.plans.scheduled(BEN, day, day)] == [day][: day >= TODAY]
        assert len(await uow.logs.absences(BEN, DAYS[0], DAYS[0])) == 1
        assert [one.date for one in await uow.plans.scheduled(BEN, TODAY, DAYS[2])] == DAYS[1:]


async def test_tomorrow_is_read_for_who_hears_of_it_in_the_evening(database: Database) -> None:
    """The day that a reminder is about, where the athlete is: in the evening before it, and beyond the date line."""
    await some_athletes(database)
    for zone, when, on in (
        ("UTC", ReminderWhen.EVENING_BEFORE, DAYS[2]),
        ("Pacific/Kiritimati", ReminderWhen.MORNING, DAYS[2]),
        ("Pacific/Kiritimati", ReminderWhen.EVENING_BEFORE, DAYS[2] + timedelta(days=1)),
    ):
        async with database.transaction(NOW) as uow:
            ben = a_person(BEN)
            await uow.people.put(replace(ben, settings=replace(ben.settings, zone=zone, reminder_when=when)))
            await uow.read_ahead([ANN, BEN])
            with statements(database) as asked:
                assert [one.date for one in await uow.plans.scheduled(BEN, on, on)] == [on]
            assert asked == []


@pytest.mark.parametrize("number", [1, 5, 14, 16])
async def test_strength_work_falls_on_the_same_days(database: Database, number: int) -> None:
    """From what is read ahead as from the whole plan, in every phase and in the last week."""
    await some_athletes(database)
    async with database.transaction(NOW) as uow:
        head = await uow.plans.active(ANN)
        ann = await uow.people.get(ANN)
        assert head is not None
        assert ann is not None
        assert ann.settings.strength_profile is not None
        whole = await uow.plans.load(head.id)
    async with database.transaction(NOW + timedelta(weeks=number - 1)) as uow:
        await uow.read_ahead([ANN, BEN])
        week = whole.week(number)
        with statements(database) as asked:
            bare = await uow.plans.skeleton(head, number)
            assert strength_sessions(bare, number, ann.settings.strength_profile, week) == strength_sessions(
                whole, number, ann.settings.strength_profile, week
            )
        assert asked == []
