"""Rows that nothing can be made of, in every queue: parked or closed, said in the log, and nobody waits for them."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Insert, Text, insert, select, type_coerce, update

from domain.messages import Card
from domain.people import CoachLink, Person
from storage import lanes
from storage.people_tables import people
from storage.queue_tables import UNSENT, cards, inbox, jobs, outbox, timers
from tests.bot.conftest import Stage
from tests.bot.counter import state_of
from tests.patience import PATIENCE_S

MESSAGE = {"kind": "reminder", "state": "queued", "tries": 0}

# A row of every kind and every way in which it can be broken, in a chat that is used.
IMPOSSIBLE: dict[str, Callable[[int, Any], Insert]] = {
    "a message without content": lambda chat, now: insert(outbox).values(
        chat_id=chat, key="x", bulk=False, due_at=now, changed_at=now, **MESSAGE
    ),
    "a reminder without content": lambda chat, now: insert(outbox).values(
        chat_id=chat, key="x", bulk=True, due_at=now, changed_at=now, **MESSAGE
    ),
    "a message whose card is gone": lambda chat, now: insert(outbox).values(
        chat_id=chat, key="x", bulk=False, card_id=987654, due_at=now, changed_at=now, **MESSAGE
    ),
    "a reminder whose card is gone": lambda chat, now: insert(outbox).values(
        chat_id=chat, key="x", bulk=True, card_id=987654, due_at=now, changed_at=now, **MESSAGE
    ),
    "a message that is no card": lambda chat, now: insert(outbox).values(
        chat_id=chat, key="x", bulk=False, payload={"text": 7, "buttons": 3}, due_at=now, changed_at=now, **MESSAGE
    ),
    "a message that is no JSON": lambda chat, now: insert(outbox).values(
        chat_id=chat, key="x", bulk=False, payload=type_coerce("{", Text), due_at=now, changed_at=now, **MESSAGE
    ),
    "a card that is no card": lambda chat, now: insert(cards).values(
        chat_id=chat, message_id=4, screen="x", payload=[1], desired_rev=2, shown_rev=1, tries=0, changed_at=now
    ),
    "a card that is no JSON": lambda chat, now: insert(cards).values(
        chat_id=chat,
        message_id=4,
        screen="x",
        payload=type_coerce("{", Text),
        desired_rev=2,
        shown_rev=1,
        tries=0,
        changed_at=now,
    ),
    "an update that is none": lambda chat, now: insert(inbox).values(
        chat_id=chat, kind="update", payload={"update_id": "no"}, received_at=now, tries=0
    ),
    "an update that is no JSON": lambda chat, now: insert(inbox).values(
        chat_id=chat, kind="update", payload=type_coerce("{", Text), received_at=now, tries=0
    ),
    "a result that is none": lambda chat, now: insert(inbox).values(
        chat_id=chat, kind="job", payload={"kind": 3}, received_at=now, tries=0
    ),
    "a job that nobody does": lambda chat, now: insert(jobs).values(
        key="x", kind="nobody", chat_id=chat, payload={}, due_at=now, deadline_at=now, tries=0
    ),
    "a timer of no kind": lambda chat, now: insert(timers).values(person_id=chat, kind="nothing", due_at=now, tries=0),
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
async def test_an_impossible_row_holds_nobody_up(stage: Stage, what: str) -> None:
    """Its own chat goes on at once, nothing is tried for ever, and the row is closed or set aside."""
    me, now = stage.telegram.athlete.id, stage.telegram.clock.now()
    await stage.say("/start")
    async with stage.bot.database.transaction(now) as uow:
        if await uow.people.get(me) is None:
            await uow.people.put(Person(id=me, chat_id=me))
        await uow.connection.execute(IMPOSSIBLE[what](me, now))
        await uow.chat.post(me, "nudge", Card(text="nudge"), kind="event")
    # A row that is found again and again keeps `catch_up` busy for ever.
    async with asyncio.timeout(PATIENCE_S):
        for _ in range(4):
            await stage.bot.catch_up()
            stage.telegram.pass_time(seconds=10)
        await stage.say("note:1")
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        assert (await state_of(uow, me))["seen"] == ["1"]
        unsent = (await uow.connection.execute(select(outbox.c.key).where(UNSENT))).all()
    assert not unsent
    assert "nudge" in [message["text"] for message in stage.telegram.messages("athlete")]
    # Nothing is due, so nothing spins.
    assert await stage.bot.lane_worker.turn() == []
    assert await stage.bot.reminders.turn() == []


async def test_a_card_about_somebody_who_left_goes_with_its_message(stage: Stage) -> None:
    """What waits for the end of quiet hours about a person who deletes everything is not sent, and holds nobody up."""
    now, coach = stage.telegram.clock.now(), stage.telegram.coach.id
    athlete = stage.telegram.athlete.id
    async with stage.bot.database.transaction(now) as uow:
        for one in (athlete, coach):
            await uow.people.put(Person(id=one, chat_id=one, name=f"P{one}"))
        await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=athlete, since=now, responsible=True))
    async with stage.bot.database.transaction(now) as uow:
        later = now.replace(hour=23)
        await uow.chat.post(coach, "waits", Card(text=f"P{athlete} changed"), kind="event", due_at=later, screen="week")
    async with stage.bot.database.transaction(now) as uow:
        await uow.people.forget(athlete)
    async with stage.bot.database.read(now) as uow:
        assert not (await uow.connection.execute(select(outbox.c.key).where(UNSENT))).all()
        assert (await uow.connection.execute(select(people.c.id))).scalars().all() == [coach]


async def test_who_wakes_late_does_not_send_again_what_others_sent(stage: Stage) -> None:
    """A machine that was suspended after a send records late: what another process did meanwhile stays done."""
    other = await stage.add_bot()
    await stage.say("/start")
    now = stage.telegram.clock.now()
    async with stage.bot.database.transaction(now) as uow:
        await uow.chat.post(stage.telegram.athlete.id, "late", Card(text="late"), kind="event")
    stage.telegram.faults.add("refuse", method="sendMessage")
    slots = await stage.bot.reminders.turn()
    await stage.bot.reminders.do(slots[0])  # refused: it would be put back, but the machine is suspended
    stage.telegram.pass_time(minutes=2)
    await other.catch_up()
    stage.telegram.pass_time(minutes=5)
    await other.catch_up()
    await stage.bot.reminders.turn()
    await other.catch_up()
    assert await _state_of_late(stage) == "sent"
    assert [message["text"] for message in stage.telegram.messages("athlete")].count("late") == 1
    assert await other.reminders.turn() == []


async def test_a_message_of_somebody_elses_lane_is_not_sent(stage: Stage) -> None:
    """Claimed, suspended, taken over: who wakes up finds that the attempt is not theirs to make."""
    other = await stage.add_bot()
    await stage.say("/start")
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.post(stage.telegram.athlete.id, "late", Card(text="late"), kind="event")
    slots = await stage.bot.reminders.turn()
    stage.telegram.pass_time(minutes=2)
    await other.catch_up()
    async with stage.bot.database.writing() as connection:
        await connection.execute(update(outbox).where(outbox.c.key == "late").values(state="queued"))
    await stage.bot.reminders.do(slots[0])
    assert [message["text"] for message in stage.telegram.messages("athlete")].count("late") == 1
    # Nor is an attempt recorded: what may have arrived is followed by a copy.
    assert await _state_of_late(stage) == "queued"


async def test_who_is_taken_for_dead_makes_no_attempt(stage: Stage) -> None:
    """Its lane was given away while its lease still runs by every clock: the number of the claim decides."""
    other = await stage.add_bot()
    await stage.say("/start")
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.post(stage.telegram.athlete.id, "late", Card(text="late"), kind="event")
    slots = await stage.bot.reminders.turn()
    async with stage.bot.database.writing() as connection:
        await lanes.free_owners(connection, lambda _owner: True)
    await other.catch_up()
    async with stage.bot.database.writing() as connection:
        await connection.execute(update(outbox).where(outbox.c.key == "late").values(state="queued"))
    await stage.bot.reminders.do(slots[0])
    assert [message["text"] for message in stage.telegram.messages("athlete")].count("late") == 1
    assert await _state_of_late(stage) == "queued"


async def _state_of_late(stage: Stage) -> str:
    async with stage.bot.database.reading() as connection:
        found = await connection.execute(select(outbox.c.state).where(outbox.c.key == "late"))
    return str(found.scalar_one())


async def test_a_passing_want_leaves_nothing_behind(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could be made into a call at the second try is counted no longer, and the count has a bound."""
    await stage.say("/start")
    delivery = stage.bot.lane_worker._delivery
    original, wants = delivery._send_card, [MemoryError("for now")]

    async def send_card(*words: Any, **named: Any) -> Any:
        if wants:
            raise wants.pop()
        return await original(*words, **named)

    monkeypatch.setattr(delivery, "_send_card", send_card)
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.post(stage.telegram.athlete.id, "k", Card(text="once"))
    await stage.bot.catch_up()
    assert len(delivery._own_faults) == 1
    stage.telegram.pass_time(seconds=10)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "once"
    assert not delivery._own_faults
    for row in range(5000):
        delivery._may_fail_again("message", row)
    assert len(delivery._own_faults) <= 1001
