"""What somebody who treats illness or injuries has ordered: "4 weeks off says doc", "physio says no running till "
"March".

How long is theirs to say, in any order of the words; the days are offered as one tap.
"""

import re
from datetime import date, timedelta

from domain.people import LifeEvent
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.health_said import OffUntil
from domain.words.intents import Injured, Intent, OpenPause, Sick
from domain.words.lexicon.meanings import M

# Who treats injuries says it of one.
FORBIDDEN = re.compile(
    r"\b(?:physio\w*|podiatrist|osteo\w*|chiro\w*|orthop\w+|sports? doc\w*|surgeon|fisio\w*)\b(?!.*\b(?:can|may|ok|"
    r"fine|clear\w*)\b "
    r"?(?:to )?(?:run|start))"
    r".*\b(?:no (?:running|runs?|impact|sport)|not to run|don'?t run|(?:can'?t|cannot|mustn'?t|shouldn'?t) run|"
    r"stop running|off running|rest)\b"
)
# A doctor may say so of an illness as of an injury.
SIGNED_OFF = re.compile(
    r"\b(?:doctor|doc|gp|consultant|dr)(?:'s)?\b.*\b(?:signed me off|no (?:running|sport|exercise)|not to run|"
    r"off running|"
    r"stop running|(?:banned|forbidden|barred|stopped) me(?: from)?|(?:told|ordered|advised) me (?:to rest|to "
    r"stop|to take|not to|no )|"
    r"(?:wants|says|said|prescribed|ordered|recommends?) (?:\w+ ){0,3}?(?:rest|off)\b|"
    r"(?:complete |total |me to |says |said )rest)\b"
)
_WHO = re.compile(
    r"\b(?:doc(?:tor|s|tors)?|dr|gp|consultant|specialist|surgeon|physio\w*|podiatrist|osteo\w*|chiro\w*|orthop\w+|"
    r"hospital|"
    r"a&e|er|mri|scan|x-?ray|ultrasound|diagnos\w+|arzt|arztin|doktor|orthopade|krankenhaus|medic[oa]|doctora?|"
    r"fisio\w*)\b"
)
_COUNT = (
    r"(?P<{0}>\d{{1,2}}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|ein\w*|zwei|drei|vier|sechs|acht|"
    r"una?|dos|tres|"
    r"cuatro|seis|ocho)(?: more| full| whole| good)* ?(?P<{0}_unit>days?|weeks?|wks?|months?|tage?n?|wochen?|"
    r"monate?|dias?|"
    r"semanas?|mes(?:es)?)"
)
_NO_RUNNING = (
    r"(?:off(?: (?:running|my feet|sport))?|out|(?:of )?rest|no (?:running|runs?|impact|sport|training|exercise)|"
    r"without running|"
    r"not (?:to run|running|allowed to run)|rest(?:ing)?|in a (?:boot|cast)|on crutches|not run|pause|lauf\w*verbot|"
    r"nicht laufen|kein(?:e)? (?:laufen|sport|training)|sin correr|(?:de )?reposo|parad[oa])"
)
_SO_LONG = re.compile(
    rf"\b{_COUNT.format('ahead')}(?: of| with)?,? (?:\w+ ){{0,1}}?{_NO_RUNNING}\b|"
    rf"\b{_NO_RUNNING}(?: (?:for|the|next|at|least|about|now|another|running|any|fur|die|nachsten|durante|por))* "
    rf"{_COUNT.format('behind')}"
)
# As the button says it.
_AS_OFFERED = re.compile(
    r"(?P<who>doctor|physio) says no running (?P<first>\d{4}-\d\d-\d\d) to (?P<last>\d{4}-\d\d-\d\d)"
)
_ALLOWED = re.compile(
    r"\b(?:can|may|allowed to|ok to|fine to|cleared to|good to) (?:run|start|jog|begin)\b|\ball clear\b|\bcleared\b|"
    r"\b(?:after|been|was|were|had|did|since)\b(?: \w+){0,3} \d{1,2} (?:days?|weeks?|months?)\b|\bago\b"
)
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "ein": 1, "eine": 1, "einen": 1, "un": 1, "una": 1, "two": 2, "zwei": 2, "dos": 2,
    "three": 3, "drei": 3, "tres": 3, "four": 4, "vier": 4, "cuatro": 4, "five": 5, "six": 6, "sechs": 6, "seis": 6,
    "seven": 7, "eight": 8, "acht": 8, "ocho": 8, "ten": 10, "twelve": 12,
}  # fmt: skip
_DAYS = {"d": 1, "t": 1, "w": 7, "s": 7, "m": 30}
_LONGEST_DAYS = 366
_OF_AN_ILLNESS = re.compile(
    r"\b(?:flu|covid|virus|infection|pneumonia|bronchitis|chest|fever|heart|myocard\w*|mono|glandular|illness|surgery|"
    r"operation|grippe|lungen\w*|herz\w*|gripe|neumonia|corazon)\b"
)


def ordered_off(words: str, r: Reading) -> OffUntil | Question | None:
    """So many days or weeks without running, as a doctor or a physio ordered (plain words); None for another story."""
    if (offered := _AS_OFFERED.fullmatch(words)) is not None:
        event = LifeEvent.ILLNESS if offered["who"] == "doctor" else LifeEvent.INJURY
        return OffUntil(event, date.fromisoformat(offered["first"]), date.fromisoformat(offered["last"]))
    if _WHO.search(words) is None or _ALLOWED.search(words) or r.has(M.NAME):
        return None
    found = _SO_LONG.search(words)
    if found is None:
        return None
    which = "ahead" if found["ahead"] else "behind"
    count, unit = found[which], found[f"{which}_unit"]
    days = (int(count) if count.isdigit() else _COUNTS.get(count, 0)) * _DAYS[unit[0]]
    if not 1 < days <= _LONGEST_DAYS:
        return None
    return _offered(words, (r.today, r.today + timedelta(days=days - 1)), None)


def forbidden(words: str, r: Reading, complaint: Sick | Injured | None) -> Question | None:
    """ "Doctor says no running for two weeks, it's shin splints": so long; None where no length is named."""
    is_signed_off = SIGNED_OFF.search(words) is not None
    span = span_of(r) if is_signed_off or FORBIDDEN.search(words) else None
    named = sorted({on for each in r.days if each.day.type is None and (on := r.coming(each.day)) and on > r.today})
    if span is not None and len(named) == (named[-1] - named[0]).days + 1 > 1 if named else False:
        # "Two days of rest, so nothing Thursday and nothing Friday": those two.
        span = named[0], named[-1]
    if span is None or span[0] == span[1]:
        return None
    return _offered(words, span, complaint)


def _offered(words: str, span: tuple[date, date], complaint: Sick | Injured | None) -> Question:
    """The days, a pause without an end, and what it is."""
    is_ill = isinstance(complaint, Sick) or (complaint is None and _OF_AN_ILLNESS.search(words) is not None)
    event = LifeEvent.ILLNESS if is_ill else LifeEvent.INJURY
    is_signed_off = SIGNED_OFF.search(words) is not None
    also: tuple[Intent, ...] = (Sick(), Injured("")) if is_signed_off else (Injured(""),)
    also = also if complaint is None else (complaint,)
    wishes: tuple[Intent, ...] = (OffUntil(event, *span), OpenPause(), *also)
    return ask(Ask.FORBIDDEN, *(offer(each) for each in wishes))
