"""Other wishes for a plan in force: tried first, then what is ahead is planned anew in place, in one step.

Whoever approves the athlete's weeks decides: they themselves, or the coach who is responsible for them. A coach who is
not may look, and change nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.adapting.change import change_plan
from domain.adapting.fitness_step import stepped_pace
from domain.adapting.kept_change import ChangeState, PlanChange
from domain.adapting.peak_ahead import long_runs_in_all, may_still_grow, plan_as_run
from domain.adapting.standing import standing_now
from domain.adapting.training_log import TrainingLog
from domain.approval import WeekStatus, approver_id
from domain.calendar import local_date
from domain.editing.input_changes import InputChange, input_changes, onto
from domain.errors import AnyProblem, NotYoursError, StaleError
from domain.people import Person
from domain.plan import Plan, PlanInputs
from domain.planning.derived import said_once
from domain.planning.lacking import lacks
from domain.planning.validation import validate
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.told import Told
from handlers.actions.clock import schedule_timers
from handlers.actions.inbox import checked_comment
from handlers.actions.rewrite_plan import restore, rewrite
from handlers.desk.access import plan_in_force
from handlers.desk.changing import ChangePreview
from handlers.desk.known_runs import known_until, log_until
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def look_at_change(
    uow: UnitOfWork, person: Person, plan_id: int, inputs: PlanInputs, since: date | None = None
) -> ChangePreview:
    """What these inputs would make of the plan, from a day on where one is said, kept as a change that can be done.

    Only wishes are taken from `inputs`; a coach's limits, health answers and the start stay the plan's own. Raises
    InputError for what cannot be planned, CoachError for a plan that is over or the same inputs.
    """
    head = await plan_in_force(uow, person, plan_id)
    own = head.inputs
    wanted = replace(inputs, start=own.start, coach_limits=own.coach_limits, easy_only=own.easy_only, units=own.units)
    if wanted == own:
        raise RefusedError(tr("That is how your plan is already."))
    wanted, raced = await _stepped(uow, head, wanted)
    if wanted.race != own.race and wanted.race_name == own.race_name:
        # What the other race was called says nothing about this one.
        wanted = replace(wanted, race_name=wanted.race.label)
    change = PlanChange(
        plan_id=head.id,
        author_id=person.id,
        at=uow.now,
        state=ChangeState.SHOWN,
        version=head.version,
        before=own,
        after=wanted,
        since=since,
    )
    preview = await _tried(uow, person, head, change)
    return replace(preview, change=await uow.changes.add(change), raced_s=raced)


async def _stepped(uow: UnitOfWork, head: PlanHead, wanted: PlanInputs) -> tuple[PlanInputs, int | None]:
    """The wishes with a fitness that training may go by, and what the result itself said where that is faster.

    Raises CoachError where the paces rose so lately that they cannot rise again yet.
    """
    own = head.inputs
    last = await uow.changes.newest(head.id)
    is_first = last is None or last.before.five_k_pace_s == last.after.five_k_pace_s
    since = head.created_at if last is None or is_first else last.at
    # What was said before, and taken for too fast since, is nothing new.
    known = own.five_k_pace_s if last is None else min(own.five_k_pace_s, last.before.five_k_pace_s)
    stepped = stepped_pace(known, wanted.five_k_pace_s, (uow.now - since).days // 7, is_first=is_first)
    if stepped == wanted.five_k_pace_s:
        return wanted, None
    if replace(wanted, five_k_pace_s=own.five_k_pace_s) == own and stepped == own.five_k_pace_s:
        raise RefusedError(
            tr(
                "Your training paces rose only lately, and rise again four weeks after that at the earliest: the legs "
                "take longer than the lungs. The run itself counts: log it."
            )
        )
    return replace(wanted, five_k_pace_s=stepped), wanted.five_k_pace_s


async def kept_change(uow: UnitOfWork, person: Person, plan_id: int, change_id: int) -> tuple[PlanHead, PlanChange]:
    """A change of this plan. Raises NotYoursError for any other, CoachError for a plan that is over."""
    head = await plan_in_force(uow, person, plan_id)
    change = await uow.changes.get(change_id)
    if change is None or change.plan_id != head.id:
        raise NotYoursError
    if change.state is ChangeState.SHOWN and change.author_id != person.id:
        raise NotYoursError
    return head, change


async def look_again(uow: UnitOfWork, person: Person, plan_id: int, change_id: int) -> ChangePreview:
    """What a change that was shown or asked would do now. Raises as `look_at_change`."""
    head, change = await kept_change(uow, person, plan_id, change_id)
    return await _tried(uow, person, head, change)


async def do_change(
    uow: UnitOfWork, person: Person, plan_id: int, change_id: int, version: int, fingerprint: int
) -> ChangePreview:
    """Change the plan as it was shown. Raises StaleError where it would come out otherwise by now.

    Weeks that were approved count as approved: whoever does this approves them.
    """
    await uow.changes.hold(plan_id)
    preview = await look_again(uow, person, plan_id, change_id)
    if not preview.may_decide:
        raise NotYoursError
    if preview.change.state not in (ChangeState.SHOWN, ChangeState.ASKED):
        raise StaleError(AnyProblem.PLAN_CHANGED)
    if preview.head.version != version or preview.fingerprint != fingerprint:
        raise StaleError(AnyProblem.PLAN_CHANGED)
    await _require_no_unsaved(uow, preview)
    said = input_changes(preview.head.inputs, preview.new.inputs)
    head, kept = await rewrite(uow, person.id, preview.head, preview.new, preview.today, said)
    done = replace(
        preview.change,
        state=ChangeState.DONE,
        at=uow.now,
        version=head.version,
        before=preview.head.inputs,
        after=preview.new.inputs,
        weeks=kept,
    )
    await uow.changes.put(done)
    await schedule_timers(uow, preview.athlete)
    return replace(preview, head=head, change=done)


async def undo_change(uow: UnitOfWork, person: Person, plan_id: int, change_id: int) -> PlanHead | PlanInputs:
    """Take a change back: the plan as it was. Where more has happened since, the inputs to change back to.

    Raises StaleError for a change that was taken back already.
    """
    await uow.changes.hold(plan_id)
    head, change = await kept_change(uow, person, plan_id, change_id)
    athlete = await _athlete(uow, person, head)
    if person.id != (await _approver(uow, athlete)).id:
        raise NotYoursError
    if change.state is not ChangeState.DONE:
        raise StaleError(AnyProblem.PLAN_CHANGED)
    zone = athlete.settings.zone
    today = local_date(zone, uow.now)
    # Only what it made different goes back: later wishes, and what a coach decided since, hold.
    inputs = onto(head.inputs, change.after, change.before)
    if head.version != change.version or local_date(zone, change.at) != today:
        return inputs
    said = (Told(InputChange.TAKEN_BACK), *input_changes(head.inputs, inputs))
    head = await restore(uow, person.id, head, inputs, change.weeks, today, said)
    await uow.changes.put(replace(change, state=ChangeState.UNDONE))
    await schedule_timers(uow, athlete)
    return head


async def ask_for_change(
    uow: UnitOfWork, person: Person, plan_id: int, change_id: int
) -> tuple[ChangePreview, Sequence[PlanChange]]:
    """Put a change before the coach who approves; those asked before on this plan, which are returned, give way."""
    preview = await look_again(uow, person, plan_id, change_id)
    if not preview.is_own or preview.may_decide:
        raise NotYoursError
    if preview.change.state is not ChangeState.SHOWN:
        raise StaleError(AnyProblem.PLAN_CHANGED)
    earlier = [replace(each, state=ChangeState.WITHDRAWN) for each in await uow.changes.asked([preview.head.id])]
    for each in earlier:
        await uow.changes.put(each)
    asked = replace(preview.change, state=ChangeState.ASKED, at=uow.now, version=preview.head.version)
    await uow.changes.put(asked)
    return replace(preview, change=asked), earlier


async def withdraw_change(uow: UnitOfWork, person: Person, plan_id: int, change_id: int) -> tuple[Person, PlanChange]:
    """The athlete asks for it no more; returns whom they had asked, and for what. Raises StaleError once decided."""
    head, change = await kept_change(uow, person, plan_id, change_id)
    if person.id != head.athlete_id:
        raise NotYoursError
    if change.state is not ChangeState.ASKED:
        raise StaleError(AnyProblem.PLAN_CHANGED)
    withdrawn = replace(change, state=ChangeState.WITHDRAWN)
    await uow.changes.put(withdrawn)
    return await _approver(uow, person), withdrawn


async def asked_change(
    uow: UnitOfWork, person: Person, plan_id: int, change_id: int
) -> tuple[Person, PlanHead, PlanChange]:
    """What an athlete asks of this coach; raises NotYoursError for any other coach, StaleError once it is decided."""
    head, change = await kept_change(uow, person, plan_id, change_id)
    athlete = await _athlete(uow, person, head)
    if person.id == athlete.id or person.id != (await _approver(uow, athlete)).id:
        raise NotYoursError
    if change.state is not ChangeState.ASKED:
        raise StaleError(AnyProblem.PLAN_CHANGED)
    return athlete, head, change


async def decline_change(
    uow: UnitOfWork, person: Person, plan_id: int, change_id: int, comment: str = ""
) -> tuple[Person, PlanChange]:
    """The coach leaves the plan as it is; returns the athlete, and what they had asked for. `comment` says why.

    Raises as `asked_change`, and CoachError for a comment that is too long.
    """
    athlete, _, change = await asked_change(uow, person, plan_id, change_id)
    declined = replace(change, state=ChangeState.DECLINED, comment=checked_comment(comment))
    await uow.changes.put(declined)
    return athlete, declined


async def _tried(uow: UnitOfWork, person: Person, head: PlanHead, change: PlanChange) -> ChangePreview:
    """What a change would do. Raises NotYoursError for a coach who does not approve this athlete's weeks."""
    athlete = await _athlete(uow, person, head)
    approver = await _approver(uow, athlete)
    if person.id not in (athlete.id, approver.id):
        raise NotYoursError
    today = local_date(athlete.settings.zone, uow.now)
    plan = await uow.plans.load(head.id)
    # What else became different since it was wished for holds.
    wanted = onto(head.inputs, change.before, change.after)
    _require_open(head, wanted, today)
    log = await log_until(uow, head, plan, await known_until(uow, athlete.id, today), wanted.race_date)
    changed = change_plan(plan, wanted, log, today, from_then=change.since)
    stored = await uow.plans.weeks(head.id, 1, head.total_weeks)
    number = min(max(changed.plan.inputs.week_of(today), 1), changed.plan.total_weeks)
    made = {each.number for each in stored if each.status is not WeekStatus.OUTLINE}
    lacking = _lacking(changed.plan, number, log, today, outline=number + 1 not in made)
    standing = standing_now(changed.plan, number, log, today)
    return ChangePreview(
        person=person,
        athlete=athlete,
        approver=approver,
        head=head,
        change=change,
        plan=plan,
        new=changed.plan,
        today=today,
        statuses={each.number: each.status for each in stored},
        reasons=changed.reasons,
        said=(*validate(wanted), *lacking),
        realism=said_once(standing.realism, lacking),
        days_off=standing.days_off,
        kept=_kept_days(changed.plan, today),
    )


def _lacking(plan: Plan, number: int, log: TrainingLog, today: date, *, outline: bool) -> tuple[Told, ...]:
    """What the long runs of a plan lack: of one under way as they were run, and as the weeks ahead come out of that."""
    if plan.inputs.start > today:
        return lacks(plan)
    as_run = long_runs_in_all(plan_as_run(plan, number + 1, log, outline=outline), log, today)
    return lacks(plan, as_run, may_grow=may_still_grow(plan, number))


def _require_open(head: PlanHead, wanted: PlanInputs, today: date) -> None:
    """Raises CoachError where there is nothing ahead to plan: on race day and after it, or for a race in the past."""
    if head.inputs.race_date < today:
        raise RefusedError(tr("The race is over: log how it went, then /start makes the next plan."))
    if head.inputs.race_date == today:
        raise RefusedError(tr("Today is race day: the plan has done its part. After the race /start makes the next."))
    if wanted.race_date <= today:
        raise RefusedError(tr("That date has passed. When is the race? Send it like “my race is on April 25”."))


def _kept_days(plan: Plan, today: date) -> tuple[date, ...]:
    return tuple(on for on, _, day in plan.dated_days() if on > today and (day.pinned or day.edited))


async def _require_no_unsaved(uow: UnitOfWork, preview: ChangePreview) -> None:
    """Raises CoachError where this person's own unsaved changes lie in a week that would be another one."""
    for was, _ in preview.changed:
        session = None if was is None else await uow.edits.get(preview.person.id, preview.head.id, was.number)
        if session is not None and session.dirty:
            raise RefusedError(
                tr(
                    "Week {number} has changes that you have not saved yet. Open it and save or drop them first; then "
                    "tap again.",
                    number=session.week_number,
                )
            )


async def _athlete(uow: UnitOfWork, person: Person, head: PlanHead) -> Person:
    athlete = person if person.id == head.athlete_id else await uow.people.get(head.athlete_id)
    if athlete is None:
        raise NotYoursError
    return athlete


async def _approver(uow: UnitOfWork, athlete: Person) -> Person:
    """Who approves the athlete's weeks, and so decides about their plan."""
    found = approver_id(athlete.id, await uow.coaching.coaches_of(athlete.id))
    approver = athlete if found == athlete.id else await uow.people.get(found)
    return approver or athlete
