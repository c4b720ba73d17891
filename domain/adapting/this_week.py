"""The days that are left of the week that runs, after a gap or on coming back (rulings 64, 66)."""

from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.comeback import ALL_WORKOUTS, CONTINUE_DAYS, Comeback, break_reason, resumed_pace
from domain.adapting.few_days import eased_days
from domain.adapting.gaps import MEDICAL, breaks
from domain.adapting.learning import first_step_back, learned_step
from domain.adapting.next_week import Proposal
from domain.adapting.reasons import WeekNote, WeekReason
from domain.adapting.recent_running import comeback_of, weeks_run
from domain.adapting.replan import mended_week, with_week
from domain.adapting.training_log import TrainingLog
from domain.adapting.walk_run import with_walking
from domain.advice import Tip
from domain.limits import FIVE_K_PACE_S, MOST_GROWTH_RATE
from domain.plan import Day, Plan, Week
from domain.planning.ladder import held_at
from domain.planning.planner import frame_for
from domain.planning.progress import progress_through
from domain.planning.season import Season, season_of
from domain.planning.week_fill import write_week
from domain.planning.week_targets import Easing, week_targets
from domain.planning.workouts.runs import rest
from domain.told import Told, told
from domain.units import mm_from_miles

# A run of two shortest miles is the least that is worth a day.
_LEAST_DAY_MILES = 2.0
# The long run's part of a broken week.
_LONG_SHARE = 0.45


def rest_of_week(
    plan: Plan, number: int, log: TrainingLog, from_date: date, *, looked_on: date | None = None
) -> Proposal | None:
    """Week `number` with its days from `from_date` on as a gap leaves them; None where none holds them back.

    Days before `from_date` stay, but for those of a pause, which were rest. No day becomes harder, and the days left
    hold no more than before, but where the gap itself had emptied them. `looked_on`: the date of the look, where a run
    that is still open on it is not taken as the end of a gap.
    """
    gaps = breaks(plan, log, looked_on or from_date, supposes=True)
    weeks = weeks_run(plan, log, number, gaps)
    season = season_of(plan.inputs)
    ways = [comeback_of(plan, season, log, gap, weeks, from_date) for gap in gaps if gap.days > CONTINUE_DAYS]
    way = next((one for one in reversed(ways) if max(one.over, one.easy_until + timedelta(days=1)) > from_date), None)
    if way is None:
        return None
    week = plan.week(number)
    reason = _reason(way, from_date)
    if way.length or way.gap.event in MEDICAL:
        fresh = _held_back(plan, season, week, log, way, from_date)
    else:
        fresh, reason = eased_days(plan, week, way, from_date), told(WeekReason.FEW_DAYS, days=way.gap.days)
    if fresh == week:
        return None
    notes = (told(WeekNote.SILENT, first=way.gap.first, last=way.gap.last),) if way.gap.silent else ()
    return Proposal(
        week=fresh,
        target_mm=mm_from_miles(fresh.miles),
        reasons=(reason,),
        restart=way.restart,
        review_goal=way.review_goal,
        notes=notes,
    )


def _reason(way: Comeback, from_date: date) -> Told:
    return break_reason(way, max(way.back, from_date))


def _held_back(plan: Plan, season: Season, week: Week, log: TrainingLog, way: Comeback, from_date: date) -> Week:
    number, monday = week.number, plan.date_of(week.number, 1)
    if season.run_walk:
        season = held_at(season, number, first_step_back(learned_step(plan, season, log, number), way, monday))
    targets = week_targets(season)
    past = frozenset(day for day in range(1, 8) if plan.date_of(number, day) < from_date)
    away = frozenset(day for day in range(1, 8) if log.absent(plan.date_of(number, day)) is not None)
    open_days = frozenset(day for day in season.preferred if day not in past | away)
    share = len(open_days) / len(season.preferred)
    load = min(way.load, targets[number - 1].miles) if way.length <= 7 else way.load
    miles = min(load * way.week_fraction(monday, open_days), targets[number - 1].miles) * share
    # A week that the gap has not emptied had its size for a reason: coming back makes no day of it longer.
    stands = bool(open_days) and all(week.day(day).is_run for day in open_days)
    if stands:
        miles = min(miles, sum(week.day(day).miles for day in open_days))
    miles = max(miles, _LEAST_DAY_MILES if open_days else 0.0)
    longest = way.longest * way.week_fraction(monday, open_days) if way.length else way.longest
    if stands:
        longest = min(longest, max(week.day(day).miles for day in open_days))
    easing = Easing(
        reduced=True,
        quality_off=ALL_WORKOUTS,
        no_intervals=bool(way.length),
        easy_through=max(0, (way.easy_until - monday).days + 1),
        closed=past | away,
    )
    # A short week has no long run of its own: the first days back are easy, and the miles are few.
    long_miles = min(targets[number - 1].long_miles, longest, _LONG_SHARE * miles) if share > 0.5 else 0.0
    target = replace(targets[number - 1], miles=miles, long_miles=long_miles, cutback=False, easing=easing)
    progress = progress_through(plan, plan.weeks[: number - 1], season.w0)
    for earlier in range(max(1, number - 4), number - 1):
        progress.miles[earlier] = max(progress.miles.get(earlier, 0.0), miles / MOST_GROWTH_RATE, way.load)
    if way.longest:
        progress.longest = {number - 1: way.longest}
    pace = min(FIVE_K_PACE_S[1], resumed_pace(plan.inputs.five_k_pace_s, way.gap))
    slower = season
    if pace != plan.inputs.five_k_pace_s:
        slower = replace(season_of(replace(plan.inputs, five_k_pace_s=pace)), behind=season.behind)
    frame = frame_for(slower, week_targets(slower))
    written = write_week(frame, target, progress)
    run = frozenset(day for day in past if plan.date_of(number, day) in log.runs)
    days = tuple(_day(was, now, past - (away - run), away) for was, now in zip(week.days, written.days, strict=True))
    merged = replace(week, days=days, cutback=week.cutback and stands)
    mended = mended_week(with_week(plan, merged), merged, from_date)
    return with_walking(plan, mended, way, frame.paces.training.easy_slow_s, from_date)


def _day(was: Day, now: Day, past: frozenset[int], away: frozenset[int]) -> Day:
    if was.number in past:
        return was
    return rest(was.number, Tip.REST_UNTIL_WELL) if was.number in away and not now.is_run else now
