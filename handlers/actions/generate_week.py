"""The next week, made from the plan's target and what was really run, and put before whoever approves it."""

from dataclasses import replace
from datetime import timedelta

from domain import transitions
from domain.approval import WeekStatus, approver_id, approves_itself
from domain.errors import CoachError
from domain.editing.operations import ReplaceDays
from domain.history import changes_between
from domain.next_week import next_week
from domain.people import Person
from domain.plan import Plan, Week
from domain.ports import UnitOfWork
from domain.records import Change, PlanHead, StoredWeek
from domain.rules import check_week
from domain.schedule import event_key, local_date
from domain.training_log import training_log
from handlers.actions.approve_week import store_approval
from handlers.actions.desk import Desk, current_week
from handlers.actions.inbox import waiting_for
from handlers.actions.notices import send_week, tell
from handlers.views.inbox import INBOX_SCREEN, inbox_card

LOOK_BACK_DAYS = 42
GENERATED = "Generated from the plan and your log"


async def regenerated(uow: UnitOfWork, desk: Desk) -> ReplaceDays:
    """The operation that makes the week anew from plan and log; days that were pinned or edited are kept."""
    week = await _made_anew(uow, desk.head, desk.plan, desk.number)
    days = tuple(now if now.pinned or now.edited else new for now, new in zip(desk.week.days, week.days, strict=True))
    return ReplaceDays(days, f"Week {desk.number} made anew", as_made=True)


async def _made_anew(uow: UnitOfWork, head: PlanHead, plan: Plan, number: int) -> Week:
    monday = plan.date_of(number, 1)
    first, last = monday - timedelta(days=LOOK_BACK_DAYS), monday - timedelta(days=1)
    logs = await uow.logs.between(head.athlete_id, first, last)
    absences = await uow.logs.absences(head.athlete_id, first, last)
    known_until = min(last, uow.now.date())
    return next_week(plan, number, training_log(logs, absences, known_until)).week


async def write_week(
    uow: UnitOfWork, person_id: int | None, head: PlanHead, stored: StoredWeek, reason: str
) -> StoredWeek:
    """Generate a week anew: pinned and edited days are kept, it waits for approval, and it is a new version."""
    plan = await uow.plans.load(head.id)
    week = await _made_anew(uow, head, plan, stored.number)
    saved = await uow.plans.save_week(replace(transitions.generate(stored, week), written_by="planner"))
    changes = changes_between(stored.week.days, week.days)
    await uow.plans.log_change(
        Change(
            plan_id=head.id,
            week_number=stored.number,
            author_id=person_id,
            at=uow.now,
            reason=reason,
            before=tuple(change.before for change in changes if change.before),
            after=tuple(change.after for change in changes if change.after),
            revision=saved.revision,
        )
    )
    return saved


async def generate_on_request(uow: UnitOfWork, desk: Desk) -> Desk:
    """Generate the week at hand now. Raises CoachError for weeks that are past or not an outline."""
    if desk.sunday < desk.today:
        raise CoachError(f"Week {desk.number} is past, and past weeks stay as they were.")
    if desk.stored.status is not WeekStatus.OUTLINE:
        raise CoachError(f"Week {desk.number} is generated already. More has Regenerate.")
    stored = await write_week(uow, desk.person.id, desk.head, desk.stored, GENERATED)
    return replace(desk, stored=stored, plan=await uow.plans.load(desk.head.id), session=None)


async def generate_next_week(uow: UnitOfWork, person: Person, head: PlanHead) -> None:
    """Friday evening: next week becomes a proposal, or is approved where the coach lets it pass."""
    today = local_date(person.settings.zone, uow.now)
    number = current_week(head, today + timedelta(days=7))
    stored = await _week_to_come(uow, person, head)
    if stored is None:
        return
    if stored.status is WeekStatus.OUTLINE:
        stored = await write_week(uow, None, head, stored, GENERATED)
    links = await uow.coaching.coaches_of(person.id)
    plan = await uow.plans.load(head.id)
    findings = check_week(plan, stored.week)
    if stored.status is WeekStatus.PENDING and approves_itself(links, rules_hold=not findings):
        hard = [finding.sentence for finding in findings if finding.hard]
        if not hard:
            monday = plan.date_of(number, 1)
            after = transitions.approve(stored, dirty=False, hard=[], monday=monday, today=today)
            stored = await store_approval(uow, stored, after, None, "Approved automatically, as the coach allows")
    if stored.status is WeekStatus.APPROVED:
        note = f"<b>Week {number} is ready and approved.</b>"
        await send_week(uow, person, head.id, number, f"week:{head.id}:{number}", note)
        return
    await _ask_for_approval(uow, person, head, number, approver_id(person.id, links))


async def _week_to_come(uow: UnitOfWork, person: Person, head: PlanHead) -> StoredWeek | None:
    """The week after today's; None at the end of the plan, or before its first week is over."""
    today = local_date(person.settings.zone, uow.now)
    coming = (today - head.inputs.anchor).days // 7 + 2
    if not 1 <= coming <= head.total_weeks:
        return None
    return await uow.plans.week(head.id, coming)


async def _ask_for_approval(uow: UnitOfWork, athlete: Person, head: PlanHead, number: int, approver: int) -> None:
    if approver == athlete.id:
        note = f"<b>Week {number} is ready.</b> Look it over, change what you like, then approve it."
        await send_week(uow, athlete, head.id, number, f"week:{head.id}:{number}", note)
        return
    await tell_coach(uow, approver, "inbox", "New weeks are ready.")


async def tell_coach(uow: UnitOfWork, coach_id: int, kind: str, note: str) -> None:
    """One message a day and kind to a coach, however many athletes wait; later ones redraw the inbox they have."""
    coach = await uow.people.get(coach_id)
    if coach is None:
        return
    today = local_date(coach.settings.zone, uow.now)
    card = inbox_card(await waiting_for(uow, coach), coach.settings.units, today, note=note)
    if not await tell(uow, coach, event_key(kind, coach_id, today), card, INBOX_SCREEN):
        await uow.chat.refresh(coach.chat_id, INBOX_SCREEN, card)


async def nudge(uow: UnitOfWork, athlete: Person, head: PlanHead) -> None:
    """Sunday evening: one word to whoever approves, if next week is still open."""
    stored = await _week_to_come(uow, athlete, head)
    if stored is None or stored.status in (WeekStatus.APPROVED, WeekStatus.FINALIZED):
        return
    approver = approver_id(athlete.id, await uow.coaching.coaches_of(athlete.id))
    if approver != athlete.id:
        await tell_coach(uow, approver, "nudge", "Tomorrow a week starts that is not approved yet.")
        return
    note = f"<b>Week {stored.number} starts tomorrow and is not approved yet.</b>"
    key = event_key("nudge", athlete.id, local_date(athlete.settings.zone, uow.now))
    await send_week(uow, athlete, head.id, stored.number, key, note)
