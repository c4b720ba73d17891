"""How training goes: time by intensity from recordings and from planned steps, and how much of the plan was run."""

from datetime import date, timedelta

from domain.adapting.consistency import Consistency, consistency
from domain.adapting.recorded.kept_run import KeptRun, KeptState
from domain.adapting.recorded.recorded_run import RecordedLap, RecordedRun, RunFormat, curve_of
from domain.adapting.time_by_intensity import Intensity, intensity_of, time_by_intensity
from domain.adapting.training_log import planned_dates, training_log
from domain.fitness import training_paces
from domain.people import Absence, LifeEvent, RunLog, RunPart, RunState
from domain.plan import Day, DayType, Lap
from domain.units import MM_PER_MILE
from tests.domain.plans import marathon

PACES = training_paces(450, 25)
TUESDAY = date(2026, 12, 29)
TEMPO = Day(
    number=2,
    type=DayType.TEMPO,
    warmup=(Lap(MM_PER_MILE),),
    workout=(Lap(3 * MM_PER_MILE, PACES.threshold_s),),
    cooldown=(Lap(MM_PER_MILE),),
)


def ran(miles: float, seconds: int | None = None, source: str = "chat", on: date = TUESDAY) -> RunLog:
    """A run of that many miles."""
    distance = round(miles * MM_PER_MILE)
    return RunLog(athlete_id=1, date=on, state=RunState.DONE, distance_mm=distance, duration_s=seconds, source=source)


def recorded(run: RecordedRun, number: int = 7, *, is_extra: bool = False) -> KeptRun:
    """As it is kept for that Tuesday."""
    return KeptRun(id=number, athlete_id=1, run=run, state=KeptState.PLACED, on=TUESDAY, is_extra=is_extra)


def test_each_training_pace_is_of_its_kind() -> None:
    """Easy paces are easy, marathon pace is steady, threshold and faster are hard."""
    kinds = {
        Intensity.EASY: (PACES.easy_slow_s, PACES.easy_fast_s),
        Intensity.MIDDLE: (PACES.marathon_s,),
        Intensity.HARD: (PACES.threshold_s, PACES.interval_s, PACES.repetition_s),
    }
    for kind, paces in kinds.items():
        assert {intensity_of(pace, PACES) for pace in paces} == {kind}


def test_pressed_laps_say_how_long_was_hard() -> None:
    """What the watch recorded counts, whatever was planned."""
    laps = (
        RecordedLap(distance_mm=MM_PER_MILE, duration_s=620, pressed=True),
        RecordedLap(distance_mm=2 * MM_PER_MILE, duration_s=930, pressed=True),
    )
    run = RecordedRun(format=RunFormat.FIT, digest="a", distance_mm=3 * MM_PER_MILE, moving_s=1550, laps=laps)
    found = time_by_intensity([ran(3, 1550, "run:7")], {TUESDAY: TEMPO}, [recorded(run)], PACES)
    assert dict(found.seconds) == {Intensity.EASY: 620, Intensity.HARD: 930}
    assert (found.runs, found.recorded) == (1, 1)
    assert found.share(Intensity.HARD) == 0.6


def test_laps_of_a_kilometre_do_not_hide_repeats() -> None:
    """Where the watch cut the laps itself, the minutes of the record say what was run how hard."""
    points, far = [(0.0, 0.0)], 0.0
    for second in range(1, 2401):
        is_hard = (second // 300) % 2
        far += 1609.344 / (PACES.interval_s if is_hard else PACES.easy_middle_s)
        points.append((float(second), far))
    laps = (RecordedLap(distance_mm=round(far * 1000), duration_s=2400),)
    run = RecordedRun(
        format=RunFormat.FIT,
        digest="a",
        distance_mm=round(far * 1000),
        moving_s=2400,
        laps=laps,
        curve=curve_of(points),
    )
    found = time_by_intensity([ran(4.5, 2400, "run:7")], {}, [recorded(run)], PACES)
    assert abs(found.seconds[Intensity.HARD] - 1200) <= 60
    assert found.total_s == 2400


def test_planned_steps_count_as_far_as_they_were_run() -> None:
    """A run that was told is its planned steps in the time it took; cut short, the last steps were not run."""
    whole = time_by_intensity([ran(5, 2700)], {TUESDAY: TEMPO}, [], PACES)
    assert whole.total_s in range(2699, 2702)
    assert 0.5 < whole.share(Intensity.HARD) < 0.6
    short = time_by_intensity([ran(2)], {TUESDAY: TEMPO}, [], PACES)
    assert short.seconds[Intensity.HARD] == PACES.threshold_s
    longer = time_by_intensity([ran(8)], {TUESDAY: TEMPO}, [], PACES)
    assert longer.seconds[Intensity.HARD] == 3 * PACES.threshold_s
    unplanned = time_by_intensity([ran(5, 5 * PACES.marathon_s)], {}, [], PACES)
    assert dict(unplanned.seconds) == {Intensity.MIDDLE: 5 * PACES.marathon_s}


def test_a_run_beside_the_recorded_one_does_not_do_the_workout_again() -> None:
    """Two runs on a day: the recorded one was the workout, so the told one was none."""
    run = RecordedRun(format=RunFormat.FIT, digest="a", distance_mm=5 * MM_PER_MILE, moving_s=2700)
    parts = (
        RunPart(distance_mm=5 * MM_PER_MILE, duration_s=2700, source="run:7"),
        RunPart(distance_mm=3 * MM_PER_MILE),
    )
    log = RunLog(athlete_id=1, date=TUESDAY, state=RunState.DONE, distance_mm=8 * MM_PER_MILE, parts=parts)
    found = time_by_intensity([log], {TUESDAY: TEMPO}, [recorded(run)], PACES)
    assert found.runs == 2
    assert found.seconds[Intensity.EASY] == round(3 * PACES.easy_middle_s)
    beside = time_by_intensity([log], {TUESDAY: TEMPO}, [recorded(run, is_extra=True)], PACES)
    assert beside.seconds[Intensity.HARD] == 2 * PACES.threshold_s


def test_skipped_unknown_and_days_off_are_three_things() -> None:
    """What was planned and due is run, skipped or unknown; days off are not counted, runs beside the plan are named."""
    plan = marathon()
    dates = sorted(planned_dates(plan))[:6]
    today = dates[5]
    free = next(on for on in (dates[0] + timedelta(days=n) for n in range(30)) if on not in dates)
    logs = [
        ran(5, on=dates[0]),
        RunLog(athlete_id=1, date=dates[1], state=RunState.SKIPPED),
        ran(4, on=dates[2]),
        ran(3, on=free),
    ]
    off = Absence(athlete_id=1, event=LifeEvent.HOLIDAY, first=dates[4], last=dates[4])
    found = consistency(plan, training_log(logs, [off], today), today)
    assert found == Consistency(
        due=4, run=2, skipped=1, unknown=1, away=1, beside=1, weeks_in_a_row=found.weeks_in_a_row
    )
    logged_today = consistency(plan, training_log([*logs, ran(5, on=today)], [off], today), today)
    assert (logged_today.due, logged_today.run) == (5, 3)


def test_a_week_that_has_just_begun_breaks_no_row() -> None:
    """Weeks in a row count back from the last one with a run; a week without one ends them."""
    plan = marathon()
    first = plan.inputs.anchor + timedelta(days=1)
    logs = [ran(3, on=first + timedelta(days=7 * week)) for week in (0, 2, 3)]
    for days, row in ((21, 2), (27, 2), (28, 2), (35, 0), (0, 1)):
        today = first + timedelta(days=days)
        assert consistency(plan, training_log(logs, [], today), today).weeks_in_a_row == row
