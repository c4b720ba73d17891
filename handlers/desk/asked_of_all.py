"""What a coach asks of all athletes: of each, what was run, missed and planned, and which race is next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import local_date, monday_of
from domain.explaining.of_runs import OneRun, missed
from domain.people import Absence, Person
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.words.asked_of import AskOfAll, OfThem, Span
from handlers.desk.asked_runs import RunsAsked, open_runs_asked
from handlers.desk.roster import athletes_by_need

# More than these are read on the roster.
MOST_ASKED = 40
# A day or two of a week say nothing about how it goes, who missed runs or how hard it is, nor about long runs.
_DAYS_BEFORE = {
    OfThem.ALL: 3,
    OfThem.MISSED: 3,
    OfThem.LESS: 3,
    OfThem.NOT_LOGGED: 3,
    OfThem.EFFORT: 8,
    OfThem.LONG_RUNS: 22,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OneAsked:
    """Of one athlete in these days: the runs, the missed ones, how many runs and millimetres were planned up to now.

    `head`: the plan; `pause`: the days off that hold today; `ahead`: what is planned on days to come that were asked
    about.
    """

    athlete: Person
    today: date
    head: PlanHead | None
    runs: Sequence[OneRun]
    missed: Sequence[OneRun]
    planned: int
    planned_mm: int
    pause: Absence | None
    ahead: Sequence[OneRun] = ()

    @property
    def is_paused(self) -> bool:
        """Whether no workout arrives today."""
        return self.pause is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllAsked:
    """Everybody this coach sees, those first who need a look; the days that were asked about, `ahead` those to come."""

    first: date
    last: date
    athletes: Sequence[OneAsked]
    more: int = 0
    ahead: Span | None = None


async def open_all_asked(uow: UnitOfWork, coach: Person, asked: AskOfAll, only: Collection[int] = ()) -> AllAsked:
    """Load it; without days the week of yesterday is meant, or from the week so many days ago as the question needs.

    `only` are athletes' ids, none for all.
    """
    today, span = local_date(coach.settings.zone, uow.now), asked.span
    monday = monday_of(today - timedelta(days=_DAYS_BEFORE.get(asked.want, 1)))
    first, last = span.first or monday, min(span.last or today, today)
    if asked.want is OfThem.PLANNED:
        first, last = span.first or today, span.last or span.first or today
    everybody = [each for each in await athletes_by_need(uow, coach) if not only or each[0].athlete.id in only]
    # Whoever ran their long run a day late did it all the same.
    late = timedelta(days=1 if asked.want is OfThem.LONG_RUNS and span.last is not None else 0)
    ran_by = min(last + late, today)
    found = [await _one(uow, lately.athlete, first, last, ran_by) for lately, _ in everybody[:MOST_ASKED]]
    more = max(0, len(everybody) - MOST_ASKED)
    is_ahead = asked.want is OfThem.RACES and span.last is not None and span.last >= today
    ahead = Span(max(span.first or today, today), span.last) if is_ahead else None
    return AllAsked(first=first, last=last, athletes=found, more=more, ahead=ahead)


async def _one(uow: UnitOfWork, athlete: Person, first: date, last: date, ran_by: date) -> OneAsked:
    head = await uow.plans.active(athlete.id)
    today = local_date(athlete.settings.zone, uow.now)
    found: RunsAsked = await open_runs_asked(uow, athlete, head, today)
    known = min(last, found.log.known_until)
    gone = missed(found.plan, found.log, first, known) if found.plan is not None else []
    planned = found.planned_in(Span(first, known)) if first <= known else []
    return OneAsked(
        athlete=athlete,
        today=today,
        head=head,
        runs=found.logged_in(Span(first, max(last, ran_by))),
        missed=[run for run, _ in reversed(gone)],
        planned=len(planned),
        planned_mm=sum(run.distance_mm for run in planned),
        ahead=found.planned_in(Span(first, last)) if last >= today else (),
        pause=next((each for each in await uow.logs.absences(athlete.id, today, today) if each.holds(today)), None),
    )
