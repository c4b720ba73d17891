"""Plans around weeks, kept by a process: what a card says of its neighbours is read again only after they changed."""

from typing import Any

from domain.records import PlanAround, PlanHead

Rows = tuple[tuple[Any, ...], ...]

# Those of some hundred people who look at theirs, about ten kilobytes each.
KEPT = 256


class KeptArounds:
    """The plans around the weeks that were read last from one database, by what every change of their days changes.

    A week's days are never written without its revision, nor a plan's weeks made anew without its version.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, int, Rows], PlanAround] = {}

    def get(self, head: PlanHead, number: int, revisions: Rows) -> PlanAround | None:
        """What was kept of a week, while it is still so."""
        found = self._kept.get((head.id, head.version, number, revisions))
        return found if found is not None and found.plan.inputs == head.inputs else None

    def keep(self, head: PlanHead, number: int, revisions: Rows, around: PlanAround) -> None:
        """Keep it, in place of what was kept first."""
        if len(self._kept) >= KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[head.id, head.version, number, revisions] = around
