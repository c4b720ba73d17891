"""The chat page in a real browser: a newcomer comes to a plan, approves it, and sees the first reminder.

Onboarding is done by keyboard alone; the rest by clicking. Debian's chromium; skipped where there is none, never in CI.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, expect
from playwright.async_api import Page as Tab

from tests.bot.recorded.written import fit
from tests.browser import browser
from tests.e2e.lives import Lives
from tests.e2e.phone import Page, until
from tests.e2e.program import free_port, playground_file
from tests.e2e.story import IN_ONE_SENTENCE, RACE_DAY, move_clock
from tests.patience import PATIENCE_MS

__all__ = ["browser"]

pytestmark = pytest.mark.browser


@asynccontextmanager
async def page_of(
    browser: Browser, folder: Path, *, width: int = 1400, height: int = 900
) -> AsyncIterator[tuple[Tab, Lives]]:
    """The program's page in a browser whose complaints fail the test."""
    await playground_file(folder)
    port = free_port()
    complaints: list[str] = []
    with Lives(folder, MILEPOST_PORT=str(port)) as program:
        assert await until(program.is_up), program.said()
        tab = await browser.new_page(
            viewport={"width": width, "height": height}, timezone_id="Africa/Nairobi", locale="en-GB"
        )
        tab.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("console", lambda line: complaints.append(line.text) if _is_complaint(line) else None)
        await tab.goto(f"http://127.0.0.1:{port}/")
        yield tab, program
        await tab.close()
        assert program.stop() == 0
    assert complaints == []


async def test_from_hello_to_the_first_reminder(browser: Browser, tmp_path: Path) -> None:
    """START and every answer by keyboard; the plan, its approval and the next morning by clicking."""
    async with page_of(browser, tmp_path) as (tab, _):
        athlete = tab.locator(".pane.athlete")
        newest = athlete.locator(".message:not(.mine)").last

        async def answer(text: str, then: str) -> None:
            field = athlete.get_by_role("textbox")
            await expect(field).to_be_focused()
            await tab.keyboard.type(text)
            await tab.keyboard.press("Enter")
            await expect(newest).to_contain_text(then)

        async def press(label: str, then: str) -> None:
            await newest.get_by_role("button", name=label, exact=True).click()
            await expect(newest).to_contain_text(then)

        await athlete.get_by_role("button", name="START").focus()
        await tab.keyboard.press("Enter")
        await expect(newest).to_contain_text("Which distance")
        for text, then in (
            ("10k", "race called"),
            ("Lake Run", "When is the race"),
            (RACE_DAY.isoformat(), "goal time"),
            ("sub 48", "How fast are you"),
            ("5k in 23:20", "normal week"),
            ("20 miles", "Which days"),
            ("tue wed thu sat sun", "What time is it"),
            ("Nairobi", "should the day's workout arrive"),
            ("7:00", "Does any of these"),
            ("no", "This is what I have"),
        ):
            await answer(text, then)
        await press("Create my plan", "Week 1 of 4")
        await press("Approve plan", "Week 1 is approved")
        await tab.get_by_role("button", name="Next morning").click()
        await expect(newest).to_contain_text("Today, Tue 5 Jan 2027")
        await press("Done", "Logged as done")
        await expect(athlete.locator(".wall")).to_be_visible()
        assert await _is_at_the_end(athlete)


async def test_the_chat_survives_the_program_and_the_page(browser: Browser, tmp_path: Path) -> None:
    """Killed behind the open page, the program comes back, the page finds it again, and nothing shown is lost."""
    async with page_of(browser, tmp_path, width=390, height=844) as (tab, program):
        athlete = tab.locator(".pane.athlete")
        newest = athlete.locator(".message:not(.mine)").last
        await athlete.get_by_role("button", name="START").click()
        await newest.get_by_role("button", name="Half marathon").click()
        await expect(newest).to_contain_text("race called")
        await tab.reload()
        await expect(newest).to_contain_text("race called")
        program.restart()
        await until(program.is_up)
        await newest.get_by_role("button", name="Skip").click()
        await expect(newest).to_contain_text("When is the race")
        assert await _is_at_the_end(athlete)
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not await tab.evaluate(wide), "the page is wider than a phone"


async def test_a_run_is_sent_with_the_paper_clip(browser: Browser, tmp_path: Path) -> None:
    """On a page as wide as a phone: the file, its card and picture, Undo, and the same file again, which is one run."""
    began = datetime(2027, 1, 5, 4, 0, tzinfo=UTC)
    file = fit([(1000.0, 340.0)] * 6 + [(400.0, 140.0)], start=began)
    async with page_of(browser, tmp_path, width=390, height=844) as (tab, _):
        async with Page(tab.url) as page:
            phone = await page.phone("athlete")
            for step in IN_ONE_SENTENCE:
                await step.play(phone)
            await move_clock(page, began + timedelta(hours=5))
        athlete = tab.locator(".pane.athlete")
        bots = athlete.locator(".message:not(.mine)")

        async def send() -> None:
            async with tab.expect_file_chooser() as chooser:
                await athlete.get_by_role("button", name="Send a file").click()
            await (await chooser.value).set_files(
                [{"name": "run.fit", "mimeType": "application/octet-stream", "buffer": file}]
            )

        async def shot(name: str) -> None:
            if folder := os.environ.get("MILEPOST_SHOTS"):
                await tab.screenshot(path=Path(folder) / f"{name}.png")

        await send()
        card = bots.filter(has=tab.get_by_role("button", name="Undo", exact=True)).last
        await expect(card).to_contain_text("Logged for Tue 5 Jan")
        await shot("card")
        await card.get_by_role("button", name="As a picture").click()
        picture = bots.last.locator("img")
        await expect(picture).to_be_visible()
        await until(lambda: picture.evaluate("image => image.complete && image.naturalWidth > 1000"))
        await expect(bots.last).to_contain_text("Pace, every")
        assert await _is_at_the_end(athlete)
        await shot("picture")
        await card.get_by_role("button", name="Undo", exact=True).click()
        await expect(bots.filter(has_text="not in the log")).to_be_visible()
        await shot("undone")
        await send()
        await expect(bots.last).to_contain_text("You sent this run before; it is here once.")
        await shot("again")
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not await tab.evaluate(wide), "the page is wider than a phone"


async def _is_at_the_end(athlete: Locator) -> bool:
    wall = athlete.locator(".wall")

    async def at_the_end() -> bool:
        return bool(await wall.evaluate("w => w.scrollHeight - w.scrollTop - w.clientHeight < 4"))

    return await until(at_the_end)


def _is_complaint(line: ConsoleMessage) -> bool:
    # A killed program breaks connections; that the page copes with it is what is tested.
    return line.type == "error" and "net::ERR_" not in line.text
