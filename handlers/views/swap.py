"""Choosing the days of a swap or a move."""

from collections.abc import Callable

from domain.messages import Card
from domain.plan import DayType
from handlers.desk.week import Desk
from handlers.views.day_lines import run_words, short_weekday
from handlers.views.keys import Row, back_to_week, key

Ids = tuple[str, int] | tuple[str, str, int, int]


def swap_card(desk: Desk, first: int | None) -> Card:
    """ "Tap a day", then "tap another"."""
    text = (
        "<b>Swap two days</b>\nTap the first day."
        if first is None
        else f"<b>Swap {short_weekday(first)}</b> ({run_words(desk.week.day(first), desk.units)})\nTap the other day."
    )
    rows = _days(desk, first, lambda number: ("swap", number) if first is None else ("preview", "s", first, number))
    columns = (
        ()
        if first is not None
        else (key("Swap two weekdays for all future weeks", "columns", desk.head.id, desk.number),)
    )
    return Card(
        text=text, buttons=tuple(row for row in (*rows, columns, (back_to_week(desk.head.id, desk.number),)) if row)
    )


def move_card(desk: Desk, day: int) -> Card:
    """Where a run should go."""
    text = (
        f"<b>Move {short_weekday(day)}</b> ({run_words(desk.week.day(day), desk.units)})\nTap the day it should go to."
    )
    rows = _days(desk, day, lambda number: ("preview", "m", day, number))
    return Card(text=text, buttons=(*rows, (back_to_week(desk.head.id, desk.number),)))


def _days(desk: Desk, taken: int | None, ids: Callable[[int], Ids]) -> list[Row]:
    rows: list[Row] = []
    for number in desk.frame.open_days:
        day = desk.week.day(number)
        if number == taken or day.type is DayType.RACE:
            continue
        verb, *rest = ids(number)
        label = f"{short_weekday(number)}: {run_words(day, desk.units, with_pace=False)}"
        rows.append((key(label, verb, desk.head.id, desk.number, *rest, revision=desk.revision),))
    return rows
