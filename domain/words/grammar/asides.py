"""What stands in a sentence beside the wish: a heart rate, somebody else's illness, the text of a message."""

import re
from collections.abc import Collection

# What a watch says besides how far and how long: none of these is a time or another distance.
_FIGURES = re.compile(
    r",? ?\b(?:(?:at |with )?(?:an? |my )?(?:avg|average|mean|max|ave)?\.? ?"
    r"(?:hr|heart rate|heartrate|pulse|puls|herzfrequenz|pulso|cadence|kadenz|watts|power)"
    r"(?: of| was| is|:| around| about| at)* ?\d{2,3}(?: ?(?:bpm|spm|w|watts))?|\d{2,3} ?(?:bpm|spm)"
    r"|\d{2,4} ?(?:m|ft|feet|hm|metres?|meters?) (?:of )?(?:elevation|climb(?:ing)?|gain|vert|ascent|up))\b"
)
_PEOPLE = (
    r"(?:kids?|son|daughter|wife|husband|girlfriend|boyfriend|partner|mum|mom|mother|dad|father|friends?|buddy|dog|baby|"
    r"sister|brother|mates?|boss|child|children|family|colleagues?|neighbou?r|fiancee?|gran|grandma|grandpa)"
)
_UNWELL = re.compile(
    rf"\b(?:my|the|our) {_PEOPLE}(?:s|'s)? (?:is|are|was|were|has|have|s|got|feels?|'s)?\b[^,;.]*?"
    r"\b(?:sick|ill|unwell|poorly|flu|cold|covid|fever|injured|hurt|hospital|throwing up|bug)\b"
)
_DID = re.compile(
    rf"\b(?:my|the|our) {_PEOPLE} (?:just |also |once |recently )?"
    r"(?:ran|did|raced|finished|has run|won|got|signed up)\b"
)
_SIGNED_ME_UP = re.compile(r"\bsigned (?:me|us)\b")
# Idle talk and what is only imagined asks for nothing.
_IMAGINED = re.compile(
    r"\b(?:i (?:had a )?(?:dreamt|dreamed|dream)|(?:if|suppose|say|imagine) (?:i|we) (?:ran|did|could|run|were|had)|"
    r"(?:thinking|dreaming) (?:about|of) (?:maybe|perhaps|some ?day|one day)|(?:maybe|perhaps) (?:some ?day|one day))\b"
)
_MESSAGE = r"(?:please )?(?:message|tell|write(?: to)?|text|let|remind|ask)"
_TO_ALL = r"(?:everyone|everybody|all my athletes|all|the (?:team|group|squad|club)|my (?:athletes|team|group|runners))"


def without_asides(words: str, names: Collection[str] = ()) -> str:
    """The sentence (plain) without what is not its own: figures of a watch, others' health, a message's text.

    Somebody else who is ill is a reason to be busy, not an illness of whoever writes.
    """
    said = _FIGURES.sub(" ", words)
    said = _UNWELL.sub("something came up", said)
    whom = "|".join([_TO_ALL, *map(re.escape, sorted(names, key=len, reverse=True))]) if names else _TO_ALL
    told = re.match(rf"({_MESSAGE} (?:{whom})\b)(?! ?'?s\b)", said) if names else None
    return " ".join((told[1] if told is not None else said).split()).strip(" ,")


def is_of_others(words: str) -> bool:
    """Whether a run or a race is told of somebody else, or only imagined: nothing is logged and nothing changed."""
    return (_DID.search(words) is not None and not _SIGNED_ME_UP.search(words)) or _IMAGINED.search(words) is not None
