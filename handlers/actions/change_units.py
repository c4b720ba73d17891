"""The plan in the steps of its athlete's new units: what is ahead is rounded, nothing that is past or logged.

Rounding is no new plan: no run changes by more than half a step, so what is approved stays approved. Changing back
gives what was before, as the change log has it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.editing.blocking import judge
from domain.editing.version_reasons import VersionReason
from domain.people import Person
from domain.plan import Day, Plan, Week
from domain.planning.workouts.grid import Grid, grid_of
from domain.planning.workouts.regrid import regridded_ways
from domain.ports import UnitOfWork
from domain.records import Change, PlanHead, StoredWeek
from domain.told import told
from domain.units import Units
from handlers.actions.write_week import log_week_change


async def change_units(uow: UnitOfWork, athlete: Person, units: Units) -> tuple[int, ...] | None:
    """Round the active plan's days to come to these units; None where there is no plan, or one in these units.

    Returns the numbers of weeks that somebody is editing just now: they stay as they are.
    """
    head = await uow.plans.active(athlete.id)
    if head is None or head.inputs.units is units:
        return None
    head = replace(head, inputs=replace(head.inputs, units=units))
    await uow.plans.replace_inputs(head)
    plan = await uow.plans.load(head.id)
    today = local_date(athlete.settings.zone, uow.now)
    left = []
    for stored in await uow.plans.weeks(head.id, max(1, head.inputs.week_of(today)), head.total_weeks):
        if stored.status is WeekStatus.FINALIZED:
            continue
        if any(session.dirty for session in await uow.edits.of_week(head.id, stored.number)):
            left.append(stored.number)
        else:
            await _round_week(uow, athlete, head, plan, stored, today)
    return tuple(left)


async def _round_week(
    uow: UnitOfWork, athlete: Person, head: PlanHead, plan: Plan, stored: StoredWeek, today: date
) -> None:
    first, last = head.inputs.date_of(stored.number, 1), head.inputs.date_of(stored.number, 7)
    logged = {log.date for log in await uow.logs.between(athlete.id, first, last)}
    still_open = {
        day.number
        for day in stored.week.days
        if (on := head.inputs.date_of(stored.number, day.number)) >= today and on not in logged
    }
    before = _rounded_before(await uow.plans.changes(head.id, stored.number))
    grid = grid_of(head.inputs.units)
    week = _rounded(plan, stored.week, still_open, grid, before)
    approved = stored.approved and _rounded(plan, stored.approved, still_open, grid, before)
    if week == stored.week and approved == stored.approved:
        return
    saved = await uow.plans.save_week(replace(stored, week=week, approved=approved))
    await log_week_change(uow, stored, saved, athlete.id, (told(VersionReason.ROUNDED),))


def _rounded_before(changes: Sequence[Change]) -> dict[Day, Day]:
    """What each day was that a change of units made, newest first."""
    found: dict[Day, Day] = {}
    for change in changes:
        if any(reason.code is VersionReason.ROUNDED for reason in change.reasons):
            was = {day.number: day for day in change.before}
            for day in change.after:
                found.setdefault(day, was.get(day.number, day))
    return found


def _rounded(plan: Plan, week: Week, still_open: set[int], grid: Grid, before: dict[Day, Day]) -> Week:
    """The week in the steps of the grid; a day whose rounding would break a rule stays as it is."""
    ways = {
        day.number: [was] if (was := before.get(day)) is not None else [*regridded_ways(day, grid), day]
        for day in week.days
        if day.number in still_open
    }
    rounded = week.with_days(*(each[0] for each in ways.values()))
    while blocking := judge(plan, week, rounded).blocking:
        named = {finding.day_number for finding in blocking}
        wrong = [left for number, left in ways.items() if number in named and len(left) > 1]
        if not wrong:
            return week
        for left in wrong:
            left.pop(0)
        rounded = week.with_days(*(each[0] for each in ways.values()))
    return rounded
