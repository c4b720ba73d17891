"""A best time that is told: "my PB is 3:52" may be years old, so what it shall say is asked."""

import re

from domain.plan import RaceDistance
from domain.race import MARATHON
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeGoal, RaceResult
from domain.words.lexicon.meanings import M
from domain.words.quantities import time_text

_BEST = re.compile(
    r"^(?:(?:fyi|btw|well|so|and|oh|for info|by the way)[ ,]+)*(?:my|mein\w*|mi) (?:\w+ ){0,2}?(?:pb|pr|personal best|"
    r"best time|best|bestzeit|pbs?|mejor (?:marca|tiempo)|marca personal)(?: (?:for|over|in|at|on|im|uber|en) "
    r"(?:the |an? "
    r"|my |die |la |el )?[\w ]+?)? (?:is|was|stands at|ist|war|liegt bei|es|:|=)?\s*(?:about |around |like |a )?"
    r"(?P<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?)[.! ]*$"
)
# Shorter, as hours and minutes, is no marathon.
_FASTEST_H, _SLOWEST_H = 2, 7
_HOUR_S, _MINUTE_S = 3600, 60


def best_time(words: str, r: Reading) -> Question | None:
    """Whether the paces shall go by it, or the goal be that; None for any other sentence."""
    found, race = _BEST.match(words), r.value(M.RACE)
    if found is None:
        return None
    parts = [int(each) for each in found["time"].split(":")]
    is_short = len(parts) < 3
    if not isinstance(race, RaceDistance):
        if not is_short or not _FASTEST_H <= parts[0] < _SLOWEST_H:
            return None
        race = MARATHON
    is_hours = is_short and race.distance_mm > MARATHON.distance_mm // 3 and parts[0] < _SLOWEST_H
    hours, rest = (parts[0], parts[1:]) if is_hours or not is_short else (0, parts)
    minutes, seconds = (rest[0], rest[1] if len(rest) > 1 else 0)
    total = hours * _HOUR_S + minutes * _MINUTE_S + seconds
    return ask(Ask.BEST_TIME, offer(RaceResult(race, total)), offer(ChangeGoal(time_text(total))))
