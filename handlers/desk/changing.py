"""A plan in force as it is and as it would be for other wishes: plain values, made by actions and shown by views."""

from dataclasses import dataclass
from datetime import date
from zlib import crc32

from domain.adapting.kept_change import PlanChange
from domain.approval import WeekStatus
from domain.people import Person
from domain.plan import Plan, Week
from domain.planning.realism import Realism
from domain.records import PlanHead
from domain.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePreview:
    """What a change of a plan's inputs would do after `today`, as `person` looks at it.

    `reasons` say where what was run holds the weeks back, `said` what has to be said of such a plan, as when one is
    made. `statuses` are those of the weeks that are made already. `approver` decides about the plan: the athlete, or
    the coach who is responsible for them. `kept` are pinned and edited days ahead that stay. `raced_s` is the 5K pace
    that a result said, where training may not go by it at once. `days_off` without running are counted in `realism`.
    """

    person: Person
    athlete: Person
    approver: Person
    head: PlanHead
    change: PlanChange
    plan: Plan
    new: Plan
    today: date
    statuses: dict[int, WeekStatus]
    reasons: tuple[Told, ...]
    said: tuple[Told, ...]
    realism: Realism
    kept: tuple[date, ...]
    raced_s: int | None = None
    days_off: int = 0

    @property
    def is_own(self) -> bool:
        """Whether somebody looks at their own plan."""
        return self.person.id == self.athlete.id

    @property
    def may_decide(self) -> bool:
        """Whether this person may do it at once."""
        return self.person.id == self.approver.id

    @property
    def changed(self) -> tuple[tuple[Week | None, Week | None], ...]:
        """Every week ahead that would differ in its days, before and after; None where there is none."""
        numbers = range(1, max(self.plan.total_weeks, self.new.total_weeks) + 1)
        pairs = [(_week(self.plan, number), _week(self.new, number)) for number in numbers]
        return tuple((was, now) for was, now in pairs if _days(was) != _days(now))

    @property
    def running_week(self) -> int:
        """The number of the week that today lies in; below 1 before the plan."""
        return self.head.inputs.week_of(self.today)

    @property
    def fingerprint(self) -> int:
        """What the preview showed, in a number: a plan that has become another one has another."""
        return crc32(repr([week.days for week in self.new.weeks]).encode()) % 1_000_000


def _week(plan: Plan, number: int) -> Week | None:
    return plan.week(number) if number <= plan.total_weeks else None


def _days(week: Week | None) -> object:
    return None if week is None else week.days
