"""Where somebody lives, as a first sentence tells it: for the clock."""

import re

from domain.words.zones import zone_of_place

_LIVES = re.compile(
    r"\b(?:live|living|based|(?:i'm|i am|im)(?: (?!running|racing|doing|in\b)[a-z]+)?|here|located|come|greetings|hi|"
    r"hello) (?:in|from) (?P<place>[^,;.!?\n]+)|"
    r"(?:^|[,;.] ?)from (?P<alone>[^,;.!?\n\d]+?)(?= ?(?:$|[,;.!?\n]))"
)
_LONGEST_WORDS = 3


def find_home(words: str) -> tuple[str, str] | None:
    """The time zone of the place they live in, and the sentence (lower case) without it; None where none is said.

    A place that shares its name or its country with other zones is left to the question about the clock.
    """
    for found in _LIVES.finditer(words):
        where = "place" if found["place"] else "alone"
        said = found[where].split()
        for count in range(min(_LONGEST_WORDS, len(said)), 0, -1):
            place = " ".join(said[:count])
            zone = zone_of_place(place)
            if zone is not None:
                end = found.start(where) + len(place)
                return zone, f"{words[: found.start()]} , {words[end:]}"
    return None
