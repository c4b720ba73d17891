"""What is wished of every run of a week: "add a mile to every easy run", "ten minutes off each run this week"."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeAmount
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EachRunBy, KeepLimit

_EVERY = re.compile(
    r"\b(?:every|each|all)(?: single| of)?(?: the| my)* (?P<easy>easy |shorter |normal )?(?:runs?|day|days)\b"
)
_MORE = re.compile(r"\b(?:add|longer|more|extra|plus|lengthen|extend|increase|tack)\b")
_LESS = re.compile(r"\b(?:cut|take|off|shorter|less|fewer|knock|trim|shorten|drop|reduce|lop|shave)\b")
_AT_MOST = re.compile(
    r"\b(?:were|was|been|than|felt|feels?|took|max|most|cap|to \d|down to|only|no more than|limit|"
    r"instead|not)\b"
)
_MOST_MM, _MOST_S = 5_000_000, 1800
_LONG = r"\b(?:the |my )?long (?:runs?|ones?)\b"
_GROW = re.compile(
    r"\b(?:gr[eo]w|build(?: up)?|increas|go(?:es|ing)? up|get(?:s|ting)? (?:so |too |very |much )?(?:long|bigger|"
    r"big)|"
    r"creep(?:ing|s)? up|jump|ramp|progress|rise|rising|climb)\w*\b.*\b(?:more )?(?:slow(?:ly|er)?|gradual(?:ly)?|"
    r"gent(?:ly|ler)|"
    r"less (?:steep\w*|quick\w*|fast|much|each|every)|(?:too|so|very|really|pretty) (?:fast|quick(?:ly)?|much|"
    r"soon))\b"
    r"|\b(?:slow(?:er)?|gentler|more gradual|less steep) (?:(?:long run )?(?:build(?:[ -]?up)?|increase|growth|"
    r"progression)|long "
    r"runs?)\b|\b(?:build(?:[ -]?up)?|increase|growth|progression)\b.*\b(?:too |so |very )*(?:steep|slower|gentler|"
    r"gradual)"
)
_LIMITS_S = (4500, 5400, 7200)


def every_run_by(words: str, r: Reading) -> EachRunBy | None:
    """So much more or less for each run of a week; None for any other sentence."""
    every, is_longer = _EVERY.search(words), _MORE.search(words) is not None
    if every is None or r.asks or _AT_MOST.search(words) or is_longer == (_LESS.search(words) is not None):
        return None
    lengths = [value[0] for value in r.values(M.DISTANCE) if isinstance(value, tuple)]
    times = [value for value in r.values(M.DURATION) if isinstance(value, int)]
    if len(lengths) + len(times) != 1 or r.has(M.RAN, M.DONE, M.PACE) or any(each.day.type is None for each in r.days):
        return None
    sign = 1 if is_longer else -1
    by_mm, by_s = (lengths[0] if lengths else 0), (times[0] if times else 0)
    if not (0 < by_mm <= _MOST_MM or 0 < by_s <= _MOST_S):
        return None
    return EachRunBy(sign * by_mm, sign * by_s, r.week, is_easy=every["easy"] is not None)


def long_runs_grow(words: str, r: Reading) -> Question | None:
    """ "Could the long runs grow more slowly": a limit holds them, and which one is asked."""
    if re.search(_LONG, words) is None or _GROW.search(words) is None or r.has(M.DISTANCE, M.DURATION, M.WHY, M.PAIN):
        return None
    limits = (KeepLimit(long_s=seconds) for seconds in _LIMITS_S)
    return ask(Ask.LONG_RUNS_GROW, *(offer(each) for each in limits), offer(ChangeAmount()))
