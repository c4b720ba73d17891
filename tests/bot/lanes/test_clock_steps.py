"""A clock that is set back: chats that had just spoken are answered, and what was due comes."""

from datetime import timedelta

import pytest

from domain.messages import Card
from tests.bot.conftest import Stage
from tests.bot.counter import state_of


def set_back(stage: Stage, by: timedelta) -> None:
    """The operator corrects the clock."""
    stage.telegram.clock._frozen_at -= by  # type: ignore[operator]  # the playground's clock only goes forward


@pytest.mark.parametrize("step", [timedelta(minutes=2), timedelta(hours=1), timedelta(days=1)])
@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_a_clock_set_back_silences_nobody(stage: Stage, step: timedelta, *, restarts: bool) -> None:
    """Taps, messages and due reminders of before and after the step are there two seconds later."""
    me = stage.telegram.athlete.id
    await stage.say("/start")
    for number in range(6):
        await stage.say(f"note:{number}")
    stage.telegram.acts.say(me, "note:6")
    await stage.fetch()
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.remind(me, "due", Card(text="Run today"))
        await uow.chat.remind(me, "later", Card(text="Not yet"), due_at=uow.now + timedelta(hours=3))
    set_back(stage, step)
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
    set_back(stage, timedelta(minutes=2))
    await other.catch_up()
    assert stage.telegram.last("athlete") == "Count 0"
