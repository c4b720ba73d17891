"""How far somebody who learns to run has come: a step a week that was run, none for one that was not (ruling 52)."""

from datetime import date, timedelta

from domain.adapting.comeback import FIRST_WEEK_DAYS, Comeback
from domain.adapting.training_log import DayState, TrainingLog
from domain.limits import SETTLED_WEEKS
from domain.plan import Day, DayType, Plan, Week
from domain.planning.ladder import nearest_step, steps_shown
from domain.planning.paces import paces_of
from domain.planning.season import Season
from domain.planning.workouts.run_walk import LADDER
from domain.units import miles

# A week in which so much of its runs was run is a step, and a run of which so much was run is one.
_MOST_OF_IT = 0.5
# Back after a break: the first week repeats the step that was run last, after a longer one the step before it.
_SHORTER, _LONGER = 1, 2
# A week that is written on Friday may begin with its weekend.
_WEEKEND_DAYS = 3


def learned_step(plan: Plan, season: Season, log: TrainingLog, number: int) -> int:
    """The step of week `number`: one over the step run last, never further than the plan's own.

    A week of which less than half of the runs was run, or nothing is known, leaves it where it is; a day to come counts
    as run. Who has run four weeks without pauses has learned it for good.
    """
    own, slow_s = season.ladder_step(number), paces_of(plan).training.easy_slow_s
    step = season.ladder_step(1)
    for week in plan.weeks[: number - 1]:
        if step >= len(LADDER) + SETTLED_WEEKS:
            return own
        asked, ran = _runs(plan, week, log)
        last = next((found for day in reversed(ran) if (found := steps_shown(day, slow_s))), None)
        taken = step if last is None else nearest_step(last, step)
        if asked and len(ran) >= _MOST_OF_IT * asked:
            step = taken + 1
        elif ran:
            step = min(step, taken + 1)
    return min(step, own)


def _runs(plan: Plan, week: Week, log: TrainingLog) -> tuple[int, list[Day]]:
    """How many runs a week asked for, and those that were run, at most as many, or are to come; in order."""
    asked = [
        day
        for day in week.days
        if day.is_run and day.type is not DayType.RACE and plan.date_of(week.number, day.number) >= plan.inputs.start
    ]
    usual = sum(day.miles for day in asked) / len(asked) if asked else 0.0
    ran = []
    for day in week.days:
        on = plan.date_of(week.number, day.number)
        run = log.runs.get(on)
        if run is not None:
            wanted = day.miles if day in asked else usual
            if miles(run.distance_mm) >= _MOST_OF_IT * wanted:
                ran.append(day)
        elif day in asked and log.state(on, is_planned=True) is DayState.AHEAD:
            ran.append(day)
    return len(asked), ran[-len(asked) :] if asked else ran


def first_step_back(step: int, way: Comeback | None, monday: date) -> int:
    """The step of a week in which a break ends: the last that was run, or the one before it; `step` in other weeks."""
    if way is None or not way.length or way.back < monday - timedelta(days=_WEEKEND_DAYS):
        return step
    return max(0, step - (_SHORTER if way.gap.days <= FIRST_WEEK_DAYS else _LONGER))
