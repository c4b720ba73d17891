"""Why a day is what it is: the facts behind it, from the plan and the rules, as reasons with their numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain import limits
from domain.advice import TitleKind
from domain.plan import Day, DayType, PhaseName, Plan, Week
from domain.planning.paces import easy_range
from domain.planning.season import walks_first
from domain.rules.facts import DayFacts, PlanFacts, WeekFacts
from domain.rules.quality import quality_limit
from domain.told import Code
from domain.units import Growth, Miles, MilesRange, Pace, PaceRange, Seconds, Share, Weekday

# Peak intervals are at most 2 % quicker than the 5K pace; a mile is run much faster (rulings 27, 1.2).
_MILE_PACE_BELOW = 0.95
# A long run so near a bound is held by it; rounding takes some.
_NEAR_BOUND_MILES = 0.75


class ReasonKind(Code):
    """What a reason speaks about."""

    BEFORE_START = "before_start"
    RACE = "race"
    RACE_AT_GOAL = "race_at_goal"
    RACE_HELD_BACK = "race_held_back"
    DAY_BEFORE_RACE = "day_before_race"
    SHAKEOUT = "shakeout"
    RACE_WEEK = "race_week"
    AFTER_RACE = "after_race"
    PHASE_BASE = "phase_base"
    PHASE_BUILD = "phase_build"
    PHASE_PEAK = "phase_peak"
    PHASE_TAPER = "phase_taper"
    FIRST_WEEK_MILES = "first_week_miles"
    WEEK_MILES = "week_miles"
    WEEK_MILES_PLANNED = "week_miles_planned"
    RECOVERY_WEEK = "recovery_week"
    TAPER_WEEK = "taper_week"
    LATE_START = "late_start"
    LONG_RUN_DAY = "long_run_day"
    LONG_RUN_DAY_NAMED = "long_run_day_named"
    LONG_RUN_LENGTH = "long_run_length"
    LONG_RUN_STEP = "long_run_step"
    LONG_RUN_STEP_PLANNED = "long_run_step_planned"
    LONG_RUN_TIME = "long_run_time"
    LONG_RUN_SHARE = "long_run_share"
    RACE_PACE_END = "race_pace_end"
    WORKOUTS = "workouts"
    SPACING = "spacing"
    THRESHOLD_PACE = "threshold_pace"
    INTERVAL_PACE = "interval_pace"
    INTERVAL_PACE_QUICKER = "interval_pace_quicker"
    MILE_PACE = "mile_pace"
    RACE_PACE = "race_pace"
    EASY_PACE = "easy_pace"
    EASY_PACE_EASED = "easy_pace_eased"
    RUN_WALK = "run_walk"
    RUN_WALK_BACK = "run_walk_back"
    BAND = "band"
    RUN_DAY = "run_day"
    RUN_DAY_BESIDE_HARD = "run_day_beside_hard"
    LIGHT_DAY = "light_day"
    REST_DAY_OFF = "rest_day_off"
    REST_BY_DESIGN = "rest_by_design"
    EASY_ONLY = "easy_only"
    COACH_LIMIT = "coach_limit"
    PINNED = "pinned"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact behind a day: its kind, the rule it comes from ("I", "R12"; "" for none), and its values by name."""

    kind: ReasonKind
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)


def _reason(kind: ReasonKind, rule: str, /, **values: object) -> Reason:
    return Reason(kind, rule, values)


@dataclass(frozen=True, slots=True)
class FourWeeksRun:
    """What was run in the four weeks before a week, in miles: the longest run and the biggest week.

    `is_known` is False where nobody has said what became of runs that were planned: then the plan is spoken of.
    """

    longest: float
    best_week: float
    is_known: bool


# What the phase is for, which a week on the way back from days without running does not do yet.
PHASE_KINDS = frozenset({ReasonKind.PHASE_BASE, ReasonKind.PHASE_BUILD, ReasonKind.PHASE_PEAK})


def why(
    plan: Plan,
    week: Week | int,
    day_number: int,
    known_miles: Mapping[int, float] | None = None,
    lately: FourWeeksRun | None = None,
) -> tuple[Reason, ...]:
    """The reasons for a day, what decided most first.

    `week` is a week's number, or a week that stands in for the plan's own. `day_number` is the ISO weekday.
    `known_miles` are the training miles of weeks far from this one, whose days were not loaded. With `lately` what is
    said of the weeks before is what was run, or is said to be planned.
    Raises IndexError for a week or a day that is not there.
    """
    target = plan.week(week) if isinstance(week, int) else week
    facts = PlanFacts(plan, target, known_miles).week_facts(target)
    day = facts.days[day_number - 1]
    found = _reasons(facts, day)
    return tuple(found) if lately is None else tuple(_as_run(found, lately, facts.miles))


def _as_run(reasons: Iterator[Reason], lately: FourWeeksRun, week_miles: float) -> Iterator[Reason]:
    """The reasons that speak of the weeks before, true to what was run in them."""
    for reason in reasons:
        said = reason.values
        if reason.kind is ReasonKind.LONG_RUN_STEP:
            yield from _long_run_as_run(said, lately)
        elif reason.kind is ReasonKind.WEEK_MILES and not lately.is_known:
            yield _reason(
                ReasonKind.WEEK_MILES_PLANNED, "C", miles=said["miles"], change=said["change"], best=said["best"]
            )
        elif reason.kind is ReasonKind.WEEK_MILES:
            if lately.best_week:
                grown = Growth(week_miles / lately.best_week - 1)
                best = Miles(lately.best_week)
                yield _reason(ReasonKind.WEEK_MILES, "C", miles=said["miles"], change=grown, best=best)
        else:
            yield reason


def _long_run_as_run(said: Mapping[str, object], lately: FourWeeksRun) -> Iterator[Reason]:
    miles, share = said["miles"], said["share"]
    if not lately.is_known:
        longest, most = said["longest"], said["most"]
        yield _reason(ReasonKind.LONG_RUN_STEP_PLANNED, "R2.5", miles=miles, share=share, longest=longest, most=most)
    elif lately.longest:
        run, step = Miles(lately.longest), Miles(limits.long_step_cap(lately.longest))
        yield _reason(ReasonKind.LONG_RUN_STEP, "R2.5", miles=miles, share=share, longest=run, most=step)
    else:
        yield _reason(ReasonKind.LONG_RUN_LENGTH, "R2.5", miles=miles, share=share)


def _reasons(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    yield from _marks(day.day)
    by_date = _by_date(facts, day)
    if by_date is not None:
        yield by_date
        if by_date.kind is not ReasonKind.RACE_WEEK:
            return
    yield from _by_kind(facts, day)
    yield from _of_week(facts)


def _marks(day: Day) -> Iterator[Reason]:
    if day.edited:
        yield _reason(ReasonKind.EDITED, "")
    if day.pinned:
        yield _reason(ReasonKind.PINNED, "")


def _by_date(facts: WeekFacts, day: DayFacts) -> Reason | None:
    if day.before_start:
        return _reason(ReasonKind.BEFORE_START, "H")
    if day.days_to_race == 0:
        race, pace = facts.inputs.race, facts.plan.race_pace_s
        if pace and facts.inputs.goal_s:
            goal = round(facts.inputs.goal_s / race.miles)
            if pace > goal:
                return _reason(ReasonKind.RACE_HELD_BACK, "R62", race=race, pace=Pace(pace), goal=Pace(goal))
            return _reason(ReasonKind.RACE_AT_GOAL, "R4", race=race, pace=Pace(pace))
        return _reason(ReasonKind.RACE, "R4", race=race)
    if day.days_to_race < 0:
        return _reason(ReasonKind.AFTER_RACE, "R4")
    if day.days_to_race == 1:
        return _reason(ReasonKind.DAY_BEFORE_RACE, "I")
    if day.days_to_race == 2:
        return _reason(ReasonKind.SHAKEOUT, "I", miles=Miles(day.miles))
    if day.days_to_race <= limits.RACE_WEEK_DAYS:
        most = limits.race_week_run_cap(facts.plan.peak_miles)
        return _reason(ReasonKind.RACE_WEEK, "I", days=day.days_to_race, most=Miles(most))
    return None


def _by_kind(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    if not day.is_run:
        yield _rest(facts, day)
    elif day.kind is DayType.LONG_RUN:
        yield from _long_run(facts, day)
    elif day.is_quality:
        yield from _workout(facts, day)
    else:
        yield from _gentle(facts, day)


def _rest(facts: WeekFacts, day: DayFacts) -> Reason:
    if not day.preferred:
        return _reason(ReasonKind.REST_DAY_OFF, "F")
    return _reason(ReasonKind.REST_BY_DESIGN, "R30", runs=len(facts.runs), miles=Miles(facts.miles))


def _long_run(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    named = facts.inputs.long_run_day == day.number
    kind = ReasonKind.LONG_RUN_DAY_NAMED if named else ReasonKind.LONG_RUN_DAY
    yield _reason(kind, "R31", day=Weekday(day.number))
    yield from _intervals(facts, day)
    share = Share(day.miles / facts.miles if facts.miles else 0.0)
    before = facts.longest_before
    if before:
        yield _reason(
            ReasonKind.LONG_RUN_STEP,
            "R2.5",
            miles=Miles(day.miles),
            share=share,
            longest=Miles(before),
            most=Miles(limits.long_step_cap(before)),
        )
    else:
        yield _reason(ReasonKind.LONG_RUN_LENGTH, "R2.5", miles=Miles(day.miles), share=share)
    yield from _long_run_bound(facts, day)
    if day.fast:
        fast = sum(lap.distance_mm for lap in day.fast) / day.day.distance_mm
        pace = min(lap.pace_s or 0 for lap in day.fast)
        yield _reason(ReasonKind.RACE_PACE_END, "R26", share=Share(fast), pace=Pace(pace))
    else:
        yield _easy_pace(facts)


def _long_run_bound(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    """What keeps the long run from being longer, where it is near its minutes or its share of the week (48)."""
    by_time = facts.plan.bounds.long_miles
    share = limits.share_cap(facts.plan.race_class, facts.miles)
    nearest = min(by_time, share * facts.miles)
    if not nearest - _NEAR_BOUND_MILES <= day.miles <= nearest + _NEAR_BOUND_MILES:
        return
    if by_time <= share * facts.miles:
        yield _reason(
            ReasonKind.LONG_RUN_TIME,
            "R48",
            time=Seconds(day.miles * facts.plan.bounds.easy_s),
            most=Seconds(facts.plan.bounds.long_minutes * 60),
        )
    else:
        yield _reason(ReasonKind.LONG_RUN_SHARE, "R48", most=Share(share), miles=Miles(facts.miles))


def _workout(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    yield _reason(
        ReasonKind.WORKOUTS,
        "R2.6",
        count=sum(other.is_quality for other in facts.days),
        most=quality_limit(facts),
        phase=facts.phase,
        miles=Miles(facts.miles),
    )
    others = [abs(other.number - day.number) * 24 for other in facts.days if other.is_hard and other is not day]
    if others:
        yield _reason(ReasonKind.SPACING, "R32", hours=min(others))
    paced = [lap.pace_s for lap in day.fast if lap.pace_s is not None]
    if paced:
        five_k = facts.inputs.five_k_pace_s
        yield _reason(_pace_kind(day.kind, min(paced), five_k), "R36", pace=Pace(min(paced)), five_k=Pace(five_k))
    if facts.inputs.coach_limits.max_hard_days is not None:
        yield _reason(ReasonKind.COACH_LIMIT, "Coach", count=facts.inputs.coach_limits.max_hard_days)


def _pace_kind(kind: DayType, pace_s: int, five_k_s: int) -> ReasonKind:
    """What the pace of a workout comes from; repeats slower than 5K pace rehearse a longer race."""
    if kind is DayType.TEMPO:
        return ReasonKind.THRESHOLD_PACE
    if kind is not DayType.INTERVALS or pace_s > five_k_s:
        return ReasonKind.RACE_PACE
    if pace_s == five_k_s:
        return ReasonKind.INTERVAL_PACE
    return ReasonKind.INTERVAL_PACE_QUICKER if pace_s > _MILE_PACE_BELOW * five_k_s else ReasonKind.MILE_PACE


def _gentle(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    if not day.preferred and day.days_to_race != 2:
        yield _reason(ReasonKind.LIGHT_DAY, "R29", count=limits.minimum_runs(facts.miles))
    else:
        beside = any(other.is_hard and abs(other.number - day.number) == 1 for other in facts.days)
        kind = ReasonKind.RUN_DAY_BESIDE_HARD if beside else ReasonKind.RUN_DAY
        yield _reason(kind, "F", day=Weekday(day.number))
    yield from _intervals(facts, day)
    band = facts.bands.of(day.kind)
    if band is not None:
        between = MilesRange(band.low, band.high)
        yield _reason(ReasonKind.BAND, "E", kind=day.kind, band=between, miles=Miles(day.miles))
    if facts.inputs.easy_only:
        yield _reason(ReasonKind.EASY_ONLY, "R47")
    yield _easy_pace(facts)


def _intervals(facts: WeekFacts, day: DayFacts) -> Iterator[Reason]:
    """Why a run has pauses: who learns to run, or comes back from a long break (52, 66)."""
    title = day.day.title
    if isinstance(title, str) or title.kind is not TitleKind.RUN_WALK:
        return
    run, walk = Seconds(title.run_s), Seconds(title.walk_s)
    if walks_first(facts.inputs):
        yield _reason(ReasonKind.RUN_WALK, "R52", run=run, walk=walk)
    else:
        yield _reason(ReasonKind.RUN_WALK_BACK, "R66", run=run, walk=walk)


def _easy_pace(facts: WeekFacts) -> Reason:
    paces = facts.plan.paces
    found = easy_range((day.day for day in facts.runs), facts.inputs)
    easy = PaceRange(found.fast_s, found.slow_s)
    if found.slow_s > paces.easy_slow_s:
        return _reason(ReasonKind.EASY_PACE_EASED, "R3.2", easy=easy)
    return _reason(ReasonKind.EASY_PACE, "R24", easy=easy, five_k=Pace(facts.inputs.five_k_pace_s))


def _of_week(facts: WeekFacts) -> Iterator[Reason]:
    before, miles = facts.week_before or 0.0, Miles(facts.miles)
    change = Growth(facts.miles / before - 1 if before else 0.0)
    if facts.partial:
        yield _reason(ReasonKind.LATE_START, "H", miles=miles)
    elif facts.phase is PhaseName.TAPER:
        yield _reason(ReasonKind.TAPER_WEEK, "R10", miles=miles, change=change)
    elif facts.cutback:
        yield _reason(ReasonKind.RECOVERY_WEEK, "R15", miles=miles, change=change)
    elif facts.number <= 1 and facts.inputs.weekly_miles >= limits.MIN_PLAN_MILES:
        yield _reason(ReasonKind.FIRST_WEEK_MILES, "C", miles=miles, now=Miles(facts.inputs.weekly_miles))
    elif facts.number > 1:
        best = facts.best_before
        grown = Growth(facts.miles / best - 1 if best else 0.0)
        yield _reason(ReasonKind.WEEK_MILES, "C", miles=miles, change=grown, best=Miles(best))
    own = [week.number for week in facts.plan.weeks if week.phase is facts.phase]
    place = own.index(facts.number) + 1 if facts.number in own else 0
    yield _reason(_PHASES[facts.phase], "A", week=place, weeks=len(own))


_PHASES = {
    PhaseName.BASE: ReasonKind.PHASE_BASE,
    PhaseName.BUILD: ReasonKind.PHASE_BUILD,
    PhaseName.PEAK: ReasonKind.PHASE_PEAK,
    PhaseName.TAPER: ReasonKind.PHASE_TAPER,
}
