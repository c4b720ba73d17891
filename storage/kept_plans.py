"""What a process keeps of plans it has read: read again only after they changed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.records import PlanAround, PlanHead

Rows = tuple[tuple[Any, ...], ...]

# What is around the weeks of some hundred people who look at theirs, about ten kilobytes each.
MOST_AROUND = 256
# Whole plans of those who change a week just now, about a hundred kilobytes each.
MOST_WHOLE = 48
# Whose plan is whose and when it begins, for those whose buttons are tapped just now.
MOST_ABOUT = 1024


class ByRevision:
    """Plans, whole or around one of their weeks, by what every change of their days changes.

    A week's days are never written without its revision, nor a plan's weeks made anew without its version.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[tuple[int, int, int, Rows], PlanAround] = {}

    def get(self, head: PlanHead, number: int, revisions: Rows) -> PlanAround | None:
        """What was kept of a plan at a week, while its version, its inputs and its weeks' revisions are still these."""
        found = self._kept.get((head.id, head.version, number, revisions))
        return found if found is not None and found.plan.inputs == head.inputs else None

    def keep(self, head: PlanHead, number: int, revisions: Rows, found: PlanAround) -> None:
        """Keep it, in place of what was kept first."""
        if len(self._kept) >= self._most:
            del self._kept[next(iter(self._kept))]
        self._kept[head.id, head.version, number, revisions] = found


@dataclass(frozen=True, slots=True)
class WhosePlan:
    """Of a plan: whose it is, and when its first week begins. It may be out of date: good for a guess alone."""

    athlete_id: int
    first_monday: date


class KeptPlans:
    """Those of one database. `foresees`: what plans are about is remembered, for a guess (`storage/foreseen.py`)."""

    def __init__(self, *, foresees: bool = False) -> None:
        self.foresees = foresees
        self.around = ByRevision(MOST_AROUND)
        self.whole = ByRevision(MOST_WHOLE)
        self.about: dict[int, WhosePlan] = {}

    def meet(self, head: PlanHead) -> None:
        """Remember what a plan is about."""
        if head.id not in self.about and len(self.about) >= MOST_ABOUT:
            del self.about[next(iter(self.about))]
        self.about[head.id] = WhosePlan(head.athlete_id, head.inputs.date_of(1, 1))
