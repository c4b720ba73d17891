"""An operation done to a week of a plan: what it does to the laps, and what the day is called then."""

from domain.editing.frame import EditFrame
from domain.editing.lap_names import named_by_laps
from domain.editing.operations import AddLaps, DeleteLap, EditLap, MoveLap, Operation
from domain.editing.perform import perform
from domain.editing.refill import refill_for
from domain.plan import Plan, Week


def edited(plan: Plan, week: Week, operation: Operation, frame: EditFrame) -> Week:
    """The week after the operation; a day whose laps were changed is named for what it is now.

    Raises EditError when a day may not be changed or a value is out of range.
    """
    after = perform(week, operation, frame, refill_for(plan))
    if not isinstance(operation, EditLap | AddLaps | DeleteLap | MoveLap):
        return after
    return after.with_days(named_by_laps(plan, after, after.day(operation.day)))
