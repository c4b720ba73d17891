"""Days that are named by their month, written out: "the first week of April" is "2027-04-01 - 2027-04-07"."""

import re
from datetime import date, timedelta

from domain.words.dates import weekday_number
from domain.words.lexicon.lookup import LANGUAGES, lexicon
from domain.words.lexicon.meanings import M

_WORDS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "januar",
          "februar", "marz", "maerz", "mai", "juni", "juli", "oktober", "dezember", "enero", "febrero", "marzo",
          "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre")  # fmt: skip


def _number(word: str) -> int:
    """The month of a word in any of the languages; 0 for none."""
    if word in ("mar", "maerz", "marz"):
        return 3
    for language in LANGUAGES:
        found = (lexicon(language).senses((word,)) or {}).get(M.MONTH)
        if isinstance(found, int):
            return found
    return 0


MONTH = "(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1,
    "erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3, "letzte": -1, "letzten": -1,
    "letztes": -1, "erstes": 1, "primera": 1, "primer": 1, "segunda": 2, "segundo": 2, "tercera": 3, "tercer": 3,
    "ultima": -1, "ultimo": -1,
}  # fmt: skip
_WEEKENDS = ("weekend", "wochenende", "fin de semana")
_HALVES = ("half", "halfte", "mitad", "quincena")
_PART = (
    rf"(?:the |my |our |la |el |die |das |der |am |in der |im )*(?P<nth>{'|'.join(_NTH)}) (?:full )?"
    r"(?P<part>week(?:end)?|half|woche(?:nende)?|halfte|fin de semana|semana|mitad|quincena)"
)
_OF_MONTH = re.compile(rf"\b{_PART} (?:of |in |im |vom |von |des |de |del )?(?:the |dem )?(?P<month>{MONTH})\b")
_ALL_OF = re.compile(
    rf"\b(?:all of|all|the whole of|the entire month of|whole of|den ganzen|todo) (?P<month>{MONTH})\b"
)
_WEEKEND_TYPED = re.compile(r"\bw(?:k|ee?k)?-?e?nds?\b(?<!weekends)|\bw/e\b|\bwkd\b")
# "W/c 15 Feb", "week commencing the 15th".
_BEGINNING = re.compile(r"\b(?:w/c|week (?:commencing|beginning|starting)) (?:on )?(?:monday |mon )?(?:the )?(?=\d)")
# "Fri 19th", "Sunday the 21st of Feb": the number says it all, where the weekday is that day's.
_WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_TO = r"(?:to|until|till?|through|thru|-)"
_DAY = rf"(?P<weekday>{_WEEKDAY})(?: the|,)? (?P<day>\d{{1,2}})(?:st|nd|rd|th)(?P<of>(?: of)? {MONTH})?\b"
_LED = re.compile(rf"\b{_DAY}(?= (?:to|until|till?|through|thru)\b| ?- ?(?:\d|{_WEEKDAY}\b))")
_LED_END = re.compile(rf"(?<=\dth |\dst |\dnd |\drd )(?P<to>{_TO} (?:the )?){_DAY}")
_ALONE = re.compile(rf"\b{_DAY}(?! (?:mile|mi|km|k|rep|one|run)s?\b)")
_LATE = re.compile(
    rf"(?<!back )(?<!home )\b(?P<until>(?:until|till?|through|thru) (?:{_WEEKDAY}|tomorrow|\d{{1,2}}(?:st|nd|rd|th))) "
    r"(?:night|evening|lunch(?:time)?|late|afternoon)\b"
)
# "In March from the 6th", "on holiday in April the 2nd to the 9th".
_MONTH_FIRST = re.compile(
    rf"\b(?:in|im|en) (?P<month>{MONTH}),? (?P<from>from |on |starting |beginning |ab dem |ab |am |vom |desde el |a "
    rf"partir del |del )?(?:the "
    rf")?(?P<day>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?(?P<last> ?(?:{_TO}|bis|al) (?:the )?(?P<end>\d{{1,2}})(?:st|nd|rd|th)?)?\b(?! ?(?:day|week|mi|"
    rf"km|k)\w*\b)"
)
# Who may be away is not away in May.
_NAMED = re.compile(
    rf"\b(?:in|of|during|im|en|de|early|mid|late|next|this coming|anfang|mitte|ende|for) (?P<month>{MONTH})\b"
)
_DECEMBER = 12
_FAR_DAYS = 270


# "The day after Friday's easy one" is Saturday.
_NEXT_TO = re.compile(
    r"\bthe day (?P<side>after|before) (?:this |on )?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day(?:'?s)?"
    r"(?: (?:(?:easy|long|hard) )?(?:run|one|session|tempo|intervals))?\b"
)


def _next_to(found: re.Match[str], today: date) -> str:
    ahead = (weekday_number(found["weekday"]) - today.isoweekday()) % 7
    return (today + timedelta(days=ahead + (1 if found["side"] == "after" else -1))).isoformat()


# "Hasta el día 10" names no month.
_UNTIL_THE = re.compile(
    r"\b(?P<until>hasta el )(?:dia )?(?P<day>\d{1,2})\b(?! ?(?:de |[:.,/]\d|km|k\b|mi|min|horas?|%|a\b))"
)
_FROM_TO = re.compile(
    r"\b(?:vom|von) (?P<first>\d{1,2})\. ?(?:bis|-) ?(?:zum )?(?P<last>\d{1,2})(?:\.(?=\W|$)(?! ?\d)|$)"
    r"(?! ?(?:km|min|uhr|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez))"
)
_LEAST_DAYS = 28


def written_out_days(words: str, today: date) -> str:
    """The sentence (plain) with the days that a month names as dates, the next that are to come."""
    said = _WEEKEND_TYPED.sub("weekend", _BEGINNING.sub("week of ", words))
    said = _MONTH_FIRST.sub(lambda found: _day_first(found, today), said)
    said = _OF_MONTH.sub(lambda found: _part_of(found, today), said)
    said = _ALL_OF.sub(lambda found: _iso(*month_span(_number(found["month"]), today)), said)
    said = _NEXT_TO.sub(lambda found: _next_to(found, today), said)
    said = _LED.sub(lambda found: _of_that_weekday(found, today), said)
    said = _LED_END.sub(lambda found: found["to"] + _of_that_weekday(found, today).removeprefix(found["to"]), said)
    said = _ALONE.sub(lambda found: _iso_of(found, today), said)
    said = _FROM_TO.sub(lambda found: _between(found, today), said)
    said = _UNTIL_THE.sub(lambda found: found["until"] + _next_dated(int(found["day"]), today), said)
    return _LATE.sub(r"\g<until>", said)


def _between(found: re.Match[str], today: date) -> str:
    """ "Vom 12. bis 19.": as dates, the second one after the first; as it was typed where one is no day."""
    first, last = _next_dated(int(found["first"]), today), int(found["last"])
    if "-" not in first or not 1 <= last <= _LEAST_DAYS:
        return found[0]
    return f"{first} - {_next_dated(last, date.fromisoformat(first))}"


def _next_dated(number: int, today: date) -> str:
    """The next such day of a month, today included; as it was typed where it is none."""
    if not 1 <= number <= _LEAST_DAYS:
        return str(number)
    month = today.replace(day=1) if number >= today.day else (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return month.replace(day=number).isoformat()


def month_named(words: str) -> int | None:
    """The month that a sentence (plain) names without a day of it: "three weeks in March"; None for none."""
    found = _NAMED.search(words)
    return _number(found["month"]) or None if found is not None else None


def month_span(month: int, today: date) -> tuple[date, date]:
    """First and last day of the next such month that is not over."""
    year = today.year if month >= today.month else today.year + 1
    following = date(year + 1, 1, 1) if month == _DECEMBER else date(year, month + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _iso(first: date, last: date) -> str:
    return f"{first.isoformat()} - {last.isoformat()}"


def _part_of(found: re.Match[str], today: date) -> str:
    """A week, weekend or half of a month; what such a month does not have stays as it was typed."""
    nth, part = _NTH[found["nth"]], found["part"]
    first, last = month_span(_number(found["month"]), today)
    if (first - today).days > _FAR_DAYS:
        # In February the last week of January is over.
        return found[0]
    if part in _HALVES:
        middle = first + timedelta(days=14)
        return _iso(first, middle) if nth == 1 else _iso(middle + timedelta(days=1), last)
    if part in _WEEKENDS:
        saturday = (
            last - timedelta(days=(last.isoweekday() - 6) % 7)
            if nth < 0
            else first + timedelta(days=(6 - first.isoweekday()) % 7 + 7 * (nth - 1))
        )
        return _iso(saturday, saturday + timedelta(days=1)) if saturday <= last else found[0]
    begin = last - timedelta(days=6) if nth < 0 else first + timedelta(days=7 * (nth - 1))
    return _iso(begin, min(begin + timedelta(days=6), last))


def _day_first(found: re.Match[str], today: date) -> str:
    """The day of a month that is named before it, as a date; one that the month does not have stays as it was typed."""
    first, last = month_span(_number(found["month"]), today)
    days = [int(each) for each in (found["day"], found["end"]) if each is not None]
    if not all(1 <= day <= last.day for day in days):
        return found[0]
    dates = [first.replace(day=day) for day in days]
    return (
        _iso(*dates) if len(dates) == 2 and dates[0] <= dates[1] else f"{found['from'] or 'on '}{dates[0].isoformat()}"
    )


def _of_that_weekday(found: re.Match[str], today: date) -> str:
    """The day of the month alone, where it is the date of the weekday it is named with."""
    rest = found[0][found.end("weekday") - found.start() :].removeprefix(",").strip().removeprefix("the ")
    return found[0] if _on_that_weekday(found, today) is None else rest


def _iso_of(found: re.Match[str], today: date) -> str:
    """The date, where it falls on the weekday it is named with; else what was typed."""
    on = _on_that_weekday(found, today)
    return found[0] if on is None else on.isoformat()


def _on_that_weekday(found: re.Match[str], today: date) -> date | None:
    """The next such day of the month that is to come, where it falls on the weekday it is named with."""
    day, weekday = int(found["day"]), weekday_number(found["weekday"])
    for ahead in range(3):
        month = (today.month - 1 + ahead) % 12 + 1
        if found["of"] is not None and _number(found["of"].split()[-1]) != month:
            continue
        first, last = month_span(month, today)
        if day <= last.day and (on := first.replace(day=day)) >= today:
            return on if on.isoweekday() == weekday else None
    return None
