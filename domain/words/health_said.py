"""Days off that somebody who treats illness or injuries has ordered."""

from dataclasses import dataclass
from datetime import date

from domain.people import LifeEvent
from domain.words.settings_said import SettingSaid
from domain.words.strength_said import StrengthSaid


@dataclass(frozen=True, slots=True)
class OffUntil:
    """No running on these days, first and last included, because of an illness or an injury."""

    event: LifeEvent
    first: date
    last: date


OfOneself = SettingSaid | StrengthSaid | OffUntil
"""What is said of oneself, and of no run and no day of the plan."""
