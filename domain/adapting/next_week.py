"""The next week from the plan's targets and what was really run (training.md 3.2, ruling 44)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.comeback import Comeback, comeback, resumed_pace
from domain.adapting.goal_review import goal_after_break
from domain.adapting.reasons import RewriteReason, WeekNote, WeekReason
from domain.adapting.recent_running import (
    best_week_run,
    is_tired,
    long_run_miles,
    longest_lately,
    low_weeks,
    ran_over,
)
from domain.adapting.replan import Replan, keep_days, mended_week, reached, replan, with_week
from domain.adapting.training_log import Gap, TrainingLog, latest_gap
from domain.advice import Tip
from domain.limits import (
    FIVE_K_PACE_S,
    LOOK_BACK_WEEKS,
    RECOVERY_WEEK_CUT,
    RECOVERY_WEEK_FRACTION,
    STEP_DOWN,
    growth_cap,
    long_step_cap,
)
from domain.people import LifeEvent
from domain.plan import PhaseName, Plan, Week
from domain.planning.planner import frame_for
from domain.planning.progress import progress_through
from domain.planning.season import Season, season_of
from domain.planning.week_fill import write_week
from domain.planning.week_targets import Easing, WeekTarget, week_targets
from domain.planning.workouts.runs import rest
from domain.rules import check_week
from domain.told import Told, told
from domain.units import Miles, mm_from_miles

# However tired, a week keeps so much of what the plan asks for: below that, rest days are the answer, not jogs.
_LEAST_TIRED = 0.65
_LONG_ROOM_MILES = 0.5
_STEP_ROOM_MILES = 0.25
# A week so far below the best of four was a rest, whatever it was for.
_RESTED = 0.8
# Rules that hang on the weeks before.
_STEP_RULES = frozenset(
    {"progression", "taper_cut", "long_run_step", "race_week", "day_mileage", "coach_growth", "coach_long_run_share"}
)
_MEDICAL = frozenset({LifeEvent.ILLNESS, LifeEvent.INJURY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A week to look over, never applied by itself.

    `reasons` say where and why it departs from the plan; none of them means that it is the plan's own week.
    `stopped`: illness or injury goes on, the week rests. `restart`: a new plan serves better. `review_goal`: the goal
    wants another look. `replanned` is the future after this week where it has to change too. `notes` are about
    the log and change nothing.
    """

    week: Week
    target_mm: int
    reasons: tuple[Told, ...] = ()
    stopped: bool = False
    restart: bool = False
    review_goal: bool = False
    replanned: Replan | None = None
    notes: tuple[Told, ...] = ()

    @property
    def said(self) -> tuple[Told, ...]:
        """Everything to say with the week: the reasons, then the notes."""
        return self.reasons + self.notes


def next_week(plan: Plan, week_number: int, log: TrainingLog, *, outline: bool = False) -> Proposal:
    """Week `week_number` from the plan's target and the log; pinned and edited days are kept.

    Without anything logged, and where all went as planned, it is the plan's own week. `outline` says that this week has
    never been generated: where the weeks ahead were planned anew, its miles are what the plan asks for now.
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
    if outline and after.load == 1:
        # A return is a share of the plan as it was, not of the weeks that were planned anew for it.
        target = _as_outlined(target, planned)
    low = low_weeks(plan, log, gap)
    miles, reasons = _miles(plan, target, log, gap, after, low)
    easing, more = _easing(plan, week_number, log, after, reduced=miles < target.miles - 0.25)
    longest = longest_lately(plan, log, week_number)
    reasons = (*reasons, *more)
    if not reasons and longest and long_run_miles(planned) > long_step_cap(longest) + _LONG_ROOM_MILES:
        reasons = (Told(WeekReason.LONG),)
    if not reasons and any(one.hard and one.rule in _STEP_RULES for one in check_week(plan, planned)):
        # The weeks before were made lighter, and the plan's own week would be too far from them.
        reasons = (Told(WeekReason.STEP),)
    notes: tuple[Told, ...] = (Told(WeekNote.OVER),) if ran_over(plan, log) else ()
    if not reasons:
        return Proposal(week=planned, target_mm=planned.distance_mm, notes=notes)
    # A return steps up while it lasts; the weeks after this one start from its next step.
    level = miles * after.next_load / after.load
    miles *= _open_share(season, easing)
    target = replace(
        target,
        miles=miles,
        long_miles=_long_miles(target, miles, longest),
        cutback=target.cutback
        and after.load == 1
        and not easing.closed
        # A week that is no step down is no recovery week, whatever the plan had called it.
        and miles < (1 - STEP_DOWN) * plan.week(week_number - 1).miles,
        easing=easing,
    )
    week = _written(plan, season, target, log, gap, monday)
    future = _future(plan, season, week, log, monday, level) if after.replan or low is not None else None
    if after.review_goal and gap is not None and gap.last >= monday - timedelta(days=7):
        # Once is enough: in the first week back.
        ahead = with_week(future.plan if future else plan, week)
        said = goal_after_break(ahead, week_number, _pace_now(plan, gap), max(level, miles))
        notes = (*notes, said) if said else notes
    return Proposal(
        week=week,
        target_mm=mm_from_miles(miles),
        reasons=(*reasons, Told(WeekReason.AHEAD))
        if future is not None and after.replan and not after.restart
        else reasons,
        restart=after.restart,
        review_goal=after.review_goal,
        replanned=future,
        notes=notes,
    )


def _as_outlined(target: WeekTarget, planned: Week) -> WeekTarget:
    """The target of a week that may have been planned anew from a lower load."""
    if planned.miles >= target.miles:
        return target
    return replace(target, miles=planned.miles, long_miles=min(target.long_miles, long_run_miles(planned)))


def _stopped(plan: Plan, planned: Week) -> Proposal:
    """A week of rest; what a race date asks for stays, so that nothing is decided for the athlete."""
    days = tuple(
        day
        if not day.is_run or 0 <= (plan.inputs.race_date - plan.date_of(planned.number, day.number)).days <= 2
        else rest(day.number, Tip.REST_UNTIL_WELL)
        for day in planned.days
    )
    week = replace(planned, days=days)
    return Proposal(
        week=week, target_mm=week.distance_mm, reasons=(Told(WeekReason.STOPPED),), stopped=True, review_goal=True
    )


def _miles(
    plan: Plan, target: WeekTarget, log: TrainingLog, gap: Gap | None, after: Comeback, low: float | None
) -> tuple[float, tuple[Told, ...]]:
    """Miles of the week and why they differ from the plan's."""
    reasons = [] if after.reason is None else [after.reason]
    if after.load < 1:
        before = best_week_run(plan, target.number, log, until=gap.first if gap else None)
        return after.load * min(target.miles, before), tuple(reasons)
    miles = target.miles
    if low is not None:
        miles = min(miles, growth_cap(low))
        reasons.append(Told(WeekReason.LOW))
    else:
        most = growth_cap(best_week_run(plan, target.number, log, until=None))
        if most < miles - 0.5:
            reasons.append(told(WeekReason.GROWTH, most=Miles(most), planned=Miles(miles)))
            miles = most
    stepped = _stepped_down(plan, target, miles)
    if stepped < miles:
        miles = stepped
        reasons = reasons or [Told(WeekReason.STEP)]
    # The taper is lighter anyway.
    if is_tired(plan, target.number, log) and target.phase is not PhaseName.TAPER:
        lighter = RECOVERY_WEEK_FRACTION * plan.week(target.number - 1).miles
        miles = min(miles, max(lighter, _LEAST_TIRED * target.miles))
        reasons.append(Told(WeekReason.TIRED))
    return miles, tuple(reasons)


def _stepped_down(plan: Plan, target: WeekTarget, miles: float) -> float:
    """A recovery week stays a step below the week before, unless one of the last four was rest enough (2.4)."""
    if not target.cutback or target.number == 1:
        return miles
    lately = [week.miles for week in plan.weeks[max(0, target.number - 1 - LOOK_BACK_WEEKS) : target.number - 1]]
    rested = min(lately) < _RESTED * max(lately)
    if rested or miles <= (1 - RECOVERY_WEEK_CUT[0]) * lately[-1] + _STEP_ROOM_MILES:
        return miles
    return RECOVERY_WEEK_FRACTION * lately[-1]


def _easing(
    plan: Plan, number: int, log: TrainingLog, after: Comeback, *, reduced: bool
) -> tuple[Easing, tuple[Told, ...]]:
    monday = plan.date_of(number, 1)
    closed = frozenset(day for day in range(1, 8) if log.absent(plan.date_of(number, day)) is not None)
    tired = is_tired(plan, number, log)
    easy_through = (after.easy_until - monday).days + 1 if after.easy_until else 0
    easing = Easing(
        reduced=reduced or bool(closed),
        quality_off=max(after.quality_off, 1 if tired else 0),
        no_intervals=after.no_intervals,
        easy_through=max(0, easy_through),
        closed=closed,
    )
    return easing, (Told(WeekReason.AWAY),) if closed else ()


def _open_share(season: Season, easing: Easing) -> float:
    days = len(season.preferred)
    return sum(day not in easing.closed for day in season.preferred) / days


def _long_miles(target: WeekTarget, miles: float, longest: float) -> float:
    """The long run in step with the week, and with the longest run of the last 30 days as it was run."""
    wanted = target.long_miles * min(1.0, miles / target.miles) if target.miles else 0.0
    return min(wanted, long_step_cap(longest)) if longest else wanted


def _pace_now(plan: Plan, gap: Gap | None) -> int:
    return min(FIVE_K_PACE_S[1], resumed_pace(plan.inputs.five_k_pace_s, gap))


def _written(plan: Plan, season: Season, target: WeekTarget, log: TrainingLog, gap: Gap | None, monday: date) -> Week:
    progress = progress_through(plan, plan.weeks[: target.number - 1], season.w0)
    # The 30-day longest run is recomputed from what was run (training.md 3.2).
    longest = longest_lately(plan, log, target.number)
    if longest:
        progress.longest = {target.number - 1: longest}
    pace = _pace_now(plan, gap)
    slower = season if pace == plan.inputs.five_k_pace_s else season_of(replace(plan.inputs, five_k_pace_s=pace))
    fresh = write_week(frame_for(slower, week_targets(slower)), target, progress)
    old = plan.week(target.number)
    week = keep_days(plan, old, fresh, monday)
    # Rest in an absence outranks a pinned run.
    closed = target.easing.closed
    away = (fresh.day(number) for number in closed)
    week = week.with_days(*(day if day.is_run else rest(day.number, Tip.REST_UNTIL_WELL) for day in away))
    return mended_week(with_week(plan, week), week, monday)


def _future(plan: Plan, season: Season, week: Week, log: TrainingLog, monday: date, level: float) -> Replan | None:
    if week.number >= season.weeks:
        return None
    longest = max(longest_lately(plan, log, week.number), *(day.miles for day in week.days))
    load = reached(season, max(level, week.miles), longest)
    return replan(
        with_week(plan, week),
        monday + timedelta(days=7),
        load=load,
        reason=RewriteReason.FROM_NOW,
    )
