"""Unsaved edits of one person on one week: apply, undo, redo, and what happens when somebody else saved."""

from dataclasses import replace

from domain.editing.frame import EditError, EditFrame
from domain.editing.labels import EditLabel
from domain.editing.missed_long import is_moved_on
from domain.errors import EditProblem
from domain.plan import Week
from domain.records import EditSession, EditStep, StoredWeek
from domain.told import Told, told

MAX_STEPS = 100


def begin(person_id: int, stored: StoredWeek) -> EditSession:
    """A fresh session over the stored week."""
    return EditSession(
        person_id=person_id,
        plan_id=stored.plan_id,
        week_number=stored.number,
        base_revision=stored.revision,
        base=stored.week,
        week=stored.week,
    )


def apply(session: EditSession, label: Told, week: Week) -> EditSession:
    """The session after one more step. What was undone before it cannot be redone any more."""
    if week == session.week:
        return session
    if len(session.done) >= MAX_STEPS:
        raise EditError(EditProblem.TOO_MANY_STEPS, most=MAX_STEPS)
    step = EditStep(label=label, before=session.week, after=week)
    return replace(session, week=week, done=(*session.done, step), undone=())


def undo(session: EditSession) -> EditSession:
    """One step back. Raises EditError when there is none."""
    if not session.done:
        raise EditError(EditProblem.NOTHING_TO_UNDO)
    step = session.done[-1]
    return replace(session, week=step.before, done=session.done[:-1], undone=(*session.undone, step))


def redo(session: EditSession) -> EditSession:
    """The last undone step again. Raises EditError when there is none."""
    if not session.undone:
        raise EditError(EditProblem.NOTHING_TO_REDO)
    step = session.undone[-1]
    return replace(session, week=step.after, done=(*session.done, step), undone=session.undone[:-1])


def is_stale(session: EditSession, stored: StoredWeek) -> bool:
    """Whether somebody saved this week after the session began."""
    return session.base_revision != stored.revision


def settle(session: EditSession, frame: EditFrame) -> tuple[EditSession, tuple[int, ...]]:
    """The session without edits of days that have meanwhile passed or been logged, and those ISO weekdays.

    The steps before are folded into one, because part of them no longer stands.
    """
    closed = tuple(
        number
        for number in session.dirty
        if not frame.is_open(number) and not is_moved_on(session.base, session.week, number)
    )
    if not closed:
        return session, ()
    kept = session.week.with_days(*(session.base.day(number) for number in closed))
    fresh = replace(session, week=session.base, done=(), undone=())
    return apply(fresh, told(EditLabel.DAYS_STILL_OPEN), kept), closed


def rebase(session: EditSession, stored: StoredWeek) -> EditSession:
    """Keep this person's days over what the other one saved: only the days they changed differ from the new base.

    The steps before are folded into one, because their old base is gone.
    """
    week = stored.week.with_days(*(session.week.day(number) for number in session.dirty))
    fresh = replace(session, base_revision=stored.revision, base=stored.week, week=stored.week, done=(), undone=())
    return apply(fresh, told(EditLabel.OVER_SAVED_WEEK), week)
