"""What has been planned (or run) so far, as the next week needs to know it."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from domain.advice import Title
from domain.limits import LOOK_BACK_WEEKS, long_step_cap
from domain.plan import HARD_TYPES, DayType, PhaseName, Plan, Week
from domain.planning.bounds import bounds_of
from domain.units import MM_PER_MILE

RECENT_SESSIONS = 4
_REHEARSALS = frozenset({DayType.RACE_PACE, DayType.LONG_RUN})


@dataclass(slots=True)
class Progress:
    """Grows week by week while a plan is written. Miles are training miles, race day left out.

    `base_longest` is the longest run of the weeks before the plan (ruling 50). `turns` counts quality sessions by phase
    and place, so that forms move on; `titles` holds the last ones, so that none comes twice by accident; `segments`
    counts long runs with a fast end.
    """

    base_miles: float
    base_longest: float | None = None
    miles: dict[int, float] = field(default_factory=dict)
    longest: dict[int, float] = field(default_factory=dict)
    runs: int = 0
    last_hard: date | None = None
    turns: dict[tuple[PhaseName, int], int] = field(default_factory=dict)
    titles: deque[Title | str] = field(default_factory=lambda: deque(maxlen=RECENT_SESSIONS))
    segments: int = 0
    race_pace_miles: float = 0.0

    def peak(self) -> float:
        """The biggest week so far; what is run today before there is one."""
        return max(self.miles.values(), default=self.base_miles)

    def before(self, number: int) -> float | None:
        """Miles of the week before."""
        return self.miles.get(number - 1)

    def best(self, number: int) -> float:
        """The biggest of the four weeks before, today's mileage among them at first (ruling 13)."""
        weeks = _latest(self.miles, number)
        if number <= LOOK_BACK_WEEKS or not weeks:
            weeks.append(self.base_miles)
        return max(weeks)

    def most(self) -> float:
        """The biggest week so far, today's mileage among them."""
        return max(self.base_miles, self.peak())

    def run_cap(self, number: int) -> float | None:
        """Longest single run after those of the four weeks before; None when none is known (2.1)."""
        runs = _latest(self.longest, number)
        if self.base_longest is not None and number <= LOOK_BACK_WEEKS:
            runs.append(self.base_longest)
        longest = max(runs, default=0.0)
        return long_step_cap(longest) if longest > 0 else None

    def turn(self, phase: PhaseName, slot: int) -> int:
        """How many sessions the phase has had in this place."""
        return self.turns.get((phase, slot), 0)

    def note_session(self, phase: PhaseName, slot: int, title: Title | str) -> None:
        """Remember a session."""
        self.turns[phase, slot] = self.turn(phase, slot) + 1
        self.titles.append(title)

    def note_week(self, plan_date: date, week: Week, *, partial: bool = False) -> None:
        """Remember a finished week; `plan_date` is its Monday. A partial week's runs set no standard of length."""
        self.miles[week.number] = week.miles
        longest = 0.0
        runs = 0
        for day in week.days:
            if not day.is_run or day.type is DayType.RACE:
                continue
            runs += 1
            longest = max(longest, day.miles)
            if day.type in _REHEARSALS:
                paced = sum(lap.distance_mm for lap in day.workout if lap.pace_s is not None)
                self.race_pace_miles += paced / MM_PER_MILE
            if day.type in HARD_TYPES:
                self.last_hard = date.fromordinal(plan_date.toordinal() + day.number - 1)
        if not partial:
            self.longest[week.number] = longest
            self.runs = runs


def _latest(of_weeks: dict[int, float], number: int) -> list[float]:
    """What the last four weeks before `number` hold, the empty weeks of a break passed over (ruling 66)."""
    some = (of_weeks[earlier] for earlier in range(number - 1, 0, -1) if of_weeks.get(earlier, 0.0) > 0)
    return list(islice(some, LOOK_BACK_WEEKS))


def progress_through(plan: Plan, weeks: Iterable[Week], base_miles: float) -> Progress:
    """The progress that these weeks, in order, of a plan amount to."""
    progress = Progress(base_miles, bounds_of(plan.inputs).longest_recent)
    for week in weeks:
        slot = 0
        for day in week.days:
            if day.type in HARD_TYPES and day.type not in (DayType.LONG_RUN, DayType.RACE):
                progress.note_session(week.phase, slot, day.title)
                slot += 1
            elif day.type is DayType.LONG_RUN and any(lap.pace_s is not None for lap in day.workout):
                progress.segments += 1
        partial = week.number == 1 and plan.inputs.start > plan.inputs.anchor
        progress.note_week(plan.date_of(week.number, 1), week, partial=partial)
    return progress
