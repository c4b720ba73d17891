"""Leases are renewed while their owner lives, and free within ten seconds when it does not."""

import asyncio

import pytest
from sqlalchemy import select

import storage.lanes
from bot.lanes.heartbeat import LEASE, MARGIN
from domain.messages import Card
from storage.queue_tables import lanes
from tests.bot.conftest import Stage
from tests.patience import PATIENCE_S


async def test_what_a_dead_worker_held_is_free_within_ten_seconds(stage: Stage) -> None:
    """Unplugged after a claim, on another machine: nobody knows that it is dead, and nobody has to."""
    other = await stage.add_bot()
    stage.telegram.acts.say(stage.telegram.athlete.id, "/start")
    await stage.fetch()
    assert await stage.bot.lane_worker.turn()
    stage.telegram.pass_time(seconds=9)
    assert await other.lane_worker.turn() == []
    stage.telegram.pass_time(seconds=2)
    await other.catch_up()
    assert stage.telegram.last("athlete") == "Count 0"


async def test_a_living_owner_keeps_its_lane_however_long_it_takes(stage: Stage) -> None:
    """Beating every few seconds: a minute with Telegram costs nobody their lane."""
    other = await stage.add_bot()
    stage.telegram.acts.say(stage.telegram.athlete.id, "/start")
    await stage.fetch()
    (turn,) = await stage.bot.lane_worker.turn()
    for _ in range(20):
        stage.telegram.pass_time(seconds=3)
        await stage.bot.heartbeat.beat()
        assert await other.lane_worker.turn() == []
    await stage.bot.lane_worker.do(turn)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 0"
    assert len(stage.telegram.messages("athlete")) == 1


async def test_a_beat_does_not_renew_what_was_lost(stage: Stage) -> None:
    """Who slept through a lease and beats again makes no calls in lanes that are somebody else's by now."""
    other = await stage.add_bot()
    await stage.say("/start")
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.post(stage.telegram.athlete.id, "k", Card(text="once"))
    (turn,) = await stage.bot.lane_worker.turn()
    stage.telegram.pass_time(seconds=11)
    (theirs,) = await other.lane_worker.turn()
    await stage.bot.heartbeat.beat()
    await stage.bot.lane_worker.do(turn)
    assert stage.telegram.last("athlete") == "Count 0"
    await other.lane_worker.do(theirs)
    await other.catch_up()
    assert stage.telegram.last("athlete") == "once"


async def test_a_beat_waits_for_nobody(stage: Stage) -> None:
    """While a lane is being given back its row is locked: a beat passes over it."""
    if stage.bot.database.dialect == "sqlite":
        return  # one writes at a time there
    for who in (stage.telegram.athlete.id, stage.telegram.coach.id):
        stage.telegram.acts.start(who, "")
    await stage.fetch()
    held = {turn.lane.chat_id: turn for turn in await stage.bot.lane_worker.turn()}
    locked = select(lanes.c.chat_id).where(lanes.c.chat_id == stage.telegram.athlete.id).with_for_update()
    async with asyncio.timeout(PATIENCE_S), stage.bot.database.writing() as connection:
        await connection.execute(locked)
        await stage.bot.heartbeat.beat()
    assert {chat_id for chat_id, _ in stage.bot.heartbeat._renewed} == {stage.telegram.coach.id}
    for turn in held.values():
        await stage.bot.lane_worker.do(turn)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == stage.telegram.last("coach") == "Count 0"


async def test_who_is_passed_over_once_keeps_what_the_beat_before_gave(stage: Stage) -> None:
    """Its row was locked for a moment: the lease that was renewed twelve seconds into the work still counts."""
    stage.telegram.acts.say(stage.telegram.athlete.id, "/start")
    await stage.fetch()
    heartbeat, claimed_at = stage.bot.heartbeat, stage.telegram.clock.now()
    (turn,) = await stage.bot.lane_worker.turn()
    stage.telegram.pass_time(seconds=6)
    await heartbeat.beat()
    renewed = heartbeat.good_until(turn.lane, claimed_at)
    assert renewed > claimed_at + LEASE - MARGIN

    async def pass_over(*_: object) -> frozenset[tuple[int, int]]:
        return frozenset()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(storage.lanes, "renew", pass_over)
        await heartbeat.beat()
    assert heartbeat.good_until(turn.lane, claimed_at) == renewed
    await stage.bot.lane_worker.do(turn)
    await stage.bot.catch_up()
    await heartbeat.beat()
