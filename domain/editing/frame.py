"""Which days of a week may still be touched, and the error for those that may not."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import CoachError, EditProblem
from domain.plan import DayType, Week
from domain.units import Weekday


class EditError(CoachError):
    """An edit that cannot be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditFrame:
    """The week's place in time. `logged` are ISO weekdays that are run or skipped already."""

    monday: date
    today: date
    logged: frozenset[int] = frozenset()

    def date_of(self, number: int) -> date:
        """The calendar date of an ISO weekday of this week."""
        return self.monday + timedelta(days=number - 1)

    def is_past(self, number: int) -> bool:
        """Whether the day lies before today."""
        return self.date_of(number) < self.today

    def is_open(self, number: int) -> bool:
        """Whether the day may still be changed."""
        return not self.is_past(number) and number not in self.logged

    @property
    def open_days(self) -> tuple[int, ...]:
        """ISO weekdays that may still be changed."""
        return tuple(number for number in range(1, 8) if self.is_open(number))

    def require_open(self, week: Week, *numbers: int) -> None:
        """Raise EditError when one of the days is past, logged, or the race."""
        for number in numbers:
            if not 1 <= number <= 7:
                raise EditError(EditProblem.NOT_A_WEEKDAY)
            if self.is_past(number):
                raise EditError(EditProblem.PAST, day=Weekday(number))
            if number in self.logged:
                raise EditError(EditProblem.LOGGED, day=Weekday(number))
            if week.day(number).type is DayType.RACE:
                raise EditError(EditProblem.RACE_DAY, day=Weekday(number))
