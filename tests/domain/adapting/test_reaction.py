"""One sentence about a run, or none: the most needed, from what was asked and what was run, and from nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.adapting.few_days import eased_after
from domain.adapting.reaction import Reaction, RunsBefore, RunToday, landmark_mm, reaction_to
from domain.adapting.recorded.lap_alignment import EqualLaps, RunLap
from domain.adapting.recorded.recorded_run import RecordedLap
from domain.adapting.replan import with_week
from domain.people import RunLog, RunState
from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, DayType, Lap
from domain.rules import check_week
from domain.units import MM_PER_KM, MM_PER_MILE, PaceRange, Units
from handlers.wording.reactions import reaction_words
from tests.domain.plans import marathon

TODAY = date(2027, 3, 3)
EASY = PaceRange(580, 636)
EASY_DAY = Day(number=3, type=DayType.EASY, workout=(Lap(5 * MM_PER_MILE),))
LONG_DAY = Day(number=7, type=DayType.LONG_RUN, workout=(Lap(16 * MM_PER_MILE),))
TEMPO_DAY = Day(number=3, type=DayType.TEMPO, workout=(Lap(4 * MM_PER_MILE, 440),))
RUN = RunToday(on=TODAY, distance_mm=5 * MM_PER_MILE, easy=EASY, planned=EASY_DAY)


def month(*runs: float) -> RunsBefore:
    """Runs of so many miles, one every other day before today."""
    logs = [
        RunLog(
            athlete_id=1,
            date=TODAY - timedelta(days=2 * place + 2),
            state=RunState.DONE,
            distance_mm=int(far * MM_PER_MILE),
        )
        for place, far in enumerate(runs)
    ]
    return RunsBefore(month=logs, longest_ever_mm=max((log.distance_mm for log in logs), default=None))


def worked(seconds: int) -> EqualLaps:
    """Four miles that were planned at 7:20, at so many seconds each."""
    return EqualLaps(tuple(RunLap(Lap(MM_PER_MILE, 440), MM_PER_MILE, seconds) for _ in range(4)))


TABLE = [
    # Ten miles where five were asked are no landmark, and within a third of the month's longest no alarm.
    (replace(RUN, distance_mm=10 * MM_PER_MILE), Reaction.FARTHER),
    # Five miles at 7:00, where a race of five miles would take 7:24 each.
    (replace(RUN, duration_s=5 * 420, race_s=5 * 444.0), Reaction.BEATS_A_RACE),
    # An easy day as asked says nothing; 8:30 where 9:40-10:36 was asked does.
    (replace(RUN, duration_s=5 * 600), None),
    (replace(RUN, duration_s=5 * 570), None),
    (replace(RUN, duration_s=5 * 510), Reaction.TOO_FAST),
    # 7:48 is faster than a tempo would be; 17:00 is walked, or a slip, unless the watch says so.
    (replace(RUN, duration_s=5 * 468), Reaction.WORKOUT_PACE),
    (replace(RUN, duration_s=5 * 1020), Reaction.VERY_SLOW),
    (replace(RUN, duration_s=5 * 1020, laps=(RecordedLap(distance_mm=MM_PER_MILE, duration_s=1020),) * 5), None),
    # Hard because it was run fast is another thing than a short night; a long run is called one.
    (replace(RUN, duration_s=5 * 510, planned=LONG_DAY, effort=9), Reaction.FAST_AND_HARD),
    (replace(RUN, duration_s=5 * 600, planned=LONG_DAY, effort=9), Reaction.HARD_LONG_RUN),
    (replace(RUN, duration_s=5 * 510, planned=LONG_DAY), Reaction.TOO_FAST),
    (replace(RUN, duration_s=5 * 430, planned=TEMPO_DAY), None),
    # Every lap of the watch, not the mean alone.
    (replace(RUN, laps=(RecordedLap(distance_mm=MM_PER_MILE, duration_s=515),) * 5), Reaction.FAST_LAPS),
    (
        replace(
            RUN,
            laps=(
                *(RecordedLap(distance_mm=MM_PER_MILE, duration_s=515),) * 4,
                RecordedLap(distance_mm=MM_PER_MILE, duration_s=620),
            ),
        ),
        None,
    ),
    # How hard an easy day felt.
    (replace(RUN, effort=9), Reaction.HARD_EASY_DAY),
    (replace(RUN, effort=7), None),
    (replace(RUN, effort=8, planned=LONG_DAY), None),
    (replace(RUN, effort=9, planned=LONG_DAY), Reaction.HARD_LONG_RUN),
    (replace(RUN, effort=9, planned=TEMPO_DAY), None),
    (replace(RUN, effort=10, planned=None), None),
    # Work, beside the pace it was asked at.
    (replace(RUN, planned=TEMPO_DAY, work=(worked(445),)), None),
    (replace(RUN, planned=TEMPO_DAY, work=(worked(470),)), Reaction.WORK_BEHIND),
    (replace(RUN, planned=TEMPO_DAY, work=(worked(410),)), Reaction.WORK_OVERDONE),
    # Much longer than the month, unless it was asked for, or hardly anything of the month is known.
    (replace(RUN, distance_mm=14 * MM_PER_MILE), Reaction.MUCH_LONGER),
    (replace(RUN, distance_mm=14 * MM_PER_MILE, effort=10), Reaction.MUCH_LONGER),
    (replace(RUN, distance_mm=16 * MM_PER_MILE, planned=LONG_DAY), Reaction.FIRST_TIME),
    (replace(RUN, distance_mm=14 * MM_PER_MILE, on=TODAY - timedelta(days=9)), None),
    (replace(RUN, distance_mm=20 * MM_PER_MILE, planned=replace(LONG_DAY, type=DayType.RACE)), None),
]


@pytest.mark.parametrize(("ran", "expected"), TABLE)
def test_what_is_said_of_a_run(ran: RunToday, expected: Reaction | None) -> None:
    """One thing at most, the most needed."""
    found = reaction_to(ran, month(5, 6, 10, 5), Units.MI, TODAY)
    assert (found.code if found is not None else None) is expected


def test_nothing_is_called_longest_while_hardly_anything_is_known() -> None:
    """Three known runs are no month."""
    far = replace(RUN, distance_mm=20 * MM_PER_MILE, planned=None)
    assert reaction_to(far, month(5, 5, 5), Units.MI, TODAY) is None
    assert reaction_to(far, RunsBefore(), Units.MI, TODAY) is None


@pytest.mark.parametrize(
    ("units", "kilometres", "reached"),
    [(Units.MI, 25.75, 16 * MM_PER_MILE), (Units.MI, 25.4, 14 * MM_PER_MILE), (Units.KM, 29.8, 30 * MM_PER_KM),
     (Units.KM, 14.0, 0), (Units.MI, 12.0, 0)],
)  # fmt: skip
def test_landmarks_are_in_the_runners_units(units: Units, kilometres: float, reached: int) -> None:
    """The first 16 miles, the first 30 km; a per cent on the wrist is no matter."""
    assert landmark_mm(int(kilometres * MM_PER_KM), units) == reached


def test_a_landmark_is_said_once() -> None:
    """The second 16 miles are no first ones."""
    again = replace(RUN, distance_mm=16 * MM_PER_MILE, planned=LONG_DAY)
    assert reaction_to(again, month(5, 6, 16, 5), Units.MI, TODAY) is None


def test_every_sentence_has_numbers_of_the_run_and_none_scolds() -> None:
    """Both for who ran and for a coach."""
    before = month(5, 6, 10, 5)
    seen = set()
    for ran, _ in TABLE:
        found = reaction_to(ran, before, Units.MI, TODAY)
        if found is None:
            continue
        seen.add(found.code)
        for is_own in (True, False):
            said = reaction_words(found, Units.MI, is_own=is_own)
            assert any(letter.isdigit() for letter in said)
            assert not {"should", "must", "too fast", "wrong", "bad", "injury", "ill"} & set(said.lower().split())
    assert seen == set(Reaction)
    fast = reaction_to(replace(RUN, duration_s=5 * 510), before, Units.MI, TODAY)
    assert fast is not None
    assert reaction_words(fast, Units.MI).startswith("8:30/mi, where 9:40–10:36/mi was asked")


@pytest.mark.parametrize("number", range(2, 15))
@pytest.mark.parametrize("weekday", range(1, 7))
def test_after_a_run_that_took_too_much_two_days_are_easy(number: int, weekday: int) -> None:
    """No workout within two days, nothing longer than before, no hard rule broken that held."""
    plan = marathon(20)
    on = plan.date_of(number, weekday)
    week = plan.week(number)
    eased = eased_after(plan, week, on, on + timedelta(days=1))
    for was, now in zip(week.days, eased.days, strict=True):
        after = was.number - weekday
        assert now.distance_mm <= was.distance_mm
        if 1 <= after <= 2:
            assert now.type not in QUALITY_TYPES
        elif was.type in HARD_TYPES:
            assert now.type in {was.type, *({DayType.EASY, DayType.MODERATE} if eased != week else ())}
    own = {one.code for one in check_week(plan, week) if one.hard}
    assert {one.code for one in check_week(with_week(plan, eased), eased) if one.hard} <= own


def test_a_training_run_that_beats_a_race_is_doubted_first() -> None:
    """Seven miles at 7:09 from a 5K at 7:53 is a slipped number or new fitness; at the pace of a race it is neither."""
    slipped = replace(RUN, distance_mm=7 * MM_PER_MILE, duration_s=3000, race_s=3500)
    found = reaction_to(slipped, RunsBefore(), Units.MI, TODAY)
    assert found is not None
    assert found.code is Reaction.BEATS_A_RACE
    assert "7 mi in 50:00 is faster than a race of that length would be today, about 58:20" in reaction_words(
        found, Units.MI
    )
    raced = reaction_to(replace(slipped, duration_s=3480), RunsBefore(), Units.MI, TODAY)
    assert raced is not None
    assert raced.code is Reaction.TOO_FAST
