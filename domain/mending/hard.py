"""Fixes of hard running: days apart, on preferred days, not too many, not too fast."""

from dataclasses import replace
from math import ceil

from domain import limits
from domain.advice import Tip
from domain.mending.case import Case, Mended, case_of, keep_marks, mended
from domain.mending.fixes import Mend
from domain.mending.resizing import gentle_run, resting
from domain.plan import Day, DayType, Lap, Week
from domain.rules.facts import DayFacts
from domain.rules.findings import Finding
from domain.rules.quality import fastest_pace
from domain.units import Weekday

# What gives way first when two hard days touch.
_WEIGHT = {DayType.RACE: 3, DayType.LONG_RUN: 2}


def hard_day_spacing(case: Case, finding: Finding) -> Mended | None:
    """The lesser of two hard days trades places with an easy day where that helps, else it becomes easy."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    yields = min(_touching(case, fact), key=lambda day: (day.day.pinned, _WEIGHT.get(day.kind, 1), -day.number))
    swapped = _swap_away(case, yields)
    if swapped is not None:
        return swapped
    return _eased(case, yields, Mend.EASED_FOR_SPACING)


def _touching(case: Case, fact: DayFacts) -> list[DayFacts]:
    """The hard days of this week next to `fact`, itself among them."""
    near = [day for day in case.facts.days if day.is_hard and abs(day.number - fact.number) == 1]
    own = [fact] if fact.is_hard else []
    return [day for day in own + near if day.days_to_race != 0] or own + near


def _swap_away(case: Case, fact: DayFacts) -> Mended | None:
    """The nearest trade with an easy day that leaves fewer hard findings; None when there is none."""
    if fact.day.pinned or fact.kind is DayType.RACE:
        return None
    before = len(case.hard())
    others = [
        day
        for day in case.facts.days
        if not (day.is_hard or day.day.pinned or day.before_start)
        and day.preferred
        and day.days_to_race > limits.RACE_WEEK_DAYS
    ]
    for other in sorted(others, key=lambda day: (abs(day.number - fact.number), day.number)):
        week = trade(case, fact.day, other.day)
        after = case_of(case.plan, week)
        if len(after.hard()) < before:
            return mended(week, other.number, Mend.TRADED, first=Weekday(fact.number))
    return None


def trade(case: Case, one: Day, other: Day) -> Week:
    """Two days in each other's place; their marks go with them."""
    return case.put(replace(one, number=other.number), replace(other, number=one.number))


def _eased(case: Case, fact: DayFacts, code: Mend) -> Mended:
    miles = fact.miles
    if not fact.preferred and fact.days_to_race not in (0, 2):
        miles = min(miles, limits.LIGHT_RUN_MILES[1])
    day = gentle_run(case, fact.day, miles)
    return mended(case.put(day), day.number, code, kind=day.type)


def coach_hard_days(case: Case, _: Finding) -> Mended | None:
    """The smallest workout becomes easy, the long run last."""
    hard = [day for day in case.facts.runs if day.is_hard]
    if not hard:
        return None
    fact = min(hard, key=lambda day: (day.day.pinned, _WEIGHT.get(day.kind, 1), day.miles))
    return _eased(case, fact, Mend.EASED_FOR_COACH)


def easy_only(case: Case, finding: Finding) -> Mended | None:
    """By effort; a workout becomes an easy run."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    if fact.is_quality:
        return _eased(case, fact, Mend.EASED_FOR_HEALTH)
    return _by_effort(case, fact)


def easy_pace(case: Case, finding: Finding) -> Mended | None:
    """By effort instead of too fast."""
    fact = case.fact(finding.day_number)
    return None if fact is None else _by_effort(case, fact)


def _by_effort(case: Case, fact: DayFacts) -> Mended:
    paces = case.facts.plan.paces
    work = tuple(
        replace(lap, pace_s=None) if lap.pace_s is not None and lap.pace_s < paces.easy_fast_s else lap
        for lap in fact.day.workout
    )
    day = replace(fact.day, workout=work)
    return mended(case.put(day), day.number, Mend.BY_EFFORT)


def quality_pace(case: Case, finding: Finding) -> Mended | None:
    """Too fast laps at the fastest pace that today's fitness supports."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    day = replace(fact.day, workout=tuple(_held_back(case, lap) for lap in fact.day.workout))
    return mended(case.put(day), day.number, Mend.PACES_HELD)


def _held_back(case: Case, lap: Lap) -> Lap:
    fastest = ceil(fastest_pace(lap, case.facts))
    return lap if lap.pace_s is None or lap.pace_s >= fastest else replace(lap, pace_s=fastest)


def preferred_days(case: Case, finding: Finding) -> Mended | None:
    """A run on a day off goes to a preferred day that is free, else becomes light; an idle preferred day gets a run."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    return _off_day(case, fact) if fact.is_run else _idle_day(case, fact)


def _off_day(case: Case, fact: DayFacts) -> Mended:
    before = len(case.hard())
    free = [
        day
        for day in case.facts.days
        if day.preferred and not day.is_run and not day.before_start and not day.day.pinned and day.days_to_race > 2
    ]
    for other in sorted(free, key=lambda day: (abs(day.number - fact.number), day.number)):
        week = trade(case, fact.day, other.day)
        if len(case_of(case.plan, week).hard()) < before:
            return mended(week, other.number, Mend.MOVED_TO_RUN_DAY, first=Weekday(fact.number))
    day = gentle_run(case, fact.day, limits.LIGHT_RUN_MILES[1], light=True)
    if day.miles > limits.LIGHT_RUN_MILES[1] + limits.TOLERANCE_MILES or day == fact.day:
        day = resting(fact.day)
    return mended(case.put(day), day.number, Mend.NO_RUN_DAY, kind=day.type)


def _idle_day(case: Case, fact: DayFacts) -> Mended:
    before = len(case.hard())
    own = case.own_day(fact.number)
    filled = []
    if own is not None and own.is_run and own.type is not DayType.RACE:
        filled.append(keep_marks(own, fact.day))
    filled.append(gentle_run(case, fact.day, case.facts.bands.easy.low))
    for day in filled:
        week = case.put(day)
        if len(case_of(case.plan, week).hard()) < before:
            return mended(week, fact.number, Mend.RUN_DAY, kind=day.type)
    day = resting(fact.day, Tip.REST_BY_DESIGN)
    return mended(case.put(day), fact.number, Mend.REST_BY_DESIGN)
