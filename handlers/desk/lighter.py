"""What missed runs, or a run that took too much, would make of the days left of a week (ruling 64)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from zlib import crc32

from domain.adapting.comeback import CONTINUE_DAYS
from domain.adapting.few_days import eased_after, second_long_run, without_second_long_run
from domain.adapting.gaps import Gap, latest_gap
from domain.adapting.next_week import Proposal, next_week
from domain.adapting.reaction import WEARING
from domain.adapting.reasons import WeekNote, WeekReason
from domain.adapting.this_week import rest_of_week
from domain.adapting.training_log import TrainingLog
from domain.approval import WeekStatus, responsible_coach
from domain.people import Person
from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, Plan, Week
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from domain.told import Told
from handlers.desk.known_runs import known_until, log_until
from handlers.desk.reaction import reaction_to_log
from handlers.desk.unwell import told_unwell

# A change of fewer miles is not worth a word, unless hard running falls away.
_WORTH_MILES = 0.5
# In the last days before the race everything is light already, and nothing is to be made up.
_RACE_WEEK_DAYS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Lighter:
    """What missed runs, or one that took too much, would make of the days of a week from `first_day` on.

    `missed` are the first and the last missed day; `is_silent`: nobody said that those runs were not run.
    """

    head: PlanHead
    stored: StoredWeek
    proposal: Proposal
    first_day: date
    missed: tuple[date, date]
    is_silent: bool
    asks_coach: bool

    @property
    def stamp(self) -> int:
        """Another one for other days: what a tap makes is what was shown, and not only as many miles."""
        days = [(day.type.value, day.warmup, day.workout, day.cooldown) for day in self.proposal.week.days]
        return crc32(repr((self.first_day, days)).encode())


async def find_lighter(uow: UnitOfWork, athlete: Person, today: date, *, is_evening: bool = False) -> Lighter | None:
    """The lighter days that a gap of missed runs, or a run that took too much, asks for; None where nothing changes.

    It begins today, or tomorrow where today is logged or, `is_evening`, over. On the eve of a week that is made
    already it is about that whole week.
    """
    head = await uow.plans.active(athlete.id)
    if head is None:
        return None
    known = await known_until(uow, athlete.id, today)
    first_day = today + timedelta(days=1) if known == today or is_evening else today
    number = head.inputs.week_of(first_day)
    if not 1 <= number <= head.total_weeks or first_day >= head.inputs.race_date - timedelta(days=_RACE_WEEK_DAYS):
        return None
    stored = await uow.plans.week(head.id, number)
    if stored is None or stored.status in (WeekStatus.OUTLINE, WeekStatus.FINALIZED):
        return None
    plan = await uow.plans.load(head.id)
    log = await log_until(uow, head, plan, known, plan.date_of(number, 7))
    looked_on = known + timedelta(days=1)
    if log.absent(today) is not None or await told_unwell(uow, athlete, today) is not None:
        # Who is ill or in pain has another question before them.
        return None
    gap = latest_gap(plan, log, looked_on, supposes=True)
    missed = (gap.first, gap.last) if gap is not None else None
    is_silent = gap is not None and gap.silent
    proposal: Proposal | None = None
    if gap is not None and first_day.isoweekday() == 1:
        # An easy run or two that fell away are no occasion to write the coming week anew (3.2); a key run is one.
        proposal = next_week(plan, number, log) if gap.days > CONTINUE_DAYS or _has_key_run(plan, gap) else None
    elif gap is not None:
        proposal = rest_of_week(plan, number, log, first_day, looked_on=looked_on)
        if proposal is not None:
            # What holds the days back may be a break before the run that was missed last.
            silent = next((note.values for note in proposal.notes if note.code is WeekNote.SILENT), {})
            first, last = silent.get("first"), silent.get("last")
            is_silent = isinstance(first, date) and isinstance(last, date)
            missed = (first, last) if isinstance(first, date) and isinstance(last, date) else missed
    if proposal is None or not proposal.reasons or not _is_worth_a_word(stored.week, proposal.week):
        # A run that took too much is looked at where no gap holds anything back.
        gap, proposal = None, await _after_a_hard_run(uow, athlete, plan, number, today, first_day)
    proposal = _with_one_long_run(plan, stored.week, log, first_day, proposal)
    proposal = None if proposal is None else replace(proposal, week=_never_longer(stored.week, proposal.week))
    if proposal is None or not _is_worth_a_word(stored.week, proposal.week):
        return None
    links = await uow.coaching.coaches_of(athlete.id)
    return Lighter(
        head=head,
        stored=stored,
        proposal=proposal,
        first_day=first_day,
        missed=missed or (today, today),
        is_silent=gap is not None and is_silent,
        asks_coach=responsible_coach(links) is not None,
    )


async def _after_a_hard_run(
    uow: UnitOfWork, athlete: Person, plan: Plan, number: int, today: date, first_day: date
) -> Proposal | None:
    """What the run of today, or of yesterday, asks for where it took more than it was meant to."""
    yesterday = today - timedelta(days=1)
    for log in sorted(await uow.logs.between(athlete.id, yesterday, today), key=lambda each: each.date, reverse=True):
        asked = await uow.plans.scheduled(athlete.id, log.date, log.date)
        planned = asked[0].day if asked and asked[0].day.is_run else None
        found = await reaction_to_log(uow, athlete, log, planned, today)
        if found is not None and found.code in WEARING:
            week = eased_after(plan, plan.week(number), log.date, first_day)
            if week == plan.week(number):
                continue
            return Proposal(week=week, target_mm=week.distance_mm, reasons=(Told(WeekReason.AFTER_HARD),))
    return None


def _with_one_long_run(
    plan: Plan, was: Week, log: TrainingLog, first_day: date, proposal: Proposal | None
) -> Proposal | None:
    """What is proposed, with an easy run where the week would hold a second long one."""
    week = proposal.week if proposal is not None else was
    second = second_long_run(plan, week, log, first_day)
    if second is None:
        return proposal
    week = without_second_long_run(plan, week, log, first_day)
    reasons = (*(proposal.reasons if proposal is not None else ()), second[1])
    if proposal is None:
        return Proposal(week=week, target_mm=week.distance_mm, reasons=reasons)
    return replace(proposal, week=week, target_mm=week.distance_mm, reasons=reasons)


def _has_key_run(plan: Plan, gap: Gap) -> bool:
    return any(gap.first <= on <= gap.last and day.type in HARD_TYPES for on, _, day in plan.dated_days())


def _never_longer(was: Week, now: Week) -> Week:
    """The lighter week without days that came out longer than they were or as another workout.

    Only an easy run in place of a hard one may be longer.
    """
    return now.with_days(
        *(
            old
            for old, new in zip(was.days, now.days, strict=True)
            if old.is_run and (_is_longer(old, new) or (new.type in QUALITY_TYPES and new.type is not old.type))
        )
    )


def _is_longer(old: Day, new: Day) -> bool:
    is_eased = old.type in HARD_TYPES and new.type not in HARD_TYPES
    return new.distance_mm > old.distance_mm and not is_eased


def _is_worth_a_word(was: Week, now: Week) -> bool:
    """Whether less is run, or as much with less of it hard; never more."""
    less = was.miles - now.miles
    eased = sum(day.type in HARD_TYPES for day in now.days) < sum(day.type in HARD_TYPES for day in was.days)
    return less >= _WORTH_MILES or (eased and less > -0.01)
