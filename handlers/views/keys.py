"""Buttons of the plan's screens, made in one way."""

from collections.abc import Iterable
from typing import TypeVar

from domain.messages import Button, ButtonStyle
from handlers.buttons.codec import ButtonData, pack
from handlers.buttons.day import OpenDay
from handlers.buttons.kinds import PlanId
from handlers.buttons.week import OpenWeek
from handlers.wording.door import tr

Row = tuple[Button, ...]
Item = TypeVar("Item")


def key(label: str, data: ButtonData, *, style: ButtonStyle | None = None) -> Button:
    """A button that sends a tap."""
    return Button(label, pack(data), style=style)


def back_to_week(plan_id: int, number: int, label: str | None = None) -> Button:
    """The way back to the week card."""
    return key(label or tr("‹ Back to the week"), OpenWeek(PlanId(plan_id), number))


def back_to_day(plan_id: int, number: int, day: int) -> Button:
    """The way back to the day card."""
    return key(tr("‹ Back to the day"), OpenDay(PlanId(plan_id), number, day))


def rows_of(items: Iterable[Item], width: int = 2) -> tuple[tuple[Item, ...], ...]:
    """Buttons (or what becomes buttons) in rows of at most `width`."""
    listed = tuple(items)
    return tuple(listed[start : start + width] for start in range(0, len(listed), width))
