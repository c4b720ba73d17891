"""An age inside a sentence: "I'm 54", "54 years old"."""

import re

from domain.limits import CAREFUL_FROM_AGE

_OLD = r"(?: ?(?:years?|yrs?) old| ?y/?o\b| old)"
_AGE = re.compile(
    r"\b(?:i'm|i am|im|age(?:d)?:?|aged) (?:already |now )?(\d{2})"
    rf"(?:{_OLD}|(?= ?(?:$|,|;|\.(?!\d)|\)|and\b|with\b|but\b|now\b|already\b|today\b|yesterday\b|last\b|this\b)))|"
    r"\b(\d{2})(?:[ -]?years?[ -]old| yrs? old| ?y/?o\b)"
)


def find_age(words: str) -> tuple[int, str] | None:
    """Years (10 to 99), and the sentence (lower case) without them."""
    found = _AGE.search(words)
    if found is None:
        return None
    return int(found[1] or found[2]), f"{words[: found.start()]} , {words[found.end() :]}"


def asks_for_care(age: int) -> bool:
    """Whether a plan for this age takes gentler steps (ruling 53)."""
    return age >= CAREFUL_FROM_AGE
