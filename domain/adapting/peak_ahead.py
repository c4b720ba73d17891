"""What the weeks ahead come to from what was run: all of them, the biggest one, and the long runs among them."""

from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.next_week import next_week, week_alone
from domain.adapting.reasons import WeekReason
from domain.adapting.replan import with_week
from domain.adapting.training_log import TrainingLog
from domain.plan import DayType, PhaseName, Plan, Week

# So much less, in miles, is another peak.
_WORTH_MILES = 1.5
# Weeks that do not grow lead to less, too, though no break has made them smaller.
_HELD = frozenset({WeekReason.UNKNOWN, WeekReason.PARTLY_KNOWN, WeekReason.NOT_BEGUN, WeekReason.RECOVERY})


def plan_as_run(plan: Plan, coming: int, log: TrainingLog, *, outline: bool) -> Plan:
    """The plan with every week from `coming` on as it will be made if all before it is run as it then stands.

    `outline` says that week `coming` has never been generated.
    """
    now, log = plan, _back_by(plan, coming, log)
    for number in range(max(coming, 1), plan.total_weeks + 1):
        is_outline = outline or number > coming
        now = with_week(now, week_alone(now, number, log, outline=is_outline))
    return now


def peak_ahead(plan: Plan, coming: int, log: TrainingLog, *, outline: bool) -> Week | None:
    """The biggest week from week `coming` on, as they come out of what was run; None where the plan's stands."""
    log = _back_by(plan, coming, log)
    proposal = next_week(plan, coming, log, outline=outline)
    is_held = any(reason.code in _HELD for reason in proposal.reasons)
    if proposal.replanned is None and not is_held:
        return None
    biggest = max(_from(plan_as_run(plan, coming, log, outline=outline), coming), key=lambda week: week.distance_mm)
    planned = max(week.miles for week in _from(plan, coming))
    return biggest if biggest.miles < planned - _WORTH_MILES else None


def _back_by(plan: Plan, coming: int, log: TrainingLog) -> TrainingLog:
    """A pause of which nobody knows the end is taken to end with this week: else there are no weeks to foretell."""
    eve = plan.date_of(max(coming, 1), 1) - timedelta(days=1)
    if all(each.last is not None for each in log.absences):
        return log
    ended = (replace(each, last=max(eve, each.first)) if each.last is None else each for each in log.absences)
    return replace(log, absences=tuple(ended))


def long_runs_in_all(plan: Plan, log: TrainingLog, today: date) -> tuple[float, ...]:
    """The long runs that were run so far, miles, and those of `plan` from `today` on."""
    ran = [run.longest_miles for on, run in log.runs.items() if on <= today and run.distance_mm]
    logged_today = today in log.runs
    since = today + timedelta(days=1) if logged_today else today
    ahead = [day.miles for on, _, day in plan.dated_days() if on >= since and day.type is DayType.LONG_RUN]
    return (*ran, *ahead)


def may_still_grow(plan: Plan, number: int) -> bool:
    """Whether more days or more weeks would still make the long runs of a plan in week `number` longer."""
    return plan.week(number).phase in (PhaseName.BASE, PhaseName.BUILD)


def _from(plan: Plan, number: int) -> list[Week]:
    return [week for week in plan.weeks if week.number >= number]
