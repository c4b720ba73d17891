"""After the race a plan was made for: how long no running, and how long only easy running, does the legs good."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import next_monday
from domain.units import MM_PER_KM

# (from so many km on, days without running, days of easy running after them): the longer, the more.
_BY_LENGTH = ((30, 7, 14), (15, 4, 7), (8, 2, 4), (0, 1, 2))


@dataclass(frozen=True, slots=True)
class Recovery:
    """The first day of easy running, and the first on which training may begin again."""

    easy_from: date
    training_from: date

    @property
    def plan_from(self) -> date:
        """The Monday from which a new plan may run."""
        return next_monday(self.training_from)


def recovery_after(distance_mm: int, raced_on: date) -> Recovery:
    """After a race of this length on a date: a marathon takes a week without running and two of easy running."""
    rest, easy = next((rest, easy) for km, rest, easy in _BY_LENGTH if distance_mm >= km * MM_PER_KM)
    easy_from = raced_on + timedelta(days=rest + 1)
    return Recovery(easy_from, easy_from + timedelta(days=easy))
