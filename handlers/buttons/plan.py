"""Buttons of a whole plan: its cards and pictures, its phases, the weeks ahead, its versions, the plans of before."""

from dataclasses import dataclass

from domain.plan import PhaseName
from handlers.buttons.codec import button
from handlers.buttons.kinds import PersonButton, PlanButton, StepsButton, WeekButton


@button("plan")
@dataclass(frozen=True, slots=True)
class OpenPlan(PlanButton):
    """The plan card."""


@button("weeks")
@dataclass(frozen=True, slots=True)
class ListWeeks(PlanButton):
    """Every week of the plan."""


@button("chart")
@dataclass(frozen=True, slots=True)
class SendChart(PlanButton):
    """The mileage chart, in a message of its own."""


@button("month")
@dataclass(frozen=True, slots=True)
class OpenMonth(WeekButton):
    """The four weeks around a week."""


@button("monthpic")
@dataclass(frozen=True, slots=True)
class SendMonth(WeekButton):
    """The month as a picture, in a message of its own."""


@button("older")
@dataclass(frozen=True, slots=True)
class ListPlans(PersonButton):
    """Every plan of an athlete."""


@button("phases")
@dataclass(frozen=True, slots=True)
class ShowPhases(PlanButton):
    """Weeks per phase: as they are, or as they were moved on the card."""

    base: int | None = None
    build: int | None = None
    peak: int | None = None
    taper: int | None = None


@button("phasesnow")
@dataclass(frozen=True, slots=True)
class SplitPhases(PlanButton):
    """The weeks ahead are planned after the new split; `revision` is the plan's version."""

    base: int
    build: int
    peak: int
    taper: int


@button("ahead")
@dataclass(frozen=True, slots=True)
class PreviewAhead(WeekButton):
    """What planning the weeks ahead anew would change; `week` is where the way back leads."""


@button("aheadphase")
@dataclass(frozen=True, slots=True)
class PreviewPhaseAhead(WeekButton):
    """The same for one phase only."""

    phase: PhaseName


@button("aheadnow")
@dataclass(frozen=True, slots=True)
class PlanAhead(WeekButton):
    """The weeks ahead, or those of one phase, are planned anew; `revision` is the plan's version."""

    phase: PhaseName | None = None


@button("versions")
@dataclass(frozen=True, slots=True)
class ListVersions(WeekButton):
    """Every version of the plan; `week` is where the way back leads."""


@button("version")
@dataclass(frozen=True, slots=True)
class OpenVersion(WeekButton):
    """What one version changed."""

    version: int


@button("comparepick")
@dataclass(frozen=True, slots=True)
class ChooseComparison(WeekButton):
    """Choose the version to lay beside this one."""

    version: int


@button("compare")
@dataclass(frozen=True, slots=True)
class CompareVersions(WeekButton):
    """Two versions side by side; a `newer` of 0 stands for the plan as it is now."""

    older: int
    newer: int


@button("revert")
@dataclass(frozen=True, slots=True)
class PreviewTakeBack(WeekButton):
    """What taking a saved change back would do."""

    version: int


@button("goback")
@dataclass(frozen=True, slots=True)
class PreviewGoBack(WeekButton):
    """What going back to a version would change in its week."""

    version: int


@button("gobacknow")
@dataclass(frozen=True, slots=True)
class GoBack(StepsButton):
    """The week becomes what it was at that version, as an unsaved edit, or `at_once` saved and approved, or sent."""

    version: int
    at_once: bool = False
