"""The weeks ahead as they will be made from what was run, and what the long runs of a plan under way lack."""

from datetime import timedelta

from domain.adapting.next_week import next_week
from domain.adapting.peak_ahead import long_runs_in_all, plan_as_run
from domain.adapting.replan import with_week
from domain.adapting.training_log import DayRun, TrainingLog, training_log
from domain.planning.lacking import lacks
from domain.planning.notes import PlanNote
from tests.domain.adapting.test_next_week import run_as_planned
from tests.domain.plans import marathon


def test_every_week_ahead_is_the_one_that_will_be_made() -> None:
    """After weeks that were run at half, the later weeks come out as each Friday will make them, taper and all."""
    plan = marathon()
    known = plan.date_of(8, 7)
    log = training_log(run_as_planned(plan, known, share=0.5), (), known)
    seen = plan_as_run(plan, 9, log, outline=True)
    now = plan
    for number in range(9, plan.total_weeks + 1):
        now = with_week(now, next_week(now, number, log, outline=True).week)
    assert seen == now
    assert max(week.miles for week in seen.weeks[8:]) < max(week.miles for week in plan.weeks[8:])


def test_a_long_run_that_was_run_counts_and_one_that_passed_unrun_does_not() -> None:
    """What stood in the plan for past days tells nothing of the runner."""
    plan = marathon()
    today = plan.date_of(plan.total_weeks, 1)
    ran = {today - timedelta(days=20): DayRun(round(16.2 * 1_609_344))}
    found = long_runs_in_all(plan, TrainingLog(known_until=today - timedelta(days=1), runs=ran), today)
    assert round(max(found), 1) == 16.2


def test_too_late_the_lack_is_said_without_advice() -> None:
    """No plan of more weeks and no day more would help any more."""
    (said,) = lacks(marathon(), [14.5], may_grow=False)
    assert said.code is PlanNote.LONG_RUNS_LATE
    assert set(said.values) == {"longest", "wanted", "count"}
    assert lacks(marathon(), [17.0, 18.0, 19.0, 20.0], may_grow=False) == ()
