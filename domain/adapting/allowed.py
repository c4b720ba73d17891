"""How many miles a week may hold after what was run: the plan's own, or less, and why (rulings 13, 65, 66)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.adapting.comeback import FIRST_WEEK_DAYS, NEAR_LOAD, RISE, Comeback, break_reason
from domain.adapting.reasons import WeekReason
from domain.adapting.recent_running import Base, Shortfall, WeekRun, base_of, faded, is_tired, risen, shortfall
from domain.adapting.training_log import TrainingLog
from domain.limits import LOOK_BACK_WEEKS, RECOVERY_WEEK_CUT, RECOVERY_WEEK_FRACTION, TAPER_CUT, growth_cap
from domain.plan import DayType, PhaseName, Plan, Week
from domain.planning.season import Season
from domain.planning.week_targets import WeekTarget
from domain.rules.coach_limits import coach_growth_bound
from domain.rules.facts import PlanFacts
from domain.rules.weekly_miles import growth_bound
from domain.told import Told, told
from domain.units import Miles

# However tired, a week keeps so much of what the plan asks for: below that, rest days are the answer, not jogs.
_LEAST_TIRED = 0.65
# Two shortest runs: a week back that held less would be none.
_LEAST_BACK_MILES = 4.0
# A week so far below the best of four was a rest, whatever it was for.
_RESTED = 0.8
_STEP_ROOM_MILES = 0.25
_ROOM_MILES = 0.5
_TAPER_LOWER = 0.85
# Who ran so much of the load before in the weeks back is back.
_RAN_ENOUGH = 0.5
# A step of a longer way back was taken where so much of what it asked for was run.
_STEP_TAKEN = 0.75
# What the last step of a longer way back asks for of the load before.
_LAST_STEP = 0.75
_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Allowed:
    """Miles of a week, why they are not the plan's own, and the `base` that its steps are measured from.

    `rises`: the weeks after it have to come back to the plan, too.
    """

    miles: float
    reasons: tuple[Told, ...]
    base: float
    rises: bool = False


def allowed_miles(
    plan: Plan,
    season: Season,
    targets: Sequence[WeekTarget],
    number: int,
    log: TrainingLog,
    weeks: Sequence[WeekRun],
    ways: Sequence[Comeback],
    open_days: frozenset[int],
) -> Allowed:
    """What week `number` may hold. `weeks` are those before it, `ways` the ways back from every gap so far."""
    target = targets[number - 1]
    base = base_of(season, weeks)
    monday = plan.date_of(number, 1)
    # The load before a break is a measure for who takes the steps back to it.
    recent = [
        way
        for way in ways
        if way.length
        and (monday - way.over).days < _WEEK_DAYS * LOOK_BACK_WEEKS
        and _steps_taken(way, plan, _since(way, plan, weeks))
    ]
    miles, reasons, rises = target.miles, [], False
    before = max([base.known, *(way.load for way in recent)])
    step = max(base.step, growth_cap(before) if recent else 0.0)
    for way in ways:
        most = _back(way, plan, number, weeks, miles, open_days) if way.length else miles
        if most < miles - _STEP_ROOM_MILES:
            miles, rises = most, True
            reasons = [_held_by(way, monday, open_days, most, target)]
        elif way.length and way.week_fraction(monday, open_days) < 1:
            reasons = reasons or [break_reason(way, max(way.back, monday))]
    short = shortfall(weeks, [one.miles for one in targets])
    if short is not None:
        step = max(risen(max(short.mean, short.since)), short.floor)
    if step < miles - _ROOM_MILES:
        miles, rises = step, rises or short is not None
        reasons = [_cut(base, short, step, target)]
    if target.phase is PhaseName.TAPER and number > 1:
        # A taper that begins lower falls from there: it is never a way up.
        before_own, before_now = targets[number - 2].miles, plan.week(number - 1).miles
        if before_own and before_now < _TAPER_LOWER * before_own and not _was_away(plan, log, number - 1):
            falls = max(target.miles / before_own, 1 - TAPER_CUT[1]) * before_now
            if falls < miles - _STEP_ROOM_MILES:
                miles = falls
                reasons = reasons or [Told(WeekReason.STEP)]
    stepped = _stepped_down(plan, target, miles)
    if stepped < miles and not rises and not recent:
        miles = stepped
        # What the step may be is not what makes it so small.
        reasons = [told(WeekReason.RECOVERY, most=Miles(stepped))]
    if (lighter := faded(weeks)) < miles - _STEP_ROOM_MILES:
        miles, rises = lighter, True
        reasons = [told(WeekReason.FADING, most=Miles(lighter))]
    # The taper is lighter anyway.
    if is_tired(plan, number, log) and target.phase is not PhaseName.TAPER:
        lighter = RECOVERY_WEEK_FRACTION * plan.week(number - 1).miles
        miles = min(miles, max(lighter, _LEAST_TIRED * target.miles))
        reasons.append(Told(WeekReason.TIRED))
    miles = max(miles, min(target.miles, _LEAST_BACK_MILES))
    return Allowed(miles, tuple(reasons), max(before, base.most), rises)


def open_share(season: Season, planned: Week, closed: frozenset[int]) -> float:
    """What a pause leaves of a week: no more than the miles that stand on its other days, so that none grows."""
    if not closed:
        return 1.0
    of_days = sum(day not in closed for day in season.preferred) / len(season.preferred)
    days = [day for day in planned.days if day.is_run and day.type is not DayType.RACE]
    miles = sum(day.miles for day in days)
    left = sum(day.miles for day in days if day.number not in closed)
    return min(of_days, left / miles) if left else of_days


def most_by_growth(plan: Plan, week: Week) -> float:
    """What the rules on growth let a week hold; one that was written with more would be cut down at random."""
    facts = PlanFacts(plan).week_facts(week)
    coach = coach_growth_bound(facts)
    return growth_bound(facts) if coach is None else min(growth_bound(facts), coach)


def _held_by(way: Comeback, monday: date, open_days: frozenset[int], most: float, target: WeekTarget) -> Told:
    """Why a way back leaves a week so small: its days held back, the weeks before, or the rise to the load before."""
    if not way.holds_back(monday):
        return told(WeekReason.BACK_UP, most=Miles(most), planned=Miles(target.miles))
    if way.week_fraction(monday, open_days) < 1:
        return break_reason(way, max(way.back, monday))
    # The light days end before its first run.
    return Told(WeekReason.STEP)


def _cut(base: Base, short: Shortfall | None, step: float, target: WeekTarget) -> Told:
    """Why the step is smaller than the plan's: two weeks came to too little, nothing is known, or less was run."""
    if short is not None:
        if short.is_fresh:
            return Told(WeekReason.LOW)
        return told(WeekReason.BACK_UP, most=Miles(step), planned=Miles(target.miles))
    return told(_small_step(base), most=Miles(step), planned=Miles(target.miles))


def _small_step(base: Base) -> WeekReason:
    if base.is_known:
        return WeekReason.GROWTH if base.is_begun else WeekReason.NOT_BEGUN
    return WeekReason.PARTLY_KNOWN if base.grows and base.is_begun else WeekReason.UNKNOWN


def _was_away(plan: Plan, log: TrainingLog, number: int) -> bool:
    """Whether days of a week were closed: it was small for that, and says nothing about the load."""
    return any(log.absent(plan.date_of(number, day)) is not None for day in range(1, 8))


def _back(
    way: Comeback, plan: Plan, number: int, weeks: Sequence[WeekRun], wanted: float, open_days: frozenset[int]
) -> float:
    """Most miles of a week on the way back: a share of the load before, then the plan's own or a rise to it."""
    monday = plan.date_of(number, 1)
    since = _since(way, plan, weeks)
    ran = max((week.run for week in since), default=0.0)
    unsure = max((week.most for week in since), default=0.0)
    is_on_the_way = _steps_taken(way, plan, since)
    light = max((week.planned for week in since), default=0.0)
    if way.gap.days <= FIRST_WEEK_DAYS and unsure < _RAN_ENOUGH * light:
        # The light week was hardly run: it is asked for again before the plan's own.
        wanted = min(wanted, max(risen(ran), light))
    if way.holds_back(monday):
        # A short break is made good by a lighter week of the plan, a longer one by a share of the load before it.
        load = way.load if way.gap.days > FIRST_WEEK_DAYS else min(way.load, wanted)
        share = load * way.week_fraction(monday, open_days)
        # A step that was not taken is asked for again before the next one.
        held = share if is_on_the_way else min(share, max(risen(ran), _asked(way, plan, since)))
        return max(held, _LEAST_BACK_MILES)
    if ran < _RAN_ENOUGH * way.load or not is_on_the_way:
        # Not back yet, whatever the calendar says; what nobody said anything about makes nothing smaller.
        return max(risen(ran), unsure, _LEAST_BACK_MILES)
    if wanted <= NEAR_LOAD * way.load or way.gap.days <= FIRST_WEEK_DAYS:
        return wanted
    full_weeks = 1 + (monday - way.over).days // _WEEK_DAYS
    by_calendar = _LAST_STEP * way.load * RISE**full_weeks
    return max(risen(ran), min(by_calendar, risen(max(unsure, _LAST_STEP * way.load))))


def _since(way: Comeback, plan: Plan, weeks: Sequence[WeekRun]) -> list[WeekRun]:
    """The weeks that hold a day since the running goes on."""
    return [week for week in weeks if plan.date_of(week.number, _WEEK_DAYS) >= way.back]


def _asked(way: Comeback, plan: Plan, since: Sequence[WeekRun]) -> float:
    """The most that a week since asked for; of the one in which the running goes on without the days of the break."""
    return max(
        (week.planned - (week.missed if plan.date_of(week.number, 1) < way.back else 0.0) for week in since),
        default=0.0,
    )


def _steps_taken(way: Comeback, plan: Plan, since: Sequence[WeekRun]) -> bool:
    """Whether what the weeks since a longer break asked for was run, as far as is known; nothing shows it at first."""
    most = max((week.most for week in since), default=0.0)
    return way.gap.days <= FIRST_WEEK_DAYS or most >= _STEP_TAKEN * _asked(way, plan, since)


def _stepped_down(plan: Plan, target: WeekTarget, miles: float) -> float:
    """A recovery week stays a step below the week before, unless one of the last four was rest enough (2.4)."""
    if not target.cutback or target.number == 1:
        return miles
    lately = [week.miles for week in plan.weeks[max(0, target.number - 1 - LOOK_BACK_WEEKS) : target.number - 1]]
    rested = min(lately) < _RESTED * max(lately)
    if rested or miles <= (1 - RECOVERY_WEEK_CUT[0]) * lately[-1] + _STEP_ROOM_MILES:
        return miles
    return RECOVERY_WEEK_FRACTION * lately[-1]
