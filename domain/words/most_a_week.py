"""What a week may hold at most: "not more than 6 hours", "at most 40 miles a week", "no limit"."""

import re
from dataclasses import dataclass

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, length_choice
from domain.words.clean import clean
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER, number_of, with_digits

_KM_PER_MILE = MM_PER_MILE / MM_PER_KM
_HOUR_WORD = r"(?:h|hrs?|hours?)"
_AMOUNT = rf"(?:about |around )?({NUMBER}) ?(?:({_HOUR_WORD})|({KM_WORD})|({MILE_WORD}|mpw))\b"
_NOT = r"(?:not|no|never|nothing|don't|do not|can't|cannot|can not|won't)\b"
_LEAD = (
    rf"(?:{_NOT}(?: (?:want|to|run|do|train|go|like|be)){{0,4}} (?:more than|over|above|beyond)|"
    r"at (?:the )?(?:very )?most|max(?:imum|imal)?\.?(?: of| is)?|no longer than|"
    r"(?:please )?limit (?:my |the |every |each )?(?:weeks?|plan|running|me) to)"
)
_A_WEEK = r"(?: ?(?:(?:of )?(?:running|training) )?(?:a|per|each|every|in a|/) ?w(?:ee)?k| weekly)"
_JOINT = r"(?: ?(?:,|and|or|&|/|nor) ?)"
_TAIL = r" ?,? ?(?:at (?:the )?(?:very )?most|max(?:imum)?\b|tops|is (?:my|the) (?:limit|most|max(?:imum)?))"
# Said with "a week" it means the week wherever it stands; without, only where it was asked for.
_IN_A_SENTENCE = re.compile(
    rf"(?:i (?:can|could|want to|would like to) )?(?:run |train )?{_LEAD} ?:? ?{_AMOUNT}"
    rf"(?:{_JOINT}{_AMOUNT})?{_A_WEEK}|"
    rf"{_AMOUNT}{_A_WEEK}{_TAIL}|{_AMOUNT}{_TAIL}{_A_WEEK}"
)
_AMOUNTS = re.compile(_AMOUNT)
_WHOLE = re.compile(
    rf"(?:i (?:(?:can|could|want to|would like to|have) )?)?(?:only )?(?:run |train )?"
    rf"(?:{_LEAD}|up to|only|under|less than|below)? ?:? ?"
    rf"{_AMOUNT}(?:{_A_WEEK})?(?:{_JOINT}(?:{_LEAD} )?{_AMOUNT})?(?:{_A_WEEK})?(?:{_TAIL})?"
)
_BARE = re.compile(rf"(?:{_LEAD}|up to|only)? ?({NUMBER})(?:{_A_WEEK})?")
_OPEN = frozenset(
    {
        "no limit", "no limits", "none", "no", "nothing", "open", "unlimited", "no maximum", "no max", "leave it open",
        "without limit", "without a limit", "as much as it takes", "whatever it takes", "off",
    }
)  # fmt: skip
_OPEN_WEEK = frozenset(
    {
        "no limit", "no limits", "no limit any more", "no limit anymore", "no limit a week", "no weekly limit",
        "unlimited", "no maximum a week", "drop the limit", "drop my limit", "take the limit away",
    }
)  # fmt: skip
_SAYS_MOST = re.compile(rf"{_LEAD}|{_TAIL}|\bonly\b")
_SURELY_A_WEEK_HOURS = 3


@dataclass(frozen=True, slots=True)
class MostAWeek:
    """The most miles and the most hours of a week; None where nothing was said of it. `is_open` takes limits back."""

    miles: float | None = None
    hours: float | None = None
    said_in: Units | None = None
    is_open: bool = False


def parse_most(text: str, units: Units | None = None) -> Understood[MostAWeek] | Question | None:
    """An answer to "at most how much?". A number without a unit is asked back."""
    words = with_digits(clean(text))
    if words in _OPEN:
        return Understood(MostAWeek(is_open=True))
    if _WHOLE.fullmatch(words):
        return Understood(_amounts(words))
    bare = _BARE.fullmatch(words)
    if bare is None:
        return None
    number, unit = bare[1], units or Units.MI
    hours = choice(f"{number} hours", Label.HOURS, number=number)
    return ask(Ask.HOURS_OR_DISTANCE, hours, length_choice(number, unit, f"{number} {unit.value}"), number=number)


def said_of_a_week(text: str) -> MostAWeek | None:
    """What a sentence of its own says of the most a week may hold: "not more than 6 hours"; None for anything else.

    A distance without "a week" could be a day's, and so could a time below three hours.
    """
    words = with_digits(clean(text))
    if words in _OPEN_WEEK:
        return MostAWeek(is_open=True)
    if _IN_A_SENTENCE.fullmatch(words):
        return _amounts(words)
    if _WHOLE.fullmatch(words) is None or not _SAYS_MOST.search(words):
        return None
    found = _amounts(words)
    is_a_week = re.search(_A_WEEK, words) is not None
    return found if is_a_week or (found.hours or 0) >= _SURELY_A_WEEK_HOURS else None


def find_most(words: str) -> tuple[MostAWeek, str] | None:
    """The limit inside a sentence (lower case), where it says that it is for a week, and the sentence without it."""
    found = _IN_A_SENTENCE.search(words)
    if found is None:
        return None
    return _amounts(found[0]), f"{words[: found.start()]} , {words[found.end() :]}"


def _amounts(words: str) -> MostAWeek:
    miles = hours = None
    said_in = None
    for number, hour, km, _ in _AMOUNTS.findall(words):
        if hour:
            hours = number_of(number)
            continue
        said_in = Units.KM if km else Units.MI
        miles = number_of(number) / _KM_PER_MILE if km else number_of(number)
    return MostAWeek(miles, hours, said_in)
