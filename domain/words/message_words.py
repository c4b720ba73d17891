"""A coach's message with its text: "message Eve: well done", "tell everyone track is off tonight"; or a note."""

import re
from collections.abc import Collection

from domain.words.lexicon.lookup import folded

_EVERYONE = frozenset(re.split(r",\s*", "everyone, everybody, all, all my athletes, alle, allen, todos"))
# With a colon what follows is the text, whatever it says; "tell" and "let know" need none.
_WRITTEN = re.compile(
    r"(?:please )?(?:message|msg|text|write|write to|tell|a? ?message (?:to|for)|send a message to|nachricht an"
    r"|schreib|schreibe|mensaje a|mensaje para) (?P<to>[^:]{2,40}?) ?: ?(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TEXT = r"(?P<text>(?!to\b|about\b|that\b|and\b|of\b|&)\S.*)"
_TOLD = re.compile(
    rf"(?:please )?(?:tell (?P<to>\S+)|let (?P<other>\S+) know) (?:that )?{_TEXT}",
    re.IGNORECASE | re.DOTALL,
)


_NOTE = re.compile(
    r"(?:private |own )?(?:note|notiz|nota)(?: to (?:self|myself))?(?: for| on| about| zu| für| para|"
    r" sobre)? (?P<to>[^:\s]{2,40}) ?"
    r"[:,-] ?(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def note_in(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """About whom a coach notes something for themselves, and what: "note for Anna: achilles stiff"."""
    found = _NOTE.fullmatch(text.strip())
    name = folded(found["to"].lower()) if found is not None else ""
    return (name, found["text"]) if found is not None and name in names else None


# "Ask Anna how her calf is" is a question to her, and "tell them both well done" one text to two.
_TOLD_TO = (
    r"(?:(?:please|can you|could you|pls|and|just) )*(?:tell|let(?= .* know\b)|"
    r"ask(?= .*?\b(?:how|whether|if|what|when|why)\b)|"
    r"(?:send|pass)(?= .*\bfrom me\b)) "
)
_TWO = 2
_SEVERAL = r"(?:them both|both of them|both|the two of them|the pair of them)"


def message_in(text: str, names: Collection[str], *, is_all: bool = True) -> tuple[tuple[str, ...], str] | None:
    """Whom a message is for (none named: for all athletes), and its text as it was written.

    None for anything else, and for a name that is not among `names` (first names, folded). `is_all`: no athlete is
    without a name of their own, so that "both" are these two.
    """
    said = text.strip()
    several = _told_several(said, names, is_all=is_all) if names and not _WRITTEN.fullmatch(said) else None
    if several is not None:
        return several
    for pattern in (_WRITTEN, _TOLD):
        found = pattern.fullmatch(said)
        if found is None:
            continue
        parts = found.groupdict()
        whom = _whom(parts["to"] or parts.get("other") or "", names, is_all=is_all)
        if whom is not None:
            return whom, parts["text"]
    return None


def _whom(said: str, names: Collection[str], *, is_all: bool) -> tuple[str, ...] | None:
    """Whoever is named, by "everyone" nobody in particular; None where one is not known."""
    words = folded(said.lower().strip())
    if words in _EVERYONE:
        return ()
    if is_all and len(names) == _TWO and re.fullmatch(_SEVERAL, words):
        return tuple(names)
    named = tuple(dict.fromkeys(each for each in re.split(r",? and |,? & |, ?| y | und |/", words) if each))
    return named if named and all(each in names for each in named) else None


def _told_several(said: str, names: Collection[str], *, is_all: bool) -> tuple[tuple[str, ...], str] | None:
    """ "Tell Anna and Ben well done", "tell them both …", "ask Anna how her calf is"."""
    one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    whom = rf"(?P<to>{_SEVERAL}|(?:{one})(?:(?:,| and| &|, and) (?:{one}))*)"
    found = re.fullmatch(rf"{_TOLD_TO}{whom}(?: know)? (?:that )?{_TEXT}", said, re.IGNORECASE | re.DOTALL)
    named = _whom(found["to"], names, is_all=is_all) if found is not None else None
    return (named, found["text"]) if found is not None and named is not None else None
