"""A missed long run: where in its week it may still be run (training.md 3.2)."""

from dataclasses import replace
from datetime import date

from domain.adapting.comeback import CONTINUE_DAYS, EASE_DAYS
from domain.adapting.gaps import latest_gap
from domain.adapting.replan import with_week
from domain.adapting.training_log import TrainingLog
from domain.editing.missed_long import MOST_DAYS_LATER
from domain.plan import HARD_TYPES, Day, DayType, Plan, Week
from domain.rules import check_week


def later_day(plan: Plan, week: Week, missed: int, *, not_before: date = date.min) -> int | None:
    """The ISO weekday to which a missed long run may move: two days later at most, in the same week.

    It is a day to run on, is 48 hours from every workout, gives up nothing hard or pinned and does not lie before a
    date. None: drop the long run.
    """
    run = week.day(missed)
    if run.type is not DayType.LONG_RUN:
        return None
    for number in range(missed + 1, min(missed + MOST_DAYS_LATER, 7) + 1):
        there = week.day(number)
        if plan.date_of(week.number, number) < not_before:
            continue
        if number not in plan.inputs.preferred_days or there.pinned or there.type in HARD_TYPES | {DayType.SHAKEOUT}:
            continue
        after = week.with_days(Day(number=missed, edited=True), replace(run, number=number, edited=True))
        if not _hard(with_week(plan, after), after) - _hard(with_week(plan, week), week):
            return number
    return None


def is_one_of_a_gap(plan: Plan, log: TrainingLog, on: date) -> bool:
    """Whether a run missed on a date ends days of no running that ask for easy runs first: a long one is then let go.

    `log` is known up to that date or the day before it. A silence of a few days may have been running.
    """
    gap = latest_gap(plan, log, on, supposes=True)
    if gap is None or (gap.back is not None and gap.back < on):
        return False
    return (on - gap.first).days + 1 > (EASE_DAYS if gap.silent else CONTINUE_DAYS)


def _hard(plan: Plan, week: Week) -> set[tuple[str, int]]:
    """Hard findings of the week and the one after it, whose first days feel it."""
    weeks = [week, *plan.weeks[week.number : week.number + 1]]
    return {(one.rule, one.week_number) for each in weeks for one in check_week(plan, each) if one.hard}
