"""What hurt in a run that is told: the run is logged, and what is said of the body is asked about beside it."""

import re
from dataclasses import replace

from domain.words.grammar.body_told import complaint_in
from domain.words.grammar.heard import Heard, Reader
from domain.words.intents import Injured, LogRun
from domain.words.lexicon.meanings import M

# What ended the run there.
_ENDED_IT = re.compile(
    r"\b(?:before|until|till|then|when|as|because|cos|cause|stopped|stop|cut (?:it|that|this) short|had to|bailed|"
    r"gave up|"
    r"pulled (?:up|out)|quit|abandoned|turned (?:back|round|around)|walked|limped|only (?:got|made|managed|did))\b"
)
# Muscles are sore after many a run.
_OF_EVERY_RUN = frozenset(("", "leg", "quad", "glute", "thigh", "Bein", "Oberschenkel", "pierna", "muslo"))


def with_what_hurt(heard: Heard, said: str, words: str, reader: Reader) -> Heard:
    """ "Only got to 25 minutes before my calf tightened": the run, and the calf beside it (`said` in its
    own words, `words` as they are read)."""
    run = heard.value
    if not isinstance(run, LogRun) or run.corrects or not heard.is_sure or heard.also is not None:
        return heard
    r = reader.reading(words, heard.language)
    if not r.has(M.BODY) or not r.has(M.PAIN, M.SORE, M.INJURY):
        return heard
    is_ended = _ENDED_IT.search(said) is not None
    hurts = complaint_in(r, is_cut_short=True)
    is_told = isinstance(hurts, Injured) and (is_ended or hurts.where not in _OF_EVERY_RUN)
    return replace(heard, also=hurts) if is_told else heard
