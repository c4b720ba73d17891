"""How long the next long run may be after what was run: its step, and its way back (rulings 50, 65, 66)."""

import math
from datetime import date, timedelta

from domain.adapting.comeback import Comeback
from domain.adapting.reasons import WeekReason
from domain.adapting.training_log import LONGEST_RUN_DAYS, DayState, TrainingLog
from domain.limits import long_step_cap
from domain.plan import Day, DayType, Plan, Week
from domain.told import Told

# A run a little short of what was asked for holds up nothing.
_SHORT_MILES = 0.5
_ROOM_MILES = 0.25
_EVERY_DAY = frozenset(range(1, 8))


def long_run_miles(week: Week) -> float:
    """Miles of the week's long run, 0 without one."""
    return max((day.miles for day in week.days if day.type is DayType.LONG_RUN), default=0.0)


def longest_until(plan: Plan, log: TrainingLog, until: date, *, known_only: bool = False) -> float:
    """Longest run of the 30 days up to a date: open days as planned, and those of which nothing is known; 0 for none.

    `known_only` leaves out those of which nothing is known.
    """
    return _longest(plan, log, until - timedelta(days=LONGEST_RUN_DAYS - 1), until, known_only=known_only)


def _longest(plan: Plan, log: TrainingLog, since: date, until: date, *, known_only: bool = False) -> float:
    """Longest run of the days, both included, of the 30 up to the last: as run, open or unknown as planned."""
    counted = (DayState.AHEAD,) if known_only else (DayState.AHEAD, DayState.UNKNOWN)
    lately = (each for each in _asked_lately(plan, until) if each[0] >= since)
    asked = (day.miles for on, day in lately if log.state(on, is_planned=True) in counted)
    ran = (run.longest_miles for on, run in log.runs.items() if since <= on <= until)
    return max([*ran, *asked, _first_long(plan, until)])


def longest_asked(plan: Plan, until: date) -> float:
    """Longest run that the plan asked for in the 30 days up to a date, whatever was run; 0 for none."""
    return max([_first_long(plan, until), *(day.miles for _, day in _asked_lately(plan, until))])


def _asked_lately(plan: Plan, until: date) -> list[tuple[date, Day]]:
    first = max(until - timedelta(days=LONGEST_RUN_DAYS - 1), plan.inputs.start)
    days = ((on, day) for on, _, day in plan.dated_days() if first <= on <= until)
    return [(on, day) for on, day in days if day.is_run and day.type is not DayType.RACE]


def _first_long(plan: Plan, until: date) -> float:
    """In the plan's first weeks its first long run stands in for what was run before it."""
    if (until - plan.inputs.anchor).days >= LONGEST_RUN_DAYS - 1:
        return 0.0
    return next((first_long for week in plan.weeks[:2] if (first_long := long_run_miles(week))), 0.0)


def is_held_by(plan: Plan, log: TrainingLog, week: Week, monday: date) -> tuple[Told, ...]:
    """Why a week's long run is too long for now; nothing where it is not, or where nothing is known to step from."""
    planned, yesterday = long_run_miles(week), monday - timedelta(days=1)
    longest = longest_until(plan, log, yesterday)
    if not longest:
        return ()
    # Where less was asked for, after a break, the step is the step.
    was_asked = planned <= long_step_cap(longest_asked(plan, yesterday)) + _ROOM_MILES
    if planned > long_step_cap(longest) + (_SHORT_MILES if was_asked else _ROOM_MILES):
        return (Told(WeekReason.LONG),)
    if planned <= most_now(plan, log, monday, _SHORT_MILES):
        return ()
    is_unknown = _last_long(plan, log, yesterday) is DayState.UNKNOWN
    return (Told(WeekReason.LONG_UNKNOWN if is_unknown else WeekReason.LONG_NOT_RUN),)


def most_now(plan: Plan, log: TrainingLog, monday: date, room: float = 0.0) -> float:
    """A step over the longest run that is known, with `room`; no step over one that nobody knows of, or did not run."""
    yesterday = monday - timedelta(days=1)
    last, ran = _last_long(plan, log, yesterday), log.longest_miles(yesterday)
    known = longest_until(plan, log, yesterday, known_only=True)
    is_missed = last not in (None, DayState.RUN)
    # One that is still to come is as little known as the one before it; one after a missed run is a step itself.
    if last is DayState.UNKNOWN or (is_missed and known > long_step_cap(ran) + _SHORT_MILES):
        known = ran
    return max(longest_until(plan, log, yesterday), long_step_cap(known) + room if known else 0.0)


def most_on(plan: Plan, log: TrainingLog, week: Week) -> float:
    """A step over the longest run of the 30 days before the long run itself, of the weeks before; else no bound."""
    number = next((day.number for day in week.days if day.type is DayType.LONG_RUN), None)
    if number is None:
        return math.inf
    since, sunday = plan.date_of(week.number, number) - timedelta(days=LONGEST_RUN_DAYS), plan.date_of(week.number, 0)
    longest = _longest(plan, log, since, sunday)
    return long_step_cap(longest) + _ROOM_MILES if longest else math.inf


def _last_long(plan: Plan, log: TrainingLog, until: date) -> DayState | None:
    """What became of the last long run that is over, of the 30 days up to a date; None where there was none."""
    asked = (log.state(on, is_planned=True) for on, day in _asked_lately(plan, until) if day.type is DayType.LONG_RUN)
    return next((state for state in reversed(list(asked)) if state is not DayState.AHEAD), None)


def most_on_the_way(plan: Plan, log: TrainingLog, way: Comeback, monday: date) -> float:
    """The longest before the break times what the week may hold of the load before, then its step from what was run."""
    held = way.longest * way.week_fraction(monday, _EVERY_DAY)
    since = [(run.longest_miles, True) for day, run in log.runs.items() if way.back <= day < monday]
    for on, day in _asked_lately(plan, monday - timedelta(days=1)):
        state = log.state(on, is_planned=True)
        if on >= way.back and state in (DayState.AHEAD, DayState.UNKNOWN):
            since.append((day.miles, state is DayState.AHEAD))
    # A step over what was run, or is still to be run; none over what nobody spoke of.
    steps = [long_step_cap(run) if is_known else run for run, is_known in since]
    return min(max([held, *steps]), way.longest)
