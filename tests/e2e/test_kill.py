"""kill -9 at every point of the story: it goes on, nothing is lost, and no reminder comes twice."""

import asyncio
import random
from collections.abc import Callable, Coroutine
from itertools import count, cycle
from pathlib import Path
from typing import Any

import pytest

from bot.crashpoints import POINTS
from bot.nursery import Nursery
from tests.e2e.ending import the_end_is_right, the_first_week_is_as_said
from tests.e2e.lives import Lives
from tests.e2e.phone import Page, until
from tests.e2e.program import free_port, playground_file, telegram_elsewhere
from tests.e2e.story import APPROVAL, EDITING, IN_ONE_SENTENCE, STORY


async def test_the_story_survives_a_kill_after_every_deed(tmp_path: Path) -> None:
    """The program, its Telegram included, is killed as soon as each tap, text or move of the clock has arrived."""
    await playground_file(tmp_path)
    port = free_port()
    with Lives(tmp_path, MILEPOST_PORT=str(port)) as program:
        async with Page(f"http://127.0.0.1:{port}") as page:
            phone = await page.phone("athlete")
            for step in STORY:
                await step.play(phone, then=program.restart)
            await the_end_is_right(phone, tmp_path)
    assert program.starts == len(STORY) + 1


async def _die_at_named_places(program: Lives) -> None:
    """Each life kills itself around its commits and its calls, at the next place in turn."""
    program.kill()
    for place in cycle(f"{point}:{nth}" for nth in (2, 3) for point in POINTS):
        while not program.has_died:  # noqa: ASYNC110 - another process has no event to wait for
            await asyncio.sleep(0.02)
        program.start(place)


async def _die_at_random(program: Lives) -> None:
    """Each life ends when it ends; the seed makes the moments the same every time, the machine's load does not.

    Until it is up, and while it has work, each is given most of its moment of the processor, however many others want
    that; and they get longer and longer, so that on any machine one is long enough for what there is to do. The first
    is left alone until it is up: the tables are made in one transaction, which on a busy machine takes longer than any
    moment here, and a program that is killed each time would never have made them. That it may be killed there, and is
    whole in the next life, is shown where statements are counted (tests/storage/test_first_version.py).
    """
    assert await until(program.is_up), program.said()
    moments = random.Random(1705)
    for number in count():
        moment = moments.uniform(0.1, 0.4) * 1.03**number
        await asyncio.sleep(moment)
        used = -1.0
        # What waits for an answer of Telegram's, or for its turn, is not idle.
        while program.worked_s() < moment * 0.6 and not program.has_died:
            if program.is_ready and not program.is_runnable and used == program.worked_s():
                break
            used = program.worked_s()
            await asyncio.sleep(0.1)
        program.restart()


@pytest.mark.parametrize("die", [_die_at_named_places, _die_at_random])
async def test_the_story_survives_any_deaths(tmp_path: Path, die: Callable[[Lives], Coroutine[Any, Any, None]]) -> None:
    """Telegram lives on while the program dies, again and again; every answer arrives and nothing is done twice."""
    async with await telegram_elsewhere(tmp_path) as telegram, Page(telegram.page_url) as page:
        place = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_root}
        with Lives(tmp_path, **place) as program:
            async with Nursery() as nursery:
                nursery.start(die(program), name="lives")
                phone = await page.phone("athlete")
                for step in (*IN_ONE_SENTENCE, *EDITING, *APPROVAL):
                    await step.play(phone)
            await the_first_week_is_as_said(phone, tmp_path)
        assert program.starts > 3
