"""Hard running: how often, how much, how fast, with what between (2.6, rulings 24 to 27, 32, 36, 47)."""

from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise

from domain import limits
from domain.fitness import TrainingPaces
from domain.plan import DayType, Lap, PhaseName, RaceExperience
from domain.planning.paces import easy_range
from domain.race import RaceClass
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, breach, week_rule
from domain.rules.kinds import GENTLE_TYPES
from domain.told import Told, told
from domain.units import MM_PER_MILE, Miles, Pace, PaceRange, Share, Weekday

PACE_ROOM_S = 3
REPETITION_MAX_MM = 600_000
_REHEARSALS = frozenset({DayType.RACE_PACE, DayType.LONG_RUN, DayType.INTERVALS})
SESSION_ROOM_MILES = 0.5


class Zone(Enum):
    """What a paced lap trains."""

    EASY = auto()
    MARATHON = auto()
    THRESHOLD = auto()
    INTERVAL = auto()
    REPETITION = auto()


def zone_of(pace_s: int, paces: TrainingPaces) -> Zone:
    """The training pace a lap's pace is nearest to."""
    if pace_s > (paces.marathon_s + paces.easy_fast_s) / 2:
        return Zone.EASY
    if pace_s > (paces.threshold_s + paces.marathon_s) / 2:
        return Zone.MARATHON
    if pace_s > (paces.interval_s + paces.threshold_s) / 2:
        return Zone.THRESHOLD
    return Zone.INTERVAL if pace_s > (paces.repetition_s + paces.interval_s) / 2 else Zone.REPETITION


@week_rule("R32")
def hard_day_spacing(facts: WeekFacts) -> Iterator[Breach]:
    """Never two hard days (workout, long run, race) in a row, across the borders of the week too (2.6, ruling 32).

    The one exception are two easy long runs before an ultra (ruling 61).
    """
    row = [day for day in (facts.day_before, *facts.days, facts.day_after) if day is not None]
    for first, second in pairwise(row):
        in_a_row = first.is_hard and second.is_hard and (second.date - first.date).days == 1
        if in_a_row and not _is_pair(facts, first, second):
            number = second.number if second is not facts.day_after else first.number
            yield breach(
                Broken.HARD_DAY_SPACING,
                24,
                48,
                number,
                hard=True,
                first=Weekday(first.number),
                first_kind=first.kind,
                second=Weekday(second.number),
                second_kind=second.kind,
            )


def hard_gap_hours(facts: WeekFacts) -> int | None:
    """Fewest hours between two hard days of the week, None with fewer than two."""
    hard = [day for day in facts.days if day.is_hard]
    gaps = [
        (second.date - first.date).days * 24 for first, second in pairwise(hard) if not _is_pair(facts, first, second)
    ]
    return min(gaps, default=None)


def _is_pair(facts: WeekFacts, first: DayFacts, second: DayFacts) -> bool:
    """Two long runs on neighbouring days before an ultra, both easy, the second much shorter (ruling 61)."""
    both_long = first.kind is second.kind is DayType.LONG_RUN and not first.fast and not second.fast
    neighbours = (second.date - first.date).days == 1 and facts.plan.race_class is RaceClass.LONGER
    return both_long and neighbours and second.miles <= limits.MOST_PAIR_SHARE * first.miles + ROOM_MILES


@hard_day_spacing.measures
def _hard_day_spacing_kept(facts: WeekFacts) -> Told:
    count = sum(day.is_hard for day in facts.days)
    hours = hard_gap_hours(facts)
    if [day.kind for day in facts.days if day.is_hard] == [DayType.LONG_RUN]:
        return told(Kept.HARD_DAY_SPACING_LONG)
    if hours is None:
        return told(Kept.HARD_DAY_SPACING, count=count)
    return told(Kept.HARD_DAY_SPACING_APART, count=count, hours=hours)


def quality_limit(facts: WeekFacts) -> int:
    """Most workouts in the week by its miles, its runs, and whether the long run holds race pace (ruling 54).

    The last weeks of a long base's later cycles hold one (60).
    """
    if facts.phase is PhaseName.BASE and not facts.cutback and facts.number in facts.plan.base_workout_weeks:
        return 1
    seconds = max(0, sum(day.kind is DayType.LONG_RUN for day in facts.runs) - 1)
    return limits.most_workouts(
        facts.phase,
        facts.miles,
        len(facts.runs) - seconds,
        first=facts.inputs.experience is RaceExperience.FIRST,
        careful=facts.inputs.goes_carefully,
        cutback=facts.cutback,
        long_effort=facts.long_run is not None and bool(facts.long_run.fast),
        pair=seconds > 0,
    )


@week_rule("R54")
def quality_count(facts: WeekFacts) -> Iterator[Breach]:
    """Efforts are workouts and a long run with race pace: one with four runs or fewer, else two, three from 50 miles.

    None in base, one fewer in a recovery week; one run is always neither an effort nor the long run (ruling 54).
    """
    count, most = sum(day.is_quality for day in facts.days), quality_limit(facts)
    if count > most:
        code = Broken.QUALITY_COUNT if most else Broken.QUALITY_COUNT_NONE
        yield breach(Broken.QUALITY_COUNT_BASE if facts.phase is PhaseName.BASE else code, count, most, hard=False)


@quality_count.measures
def _quality_count_kept(facts: WeekFacts) -> Told:
    most = quality_limit(facts)
    if not most:
        return Told(Kept.QUALITY_COUNT_NONE)
    return told(Kept.QUALITY_COUNT, workouts=sum(day.is_quality for day in facts.days), count=most)


def _has_quality(facts: WeekFacts) -> bool:
    return any(day.is_quality for day in facts.days)


@week_rule("R2.6", _has_quality)
def session_size(facts: WeekFacts) -> Iterator[Breach]:
    """Daniels' limits of one session: threshold 10 %, intervals 8 % or 10 km, repetitions 5 % of the week,
    marathon pace 110 minutes or 18 miles (2.6)."""
    for day in facts.runs:
        done: dict[Zone, float] = {}
        for lap in day.fast:
            zone = zone_of(lap.pace_s or 0, facts.plan.paces)
            done[zone] = done.get(zone, 0.0) + lap.distance_mm / MM_PER_MILE
        for zone, length in done.items():
            most = session_cap(zone, facts, rehearsal=day.kind in _REHEARSALS)
            if most is not None and length > most + SESSION_ROOM_MILES:
                yield breach(
                    _TOO_BIG[zone], Miles(length), Miles(most), day.number, hard=False, week=Miles(facts.miles)
                )


_TOO_BIG = {
    Zone.MARATHON: Broken.SESSION_SIZE_MARATHON,
    Zone.THRESHOLD: Broken.SESSION_SIZE_THRESHOLD,
    Zone.INTERVAL: Broken.SESSION_SIZE_INTERVAL,
    Zone.REPETITION: Broken.SESSION_SIZE_REPETITION,
}


def session_cap(zone: Zone, facts: WeekFacts, *, rehearsal: bool = False) -> float | None:
    """Most miles of one session in a zone; None without a limit. A `rehearsal` is at the pace of the race."""
    if zone is Zone.EASY:
        return None
    if zone is Zone.MARATHON:
        return limits.race_pace_cap(facts.plan.paces.marathon_s)
    if zone is Zone.THRESHOLD:
        return limits.rehearsal_cap(facts.miles) if rehearsal else limits.tempo_cap(facts.miles)
    if zone is Zone.INTERVAL:
        return limits.interval_cap(facts.miles, facts.plan.paces.interval_s)
    return limits.repetition_cap(facts.miles)


@session_size.measures
def _session_size_kept(facts: WeekFacts) -> Told:
    work = max((sum(lap.distance_mm for lap in day.fast) for day in facts.days if day.is_quality), default=0)
    return told(Kept.SESSION_SIZE, miles=Miles(work / MM_PER_MILE))


def easy_share(facts: WeekFacts) -> float:
    """Share of the week's miles that is easy: everything but laps faster than easy running."""
    fast = sum(lap.distance_mm for day in facts.runs for lap in day.fast) / MM_PER_MILE
    return 1 - fast / facts.miles if facts.miles > 0 else 1.0


@week_rule("R2.6", lambda facts: bool(facts.runs))
def easy_miles(facts: WeekFacts) -> Iterator[Breach]:
    """At least 90 % in base, 80 % in build, 75 % in peak (2.6); race day left out."""
    least, share = limits.easy_share(facts.phase), easy_share(facts)
    if share * facts.miles < least * facts.miles - ROOM_MILES:
        yield breach(Broken.EASY_MILES, Share(share), Share(least), hard=False)


@easy_miles.measures
def _easy_miles_kept(facts: WeekFacts) -> Told:
    least = limits.easy_share(facts.phase)
    return told(Kept.EASY_MILES, share=Share(easy_share(facts)), least=Share(least))


@week_rule("R24")
def easy_pace(facts: WeekFacts) -> Iterator[Breach]:
    """A pace on an easy, recovery, moderate or shakeout run lies in the easy range (ruling 24); slower is only said."""
    paces = facts.plan.paces
    easy = PaceRange(paces.easy_fast_s, paces.easy_slow_s)
    for day in facts.runs:
        if day.kind not in GENTLE_TYPES or not day.paced:
            continue
        quickest = Pace(min(lap.pace_s or 0 for lap in day.paced))
        slowest = Pace(max(lap.pace_s or 0 for lap in day.paced))
        if day.fast:
            limit = Pace(paces.easy_fast_s)
            yield breach(Broken.EASY_PACE_FAST, quickest, limit, day.number, hard=True, kind=day.kind, easy=easy)
        elif slowest > paces.easy_slow_s + PACE_ROOM_S:
            yield breach(Broken.EASY_PACE_SLOW, slowest, Pace(paces.easy_slow_s), day.number, hard=False, easy=easy)


@easy_pace.measures
def _easy_pace_kept(facts: WeekFacts) -> Told:
    # As the week's own runs say it, which go slower after a break.
    found = easy_range((day.day for day in facts.runs), facts.inputs)
    return told(Kept.EASY_PACE, easy=PaceRange(found.fast_s, found.slow_s))


def fastest_pace(lap: Lap, facts: WeekFacts) -> float:
    """The fastest pace in seconds per mile that today's fitness and the room of the weeks allow for a lap."""
    paces = facts.plan.paces
    fastest = min(paces.interval_s * limits.INTERVAL_SPEED_UP, facts.plan.fastest_race_pace_s)
    return min(fastest, paces.repetition_s) if lap.distance_mm <= REPETITION_MAX_MM else fastest


@week_rule("R36", lambda facts: any(day.fast for day in facts.runs))
def quality_pace(facts: WeekFacts) -> Iterator[Breach]:
    """Never faster than current fitness and its room allow (rulings 27, 36); too eager laps are only said."""
    for day in facts.runs:
        if not day.fast:
            continue
        too_fast = [lap for lap in day.fast if (lap.pace_s or 0) < fastest_pace(lap, facts) - PACE_ROOM_S]
        if too_fast:
            lap = min(too_fast, key=lambda one: one.pace_s or 0)
            limit = fastest_pace(lap, facts)
            yield breach(Broken.QUALITY_PACE_FAST, Pace(lap.pace_s or 0), Pace(limit), day.number, hard=True)
        else:
            yield from _too_eager(facts, day)


def _too_eager(facts: WeekFacts, day: DayFacts) -> Iterator[Breach]:
    """Tempo faster than threshold, intervals faster than the current 5K pace before the peak (rulings 25, 27)."""
    paces = facts.plan.paces
    early = facts.phase in (PhaseName.BASE, PhaseName.BUILD)
    if day.kind is DayType.TEMPO:
        most, code = paces.threshold_s, Broken.QUALITY_PACE_TEMPO
    elif day.kind is DayType.INTERVALS and early:
        most, code = paces.interval_s, Broken.QUALITY_PACE_INTERVALS
    else:
        return
    # Short repeats are run at mile pace, by themselves or after the work (ruling 55).
    laps = (lap for lap in day.fast if lap.distance_mm > REPETITION_MAX_MM)
    quickest = min((lap.pace_s or 0 for lap in laps), default=most)
    if quickest < most - PACE_ROOM_S:
        yield breach(code, Pace(quickest), Pace(most), day.number, hard=False)


@quality_pace.measures
def _quality_pace_kept(facts: WeekFacts) -> Told:
    laps = [lap.pace_s for day in facts.runs for lap in day.fast if lap.pace_s is not None]
    return told(Kept.QUALITY_PACE, pace=Pace(min(laps)))


@week_rule("R47", lambda facts: facts.inputs.easy_only)
def easy_only(facts: WeekFacts) -> Iterator[Breach]:
    """After a yes to the health question no workouts and nothing faster than easy, the race apart (ruling 47)."""
    for day in facts.runs:
        if day.is_quality or day.fast:
            yield breach(Broken.EASY_ONLY, len(day.fast), 0, day.number, hard=True)


WEEK_RULES = (
    hard_day_spacing,
    quality_count,
    session_size,
    easy_miles,
    easy_pace,
    quality_pace,
    easy_only,
)
