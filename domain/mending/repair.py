"""The nearest week that breaks no hard rule, and the list of what was changed to get there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from domain.mending import calendar_days, hard, miles, shape
from domain.mending.case import Case, Mended, case_of
from domain.mending.fixes import Mend
from domain.mending.longest import long_run_longest
from domain.plan import Day, Plan, Week
from domain.planning.ladder import as_written
from domain.planning.planner import frame_for
from domain.planning.progress import progress_through
from domain.planning.season import season_of
from domain.planning.week_fill import write_week
from domain.planning.week_targets import week_targets
from domain.rules.findings import Finding
from domain.told import Told

MOST_FIXES = 60
PLANNER_RULE = "planner"
LONGEST_RULE = "long_run_longest"

# In this order: shape before dates, dates before what lies where, that before how far.
_FIXES: dict[str, Callable[[Case, Finding], Mended | None]] = {
    "seven_days": shape.seven_days,
    "week_phase": shape.week_phase,
    "lap_format": shape.lap_format,
    "day_totals": shape.day_totals,
    "after_race": calendar_days.rest_by_date,
    "day_before_race": calendar_days.rest_by_date,
    "race_day": calendar_days.race_day,
    "shakeout": calendar_days.shakeout,
    "race_week": calendar_days.race_week,
    "start_week": calendar_days.start_week,
    "tune_up_race": calendar_days.tune_up_race,
    "easy_only": hard.easy_only,
    "easy_pace": hard.easy_pace,
    "quality_pace": hard.quality_pace,
    "hard_day_spacing": hard.hard_day_spacing,
    "preferred_days": hard.preferred_days,
    "coach_hard_days": hard.coach_hard_days,
    "run_parts": shape.run_parts,
    "long_run_step": miles.long_run_step,
    "long_run_minutes": miles.long_run_minutes,
    "day_mileage": miles.day_mileage,
    "coach_long_run_share": miles.coach_long_run_share,
    "progression": miles.progression,
    "coach_growth": miles.coach_growth,
    "taper_cut": miles.taper_cut,
}
_ORDER = {rule: place for place, rule in enumerate(_FIXES)}


@dataclass(frozen=True, slots=True)
class RepairChange:
    """One change: the ISO weekday (None: the week), the rule that asked for it, and what was done."""

    day_number: int | None
    rule: str
    told: Told


@dataclass(frozen=True, slots=True)
class Repair:
    """The week that keeps the hard rules and what was changed; no changes when it kept them before."""

    week: Week
    changes: tuple[RepairChange, ...]


def repair_week(plan: Plan, week: Week) -> Repair:
    """The nearest week to `week` that breaks no hard rule in this plan.

    A week that keeps them comes back as it is. Else each broken rule is mended in the smallest way, pinned days last;
    what cannot be mended is taken from the planner: first its days in place of those that are not pinned, then a week
    written for what was run in the weeks before. Idempotent.
    """
    case = case_of(plan, week)
    if not case.hard():
        return Repair(week, ())
    best: Repair | None = None
    fewest = 0
    for start, changes in _starts(case):
        done, more = _mend(plan, start)
        left = len(case_of(plan, done).hard())
        if not left:
            done, renamed = long_run_longest(plan, done)
            more += [RepairChange(each.day_number, LONGEST_RULE, each.told) for each in renamed]
        repair = Repair(done, _said_once((*changes, *more)))
        if not left:
            return repair
        if best is None or left < fewest:
            best, fewest = repair, left
    # Only neighbours that leave no room at all get here; the nearest attempt is still better than the week given.
    return best if best is not None else Repair(week, ())


def _starts(case: Case) -> Iterator[tuple[Week, tuple[RepairChange, ...]]]:
    yield case.week, ()
    if case.own is not None and len(case.week.days) == 7:
        kept = {day.number: day for day in case.week.days if day.pinned}
        days = tuple(kept.get(day.number, day) for day in case.own.days)
        yield replace(case.own, days=days), (_from_planner(Mend.PLANNERS_DAYS),)
    fresh = _written(case)
    if fresh is not None:
        yield fresh, (_from_planner(Mend.PLANNERS_WEEK_NOW),)
    if case.own is not None:
        yield case.own, (_from_planner(Mend.PLANNERS_WEEK),)
    resting = replace(case.week, days=tuple(Day(number=number) for number in range(1, 8)))
    yield resting, (_from_planner(Mend.REST_WEEK),)


def _from_planner(code: Mend) -> RepairChange:
    return RepairChange(None, PLANNER_RULE, Told(code))


def _written(case: Case) -> Week | None:
    """The week written anew from the plan's targets and the weeks before it as they are."""
    if case.own is None:
        return None
    season = as_written(season_of(case.plan.inputs), case.plan, case.week.number)
    targets = week_targets(season)
    before = [week for week in case.facts.plan.weeks if week.number < case.week.number and len(week.days) == 7]
    progress = progress_through(case.plan, before, season.w0)
    return write_week(frame_for(season, targets), targets[case.week.number - 1], progress)


def _mend(plan: Plan, week: Week) -> tuple[Week, list[RepairChange]]:
    """Mend one finding after the other, as long as that leads somewhere."""
    changes: list[RepairChange] = []
    seen = {week}
    for _ in range(MOST_FIXES):
        case = case_of(plan, week)
        for finding in sorted(case.hard(), key=lambda one: _ORDER.get(one.rule, len(_ORDER))):
            fix = _FIXES.get(finding.rule)
            mended = None if fix is None else fix(case, finding)
            if mended is not None and mended.week not in seen:
                week = mended.week
                seen.add(week)
                changes.append(RepairChange(mended.day_number, finding.rule, mended.told))
                break
        else:
            break
    return week, changes


def _said_once(changes: tuple[RepairChange, ...]) -> tuple[RepairChange, ...]:
    """Repeated steps of one kind on one day are told once, the last of them."""
    last = {(change.day_number, change.rule): change for change in changes}
    return tuple(last.values())
