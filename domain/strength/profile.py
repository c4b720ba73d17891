"""How somebody does strength work: their experience, and what they have to do it with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Experience(StrEnum):
    """How used somebody is to strength work."""

    BEGINNER = "beginner"
    REGULAR = "regular"
    EXPERIENCED = "experienced"

    @property
    def rank(self) -> int:
        """0 for a beginner, 2 for the experienced."""
        return list(Experience).index(self)


class Equipment(StrEnum):
    """What there is to train with."""

    NONE = "none"
    BANDS = "bands"
    DUMBBELLS = "dumbbells"
    GYM = "gym"

    @property
    def usable(self) -> frozenset["Equipment"]:
        """The kinds of exercise that this makes possible; a gym has everything."""
        if self is Equipment.GYM:
            return frozenset(Equipment)
        return frozenset({Equipment.NONE, self})


@dataclass(frozen=True, slots=True)
class StrengthProfile:
    """What a session is chosen by. `since` is when they began; None counts from the plan's start."""

    experience: Experience
    equipment: Equipment = Equipment.NONE
    since: date | None = None
