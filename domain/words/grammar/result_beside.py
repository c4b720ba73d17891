"""A result told beside a time that is asked about, and a time of another race: "is 3:30 realistic after 1:39"."""

import re

from domain.plan import RaceDistance
from domain.words.grammar.asking.races_asked import races_in, time_in
from domain.words.grammar.goal_named import in_figures
from domain.words.grammar.tokens import plain

_CLAUSES = re.compile(r"[?.!;]+ |, (?=(?:is|can|could|would|will|so|i|should|my)\b)")
# "Is 3:30 too ambitious if my 10k is 45:30".
_IF_MY = re.compile(r"\b(?:if|when|since|as|given that|considering) my\b")
_SENTENCES = re.compile(r"[?.!;]+ ")
_ANY_TIME = re.compile(r"\d:\d\d|\b(?:sub|under|below|unter)[ -]?\d|\d{2,3} ?min")
_TOLD = re.compile(
    r"\b(?:i|she|he|we|they|just|already|last|\w+)? ?(?:ran|did|raced|run|got|have run|finished|after|with|off|from|"
    r"given|based on|on the back of|my|pb|pr|best|nach|mit|gelaufen|lief|hice|corri|con|tras)\b"
)
_ASKED = re.compile(
    r"^(?:so |and |then |but )*(?:is|are|can|could|would|will|should|am|do you think|ist|kann|es|puedo)\b"
)
_WISHED = re.compile(r"\b(?:want|wants|wish|hope|hopes|aim|aims|aiming|goal|target|would like|run(?:ning)? .* in)\b")


def result_beside(text: str, race: RaceDistance) -> tuple[RaceDistance, int] | None:
    """Another distance that was raced, and its time in seconds; None where none is told (`race` is the plan's)."""
    for clause in _CLAUSES.split(in_figures(plain(text))):
        told = _TOLD.search(clause)
        if told is None or _WISHED.search(clause):
            continue
        said = clause[told.start() :] if _ASKED.match(clause) else clause
        races = [each for _, each in races_in(said) if each.distance_mm != race.distance_mm]
        time = time_in(said, races[0]) if len(races) == 1 else None
        is_asked = _ASKED.match(clause) and told[0].split()[-1] in ("run", "did", "my")
        if time is not None and (not is_asked or _IF_MY.search(clause)):
            return races[0], time
    return None


def other_race_asked(text: str, race: RaceDistance) -> tuple[RaceDistance, int] | None:
    """A time over another distance than the plan's that is asked about; None where it is one of the plan's own race."""
    # "What would you say to 3:50? I don't want to blow up at 30k": the race is in the same breath, or was named before.
    said = _SENTENCES.split(in_figures(plain(text)))
    last = next((at for at, each in enumerate(said) if _ANY_TIME.search(each)), None)
    words = ". ".join(said[: last + 1]) if last is not None else ""
    races = [each for _, each in races_in(words)]
    if not races or any(each.distance_mm == race.distance_mm for each in races) or len(set(races)) > 1:
        return None
    time = time_in(words, races[0])
    return (races[0], time) if time is not None else None
