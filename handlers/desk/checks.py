"""What is known before a week is changed, saved or approved: plain values, made by actions and shown by views."""

from dataclasses import dataclass

from domain.editing.blocking import Judgement
from domain.editing.effect import Effect
from domain.editing.history import DayChange
from domain.editing.operations import Operation
from domain.plan import Week
from domain.rules import Finding
from handlers.desk.week import OpenedWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an operation would change, and whether what it breaks would block it.

    `instead` does nearly the same and breaks no hard rule, where there is such; `can_mend` is whether the rest of the
    week can be made to fit.
    """

    operation: Operation
    after: Week
    changes: tuple[DayChange, ...]
    effect: Effect
    verdict: Judgement
    instead: Operation | None = None
    can_mend: bool = False


@dataclass(frozen=True, slots=True)
class SaveCheck:
    """What saving would do: the days that change, the rules the week breaks, and which of those block it."""

    changes: tuple[DayChange, ...]
    effect: Effect
    verdict: Judgement

    @property
    def hard(self) -> tuple[Finding, ...]:
        """Rules that block saving."""
        return self.verdict.blocking

    @property
    def soft(self) -> tuple[Finding, ...]:
        """Advice that this edit goes against; it can be confirmed."""
        return tuple(finding for finding in self.effect.gained if not finding.hard)


@dataclass(frozen=True, slots=True)
class ApproveCheck:
    """What approving meets: broken hard rules may block, soft ones are shown with the question.

    `unseen` are those soft ones that whoever saved the week was not shown.
    """

    verdict: Judgement
    unseen: tuple[Finding, ...]

    @property
    def hard(self) -> tuple[Finding, ...]:
        """Rules that block approving."""
        return self.verdict.blocking

    @property
    def soft(self) -> tuple[Finding, ...]:
        """Advice that the week goes against."""
        return self.verdict.soft


@dataclass(frozen=True, slots=True)
class WeekdaySwap:
    """Two weekdays trading places in every week from one on.

    Numbers of the weeks that can take the swap, of outlines that can, and of those that cannot. `steps` counts the
    changes so far in all of them: a second press of Confirm must not swap back.
    """

    weeks: tuple[int, ...]
    outlines: tuple[int, ...]
    blocked: tuple[int, ...]
    steps: int


def is_blocked(opened: OpenedWeek, verdict: Judgement) -> bool:
    """Whether this person cannot save such a week as it is.

    Who does not approve may put what can be overruled before whoever does, who then decides.
    """
    return bool(verdict.blocking) and (opened.may_approve or not verdict.may_be_overruled)


def may_overrule(opened: OpenedWeek, verdict: Judgement) -> bool:
    """Whether this person may overrule all that blocks the week: who approves may, but never what guards the body."""
    return opened.may_approve and verdict.may_be_overruled
