"""What waits for a coach, and what changed in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from domain.approval import WeekStatus
from domain.calendar import local_date, monday_of
from domain.editing.version_reasons import VersionReason
from domain.people import CoachLink, Person
from domain.plan import Day
from domain.ports import UnitOfWork
from domain.records import Change, WaitingWeek
from handlers.desk.week import OpenedWeek

_DECISIONS = frozenset(
    {VersionReason.DECLINED, VersionReason.APPROVED, VersionReason.APPROVED_UNSEEN, VersionReason.GENERATED}
)
# No week sees so many changes between two decisions.
LOOKED_AT = 50


async def waiting_for(
    uow: UnitOfWork, coach: Person, links: Sequence[CoachLink] | None = None
) -> Sequence[WaitingWeek]:
    """Weeks that wait for this coach, oldest first; `links` where they are loaded already.

    A week of which a pause holds every day that is left waits for its runner first, and for nobody's approval.
    """
    if links is None:
        links = await uow.coaching.athletes_of(coach.id)
    links = [link for link in links if link.responsible]
    # A day back, because it may still be Sunday where the athlete lives.
    today = local_date(coach.settings.zone, uow.now)
    found = await uow.plans.waiting([link.athlete_id for link in links], monday_of(today - timedelta(days=1)))
    return [each for each in found if not await _is_paused(uow, each, today)]


async def _is_paused(uow: UnitOfWork, week: WaitingWeek, today: date) -> bool:
    first, sunday = max(week.monday, today), week.monday + timedelta(days=6)
    pauses = await uow.logs.absences(week.athlete_id, first, sunday) if first <= sunday else ()
    days = [first + timedelta(days=day) for day in range((sunday - first).days + 1)]
    return bool(pauses) and all(any(one.holds(day) for one in pauses) for day in days)


async def next_waiting(uow: UnitOfWork, coach: Person, plan_id: int, number: int) -> WaitingWeek | None:
    """The week that waits next after this one, decided by now or not, and round to the first; None where none does."""
    found = [each for each in await waiting_for(uow, coach) if (each.plan_id, each.week_number) != (plan_id, number)]
    here = (await _changed_at(uow, plan_id, number), plan_id, number)
    later = (each for each in found if (each.since, each.plan_id, each.week_number) > here)
    return next(later, found[0] if found else None)


async def _changed_at(uow: UnitOfWork, plan_id: int, number: int) -> datetime:
    """When this week was changed last but for decisions; now for a week that is none."""
    head = await uow.plans.head(plan_id)
    if head is None or number > head.total_weeks:
        return uow.now
    changes = await uow.plans.changes(plan_id, number, limit=LOOKED_AT)
    return next((change.at for change in changes if not _is_decision(change)), head.created_at)


async def unseen_change(uow: UnitOfWork, opened: OpenedWeek) -> Change | None:
    """Everything changed by hand in this week since it was generated or last decided on, as one change."""
    found = await uow.plans.changes(opened.head.id, opened.number, limit=LOOKED_AT)
    return _folded(list(takewhile(is_by_hand, found)))


async def asked_by_athlete(uow: UnitOfWork, opened: OpenedWeek) -> Change | None:
    """What the athlete changed in a week that waits for their coach, also where an approval of it was taken back.

    What is in force already was decided on.
    """
    if opened.stored.status is not WeekStatus.PENDING:
        return None
    found = await uow.plans.changes(opened.head.id, opened.number, limit=LOOKED_AT)
    theirs = _folded([each for each in found if each.author_id == opened.athlete.id and is_by_hand(each)])
    approved = opened.stored.approved
    if theirs is None or approved is None:
        return theirs
    return replace(theirs, after=tuple(day for day in theirs.after if day != approved.day(day.number)))


async def sent_back_words(uow: UnitOfWork, opened: OpenedWeek) -> str:
    """What the coach wrote when they last sent this week back, where nobody decided on it since; "" otherwise."""
    found = await uow.plans.changes(opened.head.id, opened.number, limit=LOOKED_AT)
    reasons = (reason for change in found for reason in change.reasons if reason.code in _DECISIONS)
    newest = next(reasons, None)
    is_decline = newest is not None and newest.code is VersionReason.DECLINED
    return str(newest.values.get("comment", "")) if newest is not None and is_decline else ""


async def is_changed_by_others(uow: UnitOfWork, plan_id: int, number: int, reader_id: int) -> bool:
    """Whether somebody else changed this week by hand since it was generated or last decided on."""
    found = await uow.plans.changes(plan_id, number, limit=LOOKED_AT)
    return any(change.author_id != reader_id for change in takewhile(is_by_hand, found))


async def has_changed(uow: UnitOfWork, week: WaitingWeek, athlete: Person) -> bool:
    """Whether the athlete changed days of a week that waits, also where a decision about it was taken back since."""
    found = await uow.plans.changes(week.plan_id, week.week_number, limit=LOOKED_AT)
    return any(change.author_id == athlete.id and is_by_hand(change) for change in found)


async def changes_by_coaches(uow: UnitOfWork, opened: OpenedWeek) -> list[tuple[Person, Change]]:
    """What coaches had changed in a week that was just approved, each one's as one change, the newest author first."""
    found = await uow.plans.changes(opened.head.id, opened.number, limit=LOOKED_AT)
    by_author: dict[int, list[Change]] = {}
    for change in takewhile(is_by_hand, found[1:]):
        if change.author_id is not None and change.author_id != opened.athlete.id:
            by_author.setdefault(change.author_id, []).append(change)
    said = []
    for author_id, changes in by_author.items():
        author, folded = await uow.people.get(author_id), _folded(changes)
        if author is not None and folded is not None:
            said.append((author, folded))
    return said


def is_by_hand(change: Change) -> bool:
    """Whether somebody changed days, rather than the bot, and rather than deciding about them."""
    is_generated = any(reason.code is VersionReason.GENERATED for reason in change.reasons)
    return change.author_id is not None and not _is_decision(change) and not is_generated


def _is_decision(change: Change) -> bool:
    return not change.before and not change.after


def _folded(changes: Sequence[Change]) -> Change | None:
    """Changes, newest first, as one: each day as it was before the first and after the last."""
    if not changes:
        return None
    before: dict[int, Day] = {}
    after: dict[int, Day] = {}
    for change in reversed(changes):
        before = {day.number: day for day in change.before} | before
        after |= {day.number: day for day in change.after}
    return replace(
        changes[0],
        reasons=tuple(reason for change in reversed(changes) for reason in change.reasons),
        before=tuple(before.values()),
        after=tuple(after.values()),
    )
