"""A mended week's long run is its longest run: what was cut to keep one rule must not leave Tuesday the longer day."""

from domain.mending.case import Case, Mended, case_of, mended
from domain.mending.fixes import Mend
from domain.mending.resizing import gentle_run, resized
from domain.plan import Plan, Week
from domain.rules.facts import DayFacts
from domain.units import Miles

# Runs that differ by a few metres are equally long.
_SAME = 0.01


def long_run_longest(plan: Plan, week: Week) -> tuple[Week, list[Mended]]:
    """The week with no run longer than its long run: the others come down, or it is called the easy run that it is.

    The week stays as it is where either would break a hard rule.
    """
    case = case_of(plan, week)
    long = case.facts.long_run
    if long is None or not _longer(case):
        return week, []
    steps: list[Mended] = []
    shorter = case
    for fact in _longer(case):
        day = resized(shorter, fact, long.miles)
        steps.append(mended(shorter.put(day), day.number, Mend.NOW, miles=Miles(day.miles)))
        shorter = case_of(plan, steps[-1].week)
    if not shorter.hard() and not _longer(shorter):
        return shorter.week, steps
    day = gentle_run(case, long.day, long.miles)
    called = mended(case.put(day), day.number, Mend.SHORT_LONG_RUN)
    return (week, []) if case_of(plan, called.week).hard() else (called.week, [called])


def _longer(case: Case) -> list[DayFacts]:
    long = case.facts.long_run
    return [] if long is None else [day for day in case.facts.runs if day.miles > long.miles + _SAME]
