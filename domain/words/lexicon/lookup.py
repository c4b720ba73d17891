"""Looking phrases up: whole, longest first, and single words also when they are spelled wrong."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.words.lexicon import english, german, spanish
from domain.words.lexicon.meanings import Meaning
from domain.words.lexicon.slips import unlikeness

Senses = Mapping[Meaning, object]

LANGUAGES: Mapping[str, ModuleType] = {"en": english, "de": german, "es": spanish}

# A word this short is not corrected: half of all short words are one letter apart.
_SHORTEST = 4
_LONG = 7


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language: phrases, as tuples of folded words, with what they can mean; `words` are those to correct to.

    `leads` are the words that a phrase of several words begins with.
    """

    phrases: Mapping[tuple[str, ...], Senses]
    words: tuple[str, ...]
    longest: int
    parts: frozenset[str]
    leads: frozenset[str]

    def is_word(self, word: str) -> bool:
        """Whether it is a known word, or one of a known phrase."""
        return word in self.parts

    def senses(self, words: tuple[str, ...]) -> Senses | None:
        """What a phrase means, as it is written; None for one that is not known."""
        return self.phrases.get(words)

    def nearest(self, word: str) -> str | None:
        """The known word that a misspelled one most likely is; None where there is none."""
        if len(word) < _SHORTEST or not word.isalpha():
            return None
        most = 2 if len(word) >= _LONG else 1
        found = process.extract(word, self.words, scorer=OSA.distance, score_cutoff=most, limit=6)
        near = [(each, distance) for each, distance, _ in found if _alike(word, each)]
        if not near:
            return None
        least = near[0][1]
        best = [each for each, distance in near if distance == least]
        means = {frozenset(self.phrases.get((each,), {each: None}).items()) for each in best}
        return best[0] if len(best) == 1 or len(means) == 1 else _likest(word, best)


def _alike(word: str, other: str) -> bool:
    """Whether a slip of the fingers makes one of the other: they begin alike, or their first letters changed places."""
    return word[0] == other[0] or word[:2] == other[1::-1]


def _likest(word: str, others: list[str]) -> str:
    """Of words as near as each other, the one that fingers slip to most easily, or of the same length, or the longer:
    letters are left out more often than added."""
    return min(others, key=lambda each: (unlikeness(word, each), abs(len(each) - len(word)), -len(each), each))


def folded(text: str) -> str:
    """Without accents and apostrophes, so that "mañana", "manana" and "can't", "cant" are one."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("'", ""))
    return "".join(each for each in plain if not unicodedata.combining(each))


def _spellings(phrase: str) -> set[str]:
    """A phrase folded, and as those write it who have no umlauts."""
    spelled = re.sub("[äöü]", lambda found: {"ä": "ae", "ö": "oe", "ü": "ue"}[found[0]], phrase)
    return {folded(phrase), folded(spelled)}


@lru_cache(maxsize=len(LANGUAGES))
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; English for one that is not there."""
    module = LANGUAGES.get(language, english)
    phrases: dict[tuple[str, ...], dict[Meaning, object]] = {}

    def put(listed: str, meaning: Meaning, value: object) -> None:
        for phrase in re.split(r",\s+", listed):
            for spelling in _spellings(re.sub(r"(?<=\d)(?=[^\W\d])", " ", phrase.strip())):
                phrases.setdefault(tuple(spelling.split()), {}).setdefault(meaning, value)

    for meaning, listed in module.MEANINGS.items():
        put(listed, meaning, None)
    for meaning, values in module.VALUES.items():
        for value, listed in values.items():
            put(listed, meaning, value)
    words = tuple(sorted({word for phrase in phrases for word in phrase if len(word) >= _SHORTEST}))
    parts = frozenset(word for phrase in phrases for word in phrase)
    leads = frozenset(phrase[0] for phrase in phrases if len(phrase) > 1)
    return Lexicon(phrases, words, max(map(len, phrases)), parts, leads)
