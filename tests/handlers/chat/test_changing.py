"""A plan in force changed in place: looked at, done in one step, taken back, or put before the coach."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.approval import WeekStatus
from domain.plan import Plan
from domain.records import PlanHead
from domain.rules import check_plan
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained


async def loaded(talk: Conversation, head: PlanHead) -> tuple[PlanHead, Plan]:
    """The plan as it is stored."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        found = await uow.plans.head(head.id)
        assert found is not None
        return found, await uow.plans.load(head.id)


async def approve_first_week(talk: Conversation, who: str = "athlete") -> None:
    """The first week is in force."""
    await talk.say("/week")
    await talk.tap("Approve plan", who)


async def test_another_goal_is_previewed_done_and_taken_back(sqlite_database: Database) -> None:
    """Plan, Change, Goal, a time, Do it: paces are other ones, the approved week stays approved; Undo puts all back."""
    talk, head = await trained(sqlite_database)
    await approve_first_week(talk)
    await talk.say("/plan")
    await talk.tap("Change")
    assert "Goal: 3:45:00" in talk.last()
    await talk.tap("Goal")
    await talk.say("4:15")
    card = talk.last()
    assert "Goal: 3:45:00 → 4:15:00" in card
    assert "What stays" in card
    do = data_of(talk, "Do it")
    await talk.tap("Do it")
    assert "Your plan is changed" in talk.last()
    after_head, after = await loaded(talk, head)
    assert after.inputs.goal_s == 4 * 3600 + 15 * 60
    assert [one for one in check_plan(after) if one.hard] == []
    await forge(talk, do)
    assert (await loaded(talk, head))[0].version == after_head.version
    async with sqlite_database.read(START) as uow:
        first = await uow.plans.week(head.id, 1)
        assert first is not None
        assert first.status is WeekStatus.APPROVED
        assert first.approved == first.week


async def test_undo_gives_the_plan_back_as_it_was(sqlite_database: Database) -> None:
    """Weeks that went come back with their days, and weeks that came go; a second tap does nothing."""
    talk, head = await trained(sqlite_database)
    await approve_first_week(talk)
    head, before = await loaded(talk, head)
    for on, weeks in (("April 4", 14), ("May 2", 18)):
        await talk.say(f"my race moved to {on}")
        assert f"The plan has {weeks} weeks then, instead of 16" in talk.last()
        await talk.tap("Do it")
        changed = await loaded(talk, head)
        assert (changed[0].total_weeks, changed[1].total_weeks) == (weeks, weeks)
        undo = data_of(talk, "Undo")
        await talk.tap("Undo")
        now = await loaded(talk, head)
        assert now[1] == before
        assert replace(now[0], version=0) == replace(head, version=0)
        await forge(talk, undo)
        assert talk.toast() == "That was taken back already."


async def test_an_older_card_shows_what_would_happen_now(sqlite_database: Database) -> None:
    """Between the preview and the tap the plan changed: nothing is done, and the card is made anew."""
    talk, head = await trained(sqlite_database)
    await talk.say("goal 4:30 now")
    do = data_of(talk, "Do it")
    await approve_first_week(talk)
    await forge(talk, do)
    assert "has changed since" in talk.last()
    assert (await loaded(talk, head))[1].inputs.goal_s == head.inputs.goal_s
    await talk.tap("Do it")
    assert (await loaded(talk, head))[1].inputs.goal_s == 4 * 3600 + 30 * 60


async def test_with_a_coach_the_wish_goes_to_the_coach(sqlite_database: Database) -> None:
    """The athlete cannot do it, the coach sees what it would do and agrees; the athlete is told by whom."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("I can't run thursdays anymore")
    assert "Do it" not in talk.labels()
    await forge(talk, data_of(talk, "Send to my coach").replace("wishask", "wishdo").replace(":0", ".1:1"))
    await talk.tap("Send to my coach")
    assert "has been asked" in talk.last()
    assert "asks to change the plan" in talk.last("coach")
    await talk.tap("See what it would do", "coach")
    assert "Running days" in talk.last("coach")
    await talk.tap("Do it", "coach")
    assert "Sam Okafor agreed: your plan is changed." in talk.last()
    now, plan = await loaded(talk, head)
    assert now.inputs.preferred_days == frozenset({2, 5, 7})
    assert not any(day.is_run for week in plan.weeks[1:] for day in week.days if day.number == 4 and week.number < 16)


async def test_a_coach_who_leaves_the_plan_says_so(sqlite_database: Database) -> None:
    """The athlete hears it by name; the wish is settled, and the older card does nothing."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("goal 3:10 now")
    await talk.tap("Send to my coach")
    await talk.tap("Leave the plan as it is", "coach")
    assert "Sam Okafor leaves your plan as it is." in talk.last()
    assert (await loaded(talk, head))[0].inputs.goal_s == head.inputs.goal_s


async def test_after_more_has_happened_undo_shows_the_way_back(sqlite_database: Database) -> None:
    """A week approved since: the plan is not put back blindly, but changed back from today."""
    talk, head = await trained(sqlite_database)
    await talk.say("goal 4:30 now")
    await talk.tap("Do it")
    undo = data_of(talk, "Undo")
    await approve_first_week(talk)
    await live_until(talk, datetime(2026, 12, 30, 12, 0, tzinfo=UTC))
    await forge(talk, undo)
    assert "More has happened to your plan since" in talk.last()
    await talk.tap("Do it")
    assert (await loaded(talk, head))[1].inputs.goal_s == head.inputs.goal_s
