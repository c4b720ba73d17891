"""The bot's pace: even, shared by processes, people before reminders."""

import asyncio
import random
from bisect import bisect
from datetime import datetime, timedelta
from itertools import pairwise
from selectors import SelectSelector
from typing import Any

import pytest

from bot.delivery.deliver import BURST, CHAT_STEP, GROUP_STEP, Delivered, Delivery
from bot.lanes.rate_limit import OnTheirWay, RateLimit
from domain.messages import Card
from domain.people import Person
from storage import pacing
from tests.bot.conftest import Stage
from tests.databases import FixedClock

BOT = 7
AHEAD = timedelta(milliseconds=250)


async def test_moments_are_evenly_spaced_and_given_once(stage: Stage) -> None:
    """Two processes asking in turn share one pace."""
    database_now = stage.telegram.clock.now()
    times: list[datetime] = []
    for _ in range(8):
        async with stage.bot.database.writing() as connection:
            slots = await pacing.reserve(connection, BOT, database_now, per_s=30, ahead=AHEAD, wanted=5)
        times += slots.times
        database_now += timedelta(milliseconds=100)
    gaps = {round((b - a).total_seconds(), 4) for a, b in pairwise(times)}
    assert gaps == {0.0333}


async def test_a_second_never_holds_more_than_its_share(stage: Stage) -> None:
    """At 29.2 a second no window of a second has more than 30 moments."""
    database_now = stage.telegram.clock.now()
    times: list[datetime] = []
    for _ in range(50):
        async with stage.bot.database.writing() as connection:
            times += (await pacing.reserve(connection, BOT, database_now, per_s=29.2, ahead=AHEAD, wanted=400)).times
        database_now += timedelta(milliseconds=100)
    for start in times:
        assert len([at for at in times if start <= at < start + timedelta(seconds=1)]) <= 30


async def test_people_go_first_and_reminders_come_later_by_as_much(stage: Stage) -> None:
    """Calls that did not wait are counted against those that can."""
    database_now = stage.telegram.clock.now()
    async with stage.bot.database.writing() as connection:
        await pacing.charge(connection, BOT, database_now, per_s=30, messages=15)
        slots = await pacing.reserve(connection, BOT, database_now, per_s=30, ahead=timedelta(seconds=1), wanted=1)
    assert slots.times == (database_now + timedelta(seconds=0.5),)


async def test_a_pause_is_everybodys_and_the_longer_one_counts(stage: Stage) -> None:
    """Telegram's retry_after stops every process."""
    database_now = stage.telegram.clock.now()
    async with stage.bot.database.writing() as connection:
        await pacing.pause(connection, BOT, database_now, database_now + timedelta(seconds=30))
        await pacing.pause(connection, BOT, database_now, database_now + timedelta(seconds=5))
        slots = await pacing.reserve(connection, BOT, database_now, per_s=30, ahead=AHEAD, wanted=1)
        assert (slots.times, slots.paused_until) == ((), database_now + timedelta(seconds=30))
        later = await pacing.reserve(
            connection, BOT, database_now + timedelta(seconds=31), per_s=30, ahead=AHEAD, wanted=1
        )
    assert len(later.times) == 1


async def test_a_clock_that_was_set_back_does_not_silence_the_bot(stage: Stage) -> None:
    """A reservation far in the future is forgotten."""
    database_now = stage.telegram.clock.now()
    async with stage.bot.database.writing() as connection:
        await pacing.reserve(connection, BOT, database_now + timedelta(days=1), per_s=30, ahead=AHEAD, wanted=1)
        slots = await pacing.reserve(connection, BOT, database_now, per_s=30, ahead=AHEAD, wanted=1)
    assert slots.times == (database_now,)


async def test_taps_are_answered_while_reminders_wait(stage: Stage) -> None:
    """A queue of reminders in front of the bot is behind the person who taps."""
    await stage.say("/start")
    now = stage.telegram.clock.now()
    async with stage.bot.database.transaction(now) as uow:
        for number in range(50):
            person_id = 90_000 + number
            await uow.people.put(Person(id=person_id, chat_id=person_id))
            await uow.chat.remind(person_id, f"reminder:{number}", Card(text="Run"))
    stage.tap("+")
    await stage.fetch()
    await stage.bot.lane_worker.until_idle()
    assert stage.telegram.last("athlete") == "Count 1"


async def test_a_chat_gets_a_short_burst_and_then_a_message_a_second(stage: Stage) -> None:
    """Some at once, the others after a while, in order."""
    await stage.say("/start")
    now, chat_id = stage.telegram.pass_time(minutes=1), stage.telegram.athlete.id
    async with stage.bot.database.transaction(now) as uow:
        for number in range(BURST + 2):
            await uow.chat.post(chat_id, f"k{number}", Card(text=f"m{number}"))
    await stage.bot.lane_worker.until_idle()
    assert len(stage.telegram.messages("athlete")) == 1 + BURST
    for _ in range(3):
        stage.telegram.pass_time(seconds=1)
        await stage.bot.lane_worker.until_idle()
    said = [message["text"] for message in stage.telegram.messages("athlete")]
    assert said[1:] == [f"m{n}" for n in range(BURST + 2)]


async def test_the_window_holds_when_the_machine_wakes_late() -> None:
    """A sender that was held up does not make up for it in one breath: a place is free a second after the call."""
    window = RateLimit(20, seconds=0.1)
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(21):
        async with window.place() as leaves:
            leaves()
    assert loop.time() - began >= 0.09


async def test_a_slow_call_keeps_its_place_until_it_can_no_longer_count() -> None:
    """Telegram may have counted it at its very end: the second begins there, less the shortest time of a call."""
    moment = [0.0]
    window = RateLimit(1, seconds=0.05, monotonic=lambda: moment[0])
    loop = asyncio.get_running_loop()
    async with window.place() as leaves:
        leaves()
        moment[0] += 0.01  # the shortest call so far
    async with window.place() as leaves:
        moment[0] += 1.0  # what is waited for before it leaves says nothing of the call
        leaves()
        moment[0] += 5.0
    ended = loop.time()
    async with window.place():
        assert loop.time() - ended >= 0.035


class _NoTime(SelectSelector):
    """Where a loop would wait, its clock is moved."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        self.now += timeout or 0.0
        return super().select(0)


@pytest.mark.parametrize(("least_s", "most_s"), [(0.05, 0.1), (0.4, 0.5), (0.8, 1.0)])
def test_no_second_has_more_than_allowed_however_many_wait_for_each_other(least_s: float, most_s: float) -> None:
    """Thirty a second, half a minute long, where few may be on their way at once and the others wait with a place."""
    selector, counted, chance = _NoTime(), [], random.Random(0)

    def made() -> asyncio.AbstractEventLoop:
        loop = asyncio.SelectorEventLoop(selector)
        loop.time = lambda: selector.now  # type: ignore[method-assign]  # no real time passes
        return loop

    async def send_all() -> None:
        loop, rate, way = asyncio.get_running_loop(), RateLimit(30), OnTheirWay(30.0)

        async def send() -> None:
            async with rate.place() as leaves, way.place():
                leaves()
                started, took = loop.time(), chance.uniform(least_s, most_s)
                await asyncio.sleep(took)
                counted.append(chance.uniform(started + least_s, started + took))

        await asyncio.gather(*(send() for _ in range(900)))

    with asyncio.Runner(loop_factory=made) as runner:
        runner.run(send_all())
    counted.sort()
    most = max(bisect(counted, at + 1.0) - place for place, at in enumerate(counted))
    assert most <= 30
    assert counted[-1] < 40, "and the pace is used"


@pytest.mark.parametrize("group", [False, True])
async def test_a_group_is_slower_than_a_chat(stage: Stage, group: bool) -> None:
    """20 messages a minute there, 60 here."""
    clock = FixedClock()
    delivery = Delivery.__new__(Delivery)
    delivery._database_now = clock.now
    done = Delivered()
    chat_id = -5 if group else 5
    for _ in range(BURST):
        assert delivery._wait_s(chat_id, done) <= 0
        delivery._count_pace(chat_id, done)
    step = GROUP_STEP if group else CHAT_STEP
    assert delivery._wait_s(chat_id, done) == step.total_seconds()


async def reminded(stage: Stage) -> None:
    """Whatever waits has gone out, at the bot's spare pace."""
    for _ in range(3):
        await stage.bot.catch_up()
        stage.telegram.pass_time(seconds=5)


async def test_reminders_written_together_keep_their_keys_and_their_cards(stage: Stage) -> None:
    """One transaction's: a key that was used stays used, a key asked for twice counts once, a card is shown."""
    await stage.say("/start")
    now, chat_id = stage.telegram.pass_time(minutes=1), stage.telegram.athlete.id
    async with stage.bot.database.transaction(now) as uow:
        await uow.chat.remind(chat_id, "old", Card(text="Old"))
    async with stage.bot.database.transaction(now) as uow:
        for key, text in (("old", "Old again"), ("new", "New"), ("new", "New again")):
            await uow.chat.remind(chat_id, key, Card(text=text), screen=f"today:{text}")
        assert not uow.effects.woken
        assert await uow.chat.shows(chat_id, "today:New")
        assert uow.effects.woken == {chat_id}
    await reminded(stage)
    said = [message["text"] for message in stage.telegram.messages("athlete")]
    assert said[1:] == ["Old", "New"]


async def test_each_reminder_of_a_batch_has_its_own_card(stage: Stage) -> None:
    """Changed later, each message shows what was said in its own chat."""
    people = [stage.telegram.person(who).id for who in ("athlete", "coach")]
    for person in people:
        await stage.say("/start", person)
    cards = {person: Card(text=f"Run, {person}") for person in people}
    async with stage.bot.database.transaction(stage.telegram.pass_time(minutes=1)) as uow:
        for person, card in cards.items():
            await uow.chat.remind(person, f"key {person}", card, screen="today")
    await reminded(stage)
    assert [stage.telegram.last(person) for person in people] == [f"Run, {person}" for person in people]
    async with stage.bot.database.transaction(stage.telegram.pass_time(minutes=1)) as uow:
        for person in people:
            assert await uow.chat.refresh(person, "today", Card(text=f"Done, {person}"))
    await reminded(stage)
    assert [stage.telegram.last(person) for person in people] == [f"Done, {person}" for person in people]
