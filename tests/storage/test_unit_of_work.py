"""One transaction: what it leaves to be done is known after it, and what it wrote together is written or is not."""

from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from domain.messages import Card
from domain.records import Job, Timer
from storage.effects import Effects
from storage.engine import Database
from storage.queue_tables import jobs, lanes, outbox, timers
from tests.storage.samples import ATHLETE, COACH, NOW, a_person


async def count(database: Database) -> dict[str, int]:
    """Rows of the queues."""
    async with database.reading() as connection:
        return {
            table.name: (await connection.execute(select(func.count()).select_from(table))).scalar_one()
            for table in (outbox, timers, jobs, lanes)
        }


async def test_effects_tell_the_held_chat_from_the_others_and_only_new_jobs(database: Database) -> None:
    """What is said in the held chat is left to its lane; a key that is queued already is no effect."""
    async with database.transaction(NOW, holds=ATHLETE) as uow:
        assert await uow.chat.post(ATHLETE, "here", Card(text="Here"))
        assert await uow.chat.post(COACH, "there", Card(text="There"), kind="event")
        assert await uow.jobs.put(Job(key="k", kind="slow", chat_id=ATHLETE))
        assert not await uow.jobs.put(Job(key="k", kind="slow", chat_id=ATHLETE))
    assert [send.card.text for send in uow.effects.said.sends] == ["Here"]
    assert (uow.effects.woken, uow.effects.jobs) == ({COACH}, ["k"])
    async with database.transaction(NOW, holds=ATHLETE) as uow:
        assert not await uow.chat.post(ATHLETE, "here", Card(text="Here"))
        assert not await uow.jobs.put(Job(key="k", kind="slow", chat_id=ATHLETE))
    assert uow.effects == Effects()


async def test_a_message_is_not_promised_under_the_key_of_a_reminder_that_waits(database: Database) -> None:
    """Reminders are written at the end of a transaction, and yet their keys count at once."""
    async with database.transaction(NOW) as uow:
        await uow.chat.remind(ATHLETE, "k", Card(text="Run"))
        assert not await uow.chat.post(ATHLETE, "k", Card(text="Other"))
    assert (await count(database))["outbox"] == 1


async def test_what_waits_to_be_written_goes_with_its_transaction(database: Database) -> None:
    """Rolled back: no reminder, no timer, no lane."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
    with suppress(LookupError):
        async with database.transaction(NOW) as uow:
            await uow.chat.remind(ATHLETE, "k", Card(text="Run"))
            await uow.timers.put(Timer(person_id=ATHLETE, kind="reminder", due_at=NOW))
            raise LookupError
    assert not any((await count(database)).values())


async def test_nothing_that_waits_to_be_written_outlives_a_forgotten_person(database: Database) -> None:
    """A reminder and a timer of the same transaction go with them."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        await uow.chat.remind(ATHLETE, "k", Card(text="Run"))
        await uow.timers.put(Timer(person_id=ATHLETE, kind="reminder", due_at=NOW))
        await uow.people.forget(ATHLETE)
    assert not any((await count(database)).values())


async def test_timers_that_wait_are_read_dropped_and_moved_like_written_ones(database: Database) -> None:
    """Within the transaction that sets them."""
    soon, later = NOW + timedelta(hours=1), NOW + timedelta(days=1)
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
        for kind, at in (("reminder", later), ("nudge", soon), ("race", soon), ("reminder", soon)):
            await uow.timers.put(Timer(person_id=ATHLETE, kind=kind, due_at=at))
        await uow.timers.drop(ATHLETE, "race")
        kept = [Timer(person_id=ATHLETE, kind=kind, due_at=soon) for kind in ("nudge", "reminder")]
        assert await uow.timers.of_person(ATHLETE) == kept
        await uow.timers.put(Timer(person_id=ATHLETE, kind="reminder", due_at=later))
        # One was moved, the other was left where it was.
        await uow.timers.drop_unmoved(kept)
    async with database.read(NOW) as uow:
        assert await uow.timers.of_person(ATHLETE) == [Timer(person_id=ATHLETE, kind="reminder", due_at=later)]


async def test_a_transaction_that_only_reads_keeps_nothing_back(database: Database) -> None:
    """A timer put there is refused like any other write, not lost in silence."""
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person())
    with pytest.raises(DBAPIError, match=r"(?i)read-?only"):
        async with database.read(NOW) as uow:
            await uow.timers.put(Timer(person_id=ATHLETE, kind="reminder", due_at=NOW))
