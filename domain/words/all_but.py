"""By how much a run was more or less than planned: "ran it all except the last mile", "as planned plus 1 k"."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.lexicon.lookup import lexicon

_DAY = r"(?:today|yesterday|(?:last )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)"
_RUN = r"(?:thing|lot|run|session|distance|workout|one|easy run|long run|tempo|plan)"
_RAN = (
    r"(?:i )?(?:just |actually |did |do )*(?:did|done|ran|run|finished|completed|managed|got through|made it through)"
)
_ALL = (
    rf"(?:(?:pretty much |nearly |almost )?(?:all of (?:it|that|{_DAY}'?s(?: {_RUN})?)|it all|all|everything|it|"
    rf"(?:the |my )?(?:whole|hole|entire|full|planned) (?:{_RUN}|of (?:it|{_DAY}'?s(?: {_RUN})?))|(?:the |my ){_RUN}|"
    rf"{_DAY}'?s(?: {_RUN})?|as planned|run|run as planned)(?: as planned)?)"
)
_NUMBER = r"(?P<{0}>an?|one|two|three|half an?|\d+(?:\.\d+)?)"
_UNIT = r"(?P<{0}_unit>miles?|mi|kms?|k|kilomet\w+)"
_LESS = (
    r"(?:except(?: for)?|but(?: for)?|bar|minus|less|apart from|aside from|without|other than|save for|short of)"
    rf" (?:the |my )?(?:very )?(?:last|final) (?:{_NUMBER.format('less')} ?)?{_UNIT.format('less')}"
)
_MORE = (
    r"(?:(?:plus|\+|(?:with|and(?: then)?)(?= (?:[\w.]+ ){0,2}(?:extra|another|more|bonus|on top|longer)\b)) (?:an? )?"
    rf"(?:extra |another |more |bonus )?(?:{_NUMBER.format('more')} ?)?(?:extra |more |additional |bonus )?"
    rf"{_UNIT.format('more')}(?: (?:extra|more|on top|at the end|longer))*)"
)
_TOLD = re.compile(
    rf"(?:(?:so|yes|yep|yeah|ok|well|{_DAY},?|(?P<ran>{_RAN}))[ ,]+)*(?P<all>{_ALL})(?: (?P<on>{_DAY}))?[ ,]+"
    rf"(?:{_LESS}|{_MORE})\b(?P<rest>.*)"
)
_EFFORT = re.compile(
    r"[ ,.;-]*(?:and |it was |felt like |i'?d say |about |an? |around |rpe |effort (?:of |was |level )?|roughly )*"
    r"(?:(?P<of_ten>10|[1-9]) ?(?:/|out of) ?10|(?<=effort )(?P<effort>10|[1-9])|(?<=rpe )(?P<rpe>10|[1-9]))\b"
)
_ASKS = re.compile(r"\b(?:can|could|may|shall|should|tomorrow|will|i'?ll|want|would|next|like to)\b")
_LEFT_OUT = re.compile(r" *(?:$|[,.;!-]|(?:and|effort|rpe|because|as|cos|since|so|today|yesterday)\b)")
_NOT_RUN = re.compile(r"\b(?:walk|hik|cycl|bik|swim|swam)\w*")
_WORD = re.compile(r"[a-z]{3,}\b")
# The words that this is told with, which slips of the finger are put right to.
_OF_IT = ("except", "last", "final", "minus", "whole", "entire", "planned", "everything", "mile", "extra", "plus")
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half a": 0.5, "half an": 0.5}


@dataclass(frozen=True, slots=True)
class AllBut:
    """By how much, how hard it was, and what else is told."""

    by_mm: int
    effort: int | None
    rest: str


def _told(words: str) -> AllBut | None:
    """By how much it was more or less than planned; None for all other words."""
    found = _TOLD.fullmatch(words)
    if found is None or (found["all"] in ("it", "all") and found["ran"] is None) or _ASKS.search(words):
        return None
    side = "less" if found["less_unit"] is not None else "more"
    if side == "less" and _LEFT_OUT.match(found["rest"]) is None:
        # "But the last mile was hard": it was run.
        return None
    number = _NUMBERS.get(said := found[side] or "a") or float(said)
    unit = MM_PER_MILE if found[f"{side}_unit"].startswith("m") else MM_PER_KM
    rated = _EFFORT.search(found["rest"])
    effort = next((int(each) for each in rated.groups() if each), None) if rated is not None else None
    if found["all"] == "run" and found["ran"] is None and effort is None:
        # It may be to run so.
        return None
    rest = _EFFORT.sub(" ", found["rest"], count=1)
    if re.search(r"\d", rest) or (side == "more" and _NOT_RUN.search(rest)):
        # A time, another length, or what was walked: that is read as it stands.
        return None
    return AllBut(round(number * unit) * (-1 if side == "less" else 1), effort, rest.strip(" ,.;-"))


def _put_right(found: re.Match[str]) -> str:
    word = found[0]
    near = [] if lexicon("en").is_word(word) else get_close_matches(word, _OF_IT, 1, 0.8)
    return near[0] if near else word


def all_but(words: str) -> AllBut | None:
    """What is told so, slips of the finger put right; None for all other words."""
    return _told(words) or _told(_WORD.sub(_put_right, words))
