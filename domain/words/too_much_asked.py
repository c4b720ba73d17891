"""Whether a run to come is too much after another: "what about tomorrow, is it too much after 9/10 on Thursday"."""

import re

from domain.words.clean import clean
from domain.words.in_english import in_english

_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun)"
_ASKS = re.compile(
    r"\b(?:is|isn'?t|isnt|would|wouldn'?t|will|won'?t|was|are) (?:it|that|this|tomorrow|today|sunday|saturday|the "
    r"\w+(?: "
    r"\w+)?)\b.{0,30}\btoo (?:much|hard|long|far|soon|risky|early)\b|"
    r"\bshould i (?:still|really) (?:run|do|go)\b"
)
_AFTER = re.compile(r"\b(?:after|with|given|considering|since|following)\b")
_FIRST = re.compile(rf"\b(?P<day>today|tomorrow|{_WEEKDAY})\b")


def too_much_asked(text: str) -> str:
    """The day whose run may be too much after another ("tomorrow"); "" for any other words."""
    words = clean(in_english(text))
    asked, after = _ASKS.search(words), _AFTER.search(words)
    if asked is None or after is None:
        return ""
    # The day of the run to come stands before that of the run that was hard.
    found = _FIRST.search(words[: after.start()])
    return found["day"] if found is not None else ""
