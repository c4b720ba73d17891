"""Short answers: yes and no, a number, the second one, thanks, hello."""

from domain.words.grammar.frames import Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.intents import Open, ShortAnswer
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen, Word

ANSWERS = Frames()
# A longer sentence with a yes in it says more than yes.
_LONGEST_YES = 5
_SIMPLE = (
    (M.DUNNO, Word.DUNNO, 5),
    (M.HUH, Word.HUH, 4),
    (M.BOTH, Word.BOTH, 2),
    (M.BYE, Word.BYE, 3),
    (M.NO, Word.NO, 3),
    (M.THANKS, Word.THANKS, 2),
    (M.YES, Word.YES, 1),
    (M.HELLO, Word.HELLO, 2),
)
_WITH = {
    M.YES: frozenset({M.YES, M.THANKS, M.CHANGE, M.IT, M.GOOD, M.MOVE}),
    M.NO: frozenset({M.NO, M.THANKS, M.NOT, M.YES}),
    M.THANKS: frozenset({M.THANKS, M.YES, M.GOOD}),
    M.HELLO: frozenset({M.HELLO, M.DAY}),
    M.BYE: frozenset({M.BYE, M.DAY, M.THANKS, M.YES}),
    M.DUNNO: frozenset({M.NOT, M.YES, M.NO, M.DUNNO}),
}


def _reader(word: Word, meaning: M) -> None:
    def read(r: Reading) -> Asked:
        if word is Word.THANKS and any(token.has(M.YES) and not token.has(M.THANKS) for token in r.tokens):
            # "Perfect, thanks" agrees.
            return None
        if word is Word.YES and (r.has(M.NO, M.NOT) or len(r.text.split()) > _LONGEST_YES):
            return None
        if word is Word.YES and any(token.has(M.MOVE) and token.text != "do" for token in r.tokens[1:]):
            return None
        return ShortAnswer(word)

    ANSWERS.frame(meaning, takes=_WITH.get(meaning, frozenset()), rank=_RANKS[meaning], polite=frozenset())(read)


_RANKS = {meaning: rank for meaning, _, rank in _SIMPLE}
for _meaning, _word, _ in _SIMPLE:
    _reader(_word, _meaning)


@ANSWERS.frame(M.NUMBER, takes=frozenset({M.DUNNO, M.OR, M.DASH}), rank=1)
def number(r: Reading) -> Asked:
    """A bare number."""
    value, many = r.value(M.NUMBER), r.values(M.NUMBER)
    if len(many) == 2 and r.has(M.OR, M.DASH) and all(isinstance(each, int | float) for each in many):
        # "6 or 7": of two neighbours the harder one.
        low, high = sorted(float(str(each)) for each in many)
        return ShortAnswer(Word.NUMBER, int(high)) if high - low == 1 else None
    if len(many) != 1 or not isinstance(value, int | float) or value != int(value) or r.has(M.TIME):
        return None
    return ShortAnswer(Word.NUMBER, int(value))


@ANSWERS.frame(M.ORDINAL, takes=frozenset({M.YES, M.NUMBER}), rank=1)
def ordinal(r: Reading) -> Asked:
    """ "the second one"."""
    value = r.value(M.ORDINAL)
    return ShortAnswer(Word.ORDINAL, value) if isinstance(value, int) else None


@ANSWERS.frame(M.WHAT, rank=-9)
def what(r: Reading) -> Asked:
    """ "what?" alone."""
    return ShortAnswer(Word.HUH) if len(r.tokens) == 1 else None


@ANSWERS.frame(M.CANCEL, takes=frozenset({M.IT}), rank=3)
def cancel(_: Reading) -> Asked:
    """Leave it."""
    return Open(Screen.CANCEL)
