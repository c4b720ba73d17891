"""Templates in plain words: "show my templates", "paste holiday week on next week", "use track night on thursday"."""

import re
from dataclasses import dataclass

from domain.words.clean import clean

_LIST = re.compile(r"(?:(?:show|open|see|list)(?: me)? )?(?:my |the |all )?templates?")
# "Put the easy run on Friday" moves a run: with "put" the word template has to be there.
_USE = re.compile(r"(?:use|paste|apply|insert|put(?=.* template\b))(?: the| my| a| an)? (.+)")
_WHERE = re.compile(r" (?:on|onto|to|in|into|for|over) ")
_TEMPLATE = re.compile(r"(?: (?:day |week )?template)$")


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """What might be meant: each reading is a template's name, in lower case, and where it should go ("" for here).

    Without a reading the list is asked for.
    """

    readings: tuple[tuple[str, str], ...] = ()


def parse_template_words(text: str) -> TemplateWords | None:
    """A sentence about templates. Whether a name is one, only the list of templates can say."""
    words = clean(text)
    if _LIST.fullmatch(words):
        return TemplateWords()
    found = _USE.fullmatch(words)
    if found is None:
        return None
    rest = found[1]
    # A name may hold "on" or "to" itself: every place to cut is a reading, the longest name first.
    cuts = [(len(rest), len(rest)), *((cut.start(), cut.end()) for cut in reversed(list(_WHERE.finditer(rest))))]
    return TemplateWords(tuple((_TEMPLATE.sub("", rest[:end]), rest[start:]) for end, start in cuts))
