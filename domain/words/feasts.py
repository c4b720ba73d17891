"""Holidays by their names, as the days that most people are away on."""

from datetime import date, timedelta


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    el = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def next_feast(name: str, today: date) -> tuple[date, date] | None:
    """First and last day of the holiday that is to come, or goes on; None for a name that is not known."""
    for year in (today.year - 1, today.year, today.year + 1):
        span = _span(name, year)
        if span is None or span[1] >= today:
            return span
    return None


def _span(name: str, year: int) -> tuple[date, date] | None:
    sunday = easter_sunday(year)
    match name:
        case "easter":
            return sunday - timedelta(days=2), sunday + timedelta(days=1)
        case "good_friday":
            return sunday - timedelta(days=2), sunday - timedelta(days=2)
        case "easter_monday":
            return sunday + timedelta(days=1), sunday + timedelta(days=1)
        case "holy_week":
            return sunday - timedelta(days=7), sunday
        case "christmas":
            return date(year, 12, 24), date(year, 12, 26)
        case "new_year":
            return date(year, 12, 31), date(year + 1, 1, 1)
    return None
