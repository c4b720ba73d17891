"""What a check says: a finding with its numbers and its sentence, and the rule it came from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from domain.rules.facts import PlanFacts, WeekFacts

Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a week (or the plan) does not keep.

    `rule` is the key of the rule ("day_mileage"). A hard finding blocks saving and approving, a soft one is shown.
    `week_number` counts from 1; 0 when the finding is about the whole plan. `day_number` is the ISO weekday, None when
    it is about the week. `measured` and `limit` are in the unit that `sentence` names, miles where it names none.
    """

    rule: str
    hard: bool
    week_number: int
    day_number: int | None
    measured: float
    limit: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Breach:
    """What a check function yields: a finding before the rule and the week are written on it."""

    hard: bool
    measured: float
    limit: float
    sentence: str
    day_number: int | None = None


@dataclass(slots=True)
class Rule(Generic[Facts]):
    """One named check. `letter` is one of training.md 0, or "R…" for a ruling or section of that page.

    `check` yields the breaches; `when` says whether the rule speaks about these facts at all; `said` gives the sentence
    with the numbers of a week that keeps the rule.
    """

    key: str
    letter: str
    title: str
    check: Callable[[Facts], Iterator[Breach]]
    when: Callable[[Facts], bool]
    said: Callable[[Facts], str] = field(init=False)

    def __post_init__(self) -> None:
        title = self.title
        self.said = lambda _: title

    def says(self, said: Callable[[Facts], str]) -> Callable[[Facts], str]:
        """Decorator: the sentence, with numbers, for a week that keeps the rule."""
        self.said = said
        return said

    def findings(self, facts: Facts, week_number: int) -> list[Finding]:
        """The rule's findings about these facts."""
        if not self.when(facts):
            return []
        return [
            Finding(
                self.key, breach.hard, week_number, breach.day_number, breach.measured, breach.limit, breach.sentence
            )
            for breach in self.check(facts)
        ]


def always(_: object) -> bool:
    """The rule speaks about every week."""
    return True


def week_rule(
    letter: str, title: str, when: Callable[[WeekFacts], bool] = always
) -> Callable[[Callable[[WeekFacts], Iterator[Breach]]], Rule[WeekFacts]]:
    """Decorator: make a check of one week a named rule; the key is the function's name."""
    return lambda check: Rule(check.__name__, letter, title, check, when)


def plan_rule(
    letter: str, title: str, when: Callable[[PlanFacts], bool] = always
) -> Callable[[Callable[[PlanFacts], Iterator[Breach]]], Rule[PlanFacts]]:
    """Decorator: make a check of the whole plan a named rule; the key is the function's name."""
    return lambda check: Rule(check.__name__, letter, title, check, when)
