"""States of a week on its way to being the schedule, and the button that goes with each."""

from enum import StrEnum


class WeekStatus(StrEnum):
    """Stored state of a week. OUTLINE: targets only, not yet generated from the log. FINALIZED: past and frozen."""

    OUTLINE = "outline"
    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    FINALIZED = "finalized"


class PlanStatus(StrEnum):
    """Life of a plan."""

    DRAFT = "draft"
    ACTIVE = "active"
    COMPLETED = "completed"
    ARCHIVED = "archived"
