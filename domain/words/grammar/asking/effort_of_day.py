"""How hard a run to come should be, and what a word of training means."""

import re

from domain.words.asked_of import AskDayEffort
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.intents import Open
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

_HOW_HARD = re.compile(
    r"\b(?:how (?:hard|tough|strenuous|much effort|intense)|wie (?:anstrengend|hart|schwer)|"
    r"que tan (?:dur\w|intens\w)) "
    r"(?:should|shall|must|do|does|is|are|am|will|ought|soll|sollte|muss|wird|debe|deberia|tiene)\b"
    r"|\b(?:what|which|welche\w*|que|was fur eine) (?:\w+ )?(?:effort|rpe|intensity|anstrengung|intensitat|esfuerzo)\b"
)
# A day that is only shown has its own answer.
_SHOULD = re.compile(
    r"\b(?:should|shall|supposed|meant|must|feel|effort|rpe|intensity|out of|scale|soll\w*|anfuhlen|anstrengung|"
    r"intensitat|debe\w*|deberia|esfuerzo|sentir\w*)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:was|were|did|felt|move|swap|skip|pace|race|raced|hit|plan|week|weeks|pb|goal|if|instead|yesterday|log\w*|"
    r"put|enter|am i)\b"
)
_BARE = re.compile(r"how hard should (?:on )?(?:\w+day|\d{4}-\d\d-\d\d|today|tomorrow) feel")
_WORD = (
    r"(?:lactate threshold|threshold|tempo|fartlek|strides|intervals|rpe|lt|taper|tapering|deload|base|build|peak|"
    r"schwelle|fahrtspiel|steigerungen|steigerungslaufe|umbral)"
)
_MEANS = re.compile(
    rf"(?:what(?:s| is|'s| are)|explain|define|was (?:ist|sind)|que es|what do (?:you|u) mean (?:by|with)|"
    rf"what(?:s| is|'s) meant by) (?:the (?:word|term) )?{_WORD}(?: (?:mean|please|pls|then|exactly|actually|again))*"
)


def day_effort_asked(s: QuestionText) -> AskDayEffort | None:
    """ "How hard should tomorrow feel out of ten": that run's own effort, or a kind of run's."""
    if not s.is_asked or _HOW_HARD.search(s.words) is None or _SHOULD.search(s.words) is None:
        return None
    if _NOT_ASKED.search(s.words) is not None or s.r.has(M.DISTANCE, M.PACE, M.NAME):
        return None
    if _BARE.fullmatch(s.words) is not None:
        # The day as it is shown says it too.
        return None
    plain = [each.day for each in s.r.days if each.day.type is None]
    found = list(dict.fromkeys(plain or [each.day for each in s.r.days]))
    return AskDayEffort(found[0]) if len(found) == 1 else None


def word_asked(s: QuestionText) -> Open | None:
    """ "What is threshold", "what do you mean by base"."""
    return Open(Screen.TERM) if _MEANS.fullmatch(s.words) is not None else None
