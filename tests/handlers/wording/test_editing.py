"""Edits in words: a label for every operation, a line for every difference, in the reader's units."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from domain.advice import Title, TitleKind
from domain.editing.history import DayChange, changes_between
from domain.editing.labels import EditLabel, label_of
from domain.editing.operations import (
    AddLaps,
    ChangeType,
    DeleteLap,
    EditLap,
    MakeRest,
    MoveDay,
    MoveLap,
    Operation,
    PasteDay,
    ReplaceDays,
    SetDistance,
    SetNotes,
    SetPinned,
    SwapDays,
)
from domain.plan import Day, DayType, Lap, Segment
from domain.told import told
from domain.units import Units, Weekday
from handlers.wording.editing import LABELS, change_words, label_words, reasons_words
from tests.domain.editing.test_editing import WEEK, do, mi
from tests.handlers.wording import given as source

LAP = Lap(mi(4.5), 445)
EASY = Lap(mi(1))


def differences(after: Iterable[Day], units: Units = Units.MI) -> list[str]:
    """What differs from the week, a line a day."""
    return [change_words(change, units) for change in changes_between(WEEK.days, after)]


def test_every_label_has_its_words_and_its_values() -> None:
    """Each place of a sentence is filled by every call that may carry its code."""
    assert set(LABELS) == set(EditLabel)
    calls = source.given("domain/editing", "told", "EditLabel")
    for code, sentence in LABELS.items():
        assert all(source.asked(sentence) <= values for values in calls[code.name]), code


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (SwapDays(2, 5), "Swap Tuesday and Friday"),
        (MoveDay(2, 5), "Move Tuesday's run to Friday"),
        (PasteDay(WEEK.day(2), 5), "Paste a day on Friday"),
        (
            PasteDay(WEEK.day(2), 5, told(EditLabel.PASTE_COPY, day=Weekday(2), week=3)),
            "Paste Tuesday of week 3 on Friday",
        ),
        (PasteDay(WEEK.day(2), 5, told(EditLabel.PASTE_TEMPLATE, name="Track")), "Paste “Track” on Friday"),
        (MakeRest(2), "Rest on Tuesday"),
        (ChangeType(2, DayType.RACE_PACE), "Tuesday: change to race pace"),
        (SetDistance(4, mi(3)), "Thursday: 3 mi in all"),
        (SetDistance(4, mi(3), DayType.EASY), "Thursday: 3 mi in all, easy"),
        (SetNotes(4, "Slow"), "Thursday: note “Slow”"),
        (SetNotes(4, " "), "Thursday: no note"),
        (SetPinned(4, True), "Pin Thursday"),
        (SetPinned(4, False), "Unpin Thursday"),
        (EditLap(2, Segment.WORKOUT, 0, LAP), "Tuesday, workout lap 1: 4.5 mi at 7:25/mi"),
        (AddLaps(2, Segment.WARMUP, (EASY,)), "Tuesday, warm-up: add 1 mi"),
        (AddLaps(2, Segment.COOLDOWN, (EASY, EASY)), "Tuesday, cool-down: add 2 laps"),
        (DeleteLap(2, Segment.WORKOUT, 1), "Tuesday, workout: delete lap 2"),
        (MoveLap(2, Segment.WORKOUT, 1, 0), "Tuesday, workout: lap 2 to place 1"),
        (ReplaceDays(WEEK.days, told(EditLabel.WEEK_ANEW, week=3)), "Week 3 planned anew"),
    ],
)
def test_an_operation_can_be_read_aloud(operation: Operation, words: str) -> None:
    """As in previews, undo lists and the change log."""
    assert label_words(label_of(operation), Units.MI) == words


def test_a_label_is_said_in_the_readers_units() -> None:
    """Three miles are 4.8 kilometres."""
    assert label_words(label_of(SetDistance(4, mi(3))), Units.KM) == "Thursday: 4.8 km in all"


def test_differences_are_said_day_by_day() -> None:
    """What was there, and what is there now."""
    assert differences(do(SwapDays(2, 5)).days) == [
        "Tuesday: Rest instead of Tempo 6 mi",
        "Friday: Tempo 6 mi (5 mi at 7:30/mi) instead of Rest",
    ]
    assert differences(do(EditLap(2, Segment.WORKOUT, 0, Lap(mi(5), 445))).days) == [
        "Tuesday: Tempo 6 mi, 5 mi at 7:25/mi, was 5 mi at 7:30/mi"
    ]
    assert differences(do(SetPinned(2, True)).days, Units.KM) == ["Tuesday: Tempo 9.7 km, pinned"]
    assert differences(do(SetNotes(2, "Slow")).days) == ["Tuesday: Tempo 6 mi, note “Slow”"]


def test_hills_are_called_so_where_they_trade_places() -> None:
    """As on the week card: a day by effort is no plain intervals day."""
    hills = replace(WEEK.day(2), type=DayType.INTERVALS, title=Title(TitleKind.HILLS))
    changed = DayChange(2, hills, replace(WEEK.day(4), number=2))
    assert change_words(changed, Units.MI).endswith(" instead of Hills by effort 6 mi")


def test_taking_back_what_was_taken_back_brings_it_again() -> None:
    """However often: the words never pile up."""
    swap = label_of(SwapDays(2, 5))
    once = told(EditLabel.TAKE_BACK, reasons=(swap,))
    twice = told(EditLabel.TAKE_BACK, reasons=(once,))
    thrice = told(EditLabel.TAKE_BACK, reasons=(twice,))
    assert reasons_words([once], Units.MI) == "Take back: Swap Tuesday and Friday"
    assert reasons_words([twice], Units.MI) == "Bring back: Swap Tuesday and Friday"
    assert reasons_words([thrice], Units.MI) == "Take back: Swap Tuesday and Friday"
