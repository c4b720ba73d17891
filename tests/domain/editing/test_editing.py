"""Operations on a week: what they do, what they refuse, and the way back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.advice import Advice, Tip, Title, TitleKind
from domain.approval import WeekStatus
from domain.editing.effect import hard_pairs
from domain.editing.frame import EditError, EditFrame
from domain.editing.history import changes_between
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
from domain.editing.perform import perform
from domain.editing.unsaved import apply, begin, is_stale, rebase, redo, settle, undo
from domain.plan import Day, DayType, Lap, PhaseName, Segment, Week
from domain.records import EditSession, StoredWeek
from domain.told import Told, told
from domain.units import MM_PER_MILE
from tests.domain.rules.rules_plans import PACES, PLAN
from tests.refusals import refused

MONDAY = date(2027, 1, 4)
BEFORE = EditFrame(monday=MONDAY, today=date(2027, 1, 1))


def mi(value: float) -> int:
    """Miles in millimetres."""
    return round(value * MM_PER_MILE)


def run(number: int, kind: DayType, miles: float, pace_s: int | None = None) -> Day:
    """A run of half a mile each side around one lap."""
    half = (Lap(mi(0.5)),)
    return Day(
        number=number,
        type=kind,
        title=kind.value,
        warmup=half,
        workout=(Lap(mi(miles - 1), pace_s),),
        cooldown=half,
    )


WEEK = Week(
    number=2,
    phase=PhaseName.BUILD,
    days=(
        Day(number=1),
        run(2, DayType.TEMPO, 6, 450),
        run(3, DayType.EASY, 4),
        run(4, DayType.INTERVALS, 5, 420),
        Day(number=5),
        run(6, DayType.EASY, 3),
        run(7, DayType.LONG_RUN, 10),
    ),
)


def refill(week: Week, day: Day, kind: DayType, distance_mm: int) -> Day:
    """The simplest filling: one lap."""
    return Day(number=day.number, type=kind, title=kind.value, workout=(Lap(distance_mm),))


def do(operation: Operation, week: Week = WEEK, frame: EditFrame = BEFORE) -> Week:
    """The week after an operation."""
    return perform(week, operation, frame, refill)


def test_swapping_trades_the_runs_and_keeps_the_weekdays() -> None:
    """Numbers stay in place, contents trade, both days are marked as edited."""
    after = do(SwapDays(2, 5))
    assert [day.number for day in after.days] == [1, 2, 3, 4, 5, 6, 7]
    assert (after.day(2).type, after.day(5).type) == (DayType.REST, DayType.TEMPO)
    assert after.day(2).edited
    assert after.day(5).edited
    assert after.distance_mm == WEEK.distance_mm


def test_moving_leaves_rest_behind_and_takes_the_place_of_what_is_there() -> None:
    """Moving is not swapping: what was there goes, and the preview shows the miles that go with it."""
    after = do(MoveDay(7, 6))
    assert (after.day(6).type, after.day(7).type) == (DayType.LONG_RUN, DayType.REST)
    assert after.distance_mm == WEEK.distance_mm - mi(3)
    with refused(EditError, match="rest day"):
        do(MoveDay(1, 2))


def test_pasting_puts_a_copy_that_is_not_pinned() -> None:
    """The pin stays with the original."""
    pinned = do(SetPinned(2, True))
    after = do(PasteDay(pinned.day(2), 5, told(EditLabel.PASTE_COPY, day=2, week=3)), pinned)
    assert after.day(5).laps == WEEK.day(2).laps
    assert not after.day(5).pinned
    assert after.day(2).pinned


def test_rest_empties_the_day() -> None:
    """A rest day has three empty parts."""
    day = do(MakeRest(4)).day(4)
    assert (day.type, day.laps, day.edited) == (DayType.REST, (), True)


def test_another_kind_keeps_the_miles() -> None:
    """The planner refills the day at the same distance."""
    day = do(ChangeType(4, DayType.EASY)).day(4)
    assert (day.type, day.distance_mm) == (DayType.EASY, mi(5))
    assert do(ChangeType(4, DayType.REST)).day(4).laps == ()


def test_another_distance_keeps_the_kind_and_nothing_is_rest() -> None:
    """Cut Thursday to 3 miles; 0 is rest; 70 is refused with the range."""
    assert do(SetDistance(4, mi(3))).day(4).distance_mm == mi(3)
    assert do(SetDistance(4, 0)).day(4).type is DayType.REST
    with refused(EditError, match="between 1 and 62 miles"):
        do(SetDistance(4, mi(70)))


def test_laps_are_edited_added_deleted_and_reordered() -> None:
    """Each change touches one part of one day."""
    edited = do(EditLap(2, Segment.WORKOUT, 0, Lap(mi(4.5), 445)))
    assert edited.day(2).workout == (Lap(mi(4.5), 445),)
    added = do(AddLaps(2, Segment.WORKOUT, (Lap(mi(1), 440), Lap(mi(0.5))), at=0))
    assert added.day(2).workout == (Lap(mi(1), 440), Lap(mi(0.5)), Lap(mi(5), 450))
    assert do(MoveLap(2, Segment.WORKOUT, 0, 2), added).day(2).workout[-1] == Lap(mi(1), 440)
    assert do(DeleteLap(2, Segment.WORKOUT, 1), added).day(2).workout == (Lap(mi(1), 440), Lap(mi(5), 450))


def test_a_day_without_laps_is_rest_and_a_rest_day_with_laps_is_a_run() -> None:
    """The kind of the day follows its laps where it must."""
    empty = do(DeleteLap(2, Segment.WARMUP, 0))
    empty = do(DeleteLap(2, Segment.WORKOUT, 0), empty)
    empty = do(DeleteLap(2, Segment.COOLDOWN, 0), empty)
    assert empty.day(2).type is DayType.REST
    assert do(AddLaps(1, Segment.WORKOUT, (Lap(mi(3)),))).day(1).type is DayType.EASY


@pytest.mark.parametrize(
    "operation",
    [
        EditLap(2, Segment.WORKOUT, 0, Lap(10_000)),
        EditLap(2, Segment.WORKOUT, 0, Lap(mi(1), 100)),
        EditLap(2, Segment.WORKOUT, 4, Lap(mi(1))),
        AddLaps(2, Segment.WORKOUT, (Lap(mi(40)), Lap(mi(40)))),
        AddLaps(2, Segment.WORKOUT, (Lap(mi(0.1)),) * 61),
        SwapDays(2, 2),
        SwapDays(2, 8),
        SetNotes(2, "x" * 501),
        ChangeType(2, DayType.RACE),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(operation: Operation) -> None:
    """Every refusal says what to do instead."""
    with refused(EditError, match=r"\.$"):
        do(operation)


def test_past_days_logged_days_and_the_race_stay_as_they_are() -> None:
    """The past is frozen, whatever is asked."""
    wednesday = EditFrame(monday=MONDAY, today=date(2027, 1, 6), logged=frozenset({3}))
    assert wednesday.open_days == (4, 5, 6, 7)
    with refused(EditError, match="past"):
        do(SwapDays(2, 5), frame=wednesday)
    with refused(EditError, match="logged"):
        do(MakeRest(3), frame=wednesday)
    race = replace(WEEK, days=(*WEEK.days[:6], replace(WEEK.day(7), type=DayType.RACE)))
    with refused(EditError, match="race day"):
        do(SwapDays(4, 7), race)


def test_a_pasted_week_leaves_past_days_alone() -> None:
    """Copying a week over the current one touches the open days only."""
    thursday = EditFrame(monday=MONDAY, today=date(2027, 1, 7))
    after = do(ReplaceDays(tuple(Day(number=n) for n in range(1, 8)), Told(EditLabel.MEND)), frame=thursday)
    assert after.days[:3] == WEEK.days[:3]
    assert all(not day.is_run for day in after.days[3:])


def test_an_operation_has_a_label_with_its_numbers() -> None:
    """What is logged is a code with its days, distances and laps."""
    assert label_of(SwapDays(2, 5)) == told(EditLabel.SWAP, first=2, second=5)
    assert label_of(SetDistance(4, mi(3))) == told(EditLabel.DISTANCE, day=4, distance=mi(3))
    lap = Lap(mi(4.5), 445)
    edited = label_of(EditLap(2, Segment.WORKOUT, 0, lap))
    assert edited == told(EditLabel.EDIT_LAP, day=2, segment=Segment.WORKOUT, number=1, lap=lap)


def test_a_pasted_day_says_where_it_came_from() -> None:
    """The label of the source, with the day it was put on."""
    copy = told(EditLabel.PASTE_COPY, day=2, week=3)
    assert label_of(PasteDay(WEEK.day(2), 5, copy)) == told(EditLabel.PASTE_COPY, day=2, week=3, to=5)
    assert label_of(PasteDay(WEEK.day(2), 5)) == told(EditLabel.PASTE, to=5)


def test_differences_are_the_days_before_and_after() -> None:
    """Two days swapped differ; a changed lap is one day's difference."""
    changes = changes_between(WEEK.days, do(SwapDays(2, 5)).days)
    assert [(change.number, change.before, change.after is None) for change in changes] == [
        (2, WEEK.day(2), False),
        (5, WEEK.day(5), False),
    ]
    [lap] = changes_between(WEEK.days, do(EditLap(2, Segment.WORKOUT, 0, Lap(mi(5), 445))).days)
    assert lap.number == 2


STORED = StoredWeek(plan_id=1, week=WEEK, status=WeekStatus.PENDING, revision=3, target_mm=WEEK.distance_mm)


def test_my_changes_can_be_kept_over_what_somebody_else_saved() -> None:
    """Only the days I changed differ from the other person's week."""
    mine = apply(begin(1, STORED), "rest", do(MakeRest(2)))
    theirs = replace(STORED, week=do(MakeRest(6)), revision=4)
    assert is_stale(mine, theirs)
    kept = rebase(mine, theirs)
    assert not is_stale(kept, theirs)
    assert kept.dirty == (2,)
    assert not kept.week.day(2).is_run
    assert not kept.week.day(6).is_run
    assert undo(kept).week == theirs.week


def test_unsaved_edits_of_days_that_pass_fall_away() -> None:
    """On Wednesday an unsaved change of Tuesday is no change any more; Saturday's stays."""
    session = apply(apply(begin(1, STORED), "rest", do(MakeRest(2))), "rest", do(MakeRest(6), do(MakeRest(2))))
    settled, closed = settle(session, EditFrame(monday=MONDAY, today=date(2027, 1, 6)))
    assert closed == (2,)
    assert settled.dirty == (6,)
    assert settled.week.day(2) == WEEK.day(2)
    assert undo(settled).week == STORED.week
    assert settle(session, BEFORE) == (session, ())


def test_nothing_to_undo_or_redo_is_said() -> None:
    """A fresh session has no way back."""
    with refused(EditError, match="nothing to undo"):
        undo(begin(1, STORED))
    with refused(EditError, match="nothing to redo"):
        redo(begin(1, STORED))


DAYS = st.integers(1, 7)
LAPS = st.builds(Lap, st.integers(50_000, mi(12)), st.none() | st.integers(240, 900))
SEGMENTS = st.sampled_from(list(Segment))
INDEXES = st.integers(0, 3)
OPERATIONS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(SwapDays, DAYS, DAYS),
    st.builds(MoveDay, DAYS, DAYS),
    st.builds(PasteDay, DAYS.map(WEEK.day), DAYS, st.none()),
    st.builds(MakeRest, DAYS),
    st.builds(ChangeType, DAYS, st.sampled_from(list(DayType))),
    st.builds(SetDistance, DAYS, st.integers(0, mi(30))),
    st.builds(EditLap, DAYS, SEGMENTS, INDEXES, LAPS),
    st.builds(AddLaps, DAYS, SEGMENTS, st.lists(LAPS, max_size=4).map(tuple), st.none() | INDEXES),
    st.builds(DeleteLap, DAYS, SEGMENTS, INDEXES),
    st.builds(MoveLap, DAYS, SEGMENTS, INDEXES, INDEXES),
    st.builds(SetNotes, DAYS, st.text(max_size=20)),
    st.builds(SetPinned, DAYS, st.booleans()),
)


class EditSessions(RuleBasedStateMachine):
    """A person editing in mid-week: any operations, undos and redos in any order."""

    frame = EditFrame(monday=MONDAY, today=date(2027, 1, 6))
    session: EditSession

    @initialize()
    def open_the_week(self) -> None:
        """Start from the stored week."""
        self.session = begin(1, STORED)

    @rule(operation=OPERATIONS)
    def edit(self, operation: Operation) -> None:
        """Apply an operation, or have it refused with nothing changed."""
        before = self.session
        try:
            week = perform(before.week, operation, self.frame, refill)
        except EditError:
            return
        self.session = apply(before, label_of(operation), week)
        if self.session is not before:
            assert undo(self.session).week == before.week

    @rule()
    def go_back_and_forth(self) -> None:
        """Redo after undo is where we were."""
        if self.session.done:
            assert redo(undo(self.session)) == self.session

    @rule()
    def go_back(self) -> None:
        """One step back."""
        if self.session.done:
            self.session = undo(self.session)

    @invariant()
    def undoing_everything_returns_to_the_start(self) -> None:
        """Whatever was done, all of it can be taken back."""
        if not hasattr(self, "session"):
            return
        back = self.session
        while back.done:
            back = undo(back)
        assert back.week == STORED.week
        assert back.dirty == ()

    @invariant()
    def the_week_stays_a_week(self) -> None:
        """Seven days in order, the past untouched, rest exactly where nothing is run."""
        if not hasattr(self, "session"):
            return
        week = self.session.week
        assert [day.number for day in week.days] == [1, 2, 3, 4, 5, 6, 7]
        assert week.days[:2] == STORED.week.days[:2]
        assert all((day.type is DayType.REST) == (not day.is_run) for day in week.days)


EditSessions.TestCase.settings = settings(max_examples=40, stateful_step_count=15)
TestEditSessions = EditSessions.TestCase


def test_several_laps_typed_for_one_take_its_place() -> None:
    """Nothing of the old lap is left beside them."""
    laps = (Lap(mi(1), 440), Lap(mi(0.5)))
    after = do(AddLaps(2, Segment.WORKOUT, laps, at=0, instead=1))
    assert after.day(2).workout == laps
    label = label_of(AddLaps(2, Segment.WORKOUT, laps, at=0, instead=1))
    assert label == told(EditLabel.LAPS_INSTEAD, day=2, segment=Segment.WORKOUT, number=1, count=2)


def test_rest_on_a_day_of_rest_changes_nothing() -> None:
    """Not even the planner's word about it; and two days of rest that trade places are no change."""
    resting = WEEK.with_days(Day(number=3, title=Title(TitleKind.REST), advice=(Advice(Tip.REST_BY_DESIGN),)))
    assert do(MakeRest(3), resting) == resting
    assert changes_between(resting.days, do(SwapDays(1, 3), resting).days) == ()


def test_hard_laps_on_an_easy_day_are_a_hard_day_in_a_row() -> None:
    """The line about hard days goes by what is run, not by what the day is called."""
    quick = Day(number=5, type=DayType.EASY, workout=(Lap(mi(2)), *(Lap(mi(0.5), PACES.interval_s),) * 4))
    target = PLAN.week(5).with_days(quick)
    assert (5, 6) in hard_pairs(PLAN, target)
