"""Days and weeks kept under a name: their paces follow the fitness of whoever runs them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.advice import Advice
from domain.errors import InputError, TemplateProblem
from domain.fitness import TrainingPaces, training_paces, training_paces_of
from domain.plan import Day, DayType, Lap, Plan, PlanInputs, Week

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
    return tuple(_repaced(day, written, wanted) for day in template.days)


def _repaced(day: Day, written: TrainingPaces, wanted: TrainingPaces) -> Day:
    parts = [tuple(_lap(lap, written, wanted) for lap in laps) for laps in (day.warmup, day.workout, day.cooldown)]
    advice = tuple(_advice(each, written, wanted) for each in day.advice)
    return replace(day, warmup=parts[0], workout=parts[1], cooldown=parts[2], advice=advice)


def _advice(advice: Advice, written: TrainingPaces, wanted: TrainingPaces) -> Advice:
    """The same advice with the paces that the laps move to."""
    fast, slow, pace = (
        _pace(pace_s, written, wanted) if pace_s else 0 for pace_s in (advice.fast_s, advice.slow_s, advice.pace_s)
    )
    return replace(advice, fast_s=fast, slow_s=slow, pace_s=pace)


def _lap(lap: Lap, written: TrainingPaces, wanted: TrainingPaces) -> Lap:
    """The same effort: the nearest training pace moves, and the lap keeps its distance from it in per cent."""
    return lap if lap.pace_s is None else Lap(lap.distance_mm, _pace(lap.pace_s, written, wanted))


def _pace(pace_s: int, written: TrainingPaces, wanted: TrainingPaces) -> int:
    pairs = [
        (getattr(written, name), getattr(wanted, name))
        for name in ("easy_slow_s", "easy_fast_s", "marathon_s", "threshold_s", "interval_s", "repetition_s")
    ]
    was, now = min(pairs, key=lambda pair: abs(pair[0] - pace_s))
    repaced: int = round(pace_s * now / was)
    return repaced
