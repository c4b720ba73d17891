"""Spans of days as people name them: "last month", "since christmas", "in January", "the last three weeks"."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.asked_of import Span
from domain.words.dates import latest_weekday
from domain.words.feasts import next_feast

_MONTHS = (
    "jan(?:uary|uar|ner)?|enero",
    "feb(?:ruary|ruar|rero)?",
    r"march|mar(?=\s|$)|marz(?:o)?|maerz",
    "apr(?:il)?|abril",
    "may|mai|mayo",
    "june?|juni|junio",
    "july?|juli|julio",
    "aug(?:ust)?|agosto",
    "sept?(?:ember)?|septiembre",
    "oct(?:ober)?|oktober|octubre",
    "nov(?:ember)?|noviembre",
    "dec(?:ember)?|dez(?:ember)?|diciembre",
)
_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "couple of": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6,
    "eight": 8, "ten": 10, "twelve": 12, "zwei": 2, "drei": 3, "vier": 4, "sechs": 6, "dos": 2, "tres": 3, "cuatro": 4,
    "seis": 6,
}  # fmt: skip
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = (
    r"(?P<unit>days?|weeks?|wks?|months?|years?|tage?n?|wochen?|monate?n?|dias?|semanas?|mes(?:es)?|nights?|"
    r"fortnights?)"
)
_FEASTS = (("easter", "easter|ostern|pascua|semana santa"), ("christmas", "christmas|xmas|weihnachten|navidad"))
_DAYS = {"d": 1, "n": 1, "w": 7, "m": 30, "y": 365, "t": 1, "s": 7, "f": 14}
_LAST = "last|past|previous|letzten?|vergangenen?|ultimos?|ultimas?|pasados?|pasadas?|prior"
_NEXT = "next|coming|following|nachsten?|naechsten?|kommenden?|proximos?|proximas?"
_IN = r"(?:in|during|for|of|over|through|this|im|en|de)"


def spans_in(words: str, today: date, *, looks_back: bool | None = None) -> list[Span]:
    """Every span that is named, in the order of the words (plain, without accents).

    `looks_back` says of a month, which one is meant: the last, the next, or (None) the nearest.
    """
    found: list[tuple[int, int, Span]] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(words):
            if any(begin < match.end() and match.start() < end for begin, end, _ in found):
                continue
            span = read(match, today, looks_back)
            if span is not None:
                found.append((match.start(), match.end(), span))
    spans = [span for _, _, span in sorted(found, key=lambda each: each[0])]
    # "So far this month" is this month.
    return [span for span in spans if span != Span()] or spans


def without_spans(words: str) -> str:
    """The words that are left when spans are taken out."""
    for pattern, _ in _PATTERNS:
        words = pattern.sub(" ", words)
    return " ".join(words.split())


Read = Callable[[re.Match[str], date, bool | None], Span | None]


def _week(ahead: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        monday = monday_of(today) + timedelta(days=7 * ahead)
        return Span(monday, monday + timedelta(days=6))

    return read


def _weekend(ahead: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        saturday = monday_of(today) + timedelta(days=7 * ahead + 5)
        return Span(saturday, saturday + timedelta(days=1))

    return read


def _month(ahead: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        month = today.year * 12 + today.month - 1 + ahead
        return _whole_month(month // 12, month % 12 + 1)

    return read


def _year(ahead: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        return Span(date(today.year + ahead, 1, 1), date(today.year + ahead, 12, 31))

    return read


def _day(ahead: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        on = today + timedelta(days=ahead)
        return Span(on, on)

    return read


def _whole_month(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text]


def _days_of(match: re.Match[str]) -> int:
    return _number(match["n"] or "a") * _DAYS[match["unit"][0]]


def _rolling_back(match: re.Match[str], today: date, _back: bool | None) -> Span | None:
    days = _days_of(match)
    return Span(today - timedelta(days=days - 1), today) if days < 4000 else None


def _rolling_on(match: re.Match[str], today: date, _back: bool | None) -> Span | None:
    days = _days_of(match)
    return Span(today, today + timedelta(days=days)) if days < 4000 else None


def _ago(match: re.Match[str], today: date, _back: bool | None) -> Span | None:
    days = _days_of(match)
    if days > 4000:
        return None
    on = today - timedelta(days=days)
    if match["unit"][0] in "ws":
        return Span(monday_of(on), monday_of(on) + timedelta(days=6))
    return _whole_month(on.year, on.month) if match["unit"][0] == "m" else Span(on, on)


def _named_month(number: int) -> Read:
    def read(match: re.Match[str], today: date, back: bool | None) -> Span:
        if match["year"]:
            return _whole_month(int(match["year"]), number)
        if back is None:
            back = (today.month - number) % 12 <= 6
        year = today.year
        if back and number > today.month:
            year -= 1
        elif not back and number < today.month:
            year += 1
        return _whole_month(year, number)

    return read


def _since_month(number: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        return Span(date(today.year - (number > today.month), number, 1), None)

    return read


def _before_month(number: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        first = date(today.year + (number <= today.month), number, 1)
        return Span(today, first - timedelta(days=1))

    return read


def _before_feast(name: str) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span | None:
        feast = next_feast(name, today)
        return Span(today, feast[0] - timedelta(days=1)) if feast is not None and feast[0] > today else None

    return read


def _since(month: int, day: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        on = date(today.year, month, day)
        return Span(on if on <= today else on.replace(year=today.year - 1), None)

    return read


def _since_weekday(number: int) -> Read:
    def read(_match: re.Match[str], today: date, _back: bool | None) -> Span:
        return Span(latest_weekday(today, number), None)

    return read


def _since_ago(match: re.Match[str], today: date, _back: bool | None) -> Span | None:
    found = {"yesterday": 1, "gestern": 1, "ayer": 1, "last week": 7 + today.isoweekday() - 1}
    if match["what"] in found:
        return Span(today - timedelta(days=found[match["what"]]), None)
    if match["what"] == "last month":
        first = _month(-1)(match, today, None)
        return Span(first.first, None) if first is not None else None
    return None


def _dated(match: re.Match[str], _today: date, _back: bool | None) -> Span | None:
    try:
        first = date.fromisoformat(match["first"]) if match["first"] else None
        last = date.fromisoformat(match["last"]) if match["last"] else None
    except ValueError:
        return None
    return Span(first, last)


def _open(_match: re.Match[str], _today: date, _back: bool | None) -> Span:
    return Span()


_WEEKDAYS = (
    "mon(?:day)?|montag|lunes", "tue(?:s|sday)?|dienstag|martes", "wed(?:nesday)?|mittwoch|miercoles",
    "thu(?:r|rs|rsday)?|donnerstag|jueves", "fri(?:day)?|freitag|viernes", "sat(?:urday)?|samstag|sabado",
    "sun(?:day)?|sonntag|domingo",
)  # fmt: skip
_SINCE = r"(?:since|from|after|seit(?: dem)?|desde(?: el)?)"
_ISO = r"\d{4}-\d\d-\d\d"

_PATTERNS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), read)
    for pattern, read in (
        (rf"from (?P<first>{_ISO})(?: to (?P<last>{_ISO}))?", _dated),
        (rf"(?P<first>)until (?P<last>{_ISO})", _dated),
        (rf"{_SINCE} (?P<what>yesterday|gestern|ayer|last week|last month)", _since_ago),
        (rf"{_SINCE} (?:christmas|xmas|weihnachten|navidad)(?: day)?", _since(12, 25)),
        (rf"{_SINCE} (?:new years?(?: day| eve)?|neujahr|ano nuevo|the new year)", _since(1, 1)),
        *((rf"{_SINCE} (?:the start of )?(?:{name})", _since_month(at)) for at, name in enumerate(_MONTHS, 1)),
        *(
            (
                rf"(?:before|up to|by|vor|antes de) (?:the (?:start|beginning) of )?(?:{name})",
                _before_month(at),
            )
            for at, name in enumerate(_MONTHS, 1)
        ),
        *(
            (rf"(?:before|until|till|by|vor|bis|antes de) (?:la )?(?:{words})", _before_feast(feast))
            for feast, words in _FEASTS
        ),
        *((rf"{_SINCE} (?:last )?(?:{name})", _since_weekday(at)) for at, name in enumerate(_WEEKDAYS, 1)),
        (
            (
                rf"{_SINCE} (?:we|i|the plan|this plan|my plan|training|day|the start|start|the beginning|"
                rf"beginning|der plan|"
                r"beginn|anfang|el principio|que empec\w+)(?: (?:started|begun|began|start|joined|one|signed up|"
                r"of the plan))*"
            ),
            _open,
        ),
        (r"(?:with|to|than|vs) (?:the )?last(?: one)?$", _week(-1)),
        (r"(?:by|until|till|up to|before) (?:the )?(?:race|race day|marathon)", _open),
        ("week before last|vorletzte woche|two weeks ago", _week(-2)),
        (
            (
                r"(?:the )?(?:one|week) before(?: (?:that|it))?|vorherige woche|(?:than|to|vs|versus) the "
                r"previous(?: one| week)?"
            ),
            _week(-2),
        ),
        (rf"(?:in |over |for )?(?:the |my |die |den |los |las )?(?:{_LAST}) {_N} {_UNIT}", _rolling_back),
        (rf"(?:in |over |for )?(?:the |die |den |los |las )?{_N} (?:ultimos|ultimas) {_UNIT}", _rolling_back),
        (rf"(?:in |over |for )?(?:the |my |die |den |los |las )?(?:{_NEXT}) {_N} {_UNIT}", _rolling_on),
        (rf"{_N} {_UNIT} ago", _ago),
        (r"(?:in|over|within) the (?:last|past) (?P<n>)(?P<unit>week|month|year)", _rolling_back),
        (r"(?:the )?past (?P<n>)(?P<unit>week|month|year|fortnight)", _rolling_back),
        (r"last weekend|letztes wochenende|el fin de semana pasado", _weekend(-1)),
        (r"next weekend", _weekend(1)),
        (
            r"(?:this |the |at the |am |dieses )?(?:weekend|wochenende)|(?:este |el )?(?:fin de semana|finde)",
            _weekend(0),
        ),
        (
            r"(?:this|the current|diese\w*|esta|current|so far this) (?:week|wk|woche|semana)|of the week|thisweek",
            _week(0),
        ),
        (r"(?:last|letzte\w*|previous) (?:week|wk|woche)|(?:la )?semana pasada|lastweek", _week(-1)),
        (
            r"(?:next|nachste\w*|naechste\w*|coming) (?:week|wk|woche)|(?:la )?(?:proxima semana|semana que viene)",
            _week(1),
        ),
        (r"(?:this|diese\w*|este|current) (?:month|monat|mes)|month so far|of the month|my monthly", _month(0)),
        (r"(?:last|letzte\w*|previous) (?:month|monat)|(?:el )?mes pasado", _month(-1)),
        (r"(?:next|nachste\w*) (?:month|monat)|(?:el )?(?:proximo mes|mes que viene)", _month(1)),
        (r"(?:this|diese\w*|este) (?:year|jahr|ano)|year to date|ytd|year so far|this yr", _year(0)),
        (r"(?:last|letzte\w*) (?:year|jahr)|(?:el )?ano pasado", _year(-1)),
        (r"yesterday|gestern|ayer", _day(-1)),
        (r"today|heute|hoy", _day(0)),
        (r"tomorrow|morgen|manana", _day(1)),
        *(
            (
                (
                    rf"(?:(?:{_IN}|vs|to|than|and|did|was|how's|hows|my|the month of|total|whole)(?: last)? |^)"
                    rf"(?:{name})(?: (?P<year>20\d\d))?(?! (?:\d|half|marathon|race))"
                ),
                _named_month(at),
            )
            for at, name in enumerate(_MONTHS, 1)
        ),
        *(
            (rf"(?:{name})(?P<year>)(?= miles| total| mileage|$)", _named_month(at))
            for at, name in enumerate(_MONTHS, 1)
        ),
        (
            (
                r"so far|ever|all time|to date|altogether|overall|in total|bisher|insgesamt|hasta ahora|en "
                r"total|until now|"
                r"up to now|in my life|jemals"
            ),
            _open,
        ),
    )
)
