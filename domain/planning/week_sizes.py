"""How far each run of a week goes: bands, least and most, the long run, and what is left for the others."""

from dataclasses import dataclass

from domain.limits import (
    LADDER_CLASSES,
    LIGHT_RUN_MILES,
    PAIR_SHARE,
    RACE_WEEK_TOP_SHARE,
    SCALED_BELOW_MILES,
    Bands,
    bands,
    last_longest_days,
    second_run_share,
    share_alarm,
    workout_lap_min,
)
from domain.plan import Day, DayType, PhaseName
from domain.planning.long_ladder import ROUND_LONG_MILES
from domain.planning.paces import PlanPaces
from domain.planning.progress import Progress
from domain.planning.season import Season
from domain.planning.week_miles import ROUNDING_MILES
from domain.planning.week_shape import WeekShape
from domain.planning.week_targets import WeekTarget
from domain.planning.workouts.grid import Grid, grid_of
from domain.planning.workouts.runs import shakeout_steps
from domain.units import MM_PER_MILE

LONG_OVER_MEAN = 1.1
# Up to this least lap the grid's shortest run serves, with some room for the week to come out bigger.
_SHORTEST_LAP_MILES = 1.12
_MOST_PASSES = 4
# Under this share of its miles a week is not what it should be.
_HELD_SHARE = 0.95
# So much may be added to a step of the marathon's ladder.
_LADDER_SLACK_MILES = 0.5
# A long run so much shorter than it may be, in a week of more runs than these, is worth one run fewer.
_SQUEEZED_MILES, _FEWEST_RUNS = 0.6, 3


@dataclass(frozen=True, slots=True)
class PlanFrame:
    """What stays the same from week to week while a plan is written. `most_steps` is the longest run by time."""

    season: Season
    paces: PlanPaces
    grid: Grid
    peak_miles: float
    most_steps: int


def frame_of(season: Season, paces: PlanPaces, peak_miles: float) -> PlanFrame:
    """The frame for writing weeks of this season; no run is to take longer than the long run may (ruling 48)."""
    grid = grid_of(season.inputs.units)
    return PlanFrame(season, paces, grid, peak_miles, grid.down(season.bounds.long_miles))


class WeekSizes:
    """The arithmetic of one week in whole steps of the grid. `squeeze` takes so many steps off the longest easy run."""

    def __init__(
        self, frame: PlanFrame, target: WeekTarget, shape: WeekShape, progress: Progress, miles: float, squeeze: int = 0
    ) -> None:
        self.frame, self.target, self.shape, self.progress = frame, target, shape, progress
        self.grid = grid = frame.grid
        self.miles, self.squeeze = miles, squeeze
        coach_limits = frame.season.inputs.coach_limits
        strict = shape.partial or coach_limits.max_week_growth is not None
        self.steps = grid.down(miles) if strict else grid.near(miles)
        self.shake = self._shakeout_steps()
        self.bands = self._bands(0.0)
        self.light = self._light_steps()
        self.long_is_short = False
        self.second_long = 0
        self.long = self._long_steps()
        if shape.second:
            paired = int(PAIR_SHARE * self.long)
            self.second_long = paired - paired % grid.run_steps
        self.middle = len(shape.quality) + len(shape.easy)
        self.pool = self._pool()
        self._settle()

    def _shakeout_steps(self) -> int:
        return shakeout_steps(self.grid, self.frame.season.w0) if self.shape.shakeout else 0

    def _light_steps(self) -> int:
        low, high = LIGHT_RUN_MILES
        wanted = low if self.miles < SCALED_BELOW_MILES else high
        return max(self.least(DayType.RECOVERY), self.grid.down(wanted))

    def _bands(self, middle_miles: float, week_miles: float | None = None) -> Bands:
        season, shape = self.frame.season, self.shape
        top = season.w0 if shape.partial else 0.0
        if shape.near_race:
            top = max(top, RACE_WEEK_TOP_SHARE * self.progress.peak() if self.progress.miles else 0.0)
        return bands(
            self.miles if week_miles is None else week_miles,
            season.race_class,
            week_one=self.target.number == 1,
            top_miles=top,
            runs=7 if shape.partial else shape.runs,
            middle_miles=middle_miles,
        )

    def least(self, kind: DayType) -> int:
        """Fewest steps of a run of this type: its band's low end, and its shortest laps."""
        ends = 2 * self.grid.ease_min
        lap_miles = workout_lap_min(kind, self.miles)
        lap = self.grid.up(lap_miles)
        band = self.bands.of(kind)
        low = self.grid.up(band.low - 0.05) if band else 0
        short = self.grid.shortest_run
        if short < ends + self.grid.up(1.0) and lap_miles <= _SHORTEST_LAP_MILES and kind is not DayType.LONG_RUN:
            return max(low, short)
        return max(low, ends + lap)

    def most(self, kind: DayType) -> int:
        """Most steps of a run of this type: its band's high end, and the time cap."""
        band = self.bands.of(kind)
        if band is None:
            return 0
        by_time = self.grid.down(self.frame.season.bounds.run_miles(self.miles - ROUNDING_MILES))
        return min(self.grid.down(band.high) - self.squeeze, max(by_time, self.least(kind)))

    def second(self) -> int:
        """Most steps of the second longest run beside the long run, in build and peak (ruling 51)."""
        if not self.long:
            return self.most(DayType.MODERATE)
        share = 1.0
        season = self.frame.season
        if self.target.phase in (PhaseName.BUILD, PhaseName.PEAK) and not self.target.cutback:
            share = second_run_share(season.race_class, self.shape.runs)
        needed = min(self.grid.down(season.bounds.need_miles), self.long)
        return max(self.least(DayType.EASY), int(share * self.long), needed)

    def _pool(self) -> int:
        return max(0, self.steps - self._fixed() - self.long)

    def _fixed(self) -> int:
        return self.shake + self.light * len(self.shape.light) + self.second_long

    def _settle(self) -> None:
        """What the middle runs cannot hold goes to the long run, as far as it may; the rest is not run.

        With few runs the bands widen by the miles of the middle runs (ruling 17), which change in turn.
        """
        count = self.shape.runs - bool(self.long)
        for _ in range(_MOST_PASSES):
            mean = (self._fixed() + self.pool) * self.grid.step_miles / count if count else 0.0
            self.bands = self._bands(mean)
            top = min(self.most(DayType.MODERATE), self.second())
            over = self.pool - top * self.middle
            if over <= 0:
                return
            if self.shape.light:
                room = self.grid.down(LIGHT_RUN_MILES[1]) - self.light
                self.light += max(0, min(room, over // len(self.shape.light)))
            if self.long:
                self.long += min(over, max(0, self._lengthened() - self.long))
            self.pool = min(self._pool(), min(self.most(DayType.MODERATE), self.second()) * self.middle)

    def _lengthened(self) -> int:
        """How far the long run may go for what the others cannot hold; the marathon's ladder keeps its shape (48)."""
        most = self._most_long()
        if self.frame.season.race_class not in LADDER_CLASSES:
            return most
        return min(most, self.grid.down(self.target.long_miles) + self.grid.up(_LADDER_SLACK_MILES))

    def _long_steps(self) -> int:
        if not self.shape.long:
            return 0
        most = self._most_long()
        mean = (self.steps - self._fixed()) / max(1, len(self.shape.quality) + len(self.shape.easy) + 1)
        wanted = max(self.grid.down(self.target.long_miles), round(LONG_OVER_MEAN * mean))
        wanted -= wanted % self.grid.run_steps
        least = self.least(DayType.LONG_RUN)
        self.long_is_short = most < least
        # The long run gives way before a run is dropped.
        others = self.least(DayType.EASY) * (len(self.shape.quality) + len(self.shape.easy))
        room = self.steps - self._fixed() - others
        if self.shape.second:
            room = int(room / (1 + PAIR_SHARE))
        return max(least, min(wanted, most, room))

    def _most_long(self) -> int:
        cap = self.progress.run_cap(self.target.number)
        most = min(
            self.bands.long.high, self.miles * share_alarm(self.frame.season.race_class, self.miles, self.shape.runs)
        )
        if cap is not None:
            most = min(most, cap)
        season = self.frame.season
        away = last_longest_days(season.race_class, season.weeks)
        if season.days_to_race(self.target.number, self.shape.long) < away:
            # The longest run lies well before the race (2.5): from here on runs are shorter than it was.
            longest = max(self.progress.longest.values(), default=0.0)
            if longest:
                most = min(most, longest - self.grid.step_miles)
        allowed = self.frame.season.inputs.coach_limits.max_long_run_share
        if allowed is not None:
            most = min(most, allowed * self.miles)
        steps = min(self.grid.down(most), self.frame.most_steps)
        return steps if most < ROUND_LONG_MILES else steps - steps % self.grid.run_steps

    def long_is_no_long_run(self) -> bool:
        """Whether the long run could not be the longest: too little for its band, or less than the other runs.

        Where a coach's share keeps it so short that the other runs, which stay under it, lose the week its miles, the
        week is better without one.
        """
        if self.long_is_short or (self.middle > 0 and self.long * self.middle < self.pool):
            return True
        share = self.frame.season.inputs.coach_limits.max_long_run_share
        held = self.long + self._fixed() + self.pool
        return share is not None and self.long > 0 and held < _HELD_SHARE * self.steps

    def long_is_squeezed(self) -> bool:
        """Whether the other runs' least lengths take so much of a marathon's long run that one run fewer is better."""
        season = self.frame.season
        if season.race_class not in LADDER_CLASSES or self.target.cutback or not self.long or self.shape.light:
            return False
        wanted = min(self.grid.down(self.target.long_miles), self._most_long())
        return self.shape.runs > _FEWEST_RUNS and self.long < wanted - self.grid.up(_SQUEEZED_MILES)

    def pair_is_none(self) -> bool:
        """Whether the second of two long runs would be none, or leaves too little for the other runs."""
        if not self.shape.second:
            return False
        return not self.long or self.second_long < self.least(DayType.LONG_RUN) or self.too_thin()

    def too_thin(self) -> bool:
        """Whether the runs would fall under their bands, quality days under what a session needs."""
        quality = len(self.shape.quality)
        needed = self.least(DayType.EASY) * (self.middle - quality)
        # On three runs or fewer an easy run is better than none; above, a run less makes room for the session.
        needed += quality * self.least(DayType.TEMPO if self.shape.runs > 3 else DayType.EASY)
        return self.steps - self._fixed() - self.long < needed

    def holds(self, days: tuple[Day, ...], written: float) -> bool:
        """Whether the bands that few runs were widened to still hold for what was written (ruling 17)."""
        if self.shape.runs > 4 or self.shape.partial:
            return True
        runs = [day for day in days if day.is_run and day.type not in (DayType.RACE, DayType.LONG_RUN)]
        if not runs:
            return True
        tops = self._bands(sum(day.distance_mm for day in runs) / MM_PER_MILE / len(runs), written)
        for day in runs:
            band = tops.of(day.type)
            if band is not None and day.type is not DayType.SHAKEOUT and not band.holds(day.miles):
                return False
        return True
