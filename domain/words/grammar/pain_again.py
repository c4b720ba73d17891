"""Where something hurts, said again in words that are read as just that."""

from domain.words.lexicon.lookup import folded, lexicon
from domain.words.lexicon.meanings import M


def pain_said(where: str) -> str:
    """Where it hurts is kept in the athlete's own word: the sentence around it is of that word's language."""
    if not where:
        return "i'm injured"
    words = tuple(folded(where.lower()).split())
    for language, sentence in (("en", f"my {where} hurts"), ("de", f"{where} tut weh"), ("es", f"me duele la {where}")):
        senses = lexicon(language).senses(words) or {}
        if M.BODY in senses:
            return sentence
        if M.INJURY in senses:
            return where
    return f"my {where} hurts"
