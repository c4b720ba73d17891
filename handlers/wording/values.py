"""The values of a remark as they stand in a sentence: in the reader's units and language.

A sentence may say how precisely: `{miles:2}` shows two decimals, `{kind:bare}` the kind of a day without its article.
"""

from collections.abc import Callable
from datetime import date

from domain.formats import (
    WEEKDAYS,
    show_date,
    show_day,
    show_duration,
    show_miles,
    show_pace,
    show_pace_range,
    show_percent,
    show_weekdays,
)
from domain.plan import DayType, PhaseName
from domain.remarks import Growth, Miles, MilesRange, Pace, PaceRange, Seconds, Share, Value, Values, Weekday
from domain.units import Units
from handlers.wording.door import Counted, tr, trn
from handlers.wording.names import kind_bare, kind_phrase, phase_name, type_name

Sentence = str | Counted


def say(sentence: Sentence, values: Values, units: Units) -> str:
    """The sentence with its values, in the reader's units."""
    shown = {name: _show(value, units) for name, value in values.items()}
    if isinstance(sentence, str):
        return tr(sentence, **shown)
    count = values[sentence.by]
    assert isinstance(count, int)
    return trn(sentence.one, sentence.many, count, **shown)


class _Shown:
    """A value that is put into words when the sentence asks for it, as the sentence asks for it."""

    __slots__ = ("_words",)

    def __init__(self, words: Callable[[str], str]) -> None:
        self._words = words

    def __format__(self, how: str) -> str:
        return self._words(how)


def _show(value: Value, units: Units) -> object:
    if isinstance(value, Miles):
        return _Shown(lambda how: show_miles(value, units, int(how or 1)))
    if isinstance(value, MilesRange):
        return _Shown(lambda how: show_miles_range(value, units, int(how or 1)))
    if isinstance(value, DayType):
        return _Shown(lambda how: _KINDS[how](value))
    if isinstance(value, date):
        return _Shown(lambda how: show_day(value) if how == "day" else show_date(value))
    return _plainly(value, units)


_KINDS: dict[str, Callable[[DayType], str]] = {"": kind_phrase, "bare": kind_bare, "name": type_name}


def _plainly(value: Value, units: Units) -> object:
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
        case tuple():
            return _list(value)
        case _:
            return value


def _list(values: tuple[int | str, ...]) -> str:
    days = [value for value in values if isinstance(value, Weekday)]
    if days or not values:
        return show_weekdays(day for day in days if 1 <= day <= 7) or tr("no day")
    return ", ".join(phase_name(value) if isinstance(value, PhaseName) else str(value) for value in values)


def day_name(number: int) -> str:
    """Monday to Sunday; imported weeks may number their days otherwise."""
    return tr(WEEKDAYS[number - 1]) if 1 <= number <= 7 else tr("Day {number}", number=int(number))


def show_miles_range(band: MilesRange, units: Units, digits: int = 1) -> str:
    """As "3–5 mi" or "4.8–8 km"."""
    first, last = show_miles(band.low, units, digits), show_miles(band.high, units, digits)
    return f"{first.split(' ')[0]}–{last}"


def show_growth(share: float) -> str:
    """As "+7 %", "−12 %", "0 %"."""
    whole = round(share * 100)
    return f"+{whole} %" if whole > 0 else f"{whole} %" if whole == 0 else f"−{-whole} %"
