"""What a check finds: a finding with its code and its numbers, and the rule it came from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from domain.rules.codes import Broken, Kept
from domain.rules.facts import PlanFacts, WeekFacts
from domain.told import Told

Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a week (or the plan) does not keep.

    `rule` is the key of the rule ("day_mileage"). A hard finding blocks saving and approving, a soft one is shown.
    `week_number` counts from 1; 0 when the finding is about the whole plan. `day_number` is the ISO weekday, None when
    it is about the week. `code` says how the rule is broken; `measured` and `limit` are of the types that say what
    they measure, and `values` what else belongs to it.
    """

    rule: str
    hard: bool
    week_number: int
    day_number: int | None
    measured: float
    limit: float
    code: Broken
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Breach:
    """What a check function yields: a finding before the rule and the week are written on it."""

    code: Broken
    hard: bool
    measured: float
    limit: float
    day_number: int | None
    values: Mapping[str, object]


def breach(
    code: Broken, measured: float, limit: float, day: int | None = None, /, *, hard: bool, **values: object
) -> Breach:
    """A rule broken: what was measured, its limit, the weekday where it is about one, and what else belongs to it."""
    return Breach(code, hard, measured, limit, day, values)


@dataclass(slots=True)
class Rule(Generic[Facts]):
    """One named check. `letter` is one of training.md 0, or "R…" for a ruling or section of that page.

    `check` yields the breaches; `when` says whether the rule speaks about these facts at all; `kept` gives the numbers
    of a week that keeps the rule.
    """

    key: str
    letter: str
    check: Callable[[Facts], Iterator[Breach]]
    when: Callable[[Facts], bool]
    kept: Callable[[Facts], Told] = field(init=False)

    def __post_init__(self) -> None:
        plain = Told(Kept(self.key))
        self.kept = lambda _: plain

    def measures(self, kept: Callable[[Facts], Told]) -> Callable[[Facts], Told]:
        """Decorator: what is measured in a week that keeps the rule."""
        self.kept = kept
        return kept

    def findings(self, facts: Facts, week_number: int) -> list[Finding]:
        """The rule's findings about these facts."""
        if not self.when(facts):
            return []
        return [
            Finding(self.key, one.hard, week_number, one.day_number, one.measured, one.limit, one.code, one.values)
            for one in self.check(facts)
        ]


def always(_: object) -> bool:
    """The rule speaks about every week."""
    return True


def week_rule(
    letter: str, when: Callable[[WeekFacts], bool] = always
) -> Callable[[Callable[[WeekFacts], Iterator[Breach]]], Rule[WeekFacts]]:
    """Decorator: make a check of one week a named rule; the key is the function's name."""
    return lambda check: Rule(check.__name__, letter, check, when)


def plan_rule(
    letter: str, when: Callable[[PlanFacts], bool] = always
) -> Callable[[Callable[[PlanFacts], Iterator[Breach]]], Rule[PlanFacts]]:
    """Decorator: make a check of the whole plan a named rule; the key is the function's name."""
    return lambda check: Rule(check.__name__, letter, check, when)
