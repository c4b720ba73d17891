"""The button of days without a run that a coach gives an athlete over several weeks, in one step."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from handlers.buttons.codec import Between, button
from handlers.buttons.kinds import PlanButton


@button("restover")
@dataclass(frozen=True, slots=True)
class RestOver(PlanButton):
    """Rest from a date to a date, both included: every day, or on one ISO `weekday` (0: every day).

    `approves` is the week that is approved with it, where an ok was said with the wish; 0 for none.
    """

    first: date
    last: date
    weekday: Annotated[int, Between(0, 7)] = 0
    approves: int = 0
