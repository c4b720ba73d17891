"""What the model answers, as flat strict schemas, and how an answer becomes a week of ours."""

import json
import re
from functools import cache
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.plan import Day, DayType, Lap, PhaseName, Week
from domain.units import mm_from_miles

WireType = Literal[
    "easy", "recovery", "moderate", "tempo", "intervals", "race_pace", "long_run", "shakeout", "race", "rest"
]
_PACE = re.compile(r"^(\d{1,2}):([0-5]\d)$")
Model = TypeVar("Model", bound=BaseModel)
_MAX_TEXT = 40_000
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)
# A note is a sentence about running; addresses have no place in it.
_ADDRESS = re.compile(r"://|www\.|\bt\.me\b|@\w|\.(?:com|net|org|io|ru)\b", re.IGNORECASE)
# Laps are shown in the athlete's units, which may change; a sentence of the model's would not change with them.
_MEASURE = re.compile(r"\d ?(?:mi|miles?|km|kilomet\w+)\b|/ ?(?:mi|mile|km)\b", re.IGNORECASE)
_NOTE_LENGTH = 200


class Strict(BaseModel):
    """Strict: no extra keys, no silent conversions, no NaN."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


class WireLap(Strict):
    """One lap."""

    lapIndex: int  # noqa: N815 - the names of a document travel (ruling 38)
    distanceMiles: float  # noqa: N815
    paceGoal: str | None  # noqa: N815


class WireDay(Strict):
    """One day; a rest day has three empty lists."""

    dayNumber: int  # noqa: N815
    type: WireType
    warmup: list[WireLap]
    workout: list[WireLap]
    cooldown: list[WireLap]
    notes: str


class WireWeek(Strict):
    """One week."""

    weekNumber: int  # noqa: N815
    days: list[WireDay]


class WirePhase(Strict):
    """A phase without its weeks."""

    name: Literal["base", "build", "peak", "taper"]
    weekCount: int  # noqa: N815


class WireStart(Strict):
    """The first answer of a plan: phases and week 1."""

    totalWeeks: int  # noqa: N815
    phases: list[WirePhase]
    week: WireWeek


class WireNext(Strict):
    """The answer for a later week."""

    week: WireWeek


class AnswerError(Exception):
    """An answer that cannot be read. `problems` are short lines `path: problem` for the model to mend."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@cache
def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The strict JSON schema of a wire model: every key required, nothing else allowed, titles left out."""
    schema = model.model_json_schema()
    _tidy(schema)
    return schema


def _tidy(node: Any) -> None:
    if isinstance(node, dict):
        node.pop("description", None)
        if isinstance(node.get("title"), str):
            node.pop("title")
        if "properties" in node:
            node["required"] = list(node["properties"])
            node["additionalProperties"] = False
        for child in node.values():
            _tidy(child)
    elif isinstance(node, list):
        for child in node:
            _tidy(child)


def read_start(text: str, *, total_weeks: int) -> tuple[tuple[tuple[PhaseName, int], ...], Week]:
    """Phases with their week counts, and week 1. Raises AnswerError with what is wrong."""
    answer = parse(text, WireStart)
    problems = []
    names = [phase.name for phase in answer.phases]
    if names != [name.value for name in PhaseName]:
        problems.append("phases: must be base, build, peak, taper, in this order, each once")
    if answer.totalWeeks != total_weeks:
        problems.append(f"totalWeeks: must be {total_weeks}")
    if sum(phase.weekCount for phase in answer.phases) != total_weeks or any(p.weekCount < 0 for p in answer.phases):
        problems.append(f"phases: weekCount must add up to {total_weeks}")
    if problems:
        raise AnswerError(problems)
    first = answer.phases[0].weekCount
    phase = PhaseName.BASE if first else next(PhaseName(p.name) for p in answer.phases if p.weekCount)
    week = _week(answer.week, number=1, phase=phase, cutback=False)
    return tuple((PhaseName(p.name), p.weekCount) for p in answer.phases), week


def read_next(text: str, *, number: int, phase: PhaseName, cutback: bool) -> Week:
    """The week that was asked for. Raises AnswerError with what is wrong."""
    return _week(parse(text, WireNext).week, number=number, phase=phase, cutback=cutback)


def parse(text: str, model: type[Model]) -> Model:
    """An answer as its wire model. Raises AnswerError with short lines of what is wrong."""
    if len(text) > _MAX_TEXT:
        raise AnswerError(["answer: too long"])
    # Between the first and the last brace: a fence or a polite sentence around the JSON does no harm.
    found = _OBJECT.search(text)
    try:
        raw = json.loads(found[0] if found else "", parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise AnswerError(["answer: is not valid JSON"]) from None
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        lines = []
        for problem in error.errors(include_url=False, include_input=False)[:8]:
            path = ".".join(str(part) for part in problem["loc"]) or "answer"
            lines.append(f"{path}: {problem['msg']}")
        raise AnswerError(lines) from None


def _refuse_constant(name: str) -> float:
    raise ValueError(name)


def _week(wire: WireWeek, *, number: int, phase: PhaseName, cutback: bool) -> Week:
    problems = []
    if wire.weekNumber != number:
        problems.append(f"week.weekNumber: must be {number}")
    if [day.dayNumber for day in wire.days] != [1, 2, 3, 4, 5, 6, 7]:
        problems.append("week.days: exactly 7 days with dayNumber 1 to 7 in order")
    days = []
    for day in wire.days:
        path = f"day {day.dayNumber}"
        days.append(
            Day(
                number=day.dayNumber,
                type=DayType(day.type),
                warmup=_laps(day.warmup, f"{path}.warmup", problems),
                workout=_laps(day.workout, f"{path}.workout", problems),
                cooldown=_laps(day.cooldown, f"{path}.cooldown", problems),
                notes=_note(day.notes),
            )
        )
    if problems:
        raise AnswerError(problems[:8])
    return Week(number=number, phase=phase, days=tuple(days), cutback=cutback)


def plain(text: str, longest: int = _NOTE_LENGTH) -> str:
    """Words of the model on one line; too long, or naming an address, they say nothing."""
    line = " ".join(text.split())
    return "" if _ADDRESS.search(line) or len(line) > longest else line


def _note(text: str) -> str:
    """A note as it is kept with the day; one that names miles or kilometres says nothing."""
    return "" if _MEASURE.search(text) else plain(text)


def _laps(laps: list[WireLap], path: str, problems: list[str]) -> tuple[Lap, ...]:
    made = []
    if len(laps) > 60:
        problems.append(f"{path}: at most 60 laps")
        return ()
    for index, lap in enumerate(laps, start=1):
        if lap.lapIndex != index:
            problems.append(f"{path}: lapIndex counts from 1")
        if not 0 < lap.distanceMiles <= 65:
            problems.append(f"{path}[{index}].distanceMiles: must be more than 0 and at most 65")
            continue
        pace = _PACE.match(lap.paceGoal) if lap.paceGoal is not None else None
        if lap.paceGoal is not None and pace is None:
            problems.append(f'{path}[{index}].paceGoal: must be "mm:ss" per mile or null')
            continue
        seconds = int(pace[1]) * 60 + int(pace[2]) if pace else None
        made.append(Lap(mm_from_miles(lap.distanceMiles), seconds))
    return tuple(made)
