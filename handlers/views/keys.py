"""What the plan's screens share: their names, their buttons, and the ways back."""

from collections.abc import Iterable
from typing import TypeVar

from domain.messages import Button, ButtonStyle
from handlers.buttons.codec import ButtonData, pack
from handlers.buttons.day import OpenDay
from handlers.buttons.kinds import PlanId
from handlers.buttons.week import OpenWeek
from handlers.desk.week import OpenedDays
from handlers.wording.door import tr

Row = tuple[Button, ...]
Item = TypeVar("Item")


def week_screen(plan_id: int, number: int) -> str:
    """The name of the card, by which others find and refresh it."""
    return f"week:{plan_id}:{number}"


def screen(kind: str, opened: OpenedDays) -> str:
    """The name of a screen about an opened week: what it was made for stands on it once."""
    return f"{kind}:{opened.head.id}:{opened.number}"


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
