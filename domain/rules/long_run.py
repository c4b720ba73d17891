"""The long run: its step, its share of the week, its hours, its fast end, and where the longest lies (2.1, 2.5)."""

from collections.abc import Iterator

from domain import limits
from domain.formats import show_date, show_duration, show_miles, show_pace, show_percent
from domain.plan import DayType, Lap, PhaseName
from domain.race import RaceClass
from domain.rules.facts import ROOM_MILES, DayFacts, PlanFacts, WeekFacts
from domain.rules.findings import Breach, plan_rule, week_rule
from domain.rules.wording import day_name
from domain.units import MM_PER_MILE

SEGMENT_ROOM = 0.05
SEGMENT_CLASSES = frozenset({RaceClass.HALF, RaceClass.THIRTY_K, RaceClass.MARATHON, RaceClass.LONGER})
HARD_STOP_CLASSES = frozenset({RaceClass.MARATHON, RaceClass.LONGER})
SHORT_PLAN_WEEKS = 8


def _has_past(facts: WeekFacts) -> bool:
    return facts.longest_before is not None and bool(facts.runs)


@week_rule("R2.1", "No single run jumps ahead of the last four weeks", _has_past)
def long_run_step(facts: WeekFacts) -> Iterator[Breach]:
    """+10 % or +1 mile over the longest run of the last four weeks; more than +20 % and more than +2 miles is hard.

    A single run more than a tenth longer than the longest of the last 30 days went with more injuries (Frandsen 2025).
    """
    longest = facts.longest_before or 0.0
    most = limits.long_step_cap(longest)
    hard_most = limits.long_step_violation(longest)
    units, room = facts.inputs.units, ROOM_MILES
    for day in facts.runs:
        # The shakeout has its own length (ruling 6), whatever came before it.
        if day.miles > most + room and day.kind is not DayType.SHAKEOUT:
            hard = day.miles > hard_most + room
            yield Breach(
                hard,
                day.miles,
                hard_most if hard else most,
                f"{day_name(day.number)}: {show_miles(day.miles, units)} is a big step from "
                f"{show_miles(longest, units)}, the longest run of the last four weeks. "
                f"Up to {show_miles(most, units)} is a step that holds.",
                day.number,
            )


@long_run_step.says
def _long_run_step_said(facts: WeekFacts) -> str:
    units = facts.inputs.units
    return (
        f"Longest run {show_miles(facts.longest, units)}; the longest of the last four weeks was "
        f"{show_miles(facts.longest_before or 0.0, units)}."
    )


def _has_long_run(facts: WeekFacts) -> bool:
    return facts.long_run is not None and not facts.partial


def long_share(facts: WeekFacts) -> float:
    """The longest run's share of the week's miles."""
    return facts.longest / facts.miles if facts.miles > 0 else 0.0


@week_rule("R2.5", "The long run leaves room for the other days", _has_long_run)
def long_run_share(facts: WeekFacts) -> Iterator[Breach]:
    """Worth a word above max(share cap, 35 %), with two runs a week above 60 % (2.5)."""
    alarm = limits.share_alarm(facts.plan.race_class, facts.miles, len(facts.runs))
    share = long_share(facts)
    if facts.longest > alarm * facts.miles + ROOM_MILES:
        yield Breach(
            False,
            share,
            alarm,
            f"The long run is {show_percent(share)} of the week; up to {show_percent(alarm)} is easier to absorb.",
            None if facts.long_run is None else facts.long_run.number,
        )


@long_run_share.says
def _long_run_share_said(facts: WeekFacts) -> str:
    alarm = limits.share_alarm(facts.plan.race_class, facts.miles, len(facts.runs))
    return f"The long run is {show_percent(long_share(facts))} of the week, at most {show_percent(alarm)}."


def minutes(facts: WeekFacts, day: DayFacts) -> float:
    """How long a run takes: laps with a pace at that pace, the others in the middle of the easy range."""
    paces = facts.plan.paces
    easy = (paces.easy_fast_s + paces.easy_slow_s) / 2
    return sum(lap.distance_mm * (lap.pace_s or easy) for lap in day.day.laps) / MM_PER_MILE / 60


@week_rule("R2.5", "The long run ends in time", lambda facts: facts.long_run is not None)
def long_run_minutes(facts: WeekFacts) -> Iterator[Breach]:
    """The time caps of 2.5; 210 minutes (240 beyond the marathon) is the hard stop of the marathon."""
    run = facts.long_run
    if run is None:
        return
    _, stop = limits.long_minutes(facts.plan.race_class)
    took = minutes(facts, run)
    # A long run's own least length may take a slow runner longer.
    if took > stop and run.miles > facts.bands.long.low + ROOM_MILES:
        yield Breach(
            facts.plan.race_class in HARD_STOP_CLASSES,
            took,
            stop,
            f"{day_name(run.number)}: {show_miles(run.miles, facts.inputs.units)} take about "
            f"{show_duration(took * 60)}; the long run for this race ends by {show_duration(stop * 60)}.",
            run.number,
        )


@long_run_minutes.says
def _long_run_minutes_said(facts: WeekFacts) -> str:
    took = 0.0 if facts.long_run is None else minutes(facts, facts.long_run)
    return f"The long run takes about {round(took)} of at most {limits.long_minutes(facts.plan.race_class)[1]} minutes."


def _has_segment(facts: WeekFacts) -> bool:
    return facts.long_run is not None and bool(facts.long_run.fast)


@week_rule("R26", "A fast end of the long run is short and belongs to the peak", _has_segment)
def long_run_segment(facts: WeekFacts) -> Iterator[Breach]:
    """For the half and longer, in the peak, every second week, 20 to 40 % of the run (ruling 26)."""
    run = facts.long_run
    if run is None:
        return
    name, (low, high) = day_name(run.number), limits.SEGMENT_SHARE
    if facts.plan.race_class not in SEGMENT_CLASSES or facts.phase is not PhaseName.PEAK:
        yield Breach(
            False,
            0,
            1,
            f"{name}: race pace inside the long run belongs to the peak of a half marathon or longer.",
            run.number,
        )
    if any(day.kind is DayType.LONG_RUN and day.fast for day in facts.plan.days_of(facts.number - 1)):
        yield Breach(
            False, 2, 1, f"{name}: last week's long run ended fast too; every second week is enough.", run.number
        )
    share = _segment_share(run)
    if share > high + SEGMENT_ROOM or (share < low - SEGMENT_ROOM and facts.phase is PhaseName.PEAK):
        yield Breach(
            False,
            share,
            high if share > high else low,
            f"{name}: {show_percent(share)} of the long run is at race pace; 20 to 40 % is the usual dose.",
            run.number,
        )


def _segment_share(run: DayFacts) -> float:
    return sum(lap.distance_mm for lap in run.fast) / run.day.distance_mm if run.day.distance_mm > 0 else 0.0


@long_run_segment.says
def _long_run_segment_said(facts: WeekFacts) -> str:
    run = facts.long_run
    if run is None or not run.fast:
        return "The long run is easy throughout."
    quickest: Lap = min(run.fast, key=lambda lap: lap.pace_s or 0)
    pace = show_pace(quickest.pace_s or 0, facts.inputs.units)
    return f"{show_percent(_segment_share(run))} of the long run at {pace}."


def _long_enough(facts: PlanFacts) -> bool:
    return len(facts.plan.weeks) >= SHORT_PLAN_WEEKS


def longest_run(facts: PlanFacts) -> DayFacts | None:
    """The plan's longest long run, the last one of them where several are equal."""
    runs = [day for week in facts.weeks for day in facts.days_of(week.number) if day.kind is DayType.LONG_RUN]
    return max(runs, key=lambda day: (day.miles, day.date), default=None)


@plan_rule("R2.5", "The longest run lies well before the race", _long_enough)
def longest_run_place(facts: PlanFacts) -> Iterator[Breach]:
    """About three weeks out for the marathon, two for the half, ten days for shorter races (2.5)."""
    run = longest_run(facts)
    least = limits.last_longest_days(facts.race_class)
    if run is not None and run.days_to_race < least:
        yield Breach(
            False,
            run.days_to_race,
            least,
            f"The longest run, {show_miles(run.miles, facts.inputs.units)} on {show_date(run.date)}, is "
            f"{run.days_to_race} days before the race; {least} leave time to recover.",
        )


@longest_run_place.says
def _longest_run_place_said(facts: PlanFacts) -> str:
    run = longest_run(facts)
    if run is None:
        return "No run is too long too late."
    return f"The longest run, {show_miles(run.miles, facts.inputs.units)}, is {run.days_to_race} days before the race."


PLAN_RULES = (longest_run_place,)
WEEK_RULES = (long_run_step, long_run_share, long_run_minutes, long_run_segment)
