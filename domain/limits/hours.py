"""How long running may take: hours of a week, minutes of a run that is not the long run (ruling 51)."""

from domain.race import RaceClass

_WEEK_HOURS = {
    RaceClass.FIVE_K: 5.0,
    RaceClass.TEN_K: 6.0,
    RaceClass.TEN_MILE: 6.5,
    RaceClass.HALF: 7.5,
    RaceClass.THIRTY_K: 8.0,
    RaceClass.MARATHON: 9.0,
    RaceClass.LONGER: 11.0,
}
_OVER_NOW = 1.25
_RUN_MINUTES = ((40.0, 75), (60.0, 90))
_BIG_WEEK_RUN_MINUTES = 110
# A medium-long run midweek takes so much longer, in weeks from so many miles on (rulings 51, 56).
MEDIUM_LONG_MINUTES, MEDIUM_LONG_FROM_MILES = 15, 40.0
MOST_RUN_MINUTES = 120
# Who learns to run: weeks of easy running between the first half hour without a pause and the first workout, and the
# longest run's minutes, from the first week's on so many more a week, up to an hour (ruling 52).
SETTLED_WEEKS = 4
FIRST_LONG_MINUTES, LONG_MINUTES_A_WEEK, BEGINNER_LONG_MINUTES = 32, 3, 60
_SECOND_SHARE, _SECOND_SHARE_FEW = 0.75, 0.90
_SECOND_RUNS = 4
_LONG_RACES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})


def week_hours(race_class: RaceClass, hours_now: float) -> float:
    """Hours of a week where nobody said otherwise; who runs more already may go a quarter beyond that."""
    return max(_WEEK_HOURS[race_class], _OVER_NOW * hours_now)


def run_minutes(week_miles: float) -> int:
    """Most minutes of a run that is neither the long run nor medium-long in a week of W miles."""
    return next((minutes for under, minutes in _RUN_MINUTES if week_miles < under), _BIG_WEEK_RUN_MINUTES)


def second_run_share(race_class: RaceClass, runs: int) -> float:
    """Most of the long run that the second longest run of a build or peak week takes."""
    return _SECOND_SHARE if race_class in _LONG_RACES and runs >= _SECOND_RUNS else _SECOND_SHARE_FEW
