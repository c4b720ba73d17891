"""Forgetting a person leaves no trace of them in any table, and takes nothing of anybody else's."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Boolean, Column, Date, String, Table, insert, select

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.adapting.recorded.recorded_run import RecordedRun, RunFormat
from domain.adapting.writer import WeekAsk, WrittenBy, WrittenWeek
from domain.editing.labels import EditLabel
from domain.people import Absence, CoachLink, Invite, LifeEvent, RunLog, RunState
from domain.plan import CoachLimits
from domain.records import Change, Dialog, EditSession
from domain.told import told
from storage.codec import TemplateContent
from storage.engine import Database
from storage.people_tables import dialogs
from storage.queue_tables import cards, outbox
from storage.tables import metadata
from storage.types import BigId, Json, Sealed, Stored, UTCDateTime, Words
from tests.storage.samples import NOW, a_day, a_person, a_plan, a_week

ADA, COACH, BEN = 771_100_991, 771_100_992, 771_100_993
NAMES = {ADA: "Ada Unforgettable", COACH: "Carla Coach", BEN: "Ben Bystander"}
# Columns that hold the number of something else than a person or a chat.
NOT_PERSONS = {"bot_id", "update_id", "plan_id", "race_id", "id", "message_id", "card_id", "group_id"}


async def live(database: Database, person_id: int) -> None:
    """Leave a trace in every table that has a place for one."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(person_id, NAMES[person_id]))
        head = await uow.plans.create(person_id, a_plan(), goal_pace_5k_s=430, author_id=person_id, at=NOW)
        week = a_week(1)
        await uow.plans.log_change(
            Change(
                plan_id=head.id,
                week_number=1,
                author_id=person_id,
                at=NOW,
                reasons=(told(EditLabel.MEND),),
                before=(a_day(1),),
                after=(a_day(2),),
                revision=1,
            )
        )
        await uow.edits.put(
            EditSession(person_id=person_id, plan_id=head.id, week_number=1, base_revision=1, base=week, week=week)
        )
        await uow.changes.add(
            PlanChange(
                plan_id=head.id,
                author_id=person_id,
                at=NOW,
                state=ChangeState.SHOWN,
                version=1,
                before=a_plan().inputs,
                after=a_plan(NAMES[person_id]).inputs,
            )
        )
        await uow.logs.put(RunLog(athlete_id=person_id, date=date(2026, 3, 2), state=RunState.DONE))
        await uow.logs.put_absence(Absence(athlete_id=person_id, event=LifeEvent.INJURY, first=date(2026, 3, 2)))
        if person_id != COACH:
            await uow.coaching.put_link(CoachLink(coach_id=COACH, athlete_id=person_id))
            used = Invite(token=f"used-{person_id}", coach_id=COACH, expires_at=NOW, used_by=person_id)
            await uow.coaching.put_invite(used)
        await uow.coaching.put_invite(Invite(token=f"own-{person_id}", coach_id=person_id, expires_at=NOW))
        await uow.model.put_ask(
            WeekAsk(plan_id=head.id, week_number=1, asker_id=person_id, asked_at=NOW, base_revision=1)
        )
        await uow.dialogs.put(person_id, Dialog(name="lap", state={"name": NAMES[person_id]}))
        for table in metadata.sorted_tables:
            marked = [column for column in table.columns if column.info.get("forget")]
            if marked and not (await uow.connection.execute(select(table).where(marked[0] == person_id))).first():
                await uow.connection.execute(insert(table), a_row(table, person_id))


def a_row(table: Table, person_id: int) -> dict[str, Any]:
    """Something in every column that must have something; the person where a person can stand."""
    return {
        column.name: person_id if column.info.get("forget") else a_value(column, person_id)
        for column in table.columns
        if column.info.get("forget") or not (column.nullable or column.server_default or column.name == "id")
    }


def a_value(column: Column[Any], person_id: int) -> Any:
    """A value of the column's type, with the person's id where it is text."""
    kind = column.type.inner if isinstance(column.type, Sealed) else column.type
    if isinstance(kind, String | Words):
        return f"{column.name[:3]}-{person_id}"
    if isinstance(kind, Stored):
        return {
            "templates": TemplateContent(
                days=(replace(a_day(2), notes=str(person_id)),), five_k_pace_s=480, weekly_miles=20
            ),
            "coach_links": CoachLimits(),
            "recorded_runs": RecordedRun(format=RunFormat.FIT, digest=str(person_id)),
            "model_answers": WrittenWeek(week=a_week(1), written_by=WrittenBy.MODEL, model=str(person_id)),
        }[column.table.name]
    if isinstance(kind, Json):
        return {"of": person_id}
    if isinstance(column.type, Boolean):
        return True
    if isinstance(column.type, Date):
        return NOW.date()
    return NOW if isinstance(column.type, UTCDateTime) else 1


async def everything(database: Database) -> dict[str, list[str]]:
    """Every row of every table, as text."""
    async with database.reading() as connection:
        return {
            table.name: [repr(tuple(row)) for row in await connection.execute(select(table))]
            for table in metadata.sorted_tables
        }


def test_every_column_of_a_person_is_marked() -> None:
    """A new table that names people or chats must say what becomes of its rows."""
    unmarked = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if column.name.endswith("_id") and column.name not in NOT_PERSONS and not column.info.get("forget")
        if isinstance(column.type, type(BigId)) and not column.name.startswith("callback")
    ]
    assert unmarked == []


async def test_nothing_of_a_person_remains(database: Database) -> None:
    """After a full life in every table, the id and the name are nowhere; others keep every row."""
    for person_id in (COACH, ADA, BEN):
        await live(database, person_id)
    before = await everything(database)
    async with database.writing() as connection:
        about_ada = {"screen": f"roster:{ADA}", "payload": {"text": f"<b>{NAMES[ADA]}</b> ran"}}
        about_ben = {"screen": f"roster:{BEN}", "payload": {"text": f"<b>{NAMES[BEN]}</b> ran, id {ADA}1"}}
        for number, card in enumerate((about_ada, about_ben)):
            values = {"chat_id": COACH, "message_id": number, "desired_rev": 1, "shown_rev": 1, "changed_at": NOW}
            await connection.execute(insert(cards), {**values, **card})
        done = {"chat_id": COACH, "kind": "event", "bulk": False, "due_at": NOW, "changed_at": NOW, "state": "sent"}
        await connection.execute(insert(outbox), [{**done, "key": f"week:{who}:1"} for who in (ADA, BEN)])
        state = {"to": ADA, "words": "Well done"}
        await connection.execute(dialogs.update().where(dialogs.c.chat_id == COACH).values(state=state))
    async with database.transaction(NOW + timedelta(days=1)) as uow:
        await uow.people.forget(ADA)
    after = await everything(database)
    left = [f"{name}: {row}" for name, rows in after.items() for row in rows if NAMES[ADA] in row or f"{ADA}," in row]
    assert left == []
    for name, rows in before.items():
        others = [row for row in rows if str(BEN) in row]
        assert set(others) <= set(after[name]), name
    assert any(str(BEN) in row and "roster" in row for row in after["cards"])
    assert len(after["training_plans"]) == 2
    assert len(after["schedule_preview"]) == 2 * 112


async def test_a_forgotten_coach_is_nobody_in_their_athletes_history(database: Database) -> None:
    """The athlete's change log stays, without the coach's id."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(ADA))
        await uow.people.put(a_person(COACH))
        await uow.coaching.put_link(CoachLink(coach_id=COACH, athlete_id=ADA))
        head = await uow.plans.create(ADA, a_plan(), goal_pace_5k_s=None, author_id=COACH, at=NOW)
    async with database.transaction(NOW) as uow:
        await uow.people.forget(COACH)
        await uow.people.forget(999)
    async with database.read(NOW) as uow:
        assert [version.author_id for version in await uow.plans.versions(head.id)] == [None]
        assert await uow.coaching.coaches_of(ADA) == []
        assert await uow.plans.load(head.id) == a_plan()
