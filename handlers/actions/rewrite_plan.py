"""A plan that gets other inputs and other weeks ahead, or its former ones back: written whole, each week a version."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from domain.approval import WeekStatus
from domain.calendar import total_weeks
from domain.editing import transitions
from domain.editing.blocking import judge, overruled
from domain.errors import NotYoursError
from domain.fitness import goal_pace_5k
from domain.plan import Day, Plan, PlanInputs, Week
from domain.ports import UnitOfWork
from domain.records import Change, PlanHead, StoredWeek
from domain.told import Told
from handlers.actions.write_week import log_week_change


async def rewrite(
    uow: UnitOfWork, author_id: int, head: PlanHead, new: Plan, today: date, said: tuple[Told, ...]
) -> tuple[PlanHead, tuple[StoredWeek, ...]]:
    """Write a plan planned anew from the day after `today`; returns its head, and the weeks it changed as they were.

    The author approves: weeks in force are in force as they are now. Weeks that wait go on waiting, outlines stay
    outlines. `said` is why, for the list of versions.
    """
    stored = {each.number: each for each in await uow.plans.weeks(head.id, 1, head.total_weeks)}
    added = [
        StoredWeek(plan_id=head.id, week=week, status=WeekStatus.OUTLINE, revision=1, target_mm=week.distance_mm)
        for week in new.weeks[head.total_weeks :]
    ]
    gone = [stored[number] for number in range(new.total_weeks + 1, head.total_weeks + 1)]
    await _reshape(uow, author_id, head, new.inputs, gone, added, said)
    kept = list(gone)
    for number in range(1, min(head.total_weeks, new.total_weeks) + 1):
        was, week = stored[number], new.week(number)
        if was.week == week:
            continue
        kept.append(was)
        if was.week.days == week.days or was.status is WeekStatus.FINALIZED:
            # Past weeks keep their days; only the phase they count for is another one.
            same = replace(was.week, phase=week.phase)
            await uow.plans.save_week(replace(was, week=same))
        else:
            saved = await uow.plans.save_week(_rewritten(new, was, week, today))
            await log_week_change(uow, was, saved, author_id, said)
    return await _note(uow, author_id, head, today, said), tuple(kept)


def _rewritten(plan: Plan, was: StoredWeek, week: Week, today: date) -> StoredWeek:
    """The week with its new days, in the state that goes with the one it had."""
    if was.status is WeekStatus.OUTLINE:
        return replace(was, week=week, target_mm=week.distance_mm)
    after = replace(transitions.generate(was, week), target_mm=week.distance_mm, written_by="planner")
    if was.status is not WeekStatus.APPROVED:
        return after
    monday = plan.date_of(week.number, 1)
    verdict = judge(plan, was.approved, transitions.as_approved(after, monday, today), was.let_be)
    if verdict.blocking:
        return after
    return transitions.approve(after, dirty=False, hard=(), monday=monday, today=today, let_be=overruled(verdict, None))


async def restore(
    uow: UnitOfWork,
    author_id: int,
    head: PlanHead,
    inputs: PlanInputs,
    weeks: Sequence[StoredWeek],
    today: date,
    said: tuple[Told, ...],
) -> PlanHead:
    """Give a plan these inputs, and back the weeks that a change took; no day of it may have changed since."""
    stored = {each.number: each for each in await uow.plans.weeks(head.id, 1, head.total_weeks)}
    last = total_weeks(inputs.start, inputs.race_date)
    added = [each for each in sorted(weeks, key=lambda one: one.number) if each.number > head.total_weeks]
    gone = [stored[number] for number in range(last + 1, head.total_weeks + 1)]
    await _reshape(uow, author_id, head, inputs, gone, added, said)
    for was in weeks:
        now = stored.get(was.number)
        if now is None or was.number > last:
            continue
        saved = await uow.plans.save_week(replace(was, revision=now.revision))
        if now.week.days != was.week.days:
            await log_week_change(uow, now, saved, author_id, said)
    return await _note(uow, author_id, head, today, said)


async def _reshape(
    uow: UnitOfWork,
    author_id: int,
    head: PlanHead,
    inputs: PlanInputs,
    gone: Iterable[StoredWeek],
    added: list[StoredWeek],
    said: tuple[Told, ...],
) -> None:
    """Other inputs, and the weeks that come and go with them."""
    for each in gone:
        await _log(uow, author_id, each, each.week.days, (), said)
    last = total_weeks(inputs.start, inputs.race_date)
    goal_pace = round(goal_pace_5k(inputs.race, inputs.goal_s)) if inputs.goal_s else None
    await uow.changes.reshape(replace(head, inputs=inputs, total_weeks=last, goal_pace_5k_s=goal_pace), added)
    for each in await uow.plans.weeks(head.id, head.total_weeks + 1, last):
        await _log(uow, author_id, replace(each, revision=each.revision - 1), (), each.week.days, said)


async def _note(uow: UnitOfWork, author_id: int, head: PlanHead, today: date, said: tuple[Told, ...]) -> PlanHead:
    """The plan's head after a change; where no day differs the change is a version all the same."""
    after = await _head(uow, head.id)
    if after.version == head.version:
        number = min(max(after.inputs.week_of(today), 1), after.total_weeks)
        now = await uow.plans.week(head.id, number)
        if now is not None:
            await _log(uow, author_id, replace(now, revision=now.revision - 1), (), (), said)
    return await _head(uow, head.id)


async def _log(
    uow: UnitOfWork,
    author_id: int,
    stored: StoredWeek,
    before: tuple[Day, ...],
    after: tuple[Day, ...],
    said: tuple[Told, ...],
) -> None:
    await uow.plans.log_change(
        Change(
            plan_id=stored.plan_id,
            week_number=stored.number,
            author_id=author_id,
            at=uow.now,
            reasons=said,
            before=before,
            after=after,
            revision=stored.revision + 1,
        )
    )


async def _head(uow: UnitOfWork, plan_id: int) -> PlanHead:
    head = await uow.plans.head(plan_id)
    if head is None:
        raise NotYoursError
    return head
