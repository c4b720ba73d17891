"""What a coach asks of an athlete after telling something of them: "Maria's knee is sore. What has she run lately?"."""

import re
from collections.abc import Collection

from domain.words.of_several import names_in

_LAST = re.compile(r"(?P<told>.*[.;!:,-])\s+(?:so |and |but )?(?P<asked>[^.;!]+\?)\s*", re.DOTALL)
_ASKS = re.compile(
    r"(?:what|how|when|which|did|has|have|is|was|does|can you (?:tell|show) me|show me|how's|what's)\b", re.IGNORECASE
)
_THEY = re.compile(r"\b(?:he|she|they)\b(?P<is>['’]s\b)?", re.IGNORECASE)
_THEIR = re.compile(r"\b(?:his|her|their)\b", re.IGNORECASE)


def asked_after_telling(text: str, names: Collection[str]) -> str:
    """The question alone, with the name for "she" or "her"; empty for any other sentence (`names` folded)."""
    found = _LAST.fullmatch(text.strip())
    if found is None or _ASKS.match(found["asked"]) is None:
        return ""
    named = names_in(found["told"], names)
    if len(named) != 1 or names_in(found["asked"], names):
        return ""
    name = named[0].capitalize()
    asked, count = _THEY.subn(lambda they: name + ("'s" if they["is"] else ""), found["asked"], count=1)
    if not count:
        asked, count = _THEIR.subn(f"{name}'s", asked, count=1)
    return asked if count else ""
