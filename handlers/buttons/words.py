"""Buttons that answer what was said in words."""

from dataclasses import dataclass
from typing import Annotated

from handlers.buttons.codec import Between, ButtonData, button
from handlers.buttons.kinds import DayButton


@button("said")
@dataclass(frozen=True, slots=True)
class ChooseReading(ButtonData):
    """One reading of what was said; `revision` is the update it was said in."""

    place: Annotated[int, Between(0, 99)]


@button("easier")
@dataclass(frozen=True, slots=True)
class MakeDayEasier(DayButton):
    """The gentler version of one day, previewed."""
