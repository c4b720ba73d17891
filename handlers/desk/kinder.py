"""What truly helps where the weeks cannot build up to a race: tried on the plan that would be, never guessed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.calendar import monday_of, total_weeks
from domain.errors import InputError
from domain.limits import MAX_WEEKS
from domain.plan import PlanInputs, RaceDistance
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from handlers.desk.outlook import outlook

_STEP_WEEKS = 2
# Longest first: what is nearest to the wish is named.
_RACES = (MARATHON, HALF, TEN_K, FIVE_K)


@dataclass(frozen=True, slots=True)
class KinderRace:
    """A race, on a day, that the weeks do build up to."""

    race: RaceDistance
    on: date


@dataclass(frozen=True, slots=True)
class KinderWays:
    """The same race on a later day, a shorter one on the same day, or, where neither is enough, one that is both."""

    later: KinderRace | None = None
    shorter: KinderRace | None = None
    both: KinderRace | None = None

    @property
    def offered(self) -> tuple[KinderRace, ...]:
        """Those there are."""
        return tuple(way for way in (self.later, self.shorter, self.both) if way is not None)


def kinder_ways(inputs: PlanInputs, today: date) -> KinderWays:
    """The ways that help, each the smallest step; none of them where nothing within a year does."""
    days = tuple(_later_days(inputs, today))
    later = next((KinderRace(inputs.race, on) for on in days if _is_enough(inputs, inputs.race, on)), None)
    races = [race for race in _RACES if race.distance_mm < inputs.race.distance_mm]
    shorter = next(
        (KinderRace(race, inputs.race_date) for race in races if _is_enough(inputs, race, inputs.race_date)), None
    )
    if later is not None or shorter is not None:
        return KinderWays(later, shorter)
    both = (KinderRace(race, on) for on in days for race in races if _is_enough(inputs, race, on))
    return KinderWays(both=next(both, None))


def _later_days(inputs: PlanInputs, today: date) -> Iterator[date]:
    """The same weekday in steps of two weeks, up to what a plan can reach."""
    latest = monday_of(today) + timedelta(days=MAX_WEEKS * 7 - 1)
    on = inputs.race_date + timedelta(weeks=_STEP_WEEKS)
    while on <= latest and total_weeks(inputs.start, on) <= MAX_WEEKS:
        yield on
        on += timedelta(weeks=_STEP_WEEKS)


def _is_enough(inputs: PlanInputs, race: RaceDistance, on: date) -> bool:
    try:
        return not outlook(replace(inputs, race=race, race_date=on, goal_s=None)).realism.warnings
    except InputError:
        return False
