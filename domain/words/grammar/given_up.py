"""A value that is named because it is not wanted: "3:45 is too ambitious, 3:50 then", "it says 7, can I do 5"."""

import re

_GIVEN_UP = re.compile(
    r"^(?: ?(?:mi|miles?|milers?|km|kms|k))? (?:goal |target )?(?:on \w+ |for (?:a|an|the|\w+) )?"
    r"(?:is|isn't|isnt|ist|was|seems|feels|looks|sounds|es|se) "
    r"(?:(?:mir|me|just|a bit|way|probably|really|looking|starting to look|like) )*"
    r"(?:too|zu|not|a lot|loads|far|out of|off|no longer|never|unrealistic|beyond|gone|happening|going to happen|nicht|"
    r"demasiado|muy|mucho|viel)\b"
)
_AS_PLANNED = re.compile(
    r"\b(?:says?|said|shows?|down (?:to run|to do|for)|supposed to (?:be|do|run)|meant to (?:be|do|run)|"
    r"got me (?:doing|down for)|"
    r"has me doing|only (?:ever )?(?:done|run)|i know its?|i know it's) (?:a |an |the )?$"
)


# "Tomorrow 40 not 50".
_NOT_BEFORE = re.compile(r"\d ?(?:mins?|minutes|mi|miles?|km|k)?,? (?:and )?(?:not|nicht|no) (?:the )?$")


def is_given_up(text: str, value: str) -> bool:
    """Whether the words around a value, as it stands in a sentence, say that it is given up, or what was planned."""
    before, _, after = text.partition(value)
    is_said = _GIVEN_UP.match(after) is not None or _AS_PLANNED.search(before) is not None
    return is_said or _NOT_BEFORE.search(before) is not None
