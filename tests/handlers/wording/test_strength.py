"""Strength work in words: every exercise has a name and one sentence on how to do it."""

from domain.strength.catalogue import EXERCISES
from domain.strength.movements import Movement
from handlers.wording import strength
from handlers.wording.strength import exercise_cue, exercise_name


def test_every_exercise_has_its_words() -> None:
    """No code without words, no words without an exercise; names differ."""
    assert set(strength.EXERCISES) == set(Movement) == {exercise.movement for exercise in EXERCISES}
    assert len({exercise_name(exercise) for exercise in EXERCISES}) == len(EXERCISES)


def test_the_catalogue_promises_nothing_about_injuries() -> None:
    """The claim is economy; every cue is one plain sentence."""
    for exercise in EXERCISES:
        cue = exercise_cue(exercise)
        assert "injur" not in cue.lower()
        assert cue.endswith(".")
        assert len(cue) <= 70


def test_codes_are_the_names() -> None:
    """Who reads a code knows the exercise."""
    for exercise in EXERCISES:
        plain = exercise_name(exercise).lower().replace("-", " ").replace(",", "")
        assert exercise.movement.value == plain.replace(" ", "_")
