"""What is on the day before or after a run: "do I get a rest day after the long run?"."""

import re

from domain.words.asked_of import AskBeside
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.lexicon.meanings import M

_REST = r"(?:rest(?:ing)?(?: day)?|days? off|off|free(?: day)?|recovery day|easy day|break)"
_BESIDE = r"(?:(?:the |on the )?(?:very )?(?:next )?day )?(?:right |straight |just )?(?P<side>before|after|following)"
_ASKED = re.compile(
    r"\b(?:can|could|may) (?:i|we) (?:have|get|take) (?:a |the )?(?:rest day|day off|day)(?: off)? "
    r"(?P<wish>before|after) (?:the |my )?|"
    rf"\b(?:do i (?:get|have)|will i (?:get|have)|is there|am i|is it|have i got|is)\b(?:(?!\b(?:should|need)\b).)*?"
    rf"(?:\b{_REST}\b.*?\b{_BESIDE}\b (?:the |my |that )?|\bthe day (?P<there>before|after) (?:the |my )?.*\b{_REST}\b)"
    rf"|\b(?:what (?:is|do i (?:do|run)|have i got|am i doing|comes)|whats)(?: on| planned)? the day (?P<what>before|"
    rf"after) (?:the |my )?"
)


def beside_asked(s: QuestionText) -> AskBeside | None:
    """The one run that is named, and which side of it is asked about; None for any other question."""
    found = _ASKED.search(s.words)
    days = {each.day for each in s.r.days if each.kind is not None}
    if (
        found is None
        or len(days) != 1
        or len(s.r.days) != 1
        or s.r.has(M.RAN, M.DONE, M.PAIN, M.ILL, M.SORE, M.MY_RACE, M.EVERY)
    ):
        return None
    side = found["side"] or found["there"] or found["what"] or found["wish"]
    return AskBeside(days.pop(), -1 if side == "before" else 1)
