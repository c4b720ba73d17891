"""Which days of a week carry strength work: easy days or after a quality run, never before a hard one."""

from itertools import combinations, pairwise

from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, DayType, PhaseName, Plan, Week
from domain.strength.doses import BETTER_FREE_DAYS, FREE_DAYS_BEFORE_RACE, SESSIONS_A_WEEK

# How well a session fits a day; days that are not named carry none.
_FIT = {DayType.EASY: 3, DayType.MODERATE: 3, DayType.RECOVERY: 2} | dict.fromkeys(QUALITY_TYPES, 3)
_APART_DAYS = 2


def sessions_wanted(plan: Plan, week: Week) -> int:
    """How many sessions the week's phase asks for; in the taper only its first week has one."""
    taper = [each.number for each in plan.weeks if each.phase is PhaseName.TAPER]
    if week.phase is PhaseName.TAPER and week.number != min(taper, default=0):
        return 0
    return SESSIONS_A_WEEK[week.phase]


def strength_days(plan: Plan, week: Week) -> tuple[int, ...]:
    """The ISO weekdays of a week that carry a session, in order; `week` takes the place of the plan's.

    Run days come first. Where too few of them are free of a hard day after them, a rest day takes the session: it
    stays a day without running, and one day of the week stays free of both.
    """
    wanted = sessions_wanted(plan, week)
    runs = [day for day in week.days if day.type in _FIT and _is_free(plan, week, day)]
    rests = [day for day in week.days if not day.is_run and _is_free(plan, week, day)]
    idle = sum(not day.is_run for day in week.days)
    for count in range(wanted, 0, -1):
        for candidates in (runs, runs + rests):
            found = [
                chosen
                for chosen in combinations(sorted(candidates, key=lambda day: day.number), count)
                if _are_apart(chosen) and (candidates is runs or idle - sum(not day.is_run for day in chosen) >= 1)
            ]
            if found:
                best = max(found, key=lambda chosen: _worth(plan, week, chosen))
                return tuple(day.number for day in best)
    return ()


def _is_free(plan: Plan, week: Week, day: Day) -> bool:
    """Whether a session can lie here: the plan has begun, the race is far enough, and the day after is not hard."""
    on = plan.date_of(week.number, day.number)
    if on < plan.inputs.start or (plan.inputs.race_date - on).days <= FREE_DAYS_BEFORE_RACE:
        return False
    return _day_after(plan, week, day).type not in HARD_TYPES


def _day_after(plan: Plan, week: Week, day: Day) -> Day:
    if day.number < 7:
        return week.day(day.number + 1)
    return plan.week(week.number + 1).day(1) if week.number < plan.total_weeks else Day(number=1)


def _are_apart(chosen: tuple[Day, ...]) -> bool:
    return all(later.number - one.number >= _APART_DAYS for one, later in pairwise(chosen))


def _worth(plan: Plan, week: Week, chosen: tuple[Day, ...]) -> tuple[int, int, int, int]:
    """Far enough from the race first, then how well the days fit, how evenly they lie, and the earliest."""
    days_left = min((plan.inputs.race_date - plan.date_of(week.number, day.number)).days for day in chosen)
    gap = chosen[-1].number - chosen[0].number
    evenness = min(gap, 7 - gap) if len(chosen) > 1 else 0
    fit = sum(_FIT.get(day.type, 0) if day.is_run else 0 for day in chosen)
    return (min(days_left, BETTER_FREE_DAYS), fit, evenness, -chosen[0].number)
