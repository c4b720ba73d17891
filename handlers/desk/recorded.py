"""What the card of a recorded run shows: the run, the plan of its day, its log, and what is to be asked."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.reaction import LATELY_DAYS
from domain.adapting.recorded.in_log import recorded_in
from domain.adapting.recorded.kept_run import KeptRun
from domain.adapting.recorded.matching import Matched
from domain.calendar import local_date, monday_of
from domain.errors import NotYoursError
from domain.people import Person, RunLog
from domain.plan import Day
from domain.ports import UnitOfWork
from domain.records import ScheduledDay
from domain.told import Told
from handlers.buttons.recorded import RunButton
from handlers.desk.access import may_see
from handlers.desk.reaction import reaction_to_recorded

SPARE_DAYS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class RunShown:
    """A run for its card. `log` is that of the date it counts for, None while it counts for none.

    `planned` are the scheduled days around it, by date; `ran_on` the local date on which it began, None unknown.
    `reaction` is what is worth a word about a run of these days, `matched` what is to be asked while nobody has said.
    `done_mm` and `week`, the runs that were planned, are of the week of its day.
    """

    kept: KeptRun
    athlete: Person
    today: date
    ran_on: date | None
    planned: dict[date, ScheduledDay]
    log: RunLog | None = None
    matched: Matched | None = None
    done_mm: int = 0
    week: tuple[Day, ...] = ()
    reaction: Told | None = None
    is_own: bool = True

    @property
    def is_counted(self) -> bool:
        """Whether it is in the log."""
        return self.log is not None

    @property
    def day(self) -> ScheduledDay | None:
        """What was planned for the date it counts for, where that was a run."""
        found = self.planned.get(self.kept.on) if self.kept.on is not None and self.is_counted else None
        return found if found is not None and found.day.is_run else None


async def own_run(uow: UnitOfWork, person: Person, pressed: RunButton) -> KeptRun:
    """The person's own run. Raises NotYoursError for any other, and for none just the same."""
    kept = await uow.runs.get(pressed.run)
    if kept is None or kept.athlete_id != person.id:
        raise NotYoursError
    return kept


async def visible_run(uow: UnitOfWork, person: Person, pressed: RunButton) -> tuple[KeptRun, Person]:
    """A run that is one's own or one's athlete's, and whose it is. Raises NotYoursError."""
    kept = await uow.runs.get(pressed.run)
    athlete = await uow.people.get(kept.athlete_id) if kept is not None else None
    if kept is None or athlete is None or not await may_see(uow, person.id, athlete.id):
        raise NotYoursError
    return kept, athlete


async def open_run(
    uow: UnitOfWork, athlete: Person, kept: KeptRun, matched: Matched | None = None, *, is_own: bool = True
) -> RunShown:
    """Load what its card shows."""
    today = local_date(athlete.settings.zone, uow.now)
    ran_on = local_date(athlete.settings.zone, kept.run.start) if kept.run.start is not None else None
    middle = kept.on or ran_on or today
    monday = monday_of(middle)
    first, last = min(monday, middle - timedelta(days=SPARE_DAYS)), monday + timedelta(days=7)
    planned = {each.date: each for each in await uow.plans.scheduled(athlete.id, first, last)}
    logs = {log.date: log for log in await uow.logs.between(athlete.id, first, last)}
    log = logs.get(kept.on) if kept.on is not None else None
    week = [monday + timedelta(days=number) for number in range(7)]
    asked = planned.get(middle)
    reaction = None
    if log is not None and kept.source in recorded_in(log) and (today - log.date).days <= LATELY_DAYS:
        day = asked.day if asked is not None and asked.day.is_run and not kept.is_extra else None
        reaction = await reaction_to_recorded(uow, athlete, kept, log, day, today)
    return RunShown(
        kept=kept,
        athlete=athlete,
        today=today,
        ran_on=ran_on,
        planned=planned,
        log=log if kept.source in recorded_in(log) else None,
        matched=matched,
        done_mm=sum(logs[day].distance_mm for day in week if day in logs),
        week=tuple(planned[day].day for day in week if day in planned and planned[day].day.is_run),
        reaction=reaction,
        is_own=is_own,
    )
