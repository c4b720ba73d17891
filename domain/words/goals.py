"""Goal times in people's words, read against the race distance."""

import re

from domain.errors import GoalProblem, InputError
from domain.limits import GOAL_PACE_S
from domain.plan import RaceDistance
from domain.units import Seconds, Units, clock_text, long_time_text
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, pace_choice
from domain.words.clean import clean, stripped
from domain.words.quantities import (
    pace_per_mile,
    read_clock,
    read_pace,
    read_spoken_duration,
    with_digits,
)
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

GoalAnswer = Understood[int | None] | Question | None

FASTEST_PACE_S, SLOWEST_PACE_S = GOAL_PACE_S

_JUST_FINISH = frozenset(
    {
        "finish", "just finish", "to finish", "just to finish", "just finish it", "finish it", "complete it",
        "complete", "just complete it", "no goal", "no time goal", "no goal time", "no time", "none", "no", "nope",
        "without", "for fun", "just for fun", "don't care", "i don't care", "don't mind", "survive", "just survive",
        "enjoy it", "any time", "not sure", "no idea", "i don't know", "don't know", "skip",
    }
)  # fmt: skip
_LEAD = re.compile(
    r"^(?:(?:my )?(?:goal|target|aim)(?: time)?(?: is|:)? |i(?:'d| would)? (?:want|like|hope|aim)(?: to)? |"
    r"(?:to )?(?:run|finish|break|beat|go|do|get)(?: it)? |sub[- ]?|under |below |faster than |less than |in |about |"
    r"around |~ ?|a |the |< ?)"
)
_TAIL = re.compile(r" (?:or (?:better|faster|less)|please|goal|time|pace|finish|if possible)$")


# Faster than this few people race any distance.
_USUAL_PACE_S = 330
_LOOSE_CLOCK = re.compile(r"\d{1,2}[. ][0-5]\d(?:[. ][0-5]\d)?")
_SPREAD = re.compile(r"(?:between )?(\d[\d:.h]*) ?(?:-|to|and|or) ?(\d[\d:.h]*)")

_FINISH = choice("just finish", Label.JUST_FINISH)


def plausible_goal(race: RaceDistance, seconds: float) -> bool:
    """Whether a time over a distance lies between 3:30 and 20:00 per mile (ruling 28)."""
    return FASTEST_PACE_S <= seconds / race.miles <= SLOWEST_PACE_S


def clock_readings(parts: tuple[int, int, int | None]) -> tuple[int, ...]:
    """Seconds of each reading of a written time: one with three parts, minutes or hours first with two."""
    first, second, third = parts
    if third is not None:
        return (first * 3600 + second * 60 + third,)
    return (first * 60 + second, first * 3600 + second * 60)


def parse_goal(text: str, race: RaceDistance, units: Units | None = None) -> GoalAnswer:
    """A goal in seconds, or Understood(None) for "just finish". `units` settle a bare pace.

    Raises InputError (goalTime) for a time nobody runs over this distance.
    """
    words = clean(text)
    if words in _JUST_FINISH:
        return Understood(None)
    words = stripped(with_digits(words).replace("an hour", "1 hour"), _LEAD, _TAIL)
    if spread := _SPREAD.fullmatch(words):
        return _either(spread[1], spread[2], race, units)
    words, other = _without_distance(words, race)
    if other is not None:
        return other
    pace = read_pace(words)
    if pace is not None:
        return _from_pace(race, *pace)
    if clean(text).endswith(" pace"):
        return _bare_pace(words, race, units)
    clock = read_clock(re.sub(r"[. ]", ":", words) if _LOOSE_CLOCK.fullmatch(words) else words)
    if clock is not None:
        return _from_clock(words, clock, race)
    spoken = read_spoken_duration(words)
    if spoken is not None:
        return _checked(race, spoken)
    if re.fullmatch(r"\d{1,3}", words):
        return _from_number(int(words), race)
    return None


def _either(first: str, second: str, race: RaceDistance, units: Units | None) -> GoalAnswer:
    """A span of times: which end is meant is for the athlete to say."""
    answers = (parse_goal(first, race, units), parse_goal(second, race, units))
    times = [answer.value for answer in answers if isinstance(answer, Understood) and answer.value is not None]
    if len(times) != 2:
        return None
    choices = (choice(long_time_text(each), Label.TIME, time=Seconds(each)) for each in times)
    return ask(Ask.WHICH_GOAL, *choices)


def _without_distance(words: str, race: RaceDistance) -> tuple[str, Question | None]:
    """As "1:45 half" without its distance; a question when that is not the race's."""
    found = DISTANCE_INSIDE.search(words)
    if found is None or found[0] == words or words[found.start() - 1 : found.start()] in {"/", ":"}:
        return words, None
    rest = f"{words[: found.start()]} {words[found.end() :]}".strip()
    rest = stripped(re.sub(r"^(?:in|for|of) | (?:in|for|for the|for a|on the)$", "", rest), _LEAD, _TAIL)
    if read_clock(rest) is None and read_spoken_duration(rest) is None:
        return words, None
    named = parse_race_distance(found[0])
    if isinstance(named, Understood) and named.value.distance_mm != race.distance_mm:
        return words, ask(Ask.GOAL_OF_OTHER_RACE, _FINISH, race=race, other=named.value)
    return rest, None


def _checked(race: RaceDistance, seconds: int) -> Understood[int | None]:
    if not plausible_goal(race, seconds):
        raise InputError(
            "goalTime",
            GoalProblem.OUT_OF_RANGE,
            race=race,
            fastest=Seconds(race.miles * FASTEST_PACE_S),
            slowest=Seconds(race.miles * SLOWEST_PACE_S),
            example=Seconds(_example_s(race)),
        )
    return Understood(seconds)


def _example_s(race: RaceDistance) -> int:
    return round(race.miles * 9) * 60


def _from_pace(race: RaceDistance, seconds: int, units: Units) -> Understood[int | None]:
    return _checked(race, round(pace_per_mile(seconds, units) * race.miles))


def _bare_pace(words: str, race: RaceDistance, units: Units | None) -> GoalAnswer:
    clock = read_clock(words)
    if clock is None or clock[2] is not None:
        return None
    seconds = clock[0] * 60 + clock[1]
    if units is not None:
        return _from_pace(race, seconds, units)
    choices = tuple(
        pace_choice(seconds, each) for each in Units if FASTEST_PACE_S <= pace_per_mile(seconds, each) <= SLOWEST_PACE_S
    )
    return ask(Ask.PER_MILE_OR_KM, *choices) if choices else None


def _from_clock(words: str, clock: tuple[int, int, int | None], race: RaceDistance) -> GoalAnswer:
    readings = clock_readings(clock)
    fitting = [seconds for seconds in readings if plausible_goal(race, seconds)]
    if len(fitting) == 1:
        return Understood(fitting[0])
    if len(readings) == 1:
        meant = clock[0] * 60 + clock[1]
        if clock[2] == 0 and plausible_goal(race, meant):
            return ask(
                Ask.SO_MANY_HOURS,
                choice(clock_text(meant), Label.YES_TIME, time=Seconds(meant)),
                text=words,
                hours=clock[0],
                time=Seconds(meant),
            )
        return _checked(race, readings[0])
    return ask(Ask.NOT_A_GOAL, _FINISH, text=words, race=race, example=Seconds(_example_s(race)))


def _from_number(number: int, race: RaceDistance) -> GoalAnswer:
    fitting = [seconds for seconds in (number * 60, number * 3600) if plausible_goal(race, seconds)]
    hours, minutes = divmod(number, 100)
    packed = hours * 3600 + minutes * 60
    if hours and minutes < 60 and plausible_goal(race, packed):
        # "345" is 3:45 before it is 345 minutes; where both are usual ("130" for a half) it is asked.
        is_usual = packed / race.miles >= _USUAL_PACE_S and number % 10 != 0
        if is_usual or not fitting:
            return Understood(packed)
        times = (choice(long_time_text(each), Label.TIME, time=Seconds(each)) for each in (packed, *fitting))
        return ask(Ask.WHICH_TIME, *times)
    if len(fitting) == 1:
        return Understood(fitting[0])
    return ask(Ask.NUMBER_AS_GOAL, _FINISH, number=number, example=Seconds(_example_s(race)))
