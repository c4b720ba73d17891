"""Which race a first sentence is about, the time that is wished for it, and the times that were run."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import InputError
from domain.plan import RaceDistance
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.current_fitness import parse_fitness
from domain.words.first.agreeing import agreeing, readings
from domain.words.first.raced_times import DOTTED, MINUTES, TIME, TimedDistance, timed_distances
from domain.words.first.scanner import Parse, Scanner, clause_after, clause_before
from domain.words.goals import parse_goal
from domain.words.quantities import KM_WORD, MILE_WORD
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

_PACE = rf"\d{{1,2}}:\d{{2}} ?(?:/|per |min/|a ) ?(?:{KM_WORD}|{MILE_WORD})"
_CLOCK = rf"\d{{1,2}}:\d{{2}}(?![\d:])(?! (?:for )?(?:an? |the |my )?(?:{DISTANCE_INSIDE.pattern}))"
_BEST = re.compile(
    rf"\b(?:(?:current |recent |last )?(?:best|pb|pr|personal best)(?: time)?(?: is| was| so far|:| of)* "
    rf"?(?P<best>{TIME}|{MINUTES})|(?:did|ran|finished(?: it)?)(?: it)?(?: in)? ?(?P<ran>{TIME}))"
)
# What is wished for, or is of no 5K, tells no fitness.
_OTHER_PACE = r"(?<!goal )(?<!target )(?<!race )(?<!marathon )(?<!half )(?<!easy )(?<!run )(?<!long )(?<!jogging )"
_FIVE_K_PACE = re.compile(
    rf"{_OTHER_PACE}(?:(?:current |my )?{_OTHER_PACE}(?:5k )?{_OTHER_PACE}pace(?: now)?|"
    rf"(?:current |my )?(?:fitness|form))"
    rf"(?: is| of|:|,| at| about| around)* ?({_PACE}|{_CLOCK})|({_PACE}) (?:5k )?pace"
)
_GOAL_PACE = re.compile(
    rf"\b(?:goal|target|race|marathon|half(?: marathon)?) pace(?: is| of|:| at)? ?({_PACE}|{_CLOCK})|"
    rf"({_PACE}|{_CLOCK}) (?:goal|target|race|marathon) pace|({_PACE}) (?:goal|target)\b"
)
_GOAL = re.compile(
    rf"(?:sub|under|below|break|goal(?: time)?(?: is| of|:)?|target(?: time)?(?: is| of|:)?|aiming (?:for|at)|"
    rf"hoping for|want(?: a| to run| to do)?|in|at(?= {_PACE}))[ -]?"
    rf"({_PACE}|{TIME}|{DOTTED}|\d{{1,3}}(?= |,|\.(?!\d)|;|$)(?! ?(?:weeks?|wks?|days?|months?|k|km|mi|miles?)\b))"
)
_TIME_GOAL = re.compile(rf"({TIME}) (?:goal|target)\b")
_LONE_TIME = re.compile(rf"(?:^|, ?|; ?|- )({TIME})(?=$|,|;)")
_FINISH = re.compile(r"\b(?:just (?:want to |to )?finish(?: it)?|no (?:time )?goal|just for fun)\b")
# What is about a race to come, before it or behind it; and what is about something else.
_COMING = re.compile(
    r"\b(?:train\w*|race|racing|prepar\w*|sign\w* (?:\w+ )?up|doing|want|wanna|like|goal|target|plan|upcoming|next|"
    r"first|enter\w*|couch to|sub \S+|under|break|registered|booked|(?:run|do) (?:a|the|my)|"
    r"\d+ (?:weeks?|months?) to)\b"
)
_BEHIND = re.compile(r"^ ?(?:race\b|(?:on|in) (?!\d+:)|this |next |\d|$)")
_PAST = re.compile(r"\b(?:ran|did|never|longest|more than|best|each|used to|done|run \d|pb|pr|about|around|have run)\b")
_PLAIN = 2


_NO_RACE = re.compile(
    r"\bno (?:particular |specific )?race\b|\bwithout a race\b|\blose weight\b|"
    r"\b(?:get|stay|keep|be|getting|staying) (?:fit|in shape)\b|\bnot? training for (?:anything|a race)\b"
)


def wants_no_race(words: str) -> bool:
    """Whether somebody runs without a race in mind (lower case)."""
    return _NO_RACE.search(words) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """The race, its goal in seconds (`just_finish` where no time is wanted), and the 5K pace in seconds per mile."""

    race: RaceDistance | None = None
    goal_s: int | None = None
    just_finish: bool = False
    five_k_pace_s: int | None = None


def race_said(scan: Scanner, weekly_miles: float, units: Units | None = None) -> Race:
    """What the sentence says of the race; what is ambiguous or out of range is left to its question.

    `units` are those that their running was told in: they settle a bare pace. A goal and a fitness that could each be
    read two ways settle each other where one reading of both agrees.
    """
    paces = _take_open(scan, _FIVE_K_PACE, lambda piece: parse_fitness(piece, units))
    pairs = timed_distances(scan.text, _distance, lambda found, race: _likelihood(scan.text, found, race) >= 0)
    runs = [each for each in pairs if each.is_run]
    race = _race(scan, runs)
    best = _BEST.search(scan.text)
    result: int | None = None
    if runs:
        result = next(filter(None, (_fitness(scan, each.distance, each.time, weekly_miles) for each in runs)), None)
        for each in runs:
            # What was run is no goal, whether it tells the fitness or not.
            scan.text = re.sub(rf"(?<![\d:.]){re.escape(each.time)}(?![\d:])", " , ", scan.text, count=1)
    elif best is not None and (over := _nearest(scan.text, best.start(), race)) is not None:
        result = _fitness(scan, over, best["best"] or best["ran"], weekly_miles)
        if result is not None:
            scan.cut(best)
    if result is not None and len(paces) != 1:
        paces = (result,)
    if race is None:
        return Race(five_k_pace_s=_one(scan, "fiveKPace", paces))
    wished = next((each for each in pairs if not each.is_run and _is_of(each.distance, race)), None)
    goals: tuple[int, ...] = ()
    if wished is not None:
        goals = readings(wished.time, lambda piece: parse_goal(piece, race))
        if goals:
            scan.text = scan.text.replace(wished.time, " , ", 1)
    found = None if goals else _FINISH.search(scan.text)
    if found is not None:
        scan.cut(found)
        scan.found.add("goalTime")
        return Race(race=race, just_finish=True, five_k_pace_s=_one(scan, "fiveKPace", paces))
    goals = goals or _take_open(scan, _GOAL_PACE, lambda piece: _goal_at_pace(piece, race, units))
    for pattern in (_TIME_GOAL, _GOAL, _LONE_TIME):
        goals = goals or _take_open(scan, pattern, lambda piece: parse_goal(piece, race))
    goals, paces = agreeing(race, goals, paces)
    return Race(race=race, goal_s=_one(scan, "goalTime", goals), five_k_pace_s=_one(scan, "fiveKPace", paces))


def _take_open(scan: Scanner, pattern: re.Pattern[str], parse: Parse[int] | Parse[int | None]) -> tuple[int, ...]:
    """Every reading of the first match that has one; it is removed from the text."""
    for found in pattern.finditer(scan.text):
        values = readings(next(group for group in found.groups() if group), parse)
        if values:
            scan.cut(found)
            return values
    return ()


def _one(scan: Scanner, field: str, values: tuple[int, ...]) -> int | None:
    """The value that has only one reading."""
    if len(values) != 1:
        return None
    scan.found.add(field)
    return values[0]


def _goal_at_pace(piece: str, race: RaceDistance, units: Units | None) -> Understood[int | None] | Question | None:
    return parse_goal(piece if re.search("[a-z]", piece) else f"{piece} pace", race, units)


def _fitness(scan: Scanner, distance: str, time: str, weekly_miles: float) -> int | None:
    def parse(piece: str) -> Understood[int] | Question | None:
        return parse_fitness(piece, weekly_miles=weekly_miles)

    return scan.read("fiveKPace", f"{distance} in {time}", parse)


def _race(scan: Scanner, runs: Sequence[TimedDistance]) -> RaceDistance | None:
    """The distance that is likeliest the race's: by the words around it; of equals the first."""
    text = scan.text
    chosen: tuple[bool, int, RaceDistance] | None = None
    for found in DISTANCE_INSIDE.finditer(text):
        if text[: found.start()].endswith(("/", "per ", "pace ")):
            continue
        race = _distance(found[0])
        if race is None:
            continue
        score = _likelihood(text, found, race)
        was_run = any(run.start <= found.start() < run.end for run in runs)
        if was_run:
            score -= _PLAIN + 1
        # A distance that was run is the race only where no other can be.
        likely = (not was_run and score >= 0, score)
        if chosen is None or likely > chosen[:2]:
            chosen = *likely, race
    if chosen is None or (chosen[1] < 0 and not _COMING.search(text)):
        return None
    if chosen[1] < 0 and runs and not _wishes_more(text, runs):
        return None
    scan.found.add("raceDistance")
    return chosen[2]


def _wishes_more(text: str, runs: Sequence[TimedDistance]) -> bool:
    """Whether another time than the one that was run is wished for, or a day is named: "marathon pr 3:21, sub 3:10"."""
    rest = text
    for run in runs:
        rest = rest.replace(run.time, " ", 1)
    return _GOAL.search(rest) is not None or re.search(r"\bnext\b", rest) is not None


def _likelihood(text: str, found: re.Match[str], race: RaceDistance) -> int:
    lead, behind = clause_before(text, found.start()), clause_after(text, found.end())
    score = _PLAIN if race.label else 0
    if _COMING.search(lead):
        score += 3
    if _BEHIND.match(behind):
        score += 1
    past = list(_PAST.finditer(lead))
    coming = list(_COMING.finditer(lead))
    if behind.startswith(" each") or (past and (not coming or past[-1].start() > coming[-1].start())):
        score -= 4
    return score


def _distance(piece: str) -> RaceDistance | None:
    try:
        answer = parse_race_distance(piece)
    except InputError:
        return None
    return answer.value if isinstance(answer, Understood) else None


def _is_of(piece: str, race: RaceDistance) -> bool:
    return _distance(piece) == race


def _nearest(text: str, at: int, race: RaceDistance | None) -> str | None:
    """The distance that a best time without one is of: the last one named before it, else the race's."""
    before = list(DISTANCE_INSIDE.finditer(text[:at]))
    if before:
        return before[-1][0]
    if race is None:
        return None
    return next((each[0] for each in DISTANCE_INSIDE.finditer(text) if _is_of(each[0], race)), None)
