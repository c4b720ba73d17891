"""How training resumes after days without running (training.md 3.2, ruling 66; loads after Daniels)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.gaps import Gap
from domain.adapting.reasons import WeekReason
from domain.fitness import decayed_pace
from domain.told import Told, told

CONTINUE_DAYS = 2
EASE_DAYS = 5
FIRST_WEEK_DAYS = 9
HALVES_DAYS = 28
THIRDS_DAYS = 56
REALISM_DAYS = 7
# What is run on the way back is reckoned as no less of the load before, for what race day points to.
LEAST_OF_LOAD = 0.75
# Once the return is over, the plan's own week is taken up where it is so near to the load before; else it rises so.
NEAR_LOAD = 1.10
RISE = 1.15
# More than any week has.
ALL_WORKOUTS = 9
_EASY_DAYS_BACK = 2
_FIRST_WEEK_LOAD = 0.75
_HALVES = (0.50, 0.75)
_THIRDS = (0.33, 0.50, 0.75)
_GENTLY = {0.33: WeekReason.BREAK_THIRD, 0.50: WeekReason.BREAK_HALF, 0.75: WeekReason.BREAK_THREE_QUARTERS}


@dataclass(frozen=True, slots=True)
class Comeback:
    """The way back from one gap: what each day from `back` on may hold of the `load` before it (miles a week).

    `longest` is the longest run of the 30 days before the gap, miles.
    """

    gap: Gap
    back: date
    load: float
    longest: float

    @property
    def length(self) -> int:
        """For how many days the running is held back; 0 after the shortest gaps."""
        if self.gap.days <= EASE_DAYS:
            return 0
        return 7 if self.gap.days <= FIRST_WEEK_DAYS else self.gap.days

    @property
    def over(self) -> date:
        """The first day that is not held back any more."""
        return self.back + timedelta(days=self.length)

    def fraction(self, day: date) -> float:
        """The share of the load before that a day may hold; 1 where it is not held back."""
        away = (day - self.back).days
        if away >= self.length:
            return 1.0
        steps = self._steps()
        return steps[max(0, min(len(steps) - 1, away * len(steps) // self.length))]

    def _steps(self) -> tuple[float, ...]:
        if self.gap.days <= FIRST_WEEK_DAYS:
            return (_FIRST_WEEK_LOAD,)
        return _HALVES if self.gap.days <= HALVES_DAYS else _THIRDS

    def week_fraction(self, monday: date, open_days: frozenset[int]) -> float:
        """The mean of the week's open days (ISO weekdays); of its last day where none is open."""
        shares = [self.fraction(monday + timedelta(days=day - 1)) for day in sorted(open_days)]
        return sum(shares) / len(shares) if shares else self.fraction(monday + timedelta(days=6))

    def holds_back(self, monday: date) -> bool:
        """Whether a week still has days that are held back."""
        return self.over > monday

    @property
    def quality_off(self) -> int:
        """How many workouts fall away while running is held back."""
        return ALL_WORKOUTS if self.gap.days > FIRST_WEEK_DAYS else 1

    @property
    def easy_until(self) -> date:
        """The last of the first days back, which are easy whatever the plan says."""
        return self.back + timedelta(days=_EASY_DAYS_BACK - 1)

    @property
    def restart(self) -> bool:
        """Whether a new plan serves better than this one."""
        return self.gap.days > THIRDS_DAYS

    @property
    def review_goal(self) -> bool:
        """Whether the goal wants another look."""
        return self.gap.days >= REALISM_DAYS


def break_reason(way: Comeback, day: date) -> Told:
    """Why a week is held back whose first day of running is `day`."""
    days = way.gap.days
    if days <= EASE_DAYS:
        return told(WeekReason.BREAK_EASY_DAYS, days=days)
    if days <= FIRST_WEEK_DAYS:
        return told(WeekReason.BREAK_LIGHT_WEEK, days=days)
    if way.restart:
        return told(WeekReason.BREAK_RESTART, days=days)
    if way.gap.silent and way.gap.event is None:
        # Of days that nobody spoke of it is not said that nothing was run.
        return told(WeekReason.BREAK_SILENT, days=days)
    return told(_GENTLY[min(way.fraction(day), _HALVES[-1])], days=days)


def resumed_pace(five_k_pace_s: int, gap: Gap | None) -> int:
    """The 5K pace, seconds per mile, to train from after a gap; the same up to five days."""
    return five_k_pace_s if gap is None else round(decayed_pace(five_k_pace_s, gap.days))
