"""What missed runs would make of the days that are left of a week (ruling 64): loaded and worked out, never written."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.gaps import latest_gap
from domain.adapting.next_week import Proposal, next_week
from domain.adapting.this_week import rest_of_week
from domain.approval import WeekStatus, responsible_coach
from domain.people import Person
from domain.plan import HARD_TYPES, Week
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from handlers.desk.known_runs import log_until

# A change of fewer miles is not worth a word, unless hard running falls away.
_WORTH_MILES = 0.5
# In the last days before the race everything is light already, and nothing is to be made up.
_RACE_WEEK_DAYS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Lighter:
    """What missed runs would make of the days of a week from `first_day` on. Nothing of it is written.

    `missed` are the first and the last missed day; `is_silent`: nobody said that those runs were not run.
    """

    head: PlanHead
    stored: StoredWeek
    proposal: Proposal
    first_day: date
    missed: tuple[date, date]
    is_silent: bool
    asks_coach: bool


async def find_lighter(uow: UnitOfWork, athlete: Person, today: date, *, is_evening: bool = False) -> Lighter | None:
    """The lighter days that a gap of missed runs asks for; None where nothing would change.

    It begins today, or tomorrow where today is logged or, `is_evening`, over. On the eve of a week that is made
    already it is about that whole week.
    """
    head = await uow.plans.active(athlete.id)
    if head is None:
        return None
    is_logged = await uow.logs.get(athlete.id, today) is not None
    first_day = today + timedelta(days=1) if is_logged or is_evening else today
    number = head.inputs.week_of(first_day)
    if not 1 <= number <= head.total_weeks or first_day >= head.inputs.race_date - timedelta(days=_RACE_WEEK_DAYS):
        return None
    stored = await uow.plans.week(head.id, number)
    if stored is None or stored.status in (WeekStatus.OUTLINE, WeekStatus.FINALIZED):
        return None
    plan = await uow.plans.load(head.id)
    known = today if is_logged else today - timedelta(days=1)
    log = await log_until(uow, head, plan, known, plan.date_of(number, 7))
    looked_on = known + timedelta(days=1)
    gap = latest_gap(plan, log, looked_on)
    if gap is None or log.absent(today) is not None:
        return None
    if first_day.isoweekday() == 1:
        proposal: Proposal | None = next_week(plan, number, log)
    else:
        proposal = rest_of_week(plan, number, log, first_day, looked_on=looked_on)
    if proposal is None or not proposal.reasons or not _is_worth_a_word(stored.week, proposal.week):
        return None
    links = await uow.coaching.coaches_of(athlete.id)
    return Lighter(
        head=head,
        stored=stored,
        proposal=proposal,
        first_day=first_day,
        missed=(gap.first, gap.last),
        is_silent=gap.silent,
        asks_coach=responsible_coach(links) is not None,
    )


def _is_worth_a_word(was: Week, now: Week) -> bool:
    """Whether less is run, or as much with less of it hard; never more."""
    less = was.miles - now.miles
    eased = sum(day.type in HARD_TYPES for day in now.days) < sum(day.type in HARD_TYPES for day in was.days)
    return less >= _WORTH_MILES or (eased and less > -0.01)
