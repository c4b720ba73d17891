"""Every button ever shown, tapped while ill, hurt or away: nothing fails, nothing is untrue or done in silence."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.approval import WeekStatus
from domain.people import Absence
from domain.records import StoredWeek
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_what_arrives import PROMISES
from tests.handlers.chat.trained import live_until, trained

# What says that it ends the pause, or ends the story.
SHUNNED = ("I'm better", "I'm back", "Take it back", "Delete")
SAYS = (
    "/week",
    "/today",
    "/plan",
    "/month",
    "/progress",
    "/log",
    "swap thu and fri",
    "make tomorrow easier",
    "why today",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A button as it once stood in the chat."""

    message: Any
    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored of the athlete: the weeks, the log, the pauses."""

    weeks: tuple[StoredWeek, ...]
    logs: tuple[Any, ...]
    pauses: tuple[Absence, ...]


class Walk:
    """A chat whose buttons are remembered, however old."""

    def __init__(self, talk: Conversation, plan_id: int) -> None:
        self.talk, self.plan_id = talk, plan_id
        self.shown: dict[str, Shown] = {}

    def look(self) -> None:
        """Remember what stands in the chat now."""
        for message in self.talk.telegram.chat("athlete").messages.values():
            for row in message.data.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    data = button.get("callback_data", "")
                    if data and not button["text"].startswith(SHUNNED):
                        self.shown.setdefault(data, Shown(message, button["text"], data))

    async def kept(self) -> Kept:
        """What is stored now."""
        now, athlete = self.talk.telegram.clock.now(), self.talk.telegram.person("athlete").id
        first, last = now.date() - timedelta(days=60), now.date() + timedelta(days=120)
        async with self.talk.database.read(now) as uow:
            return Kept(
                tuple(await uow.plans.weeks(self.plan_id, 1, 52)),
                tuple(await uow.logs.between(athlete, first, last)),
                tuple(await uow.logs.absences(athlete, first, last)),
            )

    async def press(self, button: Shown) -> list[str]:
        """Tap it; the texts that are new or other now, and what the tap itself was answered with."""
        before, toasts = set(self.talk.texts()), len(self.talk.telegram.toasts())
        self.talk.telegram.acts.call_back(self.talk.telegram.person("athlete").id, button.message, button.data)
        await self.talk.telegram.pump()
        new = [text for text in self.talk.texts() if text not in before]
        return new + [text for text in self.talk.telegram.toasts()[toasts:] if text]


async def lived_a_week(talk: Conversation, plan_id: int) -> Walk:
    """Ten days with every card that an athlete comes by."""
    walk = Walk(talk, plan_id)
    await talk.say("/week")
    walk.look()
    await talk.tap("Approve plan")
    await live_until(talk, datetime(2026, 12, 29, 12, 0, tzinfo=UTC))
    for said in SAYS:
        await talk.say(said)
        walk.look()
    await talk.say("/today")
    await talk.tap("Done")
    walk.look()
    for moment in (datetime(2027, 1, 1, 20, 30, tzinfo=UTC), datetime(2027, 1, 3, 20, 30, tzinfo=UTC)):
        await live_until(talk, moment)
        walk.look()
    await live_until(talk, datetime(2027, 1, 5, 12, 0, tzinfo=UTC))
    await talk.say("/week")
    walk.look()
    return walk


@pytest.mark.parametrize(
    "said",
    [("I'm sick", "Pause from today"), ("on holiday until sunday", "Yes")],
)
async def test_no_old_button_fails_lies_or_works_in_silence_while_paused(
    sqlite_database: Database, said: tuple[str, str]
) -> None:
    """Each is answered; a pause stays until it is ended by name; what changes a week or the log says so."""
    talk, head = await trained(sqlite_database)
    walk = await lived_a_week(talk, head.id)
    await talk.say(said[0])
    walk.look()
    await talk.tap(said[1])
    pauses = (await walk.kept()).pauses
    assert pauses
    assert len(walk.shown) > 80
    for button in list(walk.shown.values()):
        before = await walk.kept()
        new = await walk.press(button)
        after = await walk.kept()
        assert after.pauses == pauses, button.label
        promised = [text for text in new if any(words in text for words in PROMISES)]
        assert promised == [], button.label
        assert not any("went wrong" in text for text in new), button.label
        if after != before:
            assert new, button.label
        empty = [week.number for week in after.weeks if week.status is WeekStatus.PENDING and not week.week.miles]
        assert empty == [], button.label
