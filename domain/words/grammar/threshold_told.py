"""The threshold's pace as a test has measured it: "the lab says my threshold is 4:48 per km, please use that"."""

import re

from domain.units import Units
from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M
from domain.words.quantities import pace_per_mile
from domain.words.race_wishes import NewThreshold

_IS = (
    r"(?: (?:is|was|of|at|now|around|about|came out|comes out|turned out|to be|be|says?|ist|liegt|bei|es|esta|"
    r"en|a|von))*"
)
_TOLD = re.compile(
    rf"\b(?:lactate |anaerobic |laktat)?(?:threshold|lt2?|schwelle|schwellentempo|umbral)(?: (?:pace|speed|tempo|ritmo|"
    rf"test|run pace))*(?: (?:according to|from|per|in) (?:the |my )?(?:lab|test|watch|garmin))?{_IS}[:=]?{_IS} "
    rf"(?P<minutes>\d{{1,2}}):(?P<seconds>[0-5]\d)(?: ?(?:min)?/? ?(?:per |a |an |pro |por )?(?P<unit>km|k|kilomet\w+|"
    rf"mile|mi)\b)?"
)
_MEASURED = re.compile(
    r"\b(?:my|new|lab|test\w*|lactate|laktat\w*|vo2 ?max|vo2|measured|watch|garmin|use (?:that|it)|update|mein\w*|mi)\b"
)
_ELSE = re.compile(
    r"^(?:so |and |ok )*(?:what|how|why|is|are|am|should|when|which|who|if|was|wie|warum|ist|que|cual)\b|"
    r"\b(?:reps?|repeats?|intervals?|\d ?x ?\d|session|minutes? at|miles? at|km at|goal|race at|tomorrow|"
    r"felt|ran|did)\b"
)
# Faster than anybody's hour, and slower than a plan is made for.
_FASTEST_S, _SLOWEST_S = 255, 1000
# Below this a pace without its unit is one of a kilometre.
_OF_KM_S = 330


def threshold_told(words: str, r: Reading) -> NewThreshold | None:
    """The pace of the threshold that the paces shall be made from; None for another story."""
    found = _TOLD.search(words)
    if found is None or _MEASURED.search(words) is None or _ELSE.search(words) or r.is_asked:
        return None
    if r.has(M.PAIN, M.ILL, M.INJURY, M.DISTANCE, M.DONE) or any(each.day.weekday or each.day.on for each in r.days):
        return None
    seconds = int(found["minutes"]) * 60 + int(found["seconds"])
    unit = found["unit"]
    is_km = unit.startswith("k") if unit else r.units is Units.KM or seconds < _OF_KM_S
    pace_s = round(pace_per_mile(seconds, Units.KM if is_km else Units.MI))
    return NewThreshold(pace_s) if _FASTEST_S <= pace_s <= _SLOWEST_S else None
