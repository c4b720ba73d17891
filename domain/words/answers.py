"""What a parser of people's words gives back: understood, a question, or nothing."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value_co = TypeVar("Value_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Understood(Generic[Value_co]):
    """A value, and how it was understood in words ("Sun 18 Apr 2027"), to be shown beside an Edit button."""

    value: Value_co
    echo: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question: its label, and the text that answers without ambiguity when sent instead."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that can be read in more than one way: what to ask, and the readings as buttons (may be none)."""

    sentence: str
    choices: tuple[Choice, ...] = ()
