"""Lanes: each update once, each chat in order, one owner at a time, and a lost owner's work taken over."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.messages import Card
from storage import lanes
from storage.engine import StoredUnitOfWork
from storage.incoming import IncomingRow
from storage.queue_tables import cards, inbox
from tests.bot.conftest import Stage
from tests.bot.counter import state_of


async def seen(stage: Stage, chat_id: int | None = None) -> list[str]:
    """The notes of a chat in the order in which they were handled."""
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        return list((await state_of(uow, chat_id or stage.telegram.athlete.id))["seen"])


async def test_a_repeated_update_has_no_effect(stage: Stage) -> None:
    """Telegram sends an update again when our confirmation was lost, also after it was handled."""
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    pending = stage.telegram.world.updates.peek(10)
    await stage.bot.intake.store(pending)
    await stage.bot.intake.store(pending)
    await stage.bot.catch_up()
    await stage.bot.intake.store(pending)
    await stage.bot.catch_up()
    assert await seen(stage) == ["1"]


async def test_updates_of_a_chat_are_handled_in_telegrams_order(stage: Stage) -> None:
    """A webhook may bring them out of order."""
    for number in range(6):
        stage.telegram.acts.say(stage.telegram.athlete.id, f"note:{number}")
    pending = stage.telegram.world.updates.peek(10)
    for update_json in reversed(pending):
        await stage.bot.intake.store([update_json])
    await stage.bot.catch_up()
    assert await seen(stage) == [str(number) for number in range(6)]


async def test_two_processes_never_hold_one_chat(stage: Stage) -> None:
    """While one has claimed it, the other finds nothing."""
    other = await stage.add_bot()
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    turns = await stage.bot.lane_worker.turn()
    assert [turn.lane.chat_id for turn in turns] == [stage.telegram.athlete.id]
    assert await other.lane_worker.turn() == []


async def test_a_process_takes_no_more_than_it_can_handle_where_others_may(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL the chats beyond are another process's; on SQLite, which is one process's, they would only wait."""
    monkeypatch.setattr("bot.lanes.worker.MOST_HANDLED", 1)
    other = await stage.add_bot()
    for person in (stage.telegram.athlete, stage.telegram.coach):
        stage.telegram.acts.say(person.id, "note:1")
    await stage.fetch()
    taken = [len(await bot.lane_worker.turn()) for bot in (stage.bot, other)]
    assert taken == ([1, 1] if stage.bot.database.dialect == "postgresql" else [2, 0])


async def test_a_lost_owners_lane_is_taken_over(stage: Stage) -> None:
    """After the lease another process does what was left."""
    other = await stage.add_bot()
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    assert await stage.bot.lane_worker.turn()
    stage.telegram.pass_time(minutes=2)
    await other.catch_up()
    assert await seen(stage) == ["1"]


async def test_a_late_owner_changes_nothing(stage: Stage) -> None:
    """Its lease ran out while it slept: the row is gone, so its transaction has no effect."""
    other = await stage.add_bot()
    await stage.say("/start")
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    (turn,) = await stage.bot.lane_worker.turn()
    stage.telegram.pass_time(minutes=2)
    await other.catch_up()
    turn.claimed_at = stage.telegram.clock.now()
    await stage.bot.lane_worker.do(turn)
    await stage.bot.catch_up()
    assert await seen(stage) == ["1"]


async def test_what_a_late_owner_may_have_overwritten_is_shown_again(stage: Stage) -> None:
    """It sent an older text after a newer one; its record finds the lease lost and has the card shown anew."""
    other = await stage.add_bot()
    await stage.say("/start")
    stage.tap("+")
    await stage.fetch()
    (turn,) = await stage.bot.lane_worker.turn()
    turn.todo.add(await stage.bot.lane_worker._handle_row(turn.lane, turn.rows[0]))
    turn.rows.clear()
    stage.telegram.pass_time(minutes=2)
    stage.tap("+")
    await stage.fetch()
    await other.catch_up()
    assert stage.telegram.last("athlete") == "Count 2"
    turn.claimed_at = stage.telegram.clock.now()
    await stage.bot.lane_worker.do(turn)
    assert stage.telegram.last("athlete") == "Count 1"
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 2"


async def test_a_restart_takes_its_predecessors_lanes_at_once(stage: Stage) -> None:
    """Nobody waits for the lease of a process that is known to be dead."""
    await stage.say("/start")
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    assert await stage.bot.lane_worker.turn()
    successor = await stage.add_bot()
    await successor.take_over()
    await successor.catch_up()
    assert await seen(stage) == ["1"]


async def test_work_that_comes_while_a_lane_is_held_is_not_overlooked(stage: Stage) -> None:
    """An update stored between claim and release keeps the lane due."""
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    (turn,) = await stage.bot.lane_worker.turn()
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:2")
    await stage.fetch()
    await stage.bot.lane_worker.do(turn)
    await stage.bot.catch_up()
    assert await seen(stage) == ["1", "2"]


async def test_a_card_changed_from_another_chat_is_refreshed(stage: Stage) -> None:
    """What a coach does shows on the athlete's card."""
    await stage.say("/start")
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        assert await uow.chat.refresh(stage.telegram.athlete.id, "counter", Card(text="From the coach"))
        assert not await uow.chat.refresh(stage.telegram.athlete.id, "no such screen", Card(text="x"))
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "From the coach"


async def test_a_message_of_later_waits_for_its_time(stage: Stage) -> None:
    """Also when its chat is busy meanwhile."""
    await stage.say("/start")
    chat_id, now = stage.telegram.athlete.id, stage.telegram.clock.now()
    async with stage.bot.database.transaction(now) as uow:
        await uow.chat.post(chat_id, "later", Card(text="Later"), due_at=now + timedelta(hours=1))
    stage.tap("+")
    await stage.settle()
    assert stage.telegram.last("athlete") == "Count 1"
    stage.telegram.pass_time(hours=1)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Later"


async def test_a_noisy_chat_does_not_hold_up_others(stage: Stage) -> None:
    """The other's single tap is claimed in the same turn as the noise."""
    await stage.say("/start")
    coach = stage.telegram.coach.id
    await stage.say("/start", coach)
    for _ in range(300):
        stage.tap("+")
    stage.tap("+", coach)
    await stage.fetch()
    turns = await stage.bot.lane_worker.turn()
    assert {turn.lane.chat_id for turn in turns} == {stage.telegram.athlete.id, coach}


@pytest.mark.parametrize("rows", [1, 300])
async def test_every_update_is_handled_however_many_wait(stage: Stage, rows: int) -> None:
    """More than one turn's worth of updates of one chat are handled in order."""
    for number in range(rows):
        stage.telegram.acts.say(stage.telegram.athlete.id, f"note:{number}")
    await stage.settle()
    assert await seen(stage) == [str(number) for number in range(rows)]
    async with stage.bot.database.reading() as connection:
        assert (await connection.execute(select(inbox.c.id))).first() is None


async def test_a_moved_group_keeps_its_cards(stage: Stage) -> None:
    """A group became a supergroup: what was to be said is said there."""
    from storage.delivering import migrate_chat

    now, group, moved = stage.telegram.clock.now(), -5, stage.telegram.athlete.id
    async with stage.bot.database.transaction(now) as uow:
        await uow.chat.post(group, "k", Card(text="Hello"))
    async with stage.bot.database.writing() as connection:
        await migrate_chat(connection, group, moved, now)
    await stage.say("/start")
    assert "Hello" in [message["text"] for message in stage.telegram.messages("athlete")]


async def test_a_release_by_a_stranger_has_no_effect(stage: Stage) -> None:
    """The epoch is the fencing token."""
    stage.telegram.acts.say(stage.telegram.athlete.id, "note:1")
    await stage.fetch()
    (turn,) = await stage.bot.lane_worker.turn()
    old = lanes.Lane(chat_id=turn.lane.chat_id, epoch=turn.lane.epoch - 1, wakes=turn.lane.wakes, pace_at=None)
    async with stage.bot.database.writing() as connection:
        assert await lanes.release(connection, [lanes.Release(lane=old)], turn.claimed_at) == {turn.lane.chat_id}
        assert await lanes.release(connection, [lanes.Release(lane=turn.lane)], turn.claimed_at) == set()


async def test_an_old_record_never_hides_a_newer_state(stage: Stage) -> None:
    """shown_rev only grows."""
    from storage.delivering import CardShown, record_cards

    await stage.say("/start")
    async with stage.bot.database.writing() as connection:
        await connection.execute(update(cards).values(desired_rev=5, shown_rev=5))
        (id_, message_id) = (await connection.execute(select(cards.c.id, cards.c.message_id))).one()
        await record_cards(connection, [CardShown(id=id_, message_id=message_id, shown_rev=3, form="text")])
        assert (await connection.execute(select(cards.c.shown_rev))).scalar_one() == 5


async def test_a_stop_waits_for_the_row_in_hand_and_gives_back_the_others(stage: Stage) -> None:
    """However many wait, a stop takes no longer than one of them; the next process finds the lane free, and goes on."""
    chat_id = stage.telegram.athlete.id
    for number in range(3):
        stage.telegram.acts.say(chat_id, f"note:{number}")
    await stage.fetch()
    worker = stage.bot.lane_worker
    (turn,) = await worker.turn()
    assert len(turn.rows) == 3
    handle = worker._handle

    async def stopped_meanwhile(uow: StoredUnitOfWork, row: IncomingRow) -> None:
        worker.stop()
        await handle(uow, row)

    worker._handle = stopped_meanwhile
    await worker.do(turn)
    await worker.run()
    assert await seen(stage) == ["0"]
    other = await stage.add_bot()
    await other.catch_up()
    assert await seen(stage) == ["0", "1", "2"]
