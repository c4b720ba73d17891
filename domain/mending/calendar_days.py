"""Fixes that go by date: before the start, before the race, race day, after it."""

from dataclasses import replace

from domain import limits
from domain.advice import Tip
from domain.calendar import days_left_in_week
from domain.mending.case import Case, Mended, keep_marks, mended
from domain.mending.fixes import Mend
from domain.mending.miles import shrink_week
from domain.mending.resizing import gentle_run, resting
from domain.plan import DayType
from domain.planning.workouts.runs import race_day as race_run
from domain.planning.workouts.runs import shakeout as shakeout_run
from domain.rules.findings import Finding
from domain.units import Miles


def start_week(case: Case, finding: Finding) -> Mended | None:
    """Rest before the start, easy runs after it, and no more miles than the days carry."""
    fact = case.fact(finding.day_number)
    if fact is None:
        most = limits.partial_week_cap(case.facts.plan.w0, days_left_in_week(case.plan.inputs.start))
        week = shrink_week(case, most)
        return None if week is None else mended(week, None, Mend.SHORT_WEEK, most=Miles(most))
    if fact.before_start:
        day = resting(fact.day, Tip.BEFORE_START)
        return mended(case.put(day), day.number, Mend.BEFORE_START)
    day = gentle_run(case, fact.day, min(fact.miles, case.facts.bands.easy.high))
    return mended(case.put(day), day.number, Mend.FIRST_DAYS)


def rest_by_date(case: Case, finding: Finding) -> Mended | None:
    """Rest on the day before the race and after it."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    code = Mend.DAY_BEFORE_RACE if fact.days_to_race == 1 else Mend.AFTER_RACE
    return mended(case.put(resting(fact.day)), fact.number, code)


def race_day(case: Case, finding: Finding) -> Mended | None:
    """The race as planned."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    inputs = case.plan.inputs
    made = race_run(fact.number, case.grid, inputs.race, case.paces, inputs.race_name)
    return mended(case.put(keep_marks(made, fact.day)), fact.number, Mend.RACE_DAY)


def shakeout(case: Case, finding: Finding) -> Mended | None:
    """The short run two days before the race."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    made = shakeout_run(fact.number, case.grid, case.facts.plan.w0, case.paces)
    return mended(case.put(keep_marks(made, fact.day)), fact.number, Mend.SHAKEOUT)


def race_week(case: Case, finding: Finding) -> Mended | None:
    """Easy running in the six days before the race."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    if fact.days_to_race == 2:
        return shakeout(case, finding)
    most = limits.race_week_run_cap(case.facts.plan.peak_miles)
    day = gentle_run(case, fact.day, min(fact.miles, most))
    return mended(case.put(day), day.number, Mend.RACE_WEEK)


def tune_up_race(case: Case, finding: Finding) -> Mended | None:
    """A tune-up race too close to the race becomes an easy run."""
    fact = case.fact(finding.day_number)
    if fact is None:
        return None
    day = replace(gentle_run(case, fact.day, case.facts.bands.easy.high), type=DayType.EASY)
    return mended(case.put(day), day.number, Mend.NO_OTHER_RACE)
