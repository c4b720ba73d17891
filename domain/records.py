"""Plan and week as they are kept: with status, revision, author and history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from domain.approval import PlanStatus, WeekStatus
from domain.plan import Day, Plan, PlanInputs, Week
from domain.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHead:
    """A plan without its weeks. `version` counts every save, approval, regeneration and revert."""

    id: int
    athlete_id: int
    status: PlanStatus
    inputs: PlanInputs
    total_weeks: int
    goal_pace_5k_s: int | None
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class PlanAround:
    """A plan as far as one of its weeks needs it: weeks far from that one have no days, their miles are in `miles`."""

    plan: Plan
    miles: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetBe:
    """A broken rule that keeps the week from nothing: it was so before, less is run, or somebody overruled it.

    A soft one was shown to whoever saved the week, and they went on. `over` is how far it was past its limit then, in
    its own measure; `reason` is why a hard one was overruled, None otherwise.
    """

    rule: str
    day_number: int | None = None
    over: float = 0.0
    reason: Told | None = None
    hard: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredWeek:
    """A week as kept: the working copy (schedule_preview) and, once approved, the copy in force (schedule).

    `target_mm` is the plan's target for the week; `revision` rises with every save and guards against stale writers.
    `written_by` is "planner", "model", or "model+rules". `let_be` are broken rules that do not block the week.
    """

    plan_id: int
    week: Week
    status: WeekStatus
    revision: int
    target_mm: int
    approved: Week | None = None
    written_by: str = "planner"
    decline_comment: str = ""
    let_be: tuple[LetBe, ...] = ()

    @property
    def number(self) -> int:
        """The week's number in its plan, from 1."""
        return self.week.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry of the change log. `before` and `after` are the changed days (or None: added, removed)."""

    plan_id: int
    week_number: int
    author_id: int | None
    at: datetime
    reasons: tuple[Told, ...]
    before: tuple[Day, ...]
    after: tuple[Day, ...]
    revision: int
    version: int = 0


class SessionStep(Protocol):
    """One operation of an edit session: what it did, and the week before and after it."""

    @property
    def label(self) -> Told:
        """What it did."""

    @property
    def before(self) -> Week:
        """The week that it was done to."""

    @property
    def after(self) -> Week:
        """The week that it made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditStep:
    """A step that was done just now."""

    label: Told
    before: Week
    after: Week


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSession:
    """Unsaved edits of one person on one week, with their undo (`done`) and redo (`undone`) stacks."""

    person_id: int
    plan_id: int
    week_number: int
    base_revision: int
    base: Week
    week: Week
    done: tuple[SessionStep, ...] = ()
    undone: tuple[SessionStep, ...] = ()

    @property
    def dirty(self) -> tuple[int, ...]:
        """ISO weekdays that differ from the stored week."""
        return tuple(now.number for was, now in zip(self.base.days, self.week.days, strict=True) if was != now)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionHead:
    """One version of a plan in its list."""

    plan_id: int
    version: int
    author_id: int | None
    at: datetime
    reasons: tuple[Told, ...]
    week_number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingWeek:
    """A week of an active plan that waits for approval; `since` is when it last changed."""

    plan_id: int
    athlete_id: int
    athlete_name: str
    week_number: int
    monday: date
    miles: float
    revision: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """Something due for a person at a time: kind is "reminder", "generate", "nudge", "finalize" …"""

    person_id: int
    kind: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Slow work that holds no lane; its result comes back as an inbox row of `chat_id`."""

    key: str
    kind: str
    chat_id: int
    payload: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """Where a chat's conversation stands: its name ("onboarding", "lap") and JSON-able state."""

    name: str
    state: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledDay:
    """A day of the approved schedule on its date. `provisional` when only an unapproved copy exists.

    How its week stands: `status`, `revision`, and the `comment` of a coach who sent it back.
    """

    plan_id: int
    week_number: int
    date: date
    day: Day
    provisional: bool = False
    status: WeekStatus = WeekStatus.APPROVED
    revision: int = 0
    comment: str = ""
