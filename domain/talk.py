"""What athlete and coach say to each other about a day, a week or the training, a coach's groups; and who keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

MAX_SAID = 1000


class About(StrEnum):
    """What was spoken about: one day, the week that begins on a Monday, or the training as a whole."""

    DAY = "day"
    WEEK = "week"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message of a thread. `on` is the day, or the Monday of the week; None for the training as a whole.

    A `private` one is a coach's own note about the athlete: nobody but its author ever sees it. `author_name` is read
    with it and not stored.
    """

    athlete_id: int
    author_id: int
    about: About
    text: str
    at: datetime
    on: date | None = None
    private: bool = False
    id: int = 0
    author_name: str = ""

    @property
    def is_athletes(self) -> bool:
        """Whether the athlete wrote it."""
        return self.author_id == self.athlete_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of a coach's athletes under a name, such as those of Tuesday evening."""

    coach_id: int
    name: str
    members: frozenset[int] = frozenset()
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOffer:
    """A plan that a coach has put together for an athlete, who has not said yes: the answers it is made from."""

    athlete_id: int
    coach_id: int
    answers: dict[str, object]
    at: datetime


class Threads(Protocol):
    """What athletes and coaches say to each other about days and weeks, and a coach's private notes."""

    async def add(self, said: Said) -> int:
        """Keep it; returns its id."""
        ...

    async def get(self, said_id: int, reader_id: int) -> Said | None:
        """One message, unless it is somebody else's private note."""
        ...

    async def of_athlete(self, athlete_id: int, reader_id: int, most: int = 50) -> Sequence[Said]:
        """The newest of an athlete as this reader may see them, oldest first."""
        ...

    async def between(self, athlete_id: int, first: date, last: date, most: int = 50) -> Sequence[Said]:
        """What both may see about days and weeks that begin between two dates, oldest first."""
        ...

    async def unanswered(self, athlete_ids: Sequence[int], since: datetime) -> Sequence[Said]:
        """What these athletes wrote since then and nobody has said anything after, oldest first."""
        ...

    async def drop(self, said_id: int, author_id: int) -> None:
        """Take one's own words back."""
        ...


class Groups(Protocol):
    """Groups of a coach's athletes, and plans that coaches have put together for athletes to accept."""

    async def of_coach(self, coach_id: int) -> Sequence[Group]: ...
    async def add(self, coach_id: int, name: str) -> Group: ...
    async def rename(self, group: Group, name: str) -> None: ...
    async def drop(self, group: Group) -> None: ...
    async def join(self, group: Group, athlete_id: int) -> None: ...
    async def leave(self, group: Group, athlete_id: int) -> None: ...
    async def put_offer(self, offer: PlanOffer) -> None:
        """A plan for an athlete to accept, in place of an older one of this coach."""
        ...

    async def offer(self, athlete_id: int, coach_id: int) -> PlanOffer | None: ...
    async def drop_offer(self, athlete_id: int, coach_id: int) -> None: ...
