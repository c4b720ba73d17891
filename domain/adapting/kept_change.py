"""Other inputs for a plan in force as they are kept: shown, asked of a coach, done, and what taking them back needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from domain.plan import PlanInputs
from domain.records import PlanHead, StoredWeek


class ChangeState(StrEnum):
    """What became of it. SHOWN: its author looks at what it would do. ASKED: it waits for the coach who approves.

    UNDONE was done once, WITHDRAWN never: the athlete asks for it no more, or for something else instead.
    """

    SHOWN = "shown"
    ASKED = "asked"
    DONE = "done"
    DECLINED = "declined"
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """Other inputs for a plan. `before` are those that it had.

    `version` is the plan's when it was shown or asked, and the one it led to once it is done. `weeks` are the weeks
    that it changed or removed, as they were before; only then is there anything to take back. `comment` is what the
    coach said who declined it. Days before `since` stay as they are, where it is to hold only from then on.
    """

    plan_id: int
    author_id: int | None
    at: datetime
    state: ChangeState
    version: int
    before: PlanInputs
    after: PlanInputs
    weeks: tuple[StoredWeek, ...] = ()
    comment: str = ""
    since: date | None = None
    id: int = 0


class PlanChanges(Protocol):
    """Changes of the inputs of plans in force."""

    async def add(self, change: PlanChange) -> PlanChange:
        """Keep it; returns it with its id. What its author only looked at before on this plan goes."""
        ...

    async def put(self, change: PlanChange) -> None: ...
    async def get(self, change_id: int) -> PlanChange | None: ...
    async def asked(self, plan_ids: Sequence[int]) -> Sequence[PlanChange]:
        """Those of these plans that wait for a coach, oldest first."""
        ...

    async def asked_of(self, athlete_ids: Sequence[int]) -> Sequence[tuple[int, PlanChange]]:
        """Those of these athletes' plans in force that wait for a coach, each after its athlete's id, oldest first."""
        ...

    async def newest(self, plan_id: int) -> PlanChange | None:
        """The one that was done last, be it taken back since or not."""
        ...

    async def hold(self, plan_id: int) -> None:
        """Let nobody else write a week of this plan until the transaction ends: called before the plan is read."""
        ...

    async def reshape(self, head: PlanHead, weeks: Sequence[StoredWeek]) -> None:
        """Store the inputs, goal pace and number of weeks of a plan; `weeks` are new, those after the last one go."""
        ...
