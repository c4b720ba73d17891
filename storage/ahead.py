"""What a transaction has read for many people in one go, before it is asked for one by one."""

from dataclasses import dataclass, field
from datetime import date

from domain.people import Absence, CoachLink, Person, RunLog, StrengthLog
from domain.plan import Plan
from domain.records import PlanHead, ScheduledDay, StoredWeek


@dataclass(slots=True)
class Ahead:
    """By athlete, and of the one day that is read ahead of each (`day_of`); empty where nothing was read ahead.

    The repositories of a transaction share it. Whoever of them writes drops it, so that nobody is given what was true
    before. `is_written`: what this transaction reads from then on may never be true for anybody else. `weeks` and
    `skeletons` are by plan and number; `known` are weeks as they were read or written last, for whoever writes them
    next.
    """

    day_of: dict[int, date] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    heads: dict[int, PlanHead | None] = field(default_factory=dict)
    days: dict[int, ScheduledDay] = field(default_factory=dict)
    weeks: dict[tuple[int, int], StoredWeek] = field(default_factory=dict)
    skeletons: dict[tuple[int, int], Plan] = field(default_factory=dict)
    logs: dict[int, list[RunLog]] = field(default_factory=dict)
    strength: dict[int, list[StrengthLog]] = field(default_factory=dict)
    absences: dict[int, list[Absence]] = field(default_factory=dict)
    links: dict[int, list[CoachLink]] = field(default_factory=dict)
    known: dict[tuple[int, int], StoredWeek] = field(default_factory=dict)
    is_written: bool = False

    def has(self, athlete_id: int, first: date, last: date) -> bool:
        """Whether the days from the first to the last of this athlete are here."""
        return first == last == self.day_of.get(athlete_id)

    def drop(self) -> None:
        """Forget it all: something was written."""
        self.is_written = True
        if self.people:
            for kept in (
                self.day_of,
                self.people,
                self.heads,
                self.days,
                self.weeks,
                self.skeletons,
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
