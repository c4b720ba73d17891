"""What a question about runs needs: the runs of the log and of the plan in the days it is about."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from domain.adapting.peak_ahead import long_runs_in_all, may_still_grow, plan_as_run
from domain.adapting.training_log import TrainingLog, training_log
from domain.approval import PlanStatus, WeekStatus
from domain.calendar import monday_of
from domain.explaining.of_runs import OneRun, runs_logged, runs_planned, total_mm
from domain.people import Person
from domain.plan import DayType, Plan
from domain.planning.lacking import lacks
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.told import Told
from domain.words.asked_of import Span

# Nobody's log is older.
_LONG_AGO = date(2000, 1, 1)


# Without slots: the weeks as they will be made are worked out once for all that is said of them.
@dataclass(frozen=True, kw_only=True)
class RunsAsked:
    """Of one athlete: every run logged, oldest first, and the plan in force, if any. `today` is the athlete's date.

    `is_open` says that the plan goes on, `is_outline` that its next week has never been generated.
    """

    today: date
    logged: tuple[OneRun, ...]
    log: TrainingLog
    plan: Plan | None = None
    is_open: bool = False
    is_outline: bool = True

    def logged_in(self, span: Span) -> list[OneRun]:
        """The runs of these days that were run."""
        first, last = span.first or _LONG_AGO, min(span.last or self.today, self.today)
        return [run for run in self.logged if first <= run.on <= last]

    def planned_in(self, span: Span, *, since: date | None = None) -> list[OneRun]:
        """The planned runs of these days; without a first day from `since`, else from what is still open today."""
        if self.plan is None:
            return []
        last = span.last or self.plan.inputs.race_date
        return runs_planned(self.plan, span.first or since or self.open_from, last)

    def ahead_in(self, span: Span) -> list[OneRun]:
        """The planned runs of these days that are still to come."""
        return [run for run in self.planned_in(span) if run.on >= self.open_from]

    @property
    def number(self) -> int:
        """The week of the plan that today is in, 1 before it begins and its last one after it."""
        assert self.plan is not None
        return min(max(self.plan.inputs.week_of(self.today), 1), self.plan.total_weeks)

    @cached_property
    def as_run(self) -> Plan | None:
        """The plan as its weeks will be made if what was run goes on as it stands."""
        if self.plan is None or not self.is_open or self.plan.inputs.start > self.today:
            return self.plan
        return plan_as_run(self.plan, self.number + 1, self.log, outline=self.is_outline)

    @property
    def lacking(self) -> tuple[Told, ...]:
        """What the long runs of a marathon plan lack, those that were run among them."""
        if self.plan is None or not self.is_open:
            return ()
        if self.plan.inputs.start > self.today:
            return lacks(self.plan)
        runs = long_runs_in_all(self.as_run or self.plan, self.log, self.today)
        return lacks(self.plan, runs, may_grow=may_still_grow(self.plan, self.number))

    @property
    def unplanned_mm(self) -> int:
        """What was run in this week on days that the plan gives no run."""
        monday = monday_of(self.today)
        planned = {run.on for run in self.planned_in(Span(monday, monday + timedelta(days=6)))}
        here = self.logged_in(Span(monday, self.today))
        return sum(run.distance_mm for run in here if run.on not in planned)

    @property
    def week_in_all_mm(self) -> int:
        """What this week comes to if the rest of it is run as planned; the race is none of it."""
        monday = monday_of(self.today)
        week = Span(monday, monday + timedelta(days=6))
        training = [run for run in self.ahead_in(week) if run.kind is not DayType.RACE]
        return total_mm([*self.logged_in(week), *training])

    @property
    def open_from(self) -> date:
        """The first day whose run is still to come: today, or tomorrow where today is said."""
        is_said = self.today in self.log.runs or self.today in self.log.skipped
        return self.today + timedelta(days=1) if is_said else self.today


async def open_runs_asked(uow: UnitOfWork, athlete: Person, head: PlanHead | None, today: date) -> RunsAsked:
    """Load it."""
    plan = await uow.plans.load(head.id) if head is not None else None
    logs = await uow.logs.between(athlete.id, _LONG_AGO, today)
    absences = await uow.logs.absences(athlete.id, plan.inputs.anchor, today) if plan is not None else ()
    coming = head.inputs.week_of(today) + 1 if head is not None else 0
    stored = await uow.plans.week(head.id, coming) if head is not None and 1 <= coming <= head.total_weeks else None
    is_said = bool(logs) and max(log.date for log in logs) == today
    known = today if is_said else today - timedelta(days=1)
    return RunsAsked(
        today=today,
        logged=tuple(runs_logged(logs, plan)),
        log=training_log(logs, absences, known),
        plan=plan,
        is_open=head is not None and head.status is PlanStatus.ACTIVE,
        is_outline=stored is None or stored.status is WeekStatus.OUTLINE,
    )
