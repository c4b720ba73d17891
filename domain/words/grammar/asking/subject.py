"""A subject that people ask about, by the words that only it has."""

from dataclasses import dataclass

from domain.words.topics import Topic


@dataclass(frozen=True, slots=True)
class General:
    """A subject: the sentence that asks for it without doubt, the words it is known by, and words that speak against.

    `told` is recognised without being asked: "call me Al".
    """

    topic: Topic
    sentence: str
    words: str
    unless: str = ""
    told: bool = False


# What is asked of whatever somebody would like to do.
ALLOWED = (
    r"(?:ok|okay|fine|bad|good|safe|wrong|alright|allowed|normal|advisable|recommended|harmful|wise|worth|in "
    r"ordnung|schlimm|malo|bueno)"
)
