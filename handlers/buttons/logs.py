"""Buttons about a date's run: done, skipped, logged with numbers, taken back."""

from dataclasses import dataclass
from typing import Annotated

from handlers.buttons.codec import Between, button
from handlers.buttons.kinds import DateButton


@button("done")
@dataclass(frozen=True, slots=True)
class LogDone(DateButton):
    """Done as planned."""


@button("skip")
@dataclass(frozen=True, slots=True)
class SkipRun(DateButton):
    """Not run."""


@button("later")
@dataclass(frozen=True, slots=True)
class RunLater(DateButton):
    """Today's long run a day or two later."""


@button("unlog")
@dataclass(frozen=True, slots=True)
class TakeBackLog(DateButton):
    """The log goes again."""


@button("same_run")
@dataclass(frozen=True, slots=True)
class SameRun(DateButton):
    """What was logged last is no second run of that date: it stands for both."""


@button("lognum")
@dataclass(frozen=True, slots=True)
class LogNumbers(DateButton):
    """Ask for the numbers of a run."""


@button("effort")
@dataclass(frozen=True, slots=True)
class SetEffort(DateButton):
    """How hard it felt."""

    effort: Annotated[int, Between(1, 10)]


@button("weekof")
@dataclass(frozen=True, slots=True)
class OpenWeekOf(DateButton):
    """The week that a date falls in."""
