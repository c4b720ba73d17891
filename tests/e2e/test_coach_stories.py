"""Athlete and coach side by side in the playground: three stories, each in at most ten taps, counted.

A story begins on the card that a person has before them (the week card, or the coach's newest message) and ends where
both see how it came out. Typing is no tap.
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.lives import Lives
from tests.e2e.phone import Page, Phone
from tests.e2e.program import free_port, playground_file
from tests.e2e.story import IN_ONE_SENTENCE

MOST_TAPS = 10


@dataclass(slots=True)
class Stage:
    """Two phones side by side, and how often they were tapped since the story began."""

    athlete: Phone
    coach: Phone
    taps: int = 0

    async def tap(self, phone: Phone, label: str, sees: str) -> None:
        """Tap the newest such button and wait for what comes of it in the newest message."""
        self.taps += 1
        await phone.tap(label)
        await phone.sees_last(sees)

    async def say(self, phone: Phone, text: str, sees: str) -> None:
        """Write and wait for the answer."""
        await phone.say(text)
        await phone.sees_last(sees)


@asynccontextmanager
async def side_by_side(folder: Path) -> AsyncIterator[Stage]:
    """The program people try first; an athlete with a plan, and a coach whose invitation they accepted."""
    await playground_file(folder)
    port = free_port()
    with Lives(folder, MILEPOST_PORT=str(port)):
        async with Page(f"http://127.0.0.1:{port}") as page:
            stage = Stage(await page.phone("athlete"), await page.phone("coach"))
            for step in IN_ONE_SENTENCE:
                await step.play(stage.athlete)
            await stage.say(stage.coach, "/coach", "You have no coach")
            await stage.tap(stage.coach, "I coach runners", "What time is it for you now")
            await stage.tap(stage.coach, "Later", "UTC")
            await stage.tap(stage.coach, "Invite an athlete", "?start=join_")
            found = re.search(r"\?start=(join_\w+)", await stage.coach.sees("?start=join_"))
            assert found is not None
            await stage.say(stage.athlete, f"/start {found[1]}", "would like to coach you")
            await stage.tap(stage.athlete, "Accept", "is your coach now")
            await stage.coach.sees("is your athlete now")
            await stage.say(stage.athlete, "/week", "waits for the coach's approval")
            stage.taps = 0
            yield stage
            assert stage.taps <= MOST_TAPS, f"{stage.taps} taps"


async def swap(stage: Stage, first: str, second: str) -> None:
    """The athlete swaps two days and saves: six taps."""
    await stage.tap(stage.athlete, "Swap", "Tap the first day")
    await stage.tap(stage.athlete, f"{first}:", "Tap the other day")
    await stage.tap(stage.athlete, f"{second}:", "Hard days in a row")
    await stage.tap(stage.athlete, "Keep as draft", "Save when you are ready")
    await stage.tap(stage.athlete, "Save", "Save week 1?")
    await stage.tap(stage.athlete, "Save", "Your coach has been asked to approve it")


async def test_swap_and_reapprove(tmp_path: Path) -> None:
    """An approved week is changed: it stays in force until the coach approves the change with one tap."""
    async with side_by_side(tmp_path) as stage:
        await stage.tap(stage.coach, "Inbox", "1 week waits for you")
        await stage.tap(stage.coach, "Approve", "Nothing waits for you")
        await stage.athlete.sees_last("Week 1 is approved.")
        await swap(stage, "Tue", "Wed")
        await stage.athlete.sees_last("until then the approved week stays in force")
        change = await stage.coach.sees_last("changed week 1.")
        assert "Against the approved week" in change
        assert "rules hold" in change
        await stage.tap(stage.coach, "Approve", "week 1 is approved")
        await stage.athlete.sees_last("Status: approved")


async def test_the_coach_declines_with_a_comment_and_the_athlete_fixes_it(tmp_path: Path) -> None:
    """The comment comes with the week to change; the coach gets what was changed and approves it."""
    async with side_by_side(tmp_path) as stage:
        await stage.tap(stage.coach, "Inbox", "1 week waits for you")
        await stage.tap(stage.coach, "Alex Rivers, week 1", "As the planner made it")
        await stage.tap(stage.coach, "Decline", "What should change?")
        await stage.say(stage.coach, "Longer run on Wednesday, please.", "is declined")
        await stage.athlete.sees_last("sent week 1 back. “Longer run on Wednesday, please.”")
        await swap(stage, "Tue", "Wed")
        await stage.coach.sees_last("changed week 1.")
        await stage.tap(stage.coach, "Approve", "week 1 is approved")
        await stage.athlete.sees_last("Status: approved")


async def test_a_holiday_week_is_pasted_from_a_template(tmp_path: Path) -> None:
    """Next week becomes a holiday week: generated, pasted with a look at the effect, saved, approved."""
    async with side_by_side(tmp_path) as stage:
        await stage.tap(stage.athlete, "Week 2 ›", "outline, not generated yet")
        await stage.tap(stage.athlete, "Generate now", "Week 2 is generated")
        await stage.tap(stage.athlete, "More", "Week 2: more")
        await stage.tap(stage.athlete, "Templates", "Tap one to see it")
        await stage.tap(stage.athlete, "Week: Holiday week", "For week 2")
        await stage.tap(stage.athlete, "Put on week 2", "Hard days in a row")
        await stage.tap(stage.athlete, "Keep as draft", "Save when you are ready")
        await stage.tap(stage.athlete, "Save", "Save week 2?")
        await stage.tap(stage.athlete, "Save", "Your coach has been asked to approve it")
        await stage.coach.sees_last("changed week 2.")
        await stage.tap(stage.coach, "Approve", "week 2 is approved")
        await stage.athlete.sees_last("Status: approved")
