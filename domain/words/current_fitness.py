"""Current fitness in people's words: a 5K pace, a 5K time, or another recent race."""

import re
from bisect import bisect_left

from domain.errors import FitnessProblem, InputError
from domain.fitness import FIVE_K_MILES, five_k_pace_from_race, training_paces
from domain.limits import FIVE_K_PACE_S
from domain.plan import RaceDistance
from domain.units import MM_PER_MILE, Pace, Seconds, Units, clock_text
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, length_choice, pace_choice
from domain.words.clean import clean, stripped
from domain.words.goals import FASTEST_PACE_S, SLOWEST_PACE_S, clock_readings, plausible_goal
from domain.words.quantities import (
    pace_per_mile,
    read_clock,
    read_distance,
    read_pace,
    read_spoken_duration,
    with_digits,
)
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

FitnessAnswer = Understood[int] | Question | None

FASTEST_5K_PACE_S, SLOWEST_5K_PACE_S = FIVE_K_PACE_S
# Below this a bare pace is more often per kilometre than per mile (ruling 28).
_DOUBTED_BELOW_S = 390
# Below this hardly anybody runs a mile, whatever units they like: it is asked.
_RARE_BELOW_S = 330
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
# "10k in 55", "marathon in 4": minutes, few of them hours.
_BARE_MINUTES = re.compile(r"\d{1,3}")
_MOST_HOURS = 9
# Run and walk: what a plan can start from without any number (training.md 3.3).
GENTLE_5K_PACE_S = 14 * 60
START_GENTLY = "start gently"
_GENTLY = frozenset({START_GENTLY, "gently", "start slow", "start slowly", "just start gently"})
_JOGGED = "easy jog of 10 min:"
_JOG = re.compile(
    r"(?:i )?(?:(?:easy )?jog(?:ged|ging)?|easy)(?: (?:of|for))? ?(?P<first>\d{1,2})? ?(?:min(?:ute)?s?)?:? ?"
    r"(?:about |is |= ?)?"
    r"(?P<far>\d(?:[.,]\d{1,2})? ?[a-z]*?)(?: in (?P<last>\d{1,2}) ?min(?:ute)?s?)?"
)
# The same, the length first: "half a mile in 10 minutes, easy jog".
_FAR_FIRST = re.compile(
    r"(?:about |around |maybe )?(?P<far>\d(?:[.,]\d{1,2})? ?[a-z]*?),?(?: in (?P<last>\d{1,2}) ?min(?:ute)?s?)?,?"
    r" (?:at an? |an? )?(?:easy(?: jog(?:ging)?| pace)?|jog(?:ging)?)"
)
# The length alone, which at this question is that of the jog: nobody races so short.
_SO_FAR = re.compile(
    r"(?:i (?:get|make|do|manage|could do|can do|would get) )?(?:maybe |perhaps |about |around |roughly |just |only |"
    r"probably |almost |under |over |ungefähr |etwa |~ ?)*(?P<far>\d(?:[.,]\d{1,2})? ?"
    r"(?:miles?|mi|kms?|k|kilomet(?:er|re)s?|kilometern?))"
    r"(?:(?: in (?P<last>\d{1,2}) ?min(?:ute)?s?)?)(?: or so| i think| i guess| maybe| probably| ish)*"
)
_JOGGED_AT_MOST_MM = 2_500_000
# No half marathon is meant by half a mile.
_PARTS = (
    (re.compile(r"\bhalf (?:a|of a|one) (mile|km|k|kilomet(?:er|re))\b"), r"0.5 \1"),
    (re.compile(r"\bthree[- ]quarters? of (?:a|one) (mile|km|k|kilomet(?:er|re))\b"), r"0.75 \1"),
    (re.compile(r"\b(?:a|one|1) (mile|km|k|kilomet(?:er|re)) and a half\b"), r"1.5 \1"),
    (re.compile(r"\b(?:a|one) (?:full |whole |good )?(mile|km|kilomet(?:er|re))\b"), r"1 \1"),
)
_MINUTES_ONLY = re.compile(r"\d{1,2} ?(?:m|min|mins|minutes?)")


def parse_fitness(
    text: str, units: Units | None = None, goal_pace_s: float | None = None, weekly_miles: float = 25.0
) -> FitnessAnswer:
    """Current 5K pace in whole seconds per mile.

    `units` settle a bare pace; `goal_pace_s` is the goal's equal 5K pace (seconds per mile), used to doubt one.
    Raises InputError (fiveKPace) outside 4:00-16:00 per mile.
    """
    words = stripped(with_digits(_with_parts(clean(text))), _LEAD, _TAIL)
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


def from_easy_jog(distance_mm: int, duration_s: int, weekly_miles: float = 25.0) -> int:
    """A 5K pace in seconds per mile for whom an easy jog takes that long: the jog counts as their quick easy pace.

    Held within what a plan can be made for; nothing measures fitness less exactly, so it is never the faster guess.
    """
    jog_s = duration_s * MM_PER_MILE / max(distance_mm, 1)
    paces = range(FASTEST_5K_PACE_S, SLOWEST_5K_PACE_S + 1, 5)
    return next((pace for pace in paces if training_paces(pace, weekly_miles).easy_fast_s >= jog_s), SLOWEST_5K_PACE_S)


def how_far_jogged(units: Units) -> Question:
    """For who knows no time and no pace: how far do ten easy minutes bring you? Or start gently."""
    numbers = (
        ("0.9", "1.1", "1.3", "1.5", "1.7", "2") if units is Units.KM else ("0.5", "0.6", "0.75", "0.9", "1", "1.2")
    )
    choices = (length_choice(number, units, f"{_JOGGED} {number} {units.value}") for number in numbers)
    return ask(Ask.JOG_HOW_FAR, *choices, choice(START_GENTLY, Label.GENTLY))


def parse_jog(text: str, units: Units | None, weekly_miles: float = 25.0) -> Understood[int] | None:
    """The answer to how far ten easy minutes bring somebody; None for anything else."""
    words = with_digits(_with_parts(clean(text)))
    if words in _GENTLY:
        return Understood(GENTLE_5K_PACE_S)
    alone = _SO_FAR.fullmatch(words)
    found = _JOG.fullmatch(words) or _FAR_FIRST.fullmatch(words) or alone
    if found is None:
        return None
    far = found["far"] if re.search(r"[a-z]", found["far"]) else f"{found['far']} {(units or Units.MI).value}"
    read = read_distance(far)
    minutes = int(found.groupdict().get("first") or found["last"] or 10)
    if read is not None and found is alone and read[0] > _JOGGED_AT_MOST_MM:
        return None
    if read is None or not 0 < read[0] / MM_PER_MILE / minutes <= 1:
        return None
    return Understood(from_easy_jog(read[0], minutes * 60, weekly_miles), read[1])


def _with_parts(words: str) -> str:
    for part, number in _PARTS:
        words = part.sub(number, words)
    return words


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
    if clock is None and spoken is None and _BARE_MINUTES.fullmatch(rest):
        spoken = int(rest) * (60 if int(rest) > _MOST_HOURS else 3600)
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


def from_threshold(threshold_s: float, weekly_miles: float) -> int:
    """The 5K pace (seconds per mile) whose training paces have this threshold, or the nearest that a plan can have."""
    paces = range(FASTEST_5K_PACE_S, SLOWEST_5K_PACE_S + 1)
    place = bisect_left(paces, threshold_s, key=lambda pace: training_paces(pace, weekly_miles).threshold_s)
    return paces[min(place, len(paces) - 1)]


def _bare(seconds: int, units: Units | None, goal_pace_s: float | None) -> FitnessAnswer:
    """A time without unit or distance: a pace per mile, per kilometre, or a 5K time (ruling 28)."""
    if seconds < FASTEST_5K_PACE_S // 2:
        raise _out_of_range()
    is_rare = seconds < _RARE_BELOW_S
    doubtful = is_rare or (seconds < _DOUBTED_BELOW_S and units is not Units.MI)
    disagrees = goal_pace_s is None or goal_pace_s / seconds > _DISAGREEMENT or seconds / goal_pace_s > _DISAGREEMENT
    as_time = _FIVE_K_TIMES_S[0] <= seconds <= _FIVE_K_TIMES_S[1]
    if units is Units.KM and _fits(seconds, Units.KM) and not as_time:
        return _understood_pace(seconds, Units.KM)
    if _fits(seconds, Units.MI) and not as_time and not is_rare and not (doubtful and disagrees):
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
