"""Buttons of strength sessions."""

from dataclasses import dataclass
from enum import StrEnum

from domain.strength.profile import Equipment, Experience
from handlers.buttons.codec import ButtonData, button
from handlers.buttons.kinds import DateButton, DayButton


class StrengthChoice(StrEnum):
    """How used somebody is to strength work, what they have for it, or that they want none."""

    BEGINNER = Experience.BEGINNER.value
    REGULAR = Experience.REGULAR.value
    EXPERIENCED = Experience.EXPERIENCED.value
    NONE = Equipment.NONE.value
    BANDS = Equipment.BANDS.value
    DUMBBELLS = Equipment.DUMBBELLS.value
    GYM = Equipment.GYM.value
    OFF = "off"


@button("set_str")
@dataclass(frozen=True, slots=True)
class ChooseStrength(ButtonData):
    """Ask whether and how, or take the tapped answer."""

    choice: StrengthChoice | None = None


@button("strength")
@dataclass(frozen=True, slots=True)
class OpenStrength(DayButton):
    """The exercises of a day."""


@button("strdone")
@dataclass(frozen=True, slots=True)
class StrengthDone(DateButton):
    """The session was done."""


@button("strskip")
@dataclass(frozen=True, slots=True)
class SkipStrength(DateButton):
    """The session was not done."""


@button("strundo")
@dataclass(frozen=True, slots=True)
class TakeBackStrength(DateButton):
    """The log of the session goes again."""
