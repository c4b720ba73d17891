"""A second look at the goal after a break (training.md 3.2, 3.3)."""

from datetime import timedelta

from domain.adapting.comeback import REALISM_DAYS, resumed_pace
from domain.adapting.gaps import latest_gap
from domain.adapting.reasons import WeekNote
from domain.adapting.training_log import TrainingLog
from domain.limits import FIVE_K_PACE_S
from domain.plan import PhaseName, Plan
from domain.planning.realism import Realism, Verdict, goal_realism, mean_of_biggest
from domain.told import Told, told
from domain.units import Seconds

_LATELY_WEEKS = 8
# Running for so long again, a break is not felt any more on race day.
_STILL_FELT = timedelta(weeks=4)
# Race times are said to the half minute: a forecast knows no seconds.
_SAID_TO_S = 30


def goal_after_break(plan: Plan, week_number: int, five_k_pace_s: int, week_miles: float) -> Told | None:
    """What the weeks from `week_number` on can still bring to the goal; None without a goal.

    `five_k_pace_s` (seconds per mile) is the pace to train from after the break, `week_miles` what is run a week now.
    """
    goal = plan.inputs.goal_s
    if goal is None:
        return None
    realism = _realism(plan, week_number, five_k_pace_s, week_miles)
    projected = _said(realism)
    if realism.verdict in (Verdict.EASIER, Verdict.REALISTIC) or projected <= goal:
        return told(WeekNote.GOAL_WITHIN_REACH, goal=Seconds(goal))
    ambitious = realism.verdict is Verdict.AMBITIOUS
    code = WeekNote.GOAL_AMBITIOUS if ambitious else WeekNote.GOAL_OUT_OF_REACH
    return told(code, goal=Seconds(goal), projected=projected)


def finish_after_break(plan: Plan, log: TrainingLog) -> Seconds | None:
    """What race day points to where a break of a week or more ended late, or goes on; None without one.

    The pace of the race's lap was set when the plan was, and a break takes its own from it (ruling 62).
    """
    race_date = plan.inputs.race_date
    gap = latest_gap(plan, log, race_date)
    if gap is None or gap.days < REALISM_DAYS or race_date - (gap.back or race_date) > _STILL_FELT:
        return None
    pace = min(FIVE_K_PACE_S[1], resumed_pace(plan.inputs.five_k_pace_s, gap))
    number = plan.inputs.week_of(race_date)
    return _said(_realism(plan, number, pace, plan.inputs.weekly_miles))


def _said(realism: Realism) -> Seconds:
    return Seconds(_SAID_TO_S * round(realism.projected_s / _SAID_TO_S))


def _realism(plan: Plan, week_number: int, five_k_pace_s: int, week_miles: float) -> Realism:
    ahead = [week for week in plan.weeks if week.number >= week_number]
    # What was trained before the break is not lost with it.
    lately = plan.weeks[max(0, week_number - 1 - _LATELY_WEEKS) :]
    miles = [week.miles for week in lately]
    return goal_realism(
        race=plan.inputs.race,
        goal_s=plan.inputs.goal_s,
        five_k_pace_s=five_k_pace_s,
        weekly_miles=week_miles,
        total_weeks=len(ahead),
        taper_weeks=sum(week.phase is PhaseName.TAPER for week in ahead),
        biggest_weeks_miles=mean_of_biggest(miles),
        peak_week_miles=max(miles),
        longest_run_miles=max(day.miles for week in lately for day in week.days),
    )
