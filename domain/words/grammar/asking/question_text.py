"""A question's words as its readers see them: whoever is spoken of is "i", and short forms are written out."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from domain.words.grammar.reading import Reading
from domain.words.lexicon.lookup import lexicon
from domain.words.lexicon.meanings import M

# What a question begins with, also after a word or two; of verbs only before whom they are asked of.
_WHICH = (
    r"what|whats|which|whys?|hows?|who|whos|whose|where|when|whens|was|welche\w*|wie|wieviel\w*|warum|wann|wer|"
    r"que|cual\w*|como|cuant\w+|cuando|quien\w*|por que"
)
_ALONE = (
    r"do|does|is|are|am|was|were|can|could|should|shall|will|would|isnt|arent|"
    r"soll|sollte|darf|kann|muss|puedo|debo"
)
_WHETHER = rf"{_ALONE}|did|have|has|had"
# "Did 5 miles today in 48:20" and "had a good one" tell: only of somebody do these ask.
_OF_SOMEBODY = (
    r"did (?:i|we|you|u|he|she|they|any\w*|every\w*|some\w*)|"
    r"(?:have|has|had) (?:i|we|you|u|it|that|this|there|he|she|they|any\w*|every\w*|some\w*)"
)
# In German and Spanish these also begin what is told: "bin müde", "he corrido 5 km".
_OR_TOLD = r"ist|bin|hab|habe|hat|gibt|hay|es|he|estoy|voy|tengo"
_WHOM = (
    r"i|we|you|u|it|that|this|there|these|those|the|my|a|an|any|anyone|everyone|he|she|they|ich|es|das|mein\w*|er|sie"
)
_AFTER = r"and|but|so|btw|hey|hi|coach|ok|then|also|just|wait|hm+|ah|well|oh|sorry|quick question|morning|u|pls|please"
_OPENERS = re.compile(
    rf"^(?:{_OR_TOLD}) (?:{_WHOM})\b|"
    rf"^(?:(?:{_AFTER}) )*(?:{_WHICH}|{_ALONE}|{_OF_SOMEBODY}|if|any|u|ok to|okay to|safe to|dont you)\b|"
    rf"\b(?:{_AFTER}) (?:{_WHETHER}) (?:{_WHOM})\b|"
    rf"[,.;!?] (?:{_WHICH}|(?:{_WHETHER}) (?:{_WHOM}))\b|\b(?:what (?:does|do|is|would|pace|time|should|are|did)|whats|"
    r"how (?:much|many|far|fast|long|hard|do|does|is|did|should)|does (?:that|it|this)|do (?:those|these|"
    r"they) count|is that|"
    r"should i|do i)\b"
)
_TELL_ME = re.compile(
    r"\b(?:tell me|show me|remind me|let me know|give me|wondering|wonder|curious|any idea|do you (?:know|"
    r"reckon|think)|"
    r"i want to know|need to know|not sure (?:if|whether|what|how)|question|zeig|sag mir|dime)\b"
)
_MINE = re.compile(r"\b(?:his|her)\b")
_THEY = re.compile(r"\b(?:he|she|him)\b")
_SHORT = (
    (re.compile(r"\bwk\b"), "week"),
    (re.compile(r"\bwks\b"), "weeks"),
    (re.compile(r"\bhw\b"), "how"),
    (re.compile(r"\bmls\b"), "miles"),
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """As whole words. Patterns are those of the readers, a few hundred: more than `re` keeps by itself."""
    return re.compile(rf"\b(?:{pattern})\b")


@dataclass(frozen=True, slots=True)
class QuestionText:
    """`words`: plain, without apostrophes, typos mended, whoever is named or meant as "i" and "my"; `r` its tokens.

    `is_asked`: it ends with a question mark or begins as a question.
    """

    words: str
    r: Reading
    is_asked: bool

    def has(self, pattern: str) -> bool:
        """Whether the words have this, as whole words."""
        return _compiled(pattern).search(self.words) is not None

    @property
    def length_mm(self) -> int | None:
        """The one length that is named."""
        value = self.r.value(M.DISTANCE)
        return int(value[0]) if isinstance(value, tuple) else None


def text_of(words: str, r: Reading, names: Collection[str] = (), *, asks: bool = False) -> QuestionText:
    """Words (plain, apostrophes kept) as their readers see them."""
    joined = words.replace("we're ", "we are ").replace("'", "")
    for name in names:
        joined = re.sub(rf"\b{re.escape(name)}s(?: own)?\b", "my", joined)
        joined = re.sub(rf"\b{re.escape(name)}\b", "i", joined)
    if names:
        joined = _THEY.sub("i", _MINE.sub("my", joined))
    is_asked = asks or _OPENERS.search(joined) is not None or _TELL_ME.search(joined) is not None
    flat = " ".join(re.sub(r"[?!.,;…]+(?=\s|$)", " ", joined).split())
    for pattern, whole in _SHORT:
        flat = pattern.sub(whole, flat)
    return QuestionText(flat, r, is_asked)


def mended(words: str, language: str, names: Collection[str] = ()) -> str:
    """The words with what nobody knows corrected where that is plain."""
    known = lexicon(language)

    def near(word: str) -> str:
        is_plain = word.isalpha() and word not in names and word.removesuffix("s") not in names
        return word if not is_plain or known.is_word(word) else known.nearest(word) or word

    return " ".join(near(word) for word in words.split())
