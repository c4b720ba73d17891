"""What a coach looks for in the workouts of a plan, each as a question that a plan answers (rulings 54 to 58, 62)."""

from collections.abc import Iterator
from itertools import pairwise

from benchmarks.qualities import Planned, Quality, is_training
from domain.fitness import training_paces
from domain.plan import QUALITY_TYPES, Day, DayType, Lap, PhaseName, RaceExperience, Week
from domain.planning.derived import plan_realism
from domain.planning.paces import paces_of
from domain.planning.realism import Verdict
from domain.race import RaceClass
from domain.units import MM_PER_MILE

_ROOM = 1.02
_PACE_ROOM_S = 4
_REPETITION_MM = 450_000


def _workouts(planned: Planned) -> Iterator[tuple[Week, Day]]:
    return ((week, day) for week, day in planned.days() if day.type in QUALITY_TYPES)


def _minutes(lap: Lap) -> float:
    return lap.distance_mm / MM_PER_MILE * (lap.pace_s or 0) / 60


def _at_five_k(planned: Planned, day: Day) -> list[Lap]:
    """Laps nearer to 5K pace than to threshold or to mile pace."""
    paces = planned.paces
    slowest, fastest = (paces.interval_s + paces.threshold_s) / 2, (paces.interval_s + paces.repetition_s) / 2
    return [lap for lap in day.workout if lap.pace_s and fastest < lap.pace_s <= slowest]


def _short_repeats(planned: Planned) -> bool:
    return all(_minutes(lap) <= 5 * _ROOM for _, day in _workouts(planned) for lap in _at_five_k(planned, day))


def _session_ends(planned: Planned) -> bool:
    return all(sum(map(_minutes, _at_five_k(planned, day))) <= 25 * _ROOM for _, day in _workouts(planned))


def _session_is_one(planned: Planned) -> bool:
    times = [sum(map(_minutes, _at_five_k(planned, day))) for week, day in _workouts(planned) if _full(week)]
    return all(minutes >= 10 for minutes in times if minutes)


def _full(week: Week) -> bool:
    return week.phase is not PhaseName.TAPER and not week.cutback


def _warm_up_in_time(planned: Planned) -> bool:
    for _, day in _workouts(planned):
        lead = 0
        if len(day.workout) > 1 and day.workout[0].pace_s is None and day.workout[1].pace_s is not None:
            lead = day.workout[0].distance_mm
        easy_mm = sum(lap.distance_mm for lap in day.warmup) + lead
        if easy_mm / MM_PER_MILE * planned.easy_s / 60 > 25:
            return False
    return True


def _tempo_breaks(planned: Planned) -> bool:
    return all(
        _minutes(lap) <= 40 * _ROOM for _, day in _workouts(planned) if day.type is DayType.TEMPO for lap in day.workout
    )


def _efforts(planned: Planned, week: Week) -> int:
    quick = planned.paces.easy_fast_s - 2
    return sum(
        day.type in QUALITY_TYPES
        or (day.type is DayType.LONG_RUN and any(lap.pace_s and lap.pace_s < quick for lap in day.workout))
        for day in week.days
    )


def _one_effort(planned: Planned) -> bool:
    return all(
        _efforts(planned, week) <= 1
        for week in planned.plan.weeks
        if week.miles < 35 and sum(map(is_training, week.days)) <= 4
    )


def _easy_day_left(planned: Planned) -> bool:
    for week in planned.plan.weeks:
        runs = [day for day in week.days if is_training(day)]
        if len(runs) >= 3 and all(day.type in QUALITY_TYPES or day.type is DayType.LONG_RUN for day in runs):
            return False
    return True


def _race_pace_miles(planned: Planned) -> float:
    """Miles at the race pace that the plan's own weeks give; its sessions were written a second or two beside it.

    Where that is faster than today's 5K pace, the session is held at it (ruling 27).
    """
    pace_s = paces_of(planned.plan).race_s or 0
    slowest = max(pace_s, planned.paces.interval_s)
    laps = (lap for _, day in planned.days() for lap in day.workout if lap.pace_s)
    held = (lap for lap in laps if pace_s - _PACE_ROOM_S <= (lap.pace_s or 0) <= slowest + _PACE_ROOM_S)
    return sum(lap.distance_mm for lap in held) / MM_PER_MILE


def _has_race_pace(planned: Planned) -> bool:
    return paces_of(planned.plan).race_s is not None


def _longer_marathon(planned: Planned, *, first: bool) -> bool:
    inputs = planned.inputs
    usual = planned.kind is RaceClass.MARATHON and planned.count >= 16 and inputs.weekly_miles >= 15
    return usual and len(inputs.preferred_days) >= 3 and (inputs.experience is RaceExperience.FIRST) is first


def _mile_pace_weeks(planned: Planned) -> bool:
    """Some repetition pace in one of every two loading weeks of build and peak that hold a workout."""
    quick = []
    for week in planned.weeks(PhaseName.BUILD, PhaseName.PEAK):
        if not week.cutback and any(day.type in QUALITY_TYPES for day in week.days):
            laps = [lap for day in week.days for lap in day.workout if lap.pace_s and lap.distance_mm <= _REPETITION_MM]
            quick.append(any((lap.pace_s or 0) < 0.97 * planned.paces.interval_s for lap in laps))
    return all(one or other for one, other in pairwise(quick))


def _paces_in_order(planned: Planned) -> bool:
    found = [training_paces(planned.inputs.five_k_pace_s, miles) for miles in (0.0, planned.inputs.weekly_miles, 80.0)]
    rows = [(p.repetition_s, p.interval_s, p.threshold_s, p.marathon_s, p.easy_fast_s, p.easy_slow_s) for p in found]
    return all(list(row) == sorted(set(row)) for row in rows)


def _race_lap_in_reach(planned: Planned) -> bool:
    realism, inputs = plan_realism(planned.plan), planned.inputs
    lap = next(day.workout[0] for day in planned.plan.weeks[-1].days if day.type is DayType.RACE)
    wanted = realism.projected_s if realism.verdict is Verdict.UNREALISTIC else inputs.goal_s or 0
    return lap.pace_s is not None and abs(lap.pace_s - wanted / inputs.race.miles) <= 1.5


def _always(_: Planned) -> bool:
    return True


def _short_race(planned: Planned) -> bool:
    return planned.kind in (RaceClass.FIVE_K, RaceClass.TEN_K) and planned.count >= 6


WORKOUT_QUALITIES: tuple[Quality, ...] = (
    Quality("no repeat at 5K pace over five minutes", "55", 1.0, _always, _short_repeats),
    Quality("no session at 5K pace over 25 minutes", "55", 1.0, _always, _session_ends),
    Quality("every session at 5K pace holds ten minutes of it", "55", 0.99, _always, _session_is_one),
    Quality("no warm-up over 25 minutes", "55", 1.0, _always, _warm_up_in_time),
    Quality("no tempo over 40 minutes without a break", "55", 1.0, _always, _tempo_breaks),
    Quality("four runs below 35 miles: one effort", "54", 1.0, _always, _one_effort),
    Quality("every week keeps a run that is neither hard nor long", "54", 1.0, _always, _easy_day_left),
    Quality(
        "marathon, 16+ weeks: 30 to 60 miles at marathon pace",
        "56",
        0.85,
        lambda p: _longer_marathon(p, first=False) and _has_race_pace(p),
        lambda p: 29.5 <= _race_pace_miles(p) <= 60,
        "below about 20 miles a week a fifth to a quarter of the week is less than that",
    ),
    Quality(
        "first marathon, 16+ weeks: 20 to 60 miles of it",
        "56",
        0.95,
        lambda p: _longer_marathon(p, first=True) and _has_race_pace(p),
        lambda p: 19.5 <= _race_pace_miles(p) <= 60,
    ),
    Quality(
        "half, 10+ weeks: 15 miles at race pace",
        "55",
        0.80,
        lambda p: p.kind is RaceClass.HALF and p.count >= 10 and p.inputs.weekly_miles >= 15 and _has_race_pace(p),
        lambda p: _race_pace_miles(p) >= 14.5,
        "15 % of weeks of 20 miles, once a week, comes to less in ten weeks",
    ),
    Quality(
        "10K, 10+ weeks: 8 miles at race pace",
        "55",
        0.65,
        lambda p: p.kind is RaceClass.TEN_K and p.count >= 10 and p.inputs.weekly_miles >= 15 and _has_race_pace(p),
        lambda p: _race_pace_miles(p) >= 7.75,
        "one workout a week below 25 miles, and repeats at 5K pace where the goal is faster, come to six or seven",
    ),
    Quality("5K and 10K: mile pace every second loading week", "55", 0.97, _short_race, _mile_pace_weeks),
    Quality("easy > marathon > threshold > interval", "58", 1.0, _always, _paces_in_order),
    Quality(
        "the race lap is at the goal's pace, or the projected one",
        "62",
        1.0,
        lambda p: p.inputs.goal_s is not None and not p.inputs.easy_only,
        _race_lap_in_reach,
    ),
)
