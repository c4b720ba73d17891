"""What hurt in a run that is told: the run is logged, and what is said of the body is asked about beside it."""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.words.grammar.body_told import complaint_in
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.run_before_wish import run_before_wish, without_greeting
from domain.words.grammar.tokens import plain
from domain.words.intents import Injured, LogRun, Sick
from domain.words.lexicon.meanings import M

# What ended the run there.
_ENDED_IT = re.compile(
    r"\b(?:before|until|till|then|when|as|because|cos|cause|stopped|stop|cut (?:it|that|this) short|had to|bailed|"
    r"gave up|"
    r"pulled (?:up|out)|quit|abandoned|turned (?:back|round|around)|walked|limped|only (?:got|made|managed|did))\b"
)
# An illness that lies behind.
_BEHIND = re.compile(
    r"\b(?:after|since|first|back|recover\w*|last (?:week|month|weekend)|been|was (?:ill|sick)|had|over|gone|kids?|"
    r"son|daughter|"
    r"wife|husband|despite|it'?s cold|in the cold|freezing)\b"
)
_FELT_ILL = re.compile(
    r"\b(?:felt|feeling|feel|got|came over) (?:\w+ )?(?:sick|ill|unwell|poorly|rough|nauseous|queasy)\b"
)
# Muscles are sore after many a run.
_OF_EVERY_RUN = frozenset(("", "leg", "quad", "glute", "thigh", "Bein", "Oberschenkel", "pierna", "muslo"))
_BEHIND_A_RUN = re.compile(r"\s*(?:[.;!](?=\s)|,|\s-+\s|\s(?=but\b|though\b))\s*(?:but |though |and |however )?")
_HURTS = re.compile(r"\b(?:hurts?|hurting|aches?|aching|sore|pain\w*|niggl\w+|twing\w+|tight)\b", re.IGNORECASE)
_PART_MAY_BE_SORE = re.compile(r"\b(?:muscles?|legs?|doms)\b", re.IGNORECASE)


def run_told_first(text: str, heard: Heard, read: Callable[[str], Heard], reader: Reader) -> Heard | None:
    """A run that is told before what hurts, or before what else is asked; None for another sentence."""
    return run_before_what_hurts(text, heard, read, reader) or run_before_wish(text, heard, read)


def run_before_what_hurts(text: str, heard: Heard, read: Callable[[str], Heard], reader: Reader) -> Heard | None:
    """ "Ran my 6, 58 min. My shin hurts a bit though": the run, and the shin beside it; None for another sentence."""
    if _HURTS.search(text) is None or "?" in text or _PART_MAY_BE_SORE.search(text) or heard.also is not None:
        return None
    for joint in reversed(list(_BEHIND_A_RUN.finditer(text))):
        told, rest = text[: joint.start()], text[joint.end() :]
        hurts = _complaint(rest, reader) if _HURTS.search(rest) else None
        if hurts is None or _HURTS.search(told) or re.search(r"\d", told) is None:
            continue
        run = heard if isinstance(heard.value, LogRun) and heard.is_sure else read(without_greeting(told))
        is_told = isinstance(run.value, LogRun) and (run.value.distance_mm or run.value.duration_s)
        if run.is_sure and is_told and not run.is_doubted:
            return replace(run, also=hurts, is_whole=True)
    return None


def _complaint(rest: str, reader: Reader) -> Injured | None:
    """What hurts; a calf that is tight behind a run is asked about, too, legs that are sore are not."""
    r = reader.reading(plain(rest), reader.language)
    hurts = complaint_in(r) or complaint_in(r, is_cut_short=True)
    return hurts if isinstance(hurts, Injured) and hurts.where not in _OF_EVERY_RUN - {""} else None


def with_what_hurt(heard: Heard, said: str, words: str, reader: Reader) -> Heard:
    """ "Only got to 25 minutes before my calf tightened": the run, and the calf beside it (`said` in its
    own words, `words` as they are read)."""
    run = heard.value
    if not isinstance(run, LogRun) or run.corrects or not heard.is_sure or heard.also is not None:
        return heard
    r = reader.reading(words, heard.language)
    is_ended = _ENDED_IT.search(said) is not None
    has_part = any(token.has(M.BODY) and token.text != "back" for token in r.tokens)
    if r.has(M.ILL) and not has_part and _BEHIND.search(said) is None:
        ill = Sick() if _FELT_ILL.search(said) else complaint_in(r)
        return replace(heard, also=ill) if isinstance(ill, Sick) else heard
    if r.has(M.INJURY) and not has_part:
        hurts = complaint_in(r)
        named = next((token.text for token in r.tokens if token.has(M.INJURY)), "")
        return replace(heard, also=Injured(named if " " in named else "")) if isinstance(hurts, Injured) else heard
    if not has_part or not r.has(M.PAIN, M.SORE, M.INJURY):
        return heard
    hurts = complaint_in(r, is_cut_short=True)
    is_told = isinstance(hurts, Injured) and (is_ended or hurts.where not in _OF_EVERY_RUN)
    return replace(heard, also=hurts) if is_told else heard
