"""People who do not know yet: met with a way to answer all the same."""

import re

from domain.words.clean import clean, stripped
from domain.words.in_english import answer_in_english
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking
from handlers.wording.door import mark, tr

_ONCE_MORE = mark("If you really don't know, say so once more, and I take something usual that you can change.")

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
        "i do not know",
        "do not know",
        "not a clue",
        "haven't a clue",
        "don't care",
        "dont care",
        "i don't care",
        "i dont care",
        "don't mind",
        "dont mind",
        "i don't mind",
        "any",
        "anything",
        "you pick",
        "pick one",
        "pick for me",
        "up to you",
        "surprise me",
        "weiß nicht",
        "weiss nicht",
        "weiß ich nicht",
        "weiss ich nicht",
        "ich weiß nicht",
        "ich weiß es nicht",
        "ich weiss nicht",
        "keine ahnung",
        "egal",
        "mir egal",
        "ist mir egal",
        "unsicher",
        "nicht sicher",
        "bin nicht sicher",
        "noch nicht",
        "such du aus",
        "no sé",
        "no se",
        "no lo sé",
        "no lo se",
        "ni idea",
        "no tengo idea",
        "da igual",
        "me da igual",
        "no estoy seguro",
        "no estoy segura",
        "tú eliges",
    }
)
_LEAD = re.compile(r"^(?:(?:um+|uh+|hm+|well|sorry|honestly|i'm|im|i am|really|tbh)[ ,]+)+")
# "Don't know the day yet", "haven't decided".
_OF_WHAT = re.compile(
    r"(?:i )?(?:(?:do(?:n'?t| not)|dont) know|have ?n'?t (?:decided|chosen|got (?:one|a date))|no idea|no clue|"
    r"not sure|not decided|undecided)(?: (?:about|the|what|which|when|how|on|it|a|exact|exactly|day|date|race|is|yet|"
    r"time|much|far|one|will|be|that|really))*"
)
_TAIL = re.compile(r"[ ,]+(?:yet|really|sorry|at all|to be honest|tbh|honestly)$")


def unsure(asked: Asking, text: str, advice: str, guess: Draft) -> Answer | None:
    """For words that say "I don't know": the question again with advice (HTML), and the second time a guess that can
    be changed; None for any other words."""
    if not is_unsure(text):
        return None
    if asked.again:
        return Answer(guess, note=tr("Then I take this for now; Edit changes it."))
    return Answer(asked.draft, stay=True, note=f"{advice} {tr(_ONCE_MORE)}")


def is_unsure(text: str) -> bool:
    """Whether an answer says that somebody does not know, in any language that is understood."""
    return any(_is_unsure(said) for said in (text, answer_in_english(text)))


def _is_unsure(text: str) -> bool:
    words = clean(text) or text.strip()
    bare = stripped(words, _LEAD, _TAIL)
    return words in _WORDS or bare in _WORDS or _OF_WHAT.fullmatch(" ".join(bare.split())) is not None
