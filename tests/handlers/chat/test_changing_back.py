"""Changes of a plan whose race is over, and changes taken back after something else was decided."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.people import CoachLink
from domain.plan import CoachLimits, PlanInputs
from handlers.actions.change_plan import do_change, look_at_change, undo_change
from handlers.actions.trust import set_coach_limits
from handlers.wording.errors import RefusedError
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, trained

ANOTHER_GOAL_S = 4 * 3600 + 15 * 60


async def changed(talk: Conversation, plan_id: int, **wishes: object) -> int:
    """Look at other inputs and do it; returns the change's id."""
    who = await talk.person()
    async with talk.database.transaction(START) as uow:
        head = await uow.plans.head(plan_id)
        assert head is not None
        found = await look_at_change(uow, who, plan_id, replace(head.inputs, **wishes))  # type: ignore[arg-type]
        await do_change(uow, who, plan_id, found.change.id, head.version, found.fingerprint)
    return found.change.id


@pytest.mark.parametrize(
    ("day", "said"), [(18, "Today is race day"), (19, "The race is over: log how it went, then /start makes the next")]
)
async def test_a_plan_whose_race_is_over_is_changed_no_more(sqlite_database: Database, day: int, said: str) -> None:
    """Neither to a later race nor to another goal; what to do instead is said."""
    talk, head = await trained(sqlite_database)
    who = await talk.person()
    wishes = replace(head.inputs, race_date=date(2027, 6, 20)), replace(head.inputs, goal_s=ANOTHER_GOAL_S)
    for wish in wishes:
        async with sqlite_database.transaction(datetime(2027, 4, day, 18, 0, tzinfo=UTC)) as uow:
            with pytest.raises(RefusedError, match=said):
                await look_at_change(uow, who, head.id, wish)


async def test_undo_leaves_a_coachs_limits(sqlite_database: Database) -> None:
    """They were set after the change, without a version of the plan, and hold when it is taken back."""
    talk, head = await trained(sqlite_database, coached=True)
    who, coach = await talk.person(), await talk.person("coach")
    link = CoachLink(coach_id=coach.id, athlete_id=who.id, since=START)
    limits = CoachLimits(max_hard_days=1)
    async with sqlite_database.transaction(START) as uow:
        found = await look_at_change(uow, coach, head.id, replace(head.inputs, goal_s=ANOTHER_GOAL_S))
        await do_change(uow, coach, head.id, found.change.id, head.version, found.fingerprint)
        await set_coach_limits(uow, link, limits)
        await undo_change(uow, coach, head.id, found.change.id)
        now = await uow.plans.head(head.id)
    assert now is not None
    assert (now.inputs.goal_s, now.inputs.coach_limits) == (head.inputs.goal_s, limits)


async def test_undo_of_an_older_change_leaves_later_wishes(sqlite_database: Database) -> None:
    """A goal, then other days: taking the goal back offers the former goal with the days of now."""
    talk, head = await trained(sqlite_database)
    goal = await changed(talk, head.id, goal_s=ANOTHER_GOAL_S)
    await changed(talk, head.id, preferred_days=frozenset({2, 5, 7}))
    async with sqlite_database.transaction(START) as uow:
        undone = await undo_change(uow, await talk.person(), head.id, goal)
    assert isinstance(undone, PlanInputs)
    assert (undone.goal_s, undone.preferred_days) == (head.inputs.goal_s, frozenset({2, 5, 7}))
