"""What the domain has to say, before anybody makes it a sentence: a code, and the values that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """One thing that can be said. Each subject has its own codes; `handlers/wording` has a sentence for each."""


@dataclass(frozen=True, slots=True)
class Told:
    """A code with its values: numbers, millimetres, seconds, dates, or the person's own text."""

    code: Code
    values: Mapping[str, object] = field(default_factory=dict)


def told(code: Code, /, **values: object) -> Told:
    """A code with its values by name."""
    return Told(code, values)
