"""kill -9 at every point of the story: it goes on, nothing is lost, and no reminder comes twice."""

from pathlib import Path

from tests.e2e.ending import the_end_is_right
from tests.e2e.lives import Lives
from tests.e2e.phone import Page
from tests.e2e.program import free_port, playground_file
from tests.e2e.story import STORY


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
