"""What would be kinder, said of a race that a plan cannot build up to: only what truly helps."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.plan import PlanInputs, RaceDistance, RaceExperience
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import Units
from handlers.desk.draft import Draft
from handlers.desk.kinder import KinderWays, kinder_ways
from handlers.desk.outlook import outlook
from handlers.views.summary import kinder_words

START = date(2026, 11, 23)


def from_nothing(race: RaceDistance, weeks: int, *, easy_only: bool) -> PlanInputs:
    """Who never ran, with so many weeks."""
    return PlanInputs(
        race_name=race.label,
        race=race,
        race_date=START + timedelta(weeks=weeks, days=-1),
        start=START,
        goal_s=None,
        five_k_pace_s=840,
        weekly_miles=0.0,
        preferred_days=frozenset({2, 4, 6}),
        units=Units.MI,
        easy_only=easy_only,
        careful=False,
        longest_recent_run=None,
        experience=RaceExperience.FIRST,
    )


@pytest.mark.parametrize("easy_only", [False, True])
@pytest.mark.parametrize("race", [FIVE_K, TEN_K, HALF, MARATHON])
@pytest.mark.parametrize("weeks", [8, 16, 24, 50])
def test_what_is_offered_helps_truly(race: RaceDistance, weeks: int, easy_only: bool) -> None:
    """The plan it would be has enough of both; nothing else is offered, and something always is."""
    inputs = from_nothing(race, weeks, easy_only=easy_only)
    if not outlook(inputs).realism.warnings:
        return
    ways = kinder_ways(inputs, START)
    for way in ways.offered:
        assert not outlook(replace(inputs, race=way.race, race_date=way.on)).realism.warnings
    assert ways.offered, "somebody who never ran has a race to begin with"


def test_where_nothing_helps_nothing_is_promised() -> None:
    """A 5K in three weeks cannot be made shorter."""
    said = kinder_words(Draft(race=FIVE_K, start=START, race_date=START + timedelta(days=20)), KinderWays())
    assert "no shorter race changes that" in said
