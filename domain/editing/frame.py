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
    """The week's place in time. `logged` are ISO weekdays that are run or skipped already, `skipped` the latter.

    `race_on` is the date of the plan's race; without it, any race of the week counts as that one.
    """

    monday: date
    today: date
    logged: frozenset[int] = frozenset()
    race_on: date | None = None
    skipped: frozenset[int] = frozenset()

    def date_of(self, number: int) -> date:
        """The calendar date of an ISO weekday of this week."""
        return self.monday + timedelta(days=number - 1)

    def is_past(self, number: int) -> bool:
        """Whether the day lies before today."""
        return self.date_of(number) < self.today

    def is_open(self, number: int) -> bool:
        """Whether the day may still be changed."""
        return not self.is_past(number) and number not in self.logged

    def is_the_race(self, week: Week, number: int) -> bool:
        """Whether the day is the plan's race, rather than a training day or a race on the way."""
        is_race = week.day(number).type is DayType.RACE
        return is_race and self.race_on in (None, self.date_of(number))

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
            if self.is_the_race(week, number):
                raise EditError(EditProblem.RACE_DAY, day=Weekday(number))
