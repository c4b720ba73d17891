"""Buttons of a day and of its laps."""

from dataclasses import dataclass

from domain.plan import Segment
from handlers.buttons.codec import button
from handlers.buttons.kinds import DayButton


@button("day")
@dataclass(frozen=True, slots=True)
class OpenDay(DayButton):
    """A day's card."""


@button("type")
@dataclass(frozen=True, slots=True)
class ChooseType(DayButton):
    """Choose which kind of run the day should be."""


@button("note")
@dataclass(frozen=True, slots=True)
class WriteNote(DayButton):
    """Type a note for the day."""


@button("why")
@dataclass(frozen=True, slots=True)
class ShowWhy(DayButton):
    """Why the day is what it is."""


@button("laps")
@dataclass(frozen=True, slots=True)
class OpenLaps(DayButton):
    """The laps of the day, a button each."""


@button("lap")
@dataclass(frozen=True, slots=True)
class OpenLap(DayButton):
    """One lap, with its − and +."""

    segment: Segment
    index: int


@button("typelap")
@dataclass(frozen=True, slots=True)
class TypeLap(DayButton):
    """Type a lap's distance and pace."""

    segment: Segment
    index: int


@button("addlap")
@dataclass(frozen=True, slots=True)
class TypeNewLap(DayButton):
    """Type a lap to add."""

    segment: Segment
