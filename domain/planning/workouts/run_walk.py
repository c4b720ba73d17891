"""Running and walking by time for who begins: every week runs a little longer, until half an hour needs no pause (52).

Distances stay in the laps, as estimates of the time; the intervals stand in the day's title.
"""

from dataclasses import dataclass, replace

from domain.advice import Advice, Tip, Title, TitleKind
from domain.fitness import WALK_S
from domain.plan import Day, DayType
from domain.units import MM_PER_MILE

# Seconds of running and of walking, week by week.
LADDER = ((60, 90), (90, 90), (120, 90), (180, 90), (240, 90), (300, 60), (480, 60), (720, 60))
# Who runs a little already begins further up.
_SOME_RUNNING_MILES, _SOME_RUNNING_STEP = 3.0, 2
# The first runs without a pause last about half an hour.
_MOST_NONSTOP_S = 35 * 60
GENTLE = frozenset({DayType.EASY, DayType.RECOVERY, DayType.MODERATE, DayType.LONG_RUN})
_KEPT_TIPS = frozenset({Tip.EXTRA_RUN, Tip.WATER, Tip.FUEL})


@dataclass(frozen=True, slots=True)
class RunWalk:
    """So many times running and walking, seconds each; nothing to walk where it is one stretch."""

    count: int
    run_s: int
    walk_s: int

    @property
    def running_s(self) -> int:
        """Seconds of running in all."""
        return self.count * self.run_s


def step_of(weekly_miles: float, week: int) -> int:
    """The place on the ladder in a week of the plan, numbered from 1; its length and more when it is climbed."""
    return week - 1 + (_SOME_RUNNING_STEP if weekly_miles >= _SOME_RUNNING_MILES else 0)


def run_walk(step: int, miles: float, easy_slow_s: float) -> RunWalk:
    """The intervals that take about so many miles; one stretch without a pause once the ladder is climbed."""
    nonstop_s = 60 * round(miles * easy_slow_s / 60)
    if step < len(LADDER) or nonstop_s > _MOST_NONSTOP_S:
        run_s, walk_s = LADDER[min(step, len(LADDER) - 1)]
        count = round(miles / (run_s / easy_slow_s + walk_s / WALK_S))
        if count > 1:
            return RunWalk(count, run_s, walk_s)
    return RunWalk(1, nonstop_s, 0)


def same_intervals(new: Day, old: Day, easy_slow_s: float) -> Day:
    """An easy run in place of one that was run and walked: the same minutes, as often as its distance takes."""
    was = old.title
    if isinstance(was, str) or was.kind is not TitleKind.RUN_WALK or new.type not in GENTLE:
        return new
    miles = sum(lap.distance_mm for lap in new.workout) / MM_PER_MILE
    count = max(1, round(miles / (was.run_s / easy_slow_s + was.walk_s / WALK_S)))
    return replace(new, title=replace(was, count=count), advice=(Advice(Tip.RUN_WALK),))


def in_intervals(day: Day, step: int, easy_slow_s: float) -> Day:
    """An easy run as running and walking; other days, and all of them once the ladder is climbed, stay as they are."""
    if day.type not in GENTLE or step > len(LADDER):
        return day
    found = run_walk(step, sum(lap.distance_mm for lap in day.workout) / MM_PER_MILE, easy_slow_s)
    kept = tuple(each for each in day.advice if each.tip in _KEPT_TIPS)
    if found.walk_s:
        title = Title(TitleKind.RUN_WALK, found.count, run_s=found.run_s, walk_s=found.walk_s)
        return replace(day, title=title, advice=(Advice(Tip.RUN_WALK), *kept))
    return replace(day, title=Title(TitleKind.NONSTOP, run_s=found.run_s), advice=(Advice(Tip.NONSTOP), *kept))
