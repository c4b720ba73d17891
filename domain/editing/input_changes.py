"""What is different between two sets of inputs of a plan, as codes with both values: one a wish."""

from collections.abc import Iterator
from dataclasses import fields, replace
from enum import auto

from domain.plan import PlanInputs, RunLimits
from domain.told import Code, Told, told
from domain.units import Miles, Pace, Seconds, Weekday


class InputChange(Code):
    """One input that is another one now. SET: there was none before; DROPPED: there is none any more."""

    RACE = auto()
    RACE_NAME = auto()
    RACE_DATE = auto()
    GOAL = auto()
    GOAL_SET = auto()
    GOAL_DROPPED = auto()
    FITNESS = auto()
    DAYS = auto()
    LONG_DAY = auto()
    LONG_DAY_DROPPED = auto()
    WEEKLY = auto()
    LONGEST_RUN = auto()
    LONGEST_RUN_SET = auto()
    LONGEST_RUN_DROPPED = auto()
    EXPERIENCE = auto()
    CAREFUL = auto()
    CAREFUL_DROPPED = auto()
    MOST_MILES = auto()
    MOST_MILES_SET = auto()
    MOST_MILES_DROPPED = auto()
    MOST_HOURS = auto()
    MOST_HOURS_SET = auto()
    MOST_HOURS_DROPPED = auto()
    LONG_MOST = auto()
    LONG_MOST_SET = auto()
    LONG_MOST_DROPPED = auto()
    LONG_TIME = auto()
    LONG_TIME_SET = auto()
    LONG_TIME_DROPPED = auto()
    RUN_TIME = auto()
    RUN_TIME_SET = auto()
    RUN_TIME_DROPPED = auto()
    NO_WORKOUTS = auto()
    NO_WORKOUTS_DROPPED = auto()
    # Changed back, or asked for by somebody else than who did it.
    TAKEN_BACK = auto()


def input_changes(before: PlanInputs, after: PlanInputs) -> tuple[Told, ...]:
    """Every input that differs and can be wished for, in the order in which they are asked about."""
    return tuple(_changes(before, after))


def limits_kept(inputs: PlanInputs) -> tuple[Told, ...]:
    """The wishes of every week and every run that a plan keeps."""
    free = replace(inputs, most_miles=None, most_hours=None, run_limits=RunLimits())
    return input_changes(free, inputs)


def onto(own: PlanInputs, before: PlanInputs, after: PlanInputs) -> PlanInputs:
    """The inputs a plan has by now with what a wish made different; whatever else changed since stays as it is."""
    names = (each.name for each in fields(PlanInputs))
    wished = {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
    return replace(own, **wished)


def _changes(before: PlanInputs, after: PlanInputs) -> Iterator[Told]:
    if before.race != after.race:
        yield told(InputChange.RACE, before=before.race, after=after.race)
    elif before.race_name != after.race_name:
        yield told(InputChange.RACE_NAME, before=before.race_name, after=after.race_name)
    if before.race_date != after.race_date:
        yield told(InputChange.RACE_DATE, before=before.race_date, after=after.race_date)
    yield from _optional("GOAL", _measured(Seconds, before.goal_s), _measured(Seconds, after.goal_s))
    if before.five_k_pace_s != after.five_k_pace_s:
        yield told(InputChange.FITNESS, before=Pace(before.five_k_pace_s), after=Pace(after.five_k_pace_s))
    if before.preferred_days != after.preferred_days:
        yield told(InputChange.DAYS, before=_days(before), after=_days(after))
    if before.long_run_day != after.long_run_day:
        if after.long_run_day is None:
            yield Told(InputChange.LONG_DAY_DROPPED)
        else:
            yield told(InputChange.LONG_DAY, after=Weekday(after.long_run_day))
    if before.weekly_miles != after.weekly_miles:
        yield told(InputChange.WEEKLY, before=Miles(before.weekly_miles), after=Miles(after.weekly_miles))
    longest = before.longest_recent_run, after.longest_recent_run
    yield from _optional("LONGEST_RUN", _measured(Miles, longest[0]), _measured(Miles, longest[1]))
    if before.experience is not after.experience:
        yield told(InputChange.EXPERIENCE, before=before.experience, after=after.experience)
    if before.careful is not after.careful:
        yield Told(InputChange.CAREFUL if after.careful else InputChange.CAREFUL_DROPPED)
    yield from _optional("MOST_MILES", _measured(Miles, before.most_miles), _measured(Miles, after.most_miles))
    hours = (_seconds(before.most_hours), _seconds(after.most_hours))
    yield from _optional("MOST_HOURS", *hours)
    yield from _of_runs(before.run_limits, after.run_limits)


def _of_runs(before: RunLimits, after: RunLimits) -> Iterator[Told]:
    yield from _optional("LONG_MOST", _measured(Miles, before.long_miles), _measured(Miles, after.long_miles))
    yield from _optional("LONG_TIME", before.long_minutes, after.long_minutes)
    yield from _optional("RUN_TIME", before.run_minutes, after.run_minutes)
    if before.no_workouts is not after.no_workouts:
        yield Told(InputChange.NO_WORKOUTS if after.no_workouts else InputChange.NO_WORKOUTS_DROPPED)


def _optional(name: str, was: object | None, now: object | None) -> Iterator[Told]:
    """What there need not be: another one, one where there was none, or none any more."""
    if was == now:
        return
    if was is None:
        yield told(InputChange[f"{name}_SET"], after=now)
    elif now is None:
        yield told(InputChange[f"{name}_DROPPED"], before=was)
    else:
        yield told(InputChange[name], before=was, after=now)


def _measured(unit: type[Seconds] | type[Miles], value: float | None) -> object | None:
    return None if value is None else unit(value)


def _seconds(hours: float | None) -> Seconds | None:
    return None if hours is None else Seconds(hours * 3600)


def _days(inputs: PlanInputs) -> tuple[Weekday, ...]:
    return tuple(Weekday(day) for day in sorted(inputs.preferred_days))
