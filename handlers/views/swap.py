"""Choosing the days of a swap or a move."""

from collections.abc import Callable

from domain.messages import Card
from domain.plan import DayType
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import run_words, short_weekday
from handlers.views.keys import Row, back_to_week, key

Ids = tuple[str, int] | tuple[str, str, int, int]


def swap_card(opened: OpenedWeek, first: int | None) -> Card:
    """ "Tap a day", then "tap another"."""
    text = "<b>Swap two days</b>\nTap the first day."
    if first is not None:
        run = run_words(opened.week.day(first), opened.units)
        text = f"<b>Swap {short_weekday(first)}</b> ({run})\nTap the other day."
    rows = _days(opened, first, lambda number: ("swap", number) if first is None else ("preview", "s", first, number))
    columns = (
        ()
        if first is not None
        else (key("Swap two weekdays for all future weeks", "columns", opened.head.id, opened.number),)
    )
    return Card(
        text=text, buttons=tuple(row for row in (*rows, columns, (back_to_week(opened.head.id, opened.number),)) if row)
    )


def move_card(opened: OpenedWeek, day: int) -> Card:
    """Where a run should go."""
    run = run_words(opened.week.day(day), opened.units)
    text = f"<b>Move {short_weekday(day)}</b> ({run})\nTap the day it should go to."
    rows = _days(opened, day, lambda number: ("preview", "m", day, number))
    return Card(text=text, buttons=(*rows, (back_to_week(opened.head.id, opened.number),)))


def _days(opened: OpenedWeek, taken: int | None, ids: Callable[[int], Ids]) -> list[Row]:
    rows: list[Row] = []
    for number in opened.frame.open_days:
        day = opened.week.day(number)
        if number == taken or day.type is DayType.RACE:
            continue
        verb, *rest = ids(number)
        label = f"{short_weekday(number)}: {run_words(day, opened.units, with_pace=False)}"
        rows.append((key(label, verb, opened.head.id, opened.number, *rest, revision=opened.revision),))
    return rows
