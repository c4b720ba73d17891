"""Repeats of a workout: how many of them there are is no length of a run."""

import re

_REPEATS = re.compile(
    r"\b(?:reps?|repeats?|repetitions?|efforts|wiederholung(?:en)?|repeticion(?:es)?)\b"
    r"|\b(?:\d{1,2}|fewer|less|more|weniger|mehr|menos|mas) (?:intervals?|intervalle|series)\b"
    r"|\b\d{1,2} ?x(?: ?\d{2,4})?\b"
)


def names_repeats(text: str) -> bool:
    """Whether a sentence (plain) speaks of repeats: its bare numbers then count those."""
    return _REPEATS.search(text) is not None
