"""The rule receipt: how many rules hold, with the numbers of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from domain import limits
from domain.plan import DayType, PhaseName, Plan, Week
from domain.rules.checks import PLAN_RULES, WEEK_RULES, findings_of_week
from domain.rules.facts import PlanFacts, Same, WeekFacts, facts_with
from domain.rules.findings import Finding, Rule
from domain.rules.long_run import long_share
from domain.rules.quality import hard_gap_hours
from domain.told import Told

_NOTHING: Mapping[int, float] = {}
_RECEIPTS_KEPT = 128


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One rule of a week or a plan: what breaks it, in order, or what is measured where it is kept.

    A rule about weeks in the receipt of a plan counts the `weeks` it speaks about, and has no measure of its own;
    every other row has `weeks` 0.
    """

    rule: str
    letter: str
    findings: tuple[Finding, ...] = ()
    kept: Told | None = None
    weeks: int = 0

    @property
    def held(self) -> bool:
        """Whether nothing breaks the rule."""
        return not self.findings

    @property
    def hard(self) -> bool:
        """Whether a hard finding breaks it."""
        return any(one.hard for one in self.findings)


class MeasuredAgainst(StrEnum):
    """What a week's growth is measured against."""

    NOW = "now"
    LAST_WEEK = "last_week"
    BEST_OF_FOUR = "best_of_four"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """How many of the rules that speak about a week (or a plan) hold, and what is measured.

    `growth` is the week's miles as a fraction (0.07 = +7 %) against the best of the last four weeks, against the week
    before in a recovery or taper week, None for a plan and where it begins above what is run; `against` says which.
    `hard_days` counts workouts, long runs and races (`only_long`: there is but a long run); `gap_hours` is the fewest
    hours between two of them, None with fewer than two; `long_share` is the longest run's share of the week. Of a plan
    they are the extremes over its `weeks`.
    """

    held: int
    total: int
    growth: float | None
    against: MeasuredAgainst
    hard_days: int
    gap_hours: int | None
    long_share: float | None
    rows: tuple[ReceiptRow, ...]
    findings: tuple[Finding, ...]
    only_long: bool = False
    weeks: int = 1
    of_plan: bool = False

    @property
    def hard(self) -> tuple[Finding, ...]:
        """The findings that block saving and approving."""
        return tuple(finding for finding in self.findings if finding.hard)

    @property
    def soft(self) -> tuple[Finding, ...]:
        """The findings that are shown and can be confirmed."""
        return tuple(finding for finding in self.findings if not finding.hard)


def receipt(plan: Plan, week: Week | None = None, known_miles: Mapping[int, float] | None = None) -> Receipt:
    """The receipt of one week, which stands in for the plan's own of that number, or of the whole plan.

    `known_miles` are the training miles of weeks far from this one, whose days were not loaded.
    """
    if week is None:
        return _plan_receipt(plan)
    return _kept_receipt(Same(plan), Same(week), Same(_NOTHING if known_miles is None else known_miles))


@lru_cache(_RECEIPTS_KEPT)
def _kept_receipt(plan: Same, week: Same, known_miles: Same) -> Receipt:
    """Who looks at a week that nobody has changed meanwhile is shown the same receipt: it is worked out once."""
    return _week_receipt(plan.value, week.value, known_miles.value)


def _week_receipt(plan: Plan, week: Week, known_miles: Mapping[int, float]) -> Receipt:
    whole = PlanFacts(plan, week, known_miles) if known_miles else facts_with(plan, week)
    facts = whole.week_facts(week)
    findings = findings_of_week(whole, week)
    rows = [
        row
        for rule in WEEK_RULES
        if (row := _row(rule, facts, [one for one in findings if one.rule == rule.key])) is not None
    ]
    return Receipt(
        held=sum(row.held for row in rows),
        total=len(rows),
        growth=_growth(facts),
        against=_against(facts),
        hard_days=sum(day.is_hard for day in facts.days),
        gap_hours=hard_gap_hours(facts),
        only_long=[day.kind for day in facts.days if day.is_hard] == [DayType.LONG_RUN],
        long_share=None if facts.long_run is None else long_share(facts),
        rows=tuple(rows),
        findings=findings,
    )


def _steps_down(facts: WeekFacts) -> bool:
    return facts.cutback or facts.phase is PhaseName.TAPER


def _against(facts: WeekFacts) -> MeasuredAgainst:
    before = facts.week_before
    if facts.number <= 1 or not before:
        return MeasuredAgainst.NOW
    if _steps_down(facts) or before >= facts.best_before:
        return MeasuredAgainst.LAST_WEEK
    return MeasuredAgainst.BEST_OF_FOUR


def _growth(facts: WeekFacts) -> float | None:
    if facts.number <= 1 and facts.inputs.weekly_miles < limits.MIN_PLAN_MILES:
        return None  # it begins with the least that a plan can be built on, which nobody runs now
    before = facts.week_before if _steps_down(facts) and facts.week_before else facts.best_before
    return facts.miles / before - 1 if before and facts.runs else None


def _row(rule: Rule[WeekFacts], facts: WeekFacts, found: list[Finding]) -> ReceiptRow | None:
    if found:
        return ReceiptRow(rule.key, rule.letter, tuple(found))
    return ReceiptRow(rule.key, rule.letter, kept=rule.kept(facts)) if rule.when(facts) else None


def _plan_receipt(plan: Plan) -> Receipt:
    whole = PlanFacts(plan)
    found: dict[str, list[Finding]] = {}
    rows, findings = [], []
    for rule in PLAN_RULES:
        if not rule.when(whole):
            continue
        own = rule.findings(whole, 0)
        findings += own
        rows.append(ReceiptRow(rule.key, rule.letter, tuple(own), None if own else rule.kept(whole)))
    weeks = [whole.week_facts(week) for week in whole.weeks]
    for facts in weeks:
        for one in findings_of_week(whole, facts.week):
            findings.append(one)
            found.setdefault(one.rule, []).append(one)
    for week_rule in WEEK_RULES:
        spoken = sum(week_rule.when(facts) for facts in weeks)
        if spoken:
            broken = tuple(found.get(week_rule.key, ()))
            rows.append(ReceiptRow(week_rule.key, week_rule.letter, broken, weeks=spoken))
    gaps = [hours for facts in weeks if (hours := hard_gap_hours(facts)) is not None]
    return Receipt(
        held=sum(row.held for row in rows),
        total=len(rows),
        growth=None,
        against=MeasuredAgainst.NOW,
        hard_days=max((sum(day.is_hard for day in facts.days) for facts in weeks), default=0),
        gap_hours=min(gaps, default=None),
        long_share=max((long_share(facts) for facts in weeks if facts.long_run is not None), default=None),
        rows=tuple(rows),
        findings=tuple(findings),
        weeks=len(weeks),
        of_plan=True,
    )
