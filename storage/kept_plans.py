"""What a process keeps of plans it has read: read again only after they changed."""

from typing import Any

from domain.records import PlanAround, PlanHead

Rows = tuple[tuple[Any, ...], ...]

# What is around the weeks of some hundred people who look at theirs, about ten kilobytes each.
MOST_AROUND = 256
# Whole plans of those who change a week just now, about a hundred kilobytes each.
MOST_WHOLE = 48


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


class KeptPlans:
    """Those of one database."""

    def __init__(self) -> None:
        self.around = ByRevision(MOST_AROUND)
        self.whole = ByRevision(MOST_WHOLE)
