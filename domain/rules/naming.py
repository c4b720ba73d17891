"""The name a gentle run deserves by its miles: recovery, easy or medium (ruling 23)."""

from dataclasses import replace

from domain import limits
from domain.advice import Title, TitleKind
from domain.plan import Day, DayType, Plan, Week
from domain.rules.facts import DayFacts, PlanFacts, WeekFacts
from domain.rules.kinds import GENTLE_TYPES
from domain.units import MM_PER_MILE

GENTLE_TITLES = {
    DayType.EASY: Title(TitleKind.EASY),
    DayType.MODERATE: Title(TitleKind.MEDIUM),
    DayType.RECOVERY: Title(TitleKind.RECOVERY),
}


def fitting_kind(facts: WeekFacts, fact: DayFacts) -> DayType | None:
    """The other gentle kind whose band and main lap the run fits; None when its own fits, or none does."""
    own = facts.bands.of(fact.kind)
    if fact.kind not in GENTLE_TYPES or own is None or own.holds(fact.miles):
        return None
    longest = max((lap.distance_mm for lap in fact.day.workout), default=0)
    for kind in GENTLE_TITLES:
        band = facts.bands.of(kind)
        least = limits.workout_lap_min(kind, facts.miles) * MM_PER_MILE
        if kind is not fact.kind and band is not None and band.holds(fact.miles) and longest >= least:
            return kind
    return None


def named_by_miles(plan: Plan, week: Week, day: Day) -> Day:
    """`day`, put into `week`, under the gentle name that fits its miles; other days come back as they are."""
    after = week.with_days(day)
    facts = PlanFacts(plan, after).week_facts(after)
    fact = next((own for own in facts.days if own.number == day.number), None)
    kind = None if fact is None else fitting_kind(facts, fact)
    return day if kind is None else replace(day, type=kind, title=GENTLE_TITLES[kind])
