"""What an exercise is: the part of the body it is for, how hard it is, and what it needs."""

from dataclasses import dataclass
from enum import StrEnum

from domain.strength.movements import Movement
from domain.strength.profile import Equipment, Experience


class Focus(StrEnum):
    """What an exercise trains, in the order of a session."""

    SQUAT = "squat"
    HINGE = "hinge"
    SINGLE_LEG = "single_leg"
    CALF = "calf"
    HIP = "hip"
    TRUNK = "trunk"
    JUMP = "jump"


class Load(StrEnum):
    """What makes an exercise hard, and so how it is counted: reps, seconds, or jumps."""

    WEIGHT = "weight"
    BODY = "body"
    HOLD = "hold"
    JUMP = "jump"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `sides` says it is done on each side."""

    movement: Movement
    focus: Focus
    experience: Experience
    equipment: Equipment
    load: Load
    sides: bool = False
