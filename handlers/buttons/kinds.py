"""What many buttons share: a plan, a week of it, a day of that week, and how many steps of editing there were."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, NewType

from handlers.buttons.codec import Between, ButtonData

# Ids of rows are types of their own, so that a test can fill any button with somebody else's.
PlanId = NewType("PlanId", int)
PersonId = NewType("PersonId", int)
GroupId = NewType("GroupId", int)
TemplateId = NewType("TemplateId", int)
RunId = NewType("RunId", int)
ChangeId = NewType("ChangeId", int)

Weekday = Annotated[int, Between(1, 7)]


@dataclass(frozen=True, slots=True)
class PlanButton(ButtonData):
    """About a plan."""

    plan: PlanId


@dataclass(frozen=True, slots=True)
class WeekButton(PlanButton):
    """About a week of a plan, counted from 1; `revision` is that of the week the card showed."""

    week: int


@dataclass(frozen=True, slots=True)
class StepsButton(WeekButton):
    """Confirms something prepared on a week: `steps` of editing were done when the card was made.

    With another number of steps the button is stale, so a second press of the same one does nothing.
    """

    steps: int


@dataclass(frozen=True, slots=True)
class DayButton(WeekButton):
    """About an ISO weekday of a week."""

    day: Weekday


@dataclass(frozen=True, slots=True)
class DateButton(PlanButton):
    """About a date of a plan, where the week does not matter: logs."""

    on: date


@dataclass(frozen=True, slots=True)
class PersonButton(ButtonData):
    """About somebody: an athlete of the coach who taps, or a coach of the athlete who does."""

    person: PersonId
