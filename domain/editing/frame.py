"""Which days of a week may still be touched, and the sentence for those that may not."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import CoachError
from domain.formats import weekday_name
from domain.plan import DayType, Week


class EditError(CoachError):
    """An edit that cannot be made; the sentence says why and what can be done instead."""


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
                raise EditError("A week has the days Monday to Sunday. Send one of those.")
            if self.is_past(number):
                raise EditError(
                    f"{weekday_name(number)} is past, and past days stay as they were. Pick today or a later day."
                )
            if number in self.logged:
                raise EditError(f"{weekday_name(number)} is logged already. Undo the log first, or pick another day.")
            if week.day(number).type is DayType.RACE:
                raise EditError(f"{weekday_name(number)} is race day, and it stays where it is. Pick another day.")
