"""Fixes of distance: one run into its band, the week down to a total."""

from dataclasses import replace

from domain import limits
from domain.advice import Tip
from domain.mending.case import Case, Mended, case_of, mended
from domain.mending.fixes import Mend
from domain.mending.resizing import gentle_run, least_steps, resized, resting
from domain.plan import DayType, Week
from domain.planning.workouts.run_walk import same_intervals
from domain.rules.facts import DayFacts
from domain.rules.findings import Finding
from domain.rules.kinds import GENTLE_TYPES
from domain.rules.naming import GENTLE_TITLES, fitting_kind
from domain.rules.weekly_miles import way_back_cap
from domain.units import Miles

MOST_STEPS = 100


def day_mileage(case: Case, finding: Finding) -> Mended | None:
    """A gentle run takes the name that fits its miles; any other, and one that fits none, the nearest miles."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    bands = case.facts.bands
    kind = fitting_kind(case.facts, fact)
    if kind is not None:
        title = GENTLE_TITLES[kind]
        day = replace(fact.day, type=kind, title=title if fact.day.title else "")
        day = same_intervals(day, fact.day, case.paces.training.easy_slow_s)
        return mended(case.put(day), day.number, Mend.CALLED, kind=kind)
    band = bands.of(fact.kind)
    if band is None:
        return None
    if fact.kind is DayType.LONG_RUN and fact.miles < band.low:
        day = gentle_run(case, fact.day, fact.miles)
        return mended(case.put(day), day.number, Mend.SHORT_LONG_RUN)
    wanted = band.low if fact.miles < band.low else band.high
    if fact.miles < band.low:
        wanted = case.grid.up(band.low) * case.grid.step_miles
    day = resized(case, fact, wanted)
    if day == fact.day:
        day = gentle_run(case, fact.day, wanted)
    return mended(case.put(day), day.number, Mend.NOW, miles=Miles(day.miles))


def long_run_step(case: Case, finding: Finding) -> Mended | None:
    """No longer than the usual step."""
    fact = case.fact(finding.day_number)
    longest = case.facts.longest_before
    if fact is None or longest is None:
        return None
    return _shortened(case, fact, max(limits.long_step_cap(longest), limits.LIGHT_RUN_MILES[1]))


def long_run_minutes(case: Case, finding: Finding) -> Mended | None:
    """No longer than its time."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    return _shortened(case, fact, max(fact.miles * finding.limit / finding.measured, case.facts.bands.long.low))


def coach_long_run_share(case: Case, finding: Finding) -> Mended | None:
    """Shorter until its share of the week, which shrinks with it, is the coach's."""
    fact = case.fact(finding.day_number)
    share = case.plan.inputs.coach_limits.max_long_run_share
    if fact is None or share is None or share >= 1:
        return None
    others = case.facts.miles - fact.miles
    return _shortened(case, fact, share * others / (1 - share))


def _shortened(case: Case, fact: DayFacts, most: float) -> Mended | None:
    day = resized(case, fact, min(most, fact.miles))
    if day == fact.day:
        day = gentle_run(case, fact.day, most)
    return None if day == fact.day else mended(case.put(day), day.number, Mend.NOW, miles=Miles(day.miles))


def progression(case: Case, _: Finding) -> Mended | None:
    """Down to the usual step."""
    if case.facts.number == 1:
        most = limits.first_week_cap(case.facts.plan.w0)
    else:
        most = max(limits.growth_cap(case.facts.best_before), way_back_cap(case.facts))
    return _down_to(case, most)


def coach_growth(case: Case, finding: Finding) -> Mended | None:
    """Down to the coach's step."""
    return _down_to(case, finding.limit)


def taper_cut(case: Case, _: Finding) -> Mended | None:
    """Down to a fifth less than the week before."""
    return _down_to(case, (case.facts.week_before or 0.0) * (1 - limits.TAPER_CUT[0]))


def _down_to(case: Case, most: float) -> Mended | None:
    week = shrink_week(case, most)
    return None if week is None else mended(week, None, Mend.WEEK_DOWN, most=Miles(most))


def _room_down(case: Case, fact: DayFacts) -> float:
    """Miles that a run can lose without leaving its kind."""
    band = case.facts.bands.of(fact.kind)
    lap = limits.workout_lap_min(fact.kind, case.facts.miles)
    least = max(0.0 if band is None else band.low, least_steps(case.grid, lap) * case.grid.step_miles)
    return fact.miles - least


def shrink_week(case: Case, most: float) -> Week | None:
    """The week at no more than `most` miles: easy runs first, then the long run, then the workouts, then runs fewer.

    Pinned days are touched last. None when nothing can go.
    """
    start = case.week
    for _ in range(MOST_STEPS):
        if case.facts.miles <= most + limits.TOLERANCE_MILES / 2:
            break
        week = _one_less(case, most)
        if week is None or week == case.week:
            break
        case = case_of(case.plan, week)
    return None if case.week == start else case.week


def _free_runs(case: Case) -> list[DayFacts]:
    return [day for day in case.facts.runs if day.days_to_race != 2]


def _one_less(case: Case, most: float) -> Week | None:
    runs = _free_runs(case)
    for pinned in (False, True):
        for kinds in (GENTLE_TYPES, {DayType.LONG_RUN}, None):
            able = [
                day
                for day in runs
                if day.day.pinned is pinned
                and (kinds is None or day.kind in kinds)
                and _room_down(case, day) >= case.grid.step_miles
            ]
            if able:
                fact = max(able, key=lambda day: (_room_down(case, day), day.miles))
                # A fair share of what is too much at once, so that absurd weeks do not take a thousand steps.
                share = min((case.facts.miles - most) / len(able), _room_down(case, fact))
                less = resized(case, fact, fact.miles - max(case.grid.step_miles, share))
                if less.distance_mm < fact.day.distance_mm:
                    return case.put(less)
        able = [day for day in runs if day.day.pinned is pinned]
        if able:
            fact = min(able, key=lambda day: (day.is_hard, day.miles, day.number))
            return case.put(resting(fact.day, Tip.REST_WITHIN_MILES))
    return None
