"""The distances with a time beside them in a first sentence, and which of the times were run."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from domain.plan import RaceDistance
from domain.words.dates import MONTH_WORD
from domain.words.first.scanner import clause_before
from domain.words.quantities import KM_WORD, MILE_WORD
from domain.words.races import DISTANCE_INSIDE

# A pace is no time.
_NO_PACE = rf"(?! ?(?:/|per |min ?/|min per ) ?(?:{KM_WORD}|{MILE_WORD}))"
TIME = (
    rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d){_NO_PACE}|\d{{1,2}} ?h ?\d{{0,2}}(?: ?m(?:in)?)?|"
    rf"\d{{1,3}} ?min(?:utes?|s)?(?! ?/)|\d{{1,2}} hours?)"
)
# "10k in 55": minutes, unless the number counts something else or begins a date.
MINUTES = (
    rf"\d{{2,3}}(?![\d:/%-]|\.\d|,\d| ?(?:{KM_WORD}|{MILE_WORD}|mpw|k|h|x|weeks?|wks?|days?|months?|years?|yrs?|times|"
    rf"runs?|sessions?|hours?|min\w*|sec\w*|st|nd|rd|th|of|a|per|each|{MONTH_WORD})\b)"
)
# "3.45", where a word before it tells that it is a time and no date.
DOTTED = rf"\d{{1,2}}\.[0-5]\d(?![\d.]| ?(?:{KM_WORD}|{MILE_WORD})\b)"
_WHEN = r"(?: (?:last|this) (?:year|month|week|weekend|spring|summer|autumn|fall|winter)| recently| in \d{4}| ago)?"
_KIND = r"(?: (?:time|pb|pr|best|race|personal best))?"
_RESULT = re.compile(
    rf"({DISTANCE_INSIDE.pattern}){_KIND}{_WHEN}"
    rf"(?:,? ?(?:in|at|is|was|of|takes(?: me)?|:|-)?(?: about| around)? ?({TIME})|"
    rf"(?: (?:in|is|was|of|takes(?: me)?)| ?[:-])?(?: about| around)? ({MINUTES})| (?:in|is|was|of) ({DOTTED}))|"
    rf"({TIME}) (?:for (?:a |the |my )?)?({DISTANCE_INSIDE.pattern})|"
    rf"\b({MINUTES}) for (?:a |the |my )?({DISTANCE_INSIDE.pattern})"
)
GOAL_LEAD = re.compile(r"\b(?:sub|under|below|goal|target|aim(?:ing)?|hop(?:e|ing)|want|wish|break|like to)\b")
_RESULT_LEAD = re.compile(
    r"\b(?:ran|raced|did|have run|'ve run|current(?:ly)?|recent(?:ly)?|last|best|pb|pr|now|can run|fitness|form|shape|"
    r"my(?! (?:first|next|goal|target|race|second|third)\b))\b"
)
_SAYS_RUN = re.compile(r"\b(?:pb|pr|best|time|last|recently|ago)\b")


@dataclass(frozen=True, slots=True)
class TimedDistance:
    """A distance with a time beside it; `is_run` is None where no word tells whether it was run or is wished for."""

    distance: str
    time: str
    start: int
    end: int
    is_run: bool | None


def timed_distances(
    text: str, race_of: Callable[[str], RaceDistance | None], is_coming: Callable[[re.Match[str], RaceDistance], bool]
) -> list[TimedDistance]:
    """Every distance with its time; `is_coming` tells of a distance alone whether it could be the race."""
    found: list[TimedDistance] = []
    for each in _RESULT.finditer(text):
        found.append(_timed(text, each, found[-1].end if found else 0))
    alone = {
        race.distance_mm
        for each in DISTANCE_INSIDE.finditer(text)
        if not any(pair.start <= each.start() < pair.end for pair in found)
        and (race := race_of(each[0])) is not None
        and is_coming(each, race)
    }
    return [_settled(pair, found, alone, text, race_of) for pair in found]


def _timed(text: str, found: re.Match[str], since: int) -> TimedDistance:
    before, clock, minutes, dotted, first, after, number, behind = found.groups()
    time = clock or minutes or dotted or first or number
    return TimedDistance(before or after or behind, time, found.start(), found.end(), _was_run(text, found, since))


def _was_run(text: str, pair: re.Match[str], since: int) -> bool | None:
    """Whether a time was run, as far as the nearest words say so, those behind the distance before it."""
    lead = clause_before(text[since:], pair.start() - since)
    wished = [each.start() for each in GOAL_LEAD.finditer(lead)]
    run = [each.start() for each in _RESULT_LEAD.finditer(lead)]
    says_run = _SAYS_RUN.search(pair[0]) and not GOAL_LEAD.search(pair[0])
    if wished or run or says_run:
        return not wished or (bool(run) and run[-1] > wished[-1])
    return None


def _settled(
    pair: TimedDistance,
    pairs: Sequence[TimedDistance],
    alone: set[int],
    text: str,
    race_of: Callable[[str], RaceDistance | None],
) -> TimedDistance:
    """Of a time that no word tells of: it was run where another distance is the race, else it is wished for."""
    if pair.is_run is not None:
        return pair
    own = race_of(pair.distance)
    open_pairs = [each for each in pairs if each.is_run is None]
    races = [race.distance_mm for each in open_pairs if (race := race_of(each.distance)) is not None]
    if own is None:
        is_run = DISTANCE_INSIDE.search(text[: pair.start]) is not None
    elif any(each.is_run is False for each in pairs) or alone:
        # The race has its own words: this is the other distance, or its own once more.
        is_run = alone != {own.distance_mm} or DISTANCE_INSIDE.search(text[: pair.start]) is not None
    else:
        is_run = own.distance_mm < max(races)
    return replace(pair, is_run=is_run)
