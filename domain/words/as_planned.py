"""The answer to "did you run as planned?" where it is yes but for some days: which were not run, which were shorter.

What is left out of a run ("all but the last 2k on Sunday") is never how far it was.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M

_ALL = (
    r"(?:i )?(?:yes|yeah|yep|yup|all of (?:it|them)|all(?: done)?|everything|every (?:single )?(?:one|run)|"
    r"did (?:them|it)? ?all|"
    r"did everything|did the lot|the lot|most(?:ly)?(?: of (?:it|them))?|as planned|ja|alles|alle|si|todo|todos|todas)"
)
_BUT = (
    r"(?:but|except(?: for)?|apart from|aside from|bar|minus|other than|save for|without|just not|not|"
    r"(?:just |only |i )*(?:missed|skipped|didnt do|didn't do)|"
    r"au(?:ß|ss)er|aber|menos|salvo|excepto|pero)"
)
_ALL_BUT = re.compile(rf"{_ALL}[ ,.;-]*(?:{_BUT}\b|(?=.*\b(?:was|were|only)\b))[ ,]*(?P<rest>.+)")
_DID_NOT = (
    r"(?:(?:i |just |only )*(?:missed|skipped|didnt (?:do|run|make|manage)|didn't (?:do|run|make|manage)|"
    r"did not (?:do|run|make|manage)))"
)
# "Some, missed Friday", "only missed Friday": all the others were run.
_SOME_BUT = re.compile(rf"(?:(?:some|most)(?: of (?:it|them))?[ ,.;-]+|only |just ){_DID_NOT} (?P<rest>.+)")
# "Missed Friday": what became of the others is not said.
_ONLY_MISSED = re.compile(rf"{_DID_NOT} (?P<rest>.+)")
_THE_REST = re.compile(
    r"(?P<rest>.+?)(?<!\bnot)(?<!\bno)(?<!missed)(?<!skipped)[ ,.;-]+(?:but |and )?"
    r"(?:i )?(?:did |ran |done |managed |got |finished )?(?:all )?(?:of )?(?:the )?"
    r"(?:rest|others?|other ones?|everything else|all the others?)"
    r"(?: (?:were|was|is|are|i did|as planned|yes|yep|yeah|done|fine|ok|all|good|run|ran|of (?:it|them)))*"
)
_RAN_INSTEAD = re.compile(r"\b(?:cycled|biked|swam|walked|instead|swapped|moved)\b")
# Why it was not run is nothing of how much was.
_WHY = re.compile(
    r"[ ,.;-]+(?:(?:because|cos|cause|since|as i|due to)\b.*|(?:i )?(?:was|felt|had|too|am|im|i'm) "
    r"(?:too |a |the |so )*(?:ill|sick|poorly|unwell|tired|knackered|shattered|busy|away|working|work|hungover|cold|"
    r"flu|bug|injured|sore)\b.*)"
)
_LAST_WEEKDAY = re.compile(r"\blast (?=(?:mon|tue|wed|thu|fri|sat|sun))")
# Of a day of which one of these is said something was run.
_SOMETHING_OF_IT = re.compile(
    r"\b(?:last|first|final|half|thirds?|quarters?|end|bit|part|some|most|almost|nearly|min\w*|hours?|laps?|reps?|"
    r"strides?|warm\w*|cool\w*|slow\w*|fast\w*|hard\w*|eas\w+|was|were|felt|yes|yep|did|ran|done|finished|completed|"
    r"managed|short\w*|long|longer|less|more|extra|\d+)\b(?! run)"
)
_NOT_RUN = re.compile(r"(?:(?:was|were) )?(?:not|n't|skipped|missed|cancelled|off)(?: (?:run|done|ran))?\b")
_HALF = re.compile(r"\b(?:only |just )?(?:the |about )?(?:first |second |last )?half(?: of)?(?! an?\b)(?! hour)\b")
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half a": 0.5}
# "The last 2k on Sunday", "a mile of Sunday", "a mile short on Sunday": by how much, and not how far.
_BY_SO_MUCH = re.compile(
    r"(?:(?:about |roughly |nearly )*(?:the |my )?(?P<end>last|final|first) )?"
    r"(?P<number>\d+(?:\.\d+)?|half a|an?|one|two|three)? ?(?<![a-z])"
    r"(?P<unit>miles?|mi|kms?|k|kilomet\w+|m|met(?:er|re)s?)\b(?P<half> and a half\b)?"
    r"(?: (?P<of>of\b)| (?:too )?(?P<less>short\w*|shy|less|fewer|under|missing|off|left)\b|"
    r" (?:too )?(?P<more>longer|more|extra|over|further)\b)?"
)
_MORE_OR_LESS = re.compile(r"\b(?:short|shorter|shy|less|fewer|under|longer|more|extra|over|missing|left)\b")


@dataclass(frozen=True, slots=True)
class Planned:
    """A run that was asked about."""

    type: DayType
    length_mm: int


@dataclass(frozen=True, slots=True)
class AsPlannedBut:
    """All of it was run as planned but for these dates: not run, or so many millimetres.

    `are_others_run`: false where nothing is said of the others.
    """

    not_run: frozenset[date]
    lengths: Mapping[date, int]
    are_others_run: bool = True


def as_planned_but(text: str, asked: Mapping[date, Planned], today: date, units: Units) -> AsPlannedBut | None:
    """What a yes leaves out of the runs that were asked about; None where that is not plain."""
    words = clean(text)
    if (each := _one_by_one(words, asked, today, units)) is not None and not text.rstrip().endswith("?"):
        return each
    found = _ALL_BUT.fullmatch(words) or _SOME_BUT.fullmatch(words) or _THE_REST.fullmatch(words)
    missed = _ONLY_MISSED.fullmatch(words) if found is None else None
    told = found or missed
    if told is None or text.rstrip().endswith("?") or _RAN_INSTEAD.search(words) is not None:
        return None
    rest = _LAST_WEEKDAY.sub("", told["rest"])
    r = Reader(today, units, "en", None, ()).reading(rest, "en")
    days = [_asked(each.day, asked) for each in r.days] or (list(asked) if len(asked) == 1 else [])
    named = [day for day in days if day is not None]
    if not named or None in days or len(set(days)) < len(days):
        return None
    is_apart = (by := _BY_SO_MUCH.search(rest)) is not None and _is_by(by)
    if is_apart or _HALF.search(rest) or _MORE_OR_LESS.search(rest):
        length = _left_of(asked[named[0]].length_mm, rest, by if is_apart else None) if len(named) == 1 else None
        return AsPlannedBut(frozenset(), {named[0]: length}) if length is not None and found is not None else None
    lengths = _lengths(r, units)
    if lengths:
        # "But 2k on Sunday" may be what is left out, or what was run.
        is_told = len(lengths) == len(named) and (_SAYS_HOW_FAR.search(words) is not None or _is_after(r))
        return AsPlannedBut(frozenset(), dict(zip(named, lengths, strict=True))) if is_told and found else None
    if _SOMETHING_OF_IT.search(_NOT_RUN.sub("", _WHY.sub("", re.sub(rf"^{_DID_NOT}", "", rest)))) is not None:
        return None
    return AsPlannedBut(frozenset(named), {}, are_others_run=found is not None)


# What says how far it was, rather than what was left out.
_SAYS_HOW_FAR = re.compile(r"\b(?:was|were|only|just|did|ran|managed|fue|war)\b")


def _is_after(r: Reading) -> bool:
    """Whether the day is named before its length: "all but Sunday, 6 miles"."""
    first = next((at for at, token in enumerate(r.tokens) if token.has(M.DISTANCE, M.NUMBER)), 0)
    return bool(r.days) and r.days[0].at < first


def _is_by(by: re.Match[str]) -> bool:
    return any(by[each] is not None for each in ("end", "of", "less", "more"))


def _left_of(planned_mm: int, rest: str, by: re.Match[str] | None) -> int | None:
    """How far it was, where so much was left out of a run or added to it; None where that cannot be."""
    if by is None:
        return planned_mm // 2 if _HALF.search(rest) is not None else None
    if by["number"] is None and by["end"] is None:
        return None
    number = _NUMBERS.get(by["number"] or "a") or float(by["number"])
    number += 0.5 if by["half"] is not None else 0
    unit_mm = MM_PER_MILE if by["unit"].startswith("mi") else MM_PER_KM
    if by["unit"].startswith("m") and not by["unit"].startswith("mi"):
        unit_mm = MM_PER_KM // 1000
    length = planned_mm + round(number * unit_mm) * (1 if by["more"] is not None else -1)
    return length if length > 0 else None


# "Friday no, Sunday yes".
_JOINTS = re.compile(r"[,;.]+ ?(?:but |and )?| (?:but|and) ")
_RUN = re.compile(r"\b(?:all of|the whole|yes|yep|yeah|done|did|ran|ok|fine|as planned|was run|ja|si)\b")
_MISSED = re.compile(
    r"\b(?:no|nope|not|none|missed|skipped|didnt|didn't|nein|i was (?:\w+ ){0,2}(?:ill|sick|poorly|away|busy|tired))\b"
)
_PART = re.compile(
    r"\d|\b(?:half|last|first|end|bit|part|most|some|min\w*|mile|strides?|warm\w*|cool\w*|longer|short\w*)\b"
)
_SO_FAR = re.compile(
    r"\b(?:only|just|did|ran|managed|was|bailed|stopped|gave up|quit|got|made it|pulled (?:up|out)|turned (?:back|"
    r"round|around)|"
    r"cut (?:it |that )?short) (?:only |just |about |at |after |to |more like |nearer |closer to |around |actually "
    r")*(?P<far>\d+(?:\.\d+)?(?: ?(?:miles?|mi|kms?|k)\b)?)"
    r"(?: (?:out )?of (?:the |my )?\d+(?:\.\d+)?(?: ?(?:miles?|mi|kms?|k))?)?$"
)
_ONLY_THAT = re.compile(
    r"(?:i )?(?:only|(?:only|just) (?:did|ran|managed|made)|just(?= the)|(?:did|ran|managed) (?:only|just))(?: on)? "
    r"(?:the )?(?P<day>(?:\w+day|\w+ run)(?:'?s)?)(?: (?:one|run|was (?:run|done)))*"
)


def says_all_but(text: str) -> bool:
    """Whether all of it is said to have been run but for something, which may not be plain."""
    return _ALL_BUT.fullmatch(clean(text)) is not None and not text.rstrip().endswith("?")


def _one_by_one(words: str, asked: Mapping[date, Planned], today: date, units: Units) -> AsPlannedBut | None:
    """Every run that was asked about with its own yes or no, or the only one that was run."""
    reader = Reader(today, units, "en", None, ())
    if (only := _ONLY_THAT.fullmatch(words)) is not None:
        r = reader.reading(only["day"], "en")
        run = _asked(r.days[0].day, asked) if len(r.days) == 1 else None
        return AsPlannedBut(frozenset(asked) - {run}, {}) if run is not None else None
    said: dict[date, bool] = {}
    lengths: dict[date, int] = {}
    for part in _JOINTS.split(words):
        r = reader.reading(part, "en")
        day = _asked(r.days[0].day, asked) if len(r.days) == 1 else None
        if day is not None and day not in said and (far := _SO_FAR.search(part)) is not None:
            # "Sunday only 6 of the 10".
            lengths[day] = _lengths(reader.reading(part[: far.end("far")], "en"), units)[-1]
            said[day] = True
            continue
        if day is not None and day not in said and _HALF.search(part) is not None:
            # "Half of Friday's, all of Sunday's".
            lengths[day], said[day] = asked[day].length_mm // 2, True
            continue
        is_missed = _MISSED.search(part) is not None
        is_run = not is_missed and _RUN.search(part) is not None
        if day is None or day in said or is_missed is is_run or _PART.search(part):
            return None
        said[day] = is_run
    missed = frozenset(day for day, is_run in said.items() if not is_run)
    return AsPlannedBut(missed, lengths) if set(said) == set(asked) and len(said) > 1 else None


def _asked(day: DayRef, asked: Mapping[date, Planned]) -> date | None:
    """The one run of those that were asked about; None where it is none of them, or could be two."""
    fitting = [
        on
        for on, run in asked.items()
        if day.on == on or (day.weekday is not None and on.isoweekday() == day.weekday) or day.type is run.type
    ]
    return fitting[0] if len(fitting) == 1 else None


def _lengths(r: Reading, units: Units) -> list[int]:
    """Every length that is named, in millimetres; a bare number is in one's own units."""
    found = []
    for token in r.tokens:
        measured, number = token.senses.get(M.DISTANCE), token.senses.get(M.NUMBER)
        if isinstance(measured, tuple):
            found.append(int(measured[0]))
        elif isinstance(number, int | float) and token.text != "one":
            found.append(round(number * (MM_PER_KM if units is Units.KM else MM_PER_MILE)))
    return found
