"""A goal that is named with its time, however it is wrapped: "bigger goal: 3:30", "keep it at 3:45", "vier Stunden"."""

import re

from domain.words.grammar.reading import Reading
from domain.words.grammar.spelled import with_times
from domain.words.intents import AskAbout, ChangeGoal
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_HOURS = {
    word: number
    for number, words in enumerate(
        (
            "one eine ein una",
            "two zwei dos",
            "three drei tres",
            "four vier cuatro",
            "five funf cinco",
            "six sechs seis",
        ),
        1,
    )
    for word in words.split()
}
_MINUTES = {
    "cuarenta y cinco": 45, "treinta y cinco": 35, "cincuenta y cinco": 55, "veinticinco": 25, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "funfundvierzig": 45, "funfunddreissig": 35,
    "funfundfunfzig": 55, "funfzehn": 15, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50, "quince": 15,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "a half": 30, "half": 30, "halb": 30, "media": 30,
}  # fmt: skip
_HOUR = rf"(?P<hour>[1-6]|{'|'.join(_HOURS)})"
_IN_HOURS = re.compile(
    rf"\b{_HOUR}(?:(?P<half> and a half|einhalb)(?: |$))? ?(?:hours?|hrs?|stunden?|std|horas?)\b"
    rf"(?:,? (?:and |und |y |con )?(?P<minutes>[1-5]\d|{'|'.join(_MINUTES)})\b(?! ?(?:runs?|days?|laufe))"
    r"(?: ?(?:min(?:ute[ns]?|utos)?))?)?"
)
# "Tres cuarenta y cinco" is 3:45.
_IN_SPANISH = re.compile(
    rf"\b(?P<hour>dos|tres|cuatro|cinco) "
    rf"(?P<minutes>{'|'.join(word for word in _MINUTES if word[-1] in 'aeo' or 'y' in word)}"
    r")\b"
)
_AIM = (
    r"(?P<{name}>[1-6]:[0-5]\d(?::[0-5]\d)?|[2-6])"
    r"(?![\d:]| ?h ?\d| ?(?:/|%|per|min|mi|k|days?|weeks?|runs?|times|tage|laufe|dias|a week|or \d|weeks))"
)
_TO = _AIM.format(name="aim")
_UNDER = (
    r"(?:about |around |just |anything |a |an |breaking |going |running |something |maybe |perhaps |say |like )*"
    r"(?:under |sub ?-?|below |inside |around |about |unter |bajo |menos de )*"
)
_PLEASE = (
    r"^(?:(?:please|ok|okay|so|and|no|actually|well|hi|sorry|then|maybe|perhaps|i think|you know what|just|let'?s|lets|"
    r"can (?:we|you|i)|could (?:we|you|i)|i want to|i'?d like to|i would like to|bitte|por favor)[ ,:]+)*"
)
_GOAL = r"(?:goal|target|aim|ziel|zielzeit|objetivo|meta)(?: time)?"
_MY = r"(?:(?:the|my|our|that|this|original|old|current|same|das|mein|el|mi|la) )*"
_KEPT = re.compile(
    rf"{_PLEASE}(?:leave|keep|hold|stay with|stick (?:with|to)|lass|behalte?n?|deja|manten|mantener) {_MY}{_GOAL}\b"
    rf"(?: (?:at|of|as|it|is|alone|the same|unchanged|was|planned|bei|so|en))*(?:,? {_TO})?"
    rf"|{_PLEASE}(?:don'?t|do not|no need to|never mind changing) (?:change|touch|lower|adjust|raise|alter) "
    rf"{_MY}{_GOAL}\b"
    rf"|{_PLEASE}(?:keep|leave it at|stick (?:with|to|at)|stay (?:with|at)|we (?:keep|stay at)) "
    rf"{_AIM.format(name='kept')}"
    rf"(?: (?:as|for) {_MY}{_GOAL})?(?:[ ,.;].*)?$"
)
_NEAR_THE_END = r"(?: (?:please|now|then|instead|pls|if possible|bitte|por favor|hours?))*[ .!]*"
_CHANGED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_PLEASE}(?:a |my goal is |goal |run |go for |aim for )*{_UNDER}{_TO} (?:instead of|rather than|statt|"
            rf"anstatt|en vez "
            rf"de|en lugar de) (?:the )?{_UNDER}{_AIM.format(name='old')}{_NEAR_THE_END}$"
        ),
        (
            rf"\b{_UNDER}{_TO}(?: finish| goal| target| marathon)? (?:is|would be|seems|feels|looks|sounds|might be|"
            rf"may "
            rf"be|will be|"
            r"ist|ware|seria|es)(?: (?:now|a bit|a lot|much|probably|maybe|far|a|the|way|wohl|mas))* (?:more |eher )?"
            r"(?:realistic|sensible|reasonable|better|fairer|wiser|achievable|safer|smarter|doable|like it|honest|"
            r"realistisch\w*|"
            r"besser|vernunftiger|realista|sensato|mejor)\b(?! than)"
        ),
        (
            rf"\b(?:new|bigger|better|faster|slower|revised|updated|different|stretch|braver|softer|easier|other|"
            rf"neues?|"
            rf"nuev[oa]) "
            rf"{_GOAL}(?: (?:is|should be|would be|will be|now|please|ist|es))*[:,]? {_UNDER}{_TO}"
        ),
        (
            rf"\bi (?:think|feel|reckon|believe|guess|know) (?:that )?(?:i|we) (?:can|could) (?:do|go|run|be|get|aim|"
            rf"manage) "
            rf"(?:a bit |a little |much |even )*(?:better|faster|quicker|higher|more|slower)(?: than (?:that|"
            rf"this))?[,.: ]+"
            rf"(?:so |let'?s |say |aim |go |for |at )*{_UNDER}{_TO}{_NEAR_THE_END}$"
        ),
        (
            rf"\b(?:lower|raise|drop|change|set|move|reduce|ease|relax|adjust|bump|put|make|switch|update|bring|"
            rf"increase|slow|"
            rf"correct|take|push|soften|alter)(?: down| up| back)* {_MY}{_GOAL}(?: down| up| back| from [\d:]+| a "
            rf"bit| a "
            rf"little)*"
            rf"(?: (?:to|at|as|for|be))+ {_UNDER}{_TO}"
        ),
        (
            rf"\b(?:bajar|subir|cambiar|poner|dejar|ajustar|baja|sube|cambia|pon|deja|ajusta)(?:r?me)? {_MY}{_GOAL}"
            rf"(?: de [\d:]+)? (?:a|en|por) {_UNDER}{_TO}"
        ),
        rf"\b(?:ziel|zielzeit)(?: bitte| doch| lieber| von [\d:]+)* (?:auf|zu) {_UNDER}{_TO}",
        rf"\b(?:lieber|eher|doch) {_UNDER}{_TO}(?: (?:als|zum|fur das) (?:neues |mein )?ziel)",
    )
)


def in_figures(words: str) -> str:
    """The words (plain) with the hours of a race in figures: "four hours" is 4:00:00, "dreieinhalb Stunden" 3:30:00."""
    return _IN_SPANISH.sub(_clock, _IN_HOURS.sub(_long, with_times(words)))


def _minutes(found: re.Match[str]) -> int:
    said = found["minutes"] or ""
    return _MINUTES[said] if said in _MINUTES else int(said or 0)


def _hour(found: re.Match[str]) -> int:
    return _HOURS.get(found["hour"]) or int(found["hour"])


def _long(found: re.Match[str]) -> str:
    minutes = 30 if found["half"] else _minutes(found)
    return f"{_hour(found)}:{minutes:02d}:00"


def _clock(found: re.Match[str]) -> str:
    return f"{_hour(found)}:{_minutes(found):02d}"


def goal_named(words: str, r: Reading) -> ChangeGoal | AskAbout | None:
    """The goal as it is named, or shown where it is only to be kept; `words` have their times in figures."""
    is_polite = re.search(r"^(?:please |so |ok )*(?:can|could|may) (?:we|you|i)\b", words) is not None
    if (r.is_asked and not is_polite) or r.has(M.DAY, M.KIND, M.EASY, M.DISTANCE, M.PACE):
        return None
    if (kept := _KEPT.search(words)) is not None:
        aim = kept["aim"] or kept["kept"] or _ELSEWHERE.search(words)
        said = aim if isinstance(aim, str) or aim is None else aim["aim"]
        if said is not None and not _is_time(said, words):
            return None
        return ChangeGoal(as_time(said)) if said else AskAbout(Topic.GOAL)
    found = next((match for each in _CHANGED if (match := each.search(words)) is not None), None)
    return ChangeGoal(as_time(found["aim"])) if found is not None and _is_time(found["aim"], words) else None


# "Don't change the goal, I still want 3:45."
_ELSEWHERE = re.compile(rf"\b(?:want|at|for|run|is|still|with) {_UNDER}{_TO}")


_OF_GOAL = re.compile(rf"\b(?:{_GOAL}|sub|under|below|unter|bajo|hours?|marathon|finish\w*)\b")


def _is_time(aim: str, words: str) -> bool:
    """Whether a number alone can be hours: "keep 4" may be four runs."""
    return ":" in aim or _OF_GOAL.search(words) is not None


def as_time(aim: str) -> str:
    """A number alone is hours."""
    return aim if ":" in aim else f"{aim}:00"
