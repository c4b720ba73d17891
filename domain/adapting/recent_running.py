"""What the last weeks of running say about the next one (training.md 3.2)."""

from datetime import date, timedelta

from domain.adapting.comeback import EASE_DAYS
from domain.adapting.training_log import Gap, TrainingLog, week_run_miles
from domain.limits import LOOK_BACK_WEEKS
from domain.plan import DayType, Plan, Week
from domain.planning.season import season_of

HIGH_EFFORT = 8.0
LOW_SHARE = 0.70
OVER_SHARE = 1.2
_LOOK_BACK_DAYS = 14


def long_run_miles(week: Week) -> float:
    """Miles of the week's long run, 0 without one."""
    return max((day.miles for day in week.days if day.type is DayType.LONG_RUN), default=0.0)


def longest_lately(plan: Plan, log: TrainingLog, number: int) -> float:
    """Longest run of the last 30 days, open days as planned; 0 for none.

    In the plan's first weeks its first long run stands in for what was run before it.
    """
    monday = plan.date_of(number, 1)
    runs = [log.longest_miles(monday - timedelta(days=1))]
    for week in plan.weeks[max(0, number - 1 - LOOK_BACK_WEEKS) : number - 1]:
        runs.extend(
            day.miles
            for day in week.days
            if plan.date_of(week.number, day.number) > log.known_until and day.type is not DayType.RACE
        )
    if number <= LOOK_BACK_WEEKS:
        runs.append(long_run_miles(plan.week(1)))
    return max(runs)


def ran_over(plan: Plan, log: TrainingLog) -> bool:
    """Whether the last two weeks came to a fifth more than the plan asked for."""
    first = log.known_until - timedelta(days=_LOOK_BACK_DAYS - 1)
    if first < plan.inputs.start:
        return False
    done, planned = _run_and_planned(plan, log, first, log.known_until)
    return done > OVER_SHARE * planned + 2 and planned > 0


def low_weeks(plan: Plan, log: TrainingLog, gap: Gap | None) -> float | None:
    """Mean miles of the last two weeks known when both fell under 70 % of the plan, else None.

    A break in them that the table of breaks answers is no sign of too high a plan.
    """
    first = log.known_until - timedelta(days=_LOOK_BACK_DAYS - 1)
    if first < plan.inputs.start or (gap is not None and gap.days > EASE_DAYS and gap.last >= first):
        return None
    half = _LOOK_BACK_DAYS // 2
    run = 0.0
    for start in (first, first + timedelta(days=half)):
        done, planned = _run_and_planned(plan, log, start, start + timedelta(days=half - 1))
        if done >= LOW_SHARE * planned:
            return None
        run += done
    return run / 2


def _run_and_planned(plan: Plan, log: TrainingLog, first: date, last: date) -> tuple[float, float]:
    """Miles run and miles planned from one date to another, the race left out."""
    days = [day for when, _, day in plan.dated_days() if first <= when <= last]
    return log.miles_between(first, last), sum(day.miles for day in days if day.type is not DayType.RACE)


def best_week_run(plan: Plan, number: int, log: TrainingLog, until: date | None) -> float:
    """The biggest of the last four weeks as run; what was run before the plan stands in at its start."""
    weeks = [week for week in plan.weeks if number - LOOK_BACK_WEEKS - 4 * bool(until) <= week.number < number]
    run = [week_run_miles(plan, week, log) for week in weeks if until is None or plan.date_of(week.number, 7) < until]
    if number <= LOOK_BACK_WEEKS or not run:
        run.append(season_of(plan.inputs).w0)
    return max(run)


def is_tired(plan: Plan, number: int, log: TrainingLog) -> bool:
    """Whether the effort was high in both weeks before."""
    if number < 3:
        return False
    for earlier in (number - 2, number - 1):
        effort = log.mean_effort(plan.date_of(earlier, 1), plan.date_of(earlier, 7))
        if effort is None or effort < HIGH_EFFORT:
            return False
    return True
