"""The words of a sentence with its slips put right by their letters, as tokens are: for what is read by its wording."""

import re

from domain.words.grammar.reading import Reading
from domain.words.lexicon.lookup import lexicon

_WORD = re.compile(r"[a-z]{3,}(?!')\b")


def respelled(words: str, r: Reading, language: str) -> str | None:
    """The sentence (plain) as it is probably meant; None where no word of it is a slip."""
    if not any(token.is_guessed for token in r.tokens):
        return None
    known = lexicon(language)

    def put_right(found: re.Match[str]) -> str:
        word = found[0]
        return word if known.is_word(word) or known.senses((word,)) is not None else known.nearest(word) or word

    meant = _WORD.sub(put_right, words)
    return meant if meant != words else None
