"""How numbers, paces, dates and lists are shown in the reader's language; rounding happens here and only here."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from functools import lru_cache

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from handlers.wording.door import tr, trc, trn

_KM_PER_MILE = MM_PER_MILE / MM_PER_KM
_RACE_MM = 5 * MM_PER_KM
# How near to a step a length is on it, in steps.
_ON_STEP = 0.05
# What whole millimetres may add up to beside what was said.
_SAME_MM = 20

# What follows a number and is nothing without it, in every language that is spoken here: "4.5 mi", "2 h 40 min",
# "6 × 400 m", "62 miles", "12 %". Days, weeks and runs are words of the sentence.
_BEFORE_UNIT = re.compile(
    r"(?<=\d) (?=(?:mi|km|m|ft|h|min|s|%|×|miles?|kilometres?|hours?|minutes?|seconds?"
    r"|Meilen?|Kilometern?|Stunden?|Minuten?|Sekunden?)(?!\w))"
)
_WITHIN = re.compile(r"(?<=\d\u00a0×) (?=\d)|(?<=\d\u00a0h) (?=\d)")
# What stands in code is for other programs, character by character.
_CODE = re.compile(r"(<(pre|code)\b.*?</\2>)", re.DOTALL)
# Labels, which are the same on many cards, and cards that are shown again; a kilobyte each at most times.
_TEXTS_KEPT = 512


def show_number(value: float, digits: int = 2) -> str:
    """A number without idle zeros: 5, 5.25, 0.4; halves go up (14.25 as 14.3); with the language's decimal mark."""
    text = f"{math.copysign(math.floor(abs(value) * 10**digits + 0.5 + 1e-9) / 10**digits, value):.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text.replace(".", trc("decimal mark", "."))


@lru_cache(_TEXTS_KEPT)
def unbroken(text: str) -> str:
    """The text (Telegram HTML or plain) with each number on the line of its unit: the space between them never breaks.

    `handlers/views/text.py` reads such a space as any other when a person sends it back.
    """
    if "<pre" not in text and "<code" not in text:
        return _WITHIN.sub("\u00a0", _BEFORE_UNIT.sub("\u00a0", text))
    pieces = _CODE.split(text)
    # The pattern has two groups: a piece of text, the code whole, its tag, and so on.
    return "".join(unbroken(piece) if place % 3 == 0 else piece for place, piece in enumerate(pieces) if place % 3 != 2)


def in_units(distance_mm: int, units: Units) -> float:
    """Millimetres to miles or kilometres."""
    return distance_mm / (MM_PER_MILE if units is Units.MI else MM_PER_KM)


def usual_digits(distance_mm: int, units: Units) -> int:
    """Two where the length was said or planned in this unit, in hundredths of it; one where it was measured otherwise.

    Nobody says that a marathon has 26.22 miles, or that the five miles they ran were 8.05 km.
    """
    hundredth_mm = (MM_PER_MILE if units is Units.MI else MM_PER_KM) / 100
    return 2 if abs(distance_mm - round(distance_mm / hundredth_mm) * hundredth_mm) <= _SAME_MM else 1


def show_distance(distance_mm: int, units: Units, digits: int | None = None) -> str:
    """As "5 mi", "5.25 mi", "26.2 mi" or "8 km"; `digits` is the most decimals shown, else as many as are usual."""
    if digits is None:
        digits = usual_digits(distance_mm, units)
    return f"{show_number(in_units(distance_mm, units), digits)} {units.value}"


def show_total(lengths_mm: Iterable[int], units: Units) -> str:
    """What these lengths come to as they are shown one by one: whoever adds them up finds the same."""
    return show_distance(shown_total_mm(lengths_mm, units), units)


def shown_total_mm(lengths_mm: Iterable[int], units: Units) -> int:
    """The same in millimetres."""
    unit_mm = MM_PER_MILE if units is Units.MI else MM_PER_KM
    return sum(
        round(math.floor(in_units(each, units) * 10**digits + 0.5 + 1e-9) / 10**digits * unit_mm)
        for each in lengths_mm
        for digits in (usual_digits(each, units),)
    )


def show_lap(distance_mm: int, units: Units) -> str:
    """A lap's distance: as `show_distance`, but metres for a repeat that is round in metres ("800 m")."""
    if distance_mm < MM_PER_KM and distance_mm % 50_000 == 0:
        return f"{distance_mm // 1000} m"
    # A kilometre is 0.62 mi, which matters in a lap; a race is 26.2 mi.
    return show_distance(distance_mm, units, 2 if units is Units.MI and distance_mm < _RACE_MM else None)


def show_miles(distance_miles: float, units: Units, digits: int = 1) -> str:
    """A distance kept in miles (a weekly mileage), shown in the athlete's units."""
    value = distance_miles if units is Units.MI else distance_miles * _KM_PER_MILE
    return f"{show_number(value, digits)} {units.value}"


def show_miles_range(low: float, high: float, units: Units, digits: int = 1) -> str:
    """As "3–5 mi" or "5–8 km"; both in miles. In kilometres it is what their half ones allow: they are run in such."""
    if units is Units.KM:
        inner = (math.ceil(low * _KM_PER_MILE * 2 - _ON_STEP) / 2, math.floor(high * _KM_PER_MILE * 2 + _ON_STEP) / 2)
        if inner[0] < inner[1]:
            low, high = (each / _KM_PER_MILE for each in inner)
    first, last = show_miles(low, units, digits), show_miles(high, units, digits)
    return f"{first.split(' ')[0]}–{last}"


def show_long_distance(distance_mm: int, units: Units) -> str:
    """As "62 miles" or "99.8 kilometres", in a sentence."""
    number = show_number(in_units(distance_mm, units), 1)
    return tr("{number} miles", number=number) if units is Units.MI else tr("{number} kilometres", number=number)


def clock_of(seconds: float) -> str:
    """Minutes and seconds: "7:05"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def _per_unit(seconds_per_mile: float, units: Units) -> float:
    return seconds_per_mile if units is Units.MI else seconds_per_mile / _KM_PER_MILE


def show_pace(seconds_per_mile: float, units: Units) -> str:
    """As "7:30/mi" or "4:40/km"."""
    return f"{clock_of(_per_unit(seconds_per_mile, units))}/{units.value}"


def show_bare_pace(seconds_per_mile: float, units: Units) -> str:
    """As "7:30" or "4:40", where the unit is said beside it."""
    return clock_of(_per_unit(seconds_per_mile, units))


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


def show_about(seconds: float) -> str:
    """How long something takes by estimate, to five minutes: "50 min", "2 h 40 min", "3 h"."""
    hours, minutes = divmod(max(5, 5 * round(seconds / 300)), 60)
    if not hours:
        return tr("{count} min", count=minutes)
    if not minutes:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)


def show_date(day: date) -> str:
    """As "Sun 18 Apr 2027"."""
    return trc(
        "date",
        "{weekday} {day} {month} {year}",
        weekday=short_weekday(day.isoweekday()),
        day=day.day,
        month=short_month(day.month),
        year=day.year,
    )


def show_day(day: date) -> str:
    """As "Sun 18 Apr"."""
    return trc(
        "date",
        "{weekday} {day} {month}",
        weekday=short_weekday(day.isoweekday()),
        day=day.day,
        month=short_month(day.month),
    )


def show_long_date(day: date) -> str:
    """As "18 April 2027"."""
    return trc("date", "{day} {month} {year}", day=day.day, month=month_name(day.month), year=day.year)


def show_date_range(first: date, last: date) -> str:
    """As "29 Mar – 4 Apr", with the years when they differ; one day as "29 Mar"."""
    if first == last:
        return _day_of_month(first)
    if first.year != last.year:
        return f"{show_date(first)} – {show_date(last)}"
    if first.month == last.month:
        return trc("dates", "{first}–{last} {month}", first=first.day, last=last.day, month=short_month(last.month))
    return f"{_day_of_month(first)} – {_day_of_month(last)}"


def _day_of_month(day: date) -> str:
    return trc("date", "{day} {month}", day=day.day, month=short_month(day.month))


def show_clock(moment: time) -> str:
    """As "07:00"."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def weekday_name(number: int) -> str:
    """The name of an ISO weekday, 1 = Monday."""
    return trc("weekdays", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday").split()[number - 1]


def short_weekday(number: int) -> str:
    """As "Mon", for an ISO weekday."""
    return trc("short weekdays", "Mon Tue Wed Thu Fri Sat Sun").split()[number - 1]


def month_name(number: int) -> str:
    """The name of a month, 1 = January."""
    names = trc("months", "January February March April May June July August September October November December")
    return names.split()[number - 1]


def short_month(number: int) -> str:
    """As "Jan"; 1 = January."""
    return trc("short months", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()[number - 1]


def show_list(parts: Sequence[str]) -> str:
    """As "Tue", "Tue and Thu", "Tue, Thu and Sat"."""
    if len(parts) < 2:
        return "".join(parts)
    *before, last = parts
    return trc("list", "{before} and {last}", before=trc("list", ", ").join(before), last=last)


def show_some(parts: Sequence[str], most: int) -> str:
    """As "Tue, Thu, Sat"; of more than `most` the first ones, and how many more there are."""
    shown = trc("list", ", ").join(parts[:most])
    more = len(parts) - most
    return shown if more <= 0 else trn("{names} and {count} more", "{names} and {count} more", more, names=shown)


def some_lines(lines: Sequence[str], most: int) -> list[str]:
    """As many of these lines as a card holds, and a last one with how many more there are."""
    more = len(lines) - most
    return [*lines] if more <= 0 else [*lines[:most], tr("and {count} more.", count=more)]


def show_choices(parts: Sequence[str]) -> str:
    """As "a", "a or b", "a or b or c"."""
    return trc("choices", " or ").join(parts)


def show_weekdays(numbers: Iterable[int]) -> str:
    """As "Tue, Thu and Sat", "every day"."""
    days = sorted(set(numbers))
    return tr("every day") if days == list(range(1, 8)) else show_list([short_weekday(number) for number in days])


def show_percent(share: float) -> str:
    """As "31 %"."""
    return trc("percent", "{number} %", number=round(share * 100))


def show_growth(share: float) -> str:
    """As "+7 %", "−12 %", "0 %"."""
    whole = round(share * 100)
    sign = "+" if whole > 0 else "−" if whole else ""
    return trc("percent", "{number} %", number=f"{sign}{abs(whole)}")
