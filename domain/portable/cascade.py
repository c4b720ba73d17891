"""Phases, weeks, days and laps as JSON. Distances are written in miles with 7 decimals, which is exact to the mm.

Names and advice are codes here (`domain/portable/named.py`); whoever writes a file for people passes in what makes
their words, which then stand beside the codes as "title" and "notes".
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from domain.calendar import training_day_date
from domain.errors import JsonProblem
from domain.limits import MAX_WEEKS
from domain.plan import Day, DayType, Lap, Phase, PhaseName, Plan, PlanInputs, Week
from domain.portable.named import LONGEST_NOTES, Named, named_from, named_to_json
from domain.portable.strict import Node, pace_goal
from domain.rules.facts import PlanFacts
from domain.units import MM_PER_MILE, mm_from_miles

MOST_LAPS = 60
MOST_LAP_MILES = 100.0
_PHASES = tuple(PhaseName)
_TYPES = tuple(DayType)
# A stated total may be this far from the sum of the laps, in miles (ruling 39).
_WEEK_ROOM = 0.1
_PHASE_ROOM = 0.5

Json = dict[str, Any]
DayWords = Callable[[Day], tuple[str, str]]
"""What makes the words of a day: its title, and what is said about it."""


def plan_to_json(plan: Plan, words: DayWords | None = None) -> Json:
    """The cascade: totalWeeks, phases, weeks with dated days, laps."""
    anchor = plan.inputs.anchor
    return {
        "totalWeeks": plan.total_weeks,
        "phases": [
            {
                "name": phase.name.value,
                "weekCount": len(phase.weeks),
                **_weeks_to_json(phase, anchor, words),
            }
            for phase in plan.phases
        ],
    }


def _weeks_to_json(phase: Phase, anchor: date, words: DayWords | None) -> Json:
    weeks = [week_to_json(week, anchor, words) for week in phase.weeks]
    return {"totalMiles": round(sum(week["totalMiles"] for week in weeks), 2), "weeks": weeks}


def week_to_json(week: Week, anchor: date | None = None, words: DayWords | None = None) -> Json:
    """One week; with the plan's first Monday its days carry dates."""
    found: Json = {"weekNumber": week.number, "totalMiles": round(week.miles, 2)}
    if week.cutback:
        found["cutback"] = True
    found["days"] = [_day_to_json(week.number, day, anchor, words) for day in week.days]
    return found


def _day_to_json(week_number: int, day: Day, anchor: date | None, words: DayWords | None) -> Json:
    found: Json = {"dayNumber": day.number}
    if anchor is not None:
        found["date"] = training_day_date(anchor, week_number, day.number).isoformat()
    found["type"] = day.type.value
    title, notes = words(day) if words is not None else (day.title if isinstance(day.title, str) else "", day.notes)
    if title:
        found["title"] = title
    found["warmup"] = _laps_to_json(day.warmup)
    found["workout"] = _laps_to_json(day.workout)
    found["cooldown"] = _laps_to_json(day.cooldown)
    if notes:
        found["notes"] = notes
    if (planned := named_to_json(day)) is not None:
        found["planned"] = planned
    if day.pinned:
        found["pinned"] = True
    if day.edited:
        found["edited"] = True
    return found


def _laps_to_json(laps: tuple[Lap, ...]) -> list[Json]:
    return [_lap_to_json(index, lap.distance_mm, lap.pace_s) for index, lap in enumerate(laps, 1)]


def _lap_to_json(index: int, distance_mm: int, pace_s: int | None) -> Json:
    return {"lapIndex": index, "distanceMiles": round(distance_mm / MM_PER_MILE, 7), "paceGoal": pace_goal(pace_s)}


def plan_from_json(data: object, inputs: PlanInputs, path: str = "plan") -> Plan:
    """The plan back from its cascade. Days without a type get the one their laps say. Raises PortableError."""
    node = Node(data, path)
    phases = tuple(_phase_from(each, inputs) for each in node.field("phases").items(len(_PHASES)))
    numbers = [week.number for phase in phases for week in phase.weeks]
    total = node.field("totalWeeks").whole(1, MAX_WEEKS)
    if len(numbers) != total:
        raise node.field("totalWeeks").fault(JsonProblem.TOTAL_WEEKS, stated=total, weeks=len(numbers))
    if numbers != list(range(1, total + 1)):
        raise node.field("phases").fault(JsonProblem.WEEK_NUMBERS)
    return _with_types(Plan(inputs=inputs, phases=phases), node)


def _phase_from(node: Node, inputs: PlanInputs) -> Phase:
    name = PhaseName(node.field("name").one_of(_PHASES))
    weeks = tuple(
        week_from_json(each.value, name, inputs.anchor, each.path) for each in node.field("weeks").items(MAX_WEEKS)
    )
    count = node.field("weekCount")
    if count.whole(0, MAX_WEEKS) != len(weeks):
        raise count.fault(JsonProblem.WEEK_COUNT, stated=count.value, weeks=len(weeks))
    phase = Phase(name=name, weeks=weeks)
    _check_total(node, phase.miles, _PHASE_ROOM)
    return phase


def week_from_json(data: object, phase: PhaseName, anchor: date | None = None, path: str = "week") -> Week:
    """One week. A day without a type counts as rest here; `plan_from_json` infers it. Raises PortableError."""
    node = Node(data, path)
    number = node.field("weekNumber").whole(1, MAX_WEEKS)
    nodes = node.field("days").items(7)
    if len(nodes) != 7:
        raise node.field("days").fault(JsonProblem.SEVEN_DAYS, count=len(nodes))
    cutback = node.maybe("cutback")
    week = Week(
        number=number,
        phase=phase,
        days=tuple(_day_from(each, number, place, anchor) for place, each in enumerate(nodes, 1)),
        cutback=cutback is not None and cutback.truth(),
    )
    _check_total(node, week.miles, _WEEK_ROOM)
    return week


def _day_from(node: Node, week_number: int, place: int, anchor: date | None) -> Day:
    number = node.field("dayNumber")
    if number.whole(1, 7) != place:
        raise number.fault(JsonProblem.DAY_NUMBER, stated=number.value)
    stated = node.maybe("date")
    if stated is not None and stated.value is not None and anchor is not None:
        expected = training_day_date(anchor, week_number, place)
        if stated.day() != expected:
            raise stated.fault(JsonProblem.DATE, stated=stated.value, expected=expected.isoformat())
    kind, named = node.maybe("type"), _named_from(node)
    pinned, edited = node.maybe("pinned"), node.maybe("edited")
    return Day(
        number=place,
        type=DayType.REST if kind is None or kind.value is None else DayType(kind.one_of(_TYPES)),
        warmup=_laps_from(node.field("warmup")),
        workout=_laps_from(node.field("workout")),
        cooldown=_laps_from(node.field("cooldown")),
        title=named.title,
        advice=named.advice,
        notes=named.notes,
        pinned=pinned is not None and pinned.truth(),
        edited=edited is not None and edited.truth(),
    )


def _named_from(node: Node) -> Named:
    """Name, advice and notes: from "planned" where the file has it, else "title" and "notes" are somebody's own."""
    planned = node.maybe("planned")
    if planned is not None and planned.value is not None:
        return named_from(planned)
    title, notes = node.maybe("title"), node.maybe("notes")
    return Named(
        title="" if title is None or title.value is None else title.text(),
        notes="" if notes is None or notes.value is None else notes.text(LONGEST_NOTES),
    )


def _laps_from(node: Node) -> tuple[Lap, ...]:
    laps = []
    for place, each in enumerate(node.items(MOST_LAPS), 1):
        index = each.field("lapIndex")
        if index.whole(1, MOST_LAPS) != place:
            raise index.fault(JsonProblem.LAP_NUMBER, stated=index.value)
        distance = each.field("distanceMiles")
        millimetres = mm_from_miles(distance.number(0, MOST_LAP_MILES))
        if millimetres <= 0:
            raise distance.fault(JsonProblem.NOT_POSITIVE)
        laps.append(Lap(millimetres, each.field("paceGoal").pace()))
    return tuple(laps)


def _check_total(node: Node, summed: float, room: float) -> None:
    stated = node.maybe("totalMiles")
    if stated is None or stated.value is None:
        return
    if abs(stated.number(0, 20_000) - summed) > room:
        raise stated.fault(JsonProblem.TOTAL_MILES, stated=stated.value, summed=summed)


def _with_types(plan: Plan, node: Node) -> Plan:
    """Days that came without a type get the one that the rules infer from their laps (ruling 23)."""
    untyped = {
        (number, day.field("dayNumber").value)
        for phase in node.field("phases").items(len(_PHASES))
        for week in phase.field("weeks").items(MAX_WEEKS)
        for number in (week.field("weekNumber").value,)
        for day in week.field("days").items(7)
        if (kind := day.maybe("type")) is None or kind.value is None
    }
    if not untyped:
        return plan
    facts = PlanFacts(plan)
    phases = []
    for phase in plan.phases:
        weeks = []
        for week in phase.weeks:
            kinds = [each.kind for each in facts.days_of(week.number)]
            days = tuple(
                replace(day, type=kind) if (week.number, day.number) in untyped else day
                for day, kind in zip(week.days, kinds, strict=True)
            )
            weeks.append(replace(week, days=days))
        phases.append(replace(phase, weeks=tuple(weeks)))
    return replace(plan, phases=tuple(phases))
