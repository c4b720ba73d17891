"""What a coach tightened for their athletes: hard days, the long run's share, growth."""

from collections.abc import Iterator

from domain import limits
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, breach, week_rule
from domain.told import Told, told
from domain.units import Miles, Share


def _hard_days(facts: WeekFacts) -> list[DayFacts]:
    return [day for day in facts.runs if day.is_hard]


def _has_max_hard_days(facts: WeekFacts) -> bool:
    return facts.inputs.coach_limits.max_hard_days is not None


@week_rule("Coach", _has_max_hard_days)
def coach_hard_days(facts: WeekFacts) -> Iterator[Breach]:
    """Workouts and long runs in the week, the race left out."""
    most, count = facts.inputs.coach_limits.max_hard_days, len(_hard_days(facts))
    if most is not None and count > most:
        yield breach(Broken.COACH_HARD_DAYS, count, most, hard=True)


@coach_hard_days.measures
def _coach_hard_days_kept(facts: WeekFacts) -> Told:
    most = facts.inputs.coach_limits.max_hard_days or 0
    return told(Kept.COACH_HARD_DAYS, count=len(_hard_days(facts)), most=most)


def _has_max_share(facts: WeekFacts) -> bool:
    return facts.inputs.coach_limits.max_long_run_share is not None and facts.long_run is not None


@week_rule("Coach", _has_max_share)
def coach_long_run_share(facts: WeekFacts) -> Iterator[Breach]:
    """The long run's share of the week's miles, with a quarter mile of tolerance."""
    most, run = facts.inputs.coach_limits.max_long_run_share, facts.long_run
    if most is not None and run is not None and run.miles > most * facts.miles + ROOM_MILES:
        share = run.miles / facts.miles if facts.miles else 0.0
        yield breach(Broken.COACH_LONG_RUN_SHARE, Share(share), Share(most), run.number, hard=True)


@coach_long_run_share.measures
def _coach_long_run_share_kept(facts: WeekFacts) -> Told:
    most, run = facts.inputs.coach_limits.max_long_run_share or 0.0, facts.long_run
    share = run.miles / facts.miles if run is not None and facts.miles else 0.0
    return told(Kept.COACH_LONG_RUN_SHARE, share=Share(share), most=Share(most))


def _has_max_growth(facts: WeekFacts) -> bool:
    return facts.inputs.coach_limits.max_week_growth is not None and facts.number > 1


def coach_growth_bound(facts: WeekFacts) -> float | None:
    """Most miles of a week that is not the first by the coach's limit on growth; None without one."""
    return None if facts.inputs.coach_limits.max_week_growth is None else _growth_cap(facts)


def _growth_cap(facts: WeekFacts) -> float:
    growth = facts.inputs.coach_limits.max_week_growth or 0.0
    whole, number = facts.plan, facts.number
    return limits.coach_growth_cap(facts.best_before, growth, whole.most_before(number), whole.load_before(number))


@week_rule("Coach", _has_max_growth)
def coach_growth(facts: WeekFacts) -> Iterator[Breach]:
    """Against the best of the last four weeks, with a quarter mile of tolerance."""
    most = _growth_cap(facts)
    if facts.miles > most + ROOM_MILES:
        yield breach(Broken.COACH_GROWTH, Miles(facts.miles), Miles(most), hard=True, best=Miles(facts.best_before))


@coach_growth.measures
def _coach_growth_kept(facts: WeekFacts) -> Told:
    return told(Kept.COACH_GROWTH, miles=Miles(facts.miles), most=Miles(_growth_cap(facts)))


WEEK_RULES = (coach_hard_days, coach_long_run_share, coach_growth)
