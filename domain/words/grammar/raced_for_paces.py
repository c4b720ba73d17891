"""A result from which new paces are asked for: "Anna ran 21:15 on Saturday, update her paces"."""

import re

from domain.plan import RaceDistance
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, race_of_length
from domain.words.answers import Ask, Question, ask
from domain.words.goals import clock_readings, plausible_goal
from domain.words.grammar.raced_on import raced_on
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout, ChangeGoal, Intent, LogRun, RaceResult
from domain.words.lexicon.meanings import M
from domain.words.quantities import time_text
from domain.words.topics import Topic

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
# What it does to the plan is asked, or the plan as a whole shall follow it.
_ASKED = re.compile(
    r"\b(?:does|do|did|will|would|should|can|could|might|has|shall)\b.*\b(?:change|affect|alter|update|adjust|move|"
    r"improve|shift|mean|influence|make a difference)\w*\b.*\b(?:paces?|zones?|training|plan|fitness|goal|marathon|"
    r"race|"
    r"prediction|target|anything)\b"
    r"|\b(?:do|does|should|will) (?:my|the) (?:\w+ )?(?:paces?|zones?|plan|training|goal)\b.*\b(?:change|follow|go "
    r"up|get "
    r"faster|update|adjust|still (?:fit|right|ok|okay))\w*\b"
    r"|\bwhat (?:does|would|do) (?:that|this|it) (?:mean|say|do|tell)\w*\b.*\b(?:paces?|zones?|plan|training|goal|"
    r"marathon|"
    r"fitness|race|half)\b"
    r"|\bare (?:my|the) (?:\w+ )?(?:paces|zones) (?:still )?(?:right|ok|okay|correct|fine|too slow|too easy|up to "
    r"date)\b"
    r"|\b(?:andert|beeinflusst|verandert|heisst|bedeutet)\b.*\b(?:tempi|tempo|tempos|plan|training|ziel|marathon)\b"
    r"|\b(?:cambian?|afecta|significa|influye)\b.*\b(?:ritmos?|plan|entrenamiento|objetivo|maraton)\b"
)
_UPDATE_ALL = re.compile(
    r"\b(?:update|adjust|recalculate|adapt|refresh|reset|redo|change) (?:my|the|our) (?:training|plan|fitness|"
    r"programme|"
    r"program|schedule|numbers|5k pace)\b(?! to\b)"
    r"|\b(?:passe?|andere?|aktualisiere?)\b.*\b(?:tempi|tempos|plan|training)\b(?:.*\b(?:an|bitte)\b)?"
    r"|\b(?:actualiza|ajusta|cambia|adapta)\b.*\b(?:ritmos?|plan|entrenamiento)\b"
)
# A result that is told; what may be run one day is none.
_TOLD = re.compile(
    r"\b(?:this|that|my) (?:\w+ )?(?:5k|10k|half|race|parkrun|result|time trial)\b|\b(?:pb|pr|personal best|personal "
    r"record|last|was|got|did|yesterday|this (?:morning|week|weekend)|today|new|"
    r"result|time|finished|in \d|bestzeit|letzte\w*|gelaufen|pasad[oa]|marca)\b"
)
_NOT_YET = re.compile(
    r"\b(?:if|would (?:i|a|my)|will run|going to|tomorrow|next|hope|aim\w*|want|wenn|falls|si corro)\b"
)
# What people race, at a pace a mile that most of them do.
_RACED = (FIVE_K, TEN_K, HALF, MARATHON)
_QUICK_S, _SLOW_S, _USUAL_S = 300, 840, 510
_MOST_OFFERS = 2
# Shorter ones are seldom the goal of a plan.
_LONG_S = 3600


_BEST = re.compile(
    r"^(?:hi |so |and |well )*(?:my |mein\w* |mi )?(?:current |all[- ]time )?(?:pb|pr|personal best|personal record|"
    r"best time|bestzeit|bestleistung|mejor marca)(?: time)?(?: is| was|:| stands at| ist| liegt bei| es)?(?: still| "
    r"only| just| about| now)* \d"
)


_BY_NAME = {"5k": FIVE_K, "parkrun": FIVE_K, "10k": TEN_K, "half": HALF, "hm": HALF}
_GOOD_FOR = re.compile(
    r"\b(?:good for|capable of|in shape for|fit for|fit enough for|can (?:do|run)|could (?:do|run)|ready for|worth)"
    r" (?:an? |about |around |sub |under )*(?P<aim>[2-6]:[0-5]\d)\b(?!:)[^?]*?\b(?:off|after|from|with|given|based on|"
    r"judging by|going by) (?:(?:that|my|the|this|a|last|recent|sunday'?s|saturday'?s|weekend'?s|week'?s) )*"
    r"(?P<race>half(?:[ -]marathon)?|hm|10k|5k|parkrun)\b[^?.]*?(?P<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?)\b"
)


def result_for_paces(words: str, r: Reading) -> Intent | Question | None:
    """The result that the paces shall be made from, or which race it was; None for another story."""
    time, measured = r.value(M.TIME), r.value(M.DISTANCE)
    if (reached := _aim_by_result(words)) is not None and not r.has(M.PAIN, M.ILL, M.INJURY, M.NAME):
        return reached
    if not isinstance(time, tuple) or len(r.values(M.TIME)) > 1 or r.has(M.PAIN, M.ILL, M.INJURY):
        return None
    if _BEST.search(words) and not r.is_asked and r.value(M.RACE) is None and r.value(M.DISTANCE) is None:
        # Over what, and whether it is to be the goal.
        bests = _raced_in(clock_readings((time[0], time[1], time[2])))
        aim = (ChangeGoal(time_text(bests[0].time_s)),) if bests and bests[0].time_s > _LONG_S else ()
        return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in (*bests, *aim))) if bests else None
    is_asked = _ASKED.search(words) is not None and _NOT_YET.search(words) is None
    if not is_asked and (r.has(M.PACE, M.GOAL, M.WANT, M.SUB) or r.is_asked):
        return None
    if not is_asked and _NEW_PACES.search(words) is None and _UPDATE_ALL.search(words) is None:
        return None
    is_told = r.has(M.RAN, M.DONE, M.RACED) or _TOLD.search(words) is not None
    if not is_told or _NOT_YET.search(words) is not None:
        return None
    readings = clock_readings((time[0], time[1], time[2]))
    race = r.value(M.RACE) or (race_of_length(measured[0]) if isinstance(measured, tuple) else None)
    if isinstance(race, RaceDistance):
        on = raced_on(r)
        return next((RaceResult(race, seconds, on) for seconds in readings if plausible_goal(race, seconds)), None)
    if measured is not None:
        return None
    offers = _raced_in(readings)
    if not offers:
        return None
    day = r.past(r.day) if r.day is not None else r.told_on
    run = () if r.name else (LogRun(day=day, duration_s=offers[0].time_s),)
    wishes: tuple[Intent, ...] = (*offers, *run)
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))


def _aim_by_result(words: str) -> Question | None:
    """ "Good for 3:30 off that half last weekend (1:39:50)": the result, whether the aim is in reach, and the aim."""
    found = _GOOD_FOR.search(words)
    if found is None:
        return None
    race = _BY_NAME[found["race"].split()[0].split("-")[0]]
    readings = [int(part) for part in found["time"].split(":")]
    times = clock_readings((readings[0], readings[1], readings[2] if len(readings) > 2 else None))
    result = next((RaceResult(race, each) for each in times if plausible_goal(race, each)), None)
    if result is None:
        return None
    return ask(Ask.DID_YOU_MEAN, offer(result), offer(AskAbout(Topic.TRACK)), offer(ChangeGoal(found["aim"])))


def _raced_in(readings: tuple[int, ...]) -> tuple[RaceResult, ...]:
    """The races that may have taken so long, the likeliest first."""
    found = [
        (abs(seconds / race.miles - _USUAL_S), RaceResult(race, seconds))
        for race in _RACED
        for seconds in readings
        if _QUICK_S <= seconds / race.miles <= _SLOW_S
    ]
    return tuple(result for _, result in sorted(found, key=lambda each: each[0]))[:_MOST_OFFERS]
