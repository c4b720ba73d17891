"""One plain form for whatever was typed: width, quotes, dashes, digits and invisible marks put in order."""

import re
import unicodedata
from functools import lru_cache

# Longer texts are stories, not answers: the parsers look at this much.
LONGEST = 400

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "″": '"', "„": '"',
        "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-",
        "×": "x", "✕": "x", "·": ".", "：": ":", "∶": ":", "⁄": "/",
    }
)  # fmt: skip
_SPACES = re.compile(r"\s+")
# Format characters (right-to-left marks, joiners), surrogates, private use, pictures and their modifiers.
_DROPPED = frozenset({"Cf", "Cs", "Co", "Cn", "So", "Sk", "Mn", "Me"})


@lru_cache(maxsize=512)
def tidy(text: str) -> str:
    """The text with its case kept: NFKC, ASCII digits and quotes, no invisible characters, single spaces."""
    kept = []
    for character in unicodedata.normalize("NFKC", text[: LONGEST * 4].translate(_PLAIN)).translate(_PLAIN):
        kind = unicodedata.category(character)
        if kind == "Nd":
            kept.append(str(unicodedata.decimal(character)))
        elif kind == "Cc":
            kept.append(" ")
        elif kind not in _DROPPED:
            kept.append(character)
    return _SPACES.sub(" ", "".join(kept)).strip()[:LONGEST]


def clean(text: str) -> str:
    """`tidy` in lower case, without the full stop or the question mark at the end."""
    return tidy(text).lower().rstrip(" .!?,;").strip()


def stripped(words: str, lead: re.Pattern[str], tail: re.Pattern[str]) -> str:
    """The words without what leads up to the point and trails off behind it, however much of it there is."""
    for _ in range(5):
        shorter = tail.sub("", lead.sub("", words, count=1))
        if shorter == words:
            return words
        words = shorter
    return words
