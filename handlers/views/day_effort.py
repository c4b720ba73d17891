"""How hard a run to come should be, of ten."""

from datetime import date

from domain.plan import Day, DayType
from domain.race import HALF, MARATHON
from domain.units import Units
from handlers.views.asked_races import effort_line
from handlers.views.day_lines import day_title
from handlers.wording.door import tr
from handlers.wording.formats import show_date

_OF_TEN = {
    DayType.RECOVERY: 2,
    DayType.EASY: 3,
    DayType.SHAKEOUT: 3,
    DayType.LONG_RUN: 4,
    DayType.MODERATE: 5,
    DayType.TEMPO: 7,
    DayType.INTERVALS: 8,
    DayType.RACE: 9,
}


def effort_of_kind(kind: DayType, race_mm: int) -> str:
    """What a kind of run feels like, where the race is so long."""
    if kind is DayType.RACE_PACE:
        return effort_line(6 if race_mm >= MARATHON.distance_mm else 7 if race_mm >= HALF.distance_mm else 8)
    return effort_line(_OF_TEN[kind])


def effort_of_day(on: date, day: Day | None, race_mm: int, units: Units) -> str:
    """What the run of a day should feel like; safe HTML."""
    if day is None or not day.is_run:
        return tr("{date} is a rest day.", date=show_date(on))
    return f"<b>{show_date(on)}</b> · {day_title(day, units)}\n{effort_of_kind(day.type, race_mm)}"
