"""What the model costs on our side, and whether anybody else notices 200 weeks being written at once.

python -m benchmarks.model [generations]

Prompt, parsing, validation and repair of a week; tokens of a prompt; then a whole bot on SQLite with a server that
answers every question after two seconds, in a process of its own, while one person goes on tapping.
"""

import asyncio
import gc
import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import mean
from time import perf_counter, process_time

import uvloop
from aiohttp import web
from sqlalchemy import func, select

from bot.clock import SystemClock
from bot.model import prompt, wire
from bot.model.client import ModelSettings
from bot.model.week_writer import Bill, finished_week, read_week
from bot.model.work import Budget, ModelService
from bot.nursery import Nursery
from bot.playground.people.acts import Acts
from bot.playground.people.movable_clock import PlaygroundClock
from bot.playground.telegram.gateway import Gateway
from bot.playground.telegram.inprocess import BASE_FILE_URL, BASE_URL, InProcessRequest
from bot.playground.telegram.world import World
from bot.wiring import Bot, build
from domain.adapting.writer import WeekBrief
from domain.messages import Card
from domain.people import Person
from domain.plan import Plan, RaceDistance
from domain.planning.planner import make_plan
from domain.records import PlanHead
from handlers.actions.ask_model import ask_model
from handlers.actions.clock import run_timer
from handlers.buttons.codec import pack
from handlers.buttons.kinds import PlanId
from handlers.buttons.week import OpenWeek
from handlers.chat.routes import build_handlers
from storage import incoming
from storage.engine import open_database
from storage.migrate import migrate
from storage.queue_tables import jobs
from tests.bot.model.stand_in import StandIn
from tests.handlers.chat.trained import MARATHON

ANSWER_S = 2.0
TOKEN = "7100000001:benchmark-token-of-nobody"
INPUTS = {
    "marathon": MARATHON,
    "5K": replace(MARATHON, race=RaceDistance(5_000_000, "5K"), goal_s=None, weekly_miles=12),
    "big": replace(MARATHON, weekly_miles=60, preferred_days=frozenset(range(1, 8)), five_k_pace_s=330, goal_s=10_000),
}


def plans() -> dict[str, Plan]:
    """Plans of different kinds."""
    return {name: make_plan(inputs) for name, inputs in INPUTS.items()}


def overhead() -> None:
    """Our own work for each call, per week of each plan, when the answer is sensible and when it breaks rules."""
    print("our side of a call, ms          mean    p95    max")
    for name, plan in plans().items():
        for kind, spoil in (("sensible", False), ("broken", True)):
            times = [_one(WeekBrief(plan=plan, week=week), spoil=spoil) for week in plan.weeks for _ in range(3)]
            times.sort()
            p95 = times[int(len(times) * 0.95)]
            print(f"  {name:12} {kind:12} {mean(times):8.1f} {p95:6.1f} {times[-1]:6.1f}")


def _one(brief: WeekBrief, *, spoil: bool) -> float:
    """Milliseconds for one week; the stand-in's own time is left out."""
    gc.collect()
    started = perf_counter()
    messages = prompt.week_messages(brief)
    json.dumps(wire.schema_of(wire.WireStart if brief.week.number == 1 else wire.WireNext))
    spent = perf_counter() - started
    content = StandIn()({"messages": messages}).content or ""
    if spoil:
        content = content.replace('"type": "easy"', '"type": "tempo"').replace('"type": "moderate"', '"type": "tempo"')
    started = perf_counter()
    week, _problems = read_week(brief, content)
    if week is not None:
        finished_week(brief, week, Bill())
    return (spent + perf_counter() - started) * 1000


def tokens() -> None:
    """The longest prompts, at about four characters a token."""
    for name, plan in plans().items():
        sizes = [
            sum(len(message["content"]) for message in prompt.week_messages(WeekBrief(plan=plan, week=week))) // 4
            for week in plan.weeks
        ]
        print(f"prompt tokens, {name}: {min(sizes)} to {max(sizes)}")


async def together(count: int) -> None:
    """One generation, then many at once, with taps meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        migrate(url)
        server = await asyncio.to_thread(
            subprocess.Popen, [sys.executable, "-m", "benchmarks.model", "serve"], stdout=subprocess.PIPE
        )
        assert server.stdout is not None
        port = int(await asyncio.to_thread(server.stdout.readline))
        try:
            await _measure(url, f"http://127.0.0.1:{port}/v1", count)
        finally:
            server.terminate()
            await asyncio.to_thread(server.wait)


async def _measure(url: str, base_url: str, count: int) -> None:
    clock = SystemClock()
    world = World(PlaygroundClock(clock.now), token=TOKEN)
    people = [world.add_person(f"Runner {number}", role="athlete").id for number in range(count + 3)]
    gateway = Gateway(world, record=True)
    database = open_database(url)
    database.has_model = True
    request = InProcessRequest(gateway)
    bot = build(
        database=database,
        token=TOKEN,
        base_url=BASE_URL,
        base_file_url=BASE_FILE_URL,
        handlers=build_handlers(),
        run_timer=run_timer,
        model=lambda metrics: ModelService(
            database,
            clock,
            metrics,
            settings=ModelSettings(),
            budget=Budget(day_tokens=10**9),
            api_key="sk-bench",
            base_url=base_url,
        ),
        clock=clock,
        request=request,
        polling=InProcessRequest(gateway),
        messages_per_s=10_000,
    )
    await bot.meet()
    today = clock.now().date()
    inputs = replace(MARATHON, start=today, race_date=today + timedelta(weeks=16))
    acts = Acts(world)
    for person_id in people:
        acts.start(person_id)
    heads: dict[int, PlanHead] = {}
    for place, person_id in enumerate(people):
        # No two alike, or they would share an answer.
        plan = make_plan(replace(inputs, five_k_pace_s=360 + place))
        async with database.transaction(clock.now()) as uow:
            await uow.people.put(Person(id=person_id, chat_id=person_id, name=f"Runner {person_id}"))
            heads[person_id] = await uow.plans.create(
                person_id, plan, goal_pace_5k_s=None, author_id=person_id, at=clock.now()
            )
    tapper, warm, first, *others = people
    async with Nursery() as nursery:
        for part in (bot.lane_worker.run, bot.reminders.run, bot.slow.run):
            nursery.start(part(), name=part.__qualname__)
        await _generate(bot, heads, [warm])
        alone = await _generate(bot, heads, [first])
        print(f"one generation: {alone:.2f} s")
        quiet = await _tap(bot, tapper, heads[tapper].id, lambda: True, 60)
        _say("taps while nothing is written", quiet)
        task = nursery.start(_generate(bot, heads, others), name="generations")
        busy = process_time()
        waits = await _tap(bot, tapper, heads[tapper].id, lambda: not task.done(), 10_000)
        busy = process_time() - busy
        took = task.result()
        print(f"{len(others)} generations at once: {took:.2f} s, {took / alone:.2f} times one; processor {busy:.1f} s")
        _say("taps meanwhile", waits)
        bot.lane_worker.stop()
        bot.reminders.stop()
        bot.slow.stop()
    await bot.close()


async def _generate(bot: Bot, heads: dict[int, PlanHead], people: list[int]) -> float:
    """Seconds until every one of these people has their suggestion."""
    async with bot.database.transaction(bot.clock.now()) as uow:
        for person_id in people:
            person, stored = await uow.people.get(person_id), await uow.plans.week(heads[person_id].id, 1)
            assert person is not None
            assert stored is not None
            await ask_model(uow, person, stored)
    started = perf_counter()
    bot.wakes.slow.ring()
    while True:
        async with bot.database.read(bot.clock.now()) as uow:
            asks = [await uow.model.ask_of(heads[person_id].id, 1) for person_id in people[-1:] + people[:3]]
        if all(ask is not None and ask.state != "asking" for ask in asks) and not await _left(bot):
            return perf_counter() - started
        await asyncio.sleep(0.1)


async def _left(bot: Bot) -> int:
    async with bot.database.reading() as connection:
        under_way = (await connection.execute(select(func.count()).select_from(jobs))).scalar_one()
        return under_way + (await incoming.counts(connection))[0]


async def _tap(bot: Bot, person_id: int, plan_id: int, go_on: Callable[[], bool], most: int) -> list[float]:
    """Seconds from each tap until the card was edited or the tap answered."""
    waits: list[float] = []
    update_id = int(perf_counter() * 1000)
    async with bot.database.transaction(bot.clock.now()) as uow:
        await uow.chat.show(person_id, "bench", Card(text="…"))
    bot.wakes.lanes.ring()
    await asyncio.sleep(0.2)
    week = 1
    while len(waits) < most and go_on():
        week, update_id = week % 10 + 1, update_id + 1
        message = {"message_id": 2, "date": 0, "chat": {"id": person_id, "type": "private", "first_name": "R"}}
        query = {
            "id": str(update_id),
            "from": {"id": person_id, "is_bot": False, "first_name": "R"},
            "chat_instance": "1",
            "message": message,
            "data": pack(OpenWeek(PlanId(plan_id), week)),
        }
        started = perf_counter()
        await bot.intake.store([{"update_id": update_id, "callback_query": query}])
        handled = bot.metrics.counters["calls"]
        while bot.metrics.counters["calls"] == handled and perf_counter() - started < 5:  # noqa: ASYNC110 - measured from outside
            await asyncio.sleep(0.001)
        waits.append(perf_counter() - started)
        await asyncio.sleep(0.03)
    return waits


def _say(name: str, waits: list[float]) -> None:
    ordered = sorted(waits)
    p95 = ordered[int(len(ordered) * 0.95)] if ordered else 0.0
    print(f"{name}: {len(ordered)} taps, p50 {ordered[len(ordered) // 2] * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms")


def serve() -> None:
    """The server: two seconds for every question, however many at once."""
    model = StandIn()

    async def handle(request: web.Request) -> web.Response:
        asked = await request.json()
        await asyncio.sleep(ANSWER_S)
        content = model(asked).content or ""
        message = {"role": "assistant", "content": content}
        usage = {"prompt_tokens": 2000, "completion_tokens": 900, "total_tokens": 2900}
        choices = [{"index": 0, "message": message, "finish_reason": "stop"}]
        body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": choices, "usage": usage}
        return web.json_response(body)

    async def main() -> None:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", handle)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, backlog=1024)
        await site.start()
        print(runner.addresses[0][1], flush=True)
        await asyncio.Event().wait()

    asyncio.run(main())


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        serve()
    else:
        logging.disable(logging.WARNING)
        overhead()
        tokens()
        # As the program itself runs.
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(together(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
