"""One workout or week for many athletes: who would get what, and who is left out and why."""

from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from domain.approval import WeekStatus
from domain.editing.operations import ReplaceDays
from domain.people import Person
from domain.plan import Week
from handlers.desk.week import EditableWeek


class LeftOut(StrEnum):
    """Why somebody gets nothing."""

    NO_PLAN = "no_plan"
    NO_WEEK = "no_week"
    PAUSED = "paused"
    NO_RUNNING_DAY = "no_running_day"
    OVER = "over"
    UNSAVED = "unsaved"
    RULE = "rule"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Somebody who would get it: their week now, as it would be, and the operation that leads there.

    `advice` are soft rules that it goes against and the week now does not.
    """

    opened: EditableWeek
    operation: ReplaceDays
    after: Week
    advice: tuple[str, ...] = ()

    @property
    def athlete(self) -> Person:
        """Who it is."""
        return self.opened.athlete

    @property
    def is_pending(self) -> bool:
        """Whether their week waits for approval still."""
        return self.opened.stored.status is WeekStatus.PENDING


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Somebody who gets nothing; `rules` are those that it would break."""

    athlete: Person
    why: LeftOut
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """What one step would do for all of them."""

    receivers: tuple[Receiver, ...]
    left: tuple[Left, ...]

    @property
    def fingerprint(self) -> int:
        """What was shown, in a number."""
        shown = [(each.athlete.id, each.opened.revision, each.after.days) for each in self.receivers]
        return crc32(repr(shown).encode()) % 1_000_000
