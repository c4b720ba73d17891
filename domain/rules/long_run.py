"""The long run: its step, its share of the week, its hours, its fast end, and where the longest lies (2.1, 2.5)."""

from collections.abc import Iterator

from domain import limits
from domain.fitness import laps_seconds
from domain.plan import DayType, PhaseName
from domain.race import RaceClass
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, DayFacts, PlanFacts, WeekFacts
from domain.rules.findings import Breach, breach, plan_rule, week_rule
from domain.told import Told, told
from domain.units import Miles, Pace, Seconds, Share

SEGMENT_ROOM = 0.05
SEGMENT_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})
HARD_STOP_CLASSES = frozenset({RaceClass.MARATHON, RaceClass.LONGER})


def _has_past(facts: WeekFacts) -> bool:
    return bool(facts.runs)


@week_rule("R2.1", _has_past)
def long_run_step(facts: WeekFacts) -> Iterator[Breach]:
    """+10 % or +1 mile over the longest run of the last four weeks; more than +20 % and more than +2 miles is hard.

    In the first weeks the longest run before the plan counts (ruling 50).

    A single run more than a tenth longer than the longest of the last 30 days went with more injuries (Frandsen 2025).
    """
    longest = facts.longest_before
    most = limits.long_step_cap(longest)
    hard_most = limits.long_step_violation(longest)
    room = ROOM_MILES
    for day in facts.runs:
        # The shakeout has its own length (ruling 6), whatever came before it.
        if day.miles > most + room and day.kind is not DayType.SHAKEOUT:
            hard = day.miles > hard_most + room
            yield breach(
                Broken.LONG_RUN_STEP,
                Miles(day.miles),
                Miles(hard_most if hard else most),
                day.number,
                hard=hard,
                longest=Miles(longest),
                most=Miles(most),
            )


@long_run_step.measures
def _long_run_step_kept(facts: WeekFacts) -> Told:
    code = Kept.LONG_RUN_STEP_FIRST if facts.number <= 1 else Kept.LONG_RUN_STEP
    return told(code, longest=Miles(facts.longest), before=Miles(facts.longest_before))


def _has_long_run(facts: WeekFacts) -> bool:
    return facts.long_run is not None and not facts.partial


def long_share(facts: WeekFacts) -> float:
    """The longest run's share of the week's miles."""
    return facts.longest / facts.miles if facts.miles > 0 else 0.0


@week_rule("R2.5", _has_long_run)
def long_run_share(facts: WeekFacts) -> Iterator[Breach]:
    """Worth a word above max(share cap, 35 %), with two runs a week above 60 % (2.5)."""
    alarm = limits.share_alarm(facts.plan.race_class, facts.miles, len(facts.runs))
    if facts.longest > alarm * facts.miles + ROOM_MILES:
        day = None if facts.long_run is None else facts.long_run.number
        yield breach(Broken.LONG_RUN_SHARE, Share(long_share(facts)), Share(alarm), day, hard=False)


@long_run_share.measures
def _long_run_share_kept(facts: WeekFacts) -> Told:
    alarm = limits.share_alarm(facts.plan.race_class, facts.miles, len(facts.runs))
    return told(Kept.LONG_RUN_SHARE, share=Share(long_share(facts)), most=Share(alarm))


def minutes(facts: WeekFacts, day: DayFacts) -> float:
    """How long a run takes: laps with a pace at that pace, the others in the middle of the easy range."""
    return laps_seconds(day.day.laps, facts.plan.paces.easy_middle_s) / 60


@week_rule("R2.5", lambda facts: facts.long_run is not None)
def long_run_minutes(facts: WeekFacts) -> Iterator[Breach]:
    """The hard stop, ten minutes over the cap; it goes by today's marathon, and is hard from there on (ruling 48)."""
    run = facts.long_run
    if run is None:
        return
    stop = facts.plan.bounds.stop_minutes
    took = minutes(facts, run)
    # A long run's own least length may take a slow runner longer.
    if took > stop and run.miles > facts.bands.long.low + ROOM_MILES:
        yield breach(
            Broken.LONG_RUN_MINUTES,
            took,
            stop,
            run.number,
            hard=facts.plan.race_class in HARD_STOP_CLASSES,
            miles=Miles(run.miles),
            time=Seconds(took * 60),
            most=Seconds(stop * 60),
        )


@long_run_minutes.measures
def _long_run_minutes_kept(facts: WeekFacts) -> Told:
    took = 0.0 if facts.long_run is None else minutes(facts, facts.long_run)
    return told(Kept.LONG_RUN_MINUTES, minutes=round(took), count=facts.plan.bounds.stop_minutes)


def _has_segment(facts: WeekFacts) -> bool:
    return facts.long_run is not None and bool(facts.long_run.fast)


@week_rule("R26", _has_segment)
def long_run_segment(facts: WeekFacts) -> Iterator[Breach]:
    """For the half and longer, in the peak, every second week, 20 to 40 % of the run (ruling 26).

    For the marathon from build on and in the first week of the taper, up to half of the run (ruling 56).
    """
    run = facts.long_run
    if run is None:
        return
    if facts.plan.race_class is RaceClass.MARATHON:
        yield from _marathon_segment(facts, run)
        return
    low, high = limits.SEGMENT_SHARE
    if facts.plan.race_class not in SEGMENT_CLASSES or facts.phase is not PhaseName.PEAK:
        yield breach(Broken.LONG_RUN_SEGMENT_PLACE, 0, 1, run.number, hard=False)
    if any(day.kind is DayType.LONG_RUN and day.fast for day in facts.plan.days_of(facts.number - 1)):
        yield breach(Broken.LONG_RUN_SEGMENT_OFTEN, 2, 1, run.number, hard=False)
    share = _segment_share(run)
    if share > high + SEGMENT_ROOM or (share < low - SEGMENT_ROOM and facts.phase is PhaseName.PEAK):
        limit = Share(high if share > high else low)
        yield breach(Broken.LONG_RUN_SEGMENT_SHARE, Share(share), limit, run.number, hard=False)


def _marathon_segment(facts: WeekFacts, run: DayFacts) -> Iterator[Breach]:
    late_taper = facts.phase is PhaseName.TAPER and facts.number > facts.plan.plan.loading_weeks + 1
    if facts.phase is PhaseName.BASE or late_taper:
        yield breach(Broken.LONG_RUN_SEGMENT_PLACE_MARATHON, 0, 1, run.number, hard=False)
    loading = facts.phase is not PhaseName.TAPER
    if loading and any(day.kind is DayType.LONG_RUN and day.fast for day in facts.plan.days_of(facts.number - 1)):
        yield breach(Broken.LONG_RUN_SEGMENT_OFTEN, 2, 1, run.number, hard=False)
    share, most = _segment_share(run), limits.MARATHON_STRETCH_SHARE
    if share > most + SEGMENT_ROOM:
        yield breach(Broken.LONG_RUN_SEGMENT_SHARE_MARATHON, Share(share), Share(most), run.number, hard=False)


def _segment_share(run: DayFacts) -> float:
    return sum(lap.distance_mm for lap in run.fast) / run.day.distance_mm if run.day.distance_mm > 0 else 0.0


@long_run_segment.measures
def _long_run_segment_kept(facts: WeekFacts) -> Told:
    run = facts.long_run
    if run is None or not run.fast:
        return Told(Kept.LONG_RUN_SEGMENT_EASY)
    quickest = min(lap.pace_s or 0 for lap in run.fast)
    return told(Kept.LONG_RUN_SEGMENT, share=Share(_segment_share(run)), pace=Pace(quickest))


def _long_enough(facts: PlanFacts) -> bool:
    return len(facts.plan.weeks) >= limits.FEWEST_JUDGED_WEEKS


def longest_run(facts: PlanFacts) -> DayFacts | None:
    """The plan's longest long run, the last one of them where several are equal."""
    runs = [day for week in facts.weeks for day in facts.days_of(week.number) if day.kind is DayType.LONG_RUN]
    return max(runs, key=lambda day: (day.miles, day.date), default=None)


@plan_rule("R2.5", _long_enough)
def longest_run_place(facts: PlanFacts) -> Iterator[Breach]:
    """About three weeks out for the marathon, two for the half, ten days for shorter races (2.5)."""
    run = longest_run(facts)
    least = limits.last_longest_days(facts.race_class, len(facts.plan.weeks))
    if run is not None and run.days_to_race < least:
        yield breach(
            Broken.LONGEST_RUN_PLACE, run.days_to_race, least, hard=False, miles=Miles(run.miles), date=run.date
        )


@longest_run_place.measures
def _longest_run_place_kept(facts: PlanFacts) -> Told:
    run = longest_run(facts)
    if run is None:
        return Told(Kept.LONGEST_RUN_PLACE_NONE)
    return told(Kept.LONGEST_RUN_PLACE, miles=Miles(run.miles), count=run.days_to_race)


PLAN_RULES = (longest_run_place,)
WEEK_RULES = (long_run_step, long_run_share, long_run_minutes, long_run_segment)
