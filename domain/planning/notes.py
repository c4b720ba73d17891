"""What is worth saying of a plan before it is made: the codes."""

from enum import auto

from domain.told import Code


class PlanNote(Code):
    """One thing to say at creation."""

    LEAST_MILES = auto()
    CARRIES_LESS = auto()
    LIGHT_RUNS_ADDED = auto()
    FEWER_RUNS = auto()
    GOAL_RELAXED = auto()
    GOAL_SLOWER = auto()
    PREPARES_ONLY = auto()
    WISH_LESS = auto()
    FIRST_AND_FAST = auto()
    CYCLES = auto()
    LONG_RUNS_FEW = auto()
    LONG_RUNS_WEEKS = auto()
    LONG_RUNS_DAYS = auto()
    LONG_RUNS_EITHER = auto()
    LONG_RUNS_LATE = auto()
