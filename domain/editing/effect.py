"""What an edit would change, before it is applied: load, hard days, the long run, and the rules gained and lost."""

from dataclasses import dataclass

from domain.editing.blocking import is_worse
from domain.plan import DayType, Plan, Week
from domain.rules import Finding, check_week
from domain.rules.facts import facts_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The week before and after. Distances in millimetres; pairs are ISO weekdays of hard days in a row.

    A pair (0, 1) joins the last Sunday to this Monday, (7, 8) this Sunday to the next Monday.
    Long-run days are ISO weekdays, None without a long run; shares are fractions of the week's distance.
    The distances are without a race; `race_before` and `race_after` say that one stands beside them.
    `worse` are those of the remaining findings whose measure the edit moved further past its limit.
    """

    before_mm: int
    after_mm: int
    back_to_back_before: tuple[tuple[int, int], ...]
    back_to_back_after: tuple[tuple[int, int], ...]
    long_share_before: float
    long_share_after: float
    long_day_before: int | None
    long_day_after: int | None
    gained: tuple[Finding, ...]
    lost: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    worse: tuple[Finding, ...] = ()
    race_before: bool = False
    race_after: bool = False

    @property
    def long_run_moved(self) -> bool:
        """Whether the long run is on another day than before."""
        return self.long_day_before != self.long_day_after

    @property
    def hard_findings(self) -> tuple[Finding, ...]:
        """Broken hard rules after the edit, whoever broke them."""
        return tuple(finding for finding in (*self.gained, *self.remaining) if finding.hard)


def effect(plan: Plan, before: Week, after: Week) -> Effect:
    """The difference that `after` in place of `before` makes to the plan."""
    was, now = check_week(plan, before), check_week(plan, after)
    known = {_same(finding): finding for finding in was}
    still = {_same(finding) for finding in now}
    return Effect(
        before_mm=before.distance_mm,
        after_mm=after.distance_mm,
        back_to_back_before=hard_pairs(plan, before),
        back_to_back_after=hard_pairs(plan, after),
        long_share_before=_long_share(before),
        long_share_after=_long_share(after),
        long_day_before=_long_day(before),
        long_day_after=_long_day(after),
        gained=tuple(finding for finding in now if _same(finding) not in known),
        lost=tuple(finding for finding in was if _same(finding) not in still),
        remaining=tuple(finding for finding in now if _same(finding) in known),
        race_before=_has_race(before),
        race_after=_has_race(after),
        worse=tuple(each for each in now if _same(each) in known and is_worse(known[_same(each)], each)),
    )


def _has_race(week: Week) -> bool:
    return any(day.type is DayType.RACE for day in week.days)


def _same(finding: Finding) -> tuple[str, bool, int | None]:
    """Two findings are the same complaint when rule, weight and day agree, whatever was measured."""
    return finding.rule, finding.hard, finding.day_number


def hard_pairs(plan: Plan, week: Week) -> tuple[tuple[int, int], ...]:
    """Hard days in a row, across the borders of the week too."""
    facts = facts_with(plan, week).week_facts(week)
    # What a day is called matters less than what is run on it: hard laps on an easy day make it a hard one.
    hard = {day.number for day in facts.days if day.is_hard}
    hard |= {place for place, day in ((0, facts.day_before), (8, facts.day_after)) if day is not None and day.is_hard}
    return tuple((number, number + 1) for number in range(8) if number in hard and number + 1 in hard)


def _long_day(week: Week) -> int | None:
    return next((day.number for day in week.days if day.type is DayType.LONG_RUN), None)


def _long_share(week: Week) -> float:
    longest = max((day.distance_mm for day in week.days if day.type is not DayType.RACE), default=0)
    return longest / week.distance_mm if week.distance_mm else 0.0
