"""The values of what is told as they stand in a sentence: in the reader's units and language.

A sentence may say how precisely: `{miles:2}` shows two decimals, `{kind:bare}` the kind of a day without its article.
"""

from collections.abc import Callable, Mapping
from datetime import date

from domain.plan import DayType, Lap, PhaseName, Segment
from domain.units import Growth, Miles, MilesRange, Millimetres, Pace, PaceRange, Seconds, Share, Units, Weekday
from handlers.wording.door import tr, trc
from handlers.wording.formats import (
    show_date,
    show_day,
    show_distance,
    show_duration,
    show_growth,
    show_lap,
    show_miles,
    show_miles_range,
    show_pace,
    show_pace_range,
    show_percent,
    show_weekdays,
    weekday_name,
)
from handlers.wording.names import kind_bare, kind_phrase, phase_name, segment_name, type_name


def shown(values: Mapping[str, object], units: Units) -> dict[str, object]:
    """The values by name, each as it stands in a sentence."""
    return {name: _show(value, units) for name, value in values.items()}


class _Shown:
    """A value that is put into words when the sentence asks for it, as the sentence asks for it."""

    __slots__ = ("_words",)

    def __init__(self, words: Callable[[str], str]) -> None:
        self._words = words

    def __format__(self, how: str) -> str:
        return self._words(how)


def _show(value: object, units: Units) -> object:
    if isinstance(value, Miles):
        return _Shown(lambda how: show_miles(value, units, int(how or 1)))
    if isinstance(value, Millimetres):
        return _Shown(lambda how: show_distance(value, units, int(how or 2)))
    if isinstance(value, MilesRange):
        return _Shown(lambda how: show_miles_range(value.low, value.high, units, int(how or 1)))
    if isinstance(value, DayType):
        return _Shown(lambda how: _KINDS[how](value))
    if isinstance(value, date):
        return _Shown(lambda how: show_day(value) if how == "day" else show_date(value))
    return _plainly(value, units)


_KINDS: dict[str, Callable[[DayType], str]] = {
    "": kind_phrase,
    "bare": kind_bare,
    "name": type_name,
    "lower": lambda kind: type_name(kind).lower(),
}


def _plainly(value: object, units: Units) -> object:
    match value:
        case Pace():
            return show_pace(value, units)
        case PaceRange():
            return show_pace_range(value.fast_s, value.slow_s, units)
        case Seconds():
            return show_duration(value)
        case Share():
            return show_percent(value)
        case Growth():
            return show_growth(value)
        case Weekday():
            return day_name(value)
        case PhaseName():
            return phase_name(value)
        case Segment():
            return segment_name(value).lower()
        case Lap():
            return show_lap_pace(value, units)
        case tuple():
            return _list(value)
        case _:
            return value


def show_lap_pace(lap: Lap, units: Units) -> str:
    """A lap in a few words: "0.5 mi at 6:40/mi", "1 mi by effort"."""
    distance = show_lap(lap.distance_mm, units)
    if lap.pace_s is None:
        return tr("{distance} by effort", distance=distance)
    return tr("{distance} at {pace}", distance=distance, pace=show_pace(lap.pace_s, units))


def _list(values: tuple[object, ...]) -> str:
    days = [value for value in values if isinstance(value, Weekday)]
    if days or not values:
        return show_weekdays(day for day in days if 1 <= day <= 7) or tr("no day")
    return trc("list", ", ").join(phase_name(value) if isinstance(value, PhaseName) else str(value) for value in values)


def day_name(number: int) -> str:
    """Monday to Sunday; imported weeks may number their days otherwise."""
    return weekday_name(number) if 1 <= number <= 7 else tr("Day {number}", number=int(number))
