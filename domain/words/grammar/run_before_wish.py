"""A run told before something else is asked or wished for: it is logged, and the rest comes beside it."""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.words.answers import Question, Understood
from domain.words.grammar.heard import Heard
from domain.words.grammar.tense import asks_whether
from domain.words.grammar.tokens import plain
from domain.words.intents import Injured, Intent, LogRun, LogRuns, MedicalStop, Sick

# "Sorry, yes, coach, …" says nothing of the run.
_LEAD = re.compile(
    r"^(?:(?:sorry|yes|yeah|yep|coach|hi|hey|hello|ok|okay|so|btw|well|right|morning|evening)[ ,!.:-]+)+(?=\S)",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^(?:only|just) (?=\d)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<!\d)[.!]\s+(?=[A-Za-z])|[.!]\s+(?=[A-Z])")
_LENGTH = re.compile(r"\d ?(?:mi|miles?|km|k|kms|kilomet\w+)\b", re.IGNORECASE)


def without_greeting(told: str) -> str:
    """What is told of a run without what it begins with; a length alone, "only 3 miles", was run."""
    return _ONLY.sub("did only ", _LEAD.sub("", told))


def run_before_wish(text: str, heard: Heard, read: Callable[[str], Heard]) -> Heard | None:
    """ "6 miles in 59 minutes, great run. Can I do more?": the run, and the question; None for another text."""
    if isinstance(heard.value, LogRun | LogRuns | MedicalStop | Sick | Injured) or heard.is_whole:
        return None
    end = _SENTENCE_END.search(text)
    if end is None:
        return None
    told, rest = text[: end.start()], text[end.end() :]
    if not _LENGTH.search(told) or "?" in told or asks_whether(plain(told)):
        return None
    run = read(without_greeting(told))
    if not isinstance(run.value, LogRun) or not run.is_sure or run.is_doubted or run.also is not None:
        return None
    if run.value.distance_mm is None or run.value.duration_s is None:
        return None
    return replace(run, also=_likeliest(rest, read), is_whole=True)


_MORE = re.compile(r"\b(?:do|run|have|get|add) (?:a (?:bit|little) )?more\b", re.IGNORECASE)


def _likeliest(rest: str, read: Callable[[str], Heard]) -> Intent | None:
    """What the rest asks for, its first sentence first; None where nobody knows."""
    if _MORE.search(rest):
        return read("more miles this week").value
    for words in (re.split(r"(?<=[.!?])\s+", rest)[0], rest):
        answer = read(words).answer
        if isinstance(answer, Understood):
            return answer.value
        if isinstance(answer, Question) and answer.choices:
            return read(answer.choices[0].text).value
    return None
