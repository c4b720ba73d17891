"""What one athlete's weeks and runs may hold: days, hours, minutes and miles, worked out once from the inputs."""

from dataclasses import dataclass
from functools import lru_cache

from domain.fitness import predict_seconds, training_paces_of
from domain.limits import (
    MOST_RUN_MINUTES,
    THREE_RUNS_FROM_MILES,
    UNSAID_LONGEST_SHARE,
    added_light_days,
    capacity,
    long_cap,
    long_minutes,
    run_minutes,
    runs_per_week,
    start_miles,
    week_hours,
)
from domain.plan import PlanInputs, RunLimits
from domain.race import MARATHON, RaceClass, race_class


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """`easy_s` is the middle of easy in seconds per mile, which minutes are counted with (ruling 48). `run_now` is the
    mileage that the days carry of what is run now, `w0` what a plan starts from within the wishes, `most_miles` what
    days, hours and wishes carry, `week_hours` the hours of a week.

    `longest_recent` is the longest run of the weeks before, `long_minutes` and `stop_minutes` the long run's time as
    planned and its hard stop. `need_miles` is what W0 asks of a run that is not the long run.
    `long_wish` and `run_wish` are the most miles of a long run and of any other that are wished for, or None.
    """

    race_class: RaceClass
    easy_s: float
    run_now: float
    w0: float
    most_miles: float
    week_hours: float
    longest_recent: float
    long_minutes: int
    stop_minutes: int
    need_miles: float
    long_wish: float | None = None
    run_wish: float | None = None

    @property
    def long_miles(self) -> float:
        """Longest long run by time and wish."""
        by_time = self.long_minutes * 60 / self.easy_s
        return by_time if self.long_wish is None else min(by_time, self.long_wish)

    def run_miles(self, week_miles: float, extra_minutes: int = 0) -> float:
        """Longest run by time that is not the long run, in a week of W miles; more where W0 needs it (ruling 51)."""
        minutes = run_minutes(week_miles) + extra_minutes
        by_time = max(minutes * 60 / self.easy_s, self.need_miles)
        return by_time if self.run_wish is None else min(by_time, self.run_wish)


@lru_cache(maxsize=1024)
def bounds_of(inputs: PlanInputs) -> Bounds:
    """The bounds of who trains by these inputs; odd numbers of days of an imported plan count as one to seven."""
    kind = race_class(inputs.race)
    paces = training_paces_of(inputs)
    easy_s = (paces.easy_fast_s + paces.easy_slow_s) / 2
    days = min(7, max(1, len(inputs.preferred_days)))
    w0 = start_miles(inputs.weekly_miles, days)
    # Sooner or later every week has three runs, and the plan may grow there.
    light = added_light_days(days, THREE_RUNS_FROM_MILES)
    most = capacity(days, light)
    hours = inputs.most_hours
    if hours is None:
        hours = week_hours(kind, w0 * easy_s / 3600)
    most = min(most, hours * 3600 / easy_s)
    if inputs.most_miles is not None:
        most = min(most, inputs.most_miles)
    planned, stop = long_minutes(
        kind, predict_seconds(MARATHON, inputs.five_k_pace_s, inputs.weekly_miles), inputs.race.miles
    )
    long_wish, run_wish = _wishes(inputs.run_limits, easy_s)
    if run_wish is not None:
        by_time = planned * 60 / easy_s
        farthest = by_time if long_wish is None else min(by_time, long_wish)
        most = min(most, max(run_wish, farthest) + (days + light - 1) * run_wish)
    # What is run now stays what it is, whatever was asked for since.
    run_now, w0 = w0, min(w0, most)
    runs_now = min(runs_per_week(run_now), days + light)
    runs = min(runs_per_week(w0), days + light)
    said = inputs.longest_recent_run
    if said is None:
        said = min(UNSAID_LONGEST_SHARE * run_now, long_cap(kind, run_now), planned * 60 / easy_s)
    return Bounds(
        race_class=kind,
        easy_s=easy_s,
        run_now=run_now,
        w0=w0,
        most_miles=most,
        week_hours=hours,
        longest_recent=max(said, run_now / runs_now),
        long_minutes=planned,
        stop_minutes=stop,
        need_miles=min(
            MOST_RUN_MINUTES * 60 / easy_s,
            planned * 60 / easy_s,
            w0 / runs,
            planned * 60 / easy_s if run_wish is None else run_wish,
        ),
        long_wish=long_wish,
        run_wish=run_wish,
    )


def _wishes(limits: RunLimits, easy_s: float) -> tuple[float | None, float | None]:
    """The most miles of a long run and of any other run that are wished for."""
    by_time = None if limits.long_minutes is None else limits.long_minutes * 60 / easy_s
    longs = [each for each in (limits.long_miles, by_time) if each is not None]
    long_wish = min(longs, default=None)
    runs = [] if limits.run_minutes is None else [limits.run_minutes * 60 / easy_s]
    # No other run goes farther than the long run may.
    return long_wish, min([*runs, *longs], default=None)
