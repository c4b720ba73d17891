"""Bad days with Telegram: what was not sent is sent, what may have been sent is not repeated where it must not be."""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.playground.telegram.inprocess import InProcessRequest
from domain.messages import Card
from domain.people import Person
from domain.records import Timer
from storage.queue_tables import outbox
from tests.bot.conftest import Stage


async def states(stage: Stage) -> dict[str, str]:
    """State of every message by key."""
    async with stage.bot.database.reading() as connection:
        found = await connection.execute(select(outbox.c.key, outbox.c.state))
        return dict(found.all())


async def remind(stage: Stage, key: str = "reminder:1", **options: object) -> None:
    """Queue a reminder for the athlete."""
    now = stage.telegram.clock.now()
    async with stage.bot.database.transaction(now) as uow:
        chat_id = stage.telegram.athlete.id
        if await uow.people.get(chat_id) is None:
            await uow.people.put(Person(id=chat_id, chat_id=chat_id))
        await uow.chat.remind(chat_id, key, Card(text="Run today"), **options)  # type: ignore[arg-type]


async def test_a_refused_connection_is_tried_again(stage: Stage) -> None:
    """The request never left: the reminder goes out a little later, once."""
    await stage.say("/start")
    stage.telegram.faults.add("refuse", method="sendMessage")
    await remind(stage)
    await stage.bot.catch_up()
    assert (await states(stage))["reminder:1"] == "queued"
    stage.telegram.pass_time(seconds=40)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Run today"
    assert (await states(stage))["reminder:1"] == "sent"


# What happens to the first attempt, whether it arrives all the same, and whether that can be told.
FIRST_ATTEMPTS = [
    ("refuse", False, True),
    ("server_error", False, True),
    ("page", False, True),
    ("drop", False, False),
    ("hang", True, False),
    ("no_reply", True, False),
]


@pytest.mark.parametrize(("fault", "arrives", "is_sure"), FIRST_ATTEMPTS)
async def test_a_reminder_is_never_lost_and_never_rings_twice(
    stage: Stage, fault: str, *, arrives: bool, is_sure: bool
) -> None:
    """What was not sent is sent as usual; what may have been is followed, two minutes later, by one silent copy."""
    await stage.say("/start")
    stage.telegram.faults.add(fault, method="sendMessage")
    await remind(stage)
    await stage.bot.catch_up()
    stage.telegram.pass_time(seconds=90)
    await stage.bot.catch_up()
    # Nothing is said again before the first had its time to be seen.
    assert sum(said(stage)) == (1 if is_sure or arrives else 0)
    for _ in range(3):
        stage.telegram.pass_time(minutes=5)
        await stage.bot.catch_up()
    sounds, silent = said(stage)
    assert sounds == (1 if is_sure or arrives else 0)
    assert silent == (0 if is_sure else 1)
    assert (await states(stage))["reminder:1"] == "sent"


def said(stage: Stage) -> tuple[int, int]:
    """How often the reminder is in the chat: with a sound, and without."""
    chat = stage.telegram.chat("athlete")
    reminders = [message for message in chat.messages.values() if message.data.get("text") == "Run today"]
    silent = sum(message.silent for message in reminders)
    return len(reminders) - silent, silent


async def test_a_reminder_that_may_have_arrived_is_not_repeated_for_ever(stage: Stage) -> None:
    """Silent copies that get no answer either come to an end."""
    await stage.say("/start")
    stage.telegram.faults.add("no_reply", method="sendMessage", times=None)
    await remind(stage)
    for _ in range(20):
        await stage.bot.catch_up()
        stage.telegram.pass_time(minutes=5)
    sounds, silent = said(stage)
    assert (sounds, silent) == (1, 4)
    assert (await states(stage))["reminder:1"] == "unknown"


@pytest.mark.parametrize("certain_first", [False, True])
async def test_an_outage_uses_up_no_silent_copy(stage: Stage, *, certain_first: bool) -> None:
    """Answers of a Telegram in trouble, before a doubt or after it, are no doubts: the reminder still comes."""
    await stage.say("/start")
    troubles = ["server_error"] * 6 + ["drop"] * 2 if certain_first else ["drop"] + ["server_error"] * 6 + ["drop"]
    for fault in troubles:
        stage.telegram.faults.add(fault, method="sendMessage")
    await remind(stage)
    for _ in range(12):
        await stage.bot.catch_up()
        stage.telegram.pass_time(minutes=5)
    assert said(stage) == (0, 1)
    assert (await states(stage))["reminder:1"] == "sent"


async def test_a_passing_want_of_ours_after_an_outage_loses_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many refused connections, then no memory for a moment: neither is the end of the reminder."""
    await stage.say("/start")
    stage.telegram.faults.add("refuse", method="sendMessage", times=5)
    await remind(stage)
    for _ in range(5):
        await stage.bot.catch_up()
        stage.telegram.pass_time(minutes=1)
    stage.telegram.allow("")
    with monkeypatch.context() as short:
        short.setattr(stage.bot.reminders._delivery, "_file_of", None)
        await stage.bot.catch_up()
    stage.telegram.pass_time(minutes=1)
    await stage.bot.catch_up()
    assert said(stage) == (1, 0)


async def test_a_page_from_in_between_says_nothing_about_the_person(stage: Stage) -> None:
    """A proxy's 403 is not Telegram's: nobody is taken for somebody who has blocked the bot."""
    await stage.say("/start")
    stage.telegram.faults.add("page", method="sendMessage", code=403)
    await remind(stage)
    await stage.bot.catch_up()
    stage.telegram.pass_time(seconds=40)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Run today"


@pytest.mark.parametrize("fault", ["drop", "server_error"])
async def test_an_answer_of_unknown_fate_is_repeated(stage: Stage, fault: str) -> None:
    """Somebody waits for it."""
    stage.telegram.faults.add(fault, method="sendMessage")
    await stage.say("/start")
    stage.telegram.pass_time(seconds=40)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 0"


@pytest.mark.parametrize("fault", ["refuse", "drop", "no_reply", "hang", "server_error", "error_after"])
async def test_an_edit_is_repeated_until_it_shows(stage: Stage, fault: str) -> None:
    """A card ends up showing the newest state whatever happened on the way."""
    await stage.say("/start")
    stage.telegram.faults.add(fault, method="editMessageText", times=3)
    stage.tap("+")
    await stage.settle()
    for _ in range(6):
        stage.telegram.pass_time(seconds=40)
        await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 1"
    assert len(stage.telegram.messages("athlete")) == 1


async def test_telegram_away_for_ten_minutes_loses_nothing(stage: Stage) -> None:
    """Taps made before are shown after, once each, in one message."""
    await stage.say("/start")
    for _ in range(3):
        stage.tap("+")
    await stage.fetch()
    fault = stage.telegram.faults.add("refuse", times=None)
    for _ in range(20):
        stage.telegram.pass_time(seconds=30)
        await stage.bot.catch_up()
    stage.telegram.faults.active.remove(fault)
    stage.telegram.pass_time(seconds=40)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 3"


async def test_a_flood_pauses_the_bot_and_then_everything_goes_out(stage: Stage) -> None:
    """429 on a reminder: nobody's messages leave before the time is over, none is lost."""
    await stage.say("/start")
    stage.telegram.pass_time(minutes=1)
    stage.telegram.faults.add("too_many", method="sendMessage", retry_after_s=30)
    await remind(stage)
    await stage.bot.reminders.until_idle()
    assert (await states(stage))["reminder:1"] == "queued"
    before = len(stage.telegram.calls("sendMessage"))
    stage.telegram.acts.say(stage.telegram.athlete.id, "/say")
    await stage.fetch()
    stage.telegram.pass_time(seconds=10)
    await stage.bot.lane_worker.until_idle()
    assert len(stage.telegram.calls("sendMessage")) == before
    stage.telegram.pass_time(seconds=60)
    await stage.bot.catch_up()
    assert {"Run today", "one", "two"} <= {message["text"] for message in stage.telegram.messages("athlete")}


async def test_a_blocked_bot_falls_silent_until_they_are_back(stage: Stage) -> None:
    """Forbidden mutes the chat and drops what waited; my_chat_member ends it."""
    await stage.say("/start")
    stage.telegram.acts.block(stage.telegram.athlete.id)
    stage.telegram.allow("bot was blocked by the user")
    stage.telegram.take_updates()  # the notice of it has not come yet
    await remind(stage)
    await stage.bot.catch_up()
    async with stage.bot.database.read(stage.telegram.clock.now()) as uow:
        person = await uow.people.get(stage.telegram.athlete.id)
    assert person is not None
    assert person.muted_at is not None
    assert (await states(stage))["reminder:1"] == "muted"
    calls = len(stage.telegram.gateway.calls)
    await remind(stage, "reminder:2")
    await stage.bot.catch_up()
    assert len(stage.telegram.gateway.calls) == calls
    stage.telegram.acts.unblock(stage.telegram.athlete.id)
    await stage.settle()
    await remind(stage, "reminder:3")
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Run today"


async def test_a_late_reminder_is_dropped(stage: Stage) -> None:
    """After its time it is of no use to anybody."""
    await stage.say("/start")
    await remind(stage, expires_at=stage.telegram.clock.now() + timedelta(hours=3))
    stage.telegram.pass_time(hours=4)
    await stage.bot.catch_up()
    assert (await states(stage))["reminder:1"] == "expired"


async def test_a_deleted_card_is_sent_anew(stage: Stage) -> None:
    """The person deleted the message: the next state comes as a new one."""
    await stage.say("/start")
    chat = stage.telegram.chat("athlete")
    stage.tap("+")
    await stage.fetch()
    chat.messages.pop(stage.telegram.last_message("athlete")["message_id"])
    stage.telegram.allow("message to edit not found")
    stage.telegram.allow("message to delete not found")
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Count 1"


async def test_broken_formatting_is_shown_plain(stage: Stage) -> None:
    """A card Telegram cannot parse still says its words."""
    stage.telegram.allow("can't parse entities")
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        await uow.chat.post(stage.telegram.athlete.id, "k", Card(text="<b>Run & <i>rest</b>"))
    await stage.say("/start")
    assert "Run & rest" in [message["text"] for message in stage.telegram.messages("athlete")]


async def test_a_key_is_used_once(stage: Stage) -> None:
    """The same reminder of the same day is queued once, also after it was sent, and by whatever way it is asked for."""
    await stage.say("/start")
    for _ in range(2):
        await remind(stage)
        await stage.bot.catch_up()
    async with stage.bot.database.transaction(stage.telegram.clock.now()) as uow:
        assert not await uow.chat.post(stage.telegram.athlete.id, "reminder:1", Card(text="Run today"))
    await stage.bot.catch_up()
    assert [message["text"] for message in stage.telegram.messages("athlete")].count("Run today") == 1


async def test_a_failing_update_is_set_aside_and_the_person_told(stage: Stage) -> None:
    """Three tries, nothing half-done, a code that is in the log, and the next update goes on."""
    await stage.say("/start")
    stage.tap("Boom")
    stage.tap("+")
    await stage.settle()
    assert "Something went wrong on our side" in stage.telegram.last("athlete")
    counter = next(message for message in stage.telegram.messages("athlete") if message["text"].startswith("Count"))
    assert counter["text"] == "Count 1"
    assert stage.bot.metrics.counters["parked"] == 1


async def test_the_reference_code_is_in_the_log(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    """What the person reads back finds the traceback."""
    await stage.say("boom")
    code = stage.telegram.last("athlete").split()[-1]
    assert any(code in record.getMessage() and "counter.py" in record.getMessage() for record in caplog.records)
    assert "never said" not in [message["text"] for message in stage.telegram.messages("athlete")]


async def test_a_timer_reminds_once_a_day(stage: Stage) -> None:
    """The clock's reminder goes out under the day's key; a timer that does not move itself is gone."""
    await stage.say("/start")
    chat_id, now = stage.telegram.athlete.id, stage.telegram.clock.now()
    for _ in range(2):
        async with stage.bot.database.transaction(now) as uow:
            await uow.timers.put(Timer(person_id=chat_id, kind="reminder", due_at=now))
        await stage.bot.catch_up()
    assert [message["text"] for message in stage.telegram.messages("athlete")].count("Run today") == 1


class Moved(InProcessRequest):
    """A Telegram where one group has become a supergroup."""

    __slots__ = ("new", "old")
    old: int
    new: int

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *rest: Any, **options: Any
    ) -> tuple[int, bytes]:
        """Calls for the old id are told the new one."""
        if request_data is not None and request_data.json_parameters.get("chat_id") == str(self.old):
            moved = {"migrate_to_chat_id": self.new}
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            return 400, json.dumps({"ok": False, "error_code": 400, "description": words, "parameters": moved}).encode()
        return await super().do_request(url, method, request_data, *rest, **options)


async def test_a_group_that_became_a_supergroup_is_followed(stage: Stage) -> None:
    """What was to be said there is said under the new id."""
    await stage.say("/start")
    moved = Moved(stage.telegram.gateway)
    moved.old, moved.new = -77, stage.telegram.athlete.id
    bot = await stage.add_bot(request=moved)
    async with bot.database.transaction(stage.telegram.pass_time(minutes=1)) as uow:
        await uow.chat.post(-77, "k", Card(text="To all of you"))
        await uow.chat.remind(-77, "r", Card(text="And later this"))
    await bot.catch_up()
    said = [message["text"] for message in stage.telegram.messages("athlete")]
    assert {"To all of you", "And later this"} <= set(said)
    assert set((await states(stage)).values()) == {"sent"}


async def test_a_reminder_that_was_never_begun_is_not_given_up(stage: Stage) -> None:
    """The machine slept until the lease was nearly over: the message waits for the next turn and is not doubted."""
    await stage.say("/start")
    await remind(stage)
    batch = await stage.bot.reminders.turn()
    stage.telegram.pass_time(seconds=40)
    await stage.bot.reminders.do(batch[0])
    await stage.bot.catch_up()
    stage.telegram.pass_time(seconds=1)
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "Run today"
    assert (await states(stage))["reminder:1"] == "sent"
