"""One workout or week for many athletes at once: scaled to each, held against each one's rules, taken back in one step.

For more than a part of them it goes on by itself, a part a transaction: what one person does keeps nobody else waiting.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pydantic import TypeAdapter

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.editing.edited import edited
from domain.editing.history import changes_between
from domain.editing.labels import EditLabel
from domain.editing.operations import PasteDay, ReplaceDays, SetDistance
from domain.editing.templates import Template, TemplateKind
from domain.errors import CoachError
from domain.mending.resizing import same_work
from domain.people import Person
from domain.plan import DayType, Week
from domain.ports import UnitOfWork
from domain.records import Change, Job
from domain.rules import check_week
from domain.told import Told, told
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from handlers.actions.approve_week import approve_week
from handlers.actions.edit_week import apply_operation, take_back, verdict_on
from handlers.actions.groups import links_of
from handlers.actions.notices import announce_approvals, refresh_coach_cards
from handlers.actions.save_week import save_week
from handlers.desk.giving import Giving, Left, LeftOut, Receiver
from handlers.desk.templates import Kept, days_on, kind_of
from handlers.desk.week import EditableWeek, current_week, open_to_edit
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# What is shown and done in one step; groups make it smaller.
MOST_AT_ONCE = 300
# So many weeks a transaction: about half a second.
A_PART = 50
GIVE_ON = "give_on"
TAKE_BACK_ON = "take_back_on"
# How far a workout may be stretched or shrunk for somebody, and what is not worth another length.
_SHARES = (0.6, 1.5)
_SAME_SHARE = 0.06
# No week sees so many changes after one was given and before it is taken back.
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftStep:
    """One step for many athletes as it goes on: a job carries it from part to part.

    `number` stands for the step, `gift` is the button that gives (None when it is taken back). `rest` are the ids of
    those whose turn is still to come, `done` counts who had theirs, `left` are the ids of those who get nothing.
    """

    person: int
    number: int
    gift: str | None
    rest: tuple[int, ...]
    done: int = 0
    left: tuple[int, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of its jobs."""
        return TAKE_BACK_ON if self.gift is None else GIVE_ON


_STEP = TypeAdapter(GiftStep)


def step_in(payload: dict[str, Any]) -> GiftStep:
    """The step from a job's payload."""
    return _STEP.validate_python(payload)


async def go_on(uow: UnitOfWork, coach: Person, step: GiftStep) -> None:
    """Have the rest done in transactions of their own, the next one as soon as this one is kept."""
    payload: dict[str, Any] = _STEP.dump_python(step, mode="json")
    key = f"{step.kind}:{step.number}:{len(step.rest)}"
    await uow.jobs.put(Job(key=key, kind=step.kind, chat_id=coach.chat_id, payload=payload))


async def look_at_giving(
    uow: UnitOfWork,
    coach: Person,
    kept: Kept,
    group_id: int,
    ahead: int,
    to_day: int,
    *,
    but: int | None = None,
    only: Collection[int] | None = None,
) -> Giving:
    """Who of a group (0: of all) would get what in the week so far ahead. `but` is whose own it is.

    Only athletes whose weeks this coach approves are asked for, and of them `only` those of these ids. Raises
    CoachError for too many at once.
    """
    links = [
        link
        for link in await links_of(uow, coach, group_id)
        if link.responsible and link.athlete_id != but and (only is None or link.athlete_id in only)
    ]
    if len(links) > MOST_AT_ONCE:
        raise RefusedError(
            tr(
                "That is more than {most} athletes at once. Make groups under /coach, and give it to one after the "
                "other.",
                most=MOST_AT_ONCE,
            )
        )
    receivers: list[Receiver] = []
    left: list[Left] = []
    for link in links:
        athlete = await uow.people.get(link.athlete_id)
        if athlete is None:
            continue
        found = await _for(uow, coach, athlete, kept, ahead, to_day)
        if isinstance(found, Receiver):
            receivers.append(found)
        else:
            left.append(found)
    return Giving(receivers=tuple(receivers), left=tuple(left))


async def _for(uow: UnitOfWork, coach: Person, athlete: Person, kept: Kept, ahead: int, to_day: int) -> Receiver | Left:
    head = await uow.plans.active(athlete.id)
    if head is None:
        return Left(athlete=athlete, why=LeftOut.NO_PLAN)
    today = local_date(athlete.settings.zone, uow.now)
    number = current_week(head, today) + ahead
    if number > head.total_weeks:
        return Left(athlete=athlete, why=LeftOut.NO_WEEK)
    opened = await open_to_edit(uow, coach, head.id, number)
    if opened.stored.status in (WeekStatus.OUTLINE, WeekStatus.FINALIZED):
        return Left(athlete=athlete, why=LeftOut.NO_WEEK)
    if opened.dirty or opened.stored.status is WeekStatus.DRAFT:
        return Left(athlete=athlete, why=LeftOut.UNSAVED)
    first, last = (opened.monday, opened.sunday) if not to_day else (opened.frame.date_of(to_day),) * 2
    if _is_away(opened, max(first, today), last):
        return Left(athlete=athlete, why=LeftOut.PAUSED)
    is_free = to_day and to_day not in head.inputs.preferred_days and not opened.week.day(to_day).is_run
    if is_free:
        return Left(athlete=athlete, why=LeftOut.NO_RUNNING_DAY)
    if to_day and not opened.frame.is_open(to_day):
        return Left(athlete=athlete, why=LeftOut.OVER)
    try:
        after = _with_gift(opened, kept, to_day)
    except CoachError:
        return Left(athlete=athlete, why=LeftOut.OVER)
    if not changes_between(opened.week.days, after.days):
        return Left(athlete=athlete, why=LeftOut.SAME)
    verdict = verdict_on(opened, after)
    if verdict.blocking:
        return Left(athlete=athlete, why=LeftOut.RULE, rules=tuple(sorted({one.rule for one in verdict.blocking})))
    operation = ReplaceDays(after.days, told(EditLabel.GIVEN_TO_MANY), as_made=True)
    was = {one.rule for one in check_week(opened.plan, opened.week)}
    advice = tuple(sorted({one.rule for one in verdict.soft} - was))
    return Receiver(opened=opened, operation=operation, after=after, advice=advice)


def _is_away(opened: EditableWeek, first: date, last: date) -> bool:
    """Whether a pause holds one of these dates."""
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return any(pause.holds(on) for on in days for pause in opened.pauses)


def _with_gift(opened: EditableWeek, kept: Kept, to_day: int) -> Week:
    """The week with it, in the lengths that suit this athlete. Raises EditError where a day may not be changed."""
    week, frame = opened.week, opened.frame
    if kind_of(kept) is TemplateKind.DAY:
        copied = days_on(kept, opened, to_day)[0]
        week = edited(opened.plan, week, PasteDay(copied, to_day), frame)
        share = opened.plan.inputs.weekly_miles / max(kept.weekly_miles, 1.0) if isinstance(kept, Template) else 1.0
        return _scaled(opened, week, (to_day,), share)
    days = days_on(kept, opened)
    week = edited(opened.plan, week, ReplaceDays(days, told(EditLabel.GIVEN_TO_MANY)), frame)
    total = sum(day.distance_mm for day in days)
    share = opened.stored.target_mm / total if total and isinstance(kept, Template) else 1.0
    return _scaled(opened, week, frame.open_days, share)


def _scaled(opened: EditableWeek, week: Week, numbers: Sequence[int], share: float) -> Week:
    """The runs of these days longer or shorter by a share, in half miles or kilometres; their work stays as written."""
    low, high = _SHARES
    share = min(max(share, low), high)
    if abs(share - 1) < _SAME_SHARE:
        return week
    step = MM_PER_MILE // 2 if opened.head.inputs.units is Units.MI else MM_PER_KM
    for number in numbers:
        day = week.day(number)
        if not day.is_run or day.type is DayType.RACE:
            continue
        length = max(2, round(day.distance_mm * share / step)) * step
        if any(lap.pace_s is not None for lap in day.workout):
            # Another length must not make another workout of it.
            week = week.with_days(same_work(day, opened.head.inputs, length))
            continue
        try:
            week = edited(opened.plan, week, SetDistance(number, length), opened.frame)
        except CoachError:
            # A length that this kind of run cannot have: it stays as it was written.
            continue
    return week


async def give(uow: UnitOfWork, coach: Person, receivers: Sequence[Receiver], number: int) -> int:
    """Give it to these: saved, approved, and told. `number` stands for the whole step; how many got it."""
    done = []
    for each in receivers:
        operation = replace(each.operation, source=told(EditLabel.GIVEN_TO_MANY, step=number))
        opened = await apply_operation(uow, each.opened, operation)
        opened = await save_week(uow, opened, soft_accepted=True)
        if opened.stored.status is not WeekStatus.APPROVED:
            opened = await approve_week(uow, await open_to_edit(uow, coach, opened.head.id, opened.number))
        done.append(opened)
    await announce_approvals(uow, done)
    await refresh_coach_cards(uow, coach)
    return len(done)


async def whose_gift(uow: UnitOfWork, coach: Person) -> tuple[int, ...]:
    """The ids of everybody who may have been given something by this coach."""
    return tuple(link.athlete_id for link in await uow.coaching.athletes_of(coach.id) if link.responsible)


async def take_gift_back(
    uow: UnitOfWork, coach: Person, number: int, athletes: Sequence[int]
) -> tuple[int, tuple[int, ...]]:
    """Take one step back from those of these who have it still: how many, and the ids of whose week has changed."""
    done, changed = [], []
    for athlete_id in athletes:
        head = await uow.plans.active(athlete_id)
        if head is None:
            continue
        given, is_last = _given(await uow.plans.changes(head.id, limit=_LOOKED_AT), coach.id, number)
        if given is None:
            continue
        opened = await open_to_edit(uow, coach, head.id, given.week_number)
        if not is_last or opened.dirty:
            changed.append(athlete_id)
            continue
        try:
            async with uow.attempt():
                opened = await apply_operation(uow, opened, take_back(opened, given))
                opened = await save_week(uow, opened, soft_accepted=True)
                if opened.stored.status is not WeekStatus.APPROVED:
                    opened = await approve_week(uow, await open_to_edit(uow, coach, head.id, opened.number))
        except CoachError:
            changed.append(athlete_id)
            continue
        done.append(opened)
    await announce_approvals(uow, done)
    await refresh_coach_cards(uow, coach)
    return len(done), tuple(changed)


def _given(changes: Sequence[Change], coach_id: int, number: int) -> tuple[Change | None, bool]:
    """The change that this step made, newest first, and whether no day of its week was changed after it.

    None where it never was, or was taken back.
    """
    touched: set[int] = set()
    for change in changes:
        if any(reason.code is EditLabel.TAKE_BACK and _is_step(_inner(reason), number) for reason in change.reasons):
            return None, False
        if change.author_id == coach_id and _is_step(change.reasons, number):
            return change, change.week_number not in touched
        if change.before or change.after:
            touched.add(change.week_number)
    return None, False


def _inner(reason: Told) -> Sequence[Told]:
    found = reason.values.get("reasons", ())
    return found if isinstance(found, tuple) else ()


def _is_step(reasons: Sequence[Told], number: int) -> bool:
    return any(reason.code is EditLabel.GIVEN_TO_MANY and reason.values.get("step") == number for reason in reasons)
