"""Everything about a person and their plan, gathered for files."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.adapting.recorded.kept_run import KeptRun
from domain.approval import WeekStatus
from domain.editing.templates import Template
from domain.people import Absence, Person, RunLog, StrengthLog
from domain.plan import Plan
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.talk import Said

_ALL_SAID = 100_000


# Many years of a run a day.
MOST_RUNS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What the files are made of. `statuses` are by week number; `changed_at` is the plan's last change, UTC."""

    person: Person
    head: PlanHead
    plan: Plan
    statuses: dict[int, WeekStatus]
    changed_at: datetime
    older: tuple[Plan, ...]
    logs: tuple[RunLog, ...]
    recorded: tuple[KeptRun, ...] = ()
    strength_logs: tuple[StrengthLog, ...] = ()
    absences: tuple[Absence, ...] = ()
    templates: tuple[Template, ...] = ()
    said: tuple[Said, ...] = ()


async def gather_export(uow: UnitOfWork, person: Person, head: PlanHead) -> Exported:
    """Load it all."""
    stored = await uow.plans.weeks(head.id, 1, head.total_weeks)
    last = await uow.plans.changes(head.id, limit=1)
    older = [plan for plan in await uow.plans.of_athlete(person.id) if plan.id != head.id]
    return Exported(
        person=person,
        head=head,
        plan=await uow.plans.load(head.id),
        statuses={week.number: week.status for week in stored},
        changed_at=last[0].at if last else head.created_at,
        older=tuple([await uow.plans.load(plan.id) for plan in older]),
        logs=tuple(await uow.logs.between(person.id, date.min, date.max)),
        recorded=tuple(reversed(await uow.runs.newest(person.id, MOST_RUNS))),
        strength_logs=tuple(await uow.logs.strength(person.id, date.min, date.max)),
        absences=tuple(await uow.logs.absences(person.id, date.min, date.max)),
        templates=tuple(await uow.templates.of_owner(person.id)),
        said=tuple(await uow.talk.of_athlete(person.id, person.id, _ALL_SAID)),
    )
