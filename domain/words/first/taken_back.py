"""A race that is named and taken back in the same sentence: "the half... no wait, the marathon"."""

import re

from domain.words.races import DISTANCE_INSIDE

_CORRECTION = re.compile(
    r"(?P<before>[^.!?,;:\n]*)(?:\.{2,}|[,;:–-]| or| oder)? *"
    r"\b(?:no,? wait|wait,? no|no,? sorry|sorry,? no|scratch that|i mean|i meant|actually no|nein,? doch|halt,? nein|"
    r"ach nein|perdon,? no)\b[ ,:.-]*(?P<after>[^.!?,;:\n]*)",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"(?P<said>[^.!?;:\n]*)[ ,]+(?:and |but )?not (?:the |a |my )?(?P<other>[^.!?,;:\n]*)", re.IGNORECASE
)
_NOT_BUT = re.compile(r"\bnot (?:the |a |my )?(?P<other>[^.!?,;:\n]*?),? but (?P<said>[^.!?,;:\n]*)", re.IGNORECASE)
# How somebody begins who puts right what was understood.
CORRECTING = re.compile(
    r"^(?:no|nope|wait|sorry|actually|correction|i meant?|rather|nein|halt|doch|moment|perdon)\b", re.IGNORECASE
)


def without_taken_back(text: str) -> str:
    """The text without a race that its writer took back for another one; any other correction stays as it is."""

    def kept(found: re.Match[str]) -> str:
        both = DISTANCE_INSIDE.search(found["before"].lower()) and DISTANCE_INSIDE.search(found["after"].lower())
        return f" {found['after']}" if both else found[0]

    def without_other(found: re.Match[str]) -> str:
        both = DISTANCE_INSIDE.search(found["said"].lower()) and DISTANCE_INSIDE.search(found["other"].lower())
        return found["said"] if both else found[0]

    return _NOT_THIS.sub(without_other, _NOT_BUT.sub(without_other, _CORRECTION.sub(kept, text))).strip()
