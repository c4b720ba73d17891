"""What a coach is pointed to: silence, missed runs, a week under half, pauses without their reason; sorted by need."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.adapting.flags import Flag, FlagKind, Lately, RunLately, WeekLately, begun_since, flags, is_serious, need
from domain.approval import WeekStatus
from domain.people import Person, RunState
from domain.units import MM_PER_MILE

# A Monday; four runs a week on Tuesday, Thursday, Saturday and Sunday.
TODAY = date(2027, 1, 18)
PLANNED = tuple(
    TODAY + timedelta(days=offset)
    for offset in range(-28, 7)
    if (TODAY + timedelta(days=offset)).isoweekday() in (2, 4, 6, 7)
)


def week(number: int, status: WeekStatus = WeekStatus.APPROVED, *, is_in_force: bool = True) -> WeekLately:
    """A week of twenty miles; week 4 is the one that begins today."""
    monday = TODAY + timedelta(days=7 * (number - 4))
    return WeekLately(number=number, monday=monday, planned_mm=20 * MM_PER_MILE, status=status, is_in_force=is_in_force)


ALL_RUN = tuple(RunLately(day, RunState.DONE, 5 * MM_PER_MILE) for day in PLANNED if day < TODAY)
STEADY = Lately(
    athlete=Person(id=1, chat_id=1, name="Ann"),
    today=TODAY,
    plan_id=1,
    weeks=tuple(week(number) for number in range(1, 6)),
    run_days=PLANNED,
    runs=ALL_RUN,
)


def kinds(lately: Lately) -> list[FlagKind]:
    """Only the kinds."""
    return [flag.kind for flag in flags(lately)]


def without_runs(since: date) -> tuple[RunLately, ...]:
    """Everything run before that day."""
    return tuple(run for run in ALL_RUN if run.date < since)


def test_who_runs_as_planned_has_no_flag() -> None:
    """And comes after everybody who has one."""
    assert flags(STEADY) == ()
    assert need(()) > need(flags(replace(STEADY, pauses=((TODAY, None),))))


def test_silence_is_flagged() -> None:
    """Seven days without a log where runs were planned; also of somebody who never logged anything."""
    silent = replace(STEADY, runs=without_runs(TODAY - timedelta(days=7)))
    assert flags(silent) == (Flag(FlagKind.SILENT, 7),)
    assert flags(replace(STEADY, runs=())) == (Flag(FlagKind.SILENT, 21),)
    assert flags(replace(STEADY, runs=(), run_days=())) == ()


def test_a_day_far_beyond_the_weeks_before_is_flagged_for_a_few_days() -> None:
    """Eight miles after weeks of five; not six, not on race day, not where hardly anything is known, not for long."""
    sunday = TODAY - timedelta(days=1)
    far = tuple(replace(run, distance_mm=8 * MM_PER_MILE) if run.date == sunday else run for run in ALL_RUN)
    assert flags(replace(STEADY, runs=far)) == (Flag(FlagKind.FAR_DAY, 60, sunday),)
    assert [flag.kind for flag in begun_since(replace(STEADY, runs=far), sunday - timedelta(days=1))] == [
        FlagKind.FAR_DAY
    ]
    assert begun_since(replace(STEADY, runs=far), sunday) == ()
    assert flags(replace(STEADY, runs=far, race_date=sunday)) == ()
    assert flags(replace(STEADY, runs=far[-6:], run_days=())) == ()
    assert FlagKind.FAR_DAY not in kinds(replace(STEADY, runs=far, today=TODAY + timedelta(days=3)))
    six = tuple(replace(run, distance_mm=6 * MM_PER_MILE) if run.date == sunday else run for run in ALL_RUN)
    assert flags(replace(STEADY, runs=six)) == ()


def test_missed_runs_are_flagged() -> None:
    """Three planned runs in a row without one of them done, or two in a week."""
    skipped = tuple(replace_state(run) if run.date >= TODAY - timedelta(days=4) else run for run in ALL_RUN)
    assert kinds(replace(STEADY, runs=skipped)) == [FlagKind.MISSED_IN_A_ROW, FlagKind.LOW_WEEK]
    two = tuple(run for run in ALL_RUN if run.date not in (date(2027, 1, 12), date(2027, 1, 16)))
    assert flags(replace(STEADY, runs=two)) == (Flag(FlagKind.MISSED_RUNS, 2),)
    one = tuple(run for run in ALL_RUN if run.date != date(2027, 1, 16))
    assert flags(replace(STEADY, runs=one)) == ()


def replace_state(run: RunLately) -> RunLately:
    """The same day, skipped."""
    return RunLately(run.date, RunState.SKIPPED, 0)


def test_a_week_under_half_is_flagged() -> None:
    """By the miles: all four runs, each much shorter than planned."""
    short = tuple(RunLately(run.date, RunState.PARTLY, 2 * MM_PER_MILE) for run in ALL_RUN)
    assert flags(replace(STEADY, runs=short)) == (Flag(FlagKind.LOW_WEEK, 40),)


def test_a_pause_asks_for_nothing_and_says_only_that_it_is_one() -> None:
    """No missed runs, no low week; and for a week after it that they are back."""
    paused = replace(STEADY, runs=without_runs(date(2027, 1, 10)), pauses=((date(2027, 1, 10), None),))
    assert flags(paused) == (Flag(FlagKind.PAUSED),)
    back = replace(paused, pauses=((date(2027, 1, 10), date(2027, 1, 17)),))
    assert flags(back) == (Flag(FlagKind.BACK, on=TODAY),)


def test_the_order_is_by_need() -> None:
    """Who waits for an answer before who is silent, before what merely waits for approval."""
    much = replace(
        STEADY,
        runs=without_runs(TODAY - timedelta(days=7)),
        asked=1,
        weeks=(week(4, WeekStatus.PENDING, is_in_force=False), week(5, WeekStatus.PENDING, is_in_force=False)),
        athlete=replace(STEADY.athlete, muted_at=datetime(2027, 1, 15, tzinfo=UTC)),
    )
    assert kinds(much) == [
        FlagKind.ASKED, FlagKind.SILENT, FlagKind.NOT_APPROVED_NOW, FlagKind.WAITS, FlagKind.BLOCKED,
    ]  # fmt: skip
    assert is_serious(flags(much))
    assert not is_serious((Flag(FlagKind.WAITS, 5),))


def test_what_is_told_today_was_not_so_before() -> None:
    """Each flag is pushed on the first day that has it, and not again."""
    silent = replace(STEADY, runs=without_runs(TODAY - timedelta(days=7)))
    yesterday = TODAY - timedelta(days=1)
    assert begun_since(silent, yesterday) == (Flag(FlagKind.SILENT, 7),)
    later = replace(silent, today=TODAY + timedelta(days=3))
    assert begun_since(later, TODAY + timedelta(days=2)) == ()
    blocked = replace(STEADY, athlete=replace(STEADY.athlete, muted_at=datetime(2027, 1, 17, 20, tzinfo=UTC)))
    assert begun_since(blocked, yesterday) == (Flag(FlagKind.BLOCKED),)
    assert begun_since(replace(blocked, today=TODAY + timedelta(days=2)), TODAY + timedelta(days=1)) == ()
