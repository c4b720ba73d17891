"""What every week aims at: its miles, its long run, and whether it is a recovery week."""

from dataclasses import dataclass

from domain.plan import PhaseName
from domain.planning.long_ladder import long_runs
from domain.planning.season import Season
from domain.planning.week_miles import recovery_weeks, week_miles


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """What a week holds back because of what was run, or was not (training.md 3.2).

    `reduced` lets its miles fall below the usual steps. `quality_off` workouts fall away, `no_intervals` leaves none at
    5K pace. Days up to `easy_through` are easy only, `closed` days rest; both ISO weekdays.
    """

    reduced: bool = False
    quality_off: int = 0
    no_intervals: bool = False
    easy_through: int = 0
    closed: frozenset[int] = frozenset()


AS_PLANNED = Easing()


@dataclass(frozen=True, slots=True)
class WeekTarget:
    """What a week aims at: training miles, and the long run's miles (0 where there is none)."""

    number: int
    phase: PhaseName
    miles: float
    long_miles: float
    cutback: bool = False
    easing: Easing = AS_PLANNED


def week_targets(
    season: Season, *, first: int = 1, level: float | None = None, longest: float | None = None
) -> tuple[WeekTarget, ...]:
    """Targets of weeks `first` to the last, growing from `level` miles a week and a `longest` recent run.

    A new plan starts from W0; a re-planned future from the load that was reached (training.md 3.2).
    """
    miles = week_miles(season, first, season.w0 if level is None else level)
    longs = long_runs(season, first, miles, longest)
    cut = recovery_weeks(season, first)
    return tuple(
        WeekTarget(number, season.phases[number - 1], miles[number], longs[number], number in cut)
        for number in range(first, season.weeks + 1)
    )
