"""Buttons that change a week: chosen, previewed, confirmed, taken back."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.buttons.codec import button
from handlers.buttons.kinds import DayButton, StepsButton, WeekButton, Weekday
from handlers.buttons.operations import SmallLapOperation, SmallOperation


class ReturnTo(StrEnum):
    """The screen that is shown after a step."""

    WEEK = "week"
    LAPS = "laps"


@button("swap")
@dataclass(frozen=True, slots=True)
class ChooseSwap(WeekButton):
    """Choose the first day of a swap, or with one chosen the other."""

    first: Weekday | None = None


@button("move")
@dataclass(frozen=True, slots=True)
class ChooseMove(DayButton):
    """Choose where a day's run should go."""


@button("preview")
@dataclass(frozen=True, slots=True)
class PreviewOperation(WeekButton):
    """What an operation would change."""

    operation: SmallOperation


@button("apply")
@dataclass(frozen=True, slots=True)
class ApplyOperation(StepsButton):
    """An operation joins the unsaved edits."""

    operation: SmallOperation


@button("do")
@dataclass(frozen=True, slots=True)
class DoOperation(StepsButton):
    """An operation joins the unsaved edits, and they are saved and approved, or sent to who approves."""

    operation: SmallOperation


@button("doanyway")
@dataclass(frozen=True, slots=True)
class DoAllTheSame(StepsButton):
    """As above, against rules that may be overruled: what is risked was said with it."""

    operation: SmallOperation


@button("edit")
@dataclass(frozen=True, slots=True)
class ChangeLaps(WeekButton):
    """An operation on a lap, done at once and shown where it was tapped: on the lap, or `among_all` of the day.

    A lap's new measures may be tapped again and again; whatever else is done counts the `steps`.
    """

    steps: int
    operation: SmallLapOperation
    among_all: bool = False


@button("undo")
@dataclass(frozen=True, slots=True)
class UndoStep(StepsButton):
    """One unsaved step back; `day` is the one whose laps are shown then."""

    to: ReturnTo = ReturnTo.WEEK
    day: Weekday | None = None


@button("redo")
@dataclass(frozen=True, slots=True)
class RedoStep(StepsButton):
    """One undone step again."""


@button("takeback")
@dataclass(frozen=True, slots=True)
class TakeBack(StepsButton):
    """The days go back to before a saved change; `at_once` that is saved and approved, or sent to who approves."""

    version: int
    at_once: bool = False


@button("discard")
@dataclass(frozen=True, slots=True)
class DropEdits(WeekButton):
    """All unsaved edits of this person are dropped."""


@button("mine")
@dataclass(frozen=True, slots=True)
class KeepMine(WeekButton):
    """One's own changed days are laid over what somebody else saved."""


@button("mend")
@dataclass(frozen=True, slots=True)
class PreviewMend(WeekButton):
    """What mending the week would change."""


@button("mendnow")
@dataclass(frozen=True, slots=True)
class MendWeek(StepsButton):
    """The week becomes the nearest one that breaks no hard rule; `at_once` that is saved and approved, or sent."""

    at_once: bool = False


@button("mended")
@dataclass(frozen=True, slots=True)
class PreviewMended(WeekButton):
    """What an operation would change, with the rest of the week mended to fit."""

    operation: SmallOperation


@button("mendedgo")
@dataclass(frozen=True, slots=True)
class ApplyMended(StepsButton):
    """An operation, and the rest of the week mended to fit, as unsaved edits."""

    operation: SmallOperation


@button("mendeddo")
@dataclass(frozen=True, slots=True)
class DoMended(StepsButton):
    """The same, saved and approved, or sent to who approves."""

    operation: SmallOperation


@button("together")
@dataclass(frozen=True, slots=True)
class ConfirmTogether(StepsButton):
    """Several operations that were shown as one, kept under the number of what was `asked`, as unsaved edits.

    `at_once` they are saved and approved, or sent to who approves.
    """

    asked: int
    at_once: bool = False
