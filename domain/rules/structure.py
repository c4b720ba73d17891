"""Shape: phases in order, seven numbered days, laps that make a run (A, G, J, K, L and the validation list)."""

from collections.abc import Iterator

from domain import limits
from domain.calendar import total_weeks
from domain.plan import Day, DayType, Lap, PhaseName, Segment
from domain.rules.codes import Broken, Kept
from domain.rules.facts import PlanFacts, WeekFacts
from domain.rules.findings import Breach, breach, plan_rule, week_rule
from domain.told import Told, told
from domain.units import MM_PER_MILE, Miles, MilesRange, Pace

PHASE_ORDER = (PhaseName.BASE, PhaseName.BUILD, PhaseName.PEAK, PhaseName.TAPER)
# "mm:ss" holds two digits of minutes (ruling 28).
MAX_PACE_S = 99 * 60 + 59
_EASE = MilesRange(*limits.EASE_LAP_MILES)


@plan_rule("A")
def phase_order(facts: PlanFacts) -> Iterator[Breach]:
    """Base, build, peak, taper, all four and in this order; short plans have empty ones (ruling 11)."""
    names = tuple(phase.name for phase in facts.plan.phases)
    if not names:
        yield breach(Broken.PHASE_ORDER_NONE, 0, len(PHASE_ORDER), hard=True)
    elif names != PHASE_ORDER:
        yield breach(Broken.PHASE_ORDER, len(names), len(PHASE_ORDER), hard=True, phases=names)


@phase_order.measures
def _phase_order_kept(facts: PlanFacts) -> Told:
    base, build, peak, taper = (len(phase.weeks) for phase in facts.plan.phases)
    return told(Kept.PHASE_ORDER, base=base, build=build, peak=peak, taper=taper)


@plan_rule("L")
def week_numbering(facts: PlanFacts) -> Iterator[Breach]:
    """Weeks 1 to N without a gap, as many as the calendar has up to the race (rulings 2, 38)."""
    numbers = [week.number for week in facts.plan.weeks]
    expected = total_weeks(facts.inputs.start, facts.inputs.race_date)
    if numbers != list(range(1, len(numbers) + 1)):
        yield breach(Broken.WEEK_NUMBERING_GAP, len(numbers), expected, hard=True)
    elif len(numbers) != expected:
        yield breach(Broken.WEEK_NUMBERING_COUNT, len(numbers), expected, hard=True)


@week_numbering.measures
def _week_numbering_kept(facts: PlanFacts) -> Told:
    return told(Kept.WEEK_NUMBERING, last=len(facts.plan.weeks))


@week_rule("A")
def week_phase(facts: WeekFacts) -> Iterator[Breach]:
    """A week carries the phase in which the plan holds it."""
    for phase in facts.plan.plan.phases:
        for week in phase.weeks:
            if week.number == facts.number and phase.name is not facts.phase:
                yield breach(
                    Broken.WEEK_PHASE,
                    PHASE_ORDER.index(facts.phase),
                    PHASE_ORDER.index(phase.name),
                    hard=True,
                    week=facts.number,
                    phase=phase.name,
                    called=facts.phase,
                )


@week_phase.measures
def _week_phase_kept(facts: WeekFacts) -> Told:
    return told(Kept.WEEK_PHASE, week=facts.number, phase=facts.phase)


@week_rule("L")
def seven_days(facts: WeekFacts) -> Iterator[Breach]:
    """Exactly seven days, numbered 1 to 7 in order."""
    numbers = tuple(day.number for day in facts.week.days)
    if not numbers:
        yield breach(Broken.SEVEN_DAYS_NONE, 0, 7, hard=True)
    elif numbers != (1, 2, 3, 4, 5, 6, 7):
        yield breach(Broken.SEVEN_DAYS, len(numbers), 7, hard=True, numbers=numbers)


@week_rule("K")
def lap_format(facts: WeekFacts) -> Iterator[Breach]:
    """Every lap is longer than zero; a pace is null or fits "mm:ss" (ruling 28)."""
    for day in facts.week.days:
        for lap in day.laps:
            if lap.distance_mm <= 0:
                length = Miles(lap.distance_mm / MM_PER_MILE)
                yield breach(Broken.LAP_FORMAT_DISTANCE, length, Miles(0), day.number, hard=True)
            if lap.pace_s is not None and not 0 < lap.pace_s <= MAX_PACE_S:
                yield breach(Broken.LAP_FORMAT_PACE, lap.pace_s, MAX_PACE_S, day.number, hard=True)


@lap_format.measures
def _lap_format_kept(facts: WeekFacts) -> Told:
    return told(Kept.LAP_FORMAT, count=sum(len(day.laps) for day in facts.week.days))


@week_rule("J")
def day_totals(facts: WeekFacts) -> Iterator[Breach]:
    """No zero-mile or negative run day (J, ruling 22)."""
    for fact in facts.days:
        day = fact.day
        if day.is_run and day.distance_mm <= 0:
            yield breach(Broken.DAY_TOTALS_NO_DISTANCE, Miles(fact.miles), Miles(0), day.number, hard=True)
        elif not day.is_run and day.type is not DayType.REST:
            yield breach(Broken.DAY_TOTALS_NO_LAPS, Miles(0), Miles(0), day.number, hard=True, kind=day.type)


@day_totals.measures
def _day_totals_kept(facts: WeekFacts) -> Told:
    return told(Kept.DAY_TOTALS, count=len(facts.runs), miles=Miles(facts.miles))


@week_rule("G")
def run_parts(facts: WeekFacts) -> Iterator[Breach]:
    """Three parts; warm-up and cool-down laps of 0.5 to 1.0 miles by effort; a workout lap that is long enough.

    The race may go without warm-up and cool-down (ruling 21). Minimum laps: ruling 19.
    """
    for fact in facts.days:
        if fact.is_run:
            yield from _parts(fact.day, is_race=fact.kind is DayType.RACE)
            yield from _workout_length(facts, fact.day, fact.kind)


_NO_PART = {
    Segment.WARMUP: Broken.RUN_PARTS_NO_WARMUP,
    Segment.COOLDOWN: Broken.RUN_PARTS_NO_COOLDOWN,
}
_EASE_LENGTH = {
    Segment.WARMUP: Broken.RUN_PARTS_WARMUP_LENGTH,
    Segment.COOLDOWN: Broken.RUN_PARTS_COOLDOWN_LENGTH,
}
_EASE_PACE = {Segment.WARMUP: Broken.RUN_PARTS_WARMUP_PACE, Segment.COOLDOWN: Broken.RUN_PARTS_COOLDOWN_PACE}


def _parts(day: Day, *, is_race: bool) -> Iterator[Breach]:
    for part, laps in ((Segment.WARMUP, day.warmup), (Segment.COOLDOWN, day.cooldown)):
        if not laps:
            yield breach(_NO_PART[part], 0, 1, day.number, hard=not is_race, band=_EASE)
        for lap in laps:
            yield from _ease_lap(day.number, part, lap)
    if not day.workout:
        yield breach(Broken.RUN_PARTS_NO_WORKOUT, 0, 1, day.number, hard=True)


def _ease_lap(number: int, part: Segment, lap: Lap) -> Iterator[Breach]:
    low, high = limits.EASE_LAP_MILES
    length = lap.distance_mm / MM_PER_MILE
    if not limits.is_ease_lap(length):
        limit = Miles(low if length < low else high)
        yield breach(_EASE_LENGTH[part], Miles(length), limit, number, hard=True, band=_EASE)
    if lap.pace_s is not None:
        yield breach(_EASE_PACE[part], Pace(lap.pace_s), 0, number, hard=True)


def _workout_length(facts: WeekFacts, day: Day, kind: DayType) -> Iterator[Breach]:
    least = limits.workout_lap_min(kind, facts.miles)
    if not day.workout or not least:
        return
    longest = max(lap.distance_mm for lap in day.workout) / MM_PER_MILE
    if not limits.reaches(longest, least):
        yield breach(Broken.RUN_PARTS_MAIN_LAP, Miles(longest), Miles(least), day.number, hard=True, kind=kind)


PLAN_RULES = (phase_order, week_numbering)
WEEK_RULES = (week_phase, seven_days, lap_format, day_totals, run_parts)
