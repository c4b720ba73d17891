"""What a person waits for: the program's start, the plan after the last answer, a tap on the week card; and its memory.

python -m benchmarks.start [athletes]

The real program runs as a process of its own over SQLite, with so many athletes stored (1,000), against an emulated
Telegram in this process. Times hold both ways of HTTP on this machine, but none of Telegram's own.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil

from bot.clock import SystemClock
from bot.playground import Playground, start_playground
from domain.calendar import next_monday
from domain.fitness import goal_pace_5k
from domain.people import Person
from domain.plan import PlanInputs
from domain.planning.planner import make_plan
from domain.race import MARATHON
from handlers.actions.clock import schedule_timers
from storage.engine import open_database
from storage.migrate import migrate
from tests.e2e.program import Program

STARTS = 5
PLANS = 5
TAPS = 200
IDLE_S = 8.0
# As long as a person reads a question; Telegram lets a chat take short bursts only.
READING_S = 4.0
FIRST_WORDS = "Lakeside 10K in 12 weeks, sub 48, 5k in 23:20, 20 miles a week, tue wed thu sat sun"


async def store_athletes(url: str, count: int) -> None:
    """So many people with an active plan of 16 weeks and all their timers."""
    now = SystemClock().now()
    start = next_monday(now.date())
    inputs = PlanInputs(
        race_name="Spring Marathon",
        race=MARATHON,
        race_date=start + timedelta(weeks=16, days=-1),
        start=start,
        goal_s=4 * 3600,
        five_k_pace_s=510,
        weekly_miles=22,
        preferred_days=frozenset({2, 4, 6, 7}),
    )
    plan, pace = make_plan(inputs), round(goal_pace_5k(MARATHON, 4 * 3600))
    database = open_database(url)
    for number in range(count):
        person = Person(id=10_000 + number, chat_id=10_000 + number, name=f"Runner {number}", created_at=now)
        async with database.transaction(now) as uow:
            await uow.people.put(person)
            named = replace(plan, inputs=replace(inputs, race_name=f"Spring Marathon {number}"))
            await uow.plans.create(person.id, named, goal_pace_5k_s=pace, author_id=person.id, at=now)
            await schedule_timers(uow, person)
    await database.close()


class Chat:
    """One person of the emulated Telegram; waits for what the bot does."""

    def __init__(self, telegram: Playground, name: str) -> None:
        self.telegram = telegram
        self.id = telegram.world.add_person(name).id

    async def until(self, words: str, act: Any) -> float:
        """Do something; seconds until a message of the bot in this chat holds these words anew."""
        with self.telegram.world.feed.subscribe() as events:
            begun = time.perf_counter()
            act()
            self.telegram.save()
            async with asyncio.timeout(30):
                while True:
                    event = await events.get()
                    assert event is not None
                    if event["kind"] == "message" and event["chat_id"] == self.id:
                        message = event["message"]
                        if message["from"]["is_bot"] and words in message.get("text", ""):
                            return time.perf_counter() - begun

    async def say(self, text: str, words: str) -> float:
        """Write."""
        return await self.until(words, lambda: self.telegram.acts.say(self.id, text))

    async def tap(self, label: str, words: str) -> float:
        """Tap the newest button of this label."""
        message_id, row, column = self._newest(label)
        return await self.until(words, lambda: self.telegram.acts.tap(self.id, message_id, row=row, column=column))

    def _newest(self, label: str) -> tuple[int, int, int]:
        for message in reversed(self.telegram.world.chats[self.id].messages.values()):
            for row, buttons in enumerate(message.data.get("reply_markup", {}).get("inline_keyboard", [])):
                for column, button in enumerate(buttons):
                    if button["text"] == label:
                        return message.id, row, column
        raise LookupError(label)


async def onboard(chat: Chat) -> float:
    """From hello to the plan; seconds from the last answer to the week card."""
    await chat.say(FIRST_WORDS, "What time is it")
    await chat.say("Nairobi", "workout arrive")
    await chat.tap("07:00", "Does any of these")
    await chat.tap("None of these", "This is what I have")
    await asyncio.sleep(READING_S)
    return await chat.tap("Create my plan", "Week 1 of 12")


async def ready(program: Program) -> float:
    """Start it; seconds until it says that it is ready."""
    begun = time.perf_counter()
    program.start()
    while not program.is_ready:  # noqa: ASYNC110 - another process has no event to wait for
        await asyncio.sleep(0.005)
    return time.perf_counter() - begun


async def main(athletes: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="milepost-bench-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'milepost.db'}"
        migrate(url)
        await store_athletes(url, athletes)
        async with await start_playground(port=0) as telegram:
            place = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_root}
            program = Program(folder, **place)
            starts = []
            for _ in range(STARTS):
                starts.append(await ready(program))
                await asyncio.to_thread(program.stop)
            await ready(program)
            await asyncio.sleep(IDLE_S)
            assert program.pid is not None
            memory = psutil.Process(program.pid).memory_info().rss / 2**20
            plans = [await onboard(Chat(telegram, f"Newcomer {number}")) for number in range(PLANS)]
            chat = Chat(telegram, "Tapper")
            await onboard(chat)
            taps = []
            for _ in range(TAPS // 2):
                taps.append(await chat.tap("Week 2 ›", "Week 2 of 12"))
                taps.append(await chat.tap("‹ Week 1", "Week 1 of 12"))
            await asyncio.to_thread(program.stop)
    print(f"{athletes} athletes stored, SQLite, the emulated Telegram's part included")
    print(f"ready after start      median {statistics.median(starts):6.2f} s   worst {max(starts):6.2f} s   (1.5 s)")
    print(f"resident when idle            {memory:6.0f} MB                   (110 MB)")
    show("last answer to week 1", plans, 300)
    show("tap on the week card", taps, 12)


def show(what: str, times_s: list[float], goal_ms: int) -> None:
    """One line of figures in milliseconds."""
    ordered = sorted(1000 * one for one in times_s)
    worst, median = ordered[-1], statistics.median(ordered)
    print(f"{what:22} median {median:6.1f} ms  worst {worst:6.1f} ms  (goal {goal_ms} ms)")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
