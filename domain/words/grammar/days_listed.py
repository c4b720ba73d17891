"""Running days that are listed with how many they are, and one more of so many: "three days: Tue, Thu, Sun"."""

import re

from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAY, SPANISH_WEEKDAY, WEEKDAY
from domain.words.grammar.since_when import since_said
from domain.words.intents import ChangeDays
from domain.words.lexicon.meanings import M

_DAY = rf"(?:{WEEKDAY}|{GERMAN_WEEKDAY}|{SPANISH_WEEKDAY}|(?:mo|di|mi|do|fr|sa|so)(?![a-z]))s?"
_LIST = rf"{_DAY}(?:(?:,? (?:and|und|y|&|\+) |, |/|-| )(?:on )?{_DAY})"
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
}  # fmt: skip
_COUNT = rf"(?P<count>[2-7]|{'|'.join(_COUNTS)})"
_TIMES = r"(?:days?|times|runs?|sessions|tage|mal|laufe|dias|veces|carreras)(?: de carrera)?"
_A_WEEK = r"(?: (?:a|per|each|every|die|pro|in der|por|a la) (?:week|woche|semana))?"
_FOR_GOOD = (
    r"(?: (?:from now on|from here on|now|only|for good|any ?more|going forward|please|from next week|instead|"
    r"daraus|draus|ab jetzt|bitte|ahora|a partir de ahora|por favor))*"
)
# So many of them, and which: "only three days from now on: Tue, Thu, Sun".
_SO_MANY = re.compile(
    rf"\b{_COUNT} {_TIMES}{_A_WEEK}{_FOR_GOOD}(?: ?[:,;.-])?(?: then| namely| on| am| los| please| so)* "
    rf"(?P<days>{_LIST}{{1,6}}){_FOR_GOOD}[ .!]*$"
)
# "Swap my running days to Mon Wed Fri Sat", "I can only run Tue, Thu and Sun now".
_ALL = re.compile(
    rf"^(?:please |can you |could you |can we |i want to |i'?d like to )*(?:swap|switch|change|move|set|make|update|"
    rf"put)"
    rf"(?: all)?(?: my| the| our| his| her| their)? (?:(?:running|training|run) )?days? "
    rf"(?:to be |to |into |for |as |on |: ?)?(?P<days>{_LIST}{{1,6}}){_FOR_GOOD}[ .!]*$"
    rf"|\b(?:can|could|will|'?ll) (?:now )?only (?:run|train)(?: on)? (?P<only>{_LIST}{{1,6}})"
    rf" (?:now|any ?more|from now on|these days|going forward|from here on)[ .!]*$"
    rf"|\b(?:kann|laufe|trainiere)(?: ich)? (?:ab jetzt |jetzt |nur |noch )*(?:am )?(?P<nur>{_LIST}{{1,6}})"
    rf"(?: (?:laufen|trainieren))?{_FOR_GOOD}[ .!]*$"
)
_MORE = r"(?:add(?:ing)?|with|plus|incl(?:uding|\.)?|also|use|take|by adding|mit|dazu|plus|con|anad\w+|suma\w*)"
_AS_WELL = (
    r"(?: (?:too|as well|also|please|then|as the (?:fifth|fourth|sixth|third|extra|new|other)(?: one| day| run)?|dazu|"
    r"noch|auch|bitte|tambien))*"
)
# "Five days a week, add Saturday", "fünf Tage die Woche, Samstag dazu".
_AND_ONE = re.compile(
    rf"\b{_COUNT} {_TIMES}{_A_WEEK}{_FOR_GOOD}[,;:.]? ?(?:and |so |und |y )*"
    rf"(?:{_MORE} (?:on )?(?:in )?(?:the |a |my |den |einen |el |los )?(?P<day>{_DAY}){_AS_WELL}"
    rf"|(?P<too>{_DAY}) (?:too|as well|also|dazu|extra|tambien))[ .!]*$"
)
_NTH = (
    r"(?:extra|additional|another|one more|third|fourth|fifth|sixth|3rd|4th|5th|6th|zusatzlich\w*|weiter\w*|funft\w*)"
)
# "A fifth run, Saturdays, short and easy", "I'd like an extra easy run every Saturday".
_ONE_MORE = re.compile(
    rf"\b{_NTH},? (?:(?:short|easy|gentle|little|little easy|short easy|running|relaxed) )*(?:run|day|run day|jog|"
    rf"lauf|lauftag){_A_WEEK},? (?:(?:on|for|am) )?(?:(?P<each>(?:every|each|jeden) (?:{_DAY}))|"
    rf"(?P<plural>(?:{_DAY[:-2]})s))\b"
    rf"|\b(?:run|train)(?: on)? (?P<too>(?:mon|tues|wednes|thurs|fri|satur|sun)days) (?:too|as well|also)[ .!?]*$"
)
# "Add Wednesday as a fifth day".
_AS_ONE_MORE = re.compile(
    rf"\badd (?:in )?(?:the |a )?(?P<day>{_DAY}) as (?:(?:a|an|my|the) )?(?:{_NTH}|new|regular)(?: (?:run|running|"
    rf"training))? "
    rf"(?:day|one|run)\b"
)
# "I can only run four days from next week".
_SO_MANY_SINCE = re.compile(
    rf"\b(?:can|could|will|'?ll|want to|would like to) (?:only )?(?:run|train|do|manage) (?:only )?{_COUNT} (?:days|"
    rf"times)"
    rf"{_A_WEEK} (?=(?:from|starting|as of|beginning) )"
)
_ELSE = (
    M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.SKIP, M.CANT, M.NOT, M.AWAY, M.DISTANCE, M.DURATION, M.INSTEAD_OF,
)  # fmt: skip


def days_listed(words: str, r: Reading, reader: Reader) -> ChangeDays | None:
    """All of the running days where they are listed, or the one more; None for another wish (`r` is of all words)."""
    if r.has(*_ELSE):
        return None
    if (more := _AND_ONE.search(words)) is not None and (days := weekdays_in(more["day"] or more["too"], reader)):
        return ChangeDays(more=days[0], count=int(_COUNTS.get(more["count"], more["count"])))
    if (more := _ONE_MORE.search(words)) is not None:
        days = weekdays_in(more["each"] or more["plural"] or more["too"], reader)
        return ChangeDays(more=days[0]) if len(days) == 1 else None
    if (more := _AS_ONE_MORE.search(words)) is not None and len(days := weekdays_in(more["day"], reader)) == 1:
        return ChangeDays(more=days[0])
    later = _SO_MANY_SINCE.search(words)
    if later is not None and not r.names_days and (since := since_said(words, r)) is not None:
        return ChangeDays(count=int(_COUNTS.get(later["count"], later["count"])), since=since)
    many = _SO_MANY.search(words)
    found = many or _ALL.search(words)
    if found is None:
        return None
    named = found.groupdict()
    days = weekdays_in(named.get("days") or named.get("only") or named.get("nur") or "", reader)
    is_so_many = many is None or int(_COUNTS.get(many["count"], many["count"])) == len(set(days))
    return ChangeDays(days=frozenset(days), since=since_said(words, r)) if len(set(days)) > 1 and is_so_many else None


def weekdays_in(words: str, reader: Reader) -> list[int]:
    """The weekdays that are named, "Tuesdays" among them."""
    r = reader.reading(words, reader.language)
    named = [each.day.weekday for each in r.days if each.day.weekday is not None]
    return named or [day for day in r.values(M.EVERY) if isinstance(day, int)]
