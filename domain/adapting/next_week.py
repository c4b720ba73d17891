"""The next week from the plan's targets and what was really run (training.md 3.2, rulings 44, 65, 66)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.after_race import eased_for_race, easy_through
from domain.adapting.allowed import Allowed, allowed_miles, most_by_growth, open_share
from domain.adapting.comeback import ALL_WORKOUTS, CONTINUE_DAYS, LEAST_OF_LOAD, Comeback, break_reason, resumed_pace
from domain.adapting.gaps import MEDICAL, breaks
from domain.adapting.goal_review import goal_after_break
from domain.adapting.learning import first_step_back, learned_step
from domain.adapting.long_runs import is_held_by, longest_until, most_now, most_on, most_on_the_way
from domain.adapting.reasons import RewriteReason, WeekNote, WeekReason
from domain.adapting.recent_running import (
    WeekRun,
    comeback_of,
    is_tired,
    nothing_known,
    ran_over,
    weeks_run,
)
from domain.adapting.replan import Replan, changes_of, keep_days, mended_week, with_week
from domain.adapting.training_log import TrainingLog
from domain.adapting.walk_run import with_walking
from domain.advice import Tip
from domain.limits import FIVE_K_PACE_S, LOOK_BACK_WEEKS, MOST_GROWTH_RATE, STEP_DOWN
from domain.plan import QUALITY_TYPES, PhaseName, Plan, Week
from domain.planning.ladder import held_at, is_further
from domain.planning.paces import paces_of
from domain.planning.planner import frame_for
from domain.planning.progress import progress_through
from domain.planning.realism import PEAK_WEEK_FLOOR_MILES
from domain.planning.season import Season, season_of
from domain.planning.week_fill import write_week
from domain.planning.week_miles import cycle_ends
from domain.planning.week_targets import Easing, WeekTarget, week_targets
from domain.planning.workouts.runs import rest
from domain.race import race_class
from domain.rules import is_broken
from domain.told import Told, told
from domain.units import Miles, mm_from_miles

_ROOM_MILES = 0.25
# Sums of runs that differ by less are the same.
_SAME_MILES = 0.05
# A week planned anew stands where it is so near to what is allowed now.
_NEAR_MILES = 1.0
# Weeks in a row that come out as they are: the future after them does too.
_SETTLED_WEEKS = 2
_WEEKEND_DAYS = 3
_NO_WEEK_MILES = 4.0
_SAID_DAYS = 20
# The load is back where a week before the taper comes so near to it.
_LOAD_BACK = 0.9
# Below this share of the biggest week that a race asks for, it is not for running calmly either.
_LEAST_TO_RACE = 0.5
# Rules that hang on the weeks before.
_STEP_RULES = frozenset(
    {"progression", "taper_cut", "long_run_step", "race_week", "day_mileage", "coach_growth", "coach_long_run_share"}
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Life:
    """All that one week is written from."""

    plan: Plan
    season: Season
    targets: tuple[WeekTarget, ...]
    log: TrainingLog
    number: int
    allowed: Allowed
    returning: Comeback | None
    longest: float
    is_learning_held: bool = False

    @property
    def monday(self) -> date:
        return self.plan.date_of(self.number, 1)

    @property
    def planned(self) -> Week:
        return self.plan.week(self.number)

    @property
    def target(self) -> WeekTarget:
        return self.targets[self.number - 1]


def next_week(plan: Plan, week_number: int, log: TrainingLog, *, outline: bool = False) -> Proposal:
    """Week `week_number` from the plan's target and the log; pinned and edited days are kept.

    Where all went as planned it is the plan's own week. `outline` says that this week has never been generated: where
    the weeks ahead were planned anew, its days stand as long as what was run still leads to them.
    """
    planned = plan.week(week_number)
    if is_stopped(plan, week_number, log):
        return _stopped(plan, planned)
    season = season_of(plan.inputs)
    targets = week_targets(season)
    proposal, life = _one_week(plan, season, targets, week_number, log, outline=outline)
    returning = life.returning
    if returning is None and not _goes_on(life):
        return proposal
    future = _future(plan, season, targets, proposal.week, log)
    notes = proposal.notes
    if returning is not None and _is_first_week(life, returning):
        # Once is enough.
        ahead = future.plan if future else with_week(plan, proposal.week)
        notes = (*notes, *_about_the_goal(ahead, life, returning))
    reasons = proposal.reasons
    if future is not None and future.changes and reasons and not proposal.restart:
        reasons = (*reasons, Told(WeekReason.AHEAD))
    return replace(proposal, reasons=reasons, replanned=future if reasons else None, notes=notes)


def week_alone(plan: Plan, number: int, log: TrainingLog, *, outline: bool) -> Week:
    """The week that `next_week` proposes, without what follows from it: for who makes the weeks after it anyway."""
    if is_stopped(plan, number, log):
        return _stopped(plan, plan.week(number)).week
    season = season_of(plan.inputs)
    return _one_week(plan, season, week_targets(season), number, log, outline=outline)[0].week


def is_stopped(plan: Plan, number: int, log: TrainingLog) -> bool:
    """Whether illness or injury goes on through the whole week: nothing is planned for it."""
    return all(log.absent(plan.date_of(number, day)) in MEDICAL for day in range(1, 8))


def _goes_on(life: _Life) -> bool:
    """Whether the weeks after this one have to come back to the plan, too."""
    return life.allowed.rises or life.is_learning_held


def _one_week(
    plan: Plan, season: Season, targets: tuple[WeekTarget, ...], number: int, log: TrainingLog, *, outline: bool
) -> tuple[Proposal, _Life]:
    """The week by itself, without what follows from it."""
    planned, monday = plan.week(number), plan.date_of(number, 1)
    gaps = breaks(plan, log, monday)
    weeks = weeks_run(plan, log, number, gaps)
    ways = tuple(comeback_of(plan, season, log, gap, weeks, monday) for gap in gaps if gap.days > CONTINUE_DAYS)
    closed = frozenset(day for day in range(1, 8) if log.absent(plan.date_of(number, day)) is not None)
    open_days = frozenset(day for day in season.preferred if day not in closed)
    allowed = allowed_miles(plan, season, targets, number, log, weeks, ways, open_days)
    returning = next((way for way in reversed(ways) if way.holds_back(monday)), None)
    is_held = False
    if season.run_walk:
        step = first_step_back(learned_step(plan, season, log, number), returning, monday)
        is_held = is_further(planned, step, paces_of(plan).training.easy_slow_s)
        season = held_at(season, number, step)
        targets = (*targets[: number - 1], *week_targets(season)[number - 1 :])
    life = _Life(
        plan=plan,
        season=season,
        targets=targets,
        log=log,
        number=number,
        allowed=allowed,
        returning=returning,
        longest=longest_until(plan, log, monday - timedelta(days=1)),
        is_learning_held=is_held,
    )
    planned = _named(planned, plan, weeks)
    notes = _notes(life)
    fresh_back = next((way for way in reversed(ways) if way.easy_until >= monday), None)
    easing, more = _easing(life, fresh_back, closed, is_reduced=allowed.miles < life.target.miles - _ROOM_MILES)
    learning = (Told(WeekReason.LEARNING),) if is_held else ()
    reasons = (*more, *allowed.reasons, *learning, *([Told(WeekReason.AWAY)] if closed else []))
    if outline and not is_held and planned.miles < life.target.miles and _stands(life, planned, easing):
        return Proposal(week=planned, target_mm=planned.distance_mm, notes=notes), life
    if not reasons:
        reasons = is_held_by(life.plan, life.log, life.planned, life.monday)
    if not reasons and _breaks_steps(plan, planned):
        # The weeks before were made lighter, and the plan's own week would be too far from them.
        reasons = (Told(WeekReason.STEP),)
    if not reasons:
        return Proposal(week=planned, target_mm=planned.distance_mm, notes=notes), life
    miles = min(allowed.miles, most_by_growth(plan, planned)) * open_share(season, planned, easing.closed)
    target = replace(
        life.target,
        miles=miles,
        long_miles=_long_miles(life, miles),
        cutback=life.target.cutback
        and returning is None
        and not easing.closed
        # A week that is no step down is no recovery week, whatever the plan had called it.
        and miles < (1 - STEP_DOWN) * plan.week(number - 1).miles
        if number > 1
        else life.target.cutback,
        easing=easing,
    )
    written = _named(_written(life, target), plan, weeks)
    proposal = Proposal(
        week=written,
        target_mm=mm_from_miles(miles),
        reasons=tuple(_as_it_came(reason, written) for reason in reasons),
        restart=returning is not None and returning.restart,
        review_goal=returning is not None and returning.review_goal,
        notes=notes,
    )
    return proposal, life


def _as_it_came(reason: Told, week: Week) -> Told:
    """The reason with the miles that the week came to: runs are cut to the grid, and one card says one figure."""
    return Told(reason.code, {**reason.values, "most": Miles(week.miles)}) if "most" in reason.values else reason


def _named(week: Week, plan: Plan, weeks: Sequence[WeekRun]) -> Week:
    """The week, not called recovery where it holds more than the one before, as that was asked or as it was run."""
    if not week.cutback or not weeks:
        return week
    before = min(plan.week(week.number - 1).miles, weeks[-1].most)
    return replace(week, cutback=False) if week.miles > before + _SAME_MILES else week


def _stands(life: _Life, planned: Week, easing: Easing) -> bool:
    """Whether an outline that was planned anew is what this week would come to now."""
    is_free = not easing.closed and not easing.quality_off and not easing.easy_through
    near = life.allowed.miles - _NEAR_MILES <= planned.miles <= life.allowed.miles + _ROOM_MILES
    if not is_free or not near or _breaks_steps(life.plan, planned):
        return False
    return not is_held_by(life.plan, life.log, planned, life.monday)


def _breaks_steps(plan: Plan, week: Week) -> bool:
    """Whether a week is too far from the ones before it."""
    return is_broken(plan, week, _STEP_RULES)


def _is_first_week(life: _Life, way: Comeback) -> bool:
    """Whether this is the first week back; one that is written on Friday may begin with its weekend.

    A break that nobody ends is not said anew every week.
    """
    is_over = way.gap.back is not None or way.gap.event is not None or way.gap.days <= _SAID_DAYS
    return is_over and way.back >= life.monday - timedelta(days=_WEEKEND_DAYS)


def _notes(life: _Life) -> tuple[Told, ...]:
    """What is worth saying of the log."""
    notes: list[Told] = []
    way = life.returning
    if ran_over(life.plan, life.log):
        notes.append(Told(WeekNote.OVER))
    if way is None and life.number in cycle_ends(life.season) and not life.season.inputs.easy_only:
        notes.append(Told(WeekNote.TIME_TRIAL))
    return tuple(notes)


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


def _easing(
    life: _Life, back: Comeback | None, closed: frozenset[int], *, is_reduced: bool
) -> tuple[Easing, tuple[Told, ...]]:
    tired = is_tired(life.plan, life.number, life.log)
    way = life.returning or back
    reasons: tuple[Told, ...] = ()
    if back is not None and life.returning is None:
        reasons = (break_reason(back, back.back),)
    raced = easy_through(life.plan, life.number)
    reasons = (*reasons, *eased_for_race(life.plan, life.number, raced))
    is_unknown = nothing_known(life.plan, life.log) and any(day.type in QUALITY_TYPES for day in life.planned.days)
    if is_unknown:
        reasons = (*reasons, Told(WeekReason.NOTHING_KNOWN))
    easing = Easing(
        reduced=is_reduced or bool(closed),
        quality_off=max(way.quality_off if way else 0, 1 if tired else 0, ALL_WORKOUTS if is_unknown else 0),
        no_intervals=life.returning is not None,
        easy_through=max(raced, (back.easy_until - life.monday).days + 1 if back else 0),
        closed=closed,
    )
    return easing, reasons


def _long_miles(life: _Life, miles: float) -> float:
    """The long run in step with the week, and with the longest that was run (ruling 66)."""
    target, way = life.target, life.returning
    wanted = target.long_miles * min(1.0, miles / target.miles) if target.miles else 0.0
    if way is not None and way.length:
        return min(wanted, most_on_the_way(life.plan, life.log, way, life.monday))
    if not life.longest:
        return wanted
    return min(wanted, most_now(life.plan, life.log, life.monday), most_on(life.plan, life.log, life.planned))


def _written(life: _Life, target: WeekTarget) -> Week:
    plan, season = life.plan, life.season
    progress = progress_through(plan, plan.weeks[: target.number - 1], season.w0)
    # The 30-day longest run is recomputed from what was run (training.md 3.2); before a break it was what it was.
    longest = life.returning.longest if life.returning and not life.longest else life.longest
    if longest:
        progress.longest = {target.number - 1: longest}
    # Steps are measured from the load before a break, not from the weeks it took (ruling 66).
    base = max(life.allowed.base, life.allowed.miles / MOST_GROWTH_RATE)
    for number in range(max(1, target.number - LOOK_BACK_WEEKS), target.number - 1):
        progress.miles[number] = max(progress.miles.get(number, 0.0), base)
    if target.number > 2 and progress.miles.get(target.number - 1, 0.0) < _NO_WEEK_MILES:
        # A week that a pause left next to nothing is no measure for a taper's cut.
        progress.miles.pop(target.number - 1, None)
    gap = life.returning.gap if life.returning else None
    pace = min(FIVE_K_PACE_S[1], resumed_pace(plan.inputs.five_k_pace_s, gap))
    slower = season
    if pace != plan.inputs.five_k_pace_s:
        slower = replace(season_of(replace(plan.inputs, five_k_pace_s=pace)), behind=season.behind)
    frame = frame_for(slower, week_targets(slower))
    fresh = write_week(frame, target, progress)
    week = keep_days(plan, plan.week(target.number), fresh, life.monday)
    # Rest in an absence outranks a pinned run.
    closed = target.easing.closed
    away = (fresh.day(number) for number in closed)
    week = week.with_days(*(day if day.is_run else rest(day.number, Tip.REST_UNTIL_WELL) for day in away))
    mended = mended_week(with_week(plan, week), week, life.monday)
    return with_walking(plan, mended, life.returning, frame.paces.training.easy_slow_s, life.monday)


def _future(plan: Plan, season: Season, targets: tuple[WeekTarget, ...], week: Week, log: TrainingLog) -> Replan | None:
    """The weeks after this one, each as it will be written if the ones before it are run as they stand."""
    if week.number >= season.weeks:
        return None
    before = with_week(plan, week)
    now, settled = before, 0
    for number in range(week.number + 1, season.weeks + 1):
        if is_stopped(now, number, log):
            continue
        proposal, life = _one_week(now, season, targets, number, log, outline=True)
        now = with_week(now, proposal.week)
        settled = 0 if proposal.reasons else settled + 1
        if settled >= _SETTLED_WEEKS and life.returning is None:
            break
    return Replan(now, changes_of(before, now, RewriteReason.FROM_NOW))


def _about_the_goal(ahead: Plan, life: _Life, way: Comeback) -> tuple[Told, ...]:
    """What the break means for the race: the goal looked at again, and a taper that begins before the load is back."""
    notes: list[Told] = []
    if way.review_goal:
        pace = min(FIVE_K_PACE_S[1], resumed_pace(ahead.inputs.five_k_pace_s, way.gap))
        said = goal_after_break(ahead, life.number, pace, max(life.allowed.miles, LEAST_OF_LOAD * way.load))
        notes += [said] if said else []
    loading = [week.miles for week in ahead.weeks if week.number >= life.number and week.phase is not PhaseName.TAPER]
    if way.length and max(loading, default=0.0) < _LOAD_BACK * way.load:
        # After so long a break, or from so little, nobody is sent to run it calmly.
        asked = PEAK_WEEK_FLOOR_MILES[race_class(ahead.inputs.race)]
        is_too_soon = way.restart or way.load < _LEAST_TO_RACE * asked
        notes.append(Told(WeekNote.RACE_TOO_SOON) if is_too_soon else told(WeekNote.TAPER_FIRST, load=Miles(way.load)))
    return tuple(notes)
