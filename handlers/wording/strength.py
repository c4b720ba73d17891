"""Strength work in words: what an exercise is called and how it is done."""

from domain.strength.exercises import Exercise
from domain.strength.movements import Movement
from handlers.wording.door import tr
from handlers.wording.strength_legs import LEGS
from handlers.wording.strength_trunk import TRUNK_AND_JUMPS

EXERCISES: dict[Movement, tuple[str, str]] = {**LEGS, **TRUNK_AND_JUMPS}


def exercise_name(exercise: Exercise) -> str:
    """As "Chair squat"."""
    return tr(EXERCISES[exercise.movement][0])


def exercise_cue(exercise: Exercise) -> str:
    """One sentence on how to do it."""
    return tr(EXERCISES[exercise.movement][1])
