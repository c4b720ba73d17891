"""Whether a sentence tells of what was done, or asks, wishes and plans: nobody's question is a run that was run."""

import re

from domain.words.grammar.reading import Reading
from domain.words.lexicon.meanings import M

# Who asks whether to do it has not said so.
_DOUBTED = re.compile(
    r"(?:hm+,? )?(?:should|shall) (?:i|we)\b|(?:what|how about) if\b|(?:do|dont) you think\b"
    r"|(?:is|would) it (?:be )?(?:ok|okay|fine|bad|better|smart|wise|daft|silly|stupid|mad|crazy|terrible|"
    r"awful|alright|possible)\b"
    r"|(?:may|can|could) i\b"
    r"|soll(?:te)? ich\b|(?:darf|kann) ich\b|(?:puedo|deberia|debo)\b"
)
# What is wished for, owed or only possible has not been run.
_WISHED = re.compile(
    r"\b(?:can|could|should|shall|might|would|will|wont|wanna|want|wants|need|needs|have to|has to|must|gonna|going to|"
    r"lets|let's|let me|planning|able to|aim|aiming|hope|hoping|try|trying|if|instead of|enough|ready for|up to|"
    r"kann|konnte|soll|sollte|will|mochte|muss|darf|wenn|puedo|podria|quiero|debo|tengo que)\b"
)
# A question, wherever its word stands: "20 miles, when is that".
_ASKED = re.compile(
    r"\b(?:when|why|how|what|whats|which|does that|is that|am i|do i|wann|warum|wie|welche\w*|"
    r"cuando|cuanto\w*|por que|cual)\b"
)
_PAST = (M.RAN, M.DONE)
# What might have been: "I should have run six".
_UNDONE = re.compile(
    r"\b(?:(?:should|could|would|might) ?(?:have|of|ve)|(?:was|were) (?:supposed|meant|going|gonna|planning|hoping)|"
    r"(?:wanted|meant|hoped|planned|tried) to|hatte \w+ (?:sollen|konnen|mussen)|deberia haber|tenia que)\b"
)
# A race, or a goal, is spoken of in the same numbers.
_AIMS = (M.GOAL, M.SUB, M.MY_RACE, M.RACE_DAY, M.TUNE_UP)


def asks_whether(words: str) -> bool:
    """Whether somebody only asks whether to do it: "should I skip today"."""
    return _DOUBTED.match(words) is not None


def is_wished(r: Reading) -> bool:
    """Whether it is said of something that somebody would do, could do or has to do."""
    return _WISHED.search(r.text) is not None


# "45 minutes, no idea how far" asks nothing.
_UNKNOWN = re.compile(
    r"\b(?:no (?:idea|clue)|not sure|don'?t know|dunno|couldn'?t say|didn'?t (?:check|measure|see|look))"
    r"(?: exactly)? (?:how (?:far|many|long|fast)|what (?:distance|pace))\b"
    r"|\b(?:keine ahnung|weiss nicht|no se|ni idea(?: de)?) (?:wie (?:weit|lang\w*|viel\w*)|cuanto\w*|que distancia)\b"
)


def may_tell(r: Reading) -> bool:
    """Whether it can tell of a run that was run: it asks, wishes and denies nothing."""
    if r.asks or r.is_to_come or asks_whether(r.text) or _denies(r):
        return False
    if r.has(M.DIDNT, M.NEVER, *_AIMS) or _UNDONE.search(r.text) is not None:
        return False
    is_told = r.has(*_PAST)
    return is_told or not (r.is_asked or is_wished(r) or _ASKED.search(_UNKNOWN.sub(" ", r.text)) is not None)


def _denies(r: Reading) -> bool:
    """ "I have not run yesterday", "I did not do it"."""
    behind = zip(r.tokens, r.tokens[1:], strict=False)
    return any(
        (one.has(M.NOT) and other.has(M.RUN, M.RAN, M.DONE)) or (one.has(M.RAN) and other.text.startswith("not "))
        for one, other in behind
    )
