"""So many per cent of several runs: each to a half unit, and their sum to the per cent that was wished for."""

from collections.abc import Sequence
from datetime import date

from domain.plan import QUALITY_TYPES, DayType
from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.intents import ChangeByShare, CutDay, DayEdit
from handlers.desk.week import EditableWeek

# Hard work that is cut by so much is an easy run.
_HALVED = -50


def by_share(opened: EditableWeek, dates: Sequence[date], by_percent: int, units: Units) -> list[DayEdit]:
    """What the runs of these dates become. What rounding takes from one is left to the next: 15 % of 25 miles is 3.5.

    Runs too short to change by it stay as they are, unless that is all of them.
    """
    found: list[DayEdit] = []
    over = 0.0
    for on in dates:
        day = opened.week.day(on.isoweekday())
        if day.type is DayType.RACE:
            continue
        if day.type in QUALITY_TYPES and by_percent <= _HALVED:
            found.append(ChangeByShare(DayRef(on=on), by_percent))
            continue
        exact = day.distance_mm * (100 + by_percent) / 100 + over
        length = max(round(exact / units.half_mm), 1) * units.half_mm
        over = exact - length
        if abs(length - day.distance_mm) >= units.half_mm / 2:
            found.append(CutDay(DayRef(on=on), length))
    return found or [ChangeByShare(DayRef(on=on), by_percent) for on in dates]
