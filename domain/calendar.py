"""Calendar dates: today where somebody lives, and the weeks of a plan, without times or zones (rulings 1, 2, 8, 41)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

STUB_MAX_WEEKDAY = 3


def local_date(zone: str, now: datetime) -> date:
    """The date on the person's calendar."""
    return now.astimezone(ZoneInfo(zone)).date()


def monday_of(day: date) -> date:
    """The Monday on or before a date."""
    return day - timedelta(days=day.isoweekday() - 1)


def training_day_date(start: date, week: int, day: int) -> date:
    """Date of a day, counted from `start` as day 1 of week 1, literally as the brief has it (training.md 0).

    A plan calls this with the Monday on or before its start date, so that `day` is the ISO weekday (ruling 1).
    """
    return start + timedelta(days=(week - 1) * 7 + day - 1)


def week_number(start: date, day: date) -> int:
    """Which calendar week a date lies in, the start's being 1; below 1 before it (rulings 1, 2)."""
    return (day - monday_of(start)).days // 7 + 1


def total_weeks(start: date, race_date: date) -> int:
    """Calendar weeks from the start date's to the race's, both included (ruling 2)."""
    return week_number(start, race_date)


def next_monday(day: date) -> date:
    """The first Monday on or after a date: the start that is offered first."""
    return day + timedelta(days=(8 - day.isoweekday()) % 7)


def days_left_in_week(start: date) -> int:
    """Days of the start's calendar week from the start on: 7 for a Monday, 1 for a Sunday."""
    return 8 - start.isoweekday()


def is_stub(race_date: date) -> bool:
    """Whether the race falls Monday to Wednesday, so that the last calendar week is a stub (ruling 8)."""
    return race_date.isoweekday() <= STUB_MAX_WEEKDAY
