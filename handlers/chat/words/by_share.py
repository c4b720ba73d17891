"""So many per cent of several runs: each to a half unit, and their sum to the per cent that was wished for."""

from collections.abc import Sequence
from datetime import date

from domain.plan import QUALITY_TYPES, DayType
from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.intents import ChangeByShare, CutDay, DayEdit
from handlers.chat.words.day_edits import HALVED
from handlers.desk.week import EditableWeek


def by_share(opened: EditableWeek, dates: Sequence[date], by_percent: float, units: Units) -> list[DayEdit]:
    """What the runs of these dates become. What rounding takes from one is left to the next: 15 % of 25 miles is 3.5.

    Runs too short to change by it stay as they are, unless that is all of them; the race stays whatever it is.
    """
    found: list[DayEdit] = []
    over = 0.0
    dates = [on for on in dates if opened.week.day(on.isoweekday()).type is not DayType.RACE]
    for on in dates:
        day = opened.week.day(on.isoweekday())
        if day.type in QUALITY_TYPES and by_percent <= HALVED:
            found.append(ChangeByShare(DayRef(on=on), round(by_percent)))
            continue
        exact = day.distance_mm * (100 + by_percent) / 100 + over
        length = max(round(exact / units.half_mm), 1) * units.half_mm
        over = exact - length
        if abs(length - day.distance_mm) >= units.half_mm / 2:
            found.append(CutDay(DayRef(on=on), length))
    return found or [ChangeByShare(DayRef(on=on), round(by_percent)) for on in dates]
