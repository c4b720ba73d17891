"""What a transaction leaves to be done after its commit, as a plain value for whoever opened it."""

from dataclasses import dataclass, field

from storage.cards import Undelivered


@dataclass(slots=True)
class Effects:
    """What was said in the chat that the transaction holds, which other chats it woke, and the slow work it queued.

    What was said in the held chat needs no wake-up: its lane delivers it at once.
    """

    said: Undelivered = field(default_factory=Undelivered)
    woken: set[int] = field(default_factory=set)
    jobs: list[str] = field(default_factory=list)
