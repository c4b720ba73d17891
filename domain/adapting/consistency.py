"""How much of what was planned was run: what is skipped, what nobody knows, what was done beside the plan."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.training_log import DayState, TrainingLog, planned_dates
from domain.calendar import monday_of
from domain.plan import DayType, Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """Runs of the plan that were due, what became of each, and the days run beside it.

    `away` are planned runs that fell into days off; they are not among `due`. `weeks_in_a_row` counts back from this
    week over every week with a run; this one may still have none.
    """

    due: int = 0
    run: int = 0
    skipped: int = 0
    unknown: int = 0
    away: int = 0
    beside: int = 0
    weeks_in_a_row: int = 0


def consistency(plan: Plan, log: TrainingLog, today: date) -> Consistency:
    """From the plan's first day to yesterday, and today where something is said of it. Race day is not counted."""
    planned = planned_dates(plan)
    states = [log.state(on, is_planned=True) for on in planned if on < today or (on == today and _is_said(log, on))]
    away = states.count(DayState.AWAY)
    races = {on for on, _, day in plan.dated_days() if day.type is DayType.RACE}
    return Consistency(
        due=len(states) - away,
        run=states.count(DayState.RUN),
        skipped=states.count(DayState.SKIPPED),
        unknown=len(states) - away - states.count(DayState.RUN) - states.count(DayState.SKIPPED),
        away=away,
        beside=sum(1 for on in log.runs if plan.inputs.start <= on <= today and on not in planned and on not in races),
        weeks_in_a_row=_weeks_in_a_row(log, today),
    )


def _is_said(log: TrainingLog, on: date) -> bool:
    return on in log.runs or on in log.skipped or log.absent(on) is not None


def _weeks_in_a_row(log: TrainingLog, today: date) -> int:
    weeks = {monday_of(on) for on in log.runs if on <= today}
    monday, count = monday_of(today), 0
    if monday not in weeks:
        monday -= timedelta(days=7)
    while monday in weeks:
        count += 1
        monday -= timedelta(days=7)
    return count
