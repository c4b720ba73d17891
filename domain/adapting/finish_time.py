"""Whether a time can be somebody's result of their race."""

from domain.fitness import predict_seconds
from domain.plan import PlanInputs

# Of what is expected of somebody: far quicker nobody becomes, and who walks most of it takes about double.
_QUICKEST, _SLOWEST = 0.7, 2.0


def is_finish_time(inputs: PlanInputs, seconds: int) -> bool:
    """Whether the race of these inputs can have taken its runner so long."""
    predicted = predict_seconds(inputs.race, inputs.five_k_pace_s, inputs.weekly_miles)
    expected = (predicted, inputs.goal_s or predicted)
    return _QUICKEST * min(expected) <= seconds <= _SLOWEST * max(expected)


def likely_finish_s(inputs: PlanInputs, read_s: int) -> int:
    """A time as it was read, or with hours and minutes for minutes and seconds where only that can be the result."""
    return next((each for each in (read_s, read_s * 60, read_s // 60) if is_finish_time(inputs, each)), read_s)
