"""Settings that are said in words: units, the reminder, the language, the place."""

from dataclasses import dataclass
from datetime import time

from domain.people import ReminderWhen
from domain.units import Units


@dataclass(frozen=True, slots=True)
class UseUnits:
    """Miles or kilometres."""

    units: Units


@dataclass(frozen=True, slots=True)
class RemindAt:
    """When the workout arrives: at a time, on which side of the night, or not at all; or so many minutes later."""

    at: time | None = None
    when: ReminderWhen | None = None
    by_min: int = 0


@dataclass(frozen=True, slots=True)
class Speak:
    """The language to speak."""

    language: str


@dataclass(frozen=True, slots=True)
class LiveIn:
    """Where somebody is, for the time zone, as it was written."""

    text: str


SettingSaid = UseUnits | RemindAt | Speak | LiveIn
"""A setting that is changed by words."""
