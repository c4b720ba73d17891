"""The goal by so much: "add ten minutes", "3:45 is too fast, ten minutes slower"; and "make it 4 hours".

So many hours are a race and no run: who has no day and no run in view means the goal.
"""

import re

from domain.race import MARATHON
from domain.words.grammar.asking.races_asked import time_in
from domain.words.grammar.goal_named import as_time
from domain.words.grammar.reading import Reading
from domain.words.intents import ChangeGoal
from domain.words.lexicon.meanings import M
from domain.words.quantities import time_text
from domain.words.race_wishes import GoalBy

_SLOWER = re.compile(
    r"\b(?:add(?:ing)?|plus|more|slower|later|longer|on top|ease|extra|mehr|langsamer|drauf|dazu|suma\w*|anad\w+|mas)\b"
)
_FASTER = re.compile(
    r"\b(?:off|faster|quicker|less|subtract|knock|minus|shave|cut|lower by|schneller|weniger|runter|menos|quita\w*|"
    r"rapido)\b(?! (?:the|my) (?:run|week))"
)
_GOAL = re.compile(r"\b(?:goal|target|ziel|zielzeit|objetivo|meta)\b")
# What is asked or told of the goal's time, and what lies behind, changes none.
_ELSE = re.compile(
    r"^(?:so |and |ok |well )*(?:what|how|why|am|is|are|will|would|do|does|did|when|which|who|if|wie|was|warum|wann|ob|"
    r"wenn|que|como|cuando|si)\b|\b(?:finished|ran|missed|came|ended|behind|ahead|away|within|lief|gelaufen|corri)\b"
)
_TOO_FAST = re.compile(
    r"(?P<time>[1-6]:[0-5]\d(?::[0-5]\d)?|[2-6] (?:hours?|stunden|horas))(?: \w+){0,2}? (?:is|feels?|seems?|looks?|"
    r"sounds?|ist|wirkt|es|parece)(?: \w+){0,2}? (?:too|zu|demasiado|muy) \w+"
)
_MOST_S = 3600
# No run of a plan takes as long.
_NO_RUN_S, _LONG_S = 3 * 3600, 12600
_MADE = re.compile(
    r"\b(?:make (?:it|that)|let'?s (?:say|make it|call it|go (?:for|with))|call it|change (?:it|that) to|set it to|"
    r"put it at|mach(?: es| das)?|machen wir|sagen wir|dejalo en|ponlo en|pongamos|digamos)"
    r"(?: (?:about|around|just|rather|lieber|doch|eher))* (?P<aim>[3-6]:[0-5]\d:\d\d)"
    r"(?=[ .!]*$|[,.;!] |,? (?:instead|then|please|now|draus|daraus|stattdessen|bitte|because|since|as|weil|porque|"
    r"mejor|por favor)\b)"
)


def goal_made(words: str, r: Reading, *, is_in_view: bool) -> ChangeGoal | None:
    """The goal that is made so many hours; None where a day is named, or the run in view may be meant.

    `words` have their times in figures.
    """
    if r.names_days or r.has(M.DAY, M.KIND, M.DISTANCE, M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.REMIND, M.WEEK):
        return None
    found = _MADE.search(words)
    seconds = time_in(found["aim"], MARATHON) if found is not None else None
    if found is None or seconds is None or seconds < (_LONG_S if is_in_view else _NO_RUN_S):
        return None
    return ChangeGoal(found["aim"])


def goal_by(words: str, r: Reading) -> ChangeGoal | GoalBy | None:
    """The goal so much slower or faster, from the time that is said to be too fast or from what it is now."""
    found = _TOO_FAST.search(words)
    if _ELSE.search(words) or (found is None and _GOAL.search(words) is None):
        return None
    if r.has(M.DAY, M.KIND, M.DISTANCE, M.PACE, M.RAN, M.DONE, M.PAIN, M.ILL, M.INJURY):
        return None
    by = [each for each in r.values(M.DURATION) if isinstance(each, int) and 0 < each <= _MOST_S]
    behind = words[found.end() :] if found is not None else words
    is_slower, is_faster = _SLOWER.search(behind) is not None, _FASTER.search(behind) is not None
    if len(by) != 1 or is_slower == is_faster:
        return None
    step = by[0] if is_slower else -by[0]
    if found is None:
        return GoalBy(step)
    said = found["time"].partition(" ")[0]
    base = time_in(as_time(said), MARATHON)
    return ChangeGoal(time_text(base + step)) if base is not None else None
