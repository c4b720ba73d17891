"""Friday's new week and Sunday's word about it: put before whoever approves, once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.adapting.reasons import WeekNote, WeekReason
from domain.approval import WeekStatus, approver_id, approves_itself, responsible_coach
from domain.calendar import local_date, monday_of
from domain.editing import transitions
from domain.editing.blocking import judge
from domain.editing.version_reasons import VersionReason
from domain.people import LifeEvent, Person
from domain.plan import PhaseName
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek, Timer
from domain.schedule import TimerKind, after_quiet, event_key
from domain.told import Told
from handlers.actions.approve_week import store_approval
from handlers.actions.ask_model import ask_model
from handlers.actions.notices import refresh_cards, send_week, tell
from handlers.actions.write_week import write_week
from handlers.desk.inbox import open_inbox
from handlers.desk.month import WEEKS, open_month
from handlers.desk.recap import open_recap
from handlers.desk.unknown_runs import NUDGE_KIND, RECAP_KIND, Asked, asked_now, asked_on_sunday
from handlers.desk.unwell import told_unwell
from handlers.desk.waiting import waiting_for
from handlers.desk.week import open_week
from handlers.views.notices import (
    another_aim_row,
    approved_unseen_note,
    coach_has_not_looked_note,
    ready_note,
    starts_tomorrow_note,
    unapproved_words,
)
from handlers.views.pause import waits_card, waits_for_word_note
from handlers.views.recap import RECAP, recap_card, recap_note
from handlers.views.unknown_runs import ran_question, ran_question_card, ran_row, ran_screen
from handlers.views.waiting import INBOX_SCREEN, inbox_card
from handlers.wording.door import speaking, tr

_UNKNOWN = frozenset({WeekReason.UNKNOWN, WeekReason.PARTLY_KNOWN, WeekReason.LONG_UNKNOWN, WeekReason.NOTHING_KNOWN})
# After these the plan as it is leads nowhere good: another goal, another race or another week is one tap away.
_ASK_FOR_ANOTHER_AIM = (
    WeekNote.GOAL_OUT_OF_REACH,
    WeekNote.TAPER_FIRST,
    WeekNote.RACE_TOO_SOON,
    WeekReason.BREAK_RESTART,
)


async def generate_next_week(uow: UnitOfWork, person: Person, head: PlanHead, due_at: datetime) -> None:
    """Friday evening: next week becomes a proposal, or is approved where the coach lets it pass.

    Late (the program was off over the weekend), the week meant is still the one after that Friday; where today's week
    is missing too, it comes first.
    """
    zone = person.settings.zone
    running = head.inputs.week_of(local_date(zone, uow.now))
    coming = head.inputs.week_of(local_date(zone, due_at)) + 1
    for number in sorted({running, max(coming, running)}):
        stored = await uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
        if stored is not None and (stored.status is WeekStatus.OUTLINE or number > running):
            await _generate(uow, person, head, stored)


async def _generate(uow: UnitOfWork, person: Person, head: PlanHead, stored: StoredWeek) -> None:
    if await _waits(uow, person, head, stored.number):
        return
    reasons: tuple[Told, ...] = ()
    is_new = False
    if stored.status is WeekStatus.OUTLINE:
        written = await write_week(uow, None, head, stored, local_date(person.settings.zone, uow.now))
        stored, reasons = written.stored, written.proposal.said
        is_new = not written.proposal.stopped
    links = await uow.coaching.coaches_of(person.id)
    stored = await approve_where_allowed(uow, person, head, stored)
    number = stored.number
    asked = await asked_now(uow, person, local_date(person.settings.zone, uow.now))
    if await uow.chat.was_posted(f"{ran_screen(head.id)}:{number}"):
        asked = replace(asked, days=())  # the week was approved beforehand, and the question came then
    # Said once: by the week that does not grow, or by the question. The taper does not grow anyway.
    says_why = stored.week.phase is not PhaseName.TAPER and _UNKNOWN.isdisjoint(each.code for each in reasons)
    if stored.status is WeekStatus.APPROVED:
        note = approved_unseen_note(number, reasons, person.settings.units)
        await _send_asking(uow, person, head, number, note, asked, says_why=says_why, reasons=reasons)
        return
    if is_new:
        await ask_model(uow, person, stored, by_clock=True)
    await _ask_for_approval(uow, person, head, number, approver_id(person.id, links), reasons, asked, says_why=says_why)


async def _send_asking(
    uow: UnitOfWork,
    person: Person,
    head: PlanHead,
    number: int,
    note: str,
    asked: Asked,
    *,
    says_why: bool,
    reasons: tuple[Told, ...],
) -> None:
    """The week card, with the question about runs nobody spoke of above it, and the way to another aim or race."""
    rows = [another_aim_row(head.id)] if any(each.code in _ASK_FOR_ANOTHER_AIM for each in reasons) else []
    if asked.days:
        note = "\n\n".join([note, ran_question(asked.days, person.settings.units, says_why=says_why)])
        rows.insert(0, ran_row(head.id, asked))
    await send_week(uow, person, head.id, number, f"week:{head.id}:{number}", note, rows)


async def _waits(uow: UnitOfWork, person: Person, head: PlanHead, number: int) -> bool:
    """Whether a pause holds the whole week: then none is made. Where the pause has no end, its runner reads so."""
    monday, sunday = head.inputs.date_of(number, 1), head.inputs.date_of(number, 7)
    pauses = await uow.logs.absences(person.id, monday, sunday)
    if not all(any(one.holds(monday + timedelta(days=day)) for one in pauses) for day in range(7)):
        return False
    open_end = next((one for one in pauses if one.last is None), None)
    if open_end is not None:
        stored = await uow.plans.week(head.id, number)
        is_made = stored is not None and stored.status is not WeekStatus.OUTLINE
        card = waits_card(open_end, head.id, number, is_made=is_made)
        await tell(uow, person, f"waits:{head.id}:{number}", card)
    return True


async def approve_where_allowed(uow: UnitOfWork, person: Person, head: PlanHead, stored: StoredWeek) -> StoredWeek:
    """Approve a pending week that the coach lets pass, or that starts by itself; the week as it is then."""
    links = await uow.coaching.coaches_of(person.id)
    starts_itself = responsible_coach(links) is None and person.settings.weeks_start_themselves
    if stored.status is not WeekStatus.PENDING or not (starts_itself or approves_itself(links, rules_hold=True)):
        return stored
    plan = await uow.plans.load(head.id)
    today = local_date(person.settings.zone, uow.now)
    after = transitions.as_approved(stored, plan.date_of(stored.number, 1), today)
    verdict = judge(plan, stored.approved, after, stored.let_be)
    rules_hold = not (verdict.blocking or verdict.let_be or verdict.soft)
    if not verdict.blocking and (starts_itself or approves_itself(links, rules_hold=rules_hold)):
        reason = VersionReason.STARTED_ITSELF if starts_itself else VersionReason.APPROVED_UNSEEN
        return await _approve_unseen(uow, person, head, replace(stored, let_be=verdict.let_be), reason)
    return stored


async def start_waiting_weeks(uow: UnitOfWork, person: Person) -> None:
    """The weeks that wait now start too, once somebody wishes that weeks start by themselves."""
    head = await uow.plans.active(person.id)
    if head is None:
        return
    first = max(head.inputs.week_of(local_date(person.settings.zone, uow.now)), 1)
    for stored in await uow.plans.weeks(head.id, first, head.total_weeks):
        is_waiting = stored.status is WeekStatus.PENDING
        started = await approve_where_allowed(uow, person, head, stored) if is_waiting else stored
        if started is not stored:
            await refresh_cards(uow, await open_week(uow, person, head.id, started.number))


async def _approve_unseen(
    uow: UnitOfWork, person: Person, head: PlanHead, stored: StoredWeek, reason: VersionReason
) -> StoredWeek:
    monday = head.inputs.anchor + timedelta(days=7 * (stored.number - 1))
    today = local_date(person.settings.zone, uow.now)
    after = transitions.approve(stored, dirty=False, hard=[], monday=monday, today=today, let_be=stored.let_be)
    return await store_approval(uow, stored, after, None, reason)


async def _week_to_come(uow: UnitOfWork, person: Person, head: PlanHead) -> StoredWeek | None:
    """The week after today's; None at the end of the plan, or before its first week is over."""
    today = local_date(person.settings.zone, uow.now)
    coming = head.inputs.week_of(today) + 1
    if not 1 <= coming <= head.total_weeks:
        return None
    return await uow.plans.week(head.id, coming)


async def _ask_for_approval(
    uow: UnitOfWork,
    athlete: Person,
    head: PlanHead,
    number: int,
    approver: int,
    reasons: tuple[Told, ...],
    asked: Asked,
    *,
    says_why: bool,
) -> None:
    if approver == athlete.id:
        note = ready_note(number, reasons, athlete.settings.units)
        told = await told_unwell(uow, athlete, local_date(athlete.settings.zone, uow.now))
        note = note if told is None else waits_for_word_note(number, told)
        await _send_asking(uow, athlete, head, number, note, asked, says_why=says_why, reasons=reasons)
        return
    if asked.days:
        card = ran_question_card(head.id, asked, athlete.settings.units, says_why=says_why)
        await tell(uow, athlete, f"{ran_screen(head.id)}:{number}", card, ran_screen(head.id))
    await _call(uow, approver, TimerKind.NEW_WEEKS)


async def _call(uow: UnitOfWork, coach_id: int, kind: TimerKind) -> None:
    """Have the clock tell a coach when the athletes whose turn it is now are through: once for all of them."""
    await uow.timers.put(Timer(person_id=coach_id, kind=kind.value, due_at=uow.now))


async def tell_of_weeks(uow: UnitOfWork, coach: Person, kind: TimerKind) -> None:
    """Friday's word to a coach about all new weeks, or Sunday's about those that start tomorrow and wait."""
    if not await waiting_for(uow, coach):
        return
    if kind is TimerKind.NEW_WEEKS:
        await tell_coach(uow, coach.id, "inbox", lambda: tr("New weeks are ready."))
        return
    # It is Sunday evening for the athlete; for the coach it may be Saturday, or Monday when they are awake again.
    day = local_date(coach.settings.zone, after_quiet(coach.settings, uow.now))
    monday = monday_of(day + timedelta(days=2))
    await tell_coach(uow, coach.id, "nudge", lambda: unapproved_words((monday - day).days), about=monday)


async def tell_coach(
    uow: UnitOfWork,
    coach_id: int,
    kind: str,
    note: Callable[[], str],
    *,
    otherwise: str | None = None,
    about: date | None = None,
) -> None:
    """One message a day and kind to a coach, however many athletes wait; later ones redraw the inbox they have.

    `note` makes the sentence, in the coach's language. Where no inbox is open any more, a later one is a message of
    its own under the key `otherwise`, if there is one. `about` is the date that it is about, if that is not today.
    """
    coach = await uow.people.get(coach_id)
    if coach is None:
        return
    today = local_date(coach.settings.zone, uow.now)
    with speaking(coach.settings.language):
        card = inbox_card(await open_inbox(uow, coach), note=note())
    if await tell(uow, coach, event_key(kind, coach_id, about or today), card, INBOX_SCREEN):
        return
    if not await uow.chat.refresh(coach.chat_id, INBOX_SCREEN, card) and otherwise is not None:
        await tell(uow, coach, otherwise, card, INBOX_SCREEN)


async def nudge(uow: UnitOfWork, athlete: Person, head: PlanHead, due_at: datetime) -> None:
    """Sunday evening: what the week came to, and one word to whoever approves, if next week is still open.

    Both are one message to an athlete who approves; on Monday they would be untrue.
    """
    zone = athlete.settings.zone
    if local_date(zone, uow.now) != local_date(zone, due_at):
        return
    stored = await _week_to_come(uow, athlete, head)
    if stored is None:
        return
    if await _waits(uow, athlete, head, stored.number):
        await _recap_before_days_off(uow, athlete, head, stored.number)
        return
    approver = approver_id(athlete.id, await uow.coaching.coaches_of(athlete.id))
    is_open = stored.status not in (WeekStatus.APPROVED, WeekStatus.FINALIZED)
    if is_open and approver != athlete.id and stored.status is WeekStatus.PENDING:
        await _call(uow, approver, TimerKind.OPEN_WEEKS)
    await _recap(uow, athlete, head, stored, is_open=is_open, is_own=approver == athlete.id)


async def _recap_before_days_off(uow: UnitOfWork, athlete: Person, head: PlanHead, number: int) -> None:
    """What the week came to, where the next one is a holiday that is known to end; who is ill is left alone."""
    monday, sunday = head.inputs.date_of(number - 1, 1), head.inputs.date_of(number, 7)
    pauses = await uow.logs.absences(athlete.id, monday, sunday)
    today, units = local_date(athlete.settings.zone, uow.now), athlete.settings.units
    found = await open_recap(uow, athlete, head)
    if found is None or any(one.event is not LifeEvent.HOLIDAY or one.holds(today) for one in pauses):
        return
    # Friday asked nothing, as no week was made.
    asked = await asked_on_sunday(uow, athlete, today, whole_week=True)
    row = ran_row(head.id, asked) if asked.days else ()
    card = recap_card(recap_note(found, head, None, units, asked.days), head, number, None, None, row)
    await tell(uow, athlete, event_key(RECAP_KIND, athlete.id, today), card, f"{RECAP}{head.id}:{number}")


async def _recap(
    uow: UnitOfWork, athlete: Person, head: PlanHead, stored: StoredWeek, *, is_open: bool, is_own: bool
) -> None:
    """Three lines, above the week that starts tomorrow where it waits for its athlete; once a month with a picture."""
    found = await open_recap(uow, athlete, head)
    today, units = local_date(athlete.settings.zone, uow.now), athlete.settings.units
    asked = Asked(today, today) if found is None else await asked_on_sunday(uow, athlete, today)
    lines = [] if found is None else [recap_note(found, head, stored, units, asked.days)]
    told = await told_unwell(uow, athlete, today)
    if told is not None:
        lines.append(waits_for_word_note(stored.number, told))
    elif is_open:
        lines.append(starts_tomorrow_note(stored.number) if is_own else coach_has_not_looked_note(stored.number))
    is_open = is_open and (is_own or stored.status is not WeekStatus.PENDING)
    row = ran_row(head.id, asked) if asked.days else ()
    key = event_key(NUDGE_KIND if is_open else RECAP_KIND, athlete.id, today)
    has_picture = found is not None and stored.number > WEEKS and (stored.number - 1) % WEEKS == 0
    if is_open and not has_picture:
        await send_week(uow, athlete, head.id, stored.number, key, "\n\n".join(lines), [row] if row else ())
    elif lines:
        month = await open_month(uow, athlete, head.id, stored.number - 1) if has_picture else None
        may_approve = is_open and is_own and stored.status is WeekStatus.PENDING
        revision = stored.revision if may_approve else None
        card = recap_card("\n\n".join(lines), head, stored.number, revision, month, row)
        await tell(uow, athlete, key, card, f"{RECAP}{head.id}:{stored.number}")
