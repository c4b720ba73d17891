"""The values of what is told as they stand in a sentence: in the reader's units and language.

A sentence may say how: `{miles:2}` with two decimals, `{miles:long}` as "62 miles", `{kind:bare}` the kind of a day
without its article, `{pace:bare}` without its unit. `{unit}` is the reader's: "mile" or "km".
"""

import math
from collections.abc import Callable, Mapping
from datetime import date, time

from domain.editing.starters import StarterName
from domain.plan import DayType, Lap, PhaseName, RaceDistance, Segment
from domain.units import (
    Growth,
    Miles,
    MilesRange,
    Millimetres,
    Pace,
    PaceRange,
    Seconds,
    Share,
    Units,
    Weekday,
    miles,
    mm_from_miles,
)
from handlers.wording.door import tr, trc
from handlers.wording.formats import (
    clock_of,
    in_units,
    short_weekday,
    show_bare_pace,
    show_clock,
    show_date,
    show_day,
    show_distance,
    show_duration,
    show_growth,
    show_lap,
    show_long_date,
    show_long_distance,
    show_miles_range,
    show_number,
    show_pace,
    show_pace_range,
    show_percent,
    show_weekdays,
    usual_digits,
    weekday_name,
)
from handlers.wording.names import kind_bare, kind_name, kind_phrase, part_name, phase_name, race_name, type_name
from handlers.wording.templates import template_name

_ON_GRID = 1e-6
# What a bound is called among the values, and how near to a step it is on it.
_MOST, _ON_STEP = "most", 0.05


def shown(values: Mapping[str, object], units: Units) -> dict[str, object]:
    """The values by name, each as it stands in a sentence."""
    unit = tr("mile") if units is Units.MI else tr("km")
    return {"unit": unit, **{name: _show(_bound(name, value, units), units) for name, value in values.items()}}


def _bound(name: str, value: object, units: Units) -> object:
    """A bound that stands in miles, for who runs half kilometres: the last of these within it, not 12.9 km."""
    if name != _MOST or units is Units.MI or not isinstance(value, Miles):
        return value
    steps = math.floor(mm_from_miles(value) / units.half_mm + _ON_STEP)
    return Miles(miles(steps * units.half_mm)) if steps else value


class _Shown:
    """A value that is put into words when the sentence asks for it, as the sentence asks for it."""

    __slots__ = ("_words",)

    def __init__(self, words: Callable[[str], str]) -> None:
        self._words = words

    def __format__(self, how: str) -> str:
        return self._words(how)


def _show(value: object, units: Units) -> object:
    if isinstance(value, Miles):
        return _Shown(lambda how: _distance(mm_from_miles(value), units, how, _digits(value, units)))
    if isinstance(value, Millimetres):
        return _Shown(lambda how: _distance(value, units, how, usual_digits(value, units)))
    if isinstance(value, Seconds):
        return _Shown(lambda how: clock_of(value) if how == "clock" else show_duration(value))
    if isinstance(value, Weekday):
        return _Shown(lambda how: short_weekday(value) if how == "short" else day_name(value))
    if isinstance(value, Pace):
        return _Shown(lambda how: _pace(value, units, how))
    if isinstance(value, MilesRange):
        return _Shown(lambda how: show_miles_range(value.low, value.high, units, int(how or 1)))
    if isinstance(value, DayType):
        return _Shown(lambda how: _KINDS[how](value))
    if isinstance(value, date):
        return _Shown(lambda how: _DATES[how](value))
    return _plainly(value, units)


def _digits(value: float, units: Units) -> int:
    """Two where it is a planned length, which lies on the quarters of a mile, and one for any measure."""
    return 2 if units is Units.MI and abs(4 * value - round(4 * value)) < _ON_GRID else 1


def _distance(distance_mm: int, units: Units, how: str, digits: int) -> str:
    match how:
        case "long":
            return show_long_distance(distance_mm, units)
        case "number":
            return show_number(in_units(distance_mm, units), digits)
        case _:
            return show_distance(distance_mm, units, min(int(how or digits), usual_digits(distance_mm, units)))


def _pace(pace: Pace, units: Units, how: str) -> str:
    match how:
        case "mi" | "km":
            return show_bare_pace(pace, Units(how))
        case "bare":
            return show_bare_pace(pace, units)
        case _:
            return show_pace(pace, units)


_DATES: dict[str, Callable[[date], str]] = {"": show_date, "day": show_day, "long": show_long_date}
_KINDS: dict[str, Callable[[DayType], str]] = {
    "": kind_phrase,
    "bare": kind_bare,
    "name": type_name,
    "lower": kind_name,
}


def _plainly(value: object, units: Units) -> object:
    match value:
        case PaceRange():
            return show_pace_range(value.fast_s, value.slow_s, units)
        case Share():
            return show_percent(value)
        case Growth():
            return show_growth(value)
        case PhaseName():
            return phase_name(value)
        case StarterName():
            return template_name(value)
        case Segment():
            return part_name(value)
        case Lap():
            return show_lap_pace(value, units)
        case time():
            return show_clock(value)
        case RaceDistance():
            return race_name(value, units)
        case tuple():
            return _list(value)
        case _:
            return value


def show_lap_pace(lap: Lap, units: Units) -> str:
    """A lap in a few words: "0.5 mi at 6:40/mi", "1 mi"; by itself it does not say how a lap without a pace is run."""
    distance = show_lap(lap.distance_mm, units)
    if lap.pace_s is None:
        return distance
    return tr("{distance} at {pace}", distance=distance, pace=show_pace(lap.pace_s, units))


def _list(values: tuple[object, ...]) -> str:
    days = [value for value in values if isinstance(value, Weekday)]
    if days or not values:
        return show_weekdays(day for day in days if 1 <= day <= 7) or tr("no day")
    return trc("list", ", ").join(phase_name(value) if isinstance(value, PhaseName) else str(value) for value in values)


def day_name(number: int) -> str:
    """Monday to Sunday; imported weeks may number their days otherwise."""
    return weekday_name(number) if 1 <= number <= 7 else tr("Day {number}", number=int(number))
