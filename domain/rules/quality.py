"""Hard running: how often, how much, how fast, with what between (2.6, rulings 24 to 27, 32, 36, 47)."""

from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise

from domain import limits
from domain.fitness import TrainingPaces
from domain.formats import show_miles, show_pace, show_pace_range, show_percent
from domain.plan import DayType, Lap, PhaseName
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, week_rule
from domain.rules.kinds import GENTLE_TYPES
from domain.rules.wording import day_name, kind_name
from domain.units import MM_PER_MILE

PACE_ROOM_S = 3
# Intervals may be 2 % faster than the current 5K pace (ruling 27).
INTERVAL_SPEED_UP = 0.98
REPETITION_MAX_MM = 600_000
THIRD_QUALITY_MILES = 50.0
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


@week_rule("R32", "Hard days are 48 hours apart")
def hard_day_spacing(facts: WeekFacts) -> Iterator[Breach]:
    """Never two hard days (workout, long run, race) in a row, across the borders of the week too (2.6, ruling 32)."""
    row = [day for day in (facts.day_before, *facts.days, facts.day_after) if day is not None]
    for first, second in pairwise(row):
        if first.is_hard and second.is_hard and (second.date - first.date).days == 1:
            number = second.number if second is not facts.day_after else first.number
            yield Breach(
                True,
                24,
                48,
                f"{day_name(first.number)} ({kind_name(first.kind)}) and {day_name(second.number)} "
                f"({kind_name(second.kind)}) are hard days in a row; leave a day between them.",
                number,
            )


def hard_gap_hours(facts: WeekFacts) -> int | None:
    """Fewest hours between two hard days of the week, None with fewer than two."""
    hard = [day.date for day in facts.days if day.is_hard]
    gaps = [(second - first).days * 24 for first, second in pairwise(hard)]
    return min(gaps, default=None)


@hard_day_spacing.says
def _hard_day_spacing_said(facts: WeekFacts) -> str:
    count = sum(day.is_hard for day in facts.days)
    hours = hard_gap_hours(facts)
    named = f"{count} hard day{'' if count == 1 else 's'}"
    return f"{named}." if hours is None else f"{named}, {hours} h apart."


def quality_limit(facts: WeekFacts) -> int:
    """Most workouts in the week: none in base, 1, 2, and a third from 50 miles (2.6)."""
    usual = limits.quality_days(facts.phase, facts.miles, len(facts.inputs.preferred_days), cutback=facts.cutback)
    third = facts.miles >= THIRD_QUALITY_MILES and facts.phase is not PhaseName.BASE and not facts.cutback
    return usual + 1 if third else usual


@week_rule("R2.6", "As many workouts as the week carries")
def quality_count(facts: WeekFacts) -> Iterator[Breach]:
    """None in base, one under 20 miles or on three days or fewer, else two; one fewer in a recovery week (2.6)."""
    count, most = sum(day.is_quality for day in facts.days), quality_limit(facts)
    if count > most:
        why = "in the base phase" if facts.phase is PhaseName.BASE else "in a week like this"
        said = f"{count} workout{'' if count == 1 else 's'}; {most or 'none'} {why}, the rest easy."
        yield Breach(False, count, most, said)


@quality_count.says
def _quality_count_said(facts: WeekFacts) -> str:
    count, most = sum(day.is_quality for day in facts.days), quality_limit(facts)
    if not most:
        return "No workouts: easy running only."
    return f"{count} of at most {most} workout{'' if most == 1 else 's'}."


def _has_quality(facts: WeekFacts) -> bool:
    return any(day.is_quality for day in facts.days)


@week_rule("R2.6", "No workout is too big for the week", _has_quality)
def session_size(facts: WeekFacts) -> Iterator[Breach]:
    """Daniels' limits of one session: threshold 10 %, intervals 8 % or 10 km, repetitions 5 % of the week,
    marathon pace 110 minutes or 18 miles (2.6)."""
    units = facts.inputs.units
    for day in facts.runs:
        done: dict[Zone, float] = {}
        for lap in day.fast:
            zone = zone_of(lap.pace_s or 0, facts.plan.paces)
            done[zone] = done.get(zone, 0.0) + lap.distance_mm / MM_PER_MILE
        for zone, length in done.items():
            most = session_cap(zone, facts)
            if most is not None and length > most + SESSION_ROOM_MILES:
                yield Breach(
                    False,
                    length,
                    most,
                    f"{day_name(day.number)}: {show_miles(length, units)} at {zone.name.lower()} pace; "
                    f"{show_miles(most, units)} is plenty in a week of {show_miles(facts.miles, units)}.",
                    day.number,
                )


def session_cap(zone: Zone, facts: WeekFacts) -> float | None:
    """Most miles of one session in a zone; None without a limit."""
    if zone is Zone.EASY:
        return None
    if zone is Zone.MARATHON:
        return limits.race_pace_cap(facts.plan.paces.marathon_s)
    if zone is Zone.THRESHOLD:
        return limits.tempo_cap(facts.miles)
    return limits.interval_cap(facts.miles) if zone is Zone.INTERVAL else limits.repetition_cap(facts.miles)


@session_size.says
def _session_size_said(facts: WeekFacts) -> str:
    work = max((sum(lap.distance_mm for lap in day.fast) for day in facts.days if day.is_quality), default=0)
    return f"The biggest workout has {show_miles(work / MM_PER_MILE, facts.inputs.units)} of fast running."


def easy_share(facts: WeekFacts) -> float:
    """Share of the week's miles that is easy: everything but laps faster than easy running."""
    fast = sum(lap.distance_mm for day in facts.runs for lap in day.fast) / MM_PER_MILE
    return 1 - fast / facts.miles if facts.miles > 0 else 1.0


@week_rule("R2.6", "Most miles are easy", lambda facts: bool(facts.runs))
def easy_miles(facts: WeekFacts) -> Iterator[Breach]:
    """At least 90 % in base, 80 % in build, 75 % in peak (2.6); race day left out."""
    least, share = limits.easy_share(facts.phase), easy_share(facts)
    if share * facts.miles < least * facts.miles - ROOM_MILES:
        yield Breach(
            False,
            share,
            least,
            f"{show_percent(share)} of the miles are easy; {show_percent(least)} is the least here.",
        )


@easy_miles.says
def _easy_miles_said(facts: WeekFacts) -> str:
    least = show_percent(limits.easy_share(facts.phase))
    return f"{show_percent(easy_share(facts))} of the miles are easy, at least {least} wanted."


@week_rule("R24", "Easy running stays easy")
def easy_pace(facts: WeekFacts) -> Iterator[Breach]:
    """A pace on an easy, recovery, moderate or shakeout run lies in the easy range (ruling 24); slower is only said."""
    paces, units = facts.plan.paces, facts.inputs.units
    easy = show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units)
    for day in facts.runs:
        if day.kind not in GENTLE_TYPES or not day.paced:
            continue
        quickest = min(lap.pace_s or 0 for lap in day.paced)
        slowest = max(lap.pace_s or 0 for lap in day.paced)
        if day.fast:
            yield Breach(
                True,
                quickest,
                paces.easy_fast_s,
                f"{day_name(day.number)} is {kind_name(day.kind)}: {show_pace(quickest, units)} is faster than easy, "
                f"{easy}. Run it by effort.",
                day.number,
            )
        elif slowest > paces.easy_slow_s + PACE_ROOM_S:
            yield Breach(
                False,
                slowest,
                paces.easy_slow_s,
                f"{day_name(day.number)}: {show_pace(slowest, units)} is slower than the easy range {easy}.",
                day.number,
            )


@easy_pace.says
def _easy_pace_said(facts: WeekFacts) -> str:
    paces = facts.plan.paces
    return f"Easy running by effort, about {show_pace_range(paces.easy_fast_s, paces.easy_slow_s, facts.inputs.units)}."


def fastest_pace(lap: Lap, facts: WeekFacts) -> float:
    """The fastest pace in seconds per mile that today's fitness and the room of the weeks allow for a lap."""
    paces = facts.plan.paces
    fastest = min(paces.interval_s * INTERVAL_SPEED_UP, facts.plan.fastest_race_pace_s)
    return min(fastest, paces.repetition_s) if lap.distance_mm <= REPETITION_MAX_MM else fastest


@week_rule("R36", "No pace beyond today's fitness and its room", lambda facts: any(day.fast for day in facts.runs))
def quality_pace(facts: WeekFacts) -> Iterator[Breach]:
    """Never faster than current fitness and its room allow (rulings 27, 36); too eager laps are only said."""
    units = facts.inputs.units
    for day in facts.runs:
        if not day.fast:
            continue
        too_fast = [lap for lap in day.fast if (lap.pace_s or 0) < fastest_pace(lap, facts) - PACE_ROOM_S]
        if too_fast:
            lap = min(too_fast, key=lambda one: one.pace_s or 0)
            limit = fastest_pace(lap, facts)
            yield Breach(
                True,
                lap.pace_s or 0,
                limit,
                f"{day_name(day.number)}: {show_pace(lap.pace_s or 0, units)} is faster than your running of today "
                f"supports; {show_pace(limit, units)} is the fastest here.",
                day.number,
            )
        else:
            yield from _too_eager(facts, day)


def _too_eager(facts: WeekFacts, day: DayFacts) -> Iterator[Breach]:
    """Tempo faster than threshold, intervals faster than the current 5K pace before the peak (rulings 25, 27)."""
    units, paces = facts.inputs.units, facts.plan.paces
    early = facts.phase in (PhaseName.BASE, PhaseName.BUILD)
    if day.kind is DayType.TEMPO:
        most, name, laps = paces.threshold_s, "a tempo run", day.fast
    elif day.kind is DayType.INTERVALS and early:
        most, name = paces.interval_s, "an interval session in this phase"
        laps = tuple(lap for lap in day.fast if lap.distance_mm > REPETITION_MAX_MM)
    else:
        return
    quickest = min((lap.pace_s or 0 for lap in laps), default=most)
    if quickest < most - PACE_ROOM_S:
        yield Breach(
            False,
            quickest,
            most,
            f"{day_name(day.number)}: {name} is at {show_pace(most, units)}; "
            f"{show_pace(quickest, units)} makes it a race.",
            day.number,
        )


@quality_pace.says
def _quality_pace_said(facts: WeekFacts) -> str:
    laps = [lap.pace_s for day in facts.runs for lap in day.fast if lap.pace_s is not None]
    return f"The fastest lap is at {show_pace(min(laps), facts.inputs.units)}, within today's fitness and its room."


@week_rule("R47", "Easy running only", lambda facts: facts.inputs.easy_only)
def easy_only(facts: WeekFacts) -> Iterator[Breach]:
    """After a yes to the health question no workouts and nothing faster than easy, the race apart (ruling 47)."""
    for day in facts.runs:
        if day.is_quality or day.fast:
            yield Breach(
                True,
                len(day.fast),
                0,
                f"{day_name(day.number)}: this plan is easy running only, because of your answer on health.",
                day.number,
            )


WEEK_RULES = (
    hard_day_spacing,
    quality_count,
    session_size,
    easy_miles,
    easy_pace,
    quality_pace,
    easy_only,
)
