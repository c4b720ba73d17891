"""Whether a pace is that of one's own easy runs, tempo, or race: "is 5:20 my marathon pace"."""

import re

from domain.plan import DayType, RaceDistance
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.asked_of import AskPace
from domain.words.grammar.asking.question_text import QuestionText

_MIN = r"(?: ?(?:min(?:ute)?n?s?|minutos))?"
_UNIT = (
    rf"(?:{_MIN} ?(?:/|\b(?:per|an?|each|the|pro|auf den|por|el|al) )(?P<unit>km|k|kilomet\w+|kilometro|mile|mi|meile|"
    rf"milla)\b|{_MIN} (?P<plural>miles?|kms?|ks)\b)"
)
_PACE = (
    rf"(?P<pace>(?P<m>\d{{1,2}})(?:[:.](?P<s>\d\d)(?!\d)(?:{_UNIT})?|"
    rf"{_UNIT.replace('unit>', 'whole>').replace('plural>', 'wholes>')}))"
    r"(?: pace)?"
)
_KIND = (
    r"(?P<kind>(?:my |the |an? |right |correct |mein\w* |mi |el |die |das )*(?:target |planned |real |actual |proper )?"
    r"(?:easy|slow|recovery|long(?: run)?|tempo|threshold|interval|half(?: marathon)?|marathon|race|goal|target|10 ?k|"
    r"5 ?k|gmp|mp|lockere\w*|langsam\w*|schwellen|intervall|wettkampf|renn|ziel|halbmarathon)s?"
    r"(?:[ -]?(?:runs?|running|session|lauf))?[ -]?(?:pace|speed|tempo|geschwindigkeit)"
    r"|(?:mi |el )?ritmo (?:de |del |en )?(?:rodaje|suave|facil|tempo|umbral|series|media(?: maraton)?|maraton|carrera|"
    r"objetivo|competicion))"
)
_LINK = (
    r"(?: (?:really|actually|right|correct|truly|still|now|then|supposed|meant|to be|be|for|as|really be|about|around|"
    r"roughly|mins?|also|wirklich|eigentlich|noch|jetzt|auch|realmente|de verdad))*"
)
_SO = r"(?:so |and |but |wait |hm+ |ok |also |then |also |y |entonces )*"
# "Is 5:20 my marathon pace", "so 9:30 is my easy pace?", "should my tempo pace be 8:00".
_ASKED = (
    re.compile(rf"^{_SO}(?:is|isnt|are|was|would|ist|sind|es)(?: it| that)? {_PACE}{_LINK} {_KIND}"),
    re.compile(rf"^{_SO}{_PACE} (?:is|would be|ist|es){_LINK} {_KIND}"),
    re.compile(rf"^{_SO}(?:is|isnt|are|should|would|ist|sollte|soll|es) {_KIND}{_LINK} {_PACE}"),
    re.compile(rf"^{_SO}{_KIND} (?:is|would be|should be|ist|es){_LINK} {_PACE}"),
)
_KINDS: tuple[tuple[str, DayType | RaceDistance], ...] = (
    (r"half|halbmarathon|media", HALF),
    (r"marathon|maraton|gmp|\bmp\b", MARATHON),
    (r"10 ?k", TEN_K),
    (r"5 ?k", FIVE_K),
    (r"easy|slow|recovery|long|locker|langsam|rodaje|suave|facil", DayType.EASY),
    (r"threshold|schwellen|umbral", DayType.TEMPO),
    (r"interval|series", DayType.INTERVALS),
    (r"race|goal|target|wettkampf|renn|ziel|carrera|objetivo|competicion", DayType.RACE_PACE),
    (r"tempo", DayType.TEMPO),
)
# Which pace is asked for another time, or how it feels, is another question.
_ELSE = (
    r"too|if|for (?:a |an )?(?:\d|sub|under|three|four)|faster|slower|instead|change|set|make|feels?|what|how|"
    r"zu (?:schnell|langsam)"
)


def pace_of_mine(s: QuestionText) -> AskPace | None:
    """The pace that is asked about, and what it shall be that of; None for any other question."""
    if not s.is_asked or s.has(_ELSE) or s.r.names_days:
        return None
    found = next((found for each in _ASKED if (found := each.search(s.words)) is not None), None)
    if found is None:
        return None
    of = next((of for names, of in _KINDS if re.search(names, found["kind"]) is not None), None)
    unit = found["unit"] or found["plural"] or found["whole"] or found["wholes"]
    seconds = int(found["m"]) * 60 + int(found["s"] or 0)
    is_km = unit.startswith("k") if unit is not None else s.r.units is Units.KM
    pace = seconds * MM_PER_MILE / MM_PER_KM if is_km else float(seconds)
    race = of if isinstance(of, RaceDistance) else None
    kind = of if isinstance(of, DayType) else None
    return AskPace(pace_s=pace, kind=kind, race=race, is_mine=True, is_unit_said=unit is not None)
