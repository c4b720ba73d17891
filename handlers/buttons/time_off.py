"""Buttons about days without running: illness, injury, holidays."""

from dataclasses import dataclass
from datetime import date

from domain.people import LifeEvent
from handlers.buttons.codec import ButtonData, button
from handlers.buttons.kinds import WeekButton


@button("away_from")
@dataclass(frozen=True, slots=True)
class PauseFrom(ButtonData):
    """Note days off: from a date, or from the day of the tap, to a date, or until further notice."""

    event: LifeEvent
    first: date | None = None
    last: date | None = None


@button("away_no")
@dataclass(frozen=True, slots=True)
class NoPause(ButtonData):
    """Nothing is noted."""


@button("away_undo")
@dataclass(frozen=True, slots=True)
class TakeBackPause(ButtonData):
    """The noted days go again."""

    event: LifeEvent
    first: date


@button("back")
@dataclass(frozen=True, slots=True)
class ImBack(ButtonData):
    """Well, or home, again."""


@button("cleared")
@dataclass(frozen=True, slots=True)
class ClearedToRun(ButtonData):
    """A clinician has said that running is all right again."""


@button("uncleared")
@dataclass(frozen=True, slots=True)
class NotClearedYet(ButtonData):
    """No clinician has said so yet: the pause goes on."""


@button("lighter")
@dataclass(frozen=True, slots=True)
class LightenWeek(WeekButton):
    """Make the rest of the week lighter after missed runs; `stamp` stands for the days as they were shown."""

    stamp: int


@button("as_is")
@dataclass(frozen=True, slots=True)
class LeaveWeek(WeekButton):
    """Leave the week as it is."""
