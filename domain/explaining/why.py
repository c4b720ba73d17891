"""Why a day is what it is: the facts behind it, from the plan and the rules, as structured reasons."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain import limits
from domain.explaining.why_words import SENTENCES
from domain.plan import Day, DayType, PhaseName, Plan, Week
from domain.rules.facts import DayFacts, PlanFacts, WeekFacts
from domain.rules.quality import quality_limit
from domain.units import Units


class ReasonKind(StrEnum):
    """What a reason speaks about."""

    BEFORE_START = "before_start"
    RACE = "race"
    DAY_BEFORE_RACE = "day_before_race"
    SHAKEOUT = "shakeout"
    RACE_WEEK = "race_week"
    AFTER_RACE = "after_race"
    PHASE = "phase"
    WEEK_MILES = "week_miles"
    RECOVERY_WEEK = "recovery_week"
    TAPER_WEEK = "taper_week"
    LATE_START = "late_start"
    LONG_RUN_DAY = "long_run_day"
    LONG_RUN_LENGTH = "long_run_length"
    RACE_PACE_END = "race_pace_end"
    WORKOUTS = "workouts"
    SPACING = "spacing"
    THRESHOLD_PACE = "threshold_pace"
    INTERVAL_PACE = "interval_pace"
    RACE_PACE = "race_pace"
    EASY_PACE = "easy_pace"
    BAND = "band"
    RUN_DAY = "run_day"
    LIGHT_DAY = "light_day"
    REST_DAY_OFF = "rest_day_off"
    REST_BY_DESIGN = "rest_by_design"
    EASY_ONLY = "easy_only"
    HOUSE = "house"
    PINNED = "pinned"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact behind a day: its kind, the rule it comes from ("I", "R12"; "" for none), and its numbers by name.

    Distances are in miles, paces in seconds per mile, shares as fractions.
    """

    kind: ReasonKind
    rule: str
    numbers: tuple[tuple[str, float | str], ...] = ()

    def number(self, name: str) -> float:
        """A number by its name; 0 where there is none."""
        value = dict(self.numbers).get(name, 0.0)
        return 0.0 if isinstance(value, str) else value

    def word(self, name: str) -> str:
        """A word by its name; empty where there is none."""
        return str(dict(self.numbers).get(name, ""))


def reason_sentence(reason: Reason, units: Units) -> str:
    """The reason as a person reads it."""
    return SENTENCES[reason.kind.value](reason, units)


def why(plan: Plan, week: Week | int, day_number: int) -> tuple[Reason, ...]:
    """The reasons for a day, what decided most first.

    `week` is a week's number, or a week that stands in for the plan's own. `day_number` is the ISO weekday.
    Raises IndexError for a week or a day that is not there.
    """
    target = plan.week(week) if isinstance(week, int) else week
    facts = PlanFacts(plan, target).week_facts(target)
    day = facts.days[day_number - 1]
    return tuple(_reasons(facts, day))


def why_day(plan: Plan, week: Week | int, day_number: int) -> tuple[str, ...]:
    """The reasons for a day as sentences in the athlete's units."""
    return tuple(reason_sentence(reason, plan.inputs.units) for reason in why(plan, week, day_number))


def _reasons(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    yield from _marks(day.day)
    by_date = _by_date(facts, day)
    if by_date is not None:
        yield by_date
        if by_date.kind is not ReasonKind.RACE_WEEK:
            return
    yield from _by_kind(facts, day)
    yield from _of_week(facts)


def _marks(day: Day) -> Iterator[Reason]:
    if day.edited:
        yield Reason(ReasonKind.EDITED, "")
    if day.pinned:
        yield Reason(ReasonKind.PINNED, "")


def _by_date(facts: WeekFacts, day: DayFacts) -> Reason | None:
    if day.before_start:
        return Reason(ReasonKind.BEFORE_START, "H")
    if day.days_to_race == 0:
        race, pace = facts.inputs.race, facts.plan.race_pace_s
        return Reason(
            ReasonKind.RACE, "R4", (("label", race.label), ("miles", race.miles), ("pace_s", float(pace or 0)))
        )
    if day.days_to_race < 0:
        return Reason(ReasonKind.AFTER_RACE, "R4")
    if day.days_to_race == 1:
        return Reason(ReasonKind.DAY_BEFORE_RACE, "I")
    if day.days_to_race == 2:
        return Reason(ReasonKind.SHAKEOUT, "I", (("miles", day.miles),))
    if day.days_to_race <= limits.RACE_WEEK_DAYS:
        most = limits.race_week_run_cap(facts.plan.peak_miles)
        return Reason(ReasonKind.RACE_WEEK, "I", (("days", day.days_to_race), ("most_miles", most)))
    return None


def _by_kind(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    if not day.is_run:
        yield _rest(facts, day)
    elif day.kind is DayType.LONG_RUN:
        yield from _long_run(facts, day)
    elif day.is_quality:
        yield from _workout(facts, day)
    else:
        yield from _gentle(facts, day)


def _rest(facts: WeekFacts, day: DayFacts) -> Reason:
    if not day.preferred:
        return Reason(ReasonKind.REST_DAY_OFF, "F")
    numbers = (("runs", float(len(facts.runs))), ("miles", facts.miles))
    return Reason(ReasonKind.REST_BY_DESIGN, "R30", numbers)


def _long_run(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    named = facts.inputs.long_run_day == day.number
    yield Reason(ReasonKind.LONG_RUN_DAY, "R31", (("day", day.number), ("named", float(named))))
    share = day.miles / facts.miles if facts.miles else 0.0
    before = facts.longest_before or 0.0
    step = limits.long_step_cap(before) if before else facts.bands.long.high
    yield Reason(
        ReasonKind.LONG_RUN_LENGTH,
        "R2.5",
        (("miles", day.miles), ("share", share), ("longest_miles", before), ("most_miles", step)),
    )
    if day.fast:
        fast = sum(lap.distance_mm for lap in day.fast) / day.day.distance_mm
        pace = min(lap.pace_s or 0 for lap in day.fast)
        yield Reason(ReasonKind.RACE_PACE_END, "R26", (("share", fast), ("pace_s", float(pace))))
    else:
        yield _easy_pace(facts)


def _workout(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    count = sum(other.is_quality for other in facts.days)
    yield Reason(
        ReasonKind.WORKOUTS,
        "R2.6",
        (("count", count), ("most", quality_limit(facts)), ("phase", facts.phase.value), ("miles", facts.miles)),
    )
    others = [abs(other.number - day.number) * 24 for other in facts.days if other.is_hard and other is not day]
    if others:
        yield Reason(ReasonKind.SPACING, "R32", (("hours", min(others)),))
    five_k = float(facts.inputs.five_k_pace_s)
    paced = [lap.pace_s for lap in day.fast if lap.pace_s is not None]
    if paced:
        kind = ReasonKind.RACE_PACE
        if day.kind is DayType.TEMPO:
            kind = ReasonKind.THRESHOLD_PACE
        elif day.kind is DayType.INTERVALS and min(paced) <= five_k:
            # Repeats slower than 5K pace rehearse a longer race.
            kind = ReasonKind.INTERVAL_PACE
        yield Reason(kind, "R36", (("pace_s", float(min(paced))), ("five_k_pace_s", five_k)))
    if facts.inputs.house.max_hard_days is not None:
        yield Reason(ReasonKind.HOUSE, "House", (("hard_days", facts.inputs.house.max_hard_days),))


def _gentle(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    if not day.preferred and day.days_to_race != 2:
        yield Reason(ReasonKind.LIGHT_DAY, "R29", (("runs", limits.minimum_runs(facts.miles)),))
    else:
        beside = [other.number for other in facts.days if other.is_hard and abs(other.number - day.number) == 1]
        yield Reason(ReasonKind.RUN_DAY, "F", (("day", day.number), ("hard_neighbours", len(beside))))
    band = facts.bands.of(day.kind)
    if band is not None:
        yield Reason(
            ReasonKind.BAND,
            "E",
            (("kind", day.kind.value), ("low_miles", band.low), ("high_miles", band.high), ("miles", day.miles)),
        )
    if facts.inputs.easy_only:
        yield Reason(ReasonKind.EASY_ONLY, "R47")
    yield _easy_pace(facts)


def _easy_pace(facts: WeekFacts) -> Reason:
    paces = facts.plan.paces
    return Reason(
        ReasonKind.EASY_PACE,
        "R24",
        (
            ("fast_s", float(paces.easy_fast_s)),
            ("slow_s", float(paces.easy_slow_s)),
            ("five_k_pace_s", float(facts.inputs.five_k_pace_s)),
        ),
    )


def _of_week(facts: WeekFacts) -> Iterator[Reason]:
    before = facts.week_before or 0.0
    change = facts.miles / before - 1 if before else 0.0
    numbers = (("miles", facts.miles), ("before_miles", before), ("change", change))
    if facts.partial:
        yield Reason(ReasonKind.LATE_START, "H", numbers)
    elif facts.phase is PhaseName.TAPER:
        weeks = sum(week.phase is PhaseName.TAPER for week in facts.plan.weeks)
        yield Reason(ReasonKind.TAPER_WEEK, "R10", (*numbers, ("weeks", weeks)))
    elif facts.cutback:
        yield Reason(ReasonKind.RECOVERY_WEEK, "R15", numbers)
    else:
        best = (("best_miles", facts.best_before), ("now_miles", facts.inputs.weekly_miles))
        yield Reason(ReasonKind.WEEK_MILES, "C", (*numbers, *best, ("week", facts.number)))
    own = [week.number for week in facts.plan.weeks if week.phase is facts.phase]
    place = own.index(facts.number) + 1 if facts.number in own else 0
    yield Reason(ReasonKind.PHASE, "A", (("phase", facts.phase.value), ("week", place), ("weeks", len(own))))
