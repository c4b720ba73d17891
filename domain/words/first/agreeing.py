"""A goal and a fitness of which each could be read two ways: "half marathon, 5k pace 4:40, goal 150"."""

from math import log
from typing import Any

from domain.errors import InputError
from domain.fitness import goal_pace_5k
from domain.plan import RaceDistance
from domain.words.answers import Understood
from domain.words.first.scanner import Parse

# So far apart may the goal and today's fitness be, as a ratio of paces, and so much nearer than any other reading.
_AGREEMENT = 1.25
_CLEARLY = 1.15


def readings(piece: str, parse: Parse[Any]) -> tuple[int, ...]:
    """Every value that a piece could mean; none for one that is out of range."""
    try:
        answer = parse(piece.strip(" ,;"))
        if answer is None:
            return ()
        if isinstance(answer, Understood):
            return () if answer.value is None else (answer.value,)
        meant = [parse(choice.text) for choice in answer.choices]
    except InputError:
        return ()
    return tuple(each.value for each in meant if isinstance(each, Understood) and each.value is not None)


def agreeing(
    race: RaceDistance, goals: tuple[int, ...], paces: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The goal times and the 5K paces that are left: one of each where one pair agrees and no other does nearly."""
    if len(goals) * len(paces) < 2:
        return goals, paces
    pairs = sorted((abs(log(goal_pace_5k(race, goal) / pace)), goal, pace) for goal in goals for pace in paces)
    (nearest, goal, pace), (next_one, *_) = pairs[0], pairs[1]
    if nearest > log(_AGREEMENT) or next_one - nearest < log(_CLEARLY):
        return goals, paces
    return (goal,), (pace,)
