"""Buttons about the runs of the log: the list, one run of it, and what can be changed about it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from domain.adapting.logged_runs import STAMPS
from handlers.buttons.codec import Between, ButtonData, button
from handlers.buttons.kinds import PersonButton

_Seconds = Annotated[int, Between(0, 36 * 3600)]
# 0 stands for an effort that nobody said.
_Effort = Annotated[int, Between(0, 10)]
_Length = Annotated[int, Between(1, 1_000_000_000)]


@button("runs")
@dataclass(frozen=True, slots=True)
class ListRuns(PersonButton):
    """The runs of somebody, newest first; the first page has number 0."""

    page: Annotated[int, Between(0, 100_000)] = 0


@button("ran")
@dataclass(frozen=True, slots=True)
class OpenLogged(PersonButton):
    """A run that was told: by its date, its number there and its millimetres."""

    on: date
    number: Annotated[int, Between(0, 99)]
    mm: _Length


@dataclass(frozen=True, slots=True)
class LoggedButton(ButtonData):
    """About a told run of one's own; `stamp` says which runs its date had when it was shown."""

    on: date
    number: Annotated[int, Between(0, 99)]
    mm: _Length
    stamp: Annotated[int, Between(0, STAMPS - 1)]


@button("ran_change")
@dataclass(frozen=True, slots=True)
class ChangeLogged(LoggedButton):
    """Ask for its numbers."""


@button("ran_effort")
@dataclass(frozen=True, slots=True)
class RateLogged(LoggedButton):
    """How hard it felt."""

    effort: Annotated[int, Between(1, 10)]


@button("ran_days")
@dataclass(frozen=True, slots=True)
class ChooseLoggedDay(LoggedButton):
    """Which other date was it?"""


@button("ran_move")
@dataclass(frozen=True, slots=True)
class MoveLogged(LoggedButton):
    """It was on this date."""

    to: date


@button("ran_gone")
@dataclass(frozen=True, slots=True)
class DeleteLogged(LoggedButton):
    """Out of the log."""


@dataclass(frozen=True, slots=True)
class ToldRun:
    """A run as it was: millimetres, seconds and effort (0 unsaid), and whether it was logged as planned."""

    mm: _Length
    seconds: _Seconds = 0
    effort: _Effort = 0
    as_planned: bool = False


@button("ran_undo")
@dataclass(frozen=True, slots=True)
class UndoChange(LoggedButton):
    """What was changed becomes what it was."""

    before: ToldRun


@button("ran_back")
@dataclass(frozen=True, slots=True)
class BringBack(ButtonData):
    """A deleted run comes back to its date, which had so many runs left."""

    on: date
    left: Annotated[int, Between(0, 99)]
    run: ToldRun
