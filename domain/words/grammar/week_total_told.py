""" "I ran 40 miles this week": what a week came to is no run of today; runs are kept by their day."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import LogRun, Open
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

_OF_A_WEEK = re.compile(
    r"\b(?:(?P<last>(?:last|the past|this past|the previous) week|letzte woche|la semana pasada)|"
    r"(?:so far |in all |in total )?this week|diese woche|esta semana)\b"
)
_ONCE = re.compile(r"\b(?:once|one run|a run of|long run|longest|today|tonight|this (?:morning|evening)|race)\b")
# No single run is told so, whatever its week.
_LONGEST_RUN_MM = 45_000_000


def week_total_told(words: str, r: Reading) -> Question | None:
    """What was run in a week, told as one amount: which runs those were is asked; None for any other sentence."""
    found = _OF_A_WEEK.search(words)
    if found is None or r.asks or not r.has(M.RAN, M.DONE) or _ONCE.search(words):
        return None
    lengths = r.values(M.DISTANCE)
    if len(lengths) != 1 or r.days or r.has(M.NAME, M.TIME, M.DURATION, M.PACE, M.EFFORT, M.NOT, M.MORE, M.LESS):
        return None
    value = lengths[0]
    length = value[0] if isinstance(value, tuple) else None
    is_one_run = length is not None and not found["last"] and length <= _LONGEST_RUN_MM
    one = (offer(LogRun(day=DayRef(on=r.today), distance_mm=length)),) if is_one_run else ()
    return ask(Ask.WEEK_TOLD, offer(Open(Screen.LOG)), *one)
