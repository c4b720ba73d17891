"""Which race a first sentence is about, the time that is wished for it, and the times that were run."""

import re
from dataclasses import dataclass

from domain.errors import InputError
from domain.plan import RaceDistance
from domain.words.answers import Question, Understood
from domain.words.current_fitness import parse_fitness
from domain.words.first.scanner import Scanner, clause_after, clause_before
from domain.words.goals import parse_goal
from domain.words.quantities import KM_WORD, MILE_WORD
from domain.words.races import DISTANCE_INSIDE, parse_race_distance

DISTANCE = DISTANCE_INSIDE.pattern
_TIME = r"(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2} ?h ?\d{0,2}(?: ?m(?:in)?)?|\d{1,3} ?min(?:utes?|s)?|\d{1,2} hours?)"
_PACE = rf"\d{{1,2}}:\d{{2}} ?(?:/|per |min/|a ) ?(?:{KM_WORD}|{MILE_WORD})"
_WHEN = r"(?: (?:last|this) (?:year|month|week|weekend|spring|summer|autumn|fall|winter)| recently| in \d{4}| ago)?"
_KIND = r"(?: (?:time|pb|pr|best|race|personal best))?"
_RESULT = re.compile(
    rf"({DISTANCE}){_KIND}{_WHEN},? ?(?:in|at|is|was|of|:|-)? ?({_TIME})|"
    rf"({_TIME}) (?:for (?:a |the |my )?)?({DISTANCE})"
)
_BEST = re.compile(
    rf"\b(?:(?:current |recent |last )?(?:best|pb|pr|personal best)(?: time)?(?: is| was| so far|:| of)*|"
    rf"(?:did|ran|finished(?: it)?)(?: it)?(?: in)?) ?({_TIME})"
)
_FIVE_K_PACE = re.compile(rf"(?:current )?(?:5k )?pace (?:is |of |: ?)?({_PACE})|({_PACE}) (?:5k )?pace")
_GOAL = re.compile(
    rf"(?:sub|under|below|break|goal(?: time)?(?: is| of|:)?|target(?: time)?(?: is| of|:)?|aiming (?:for|at)|"
    rf"hoping for|want(?: a| to run| to do)?|in)[ -]?"
    rf"({_PACE}|{_TIME}|\d{{1,3}}(?= |,|\.|;|$)(?! ?(?:weeks?|wks?|days?|months?|k|km|mi|miles?)\b))"
)
_TIME_GOAL = re.compile(rf"({_TIME}) (?:goal|target)\b")
_LONE_TIME = re.compile(rf"(?:^|, ?|; ?|- )({_TIME})(?=$|,|;)")
_FINISH = re.compile(r"\b(?:just (?:want to |to )?finish(?: it)?|no (?:time )?goal|just for fun)\b")
_GOAL_LEAD = re.compile(r"\b(?:sub|under|below|goal|target|aim(?:ing)?|hop(?:e|ing)|want|wish|break|like to)\b")
_RESULT_LEAD = re.compile(
    r"\b(?:ran|raced|did|have run|'ve run|current(?:ly)?|recent(?:ly)?|last|best|pb|pr|now|can run|"
    r"my(?! (?:first|next|goal|target|race|second|third)\b))\b"
)
_SAYS_RUN = re.compile(r"\b(?:pb|pr|best|time|last|recently|ago)\b")
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


@dataclass(frozen=True, slots=True)
class _Pair:
    """A distance with a time beside it."""

    distance: str
    time: str
    start: int
    is_run: bool


def race_said(scan: Scanner, weekly_miles: float) -> Race:
    """What the sentence says of the race; what is ambiguous or out of range is left to its question."""
    pace = scan.take("fiveKPace", _FIVE_K_PACE, parse_fitness)
    pairs = _pairs(scan.text)
    run = next((each for each in pairs if each.is_run), None)
    race = _race(scan, run)
    best = _BEST.search(scan.text)
    result: int | None = None
    if run is not None:
        result = _fitness(scan, run.distance, run.time, weekly_miles)
        if result is not None:
            scan.text = re.sub(rf"(?<!\d){re.escape(run.time)}(?![\d:])", " , ", scan.text, count=1)
    elif best is not None and (over := _nearest(scan.text, best.start(), race)) is not None:
        result = _fitness(scan, over, best[1], weekly_miles)
        if result is not None:
            scan.cut(best)
    if race is None:
        return Race(five_k_pace_s=pace or result)
    wished = next((each for each in pairs if not each.is_run and _is_of(each.distance, race)), None)
    goal = None if wished is None else scan.read("goalTime", wished.time, lambda piece: parse_goal(piece, race))
    if goal is not None and wished is not None:
        scan.text = scan.text.replace(wished.time, " , ", 1)
        return Race(race=race, goal_s=goal, five_k_pace_s=pace or result)
    found = _FINISH.search(scan.text)
    if found is not None:
        scan.cut(found)
        scan.found.add("goalTime")
        return Race(race=race, just_finish=True, five_k_pace_s=pace or result)
    for pattern in (_TIME_GOAL, _GOAL, _LONE_TIME):
        goal = goal or scan.take("goalTime", pattern, lambda piece: parse_goal(piece, race))
    return Race(race=race, goal_s=goal, five_k_pace_s=pace or result)


def _pairs(text: str) -> list[_Pair]:
    """Every distance with its time, and whether it was run rather than wished for."""
    found = []
    for each in _RESULT.finditer(text):
        distance, time = (each[1], each[2]) if each[1] else (each[4], each[3])
        found.append(_Pair(distance, time, each.start(), _was_run(text, each)))
    return found


def _was_run(text: str, pair: re.Match[str]) -> bool:
    """Whether a time was run: the nearest word says so, or another distance was named before it."""
    lead = clause_before(text, pair.start())
    wished = [each.start() for each in _GOAL_LEAD.finditer(lead)]
    run = [each.start() for each in _RESULT_LEAD.finditer(lead)]
    if _SAYS_RUN.search(pair[0]) and not _GOAL_LEAD.search(pair[0]):
        return not wished or (bool(run) and run[-1] > wished[-1])
    if wished or run:
        return not wished or (bool(run) and run[-1] > wished[-1])
    return DISTANCE_INSIDE.search(text[: pair.start()]) is not None


def _fitness(scan: Scanner, distance: str, time: str, weekly_miles: float) -> int | None:
    def parse(piece: str) -> Understood[int] | Question | None:
        return parse_fitness(piece, weekly_miles=weekly_miles)

    return scan.read("fiveKPace", f"{distance} in {time}", parse)


def _race(scan: Scanner, run: _Pair | None) -> RaceDistance | None:
    """The distance that is likeliest the race's: by the words around it; of equals the first."""
    text = scan.text
    chosen: tuple[int, re.Match[str], RaceDistance] | None = None
    for found in DISTANCE_INSIDE.finditer(text):
        if text[: found.start()].endswith(("/", "per ", "pace ")):
            continue
        race = _distance(found[0])
        if race is None:
            continue
        score = _likelihood(text, found, race)
        if run is not None and run.start <= found.start() <= run.start + len(run.distance) + len(run.time) + 1:
            score -= _PLAIN + 1
        if chosen is None or score > chosen[0]:
            chosen = score, found, race
    if chosen is None or (chosen[0] < 0 and not _COMING.search(text)):
        return None
    if chosen[0] < 0 and run is not None and not _wishes_more(text, run):
        return None
    scan.found.add("raceDistance")
    return chosen[2]


def _wishes_more(text: str, run: _Pair) -> bool:
    """Whether another time than the one that was run is wished for, or a day is named: "marathon pr 3:21, sub 3:10"."""
    rest = text.replace(run.time, " ", 1)
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
