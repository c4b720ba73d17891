"""A condition told beside something else: "25 miles a week, but I have asthma". Rather too often than too seldom."""

import re

from domain.words.age import find_age
from domain.words.clean import clean
from domain.words.in_english import in_english
from domain.words.replies import CONDITION

_YOUNG = 16
# Over, denied, feared, or a matter of lately, which asks for gentler steps and is read elsewhere.
_NOT_NOW = re.compile(
    r"\b(?:no|not|never|without|none|used to|years? ago|months? ago|last (?:year|month|winter|summer|season)|"
    r"recover\w*|healed|old (?:injury|pain)|before|after|avoid|prevent\w*|free|lately|recently|since|"
    r"coming back|back from|for (?:my|the|a) \w+'?s?|charity|foundation|unit|hospice)\b"
)
_MINE = re.compile(
    r"\b(?:i|i'm|im|i've|ive|my|me|have|having|got|with|am|suffer\w*|diagnosed|bad|ich|mein\w*|tengo|mi)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|im|i've|ive|my)\b")
_SHORT = 4


def tells_condition(text: str, *, may_be_a_name: bool = False) -> bool:
    """Whether words say that their writer has something that a clinician is asked about first (ruling 47).

    `may_be_a_name`: where any words are the answer, as the name of a race, only what is said of oneself counts.
    """
    words = clean(in_english(text))
    age = find_age(words)
    if age is not None and age[0] < _YOUNG and _MINE.search(words):
        return True
    if text.rstrip().endswith("?") or not CONDITION.search(words) or _NOT_NOW.search(words):
        return False
    if may_be_a_name:
        return _FIRST_PERSON.search(words) is not None
    is_short = len(words.split()) <= _SHORT and not any(letter.isdecimal() for letter in words)
    return is_short or _MINE.search(words) is not None
