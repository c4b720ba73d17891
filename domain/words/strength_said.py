"""Strength sessions, told in words."""

from dataclasses import dataclass

from domain.words.day_refs import DayRef


@dataclass(frozen=True, slots=True)
class StrengthSaid:
    """A strength session was done, or was not."""

    day: DayRef
    done: bool
