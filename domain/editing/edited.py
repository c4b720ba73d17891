"""An operation done to a week of a plan: what it does to the laps, and what the day is called then."""

from domain.editing.frame import EditFrame
from domain.editing.lap_names import named_by_laps, with_efforts
from domain.editing.operations import AddLaps, DeleteLap, EditLap, MoveLap, Operation, PutRace, ReshapeWeek, Together
from domain.editing.perform import perform
from domain.editing.refill import refill_for
from domain.editing.together import in_order
from domain.editing.tune_up import with_race
from domain.editing.whole_week import reshaped, same_marks
from domain.plan import Plan, Week


def edited(plan: Plan, week: Week, operation: Operation, frame: EditFrame) -> Week:
    """The week after the operation; a day whose laps were changed is named for what it is now.

    Raises EditError when a day may not be changed or a value is out of range.
    """
    if isinstance(operation, Together):
        for each in in_order(operation.parts):
            week = edited(plan, week, each, frame)
        return week
    refill = refill_for(plan)
    if isinstance(operation, ReshapeWeek):
        after = reshaped(week, operation, frame, plan.inputs.units, lambda one, step: perform(one, step, frame, refill))
        return same_marks(week, after)
    if isinstance(operation, PutRace):
        return with_race(plan, week, operation, frame, lambda one, step: perform(one, step, frame, refill))
    after = perform(week, operation, frame, refill)
    if not isinstance(operation, EditLap | AddLaps | DeleteLap | MoveLap):
        return after
    day = with_efforts(week.day(operation.day), after.day(operation.day), operation)
    return after.with_days(named_by_laps(plan, after, day))
