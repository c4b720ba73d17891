"""The numbers of a run that is told in chatter, and the part each of them plays: "8,1k, 51 min, 4, saw a fox".

How far, how long and how hard are three numbers; all others (repeats, a heart rate, what was planned, how long the
night was) are no numbers of the run and are left out. Where one is over that has no part, nothing is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.units import MM_PER_KM, MM_PER_MILE, Units

_UNIT = r"(?:kms?|k|kilomet\w+|milers?|miles?|mi|meilen|millas?)"
_FAR = r"\d{1,2}(?:\.\d{1,3})?"
_TEN = r"(?:10|[1-9])"
_PACE = r"(?:[3-9]|1[0-5])[:.][0-5]\d"
_ANY = rf"(?:\d{{1,2}}:\d\d(?::\d\d)?|\d ?h ?\d{{0,2}}|{_FAR})(?: ?(?:{_UNIT}|min\w*)\b)?"
# "1:48, no wait 1:43": what is said last counts.
_NO_WAIT = re.compile(
    rf"(?<![\w.:])(?P<no>{_ANY})[ ,.!-]*\b(?:no(?=,? \d)|no,? wait|wait,? no|no,? sorry|sorry|i mean|i meant|"
    rf"make that|oops|ups|"
    rf"whoops|nope|quatsch|perdon)\b[ ,.!:-]*(?:(?:it|that) was |more like |make it |in )*(?P<yes>{_ANY})(?![\w:])"
)
_UNIT_OF = re.compile(rf"(?:{_UNIT}|min\w*)$")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,:])(\d{1,2}),(\d{1,2})(?![\d:])(?= ?[a-z,]|$)")
_EFFORTS = tuple(
    re.compile(each)
    for each in (
        (
            rf"(?<![\d.:/])(?P<said>{_TEN}) ?(?:/|out of|of|von|de|sobre) ?(?:10|ten)(?![\d.:]| ?(?:{_UNIT}|x|reps?)\b)"
            r"(?: effort)?"
        ),
        (
            r"\b(?:effort|rpe|anstrengung|esfuerzo)(?:[ :]+(?:of|was|wise|level|about|around|maybe|like|is|an?|only|"
            rf"just))*[ :]*(?P<said>{_TEN})(?![\d:]|\.\d| ?{_UNIT}\b)"
        ),
        rf"(?<![\d.:/])\b(?P<said>{_TEN}) (?:for )?(?:effort|rpe)\b",
        (
            rf"\b(?:both|each|all|like|solid|easy|felt(?: like)?)(?: (?:about|maybe|"
            rf"of))* an? (?P<said>{_TEN})(?![\d:/]|"
            rf"\.\d)"
            rf"(?! ?(?:{_UNIT}|min\w*|h|hours?|hrs?|days?|weeks?|years?|out)\b)"
        ),
        rf"\b(?:both|each) (?P<said>{_TEN})(?= ?[,.;!)]|$)",
        rf"\b(?:an? |about |maybe )+(?P<said>{_TEN}) (?:i'?d say|i would say|i think|i guess|maybe|or so)\b",
        rf"\bfelt like (?:maybe |about )?(?P<said>{_TEN})(?= ?[,.;!)]|$)",
    )
)
# What stands beside the numbers of a run, and is none of them.
_OTHERS = tuple(
    re.compile(each)
    for each in (
        # Repeats, and what they were run at.
        (
            r"\b\d{1,2} ?[x*] ?\d+(?:[.:]\d+)? ?(?:'|\"|(?:kms?|k|m|mi|miles?|min\w*|secs?|seconds?|s)\b)?"
            r"(?: (?:at )?(?:mp|hmp|up|uphill))?"
        ),
        rf"\b\d{{1,2}} of (?:them|those|these|em)\b(?! ?{_UNIT})",
        (
            rf"\b(?:with|incl\w*|of which|mit|davon) (?:the )?(?:last |first )?{_FAR} ?{_UNIT}? (?:at|in) (?:mp|hmp|"
            rf"race|"
            r"marathon|tempo|threshold|goal)\b(?: pace)?"
        ),
        (
            r"\b(?:\d{1,2}|two|three|four|five|six|eight|ten|some|a few|the) ?(?:x )?(?:strides|reps?|repeats|"
            r"intervals|"
            r"hills|"
            r"sprints|pick ?ups|laps?|rounds?|gels?|beers?|people|times|friends|mates|dogs?|kids|weeks?|days?|months?|"
            r"years?|"
            r"degrees?|percent|others?|of us|stops?|minutes? (?:late|walk|warm\w*|break)|steigerungen|rectas)\b"
        ),
        r"-?\b\d{1,2} ?(?:°|degrees?|grad|grados|celsius|c\b|f\b)|\bminus \d{1,2}\b|\d{1,3} ?%",
        # The body, the hill and the watch.
        (
            r"\b(?:avg |average |max |my )*(?:hr|heart rate|pulse|puls|pulso)\b(?: (?:was|is|at|of|around|about|avg|"
            r"average|"
            r"max|up|only|high|low|in the))* ?\d{2,3}s?(?: ?bpm)?|\b\d{2,3} ?(?:bpm|spm|watts|hm)\b"
        ),
        r"\b\d{2,4} ?(?:m|ft|feet|metres?|meters?)\b(?: (?:of )?(?:climb\w*|elevation(?: gain)?|gain|vert|ascent|up))?",
        r"\bvo2 ?max (?:of |is )?\d+",
        # A piece of it, or where on it.
        (
            rf"\b(?:the |my )?(?:last|first|final|middle|closing|opening|second) (?:couple of |few )?(?:{_FAR}|one|two|"
            rf"three|"
            rf"half) ?(?:{_UNIT}|min\w*|hour|reps?|bit|part)?(?![\w:.])"
        ),
        (
            rf"\b(?:at|after|by|from|since|around|until|till|to|km|mile) (?:about |around |km |"
            rf"mile )?{_FAR} ?{_UNIT}(?! in "
            r"(?:total|all))\b"
        ),
        rf"\b(?:at|by|from|since|until|till|km|mile) (?:about |around |km |mile )?\d{{1,2}}(?![\w:.]| ?{_UNIT})",
        # What it was thought to be before the watch was asked.
        (
            rf"(?<![\d.:])\b{_FAR} ?{_UNIT}?(?: and a bit| or so|ish)?(?=[ ,.;:-]+(?:but |and )?(?:my |the )?(?:watch|"
            rf"garmin|"
            r"strava|gps|app|coros|polar|suunto)(?: actually)? (?:says?|said|shows?|showed|has|had|reads?|made it) \d)"
        ),
        # What was planned, or would have been too much.
        (
            rf"\b(?:instead of|rather than|not|of the|of my|(?:was )?planned|supposed to be|yours said|plan said|"
            rf"meant to be) "
            rf"(?:the |my |an? )?(?:planned )?{_FAR}(?![\d:])(?: ?(?:{_UNIT}|min\w*)\b)?(?: easy)?(?! \d)"
        ),
        rf"(?<![\d.:])\b{_FAR} ?{_UNIT}? (?:was|is|were|felt) (?:way |just |a bit |far )?too (?:much|far|long|hard)\b",
        # The time of day, and what else took its time.
        r"\b(?:at |til |till |before |around |from )?\d{1,2}(?:[:.][0-5]\d)? ?(?:am|pm|o'?clock|uhr)\b",
        (
            r"\b(?:slept|sleep|drove|drive|waited|flight|flew|skied|walked|cycled|biked|swam|commute|queue\w*|"
            r"stretched)\b"
            r"[^.,;!?]{0,20}?\d+(?:\.\d+)? ?(?:h|hours?|hrs?|min\w*|kms?|k|mi|miles?)\b(?: ?\d{1,2}\b)?"
        ),
        # A date is read by itself.
        r"\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?= (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)",
    )
)
_AT_A_PACE = tuple(
    re.compile(each)
    for each in (
        rf"(?<![\d:.])(?P<pace>{_PACE}) ?(?:min(?:utes?)? ?)?(?:/ ?|per |a |each |pro |por )(?P<unit>kms?|k|mile|mi)\b",
        (
            rf"(?:@ ?|\b(?:at|avg|average|averaging|averaged|pace(?: of| was)?) )(?:about |around |"
            rf"roughly )?(?P<pace>{_PACE})"
            r"(?:'?s|ish)?\b(?![:\d]| ?(?:am|pm|uhr))(?: pace)?"
        ),
        rf"(?<![\d:.])(?P<pace>{_PACE})(?:'?s|ish| pace)\b(?! min)",
    )
)
# "With 4 at 7:30" is a piece of it.
_PIECE_AT_A_PACE = re.compile(
    rf"\b(?:with|incl\w*|of which|mit|davon) (?:the )?(?:last |first )?{_FAR} ?{_UNIT}? (?:of (?:them|it) )?(?:at|in|"
    rf"@) "
    rf"(?:about )?{_PACE}(?:'?s|ish)?\b(?: pace)?"
)
_TIMES = tuple(
    re.compile(each)
    for each in (
        (
            r"(?<![\d.:])\b(?P<h>[1-9]) ?(?:hours?|hrs?|hr|h|std|stunden?|horas?)(?:,? ?(?:and |und |"
            r"y )?(?P<m>[0-5]?\d)"
            r"(?: ?(?:min\w*|m))?)?(?![\w:]|\.\d)"
        ),
        r"(?<![\d.:])\b(?P<clock>\d{1,3}:[0-5]\d(?::[0-5]\d)?)(?![:\d])(?: ?(?:min\w*|h|hrs?))?\b",
        r"(?<![\d.:])\b(?P<minutes>\d{1,3})(?:ish)? ?(?:mins?|minutes?|minuten|minutos?)(?:ish)?\b",
        r"(?<![\d.:])\b(?P<about>\d{2,3})ish\b",
    )
)
_LENGTH = re.compile(rf"(?<![\d.:/])\b(?P<far>{_FAR})(?:ish)? ?-?(?P<unit>{_UNIT})(?![\w/]|-\d)")
_BARE = re.compile(r"(?<![\w.:/+-])(?P<far>\d{1,3}(?:\.\d{1,2})?)(?![\w:/%]|\.\d)")
_IN_ALL = re.compile(r"\s*(?:(?:in )?total\b|overall\b|altogether\b|in all\b|all in\b|all\b|insgesamt\b|en total\b)")
_TAKEN_IN = re.compile(r"\s*(?:[a-z]+ ){0,2}(?:in|took(?: me)?|,) ?(?:about |around |just under |just over )?")
_IN_MINUTES = re.compile(r"\s*(?:[a-z]+ ){0,2}(?:in|took)\b")
_ENDS = re.compile(r"\s*(?:[,.;:!?)(]|$)")
_STOPPED = re.compile(
    r"\b(?:stopped|quit|bailed(?: out)?|packed (?:it )?in|called it(?: a day)?|turned (?:back|round|around)|"
    r"cut (?:it )?"
    r"(?:short )?)(?: again)? (?:at|after|to)(?= \d)"
)
# So quick, and so slow, a run is at most: seconds a kilometre.
_QUICKEST_S, _SLOWEST_S = 180, 780
_LEAST_MINUTES = 10
_FARTHEST = 60
_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class RunNumbers:
    """How far (millimetres), how long (seconds) and how hard (1-10, None: not told); where the first two stand."""

    distance_mm: int
    duration_s: int
    effort: int | None
    start: int
    end: int


def put_right(said: str) -> str:
    """The words (plain) with a number that was taken back at once replaced, and decimal commas as points."""
    said = _DECIMAL_COMMA.sub(r"\1.\2", said)
    return _NO_WAIT.sub(_last_said, said)


def numbers_in(said: str, units: Units) -> RunNumbers | None:
    """The numbers of the one run that words tell of (`put_right`); None where they are not clear."""
    effort, rest = _effort(_STOPPED.sub(_blanked, said))
    rest, pace = _without_others(rest)
    times, rest = _found(_TIMES, rest)
    lengths, rest = _found((_LENGTH,), rest)
    bare = list(_BARE.finditer(rest))
    length = _the_one(lengths, rest) if lengths else _bare_length(bare, times, rest, pace)
    if length is None:
        return None
    bare = [each for each in bare if each is not length and (lengths or each.start() > length.start())]
    if not lengths and times:
        # What stands before the time was the parts of it.
        bare = [each for each in bare if each.start() > times[0].start()]
    far = _millimetres(length, units)
    time: re.Match[str] | None = None
    if times:
        if (time := _the_one(times, rest)) is None:
            return None
        seconds = _likely(_readings(time), far)
    elif (time := _bare_minutes(length, bare, rest, far)) is not None:
        seconds = round(float(time["far"]) * 60)
        bare = [each for each in bare if each is not time]
    else:
        seconds = _of_pace(pace, far, length, units)
    if seconds is None:
        return None
    if bare:
        if len(bare) > 1 or effort is not None or not _is_effort(bare[0], length, time, rest):
            return None
        effort = int(bare[0]["far"])
    spans = [each.span() for each in (length, time) if each is not None]
    return RunNumbers(far, seconds, effort, min(spans)[0], max(end for _, end in spans))


def effort_in(said: str) -> int | None:
    """How hard it was by its name, 1-10; None where nothing, or two different things, are said of it."""
    return _effort(said)[0]


def _last_said(found: re.Match[str]) -> str:
    no, yes = _UNIT_OF.search(found["no"]), _UNIT_OF.search(found["yes"])
    is_clock = [":" in each or "h" in each for each in (found["no"], found["yes"])]
    if is_clock[0] != is_clock[1] and not (is_clock[1] and no is not None and no[0].startswith("min")):
        return found[0]
    if no is None or yes is not None or is_clock[1]:
        is_same = no is None or yes is None or no[0][0] == yes[0][0]
        return found["yes"] if is_same else found[0]
    return f"{found['yes']} {no[0]}"


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _effort(said: str) -> tuple[int | None, str]:
    """How hard it was, and the words without it; of two different ones neither is known."""
    told: set[int] = set()
    for way in _EFFORTS:
        told |= {int(each["said"]) for each in way.finditer(said)}
        said = way.sub(_blanked, said)
    return (told.pop() if len(told) == 1 else None), said


def _without_others(said: str) -> tuple[str, re.Match[str] | None]:
    """The words without the numbers that are none of the run's; and the pace that was told."""
    said = _PIECE_AT_A_PACE.sub(_blanked, said)
    pace = next((found for way in _AT_A_PACE if (found := way.search(said)) is not None), None)
    for way in (*_AT_A_PACE, *_OTHERS):
        said = way.sub(_blanked, said)
    return said, pace


def _found(ways: Sequence[re.Pattern[str]], said: str) -> tuple[list[re.Match[str]], str]:
    found: list[re.Match[str]] = []
    for way in ways:
        found += way.finditer(said)
        said = way.sub(_blanked, said)
    return sorted(found, key=lambda each: each.start()), said


def _the_one(found: Sequence[re.Match[str]], said: str) -> re.Match[str] | None:
    """The only one; of several the one that is said to be all of it."""
    if len(found) == 1:
        return found[0]
    in_all = [each for each in found if _IN_ALL.match(said, each.end())]
    return in_all[0] if len(in_all) == 1 else None


def _bare_length(
    bare: Sequence[re.Match[str]], times: Sequence[re.Match[str]], said: str, pace: re.Match[str] | None
) -> re.Match[str] | None:
    """A number without a unit that is how far it was: before its time or its pace, or what others add up to."""
    first = bare[0] if bare and 1 <= float(bare[0]["far"]) <= _FARTHEST else None
    if first is None:
        return None
    if not times:
        is_in = len(bare) > 1 and _IN_MINUTES.match(said, first.end()) is not None
        return first if is_in or (pace is not None and first.end() < pace.start()) else None
    others = [float(each["far"]) for each in bare[1:] if each.start() < times[0].start()]
    is_sum = len(others) > 1 and abs(float(first["far"]) - sum(others)) < _ROUNDING
    return first if first.start() < times[0].start() and (not others or is_sum) else None


def _bare_minutes(length: re.Match[str], bare: Sequence[re.Match[str]], said: str, far: int) -> re.Match[str] | None:
    """The number behind the length that is minutes: "8k easy, 49"; None where none can be."""
    behind = [each for each in bare if each.start() > length.start()]
    if not behind or "." in behind[0]["far"] or int(behind[0]["far"]) < _LEAST_MINUTES:
        return None
    is_led = _TAKEN_IN.match(said[length.end() :]) is not None or "unit" in length.groupdict()
    return behind[0] if is_led and _likely([int(behind[0]["far"]) * 60], far) is not None else None


def _is_effort(found: re.Match[str], length: re.Match[str], time: re.Match[str] | None, said: str) -> bool:
    is_behind = found.start() > length.end() and (time is None or found.start() > time.end())
    return is_behind and re.fullmatch(_TEN, found["far"]) is not None and _ENDS.match(said, found.end()) is not None


def _millimetres(found: re.Match[str], units: Units) -> int:
    unit = found.groupdict().get("unit")
    is_km = units is Units.KM if unit is None else unit.startswith("k")
    return round(float(found["far"]) * (MM_PER_KM if is_km else MM_PER_MILE))


def _readings(found: re.Match[str]) -> list[int]:
    told = found.groupdict()
    if told.get("clock"):
        first, *more = map(int, found["clock"].split(":"))
        if len(more) == 2:
            return [first * 3600 + more[0] * 60 + more[1]]
        return [first * 3600 + more[0] * 60, first * 60 + more[0]]
    if told.get("h"):
        return [int(found["h"]) * 3600 + int(found["m"] or 0) * 60]
    return [int(told.get("minutes") or told.get("about") or 0) * 60]


def _likely(readings: Sequence[int], far: int) -> int | None:
    """The time at which so far can be run; None where none can be, or either."""
    likely = [each for each in readings if far > 0 and _QUICKEST_S <= each * MM_PER_KM / far <= _SLOWEST_S]
    return likely[0] if len(likely) == 1 else None


def _of_pace(pace: re.Match[str] | None, far: int, length: re.Match[str], units: Units) -> int | None:
    """How long it took at the pace that was told."""
    if pace is None:
        return None
    minutes, seconds = map(int, re.split(r"[:.]", pace["pace"]))
    own, its = length.groupdict().get("unit"), pace.groupdict().get("unit")
    if own is None and its is not None and (its[0] == "k") is not (units is Units.KM):
        # "Did 8 at 5:30/km": in which unit the 8 is, is asked elsewhere.
        return None
    unit = its or own or units.value
    took = round((minutes * 60 + seconds) * far / (MM_PER_KM if unit.startswith("k") else MM_PER_MILE))
    return _likely([took], far)
