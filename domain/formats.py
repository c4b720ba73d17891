"""How distances, paces, times and dates are shown; rounding happens here and only here."""

from collections.abc import Iterable
from datetime import date, time

from domain.units import MM_PER_KM, MM_PER_MILE, Units

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_KM_PER_MILE = MM_PER_MILE / MM_PER_KM


def show_number(value: float, digits: int = 2) -> str:
    """A number without idle zeros: 5, 5.25, 0.4."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def in_units(distance_mm: int, units: Units) -> float:
    """Millimetres to miles or kilometres."""
    return distance_mm / (MM_PER_MILE if units is Units.MI else MM_PER_KM)


def show_distance(distance_mm: int, units: Units, digits: int = 2) -> str:
    """As "5 mi", "5.25 mi" or "8 km"; `digits` is the most decimals shown."""
    return f"{show_number(in_units(distance_mm, units), digits)} {units.value}"


def show_lap(distance_mm: int, units: Units) -> str:
    """A lap's distance: as `show_distance`, but metres for a repeat that is round in metres ("800 m")."""
    if distance_mm < MM_PER_KM and distance_mm % 50_000 == 0:
        return f"{distance_mm // 1000} m"
    return show_distance(distance_mm, units)


def show_miles(distance_miles: float, units: Units, digits: int = 1) -> str:
    """A distance kept in miles (a weekly mileage), shown in the athlete's units."""
    value = distance_miles if units is Units.MI else distance_miles * _KM_PER_MILE
    return f"{show_number(value, digits)} {units.value}"


def clock_of(seconds: float) -> str:
    """Minutes and seconds: "7:05". The form of `paceGoal` in the plan's JSON when given seconds per mile."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def pace_goal(seconds_per_mile: int | None) -> str | None:
    """A lap's pace as the plan's JSON holds it: "mm:ss" per mile, or None for by effort."""
    return None if seconds_per_mile is None else clock_of(seconds_per_mile)


def _per_unit(seconds_per_mile: float, units: Units) -> float:
    return seconds_per_mile if units is Units.MI else seconds_per_mile / _KM_PER_MILE


def show_pace(seconds_per_mile: float, units: Units) -> str:
    """As "7:30/mi" or "4:40/km"."""
    return f"{clock_of(_per_unit(seconds_per_mile, units))}/{units.value}"


def show_pace_range(fast_s: float, slow_s: float, units: Units) -> str:
    """As "9:30–10:20/mi"; both in seconds per mile."""
    fast, slow = clock_of(_per_unit(fast_s, units)), clock_of(_per_unit(slow_s, units))
    return f"{fast}/{units.value}" if fast == slow else f"{fast}–{slow}/{units.value}"


def show_duration(seconds: float) -> str:
    """As "3:30:00" from an hour, "42:10" below."""
    whole = round(seconds)
    if whole < 3600:
        return clock_of(whole)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"


def show_long_duration(seconds: float) -> str:
    """Hours always: "0:42:10", "3:30:00". The form of `goalTime` in the plan's JSON."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"


def show_date(day: date) -> str:
    """As "Sun 18 Apr 2027"."""
    return f"{show_day(day)} {day.year}"


def show_day(day: date) -> str:
    """As "Sun 18 Apr"."""
    return f"{WEEKDAYS[day.isoweekday() - 1][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def show_date_range(first: date, last: date) -> str:
    """As "29 Mar – 4 Apr", with the years when they differ."""
    if first.year != last.year:
        return f"{show_date(first)} – {show_date(last)}"
    start = f"{first.day}" if first.month == last.month else f"{first.day} {MONTHS[first.month - 1][:3]}"
    joint = "–" if first.month == last.month else " – "
    return f"{start}{joint}{last.day} {MONTHS[last.month - 1][:3]}"


def show_clock(moment: time) -> str:
    """As "07:00"."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def weekday_name(number: int) -> str:
    """The name of an ISO weekday, 1 = Monday."""
    return WEEKDAYS[number - 1]


def show_weekdays(numbers: Iterable[int]) -> str:
    """As "Tue, Thu and Sat", "every day", "weekdays"."""
    days = sorted(set(numbers))
    if days == list(range(1, 8)):
        return "every day"
    names = [WEEKDAYS[number - 1][:3] for number in days]
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def show_percent(share: float) -> str:
    """As "31 %"."""
    return f"{round(share * 100)} %"
