"""What is worth one sentence about a run that was just logged: a code with its numbers, the most needed one, or none.

It looks at what was asked for, what was run, and what was run before; never at anybody's health.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import auto

from domain.adapting.recorded.lap_alignment import EqualLaps
from domain.adapting.recorded.recorded_run import RecordedLap
from domain.adapting.training_log import LONGEST_RUN_DAYS
from domain.people import RunLog
from domain.plan import QUALITY_TYPES, Day, DayType
from domain.told import Code, Told, told
from domain.units import MM_PER_MILE, Millimetres, Pace, PaceRange, Seconds, Units, miles

# A run beyond the longest of the last month by more than this share is much longer (2.1: the risk rises by half).
MUCH_LONGER = 1.3
# So many runs of the month have to be known before any of them is called the longest.
KNOWN_RUNS = 4
# What was run longer ago is nothing to say a word about.
LATELY_DAYS = 3
# Easy running is run faster than easy where it is so much faster than the faster end of the range.
_FASTER = 0.95
# So fast it is threshold pace: no easy run any more, but a workout nobody asked for.
_AS_A_WORKOUT = 0.84
# A training run from this length on that beats a race of its length by more than this share: more likely a slip.
_A_RACE_MM, _BEATS_A_RACE = 2 * MM_PER_MILE, 0.97
# A run told so much slower than the slow end of easy was walked, or its time is a slip.
_VERY_SLOW = 1.5
# A lap of the watch says something about the pace from this length on, and laps from this many on.
_A_LAP_MM = 700_000
_LAPS = 3
# Work is missed or overdone where its mean pace is so far from the one asked for.
_MISSED, _OVERDONE = 1.04, 0.96
# How hard an easy day may feel before it is worth a word: a short one, and a long one.
_HARD_FOR_EASY, _HARD_FOR_LONG = 8, 9
_EASY_TYPES = frozenset({DayType.EASY, DayType.RECOVERY, DayType.SHAKEOUT})
_GENTLE_TYPES = _EASY_TYPES | {DayType.MODERATE, DayType.LONG_RUN}
# A run is much farther than asked beyond this share of what was asked, and by so much at least.
_FARTHER, _FARTHER_MM = 1.5, 3 * MM_PER_MILE
# Distances whose first time is worth a word: every second mile, every fifth kilometre.
_LANDMARK_MM = {Units.MI: 2 * MM_PER_MILE, Units.KM: 5_000_000}
_LEAST_LANDMARK_MM = {Units.MI: 8 * MM_PER_MILE, Units.KM: 15_000_000}
# A run measured on the wrist is as long as meant within this share.
_AS_LONG = 0.99


class Reaction(Code):
    """What is worth saying, the most needed first."""

    BEATS_A_RACE = auto()
    VERY_SLOW = auto()
    MUCH_LONGER = auto()
    FAST_AND_HARD = auto()
    HARD_EASY_DAY = auto()
    HARD_LONG_RUN = auto()
    FAST_LAPS = auto()
    WORKOUT_PACE = auto()
    TOO_FAST = auto()
    WORK_BEHIND = auto()
    WORK_OVERDONE = auto()
    FARTHER = auto()
    FIRST_TIME = auto()


# After these the next two days are better easy (ruling 64: an unusual effort).
WEARING = frozenset({Reaction.MUCH_LONGER, Reaction.FAST_AND_HARD, Reaction.HARD_EASY_DAY, Reaction.HARD_LONG_RUN})


@dataclass(frozen=True, slots=True, kw_only=True)
class RunToday:
    """A run and what was asked for on its day.

    `planned` is None on a day without a run, or where the run is beside the plan. Times are seconds; `laps` are those
    of the watch, `work` planned laps beside what was run of them. `easy` is the range that easy running was asked at.
    `race_s` is what a race of this length would take today, None where nobody can tell.
    """

    on: date
    distance_mm: int
    duration_s: int | None = None
    effort: int | None = None
    planned: Day | None = None
    easy: PaceRange
    race_s: float | None = None
    laps: Sequence[RecordedLap] = ()
    work: Sequence[EqualLaps] = ()

    @property
    def pace_s(self) -> float | None:
        """Seconds per mile."""
        return self.duration_s / miles(self.distance_mm) if self.duration_s and self.distance_mm else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsBefore:
    """What was run before: the runs of the 30 days, and the longest of all known ones, millimetres.

    `longest_ever_mm` is None where nobody looked so far back.
    """

    month: Sequence[RunLog] = ()
    longest_ever_mm: int | None = None

    @property
    def longest_mm(self) -> int:
        """The longest single run of the month; 0 while too few of them are known."""
        runs = [log.longest_mm for log in self.month if log.is_run]
        return max(runs) if len(runs) >= KNOWN_RUNS else 0


def month_before(on: date) -> tuple[date, date]:
    """The first and the last of the 30 days before a date."""
    return on - timedelta(days=LONGEST_RUN_DAYS), on - timedelta(days=1)


def landmark_mm(distance_mm: int, units: Units) -> int:
    """The landmark that a run reaches in its runner's units, 0 below the first of them."""
    step = _LANDMARK_MM[units]
    reached = int(distance_mm / _AS_LONG) // step * step
    return reached if reached >= _LEAST_LANDMARK_MM[units] else 0


def reaction_to(ran: RunToday, before: RunsBefore, units: Units, today: date) -> Told | None:
    """What to say of a run; None for most of them."""
    if (today - ran.on).days > LATELY_DAYS or (ran.planned is not None and ran.planned.type is DayType.RACE):
        return None
    for look in (_beats_a_race, _very_slow, _much_longer, _hard, _fast, _work, _farther):
        found = look(ran, before)
        if found is not None:
            return found
    return _first_time(ran, before, units)


def _beats_a_race(ran: RunToday, _before: RunsBefore) -> Told | None:
    if ran.race_s is None or not ran.duration_s or ran.distance_mm < _A_RACE_MM:
        return None
    if ran.duration_s >= _BEATS_A_RACE * ran.race_s:
        return None
    return told(
        Reaction.BEATS_A_RACE,
        distance=Millimetres(ran.distance_mm),
        time=Seconds(ran.duration_s),
        race=Seconds(round(ran.race_s)),
    )


def _very_slow(ran: RunToday, _before: RunsBefore) -> Told | None:
    """Of a watch it is what it was; what somebody told may be a slip."""
    if ran.pace_s is None or ran.laps or ran.distance_mm < MM_PER_MILE or ran.pace_s < _VERY_SLOW * ran.easy.slow_s:
        return None
    return told(
        Reaction.VERY_SLOW,
        distance=Millimetres(ran.distance_mm),
        time=Seconds(ran.duration_s or 0),
        pace=Pace(ran.pace_s),
    )


def _much_longer(ran: RunToday, before: RunsBefore) -> Told | None:
    longest = before.longest_mm
    asked = ran.planned.distance_mm if ran.planned is not None else 0
    if not longest or ran.distance_mm <= max(MUCH_LONGER * longest, asked):
        return None
    return told(Reaction.MUCH_LONGER, distance=Millimetres(ran.distance_mm), longest=Millimetres(longest))


def _is_gentle(day: Day | None) -> bool:
    return day is not None and day.type in _GENTLE_TYPES and all(lap.pace_s is None for lap in day.workout)


def _hard(ran: RunToday, _before: RunsBefore) -> Told | None:
    if ran.effort is None or ran.planned is None or not _is_gentle(ran.planned):
        return None
    is_long = ran.planned.type is DayType.LONG_RUN
    if ran.effort < (_HARD_FOR_EASY if ran.planned.type in _EASY_TYPES else _HARD_FOR_LONG):
        return None
    if ran.pace_s is not None and ran.pace_s < _FASTER * ran.easy.fast_s:
        return told(Reaction.FAST_AND_HARD, pace=Pace(ran.pace_s), easy=ran.easy, effort=ran.effort)
    return told(Reaction.HARD_LONG_RUN if is_long else Reaction.HARD_EASY_DAY, effort=ran.effort)


def _fast(ran: RunToday, _before: RunsBefore) -> Told | None:
    if not _is_gentle(ran.planned):
        return None
    most_s = _FASTER * ran.easy.fast_s
    paces = [lap.duration_s / miles(lap.distance_mm) for lap in ran.laps if lap.distance_mm >= _A_LAP_MM]
    if len(paces) >= _LAPS and max(paces) < most_s:
        return told(Reaction.FAST_LAPS, slowest=Pace(max(paces)), easy=ran.easy)
    if ran.pace_s is not None and ran.pace_s < _AS_A_WORKOUT * ran.easy.fast_s:
        return told(Reaction.WORKOUT_PACE, pace=Pace(ran.pace_s), easy=ran.easy)
    if ran.pace_s is not None and ran.pace_s < most_s:
        return told(Reaction.TOO_FAST, pace=Pace(ran.pace_s), easy=ran.easy)
    return None


def _work(ran: RunToday, _before: RunsBefore) -> Told | None:
    """The largest part of the work, beside the pace that it was asked at."""
    if ran.planned is None or ran.planned.type not in QUALITY_TYPES or not ran.work:
        return None
    laps = max(ran.work, key=lambda equal: sum(lap.planned.distance_mm for lap in equal.laps)).laps
    asked = laps[0].planned.pace_s
    if asked is None:
        return None
    pace = sum(lap.duration_s for lap in laps) / miles(sum(lap.distance_mm for lap in laps))
    if pace > _MISSED * asked:
        return told(Reaction.WORK_BEHIND, pace=Pace(pace), asked=Pace(asked))
    if pace < _OVERDONE * asked:
        return told(Reaction.WORK_OVERDONE, pace=Pace(pace), asked=Pace(asked))
    return None


def _farther(ran: RunToday, _before: RunsBefore) -> Told | None:
    """No landmark to be praised for: what was asked was far less."""
    asked = ran.planned.distance_mm if ran.planned is not None else 0
    if not asked or ran.distance_mm < max(_FARTHER * asked, asked + _FARTHER_MM):
        return None
    return told(Reaction.FARTHER, distance=Millimetres(ran.distance_mm), asked=Millimetres(asked))


def _first_time(ran: RunToday, before: RunsBefore, units: Units) -> Told | None:
    reached = landmark_mm(ran.distance_mm, units)
    if not reached or before.longest_ever_mm is None or not before.longest_mm:
        return None
    if landmark_mm(before.longest_ever_mm, units) >= reached:
        return None
    return told(Reaction.FIRST_TIME, distance=Millimetres(reached))
