"""Buttons that save, approve and generate weeks."""

from dataclasses import dataclass

from domain.editing.blocking import OverruleReason
from handlers.buttons.codec import button
from handlers.buttons.kinds import DayButton, PlanButton, StepsButton, WeekButton


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
    """The week becomes the schedule; asked first where something is new about it or a rule blocks it."""


@button("approvenow")
@dataclass(frozen=True, slots=True)
class ConfirmApprove(WeekButton):
    """The week becomes the schedule."""


@button("approveday")
@dataclass(frozen=True, slots=True)
class ApproveDay(DayButton):
    """The week of a day becomes the schedule, from the day's own card."""


@button("settle")
@dataclass(frozen=True, slots=True)
class SettleWeek(StepsButton):
    """Save the edits and approve the week, or send it to who approves; `is_advice_accepted` where that was shown."""

    is_advice_accepted: bool = False


@button("inforce")
@dataclass(frozen=True, slots=True)
class BackToApproved(WeekButton):
    """Give up what waits or was sent back: the approved week stands alone again."""


@button("choice")
@dataclass(frozen=True, slots=True)
class OverruleRules(StepsButton):
    """Save the edits, or approve the week that waits, against rules that may be overruled; `why` is kept.

    WORDS asks for the person's own.
    """

    why: OverruleReason


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
