"""Any pattern of runs, misses, illness and words: what a plan asks for afterwards (rulings 64 to 66).

MILEPOST_EXAMPLES=2000 draws more lives than the few of every run, and other ones each time.
"""

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise
from math import ceil, log

from hypothesis import Phase, given, note, settings
from hypothesis import strategies as st

from domain.adapting.next_week import is_stopped, next_week
from domain.adapting.replan import with_week
from domain.adapting.training_log import DayRun, TrainingLog
from domain.errors import InputError
from domain.people import Absence, LifeEvent
from domain.plan import Day, DayType, PhaseName, Plan, PlanInputs, Week
from domain.planning.planner import make_plan
from domain.rules import check_week
from tests.domain.plans import any_inputs

EXAMPLES = os.environ.get("MILEPOST_EXAMPLES")
# Two shortest runs, and what rounding to the grid may cost.
LEAST, ROUNDING = 4.0, 1.0
# Under so many miles one run more or less is most of a week.
SMALL = 8.0
# So far back lies the load that a way back leads to.
LOAD_WEEKS = 16
# What a plan asks for again once the running is back, and how it may come there at least.
TARGET, RISE = 0.85, 1.04


class Stretch(StrEnum):
    """How some days go."""

    RUN = "run"
    SKIPPED = "skipped"
    SILENT = "silent"
    HALF = "half"
    LONGER = "longer"
    HARD = "hard"
    ODD = "odd"
    ILL = "ill"
    INJURED = "injured"
    AWAY = "away"


_EVENTS = {Stretch.ILL: LifeEvent.ILLNESS, Stretch.INJURED: LifeEvent.INJURY, Stretch.AWAY: LifeEvent.HOLIDAY}
# What part of a planned run is run, and how it felt.
_RUNS = {
    Stretch.RUN: (1.0, 5),
    Stretch.HALF: (0.55, 5),
    Stretch.LONGER: (1.3, 6),
    Stretch.HARD: (1.0, 9),
    Stretch.ODD: (1.0, None),
}


@st.composite
def plans(draw: st.DrawFn) -> PlanInputs:
    """Inputs of every kind, with weeks enough for something to happen in them."""
    inputs, weeks = draw(any_inputs()), draw(st.integers(8, 40))
    race_date = inputs.anchor + timedelta(days=7 * weeks - draw(st.integers(1, 7)))
    return replace(inputs, race_date=race_date)


@st.composite
def patterns(draw: st.DrawFn) -> list[tuple[Stretch, int]]:
    """Some running, as a rule, and then whatever happens, for days or for weeks."""
    running = (Stretch.RUN, draw(st.integers(0, 70)))
    return [running, *draw(st.lists(st.tuples(st.sampled_from(Stretch), st.integers(1, 60)), min_size=1, max_size=4))]


@dataclass(frozen=True, slots=True)
class Asked:
    """A week as it was written: from what was known until then, and what became of it."""

    week: Week
    own: float
    known: date
    monday: date
    run: float
    maybe: float
    stopped: bool
    away: bool


class Somebody:
    """Who lives through these stretches from the plan's first day on, and then runs all that is asked for."""

    def __init__(self, plan: Plan, pattern: list[tuple[Stretch, int]]) -> None:
        self.days: dict[date, Stretch] = {}
        self.runs: dict[date, DayRun] = {}
        self.skipped: set[date] = set()
        self.absences: list[Absence] = []
        day = plan.inputs.start
        for stretch, length in pattern:
            last = day + timedelta(days=length - 1)
            self.days |= {day + timedelta(days=number): stretch for number in range(length)}
            if stretch in _EVENTS:
                self.absences.append(Absence(athlete_id=1, event=_EVENTS[stretch], first=day, last=last))
            day = last + timedelta(days=1)
        troubled = [on for on, stretch in self.days.items() if stretch is not Stretch.RUN]
        self.last_trouble = max(troubled, default=plan.inputs.start - timedelta(days=1))

    def meet(self, on: date, day: Day) -> float:
        """Run a day as the stretch says it; the miles that may have been run though nobody said so."""
        stretch = self.days.get(on, Stretch.RUN)
        if not day.is_run or day.type is DayType.RACE:
            return 0.0
        if stretch is Stretch.SILENT or (stretch is Stretch.ODD and on.toordinal() % 3 == 0):
            return day.miles
        if stretch is Stretch.SKIPPED or (stretch is Stretch.ODD and on.toordinal() % 3 == 1):
            self.skipped.add(on)
        elif stretch in _RUNS:
            share, effort = _RUNS[stretch]
            self.runs[on] = DayRun(int(day.distance_mm * share), effort)
        return 0.0

    def log(self, known: date, sunday: date) -> TrainingLog:
        """What is known on a date about a week that ends on `sunday`."""
        return TrainingLog(
            known_until=known,
            runs={on: run for on, run in self.runs.items() if on <= known},
            skipped=frozenset(on for on in self.skipped if on <= known),
            absences=tuple(one for one in self.absences if one.first <= sunday),
        )


def lived(plan: Plan, somebody: Somebody, days_before: int, *, takes_future: bool) -> list[Asked]:
    """Every week, written so many days before its Monday from what was known then, and lived."""
    own = [week.miles for week in plan.weeks]
    weeks: list[Asked] = []
    for number in range(1, plan.total_weeks + 1):
        monday = plan.date_of(number, 1)
        known = monday - timedelta(days=days_before)
        log = somebody.log(known, monday + timedelta(days=6))
        if number > 1:
            proposal = next_week(plan, number, log, outline=True)
            if proposal.replanned is not None and takes_future:
                plan = proposal.replanned.plan
            plan = with_week(plan, proposal.week)
        week = plan.week(number)
        dates = [plan.date_of(number, day.number) for day in week.days]
        maybe = sum(somebody.meet(on, day) for on, day in zip(dates, week.days, strict=True))
        run = sum(somebody.runs[on].longest_miles for on in dates if on in somebody.runs)
        away = any(log.absent(on) is not None for on in dates)
        weeks.append(Asked(week, own[number - 1], known, monday, run, maybe, is_stopped(plan, number, log), away))
        found = [one.code for one in check_week(plan, week) if one.hard]
        assert found == [], number
    return weeks


def is_free(inputs: PlanInputs) -> bool:
    """Whether no limit of a coach's decides how fast the load comes back, and the week has the runs for it."""
    limits = inputs.coach_limits
    unlimited = limits.max_long_run_share is None and limits.max_week_growth is None and limits.max_hard_days is None
    return unlimited and len(inputs.preferred_days) > 2


# A life takes long to make small: that is for who asks for many.
_PHASES = tuple(Phase) if EXAMPLES else (Phase.generate,)


@settings(max_examples=int(EXAMPLES or 15), derandomize=EXAMPLES is None, phases=_PHASES)
@given(plans(), patterns(), st.sampled_from([1, 4]), st.booleans())
def test_whatever_somebody_lives_through_the_plan_stays_with_them(
    inputs: PlanInputs, pattern: list[tuple[Stretch, int]], days_before: int, takes_future: bool
) -> None:
    """No empty week unasked, no return backwards, no step above the load before, and the plan's target comes back."""
    try:
        plan = make_plan(inputs)
    except InputError:
        return
    somebody = Somebody(plan, pattern)
    weeks = lived(plan, somebody, days_before, takes_future=takes_future)
    note("\n".join(f"{one.week.number}: {one.week.miles:.1f} of {one.own:.1f}, run {one.run:.1f}" for one in weeks))
    assert_none_is_empty(weeks)
    assert_no_leap(weeks, inputs)
    assert_recovery_is_less(weeks, days_before)
    after = [one for one in weeks if one.known >= somebody.last_trouble and one.week.phase is not PhaseName.TAPER]
    assert_never_backwards(after)
    if is_free(inputs):
        assert_the_target_is_back(after, weeks)


def assert_none_is_empty(weeks: Collection[Asked]) -> None:
    """No week to come is empty unless illness or injury goes on, or days off leave no day of it."""
    for one in weeks:
        if one.own > LEAST and one.week.number > 1 and not one.stopped and not one.away:
            assert one.week.miles > 0, one


def assert_no_leap(weeks: list[Asked], inputs: PlanInputs) -> None:
    """Every week keeps the step over the biggest that was, or may have been, run: what a break took is no measure."""
    for place, one in enumerate(weeks):
        lately = weeks[max(0, place - LOAD_WEEKS) : place]
        known = [was.run + was.maybe for was in lately]
        # What is still to come when a week is written on Friday counts as planned.
        ahead = [was.week.miles for was in lately[-1:] if one.known < was.monday + timedelta(days=6)]
        load = max([*known, *ahead, inputs.weekly_miles if place < LOAD_WEEKS else 0.0, 6.0])
        # The way back from a break of more than eight weeks takes longer than that, to as much less of the load.
        empty = longest_silence([was.run + was.maybe for was in weeks[:place]])
        if empty > LOAD_WEEKS / 2:
            before = max([inputs.weekly_miles, *(was.run + was.maybe for was in weeks[:place])])
            load = max(load, before * LOAD_WEEKS / 2 / empty)
        assert one.week.miles <= max(1.2 * load, load + 3.0) + 0.3, one


def longest_silence(run: list[float]) -> int:
    """How many weeks in a row were without any running, at most."""
    return max((sum(1 for _ in weeks) for is_run, weeks in groupby(run, bool) if not is_run), default=0)


def assert_recovery_is_less(weeks: list[Asked], days_before: int) -> None:
    """No week is called a recovery week that holds more than the one before it, as it was asked or as it was run."""
    for earlier, later in pairwise(weeks):
        known = [earlier.run + earlier.maybe] if days_before == 1 else []
        if later.week.cutback and not earlier.away:
            assert later.week.miles <= min([earlier.week.miles, *known]) + 0.5, (earlier, later)


def assert_never_backwards(after: list[Asked]) -> None:
    """Once all is run again no week lies under the one before, but a lighter one of the plan."""
    for earlier, later in pairwise(after):
        if not later.week.cutback and later.own > SMALL and later.week.miles < 0.97 * later.own:
            assert later.week.miles >= earlier.week.miles - ROUNDING, (earlier, later)


def assert_the_target_is_back(after: list[Asked], weeks: list[Asked]) -> None:
    """With the weeks that it takes, whatever was, the plan's own week is asked for again."""
    if not after:
        return
    first = after[0]
    steps = ceil(log(max(1.0, max(one.own for one in after) / max(LEAST, first.week.miles))) / log(RISE))
    held = sum(one.run < 0.9 * one.own for one in weeks if one.monday < first.monday)
    enough = min(16, held) + steps + 4
    if len(after) >= enough:
        assert any(one.week.miles >= TARGET * one.own for one in after[:enough]), first
