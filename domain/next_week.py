"""The next week from the plan's targets and what was really run (training.md 3.2, ruling 44)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.comeback import Comeback, comeback, resumed_pace
from domain.formats import show_miles
from domain.inputs import FIVE_K_PACE_S
from domain.limits import RECOVERY_WEEK_FRACTION, growth_cap, long_step_cap
from domain.people import LifeEvent
from domain.plan import Plan, Week
from domain.planner import frame_for
from domain.progress import Progress, progress_through
from domain.replan import Replan, keep_days, mended_week, reached, replan, with_week
from domain.season import Season, season_of
from domain.training_log import Gap, TrainingLog, latest_gap, week_run_miles
from domain.units import mm_from_miles
from domain.volume import Easing, WeekTarget, week_targets
from domain.week_fill import write_week
from domain.workouts.runs import rest

HIGH_EFFORT = 8.0
LOW_SHARE = 0.70
_LOOK_BACK_WEEKS = 4
_MEDICAL = frozenset({LifeEvent.ILLNESS, LifeEvent.INJURY})
STOPPED = (
    "You are ill or in pain, so there is no schedule for now: rest, and see a clinician if it is fever, chest pain "
    "or pain that changes how you run. The plan waits for you."
)
TIRED = "Your effort was high two weeks running, so this week is lighter, with one workout less."
AWAY = "The days you are away are rest; nothing is made up for."
LOW = "Two weeks came to less than 70 % of the plan, so it goes on from what you ran."
GROWTH = "The step is measured from what you ran, not from what was planned."


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A week to look over, never applied by itself.

    `reasons` say in words where and why it departs from the plan; none of them means that it is the plan's own week.
    `stopped`: illness or injury goes on, the week rests. `restart`: a new plan serves better. `review_goal`: the goal
    wants another look. `replanned` is the future after this week where it has to change too.
    """

    week: Week
    target_mm: int
    reasons: tuple[str, ...] = ()
    stopped: bool = False
    restart: bool = False
    review_goal: bool = False
    replanned: Replan | None = None


def next_week(plan: Plan, week_number: int, log: TrainingLog) -> Proposal:
    """Week `week_number` from the plan's target and the log; pinned and edited days are kept.

    Without anything logged, and where all went as planned, it is the plan's own week.
    """
    planned = plan.week(week_number)
    monday = plan.date_of(week_number, 1)
    if log.is_empty:
        return Proposal(week=planned, target_mm=planned.distance_mm)
    if log.absent(monday) in _MEDICAL and log.absent(monday + timedelta(days=6)) in _MEDICAL:
        return _stopped(plan, planned)
    season = season_of(plan.inputs)
    target = week_targets(season)[week_number - 1]
    gap = latest_gap(plan, log, monday)
    after = comeback(gap, monday)
    low = _low_weeks(plan, week_number, log)
    miles, reasons = _miles(plan, target, log, gap, after, low)
    easing, more = _easing(plan, week_number, log, after, reduced=miles < target.miles - 0.25)
    reasons = (*reasons, *more)
    if not reasons:
        return Proposal(week=planned, target_mm=planned.distance_mm)
    miles *= _open_share(season, easing)
    target = replace(target, miles=miles, long_miles=_long_miles(target, miles, log, monday), easing=easing)
    week = _written(plan, season, target, log, gap, monday)
    # A return steps up while it lasts; the weeks after this one start from its next step.
    level = miles * after.next_load / after.load
    return Proposal(
        week=week,
        target_mm=mm_from_miles(miles),
        reasons=reasons,
        restart=after.restart,
        review_goal=after.review_goal,
        replanned=_future(plan, season, week, log, monday, level) if after.replan or low is not None else None,
    )


def _stopped(plan: Plan, planned: Week) -> Proposal:
    """A week of rest; what a race date asks for stays, so that nothing is decided for the athlete."""
    days = tuple(
        day
        if not day.is_run or 0 <= (plan.inputs.race_date - plan.date_of(planned.number, day.number)).days <= 2
        else rest(day.number, "Rest until you are well.")
        for day in planned.days
    )
    week = replace(planned, days=days)
    return Proposal(week=week, target_mm=week.distance_mm, reasons=(STOPPED,), stopped=True, review_goal=True)


def _low_weeks(plan: Plan, number: int, log: TrainingLog) -> float | None:
    """Mean miles of the last two weeks when both fell under 70 % of the plan, else None."""
    if number < 3:
        return None
    weeks = [plan.week(number - 2), plan.week(number - 1)]
    if weeks[0].number == 1 and plan.inputs.start > plan.inputs.anchor:
        return None
    run = [week_run_miles(plan, week, log) for week in weeks]
    if all(done < LOW_SHARE * week.miles for done, week in zip(run, weeks, strict=True)):
        return sum(run) / len(run)
    return None


def _miles(
    plan: Plan, target: WeekTarget, log: TrainingLog, gap: Gap | None, after: Comeback, low: float | None
) -> tuple[float, tuple[str, ...]]:
    """Miles of the week and why they differ from the plan's."""
    units = plan.inputs.units
    if after.load < 1:
        before = _best_run(plan, target.number, log, until=gap.first if gap else None)
        return after.load * min(target.miles, before), (after.sentence,)
    reasons = [after.sentence] if after.sentence else []
    miles = target.miles
    if low is not None:
        miles = min(miles, growth_cap(low))
        reasons.append(LOW)
    else:
        most = growth_cap(_best_run(plan, target.number, log, until=None))
        if most < miles - 0.5:
            reasons.append(f"{GROWTH} {show_miles(most, units)} instead of {show_miles(miles, units)}.")
            miles = most
    if _tired(plan, target.number, log) and not target.cutback:
        miles = min(miles, RECOVERY_WEEK_FRACTION * plan.week(target.number - 1).miles)
        reasons.append(TIRED)
    return miles, tuple(reasons)


def _best_run(plan: Plan, number: int, log: TrainingLog, until: date | None) -> float:
    """The biggest of the last four weeks as run; what was run before the plan stands in at its start."""
    weeks = [week for week in plan.weeks if number - _LOOK_BACK_WEEKS - 4 * bool(until) <= week.number < number]
    run = [week_run_miles(plan, week, log) for week in weeks if until is None or plan.date_of(week.number, 7) < until]
    if number <= _LOOK_BACK_WEEKS or not run:
        run.append(season_of(plan.inputs).w0)
    return max(run)


def _tired(plan: Plan, number: int, log: TrainingLog) -> bool:
    if number < 3:
        return False
    for earlier in (number - 2, number - 1):
        effort = log.mean_effort(plan.date_of(earlier, 1), plan.date_of(earlier, 7))
        if effort is None or effort < HIGH_EFFORT:
            return False
    return True


def _easing(
    plan: Plan, number: int, log: TrainingLog, after: Comeback, *, reduced: bool
) -> tuple[Easing, tuple[str, ...]]:
    monday = plan.date_of(number, 1)
    closed = frozenset(day for day in range(1, 8) if log.absent(plan.date_of(number, day)) is not None)
    tired = _tired(plan, number, log)
    easy_through = (after.easy_until - monday).days + 1 if after.easy_until else 0
    easing = Easing(
        reduced=reduced or bool(closed),
        quality_off=max(after.quality_off, 1 if tired else 0),
        no_intervals=after.no_intervals,
        easy_through=max(0, easy_through),
        closed=closed,
    )
    return easing, (AWAY,) if closed else ()


def _open_share(season: Season, easing: Easing) -> float:
    days = len(season.preferred)
    return sum(day not in easing.closed for day in season.preferred) / days


def _long_miles(target: WeekTarget, miles: float, log: TrainingLog, monday: date) -> float:
    """The long run in step with the week, and with the longest run of the last 30 days as it was run."""
    wanted = target.long_miles * min(1.0, miles / target.miles) if target.miles else 0.0
    longest = log.longest_miles(monday - timedelta(days=1))
    return min(wanted, long_step_cap(longest)) if longest else wanted


def _written(plan: Plan, season: Season, target: WeekTarget, log: TrainingLog, gap: Gap | None, monday: date) -> Week:
    progress = progress_through(plan, plan.weeks[: target.number - 1], season.w0)
    _as_run(progress, log, target.number, monday)
    pace = min(FIVE_K_PACE_S[1], resumed_pace(plan.inputs.five_k_pace_s, gap))
    slower = season if pace == plan.inputs.five_k_pace_s else season_of(replace(plan.inputs, five_k_pace_s=pace))
    fresh = write_week(frame_for(slower, week_targets(slower)), target, progress)
    old = plan.week(target.number)
    week = keep_days(plan, old, fresh, monday)
    # Rest in an absence outranks a pinned run.
    closed = target.easing.closed
    week = replace(week, days=tuple(fresh.day(day.number) if day.number in closed else day for day in week.days))
    return mended_week(with_week(plan, week), week, monday)


def _as_run(progress: Progress, log: TrainingLog, number: int, monday: date) -> None:
    """The 30-day longest run is recomputed from what was run (training.md 3.2)."""
    longest = log.longest_miles(monday - timedelta(days=1))
    if longest:
        progress.longest = {number - 1: longest}


def _future(plan: Plan, season: Season, week: Week, log: TrainingLog, monday: date, level: float) -> Replan | None:
    if week.number >= season.weeks:
        return None
    longest = max(log.longest_miles(monday - timedelta(days=1)), *(day.miles for day in week.days))
    load = reached(season, max(level, week.miles), longest)
    return replan(
        with_week(plan, week),
        monday + timedelta(days=7),
        load=load,
        reason="The weeks ahead start from what you run now.",
    )
