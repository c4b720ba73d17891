"""Where a plan stands after days without running: why a week is small, and what can be run by race day from here."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.comeback import (
    CONTINUE_DAYS,
    LEAST_OF_LOAD,
    REALISM_DAYS,
    Comeback,
    break_reason,
    resumed_pace,
)
from domain.adapting.gaps import Gap, breaks, latest_gap
from domain.adapting.goal_review import realism_after_break
from domain.adapting.recent_running import comeback_of, weeks_run
from domain.adapting.training_log import TrainingLog
from domain.limits import FIVE_K_PACE_S
from domain.plan import Plan
from domain.planning.derived import plan_realism
from domain.planning.realism import Realism, said_s
from domain.planning.season import season_of
from domain.told import Told
from domain.units import Seconds

# Running for so long again, a break is not felt any more on race day.
_STILL_FELT = timedelta(weeks=4)


def way_back(plan: Plan, number: int, log: TrainingLog, before: date | None = None) -> Comeback | None:
    """The way back on which week `number` lies, or on which it is before a date; None where nothing holds it back."""
    monday = before or plan.date_of(number, 1)
    gaps = breaks(plan, log, monday)
    weeks, season = weeks_run(plan, log, number, gaps), season_of(plan.inputs)
    ways = [comeback_of(plan, season, log, gap, weeks, monday) for gap in gaps if gap.days > CONTINUE_DAYS]
    return next((way for way in reversed(ways) if way.holds_back(monday)), None)


def why_held_back(plan: Plan, number: int, log: TrainingLog) -> Told | None:
    """Why week `number` holds less than the plan once had for it; None where no break does."""
    way = way_back(plan, number, log)
    return None if way is None else break_reason(way, max(way.back, plan.date_of(number, 1)))


@dataclass(frozen=True, slots=True)
class Standing:
    """What can be run today and by race day, and what that counts on.

    `days_off` without running are still felt, 0 for none; `five_k_pace_s` (seconds per mile) and `weekly_miles` are
    the fitness and the running of today, for any other race.
    """

    realism: Realism
    days_off: int
    five_k_pace_s: int
    weekly_miles: float


def standing_now(plan: Plan, number: int, log: TrainingLog, today: date) -> Standing:
    """Where the plan stands in week `number`: the one source of every time that is foretold.

    After a week and more off the fitness is what the break leaves of it, and only the weeks that are left raise it;
    so long as the way back lasts, and to race day where that is near.
    """
    inputs = plan.inputs
    way = way_back(plan, number, log, today + timedelta(days=1))
    if way is not None and way.review_goal:
        now = max(plan.week(number).miles, LEAST_OF_LOAD * way.load)
        # A break makes nobody faster than they were counted without it.
        return _after(plan, number, way.gap, min(now, inputs.weekly_miles))
    gap = _felt_on_race_day(plan, log, today)
    if gap is None:
        return Standing(plan_realism(plan), 0, inputs.five_k_pace_s, inputs.weekly_miles)
    return _after(plan, number, gap, inputs.weekly_miles)


def _felt_on_race_day(plan: Plan, log: TrainingLog, today: date) -> Gap | None:
    """The latest break, where it goes on or ended so late that it is still felt on race day."""
    gap = latest_gap(plan, log, today + timedelta(days=1))
    is_felt = gap is not None and gap.days >= REALISM_DAYS
    return gap if is_felt and gap and plan.inputs.race_date - (gap.back or today) <= _STILL_FELT else None


def _after(plan: Plan, number: int, gap: Gap, weekly_miles: float) -> Standing:
    pace = min(FIVE_K_PACE_S[1], resumed_pace(plan.inputs.five_k_pace_s, gap))
    return Standing(realism_after_break(plan, number, pace, weekly_miles), gap.days, pace, weekly_miles)


def finish_after_break(plan: Plan, log: TrainingLog, today: date) -> Seconds | None:
    """What race day points to where a break of a week or more is still felt then; None without one.

    The pace of the race's lap was set when the plan was, and a break takes its own from it (ruling 62).
    """
    if _felt_on_race_day(plan, log, today) is None:
        return None
    number = min(max(plan.inputs.week_of(today), 1), plan.total_weeks)
    found = standing_now(plan, number, log, today)
    return Seconds(said_s(found.realism.projected_s)) if found.days_off else None
