"""Words of training that somebody asks for by their name."""

import re
from enum import StrEnum


class Term(StrEnum):
    """What is explained."""

    EASY = "easy"
    TEMPO = "tempo"
    THRESHOLD = "threshold"
    INTERVALS = "intervals"
    FARTLEK = "fartlek"
    STRIDES = "strides"
    RECOVERY_WEEK = "recovery_week"
    EFFORT = "effort"
    BASE = "base"
    BUILD = "build"
    PEAK = "peak"


_NAMES = {
    Term.THRESHOLD: r"threshold|lactate|lt|schwelle\w*|umbral",
    Term.EASY: r"easy|locker\w*|suave\w*",
    Term.TEMPO: r"tempos?|tempolauf\w*",
    Term.INTERVALS: r"intervals?|reps|repeats|intervalle?n?|series|intervalos",
    Term.FARTLEK: r"fartleks?|fahrtspiel\w*",
    Term.STRIDES: r"strides|steigerung\w*",
    Term.RECOVERY_WEEK: (
        r"(?:recovery|cut ?back|down|step ?back) weeks?|cut ?backs?|deload\w*|taper\w*|erholungswoche\w*"
    ),
    Term.EFFORT: r"rpe|efforts?|anstrengung\w*|esfuerzo\w*",
    Term.BASE: r"base|grundlage\w*",
    Term.BUILD: r"build|aufbau\w*",
    Term.PEAK: r"peak",
}
_COMPILED = {term: re.compile(rf"\b(?:{names})\b") for term, names in _NAMES.items()}


def terms_in(text: str) -> tuple[Term, ...]:
    """The words of training that a text names."""
    said = text.lower()
    return tuple(term for term, names in _COMPILED.items() if names.search(said) is not None)
