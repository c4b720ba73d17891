"""Breaks and the way back (rulings 65, 66): what is counted, how the load comes back, never backwards."""

import random
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.lives import Lived, Runner, live, runner_of
from benchmarks.sweep import random_inputs
from domain.adapting.gaps import latest_gap
from domain.adapting.next_week import next_week
from domain.adapting.reasons import WeekNote, WeekReason
from domain.adapting.replan import TrainingLoad, replan, with_week
from domain.adapting.training_log import DayRun, DayState, TrainingLog, training_log
from domain.errors import InputError
from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.plan import CoachLimits, Day, DayType, PhaseName, Plan
from domain.planning.planner import make_plan
from domain.planning.season import season_of
from domain.planning.week_miles import cycle_ends
from domain.race import FIVE_K, HALF, TEN_K
from domain.units import MM_PER_MILE
from tests.domain.adapting.test_next_week import run_as_planned
from tests.domain.plans import inputs, marathon

PLAN = marathon(20)
Missed = Callable[[date, Day], bool]


class Follower(Runner):
    """Who runs just what is asked for, but for what `missed` says."""

    def __init__(self, missed: Missed, absences: tuple[Absence, ...] = (), *, says: bool = False) -> None:
        dice, day = random.Random(0), date.min
        super().__init__(way="", dice=dice, first=day, last=day, says_skips=says, absences=absences)
        self.missed = missed

    def _share(self, on: date, day: Day) -> float:
        away = any(one.first <= on and (one.last is None or on <= one.last) for one in self.absences)
        return 0.0 if away or self.missed(on, day) else 1.0


def weeks_of(
    missed: Missed, absences: tuple[Absence, ...] = (), *, says: bool = False, friday: bool = False
) -> list[Lived]:
    """The whole plan as it is lived."""
    return list(live(PLAN, Follower(missed, absences, says=says), days_before=4 if friday else 1))


def injured(first: date, days: int) -> tuple[Absence, ...]:
    """One injury of so many days."""
    last = first + timedelta(days=days - 1)
    return (Absence(athlete_id=1, event=LifeEvent.INJURY, first=first, last=last),)


def between(first: date, days: int) -> Missed:
    """Nothing is run on so many days."""
    return lambda on, _: first <= on < first + timedelta(days=days)


def never(_on: date, _day: Day) -> bool:
    """Everything is run."""
    return False


def rises(weeks: Collection[Lived]) -> bool:
    """Whether no week asks for less than the one before, but where the plan's own does."""
    before = 0.0
    for week in weeks:
        if week.asked < before - 0.75 and week.asked < 0.97 * week.own:
            return False
        before = week.asked
    return True


@pytest.mark.parametrize("days", [35, 42, 49, 56])
@pytest.mark.parametrize("friday", [False, True])
def test_after_an_injury_from_a_monday_no_week_is_empty_and_each_is_a_step_up(days: int, friday: bool) -> None:
    """35, 42, 49 and 56 days: a third, a half, three quarters of the load before, then a fifth a week at most."""
    lived = weeks_of(never, injured(PLAN.date_of(5, 1), days), friday=friday)
    load = max(week.run for week in lived[2:4])
    back = [week for week in lived if week.number > 4 + days // 7]
    assert all(week.asked > 0 for week in back[:-1])
    assert 0.27 * load <= back[0].asked <= 0.40 * load
    loading = [week for week in back if week.phase is not PhaseName.TAPER]
    assert rises(loading)
    for earlier, later in pairwise(loading):
        assert later.asked <= max(1.2 * earlier.asked + 0.3, min(0.75 * load, 1.52 * earlier.asked) + 0.3)
    assert all(not week.hard for week in lived)


def test_a_long_way_back_reaches_three_quarters_of_the_load_before() -> None:
    """44 days without a run: the last third is at three quarters of the load, not held by the halves before it."""
    plan = make_plan(inputs(race=TEN_K, weeks=28, weekly_miles=45, days=(1, 2, 3, 4, 6, 7)))
    lived = list(live(plan, Follower(between(plan.date_of(5, 1), 44), says=True)))
    load = max(week.run for week in lived[2:4])
    at_three_quarters = [week for week in lived if WeekReason.BREAK_THREE_QUARTERS.value in week.reasons]
    assert at_three_quarters
    assert all(0.7 * load <= week.asked <= 0.9 * load for week in at_three_quarters)


def test_a_step_back_that_is_not_run_is_asked_for_again() -> None:
    """Injured for 45 days, then two runs of three are skipped: the calendar alone takes no step to the load before."""
    plan = make_plan(inputs(race=TEN_K, weeks=28, weekly_miles=35, days=(1, 2, 3, 4, 5, 6, 7)))
    back = plan.date_of(12, 1)
    two_of_three = Follower(
        lambda on, _: on >= back and on.toordinal() % 3 != 0, injured(plan.date_of(5, 3), 45), says=True
    )
    asked = [week.asked for week in live(plan, two_of_three) if week.number >= 12]
    assert 11 <= asked[0] <= 13
    assert max(asked) <= asked[0]


def test_after_seventeen_weeks_off_the_load_before_counts_for_less() -> None:
    """A third of it after eight weeks; after twice as many half of that, and the long run likewise."""
    plan = make_plan(inputs(race=TEN_K, weeks=40, weekly_miles=40, days=(1, 2, 4, 6, 7)))
    back = {}
    for days in (56, 112):
        weeks = list(live(plan, Follower(never, injured(plan.date_of(5, 1), days))))
        back[days] = next(week.asked for week in weeks if week.number > 4 + days // 7)
    assert back[56] > 10
    assert back[112] <= 0.55 * back[56]


def test_the_long_run_comes_back_in_the_same_steps() -> None:
    """A third of the longest before the injury, then steps of a mile or a tenth."""
    absences = injured(PLAN.date_of(5, 1), 35)
    plan = PLAN
    log = training_log(run_as_planned(plan, plan.date_of(4, 7)), absences, plan.date_of(9, 7))
    proposal = next_week(plan, 10, log)
    assert proposal.replanned is not None
    longs = [max(day.miles for day in week.days) for week in proposal.replanned.plan.weeks[9:17]]
    before = max(day.miles for week in plan.weeks[:4] for day in week.days)
    assert longs[0] <= 0.4 * before
    assert all(later <= max(1.1 * earlier, earlier + 1) + 0.01 for earlier, later in pairwise(longs))


@pytest.mark.parametrize("ill_week", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("weekday", [1, 3, 5])
def test_after_nine_days_of_flu_no_long_run_steps_more_than_a_mile(ill_week: int, weekday: int) -> None:
    """A beginner's long runs, who runs all else: each is a mile or a tenth over the longest of 30 days at most."""
    plan = make_plan(inputs(race=FIVE_K, weeks=12, weekly_miles=10, days=(2, 4, 6)))
    first = plan.date_of(ill_week, weekday)
    flu = Absence(athlete_id=1, event=LifeEvent.ILLNESS, first=first, last=first + timedelta(days=8))
    runner = Follower(never, (flu,), says=True)
    lived = list(live(plan, runner))
    assert not any(week.hard for week in lived)
    back = plan.date_of(lived[-1].number, 1)
    for on, run in runner.runs.items():
        lately = [runner.runs[day].longest_miles for day in runner.runs if on - timedelta(days=30) <= day < on]
        if first < on < back and lately:
            # A quarter mile is the grid of what is planned.
            assert run.longest_miles <= max(1.1 * max(lately), max(lately) + 1) + 0.26, on


def test_nine_skipped_days_over_a_weeks_border_ease_the_week() -> None:
    """Wednesday to the Thursday after: the next week is at three quarters, without intervals, and says why."""
    lived = weeks_of(between(PLAN.date_of(5, 3), 9), says=True)
    eased = lived[6]
    assert eased.reasons[0] == WeekReason.BREAK_LIGHT_WEEK.value
    assert WeekNote.SILENT.value not in eased.reasons
    assert eased.asked <= 0.85 * eased.own
    assert lived[7].asked >= 0.93 * lived[7].own


def test_twelve_skipped_days_come_back_without_running_backwards() -> None:
    """Every week back asks for more than the one before until the plan's own is met."""
    lived = weeks_of(between(PLAN.date_of(5, 3), 12), says=True)
    back = lived[6:11]
    assert 0.45 * lived[2].run <= back[0].asked <= 0.65 * lived[2].run
    assert rises(back)
    assert any(week.asked >= 0.95 * week.own for week in lived[8:12])


def test_an_illness_of_28_days_is_one_of_28_days() -> None:
    """Rest days before and after it are none of it: halves, not thirds."""
    log = training_log(run_as_planned(PLAN, PLAN.date_of(4, 7)), injured(PLAN.date_of(5, 2), 28), PLAN.date_of(9, 1))
    gap = latest_gap(PLAN, log, PLAN.date_of(9, 2))
    assert gap is not None
    assert gap.days == 28
    proposal = next_week(PLAN, 10, replace(log, known_until=PLAN.date_of(9, 7)))
    assert proposal.reasons[0].values["days"] in (28, 34)


@pytest.mark.parametrize("friday", [False, True])
def test_55_percent_in_two_exact_plan_weeks_is_seen_and_not_cut_twice(friday: bool) -> None:
    """Who looks on Monday sees it at once, who looks on Friday a week later; from there it only rises."""
    plan, runner = PLAN, Runner(way="half the miles", dice=random.Random(1), first=date.min, last=date.max)
    runner.first, runner.last = plan.date_of(5, 1), plan.date_of(7 if friday else 6, 7)
    lived = list(live(plan, runner, days_before=4 if friday else 1))
    cut = lived[7 if friday else 6]
    assert WeekReason.LOW.value in cut.reasons
    run = [week.run for week in lived[2 : cut.number - 1]][-4:]
    assert cut.asked >= 0.8 * sum(run) / len(run) - 0.5
    after = [week for week in lived[cut.number - 1 : 13] if not week.own < lived[week.number - 2].own]
    assert rises(after)
    assert any(week.asked >= 0.95 * week.own for week in lived[cut.number : cut.number + 8])


def test_long_runs_missed_five_weeks_running_are_no_spiral() -> None:
    """The shortfall is counted once; who takes the long run up again is led back to the plan."""
    weeks = range(5, 10)
    lived = weeks_of(lambda on, day: PLAN.week_of(on) in weeks and day.type is DayType.LONG_RUN, says=True)
    least = min(week.asked for week in lived[5:10])
    assert least >= 0.7 * lived[4].asked
    assert lived[16].asked >= 0.9 * lived[16].own


def test_five_days_over_a_weeks_border_are_no_shortfall() -> None:
    """Saturday to Wednesday: both weeks stay under 70 %, and the plan goes on (3.2)."""
    plan = make_plan(inputs(race=FIVE_K, weeks=20, weekly_miles=20, days=(1, 2, 3, 6, 7)))
    lived = list(live(plan, Follower(between(plan.date_of(5, 6), 5), says=True)))
    assert max(lived[4].run / lived[4].asked, lived[5].run / lived[5].asked) < 0.7
    assert WeekReason.LOW.value not in [reason for week in lived for reason in week.reasons]
    assert lived[7].asked >= 0.93 * lived[7].own


def test_everything_skipped_is_nothing_run() -> None:
    """Skipped is zero: the weeks shrink to a gentle return and never grow."""
    lived = weeks_of(lambda _on, _day: True, says=True)
    assert lived[4].asked < 0.6 * lived[0].asked
    assert all(later.asked <= earlier.asked + 0.75 for earlier, later in pairwise(lived[1:17]))
    assert all(week.asked > 0 for week in lived[:-1])


def test_one_run_after_weeks_of_silence_is_no_cliff() -> None:
    """Nothing was said for four weeks, then a run of 3 miles: the next week stays as it was."""
    silent = TrainingLog(known_until=PLAN.date_of(5, 4))
    said = replace(silent, runs={PLAN.date_of(5, 2): DayRun(3 * MM_PER_MILE)})
    before, after = next_week(PLAN, 6, silent), next_week(PLAN, 6, said)
    assert after.week.miles >= 0.9 * before.week.miles
    assert {reason.code for reason in after.reasons} <= {WeekReason.UNKNOWN, WeekReason.LONG}


def test_unknown_weeks_stay_as_big_as_they_are_and_their_long_run_too() -> None:
    """Week after week without a word: no growth, no fall."""
    runner = Runner(way="never says", dice=random.Random(1), first=date.min, last=date.max)
    lived = list(live(PLAN, runner))
    loading = [week for week in lived if week.phase is not PhaseName.TAPER]
    assert max(week.asked for week in loading) <= PLAN.inputs.weekly_miles + 0.5
    assert min(week.asked for week in loading) >= 0.8 * PLAN.inputs.weekly_miles


class Forgetful(Follower):
    """Who runs all that is asked for, and never says a word of some of it."""

    def __init__(self, forgets: Missed) -> None:
        super().__init__(never)
        self.forgets = forgets

    def meet(self, on: date, day: Day) -> None:
        """Run it; a day that is forgotten is in no log."""
        if not self.forgets(on, day):
            super().meet(on, day)


def season_of_one_who(forgets: Missed) -> list[Lived]:
    """Sixteen weeks to a marathon from 25 miles, five runs a week."""
    return list(live(marathon(16), Forgetful(forgets)))


def test_one_run_a_week_that_is_never_logged_holds_up_nothing() -> None:
    """What is known grows by its own step, and that is enough for the plan's (ruling 65)."""
    lived = season_of_one_who(lambda on, _: on.isoweekday() == 2)
    assert all(week.asked == week.own and not week.reasons for week in lived)


def test_two_runs_a_week_that_are_never_logged_hold_the_plan_where_it_is() -> None:
    """More than a quarter of the last week is not known: nothing grows, and nothing falls."""
    lived = season_of_one_who(lambda on, _: on.isoweekday() in (2, 3))
    loading = [week for week in lived if week.phase is not PhaseName.TAPER]
    assert max(week.asked for week in loading) <= lived[0].asked + 1
    assert min(week.asked for week in loading) >= 0.8 * lived[0].asked
    assert any(WeekReason.UNKNOWN.value in week.reasons for week in lived)


def test_weeks_of_silence_fade_and_fall_off_no_cliff() -> None:
    """Four weeks logged, then not a word: two weeks as before, then each a tenth lighter, down to six tenths."""
    lived = season_of_one_who(lambda on, _: on >= marathon(16).date_of(5, 1))
    asked = [week.asked for week in lived if week.phase is not PhaseName.TAPER][4:]
    assert all(later >= 0.84 * earlier for earlier, later in pairwise(asked))
    assert asked[2] >= 0.97 * max(week.run for week in lived[:4])
    assert 0.55 * asked[0] <= asked[-1] <= 0.8 * asked[0]
    assert any(WeekReason.FADING.value in week.reasons for week in lived)
    assert not any(reason.startswith("break") for week in lived for reason in week.reasons)


@pytest.mark.parametrize("made_on", [5, 7])
def test_a_long_run_that_is_never_logged_stays_as_long_as_it_was(made_on: int) -> None:
    """Whatever the other runs do: nothing steps up from one nobody knows of, nor on Friday from the one to come."""
    plan, runner = marathon(16), Forgetful(lambda _on, day: day.type is DayType.LONG_RUN)
    first = max(day.miles for day in plan.week(1).days)
    longest = []
    for number in range(2, plan.total_weeks):
        days = plan.week(number - 1).days
        for day in days[:made_on]:
            runner.meet(plan.date_of(number - 1, day.number), day)
        week = next_week(plan, number, runner.log(plan.date_of(number - 1, made_on), plan.date_of(number, 7))).week
        for day in days[made_on:]:
            runner.meet(plan.date_of(number - 1, day.number), day)
        plan = with_week(plan, week)
        longest.append(max(day.miles for day in week.days if day.type is not DayType.RACE))
    assert max(longest) <= max(1.1 * first, first + 1)


def test_a_long_run_alone_that_is_not_known_says_so() -> None:
    """Four easy days hold most of the miles: the week grows by them, the long run waits for a word."""
    plan = make_plan(inputs(race=HALF, weeks=16, weekly_miles=40, days=(1, 2, 3, 4, 5, 6)))
    runner, said = Forgetful(lambda _on, day: day.type is DayType.LONG_RUN), set[WeekReason]()
    for number in range(2, 12):
        for day in plan.week(number - 1).days:
            runner.meet(plan.date_of(number - 1, day.number), day)
        proposal = next_week(plan, number, runner.log(plan.date_of(number - 1, 7), plan.date_of(number, 7)))
        said |= {each.code for each in proposal.reasons if isinstance(each.code, WeekReason)}
        plan = with_week(plan, proposal.week)
    assert said & {WeekReason.LONG_UNKNOWN, WeekReason.PARTLY_KNOWN}
    assert plan.week(11).miles > plan.week(2).miles


def test_the_three_states_of_a_day() -> None:
    """Run, skipped, unknown; a day away is no skipped one, a day to come none of them."""
    runs = [
        RunLog(athlete_id=1, date=PLAN.date_of(2, 2), state=RunState.DONE, distance_mm=5 * MM_PER_MILE),
        RunLog(athlete_id=1, date=PLAN.date_of(2, 3), state=RunState.SKIPPED),
    ]
    log = training_log(runs, injured(PLAN.date_of(2, 6), 1), PLAN.date_of(2, 4))
    states = [log.state(PLAN.date_of(2, day), is_planned=PLAN.week(2).day(day).is_run) for day in range(1, 8)]
    assert states == [
        DayState.REST,
        DayState.RUN,
        DayState.SKIPPED,
        DayState.UNKNOWN,
        DayState.AHEAD,
        DayState.AWAY,
        DayState.AHEAD,
    ]


def test_a_taper_before_the_load_is_back_is_said_with_three_ways_on() -> None:
    """A shorter race, a later one, or this one run calmly."""
    log = training_log(run_as_planned(PLAN, PLAN.date_of(9, 7)), injured(PLAN.date_of(10, 1), 35), PLAN.date_of(14, 7))
    assert WeekNote.TAPER_FIRST in [note.code for note in next_week(PLAN, 15, log).notes]
    longer = training_log(
        run_as_planned(PLAN, PLAN.date_of(3, 7)), injured(PLAN.date_of(4, 1), 70), PLAN.date_of(13, 7)
    )
    assert WeekNote.RACE_TOO_SOON in [note.code for note in next_week(PLAN, 14, longer).notes]
    early = training_log(run_as_planned(PLAN, PLAN.date_of(2, 7)), injured(PLAN.date_of(3, 1), 12), PLAN.date_of(4, 5))
    assert WeekNote.TAPER_FIRST not in [note.code for note in next_week(PLAN, 5, early).notes]


def runner_plan(seed: int) -> Plan | None:
    """Some plan; None for inputs that cannot be planned."""
    try:
        return make_plan(replace(random_inputs(seed), coach_limits=inputs().coach_limits))
    except InputError:
        return None


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000_000), st.sampled_from([1, 4]), st.booleans())
def test_no_life_empties_a_week_runs_backwards_or_leaps(seed: int, days_before: int, takes_future: bool) -> None:
    """Any runs, misses, illness, words: no hard finding, no week empty unasked, no leap over the load before."""
    plan = runner_plan(seed)
    if plan is None:
        return
    runner = runner_of(seed, plan)
    lived = list(live(plan, runner, days_before=days_before, takes_future=takes_future))
    assert [week.hard for week in lived if week.hard] == [], runner.way
    for week in lived[1:]:
        if not week.stopped and not week.away and week.own > 4:
            assert week.asked > 0, (runner.way, week)
    for number in range(2, len(lived)):
        before = [week for week in lived[:number] if week.run > 0 or not runner.skipped]
        most = max([week.asked for week in before] + [plan.inputs.weekly_miles, 6.0])
        assert lived[number].asked <= max(1.21 * most, most + 3.3), (runner.way, lived[number])


def test_a_coachs_limit_on_growth_does_not_hold_up_the_way_back() -> None:
    """No growth at all, and six weeks of illness: what was run before is reached again in the usual steps."""
    wanted = inputs(weeks=24, weekly_miles=30, days=(2, 4, 6, 7), coach_limits=CoachLimits(max_week_growth=0.0))
    plan = make_plan(wanted)
    lived = list(live(plan, Follower(never, injured(plan.date_of(6, 1), 42))))
    assert max(week.asked for week in lived if week.number > 12) >= 0.9 * lived[0].asked
    assert not any(week.hard for week in lived)
    again = replan(plan, plan.date_of(8, 1), load=TrainingLoad(15, 6)).plan
    assert max(week.miles for week in again.weeks[8:]) >= 0.97 * plan.week(1).miles


def test_nobody_is_sent_to_run_a_marathon_calmly_from_next_to_nothing() -> None:
    """Seven miles a week, and a week ill before the taper: another race is named, not this one run calmly."""
    plan = make_plan(inputs(weeks=8, weekly_miles=0, days=(1, 3, 5, 7)))
    log = training_log(run_as_planned(plan, plan.date_of(4, 7)), injured(plan.date_of(5, 1), 12), plan.date_of(6, 5))
    codes = [note.code for note in next_week(plan, 7, log).notes]
    assert WeekNote.TAPER_FIRST not in codes
    assert WeekNote.RACE_TOO_SOON in codes


def test_the_end_of_a_cycle_offers_a_test_of_fitness() -> None:
    """In the last light week of each part of a long base, once a part, and to nobody who runs easily only."""
    plan = make_plan(inputs(weeks=45, weekly_miles=19, days=(1, 3, 5, 7)))
    ends = cycle_ends(season_of(plan.inputs))
    assert len(ends) == 2
    for number in (*ends, ends[0] - 1, ends[0] + 1):
        log = training_log(run_as_planned(plan, plan.date_of(number - 1, 5)), (), plan.date_of(number - 1, 5))
        said = WeekNote.TIME_TRIAL in [note.code for note in next_week(plan, number, log).notes]
        assert said is (number in ends)


def test_a_light_week_that_was_hardly_run_is_asked_for_again() -> None:
    """A week skipped, then a quarter of the light one: the week after is no bigger than the light one was."""
    light, hardly = PLAN.date_of(6, 1), PLAN.date_of(7, 1)
    lived = weeks_of(
        lambda on, day: light <= on < hardly or (hardly <= on < hardly + timedelta(days=7) and on != first_run(7)),
        says=True,
    )
    assert lived[6].run < 0.5 * lived[6].asked
    assert lived[7].asked <= lived[6].asked + 0.5
    assert lived[9].asked > lived[7].asked


def first_run(number: int) -> date:
    """The first planned run of a week."""
    return next(PLAN.date_of(number, day.number) for day in PLAN.week(number).days if day.is_run)
