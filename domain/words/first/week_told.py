"""How somebody runs now, as a first sentence tells it: how much a week, how often, on which days, how far at most."""

import re
from dataclasses import dataclass

from domain.units import Units
from domain.words.answers import Understood
from domain.words.dates import WEEKDAY_WORD
from domain.words.first.scanner import Scanner, clause_before
from domain.words.habits import parse_days, parse_mileage
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER, number_of
from domain.words.races import parse_race_distance
from domain.words.running_now import SaidLongest, fitting_longest, take_longest

_UNIT = rf"(?:{KM_WORD}|{MILE_WORD})\b"
_A_WEEK = r"(?:(?:a|per|each|every|/) ?w(?:ee)?k|weekly|/ ?w\b|p/?w\b)"
_ABOUT = r"(?:about|around|roughly|approx\.?|maybe|usually|mostly|total(?:l?ing)?|~|:|is|of|at|doing|running|on)"
_MILEAGE = re.compile(
    rf"(?:about |around |~ ?)?({NUMBER}(?: ?(?:-|to) ?{NUMBER})? ?(?:{_UNIT} ?)?){_A_WEEK}|\b(\d{{1,3}}) ?mpw\b"
)
_COUNT = rf"\b([1-7]) ?(?:x|times|(?:easy |short |slow |gentle )?runs?|days?|sessions)\b(?: ?(?:{_A_WEEK}|week))?"
_COUNTED = re.compile(_COUNT)
# "weekly about 30k", "currently around 50 km", "4 runs a week, around 40km".
_LED = re.compile(
    rf"(?:weekly(?: mileage| volume| distance)?|current(?:ly)?|at the moment)(?:,? {_ABOUT})* ?({NUMBER} ?{_UNIT})"
    # "Current 5k 27:30" is a result.
    r"(?! ?(?:(?:race|time|pb|pr|best|pace|is|in|at|was|of|:|-) ?)*\d)(?! (?:race|time|pb|pr|best|pace|takes)\b)"
)
_AFTER_COUNT = re.compile(rf"{_COUNT}(?: ?,)?(?: (?:and|for|with))?( {_ABOUT})* ?({NUMBER} ?{_UNIT})(?! ?each\b)")
_EACH = re.compile(
    rf"{_COUNT}(?:(?:,? {_ABOUT})*,? ?({NUMBER}) ?({_UNIT}) each\b| of (?:about )?({NUMBER}) ?({_UNIT})(?: {_A_WEEK})?)"
)
# "Two 5ks a week".
_SO_MANY = re.compile(rf"\b([1-7]) (\d{{1,2}}) ?(k|km|mile)(?:r?s|ers)? {_A_WEEK}")
# "Now at 60" is of the unit that is named elsewhere.
_NOW_AT = re.compile(rf"\bnow (?:at|on|doing|running) (?:about |around )?({NUMBER})(?! ?(?:years|:|{_UNIT}))")
_WISHED = re.compile(
    r"\b(?:(?:like|want|wish|hope|love|aim)(?:ing)? (?:to|for)(?: (?:do|run|get|reach|build))?(?: up)?(?: to)?|up to|"
    r"peak(?:ing)?(?: at| of)?|eventually)(?: an?| about| around)? ?$"
)
_NOT_NOW = re.compile(r"\bin (?:the )?(?:last |next )?$")
_GONE = re.compile(r" ?(?:ago|until|till|to go|off|away|before|left)\b")
_NEVER_FARTHER = re.compile(rf"\bnever (?:run |ran |gone |done )?(?:more|further|farther) than ({NUMBER}) ?{_UNIT}")
_DAY = rf"{WEEKDAY_WORD}(?![a-z0-9])"
_JOINT = r"(?: ?, ?(?:and|or) |,? ?(?:and|or|&|\+|/|-|to) ?|, ?| )"
_DAYS = re.compile(
    rf"\b(?:every day|daily|weekdays|(?:only )?(?:on )?(?:the )?weekends?(?= *(?:$|[,;.]|only)))"
    rf"(?:,? (?:except(?: for)?|but not|but|not|apart from) {_DAY})?|{_DAY}(?:{_JOINT}{_DAY})+"
)
_NOT_ON = re.compile(
    rf"\b(?:can't|cant|cannot|can not|don't|never|not|no)(?: (?:run|train|running|training|do|on|any|free))* "
    rf"({_DAY}(?:{_JOINT}{_DAY})*)"
)
_LONGEST_EVER = re.compile(
    r"\blongest (?:i've|ive|i have|i)(?: ever)? (?:run|ran|done|did|gone)(?: so far| ever)?(?: is| was)?\b"
)
_NOW_LONGEST = re.compile(r"\b(long(?:est)? runs?) (?:currently|now|at the moment|these days)\b")
_IN_KM = re.compile(rf"\d ?{KM_WORD}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Miles a week, the longest run in miles, how many runs a week, the days; None where nothing was said of it."""

    weekly_miles: float | None = None
    longest_miles: float | None = None
    count: int | None = None
    said_in: Units | None = None


@dataclass(frozen=True, slots=True)
class _Week:
    """Miles a week, those of each run where only that was said, and whether kilometres were."""

    miles: float | None = None
    each: float | None = None
    in_km: bool = False


def running_now(scan: Scanner) -> Running:
    """What is said of it; a longest run that its week cannot hold is left, with the week, to their own question."""
    longest_said = _longest(scan)
    week = _weekly(scan) or _Week()
    weekly, longest = week.miles, week.each
    if longest_said is not None:
        longest = fitting_longest(longest_said, weekly, in_km=week.in_km)
        if longest is None:
            weekly = None
            scan.found.discard("currentWeeklyMileage")
    if longest is not None:
        scan.found.add("longestRecentRun")
    return Running(
        weekly_miles=weekly,
        longest_miles=longest,
        count=_count(scan),
        said_in=_said_in(week, longest_said),
    )


def _said_in(week: _Week, longest: SaidLongest | None) -> Units | None:
    """Kilometres where they were named; miles are what is taken anyway."""
    is_km = week.in_km if week.miles is not None else longest is not None and longest.units is Units.KM
    return Units.KM if is_km else None


def _longest(scan: Scanner) -> SaidLongest | None:
    taken = take_longest(_LONGEST_EVER.sub("longest", _NOW_LONGEST.sub(r"\1", scan.text)))
    if taken is not None:
        scan.text = taken[1]
        return taken[0]
    found = _NEVER_FARTHER.search(scan.text)
    if found is None:
        return None
    scan.cut(found)
    return SaidLongest(number_of(found[1]), Units.KM if _IN_KM.search(found[0]) else Units.MI)


def _weekly(scan: Scanner) -> _Week | None:
    """What a week holds; it is taken out, and how many runs it is stays."""
    for pattern in (_EACH, _SO_MANY):
        each = pattern.search(scan.text)
        if each is None:
            continue
        number, unit = [part for part in each.groups()[1:] if part][:2]
        one = _amount(f"{number} {unit}")
        if one is not None:
            _keep_count(scan, each)
            scan.found.add("currentWeeklyMileage")
            return _Week(one * int(each[1]), one, unit.startswith("k"))
    for found in _MILEAGE.finditer(scan.text):
        if not _WISHED.search(clause_before(scan.text, found.start())):
            week = _week(scan, found[1] or found[2])
            if week is not None:
                scan.cut(found)
                return week
    for pattern, group in ((_LED, 1), (_AFTER_COUNT, 3)):
        for found in pattern.finditer(scan.text):
            # "4 days a week, 10k in June" names a race.
            if pattern is _AFTER_COUNT and found[2] is None and _is_race(found[3]):
                continue
            week = _week(scan, found[group])
            if week is not None:
                (_keep_count(scan, found) if pattern is _AFTER_COUNT else scan.cut(found))
                return week
    now = _NOW_AT.search(scan.text)
    if now is None:
        return None
    week = _week(scan, f"{now[1]} {'km' if _IN_KM.search(scan.text) else 'mi'}")
    if week is not None:
        scan.cut(now)
    return week


def _week(scan: Scanner, piece: str) -> _Week | None:
    miles = scan.read("currentWeeklyMileage", piece, parse_mileage)
    return None if miles is None else _Week(miles, None, _IN_KM.search(piece) is not None)


def _keep_count(scan: Scanner, found: re.Match[str]) -> None:
    """Take a match out but for how many runs it names."""
    scan.text = f"{scan.text[: found.start()]} {found[1]} runs a week , {scan.text[found.end() :]}"


def _amount(piece: str) -> float | None:
    answer = parse_mileage(piece)
    return answer.value if isinstance(answer, Understood) else None


def _is_race(piece: str) -> bool:
    """Whether a length is one that races have."""
    answer = parse_race_distance(piece)
    return isinstance(answer, Understood) and bool(answer.value.label)


def _count(scan: Scanner) -> int | None:
    """How many runs a week."""
    for found in _COUNTED.finditer(scan.text):
        if _NOT_NOW.search(scan.text[: found.start()]) or _GONE.match(scan.text, found.end()):
            continue
        scan.cut(found)
        return int(found[1])
    return None


def days_said(scan: Scanner) -> frozenset[int] | None:
    """The running days: those that are named, or all but those that are named as none."""
    never = _NOT_ON.search(scan.text)
    if never is not None:
        named = scan.read("preferredDays", re.sub(r"\bor\b", "and", never[1]), parse_days)
        if named is not None and len(named) < 7:
            scan.cut(never)
            return frozenset(range(1, 8)) - named
        scan.found.discard("preferredDays")
    return scan.take("preferredDays", _DAYS, lambda piece: parse_days(re.sub(r"^(?:only )?(?:on )?", "", piece)))
