"""Buttons that lead to a week's card and the screens one tap from it."""

from dataclasses import dataclass

from handlers.buttons.codec import ButtonData, button
from handlers.buttons.kinds import WeekButton


@button("now")
@dataclass(frozen=True, slots=True)
class OpenThisWeek(ButtonData):
    """This week of the plan in force, from screens that belong to no week."""


@button("week")
@dataclass(frozen=True, slots=True)
class OpenWeek(WeekButton):
    """A week's card."""


@button("refresh")
@dataclass(frozen=True, slots=True)
class Refresh(WeekButton):
    """The week's card drawn anew."""


@button("rules")
@dataclass(frozen=True, slots=True)
class ShowRules(WeekButton):
    """Each rule with its numbers."""


@button("more")
@dataclass(frozen=True, slots=True)
class ShowMore(WeekButton):
    """Everything beyond the week's card."""
