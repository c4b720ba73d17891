"""Choosing the days of a swap or a move."""

from collections.abc import Callable

from domain.editing.operations import MoveDay, SwapDays
from domain.messages import Card
from domain.plan import DayType
from handlers.buttons.codec import ButtonData
from handlers.buttons.copies import ChooseWeekdays
from handlers.buttons.edits import ChooseSwap, PreviewOperation
from handlers.buttons.operations import Small
from handlers.desk.week import OpenedDays
from handlers.views.day_lines import run_words
from handlers.views.keys import Row, back_to_week, key
from handlers.wording.door import tr
from handlers.wording.formats import short_weekday


def swap_card(opened: OpenedDays, first: int | None) -> Card:
    """ "Tap a day", then "tap another"."""
    plan, week, revision = opened.plan_id, opened.number, opened.revision
    back = (back_to_week(plan, week),)
    if first is None:
        text = tr("<b>Swap two days</b>\nTap the first day.")
        rows = _days(opened, None, lambda day: ChooseSwap(plan, week, day, revision=revision))
        columns = (key(tr("Swap two weekdays for all future weeks"), ChooseWeekdays(plan, week)),)
        return Card(text=text, buttons=(*rows, columns, back))
    run = run_words(opened.week.day(first), opened.units)
    text = tr("<b>Swap {day}</b> ({run})\nTap the other day.", day=short_weekday(first), run=run)
    rows = _days(opened, first, lambda day: _preview(opened, SwapDays(first, day)))
    return Card(text=text, buttons=(*rows, back))


def move_card(opened: OpenedDays, day: int) -> Card:
    """Where a run should go."""
    run = run_words(opened.week.day(day), opened.units)
    text = tr("<b>Move {day}</b> ({run})\nTap the day it should go to.", day=short_weekday(day), run=run)
    rows = _days(opened, day, lambda to: _preview(opened, MoveDay(day, to)))
    return Card(text=text, buttons=(*rows, (back_to_week(opened.plan_id, opened.number),)))


def _preview(opened: OpenedDays, operation: Small) -> ButtonData:
    return PreviewOperation(opened.plan_id, opened.number, operation, revision=opened.revision)


def _days(opened: OpenedDays, taken: int | None, leads_to: Callable[[int], ButtonData]) -> list[Row]:
    rows: list[Row] = []
    for number in opened.frame.open_days:
        day = opened.week.day(number)
        if number == taken or day.type is DayType.RACE:
            continue
        label = f"{short_weekday(number)}: {run_words(day, opened.units, with_pace=False)}"
        rows.append((key(label, leads_to(number)),))
    return rows
