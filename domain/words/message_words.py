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
_TOLD = re.compile(
    r"(?:please )?(?:tell (?P<to>\S+)|let (?P<other>\S+) know) (?:that )?(?P<text>(?!to\b|about\b|that\b)\S.*)",
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


def message_in(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """Whom a message is for, and its text as it was written; the name is empty for all athletes.

    None for anything else, and for a name that is not among `names` (first names, folded).
    """
    said = text.strip()
    for pattern in (_WRITTEN, _TOLD):
        found = pattern.fullmatch(said)
        if found is None:
            continue
        parts = found.groupdict()
        name = folded((parts["to"] or parts.get("other") or "").lower())
        if name in _EVERYONE:
            return "", parts["text"]
        if name in names:
            return name, parts["text"]
    return None
