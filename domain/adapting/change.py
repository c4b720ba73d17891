"""A plan in force for other wishes: what is ahead is planned anew from what was run, the past stays as it was."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.adapting.gaps import breaks
from domain.adapting.long_runs import longest_until
from domain.adapting.next_week import is_stopped, next_week, week_alone
from domain.adapting.recent_running import base_of, weeks_run
from domain.adapting.replan import TrainingLoad, keep_days, mended_week, reached, replan, with_week
from domain.adapting.training_log import TrainingLog
from domain.calendar import monday_of
from domain.plan import Day, DayType, Plan, PlanInputs, Week
from domain.planning.paces import paces_of
from domain.planning.planner import with_race_pace
from domain.planning.repacing import repaced
from domain.planning.season import season_of
from domain.planning.validation import validate
from domain.planning.workouts.grid import grid_of
from domain.planning.workouts.runs import long_run
from domain.race import race_class
from domain.rules import check_week
from domain.rules.codes import Broken
from domain.told import Told

# A race so near has something to say about this week's days.
_NEAR_RACE_DAYS = 20
_ROOM_MILES = 0.25
# More runs are rounded to the grid once more each.
_ROUNDED = 1.03


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPlan:
    """The plan for the other wishes. `reasons` say where its weeks come out smaller because of what was run."""

    plan: Plan
    reasons: tuple[Told, ...] = ()


def change_plan(
    plan: Plan, inputs: PlanInputs, log: TrainingLog, today: date, *, from_then: date | None = None
) -> ChangedPlan:
    """Plan the days after `today` for other `inputs`: race, race day, goal, days, fitness, amounts, limits.

    `from_then`: no day before it becomes another one.

    Earlier days stay, and so do pinned and edited ones, unless they can be no more: a race that is on another day, a
    run edited on a day that is no running day any more. Raises InputError for inputs that cannot be planned.
    """
    validate(inputs)
    tomorrow = today + timedelta(days=1)
    if _is_about_paces(plan.inputs, inputs):
        return ChangedPlan(plan=_at_other_paces(plan, inputs, tomorrow))
    since = max(_since(plan.inputs, inputs, today), from_then or today)
    new = replan(_let_go(plan, inputs, since), since, inputs=inputs, load=_load(plan, inputs, log, today)).plan
    new = _with_what_is_left(plan, new, log, since)
    coming = inputs.week_of(today) + 1
    if not 1 < coming <= new.total_weeks or is_stopped(new, coming, log):
        return ChangedPlan(plan=_fast_every_second(new, since))
    # What was run decides what the weeks ahead may hold, whatever is wished for.
    proposal = next_week(new, coming, log, outline=True)
    ahead = proposal.replanned.plan if proposal.replanned is not None else new
    if proposal.reasons:
        new = with_week(ahead, proposal.week)
    # Outlines that had become too large a step for what was planned in between are mended with it.
    new = _fitted(new, coming, tomorrow)
    return ChangedPlan(plan=_fast_every_second(new, since), reasons=proposal.reasons)


def _with_what_is_left(old: Plan, new: Plan, log: TrainingLog, since: date) -> Plan:
    """The plan with the days that are left of the running week as they fit what was run in it already.

    Where the new days do not, they are written for what was run before; else the old ones stay, without those that can
    be no more. Rest on all that are left comes last: nobody wishes a week away who wishes for other days.
    """
    number = new.week_of(since)
    if not 1 <= number <= min(old.total_weeks, new.total_weeks) or new.date_of(number, 1) >= since:
        return new
    was, now = old.week(number), new.week(number)
    days = new.inputs.preferred_days
    others = [day for day in was.days if day.type is not DayType.RACE and (day.number in days or not day.is_run)]
    ways = [now, _only(was, now, others, since, new), _only(was, now, [], since, new)]
    if now.miles > was.miles + _ROOM_MILES and _is_held_back(old, new, number, since):
        # Why the week was made smaller is no matter of these wishes: it does not grow for them.
        ways[0] = _as_was_run(new, was, number, log, since)
    ways = [way for way in ways if way.miles <= max(now.miles, was.miles)]
    best = min(ways, key=lambda way: _what_is_lost(new, way, since))
    return new if best == now else _fitted(with_week(new, best), number + 1, since)


def _as_was_run(new: Plan, was: Week, number: int, log: TrainingLog, since: date) -> Week:
    """The running week on the new days, no larger than what was run before allows; as it was where it cannot be so."""
    fresh = week_alone(new, number, log, outline=True)
    merged = keep_days(new, was, fresh, since)
    made = mended_week(with_week(new, merged), merged, since)
    return made if made.miles <= was.miles * _ROUNDED else was


def _what_is_lost(plan: Plan, week: Week, since: date) -> tuple[int, bool, int]:
    """How bad a way is: hard rules that it breaks, then whether nothing is left to run, then running days left idle."""
    idle = sum(one.code is Broken.PREFERRED_DAYS_IDLE for one in check_week(plan, week))
    is_empty = not any(day.is_run and plan.date_of(week.number, day.number) >= since for day in week.days)
    return max(0, _broken_ahead(plan, week, since) - idle), is_empty, idle


def _is_held_back(old: Plan, new: Plan, number: int, since: date) -> bool:
    """Whether the running week stands under the plan's own, for what was run, illness or a pause."""
    if new.inputs.weekly_miles > old.inputs.weekly_miles:
        return False
    return replan(old, since).plan.week(number).miles > old.week(number).miles + _ROOM_MILES


def _only(was: Week, now: Week, kept: list[Day], since: date, plan: Plan) -> Week:
    """The week with what is past, the race where it is now, these days of before, and rest."""
    by_number = {day.number: day for day in kept}
    days = tuple(
        was.day(day.number)
        if plan.date_of(was.number, day.number) < since
        else day
        if day.type in (DayType.RACE, DayType.SHAKEOUT)
        else by_number.get(day.number, Day(number=day.number))
        for day in now.days
    )
    return replace(now, days=days)


def _broken_ahead(plan: Plan, week: Week, since: date) -> int:
    """How many hard rules the week breaks, apart from days that are over."""
    return sum(
        one.hard and (one.day_number is None or plan.date_of(week.number, one.day_number) >= since)
        for one in check_week(plan, week)
    )


def _fitted(plan: Plan, first: int, since: date) -> Plan:
    """The weeks from `first` on, each mended where those before it became smaller than it was written for."""
    for week in plan.weeks[first - 1 :]:
        if any(one.hard for one in check_week(plan, week)):
            plan = with_week(plan, mended_week(plan, week, since))
    return plan


def _fast_every_second(plan: Plan, since: date) -> Plan:
    """The plan without a long run that ends fast a week after one that did: where what stays meets what is new (56)."""
    first = max(plan.week_of(since), 1)
    for week in plan.weeks[first - 1 : first + 1]:
        often = (one.day_number for one in check_week(plan, week) if one.code is Broken.LONG_RUN_SEGMENT_OFTEN)
        number = next(often, None)
        day = week.day(number) if number is not None else None
        if day is None or day.pinned or day.edited or plan.date_of(week.number, day.number) < since:
            continue
        grid = grid_of(plan.inputs.units)
        plain = long_run(day.number, grid, grid.down(day.miles), paces_of(plan), race_class(plan.inputs.race))
        plan = with_week(plan, week.with_days(plain))
    return plan


def _since(was: PlanInputs, now: PlanInputs, today: date) -> date:
    """The first day that may become another one: tomorrow, or next Monday where this week is right as it is.

    Another race far enough away says nothing about the week that is running; other days, limits and care do.
    """
    other = replace(
        now,
        race=was.race,
        race_name=was.race_name,
        race_date=was.race_date,
        goal_s=was.goal_s,
        five_k_pace_s=was.five_k_pace_s,
        weekly_miles=was.weekly_miles,
        longest_recent_run=was.longest_recent_run,
    )
    is_far = min(was.race_date, now.race_date) > today + timedelta(days=_NEAR_RACE_DAYS)
    if other == was and is_far and now.weekly_miles >= was.weekly_miles:
        return monday_of(today) + timedelta(days=7)
    return today + timedelta(days=1)


def _is_about_paces(was: PlanInputs, now: PlanInputs) -> bool:
    """Whether only goal and fitness differ: distances and days are right as they are."""
    return replace(now, goal_s=was.goal_s, five_k_pace_s=was.five_k_pace_s, race_name=was.race_name) == was


def _at_other_paces(plan: Plan, inputs: PlanInputs, since: date) -> Plan:
    """The same days at other paces, mended where slower running makes them too long; days made by hand stay."""
    new = replace(plan, inputs=inputs)
    before, after = paces_of(plan), paces_of(new)
    exactly: dict[int, int | None] = {before.peak_interval_s: after.peak_interval_s}
    if before.race_s is not None:
        exactly[before.race_s] = after.race_s
    for week in new.weeks:
        days = tuple(
            day
            if day.pinned or day.edited or day.type is DayType.RACE or new.date_of(week.number, day.number) < since
            else repaced(day, before.training, after.training, exactly)
            for day in week.days
        )
        new = with_week(new, replace(week, days=days)) if days != week.days else new
    for week in new.weeks[max(0, inputs.week_of(since) - 1) :]:
        if _broken_ahead(new, week, since) > _broken_ahead(plan, plan.week(week.number), since):
            new = with_week(new, mended_week(new, week, since))
    return with_race_pace(new)


def _let_go(plan: Plan, inputs: PlanInputs, since: date) -> Plan:
    """The plan with those days given back to the planner that cannot be kept for these wishes."""
    lost = plan.inputs.preferred_days - inputs.preferred_days
    moved = (plan.inputs.race_date, plan.inputs.race) != (inputs.race_date, inputs.race)
    for week in plan.weeks:
        days = tuple(
            replace(day, pinned=False, edited=False)
            if plan.date_of(week.number, day.number) >= since
            and _goes(day, lost, moved=moved and plan.date_of(week.number, day.number) == plan.inputs.race_date)
            else day
            for day in week.days
        )
        if days != week.days:
            plan = with_week(plan, replace(week, days=days))
    return plan


def _goes(day: Day, lost: frozenset[int], *, moved: bool) -> bool:
    if not (day.pinned or day.edited):
        return False
    return (moved and day.type is DayType.RACE) or (day.number in lost and day.edited and not day.pinned)


def _load(plan: Plan, inputs: PlanInputs, log: TrainingLog, today: date) -> TrainingLoad | None:
    """What the weeks ahead grow from, where the way to the race is another one; None where the plan's targets hold."""
    was, said = plan.inputs, inputs.longest_recent_run
    is_other_longest = said is not None and said != was.longest_recent_run
    if not is_other_longest and (was.race, was.race_date, was.weekly_miles) == (
        inputs.race,
        inputs.race_date,
        inputs.weekly_miles,
    ):
        return None
    number = inputs.week_of(today) + 1
    if number < 3:
        return None
    gaps = breaks(plan, log, today + timedelta(days=1))
    weeks = weeks_run(plan, log, min(number, plan.total_weeks + 1), gaps)
    season = season_of(inputs)
    base = base_of(season, weeks)
    # A longest run that is told after the start is where the long runs go on from.
    longest = said if said is not None and is_other_longest else longest_until(plan, log, today)
    return reached(season, base.known if base.is_known else base.most, longest)
