"""Miles from week to week: growth, recovery weeks, taper, where the biggest week lies (C, rulings 10 to 16)."""

from collections.abc import Iterator

from domain import limits
from domain.calendar import is_stub
from domain.formats import show_miles
from domain.plan import PhaseName
from domain.rules.facts import ROOM_MILES, PlanFacts, WeekFacts
from domain.rules.findings import Breach, plan_rule, week_rule
from domain.rules.wording import signed_percent

# A week counts as a step down when it is at least this much below the biggest of the two before it (2.3).
STEP_DOWN = 0.07
MOST_LOADING_WEEKS = 4
AT_WORK_SHARE = 0.75
SHORT_PLAN_WEEKS = 8
# Weeks that hold the same miles differ by the size of a lap.
PLATEAU_MILES = 0.5
SHARE_ROOM = 0.005
# A week under this share of the best of four was cut short by life, not by the plan (3.2).
REDUCED_BELOW = 0.70
FIRST_TAPER_SHARE = 0.85
LONG_PLAN_WEEKS = 30
# Below this a plan only prepares for the race (ruling 11).
FEWEST_GROWING_WEEKS = 4


def _has_growth(facts: WeekFacts) -> bool:
    return not facts.partial


@week_rule("C", "Weekly miles grow in small steps", _has_growth)
def progression(facts: WeekFacts) -> Iterator[Breach]:
    """Against the best of the last four weeks (ruling 13); week 1 against what is run now.

    Above the usual step it is worth a word; more than +20 % and more than +3 miles breaks the rule. A coach's limit on
    growth binds as it stands.
    """
    units, best = facts.inputs.units, facts.best_before
    room = ROOM_MILES
    if facts.number == 1:
        most = limits.first_week_cap(facts.plan.w0)
        if facts.miles > most + room:
            yield Breach(
                True,
                facts.miles,
                most,
                f"Week 1 starts near what you run now, at most {show_miles(most, units)}; "
                f"this is {show_miles(facts.miles, units)}.",
            )
    elif facts.miles > limits.growth_violation(best) + room:
        yield _grown(facts, best, limits.growth_violation(best), hard=True)
    elif len(facts.plan.weeks) < FEWEST_GROWING_WEEKS and facts.miles > max(best, facts.plan.w0) + room:
        yield Breach(
            False,
            facts.miles,
            best,
            f"A plan this short prepares for the race and does not build miles: up to {show_miles(best, units)}, "
            f"not {show_miles(facts.miles, units)}.",
        )
    elif facts.miles > limits.growth_cap(best) + room:
        yield _grown(facts, best, limits.growth_cap(best), hard=False)


def _grown(facts: WeekFacts, best: float, most: float, *, hard: bool) -> Breach:
    units = facts.inputs.units
    return Breach(
        hard,
        facts.miles,
        most,
        f"{show_miles(facts.miles, units)} is a big step up from {show_miles(best, units)}, the most of the last four "
        f"weeks. Up to {show_miles(most, units)} {'is allowed' if hard else 'is the usual step'}.",
    )


@progression.says
def _progression_said(facts: WeekFacts) -> str:
    units = facts.inputs.units
    change = facts.miles / facts.best_before - 1 if facts.best_before else 0.0
    return (
        f"{show_miles(facts.miles, units)}, {signed_percent(change)} on the most of the last four weeks "
        f"({show_miles(facts.best_before, units)})."
    )


def _is_cutback(facts: WeekFacts) -> bool:
    return facts.cutback and facts.week_before is not None and facts.phase is not PhaseName.TAPER


@week_rule("R15", "A recovery week is a real step down", _is_cutback)
def recovery_depth(facts: WeekFacts) -> Iterator[Breach]:
    """10 to 25 % below the week before, never in the first two weeks (2.4, ruling 15)."""
    before = facts.week_before or 0.0
    low, high = limits.RECOVERY_WEEK_CUT
    units, room = facts.inputs.units, ROOM_MILES
    if facts.number <= 2:
        yield Breach(False, facts.number, 3, "A recovery week comes in the third week at the earliest.")
    if _crowds_taper(facts):
        yield Breach(False, 1, 0, "The taper follows, and the last recovery week is fresh: train through this one.")
    if before < (1 - low) * facts.best_before and facts.miles <= facts.best_before + room:
        # The week before was light already: nothing to step down from.
        return
    if not before * (1 - high) - room <= facts.miles <= before * (1 - low) + room:
        cut = 1 - facts.miles / before if before else 0.0
        yield Breach(
            False,
            cut,
            low if cut < low else high,
            f"A recovery week is 10 to 25 % below the week before ({show_miles(before, units)}); "
            f"this is {signed_percent(-cut)}.",
        )


def _crowds_taper(facts: WeekFacts) -> bool:
    """A recovery week right before the taper, with another in the three weeks before it (ruling 15)."""
    numbered = facts.plan.numbered
    following = numbered.get(facts.number + 1)
    if following is None or following.phase is not PhaseName.TAPER:
        return False
    return any(number in numbered and numbered[number].cutback for number in range(facts.number - 3, facts.number))


@recovery_depth.says
def _recovery_depth_said(facts: WeekFacts) -> str:
    before = facts.week_before or facts.miles
    return f"Recovery week, {signed_percent(facts.miles / before - 1 if before else 0.0)} on the week before."


def _could_need_rest(facts: WeekFacts) -> bool:
    # Weeks well under what was run before the plan, as after a break, are rest enough.
    at_work = facts.miles >= AT_WORK_SHARE * facts.plan.w0
    return facts.number > MOST_LOADING_WEEKS and facts.phase is not PhaseName.TAPER and at_work


@week_rule("R15", "A lighter week comes every few weeks", _could_need_rest)
def recovery_weeks(facts: WeekFacts) -> Iterator[Breach]:
    """No more than four loading weeks in a row (2.4)."""
    if loading_weeks(facts) > MOST_LOADING_WEEKS:
        yield Breach(
            False,
            loading_weeks(facts),
            MOST_LOADING_WEEKS,
            f"This is the {loading_weeks(facts)}th week in a row without a lighter one. "
            "Every third or fourth week about 15 % less lets the work settle.",
        )


def loading_weeks(facts: WeekFacts) -> int:
    """How many weeks up to this one, it included, are no step down."""
    miles = facts.plan.distances
    count, number = 0, facts.number
    while number >= 1 and count <= 2 * MOST_LOADING_WEEKS:
        earlier = max((miles.get(number - 1, 0.0), miles.get(number - 2, 0.0)))
        if miles.get(number, 0.0) < earlier * (1 - STEP_DOWN):
            break
        count, number = count + 1, number - 1
    return count


@recovery_weeks.says
def _recovery_weeks_said(facts: WeekFacts) -> str:
    count = loading_weeks(facts)
    return "A lighter week." if not count else f"{count} of at most {MOST_LOADING_WEEKS} weeks since a lighter one."


def _tapers(facts: WeekFacts) -> bool:
    if facts.phase is not PhaseName.TAPER or facts.number == 1 or not facts.week_before:
        return False
    return facts.race_days_left is None or not is_stub(facts.inputs.race_date)


def taper_bounds(facts: WeekFacts) -> tuple[float, float]:
    """Smallest and largest cut of this taper week against the week before, as fractions (ruling 10)."""
    low, high = limits.TAPER_CUT_TOLERATED
    if facts.race_days_left is not None:
        return low, limits.race_week_cut(facts.race_days_left)[1]
    return (low, limits.RACE_WEEK_CUT[1]) if facts.near_race else (low, high)


@week_rule("R10", "The taper steps down week by week", _tapers)
def taper_cut(facts: WeekFacts) -> Iterator[Breach]:
    """20 to 40 % less than the week before (15 to 42 tolerated); the race week, race left out, up to 75 % less.

    Too many miles before the race break the rule. Too few are only said: rest, illness and travel come first, and
    nobody is made to run more. A week that follows a reduced one need not fall below its own share of the peak.
    """
    before, units = facts.week_before or 0.0, facts.inputs.units
    low, high = taper_bounds(facts)
    cut = 1 - facts.miles / before
    reduced = before < REDUCED_BELOW * facts.best_before and facts.miles <= FIRST_TAPER_SHARE * facts.plan.peak_miles
    # The smallest week that can be run has nothing left to cut.
    most = max(before * (1 - low), limits.MIN_PLAN_MILES)
    if facts.miles > most + ROOM_MILES and not reduced:
        yield Breach(
            True,
            cut,
            low,
            f"A taper week falls by 20 to 40 % ({show_miles(before, units)} the week before); "
            f"{show_miles(facts.miles, units)} is {signed_percent(-cut)}.",
        )
    elif facts.miles < min(before, facts.plan.distances.get(facts.number - 1, before)) * (1 - high) - ROOM_MILES:
        yield Breach(
            False,
            cut,
            high,
            f"{show_miles(facts.miles, units)} is {signed_percent(-cut)} on the week before; "
            f"at most {round(high * 100)} % less keeps the legs awake.",
        )


@taper_cut.says
def _taper_cut_said(facts: WeekFacts) -> str:
    return (
        f"Taper week, {signed_percent(facts.miles / (facts.week_before or facts.miles or 1.0) - 1)} on the week before."
    )


def _long_enough(facts: PlanFacts) -> bool:
    return len(facts.plan.weeks) >= SHORT_PLAN_WEEKS


@plan_rule("R16", "The biggest week lies in build or peak", _long_enough)
def peak_week_place(facts: PlanFacts) -> Iterator[Breach]:
    """No base or taper week is bigger than every build and peak week (ruling 16)."""
    most = {
        phase.name: max((facts.distances[week.number] for week in phase.weeks), default=0.0)
        for phase in facts.plan.phases
    }
    top = max(most.get(PhaseName.BUILD, 0.0), most.get(PhaseName.PEAK, 0.0))
    for name in (PhaseName.BASE, PhaseName.TAPER):
        if most.get(name, 0.0) > top + PLATEAU_MILES:
            units = facts.inputs.units
            yield Breach(
                False,
                most[name],
                top,
                f"The biggest week, {show_miles(most[name], units)}, lies in {name}; it belongs to late build or peak.",
            )


@peak_week_place.says
def _peak_week_place_said(facts: PlanFacts) -> str:
    number = max(facts.distances, key=lambda week: facts.distances[week], default=0)
    return f"The biggest week is week {number} with {show_miles(facts.peak_miles, facts.inputs.units)}."


def _has_base(facts: PlanFacts) -> bool:
    return SHORT_PLAN_WEEKS <= len(facts.plan.weeks) <= LONG_PLAN_WEEKS


@plan_rule("R14", "The base holds its share of the miles", _has_base)
def base_share(facts: PlanFacts) -> Iterator[Breach]:
    """12 to 42 % of the plan's miles (ruling 14); plans over 30 weeks hold a longer base (ruling 11)."""
    share = _base_share(facts)
    low, high = limits.PHASE_BASE_SHARE
    if not low - SHARE_ROOM <= share <= high + SHARE_ROOM:
        yield Breach(
            False,
            share,
            low if share < low else high,
            f"The base holds {round(share * 100)} % of the plan's miles; 12 to 42 % is usual.",
        )


def _base_share(facts: PlanFacts) -> float:
    total = sum(facts.distances.values())
    base = sum(
        facts.distances[week.number]
        for phase in facts.plan.phases
        if phase.name is PhaseName.BASE
        for week in phase.weeks
    )
    return base / total if total else 0.0


@base_share.says
def _base_share_said(facts: PlanFacts) -> str:
    return f"The base holds {round(_base_share(facts) * 100)} % of the plan's miles."


PLAN_RULES = (peak_week_place, base_share)
WEEK_RULES = (progression, recovery_depth, recovery_weeks, taper_cut)
