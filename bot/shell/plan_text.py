"""A plan and its receipt as text for a terminal."""

from collections.abc import Iterator

from domain.plan import Day, DayType, Lap, Plan, RaceExperience, Week
from domain.planning.derived import Derived
from domain.planning.realism import Verdict
from domain.rules.receipt import Receipt
from domain.units import Units
from handlers.wording.formats import (
    show_date,
    show_date_range,
    show_day,
    show_distance,
    show_duration,
    show_lap,
    show_miles,
    show_pace,
    show_pace_range,
    show_weekdays,
)
from handlers.wording.names import race_name, race_title
from handlers.wording.planning import note_words, warning_words
from handlers.wording.rules import finding_words, receipt_line, row_words
from handlers.wording.workouts import day_name

_VERDICTS = {
    Verdict.EASIER: "comfortable: slower than you could run today",
    Verdict.REALISTIC: "realistic",
    Verdict.AMBITIOUS: "ambitious, within reach on a very good day",
    Verdict.UNREALISTIC: "beyond what these weeks can bring; the plan trains towards the projected time",
}


def plan_lines(plan: Plan, derived: Derived, receipt: Receipt) -> Iterator[str]:
    """The whole plan, line by line."""
    inputs, units = plan.inputs, plan.inputs.units
    title, distance = race_title(inputs, units), race_name(inputs.race, units)
    title = title if title == distance else f"{title} ({distance})"
    yield f"{title}, {show_date(inputs.race_date)}"
    split = ", ".join(f"{phase.name.value} {len(phase.weeks)}" for phase in plan.phases)
    yield f"{_count(plan.total_weeks, 'week')} from {show_date(inputs.start)}: {split}"
    now = f"{show_miles(inputs.weekly_miles, units)} a week and a 5K pace of {show_pace(inputs.five_k_pace_s, units)}"
    yield f"From {now}, running {show_weekdays(inputs.preferred_days)}"
    yield from _bounds(plan)
    yield from _goal_lines(plan, derived)
    paces = derived.paces
    yield (
        f"Paces: easy {show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units)}, "
        f"marathon {show_pace(paces.marathon_s, units)}, threshold {show_pace(paces.threshold_s, units)}, "
        f"interval {show_pace(paces.interval_s, units)}, repetition {show_pace(paces.repetition_s, units)}"
    )
    yield (
        f"Biggest week {show_miles(derived.peak_week_miles, units)}, longest run "
        f"{show_miles(derived.longest_run_miles, units)}, {show_miles(derived.total_miles, units, 0)} in all"
    )
    yield receipt_line(receipt)
    yield from (f"Note: {note_words(note, units)}" for note in derived.notes)
    yield from (f"Note: {warning_words(warning, units)}" for warning in derived.realism.warnings)
    for phase in plan.phases:
        if phase.weeks:
            yield ""
            yield f"{phase.name.value.upper()}, {_count(len(phase.weeks), 'week')}, {show_miles(phase.miles, units)}"
        for week in phase.weeks:
            yield ""
            yield from week_lines(plan, week)


def _bounds(plan: Plan) -> Iterator[str]:
    """What was said besides: only what was said."""
    inputs, units = plan.inputs, plan.inputs.units
    if inputs.longest_recent_run is not None:
        yield f"Longest recent run {show_miles(inputs.longest_recent_run, units)}"
    if inputs.experience is RaceExperience.FIRST:
        yield "The first race of this distance"
    if inputs.experience is RaceExperience.OFTEN:
        yield "Has often raced this distance"
    if inputs.careful:
        yield "With care: age 50 or more, or a recent injury"
    if inputs.most_miles is not None:
        yield f"At most {show_miles(inputs.most_miles, units)} a week"
    if inputs.most_hours is not None:
        yield f"At most {show_duration(inputs.most_hours * 3600)} a week"


def _goal_lines(plan: Plan, derived: Derived) -> Iterator[str]:
    inputs, units, realism = plan.inputs, plan.inputs.units, derived.realism
    today = f"today about {show_duration(realism.predicted_s)} ({show_pace(derived.predicted_pace_s, units)})"
    outlook = f"{today}, by race day about {show_duration(realism.projected_s)}"
    if inputs.goal_s is None or derived.goal_pace_s is None or realism.verdict is None:
        yield f"Goal: to finish; {outlook}"
        return
    goal = f"{show_duration(inputs.goal_s)} ({show_pace(derived.goal_pace_s, units)})"
    yield f"Goal: {goal}, {_VERDICTS[realism.verdict]}"
    yield f"Fitness: {outlook}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def week_lines(plan: Plan, week: Week) -> Iterator[str]:
    """A header and a line for each of the seven days."""
    units = plan.inputs.units
    first, last = plan.date_of(week.number, 1), plan.date_of(week.number, 7)
    kind = ", recovery week" if week.cutback else ""
    race = next((day for day in week.days if day.type is DayType.RACE), None)
    extra = f" and the race, {show_distance(plan.inputs.race.distance_mm, units)}" if race else ""
    yield (
        f"Week {week.number} of {plan.total_weeks}  {show_date_range(first, last)}  "
        f"{show_miles(week.miles, units, 2)}{extra}{kind}"
    )
    for day in week.days:
        when = f"{show_day(plan.date_of(week.number, day.number)):<10}"
        name = day_name(day, units)
        if not day.is_run:
            yield f"  {when}  {name}"
            continue
        yield f"  {when}  {name:<32} {show_distance(day.distance_mm, units):>9}  {day_parts(day, units)}"


def day_parts(day: Day, units: Units) -> str:
    """As "1 mi + 4 × 800 m at 4:40/km, 400 m easy between + 1 mi": laps in running order, repeats drawn together."""
    return " + ".join(part for laps in (day.warmup, day.workout, day.cooldown) for part in _drawn(laps, units))


def _drawn(laps: tuple[Lap, ...], units: Units) -> Iterator[str]:
    at = 0
    while at < len(laps):
        repeats = _repeats_at(laps, at)
        if repeats > 1:
            fast, jog = laps[at], laps[at + 1]
            yield f"{repeats} × {_lap_words(fast, units)}, {show_lap(jog.distance_mm, units)} easy between"
            at += 2 * repeats - 1
            continue
        alike = next((end for end in range(at, len(laps)) if laps[end] != laps[at]), len(laps)) - at
        words = _lap_words(laps[at], units)
        yield words if alike == 1 else f"{alike} × {words}"
        at += alike


def _repeats_at(laps: tuple[Lap, ...], at: int) -> int:
    """How often a paced lap comes from here on with the same easy lap between; 1 for no repeat."""
    if laps[at].pace_s is None or at + 2 >= len(laps) or laps[at + 1].pace_s is not None:
        return 1
    times = 1
    while laps[at + 2 * times - 1 : at + 2 * times + 1] == (laps[at + 1], laps[at]):
        times += 1
    return times


def _lap_words(lap: Lap, units: Units) -> str:
    distance = show_lap(lap.distance_mm, units)
    return distance if lap.pace_s is None else f"{distance} at {show_pace(lap.pace_s, units)}"


def receipt_lines(plan: Plan, receipt: Receipt) -> Iterator[str]:
    """The receipt of a whole plan: its line, each rule, then every finding."""
    yield receipt_line(receipt)
    for row in receipt.rows:
        mark = "holds " if row.held else "BROKEN" if row.hard else "notice"
        yield f"  {mark}  {row.letter:<4} {row_words(row, plan.inputs.units)}"
    if receipt.findings:
        yield ""
        yield "Findings, in order:"
    for finding in receipt.findings:
        if finding.week_number == 0:
            where = "plan"
        elif finding.day_number is None:
            where = f"week {finding.week_number}"
        else:
            where = f"week {finding.week_number}, {show_day(plan.date_of(finding.week_number, finding.day_number))}"
        yield f"  {'hard' if finding.hard else 'soft'}  {where}: {finding_words(finding, plan.inputs.units)}"
