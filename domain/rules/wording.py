"""The few words the checks share."""

from collections.abc import Iterable

from domain.formats import WEEKDAYS, show_miles, show_weekdays
from domain.plan import DayType
from domain.units import Units

_KIND_NAMES = {
    DayType.REST: "rest",
    DayType.RECOVERY: "a recovery run",
    DayType.EASY: "an easy run",
    DayType.MODERATE: "a moderate run",
    DayType.TEMPO: "a tempo run",
    DayType.INTERVALS: "an interval session",
    DayType.RACE_PACE: "a race-pace run",
    DayType.LONG_RUN: "a long run",
    DayType.SHAKEOUT: "a shakeout",
    DayType.RACE: "the race",
}


def kind_name(kind: DayType) -> str:
    """The kind of day in a sentence: "an easy run"."""
    return _KIND_NAMES[kind]


def day_name(number: int) -> str:
    """Monday to Sunday; imported weeks may number their days otherwise."""
    return WEEKDAYS[number - 1] if 1 <= number <= 7 else f"Day {number}"


def days_said(numbers: Iterable[int]) -> str:
    """As "Tue, Thu and Sat"; "no day" where there is none of Monday to Sunday."""
    return show_weekdays(number for number in numbers if 1 <= number <= 7) or "no day"


def miles_range(low: float, high: float, units: Units) -> str:
    """As "3–5 mi" or "4.8–8 km"."""
    first, last = show_miles(low, units), show_miles(high, units)
    return f"{first.split(' ')[0]}–{last}"


def signed_percent(share: float) -> str:
    """As "+7 %", "-12 %", "0 %"."""
    whole = round(share * 100)
    return f"+{whole} %" if whole > 0 else f"{whole} %" if whole == 0 else f"−{-whole} %"
