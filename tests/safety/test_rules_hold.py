"""No path puts a week in force that breaks a hard rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.approval import WeekStatus
from domain.editing.blocking import OverruleReason
from domain.editing.labels import EditLabel
from domain.editing.operations import ChangeType, ReplaceDays, SetDistance, SwapDays
from domain.editing.transitions import ApprovalError
from domain.errors import CoachError
from domain.people import AutoApprove, CoachLink
from domain.plan import QUALITY_TYPES, CoachLimits, DayType
from domain.rules import check_week
from domain.told import Told
from domain.units import MM_PER_MILE, Units
from handlers.actions.approve_week import approve_all, approve_week, check_approve
from handlers.actions.edit_week import apply_operation, take_back
from handlers.actions.generate_week import approve_where_allowed, generate_next_week
from handlers.actions.inbox import approve_all_that_hold
from handlers.actions.save_week import save_week
from handlers.actions.write_week import generate_on_request
from handlers.desk.week import open_to_edit
from handlers.wording.errors import said
from storage.engine import Database
from tests.refusals import refused
from tests.safety.paths import ANN, BUILD, BUILD_MONDAY, CATO, INPUTS, MONDAY, Plans, on

LINK = CoachLink(coach_id=CATO.id, athlete_id=ANN.id, since=MONDAY)


async def a_broken_week(plans: Plans, number: int = 1) -> None:
    """Put a working copy in the database that breaks a hard rule, as house rules tightened later leave one."""
    async with plans.database.transaction(MONDAY) as uow:
        stored = await uow.plans.week(plans.head.id, number)
        assert stored is not None
        opened = await open_to_edit(uow, ANN, plans.head.id, number)
        day = max(opened.week.days, key=lambda each: each.distance_mm)
        long = await apply_operation(uow, opened, SetDistance(day.number, 28 * MM_PER_MILE))
        await uow.edits.drop(ANN.id, plans.head.id, number)
        assert any(finding.hard for finding in check_week(opened.plan, long.week))
        await uow.plans.save_week(replace(stored, week=long.week, status=WeekStatus.PENDING))


async def test_a_week_whose_past_days_went_another_way_is_checked_as_it_would_stand(sqlite_database: Database) -> None:
    """Saved on Monday, approved on Wednesday: Tuesday stays as it was run, so Wednesday would be hard after hard."""
    plans = await Plans.in_build(sqlite_database)
    await plans.approved(BUILD, BUILD_MONDAY)
    async with sqlite_database.transaction(BUILD_MONDAY) as uow:
        opened = await apply_operation(
            uow, await open_to_edit(uow, ANN, plans.head.id, BUILD), ChangeType(2, DayType.MODERATE)
        )
        opened = await apply_operation(uow, opened, SwapDays(3, 4))
        await save_week(uow, opened, soft_accepted=True)
    wednesday = BUILD_MONDAY + timedelta(days=2)
    async with sqlite_database.transaction(wednesday) as uow:
        await uow.coaching.put_link(replace(LINK, auto_approve=AutoApprove.ALWAYS))
        stored = await uow.plans.week(plans.head.id, BUILD)
        assert stored is not None
        assert not any(each.hard for each in check_week(await uow.plans.load(plans.head.id), stored.week))
        assert (await approve_where_allowed(uow, ANN, plans.head, stored)).status is WeekStatus.PENDING
        with refused(ApprovalError, match="cannot be approved yet"):
            await approve_week(uow, await open_to_edit(uow, CATO, plans.head.id, BUILD))
        assert (await approve_all_that_hold(uow, CATO))[0] == []
    assert await plans.broken(wednesday) == []


@pytest.mark.parametrize("mode", AutoApprove)
async def test_nothing_broken_passes_unseen(sqlite_database: Database, mode: AutoApprove) -> None:
    """Whatever the coach lets pass: a broken hard rule waits for them, and cannot be approved by them either."""
    plans = await Plans.made(sqlite_database, link=replace(LINK, auto_approve=mode))
    await a_broken_week(plans)
    async with sqlite_database.transaction(MONDAY) as uow:
        stored = await uow.plans.week(plans.head.id, 1)
        assert stored is not None
        assert (await approve_where_allowed(uow, ANN, plans.head, stored)).status is WeekStatus.PENDING
        assert (await approve_all_that_hold(uow, CATO))[0] == []
        approved, refused = await approve_all(uow, CATO, plans.head.id, range(1, 5))
        assert approved == []
        assert "cannot be approved yet" in said(refused[0][1], Units.MI)
        assert check_approve(await open_to_edit(uow, CATO, plans.head.id, 1)).hard


@pytest.mark.parametrize("who", [ANN, CATO], ids=["athlete", "coach"])
async def test_no_edit_that_breaks_a_rule_can_be_saved(sqlite_database: Database, who: object) -> None:
    """A hand-made broken week, pasted whole as a template or a copied week comes in, stops at Save."""
    plans = await Plans.in_build(sqlite_database, coached=True)
    person = ANN if who is ANN else CATO
    async with sqlite_database.transaction(BUILD_MONDAY) as uow:
        opened = await open_to_edit(uow, person, plans.head.id, BUILD)
        hard = next(day for day in opened.week.days if day.type in QUALITY_TYPES)
        days = tuple(replace(hard, number=number) for number in range(1, 8))
        opened = await apply_operation(uow, opened, ReplaceDays(days, Told(EditLabel.MEND)))
        # Hard days in a row guard the body: no reason overrules that.
        for reason in (None, Told(OverruleReason.ON_PURPOSE)):
            with refused(ApprovalError, match="cannot be saved yet"):
                await save_week(uow, opened, soft_accepted=True, reason=reason)
        with pytest.raises(CoachError):
            await approve_week(uow, await open_to_edit(uow, person, plans.head.id, BUILD))


async def test_going_back_to_a_version_that_breaks_rules_stops_at_save(sqlite_database: Database) -> None:
    """House rules were tightened since: what was allowed then is not allowed now."""
    plans = await Plans.in_build(sqlite_database)
    async with sqlite_database.transaction(BUILD_MONDAY) as uow:
        opened = await open_to_edit(uow, ANN, plans.head.id, BUILD)
        hard = next(day.number for day in opened.week.days if day.type in QUALITY_TYPES)
        easier = await apply_operation(uow, opened, SetDistance(hard, 3 * MM_PER_MILE, DayType.EASY))
        await save_week(uow, easier, soft_accepted=True)
        head = await uow.plans.head(plans.head.id)
        assert head is not None
        await uow.plans.replace_inputs(
            replace(head, inputs=replace(INPUTS, coach_limits=CoachLimits(max_hard_days=1, max_long_run_share=0.25)))
        )
    async with sqlite_database.transaction(BUILD_MONDAY) as uow:
        opened = await open_to_edit(uow, ANN, plans.head.id, BUILD)
        change = (await uow.plans.changes(plans.head.id, BUILD))[0]
        opened = await apply_operation(uow, opened, take_back(opened, change))
        with pytest.raises(ApprovalError):
            await save_week(uow, opened, soft_accepted=True)


async def test_house_rules_tightened_later_hold_back_what_waits(sqlite_database: Database) -> None:
    """A pending week is held against the rules of the day of its approval, for every way to approve."""
    plans = await Plans.made(sqlite_database, link=replace(LINK, auto_approve=AutoApprove.ALWAYS))
    async with sqlite_database.transaction(MONDAY) as uow:
        head = await uow.plans.head(plans.head.id)
        assert head is not None
        await uow.plans.replace_inputs(
            replace(head, inputs=replace(INPUTS, coach_limits=CoachLimits(max_long_run_share=0.25)))
        )
    async with sqlite_database.transaction(MONDAY) as uow:
        stored = await uow.plans.week(plans.head.id, 1)
        assert stored is not None
        opened = await open_to_edit(uow, CATO, plans.head.id, 1)
        assert any(finding.hard for finding in check_week(opened.plan, stored.week))
        assert (await approve_where_allowed(uow, ANN, plans.head, stored)).status is WeekStatus.PENDING
        assert check_approve(opened).hard
        with pytest.raises(ApprovalError):
            await approve_week(uow, opened)


@pytest.mark.parametrize("ran", [0.0, 0.4, 1.0, 1.6], ids=["nothing", "little", "as planned", "too much"])
async def test_weeks_generated_from_any_log_are_only_approved_while_rules_hold(
    sqlite_database: Database, ran: float
) -> None:
    """Friday after Friday with a coach who lets everything pass: what is in force breaks no hard rule."""
    from handlers.actions.log_run import log_run

    plans = await Plans.made(sqlite_database, link=replace(LINK, auto_approve=AutoApprove.ALWAYS))
    for week in range(1, 6):
        for day in range(7):
            at = on(7 * (week - 1) + day)
            async with sqlite_database.transaction(at) as uow:
                planned = [each.day for each in await uow.plans.scheduled(ANN.id, at.date(), at.date())]
                if ran and planned and planned[0].is_run:
                    distance = round(planned[0].distance_mm * ran)
                    await log_run(uow, ANN, at.date(), at.date(), distance_mm=distance, effort=9 if ran > 1 else 5)
                if day == 4:
                    await generate_next_week(uow, ANN, plans.head, uow.now)
        assert await plans.broken(on(7 * week - 1)) == []
    async with sqlite_database.read(on(35)) as uow:
        found = await uow.plans.weeks(plans.head.id, 1, 6)
    assert sum(stored.status is not WeekStatus.OUTLINE for stored in found) >= 5


async def test_neighbours_are_part_of_the_check(sqlite_database: Database) -> None:
    """Hard work on the Sunday before a hard Monday: whichever week is approved first, the other one is not."""
    plans = await Plans.in_build(sqlite_database)
    await plans.approved(BUILD, BUILD_MONDAY)
    friday = BUILD_MONDAY + timedelta(days=4)
    async with sqlite_database.transaction(friday) as uow:
        await generate_on_request(uow, await open_to_edit(uow, ANN, plans.head.id, BUILD + 1))
    for number, swap in ((BUILD + 1, SwapDays(1, 2)), (BUILD, SwapDays(6, 7))):
        async with sqlite_database.transaction(friday) as uow:
            opened = await apply_operation(uow, await open_to_edit(uow, ANN, plans.head.id, number), swap)
            try:
                await save_week(uow, opened, soft_accepted=True)
                await approve_week(uow, await open_to_edit(uow, ANN, plans.head.id, number))
            except CoachError:
                await uow.edits.drop(ANN.id, plans.head.id, number)
    assert await plans.broken(friday) == []
