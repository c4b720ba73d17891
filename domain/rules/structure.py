"""Shape: phases in order, seven numbered days, laps that make a run (A, G, J, K, L and the validation list)."""

from collections.abc import Iterator

from domain import limits
from domain.calendar import total_weeks
from domain.formats import show_miles
from domain.plan import Day, DayType, Lap, PhaseName
from domain.rules.facts import PlanFacts, WeekFacts
from domain.rules.findings import Breach, plan_rule, week_rule
from domain.rules.wording import day_name, kind_name
from domain.units import MM_PER_MILE

PHASE_ORDER = (PhaseName.BASE, PhaseName.BUILD, PhaseName.PEAK, PhaseName.TAPER)
# Laps that are round in kilometres miss the round mile by a few metres.
LAP_ROOM_MILES = 0.02
# "mm:ss" holds two digits of minutes (ruling 28).
MAX_PACE_S = 99 * 60 + 59


@plan_rule("A", "The four phases come in order")
def phase_order(facts: PlanFacts) -> Iterator[Breach]:
    """Base, build, peak, taper, all four and in this order; short plans have empty ones (ruling 11)."""
    names = tuple(phase.name for phase in facts.plan.phases)
    if names != PHASE_ORDER:
        said = ", ".join(names) or "none"
        yield Breach(True, len(names), 4, f"The phases must be base, build, peak, taper; this plan has {said}.")


@phase_order.says
def _phase_order_said(facts: PlanFacts) -> str:
    counts = ", ".join(f"{phase.name} {len(phase.weeks)}" for phase in facts.plan.phases)
    return f"Phases in order, in weeks: {counts}."


@plan_rule("L", "The weeks are numbered through")
def week_numbering(facts: PlanFacts) -> Iterator[Breach]:
    """Weeks 1 to N without a gap, as many as the calendar has up to the race (rulings 2, 38)."""
    numbers = [week.number for week in facts.plan.weeks]
    expected = total_weeks(facts.inputs.start, facts.inputs.race_date)
    if numbers != list(range(1, len(numbers) + 1)):
        yield Breach(True, len(numbers), expected, "The weeks must be numbered 1, 2, 3 … through the whole plan.")
    elif len(numbers) != expected:
        yield Breach(
            True,
            len(numbers),
            expected,
            f"From the start to the race there are {expected} weeks; this plan has {len(numbers)}.",
        )


@week_numbering.says
def _week_numbering_said(facts: PlanFacts) -> str:
    return f"Weeks 1 to {len(facts.plan.weeks)}, the race in the last one."


@week_rule("A", "The week belongs to its phase")
def week_phase(facts: WeekFacts) -> Iterator[Breach]:
    """A week carries the phase in which the plan holds it."""
    for phase in facts.plan.plan.phases:
        for week in phase.weeks:
            if week.number == facts.number and phase.name is not facts.phase:
                yield Breach(
                    True,
                    PHASE_ORDER.index(facts.phase),
                    PHASE_ORDER.index(phase.name),
                    f"Week {facts.number} belongs to the {phase.name} phase, not to {facts.phase}.",
                )


@week_phase.says
def _week_phase_said(facts: WeekFacts) -> str:
    return f"Week {facts.number} is a {facts.phase} week."


@week_rule("L", "Seven days, Monday to Sunday")
def seven_days(facts: WeekFacts) -> Iterator[Breach]:
    """Exactly seven days, numbered 1 to 7 in order."""
    numbers = [day.number for day in facts.week.days]
    if numbers != [1, 2, 3, 4, 5, 6, 7]:
        yield Breach(
            True,
            len(numbers),
            7,
            f"A week has seven days numbered 1 to 7; this one has {len(numbers)}"
            + (": " + ", ".join(map(str, numbers)) if numbers else "")
            + ".",
        )


@seven_days.says
def _seven_days_said(_: WeekFacts) -> str:
    return "Seven days, Monday to Sunday."


@week_rule("K", "Every lap has a distance and a pace that reads mm:ss")
def lap_format(facts: WeekFacts) -> Iterator[Breach]:
    """Every lap is longer than zero; a pace is null or fits "mm:ss" (ruling 28)."""
    for day in facts.week.days:
        for lap in day.laps:
            if lap.distance_mm <= 0:
                yield Breach(
                    True,
                    lap.distance_mm / MM_PER_MILE,
                    0.0,
                    f"{day_name(day.number)} has a lap without distance. Every lap needs more than zero.",
                    day.number,
                )
            if lap.pace_s is not None and not 0 < lap.pace_s <= MAX_PACE_S:
                yield Breach(
                    True,
                    lap.pace_s,
                    MAX_PACE_S,
                    f"{day_name(day.number)} has a pace that cannot be written as minutes and seconds.",
                    day.number,
                )


@lap_format.says
def _lap_format_said(facts: WeekFacts) -> str:
    return f"{sum(len(day.laps) for day in facts.week.days)} laps, each with a distance, paces in minutes and seconds."


@week_rule("J", "A run has miles, a rest day has none")
def day_totals(facts: WeekFacts) -> Iterator[Breach]:
    """No zero-mile or negative run day (J, ruling 22)."""
    for fact in facts.days:
        day = fact.day
        if day.is_run and day.distance_mm <= 0:
            yield Breach(
                True,
                fact.miles,
                0.0,
                f"{day_name(day.number)} is a run without distance. Give it a lap, or make it rest.",
                day.number,
            )
        elif not day.is_run and day.type is not DayType.REST:
            yield Breach(
                True,
                0.0,
                0.0,
                f"{day_name(day.number)} is called {kind_name(day.type)} but holds no laps. "
                "Give it a lap, or make it rest.",
                day.number,
            )


@day_totals.says
def _day_totals_said(facts: WeekFacts) -> str:
    return f"{len(facts.runs)} runs, {show_miles(facts.miles, facts.inputs.units)} in all."


@week_rule("G", "Every run has warm-up, workout and cool-down")
def run_parts(facts: WeekFacts) -> Iterator[Breach]:
    """Three parts; warm-up and cool-down laps of 0.5 to 1.0 miles by effort; a workout lap that is long enough.

    The race may go without warm-up and cool-down (ruling 21). Minimum laps: ruling 19.
    """
    for fact in facts.days:
        if fact.is_run:
            yield from _parts(fact.day, is_race=fact.kind is DayType.RACE)
            yield from _workout_length(facts, fact.day, fact.kind)


def _parts(day: Day, *, is_race: bool) -> Iterator[Breach]:
    name = day_name(day.number)
    for part, laps in (("warm-up", day.warmup), ("cool-down", day.cooldown)):
        if not laps:
            yield Breach(not is_race, 0, 1, f"{name} has no {part}. Add half a mile to a mile by effort.", day.number)
        for lap in laps:
            yield from _ease_lap(name, day.number, part, lap)
    if not day.workout:
        yield Breach(True, 0, 1, f"{name} has no workout between warm-up and cool-down. Add a lap.", day.number)


def _ease_lap(name: str, number: int, part: str, lap: Lap) -> Iterator[Breach]:
    low, high = limits.EASE_LAP_MILES
    length = lap.distance_mm / MM_PER_MILE
    if not low - LAP_ROOM_MILES <= length <= high + LAP_ROOM_MILES:
        yield Breach(
            True,
            length,
            low if length < low else high,
            f"{name}: a {part} lap is 0.5 to 1.0 mi (0.8 to 1.6 km); one here is {length:.2f} mi.",
            number,
        )
    if lap.pace_s is not None:
        yield Breach(True, lap.pace_s, 0, f"{name}: the {part} is run by effort, without a pace.", number)


def _workout_length(facts: WeekFacts, day: Day, kind: DayType) -> Iterator[Breach]:
    least = limits.workout_lap_min(kind, facts.miles)
    if not day.workout or not least:
        return
    longest = max(lap.distance_mm for lap in day.workout) / MM_PER_MILE
    if longest < least - LAP_ROOM_MILES:
        units = facts.inputs.units
        yield Breach(
            True,
            longest,
            least,
            f"{day_name(day.number)}: the main lap of {kind_name(kind)} is at least {show_miles(least, units, 2)}; "
            f"here it is {show_miles(longest, units, 2)}.",
            day.number,
        )


@run_parts.says
def _run_parts_said(_: WeekFacts) -> str:
    return "Every run has warm-up, workout and cool-down."


PLAN_RULES = (phase_order, week_numbering)
WEEK_RULES = (week_phase, seven_days, lap_format, day_totals, run_parts)
