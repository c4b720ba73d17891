"""An athlete, a coach and the clock at random: nothing fails, the past stays, the schedule moves by approval only."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.plan import Day
from domain.rules import check_week
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

WORDS = (
    "/week", "/today", "/plan", "/month", "/undo", "/log 4 miles in 36:00", "/coach", "/progress", "/settings",
    "swap tue and fri", "rest tomorrow", "cut thursday to 3 miles", "move the long run to saturday", "skip today",
    "ran 5 miles in 45:10, felt hard", "why is thursday easy?", "make tomorrow easier", "4x800m @ 7:00", "2 mi @ 9:00",
    "none", "Too much on Thursday", "Holiday", "5", "yes", "<b>&", "",
)  # fmt: skip
# These end the story, or leave this chat's plan for another one.
SHUNNED = (
    "End coaching",
    "Yes, end it",
    "Leave this coach",
    "Delete",
    "Create",
    "Start",
    "New plan",
    "I coach",
    "Time zone",
)


async def _labels(talk: Conversation, who: str) -> list[str]:
    """Buttons of the newest two messages."""
    found = []
    for message in talk.telegram.messages(who)[-2:]:
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        found += [button["text"] for row in rows for button in row if "callback_data" in button]
    return [label for label in found if not label.startswith(SHUNNED)]


async def _step(talk: Conversation, chance: random.Random) -> str:
    """One thing that somebody does, or time passing."""
    who = chance.choice(("athlete", "athlete", "athlete", "coach"))
    labels = await _labels(talk, who)
    draw = chance.random()
    if draw < 0.06:
        talk.telegram.pass_time(hours=chance.choice((1, 9, 26)))
        await talk.settle()
        return "time"
    if draw < 0.75 and labels:
        # Confirming buttons are few among many: give them their share.
        eager = [
            each
            for each in labels
            if each.startswith(("Keep as", "Do it", "Send to", "Confirm", "Save", "Approve", "Undo", "Keep my"))
        ]
        label = chance.choice(eager if eager and chance.random() < 0.5 else labels)
        await talk.tap(label, who)
        return f"{who} taps {label}"
    words = chance.choice([word for word in WORDS if word])
    await talk.say(words, who)
    return f"{who} says {words}"


async def _approved_past(talk: Conversation, plan_id: int, weeks: int) -> dict[date, Day]:
    """Approved days before today."""
    now = talk.telegram.clock.now()
    today = local_date("UTC", now)
    async with talk.database.read(now) as uow:
        head = await uow.plans.head(plan_id)
        assert head is not None
        found = {}
        for stored in await uow.plans.weeks(plan_id, 1, weeks):
            monday = head.inputs.anchor + timedelta(days=7 * (stored.number - 1))
            for day in stored.approved.days if stored.approved else ():
                if (on := monday + timedelta(days=day.number - 1)) < today:
                    found[on] = day
    return found


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("coached", [False, True])
async def test_any_sequence_keeps_the_promises(sqlite_database: Database, seed: int, coached: bool) -> None:
    """Athlete, coach and clock in any order: no failure, past days frozen, approved weeks whole, versions in order."""
    talk, head = await trained(sqlite_database, coached=coached)
    chance = random.Random(f"{seed}{coached}")
    await talk.say("/week")
    await talk.say("/coach", "coach")
    past: dict[date, Day] = {}
    steps = []
    for number in range(90):
        before = talk.telegram.clock.now()
        steps.append(await _step(talk, chance))
        if number % 10 != 9 and talk.telegram.clock.now() == before:
            continue
        now = await _approved_past(talk, head.id, head.total_weeks)
        assert {on: now[on] for on in past} == past, steps[-12:]
        past = now
        async with sqlite_database.read(talk.telegram.clock.now()) as uow:
            for stored in await uow.plans.weeks(head.id, 1, head.total_weeks):
                assert [day.number for day in stored.week.days] == [1, 2, 3, 4, 5, 6, 7]
                if stored.status is WeekStatus.APPROVED:
                    assert stored.approved == stored.week, steps[-12:]
            versions = [version.version for version in await uow.plans.versions(head.id, 500)]
            assert versions == list(range(len(versions), 0, -1))


async def test_approved_weeks_break_no_hard_rule(sqlite_database: Database) -> None:
    """Whatever was tapped on the way, what reaches the schedule of a plan without a coach keeps every hard rule."""
    talk, head = await trained(sqlite_database)
    chance = random.Random(7)
    await talk.say("/week")
    for _ in range(60):
        await _step(talk, chance)
        async with sqlite_database.read(talk.telegram.clock.now()) as uow:
            plan = await uow.plans.load(head.id)
            for stored in await uow.plans.weeks(head.id, 1, 3):
                if stored.status is WeekStatus.APPROVED and stored.approved is not None:
                    assert not [each for each in check_week(plan, stored.approved) if each.hard and each.day_number]
    await live_until(talk, datetime(2027, 2, 1, tzinfo=UTC))
    assert talk.telegram.clock.now() > START
