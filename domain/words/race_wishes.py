"""What changes the race's goal or day by so much, and the paces by a threshold that was measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoalBy:
    """The goal's time is so many seconds more, or less (negative)."""

    by_s: int


@dataclass(frozen=True, slots=True)
class RaceMoved:
    """The race is so many days later (earlier: negative), or on the ISO weekday that lies nearest to its day."""

    by_days: int = 0
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class NewThreshold:
    """The pace of the threshold, in seconds per mile, as a test has measured it: the paces are made from it."""

    pace_s: int


RaceWish = GoalBy | RaceMoved | NewThreshold
"""A change of the race, its goal or the paces, by what is said."""
