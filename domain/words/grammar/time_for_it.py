"""Minutes that a shower and changing are part of: how many of them are left for running is asked."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import RunForTime
from domain.words.lexicon.meanings import M

_ALL_IN = re.compile(
    r"\b(?:incl\w*|with|for|counting|and(?: then)?|plus|minus|before i(?: have to| need to)?|mit|inklusive|con|"
    r"incluida)"
    r"(?: (?:the|a|my|time for a|time for the|einer?|der|la|una))* (?:shower\w*|getting changed|changing|change|"
    r"dusch\w*|"
    r"umziehen|ducha\w*)\b|\bdoor to door\b|\ball in(?:cluded)?\b|\bfrom (?:leaving|when i leave) (?:my desk|the "
    r"office|home)\b|"
    r"\bvon tur zu tur\b|\bde puerta a puerta\b"
)
_SHORTEST_S, _LONGEST_S = 1500, 3 * 3600
_STEP_S = 300
_BESIDE_S = (600, 900, 1200)


def time_for_it(words: str, r: Reading) -> Question | None:
    """ "45 minutes including the shower": the run is shorter than that; None for any other sentence."""
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    if _ALL_IN.search(words) is None or len(times) != 1 or not _SHORTEST_S <= times[0] <= _LONGEST_S:
        return None
    days = {each.day for each in r.days}
    if len(days) > 1 or r.has(M.RAN, M.DONE, M.EVERY, M.ALWAYS, M.DISTANCE, M.PACE, M.REMIND, M.CLOCK):
        return None
    day = days.pop() if days else r.it
    left = [max((times[0] - beside) // _STEP_S * _STEP_S, _STEP_S) for beside in _BESIDE_S]
    runs = (RunForTime(day, seconds, at_most=True) for seconds in dict.fromkeys(left) if seconds >= 2 * _STEP_S)
    return ask(Ask.TIME_LEFT_TO_RUN, *(offer(each) for each in runs), minutes=times[0] // 60)
