"""The race a week later, or on the Saturday and not the Sunday; and half of it in place of the whole."""

import re

from domain.words.dates import weekday_number
from domain.words.grammar.asking.races_asked import races_in
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAYS
from domain.words.intents import ChangeRace
from domain.words.lexicon.meanings import M
from domain.words.race_wishes import RaceMoved

_RACE = r"(?:race(?: day)?|marathon|mara|event|rennen|wettkampf|carrera|maraton)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
_ON_WEEKDAY = re.compile(
    rf"^(?:(?:no|sorry|actually|hi|ok|oops|wait)[ ,]+)*(?:the |my |our |der |das |mein )?(?:[a-z]+ )?{_RACE}"
    rf"(?:'?s| is| ist)(?: actually| now| really| jetzt| doch)?(?: on| am)?(?: the)? (?P<right>{_WEEKDAY}),? "
    rf"(?:and |und )?(?:not|isn'?t|rather than|instead of|nicht|statt)(?: on| am)?(?: the)? (?:{_WEEKDAY})\b"
    rf"|^(?:(?:no|sorry|actually|hi|ok|oops|wait)[ ,]+)*(?:the |my |our |der |das |mein )?(?:[a-z]+ )?{_RACE}"
    rf"(?:'?s| is|n'?t| isn'?t| ist)(?: not| nicht)?(?: on| am)?(?: the)? (?:{_WEEKDAY})[,;.]? (?:but |it'?s |it is |"
    rf"sondern |and )*(?:on |am )?(?:the )?(?P<then>{_WEEKDAY})[ .!]*$"
)
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "eine": 1, "einen": 1, "zwei": 2, "drei": 3}
_BY = re.compile(
    rf"\b{_RACE}\b(?:'?s| is| has| was| got| been| now| just| moved| postponed| delayed| pushed| put| shifted| brought|"
    rf" (?:back|forward)| by| day| ist| wurde| um)* (?P<count>a|one|two|three|[1-9]\d?|eine|einen|zwei|drei) "
    rf"(?P<unit>days?|weeks?|tage?|wochen?)(?: (?P<way>later|earlier|sooner|back|forward|spater|fruher|verschoben))?"
    rf"(?: now| this year| jetzt| verschoben| than (?:planned|i said))*[ .!]*$"
)
_IS_MOVED = re.compile(
    r"\b(?:moved|postponed|delayed|pushed|put back|shifted|later|earlier|sooner|forward|back|spater|fruher|"
    r"verschoben)\b"
)
_EARLIER = re.compile(r"\b(?:earlier|sooner|forward|fruher)\b")
_SWITCHED = re.compile(
    r"\b(?:switch(?:ed|ing)?|chang(?:e|ed|ing)|mov(?:e|ed|ing)|dropp?(?:ed|ing)?(?: down)?|downgrad(?:e|ed|ing)|"
    r"go(?:ing)?(?= down)|transferr?(?:ed|ing)?|swapp?(?:ed|ing)?|wechsl?e|umgestiegen|umsteigen|cambio|cambiado|paso)"
    r"(?: me| it| over| down| back| my entry| my place| my race)* (?:to|into|for|auf|zu|a|al|por) (?:the |a |den |"
    r"dem |einen |la |el |una )?(?P<race>half(?: marathon)?|halben|halbmarathon|media(?: maraton)?|10 ?k|marathon)\b"
)
_SAME_DAY = re.compile(r"\b(?:same (?:day|date|weekend)|(?:selben|gleichen) (?:tag|wochenende)|mismo dia)\b")
_NOT_THE_RACE = re.compile(r"\b(?:also|as well|before|after|besides|too|pace|tempo|week|unless|might|could|if)\b")


def race_shifted(words: str, r: Reading) -> RaceMoved | ChangeRace | None:
    """The race of the plan by so much, on another weekday, or over another distance; None for another story."""
    if r.is_asked or r.has(M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.TIME):
        return None
    if (switched := _SWITCHED.search(words)) is not None and _NOT_THE_RACE.search(words) is None:
        races = races_in(switched["race"].replace("halben", "half").replace("halbmarathon", "half"))
        is_dated = _SAME_DAY.search(words) is None and any(
            each.day.on is not None or each.day.weekday is not None for each in r.days
        )
        return ChangeRace(races[0][1]) if races and not is_dated and not r.has(M.KIND, M.DISTANCE, M.CANT) else None
    if (found := _ON_WEEKDAY.search(words)) is not None:
        named = found["right"] or found["then"]
        is_german = named in GERMAN_WEEKDAYS
        return RaceMoved(weekday=GERMAN_WEEKDAYS.index(named) + 1 if is_german else weekday_number(named))
    by = _BY.search(words)
    if by is None or _IS_MOVED.search(words) is None or r.names_days:
        return None
    count = _COUNTS.get(by["count"]) or int(by["count"])
    days = count * (7 if by["unit"].startswith(("week", "woche")) else 1)
    return RaceMoved(-days if _EARLIER.search(words) else days)
