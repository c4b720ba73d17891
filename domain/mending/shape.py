"""Fixes of shape: seven days, laps with a distance, whole runs, rest where nothing is run."""

from dataclasses import replace

from domain.mending.case import Case, Mended, mended
from domain.mending.fixes import Mend
from domain.mending.resizing import resting, tidied
from domain.plan import Day, DayType, Lap
from domain.rules.findings import Finding
from domain.rules.structure import MAX_PACE_S


def seven_days(case: Case, _: Finding) -> Mended:
    """Days in order; doubled ones go, missing ones rest."""
    days = case.week.days
    if len(days) == 7 and len({day.number for day in days} & set(range(1, 8))) < 4:
        # Numbers that say nothing, seven days: the order tells.
        kept = {place: replace(day, number=place) for place, day in enumerate(days, 1)}
    else:
        kept = {}
        for day in days:
            kept.setdefault(day.number, day)
    whole = tuple(kept.get(number) or Day(number=number) for number in range(1, 8))
    return mended(replace(case.week, days=whole), None, Mend.SEVEN_DAYS)


def week_phase(case: Case, _: Finding) -> Mended | None:
    """The phase in which the plan holds the week."""
    for phase in case.plan.phases:
        if any(week.number == case.week.number for week in phase.weeks):
            return mended(replace(case.week, phase=phase.name), None, Mend.PHASE, phase=phase.name)
    return None


def lap_format(case: Case, finding: Finding) -> Mended | None:
    """Laps without distance go, paces that are none become by effort."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    day = replace(
        fact.day,
        warmup=_usable(fact.day.warmup),
        workout=_usable(fact.day.workout),
        cooldown=_usable(fact.day.cooldown),
    )
    if not day.is_run:
        day = resting(day)
    return mended(case.put(day), day.number, Mend.LAPS)


def _usable(laps: tuple[Lap, ...]) -> tuple[Lap, ...]:
    return tuple(
        lap if lap.pace_s is None or 0 < lap.pace_s <= MAX_PACE_S else replace(lap, pace_s=None)
        for lap in laps
        if lap.distance_mm > 0
    )


def day_totals(case: Case, finding: Finding) -> Mended | None:
    """A run without miles is the planner's run of that kind, else rest."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    own = case.own_day(fact.number)
    if own is not None and own.is_run and own.type is fact.day.type is not DayType.RACE:
        day = replace(own, pinned=fact.day.pinned, edited=fact.day.edited)
        return mended(case.put(day), day.number, Mend.AS_PLANNED, kind=own.type)
    return mended(case.put(resting(fact.day)), fact.number, Mend.NO_MILES)


def run_parts(case: Case, finding: Finding) -> Mended | None:
    """Warm-up, main lap and cool-down of the right length."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    day = tidied(case, fact)
    return mended(case.put(day), day.number, Mend.PARTS)
