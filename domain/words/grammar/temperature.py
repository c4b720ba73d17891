"""A temperature of the body that is told as a bare number: "38.6 this morning, in bed", "39.1 since lunch".

Who lies in bed leaves the word out. Between 37.2 and 41.9 (99 and 106 where it is measured in Fahrenheit) a number
without a unit is no distance where the words beside it are of a bed, a throat or shivering; where nothing is beside it,
it is asked.
"""

import re

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import LogRun, Sick, SkipDay, TakeBackRun

_DEGREES = r"(?:37[.,][2-9]\d?|38(?:[.,]\d\d?)?|39(?:[.,]\d\d?)?|4[01](?:[.,]\d\d?)?|(?:99|10[0-6])(?:[.,]\d)?)"
_SIGN = r"(?:\s?(?:°|º|degrees?|deg|grad|grados)?\s?[cf]\b|\s?(?:°|º)|\s?(?:degrees?|deg|grad|grados)\b)"
_BARE = re.compile(
    rf"(?<![\w.,:/#@+-])(?P<degrees>{_DEGREES})(?P<sign>{_SIGN})?(?![\w:/%]|[.,]\d|\s?(?:km|kms|k|kilomet\w*|mi|miles?|"
    r"meilen|millas?|metres?|meters?|m|min\w*|mins|h|hrs?|hours?|std|stunden|horas?|sec\w*|s|bpm|spm|kg|kilos?|lbs?|"
    r"pounds|years?|yrs?|old|weeks?|days?|times?|x|percent|per ?cent|and a half|a week|per week|easy|long|steady|"
    r"tempo|runs?|done|in \d|so far|laps|reps|outside|jahre|anos|wochen|tage)\b)",
    re.IGNORECASE,
)
# Beside these a number in that range is the thermometer's.
_IN_BED = re.compile(
    r"\b(?:shiver\w*|chills?|sweat(?:ing|s|y)?|sweated|hot and cold|(?:in|to|from|into|back to) bed|bedridden|duvet|"
    r"blankets?|sofa|couch|thermometer|"
    r"body ?aches?|aching|aches|achy|everything (?:hurts|aches)|whole body|all over|flu|covid|virus|infection|sick|"
    r"ill|unwell|poorly|temp\w*|fever\w*|paracetamol|ibuprofen|aspirin|tylenol|advil|lemsip|nurofen|doctor|gp|"
    r"feel(?:ing)? (?:\w+ )?(?:rough|awful|terrible|horrible|grim|dreadful|rotten|shit\w*|crap\w*|lousy|like death)|"
    r"knocked out|wiped out|woke up with|down with|caught|"
    r"schuttelfrost|frier\w*|fieber\w*|im bett|ins bett|krank|grippe|gliederschmerzen|alles tut weh|thermometer|"
    r"escalofrios?|tirit\w*|en (?:la )?cama|enferm[oa]|gripe|termometro|fiebre|me duele todo)\b"
)
_COLD = re.compile(
    r"\b(?:throat|nose|sniff\w*|snot\w*|sneez\w*|cough\w*|cold|headache|head (?:hurts|pounding|exploding)|sinus\w*|"
    r"bunged up|hals\w*|nase|schnupfen|husten|kopfweh|garganta|nariz|mocos|tos|resfriad[oa])\b"
)
# How a thermometer is told of, and no run is.
_MEASURED = re.compile(
    r"\b(?:since (?!i\b|we\b)|still|(?:is|was|it'?s|went|going|gone|coming|came|a bit|bit|slightly|a little) "
    r"(?:\w+ )?(?:down|up)\b|down (?:a bit|from|to|again|slightly|now)|up (?:again|from|to) |dropp\w+|rising|"
    r"climb\w+ to|"
    r"falling|overnight|measur\w+|reads?|reading|seit|noch immer|runter|gestiegen|gesunken|desde|sigue|ha bajado|"
    r"ha subido)"
)
_RAN = re.compile(
    r"\b(?:ran|run|runs|jog|jogged|did|done|logged|covered|finished|total\w*|weekly|mileage|volume|hr|pace|heart|"
    r"bpm|effort|rpe|tempo|race[ds]?|marathon|half|long|lap|laps|watch|garmin|strava|gelaufen|lief|gemacht|corri|"
    r"hice|puls|pulse|km|kms|k|mi|miles|wind|weather|outside|sun|sunny|heat|hot (?:out|day|today)|humid|draussen|"
    r"calor)\b"
    r"|\d:\d\d"
)
# So told it was run, whatever else is said.
_SURELY_RAN = re.compile(
    r"\b(?:ran|did|done|run|jogged|logged|covered|finished|lief|corri|hice)(?: \w+)? \d|\d:\d\d|\b(?:effort|rpe|"
    r"pace|hr|"
    r"this week|so far)\b"
)
_RUNNY = re.compile(r"\brunn(?:ing|y) (?:nose|eyes?)\b")
_NAMED = re.compile(r"\b(?:temp\w*|fever\w*|fieber\w*|fiebre)\b[^.;!?]{0,25}$")
_ALONE = re.compile(
    r"(?:(?:now|got|have|had|at|up to|it'?s|i'?m at|today|this morning|this evening|tonight|yesterday|just now|ok|"
    r"ugh|so|well|hm+|jetzt|heute|heute morgen|"
    r"hoy|ahora|esta manana|still|again)[ ,.!]*)*"
    rf"(?P<degrees>{_DEGREES})(?P<sign>{_SIGN})?"
    r"(?:[ ,.!]*(?:now|today|this morning|this evening|tonight|yesterday|just now|jetzt|heute|heute morgen|hoy|ahora|"
    r"esta manana|again|ugh|:\())*[ ,.!]*",
    re.IGNORECASE,
)
_NO_UNIT = re.compile(r"(?<![a-z])(?:kms?|kilomet\w+|k)\b|(?<![a-z])(?P<mi>mi|miles|meilen|millas)\b")
_FEVER_C, _FEVER_F, _FAHRENHEIT = 38.0, 100.0, 90.0
_WHOLE = re.compile(r"\d+$")

# "38.9 was my temperature, not km": what was logged of it was no run.
_TEMP = r"(?:my |the |a |his |mi |meine? )?(?:body )?(?:temp\w*|fever\w*|fieber\w*|fiebre)"
_NO_RUN = (
    r"(?:not|no|isn'?t|wasn'?t|never|nicht|kein\w*) (?:(?:a|an|my|the|any|some|in) )*(?:kms?|kilomet\w+|k|mi|miles|"
    r"meilen|millas|runs?|distance|length|lauf|strecke|carrera|training)"
)
_IS_NO_RUN = re.compile(
    rf"\b(?:was|is|were|meant|that'?s|thats|war|ist|era|es|not|no) (?:(?:just|only|actually|really|as|nur|doch) "
    rf")*{_TEMP}\b"
)
_NO_RUN_SAID = re.compile(
    rf"\b{_NO_RUN}\b|\b(?:i )?(?:didn'?t|did not|never|haven'?t) (?:run|ran|do|did|go)\b|"
    r"\b(?:log|logged|delete|remove|take (?:it|that) (?:out|off)|correct|fix|wrong|lauf|gelaufen|borra|quita|"
    r"losch\w*)\b"
)


def temperature_named(text: str) -> str:
    """The text with a bare temperature called one, so that it is read as one; any other text as it is."""
    said = _RUNNY.sub("snotty", text.lower())
    found = _BARE.search(text)
    if found is None or _NAMED.search(text[: found.start()].lower()) or _SURELY_RAN.search(said):
        return text
    is_whole = _WHOLE.match(found["degrees"]) is not None and not found["sign"]
    is_told = _IN_BED.search(said) is not None
    if not is_whole and not is_told:
        is_cold = _COLD.search(said) is not None
        is_told = is_cold or (_MEASURED.search(said) is not None and not _RAN.search(said))
    if not is_told or (_degrees(found) > _FAHRENHEIT and is_whole and _IN_BED.search(said) is None):
        return text
    return f"{text[: found.start()]}temperature {found['degrees']}{text[found.end() :]}"


def temperature_told(words: str, r: Reading) -> Question | None:
    """What is true of a temperature that is raised and no fever yet, and what becomes of the run (plain words)."""
    found = re.search(rf"\btemp\w*(?: \w+){{0,2}} (?P<degrees>{_DEGREES})(?P<sign>{_SIGN})?(?![\w:/]|[.,]\d)", words)
    if found is None or _is_fever(found):
        return None
    day = next((each.day for each in r.days if (on := r.coming(each.day)) is not None and on >= r.today), r.it)
    return ask(
        Ask.TEMPERATURE_UP,
        offer(SkipDay(day if day.type is None else DayRef(on=r.today))),
        offer(Sick()),
        degrees=found["degrees"].replace(",", "."),
    )


def number_alone(text: str, r: Reading) -> Question | None:
    """ "38.6": a run of so far, or what the thermometer says? None for another text."""
    found = _ALONE.fullmatch(text.strip())
    if found is None or _WHOLE.match(found["degrees"]):
        return None
    degrees = _degrees(found)
    said = f"my temperature is {degrees:g}"
    run = LogRun(day=DayRef(on=r.today), distance_mm=_as_length(degrees, r.units))
    hot = choice(said, Label.TEMPERATURE, degrees=f"{degrees:g}")
    return ask(Ask.TEMPERATURE_OR_RUN, hot, offer(run), degrees=f"{degrees:g}")


def temperature_logged(words: str, r: Reading) -> TakeBackRun | None:
    """ "38.9 was my temperature, not km, fix that": the run that was logged of it goes (plain words)."""
    if _IS_NO_RUN.search(words) is None or _NO_RUN_SAID.search(words) is None:
        return None
    found = re.search(rf"(?<![\w.,:])(?P<degrees>{_DEGREES})(?![:]|[.,]\d)", words)
    unit = _NO_UNIT.search(words) if found is not None else None
    units = r.units if unit is None else Units.MI if unit["mi"] else Units.KM
    length = _as_length(_degrees(found), units) if found is not None else None
    return TakeBackRun(DayRef(on=r.today), is_last=length is None, distance_mm=length)


def _degrees(found: re.Match[str]) -> float:
    return float(found["degrees"].replace(",", "."))


def _is_fever(found: re.Match[str]) -> bool:
    degrees = _degrees(found)
    return degrees >= (_FEVER_F if degrees > _FAHRENHEIT else _FEVER_C)


def _as_length(degrees: float, units: Units) -> int:
    """The length that the number was taken for."""
    return round(degrees * (MM_PER_KM if units is Units.KM else MM_PER_MILE))
