"""An athlete, a coach and the clock on one week, in any order: what is approved holds, and no save is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain.approval import ApprovalStep, WeekStatus, approval_step, shown_status
from domain.editing import transitions
from domain.editing.frame import EditError, EditFrame
from domain.editing.history import changes_between
from domain.editing.operations import Operation
from domain.editing.perform import perform
from domain.editing.transitions import ApprovalError
from domain.editing.unsaved import apply, begin, is_stale, rebase, redo, settle, undo
from domain.plan import Day, Week
from domain.records import EditSession, StoredWeek
from tests.domain.editing.test_editing import MONDAY, OPERATIONS, STORED, refill

ATHLETE, COACH = 1, 2
WHO = st.sampled_from((ATHLETE, COACH))


class Course(RuleBasedStateMachine):
    """Both edit, save, settle their conflicts and step back; the coach approves and declines; days pass."""

    def __init__(self) -> None:
        super().__init__()
        self.stored: StoredWeek = replace(STORED, status=WeekStatus.PENDING)
        self.sessions: dict[int, EditSession] = {}
        self.today = MONDAY - timedelta(days=1)
        self.past: dict[int, Day] = {}

    @property
    def frame(self) -> EditFrame:
        """Which days are still open."""
        return EditFrame(monday=MONDAY, today=self.today)

    def store(self, after: StoredWeek) -> None:
        """What storage does: every write raises the revision."""
        self.stored = replace(after, revision=self.stored.revision + 1)

    def session_of(self, who: int) -> EditSession:
        """Unsaved edits; a clean session over an older week begins anew."""
        session = self.sessions.get(who)
        if session is None or (not session.dirty and is_stale(session, self.stored)):
            return begin(who, self.stored)
        return session

    @rule(who=WHO, operation=OPERATIONS)
    def edit(self, who: int, operation: Operation) -> None:
        """An unsaved step; nobody else's copy and nothing stored moves."""
        if self.stored.status is WeekStatus.FINALIZED:
            return
        session = self.session_of(who)
        try:
            self.sessions[who] = apply(session, "step", perform(session.week, operation, self.frame, refill))
        except EditError:
            return
        assert not {number for number in self.sessions[who].dirty if self.frame.is_past(number)}

    @rule(who=WHO, step=st.sampled_from((undo, redo)))
    def back_or_forth(self, who: int, step: Callable[[EditSession], EditSession]) -> None:
        """Undo or redo, as far as the days are still open."""
        session = self.session_of(who)
        try:
            after = step(session)
        except EditError:
            return
        touched = [change.number for change in changes_between(session.week.days, after.week.days)]
        if all(self.frame.is_open(number) for number in touched):
            self.sessions[who] = after

    @rule(who=WHO)
    def save(self, who: int) -> None:
        """Only the days this person changed differ from what was stored; a week saved meanwhile is not overwritten."""
        session = self.session_of(who)
        if not session.dirty and not self.stored.decline_comment:
            return
        if session.dirty and is_stale(session, self.stored):
            theirs = self.stored
            session = rebase(session, self.stored)
            assert self.stored is theirs
        before = self.stored.week
        try:
            self.store(transitions.save(self.stored, session.week, []))
        except ApprovalError:
            assert self.stored.status is WeekStatus.FINALIZED
            return
        for number in range(1, 8):
            if number not in session.dirty:
                assert self.stored.week.day(number) == before.day(number)
        self.sessions.pop(who, None)

    @rule(who=WHO)
    def discard(self, who: int) -> None:
        """Drop the unsaved edits."""
        self.sessions.pop(who, None)

    @rule()
    def approve(self) -> None:
        """The coach approves what is stored, where the button says so."""
        dirty = bool(self.session_of(COACH).dirty)
        before = self.stored
        step = approval_step(before.status, dirty=dirty)
        try:
            self.store(transitions.approve(before, dirty=dirty, hard=[], monday=MONDAY, today=self.today))
        except ApprovalError:
            assert self.stored is before
            assert step is not ApprovalStep.ASK
        else:
            assert step is ApprovalStep.ASK

    @rule()
    def decline(self) -> None:
        """The coach sends the week back; what is in force stays."""
        before = self.stored
        try:
            self.store(transitions.decline(before, "Less, please."))
        except ApprovalError:
            assert before.status is not WeekStatus.PENDING
            return
        assert self.stored.approved == before.approved

    @rule(operation=OPERATIONS)
    def generate(self, operation: Operation) -> None:
        """The planner writes the open days anew."""
        try:
            week = perform(self.stored.week, operation, self.frame, refill)
            self.store(transitions.generate(self.stored, week))
        except (EditError, ApprovalError):
            return

    @rule()
    def a_day_passes(self) -> None:
        """What was approved for the day that ends stands for ever; unsaved edits of it fall away."""
        for number in range(1, 8):
            if self.frame.date_of(number) == self.today and self.stored.approved is not None:
                self.past[number] = self.stored.approved.day(number)
        self.today += timedelta(days=1)
        for who, session in self.sessions.items():
            self.sessions[who], _ = settle(session, self.frame)
        if self.today > MONDAY + timedelta(days=6):
            self.store(transitions.finalize(self.stored))

    @invariant()
    def what_is_approved_is_what_is_stored(self) -> None:
        """The two copies agree while the week counts as approved, whoever looks at it."""
        if self.stored.status is WeekStatus.APPROVED:
            assert self.stored.approved == self.stored.week
        for session in self.sessions.values():
            shown = shown_status(self.stored.status, dirty=bool(session.dirty))
            assert shown is not WeekStatus.APPROVED or not session.dirty

    @invariant()
    def the_past_is_frozen(self) -> None:
        """A day that ended as it was approved is never another one."""
        for number, day in self.past.items():
            in_force: Week | None = self.stored.approved
            assert in_force is not None
            assert in_force.day(number) == day

    @invariant()
    def everything_unsaved_can_be_taken_back(self) -> None:
        """All the way to where each began."""
        for session in self.sessions.values():
            back = session
            while back.done:
                back = undo(back)
            assert back.week == session.base


Course.TestCase.settings = settings(max_examples=60, stateful_step_count=25)
TestCourse = Course.TestCase
