"""Buttons that answer what was said in words."""

from dataclasses import dataclass
from typing import Annotated

from handlers.buttons.codec import Between, ButtonData, button


@button("said")
@dataclass(frozen=True, slots=True)
class ChooseReading(ButtonData):
    """One reading of what was said; `revision` is the update it was said in."""

    place: Annotated[int, Between(0, 99)]


@button("prepare")
@dataclass(frozen=True, slots=True)
class PrepareChange(ButtonData):
    """A new plan with what was said in words, everything else as it is."""


@button("said_no")
@dataclass(frozen=True, slots=True)
class LeaveAsIs(ButtonData):
    """Nothing of what was asked back."""
