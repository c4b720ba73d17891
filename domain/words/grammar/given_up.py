"""A value that is named because it is not wanted any more: "3:45 is too ambitious, 3:50 then"."""

import re

_GIVEN_UP = re.compile(
    r"^ (?:goal |target )?(?:is|isn't|isnt|ist|was|seems|feels|es|se) "
    r"(?:(?:mir|me|just|a bit|way|probably|really|looking|starting to look) )*"
    r"(?:too|zu|not|out of|off|no longer|never|unrealistic|beyond|gone|happening|going to happen|nicht|demasiado|muy)\b"
)


def is_given_up(text: str, value: str) -> bool:
    """Whether the words right behind a value, as it stands in a sentence, say that it is given up."""
    return _GIVEN_UP.match(text.partition(value)[2]) is not None
