"""What a run is for, in half a line: beside the workout on the morning it is run."""

from domain.advice import RacePace, Title, TitleKind
from domain.limits import RACE_WEEK_DAYS
from domain.plan import Day, DayType, PlanInputs
from domain.planning.paces import race_pace_name
from domain.units import Units
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_pace

_BY_NAME = {
    TitleKind.STRIDES: mark("Why: easy running for endurance, a few strides for light legs."),
    TitleKind.EASY_HILLS: mark("Why: easy running for endurance, short hills for strength."),
    TitleKind.SECOND_LONG: mark("Why: to learn to run on with tired legs."),
    TitleKind.FAST_END: mark("Why: to hold race pace on tired legs."),
    TitleKind.RUN_WALK: mark("Why: more time on the feet, with breaks before they are needed."),
    TitleKind.NONSTOP: mark("Why: to run without a pause, slowly enough that it stays easy."),
    TitleKind.PROGRESSION: mark("Why: to finish quicker than you began."),
    TitleKind.HILLS: mark("Why: hills make legs strong without a stopwatch."),
    TitleKind.FARTLEK: mark("Why: to play with speed, without a stopwatch."),
}
_BY_TYPE = {
    DayType.RECOVERY: mark("Why: to move a little while the hard work settles."),
    DayType.EASY: mark("Why: easy running is what endurance grows from."),
    DayType.MODERATE: mark("Why: a second longer run makes the long one easier."),
    DayType.TEMPO: mark("Why: to hold a quick pace for longer."),
    DayType.INTERVALS: mark("Why: fast stretches make race pace feel slower."),
    DayType.RACE_PACE: mark("Why: so that race pace feels familiar."),
    DayType.LONG_RUN: mark("Why: long and easy is what carries you to the end of the race."),
    DayType.SHAKEOUT: mark("Why: to stay loose; nothing is to be gained today."),
}


# Nothing grows any more in the last days before the race.
_LOOSE = frozenset({DayType.EASY, DayType.MODERATE})


# Paces nearer to one another than this, seconds a mile, are the same for whoever runs them.
_SAME_PACE_S = 3
_AT_RACE_PACE = frozenset({TitleKind.FAST_END, TitleKind.RACE_PACE})


def beside_goal_words(day: Day, inputs: PlanInputs, units: Units) -> str:
    """Why work at race pace is not at the goal's; "" where it is, or where there is no goal."""
    title = day.title
    if not isinstance(title, Title) or title.kind not in _AT_RACE_PACE or inputs.goal_s is None:
        return ""
    pace = next((lap.pace_s for lap in reversed(day.workout) if lap.pace_s is not None), None)
    if pace is None or (title.pace or RacePace.RACE) != race_pace_name(inputs.race):
        return ""
    goal = inputs.goal_s / inputs.race.miles
    values = {"goal": show_pace(goal, units), "pace": show_pace(pace, units)}
    if pace > goal + _SAME_PACE_S:
        return tr(
            "It is at {pace}, which the training points to by race day; the goal of {goal} is beyond that.", **values
        )
    if pace < goal - _SAME_PACE_S:
        return tr("Your goal is {goal} by now: that pace is quick enough here.", **values)
    return ""


def purpose_words(day: Day, days_to_race: int) -> str:
    """As "Why: to hold a quick pace for longer."; "" for rest, the race, and what has no purpose of its own."""
    if not day.is_run:
        return ""
    if 0 < days_to_race <= RACE_WEEK_DAYS and day.type in _LOOSE:
        return tr("Why: the work is done; easy running keeps the legs ready for the race.")
    kind = day.title.kind if isinstance(day.title, Title) else None
    message = _BY_NAME.get(kind) if kind is not None else None
    message = message or _BY_TYPE.get(day.type)
    return tr(message) if message is not None else ""
