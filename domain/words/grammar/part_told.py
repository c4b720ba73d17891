"""A planned run of which only a share was run ("did half of yesterday's run"), or whose end was walked.

How far that was hangs on the plan; here it is only heard. The words around it tell why, and may be any.
"""

import re

from domain.words.answers import Question
from domain.words.day_refs import DayRef
from domain.words.grammar.body_told import beside_a_run
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.intents import Intent, LogRun
from domain.words.lexicon.meanings import M

_DID = (
    r"(?:did|done|ran|managed|made|finished|completed|covered|got (?:through|to)|made it (?:through|to)|"
    r"geschafft|gemacht|gelaufen|gelaufn|lief|hice|corri|complete|completado|hecho)"
)
_SHARE = (
    r"(?P<share>half|(?:a|one|two|three|2|3|1) (?:thirds?|quarters?)|\d{1,2} ?(?:%|percent|per cent|prozent|"
    r"por ciento)|"
    r"die halfte|ein drittel|zwei drittel|drei viertel|la mitad|un tercio|dos tercios|tres cuartos)"
)
_ABOUT = (
    r"(?:only|just|about|around|roughly|maybe|like|barely|nearly|almost|a bit (?:more|less) than|the|nur|etwa|ungefahr|"
    r"solo|casi|mas o menos|apenas)"
)
_RUN = (
    r"(?:run|long run|long one|session|workout|one|easy run|tempo|distance|lauf|dauerlauf|einheit|rodaje|tirada|"
    r"entreno)"
)
_DAY = (
    r"(?:yesterday|today|(?:last )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|gestern|heute|ayer|"
    r"hoy|\d{4}-\d\d-\d\d)"
)
_OF_IT = (
    rf"(?: of (?:it|that|the (?:planned )?{_RUN}|my {_RUN}|{_DAY}(?:'?s)?(?: {_RUN})?)| (?:the|my|{_DAY}'?s) {_RUN}|"
    rf" davon|"
    rf"| vom (?:{_RUN})| del (?:{_RUN}))?"
)
_BEHIND = rf"(?=$|[,.;!-]| (?:because|before|then|as|and|due|cos|cause|got|since|but|yesterday|today|on {_DAY}|{_DAY}|"
_BEHIND_MORE = r"geschafft|gemacht|gelaufen|wegen|weil|dann|porque|por|y|ayer|hoy|it|i)\b)"
_PART = re.compile(rf"\b{_DID} (?:{_ABOUT} )*{_SHARE}{_OF_IT}{_BEHIND}{_BEHIND_MORE}")
# "Gestern nur die Hälfte geschafft", "only half of yesterday's run".
_ONLY_PART = re.compile(
    rf"^(?:{_DAY},? (?:i )?)?(?:(?:leider|sorry|unfortunately)[ ,]+)?(?:only|just|nur|"
    rf"solo) (?:{_ABOUT} )*{_SHARE}{_OF_IT}"
    r"(?: (?:geschafft|gemacht|gelaufen|done|yesterday|gestern|ayer))+"
)
# "Half of it. My shoelace snapped and I walked home".
_SHARE_FIRST = re.compile(
    rf"^(?:{_ABOUT} )*{_SHARE} of it(?=[.,;!-]+ ?(?:my|i|it|the|then|had|got|was|because|stopped|legs|ran out|"
    rf"started)\b)"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:half (?:an? |marathon|past|mile|hour|asleep|way|of the (?:week|plan|group|reps|repeats|intervals))|"
    r"(?:first|second|last|other|back) half|halb\w* stunde|media hora)\b"
)
_PERCENTS = {"half": 50, "halfte": 50, "mitad": 50}
_PARTS = {"third": 33, "quarter": 25, "drittel": 33, "viertel": 25, "tercio": 33, "cuarto": 25}
_TWO, _THREE = re.compile(r"\b(?:two|2|zwei|dos)\b"), re.compile(r"\b(?:three|3|drei|tres)\b")
_STRETCH = (
    r"(?:(?:\d+(?:\.\d+)?|one|two|three|four|few|couple(?: of)?|half) ?)?(?:a |hundred )?(?:miles?|mi|kms?|k|"
    r"kilomet\w+|m|"
    r"met(?:er|re)s|minutes?|mins?|bit|part|stretch|section|hill)"
)
_WALKED = re.compile(
    rf"\b(?P<note>(?:had to walk|walked|ended up walking) (?:(?:for|back|in) )*(?:the |my |about |"
    rf"most of the )*(?:last|final|"
    rf"first|middle) {_STRETCH}(?: (?:home|back))?)\b|"
    rf"\b(?:(?:den|die|das) (?P<letzte>letzte\w* (?:\w+ )?(?:kilometer|km|meter|stuck|minuten|"
    rf"meile\w*))(?: \w+){{0,3}} "
    rf"(?:gegangen|gelaufen und gegangen))\b|"
    rf"\b(?P<anduve>(?:camine|anduve|hice caminando|hice andando) (?:el|la|los|"
    rf"las) ultim[oa]s? (?:\w+ )?(?:kilometros?|km|"
    rf"metros|minutos))\b"
)
_HAS_NOTHING_ELSE = (
    M.DISTANCE,
    M.DURATION,
    M.TIME,
    M.PACE,
    M.RACE,
    M.GOAL,
    M.WEEK,
    M.MOVE,
    M.SHORTEN,
    M.SHORTER,
)


def part_told(words: str, r: Reading, reader: Reader) -> Intent | Question | None:
    """The run of which a share was run, or whose end was walked (`r` is of the words); None for another story."""
    if r.asks or r.is_asked or r.is_to_come or r.has(M.NAME, M.GOAL):
        return None
    found = _PART.search(words) or _ONLY_PART.search(words) or _SHARE_FIRST.search(words)
    walked = _WALKED.search(words) if found is None else None
    told = found or walked
    if told is None or (found is not None and _OF_SOMETHING_ELSE.search(words)):
        return None
    rest = f"{words[: told.start()]} {words[told.end() :]}"
    if reader.reading(rest, reader.language).has(*_HAS_NOTHING_ELSE):
        return None
    day = _day(r)
    if day is None:
        return None
    note = (walked["note"] or walked["letzte"] or walked["anduve"]) if walked is not None else ""
    if walked is not None and walked["letzte"]:
        note = f"{note} gegangen"
    share = _percent(found["share"]) if found is not None else None
    run = LogRun(day=day, share=share, note=note)
    return beside_a_run(rest, run, reader, is_done=walked is not None) or run


def _day(r: Reading) -> DayRef | None:
    """The one day that is named, as it lies behind; today where none is."""
    days = {r.past(each.day) for each in r.days if each.day.type is None}
    day = days.pop() if days else DayRef(on=r.today)
    return None if days or day.on is None or day.on > r.today else day


def _percent(share: str) -> int:
    digits = re.match(r"(\d+) ?(?:%|p)", share)
    if digits is not None:
        return int(digits[1])
    whole = next((each for name, each in _PERCENTS.items() if name in share), None)
    if whole is not None:
        return whole
    times = 2 if _TWO.search(share) else 3 if _THREE.search(share) else 1
    part = next(each for name, each in _PARTS.items() if name in share)
    return round(times * 100 / round(100 / part))
