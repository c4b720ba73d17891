"""A run whose speed or pace is told: how far it was in its minutes, how long over its length, and in which unit.

"35 mins at 10k an hour", "did 7.5 at 10 km/h", "8 at 5:30/km": who tells a speed in kilometres counts in them.
"""

import re

_NUMBER = r"\d{1,2}(?:[.,]\d+)?"
_HOURLY = r"(?:kph|kmh|km/h|mph|k/h|(?:k|kms?|miles?|mi) ?(?:an|per|/|a) ?h(?:ou)?r?)"
_AT = r"(?:(?:at|on|@|with|doing|averaging|mit|bei|a) )?(?:a |about |around |roughly |speed |of |steady |constant )*"
_SPEED = re.compile(
    r"\b(?P<minutes>\d{1,3}) ?min(?:ute)?s?(?P<between>(?: \w+){0,4}?),? (?:(?:at|on|@) )?(?:about |around )?"
    rf"(?P<speed>{_NUMBER}) ?(?P<unit>{_HOURLY})\b"
)
# "10 kph for 35 min", "an hour at 6 mph": as the other way round.
_SPEED_FOR = re.compile(
    rf"\b(?:at )?(?P<speed>{_NUMBER} ?{_HOURLY})\b,? for (?P<time>\d{{1,3}} ?min(?:ute)?s?|(?:an|one) hour)\b"
)
_AN_HOUR_AT = re.compile(
    r"\b(?:an|one|1) hour(?=(?: \w+){0,4}? at (?:about )?\d{1,2}(?:[.,]\d+)? ?(?:kph|kmh|km/h|mph|k an hour))"
)
_TOLD = r"(?:did|ran|run|done|managed|covered|completed|finished|logged|jogged|lief|gelaufen|corri|hice|treadmill)"
_HEDGE = r"(?:,|:)? (?:(?:about|around|just|only|exactly|roughly|over|under|an? (?:easy|steady|gentle)|my|the) )*"
_BETWEEN = r"(?P<between>(?:,? (?!\d|and\b|then\b|but\b|for\b)[^\W\d]+){0,5}?),? "
_PACE = r"\d{1,2}:[0-5]\d(?: ?min\w*)? ?(?:/ ?|per |an? |each )(?P<per>kms?|k|kilomet\w+|miles?|mi)"
# A number alone, and behind it how fast that was run: the first word of what is told, or behind its verb.
_ALONE = r"(?P<far>\d{1,3}(?:[.,]\d+)?)(?![\d:.,]*[\d:]|\.\d)(?! ?(?:x|min|h\b|hour|hr|rep|lap|day|week|sec|of\b|/))"
_FAR_AT_A_SPEED = re.compile(
    rf"(?P<lead>^|\b{_TOLD}{_HEDGE}){_ALONE}(?P<own> ?(?:kms?|k|kilomet\w+|miles?|mi))?{_BETWEEN}{_AT}"
    rf"(?P<speed>{_NUMBER}) ?(?P<unit>{_HOURLY})(?![\w/])"
)
_FAR_AT_A_PACE = re.compile(
    rf"(?P<lead>^|\b{_TOLD}{_HEDGE}){_ALONE}(?! ?(?:kms?|k|kilomet\w+|miles?|mi)\b)(?={_BETWEEN}{_AT}{_PACE}\b)"
)
# Its time is told, or there are several speeds: none is worked out.
_HAS_A_TIME = re.compile(r"\d ?(?:min\w*|hours?|hrs?)\b|\d:\d\d")
_HOURS = re.compile(rf"\d ?{_HOURLY}(?![\w/])")
_TO_COME = re.compile(
    r"\b(?:tomorrow|can|could|should|shall|will|want|make|change|instead|next|if|what|how|max\w*|only goes)\b"
)
# How fast a treadmill goes at most is no time of the run on it.
_BELT_TOP = re.compile(
    r",? ?(?:\b(?:and|but|as|because|since|so|which|though|the|my|its?|it's|that|belt|treadmill|machine|thing|one|"
    r"only|just) )*"
    r"\b(?:(?:only |just )?goes (?:up )?to|max(?:es|ed) out at|tops out at|(?:max(?:imum)?|top) (?:speed )?(?:is|was|"
    r"of)|"
    r"(?:is|was) (?:capped|limited) (?:at|to)|won'?t go (?:above|over|past|faster than)|stops at)"
    rf" {_NUMBER}(?: percent)?(?: ?{_HOURLY}(?![\w/]))?(?![\w:])"
)
_RAN = re.compile(
    r"\b(?:ran|did|done|managed|covered|finished|jogged)\b.*\d|^\d+(?:\.\d+)? ?(?:miles?|mi|kms?|k)\b.* in \d"
)
# More kilometres than these are minutes, where nobody says which.
_FARTHEST = 42.2


def at_a_speed(words: str) -> str:
    """The words (plain) with a speed and its time as a length, a speed and its length as a time, and the unit of a
    number that stands beside a speed or a pace in it."""
    if not any(each.isdecimal() for each in words):
        return words
    if (top := _BELT_TOP.search(words)) is not None and _RAN.search(words[: top.start()]):
        words = f"{words[: top.start()]}{words[top.end() :]}"
    words = _SPEED_FOR.sub(r"\g<time> at \g<speed>", words)
    words = _SPEED.sub(_in_its_minutes, _AN_HOUR_AT.sub("60 min", words))
    if _TO_COME.search(words):
        return words
    if len(_HOURS.findall(words)) == 1:
        words = _FAR_AT_A_SPEED.sub(_at_its_speed, words, count=1)
    return _FAR_AT_A_PACE.sub(lambda found: f"{found['lead']}{found['far']} {_unit(found['per'])}", words, count=1)


def _in_its_minutes(found: re.Match[str]) -> str:
    """ "35 mins at 10k an hour": as far as that is."""
    hours = int(found["minutes"]) / 60
    return f"{hours * _number(found['speed']):.2f} {_unit(found['unit'])} in {found['minutes']} min{found['between']}"


def _at_its_speed(found: re.Match[str]) -> str:
    """ "7.5 at 10 km/h": in the unit of the speed, and as long as that took."""
    far, speed, unit = _number(found["far"]), _number(found["speed"]), _unit(found["unit"])
    own = _unit(found["own"].strip()) if found["own"] else unit
    if found["own"] is None and far > _FARTHEST:
        # "45 at 10 km/h" are minutes.
        return f"{found['lead']}{far / 60 * speed:.2f} {unit} in {far:g} min{found['between']}"
    is_timed = _HAS_A_TIME.search(found.string) is not None or own != unit
    seconds = round(far / speed * 3600)
    took = "" if is_timed else f" in {seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{found['lead']}{far:g} {own}{took}{found['between']}"


def _number(said: str) -> float:
    return float(said.replace(",", "."))


def _unit(said: str) -> str:
    return "mi" if said.startswith("m") else "km"
