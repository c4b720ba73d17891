"""Strength sessions: sensible days, the right number, and nothing close to the race, for every plan."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plan import HARD_TYPES, Day, DayType, PhaseName, PlanInputs
from domain.planning.planner import make_plan
from domain.strength.catalogue import EXERCISES
from domain.strength.doses import Stage
from domain.strength.exercises import Focus, Load
from domain.strength.placement import sessions_wanted
from domain.strength.profile import Equipment, Experience, StrengthProfile
from domain.strength.sessions import StrengthSession, choices, strength_sessions
from tests.domain.plans import any_inputs, inputs, marathon

PROFILES = [StrengthProfile(experience, equipment) for experience in Experience for equipment in Equipment]
any_profile = st.sampled_from(PROFILES)
BEGINNER = StrengthProfile(Experience.BEGINNER)


def contacts(session: StrengthSession) -> int:
    """Jumps in all."""
    return sum(dose.sets * dose.count for dose in session.doses if dose.exercise.load is Load.JUMP)


@settings(max_examples=60)
@given(any_inputs(), any_profile)
def test_sessions_lie_on_sensible_days(given_inputs: PlanInputs, profile: StrengthProfile) -> None:
    """Never before quality, the long run or the race, never on them, never two days running, none before the start."""
    plan = make_plan(given_inputs)
    days = [day for _, _, day in plan.dated_days()]
    for week in plan.weeks:
        sessions = strength_sessions(plan, week.number, profile)
        assert len(sessions) <= sessions_wanted(plan, week)
        for session in sessions:
            day, on = week.day(session.day), plan.date_of(week.number, session.day)
            place = (week.number - 1) * 7 + session.day
            after = days[place] if place < len(days) else Day(number=1)
            assert after.type not in HARD_TYPES
            assert day.type not in (DayType.LONG_RUN, DayType.RACE, DayType.SHAKEOUT)
            assert on >= given_inputs.start
            assert given_inputs.race_date - on > timedelta(days=7)
        numbers = [session.day for session in sessions]
        assert all(later - one >= 2 for one, later in pairwise(numbers))


@settings(max_examples=40)
@given(any_inputs(), any_profile)
def test_sessions_are_the_same_each_time_and_of_a_bearable_length(
    given_inputs: PlanInputs, profile: StrengthProfile
) -> None:
    """Determinism; 20 to 45 minutes, five to seven exercises, none twice, all possible with what there is."""
    plan = make_plan(given_inputs)
    for week in plan.weeks:
        sessions = strength_sessions(plan, week.number, profile)
        assert sessions == strength_sessions(plan, week.number, profile, week)
        for session in sessions:
            names = [dose.exercise.movement for dose in session.doses]
            assert 20 <= session.minutes <= 45
            assert 5 <= len(names) == len(set(names)) <= 7
            assert all(dose.exercise.equipment in profile.equipment.usable for dose in session.doses)
            assert all(dose.exercise.experience.rank <= profile.experience.rank for dose in session.doses)
            assert 0 <= contacts(session) <= 60


@pytest.mark.parametrize("profile", PROFILES)
def test_a_marathon_has_two_two_one_and_one_light_session(profile: StrengthProfile) -> None:
    """Base and build two a week, peak one, the taper one in its first week."""
    plan = marathon()
    first_taper = next(week.number for week in plan.weeks if week.phase is PhaseName.TAPER)
    for week in plan.weeks:
        found = strength_sessions(plan, week.number, profile)
        if week.phase is PhaseName.TAPER:
            assert len(found) == (1 if week.number == first_taper else 0)
            assert all(session.stage is Stage.TAPER and session.effort[1] <= 5 for session in found)
        else:
            assert len(found) == {PhaseName.BASE: 2, PhaseName.BUILD: 2, PhaseName.PEAK: 1}[week.phase]


def test_a_week_of_hard_days_side_by_side_uses_a_rest_day_that_stays_one() -> None:
    """Friday easy, Saturday quality, Sunday long: the session goes to a rest day, and a day stays wholly free."""
    plan = marathon()
    week = plan.week(8)
    run = next(day for day in week.days if day.type is DayType.LONG_RUN)
    days = {
        5: replace(run, number=5, type=DayType.EASY),
        6: replace(run, number=6, type=DayType.TEMPO),
        7: replace(run, number=7),
    }
    crowded = replace(week, days=tuple(days.get(number, Day(number=number)) for number in range(1, 8)))
    sessions = strength_sessions(plan, 8, BEGINNER, crowded)
    assert len(sessions) == 2
    assert all(not crowded.day(session.day).is_run for session in sessions)


def test_no_session_where_no_day_is_free() -> None:
    """Hard days all week leave nothing."""
    plan = marathon()
    week = plan.week(8)
    kinds = [DayType.TEMPO] * 6 + [DayType.LONG_RUN]
    hard = replace(week, days=tuple(replace(day, type=kind) for day, kind in zip(week.days, kinds, strict=True)))
    assert strength_sessions(plan, 8, BEGINNER, hard) == ()


def test_the_catalogue_has_something_for_everybody() -> None:
    """At least forty exercises, two for each focus, experience and equipment; they differ, every one is chosen."""
    assert len(EXERCISES) >= 40
    assert len({exercise.movement for exercise in EXERCISES}) == len(EXERCISES)
    chosen = {exercise for profile in PROFILES for focus in Focus for exercise in choices(focus, profile)}
    assert chosen == set(EXERCISES)
    for profile in PROFILES:
        for focus in Focus:
            assert len(choices(focus, profile)) >= 2, (profile, focus)


@pytest.mark.parametrize("profile", PROFILES)
def test_sessions_differ_from_week_to_week_and_within_the_week(profile: StrengthProfile) -> None:
    """Neither the same session twice in a week, nor the one of the week before."""
    plan = marathon()
    weeks = [strength_sessions(plan, week.number, profile) for week in plan.weeks]
    for week, after in pairwise(weeks):
        found = [tuple(dose.exercise.movement for dose in session.doses) for session in week]
        assert len(set(found)) == len(found)
        if week and after:
            assert found[0] != tuple(dose.exercise.movement for dose in after[0].doses)


def test_loads_rise_through_the_season() -> None:
    """Fewer reps and more effort from learning to peak; jumps come with build, thirty to sixty."""
    plan = marathon(20)
    profile = StrengthProfile(Experience.EXPERIENCED, Equipment.GYM)
    by_stage: dict[Stage, list[StrengthSession]] = {}
    for week in plan.weeks:
        for session in strength_sessions(plan, week.number, profile):
            by_stage.setdefault(session.stage, []).append(session)
    reps = {stage: min(each.doses[0].count for each in found) for stage, found in by_stage.items()}
    assert reps[Stage.BASE] >= 8 > reps[Stage.BUILD] >= 5 > reps[Stage.PEAK] >= 3
    assert all(contacts(each) == 0 for each in by_stage[Stage.BASE] + by_stage[Stage.TAPER])
    assert all(20 <= contacts(each) <= 60 for each in by_stage[Stage.BUILD])


def test_an_easy_only_plan_stays_with_learning() -> None:
    """Neither heavy loads nor jumps after a yes to the health question."""
    plan = make_plan(inputs(easy_only=True))
    for week in plan.weeks:
        for session in strength_sessions(plan, week.number, StrengthProfile(Experience.EXPERIENCED)):
            assert session.stage in (Stage.LEARN, Stage.TAPER)
            assert session.effort[1] <= 6
            assert contacts(session) == 0


def test_careful_runners_jump_less() -> None:
    """Thirty jumps at most."""
    plan = make_plan(inputs(careful=True))
    found = [each for week in plan.weeks for each in strength_sessions(plan, week.number, BEGINNER)]
    assert max(contacts(each) for each in found) == 30


def test_a_recovery_week_is_lighter() -> None:
    """One set fewer, never below two."""
    plan = marathon()
    week = plan.week(6)
    profile = StrengthProfile(Experience.REGULAR, Equipment.GYM)
    usual = strength_sessions(plan, 6, profile, replace(week, cutback=False))
    light = strength_sessions(plan, 6, profile, replace(week, cutback=True))
    for one, other in zip(usual, light, strict=True):
        assert all(less.sets == max(more.sets - 1, 2) for more, less in zip(one.doses, other.doses, strict=True))


def test_who_begins_late_learns_first_and_nobody_begins_in_the_taper() -> None:
    """Four weeks of learning from the day they began, whatever the phase; one who began long ago has learned."""
    plan = marathon()
    monday = plan.date_of(8, 1)
    late = replace(BEGINNER, since=monday + timedelta(days=2))
    stages = [strength_sessions(plan, number, late)[0].stage for number in range(8, 14)]
    assert stages[:4] == [Stage.LEARN] * 4
    assert Stage.LEARN not in stages[4:]
    assert strength_sessions(plan, 8, late)[0].doses[0].sets == 2
    long_ago = replace(BEGINNER, since=plan.inputs.start - timedelta(days=60))
    assert strength_sessions(plan, 1, long_ago)[0].stage is Stage.BASE
    just_before = replace(BEGINNER, since=plan.inputs.start - timedelta(days=10))
    assert [strength_sessions(plan, number, just_before)[0].stage for number in (1, 4)] == [Stage.LEARN] * 2
    taper = next(week.number for week in plan.weeks if week.phase is PhaseName.TAPER)
    too_late = replace(BEGINNER, since=plan.date_of(taper, 1))
    assert strength_sessions(plan, taper, too_late) == ()
    assert strength_sessions(plan, taper, late) != ()
