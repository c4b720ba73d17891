"""The week's workouts: how much of each effort it may hold, warm-up and cool-down round it, the long run's fast end."""

from itertools import islice

from domain.advice import Title
from domain.limits import (
    TAPER_REPEATS_FRACTION,
    easy_share,
    interval_cap,
    miles_in,
    rehearsal_cap,
    repetition_cap,
    tempo_cap,
)
from domain.plan import Day, DayType, PhaseName
from domain.planning.progress import Progress
from domain.planning.race_rehearsal import (
    LEAST_LONG_MILES,
    is_effort,
    late_build,
    marathon_miles_left,
    marathon_stretch,
)
from domain.planning.week_miles import recovery_weeks
from domain.planning.week_sizes import WeekSizes
from domain.planning.workouts.framing import around, evened, is_quick, warm_up_steps
from domain.planning.workouts.menu import MILE_RACE_MILES, choose
from domain.planning.workouts.race_pace import is_near_threshold
from domain.planning.workouts.runs import segment_of
from domain.planning.workouts.session import Order, Session, whole_steps
from domain.race import RaceClass
from domain.units import MM_PER_MILE

_RACE_PACE_SHARE = 0.20
# What the fast end of the long run may take of the miles besides easy ones: most of them, nearly all where it is the
# week's only effort. For the half it grows from one to the next (ruling 26).
_SEGMENT_PART, _SEGMENT_PART_ALONE = 0.7, 0.95
_SEGMENT_FIRST, _SEGMENT_STEP, _SEGMENT_MOST = 0.28, 0.04, 0.38
_CUTBACK_WORK = 0.75
# A workout day may be a little longer than the other middle runs, and twenty minutes go easy after the work.
_OVER_MEAN = 1.08
_AFTER_MINUTES = 20.0
_LEAST_ROOM_STEPS = 3
# Some 200s at the end of a session take so many miles of the week's hard running.
_QUICK_END_MILES = 0.625
_QUICK_END_CLASSES = frozenset({RaceClass.FIVE_K, RaceClass.TEN_K})
# Nobody works at 5K pace in the last weeks before an ultra (ruling 61).
_ULTRA_EASES_WEEKS = 8


class WeekQuality:
    """The hard parts of one week as they are written. `made` holds the finished days, `turned_easy` quality days for
    which nothing fitted, `pool_mm` what is left for the other middle runs, `segment_mm` the long run's fast end.
    """

    def __init__(self, sizes: WeekSizes) -> None:
        self.sizes = sizes
        self.made: dict[int, Day] = {}
        self.turned_easy: list[int] = []
        self.sessions: list[tuple[int, Title]] = []
        self.pool_mm = sizes.pool * sizes.grid.step_mm
        self.segments = 0
        self.segment_mm = self._segment()
        self._write()

    def note(self, progress: Progress) -> None:
        """Remember the sessions of the week as it was written."""
        for slot, title in self.sessions:
            progress.note_session(self.sizes.target.phase, slot, title)
        progress.segments += self.segments

    def _segment(self) -> int:
        sizes = self.sizes
        target, season, paces, grid = sizes.target, sizes.frame.season, sizes.frame.paces, sizes.grid
        long_miles = sizes.long * grid.step_miles
        if not (sizes.shape.long and sizes.shape.rehearsal and paces.race_s) or long_miles < LEAST_LONG_MILES:
            return 0
        part = _SEGMENT_PART if sizes.shape.quality else _SEGMENT_PART_ALONE
        budget = part * (1 - easy_share(target.phase)) * sizes.steps * grid.step_mm
        if season.race_class is RaceClass.MARATHON:
            wanted = marathon_stretch(season, target, paces, long_miles) * MM_PER_MILE
            if is_effort(paces):
                wanted = min(wanted, budget)
            if is_near_threshold(paces.race_s, paces.training):
                wanted = min(wanted, rehearsal_cap(1.0) * sizes.steps * grid.step_mm)
            length = whole_steps(grid, wanted)
        else:
            if is_near_threshold(paces.race_s, paces.training):
                week_mm = sizes.steps * grid.step_mm
                budget = min(budget, rehearsal_cap(1.0) * week_mm)
            share = min(_SEGMENT_MOST, _SEGMENT_FIRST + _SEGMENT_STEP * sizes.progress.segments)
            length = segment_of(grid, sizes.long, share, budget)
        self.segments = int(length > 0)
        return length

    def _write(self) -> None:
        """Quality days first, as they cannot be cut to any length; what does not fit becomes easy."""
        pool = self.pool_mm
        shape, grid = self.sizes.shape, self.sizes.grid
        step = grid.step_mm
        budget = int((1 - easy_share(self.sizes.target.phase)) * self.sizes.steps * step)
        budget -= self.segment_mm if is_effort(self.sizes.frame.paces) else 0
        left, most = self.sizes.middle, self.sizes.most(DayType.MODERATE)
        cap = self.sizes.progress.run_cap(self.sizes.target.number)
        least_easy, least_quality = self.sizes.least(DayType.EASY) * step, self.sizes.least(DayType.TEMPO) * step
        for slot, day in enumerate(shape.quality):
            others = left - 1
            mean = pool / left
            longest = most * step
            if cap is not None:
                longest = min(longest, int(cap * MM_PER_MILE))
            if self.sizes.long:
                longest = min(longest, self.sizes.long * step, max(self.sizes.second() * step, least_quality))
            room = min(longest, pool - others * least_easy)
            session = self._session(slot, budget, room) if room >= least_quality else None
            if session is None:
                self.turned_easy.append(day)
                continue
            must = pool - others * longest
            written = self._quality_day(day, session, room, mean * _OVER_MEAN, must)
            self.made[day] = written
            self.sessions.append((slot, session.title))
            pool -= written.distance_mm
            budget -= session.paced_mm
            left -= 1
        self.pool_mm = pool

    def _session(self, slot: int, budget: int, room: int) -> Session | None:
        sizes = self.sizes
        target, progress, grid, season = sizes.target, sizes.progress, sizes.grid, sizes.frame.season
        paces, week_miles = sizes.frame.paces, sizes.steps * grid.step_miles
        room -= (warm_up_steps(grid, paces.training.easy_middle_s, quick=True) + grid.ease_min) * grid.step_mm
        if budget <= 0 or room < grid.step_mm * _LEAST_ROOM_STEPS:
            return None
        quick_end = self._ends_quick()
        main = budget - int(_QUICK_END_MILES * MM_PER_MILE) if quick_end else budget
        race_miles = rehearsal_cap(week_miles)
        if paces.race_s is not None and not is_near_threshold(paces.race_s, paces.training):
            race_miles = _RACE_PACE_SHARE * week_miles
        if season.race_class is RaceClass.MARATHON:
            race_miles = min(race_miles, marathon_miles_left(season, target, paces, progress.race_pace_miles))
        interval_miles = interval_cap(week_miles, paces.interval_s(target.phase))
        order = Order(
            grid=grid,
            paces=paces,
            phase=target.phase,
            race_class=season.race_class,
            race_miles=season.inputs.race.miles,
            threshold_mm=min(main, int(tempo_cap(week_miles) * MM_PER_MILE)),
            interval_mm=min(main, int(interval_miles * MM_PER_MILE)),
            repetition_mm=min(budget, int(repetition_cap(week_miles) * MM_PER_MILE)),
            race_mm=0 if self.segment_mm else min(main, int(race_miles * MM_PER_MILE)),
            room_mm=room,
            size=self._size(),
            turn=progress.turn(target.phase, slot),
            recent=(*progress.titles, *(title for _, title in self.sessions)),
            late=target.number >= late_build(season),
            # A recovery week leaves race pace for the weeks that load, as one whose long run holds it.
            long_effort=self.segment_mm > 0 or target.cutback,
            quick_end=quick_end,
            no_intervals=target.easing.no_intervals,
            no_five_k=self._no_five_k(),
        )
        return choose(order, slot, len(sizes.shape.quality))

    def _ends_quick(self) -> bool:
        """Every second loading week of build and peak holds some running at mile pace for 5K to 10K (ruling 55)."""
        season = self.sizes.frame.season
        if season.race_class not in _QUICK_END_CLASSES or season.inputs.race.miles < MILE_RACE_MILES:
            return False
        cut = recovery_weeks(season)
        loading = (n for n in range(season.split[0] + 1, season.loading_weeks + 1) if n not in cut)
        return self.sizes.target.number in islice(loading, 0, None, 2)

    def _no_five_k(self) -> bool:
        """A first marathon and the last weeks before an ultra go without work at 5K pace (rulings 53, 61)."""
        season, number = self.sizes.frame.season, self.sizes.target.number
        if season.no_five_k_work:
            return True
        return season.race_class is RaceClass.LONGER and season.weeks - number < _ULTRA_EASES_WEEKS

    def _size(self) -> float:
        season, target = self.sizes.frame.season, self.sizes.target
        if target.phase is PhaseName.TAPER:
            return min(1.0, TAPER_REPEATS_FRACTION * self.sizes.progress.peak() / max(self.sizes.miles, 1.0))
        if target.cutback:
            return _CUTBACK_WORK
        if target.phase is PhaseName.PEAK:
            return 1.0
        if target.number >= late_build(season):
            return 1.0
        first = season.split[0] + 1
        return 0.7 + 0.3 * min(1.0, (target.number - first) / max(1, season.split[1] - 1))

    def _quality_day(self, number: int, session: Session, room: int, usual: float, must: int) -> Day:
        """Warm-up and cool-down round a session by time (ruling 55); miles that stay in the day go easy after it.

        The day comes to about the `usual` run where twenty easy minutes more are enough for that, and to what it
        `must` hold because the other runs cannot. Both are millimetres, as is the `room` there is.
        """
        grid, step = self.sizes.grid, self.sizes.grid.step_mm
        easy_s, quick = self.sizes.frame.paces.training.easy_middle_s, is_quick(session.type)
        work = session.distance_mm
        ease = warm_up_steps(grid, easy_s, quick=quick) + grid.ease_max
        low = self.sizes.least(DayType.TEMPO) * step
        least, most = work + ease * step, work + (ease + grid.up(miles_in(_AFTER_MINUTES, easy_s))) * step
        steps = int((min(max(min(usual, most), low, least, must), room) - work) // step)
        steps = max(2 * grid.ease_min, steps)
        if work + steps * step < low - step // 2:
            steps += 1
        warm, laps, cool = around(grid, easy_s, session.laps, steps, quick=quick)
        cool = evened(grid, warm, laps, cool, max(low, must), room)
        return Day(
            number=number,
            type=session.type,
            warmup=warm,
            workout=laps,
            cooldown=cool,
            title=session.title,
            advice=session.advice,
        )
