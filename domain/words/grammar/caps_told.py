"""The most that a run of some days may be, as it is told: "nothing over an hour until the end of the month"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.grammar.ahead_until import weeks_or_months
from domain.words.grammar.reading import Reading
from domain.words.intents import MakeEasier, Several
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns

_AT_MOST = re.compile(
    r"\b(?:nothing|no (?:single )?runs?|not|never|none|don'?t want) (?:\w+ ){0,3}?(?:over|longer|more|above|beyond|"
    r"past|"
    r"further|bigger)\b"
    r"|\b(?:max(?:imum)?(?: of)?|cap(?:ped)?|at (?:the )?most|no more than|no longer than|limit)\b"
    r"|\b(?:every|each|all)(?: single| of| my| the)* runs? (?:\w+ )?(?:under|below|within)\b|\bkeep (?:it|everything|"
    r"all|them|things|every\w*)(?: \w+){0,2} (?:under|below|within|to)\b"
    r"|\b(?:nichts|kein lauf|keine laufe|nicht) (?:\w+ )?(?:uber|langer als|mehr als|weiter als)\b|\bhochstens\b|"
    r"\bmaximal\b"
    r"|\b(?:nada|ninguna? \w+|no) (?:\w+ )?(?:de )?(?:mas (?:larg[oa] )?(?:de|que)|por encima de|sobre)\b|\bcomo "
    r"mucho\b|"
    r"\bmaximo\b"
)
_WEEK_LIGHTER = re.compile(
    r"\bweek (?:a (?:bit|little|touch|lot) |much |be |as |into an? )*(?:lighter|easier|gentler|easy|light|gentle)\b|"
    r"\b(?:lighter|easier|gentler|easy|light|gentle) week\b|\bwoche (?:etwas |ein bisschen )?(?:leichter|lockerer|"
    r"ruhiger)\b|"
    r"\bsemana (?:un poco )?mas (?:suave|ligera|facil)\b"
)
_ONE_RUN = (
    M.RAN, M.DONE, M.PER_WEEK, M.AMOUNT, M.PACE, M.ALWAYS, M.EVERY, M.WEEKDAYS, M.KIND, M.RACE, M.GOAL,
    M.REMIND, M.CLOCK, M.PER,
)  # fmt: skip
# "Two of my shifts are back to back" moves nothing.
_MOVES = re.compile(r"\b(?:move|swap|push|bring|reschedule|switch|verschieb\w*|tausch\w*|mueve|cambia)\b")
_SHORTEST_S, _LONGEST_S = 900, 6 * 3600
_LONGEST_MM = 60_000_000
_MOST_DAYS = 70


def caps_told(words: str, r: Reading) -> CapRuns | Several | None:
    """The most of every run of some days, and the week lighter where that is said; None for any other sentence."""
    if _AT_MOST.search(words) is None or r.asks or r.has(*_ONE_RUN) or _MOVES.search(words):
        return None
    lengths = [int(each[0]) for each in r.values(M.DISTANCE) if isinstance(each, tuple)]
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    if len(lengths) + len(times) != 1:
        return None
    is_lighter = _WEEK_LIGHTER.search(words) is not None
    span = _span(words, r) or (_this_week(r) if is_lighter else None)
    if span is None or not r.today <= span[0] <= span[1] or (span[1] - span[0]).days > _MOST_DAYS:
        return None
    if any(not _SHORTEST_S <= each <= _LONGEST_S for each in times) or any(each > _LONGEST_MM for each in lengths):
        return None
    cap = CapRuns(*span, duration_s=times[0] if times else None, distance_mm=lengths[0] if lengths else None)
    if is_lighter and r.week in (None, 0, 1) and (span[1] - span[0]).days < 7:
        return Several((MakeEasier(None, r.week), cap))
    return cap


def _this_week(r: Reading) -> tuple[date, date]:
    return r.today, monday_of(r.today) + timedelta(days=6)


def _span(words: str, r: Reading) -> tuple[date, date] | None:
    """From today, or from the week that is named, to the last day it shall hold."""
    if (span := weeks_or_months(words, r.today)) is not None:
        return span
    if r.days or not (r.has(M.WEEK) or re.search(r"\brest of (?:the|this|my) week\b", words)) or r.has(M.UNTIL):
        # "At most an hour on Thursday" is that run's.
        return None
    ahead, monday = r.week or 0, monday_of(r.today)
    return max(r.today, monday + timedelta(days=7 * ahead)), monday + timedelta(days=7 * ahead + 6)
