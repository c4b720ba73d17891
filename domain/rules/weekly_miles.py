"""Miles from week to week: growth, recovery weeks, taper, where the biggest week lies (C, rulings 10 to 16)."""

from collections.abc import Iterator

from domain import limits
from domain.calendar import is_stub
from domain.plan import PhaseName
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, PlanFacts, WeekFacts
from domain.rules.findings import Breach, breach, plan_rule, week_rule
from domain.told import Told, told
from domain.units import Growth, Miles, Share

MOST_LOADING_WEEKS = 4
AT_WORK_SHARE = 0.75
# Weeks that hold the same miles differ by the size of a lap.
PLATEAU_MILES = 0.5
SHARE_ROOM = 0.005
# A week under this share of the best of four was cut short by life, not by the plan (3.2).
REDUCED_BELOW = 0.70
FIRST_TAPER_SHARE = 0.85


def _has_growth(facts: WeekFacts) -> bool:
    return not facts.partial


@week_rule("C", _has_growth)
def progression(facts: WeekFacts) -> Iterator[Breach]:
    """Against the best of the last four weeks (ruling 13); week 1 against what is run now.

    Above the usual step it is worth a word; more than +20 % and more than +3 miles breaks the rule. The way back from a
    long break is measured from the load before it (ruling 66). A coach's limit on growth binds as it stands.
    """
    best, room = facts.best_before, ROOM_MILES
    week = Miles(facts.miles)
    if facts.number == 1:
        most = limits.first_week_cap(facts.plan.w0)
        if facts.miles > most + room:
            yield breach(Broken.PROGRESSION_FIRST_WEEK, week, Miles(most), hard=True)
    elif limits.growth_cap(best) + room < facts.miles <= way_back_cap(facts) + room:
        return
    elif facts.miles > (violation := limits.growth_violation(best)) + room:
        yield breach(Broken.PROGRESSION_TOO_MUCH, week, Miles(violation), hard=True, best=Miles(best))
    elif len(facts.plan.weeks) < limits.FEWEST_PHASED_WEEKS and facts.miles > max(best, facts.plan.w0) + room:
        yield breach(Broken.PROGRESSION_SHORT_PLAN, week, Miles(best), hard=False)
    elif facts.miles > (usual := limits.growth_cap(best)) + room:
        yield breach(Broken.PROGRESSION_BIG_STEP, week, Miles(usual), hard=False, best=Miles(best))


def way_back_cap(facts: WeekFacts) -> float:
    """Most miles of the week as one of the way back from a long break (ruling 66)."""
    return limits.way_back_cap(facts.best_before, facts.plan.load_before(facts.number))


def growth_bound(facts: WeekFacts) -> float:
    """Most miles of a week that is not the first before its growth breaks a rule."""
    return max(limits.growth_violation(facts.best_before), way_back_cap(facts))


@progression.measures
def _progression_kept(facts: WeekFacts) -> Told:
    best = facts.best_before
    if facts.number <= 1:
        return told(Kept.PROGRESSION_FIRST, miles=Miles(facts.miles), best=Miles(best))
    change = facts.miles / best - 1 if best else 0.0
    return told(Kept.PROGRESSION, miles=Miles(facts.miles), change=Growth(change), best=Miles(best))


def _is_cutback(facts: WeekFacts) -> bool:
    return facts.cutback and facts.week_before is not None and facts.phase is not PhaseName.TAPER


@week_rule("R15", _is_cutback)
def recovery_depth(facts: WeekFacts) -> Iterator[Breach]:
    """10 to 25 % below the week before, never in the first two weeks (2.4, ruling 15)."""
    before = facts.week_before or 0.0
    low, high = limits.RECOVERY_WEEK_CUT
    room = ROOM_MILES
    if facts.number <= 2:
        yield breach(Broken.RECOVERY_DEPTH_EARLY, facts.number, 3, hard=False)
    if _opens_peak(facts):
        yield breach(Broken.RECOVERY_DEPTH_PEAK, 1, 0, hard=False)
    if _crowds_taper(facts):
        yield breach(Broken.RECOVERY_DEPTH_TAPER, 1, 0, hard=False)
    if before < (1 - low) * facts.best_before and facts.miles <= facts.best_before + room:
        # The week before was light already: nothing to step down from.
        return
    if facts.miles <= limits.SMALLEST_WEEK_MILES:
        # Three shortest runs: nothing to step down to (ruling 52).
        return
    if not before * (1 - high) - room <= facts.miles <= before * (1 - low) + room:
        cut = 1 - facts.miles / before if before else 0.0
        limit = Share(low if cut < low else high)
        yield breach(
            Broken.RECOVERY_DEPTH_CUT, Share(cut), limit, hard=False, before=Miles(before), change=Growth(-cut)
        )


def _opens_peak(facts: WeekFacts) -> bool:
    """A recovery week as the first of the peak (rulings 49, 57)."""
    before = facts.plan.numbered.get(facts.number - 1)
    return facts.phase is PhaseName.PEAK and before is not None and before.phase is not PhaseName.PEAK


def _crowds_taper(facts: WeekFacts) -> bool:
    """A recovery week right before the taper, with another in the three weeks before it (ruling 15)."""
    numbered = facts.plan.numbered
    following = numbered.get(facts.number + 1)
    if following is None or following.phase is not PhaseName.TAPER:
        return False
    return any(number in numbered and numbered[number].cutback for number in range(facts.number - 3, facts.number))


@recovery_depth.measures
def _recovery_depth_kept(facts: WeekFacts) -> Told:
    before = facts.week_before or facts.miles
    return told(Kept.RECOVERY_DEPTH, change=Growth(facts.miles / before - 1 if before else 0.0))


def _could_need_rest(facts: WeekFacts) -> bool:
    # Weeks well under what was run before the plan, as after a break, are rest enough.
    at_work = facts.miles >= AT_WORK_SHARE * facts.plan.w0
    return facts.number > MOST_LOADING_WEEKS and facts.phase is not PhaseName.TAPER and at_work


@week_rule("R15", _could_need_rest)
def recovery_weeks(facts: WeekFacts) -> Iterator[Breach]:
    """No more than four loading weeks in a row (2.4); the first week, which holds what is run now, is none of them."""
    count = loading_weeks(facts)
    count -= count >= facts.number
    if count > MOST_LOADING_WEEKS:
        yield breach(Broken.RECOVERY_WEEKS, count, MOST_LOADING_WEEKS, hard=False)


def loading_weeks(facts: WeekFacts) -> int:
    """How many weeks up to this one, it included, are no step down."""
    miles = facts.plan.distances
    count, number = 0, facts.number
    while number >= 1 and count <= 2 * MOST_LOADING_WEEKS:
        earlier = max((miles.get(number - 1, 0.0), miles.get(number - 2, 0.0)))
        week = facts.plan.numbered.get(number)
        smallest = week is not None and week.cutback and miles.get(number, 0.0) <= limits.SMALLEST_WEEK_MILES
        if smallest or miles.get(number, 0.0) < earlier * (1 - limits.STEP_DOWN):
            break
        count, number = count + 1, number - 1
    return count


@recovery_weeks.measures
def _recovery_weeks_kept(facts: WeekFacts) -> Told:
    count = loading_weeks(facts)
    if not count:
        return Told(Kept.RECOVERY_WEEKS_LIGHTER)
    return told(Kept.RECOVERY_WEEKS, weeks=count, count=MOST_LOADING_WEEKS)


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


@week_rule("R10", _tapers)
def taper_cut(facts: WeekFacts) -> Iterator[Breach]:
    """20 to 40 % less than the week before (15 to 42 tolerated); the race week, race left out, up to 75 % less.

    Too many miles before the race break the rule. Too few are only said: rest, illness and travel come first, and
    nobody is made to run more. A week that follows a reduced one need not fall below its own share of the peak.
    """
    before = facts.week_before or 0.0
    low, high = taper_bounds(facts)
    cut = 1 - facts.miles / before
    reduced = before < REDUCED_BELOW * facts.best_before and facts.miles <= FIRST_TAPER_SHARE * facts.plan.peak_miles
    # The smallest week that can be run has nothing left to cut.
    most = max(before * (1 - low), limits.MIN_PLAN_MILES)
    if facts.miles > most + ROOM_MILES and not reduced:
        yield breach(
            Broken.TAPER_CUT_LITTLE,
            Share(cut),
            Share(low),
            hard=True,
            before=Miles(before),
            miles=Miles(facts.miles),
            change=Growth(-cut),
        )
    elif facts.miles < min(before, facts.plan.distances.get(facts.number - 1, before)) * (1 - high) - ROOM_MILES:
        yield breach(
            Broken.TAPER_CUT_MUCH, Share(cut), Share(high), hard=False, miles=Miles(facts.miles), change=Growth(-cut)
        )


@taper_cut.measures
def _taper_cut_kept(facts: WeekFacts) -> Told:
    return told(Kept.TAPER_CUT, change=Growth(facts.miles / (facts.week_before or facts.miles or 1.0) - 1))


def _long_enough(facts: PlanFacts) -> bool:
    return len(facts.plan.weeks) >= limits.FEWEST_JUDGED_WEEKS


@plan_rule("R16", _long_enough)
def peak_week_place(facts: PlanFacts) -> Iterator[Breach]:
    """No base or taper week is bigger than every build and peak week (ruling 16)."""
    most = {
        phase.name: max((facts.distances[week.number] for week in phase.weeks), default=0.0)
        for phase in facts.plan.phases
    }
    top = max(most.get(PhaseName.BUILD, 0.0), most.get(PhaseName.PEAK, 0.0))
    for name in (PhaseName.BASE, PhaseName.TAPER):
        if most.get(name, 0.0) > top + PLATEAU_MILES:
            yield breach(Broken.PEAK_WEEK_PLACE, Miles(most[name]), Miles(top), hard=False, phase=name)


@peak_week_place.measures
def _peak_week_place_kept(facts: PlanFacts) -> Told:
    number = max(facts.distances, key=lambda week: facts.distances[week], default=0)
    return told(Kept.PEAK_WEEK_PLACE, week=number, miles=Miles(facts.peak_miles))


def _has_base(facts: PlanFacts) -> bool:
    return limits.FEWEST_JUDGED_WEEKS <= len(facts.plan.weeks) <= limits.LONGEST_GROWTH_WEEKS


@plan_rule("R14", _has_base)
def base_share(facts: PlanFacts) -> Iterator[Breach]:
    """12 to 42 % of the plan's miles (ruling 14); plans over 30 weeks hold a longer base (ruling 11)."""
    share = _base_share(facts)
    low, high = limits.PHASE_BASE_SHARE
    if not low - SHARE_ROOM <= share <= high + SHARE_ROOM:
        yield breach(Broken.BASE_SHARE, Share(share), Share(low if share < low else high), hard=False)


def _base_share(facts: PlanFacts) -> float:
    total = sum(facts.distances.values())
    base = sum(
        facts.distances[week.number]
        for phase in facts.plan.phases
        if phase.name is PhaseName.BASE
        for week in phase.weeks
    )
    return base / total if total else 0.0


@base_share.measures
def _base_share_kept(facts: PlanFacts) -> Told:
    return told(Kept.BASE_SHARE, share=Share(_base_share(facts)))


PLAN_RULES = (peak_week_place, base_share)
WEEK_RULES = (progression, recovery_depth, recovery_weeks, taper_cut)
