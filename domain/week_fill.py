"""One week written out: its target spread over its days, within every band, exact on the athlete's grid."""

from dataclasses import dataclass, replace

from domain.limits import (
    LIGHT_RUN_MILES,
    Bands,
    bands,
    easy_share,
    growth_cap,
    interval_cap,
    long_minutes,
    race_week_cut,
    race_week_run_cap,
    share_alarm,
    tempo_cap,
    workout_lap_min,
)
from domain.paces import PlanPaces
from domain.plan import Day, DayType, Lap, PhaseName, Week
from domain.progress import Progress
from domain.race import RaceClass
from domain.season import Season
from domain.units import MM_PER_MILE
from domain.volume import WeekTarget, easy_seconds
from domain.week_shape import WeekShape, shape_week, steady_day
from domain.workouts.laps import Grid, ease_laps, grid_of
from domain.workouts.menu import choose
from domain.workouts.race_pace import is_near_threshold
from domain.workouts.runs import (
    BEFORE_START,
    REST_BY_DESIGN,
    easy,
    long_run,
    medium,
    race_day,
    recovery,
    rest,
    segment_of,
    shakeout,
    shakeout_steps,
)
from domain.workouts.session import Order, Session

_SEGMENT_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON})
_TAPER_WORK = 0.55
# Easy miles that a quality day may hold beyond warm-up and cool-down.
_MOST_SPARE_MILES = 7
_MOST_TRIES = 10
_CLOSE_MILES = 0.3
_LONG_OVER_MEAN = 1.1
# In a plan of one week the peak is that week itself, which may come out a little smaller than asked.
_FIRST_PEAK = 0.93
# Under so many miles two shortest runs are nearly all there is, and the taper takes the smallest steps.
_SMALL_MILES = 6.5
# Runs get shorter towards the race.
_RACE_WEEK_WEIGHTS = {5: 1.1, 4: 1.0, 3: 0.8}
_SEGMENT_ROOM_MILES = 0.4
_RACE_PACE_SHARE = 0.16
# Up to this least lap the grid's shortest run serves, with some room for the week to come out bigger.
_SHORTEST_LAP_MILES = 1.12


@dataclass(frozen=True, slots=True)
class Frame:
    """What stays the same from week to week while a plan is written. `most_steps` is the longest run by time."""

    season: Season
    paces: PlanPaces
    grid: Grid
    peak_miles: float
    most_steps: int


def frame_of(season: Season, paces: PlanPaces, peak_miles: float) -> Frame:
    """The frame for writing weeks of this season; no run is to take longer than the long run's hard stop."""
    grid = grid_of(season.inputs.units)
    most = long_minutes(season.race_class)[1] * 60 / easy_seconds(season)
    return Frame(season, paces, grid, peak_miles, grid.down(most))


def write_week(frame: Frame, target: WeekTarget, progress: Progress) -> Week:
    """The week's seven days. Progress is read, and then grows by this week."""
    season = frame.season
    miles = _reachable(season, target, progress, frame.peak_miles)
    # The bands hang on the miles that the week really comes to, so a week that cannot hold its target is asked again.
    for _ in range(_MOST_TRIES):
        spread = _fitting(frame, target, miles, progress)
        days = spread.days()
        written = sum(day.distance_mm for day in days if day.type is not DayType.RACE) / MM_PER_MILE
        if abs(written - miles) <= _CLOSE_MILES and spread.holds(days, written):
            break
        miles = min(written, miles) - (_CLOSE_MILES if abs(written - miles) <= _CLOSE_MILES else 0.0)
    week = Week(number=target.number, phase=target.phase, days=days, cutback=target.cutback)
    week = _lift_race_week(frame, spread.shape, week, progress, frame.grid)
    spread.note(progress)
    progress.note_week(season.date_of(target.number, 1), week, partial=spread.shape.partial)
    return week


def _fitting(frame: Frame, target: WeekTarget, miles: float, progress: Progress) -> "_Spread":
    """The week with as many runs as leave each of them long enough, and a long run only where it is one."""
    drop = 0
    while True:
        shape = shape_week(frame.season, target, miles, progress, drop)
        spread = _Spread(frame, target, shape, progress, miles)
        small = spread.too_thin()
        if shape.long and (spread.long_is_no_long_run() or (small and shape.runs <= 3 and _lighter(target))):
            target = replace(target, long_miles=0.0)
            continue
        least = 0 if shape.partial or shape.near_race else 2
        if not small or drop >= 6 or shape.runs <= least:
            return spread
        drop += 1


def _lighter(target: WeekTarget) -> bool:
    return target.cutback or target.phase is PhaseName.TAPER


def _reachable(season: Season, target: WeekTarget, progress: Progress, peak_miles: float) -> float:
    """The target held against what the weeks before really came to: same cuts, same steps (rulings 10, 13, 2.4)."""
    before = progress.before(target.number)
    miles = target.miles
    if target.number > 1:
        best = progress.best(target.number)
        house = season.inputs.house.max_week_growth
        miles = min(miles, growth_cap(best) if house is None else best * (1 + min(house, 0.1)))
    if before is None:
        return miles
    if target.easing.reduced:
        # After a break miles may fall further than the plan's own steps, except in the taper, which has its own.
        return max(miles, 0.6 * before) if target.phase is PhaseName.TAPER else miles
    if target.number == 2 and season.partial_days < 7:
        before = max(before, season.w0)
    if target.phase is PhaseName.TAPER:
        last = season.days_to_race(target.number, 1) <= 6
        # Written weeks come out under their targets where days are few; the taper goes by what was written.
        miles *= min(1.0, progress.peak() / peak_miles)
        if before < _SMALL_MILES and not last:
            return before * 0.85
        return min(max(miles, before * (0.30 if last else 0.62)), before * 0.79)
    if target.cutback:
        return min(max(miles, before * 0.8), before * 0.86)
    return miles


class _Spread:
    """The arithmetic of one week, in millimetres and whole steps."""

    def __init__(self, frame: Frame, target: WeekTarget, shape: WeekShape, progress: Progress, miles: float) -> None:
        self.frame, self.target, self.shape, self.progress = frame, target, shape, progress
        self.grid = grid = frame.grid
        self.miles = miles
        house = frame.season.inputs.house
        strict = shape.partial or house.max_week_growth is not None
        self.steps = grid.down(miles) if strict else grid.near(miles)
        self.shake = self._shakeout_steps()
        self.bands = self._bands(0.0)
        self.light = self._light_steps()
        self.long_is_short = False
        self.sessions: list[tuple[int, str]] = []
        self.segments = 0
        self.has_segment = False
        self.long = self._long_steps()
        self.middle = len(shape.quality) + len(shape.easy)
        self.pool = self._pool()
        self._settle()

    def _shakeout_steps(self) -> int:
        return shakeout_steps(self.grid, self.frame.season.w0) if self.shape.shakeout else 0

    def _light_steps(self) -> int:
        low, high = LIGHT_RUN_MILES
        wanted = low if self.miles < 20 else high
        return max(self._least(DayType.RECOVERY), self.grid.down(wanted))

    def _bands(self, middle_miles: float, week_miles: float | None = None) -> Bands:
        season, shape = self.frame.season, self.shape
        top = season.w0 if shape.partial else 0.0
        if shape.near_race:
            top = max(top, 0.6 * self.progress.peak() if self.progress.miles else 0.0)
        return bands(
            self.miles if week_miles is None else week_miles,
            season.race_class,
            week_one=self.target.number == 1,
            top_miles=top,
            runs=7 if shape.partial else shape.runs,
            middle_miles=middle_miles,
        )

    def _least(self, kind: DayType) -> int:
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

    def _most(self, kind: DayType) -> int:
        band = self.bands.of(kind)
        return min(self.grid.down(band.high), max(self.frame.most_steps, self._least(kind))) if band else 0

    def _pool(self) -> int:
        return max(0, self.steps - self._fixed() - self.long)

    def _fixed(self) -> int:
        return self.shake + self.light * len(self.shape.light)

    def _settle(self) -> None:
        """What the middle runs cannot hold goes to the long run, as far as it may; the rest is not run.

        With few runs the bands widen by the miles of the middle runs (ruling 17), which change in turn.
        """
        count = self.shape.runs - bool(self.long)
        for _ in range(4):
            mean = (self._fixed() + self.pool) * self.grid.step_miles / count if count else 0.0
            self.bands = self._bands(mean)
            over = self.pool - self._most(DayType.MODERATE) * self.middle
            if over <= 0:
                return
            if self.shape.light:
                room = self.grid.down(LIGHT_RUN_MILES[1]) - self.light
                self.light += max(0, min(room, over // len(self.shape.light)))
            if self.long:
                self.long += min(over, max(0, self._most_long() - self.long))
            self.pool = min(self._pool(), self._most(DayType.MODERATE) * self.middle)

    def _long_steps(self) -> int:
        if not self.shape.long:
            return 0
        most = self._most_long()
        mean = (self.steps - self._fixed()) / max(1, len(self.shape.quality) + len(self.shape.easy) + 1)
        wanted = max(self.grid.near(self.target.long_miles), round(_LONG_OVER_MEAN * mean))
        wanted -= wanted % self.grid.run_steps
        least = self._least(DayType.LONG_RUN)
        self.long_is_short = most < least
        # The long run gives way before a run is dropped.
        others = self._least(DayType.EASY) * (len(self.shape.quality) + len(self.shape.easy))
        return max(least, min(wanted, most, self.steps - self._fixed() - others))

    def _most_long(self) -> int:
        cap = self.progress.run_cap(self.target.number)
        most = min(
            self.bands.long.high, self.miles * share_alarm(self.frame.season.race_class, self.miles, self.shape.runs)
        )
        if cap is not None:
            most = min(most, cap)
        house = self.frame.season.inputs.house.max_long_run_share
        if house is not None:
            most = min(most, house * self.miles)
        return min(self.grid.down(most), self.frame.most_steps)

    def long_is_no_long_run(self) -> bool:
        """Whether the long run could not be the longest: too little for its band, or less than the other runs."""
        return self.long_is_short or (self.middle > 0 and self.long * self.middle < self.pool)

    def too_thin(self) -> bool:
        """Whether the runs would fall under their bands, quality days under what a session needs."""
        quality = len(self.shape.quality)
        needed = self._least(DayType.EASY) * (self.middle - quality)
        # On three runs or fewer an easy run is better than none; above, a run less makes room for the session.
        needed += quality * self._least(DayType.TEMPO if self.shape.runs > 3 else DayType.EASY)
        return self.steps - self._fixed() - self.long < needed

    def days(self) -> tuple[Day, ...]:
        """All seven days."""
        shape, frame, grid = self.shape, self.frame, self.grid
        season, paces, inputs = frame.season, frame.paces, frame.season.inputs
        made: dict[int, Day] = {}
        segment = self._segment()
        self.has_segment = segment > 0
        pool = self.pool * grid.step_mm
        easy_days = list(shape.easy)
        pool = self._write_quality(made, pool, segment, easy_days)
        self._write_easy(made, pool, sorted(easy_days))
        if shape.long:
            made[shape.long] = long_run(shape.long, grid, self.long, paces, season.race_class, segment)
        for day in shape.light:
            made[day] = recovery(day, grid, self.light, paces, added=True)
        if shape.shakeout:
            tight = shape.partial and self.steps < self.shake
            made[shape.shakeout] = shakeout(shape.shakeout, grid, season.w0, paces, tight=tight)
        if 1 <= shape.race <= 7:
            made[shape.race] = race_day(shape.race, grid, inputs.race, paces.race_day_s, inputs.race_name)
        return tuple(made.get(day) or self._rest(day) for day in range(1, 8))

    def _rest(self, day: int) -> Day:
        shape = self.shape
        if day < shape.first_open:
            return rest(day, BEFORE_START)
        to_race = shape.days_to_race(day)
        if to_race < 0:
            return rest(day, "After the race: rest and enjoy it.")
        if to_race == 1:
            return rest(day, "The day before the race: feet up, eat and drink well, lay out your things.")
        if day in self.frame.season.preferred:
            return rest(day, f"{REST_BY_DESIGN[0].upper()}{REST_BY_DESIGN[1:]}.")
        return rest(day)

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

    def note(self, progress: Progress) -> None:
        """Remember the sessions of the week as it was written."""
        for slot, title in self.sessions:
            progress.note_session(self.target.phase, slot, title)
        progress.segments += self.segments

    def _segment(self) -> int:
        target, season, paces = self.target, self.frame.season, self.frame.paces
        if (
            not self.shape.long
            or target.phase is not PhaseName.PEAK
            or target.cutback
            or season.inputs.easy_only
            or season.race_class not in _SEGMENT_CLASSES
            or paces.race_s is None
            or not paces.training.threshold_s <= paces.race_s < paces.training.easy_fast_s
        ):
            return 0
        turn = self.progress.segments
        self.segments = 1
        if turn % 2:
            return 0
        week_mm = self.steps * self.grid.step_mm
        budget = 0.6 * (1 - easy_share(target.phase)) * week_mm
        if is_near_threshold(paces.race_s, paces.training):
            budget = min(budget, tempo_cap(1.0) * week_mm + _SEGMENT_ROOM_MILES * MM_PER_MILE)
        return segment_of(self.grid, self.long, min(0.36, 0.24 + 0.04 * turn), budget)

    def _write_quality(self, made: dict[int, Day], pool: int, segment: int, easy_days: list[int]) -> int:
        """Quality days first, as they cannot be cut to any length; what does not fit becomes easy."""
        shape, grid = self.shape, self.grid
        step = grid.step_mm
        budget = int((1 - easy_share(self.target.phase)) * self.steps * step) - segment
        left, most = self.middle, self._most(DayType.MODERATE)
        cap = self.progress.run_cap(self.target.number)
        least_easy, least_quality = self._least(DayType.EASY) * step, self._least(DayType.TEMPO) * step
        for slot, day in enumerate(shape.quality):
            others = left - 1
            mean = pool / left
            room = min(most * step, pool - others * least_easy)
            if cap is not None:
                room = min(room, int(cap * MM_PER_MILE))
            session = self._session(slot, budget, room) if room >= least_quality else None
            if session is None:
                easy_days.append(day)
                continue
            written = self._quality_day(day, session, room, min(mean * 1.08, room))
            made[day] = written
            self.sessions.append((slot, session.title))
            pool -= written.distance_mm
            budget -= session.paced_mm
            left -= 1
        return pool

    def _session(self, slot: int, budget: int, room: int) -> Session | None:
        target, progress, grid = self.target, self.progress, self.grid
        week_miles = self.steps * grid.step_miles
        ends = 2 * grid.ease_min * grid.step_mm
        if budget <= 0 or room - ends < grid.step_mm * 3:
            return None
        order = Order(
            grid=grid,
            paces=self.frame.paces,
            phase=target.phase,
            race_class=self.frame.season.race_class,
            race_miles=self.frame.season.inputs.race.miles,
            threshold_mm=min(budget, int(tempo_cap(week_miles) * MM_PER_MILE)),
            interval_mm=min(budget, int(interval_cap(week_miles) * MM_PER_MILE)),
            race_mm=0 if self.has_segment else min(budget, int(_RACE_PACE_SHARE * week_miles * MM_PER_MILE)),
            room_mm=room - ends,
            size=self._size(),
            no_intervals=target.easing.no_intervals,
            turn=progress.turn(target.phase, slot),
            recent=(*progress.titles, *(title for _, title in self.sessions)),
        )
        return choose(order, slot, len(self.shape.quality))

    def _size(self) -> float:
        season, target = self.frame.season, self.target
        if target.phase is PhaseName.TAPER:
            return min(1.0, _TAPER_WORK * self.progress.peak() / max(self.miles, 1.0))
        if target.cutback:
            return 0.75
        if target.phase is PhaseName.PEAK:
            return 1.0
        first = season.split[0] + 1
        return 0.7 + 0.3 * min(1.0, (target.number - first) / max(1, season.split[1] - 1))

    def _quality_day(self, number: int, session: Session, room: int, wanted: float) -> Day:
        """Warm-up and cool-down round a session: a mile each if they fit, more where the day asks for miles."""
        grid, step = self.grid, self.grid.step_mm
        work = session.distance_mm
        least, usual = 2 * grid.ease_min, 2 * grid.ease_max
        low = self._least(DayType.TEMPO) * step
        steps = int((min(max(wanted, low, work + usual * step), room) - work) // step)
        steps = max(least, min(steps, usual + _MOST_SPARE_MILES * grid.up(1.0)))
        if work + steps * step < low - step // 2:
            steps += 1
        cool = min(max(steps // 2, grid.ease_min), grid.ease_max)
        warm = min(steps - cool, grid.ease_max)
        spare = steps - warm - cool
        if 0 < spare < grid.ease_min:
            if work + (steps - spare) * step >= low:
                spare = 0
            else:
                warm, spare = warm - grid.ease_min + spare, grid.ease_min
        # Miles beyond a usual warm-up are an easy stretch of their own before the work.
        before = (Lap(spare * step),) if spare else ()
        return Day(
            number=number,
            type=session.type,
            warmup=ease_laps(grid, warm),
            workout=(*before, *session.laps),
            cooldown=ease_laps(grid, cool),
            title=session.title,
            notes=session.notes,
        )

    def _write_easy(self, made: dict[int, Day], pool: int, days: list[int]) -> None:
        shape, grid, paces = self.shape, self.grid, self.frame.paces
        if not days:
            return
        steady = steady_day(shape, tuple(days))
        sizes = self._easy_sizes(pool // grid.step_mm, days, steady)
        easy_top, recovery_top = self._most(DayType.EASY), self._most(DayType.RECOVERY)
        strides = self._strides_day(days, steady)
        for day in days:
            steps = sizes.get(day, 0)
            if steps <= 0:
                continue
            after_long = bool(shape.long) and (day - shape.long) % 7 == 1
            if after_long and steps <= recovery_top and day != strides:
                made[day] = recovery(day, grid, steps, paces)
            elif steps <= easy_top:
                made[day] = easy(day, grid, steps, paces, strides=day == strides)
            else:
                made[day] = medium(day, grid, steps, paces, strides=day == strides)

    def _strides_day(self, days: list[int], steady: int) -> int:
        shape, target = self.shape, self.target
        if self.frame.season.inputs.easy_only or self.miles < 8 or shape.partial or target.number == 1:
            return 0
        if shape.near_race:
            ready = [day for day in days if 3 <= shape.days_to_race(day) <= 5]
            return ready[-1] if ready else 0
        if target.phase is PhaseName.BASE:
            return steady
        return 0 if shape.quality else steady

    def _easy_sizes(self, pool: int, days: list[int], steady: int) -> dict[int, int]:
        """Steps for every easy day: the steady day a little more, the day after the long run a little less."""
        shape, grid = self.shape, self.grid
        low, high = self._least(DayType.EASY), self._most(DayType.MODERATE)
        if shape.partial:
            high = self._most(DayType.EASY)
        longest = max(self.long - grid.run_steps, -(-pool // len(days))) if self.long else high
        longest = min(longest, self.long) if self.long else high
        cap = self.progress.run_cap(self.target.number)
        if cap is not None:
            high = min(high, max(low, grid.down(cap)))
        caps = {day: min(high, max(low, longest)) for day in days}
        if shape.near_race:
            peak = self.progress.peak() if self.progress.miles else _FIRST_PEAK * self.miles
            most = grid.down(race_week_run_cap(peak))
            for day in days:
                if shape.days_to_race(day) <= 6:
                    caps[day] = min(caps[day], max(low, most))
        few = shape.runs <= 4
        weights = {day: self._weight(day, steady, few=few) for day in days}
        total = sum(weights.values())
        quantum = grid.run_steps if pool >= 10 * grid.run_steps else 1
        sizes: dict[int, int] = {}
        for day in days:
            raw = pool * weights[day] / total
            sizes[day] = min(caps[day], max(low, int(raw) - int(raw) % quantum))
        left = pool - sum(sizes.values())
        while left < 0:
            biggest = max(days, key=lambda day: (sizes[day], day))
            if sizes[biggest] <= low:
                break
            sizes[biggest] -= 1
            left += 1
        order = sorted(days, key=lambda day: (sizes[day] - pool * weights[day] / total, day))
        while left >= quantum:
            grown = False
            for day in order:
                if left >= quantum and sizes[day] + quantum <= caps[day]:
                    sizes[day] += quantum
                    left -= quantum
                    grown = True
            if not grown:
                break
        return sizes

    def _weight(self, day: int, steady: int, *, few: bool) -> float:
        if few and not self.shape.near_race:
            return 1.0
        if self.shape.near_race:
            return _RACE_WEEK_WEIGHTS.get(self.shape.days_to_race(day), 1.0)
        if day == steady:
            return 1.2
        return 0.8 if self.shape.long and (day - self.shape.long) % 7 == 1 else 1.0


def _lift_race_week(frame: Frame, shape: WeekShape, week: Week, progress: Progress, grid: Grid) -> Week:
    """Light runs on other days where too few preferred ones are left before the race (F, ruling 10)."""
    before = progress.before(week.number)
    if not before or not shape.race or frame.season.stub:
        return week
    floor = before * (1 - race_week_cut(shape.race - 1)[1]) + 0.1
    steps = 2 * grid.ease_min + grid.up(1.0)
    days = list(week.days)
    for day in range(1, 8):
        if sum(one.distance_mm for one in days if one.type is not DayType.RACE) / MM_PER_MILE >= floor:
            break
        if days[day - 1].is_run or not 3 <= shape.days_to_race(day) <= 6 or day < shape.first_open:
            continue
        days[day - 1] = recovery(day, grid, max(steps, grid.down(3.0)), frame.paces, added=True)
    return replace(week, days=tuple(days))
