"""People who do not know yet: met with a way to answer all the same."""

import re

from domain.words.clean import clean, stripped
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer

_WORDS = frozenset(
    {
        "i don't know",
        "i dont know",
        "don't know",
        "dont know",
        "dunno",
        "idk",
        "no idea",
        "not sure",
        "not sure yet",
        "i'm not sure",
        "im not sure",
        "unsure",
        "not yet",
        "no clue",
        "what do you think",
        "you choose",
        "you decide",
        "whatever",
        "help",
        "?",
        "??",
        "hm",
        "hmm",
        "no race",
        "no race yet",
        "none yet",
        "no date",
        "no date yet",
        "never",
        "never run one",
        "never raced",
        "it depends",
        "it varies",
    }
)
_LEAD = re.compile(r"^(?:(?:um+|uh+|hm+|well|sorry|honestly|i'm|im|i am|really|tbh)[ ,]+)+")
_TAIL = re.compile(r"[ ,]+(?:yet|really|sorry|at all|to be honest|tbh|honestly)$")


def unsure(draft: Draft, text: str, advice: str) -> Answer | None:
    """The same question again with advice (HTML), for words that say "I don't know"; None for any others."""
    return Answer(draft, stay=True, note=advice) if is_unsure(text) else None


def is_unsure(text: str) -> bool:
    """Whether an answer says that somebody does not know."""
    words = clean(text) or text.strip()
    return words in _WORDS or stripped(words, _LEAD, _TAIL) in _WORDS
