"""What a coach tightened for their athletes: hard days, the long run's share, growth."""

from collections.abc import Iterator

from domain import limits
from domain.formats import show_miles, show_percent
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, week_rule


def _hard_days(facts: WeekFacts) -> list[DayFacts]:
    return [day for day in facts.runs if day.is_hard]


def _has_max_hard_days(facts: WeekFacts) -> bool:
    return facts.inputs.house.max_hard_days is not None


@week_rule("House", "Your coach's limit on hard days", _has_max_hard_days)
def coach_hard_days(facts: WeekFacts) -> Iterator[Breach]:
    """Workouts and long runs in the week, the race left out."""
    most, count = facts.inputs.house.max_hard_days, len(_hard_days(facts))
    if most is not None and count > most:
        yield Breach(True, count, most, f"{count} hard days; your coach allows {most} a week.")


@coach_hard_days.says
def _coach_hard_days_said(facts: WeekFacts) -> str:
    return f"{len(_hard_days(facts))} hard days, your coach allows {facts.inputs.house.max_hard_days}."


def _has_max_share(facts: WeekFacts) -> bool:
    return facts.inputs.house.max_long_run_share is not None and facts.long_run is not None


@week_rule("House", "Your coach's limit on the long run", _has_max_share)
def coach_long_run_share(facts: WeekFacts) -> Iterator[Breach]:
    """The long run's share of the week's miles, with a quarter mile of tolerance."""
    most, run = facts.inputs.house.max_long_run_share, facts.long_run
    if most is not None and run is not None and run.miles > most * facts.miles + ROOM_MILES:
        share = run.miles / facts.miles if facts.miles else 0.0
        yield Breach(
            True,
            share,
            most,
            f"The long run is {show_percent(share)} of the week; your coach allows {show_percent(most)}.",
            run.number,
        )


@coach_long_run_share.says
def _coach_long_run_share_said(facts: WeekFacts) -> str:
    most, run = facts.inputs.house.max_long_run_share or 0.0, facts.long_run
    share = run.miles / facts.miles if run is not None and facts.miles else 0.0
    return f"The long run is {show_percent(share)} of the week, your coach allows {show_percent(most)}."


def _has_max_growth(facts: WeekFacts) -> bool:
    return facts.inputs.house.max_week_growth is not None and facts.number > 1


@week_rule("House", "Your coach's limit on growth", _has_max_growth)
def coach_growth(facts: WeekFacts) -> Iterator[Breach]:
    """Against the best of the last four weeks, with a quarter mile of tolerance."""
    best, units = facts.best_before, facts.inputs.units
    most = limits.coach_growth_cap(best, facts.inputs.house.max_week_growth or 0.0)
    if facts.miles > most + ROOM_MILES:
        yield Breach(
            True,
            facts.miles,
            most,
            f"{show_miles(facts.miles, units)} is more than your coach allows after {show_miles(best, units)}: "
            f"up to {show_miles(most, units)}.",
        )


@coach_growth.says
def _coach_growth_said(facts: WeekFacts) -> str:
    most = limits.coach_growth_cap(facts.best_before, facts.inputs.house.max_week_growth or 0.0)
    units = facts.inputs.units
    return f"{show_miles(facts.miles, units)}, your coach allows up to {show_miles(most, units)}."


WEEK_RULES = (coach_hard_days, coach_long_run_share, coach_growth)
