"""Buttons of a day and of its laps."""

from dataclasses import dataclass

from domain.plan import Segment
from handlers.buttons.codec import button
from handlers.buttons.kinds import DayButton, StepsButton, Weekday


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


@button("watch")
@dataclass(frozen=True, slots=True)
class WatchFile(DayButton):
    """The workout as a file for a sports watch."""


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


@button("write")
@dataclass(frozen=True, slots=True)
class WriteWorkout(DayButton):
    """Ask for the day's workout in one line."""


@button("write_on")
@dataclass(frozen=True, slots=True)
class WriteOn(DayButton):
    """The day that a workout sent without one is for."""


@button("written")
@dataclass(frozen=True, slots=True)
class ConfirmWritten(StepsButton):
    """The workout that was shown is the day's, as an unsaved edit, or `at_once` saved and approved, or sent."""

    day: Weekday
    at_once: bool = False
