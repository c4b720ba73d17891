"""Races that were run: a result, and the race the plan was for."""

from domain.plan import DayType, RaceDistance
from domain.race import race_of_length
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings, plausible_goal
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.raced_on import raced_on
from domain.words.grammar.reading import Reading
from domain.words.intents import LogRun, RaceResult, SkipDay
from domain.words.lexicon.meanings import M

RACED = Frames()
_SHORTEST_RACE_S = 600
_RESULT = DAYS | {
    M.RACE,
    M.DISTANCE,
    M.RACED,
    M.RAN,
    M.NEW,
    M.FITNESS,
    M.MY_RACE,
    M.TIME,
    M.DURATION,
    M.DONE,
    M.GOOD,
    M.NUMBER,
    M.WEEK,
}


@RACED.frame((M.RACE, M.RACED), (M.TIME, M.DURATION), takes=_RESULT, rank=4)
@RACED.frame(M.DISTANCE, (M.MY_RACE, M.FITNESS), (M.TIME, M.DURATION), takes=_RESULT, rank=4)
def raced(r: Reading) -> Asked:
    """A race, and the time it took."""
    if r.asks or r.has(M.GOAL, M.WANT, M.SUB):
        return None
    race = _race_of(r)
    if race is None:
        return None
    readings = _times(r)
    fitting = [seconds for seconds in readings if plausible_goal(race, seconds)]
    return RaceResult(race, fitting[0], raced_on(r)) if fitting else None


@RACED.frame((M.RAN, M.DONE), M.MY_RACE, (M.TIME, M.DURATION), takes=_RESULT - {M.DISTANCE, M.RACE}, rank=4)
def ran_my_race(r: Reading) -> Asked:
    """ "ran the race in 3:55:10": the log of race day, whenever it is said."""
    readings = _times(r)
    if r.asks or r.has(M.GOAL, M.WANT, M.SUB) or not readings:
        return None
    # "3:50" is hours for a race: none is over in four minutes.
    likely = [each for each in readings if each >= _SHORTEST_RACE_S]
    return LogRun(day=DayRef(type=DayType.RACE), duration_s=likely[0]) if likely else None


def _race_of(r: Reading) -> RaceDistance | None:
    named, measured = r.value(M.RACE), r.value(M.DISTANCE)
    if isinstance(named, RaceDistance):
        return named
    if not isinstance(measured, tuple):
        return None
    return race_of_length(measured[0])


def _times(r: Reading) -> tuple[int, ...]:
    time, duration = r.value(M.TIME), r.value(M.DURATION)
    if isinstance(time, tuple):
        return clock_readings((time[0], time[1], time[2]))
    return (duration,) if isinstance(duration, int) else ()


@RACED.frame((M.MISSED, M.DIDNT), M.MY_RACE, takes=frozenset({M.RAN, M.DONE, M.RACE, M.RUN}), rank=4)
def did_not_race(r: Reading) -> Asked:
    """ "Did not run the race": race day was skipped."""
    return None if r.asks or r.days else SkipDay(DayRef(type=DayType.RACE))
