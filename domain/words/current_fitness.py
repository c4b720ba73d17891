"""Current fitness in people's words: a 5K pace, a 5K time, or another recent race."""

import re

from domain.errors import FitnessProblem, InputError
from domain.fitness import FIVE_K_MILES, five_k_pace_from_race
from domain.limits import FIVE_K_PACE_S
from domain.plan import RaceDistance
from domain.units import Pace, Seconds, Units, clock_text
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, pace_choice
from domain.words.clean import clean, stripped
from domain.words.goals import FASTEST_PACE_S, SLOWEST_PACE_S, clock_readings, plausible_goal
from domain.words.quantities import pace_per_mile, read_clock, read_pace, read_spoken_duration, with_digits
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

FitnessAnswer = Understood[int] | Question | None

FASTEST_5K_PACE_S, SLOWEST_5K_PACE_S = FIVE_K_PACE_S
# Below this a bare pace is more often per kilometre than per mile (ruling 28).
_DOUBTED_BELOW_S = 390
_DISAGREEMENT = 1.40
_FIVE_K_TIMES_S = (900, 2700)

_LEAD = re.compile(
    r"^(?:last (?:week|month|year|weekend),? |"
    r"(?:i |i've |i have )?(?:just )?(?:ran|run|did|can run|raced) |(?:my )?(?:current |recent |last |best )?"
    r"(?:5k pace|pace|time|race|pb|pr|best)(?: is| was|:)? |(?:it's |its |it is )|my (?:current |recent |last |best )?|"
    r"(?:current|recent|last|best) |about |around |roughly |~ ?|a |an |at |in )"
)
_TAIL = re.compile(
    r" (?:last (?:week|month|year|weekend)|recently|this (?:week|month|year)|yesterday|now|today|pb|pr|time|race|pace|"
    r"\(?5k\)? pace)$"
)
_JOINT = re.compile(
    r"^(?:in|at|was|is|time|pb|pr|best|:|-|,|=|of|for|a|the| )+|(?:in|for|over|at|on|:|-|,|=|a|the| )+$"
)
_MINUTES_ONLY = re.compile(r"\d{1,2} ?(?:m|min|mins|minutes?)")


def parse_fitness(
    text: str, units: Units | None = None, goal_pace_s: float | None = None, weekly_miles: float = 25.0
) -> FitnessAnswer:
    """Current 5K pace in whole seconds per mile.

    `units` settle a bare pace; `goal_pace_s` is the goal's equal 5K pace (seconds per mile), used to doubt one.
    Raises InputError (fiveKPace) outside 4:00-16:00 per mile.
    """
    words = stripped(with_digits(clean(text)), _LEAD, _TAIL)
    pace = read_pace(words)
    if pace is not None:
        return _understood_pace(*pace)
    result = _race_result(words, weekly_miles)
    if result is not None:
        return result
    clock = read_clock(re.sub(r"(?<=\d)[.' ](?=[0-5]\d(?:\"|'')?$)", ":", words).rstrip("\"'"))
    if clock is not None and clock[2] is None:
        return _bare(clock[0] * 60 + clock[1], units, goal_pace_s)
    if clock is not None:
        return _whole_time(clock_readings(clock)[0])
    if _MINUTES_ONLY.fullmatch(words) or re.fullmatch(r"\d{1,2}", words):
        return _bare(int(re.match(r"\d+", words)[0]) * 60, units, goal_pace_s)  # type: ignore[index]  # matched above
    spoken = read_spoken_duration(words)
    return None if spoken is None else _whole_time(spoken)


def _out_of_range() -> InputError:
    return InputError(
        "fiveKPace", FitnessProblem.PACE_OUT_OF_RANGE, fastest=Pace(FASTEST_5K_PACE_S), slowest=Pace(SLOWEST_5K_PACE_S)
    )


def _understood_pace(seconds: int, units: Units) -> Understood[int]:
    pace = round(pace_per_mile(seconds, units))
    if not FASTEST_5K_PACE_S <= pace <= SLOWEST_5K_PACE_S:
        raise _out_of_range()
    return Understood(pace, units)


def _race_result(words: str, weekly_miles: float) -> FitnessAnswer:
    """As "10k in 48:30", "1:47 half": a distance and a time in either order."""
    found = DISTANCE_INSIDE.search(words)
    if found is None:
        return None
    rest = _JOINT.sub("", f"{words[: found.start()]} {words[found.end() :]}".strip()).strip()
    rest = re.sub(r"(?<=\d)\.(?=[0-5]\d)", ":", rest)
    clock = read_clock(rest)
    spoken = None if clock else read_spoken_duration(rest)
    if clock is None and spoken is None:
        return None
    named = parse_race_distance(found[0])
    if not isinstance(named, Understood):
        return named
    readings = clock_readings(clock) if clock else (spoken or 0,)
    fitting = [seconds for seconds in readings if plausible_goal(named.value, seconds)]
    if not fitting:
        raise InputError(
            "fiveKPace",
            FitnessProblem.RESULT_OUT_OF_RANGE,
            race=named.value,
            text=rest,
            fastest=Pace(FASTEST_PACE_S),
            slowest=Pace(SLOWEST_PACE_S),
        )
    return from_race(named.value, fitting[0], weekly_miles)


def from_race(race: RaceDistance, time_s: int, weekly_miles: float = 25.0) -> Understood[int]:
    """The 5K pace of a recent result. Raises InputError (fiveKPace) outside 4:00-16:00 per mile."""
    pace = round(five_k_pace_from_race(race, time_s, weekly_miles))
    if not FASTEST_5K_PACE_S <= pace <= SLOWEST_5K_PACE_S:
        raise _out_of_range()
    return Understood(pace)


def _bare(seconds: int, units: Units | None, goal_pace_s: float | None) -> FitnessAnswer:
    """A time without unit or distance: a pace per mile, per kilometre, or a 5K time (ruling 28)."""
    if seconds < FASTEST_5K_PACE_S // 2:
        raise _out_of_range()
    doubtful = seconds < _DOUBTED_BELOW_S and units is not Units.MI
    disagrees = goal_pace_s is None or goal_pace_s / seconds > _DISAGREEMENT or seconds / goal_pace_s > _DISAGREEMENT
    as_time = _FIVE_K_TIMES_S[0] <= seconds <= _FIVE_K_TIMES_S[1]
    if units is Units.KM and _fits(seconds, Units.KM) and not as_time:
        return _understood_pace(seconds, Units.KM)
    if _fits(seconds, Units.MI) and not as_time and not (doubtful and disagrees):
        return _understood_pace(seconds, Units.MI)
    choices = []
    if as_time:
        choices.append(choice(f"5k in {clock_text(seconds)}", Label.FIVE_K_IN, time=Seconds(seconds)))
    order = (Units.KM, Units.MI) if doubtful else (Units.MI, Units.KM)
    choices += [pace_choice(seconds, each) for each in order if _fits(seconds, each)]
    if not choices:
        raise _out_of_range()
    if as_time and len(choices) == 1:
        return ask(Ask.SLOW_FOR_A_PACE, *choices, time=Seconds(seconds), pace=Pace(seconds / FIVE_K_MILES))
    return ask(Ask.WHAT_TIME_IS_THAT, *choices, time=Seconds(seconds))


def _fits(seconds: int, units: Units) -> bool:
    return FASTEST_5K_PACE_S <= round(pace_per_mile(seconds, units)) <= SLOWEST_5K_PACE_S


def _whole_time(seconds: int) -> FitnessAnswer:
    if _FIVE_K_TIMES_S[0] <= seconds <= _FIVE_K_TIMES_S[1]:
        return _bare(seconds, None, None)
    if seconds > _FIVE_K_TIMES_S[1]:
        return ask(Ask.OVER_WHICH_DISTANCE, time=Seconds(seconds))
    return _bare(seconds, None, None)
