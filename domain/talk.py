"""What athlete and coach say to each other about a day, a week or the training, and a coach's own notes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

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
