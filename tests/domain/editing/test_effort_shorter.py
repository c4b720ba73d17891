"""A run by effort that is made shorter: it stays one, or becomes easy, and never a harder kind."""

from domain.editing.frame import EditFrame
from domain.editing.operations import SetDistance
from domain.editing.perform import perform
from domain.editing.refill import refill_for
from domain.plan import Day, DayType, Plan, Week
from domain.units import MM_PER_MILE
from tests.handlers.chat.trained import MARATHON
from tests.planned import planned


def _by_effort(plan: Plan) -> tuple[Week, Day]:
    return next((week, day) for week in plan.weeks for day in week.days if day.is_by_effort)


def _sized(length_mm: int) -> Day:
    plan = planned(MARATHON)
    week, day = _by_effort(plan)
    frame = EditFrame(monday=plan.inputs.date_of(week.number, 1), today=plan.inputs.start)
    return perform(week, SetDistance(day.number, length_mm), frame, refill_for(plan)).day(day.number)


def test_what_has_no_room_for_its_efforts_is_run_easily() -> None:
    for length_mm in range(2 * MM_PER_MILE, 5 * MM_PER_MILE + 1, MM_PER_MILE // 2):
        sized = _sized(length_mm)
        assert sized.is_by_effort or sized.type is DayType.EASY
        assert sized.distance_mm == length_mm


def test_its_warm_up_has_no_lap_that_is_too_long() -> None:
    sized = _sized(5 * MM_PER_MILE)
    assert max(lap.distance_mm for lap in (*sized.warmup, *sized.cooldown)) <= MM_PER_MILE
