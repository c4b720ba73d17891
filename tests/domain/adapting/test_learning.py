"""Who learns to run steps up from what was run: skipped and unknown weeks teach nothing (rulings 52, 65)."""

import os
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import Phase, given, note, settings
from hypothesis import strategies as st

from domain.adapting.change import change_plan
from domain.adapting.next_week import next_week
from domain.adapting.reasons import WeekReason
from domain.adapting.replan import with_week
from domain.adapting.this_week import rest_of_week
from domain.adapting.training_log import DayRun, TrainingLog
from domain.advice import TitleKind
from domain.errors import InputError
from domain.people import Absence, LifeEvent
from domain.plan import Day, Plan, PlanInputs, Week
from domain.planning.ladder import PLAIN, steps_shown
from domain.planning.paces import paces_of
from domain.planning.planner import make_plan
from domain.planning.season import season_of
from domain.planning.workouts.run_walk import LADDER
from domain.race import FIVE_K
from domain.rules import check_week
from tests.domain.adapting.test_any_life import Somebody, Stretch, patterns, plans
from tests.domain.plans import inputs

EXAMPLES = os.environ.get("MILEPOST_EXAMPLES")
_PHASES = tuple(Phase) if EXAMPLES else (Phase.generate,)
# Who ran so many weeks without pauses has learned it; after that a break goes by ruling 66.
LEARNED = 3


def learner(weeks: int = 16, miles: float = 0) -> Plan:
    """A first 5K from no running, on three days."""
    return make_plan(inputs(FIVE_K, weeks=weeks, weekly_miles=miles, five_k_pace_s=840, days=(2, 4, 7)))


def stretches(week: Week) -> set[tuple[int, int]]:
    """What is run and walked at a time, seconds."""
    return {
        (day.title.run_s, day.title.walk_s)
        for day in week.days
        if not isinstance(day.title, str) and day.title.kind is TitleKind.RUN_WALK
    }


def some_run(plan: Plan, last: date, share: int, *, said: bool) -> TrainingLog:
    """The first `share` runs of each week up to `last`; the others skipped where that is `said`, else unknown."""
    runs, skipped = {}, set()
    for week in plan.weeks:
        asked = [day for day in week.days if day.is_run]
        for place, day in enumerate(asked):
            on = plan.date_of(week.number, day.number)
            if on > last:
                continue
            if place < share:
                runs[on] = DayRun(day.distance_mm)
            elif said:
                skipped.add(on)
    return TrainingLog(known_until=last, runs=runs, skipped=frozenset(skipped))


@pytest.mark.parametrize("said", [True, False])
def test_a_skipped_and_an_unknown_week_hold_the_step(*, said: bool) -> None:
    """Two weeks run, then nothing: the step that was to come stays, and the reason says so."""
    plan = learner()
    log = some_run(plan, plan.date_of(2, 7), 3, said=True)
    nothing = some_run(plan, plan.date_of(4, 7), 0, said=said)
    log = TrainingLog(known_until=plan.date_of(4, 7), runs=log.runs, skipped=nothing.skipped - log.runs.keys())
    assert stretches(plan.week(5)) == {LADDER[4]}
    found = next_week(plan, 5, log, outline=True)
    assert WeekReason.LEARNING in {reason.code for reason in found.reasons}
    assert max(run_s for run_s, _ in stretches(found.week)) <= LADDER[2][0]
    assert found.replanned is not None
    after = found.replanned.plan.week(6)
    assert max(run_s for run_s, _ in stretches(after)) <= LADDER[3][0]


def test_a_week_of_which_less_than_half_was_run_holds_the_step() -> None:
    """One run of three."""
    plan = learner()
    found = next_week(plan, 2, some_run(plan, plan.date_of(1, 7), 1, said=True), outline=True)
    assert stretches(found.week) == {LADDER[0]}


def test_two_runs_of_three_are_a_step() -> None:
    """The plan's own week."""
    plan = learner()
    found = next_week(plan, 2, some_run(plan, plan.date_of(1, 7), 2, said=True), outline=True)
    assert stretches(found.week) == {LADDER[1]}


def test_whoever_runs_as_planned_has_the_plans_own_steps() -> None:
    """Week after week, and no reason is given."""
    plan = learner()
    for number in range(2, 14):
        found = next_week(plan, number, some_run(plan, plan.date_of(number - 1, 7), 3, said=True), outline=True)
        assert found.week == plan.week(number)
        assert found.reasons == ()


def test_an_illness_early_on_does_not_lead_to_longer_stretches() -> None:
    """Ill for two weeks after the first one: four minutes at a time are for who ran before."""
    plan = learner()
    first = plan.date_of(2, 1)
    ill = Absence(athlete_id=1, event=LifeEvent.ILLNESS, first=first, last=first + timedelta(days=13))
    runs = some_run(plan, plan.date_of(1, 7), 3, said=True).runs
    log = TrainingLog(known_until=plan.date_of(3, 7), runs=runs, absences=(ill,))
    found = next_week(plan, 4, log, outline=True)
    assert stretches(found.week) == {LADDER[0]}
    back = plan.date_of(4, 3)
    log = TrainingLog(
        known_until=back - timedelta(days=1), runs=runs, absences=(replace(ill, last=back - timedelta(days=1)),)
    )
    rest = rest_of_week(plan, 4, log, back)
    assert rest is not None
    assert stretches(rest.week) == {LADDER[0]}


def test_planning_anew_teaches_nothing() -> None:
    """A week that was held stays at its step when another wish plans the weeks ahead anew."""
    plan = learner()
    nothing = some_run(plan, plan.date_of(4, 7), 0, said=True)
    held = with_week(plan, next_week(plan, 5, nothing, outline=True).week)
    wish = replace(plan.inputs, preferred_days=frozenset({1, 3, 6}))
    changed = change_plan(held, wish, nothing, plan.date_of(5, 1)).plan
    season = season_of(plan.inputs)
    assert season.ladder_step(5) == 4
    for number in (5, 6):
        assert max(run_s for run_s, _ in stretches(changed.week(number))) <= LADDER[number - 4][0]


@st.composite
def learners(draw: st.DrawFn) -> PlanInputs:
    """Inputs of every kind of who begins with walking between, for half a year at most."""
    wanted = draw(plans())
    return replace(
        wanted,
        race_date=min(wanted.race_date, wanted.anchor + timedelta(days=182)),
        weekly_miles=draw(st.sampled_from([0.0, 2.0, 3.0, 5.0, 7.5])),
        longest_recent_run=None,
        five_k_pace_s=draw(st.integers(540, 840)),
    )


@settings(max_examples=int(EXAMPLES or 10), derandomize=EXAMPLES is None, phases=_PHASES)
@given(learners(), patterns(), st.booleans())
def test_no_step_rises_by_more_than_one_over_the_step_last_run(
    wanted: PlanInputs, pattern: list[tuple[Stretch, int]], takes_future: bool
) -> None:
    """Whatever happens: every run that is asked for is at most one step over the last run that was run."""
    try:
        plan = make_plan(wanted)
    except InputError:
        return
    somebody = Somebody(plan, [(Stretch.RUN, 7), *pattern])
    slow_s = paces_of(plan).training.easy_slow_s
    last, plain_weeks = season_of(wanted).ladder_step(1) - 1, 0
    for number in range(1, plan.total_weeks + 1):
        monday = plan.date_of(number, 1)
        if number > 1:
            found = next_week(
                plan, number, somebody.log(monday - timedelta(days=1), plan.date_of(number, 7)), outline=True
            )
            if found.replanned is not None and takes_future:
                plan = found.replanned.plan
            plan = with_week(plan, found.week)
        week = plan.week(number)
        assert [one.code for one in check_week(plan, week) if one.hard] == []
        steps = {day.number: shown for day in week.days if (shown := steps_shown(day, slow_s))}
        note(f"{number}: {[(min(shown), max(shown)) for shown in steps.values()]} after {last}")
        if plain_weeks < LEARNED:
            assert all(min(shown) <= last + 1 for shown in steps.values()), number
        last, ran = _lived(plan, week, somebody, steps, last)
        plain_weeks += ran and last >= PLAIN


def _lived(plan: Plan, week: Week, somebody: Somebody, steps: dict[int, frozenset[int]], last: int) -> tuple[int, bool]:
    """The step run last after this week, and whether one was."""
    ran = False
    for day in week.days:
        on = plan.date_of(week.number, day.number)
        somebody.meet(on, day)
        if on in somebody.runs and day.number in steps:
            last, ran = _step_run(day, steps[day.number], last), True
    return last, ran


def _step_run(_day: Day, shown: frozenset[int], last: int) -> int:
    """What a run stands for, where it may be more than one step: the one after the last, else the highest."""
    return last + 1 if last + 1 in shown else last if last in shown else max(shown)
