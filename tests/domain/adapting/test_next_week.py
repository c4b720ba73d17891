"""The next week from what was run."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.adapting.comeback import Comeback, resumed_pace
from domain.adapting.gaps import Gap, latest_gap
from domain.adapting.next_week import next_week
from domain.adapting.reasons import WeekNote, WeekReason
from domain.adapting.replan import with_week
from domain.adapting.training_log import TrainingLog, training_log
from domain.advice import Advice, Tip
from domain.errors import InputError
from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.plan import QUALITY_TYPES, DayType, Plan, PlanInputs, Week
from domain.planning.planner import make_plan
from domain.rules import check_week
from domain.told import Told, told
from domain.units import MM_PER_MILE
from tests.domain.plans import any_inputs, marathon

PLAN = marathon()


def run_as_planned(
    plan: Plan, until: date, *, missed: Collection[date] = (), share: float = 1.0, effort: int | None = 5
) -> list[RunLog]:
    """A log of every planned run up to a date; the missed ones are said to be skipped."""
    return [
        RunLog(athlete_id=1, date=day, state=RunState.SKIPPED)
        if day in missed
        else RunLog(
            athlete_id=1,
            date=day,
            state=RunState.DONE if share == 1 else RunState.PARTLY,
            distance_mm=round(one.distance_mm * share),
            effort=effort,
        )
        for day, _, one in plan.dated_days()
        if one.is_run and day <= until
    ]


def log_until(week: int, day: int = 7, *, known: date | None = None, absences: tuple[Absence, ...] = ()) -> TrainingLog:
    """All run up to a day of the plan; what was planned after it, up to `known`, was skipped."""
    until = PLAN.date_of(week, day)
    skipped = {on for on, _, _ in PLAN.dated_days() if until < on}
    return training_log(run_as_planned(PLAN, known or until, missed=skipped), absences, known or until)


def absence(event: LifeEvent, first: date, last: date | None = None) -> tuple[Absence, ...]:
    """One absence."""
    return (Absence(athlete_id=1, event=event, first=first, last=last),)


def quality(week: Week) -> list[DayType]:
    """The workouts of a week."""
    return [day.type for day in week.days if day.type in QUALITY_TYPES]


def test_nothing_known_neither_grows_nor_falls() -> None:
    """Who says nothing is taken neither to have run nor to have rested: the week is as big as those before the plan."""
    number = next(n for n in range(5, 12) if PLAN.week(n).miles > max(week.miles for week in PLAN.weeks[: n - 1]) + 0.6)
    empty = training_log([], [], PLAN.date_of(number - 1, 7))
    proposal = next_week(PLAN, number, empty)
    assert abs(proposal.week.miles - PLAN.inputs.weekly_miles) <= 1
    assert {reason.code for reason in proposal.reasons} == {WeekReason.UNKNOWN, WeekReason.NOTHING_KNOWN}
    assert quality(proposal.week) == []


def test_all_run_gives_the_plans_own_week() -> None:
    """On Friday evening the weekend is still open and counts as planned."""
    assert next_week(PLAN, 6, log_until(5, 5)).week == PLAN.week(6)
    assert next_week(PLAN, 6, log_until(5, 7)).week == PLAN.week(6)


def test_one_missed_run_changes_nothing() -> None:
    """One or two days: continue, and never make up miles (training.md 3.2)."""
    tempo = PLAN.date_of(5, 4)
    log = training_log(run_as_planned(PLAN, PLAN.date_of(5, 7), missed={tempo}), [], PLAN.date_of(5, 7))
    assert next_week(PLAN, 6, log).week.miles <= PLAN.week(6).miles


def test_three_to_five_days_begin_with_two_easy_ones() -> None:
    """One workout is left out, no hard day before Wednesday."""
    missed = {PLAN.date_of(5, day) for day in (3, 4, 6, 7)}
    log = training_log(run_as_planned(PLAN, PLAN.date_of(5, 7), missed=missed), [], PLAN.date_of(5, 7))
    proposal = next_week(PLAN, 6, log)
    assert proposal.reasons[0] == told(WeekReason.BREAK_EASY_DAYS, days=5)
    assert len(quality(proposal.week)) == len(quality(PLAN.week(6))) - 1
    assert all(day.type not in QUALITY_TYPES for day in proposal.week.days[:2])
    assert not proposal.review_goal


def test_a_week_off_comes_back_at_three_quarters_without_intervals() -> None:
    """Rest days at its ends are none of it: six days, so the goal needs no other look yet."""
    off = {PLAN.date_of(5, day) for day in range(1, 8)}
    log = training_log(run_as_planned(PLAN, PLAN.date_of(5, 7), missed=off), (), PLAN.date_of(5, 7))
    proposal = next_week(PLAN, 6, log)
    assert proposal.week.miles <= 0.78 * PLAN.week(6).miles
    assert DayType.INTERVALS not in quality(proposal.week)
    assert not proposal.review_goal
    assert proposal.replanned is not None
    assert proposal.replanned.plan.week(13).miles >= PLAN.week(13).miles - 0.5


def test_two_weeks_off_come_back_at_half_and_change_the_future() -> None:
    """As many days of return as were missed; the later weeks start from there, every changed day with a reason."""
    proposal = next_week(PLAN, 7, log_until(4, 7, known=PLAN.date_of(6, 7)))
    assert proposal.week.miles <= 0.55 * PLAN.week(7).miles
    assert quality(proposal.week) == []
    assert proposal.replanned is not None
    assert all(change.reasons for change in proposal.replanned.changes)
    assert min(change.week_number for change in proposal.replanned.changes) >= 8


def test_after_two_months_a_new_plan_is_better() -> None:
    """More than 56 days."""
    proposal = next_week(PLAN, 14, log_until(4, 7, known=PLAN.date_of(13, 7)))
    assert proposal.restart
    assert proposal.review_goal


def test_illness_stops_the_schedule() -> None:
    """No days to run, and the reason says so."""
    proposal = next_week(PLAN, 7, log_until(6, absences=absence(LifeEvent.ILLNESS, PLAN.date_of(6, 7))))
    assert proposal.stopped
    assert proposal.reasons == (Told(WeekReason.STOPPED),)
    assert not any(day.is_run for day in proposal.week.days)


def test_illness_keeps_what_the_race_date_asks_for() -> None:
    """Whether to race is the athlete's decision."""
    proposal = next_week(PLAN, 16, log_until(15, absences=absence(LifeEvent.INJURY, PLAN.date_of(15, 7))))
    assert [day.type for day in proposal.week.days if day.is_run] == [DayType.SHAKEOUT, DayType.RACE]


def test_a_holiday_rests_its_days_and_makes_nothing_up() -> None:
    """Three days away: they rest, the others carry their own share."""
    away = absence(LifeEvent.HOLIDAY, PLAN.date_of(7, 3), PLAN.date_of(7, 5))
    proposal = next_week(PLAN, 7, log_until(6, absences=away))
    assert Told(WeekReason.AWAY) in proposal.reasons
    assert not any(day.is_run for day in proposal.week.days[2:5])
    assert proposal.week.miles < 0.7 * PLAN.week(7).miles


def test_high_effort_two_weeks_running_makes_a_lighter_week() -> None:
    """Fifteen percent less than the week before and one workout less."""
    logs = run_as_planned(PLAN, PLAN.date_of(6, 7), effort=9)
    proposal = next_week(PLAN, 7, training_log(logs, [], PLAN.date_of(6, 7)))
    assert Told(WeekReason.TIRED) in proposal.reasons
    assert proposal.week.miles <= 0.88 * PLAN.week(6).miles
    assert len(quality(proposal.week)) < len(quality(PLAN.week(7)))


def test_one_hard_week_is_just_a_hard_week() -> None:
    """High effort in the last week only changes nothing."""
    first = [replace(log, effort=5) for log in run_as_planned(PLAN, PLAN.date_of(5, 7))]
    last = [log for log in run_as_planned(PLAN, PLAN.date_of(6, 7), effort=9) if log.date > PLAN.date_of(5, 7)]
    proposal = next_week(PLAN, 7, training_log([*first, *last], [], PLAN.date_of(6, 7)))
    assert Told(WeekReason.TIRED) not in proposal.reasons


def test_two_weeks_under_70_percent_replan_from_what_was_run() -> None:
    """From the most of the two, a step of 15 %."""
    logs = run_as_planned(PLAN, PLAN.date_of(6, 7), share=0.5)
    proposal = next_week(PLAN, 7, training_log(logs, [], PLAN.date_of(6, 7)))
    assert Told(WeekReason.LOW) in proposal.reasons
    assert proposal.replanned is not None
    run = 0.5 * max(PLAN.week(5).miles, PLAN.week(6).miles)
    assert proposal.week.miles <= 1.15 * run + 0.5


def test_the_long_run_goes_by_the_longest_run_that_was_run() -> None:
    """Long runs missed for a month: the next one is no more than a step above what was run."""
    plan = PLAN
    longs = {plan.date_of(week, 6) for week in range(5, 9)}
    logs = run_as_planned(plan, plan.date_of(8, 7), missed=longs)
    longest = max(log.distance_mm for log in logs if log.date > plan.date_of(4, 5)) / MM_PER_MILE
    proposal = next_week(plan, 9, training_log(logs, [], plan.date_of(8, 7)))
    assert max(day.miles for day in proposal.week.days) <= max(1.1 * longest, longest + 1) + 0.5


def test_a_missed_month_of_long_runs_is_said() -> None:
    """Miles as planned without the long runs: the long run alone steps back, and the week says why."""
    most = 10 * MM_PER_MILE
    as_planned = run_as_planned(PLAN, PLAN.date_of(8, 7))
    logs = [replace(log, distance_mm=min(log.distance_mm, most)) for log in as_planned]
    # What was left out of a long run was run the day before it.
    logs += [
        replace(log, date=log.date - timedelta(days=1), distance_mm=log.distance_mm - most)
        for log in as_planned
        if log.distance_mm > most
    ]
    proposal = next_week(PLAN, 9, training_log(logs, [], PLAN.date_of(8, 7)))
    assert proposal.reasons == (Told(WeekReason.LONG),)
    assert max(day.miles for day in proposal.week.days) <= 11.5


def test_an_illness_that_ends_in_the_week_is_followed_by_easy_days() -> None:
    """The days after it are part of the break: no workout on the first day well, and three quarters at most."""
    ill = absence(LifeEvent.ILLNESS, PLAN.date_of(5, 2), PLAN.date_of(6, 2))
    proposal = next_week(PLAN, 6, log_until(5, 1, known=PLAN.date_of(5, 4), absences=ill))
    assert proposal.reasons[0] == told(WeekReason.BREAK_LIGHT_WEEK, days=8)
    assert not any(day.is_run for day in proposal.week.days[:2])
    assert all(
        day.type not in QUALITY_TYPES and Advice(Tip.STRIDES) not in day.advice for day in proposal.week.days[:4]
    )
    assert proposal.week.miles <= 0.75 * PLAN.week(6).miles


def test_a_week_after_lighter_ones_goes_on_from_there() -> None:
    """In the taper the plan's own week would be more than the lighter weeks before it allow."""
    plan = PLAN
    for number in range(10, 15):
        plan = with_week(plan, replace(PLAN.week(number), days=PLAN.week(4).days))
    logs = run_as_planned(plan, plan.date_of(14, 7))
    proposal = next_week(plan, 15, training_log(logs, [], plan.date_of(14, 7)))
    assert proposal.reasons == (Told(WeekReason.STEP),)
    assert proposal.week.miles < 0.9 * PLAN.week(15).miles
    assert [one.code for one in check_week(with_week(plan, proposal.week), proposal.week) if one.hard] == []


def test_tired_weeks_keep_two_thirds_of_the_plan() -> None:
    """High effort week after week: lighter each time, but never down to nothing."""
    plan = PLAN
    for number in range(3, 12):
        logs = run_as_planned(plan, plan.date_of(number - 1, 7), effort=9)
        proposal = next_week(plan, number, training_log(logs, [], plan.date_of(number - 1, 7)))
        plan = with_week(plan, proposal.week)
        assert proposal.week.miles >= 0.55 * PLAN.week(number).miles
        assert proposal.week.miles <= max(0.93 * PLAN.week(number).miles, 1.1 * plan.week(number - 1).miles)


def test_running_far_over_the_plan_is_said_and_changes_nothing() -> None:
    """The plan is not raised by it."""
    logs = run_as_planned(PLAN, PLAN.date_of(6, 7), share=1.4)
    proposal = next_week(PLAN, 7, training_log(logs, [], PLAN.date_of(6, 7)))
    assert proposal.notes == (Told(WeekNote.OVER),)
    assert proposal.said == (Told(WeekNote.OVER),)
    assert proposal.week == PLAN.week(7)


def test_a_week_planned_anew_is_the_plan_now() -> None:
    """After a break the outline written for it is kept, not measured against the plan of before."""
    break_log = log_until(4, 7, known=PLAN.date_of(6, 7))
    first = next_week(PLAN, 7, break_log)
    assert first.replanned is not None
    plan = with_week(first.replanned.plan, first.week)
    off = {on for on, _, _ in plan.dated_days() if PLAN.date_of(5, 1) <= on < PLAN.date_of(7, 1)}
    logs = run_as_planned(plan, plan.date_of(9, 7), missed=off)
    proposal = next_week(plan, 10, training_log(logs, [], plan.date_of(9, 7)), outline=True)
    assert proposal.week == plan.week(10)


def test_pinned_and_edited_days_are_kept() -> None:
    """Whatever the log says; only an absence outranks them."""
    own = PLAN.week(7)
    days = tuple(replace(day, pinned=True) if day.number == 3 else day for day in own.days)
    plan = with_week(PLAN, replace(own, days=days))
    log = log_until(4, 7, known=PLAN.date_of(6, 7))
    kept = next_week(plan, 7, log).week.day(3)
    assert kept == days[2]


def test_new_paces_after_a_break_are_gentler() -> None:
    """Daniels' factor: nothing up to five days, slower from six on."""
    assert resumed_pace(450, None) == 450
    first = date(2027, 1, 1)
    assert resumed_pace(450, Gap(first, first + timedelta(days=4))) == 450
    assert resumed_pace(450, Gap(first, first + timedelta(days=13))) > 452


def test_rest_days_do_not_make_a_gap() -> None:
    """A gap goes from one missed run to another; the rest days at its ends are none of it."""
    log = log_until(5, 5, known=PLAN.date_of(5, 5))
    assert latest_gap(PLAN, log, PLAN.date_of(6, 1)) is None
    off = {PLAN.date_of(5, 3), PLAN.date_of(5, 4), PLAN.date_of(5, 5)}
    missed = training_log(run_as_planned(PLAN, PLAN.date_of(5, 5), missed=off), (), PLAN.date_of(5, 5))
    gap = Gap(PLAN.date_of(5, 3), PLAN.date_of(5, 4), back=PLAN.date_of(5, 6))
    assert latest_gap(PLAN, missed, PLAN.date_of(6, 1)) == gap


def test_a_silence_of_ten_days_is_no_break() -> None:
    """Nobody said that nothing was run: the week neither grows nor falls, whatever was skipped before it."""
    said = run_as_planned(PLAN, PLAN.date_of(4, 4), missed={PLAN.date_of(4, day) for day in (1, 2, 3, 4)})
    log = training_log(said, (), PLAN.date_of(5, 7))
    gap = latest_gap(PLAN, log, PLAN.date_of(6, 1))
    assert gap is None or gap.last <= PLAN.date_of(4, 4)
    assert not any(code.name.startswith("BREAK") for code in (each.code for each in next_week(PLAN, 6, log).reasons))


def test_after_two_weeks_of_which_nothing_is_known_there_are_no_workouts() -> None:
    """Easy running until somebody says what was run; one run that is known is enough."""
    number = next(each.number for each in PLAN.weeks if each.number > 4 and quality(each))
    silent = training_log([], (), PLAN.date_of(number - 1, 7))
    proposal = next_week(PLAN, number, silent)
    assert quality(proposal.week) == []
    assert WeekReason.NOTHING_KNOWN in {reason.code for reason in proposal.reasons}
    ran = next(each for each in reversed(run_as_planned(PLAN, PLAN.date_of(number - 1, 7))))
    known = next_week(PLAN, number, training_log([ran], (), PLAN.date_of(number - 1, 7)))
    assert WeekReason.NOTHING_KNOWN not in {reason.code for reason in known.reasons}


def test_a_pause_over_the_long_run_makes_no_other_run_longer() -> None:
    """Sunday is away: its miles are not run on the days before it."""
    for number in range(3, PLAN.total_weeks - 2):
        sunday = PLAN.date_of(number, 7)
        away = absence(LifeEvent.HOLIDAY, sunday, sunday + timedelta(days=6))
        week = next_week(PLAN, number, log_until(number - 1, 5, absences=away)).week
        longest = max(day.miles for day in PLAN.week(number).days if day.number < 7)
        assert max(day.miles for day in week.days) <= longest + 0.25, number


def test_an_unknown_week_that_asked_for_more_is_no_step_up() -> None:
    """Week 1 was made bigger, and nobody said whether it was run: the weeks after it do not grow from it."""
    plan = make_plan(replace(PLAN.inputs, weekly_miles=25))
    long = max((day for week in plan.weeks for day in week.days if day.type is DayType.LONG_RUN), key=lambda d: d.miles)
    bigger = with_week(plan, plan.week(1).with_days(long))
    assert bigger.week(1).miles > plan.week(1).miles + 2
    for number in (2, 3):
        silent = training_log([], (), plan.date_of(number - 1, 5))
        assert next_week(bigger, number, silent).week.miles <= max(25.0, plan.week(1).miles) + 0.5


@pytest.mark.parametrize(
    ("days", "since", "share"),
    [(2, 0, 1.0), (5, 0, 1.0), (8, 0, 0.75), (8, 7, 1.0), (20, 0, 0.5), (20, 14, 0.75), (20, 20, 1.0), (42, 21, 0.5)],
)
def test_loads_follow_the_table(days: int, since: int, share: float) -> None:
    """training.md 3.2, by how many days ago the first run was."""
    last = date(2027, 2, 28)
    gap = Gap(last - timedelta(days=days - 1), last)
    back = last + timedelta(days=1)
    assert Comeback(gap, back, load=25.0, longest=9.0).fraction(back + timedelta(days=since)) == share


@settings(max_examples=60)
@given(any_inputs(), st.data())
def test_no_log_leads_to_a_week_that_breaks_a_hard_rule(wanted: PlanInputs, data: st.DataObject) -> None:
    """Any plan, any week, any runs missed."""
    try:
        plan = make_plan(wanted)
    except InputError:
        return
    if plan.total_weeks < 2:
        return
    number = data.draw(st.integers(2, plan.total_weeks))
    until = plan.date_of(number - 1, 7)
    planned = run_as_planned(plan, until)
    keep = data.draw(st.lists(st.booleans(), min_size=len(planned), max_size=len(planned)))
    stop = data.draw(st.integers(0, len(planned)))
    logs = [log for index, (log, kept) in enumerate(zip(planned, keep, strict=True)) if kept and index < stop]
    proposal = next_week(plan, number, training_log(logs, [], until))
    now = with_week(plan, proposal.week)
    assert [finding.code for finding in check_week(now, proposal.week) if finding.hard] == []


def test_a_light_week_that_is_over_before_the_first_run_is_no_reason() -> None:
    """Back on a Tuesday after a week: of the week after it only the Monday, a rest day, is held back."""
    missed = {PLAN.date_of(3, day) for day in range(1, 8)}
    log = training_log(run_as_planned(PLAN, PLAN.date_of(4, 7), missed=missed), [], PLAN.date_of(4, 7))
    assert PLAN.inputs.preferred_days.isdisjoint({1})
    assert WeekReason.BREAK_LIGHT_WEEK not in {reason.code for reason in next_week(PLAN, 5, log).reasons}


def test_days_that_nobody_spoke_of_are_not_said_to_be_without_running() -> None:
    """All logged until the weekend, then four days of silence: they are not known, and no break."""
    logs = run_as_planned(PLAN, PLAN.date_of(5, 2))
    log = training_log(logs, [], PLAN.date_of(5, 7))
    codes = {reason.code for reason in next_week(PLAN, 6, log).reasons}
    assert not codes & {WeekReason.BREAK_SILENT, WeekReason.BREAK_EASY_DAYS}
