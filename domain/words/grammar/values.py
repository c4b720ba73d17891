"""Numbers and the words beside them put together: "5 miles", "half an hour", "3 - 10 may", "next tuesday"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from domain.calendar import monday_of
from domain.errors import InputError
from domain.units import Units
from domain.words.answers import Understood
from domain.words.dates import parse_date, real_date
from domain.words.day_refs import DayRef
from domain.words.grammar.company import and_a_half, company
from domain.words.grammar.named_days import feast
from domain.words.grammar.pieces import at as _at
from domain.words.grammar.pieces import joined as _joined
from domain.words.grammar.pieces import number as _number
from domain.words.grammar.tokens import Token, dates_of, is_last, is_next
from domain.words.lexicon.meanings import M
from domain.words.quantities import length_mm

_SPAN = (M.TO, M.UNTIL, M.DASH)
_PLURALS = ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
_GERMAN = ("montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags")

_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)")
_SHORTEST_DATED = 3
_OF = re.compile(r"(?:of|from|beginning|starting)\b")

Merge = Callable[[Sequence[Token], date], tuple[Token, int] | None]


def with_values(tokens: Sequence[Token], today: date) -> list[Token]:
    """The tokens with every value as one token; what only fills is left out, dates are read."""
    found = _days_of_the_month([_dated(token, today) for token in tokens], today)
    for merges in _PASSES:
        found = _once(found, merges, today)
    return [token for token in found if not _fills(token)]


def _days_of_the_month(tokens: Sequence[Token], today: date) -> list[Token]:
    """ "Until the 25th" as a date: the next such day; "the 2nd one" is none."""
    found = list(tokens)
    if any(token.has(M.MONTH) for token in tokens):
        return found
    moves = any(token.has(M.MOVE, M.SWAP) for token in tokens)
    for at, token in enumerate(tokens):
        day = _number(token)
        if day is None or not 1 <= day <= 31 or len(tokens) < _SHORTEST_DATED:
            continue
        if not _ORDINAL.fullmatch(token.text) and not _is_from_to(tokens, at):
            continue
        place = _before(tokens, at)
        before, after = _at(tokens, place), _at(tokens, _after(tokens, at + 1))
        is_first = at == 0 or (at == 1 and tokens[0].text == "the")
        names = before.has(*_SPAN, M.FROM, M.ON, M.BACK_ON, M.AWAY, M.DASH, M.SKIP, M.REMOVE)
        names = names or (before.has(M.TO) and moves) or before.text in ("moved to", "move to", "moving to")
        # "The 20th, the 21st and 22nd".
        names = names or _at(found, place).has(M.DATE)
        names = names or (before.has(M.AND) and _at(found, _before(found, place)).has(M.DATE))
        if (names or (is_first and after.text != "one")) and not _at(tokens, at + 1).has(M.KIND, M.RUN):
            on = next((each for each in (_in_month(today, int(day), ahead) for ahead in (0, 1, 2)) if each), None)
            found[at] = Token(token.text, {M.DATE: on}) if on is not None else token
    return found


def _is_from_to(tokens: Sequence[Token], at: int) -> bool:
    """ "Del 12 al 16", "vom 12 bis 16": two days of the month without a sign of it."""
    texts = " ".join(token.text for token in tokens[max(at - 3, 0) : at + 3])
    return re.search(r"\b(?:del \d{1,2} al|vom \d{1,2} bis(?: zum)?) \d{1,2}\b", texts) is not None


def _before(tokens: Sequence[Token], at: int) -> int:
    """The place before `at` that is not only filling; -1, which is none, at the beginning."""
    at -= 1
    while at >= 0 and (_fills(tokens[at]) or tokens[at].text == "the"):
        at -= 1
    return at if at >= 0 else len(tokens)


def _in_month(today: date, day: int, ahead: int) -> date | None:
    """That day of the month so many months ahead, where it is there and still to come."""
    month = today.month - 1 + ahead
    on = real_date(today.year + month // 12, month % 12 + 1, day, today)
    return on if on is not None and on >= today else None


def _fills(token: Token) -> bool:
    return set(token.senses) == {M.FILLER}


def _once(tokens: Sequence[Token], merges: Sequence[Merge], today: date) -> list[Token]:
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        rest = tokens[at:]
        for merge in merges:
            found = merge(rest, today)
            if found is not None:
                result.append(found[0])
                at += found[1]
                break
        else:
            result.append(tokens[at])
            at += 1
    return result


def _after(tokens: Sequence[Token], at: int) -> int:
    """The next place from `at` on that is not only filling."""
    while at < len(tokens) and (_fills(tokens[at]) or tokens[at].text in ("de", "of", "the", "del")):
        at += 1
    return at


def _dated(token: Token, today: date) -> Token:
    """A written date as a date; one that nobody can read means nothing."""
    text = dates_of(token)
    if not isinstance(text, str):
        return token
    try:
        answer = parse_date(text.replace(" ", ""), today)
    except InputError:
        answer = None
    return Token(token.text, {M.DATE: answer.value}) if isinstance(answer, Understood) else Token(token.text)


# Nobody runs a mile, or a kilometre, slower than this.
_SLOWEST_PACE_S = 1200
_HOUR = 3600
_A_UNIT = ("a mile", "one mile", "a k", "a km", "a kilometer", "a kilometre")


def _pace(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "9:30/mi", "9:30 per mile", "9:30 pace"."""
    parts = tokens[0].senses.get(M.TIME)
    if not isinstance(parts, tuple) or parts[2] is not None:
        return None
    seconds = parts[0] * 60 + parts[1]
    if seconds > _SLOWEST_PACE_S:
        # "5 in 46:30 tempo" is a time and a workout.
        return None
    if _at(tokens, 1).text in _A_UNIT:
        # "10:45 a mile for the five" is no mile in 10:45.
        units = Units.MI if _at(tokens, 1).text.endswith("mile") else Units.KM
        return Token(_joined(tokens, 2), {M.PACE: (seconds, units)}), 2
    at = 1
    while _at(tokens, at).text in ("min", "mins", "minutes", "minute"):
        at += 1
    if _at(tokens, at).text in ("/", "per", "a", "an", "pro", "por", "each") or at > 1:
        at += _at(tokens, at).text in ("/", "per", "a", "an", "pro", "por", "each")
        for meaning, units in ((M.KILOMETRE, Units.KM), (M.MILE, Units.MI)):
            if _at(tokens, at).has(meaning):
                return Token(_joined(tokens, at + 1), {M.PACE: (seconds, units)}), at + 1
    if _at(tokens, 1).text in ("pace", "tempo", "ritmo"):
        return Token(_joined(tokens, 2), {M.PACE: (seconds, None)}), 2
    return None


def _length(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "5 miles", "8 km", "30 min", "1 hour 20", "three days", "two weeks"; texts of whole lengths too."""
    known = tokens[0].senses.get(M.DISTANCE)
    if isinstance(known, str):
        number_text, unit = known.split()
        units = Units(unit)
        mm = length_mm(float(number_text), "km" if units is Units.KM else None, "mi" if units is Units.MI else None)
        return Token(tokens[0].text, {**tokens[0].senses, M.DISTANCE: (mm, units)}), 1
    hours = tokens[0].senses.get(M.DURATION)
    if isinstance(hours, int) and hours >= _HOUR and hours % _HOUR == 0:
        return _and_minutes(tokens, 1, hours)
    number = _number(tokens[0])
    if number is None:
        return None
    at = 2 if _at(tokens, 1).has(M.DASH) else 1
    unit_token = _at(tokens, at)
    if unit_token.has(M.MILE, M.KILOMETRE):
        is_km = unit_token.has(M.KILOMETRE)
        mm = length_mm(number, "km" if is_km else None, None if is_km else "mi")
        return Token(_joined(tokens, at + 1), {M.DISTANCE: (mm, Units.KM if is_km else Units.MI)}), at + 1
    if unit_token.has(M.HOUR):
        return _and_minutes(tokens, at + 1, round(number * _HOUR))
    if unit_token.has(M.MINUTE):
        more = _number(_at(tokens, at + 1))
        is_exact = more is not None and _at(tokens, at + 2).has(M.SECOND)
        used = at + 3 if is_exact else at + 1
        seconds = round(number * 60 + (more or 0 if is_exact else 0))
        return Token(_joined(tokens, used), {M.DURATION: seconds}), used
    if unit_token.has(M.METRE) and number >= 100:
        return Token(_joined(tokens, at + 1), {M.DISTANCE: (length_mm(number, None, None), Units.KM)}), at + 1
    if unit_token.text in ("times", "mal", "veces") and 1 <= number <= 7:
        # "I can only run three times" is no three miles.
        return Token(_joined(tokens, at + 1), {M.TIMES: round(number)}), at + 1
    if unit_token.has(M.A_WEEK) or unit_token.text in ("week", "semana", "woche"):
        return Token(_joined(tokens, at + 1), {M.DAYS_LONG: round(number * 7)}), at + 1
    if unit_token.has(M.A_DAY) or unit_token.text in ("day", "dia"):
        return Token(_joined(tokens, at + 1), {M.DAYS_LONG: round(number)}), at + 1
    if unit_token.has(M.OF_TEN) and 1 <= number <= 10:
        return Token(_joined(tokens, at + 1), {M.EFFORT: round(number)}), at + 1
    return None


def _and_minutes(tokens: Sequence[Token], at: int, seconds: int) -> tuple[Token, int]:
    """An hour, or hours, with the minutes that follow: "1 hour 20", "an hour and ten"."""
    place = at + _at(tokens, at).has(M.AND)
    more = _number(_at(tokens, place))
    unit = _at(tokens, place + 1)
    if more is None or not 1 <= more < 60 or unit.has(M.MILE, M.KILOMETRE, M.A_DAY, M.OF_TEN, M.RUN, M.MONTH, M.HOUR):
        return Token(_joined(tokens, at), {M.DURATION: seconds}), at
    used = place + 1 + unit.has(M.MINUTE)
    return Token(_joined(tokens, used), {M.DURATION: seconds + round(more * 60)}), used


def _effort(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "effort 7", "rpe 7", "effort 7 out of 10"."""
    if not tokens[0].has(M.EFFORT_WORD):
        return None
    at = _after(tokens, 1)
    number = _number(_at(tokens, at))
    if number is None:
        number = _at(tokens, at).senses.get(M.EFFORT)  # type: ignore[assignment]  # an effort is a whole number
    if number is None or not 1 <= number <= 10 or _at(tokens, at + 1).has(M.MILE, M.KILOMETRE, M.MINUTE):
        return None
    used = at + 1 + _at(tokens, at + 1).has(M.OF_TEN)
    return Token(_joined(tokens, used), {M.EFFORT: round(number)}), used


def _weekly(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "30 miles a week", "4 days a week", "three runs a week"."""
    first = tokens[0]
    number = _number(first)
    at = _after(tokens, 1)
    if first.has(M.DISTANCE) and _at(tokens, at).has(M.PER_WEEK):
        return Token(_joined(tokens, at + 1), {M.AMOUNT: first.senses[M.DISTANCE]}), at + 1
    if first.has(M.DAYS_LONG) and _at(tokens, at).has(M.PER_WEEK):
        return Token(_joined(tokens, at + 1), {M.TIMES: first.senses[M.DAYS_LONG]}), at + 1
    if number is None or not 1 <= number <= 7:
        return None
    if _at(tokens, at).has(M.RUN):
        at = _after(tokens, at + 1)
    if _at(tokens, at).has(M.PER_WEEK):
        return Token(_joined(tokens, at + 1), {M.TIMES: round(number)}), at + 1
    return None


def _month_date(tokens: Sequence[Token], today: date) -> tuple[Token, int] | None:
    """ "10 may", "the 3rd of may", "may 10", and spans that name the month once."""
    first = _number(tokens[0])
    month = tokens[0].senses.get(M.MONTH)
    if isinstance(month, int):
        at = _after(tokens, 1)
        day = _number(_at(tokens, at))
        if day is None or not 1 <= day <= 31 or _at(tokens, at + 1).has(M.MILE, M.KILOMETRE):
            return None
        return _maybe_until(tokens, at + 1, real_date(None, month, int(day), today))
    if first is None or not 1 <= first <= 31 or first != int(first):
        return None
    at = _after(tokens, 1)
    month = _at(tokens, at).senses.get(M.MONTH)
    if isinstance(month, int):
        written = _number(_at(tokens, at + 1))
        year = int(written) if written is not None and 2000 <= written < 2100 else None
        on, used = real_date(year, month, int(first), today), at + 1 + (year is not None)
        return None if on is None else (Token(_joined(tokens, used), {M.DATE: on}), used)
    if not _at(tokens, at).has(*_SPAN):
        return None
    at = _after(tokens, at + 1)
    if _at(tokens, at).has(*_SPAN):
        at = _after(tokens, at + 1)
    last, month_at = _number(_at(tokens, at)), _after(tokens, at + 1)
    month = _at(tokens, month_at).senses.get(M.MONTH)
    if last is None or not isinstance(month, int):
        return None
    # "The 26th until 1 March" begins in February.
    begin = real_date(None, month if first <= last else (month - 2) % 12 + 1, int(first), today)
    end = real_date(None, month, int(last), begin) if begin else None
    return None if begin is None or end is None else (_period(tokens, month_at + 1, begin, end), month_at + 1)


def _maybe_until(tokens: Sequence[Token], at: int, begin: date | None) -> tuple[Token, int] | None:
    if begin is None:
        return None
    span = _after(tokens, at)
    if _at(tokens, span).has(*_SPAN):
        last_at = _after(tokens, span + 1)
        last = _number(_at(tokens, last_at))
        beside = _at(tokens, last_at + 1)
        month = begin.month
        if last is not None and 1 <= last <= 31 and not beside.has(M.MONTH, M.MILE, M.KILOMETRE, M.MINUTE):
            end = real_date(None, month, int(last), begin)
            if end is not None:
                return _period(tokens, last_at + 1, begin, end), last_at + 1
    return Token(_joined(tokens, at), {M.DATE: begin}), at


def _period(tokens: Sequence[Token], count: int, begin: date, end: date) -> Token:
    return Token(_joined(tokens, count), {M.PERIOD: (begin, end)})


def _week_number(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    if tokens[0].text not in ("week", "woche", "semana", "the week"):
        return None
    number = _number(_at(tokens, 1))
    if number is None or number != int(number) or _at(tokens, 2).has(M.MILE, M.KILOMETRE, M.MINUTE, M.DASH, M.MONTH):
        # "Reading week 15-19 Feb" names dates.
        return None
    return Token(_joined(tokens, 2), {M.WEEK_NUMBER: int(number)}), 2


def _week_of(tokens: Sequence[Token], today: date) -> tuple[Token, int] | None:
    """ "The week of the 15th", "week of 15 Feb", "the weekend of the 20th": its days."""
    is_weekend = tokens[0].has(M.WEEKEND)
    if not (is_weekend or tokens[0].has(M.WEEK)) or not _OF.match(_at(tokens, 1).text):
        return None
    for at in (2, 3):
        if at > 2 and not _fills(_at(tokens, 2)) and _at(tokens, 2).text != "the":
            break
        on = _at(tokens, at).senses.get(M.DATE)
        if not isinstance(on, date):
            number = _number(_at(tokens, at))
            found = _ORDINAL.fullmatch(_at(tokens, at).text) if number is not None else None
            on = (
                next((d for n in (0, 1) if (d := _in_month(today, int(number), n))), None) if found and number else None
            )
        if isinstance(on, date):
            monday = monday_of(on)
            first = monday + timedelta(days=5 if is_weekend else 0)
            return _period(tokens, at + 1, first, monday + timedelta(days=6)), at + 1
    return None


def _weekday(tokens: Sequence[Token], today: date) -> tuple[Token, int] | None:
    """A weekday as a day: of this week, of the next ("next tuesday", "tuesday next week"), or the last one."""
    first, monday = tokens[0], monday_of(today)
    if (is_last(first) or is_next(first)) and isinstance(number := _at(tokens, 1).senses.get(M.WEEKDAY), int):
        back = timedelta(days=(today.isoweekday() - number - 1) % 7 + 1)
        on = today - back if is_last(first) else monday + timedelta(days=6 + number)
        return Token(_joined(tokens, 2), {M.DAY: DayRef(on=on)}), 2
    if first.text == "coming" and isinstance(number := _at(tokens, 1).senses.get(M.WEEKDAY), int):
        return Token(_joined(tokens, 2), {M.DAY: DayRef(weekday=number)}), 2
    number = first.senses.get(M.WEEKDAY)
    if not isinstance(number, int):
        return None
    ahead = _at(tokens, 1).senses.get(M.WEEK)
    if ahead in (1, -1) and not _at(tokens, 2).has(M.DASH):
        on = monday + timedelta(days=7 * int(str(ahead)) + number - 1)
        return Token(_joined(tokens, 2), {M.DAY: DayRef(on=on)}), 2
    rest: dict[M, object] = {meaning: value for meaning, value in first.senses.items() if meaning is not M.WEEKDAY}
    senses: dict[M, object] = {M.DAY: DayRef(weekday=number), **rest}
    is_plural = first.text in _PLURALS or first.text in _GERMAN or first.text.startswith("los ")
    if is_plural and not first.owns and not _at(tokens, 1).has(M.RUN, M.KIND):
        senses |= {M.EVERY: number}
    return replace(first, senses=senses), 1


def _relative(tokens: Sequence[Token], today: date) -> tuple[Token, int] | None:
    """ "tomorrow" as a date; a date that was written as a day."""
    value = tokens[0].senses.get(M.DAY)
    if isinstance(value, int):
        return replace(tokens[0], senses={**tokens[0].senses, M.DAY: DayRef(on=today + timedelta(days=value))}), 1
    on = tokens[0].senses.get(M.DATE)
    if isinstance(on, date) and _at(tokens, _after(tokens, 1)).has(M.UNTIL, M.DASH):
        at = _after(tokens, _after(tokens, 1) + 1)
        end = _at(tokens, at).senses.get(M.DATE)
        if isinstance(end, date):
            if end < on:
                end = real_date(None, end.month, end.day, on) or end
            return _period(tokens, at + 1, on, end), at + 1
    return None


def _ago(tokens: Sequence[Token], today: date) -> tuple[Token, int] | None:
    """ "Three weeks ago"."""
    days = tokens[0].senses.get(M.DAYS_LONG)
    if not isinstance(days, int) or _at(tokens, 1).text != "ago":
        return None
    return Token(_joined(tokens, 2), {M.DAY: DayRef(on=today - timedelta(days=days))}), 2


def _at_clock(tokens: Sequence[Token], _: date) -> tuple[Token, int] | None:
    """ "6:30 in the morning", "8 in the evening", "a las 6 de la mañana"."""
    number, parts = _number(tokens[0]), tokens[0].senses.get(M.TIME)
    beside = _at(tokens, 1)
    if not beside.has(M.MORNING, M.EVENING) or (number is None and not isinstance(parts, tuple)):
        return None
    hour, minute = (parts[0], parts[1]) if isinstance(parts, tuple) else (int(number or 0), 0)
    if beside.has(M.EVENING) and 1 <= hour < 12:
        hour += 12
    if not 0 <= hour < 24 or not 0 <= minute < 60:
        return None
    senses: dict[M, object] = {M.CLOCK: time(hour, minute)}
    return Token(_joined(tokens, 2), senses | ({M.EVENING: None} if "before" in beside.text else {})), 2


_PASSES: tuple[tuple[Merge, ...], ...] = (
    (company, and_a_half, _pace, _effort, feast, _month_date, _week_number, _weekday),
    (_week_of, _length, _relative, _at_clock),
    (_weekly, _ago),
)
