"""What it is like where somebody runs, high up, all hills, on a track: said before a place is taken for a zone."""

import re

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Question
from domain.words.grammar.reading import Reading
from domain.words.grammar.sport_counts import sport_counts
from domain.words.grammar.tokens import plain
from domain.words.intents import AskAbout
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_HIGH = re.compile(
    r"\b(?:(?:the|this|at|such|to|with|of) (?:high )?altitude|altitude is|it'?s (?:so |very |really |quite )?high(?: "
    r"up)?(?: here)?"
    r"|(?:so|very|this|that|really) high up|thin(?:ner)? air|air is (?:so |really |very )?thin|"
    r"(?:[1-4]\d{3}|1\d{4}) ?(?:m|met(?:er|re)s?|ft|feet)(?: (?:up|high|above sea level))?|above sea level|"
    r"hohenlage|in der hohe|hohenluft|altura|altitud)\b"
)
HILLY = re.compile(
    r"\b(?:(?:only|just|nothing but|all|mostly|loads of|lots of|so many|endless|too many|steep|big) hills?|hills? "
    r"(?:everywhere|"
    r"all around|around|here|there|only)|(?:very|really|so|all|quite|pretty|super|too|extremely) (?:hilly|steep)|"
    r"(?:nothing|nowhere|"
    r"not|no|isn'?t|hardly anything|hardly anywhere) (?:is |a bit |really |anywhere |a )*flat\b(?! out)|no flat|"
    r"(?:nur|uberall|lauter) (?:hugel|berge)|hugelig|(?:solo|todo|muchas|puras) (?:cuestas|colinas|subidas)|"
    r"(?:everything|everywhere|it) is (?:all )?(?:up|"
    r"uphill|hilly))\b"
)
_SESSION = re.compile(
    r"\bno hills?\b|\b(?:take|leave|cut|skip|drop|avoid|remove)\b.*\bhills?\b|\bhills? (?:repeats?|sessions?|reps?|"
    r"sprints?|"
    r"work\w*|run)\b|\b(?:climb|elevation|gain)\b"
)
_ON_A_TRACK = re.compile(
    r"\b(?:on|round|around|at|use) (?:a|the|an|my|our|that) (?:\w+ )?(?:(?:running|athletics?|indoor|outdoor|local|"
    r"school|tiny|"
    r"small|400 ?m|200 ?m) )*track\b|\b(?:running|athletics?|indoor|tiny|small|400 ?m|200 ?m) track\b|"
    r"\bauf (?:der|einer) (?:lauf)?bahn\b|\ben (?:la|una) pista\b"
)
_ASKED_OF_IT = re.compile(
    r"^(?:so |and |ok )*(?:can|could|may|should|is it|is that|does it|do i|how|what|any|would|kann|soll|ist|puedo|"
    r"es)\b|"
    r"\b(?:ok|okay|fine|problem|what can|any good|good idea|tips|advice|instead)\b"
)
_OTHER_WISH = (M.SKIP, M.SWAP, M.MOVE, M.DISTANCE, M.DURATION, M.RAN, M.DONE, M.GOAL, M.SUB, M.CANT)
_SLOWEST_BELT, _FASTEST_BELT = 3, 30
_FASTEST_MPH = 14
_HERE = re.compile(r"\b(?:here|hier|aqui)\b")
_SMALL = ("do", "place", "put", "take")
_OF_A_RACE = re.compile(
    r"\b(?:race|marathon|half|course|parkrun|10k|5k|camp|training at altitude|track (?:session|night|workout))\b"
)


_BELT = re.compile(r"\b(?:treadmills?|tread ?mill|belt|hotel gym|laufband|cinta)\b")
_SPEED = re.compile(
    r"\b(?:speeds?|how fast|(?:what|which) (?:pace|setting|number)|mph|kph|km/h|geschwindigkeit|wie schnell|velocidad|"
    r"(?:what|which) (?:do|should|shall|must|can) i (?:set|put|dial)(?: (?:it|that|the \w+))? (?:to|at|for|on))\b"
)
_TOP = re.compile(
    r"(?<![\d.])(?P<speed>\d{1,2}(?:[.,]\d)?) ?(?:(?P<km>km ?/ ?h|kmh|kph|k(?:m|ilomet\w+)? (?:an|per) hour)|mph)\b"
)
# "It maxes out at 12": in the unit of whoever says it.
_BARE_TOP = re.compile(
    r"\b(?:(?:max\w*|tops?|only goes|goes|caps?|capped|stops|won'?t go|limited|set)(?: speed)?(?: (?:out|at|to|up|of|"
    r"is|over|above|"
    r"past|faster|than|only|just|about|bei|en))+|(?:geht|va) (?:nur |solo )?(?:bis|hasta)) "
    r"(?P<speed>\d{1,2}(?:[.,]\d)?)(?![\d:.,/]|"
    r" ?(?:k|mi|%|percent|min|am|pm|deg|incline)\w*)"
)
_ENDS = re.compile(
    r"\b(?:only|max\w*|up to|at most|tops? (?:out|speed)|limit\w*|no (?:more|faster) than|not (?:more|faster) than|"
    r"fastest|stops at|ends at|capped|hochstens|nur bis|bis zu|como mucho|hasta)\b"
)
_HEAT = re.compile(
    r"\b(?:heat ?wave|(?<!minus )(?<![\d-])(?:[3-4]\d|2[5-9]) ?(?:degrees|°|c\b|celsius|grad|grados)|"
    r"(?:8[5-9]|9\d|10\d) ?(?:degrees|f\b|fahrenheit)|(?:so|very|really|too|boiling|roasting|scorching|damn|super) hot|"
    r"hot (?:here|out|outside|today|there)|(?:in|with) (?:this|the|that|such) heat|hitzewelle|so heiss|ola de calor|"
    r"mucho calor)\b"
)
_WHAT_PACE = re.compile(
    r"\b(?:(?:what|which|my|any|adjust|change) (?:\w+ )?(?:pace|paces|speed)|paces?\b.*\b(?:change|adjust\w*|differ\w*|"
    r"still|right|aim|target|now)|how (?:fast|slow\w*|much slower)|welche(?:s|n)? (?:tempo|pace)|wie (?:schnell|"
    r"langsam)|"
    r"que ritmo|a que ritmo)\b"
)


def belt_top(text: str, units: Units) -> float | None:
    """The fastest that a treadmill goes, as seconds a mile: "only goes up to 12 km/h"; None where none is told."""
    words = plain(text)
    top = _TOP.search(words) if _ENDS.search(words) is not None else None
    is_km = top is not None and top["km"] is not None
    if top is None and (top := _BARE_TOP.search(words)) is not None:
        # No belt goes as many miles an hour.
        is_km = units is Units.KM or float(top["speed"].replace(",", ".")) > _FASTEST_MPH
    speed = float(top["speed"].replace(",", ".")) if top is not None else 0.0
    if top is None or not _SLOWEST_BELT <= speed <= _FASTEST_BELT:
        return None
    return 3600 / speed * (MM_PER_MILE / MM_PER_KM if is_km else 1)


def place_told(words: str, r: Reading) -> AskAbout | Question | None:
    """The advice for where somebody runs; None for another story (plain words), or days that are to be settled."""
    hurts = any(token.has(M.PAIN, M.ILL, M.INJURY) and "kill" not in token.text for token in r.tokens)
    if hurts or r.has(M.NAME) or _OF_A_RACE.search(words):
        return None
    if _BELT.search(words) and belt_top(words, r.units) is not None and not r.has(M.RAN, M.DONE, M.LOG):
        return AskAbout(Topic.BELT_SPEED)
    if _BELT.search(words) and _SPEED.search(words) and not r.has(M.RAN, M.DONE, M.LOG) and not r.has(M.PACE):
        return AskAbout(Topic.BELT_SPEED)
    if (counted := sport_counts(words, r)) is not None:
        return counted
    if r.has(M.WEEK, M.PERIOD, M.DAYS_LONG, M.WEEKEND) and not _HERE.search(words):
        # What shall become of those days is asked first.
        return None
    if (
        _HEAT.search(words)
        and _WHAT_PACE.search(words)
        and not r.has(M.RAN, M.DONE, M.LOG, M.AWAY)
        and not _is_ahead(r)
    ):
        # "It's 34 degrees here, what pace should I do": those of the plan don't count then.
        return AskAbout(Topic.HEAT)
    wishes = {each for token in r.tokens if token.text not in _SMALL for each in _OTHER_WISH if token.has(each)}
    if wishes <= {M.DISTANCE} and _HIGH.search(words):
        return AskAbout(Topic.ALTITUDE)
    if wishes and not _ON_A_TRACK.search(words):
        return None
    if HILLY.search(words) and not _SESSION.search(words):
        return AskAbout(Topic.HILLS)
    is_asked = r.is_asked or _ASKED_OF_IT.search(words) is not None
    is_of_track = is_asked and _ON_A_TRACK.search(words) and not r.has(M.SKIP, M.CANT, M.RAN, M.SWAP)
    return AskAbout(Topic.OVAL) if is_of_track else None


def _is_ahead(r: Reading) -> bool:
    """Whether a day to come is named: what becomes of it is asked first."""
    return any(on > r.today for each in r.days if (on := r.coming(each.day)) is not None)
