"""A meaning said with what a sentence names: "move {day} to {day}" with its two days, in either direction."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import RaceDistance
from domain.units import Units
from domain.words.grammar.alike import TOLD
from domain.words.grammar.given_up import is_given_up
from domain.words.grammar.reading import Reading
from domain.words.grammar.realised_spans import of_spans
from domain.words.grammar.repeats import names_repeats
from domain.words.grammar.said_again import day_said, length_said, race_said
from domain.words.grammar.slots import kinds_of, values_of
from domain.words.grammar.spelled import share_in
from domain.words.lexicon.meanings import M

_SLOT = re.compile(r"\{([a-z]+)\}")
# What stands in for a kind of value that is not named: "40" for 40 minutes, "an hour twenty" for a time.
_INSTEAD = {
    "length": ("n",),
    "minutes": ("n", "time"),
    "time": ("minutes",),
    "effort": ("n",),
    "clock": ("time", "n"),
    "n": ("effort",),
    "days": ("day",),
}
# Another distance is no 5K.
_OF_5K = "raced 5k in {time}"
_NUMBERS = frozenset({"time", "length", "n", "minutes"})
_DAYS_A_WEEK = ("run {n} days a week", "change my days", "change my running days")
_OVER_AGAIN = ("swap", "away", "skip")
# A wish of a week is of the next one where that is named.
_OF_A_WEEK = re.compile(r"\{share\}|every run|skip one|more miles|make this|everything|only the")
_THIS_WEEK = "this week"
_OF_A_MONTH = ("how many miles last month", "how many miles in january")
_MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)
# What is named is said with it, the fullest first.
_FULLER = {
    "tune up race": ("tune up {length} on {day}",),
    "i'm away": ("away from {day} to {day}",),
    "change the race date": ("my race is on {day}", "tune up {length} on {day}"),
    "change reminder": ("remind me at {clock}",),
    "change my goal": ("my goal is {time}",),
    _OF_5K: ("raced {length} in {time}",),
    "update my fitness": ("raced {length} in {time}",),
    "change my days": ("run {n} days a week",),
    "change my running days": ("run {n} days a week",),
    "i run more miles a week": ("keep me at {length} a week",),
    "am i running too much": ("keep me at {length} a week",),
    "no limit on long runs": ("long runs at most {minutes} from now on",),
    "make {day} a easy run": ("make {day} an easy {length}", "make {day} an easy {minutes}", "make {run} easier"),
    "make {day} shorter": ("shorten {day} by {share}", "change {day} to {length}", "only {minutes} {day}"),
    "make {run} shorter": ("shorten {run} by {share}", "change {run} to {length}", "only {minutes} {run}"),
    "make {day} longer": ("extend {day} by {share}", "change {day} to {length}"),
    "make {run} longer": ("extend {run} by {share}", "change {run} to {length}"),
    "make this week easier": ("{share} less this week",),
    "make next week easier": ("{share} less next week",),
    "more miles this week": ("{share} more this week",),
    "more miles next week": ("{share} more next week",),
    "every run {minutes} shorter this week": ("every run {length} shorter this week",),
    "find another day for {day}, not {day}": ("find another day for {run}, not {day}",),
    "ran an extra {length} on {day}": ("ran an extra {length} in {minutes} on {day}",),
    "skip {day}": ("skip {day}; skip {day}",),
    "rest {day}": ("skip {day}; skip {day}",),
    "ran {length} on {day}": ("ran {length} in {time} on {day}", "ran {length} in {minutes} on {day}"),
    "effort 3": ("ran {length} on {day} effort 3", "ran {length} on today effort 3"),
    "effort 8": ("ran {length} on {day} effort 8", "ran {length} on today effort 8"),
    "what is an effort of {n} like": ("ran {length} on today",),
    "done {day}": ("ran {length} on {day}", "done {day} effort {effort}"),
    "when else can i do {day}": ("move {day} to {day}", "move {day}"),
    "when else can i do the {run}": ("move {run} to {day}",),
    "move {day}": ("move {day} to {day}",),
    "move {run}": ("move {run} to {day}",),
}
_CHANGES = ("move", "swap", "change {day}", "make {day}", "only", "rest", "shorten", "extend")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_DAYS = 2
# Nobody means a day's miles by a bare number from here on: these are minutes.
_LONGEST_BARE = {Units.MI: 20, Units.KM: 33}


def realised(meaning: str, r: Reading) -> Iterator[str]:
    """The sentences that a meaning can be, the likeliest first; none where a value is missing."""
    named_values = list(values_of(r.tokens, kinds_of(r.tokens)))
    if names_repeats(r.text):
        # "6 x 800" are no 800 minutes.
        named_values = [each for each in named_values if each[0] != "n"]
    values = [_as_meant(each, meaning, r.units) for each in named_values]
    amount = r.value(M.AMOUNT)
    if isinstance(amount, tuple):
        values.append(("length", length_said(amount[0])))
    values = _without_given_up(values, r.text)
    if (share := share_in(r.text)) is not None and not any(kind == "share" for kind, _ in values):
        values.append(("share", f"{share}%"))
    times = r.value(M.TIMES)
    if isinstance(times, int) and meaning.startswith(_DAYS_A_WEEK):
        yield f"run {times} days a week"
        return
    race = r.value(M.RACE)
    if isinstance(race, RaceDistance):
        values.append(("length", race_said(race.distance_mm)))
    if r.week == 1 and meaning.endswith(_THIS_WEEK) and _OF_A_WEEK.match(meaning):
        meaning = meaning.removesuffix(_THIS_WEEK) + "next week"
    if (several := of_spans(meaning, values, r)) is not None:
        yield from several
        return
    if meaning in _OF_A_MONTH and (month := _MONTH.search(r.text)) is not None:
        yield f"how many miles in {month[0]}"
        return
    named = Counter(kind for kind, _ in dict.fromkeys(values))
    if named["n"] and not named["length"]:
        # "Got 3 in" is so many miles.
        named["length"] = 1
    for fuller in _FULLER.get(meaning, ()):
        if named >= Counter(_SLOT.findall(fuller)):
            yield from _with_values(fuller, values, r)
            if meaning == _OF_5K:
                return
    yield from _with_values(meaning, values, r)


def _without_given_up(values: list[tuple[str, str]], text: str) -> list[tuple[str, str]]:
    """Without the numbers that are named because they are not wanted, where another one is named."""
    wanted = [
        (kind, said) for kind, said in values if kind not in _NUMBERS or not is_given_up(text, said.partition(" ")[0])
    ]
    return wanted if any(kind in _NUMBERS for kind, _ in wanted) else values


def _as_meant(value: tuple[str, str], meaning: str, units: Units) -> tuple[str, str]:
    """A bare number of a day or a run: "30" are minutes, "4" are miles."""
    kind, said = value
    if kind == "n" and "{length} a week" not in meaning and float(said) >= _LONGEST_BARE[units]:
        return "minutes", f"{said} min"
    return value


def _with_values(meaning: str, values: Sequence[tuple[str, str]], r: Reading) -> Iterator[str]:
    slots = _SLOT.findall(meaning)
    days = _days(meaning, slots, values, r)
    others: list[str] = []
    left = [each for each in values if each[0] != "day"]
    for slot in slots:
        if slot == "day":
            continue
        found = next((each for kind in (slot, *_INSTEAD.get(slot, ())) for each in left if each[0] == kind), None)
        if found is None:
            return
        left.remove(found)
        others.append(_said(slot, found, r.units))
    for these in days:
        yield _filled(meaning, these, others)
    if slots == ["days", "days"]:
        # Which of two is the new one, the words around them say, and not their order.
        yield _filled(meaning, (), others[::-1])


def _filled(meaning: str, days: Sequence[str], others: Sequence[str]) -> str:
    texts, rest = iter(days), iter(others)
    return _SLOT.sub(lambda slot: next(texts) if slot[1] == "day" else next(rest), meaning)


def _days(meaning: str, slots: Sequence[str], values: Sequence[tuple[str, str]], r: Reading) -> list[tuple[str, ...]]:
    """What can stand for the days of a meaning, one tuple a reading."""
    count = slots.count("day")
    named = list(dict.fromkeys(_to_come(meaning, said, r.today) for kind, said in values if kind == "day"))
    if count == 0:
        return [()]
    if not named and "run" not in slots:
        # The long run is as good as its day.
        named = list(dict.fromkeys(said for kind, said in values if kind == "run"))
    if count == 1:
        # What was run was run today, unless a day is said; what is changed is what lies open.
        it = r.today.isoformat() if meaning.startswith(TOLD) else day_said(r.it)
        is_missing = "run" in slots or meaning.startswith(("move {day}", "remind"))
        return [(each,) for each in named[:_MOST_DAYS]] or ([] if is_missing else [(it,)])
    if len(named) < count:
        named = [day_said(r.it), *(each for each in named if each != day_said(r.it))]
    if len(named) < count:
        return []
    first = tuple(named[:count])
    both = [first] if meaning.startswith(_OVER_AGAIN) else [first, first[::-1]]
    # Nothing is moved to a day that is over.
    return [each for each in both if not (meaning.startswith("move") and _is_over(each[-1], r.today))]


def _is_over(said: str, today: date) -> bool:
    return _DATE.fullmatch(said) is not None and date.fromisoformat(said) < today


def _to_come(meaning: str, said: str, today: date) -> str:
    """A date that a run is moved to, or that is changed, is no past one: "Monday" on a Wednesday is the next."""
    if not (meaning.startswith(_CHANGES) and _DATE.fullmatch(said)):
        return said
    on = date.fromisoformat(said)
    if meaning.startswith("move {day} to") and on == today - timedelta(days=1) and monday_of(on) == monday_of(today):
        # What was missed yesterday can still be run.
        return said
    return said if on >= today else (on + timedelta(days=-(-(today - on).days // 7) * 7)).isoformat()


def _said(slot: str, value: tuple[str, str], units: Units) -> str:
    kind, said = value
    if kind == slot:
        return said
    if slot == "length":
        return f"{said} {'km' if units is Units.KM else 'mi'}"
    if slot == "days":
        return f"{said}s"
    if slot == "minutes" and kind == "n":
        return f"{said} min"
    return f"{said}/10" if slot == "effort" else said
