"""Buttons that save, approve and generate weeks."""

from dataclasses import dataclass

from handlers.buttons.codec import button
from handlers.buttons.kinds import PlanButton, StepsButton, WeekButton


@button("save")
@dataclass(frozen=True, slots=True)
class SaveWeek(WeekButton):
    """Ask before edits are written."""


@button("savenow")
@dataclass(frozen=True, slots=True)
class ConfirmSave(StepsButton):
    """Write the edits; `is_advice_accepted` where soft findings were shown."""

    is_advice_accepted: bool


@button("approve")
@dataclass(frozen=True, slots=True)
class ApproveWeek(WeekButton):
    """Ask before a week becomes the schedule."""


@button("approvenow")
@dataclass(frozen=True, slots=True)
class ConfirmApprove(WeekButton):
    """The week becomes the schedule."""


@button("approveall")
@dataclass(frozen=True, slots=True)
class ApproveMonth(PlanButton):
    """Ask once for every waiting week of the four from `first` on."""

    first: int


@button("approveallnow")
@dataclass(frozen=True, slots=True)
class ConfirmApproveMonth(PlanButton):
    """Approve them; `revision` is the sum of those of the waiting weeks."""

    first: int


@button("generate")
@dataclass(frozen=True, slots=True)
class GenerateWeek(WeekButton):
    """Make the outline a real week now."""
