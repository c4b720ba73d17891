"""How hard a run felt, written as a bare number behind all that is told of it: "8.5 in 1:32, felt long, 6"."""

import re

_LEVEL = r"(?:Stufe|nivel|level)\s+"
_EFFORT = r"(?P<effort>10|[1-9])\s*[.!]*"
_AT_THE_END = re.compile(
    rf"(?P<told>.*[\w)])\s*(?:(?!(?<=\d)[.,]\d)[,;!.]+\s*(?:{_LEVEL})?|\s{_LEVEL}){_EFFORT}", re.IGNORECASE | re.DOTALL
)
_TELLS_A_RUN = re.compile(
    r"\b(?:ran|did|done|finished|completed|logged|managed|gelaufen|gemacht|erledigt|geschafft|corr[ií]|hecho|hice)\b|"
    r"\d ?(?:mi|miles?|kms?|k)\b.*,|\b\d+(?:[.,]\d+)? in \d|\d:\d\d",
    re.IGNORECASE,
)
# What stands before a number that is another length, an amount, a day or no log at all.
_ELSE = re.compile(
    r"\b(?:a|per|each|every|this|next) (?:week|month)|\bweekly|\bgoal|\bmarathon|\bdays\b|\bwoche|\bsemana|\bx ?\d|"
    r"\bdidn'?t\b|\bnot r[ua]n\b|\b(?:effort|rpe|anstrengung|esfuerzo)\b|[?:]|"
    r"(?:^|[ ,]|\band )\d+(?:\.\d+)?$|(?<!as )\bplan(?:ned)?\b|(?<!wie )\bgeplant\b",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\b(?:in|time) \d+$", re.IGNORECASE)
_CLOCK = re.compile(r"(?<=\d):(?=\d)")
_GERMAN = re.compile(r"\b(?:gelaufen|gemacht|erledigt|geschafft|lauf|und|war|die|der|ging)\b", re.IGNORECASE)
_SPANISH = re.compile(r"\b(?:corr[ií]|hecho|hice|fue|muy|con|las?|los?)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?<=[\w)])(?:[,;](?!\d)|[.!]+(?= ))\s*")


def with_effort_named(text: str) -> str:
    """The text with "effort" before such a number, in the part that tells the run; any other text as it is."""
    found = _AT_THE_END.fullmatch(text.strip())
    if found is None or _TELLS_A_RUN.search(found["told"]) is None:
        return text
    told = found["told"]
    if _ELSE.search(_CLOCK.sub("h", told).strip()) is not None and _TIMED.search(told) is None:
        return text
    parts = _CLAUSE.split(told)
    at = max((at for at, part in enumerate(parts) if re.search(r"\d", part)), default=0)
    word = "anstrengung" if _GERMAN.search(told) else "esfuerzo" if _SPANISH.search(told) else "effort"
    parts[at] = f"{parts[at]} {word} {found['effort']}"
    return ", ".join(parts)
