"""Buttons of strength sessions."""

from dataclasses import dataclass
from enum import StrEnum

from domain.strength.profile import Equipment, Experience
from handlers.buttons.codec import ButtonData, button


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
