"""Dates in people's words, relative to a given today."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of, next_monday
from domain.errors import DateProblem, InputError
from domain.units import Weekday
from domain.words.answers import Ask, Choice, Label, Question, Understood, ask, choice
from domain.words.clean import clean

DateAnswer = Understood[date] | Question | None

# The English names that people write; how they are shown is the wording's.
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
MONTH_NUMBERS = {
    name: number
    for number, full in enumerate(MONTHS, 1)
    for name in (full, full[:3], *(("sept",) if number == 9 else ()))
}
_WEEKDAY_FORMS = (
    ("monday", "mondays", "mon", "mo"),
    ("tuesday", "tuesdays", "tues", "tue", "tu"),
    ("wednesday", "wednesdays", "weds", "wed", "we"),
    ("thursday", "thursdays", "thurs", "thur", "thu", "th"),
    ("friday", "fridays", "fri", "fr"),
    ("saturday", "saturdays", "sat", "sa"),
    ("sunday", "sundays", "sun", "su"),
)
WEEKDAY_NUMBERS = {form: number for number, forms in enumerate(_WEEKDAY_FORMS, 1) for form in forms}


_BY_THREE_LETTERS = {form[:3]: number for form, number in WEEKDAY_NUMBERS.items() if len(form) > 2}


def weekday_number(word: str) -> int:
    """The ISO weekday of an English word for one, short, long or misspelled after its first three letters."""
    return _BY_THREE_LETTERS[word[:3]]


def weekday_text(number: int) -> str:
    """An ISO weekday as people write it: "monday"."""
    return _WEEKDAY_FORMS[number - 1][0]


MONTH_WORD = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\.?"
WEEKDAY_WORD = "(?:" + "|".join(sorted((f for f in WEEKDAY_NUMBERS if len(f) > 2), key=len, reverse=True)) + r")\.?"
COUNT_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
               "nine": 9, "ten": 10, "twelve": 12, "sixteen": 16}  # fmt: skip
COUNT_WORD = r"(?:\d{1,3}|" + "|".join(COUNT_WORDS) + ")"

_MOST_WEEKS = 60
_LEAD = re.compile(r"^(?:(?:it's|it is|its|race is|race day is|the race is) )?(?:on|by|at|for)? ?(?:the )?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_MONTH = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[ -]?(?:of )?({MONTH_WORD})(?:,? ?-?(\d{{4}}|'?\d{{2}}))?")
_MONTH_DAY = re.compile(rf"({MONTH_WORD})[ -]?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?:,? ?(\d{{4}}))?")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})(?:\.? ?(\d{4}|\d{2}))?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_MONTH_ONLY = re.compile(rf"(?:in |next |early |mid |late |end of )?({MONTH_WORD})(?: (\d{{4}}))?")
_IN_SPAN = re.compile(rf"(?:in )?({COUNT_WORD}) (days?|weeks?|wks?|months?)(?: (?:from now|time|away|from today))?")
_WEEKDAY = re.compile(rf"(?:(this|next|coming|this coming) )?({WEEKDAY_WORD})")
_LED_BY_WEEKDAY = re.compile(rf"({WEEKDAY_WORD}),? (?:the )?(?=\S*\d|{MONTH_WORD})")


def year_of(text: str | None) -> int | None:
    """A written year; two digits are of this century."""
    if not text:
        return None
    number = int(text.lstrip("'"))
    return number + 2000 if number < 100 else number


def count_of(word: str) -> int:
    """A small number in digits or letters."""
    return COUNT_WORDS[word] if word in COUNT_WORDS else int(word)


def real_date(year: int | None, month: int, day: int, today: date) -> date | None:
    """The date if it exists; without a year the next one from today on."""
    if year is not None:
        return _calendar_date(year, month, day)
    for candidate in range(today.year, today.year + 9):
        found = _calendar_date(candidate, month, day)
        if found is not None and found >= today:
            return found
    return None


def _calendar_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_from(today: date, number: int) -> date:
    """The first such weekday from today on."""
    return today + timedelta(days=(number - today.isoweekday()) % 7)


def latest_weekday(today: date, number: int) -> date:
    """The last such weekday, today included."""
    return today - timedelta(days=(today.isoweekday() - number) % 7)


def next_weekday(today: date, number: int) -> date:
    """The first such weekday after today."""
    return weekday_from(today + timedelta(days=1), number)


def after_months(today: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    index = today.month - 1 + months
    year, month = today.year + index // 12, index % 12 + 1
    for day in range(today.day, 27, -1):
        found = _calendar_date(year, month, day)
        if found is not None:
            return found
    return date(year, month, today.day)


def parse_date(text: str, today: date) -> DateAnswer:
    """A date in any usual form. Without a year it is the next such date from today on."""
    words = _LEAD.sub("", clean(text), count=1)
    if len(words) > 60:
        return None
    weekday = _LED_BY_WEEKDAY.match(words)
    if weekday is None:
        return _read(words, today)
    answer = _read(words[weekday.end() :], today)
    if isinstance(answer, Understood):
        said = WEEKDAY_NUMBERS[weekday[1].rstrip(".")]
        if answer.value.isoweekday() != said:
            return _weekday_differs(answer.value, said)
    return answer


def _weekday_differs(found: date, said: int) -> Question:
    near = [found + timedelta(days=step) for step in range(-3, 4)]
    other = next(day for day in near if day.isoweekday() == said)
    weekday = Weekday(found.isoweekday())
    return ask(Ask.WEEKDAY_DIFFERS, _choice(found), _choice(other), on=found, weekday=weekday)


def _choice(day: date) -> Choice:
    return choice(day.isoformat(), Label.DATE, on=day)


def _answer(found: date | None) -> DateAnswer:
    return None if found is None else Understood(found)


def _read(words: str, today: date) -> DateAnswer:
    if words in {"today", "tonight"}:
        return _answer(today)
    if words == "tomorrow":
        return _answer(today + timedelta(days=1))
    if found := _ISO.fullmatch(words):
        return _answer(_calendar_date(int(found[1]), int(found[2]), int(found[3])))
    if found := _DAY_MONTH.fullmatch(words):
        return _answer(real_date(year_of(found[3]), _month(found[2]), int(found[1]), today))
    if found := _MONTH_DAY.fullmatch(words):
        return _answer(real_date(year_of(found[3]), _month(found[1]), int(found[2]), today))
    if found := _DOTTED.fullmatch(words):
        return _answer(real_date(year_of(found[3]), int(found[2]), int(found[1]), today))
    if found := _SLASHED.fullmatch(words):
        return _either_order(int(found[1]), int(found[2]), year_of(found[3]), today)
    if found := _IN_SPAN.fullmatch(words):
        return _after(count_of(found[1]), found[2], today)
    if found := _WEEKDAY.fullmatch(words):
        return _weekday(found[1], WEEKDAY_NUMBERS[found[2].rstrip(".")], today)
    if found := _MONTH_ONLY.fullmatch(words):
        return ask(Ask.DAY_OF_MONTH, month=_month(found[1]))
    return None


def _month(word: str) -> int:
    return MONTH_NUMBERS[word.rstrip(".")]


def _either_order(first: int, second: int, year: int | None, today: date) -> DateAnswer:
    month_first = real_date(year, first, second, today)
    day_first = real_date(year, second, first, today)
    if month_first is None or day_first is None or month_first == day_first:
        return _answer(month_first or day_first)
    return ask(Ask.WHICH_DATE, _choice(month_first), _choice(day_first))


def _after(count: int, span: str, today: date) -> DateAnswer:
    if span.startswith("m"):
        return _answer(after_months(today, count)) if count <= 60 else None
    return _answer(today + timedelta(days=count * (7 if span.startswith("w") else 1)))


def _weekday(which: str | None, number: int, today: date) -> DateAnswer:
    first = next_weekday(today, number)
    if which == "next" and (first - today).days < 7:
        return ask(Ask.WHICH_DATE, _choice(first), _choice(first + timedelta(days=7)))
    return _answer(first)


def race_sunday(today: date, weeks: int) -> date:
    """The race day of a plan of so many whole weeks: the Sunday that ends them, from next Monday or today on."""
    return next_monday(today) + timedelta(days=7 * weeks - 1)


def _at_the_end_of(text: str, today: date) -> Understood[date] | None:
    """ "In 16 weeks" is a plan of sixteen weeks, whether it is tapped or written."""
    found = _IN_SPAN.fullmatch(_LEAD.sub("", clean(text), count=1))
    if found is None or not found[2].startswith("w"):
        return None
    weeks = count_of(found[1])
    return Understood(race_sunday(today, weeks)) if 1 <= weeks <= _MOST_WEEKS else None


def parse_race_date(text: str, today: date) -> DateAnswer:
    """A race date from tomorrow to 52 calendar weeks ahead. Raises InputError (raceDate) outside that."""
    answer = _at_the_end_of(text, today) or parse_date(text, today)
    if not isinstance(answer, Understood):
        return answer
    monday = monday_of(today)
    latest = monday + timedelta(days=52 * 7 - 1)
    if not today < answer.value <= latest:
        why = DateProblem.RACE_TODAY if answer.value == today else DateProblem.RACE_TOO_FAR
        if answer.value < today:
            why = DateProblem.RACE_PASSED
        raise InputError("raceDate", why, on=answer.value, latest=latest)
    return answer
