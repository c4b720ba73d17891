"""Buttons of a plan in force that is changed in place: what to change, what it would do, do it, take it back."""

from dataclasses import dataclass
from typing import Annotated

from handlers.buttons.codec import Between, button
from handlers.buttons.kinds import ChangeId, PlanButton


@button("wishes")
@dataclass(frozen=True, slots=True)
class ChangeWhat(PlanButton):
    """What can be changed about a plan, as it is now."""


@button("wish")
@dataclass(frozen=True, slots=True)
class AskWish(PlanButton):
    """How it should be instead, by the name of the question that a new plan asks about it."""

    step: str


@button("wishpick")
@dataclass(frozen=True, slots=True)
class PickWish(PlanButton):
    """One of a question's own answers; `revision` is the serial of the card it stands on."""

    step: str
    value: str


@button("wishmean")
@dataclass(frozen=True, slots=True)
class MeanWish(PlanButton):
    """One reading of an answer that had several; `revision` is the serial of the card it stands on."""

    step: str
    place: Annotated[int, Between(0, 99)]


@button("wishgoal")
@dataclass(frozen=True, slots=True)
class AimFor(PlanButton):
    """Another goal in seconds, 0 to just finish, in the change that is shown or in the plan as it is."""

    goal_s: Annotated[int, Between(0, 400_000)]
    change: ChangeId | None = None


@button("wishmost")
@dataclass(frozen=True, slots=True)
class LimitWeek(PlanButton):
    """No week above so many millimetres; 0 for no such limit."""

    most_mm: Annotated[int, Between(0, 300_000_000)]


@button("wishsee")
@dataclass(frozen=True, slots=True)
class LookAtWish(PlanButton):
    """What a change would do now."""

    change: ChangeId


@button("wishdo")
@dataclass(frozen=True, slots=True)
class DoWish(PlanButton):
    """The plan is changed as the card says it: `shown` is a number for that, `revision` the plan's version."""

    change: ChangeId
    shown: int


@button("wishask")
@dataclass(frozen=True, slots=True)
class AskCoachForWish(PlanButton):
    """The coach who approves is asked for it."""

    change: ChangeId


@button("wishno")
@dataclass(frozen=True, slots=True)
class DeclineWish(PlanButton):
    """The coach leaves the plan as it is: why, in words that the athlete reads?"""

    change: ChangeId


@button("wishmute")
@dataclass(frozen=True, slots=True)
class DeclineWishUnsaid(PlanButton):
    """The coach leaves the plan as it is without a word."""

    change: ChangeId


@button("wishkeep")
@dataclass(frozen=True, slots=True)
class LeaveDeclineWish(PlanButton):
    """Not decided after all: what the change would do."""

    change: ChangeId


@button("wishback")
@dataclass(frozen=True, slots=True)
class WithdrawWish(PlanButton):
    """The athlete asks for it no more."""

    change: ChangeId


@button("wishundo")
@dataclass(frozen=True, slots=True)
class UndoWish(PlanButton):
    """The plan becomes what it was before a change."""

    change: ChangeId
