"""Telegram away, the disk full, clocks put forward and back: nothing is lost, nothing comes twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from domain.messages import Card
from domain.people import Person, PersonSettings
from domain.ports import UnitOfWork
from domain.records import Timer
from domain.schedule import latest_reminder, next_reminder, reminder_key
from storage.faults import DatabaseAwayError
from storage.queue_tables import outbox
from tests.bot.conftest import Stage
from tests.telegram import Emulated

MANY = 1_000_000
ASLEEP_NEVER = PersonSettings(zone="Europe/Berlin", quiet_from=time(0), quiet_to=time(0))


async def test_an_outage_of_telegram_opens_the_breaker_and_one_probe_closes_it(stage: Stage) -> None:
    """After ten calls in a row without an answer only one call every few seconds is made, until one is answered."""
    telegram = stage.telegram
    people = [telegram.world.add_person(f"Runner{number}").id for number in range(40)]
    for person_id in people:
        telegram.acts.say(person_id, "/start")
    telegram.take_updates()
    async with stage.bot.database.transaction(telegram.clock.now()) as uow:
        for person_id in people:
            await uow.people.put(Person(id=person_id, chat_id=person_id))
            await uow.chat.post(person_id, f"said:{person_id}", Card(text="Hello"))
    telegram.faults.add("refuse", method="sendMessage", times=MANY)
    made: list[int] = []
    for _ in range(20):
        await stage.bot.catch_up()
        made.append(MANY - sum(made) - (telegram.faults.active[0].times or 0))
        telegram.pass_time(seconds=30)
    assert list(stage.bot.incidents.open_breakers()) == ["telegram"]
    assert 10 <= made[0] <= len(people)
    assert set(made[1:]) <= {0, 1}
    telegram.faults.active.clear()
    for _ in range(4):
        await stage.bot.catch_up()
        stage.telegram.pass_time(seconds=40)
    assert list(stage.bot.incidents.open_breakers()) == []
    async with stage.bot.database.reading() as connection:
        assert set((await connection.execute(select(outbox.c.state))).scalars()) == {"sent"}


async def test_a_full_disk_loses_no_update(sqlite_url: str) -> None:
    """SQLite may not grow: what cannot be stored stays with Telegram, and with room again all of it is handled."""
    telegram = Emulated()
    stage = Stage(telegram, sqlite_url)
    bot = await stage.add_bot()
    await stage.say("/start")

    async def room(pages: int) -> None:
        async with bot.database.writing() as connection:
            await connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    async with bot.database.writing() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
    await room(pages)
    said = 0

    async def fill() -> None:
        nonlocal said
        for _ in range(500):
            telegram.acts.say(telegram.athlete.id, f"note:{said:04}{'x' * 3000}")
            said += 1
            await stage.fetch()

    with pytest.raises(DatabaseAwayError, match="disk is full"):
        await fill()
    await room(1_000_000)
    await stage.settle()
    async with bot.database.read(telegram.clock.now()) as uow:
        dialog = await uow.dialogs.get(telegram.athlete.id)
    assert dialog is not None
    assert [int(word[:4]) for word in dialog.state["seen"]] == list(range(said))
    for one in stage.bots:
        await one.close()


@pytest.mark.parametrize(
    ("first", "change", "expected"),
    [
        (date(2027, 3, 26), date(2027, 3, 28), time(1, 30)),  # 02:30 does not exist and becomes 03:30 summer time
        (date(2027, 10, 29), date(2027, 10, 31), time(0, 30)),  # 02:30 comes twice: its first coming counts
    ],
)
async def test_a_reminder_a_day_while_clocks_change(stage: Stage, first: date, change: date, expected: time) -> None:
    """Reminders at half past two at night, over both changes: one a day, at the right moment, none twice."""
    settings = replace(ASLEEP_NEVER, reminder_time=time(2, 30))
    chat_id = stage.telegram.athlete.id

    async def remind(uow: UnitOfWork, timer: Timer) -> None:
        due = latest_reminder(settings, timer.due_at, uow.now)
        assert due is not None
        key = reminder_key(timer.person_id, due.about)
        await uow.chat.remind(chat_id, key, Card(text=f"Run {due.about}"))
        following = next_reminder(settings, uow.now, due.about)
        assert following is not None
        await uow.timers.put(replace(timer, due_at=following.at))

    await stage.say("/start")
    bot = await stage.add_bot(run_timer=remind)
    stage.telegram.clock.move_to(datetime.combine(first, time(), UTC))
    now = stage.telegram.clock.now()
    start = next_reminder(settings, now)
    assert start is not None
    async with bot.database.transaction(now) as uow:
        await uow.people.put(Person(id=chat_id, chat_id=chat_id, settings=settings))
        await uow.timers.put(Timer(person_id=chat_id, kind="reminder", due_at=start.at))
    for _ in range(4 * 24 * 4):
        stage.telegram.pass_time(minutes=15)
        await bot.catch_up()
    came = {
        message["text"].removeprefix("Run "): datetime.fromtimestamp(message["date"], UTC)
        for message in stage.telegram.messages("athlete")
        if message["text"].startswith("Run ")
    }
    texts = [m["text"] for m in stage.telegram.messages("athlete") if m["text"].startswith("Run ")]
    assert texts == [f"Run {first + timedelta(days=n)}" for n in range(len(texts))]
    assert len(texts) >= 4
    assert came[str(change)] == datetime.combine(change, expected, UTC)
