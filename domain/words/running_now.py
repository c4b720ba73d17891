"""How much somebody runs now and how long their longest run was: "25 miles, longest 9"."""

import re
from dataclasses import dataclass

from domain.errors import HabitProblem, InputError
from domain.limits import LONGEST_RECENT_RUN_MILES, TOLERANCE_MILES
from domain.units import MM_PER_KM, MM_PER_MILE, Miles, Units
from domain.words.answers import Ask, Choice, Label, Question, Understood, ask, choice
from domain.words.clean import clean
from domain.words.habits import parse_mileage
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER, number_of, with_digits

_KM_PER_MILE = MM_PER_MILE / MM_PER_KM
# A number that is no time: "longest 90 min" says no distance.
_LENGTH = (
    rf"({NUMBER})(?!\d|:|[.,]\d)(?: ?(?:-|to|or) ?{NUMBER})?"
    rf"(?:[ -]?({KM_WORD})\b|[ -]?({MILE_WORD})\b)?(?! ?(?:m|min|mins|minutes?|h|hrs?|hours?)\b)"
)
_FILL = (
    r"(?:of|to|the|last|past|month|lately|recent|recently|so|far|ever|was|is|were|about|around|at|a|my|run|runs|one|"
    r"=|~)"
)
_AFTER = re.compile(
    r"(?:(?:and|with|set|make|change|my|the|a|,|\() ?)*\b(?:longest(?: run)?|long runs?)\b"
    rf"(?: ?:)?(?: {_FILL})* ?:? ?{_LENGTH}"
)
_BEFORE = re.compile(
    rf"(?:(?:and|with|my|the|a|,|\() ?)*\b{_LENGTH} (?:as )?(?:my |the )?(?:longest(?: run)?|long runs?)\b"
)
_JOINTS = " ,;/+&-()"


@dataclass(frozen=True, slots=True)
class RunningNow:
    """What was said of it, in miles; None where it was not. `said_in` are the units that were named."""

    weekly_miles: float | None = None
    longest_miles: float | None = None
    said_in: Units | None = None


def parse_running(text: str, units: Units | None = None) -> Understood[RunningNow] | Question | None:
    """The weekly distance, the longest recent run, or both. A bare number is in the other's unit, `units` or miles.

    Raises InputError (currentWeeklyMileage, longestRecentRun) for what is out of range.
    """
    words = with_digits(clean(text))
    taken = take_longest(words)
    if taken is None:
        weekly = parse_mileage(text, units)
        if not isinstance(weekly, Understood):
            return weekly
        return Understood(RunningNow(weekly.value, None, weekly.said_in), weekly.said_in)
    said, rest = taken
    own = said.units
    rest = re.sub(r"^(?:and|with) | (?:and|with)$", "", re.sub(r"\s+", " ", rest).strip(_JOINTS)).strip(_JOINTS)
    week = parse_mileage(rest, units or own) if rest else None
    if isinstance(week, Question):
        return week
    if rest and week is None:
        return None
    said_in = own or (week.said_in if week is not None and _names_unit(rest) else None)
    longest = in_miles(said.number, said_in or units)
    if week is None:
        return Understood(RunningNow(None, longest, said_in), said_in)
    return fitting(RunningNow(week.value, longest, said_in), said_in or units or Units.MI)


@dataclass(frozen=True, slots=True)
class SaidLongest:
    """A longest run as it was said; `units` None where none were named."""

    number: float
    units: Units | None


def take_longest(words: str) -> tuple[SaidLongest, str] | None:
    """The longest run inside a sentence (lower case), and the sentence without it."""
    found = _AFTER.search(words) or _BEFORE.search(words)
    if found is None:
        return None
    number, km, mile = found.groups()
    said = SaidLongest(number_of(number), Units.KM if km else Units.MI if mile else None)
    return said, f"{words[: found.start()]} , {words[found.end() :]}"


def fitting_longest(said: SaidLongest, weekly_miles: float | None, *, in_km: bool) -> float | None:
    """A longest run told along with much else, in miles; None where it does not fit and is left to its question."""
    try:
        longest = in_miles(said.number, said.units or (Units.KM if in_km else Units.MI))
    except InputError:
        return None
    if weekly_miles is not None and longest > weekly_miles + TOLERANCE_MILES:
        return None
    return longest


def _names_unit(words: str) -> bool:
    return re.search(rf"\d ?(?:{KM_WORD}|{MILE_WORD}|mpw)\b", words) is not None


def in_miles(number: float, units: Units | None) -> float:
    """A longest run in miles. Raises InputError (longestRecentRun) beyond what anybody plans from."""
    length = number / _KM_PER_MILE if units is Units.KM else number
    if not 0 <= length <= LONGEST_RECENT_RUN_MILES:
        most = Miles(LONGEST_RECENT_RUN_MILES)
        raise InputError("longestRecentRun", HabitProblem.LONGEST_RUN_OUT_OF_RANGE, most=most)
    return length


def fitting(said: RunningNow, units: Units) -> Understood[RunningNow] | Question:
    """Both together; a longest run beyond the week is asked back, never put right in silence."""
    week, longest = said.weekly_miles, said.longest_miles
    if week is None or longest is None or longest <= week + TOLERANCE_MILES:
        return Understood(said, said.said_in)
    return ask(
        Ask.LONGEST_OVER_WEEK,
        _reading(longest, week, units),
        _reading(week, None, units),
        longest=Miles(longest),
        week=Miles(week),
    )


def _reading(week: float, longest: float | None, units: Units) -> Choice:
    def amount(length: float) -> str:
        number = length * _KM_PER_MILE if units is Units.KM else length
        return f"{number:.1f}".removesuffix(".0") + f" {units.value}"

    if longest is None:
        return choice(amount(week), Label.WEEK_ALONE, week=Miles(week))
    return choice(
        f"{amount(week)}, longest {amount(longest)}", Label.WEEK_AND_LONGEST, week=Miles(week), longest=Miles(longest)
    )
