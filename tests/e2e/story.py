"""The story of one athlete, step by step: from hello to the finished plan. Each step says what is seen when it is done.

Whatever happens to the program between or during steps, the story goes on.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any

import aiohttp

from tests.e2e.phone import Page, PageError, Phone, changed, patient, until
from tests.e2e.program import START
from tests.patience import PATIENCE_S

RACE_DAY = START.date() + timedelta(days=27)
TUESDAY_MORNING = datetime(2027, 1, 5, 4, 0, tzinfo=UTC)  # 07:00 in Nairobi
FRIDAY_EVENING = datetime(2027, 1, 8, 15, 0, tzinfo=UTC)  # 18:00 there
WEEK = timedelta(days=7)
RESULT = "48:10"


@dataclass(frozen=True, slots=True)
class Step:
    """A deed, and words that the bot then says, in a new message or in one that changes."""

    name: str
    do: Callable[[Phone], Awaitable[None]]
    sees: str

    async def play(self, phone: Phone, then: Callable[[], object] = lambda: None) -> None:
        """Do it, again if the program died under it; `then` comes at once; wait for what comes of it."""
        known = await patient(phone.known)
        # A tap waits for its button with all its patience, and then says what it saw instead: it is given the time.
        assert await until(lambda: self._done(phone, known), 2 * PATIENCE_S), f"waited in vain to {self.name!r}"
        then()
        await phone.sees_news(self.sees, known)

    async def _done(self, phone: Phone, known: dict[int, str]) -> bool:
        async def is_seen() -> bool:
            return any(self.sees in text for text in changed(await phone.messages(), known))

        try:
            await self.do(phone)
        except aiohttp.ClientConnectorError:
            return False  # nobody was there: it did not arrive
        except (aiohttp.ClientError, PageError):
            # Killed in the middle: either it had arrived, or it is done once more.
            return await until(is_seen, 2.0)
        return True


def say(text: str, sees: str) -> Step:
    """Write."""

    async def do(phone: Phone) -> None:
        await phone.say(text)

    return Step(f"say {text}", do, sees)


def tap(label: str, sees: str) -> Step:
    """Tap the newest button of this label."""

    async def do(phone: Phone) -> None:
        await phone.tap(label)

    return Step(f"tap {label}", do, sees)


def wait_until(moment: datetime, sees: str) -> Step:
    """Let the time pass."""

    async def do(phone: Phone) -> None:
        await move_clock(phone.page, moment)

    return Step(f"until {moment:%a %d %b %H:%M}", do, sees)


async def move_clock(page: Page, moment: datetime) -> None:
    """Push the playground's clock forward until it is past a moment."""
    while True:
        clock: dict[str, Any] = (await page.state())["clock"]
        left = moment - datetime.fromisoformat(clock["now"])
        if left <= timedelta():
            return
        await page.post("/playground/clock", {"move": str(ceil(left / timedelta(minutes=1)))})


ONBOARDING = (
    say("/start", "Which distance"),
    tap("10K", "race called"),
    say("Lake Run", "When is the race"),
    say(RACE_DAY.isoformat(), "goal time"),
    say("sub 48", "How fast are you"),
    say("5k in 23:20", "normal week"),
    say("20 miles", "Which days"),
    say("tue wed thu sat sun", "What time is it"),
    say("Nairobi", "workout"),
    tap("07:00", "Does any of these"),
    tap("None of these", "This is what I have"),
    tap("Create my plan", "Week 1 of 4"),
)
IN_ONE_SENTENCE = (
    say(f"Lakeside 10K on {RACE_DAY.isoformat()}, sub 48, 5k in 23:20, 20 miles a week", "Which days"),
    *ONBOARDING[7:],
)
EDITING = (
    tap("Swap", "Tap the first day"),
    tap("Tue:", "Tap the other day"),
    tap("Wed:", "Hard days in a row"),
    tap("Keep as draft", "draft, changes not saved"),
    tap("Thu", "Thu 7 Jan 2027"),
    tap("Edit laps", "Tap a lap"),
    tap("Work", "workout lap 1"),
    tap("Type", "Send"),
    say("2.25 mi easy", "Understood: 2.25 mi easy"),
    tap("Week", "Not saved yet: Tue, Wed, Thu"),
    tap("Undo", "Not saved yet: Tue, Wed."),
    tap("Redo", "Not saved yet: Tue, Wed, Thu"),
)
APPROVAL = (
    tap("Save", "Save week 1?"),
    tap("Save", "pending"),
    tap("Approve plan", "is approved"),
)
SEASON = (
    wait_until(TUESDAY_MORNING, "Today, Tue 5 Jan 2027"),
    tap("Done", "done"),
    wait_until(FRIDAY_EVENING, "Week 2 is ready"),
    tap("Approve plan", "is approved"),
    wait_until(FRIDAY_EVENING + WEEK, "Week 3 is ready"),
    wait_until(FRIDAY_EVENING + WEEK + timedelta(days=2), "Week 3 starts tomorrow and is not approved yet"),
    tap("Approve plan", "is approved"),
    wait_until(FRIDAY_EVENING + 2 * WEEK, "Week 4 is ready"),
    # Two weeks of which nobody spoke are no break: it has nothing to say about the goal, so it does not ask.
    tap("Approve plan", "Week 4 is approved"),
    wait_until(FRIDAY_EVENING + 3 * WEEK + timedelta(days=1, hours=14), "Today, Sun 31 Jan 2027"),
    wait_until(FRIDAY_EVENING + 3 * WEEK + timedelta(days=2, hours=1), "how did it go?"),
    # The plan stays in force until the result is known.
    say(f"ran the race in {RESULT}", RESULT),
    wait_until(FRIDAY_EVENING + 3 * WEEK + timedelta(days=3), "your plan is complete"),
)
STORY = (*ONBOARDING, *EDITING, *APPROVAL, *SEASON)
