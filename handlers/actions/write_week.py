"""Making a week from the plan and what was really run: for the clock, on request, or anew."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.next_week import Proposal, next_week
from domain.adapting.replan import Scope, replan, with_week
from domain.approval import WeekStatus
from domain.editing import transitions
from domain.editing.history import changes_between
from domain.editing.labels import EditLabel
from domain.editing.operations import ReplaceDays
from domain.editing.version_reasons import VersionReason
from domain.plan import Plan, Week
from domain.ports import UnitOfWork
from domain.records import Change, PlanHead, StoredWeek
from domain.told import Told, told
from domain.units import Weekday
from handlers.actions.ask_model import ask_model
from handlers.desk.known_runs import log_before
from handlers.desk.week import EditableWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Written:
    """A generated week as stored, and the planner's reasons where it departs from the plan."""

    stored: StoredWeek
    proposal: Proposal


async def write_week(
    uow: UnitOfWork, author_id: int | None, head: PlanHead, stored: StoredWeek, today: date
) -> Written:
    """Generate a week: it waits for approval, and it is a new version. The author is None when the clock asked."""
    plan = await uow.plans.load(head.id)
    log = await log_before(uow, head, plan, stored.number, today)
    proposal = next_week(plan, stored.number, log, outline=stored.status is WeekStatus.OUTLINE)
    if stored.status is not WeekStatus.OUTLINE and not proposal.reasons:
        # It was made before, from what was known then: the plan's own week is the one the planner writes now.
        own = replan(plan, max(today, plan.date_of(stored.number, 1)), scope=Scope(week=stored.number)).plan
        proposal = replace(proposal, week=own.week(stored.number), target_mm=own.week(stored.number).distance_mm)
    proposal = replace(proposal, week=_with_past(plan, proposal.week, today))
    after = replace(transitions.generate(stored, proposal.week), target_mm=proposal.target_mm, written_by="planner")
    saved = await uow.plans.save_week(after)
    await log_week_change(uow, stored, saved, author_id, (told(VersionReason.GENERATED), *proposal.reasons))
    return Written(saved, proposal)


def _with_past(plan: Plan, week: Week, today: date) -> Week:
    """The generated week with the days before today as they were: a week may be asked for when it has begun."""
    past = max((today - plan.date_of(week.number, 1)).days, 0)
    return replace(week, days=(*plan.week(week.number).days[:past], *week.days[past:]))


async def put_rest_of_week(
    uow: UnitOfWork,
    author_id: int,
    head: PlanHead,
    stored: StoredWeek,
    proposal: Proposal,
    today: date,
    reason: VersionReason = VersionReason.GENERATED,
) -> StoredWeek:
    """Write the days that are left as a new version; days before today stay as they were in force."""
    week = _as_lived(stored, proposal.week, head, today)
    await uow.edits.drop(head.athlete_id, head.id, stored.number)
    after = replace(transitions.generate(stored, week), approved=None, written_by="planner")
    saved = await uow.plans.save_week(after)
    await log_week_change(uow, stored, saved, author_id, (told(reason), *proposal.reasons))
    return saved


def _as_lived(stored: StoredWeek, week: Week, head: PlanHead, today: date) -> Week:
    """The days before today as they were in force, but for those of the pause."""
    if stored.approved is None:
        return week
    past = [day for day in stored.approved.days if head.inputs.date_of(stored.number, day.number) < today]
    kept = [day for day in past if week.day(day.number).is_run or not stored.week.day(day.number).is_run]
    return week.with_days(*kept)


async def log_week_change(
    uow: UnitOfWork, before: StoredWeek, after: StoredWeek, author_id: int | None, reasons: tuple[Told, ...]
) -> None:
    """Append what differs between two working copies of a week to the change log."""
    changes = changes_between(before.week.days, after.week.days)
    await uow.plans.log_change(
        Change(
            plan_id=after.plan_id,
            week_number=after.number,
            author_id=author_id,
            at=uow.now,
            reasons=reasons,
            before=tuple(change.before for change in changes if change.before),
            after=tuple(change.after for change in changes if change.after),
            revision=after.revision,
        )
    )


async def generate_on_request(uow: UnitOfWork, opened: EditableWeek) -> tuple[EditableWeek, Proposal]:
    """Generate the outline at hand now. Raises CoachError for weeks that are past or generated already."""
    opened.require_active()
    if opened.sunday < opened.today:
        raise RefusedError(tr("Week {number} is past, and past weeks stay as they were.", number=opened.number))
    if opened.stored.status is not WeekStatus.OUTLINE:
        raise RefusedError(tr("Week {number} is generated already. More has Plan week anew.", number=opened.number))
    week = [opened.monday + timedelta(days=day) for day in range(7)]
    if all(any(pause.holds(on) for pause in opened.pauses) for on in week):
        # Seven days of rest are no week to approve.
        raise RefusedError(
            tr("The plan is paused for all of week {number}: it is made when running goes on.", number=opened.number)
        )
    written = await write_week(uow, opened.person.id, opened.head, opened.stored, opened.today)
    ask = None if written.proposal.stopped else await ask_model(uow, opened.person, written.stored)
    after = replace(opened, stored=written.stored, session=None, ask=ask)
    return after.with_plan(with_week(opened.plan, written.stored.week)), written.proposal


async def regenerated(uow: UnitOfWork, opened: EditableWeek, *, keep_edited: bool = True) -> ReplaceDays:
    """The operation that makes the week anew; pinned days are kept, edited ones where wanted."""
    week = opened.week
    if not keep_edited:
        week = replace(week, days=tuple(replace(day, edited=False) for day in week.days))
    plan = with_week(opened.plan, week)
    proposal = next_week(plan, opened.number, await log_before(uow, opened.head, plan, opened.number, opened.today))
    if proposal.reasons:
        days = proposal.week.days
    else:
        since = max(opened.today, opened.monday)
        days = replan(plan, since, scope=Scope(week=opened.number)).plan.week(opened.number).days
    return ReplaceDays(days, told(EditLabel.WEEK_ANEW, week=opened.number), as_made=True)


def regenerated_day(opened: EditableWeek, number: int) -> ReplaceDays:
    """The operation that gives one day back to the planner, whatever was edited on it; the others stay."""
    own = replace(opened.week.day(number), edited=False, pinned=False)
    plan = with_week(opened.plan, opened.week.with_days(own))
    anew = replan(plan, max(opened.today, opened.monday), scope=Scope(week=opened.number, day=number)).plan.week(
        opened.number
    )
    days = tuple(anew.day(number) if day.number == number else day for day in opened.week.days)
    return ReplaceDays(days, told(EditLabel.DAY_ANEW, day=Weekday(number)), as_made=True)
