"""Reminders for everybody: drained at Telegram's limit, with the limit raised, and while people tap.

python -m benchmarks.drain [reminders] [seconds]
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from itertools import pairwise

from benchmarks.fake_telegram import People, listen
from benchmarks.taps import postgres
from domain.messages import Card
from domain.people import Person
from storage.engine import open_database
from storage.migrate import migrate

STARTED = 100_000


async def seed(url: str, count: int, first: int) -> None:
    """People with a reminder each in the outbox."""
    database = open_database(url)
    for start in range(first, first + count, 500):
        async with database.transaction(datetime.now(UTC)) as uow:
            for person_id in range(start, min(start + 500, first + count)):
                await uow.people.put(Person(id=person_id, chat_id=person_id))
                await uow.chat.remind(person_id, f"reminder:{person_id}", Card(text="Run today"))
    await database.close()


async def drain(url: str, people: People, per_s: float, seconds: float, want: int) -> tuple[float, float]:
    """Run a bot until `want` reminders were sent or the time is over; messages a second, and the most in any second."""
    server, root = await listen(people)
    command = [sys.executable, "-m", "benchmarks.bots", "milepost", root, url, str(per_s)]
    process = await asyncio.to_thread(subprocess.Popen, command, env=os.environ)
    loop = asyncio.get_running_loop()
    try:
        until = loop.time() + seconds + 30
        while people.count and not people.sent and loop.time() < until:  # noqa: ASYNC110 - the bot is another process
            await asyncio.sleep(0.1)
        if people.count:
            people.start()
            await asyncio.sleep(2.0)
            people.waits.clear()
        while len(people.sent) < want and loop.time() < until:
            await asyncio.sleep(0.1)
            if people.sent and people.sent[-1] - people.sent[0] > seconds:
                break
    finally:
        people.tapping = False
        process.terminate()
        await asyncio.to_thread(process.wait)
        server.close()
    sent = people.sent
    span = sent[-1] - sent[0] if len(sent) > 1 else 1.0
    most, first = 0, 0
    for last, at in enumerate(sent):
        while sent[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    assert all(a <= b for a, b in pairwise(sent))
    return (len(sent) - 1) / span, most


async def main() -> None:
    """Every case on both databases."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 15.0
    with postgres() as postgres_url, tempfile.TemporaryDirectory() as folder:
        for name in ("sqlite", "postgresql"):
            url = f"sqlite:///{folder}/drain.db" if name == "sqlite" else postgres_url
            migrate(url)
            await seed(url, count, STARTED)
            people = People(count=0, limit=30)
            rate, most = await drain(url, people, 29.2, seconds, count)
            print(
                f"{name:10}  at the limit: {rate:6.1f}/s, at most {most} in a second, {people.floods} times 429",
                flush=True,
            )
            people = People(count=50, think_s=1.0)
            rate, _ = await drain(url, people, 29.2, seconds, count)
            waits = sorted(people.waits)
            p95 = 1000 * waits[int(0.95 * len(waits))] if waits else 0.0
            print(f"{name:10}  while 50 tap : {rate:6.1f}/s, tap p95 {p95:5.0f} ms of {len(waits)}", flush=True)
            await seed(url, count, STARTED + 1_000_000)
            people = People(count=0)
            rate, _ = await drain(url, people, 950.0, seconds, count)
            print(f"{name:10}  limit raised: {rate:6.1f}/s", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
