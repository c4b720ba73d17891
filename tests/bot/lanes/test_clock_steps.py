"""A clock that jumps, back or ahead: chats that had just spoken are answered, and what was due comes."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.messages import Card
from storage.queue_tables import lanes
from tests.bot.conftest import Stage
from tests.bot.counter import state_of


async def some_turns(stage: Stage) -> None:
    """What a process does in a breath: no more, also where something stays due."""
    for _ in range(4):
        for loop in (stage.bot.lane_worker, stage.bot.reminders):
            for piece in await loop.turn():
                await loop.do(piece)  # type: ignore[attr-defined]  # its own pieces


STEPS = [
    timedelta(days=-1),
    timedelta(hours=-1),
    timedelta(minutes=-2),
    timedelta(minutes=2),
    timedelta(hours=1),
    timedelta(days=1),
]


def step_by(stage: Stage, step: timedelta) -> None:
    """The operator corrects the clock, or a machine wakes up with another one."""
    stage.telegram.clock._frozen_at += step  # type: ignore[operator]  # the playground's clock only goes forward


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_a_clock_that_jumps_silences_nobody(stage: Stage, step: timedelta, *, restarts: bool) -> None:
    """Taps, messages and due reminders of before and after the step are there two seconds later."""
    me = stage.telegram.athlete.id
    await stage.say("/start")
    for number in range(6):
        await stage.say(f"note:{number}")
    stage.telegram.acts.say(me, "note:6")
    await stage.fetch()
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.remind(me, "due", Card(text="Run today"))
        await uow.chat.remind(me, "later", Card(text="Not yet"), due_at=uow.now + timedelta(hours=30))
    step_by(stage, step)
    if restarts:
        bot = await stage.add_bot()
        await bot.take_over()
        stage.bots.remove(bot)
        stage.bots.insert(0, bot)
    await stage.say("note:7")
    stage.telegram.pass_time(seconds=2)
    await stage.bot.catch_up()
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        assert (await state_of(uow, me))["seen"] == [str(number) for number in range(8)]
    texts = [message["text"] for message in stage.telegram.messages("athlete")]
    assert texts.count("Run today") == 1
    assert "Not yet" not in texts
    assert "Count 8" in texts


async def test_what_a_dead_process_held_before_the_step_is_free_after_it(stage: Stage) -> None:
    """Two minutes back: its lease reaches further ahead than any lease may, so it is none."""
    other = await stage.add_bot()
    stage.telegram.acts.say(stage.telegram.athlete.id, "/start")
    await stage.fetch()
    assert await stage.bot.lane_worker.turn()  # and then its machine is gone
    step_by(stage, timedelta(minutes=-2))
    await other.catch_up()
    assert stage.telegram.last("athlete") == "Count 0"


@pytest.mark.parametrize("step", STEPS)
async def test_a_jump_over_work_in_hand_is_answered(stage: Stage, step: timedelta) -> None:
    """The clock jumps after a lane and a reminder were claimed: both are said within two seconds, the reminder once."""
    stage.telegram.allow("query is too old")  # Telegram's clock has jumped with ours
    await stage.say("/start")
    stage.telegram.pass_time(minutes=1)
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.remind(stage.telegram.coach.id, "due", Card(text="Run today"))
    stage.telegram.acts.start(stage.telegram.coach.id, "")
    stage.tap("+")
    await stage.fetch()
    reminders, taps = await stage.bot.reminders.turn(), await stage.bot.lane_worker.turn()
    step_by(stage, step)
    for loop, pieces in ((stage.bot.reminders, reminders), (stage.bot.lane_worker, taps)):
        for piece in pieces:
            await loop.do(piece)  # type: ignore[attr-defined]  # its own pieces
    await stage.bot.catch_up()
    stage.telegram.pass_time(seconds=2)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 1"
    assert [message["text"] for message in stage.telegram.messages("coach")].count("Run today") == 1


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_a_pause_of_before_the_step_silences_nobody(stage: Stage, *, restarts: bool) -> None:
    """Telegram asked for half a minute; a clock set back by a day does not make a day of it."""
    await stage.say("/start")
    stage.telegram.faults.add("too_many", method="sendMessage", retry_after_s=30)
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.remind(stage.telegram.athlete.id, "due", Card(text="Run today"))
    await stage.bot.catch_up()
    stage.tap("+")
    await stage.settle()
    step_by(stage, timedelta(days=-1))
    if restarts:
        stage.bots.insert(0, await stage.add_bot())
        await stage.bot.take_over()
    await some_turns(stage)
    stage.telegram.pass_time(seconds=2)
    await some_turns(stage)
    texts = [message["text"] for message in stage.telegram.messages("athlete")]
    assert sorted(texts) == ["Count 1", "Run today"]


async def test_no_lane_waits_longer_than_its_bound(stage: Stage) -> None:
    """Telegram asks for an hour: the lane is looked at again within half a minute."""
    await stage.say("/start")
    stage.telegram.faults.add("too_many", retry_after_s=3600)
    stage.tap("+")
    await stage.settle()
    async with stage.bot.database.reading() as connection:
        (due_at,) = (await connection.execute(select(lanes.c.due_at))).one()
    assert due_at <= stage.telegram.clock.now() + timedelta(seconds=30)
