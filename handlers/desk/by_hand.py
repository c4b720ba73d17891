"""Who made a week, or one day of it, longer or shorter by hand: what answers "why do I have less this week?"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.people import Person
from domain.plan import Day
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.told import Told
from handlers.desk.waiting import LOOKED_AT, is_by_hand

_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """One change of what is to be run: whose, when, by how much (millimetres; negative is less), and what it was."""

    author: Person
    at: datetime
    by_mm: int
    reasons: tuple[Told, ...]


async def changed_by_hand(uow: UnitOfWork, head: PlanHead, number: int, day: int | None = None) -> Sequence[ByHand]:
    """The newest such changes of a week, or of one ISO weekday of it, the first of them first.

    What was taken back changed nothing.
    """
    found: list[ByHand] = []
    for change in await uow.plans.changes(head.id, number, limit=LOOKED_AT):
        by_mm = _length(change.after, day) - _length(change.before, day)
        author = await uow.people.get(change.author_id) if change.author_id is not None else None
        if author is not None and by_mm and is_by_hand(change):
            found.append(ByHand(author=author, at=change.at, by_mm=by_mm, reasons=change.reasons))
    return _standing(found)[:_MOST][::-1]


def _standing(found: Sequence[ByHand]) -> list[ByHand]:
    """The changes, newest first, without those that the same one took back."""
    left: list[ByHand] = []
    for change in reversed(found):
        undone = next((each for each in reversed(left) if _takes_back(change, each)), None)
        if undone is not None:
            left.remove(undone)
        else:
            left.append(change)
    return left[::-1]


def _takes_back(change: ByHand, earlier: ByHand) -> bool:
    return change.author.id == earlier.author.id and change.by_mm == -earlier.by_mm


def _length(days: Sequence[Day], day: int | None) -> int:
    return sum(each.distance_mm for each in days if day is None or each.number == day)
