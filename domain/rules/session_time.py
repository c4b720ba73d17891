"""Workouts by time: a repeat, a session, an unbroken tempo, a warm-up (ruling 55)."""

from collections.abc import Iterator

from domain import limits
from domain.plan import DayType
from domain.planning.workouts.framing import lead_mm
from domain.rules.codes import Broken
from domain.rules.facts import DayFacts, WeekFacts
from domain.rules.findings import Breach, breach, week_rule
from domain.rules.quality import Zone, zone_of
from domain.units import MM_PER_MILE, Seconds

# What is timed, and how many minutes it may take.
_REPEAT, _SESSION, _TEMPO, _WARM_UP = range(4)
_TIMED = (
    (Broken.SESSION_TIME_REPEAT, limits.REPEAT_MINUTES),
    (Broken.SESSION_TIME_SESSION, limits.FIVE_K_MINUTES[1]),
    (Broken.SESSION_TIME_TEMPO, limits.TEMPO_MINUTES),
    (Broken.SESSION_TIME_WARM_UP, limits.MOST_WARM_UP_MINUTES),
)
# Laps are round in metres or quarter miles, so that minutes are not.
_ROOM = 1.04
_UNBROKEN = frozenset({DayType.TEMPO, DayType.RACE_PACE})


@week_rule("R55", lambda facts: any(day.is_quality for day in facts.days))
def session_time(facts: WeekFacts) -> Iterator[Breach]:
    """At 5K pace a repeat takes five minutes at most and a session 25, a tempo 40 unbroken, a warm-up 25."""
    for day in facts.runs:
        if not day.is_quality:
            continue
        for place, took in _minutes_of(facts, day):
            if took > _TIMED[place][1] * _ROOM:
                limit = Seconds(60 * _TIMED[place][1])
                yield breach(_TIMED[place][0], Seconds(60 * took), limit, day.number, hard=False)


def _minutes_of(facts: WeekFacts, day: DayFacts) -> Iterator[tuple[int, float]]:
    """What of a workout is timed, as a place in `_TIMED`, and how many minutes it takes."""
    paces = facts.plan.paces
    zones = [
        (zone_of(lap.pace_s or 0, paces), lap.distance_mm / MM_PER_MILE * (lap.pace_s or 0) / 60) for lap in day.fast
    ]
    at_five_k = [took for zone, took in zones if zone is Zone.INTERVAL]
    if at_five_k:
        yield _REPEAT, max(at_five_k)
        yield _SESSION, sum(at_five_k)
    if day.kind in _UNBROKEN:
        yield _TEMPO, max((took for zone, took in zones if zone is Zone.THRESHOLD), default=0.0)
    warm = sum(lap.distance_mm for lap in day.day.warmup) + lead_mm(day.day.workout)
    yield _WARM_UP, warm / MM_PER_MILE * paces.easy_middle_s / 60


WEEK_RULES = (session_time,)
