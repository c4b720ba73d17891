"""A second look at the goal after a break (training.md 3.2, 3.3)."""

from domain.adapting.reasons import WeekNote
from domain.plan import PhaseName, Plan
from domain.planning.realism import Realism, Verdict, goal_realism, mean_of_biggest, said_s
from domain.told import Told, told
from domain.units import Seconds

_LATELY_WEEKS = 8


def goal_after_break(plan: Plan, week_number: int, five_k_pace_s: int, week_miles: float) -> Told | None:
    """What the weeks from `week_number` on can still bring to the goal; None without a goal.

    `five_k_pace_s` (seconds per mile) is the pace to train from after the break, `week_miles` what is run a week now.
    """
    goal = plan.inputs.goal_s
    if goal is None:
        return None
    realism = realism_after_break(plan, week_number, five_k_pace_s, week_miles)
    projected = Seconds(said_s(realism.projected_s))
    if realism.verdict in (Verdict.EASIER, Verdict.REALISTIC) or projected <= goal:
        return told(WeekNote.GOAL_WITHIN_REACH, goal=Seconds(goal))
    ambitious = realism.verdict is Verdict.AMBITIOUS
    code = WeekNote.GOAL_AMBITIOUS if ambitious else WeekNote.GOAL_OUT_OF_REACH
    return told(code, goal=Seconds(goal), projected=projected)


def realism_after_break(plan: Plan, week_number: int, five_k_pace_s: int, week_miles: float) -> Realism:
    """What can be run today and by race day after a break: the one reckoning of whatever is said of either.

    `five_k_pace_s` is what the break leaves of the fitness, seconds per mile, `week_miles` what is run a week now.
    """
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
