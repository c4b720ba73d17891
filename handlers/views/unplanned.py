"""What was run beside a week's plan, and what the week comes to with it: said wherever a week's sum is."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.calendar import monday_of
from domain.people import RunLog
from domain.plan import Day, DayType
from domain.units import Units
from handlers.wording.door import tr
from handlers.wording.formats import show_distance

# Less than this, a quarter of a mile, is a longer way round and no run of its own.
_WORTH_MM = 402_336


def beside_plan(logs: Iterable[RunLog], days: Sequence[Day], today: date) -> tuple[int, int] | None:
    """Millimetres run where nothing was planned, and all that the week comes to with them.

    None where the week holds no more for it: a run on another day than its own is no addition.
    """
    ran = {log.date.isoweekday(): log for log in logs}
    monday = next((monday_of(log.date) for log in ran.values()), None)
    if monday is None:
        return None
    unplanned = sum(ran[day.number].distance_mm for day in days if day.number in ran and not day.is_run)
    first_open = (today - monday).days + 1
    ahead = [day for day in days if day.is_run and day.number not in ran and day.number >= first_open]
    # Training beside training: the race is no part of either sum.
    raced = {day.number for day in days if day.type is DayType.RACE}
    done = sum(log.distance_mm for number, log in ran.items() if number not in raced)
    in_all = done + sum(day.distance_mm for day in ahead if day.number not in raced)
    planned = sum(day.distance_mm for day in days if day.is_run and day.number not in raced)
    return (unplanned, in_all) if unplanned and in_all > planned + _WORTH_MM else None


def beside_words(logs: Iterable[RunLog], days: Sequence[Day], today: date, units: Units) -> str:
    """ "10 mi of it unplanned: 39 mi in all with what is still to come."; "" where there is nothing to say."""
    logs = tuple(logs)
    found = beside_plan(logs, days, today)
    if found is None:
        return ""
    unplanned_mm, in_all_mm = found
    unplanned, in_all = show_distance(unplanned_mm, units, 1), show_distance(in_all_mm, units, 1)
    if in_all_mm <= sum(log.distance_mm for log in logs):
        return tr("{unplanned} of it unplanned.", unplanned=unplanned)
    return tr("{unplanned} of it unplanned: {all} in all with what is still to come.", unplanned=unplanned, all=in_all)
