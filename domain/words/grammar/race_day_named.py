"""The race's day put right, "on 25 April, not the 18th", and a day of the month that is named without its month."""

import re

from domain.race import MARATHON
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.asking.races_asked import races_in
from domain.words.grammar.dated import MONTH
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeRaceDate
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import RaceOnTheWay

_MONTHS = (
    rf"(?:{MONTH}|januar|februar|marz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:sonn|sams)tag,? |(?:domingo|sabado),? )?"
_DATE = (
    rf"{_WEEKDAY}(?:(?:the |am |el |den |dem |der )*{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th|\.)?"
    rf"(?: (?:of |de )?{_MONTHS})?(?: \d{{4}})?|{_MONTHS} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}-\d\d-\d\d)"
)
_RACE = (
    r"(?:(?:\w+ )?(?:race|marathon|mara|half(?: marathon)?|event|10 ?k|rennen|lauf|wettkampf|carrera|maraton|media))"
)
_NOT = r"(?:and |but |und |y )?(?:not|isn'?t|rather than|instead of|nicht|statt|no|en vez de)(?: on| am| el)?"
_WHAT = rf"(?:(?:the |my |our |der |das |mein |la |el |mi )?{_RACE}(?: day| date)?|it|date|race day|er|es)"
_IS = r"(?:'?s|is|will be|should be|must be|falls|takes place|ist|findet|es|sera)"
_THEN = r"(?: (?:please|sorry|this year|actually|statt|bitte|por favor))*[ .!]*$"
# The right date first, or the wrong one: "the race isn't on the 18th, it's on the 25th".
_PUT_RIGHT = (
    re.compile(
        rf"^(?:(?:no|sorry|actually|wait|hi|ok|oops)[ ,]+)*(?:(?:{_WHAT})(?: {_IS}|(?<=it)'?s|'s)(?: now| actually| "
        rf"really)?"
        rf" )?(?P<bare>(?:on |am )?)(?P<right>{_DATE}),? {_NOT} (?P<wrong>{_DATE}){_THEN}"
    ),
    re.compile(
        rf"^(?:(?:no|sorry|actually|wait|hi|ok)[ ,]+)*{_WHAT}(?: (?:is|was|ist|es))?(?: not|n'?t| nicht| no es|isn'?t)"
        rf"(?: on| am| el)? (?P<wrong>{_DATE})[,;.]? (?:but |and |sondern |sino )?(?:(?:it'?s|it is|is|es ist) )?"
        rf"(?:on |am )?(?P<right>{_DATE}){_THEN}"
    ),
    re.compile(
        rf"\b(?:race|marathon|event) (?:date|day) (?:is|'?s|was|looks|seems)(?: \w+)? (?:wrong|off|not right|incorrect)"
        rf"[,;. ]+(?:(?:it|that) )?(?:should be|is|'?s|must be|needs to be|ought to be|was meant to be)(?: on)? "
        rf"(?P<right>{_DATE}){_THEN}"
    ),
    re.compile(
        rf"^(?:(?:no|sorry|actually|wait|hi|ok)[ ,]+)*(?:the |my |our |das |mein |der |la |el |mi ){_RACE}(?: day| "
        rf"date)?"
        rf" {_IS}(?: now| actually| jetzt| ahora)?(?: on)? (?P<right>(?:the|am|el) \d{{1,2}}(?:st|nd|rd|th|\.)?){_THEN}"
    ),
)
_HAS_MONTH = re.compile(rf"\b{_MONTHS}\b|\d{{4}}-\d\d|\d[./]\d")
_DAY = re.compile(r"(?<![\d-])(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?![\d-])")
_ALONE = re.compile(r"\b(?:the|den|dem|am|el) (?P<day>\d{1,2})(?:st|nd|rd|th|\.)(?![\d:])|\bel (?P<dia>\d{1,2})\b")


def race_day_put_right(words: str, r: Reading) -> ChangeRaceDate | Question | None:
    """The race on the date that is said to be the right one; None for any other story (`r` is of all the words)."""
    if r.has(M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.KIND, M.TIME, M.AWAY, M.DISTANCE, M.MOVE, M.SKIP):
        return None
    found = next((found for each in _PUT_RIGHT if (found := each.search(words)) is not None), None)
    if found is None:
        return None
    right = found["right"]
    if _HAS_MONTH.search(right) is None:
        day = _DAY.search(right)
        return ChangeRaceDate(day=int(day["day"])) if day is not None and 1 <= int(day["day"]) <= 31 else None
    day = _DAY.search(right)
    dates = {each.day.on for each in r.days if each.day.on is not None and each.day.on > r.today}
    named = {on for on in dates if (day is not None and on.day == int(day["day"])) or on.isoformat() in right}
    if len(named) != 1:
        return None
    on, races = named.pop(), races_in(words)
    if races and races[0][1].distance_mm < MARATHON.distance_mm:
        # The race of the plan, or one on the way.
        return ask(Ask.TUNE_UP, offer(ChangeRaceDate(on)), offer(RaceOnTheWay(on, races[0][1].distance_mm)))
    return ChangeRaceDate(on)


def day_without_month(words: str) -> int | None:
    """The day of the month that is named alone: "the 25th"; None where a month stands beside it."""
    found = _ALONE.search(words)
    if found is None or _HAS_MONTH.search(words) is not None:
        return None
    day = int(found["day"] or found["dia"])
    return day if 1 <= day <= 31 else None
