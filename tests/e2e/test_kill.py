"""kill -9 at every point of the story: it goes on, nothing is lost, and no reminder comes twice."""

import asyncio
from itertools import cycle
from pathlib import Path

from bot.crashpoints import POINTS
from bot.nursery import Nursery
from tests.e2e.ending import the_end_is_right, the_first_week_is_as_said
from tests.e2e.lives import Lives
from tests.e2e.phone import PATIENCE_S, Page
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


async def test_the_story_survives_deaths_at_every_named_place(tmp_path: Path) -> None:
    """Telegram lives on while the program dies around its commits and its calls, a place a step; nothing is lost."""
    async with await telegram_elsewhere(tmp_path) as telegram, Page(telegram.page_url) as page:
        place = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_root}
        died_at: set[str] = set()
        with Lives(tmp_path, **place) as program:
            phone = await page.phone("athlete")
            # The first steps are answered by new messages, so that every place is passed.
            for step, point in zip((*IN_ONE_SENTENCE, *EDITING, *APPROVAL), cycle(reversed(POINTS)), strict=False):
                program.kill()
                program.start(f"{point}:1")
                async with Nursery() as nursery:
                    death = nursery.start(_die_and_live_again(program), name="death")
                    await step.play(phone, anywhere=True)
                    if point not in died_at:
                        async with asyncio.timeout(PATIENCE_S):
                            await death
                    if death.done():
                        died_at.add(point)
            await the_first_week_is_as_said(phone, tmp_path)
        assert died_at == set(POINTS)


async def _die_and_live_again(program: Lives) -> None:
    while not program.has_died:  # noqa: ASYNC110 - another process has no event to wait for
        await asyncio.sleep(0.02)
    program.start()
