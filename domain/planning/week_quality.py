"""The week's workouts: how much of each effort it may hold, warm-up and cool-down round it, the long run's fast end."""

from domain.advice import Title
from domain.limits import TAPER_REPEATS_FRACTION, easy_share, interval_cap, tempo_cap
from domain.plan import Day, DayType, Lap, PhaseName
from domain.planning.progress import Progress
from domain.planning.week_sizes import WeekSizes
from domain.planning.workouts.grid import Laps, ease_laps
from domain.planning.workouts.menu import choose
from domain.planning.workouts.race_pace import is_near_threshold
from domain.planning.workouts.runs import segment_of
from domain.planning.workouts.session import Order, Session
from domain.race import RaceClass
from domain.units import MM_PER_MILE

_SEGMENT_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON})
_SEGMENT_ROOM_MILES = 0.4
# Shorter long runs are easy throughout: a mile of race pace at the end of three is no rehearsal.
_LEAST_LONG_MILES = 8.0
_RACE_PACE_SHARE = 0.16
# The fast end takes most of what a peak week may hold besides easy miles; it grows from one to the next (ruling 26).
_SEGMENT_PART = 0.6
_SEGMENT_FIRST, _SEGMENT_STEP, _SEGMENT_MOST = 0.24, 0.04, 0.36
_CUTBACK_WORK = 0.75
# A workout day is a little longer than the other middle runs.
_OVER_MEAN = 1.08
# Easy miles that a quality day may hold beyond warm-up and cool-down.
_MOST_SPARE_MILES = 7
_LEAST_ROOM_STEPS = 3
# Easy miles before the work; what is over comes after it, while the legs are still good for the work.
_MOST_LEAD_MILES = 3


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
        target, season, paces = self.sizes.target, self.sizes.frame.season, self.sizes.frame.paces
        if (
            not self.sizes.shape.long
            or target.phase is not PhaseName.PEAK
            or target.cutback
            or season.inputs.easy_only
            or season.race_class not in _SEGMENT_CLASSES
            or paces.race_s is None
            or not paces.training.threshold_s <= paces.race_s < paces.training.easy_fast_s
            or self.sizes.long * self.sizes.grid.step_miles < _LEAST_LONG_MILES
        ):
            return 0
        turn = self.sizes.progress.segments
        self.segments = 1
        if turn % 2:
            return 0
        week_mm = self.sizes.steps * self.sizes.grid.step_mm
        budget = _SEGMENT_PART * (1 - easy_share(target.phase)) * week_mm
        if is_near_threshold(paces.race_s, paces.training):
            budget = min(budget, tempo_cap(1.0) * week_mm + _SEGMENT_ROOM_MILES * MM_PER_MILE)
        share = min(_SEGMENT_MOST, _SEGMENT_FIRST + _SEGMENT_STEP * turn)
        return segment_of(self.sizes.grid, self.sizes.long, share, budget)

    def _write(self) -> None:
        """Quality days first, as they cannot be cut to any length; what does not fit becomes easy."""
        pool = self.pool_mm
        shape, grid = self.sizes.shape, self.sizes.grid
        step = grid.step_mm
        budget = int((1 - easy_share(self.sizes.target.phase)) * self.sizes.steps * step) - self.segment_mm
        left, most = self.sizes.middle, self.sizes.most(DayType.MODERATE)
        cap = self.sizes.progress.run_cap(self.sizes.target.number)
        least_easy, least_quality = self.sizes.least(DayType.EASY) * step, self.sizes.least(DayType.TEMPO) * step
        for slot, day in enumerate(shape.quality):
            others = left - 1
            mean = pool / left
            room = min(most * step, pool - others * least_easy)
            if cap is not None:
                room = min(room, int(cap * MM_PER_MILE))
            if self.sizes.long:
                room = min(room, self.sizes.long * step)
            session = self._session(slot, budget, room) if room >= least_quality else None
            if session is None:
                self.turned_easy.append(day)
                continue
            written = self._quality_day(day, session, room, min(mean * _OVER_MEAN, room))
            self.made[day] = written
            self.sessions.append((slot, session.title))
            pool -= written.distance_mm
            budget -= session.paced_mm
            left -= 1
        self.pool_mm = pool

    def _session(self, slot: int, budget: int, room: int) -> Session | None:
        target, progress, grid = self.sizes.target, self.sizes.progress, self.sizes.grid
        week_miles = self.sizes.steps * grid.step_miles
        ends = 2 * grid.ease_min * grid.step_mm
        if budget <= 0 or room - ends < grid.step_mm * _LEAST_ROOM_STEPS:
            return None
        order = Order(
            grid=grid,
            paces=self.sizes.frame.paces,
            phase=target.phase,
            race_class=self.sizes.frame.season.race_class,
            race_miles=self.sizes.frame.season.inputs.race.miles,
            threshold_mm=min(budget, int(tempo_cap(week_miles) * MM_PER_MILE)),
            interval_mm=min(budget, int(interval_cap(week_miles) * MM_PER_MILE)),
            race_mm=0 if self.segment_mm else min(budget, int(_RACE_PACE_SHARE * week_miles * MM_PER_MILE)),
            room_mm=room - ends,
            size=self._size(),
            no_intervals=target.easing.no_intervals or self.sizes.frame.season.no_five_k_work,
            turn=progress.turn(target.phase, slot),
            recent=(*progress.titles, *(title for _, title in self.sessions)),
        )
        return choose(order, slot, len(self.sizes.shape.quality))

    def _size(self) -> float:
        season, target = self.sizes.frame.season, self.sizes.target
        if target.phase is PhaseName.TAPER:
            return min(1.0, TAPER_REPEATS_FRACTION * self.sizes.progress.peak() / max(self.sizes.miles, 1.0))
        if target.cutback:
            return _CUTBACK_WORK
        if target.phase is PhaseName.PEAK:
            return 1.0
        first = season.split[0] + 1
        return 0.7 + 0.3 * min(1.0, (target.number - first) / max(1, season.split[1] - 1))

    def _quality_day(self, number: int, session: Session, room: int, wanted: float) -> Day:
        """Warm-up and cool-down round a session: a mile each if they fit, more where the day asks for miles."""
        grid, step = self.sizes.grid, self.sizes.grid.step_mm
        work = session.distance_mm
        least, usual = 2 * grid.ease_min, 2 * grid.ease_max
        low = self.sizes.least(DayType.TEMPO) * step
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
        laps = session.laps
        if spare and laps[0].pace_s is None and session.type is DayType.TEMPO:
            laps = (Lap(spare * step + laps[0].distance_mm), *laps[1:])
        elif spare:
            laps = _framed(laps, spare, step, grid.up(1.0))
        return Day(
            number=number,
            type=session.type,
            warmup=ease_laps(grid, warm),
            workout=laps,
            cooldown=ease_laps(grid, cool),
            title=session.title,
            advice=session.advice,
        )


def _framed(laps: Laps, spare: int, step_mm: int, mile: int) -> Laps:
    """The work with `spare` steps of easy running before it, or on both sides where that would be long.

    `mile` is how many steps make about a mile, the least worth running after the work.
    """
    most = _MOST_LEAD_MILES * mile
    if spare < most + mile:
        return (Lap(spare * step_mm), *laps)
    lead = max(most, (spare + 1) // 2)
    return (Lap(lead * step_mm), *laps, Lap((spare - lead) * step_mm))
