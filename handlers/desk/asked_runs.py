"""What a question about runs needs: the runs of the log and of the plan in the days it is about."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.training_log import TrainingLog, training_log
from domain.explaining.of_runs import OneRun, runs_logged, runs_planned
from domain.people import Person
from domain.plan import Plan
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.words.asked_of import Span

# Nobody's log is older.
_LONG_AGO = date(2000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsAsked:
    """Of one athlete: every run logged, oldest first, and the plan in force, if any. `today` is the athlete's date."""

    today: date
    logged: tuple[OneRun, ...]
    log: TrainingLog
    plan: Plan | None = None

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
    def open_from(self) -> date:
        """The first day whose run is still to come: today, or tomorrow where today is said."""
        is_said = self.today in self.log.runs or self.today in self.log.skipped
        return self.today + timedelta(days=1) if is_said else self.today


async def open_runs_asked(uow: UnitOfWork, athlete: Person, head: PlanHead | None, today: date) -> RunsAsked:
    """Load it."""
    plan = await uow.plans.load(head.id) if head is not None else None
    logs = await uow.logs.between(athlete.id, _LONG_AGO, today)
    absences = await uow.logs.absences(athlete.id, plan.inputs.anchor, today) if plan is not None else ()
    is_said = bool(logs) and max(log.date for log in logs) == today
    known = today if is_said else today - timedelta(days=1)
    return RunsAsked(
        today=today, logged=tuple(runs_logged(logs, plan)), log=training_log(logs, absences, known), plan=plan
    )
