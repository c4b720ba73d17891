"""A long run that was missed may still be run a day or two later in its week (training.md 3.2): the one thing of a day
that is over which an edit may change."""

from domain.editing.frame import EditFrame
from domain.plan import DayType, Week

MOST_DAYS_LATER = 2


def may_be_moved_on(week: Week, day: int, to: int, frame: EditFrame) -> bool:
    """Whether it is the long run of a past day that nobody ran, and goes no further than two days."""
    is_missed = frame.is_past(day) and (day not in frame.logged or day in frame.skipped)
    return is_missed and week.day(day).type is DayType.LONG_RUN and 0 < to - day <= MOST_DAYS_LATER


def is_moved_on(before: Week, after: Week, number: int) -> bool:
    """Whether the day's long run stands a day or two later in the other of two states of a week."""
    if before.day(number).type is not DayType.LONG_RUN or after.day(number).is_run:
        return False
    later = range(number + 1, min(number + MOST_DAYS_LATER, 7) + 1)
    return any(
        after.day(each).type is DayType.LONG_RUN and before.day(each).type is not DayType.LONG_RUN for each in later
    )
