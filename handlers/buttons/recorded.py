"""Buttons about runs out of files: which day a run counts for, how hard it felt, whose it was."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from handlers.buttons.codec import Between, ButtonData, button
from handlers.buttons.kinds import RunId


class CountsAs(StrEnum):
    """As what a run counts on its day: what was planned, load beside it, or what was told of it already."""

    PLANNED = "planned"
    EXTRA = "extra"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class RunButton(ButtonData):
    """About a recorded run."""

    run: RunId


@button("run")
@dataclass(frozen=True, slots=True)
class OpenRun(RunButton):
    """The card of a run."""


@button("run_put")
@dataclass(frozen=True, slots=True)
class PutRun(RunButton):
    """Let it count for this date."""

    on: date
    counts_as: CountsAs


@button("run_days")
@dataclass(frozen=True, slots=True)
class ChooseRunDay(RunButton):
    """Which other date?"""


@button("run_out")
@dataclass(frozen=True, slots=True)
class LeaveRunOut(RunButton):
    """Out of the log again."""


@button("run_not")
@dataclass(frozen=True, slots=True)
class NotMyRun(RunButton):
    """It was no run of theirs: it is not kept."""


@button("run_effort")
@dataclass(frozen=True, slots=True)
class RateRun(RunButton):
    """How hard it felt."""

    effort: Annotated[int, Between(1, 10)]


@button("run_feel")
@dataclass(frozen=True, slots=True)
class ChooseEffort(RunButton):
    """Ask anew how hard it felt."""


@button("run_far")
@dataclass(frozen=True, slots=True)
class AskRunDistance(RunButton):
    """Ask how far it was, where the watch did not know."""


@button("run_pic")
@dataclass(frozen=True, slots=True)
class SendRunPicture(RunButton):
    """Pace lap by lap as a picture, in a message of its own."""
