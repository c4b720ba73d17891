"""The whole story over HTTP with the real program in a process of its own: by polling, by webhook, and as a playground.

Polling and webhook run against an emulated Telegram in the test's process, the program's clock following that one.
"""

from pathlib import Path

from tests.e2e.ending import the_end_is_right
from tests.e2e.lives import Lives
from tests.e2e.phone import Page, until
from tests.e2e.program import (
    Program,
    free_port,
    has_caught_up,
    playground_file,
    telegram_elsewhere,
)
from tests.e2e.story import APPROVAL, EDITING, IN_ONE_SENTENCE, ONBOARDING, SEASON


async def test_the_story_in_the_playground(tmp_path: Path) -> None:
    """`python -m bot` without a token: the program people try first, killed once and started again on the way."""
    await playground_file(tmp_path)
    port = free_port()
    with Program(tmp_path, MILEPOST_PORT=str(port)) as program:
        async with Page(f"http://127.0.0.1:{port}") as page:
            phone = await page.phone("athlete")
            for step in (*ONBOARDING, *EDITING, *APPROVAL):
                await step.play(phone)
            program.restart()
            for step in SEASON:
                await step.play(phone)
            await the_end_is_right(phone, tmp_path)
        assert program.stop() == 0


async def test_the_story_by_polling(tmp_path: Path) -> None:
    """With a token and another Telegram: updates by long polling, onboarding begun with one sentence."""
    await _against_telegram_elsewhere(tmp_path)


async def test_the_story_by_webhook(tmp_path: Path) -> None:
    """The same, updates pushed to the program's own address."""
    port = free_port()
    await _against_telegram_elsewhere(
        tmp_path,
        MILEPOST_WEBHOOK_URL=f"http://127.0.0.1:{port}",
        MILEPOST_WEBHOOK_SECRET="only-telegram-knows",
        MILEPOST_PORT=str(port),
    )


async def _against_telegram_elsewhere(folder: Path, **environment: str) -> None:
    async with await telegram_elsewhere(folder) as telegram:
        telegram.on_clock_moved.append(lambda: has_caught_up(folder, telegram.clock))
        place = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_root}
        with Lives(folder, **place, **environment) as program:
            async with Page(telegram.page_url) as page:
                phone = await page.phone("athlete")
                assert await until(program.is_up), program.said()
                for step in (*IN_ONE_SENTENCE, *EDITING, *APPROVAL, *SEASON):
                    await step.play(phone)
                await the_end_is_right(phone, folder)
            assert program.stop() == 0
        assert telegram.token not in program.said()
