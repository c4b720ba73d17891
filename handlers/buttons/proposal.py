"""Buttons about the language model's weeks."""

from dataclasses import dataclass

from handlers.buttons.codec import button
from handlers.buttons.kinds import WeekButton


@button("modelweek")
@dataclass(frozen=True, slots=True)
class ShowModelWeek(WeekButton):
    """The model's suggestion in full."""


@button("usemodel")
@dataclass(frozen=True, slots=True)
class UseModelWeek(WeekButton):
    """The model's week takes the place of the stored one; `attempt` is the answer that was shown."""

    attempt: int


@button("keepweek")
@dataclass(frozen=True, slots=True)
class KeepWeek(WeekButton):
    """The stored week stays, and the suggestion is closed."""

    attempt: int


@button("askmodel")
@dataclass(frozen=True, slots=True)
class AskModel(WeekButton):
    """Ask the model for another week."""
