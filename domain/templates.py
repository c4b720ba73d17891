"""Days and weeks kept under a name: their paces follow the fitness of whoever runs them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.errors import InputError
from domain.fitness import TrainingPaces, training_paces
from domain.plan import Day, DayType, Lap, PlanInputs, Week
from domain.units import MM_PER_MILE

MAX_NAME = 40
MAX_TEMPLATES = 50


class TemplateKind(StrEnum):
    """What a template holds."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One day, or seven, with the fitness they were written for: 5K pace in s/mile and weekly miles.

    `id` is 0 before it is stored, negative for the starter set that everybody has. `owner_id` is 0 there.
    """

    id: int = 0
    owner_id: int = 0
    kind: TemplateKind
    name: str
    days: tuple[Day, ...]
    five_k_pace_s: int
    weekly_miles: float

    @property
    def distance_mm(self) -> int:
        """All its laps, millimetres."""
        return sum(day.distance_mm for day in self.days)


def checked_name(name: str) -> str:
    """A usable name. Raises InputError."""
    clean = " ".join(name.split())
    if not 1 <= len(clean) <= MAX_NAME:
        raise InputError("name", f"A name has 1 to {MAX_NAME} characters. Send a shorter one.")
    return clean


def template_of_day(day: Day, name: str, inputs: PlanInputs) -> Template:
    """A day under a name; a race cannot be kept."""
    if not day.is_run or day.type is DayType.RACE:
        raise InputError("day", "Only a training run can be kept as a template. Pick a day with a run.")
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


def days_for(template: Template, inputs: PlanInputs) -> tuple[Day, ...]:
    """The template's days at the paces of another fitness. Notes that spoke of the old paces are left out."""
    written = training_paces(template.five_k_pace_s, template.weekly_miles)
    wanted = training_paces(inputs.five_k_pace_s, inputs.weekly_miles)
    return tuple(_repaced(day, written, wanted) for day in template.days)


def _repaced(day: Day, written: TrainingPaces, wanted: TrainingPaces) -> Day:
    parts = [tuple(_lap(lap, written, wanted) for lap in laps) for laps in (day.warmup, day.workout, day.cooldown)]
    changed = written != wanted
    return replace(day, warmup=parts[0], workout=parts[1], cooldown=parts[2], notes="" if changed else day.notes)


def _lap(lap: Lap, written: TrainingPaces, wanted: TrainingPaces) -> Lap:
    """The same effort: the nearest training pace moves, and the lap keeps its distance from it in per cent."""
    if lap.pace_s is None:
        return lap
    pairs = [
        (getattr(written, name), getattr(wanted, name))
        for name in ("easy_slow_s", "easy_fast_s", "marathon_s", "threshold_s", "interval_s", "repetition_s")
    ]
    was, now = min(pairs, key=lambda pair: abs(pair[0] - lap.pace_s))
    return Lap(lap.distance_mm, round(lap.pace_s * now / was))


# The starter set, written for this fitness.
_STARTER_PACE_S = 480
_STARTER_MILES = 25.0
_PACES = training_paces(_STARTER_PACE_S, _STARTER_MILES)
_HALF = (Lap(MM_PER_MILE // 2),)
_MILE = (Lap(MM_PER_MILE),)


def _easy(number: int, miles: float, title: str = "Easy run") -> Day:
    return Day(
        number=number,
        type=DayType.EASY,
        title=title,
        warmup=_HALF,
        workout=(Lap(round((miles - 1) * MM_PER_MILE)),),
        cooldown=_HALF,
    )


def _session(number: int, kind: DayType, title: str, *laps: Lap) -> Day:
    return Day(number=number, type=kind, title=title, warmup=_MILE, workout=laps, cooldown=_MILE)


def _with_jogs(lap: Lap, times: int, jog_mm: int) -> tuple[Lap, ...]:
    return (lap, *(each for _ in range(times - 1) for each in (Lap(jog_mm), lap)))


def _week(*runs: Day) -> tuple[Day, ...]:
    by_number = {day.number: day for day in runs}
    return tuple(by_number.get(number, Day(number=number)) for number in range(1, 8))


def _starter(index: int, kind: TemplateKind, name: str, *days: Day) -> Template:
    return Template(
        id=-index, kind=kind, name=name, days=days, five_k_pace_s=_STARTER_PACE_S, weekly_miles=_STARTER_MILES
    )


_QUARTER = MM_PER_MILE // 4
STARTERS: tuple[Template, ...] = (
    _starter(1, TemplateKind.WEEK, "Holiday week", *_week(_easy(2, 3), _easy(4, 3), _easy(7, 4))),
    _starter(2, TemplateKind.WEEK, "Gentle week", *_week(_easy(2, 4), _easy(4, 4), _easy(5, 3), _easy(7, 6))),
    _starter(
        3,
        TemplateKind.DAY,
        "6 × 400 m",
        _session(2, DayType.INTERVALS, "6 × 400 m", *_with_jogs(Lap(_QUARTER, _PACES.interval_s), 6, _QUARTER)),
    ),
    _starter(
        4,
        TemplateKind.DAY,
        "2 × 1 mile at threshold",
        _session(
            4, DayType.TEMPO, "2 × 1 mile at threshold", *_with_jogs(Lap(MM_PER_MILE, _PACES.threshold_s), 2, _QUARTER)
        ),
    ),
    _starter(5, TemplateKind.DAY, "Easy 4 miles", _easy(3, 4)),
)
