"""Time: the hours of a week, the minutes of its runs, and the second longest run beside the long run (ruling 51)."""

from collections.abc import Iterator

from domain import limits
from domain.plan import DayType, PhaseName
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, breach, week_rule
from domain.rules.long_run import minutes
from domain.told import Told, told
from domain.units import Miles, Seconds, Share

_ALIKE = (DayType.LONG_RUN, DayType.RACE, DayType.SHAKEOUT)


def week_seconds(facts: WeekFacts) -> float:
    """What the week's runs take, the race left out."""
    return sum(minutes(facts, day) for day in facts.runs) * 60


@week_rule("R51")
def week_hours(facts: WeekFacts) -> Iterator[Breach]:
    """At most what was asked for, else the hours of the distance or a quarter more than what W0 takes now."""
    most, took = facts.plan.bounds.week_hours * 3600, week_seconds(facts)
    if took > most + ROOM_MILES * facts.plan.bounds.easy_s:
        yield breach(Broken.WEEK_HOURS, Seconds(took), Seconds(most), hard=False)


@week_hours.measures
def _week_hours_kept(facts: WeekFacts) -> Told:
    most = facts.plan.bounds.week_hours * 3600
    return told(Kept.WEEK_HOURS, time=Seconds(week_seconds(facts)), most=Seconds(most))


def _has_others(facts: WeekFacts) -> bool:
    return not facts.partial and any(day.kind not in _ALIKE for day in facts.runs)


def _most_miles(facts: WeekFacts) -> float:
    """Longest run that is not the long run: its minutes, a medium-long run's more, or what W0 needs."""
    return facts.plan.bounds.run_miles(facts.miles, limits.MEDIUM_LONG_MINUTES)


def _longest_other(facts: WeekFacts) -> DayFacts:
    return max((day for day in facts.runs if day.kind not in _ALIKE), key=lambda day: day.miles)


@week_rule("R51", _has_others)
def run_minutes(facts: WeekFacts) -> Iterator[Breach]:
    """75 minutes below 40 miles a week, 90 below 60, 110 above, 15 more when medium-long; more where W0 needs it.

    A run's own least length may take a slow runner longer.
    """
    easy_s = facts.plan.bounds.easy_s
    most = max(_most_miles(facts), facts.bands.moderate.low) * easy_s
    for day in facts.runs:
        took = minutes(facts, day) * 60
        if day.kind not in _ALIKE and took > most + ROOM_MILES * easy_s:
            yield breach(
                Broken.RUN_MINUTES, Seconds(took), Seconds(most), day.number, hard=False, miles=Miles(day.miles)
            )


@run_minutes.measures
def _run_minutes_kept(facts: WeekFacts) -> Told:
    took, easy_s = minutes(facts, _longest_other(facts)) * 60, facts.plan.bounds.easy_s
    return told(Kept.RUN_MINUTES, time=Seconds(took), most=Seconds(_most_miles(facts) * easy_s))


def _compares(facts: WeekFacts) -> bool:
    if facts.long_run is None or facts.cutback or facts.phase not in (PhaseName.BUILD, PhaseName.PEAK):
        return False
    return _has_others(facts) and not facts.near_race


def second_most(facts: WeekFacts) -> float:
    """Most miles of the second longest run: its share of the long run, or what W0 needs of each run."""
    share = limits.second_run_share(facts.plan.race_class, len(facts.runs))
    return max(share * facts.longest, facts.plan.bounds.need_miles, facts.bands.easy.low)


def _is_medium_long(facts: WeekFacts, day: DayFacts) -> bool:
    return day.kind is DayType.MODERATE and facts.miles >= limits.MEDIUM_LONG_FROM_MILES


@week_rule("R51", _compares)
def second_run(facts: WeekFacts) -> Iterator[Breach]:
    """At most 0.75 of the long run for the half and longer with four runs or more, else 0.9; a medium-long run may."""
    most = second_most(facts)
    for day in facts.runs:
        if day.kind in _ALIKE or _is_medium_long(facts, day):
            continue
        if day.miles > most + 2 * ROOM_MILES:
            share = Share(day.miles / facts.longest)
            limit = Share(most / facts.longest)
            yield breach(Broken.SECOND_RUN, share, limit, day.number, hard=False, miles=Miles(day.miles))


@second_run.measures
def _second_run_kept(facts: WeekFacts) -> Told:
    day = _longest_other(facts)
    return told(Kept.SECOND_RUN, second=Miles(day.miles), longest=Miles(facts.longest))


WEEK_RULES = (week_hours, run_minutes, second_run)
