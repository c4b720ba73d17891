"""A day as a workout file for a watch: what repeats is said once, who begins goes by time, and readers accept it."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import fitdecode
import pytest

from domain.plan import Day, DayType
from domain.planning.planner import make_plan
from domain.portable.fit_workout import fit_workout
from domain.portable.watch_steps import StepKind, WatchRepeat, WatchStep, watch_steps
from domain.race import FIVE_K, HALF
from domain.units import MM_PER_MILE
from tests.domain.plans import inputs

MADE = datetime(2027, 1, 5, 12, 0, tzinfo=UTC)
BEGINNER = make_plan(inputs(FIVE_K, weeks=12, weekly_miles=0, five_k_pace_s=780, days=(2, 4, 6)))
TRAINED = make_plan(inputs(HALF, weeks=14, weekly_miles=40, five_k_pace_s=420, days=(2, 3, 4, 6, 7)))


def read(data: bytes) -> list[tuple[str, dict[str, object]]]:
    """The messages of the file, by an independent reader that checks the sums."""
    with fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        return [
            (frame.name, {field.name: field.value for field in frame.fields})
            for frame in reader
            if isinstance(frame, fitdecode.FitDataMessage)
        ]


def days_of(kind: DayType) -> list[Day]:
    """Runs of one type in a trained runner's plan."""
    return [day for week in TRAINED.weeks for day in week.days if day.type is kind]


def test_running_and_walking_are_steps_by_time() -> None:
    """Ruling 52: run a minute, walk a minute and a half, seven times, between the walks at both ends."""
    day = BEGINNER.week(1).day(2)
    walk = WatchStep(StepKind.WARMUP, distance_mm=MM_PER_MILE // 2)
    assert watch_steps(day) == (
        walk,
        WatchStep(StepKind.ACTIVE, seconds=60),
        WatchStep(StepKind.RECOVERY, seconds=90),
        WatchRepeat(2, 7),
        replace(walk, kind=StepKind.COOLDOWN),
    )


def test_a_reader_finds_the_same_steps() -> None:
    """Header, sums and fields as the protocol asks; seconds and metres as they were meant."""
    day = BEGINNER.week(1).day(2)
    messages = read(fit_workout("7 × run 1 min, walk 1:30", watch_steps(day), MADE))
    assert messages[0][1]["type"] == "workout"
    workout = next(fields for name, fields in messages if name == "workout")
    assert (workout["sport"], workout["num_valid_steps"]) == ("running", 5)
    steps = [fields for name, fields in messages if name == "workout_step"]
    assert [step["duration_type"] for step in steps] == [
        "distance",
        "time",
        "time",
        "repeat_until_steps_cmplt",
        "distance",
    ]
    assert (steps[1]["duration_time"], steps[2]["duration_time"]) == (60.0, 90.0)
    assert (steps[3]["duration_step"], steps[3]["repeat_steps"]) == (1, 7)
    assert steps[0]["duration_distance"] == pytest.approx(804.67, abs=0.01)
    assert [step["intensity"] for step in steps[:3]] == ["warmup", "active", "recovery"]


@pytest.mark.parametrize("kind", [DayType.INTERVALS, DayType.TEMPO, DayType.RACE_PACE, DayType.LONG_RUN, DayType.EASY])
def test_the_steps_hold_the_whole_run(kind: DayType) -> None:
    """Unfolded they are the day's own distance, and every pace stands in its range of speeds."""
    for day in days_of(kind):
        steps = watch_steps(day)
        whole = 0
        for place, step in enumerate(steps):
            if isinstance(step, WatchRepeat):
                block = steps[place - step.steps : place]
                whole += sum(each.distance_mm for each in block if isinstance(each, WatchStep)) * (step.times - 1)
            else:
                whole += step.distance_mm
        assert whole == day.distance_mm
        paced = {lap.pace_s for lap in day.laps if lap.pace_s is not None}
        found = [fields for name, fields in read(fit_workout("Run", steps, MADE)) if name == "workout_step"]
        targets = [step for step in found if step["target_type"] == "speed"]
        assert bool(targets) is bool(paced)
        for step in targets:
            low, high = step["custom_target_speed_low"], step["custom_target_speed_high"]
            assert any(low <= MM_PER_MILE / 1000 / pace <= high for pace in paced)


def test_repeats_are_folded() -> None:
    """No watch takes fifty steps: six times 800 m and jog are three."""
    for day in days_of(DayType.INTERVALS):
        assert len(watch_steps(day)) <= 12


def test_a_long_name_in_any_script_is_cut_whole() -> None:
    """Forty bytes at most, never half a letter."""
    messages = read(fit_workout("Лонг " * 20, watch_steps(BEGINNER.week(1).day(2)), MADE))
    assert str(messages[1][1]["wkt_name"]).startswith("Лонг")
