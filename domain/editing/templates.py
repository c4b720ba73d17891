"""Days and weeks kept under a name: their paces follow the fitness of whoever runs them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.errors import InputError, TemplateProblem
from domain.fitness import training_paces, training_paces_of
from domain.plan import Day, DayType, Plan, PlanInputs, Week
from domain.planning.repacing import repaced

MAX_NAME = 40
MAX_TEMPLATES = 20


class TemplateKind(StrEnum):
    """What a template holds."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One day, or seven, with the fitness they were written for: 5K pace in s/mile and weekly miles.

    `id` is 0 before it is stored.
    """

    id: int = 0
    owner_id: int = 0
    kind: TemplateKind
    name: str
    days: tuple[Day, ...]
    five_k_pace_s: int
    weekly_miles: float


def checked_name(name: str) -> str:
    """A usable name. Raises InputError."""
    clean = " ".join(name.split())
    if not 1 <= len(clean) <= MAX_NAME:
        raise InputError("name", TemplateProblem.NAME, most=MAX_NAME)
    return clean


def template_of_day(day: Day, name: str, inputs: PlanInputs) -> Template:
    """A day under a name; a race cannot be kept."""
    if not day.is_run or day.type is DayType.RACE:
        raise InputError("day", TemplateProblem.NOT_A_RUN)
    return _template(TemplateKind.DAY, (day,), name, inputs)


def template_of_week(week: Week, name: str, inputs: PlanInputs) -> Template:
    """A week under a name; race day becomes rest."""
    days = tuple(Day(number=day.number) if day.type is DayType.RACE else day for day in week.days)
    return _template(TemplateKind.WEEK, days, name, inputs)


def _template(kind: TemplateKind, days: tuple[Day, ...], name: str, inputs: PlanInputs) -> Template:
    plain = tuple(replace(day, pinned=False, edited=False) for day in days)
    return Template(
        kind=kind,
        name=checked_name(name),
        days=plain,
        five_k_pace_s=inputs.five_k_pace_s,
        weekly_miles=inputs.weekly_miles,
    )


def days_for(template: Template, plan: Plan) -> tuple[Day, ...]:
    """The template's days at the paces of the plan's fitness, distances as they were kept.

    Advice names the new paces too; what a person wrote stays as they wrote it.
    """
    written = training_paces(template.five_k_pace_s, template.weekly_miles)
    wanted = training_paces_of(plan.inputs)
    if written == wanted:
        return template.days
    return tuple(repaced(day, written, wanted) for day in template.days)
