"""Where somebody who learns to run stands between walking and running, as the days of a week show it (ruling 52)."""

from collections.abc import Iterable
from dataclasses import replace

from domain.advice import TitleKind
from domain.limits import SETTLED_WEEKS
from domain.plan import QUALITY_TYPES, Day, Plan, Week
from domain.planning.paces import paces_of
from domain.planning.season import Season
from domain.planning.workouts.run_walk import GENTLE, LADDER, run_walk
from domain.units import MM_PER_MILE

# A run without intervals, past the ladder.
PLAIN = len(LADDER) + 1
_Shown = tuple[int, int] | None


def steps_shown(day: Day, easy_slow_s: float) -> frozenset[int]:
    """The steps of the ladder that a day may stand for; none of a day that is no easy run, or that a person wrote."""
    if not day.is_run or day.type not in GENTLE or day.edited or isinstance(day.title, str):
        return frozenset()
    was: _Shown = None
    if day.title.kind is TitleKind.RUN_WALK:
        was = (day.title.run_s, day.title.walk_s)
    elif day.title.kind is TitleKind.NONSTOP:
        was = (0, 0)
    miles = sum(lap.distance_mm for lap in day.workout) / MM_PER_MILE
    found = frozenset(step for step in range(PLAIN + 1) if _asked(step, miles, easy_slow_s) == was)
    if found or was is None:
        return found
    # Other intervals of the ladder than a run of this length would have: those they are.
    return frozenset(step for step, each in enumerate(LADDER) if each == was) or frozenset({len(LADDER)})


def _asked(step: int, miles: float, easy_slow_s: float) -> _Shown:
    if step >= PLAIN:
        return None
    found = run_walk(step, miles, easy_slow_s)
    return (found.run_s, found.walk_s) if found.walk_s else (0, 0)


def nearest_step(shown: Iterable[int], due: int) -> int:
    """The step that was meant by a day: the one that was due where it may be that, else the next below it."""
    steps = sorted(shown)
    if PLAIN in steps and due >= PLAIN:
        # One run without pauses looks like the next.
        return due
    below = [step for step in steps if step <= due]
    return below[-1] if below else steps[0] if steps else due


def is_further(week: Week, step: int, easy_slow_s: float) -> bool:
    """Whether a week asks somebody at this step for more than they have learned."""
    if step >= len(LADDER) + SETTLED_WEEKS:
        return False
    shown = [found for day in week.days if (found := steps_shown(day, easy_slow_s))]
    has_work = any(day.type in QUALITY_TYPES and not day.edited for day in week.days)
    return has_work or any(min(found) > step for found in shown)


def held_at(season: Season, number: int, step: int) -> Season:
    """The season with week `number` at this step of the ladder, and the weeks after it one step later each."""
    own = replace(season, behind=0)
    return replace(own, behind=max(0, own.ladder_step(number) - max(0, step)))


def as_written(season: Season, plan: Plan, number: int) -> Season:
    """The season as far on the ladder as the plan's week `number` was written: nothing is learned by planning anew."""
    if not season.run_walk or number > plan.total_weeks:
        return season
    slow_s = paces_of(plan).training.easy_slow_s
    due = replace(season, behind=0).ladder_step(number)
    shown = [found for day in plan.week(number).days if (found := steps_shown(day, slow_s))]
    return held_at(season, number, min((nearest_step(found, due) for found in shown), default=due))
