"""Buttons of the question about runs nobody spoke of: all, some, none, and each of them."""

from dataclasses import dataclass
from datetime import date

from handlers.buttons.codec import button
from handlers.buttons.kinds import PlanButton


@dataclass(frozen=True, slots=True)
class SpanButton(PlanButton):
    """About the dates from the first to the last, both included."""

    first: date
    last: date


@button("ran_all")
@dataclass(frozen=True, slots=True)
class RanAll(SpanButton):
    """Every unknown run was run as planned."""


@button("ran_some")
@dataclass(frozen=True, slots=True)
class RanSome(SpanButton):
    """Ask which of them."""


@button("ran_none")
@dataclass(frozen=True, slots=True)
class RanNone(SpanButton):
    """What is still unknown was not run."""


@button("ran_day")
@dataclass(frozen=True, slots=True)
class RanThatDay(SpanButton):
    """That one was run as planned."""

    on: date
