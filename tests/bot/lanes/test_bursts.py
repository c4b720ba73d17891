"""Somebody who sends hundreds of messages at once: all are read, and the newest answers say where things are."""

from sqlalchemy import func, select

from storage.queue_tables import UNSENT, outbox
from tests.bot.conftest import Stage
from tests.bot.counter import state_of

MANY = 120


async def test_answers_of_a_burst_are_folded(stage: Stage) -> None:
    """One word about what is left out, the last answers, and nothing that fills the disk."""
    me = stage.telegram.athlete.id
    await stage.say("/start")
    for number in range(MANY):
        stage.telegram.acts.say(me, f"note:{number}")
        stage.telegram.acts.say(me, "/say")
    await stage.fetch()
    for _ in range(4):
        await stage.bot.catch_up()
        stage.telegram.pass_time(seconds=20)
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        assert (await state_of(uow, me))["seen"] == [str(number) for number in range(MANY)]
        kept = select(func.count()).where(outbox.c.payload.is_not(None) | UNSENT)
        assert (await uow.connection.execute(kept)).scalar_one() == 0
    texts = [message["text"] for message in stage.telegram.messages("athlete")]
    assert f"I read all your messages. {2 * MANY - 4} answers are left out; here is where we are." in texts
    assert texts[-2:] == ["one", "two"]
    assert f"Count {MANY}" in texts
    assert len(texts) < 10


async def test_a_few_answers_are_all_sent(stage: Stage) -> None:
    """Five commands in a row are no flood."""
    for _ in range(5):
        stage.telegram.acts.say(stage.telegram.athlete.id, "/say")
    await stage.fetch()
    for _ in range(4):
        await stage.bot.catch_up()
        stage.telegram.pass_time(seconds=20)
    assert [message["text"] for message in stage.telegram.messages("athlete")] == ["one", "two"] * 5
