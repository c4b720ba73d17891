"""What a transaction leaves to be done after its commit, as a plain value for whoever opened it."""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Self

from storage.cards import Undelivered


@dataclass(slots=True)
class Effects:
    """What was said in the chat that the transaction holds, which other chats it woke, and the slow work it queued.

    What was said in the held chat needs no wake-up: its lane delivers it at once.
    """

    said: Undelivered = field(default_factory=Undelivered)
    woken: set[int] = field(default_factory=set)
    jobs: list[str] = field(default_factory=list)

    def copy(self) -> Self:
        """As they are now, whatever is added later."""
        return deepcopy(self)

    def become(self, other: "Effects") -> None:
        """Be what others are: what was left to be done by what is taken back is not done."""
        self.said, self.woken, self.jobs = other.said, other.woken, other.jobs
