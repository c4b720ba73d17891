"""What a transaction has read for many people in one go, before it is asked for one by one."""

from dataclasses import dataclass, field
from datetime import date

from domain.people import Absence, CoachLink, Person, RunLog, StrengthLog
from domain.records import PlanHead, ScheduledDay, StoredWeek


@dataclass(slots=True)
class Ahead:
    """By athlete, and of the days from `first` to `last`; empty where nothing was read ahead.

    The repositories of a transaction share it. Whoever of them writes drops it, so that nobody is given what was true
    before. `is_written`: what this transaction reads from then on may never be true for anybody else. `known` are weeks
    by plan and number as they were read or written last, for whoever writes them next.
    """

    first: date = date.max
    last: date = date.min
    people: dict[int, Person] = field(default_factory=dict)
    heads: dict[int, PlanHead | None] = field(default_factory=dict)
    days: dict[int, list[ScheduledDay]] = field(default_factory=dict)
    weeks: dict[tuple[int, int], StoredWeek] = field(default_factory=dict)
    logs: dict[int, list[RunLog]] = field(default_factory=dict)
    strength: dict[int, list[StrengthLog]] = field(default_factory=dict)
    absences: dict[int, list[Absence]] = field(default_factory=dict)
    links: dict[int, list[CoachLink]] = field(default_factory=dict)
    known: dict[tuple[int, int], StoredWeek] = field(default_factory=dict)
    is_written: bool = False

    def has(self, athlete_id: int, first: date, last: date) -> bool:
        """Whether the days from the first to the last of this athlete are here."""
        return athlete_id in self.people and self.first <= first and last <= self.last

    def drop(self) -> None:
        """Forget it all: something was written."""
        self.is_written = True
        if self.people:
            for kept in (
                self.people,
                self.heads,
                self.days,
                self.weeks,
                self.logs,
                self.strength,
                self.absences,
                self.links,
            ):
                kept.clear()

    def forget(self) -> None:
        """All that this transaction did is taken back."""
        self.drop()
        self.known.clear()
