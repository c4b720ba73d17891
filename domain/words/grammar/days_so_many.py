"""So many running days a week, and which one among them or out: "four days including Wednesday", "three, no Friday"."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.days_listed import weekdays_in
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAY, SPANISH_WEEKDAY, WEEKDAY
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeDays
from domain.words.lexicon.meanings import M

_DAY = rf"(?:{WEEKDAY}|{GERMAN_WEEKDAY}|{SPANISH_WEEKDAY})s?"
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
}  # fmt: skip
_MANY = (
    rf"\b(?P<count>[2-6]|{'|'.join(_COUNTS)}) (?:days?|times|runs?|sessions|tage|mal|laufe|dias|veces|carreras)"
    r"(?: (?:a|per|each|every|die|pro|in der|por|a la) (?:week|woche|semana))?"
)
_BETWEEN = (
    r"(?: (?:from now on|from here on|now|only|for good|any ?more|please|then|instead|ab jetzt|jetzt|bitte|ahora|"
    r"running|training|in all))*[,;.:]?(?: (?:and|but|so|with|please|can (?:we|you)|could (?:we|you)|let'?s|und|y))*"
)
_ALSO = (
    rf"(?:{_DAY})(?: (?:are|is|sind|ist))? (?:now )?(?:(?:free|available|good|possible|fine|ok|okay|frei|libres?)\b|"
    r"works?(?: too| as well| now)?\b|(?:being |as )?(?:one of (?:them|the days)|among them|included)\b|"
    r"geht (?:jetzt )?(?:auch|wieder)\b|gehen (?:jetzt )?(?:auch|wieder)\b|tambien\b)"
)
_WITH = re.compile(rf"{_MANY}{_BETWEEN} (?:(?:on )?(?:the |my )?(?P<day>{_ALSO}))")
_OUT = re.compile(
    rf"{_MANY}{_BETWEEN} (?:(?:drop(?:ping)?|leave out|leaving out|cut(?:ting)?|lose|losing|without|minus|not|no|no "
    rf"more|take out|skip|ditch|bin|scrap|ohne|sin)(?: (?:the|my|on|run on|den|am|el|los))* (?P<day>{_DAY})"
    rf"|(?P<goes>{_DAY}) (?:can )?(?:go(?:es)?|out|off|is out|are out|drops out|weg|raus|fallt weg))(?: (?:run|one|"
    rf"runs|then|please|bitte|por favor))*[ .!?]*$"
)
_FOR_GOOD = re.compile(r"\b(?:week|woche|semana|from now on|any ?more|for good|now|only|just|nur|solo|permanent\w*)\b")
_ONCE = re.compile(r"\b(?:this|next|last|diese|nachste|esta|proxima) (?:week|woche|semana)\b")
_UNTIL = re.compile(
    rf"^(?:(?:please|ok|only|just|can (?:i|we)|could (?:i|we)|i can|i could|i'?ll|i want|i'?d like|to|run|do|manage|"
    rf"nur|noch|bitte|solo)[ ,]+)*{_MANY}(?: only| please)? (?:(?:until|till)(?! now\b)|up to|through|for the next|"
    r"for (?:about )?(?:\d|two|three|four|five|six|a few|a couple)|bis|hasta)\b"
)
_NONE = (M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.AWAY, M.DISTANCE, M.DURATION, M.KIND)


def days_so_many(words: str, r: Reading, reader: Reader) -> ChangeDays | Question | None:
    """So many days and the one that is named with them; None for another wish (`r` is of all the words)."""
    if r.has(*_NONE) or _ONCE.search(words):
        return None
    if (until := _UNTIL.search(words)) is not None and not any(each.day.weekday for each in r.days):
        return ask(Ask.DAYS_FOR_A_WHILE, offer(ChangeDays(count=_count(until))))
    if (out := _OUT.search(words)) is not None and _FOR_GOOD.search(words):
        days = weekdays_in(out["day"] or out["goes"], reader)
        return ChangeDays(less=days[0], count=_count(out)) if len(days) == 1 else None
    found = _WITH.search(words)
    if found is None:
        return None
    days = weekdays_in(found["day"].split(" ")[0], reader)
    # Whether a day that is free is one to run, or not to, the plan knows.
    return ChangeDays(more=days[0], count=_count(found)) if len(days) == 1 else None


def _count(found: "re.Match[str]") -> int:
    return _COUNTS.get(found["count"]) or int(found["count"])
