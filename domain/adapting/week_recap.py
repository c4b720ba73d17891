"""What a week came to: planned and run, the best of it, and what the next one turns on. Only what is known is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.people import RunLog, RunState
from domain.plan import QUALITY_TYPES, Day, DayType, RaceDistance, Week
from domain.race import RaceClass, race_class
from domain.records import ScheduledDay

_SHORT = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K})


class Best(StrEnum):
    """The best thing of a week, the greatest first."""

    LONGEST_YET = "longest_yet"
    EVERY_RUN = "every_run"
    WORKOUT = "workout"
    LONGEST = "longest"
    RESTED = "rested"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRecap:
    """What was planned and logged; `unknown` planned runs up to today of which nothing was said.

    `on` and `mm` are the date and the length of the best run, `workout` the day of the best workout.
    """

    planned: tuple[Day, ...]
    planned_runs: int
    run_mm: int
    runs: int
    unknown: int
    best: Best
    on: date | None = None
    mm: int = 0
    workout: Day | None = None


def recap(planned: Sequence[ScheduledDay], logs: Sequence[RunLog], earlier: Sequence[RunLog], today: date) -> WeekRecap:
    """The week of these planned days, which ends today; `logs` are of this week, `earlier` of the plan before it."""
    ran = [log for log in logs if log.is_run]
    told = {log.date for log in logs}
    to_run = [day for day in planned if day.day.is_run]
    unknown = sum(day.date not in told and day.date <= today for day in to_run)
    week = WeekRecap(
        planned=tuple(day.day for day in to_run),
        planned_runs=len(to_run),
        run_mm=sum(log.distance_mm for log in ran),
        runs=sum(log.runs for log in ran),
        unknown=unknown,
        best=Best.UNKNOWN if unknown else Best.RESTED,
    )
    if not ran:
        return week
    longest = max(ran, key=lambda log: log.longest_mm)
    before = [log.longest_mm for log in earlier if log.is_run]
    if len(before) > 1 and longest.longest_mm > max(before):
        return replace(week, best=Best.LONGEST_YET, on=longest.date, mm=longest.longest_mm)
    done = {log.date for log in ran if log.state is RunState.DONE}
    if to_run and all(day.date in done for day in to_run):
        return replace(week, best=Best.EVERY_RUN)
    workouts = [day for day in to_run if day.day.type in QUALITY_TYPES and day.date in done]
    if workouts:
        return replace(week, best=Best.WORKOUT, on=workouts[-1].date, workout=workouts[-1].day)
    return replace(week, best=Best.LONGEST, on=longest.date, mm=longest.longest_mm)


def key_day(week: Week, race: RaceDistance) -> Day | None:
    """What a week turns on: the race; before a short race a workout, else the long run. None in a week of rest."""
    runs = [day for day in week.days if day.is_run]
    workouts = [day for day in runs if day.type in QUALITY_TYPES]
    long_runs = [day for day in runs if day.type is DayType.LONG_RUN]
    races = [day for day in runs if day.type is DayType.RACE]
    ordered = (races, workouts, long_runs) if race_class(race) in _SHORT else (races, long_runs, workouts)
    for found in (*ordered, runs):
        if found:
            return max(found, key=lambda day: day.distance_mm)
    return None
