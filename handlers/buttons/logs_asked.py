"""Buttons of a run that a coach knows of: the athlete is asked, and logs it or does not."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from handlers.buttons.codec import Between, button
from handlers.buttons.kinds import DateButton, PersonButton

# Millimetres, seconds; as wide as any run.
Length = Annotated[int, Between(1, 500_000_000)]
Time = Annotated[int, Between(0, 200_000)]
Effort = Annotated[int, Between(0, 10)]


@button("asklog")
@dataclass(frozen=True, slots=True)
class AskToLog(PersonButton):
    """Ask an athlete whether they ran that; a time or an effort of 0 was not told."""

    on: date
    distance_mm: Length
    seconds: Time = 0
    effort: Effort = 0


@button("toldlog")
@dataclass(frozen=True, slots=True)
class LogTold(DateButton):
    """Yes, log what the coach told."""

    distance_mm: Length
    seconds: Time = 0
    effort: Effort = 0


@button("toldno")
@dataclass(frozen=True, slots=True)
class LeaveTold(DateButton):
    """No, it was not so: nothing is logged."""
