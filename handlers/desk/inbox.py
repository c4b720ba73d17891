"""What needs a coach: open questions, and weeks that wait with what decides about each, by need."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.adapting.flags import Flag, FlagKind, Lately, flags, is_serious, need
from domain.adapting.kept_change import PlanChange
from domain.calendar import local_date
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import WaitingWeek
from domain.rules import Receipt, receipt
from domain.talk import Said
from handlers.buttons.coaching import Only
from handlers.desk.roster import athletes_by_need, lately_of
from handlers.desk.waiting import is_changed_by_others, waiting_for

A_PAGE = 8
ASKED_DAYS = 30
# What the inbox says of a week itself, and of what is asked.
_SAID_BY_THE_LIST = frozenset(
    {FlagKind.WAITS, FlagKind.NOT_APPROVED_NOW, FlagKind.CHANGED, FlagKind.ASKED, FlagKind.WISHES}
)


class LeftWhy(StrEnum):
    """Why a week was not approved together with the others."""

    FLAGGED = "flagged"
    CHANGED = "changed"
    EDITING = "editing"
    RULES = "rules"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftWeek:
    """A week that was left for a look, and why; `flags` are the athlete's, where they are the reason."""

    waiting: WaitingWeek
    why: LeftWhy
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxWeek:
    """A week that waits: whose, what its rules say, and whether somebody else changed it by hand since the plan."""

    waiting: WaitingWeek
    lately: Lately
    flags: tuple[Flag, ...]
    receipt: Receipt | None
    is_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """One page of it. `total` counts the weeks that wait, `shown` those that the filter leaves, `flagged` those of
    athletes who want a look. `wishes` are what athletes want changed about their plans. `today` is the coach's date."""

    coach: Person
    today: date
    asked: tuple[Said, ...] = ()
    wishes: tuple[tuple[Person, PlanChange], ...] = ()
    weeks: tuple[InboxWeek, ...] = ()
    total: int = 0
    shown: int = 0
    flagged: int = 0
    page: int = 0
    only: Only = Only.ALL

    @property
    def last_page(self) -> int:
        """Pages count from 0."""
        return max(self.shown - 1, 0) // A_PAGE


async def open_inbox(uow: UnitOfWork, coach: Person, page: int = 0, only: Only = Only.ALL) -> Inbox:
    """What waits for this coach, in the order of need, then the oldest first."""
    today = local_date(coach.settings.zone, uow.now)
    links = await uow.coaching.athletes_of(coach.id)
    flags_of = {lately.athlete.id: (lately, found) for lately, found in await athletes_by_need(uow, coach, links)}
    waiting = await waiting_for(uow, coach, links)
    asked = await uow.talk.unanswered(list(flags_of), uow.now - timedelta(days=ASKED_DAYS))
    led = {link.athlete_id for link in links if link.responsible}
    wishes = await uow.changes.asked_of(sorted(led & flags_of.keys()))
    ordered = sorted(waiting, key=lambda each: (need(_of_person(flags_of[each.athlete_id][1])), each.since))
    flagged = [each for each in ordered if is_serious(flags_of[each.athlete_id][1])]
    shown = flagged if only is Only.FLAGGED else ordered
    page = min(page, max(len(shown) - 1, 0) // A_PAGE)
    weeks = [
        await _inbox_week(uow, coach, each, *flags_of[each.athlete_id])
        for each in shown[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    return Inbox(
        coach=coach,
        today=today,
        asked=tuple(asked),
        wishes=tuple((flags_of[athlete_id][0].athlete, change) for athlete_id, change in wishes),
        weeks=tuple(weeks),
        total=len(ordered),
        shown=len(shown),
        flagged=len(flagged),
        page=page,
        only=only,
    )


async def decides(uow: UnitOfWork, athlete: Person) -> tuple[Lately, tuple[Flag, ...]]:
    """What decides about a week of this athlete besides the week itself: what was run, and why they want a look."""
    (lately,) = await lately_of(uow, [athlete.id])
    return lately, tuple(flag for flag in flags(lately) if flag.kind not in _SAID_BY_THE_LIST)


def _of_person(found: Sequence[Flag]) -> list[Flag]:
    """Flags that are about more than a week that waits: all here have one of those."""
    return [flag for flag in found if flag.kind not in (FlagKind.WAITS, FlagKind.CHANGED)]


async def _inbox_week(
    uow: UnitOfWork, coach: Person, waiting: WaitingWeek, lately: Lately, found: tuple[Flag, ...]
) -> InboxWeek:
    head = await uow.plans.head(waiting.plan_id)
    stored = await uow.plans.week(waiting.plan_id, waiting.week_number)
    rules = None
    if head is not None and stored is not None:
        around = await uow.plans.around(head, waiting.week_number)
        rules = receipt(around.plan, stored.week, around.miles)
    return InboxWeek(
        waiting=waiting,
        lately=lately,
        flags=tuple(flag for flag in found if flag.kind not in _SAID_BY_THE_LIST),
        receipt=rules,
        is_changed=await is_changed_by_others(uow, waiting.plan_id, waiting.week_number, coach.id),
    )
