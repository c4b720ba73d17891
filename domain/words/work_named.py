"""Kinds of work asked for by name: "tempo 4 miles on Thursday", "hills on Friday", "add strides on Tuesday".

They become the line of a workout, and its day, so that they are shown and checked like any other that is written out.
"""

import re

from domain.units import Units
from domain.words.dates import WEEKDAY_WORD
from domain.words.in_english import in_english

STRIDES = "strides"
# Playing with pace, by effort.
FARTLEK = "fartlek"
# So many hills where nobody says how many: each about a minute, up and down again.
USUAL_HILLS = "6 x 60 s hills"
_EASE = {Units.MI: "1 mi easy", Units.KM: "1.5 km easy"}
_DAY = (
    rf"(?P<day>tomorrow|(?:next |this )?{WEEKDAY_WORD}|\d{{4}}-\d\d-\d\d)(?:'?s)?"
    r"(?: (?:easy )?(?:run|workout|session))?"
)
_LENGTH = r"(?P<length>\d{1,2}(?:[.,]\d{1,2})?[ -]?(?:km|kms|k|kilomet(?:er|re)s?|mi|miles?|min|mins|minutes?))"
_TEMPO = r"(?P<kind>tempo|threshold)(?: run| pace| effort| work)?"
_TO = r"(?:,? ?(?:to be|should be|into|becomes|to|as|is|with|do|:|-|=) ?| )(?:an? )?"
_ON = r",? (?:on |for )?"
_TEMPOS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:on )?{_DAY}{_TO}{_LENGTH} (?:of |at )?{_TEMPO}",
        rf"(?:on )?{_DAY}{_TO}{_TEMPO}(?: of|:|,| for)? {_LENGTH}",
        rf"(?:an? )?{_LENGTH} (?:of |at )?{_TEMPO}{_ON}{_DAY}",
        rf"(?:an? )?{_TEMPO}(?: of|:|,| for)? {_LENGTH}{_ON}{_DAY}",
    )
)
_HILL = r"(?:hills?|hill (?:repeats?|reps?|sprints?|intervals?|runs?|work(?:out)?|session|training))"
_HILLS_ALONE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:some |an? )?{_HILL}{_ON}{_DAY}",
        rf"(?:on )?{_DAY}{_TO}(?:some )?{_HILL}",
    )
)
_EACH = r"\d{1,3} ?(?:s|secs?|seconds?|min|mins|minutes?|m|met(?:er|re)s?)?"
_UP = r"(?:up ?hills?(?: sprints?| repeats?)?|up (?:a|the) hill|hills?(?: sprints?| repeats?| reps?)?|uphill)"
# What lies between hills is the way down.
_DOWN = (
    r"(?:,? ?(?:with |and |then )?(?:an? )?(?:easy |slow )?(?:jog|jogging|walk|walking|run|easy|trot)(?:ging)?"
    r"(?: or walk)?(?: back)?(?: down)?(?: recover\w*| between| as recovery| to recover)?)?"
)
_HILLS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<times>\d{{1,2}}) ?(?:x|\*|times) ?(?P<each>{_EACH}) ?(?:of )?{_UP}{_DOWN}",
        rf"{_HILL} ?[:,;–-]? ?(?P<times>\d{{1,2}}) ?(?:x|\*|times) ?(?P<each>{_EACH}){_DOWN}",
        (
            rf"(?P<times>\d{{1,2}}) (?:x )?(?:hills?|hill (?:repeats?|reps?|sprints?))(?: of| x| at|:)? "
            rf"(?P<each>{_EACH}){_DOWN}"
        ),
    )
)
_WITH_DAY = (re.compile(rf"(?P<line>.+?){_ON}{_DAY}(?P<more>.*)"), re.compile(rf"(?:on )?{_DAY}{_TO}(?P<line>.+)"))
_ADD = r"(?:(?:add|put|do|include|have|want|with|some|a few|\d(?:-\d)?(?: ?x)?) )*"
_FARTLEK_NAME = r"(?:fartlek|speed play|playing with pace|fahrtspiel)(?: run| session| workout)?"
_FARTLEK = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:some |an? )?{_FARTLEK_NAME}{_ON}{_DAY}",
        rf"(?:on )?{_DAY}{_TO}(?:some )?{_FARTLEK_NAME}",
        rf"{_DAY} {_FARTLEK_NAME}",
    )
)
_STRIDES_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_ADD}strides(?: (?:to|on|after|at the end of|for|in|into)(?: my| the)?)*(?: easy run on)? {_DAY}",
        rf"(?:on )?{_DAY}(?:,? (?:with|plus|add|and)|:| \+)? {_ADD}strides",
    )
)


# The small words of such a sentence in German and Spanish; the days are English already.
_IN_ENGLISH = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"\b(?:tempolauf|tempodauerlauf|schwellenlauf|schwelle|umbral|ritmo umbral)\b", "tempo"),
        (r"\b(?:berge|hügel|huegel|bergsprints|hügelläufe|bergläufe|cuestas|series en cuesta)\b", "hills"),
        (r"\b(?:bergauf|bergan|den berg hoch|cuesta arriba|en cuesta)\b", "uphill"),
        (r"\b(?:steigerungen|steigerungsläufe|rectas|progresivos)\b", STRIDES),
        (r"\b(?:sekunden|sek|segundos|segs?)\b", "s"),
        (r"\b(?:minuten|minutos)\b", "min"),
        (r"\b(?:locker|gehend?) (?:runter|hinunter|zurück)\b|\bbajando (?:suave|trotando|andando)\b", "jog down"),
        (r"\b(?:mach(?: mir)?|bitte|füge|fuege|hinzu|dazu|añade|pon|haz|por favor)\b ?", ""),
        (r"\b(?:am|an|auf|für|el|para el|en)\b(?= )", "on"),
        (r"\b(?:de|von)\b", "of"),
        (r"\b(?:mit|con)\b", "with"),
    )
)


_ABROAD = re.compile(r"tempo|schwell|umbral|berg|h(?:ü|ue)gel|cuesta|steigerung|rectas|progresivos")
_KINDS = re.compile(rf"threshold|hill|strides|fartlek|speed play|playing with pace|fahrtspiel|{_ABROAD.pattern}")


def with_ease(length: str, units: Units) -> str:
    """A tempo with its warm-up and cool-down written out: nothing about it is asked again."""
    return f"{_EASE[units]}, {length} tempo, {_EASE[units]}"


def tempo_inside(most: str, length: str) -> str:
    """So much tempo within a run of that length."""
    return f"{most} tempo in the middle of {length}"


def work_named(words: str) -> tuple[str, str | None] | None:
    """The line of the workout, and its day as it was said; None for words that name no such work."""
    if _KINDS.search(words) is None:
        return None
    found = _work_named(words)
    if found is not None or _ABROAD.search(words) is None:
        return found
    said = in_english(words)
    for pattern, english in _IN_ENGLISH:
        said = pattern.sub(english, said)
    return _work_named(" ".join(said.lower().split()))


def _work_named(words: str) -> tuple[str, str | None] | None:
    for pattern in _TEMPOS:
        if found := pattern.fullmatch(words):
            return f"{found['length'].replace('-', ' ')} {found['kind']}", found["day"]
    for pattern in _HILLS_ALONE:
        if found := pattern.fullmatch(words):
            return USUAL_HILLS, found["day"]
    for pattern in _FARTLEK:
        if found := pattern.fullmatch(words):
            return FARTLEK, found["day"]
    for pattern in _STRIDES_ASKED:
        if found := pattern.fullmatch(words):
            return STRIDES, found["day"]
    return _hills(words)


def _hills(words: str) -> tuple[str, str | None] | None:
    if (line := _hill_line(words)) is not None:
        return line, None
    for pattern in _WITH_DAY:
        found = pattern.fullmatch(words)
        if found is None:
            continue
        said = f"{found['line']}{found.groupdict().get('more') or ''}".strip(" ,:")
        if (line := _hill_line(said)) is not None:
            return line, found["day"]
    return None


def _hill_line(words: str) -> str | None:
    found = next((each for each in (pattern.fullmatch(words) for pattern in _HILLS) if each is not None), None)
    return None if found is None else f"{found['times']} x {found['each'].strip()} hills"
