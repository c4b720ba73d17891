"""What a tap is about to ask is read ahead, and never given where it is not true."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from domain.records import StoredWeek
from storage import incoming
from storage.engine import Database, StoredUnitOfWork, open_database
from storage.foreseen import Foresight, Tapped
from storage.kept_plans import WhosePlan
from storage.piped import Answer, Asked, PipedConnection
from tests.handlers.chat.trained import trained
from tests.storage.samples import ATHLETE, NOW, with_plan

NO_ROW = 0


@pytest.fixture
async def program(postgres_url: str) -> AsyncIterator[Database]:
    """One program."""
    database = open_database(postgres_url)
    yield database
    await database.close()


async def begin(uow: StoredUnitOfWork, database: Database, plan_id: int) -> Foresight:
    """As a tap on week 2 begins."""
    assert database.foresight is not None
    await incoming.take(uow.connection, NO_ROW, database.foresight.of(tap_on(plan_id)))
    return database.foresight


def tap_on(plan_id: int) -> Tapped:
    """A tap on a button of week 2."""
    return Tapped(kind="w", person=ATHLETE, chat=ATHLETE, plan=plan_id, week=2)


async def learned(database: Database) -> int:
    """A plan, of which a tap has asked its week; its id."""
    plan_id = await with_plan(database)
    async with database.transaction(NOW) as uow:
        foresight = await begin(uow, database, plan_id)
        assert not foresight.of(tap_on(plan_id))
        await look(uow, plan_id)
        foresight.learn(tap_on(plan_id), uow.connection)
    assert len(foresight.of(tap_on(plan_id))) == 4
    return plan_id


async def look(uow: StoredUnitOfWork, plan_id: int) -> StoredWeek:
    """Ask what the week's card asks."""
    head = await uow.plans.head(plan_id)
    stored = await uow.plans.week(plan_id, 2)
    assert head is not None
    assert stored is not None
    monday = head.inputs.date_of(2, 1)
    await uow.logs.between(ATHLETE, monday, monday + timedelta(days=6))
    await uow.edits.get(ATHLETE, plan_id, 2)
    return stored


def ways(monkeypatch: pytest.MonkeyPatch) -> list[list[bytes]]:
    """The statements that go on each way to the server from now on."""
    went: list[list[bytes]] = []
    at_once = PipedConnection.at_once

    async def noting(self: PipedConnection, asked: Sequence[Asked]) -> list[Answer]:
        went.append([text for text, _ in asked])
        return await at_once(self, asked)

    monkeypatch.setattr(PipedConnection, "at_once", noting)
    return went


async def test_what_was_asked_before_goes_with_what_takes_the_row(
    program: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One way there and back for the row and four questions, and each answer is given once."""
    plan_id = await learned(program)
    went = ways(monkeypatch)
    async with program.transaction(NOW) as uow:
        await begin(uow, program, plan_id)
        await look(uow, plan_id)
        assert [len(way) for way in went] == [5]
        await uow.plans.week(plan_id, 2)
        assert [len(way) for way in went] == [5, 1]


async def test_a_tap_goes_to_the_server_few_times(program: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """In its transaction three times: taking its row with all that it reads, showing its card, the commit."""
    talk, _ = await trained(program)
    await talk.say("/week")
    for label in ("Week 2 ›", "‹ Week 1"):
        await talk.tap(label)
    went = ways(monkeypatch)
    await talk.tap("Week 2 ›")
    assert "Week 2 of 16" in talk.last()
    begun = next(place for place, way in enumerate(went) if way[0].startswith(b"DELETE FROM inbox"))
    # Row, person, dialog, plan, week, revisions, coaches, logs, edits, pauses; the card, and others of the same week.
    assert [len(way) for way in went[begun : begun + 3]] == [10, 2, 1]
    assert went[begun + 2] == [b"COMMIT"]


async def test_nothing_foreseen_outlives_its_transaction(program: Database, postgres_url: str) -> None:
    """Another process writes between two transactions of one connection; the first did not ask what it had read."""
    plan_id = await learned(program)
    async with program.transaction(NOW) as uow:
        await begin(uow, program, plan_id)
        connection = uow.connection
    other = open_database(postgres_url)
    async with other.transaction(NOW) as uow:
        saved = await uow.plans.save_week(replace(await look(uow, plan_id), decline_comment="theirs"))
    await other.close()
    async with program.transaction(NOW) as uow:
        assert uow.connection is connection
        assert await uow.plans.week(plan_id, 2) == saved
    async with program.transaction(NOW) as uow:
        await begin(uow, program, plan_id)
        assert await uow.plans.week(plan_id, 2) == saved


async def test_what_is_written_is_read_anew(program: Database) -> None:
    """By a statement of ours, by one of SQLAlchemy's, and after all was taken back."""
    plan_id = await learned(program)
    async with program.transaction(NOW) as uow:
        await begin(uow, program, plan_id)
        week = await uow.plans.week(plan_id, 2)
        assert week is not None
        await begin(uow, program, plan_id)
        saved = await uow.plans.save_week(replace(week, decline_comment="ours"))
        assert await uow.plans.week(plan_id, 2) == saved
        await begin(uow, program, plan_id)
        await uow.connection.execute(text("UPDATE weeks SET decline_comment = 'its'"))
        assert await uow.plans.week(plan_id, 2) == replace(saved, decline_comment="its")
        await begin(uow, program, plan_id)
        await uow.start_over()
        assert await uow.plans.week(plan_id, 2) == week


async def test_a_wrong_guess_is_no_answer(program: Database) -> None:
    """The plan is somebody else's than was thought and begins another day: its own days are asked after all."""
    plan_id = await learned(program)
    async with program.transaction(NOW) as uow:
        right = await look(uow, plan_id)
    program._kept.about[plan_id] = WhosePlan(ATHLETE + 1, NOW.date())
    async with program.transaction(NOW) as uow:
        await begin(uow, program, plan_id)
        assert await look(uow, plan_id) == right
    for week in (0, -1, 2**40):
        assert program.foresight is not None
        asked = program.foresight.of(replace(tap_on(plan_id), week=week))
        assert {name for _, values in asked for name in values} == {"plan"}
