"""Where a plan stands after days without running: why a week is small, and what can be run by race day from here."""

from datetime import date, timedelta

from domain.adapting.comeback import CONTINUE_DAYS, Comeback, break_reason, resumed_pace
from domain.adapting.gaps import breaks
from domain.adapting.recent_running import comeback_of, weeks_run
from domain.adapting.training_log import TrainingLog
from domain.limits import FIVE_K_PACE_S
from domain.plan import PhaseName, Plan
from domain.planning.derived import plan_realism
from domain.planning.realism import Realism, goal_realism, mean_of_biggest
from domain.planning.season import season_of
from domain.told import Told


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


def realism_now(plan: Plan, number: int, log: TrainingLog, today: date) -> tuple[Realism, int]:
    """What can be run today and by race day, in week `number`, and after how many days without running: 0 for none.

    After a week and more the fitness is what the break leaves of it, and only the weeks that are left raise it.
    """
    way = way_back(plan, number, log, today + timedelta(days=1))
    if way is None or not way.review_goal:
        return plan_realism(plan), 0
    ahead = [week for week in plan.weeks if week.number >= number]
    miles = [week.miles for week in ahead]
    inputs = plan.inputs
    found = goal_realism(
        race=inputs.race,
        goal_s=inputs.goal_s,
        five_k_pace_s=min(FIVE_K_PACE_S[1], resumed_pace(inputs.five_k_pace_s, way.gap)),
        weekly_miles=miles[0],
        total_weeks=len(ahead),
        taper_weeks=sum(week.phase is PhaseName.TAPER for week in ahead),
        biggest_weeks_miles=mean_of_biggest(miles),
        peak_week_miles=max(miles),
        longest_run_miles=max(day.miles for week in ahead for day in week.days),
    )
    return found, way.gap.days
