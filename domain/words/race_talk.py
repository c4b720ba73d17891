"""What is asked in the days before a race, in whatever words: getting up, heat, nerves, pacing, racing it or not."""

import re
from datetime import time
from enum import Enum, auto

from domain.words.clean import clean
from domain.words.in_english import in_english

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_RACE = re.compile(r"\b(?:race|racing|raced|marathon|half|10 ?k|5 ?k|event|big day|start line)\b")
_DAY = re.compile(rf"\b(?:{_WEEKDAY}|tomorrow|today|the day|on the day)\b")
_MORNING = re.compile(
    r"\b(?:get up|wake up|set (?:my |the |an )?alarm|breakfast|(?:what|when) (?:do|should|can|to|shall) (?:i )?eat|"
    r"what time (?:do|should|shall) i (?:get up|wake|eat|leave|be there)|pre[- ]?race meal)\b"
)
_START = re.compile(
    r"\b(?:start\w*|gun|off|begins?|goes)(?: (?:is|at|goes|off|time|around|about|@))* ?(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>[0-5]\d))? ?(?P<half>am|pm)?\b"
)
_HOT = re.compile(
    r"\b(?:hot|heat\w*|warm\w*|boiling|humid\w*|sunny|scorch\w*|(?:1[89]|2\d|3\d) ?(?:degrees?|c|celsius|°)|"
    r"(?:6[5-9]|[789]\d) ?(?:f|fahrenheit))(?:\b|$)"
)
_NERVES = re.compile(
    r"\b(?:nervous|nerves|anxious|scared|terrified|afraid|jitter\w*|butterflies|bricking it|freaking out|"
    r"(?:bit |so |really )?worried|stressed|cant sleep|can't sleep)\b|"
    r"\bhave ?n'?[o']?t raced\b|\bnot raced (?:in|since|for)\b|\bnever raced\b"
)
_HOW_FAST = re.compile(r"\b(?:go out|start (?:slow|fast|at|easy)\w*|pace)\b|\d:\d\d")
_PACING = re.compile(
    r"\b(?:what|which) (?:pace|speed|splits?)\b|\bhow (?:fast|quick|hard)\b|\bpac(?:e|ing) (?:plan|strategy|for|it|"
    r"on)\b|"
    r"\b(?:how|where) (?:should|do|shall|would|can|must) i (?:\w+ )?(?:start|pace|begin|go out|run it|race|approach)\b|"
    r"\bfirst half second half\b|\bpacing\b|\bnegative split\b"
)
_OF_TRAINING = re.compile(r"\b(?:easy|long run|tempo|interval\w*|treadmill|recovery|workout|session|strides?)\b")
_RACE_OR_JOG = re.compile(
    r"\b(?:race|go hard|all[ -]out|full gas|run hard|flat out|give it everything|push)\b.{0,25}\b(?:or|"
    r"vs)\b.{0,25}\b(?:jog|"
    r"easy|train\w*|steady|cruise|long run|relaxed|for fun|hold back|take it)\b|"
    r"\b(?:jog|easy|train\w*|cruise|relaxed|for fun|long run)\b.{0,25}\bor\b.{0,25}\b(?:race|all[ -]out|hard|flat "
    r"out|push)\b|"
    r"\b(?:should|shall|can|do) i (?:really )?(?:race (?:it|the|that)|go all[ -]out|push it)\b"
)
_SHORTLY = re.compile(
    r"\b(?:plan|weeks?|schedule|training|programme?)\b.*\b(?:till|til|until|up to|to|before|left|remaining|next|"
    r"coming)\b.*\b"
    r"(?:in short|shortly|short version|brief\w*|overview|summary|summar\w+|nutshell|roughly|at a glance|bullet "
    r"points|tl;?dr)|"
    r"\b(?:overview|summary|short version|outline) of (?:the |my )?(?:next|coming|remaining|rest|weeks)\b"
)
_GELS = re.compile(r"\bgels?\b")


class RaceTalk(Enum):
    """What of a race is asked."""

    MORNING = auto()
    HEAT = auto()
    NERVES = auto()
    PACING = auto()
    RACE_OR_JOG = auto()
    SHORTLY = auto()


def race_talk(text: str, race_day: str = "") -> RaceTalk | None:
    """What is asked of the next race; None for other words. `race_day`: its weekday, where it is a few days away."""
    words = clean(in_english(text))
    if _SHORTLY.search(words):
        return RaceTalk.SHORTLY
    if _RACE_OR_JOG.search(words):
        return RaceTalk.RACE_OR_JOG
    if _GELS.search(words):
        return None
    is_of_race = _RACE.search(words) is not None or _START.search(words) is not None
    is_of_day = bool(race_day) and re.search(rf"\b(?:{race_day[:3].lower()}\w*|the day)\b", words) is not None
    if _MORNING.search(words) and (is_of_race or is_of_day):
        return RaceTalk.MORNING
    if _NERVES.search(words) and (race_day or _RACE.search(words)) and not _HOW_FAST.search(words):
        return RaceTalk.NERVES
    if not race_day:
        return None
    is_about_it = is_of_race or is_of_day or _DAY.search(words) is None
    if _HOT.search(words) and is_about_it:
        return RaceTalk.HEAT
    if _PACING.search(words) and (is_of_race or is_of_day) and not _OF_TRAINING.search(words):
        return RaceTalk.PACING
    return None


def asks_race_or_jog(text: str) -> bool:
    """Whether it is asked if a race shall be raced at all, or run as training."""
    return _RACE_OR_JOG.search(clean(in_english(text))) is not None


def start_named(text: str) -> time | None:
    """When the race starts, where it is said: "start is 10", "race starts 9.30"."""
    found = _START.search(clean(in_english(text)))
    if found is None:
        return None
    hour = int(found["hour"]) + (12 if found["half"] == "pm" and int(found["hour"]) < 12 else 0)
    return time(hour, int(found["minute"] or 0)) if hour < 24 else None
