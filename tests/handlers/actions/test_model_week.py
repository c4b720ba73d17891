"""What a model may not change in a week."""

from dataclasses import dataclass, replace

from domain.plan import Day
from domain.planning.planner import make_plan
from domain.race import FIVE_K
from handlers.actions.model_week import _stays
from tests.domain.plans import inputs


@dataclass(frozen=True)
class Open:
    """A week whose days are all still ahead."""

    @property
    def frame(self) -> "Open":
        """Itself: it knows which days are open."""
        return self

    def is_open(self, _: int) -> bool:
        """All of them."""
        return True


def test_running_and_walking_by_time_is_not_the_models_to_change() -> None:
    """A beginner's minutes climb week by week; a model would put miles in their place (ruling 52)."""
    beginner = make_plan(inputs(FIVE_K, weeks=12, weekly_miles=0, five_k_pace_s=840, days=(2, 4, 7))).week(1)
    runner = make_plan(inputs(FIVE_K, weeks=12, weekly_miles=20)).week(1)

    def keeps(was: Day) -> bool:
        return _stays(Open(), was, replace(was, title="Easy run"))  # type: ignore[arg-type]  # reads the frame alone

    assert all(keeps(day) for day in beginner.days if day.is_run)
    assert not any(keeps(day) for day in runner.days if day.is_run)
