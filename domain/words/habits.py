"""Weekly mileage, training days and units in people's words."""

import re

from domain.errors import HabitProblem, InputError
from domain.limits import MOST_WEEKLY_MILES
from domain.units import MM_PER_KM, MM_PER_MILE, Units, Weekday
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.clean import clean
from domain.words.dates import WEEKDAY_NUMBERS, count_of, weekday_text
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER, number_of, with_digits, without_about

FROM_NOTHING = "start from 0"
_KM_PER_MILE = MM_PER_MILE / MM_PER_KM

_PER_WEEK = re.compile(
    r" ?(?:a week|per week|each week|every week|weekly|/ ?w(?:ee)?k|(?<!m)p/?w|now|at the moment|currently)$"
)
_LEAD_MILEAGE = re.compile(r"^(?:i(?:'m)? )?(?:run|running|do|doing|currently|averaging|average)? ?(?:run )?")
_MILEAGE = re.compile(rf"(-?{NUMBER})(?: ?(?:-|to|or) ?({NUMBER}))? ?(?:({KM_WORD})|({MILE_WORD}|mpw))?(?:-?ish|\+)?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_NOTHING = frozenset(
    {
        "none",
        "nothing",
        "zero",
        "0",
        "not running",
        "i don't run",
        "i don't really run",
        "not really",
        "no running",
        "don't run",
        "nil",
    }
)

_ALL = frozenset(range(1, 8))
_GROUPS = {
    "weekdays": frozenset(range(1, 6)),
    "weekday": frozenset(range(1, 6)),
    "workdays": frozenset(range(1, 6)),
    "working days": frozenset(range(1, 6)),
    "weekends": frozenset({6, 7}),
    "weekend": frozenset({6, 7}),
    "the weekend": frozenset({6, 7}),
    "every day": _ALL,
    "everyday": _ALL,
    "each day": _ALL,
    "daily": _ALL,
    "all": _ALL,
    "any": _ALL,
    "any day": _ALL,
    "all days": _ALL,
    "all of them": _ALL,
    "all week": _ALL,
    "mwf": frozenset({1, 3, 5}),
    "m/w/f": frozenset({1, 3, 5}),
    "tts": frozenset({2, 4, 6}),
}
_GROUP_FORMS = sorted(_GROUPS, key=len, reverse=True)
_DAY_FORMS = sorted(WEEKDAY_NUMBERS, key=len, reverse=True)
_DAY_NAME = rf"(?:({'|'.join(_DAY_FORMS)})\.?|(\d))(?![a-z0-9])"
_DAY_TOKEN = re.compile(
    rf"(?:({'|'.join(_GROUP_FORMS)})(?![a-z0-9])|{_DAY_NAME}(?: ?(?:-|to|till|until|through|thru) ?{_DAY_NAME})?)"
)
_BETWEEN_DAYS = re.compile(r"(?: |,|;|/|\+|&|and|or|on|then|the|plus)+")
_EXCEPT = re.compile(r"^(.*?),? ?\b(?:except(?: for)?|but not|but|apart from|not|no|without|minus)\b ?(?:on )?(.*)$")
_COUNTED = re.compile(
    r"[1-7]|(?:[1-7]|one|two|three|four|five|six|seven) (?:days?|times|runs)(?: ?(?:a|per|each|/) ?week)?"
)
_LEAD_DAYS = re.compile(
    r"^(?:i (?:can|could|like to|want to|prefer to) (?:run|train) |(?:run|train) |on |just |only |mostly |usually )+"
)
# Also in more words: "I never ran before", "not running at all yet", "total beginner".
_NEVER_RAN = re.compile(
    r"(?:(?:well|honestly|sorry|i'm|im|i am|i) )*(?:"
    r"(?:have |'ve |ve )?never (?:really )?(?:ran|run|been running|gone running|done any running)(?: (?:before|yet|"
    r"at all|ever|in my "
    r"life))*|(?:not|don't|do not|haven't|have not|am not) (?:really )?(?:run|running|ran|started)(?: (?:at all|yet|"
    r"now|currently|before|"
    r"at the moment|anything))*|(?:a )?(?:total|complete|absolute) (?:beginner|newbie|novice)|starting from (?:zero|"
    r"scratch|nothing))"
)
_TAIL_DAYS = re.compile(r" (?:only|please|is fine|are fine|works?|is best|are best|mostly|usually)$")


def parse_mileage(text: str, units: Units | None = None) -> Understood[float] | Question | None:
    """Miles run a week now; a range gives its middle, nothing asks for consent. A bare number is in `units` or miles.

    Raises InputError (currentWeeklyMileage) below 0 or above 150 miles.
    """
    words = with_digits(clean(text))
    if words == FROM_NOTHING:
        return Understood(0.0)
    words = _PER_WEEK.sub("", _PER_WEEK.sub("", words))
    if words in _NOTHING or _NEVER_RAN.fullmatch(words):
        return _from_nothing(units)
    words = without_about(_LEAD_MILEAGE.sub("", words, count=1)).strip()
    found = _MILEAGE.fullmatch(_THOUSANDS.sub("", words))
    if found is None:
        return None
    low, high, km, mile = found.groups()
    unit = Units.KM if km else Units.MI if mile else units or Units.MI
    number = number_of(low) if high is None else (number_of(low) + number_of(high)) / 2
    weekly_miles = number if unit is Units.MI else number / _KM_PER_MILE
    if weekly_miles == 0:
        return _from_nothing(units)
    if not 0 < weekly_miles <= MOST_WEEKLY_MILES:
        raise InputError("currentWeeklyMileage", HabitProblem.MILEAGE_OUT_OF_RANGE)
    return Understood(weekly_miles, unit)


def _from_nothing(units: Units | None) -> Question:
    little, unit = (8, Units.KM) if units is Units.KM else (5, Units.MI)
    return ask(
        Ask.STARTING_FROM_NOTHING,
        choice(FROM_NOTHING, Label.START_GENTLY),
        choice(f"{little} {unit.value}", Label.A_LITTLE, number=little, per=unit.value),
    )


def parse_days(text: str) -> Understood[frozenset[int]] | Question | None:
    """ISO weekdays: names, ranges, groups ("weekdays"), numbers (1 = Monday), "every day except sunday".

    Raises InputError (preferredDays) for a number that is no weekday, or when nothing is left.
    """
    words = _TAIL_DAYS.sub("", _LEAD_DAYS.sub("", clean(text)))
    if len(words) > 120:
        return None
    if _COUNTED.fullmatch(words):
        return _how_many(words)
    excepted = _EXCEPT.match(words)
    if excepted is not None:
        base = frozenset(_ALL) if not excepted[1].strip() else _days_in(excepted[1].strip())
        without = _days_in(excepted[2].strip())
        if base is None or without is None:
            return None
        days: frozenset[int] | None = base - without
    else:
        days = _days_in(words)
    if days is None:
        return None
    if not days:
        raise InputError("preferredDays", HabitProblem.NO_DAY)
    return Understood(days)


# Usual weeks of one run to seven.
_USUAL = ("sun", "wed sat", "tue thu sat", "tue thu sat sun", "mon tue thu sat sun", "not mon", "every day")


def usual_days(count: int) -> frozenset[int]:
    """The days that so many runs a week (1-7) usually are on."""
    answer = parse_days(_USUAL[count - 1])
    return answer.value if isinstance(answer, Understood) else frozenset()


def _how_many(words: str) -> Question:
    first = words.split(maxsplit=1)[0]
    count = count_of(first)
    choices = [choice(_USUAL[count - 1], Label.DAYS, days=tuple(map(Weekday, sorted(usual_days(count)))))]
    if words == first and count != 7:
        choices.append(choice(weekday_text(count), Label.DAY_ONLY, day=Weekday(count)))
    return ask(Ask.WHICH_DAYS, *choices, count=count) if count > 1 else ask(Ask.WHICH_DAY, *choices)


def _days_in(words: str) -> frozenset[int] | None:
    found: set[int] = set()
    at = 0
    while at < len(words):
        token = _DAY_TOKEN.match(words, at)
        if token is None:
            return None
        group, name, number, to_name, to_number = token.groups()
        if group:
            found |= _GROUPS[group]
        else:
            first = WEEKDAY_NUMBERS[name] if name else _numbered(number)
            last = WEEKDAY_NUMBERS[to_name] if to_name else _numbered(to_number) if to_number else first
            found |= {(first - 1 + step) % 7 + 1 for step in range((last - first) % 7 + 1)}
        at = token.end()
        joint = _BETWEEN_DAYS.match(words, at)
        at = joint.end() if joint else at
    return frozenset(found) or None


def _numbered(digit: str) -> int:
    number = int(digit)
    if not 1 <= number <= 7:
        raise InputError("preferredDays", HabitProblem.WEEKDAY_NUMBERS)
    return number


_UNITS = {
    **dict.fromkeys(("mi", "mile", "miles", "imperial", "in miles", "use miles", "us"), Units.MI),
    **dict.fromkeys(
        ("km", "kms", "k", "kilometer", "kilometers", "kilometre", "kilometres", "metric", "in km", "use km"), Units.KM
    ),
}


def parse_units(text: str) -> Understood[Units] | None:
    """Miles or kilometres."""
    found = _UNITS.get(clean(text))
    return None if found is None else Understood(found)
