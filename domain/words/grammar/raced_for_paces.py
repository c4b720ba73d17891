"""A result from which new paces are asked for: "Anna ran 21:15 on Saturday, update her paces"."""

import re

from domain.plan import RaceDistance
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, race_of_length
from domain.words.answers import Ask, Question, ask
from domain.words.goals import clock_readings, plausible_goal
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import Intent, LogRun, RaceResult
from domain.words.lexicon.meanings import M

_NEW_PACES = re.compile(
    r"\b(?:new|update|change|adjust|recalculate|redo|refresh|reset|fix|set) (?:(?:my|her|his|their|the|training|all|"
    r"\w+'s) )*"
    r"(?:paces|zones|training paces|pace)\b"
    r"|\b(?:paces|zones|training paces|pace)(?: now| probably| all| might| may| should| will)* (?:needs?|should|must|"
    r"could|"
    r"ought to|have to|has to|want) (?:\w+ )?(?:be )?(?:updat\w+|chang\w+|adjust\w+|recalculat\w+|reset\w*|redo\w*|"
    r"redone|"
    r"refresh\w*|a (?:new|fresh|second) look)\b"
    r"|\b(?:paces|zones|pace)(?: now| probably| all)* (?:are|is) (?:now |probably |all )?(?:out of date|outdated|old|"
    r"stale|"
    r"too (?:slow|easy))\b"
)
# What people race, at a pace a mile that most of them do.
_RACED = (FIVE_K, TEN_K, HALF, MARATHON)
_QUICK_S, _SLOW_S, _USUAL_S = 300, 840, 510
_MOST_OFFERS = 2


def result_for_paces(words: str, r: Reading) -> Intent | Question | None:
    """The result that the paces shall be made from, or which race it was; None for another story."""
    time, measured = r.value(M.TIME), r.value(M.DISTANCE)
    if not isinstance(time, tuple) or len(r.values(M.TIME)) > 1 or r.has(M.PACE, M.GOAL, M.WANT, M.SUB) or r.is_asked:
        return None
    if not r.has(M.RAN, M.DONE, M.RACED) or _NEW_PACES.search(words) is None:
        return None
    readings = clock_readings((time[0], time[1], time[2]))
    race = r.value(M.RACE) or (race_of_length(measured[0]) if isinstance(measured, tuple) else None)
    if isinstance(race, RaceDistance):
        return next((RaceResult(race, seconds) for seconds in readings if plausible_goal(race, seconds)), None)
    if measured is not None:
        return None
    offers = _raced_in(readings)
    if not offers:
        return None
    on = r.past(r.day) if r.day is not None else r.told_on
    run = () if r.name else (LogRun(day=on, duration_s=offers[0].time_s),)
    wishes: tuple[Intent, ...] = (*offers, *run)
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))


def _raced_in(readings: tuple[int, ...]) -> tuple[RaceResult, ...]:
    """The races that may have taken so long, the likeliest first."""
    found = [
        (abs(seconds / race.miles - _USUAL_S), RaceResult(race, seconds))
        for race in _RACED
        for seconds in readings
        if _QUICK_S <= seconds / race.miles <= _SLOW_S
    ]
    return tuple(result for _, result in sorted(found, key=lambda each: each[0]))[:_MOST_OFFERS]
