"""Run the rules over a week or a plan."""

from functools import lru_cache

from domain.plan import Plan, Week
from domain.rules import (
    coach_limits,
    long_run,
    quality,
    running_days,
    session_time,
    start_and_race,
    structure,
    time_spent,
    weekly_miles,
)
from domain.rules.facts import FACTS_KEPT, PlanFacts, Same, WeekFacts, facts_with
from domain.rules.findings import Finding, Rule

PLAN_RULES: tuple[Rule[PlanFacts], ...] = (*structure.PLAN_RULES, *weekly_miles.PLAN_RULES, *long_run.PLAN_RULES)
WEEK_RULES: tuple[Rule[WeekFacts], ...] = (
    *structure.WEEK_RULES,
    *start_and_race.WEEK_RULES,
    *weekly_miles.WEEK_RULES,
    *running_days.WEEK_RULES,
    *long_run.WEEK_RULES,
    *time_spent.WEEK_RULES,
    *quality.WEEK_RULES,
    *session_time.WEEK_RULES,
    *coach_limits.WEEK_RULES,
)


def check_week(plan: Plan, week: Week) -> tuple[Finding, ...]:
    """What `week`, in place of the plan's week of that number, does not keep; hard findings first.

    Works on any week: generated, edited, imported or written by a model, with odd days and types.
    """
    return _kept_findings(Same(plan), Same(week))


@lru_cache(FACTS_KEPT)
def _kept_findings(plan: Same, week: Same) -> tuple[Finding, ...]:
    return findings_of_week(facts_with(plan.value, week.value), week.value)


def is_broken(plan: Plan, week: Week, rules: frozenset[str]) -> bool:
    """Whether `week`, in place of the plan's week of that number, breaks one of the hard rules with these keys.

    Cheaper than to look for them among all that `check_week` finds.
    """
    facts = facts_with(plan, week).week_facts(week)
    asked = (rule for rule in WEEK_RULES if rule.key in rules)
    return any(one.hard for rule in asked for one in rule.findings(facts, week.number))


def check_plan(plan: Plan) -> tuple[Finding, ...]:
    """Findings about the plan as a whole (`week_number` 0) and about each of its weeks, in order."""
    facts = PlanFacts(plan)
    found = [finding for rule in PLAN_RULES for finding in rule.findings(facts, 0)]
    for week in facts.weeks:
        found += findings_of_week(facts, week)
    return tuple(found)


def findings_of_week(plan: PlanFacts, week: Week) -> tuple[Finding, ...]:
    """The findings about one week of a plan already read, hard ones first."""
    facts = plan.week_facts(week)
    found = [finding for rule in WEEK_RULES for finding in rule.findings(facts, week.number)]
    found.sort(key=lambda finding: not finding.hard)
    return tuple(found)
