"""Weeks that were made before a house rule, and do not keep it: found, and mended together on the coach's word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.errors import CoachError
from domain.people import Person
from domain.plan import Plan, Week
from domain.ports import UnitOfWork
from domain.rules import check_week
from handlers.actions.approve_week import approve_week
from handlers.actions.edit_week import apply_operation, mended
from handlers.actions.notices import announce_approval, refresh_cards
from handlers.actions.save_week import save_week
from handlers.desk.week import current_week, open_to_edit

COACH_RULES = frozenset({"coach_hard_days", "coach_long_run_share", "coach_growth"})
_MADE = (WeekStatus.DRAFT, WeekStatus.PENDING, WeekStatus.APPROVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """A week that does not keep the coach's rules."""

    name: str
    plan_id: int
    number: int


async def weeks_that_misfit(uow: UnitOfWork, coach: Person, athlete_ids: Sequence[int]) -> list[Misfit]:
    """Made weeks of these athletes, from today's on, that break a house rule, where this coach approves them."""
    responsible = {link.athlete_id for link in await uow.coaching.athletes_of(coach.id) if link.responsible}
    found = []
    for athlete_id in athlete_ids:
        athlete = await uow.people.get(athlete_id) if athlete_id in responsible else None
        head = await uow.plans.active(athlete_id) if athlete is not None else None
        if athlete is None or head is None:
            continue
        today = local_date(athlete.settings.zone, uow.now)
        plan = await uow.plans.load(head.id)
        for stored in await uow.plans.weeks(head.id, current_week(head, today), head.total_weeks):
            is_over = head.inputs.date_of(stored.number, 1) + timedelta(days=6) < today
            if stored.status in _MADE and not is_over and _breaks(plan, stored.week):
                found.append(Misfit(name=athlete.name, plan_id=head.id, number=stored.number))
    return found


def _breaks(plan: Plan, week: Week) -> bool:
    return any(finding.hard and finding.rule in COACH_RULES for finding in check_week(plan, week))


async def make_fit(uow: UnitOfWork, coach: Person, misfits: Sequence[Misfit]) -> tuple[int, list[Misfit]]:
    """Mend these weeks; how many fit now, and those that have to be looked at.

    A week that was approved is approved again as it is then, and its athlete is told what changed; one that waits goes
    on waiting. Weeks with unsaved changes of this coach are left.
    """
    fitted, left = 0, []
    for misfit in misfits:
        try:
            async with uow.attempt():
                is_done = await _fit(uow, coach, misfit)
        except CoachError:
            is_done = False
        if is_done:
            fitted += 1
        else:
            left.append(misfit)
    return fitted, left


async def _fit(uow: UnitOfWork, coach: Person, misfit: Misfit) -> bool:
    opened = await open_to_edit(uow, coach, misfit.plan_id, misfit.number)
    if opened.dirty:
        return False
    was_approved = opened.stored.status is WeekStatus.APPROVED
    opened = await apply_operation(uow, opened, mended(opened))
    if not opened.dirty or _breaks(opened.plan, opened.week):
        await uow.edits.drop(coach.id, misfit.plan_id, misfit.number)
        return False
    opened = await save_week(uow, opened, soft_accepted=True)
    if was_approved:
        opened = await approve_week(uow, await open_to_edit(uow, coach, misfit.plan_id, misfit.number))
        await announce_approval(uow, opened)
    else:
        await refresh_cards(uow, opened)
    return True
