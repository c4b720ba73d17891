"""How much of each exercise: sets, reps, seconds and jumps by stage of the season (training.md 3.1).

Sources: Blagrove 2018, Eihara 2022, Llanos-Lagos 2024: heavy loads with jumps improve running economy.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from domain.plan import PhaseName
from domain.strength.exercises import Exercise, Focus, Load
from domain.strength.profile import Experience

SESSIONS_A_WEEK = {PhaseName.BASE: 2, PhaseName.BUILD: 2, PhaseName.PEAK: 1, PhaseName.TAPER: 1}
FREE_DAYS_BEFORE_RACE = 7  # no session in the last seven days; ten are better where the week allows it
BETTER_FREE_DAYS = 10
# Weeks of learning the movements before the loads rise.
LEARNING_WEEKS = {Experience.BEGINNER: 4, Experience.REGULAR: 2, Experience.EXPERIENCED: 0}
CONTACTS_A_SET = 10
WARM_UP_MINUTES = 5

_Step = TypeVar("_Step")


class Stage(StrEnum):
    """What a session is for."""

    LEARN = "learn"
    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A stage: (sets, reps) week by week, the last step repeated; effort 1-10 from and to; holds in seconds.

    `foci` are what the first and the second session of a week are made of.
    """

    steps: tuple[tuple[int, int], ...]
    effort: tuple[int, int]
    hold_s: int
    rest_minutes: float
    foci: tuple[tuple[Focus, ...], ...]
    jump_sets: tuple[int, ...] = ()


_WHOLE = (Focus.SQUAT, Focus.HINGE, Focus.SINGLE_LEG, Focus.CALF, Focus.HIP, Focus.TRUNK)
_FIRST = (Focus.SQUAT, Focus.HINGE, Focus.SINGLE_LEG, Focus.CALF, Focus.TRUNK)
_SECOND = (Focus.SQUAT, Focus.HINGE, Focus.HIP, Focus.CALF, Focus.TRUNK)

SCHEMES = {
    Stage.LEARN: Scheme(((2, 8), (2, 10), (2, 12), (3, 10)), (6, 6), 20, 1.5, (_WHOLE, _WHOLE)),
    Stage.BASE: Scheme(((2, 12), (3, 12), (3, 10), (3, 10), (3, 8)), (7, 7), 30, 1.5, (_WHOLE, _WHOLE)),
    Stage.BUILD: Scheme(((3, 8), (3, 8), (3, 6), (3, 6), (3, 5)), (7, 8), 40, 2.5, (_FIRST, _SECOND), (3, 3, 4, 5, 6)),
    Stage.PEAK: Scheme(((3, 6), (3, 5), (3, 4), (2, 4), (2, 3)), (7, 8), 30, 2.5, (_SECOND, _SECOND), (3,)),
    Stage.TAPER: Scheme(((2, 5),), (5, 5), 20, 1.5, (_FIRST, _FIRST)),
}
# The big lifts get heavy; calves, hips, trunk and whatever has no weights are not done with fewer reps than this.
_FEWEST_OTHER_REPS = 8
_HEAVY = (Focus.SQUAT, Focus.HINGE, Focus.SINGLE_LEG)


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise of a session. `count` is reps, seconds or jumps in one set, on each side where there are two."""

    exercise: Exercise
    sets: int
    count: int


def step_of(steps: tuple[_Step, ...], week_of_stage: int) -> _Step:
    """The step of a week of its stage, counted from 0; the last one goes on."""
    return steps[min(week_of_stage, len(steps) - 1)]


def dose(exercise: Exercise, scheme: Scheme, week_of_stage: int, *, lighter: bool) -> Dose:
    """How much of an exercise; `lighter` takes a set off in a recovery week."""
    sets, reps = step_of(scheme.steps, week_of_stage)
    if exercise.load is Load.JUMP:
        sets, count = step_of(scheme.jump_sets, week_of_stage), CONTACTS_A_SET
    elif exercise.load is Load.HOLD:
        count = scheme.hold_s
    elif exercise.load is Load.WEIGHT and exercise.focus in _HEAVY:
        count = reps
    else:
        count = max(reps, _FEWEST_OTHER_REPS)
    return Dose(exercise, max(sets - 1, 2) if lighter else sets, count)


def minutes_of(doses: tuple[Dose, ...], scheme: Scheme) -> int:
    """How long a session lasts, warm-up included: 20 to 45 minutes in steps of five."""
    minutes = float(WARM_UP_MINUTES)
    for each in doses:
        rest = scheme.rest_minutes if each.exercise.focus in _HEAVY else 1.0
        minutes += each.sets * (rest + (1.0 if each.exercise.sides else 0.5))
    return min(max(5 * round(minutes / 5), 20), 45)
