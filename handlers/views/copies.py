"""Choosing where a copy goes, which weekdays trade places, and what the planner makes anew."""

from collections.abc import Sequence

from domain.messages import ButtonStyle, Card
from handlers.buttons.copies import (
    ChooseCopyTarget,
    ChooseWeekdays,
    ConfirmWeekdays,
    CopyDay,
    PreviewPaste,
    PreviewWeekdays,
    PreviewWeekPaste,
)
from handlers.buttons.giving import ChooseReceivers, OfWeek
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import OpenMonth
from handlers.buttons.templates import KeepAsTemplate
from handlers.desk.checks import WeekdaySwap
from handlers.desk.week import OpenedDays
from handlers.views.day_lines import run_words
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.editing import show_day_run
from handlers.wording.formats import short_weekday, show_date_range, weekday_name


def paste_card(source: OpenedDays, day: int, target: OpenedDays) -> Card:
    """Where a copied day should go: the days of this week, and the weeks around it."""
    plan, number, revision = target.plan_id, target.number, target.revision
    rows: list[Row] = []
    for open_day in target.frame.open_days:
        if (number, open_day) == (source.number, day):
            continue
        label = f"{short_weekday(open_day)}: {run_words(target.week.day(open_day), target.units, with_pace=False)}"
        rows.append((key(label, PreviewPaste(plan, source.number, day, number, open_day, revision=revision)),))
    around = []
    if number > max(1, source.number):
        before = tr("‹ Week {number}", number=number - 1)
        around.append(key(before, CopyDay(plan, source.number, day, number - 1)))
    if number < target.head.total_weeks:
        after = tr("Week {number} ›", number=number + 1)
        around.append(key(after, CopyDay(plan, source.number, day, number + 1)))
    keep = key(tr("Keep as a template"), KeepAsTemplate(plan, source.number, day))
    if not source.is_own and source.week.day(day).is_run:
        give = ChooseReceivers(OfWeek(plan, source.number, day))
        rows.append((key(tr("Give it to other athletes"), give),))
    rows += [tuple(around), (keep, back_to_day(plan, source.number, day))]
    copied = tr(
        "<b>Copied: {day} of week {number}, {run}</b>",
        day=weekday_name(day),
        number=source.number,
        run=esc(show_day_run(source.week.day(day), source.units)),
    )
    text = "\n".join([copied, tr("Week {number}: tap the day to paste it on.", number=number)])
    return Card(text=text, buttons=tuple(row for row in rows if row))


def copy_week_card(source: OpenedDays, targets: Sequence[int]) -> Card:
    """To which week a week should be copied."""
    plan, number = source.plan_id, source.number
    buttons = [key(tr("Week {number}", number=each), PreviewWeekPaste(plan, number, each)) for each in targets]
    text = tr(
        "<b>Copy week {number}</b> ({dates})\nTap the week to paste it over. You see the effect first.",
        number=number,
        dates=show_date_range(source.monday, source.sunday),
    )
    return Card(text=text, buttons=(*rows_of(buttons, 4), (back_to_week(plan, number),)))


def copy_source_card(plan_id: int, numbers: Sequence[int]) -> Card:
    """Which week of a month should be copied."""
    plan = PlanId(plan_id)
    row = tuple(key(tr("Week {number}", number=number), ChooseCopyTarget(plan, number)) for number in numbers)
    back = key(tr("‹ Back to the month"), OpenMonth(plan, numbers[0]))
    return Card(text=tr("<b>Copy a week</b>\nWhich one?"), buttons=(row, (back,)))


def weekdays_card(opened: OpenedDays, first: int | None) -> Card:
    """Two weekdays trade places in all future weeks: choose one, then the other."""
    plan, number = opened.plan_id, opened.number
    title = tr("<b>Swap two weekdays in every week from week {number} on</b>", number=number)
    if first is None:
        question = tr("Which weekday?")
        days = [key(short_weekday(day), ChooseWeekdays(plan, number, day)) for day in range(1, 8)]
    else:
        question = tr("Which weekday with {day}?", day=short_weekday(first))
        others = [day for day in range(1, 8) if day != first]
        days = [key(short_weekday(day), PreviewWeekdays(plan, number, first, day)) for day in others]
    return Card(text=f"{title}\n{question}", buttons=(*rows_of(days, 4), (back_to_week(plan, number),)))


def weekday_swap_card(opened: OpenedDays, first: int, second: int, found: WeekdaySwap) -> Card:
    """What swapping two weekdays would do, week by week."""
    plan, number = opened.plan_id, opened.number
    days = {"first": weekday_name(first), "second": weekday_name(second)}
    lines = [tr("<b>Swap {first} and {second} from week {number} on?</b>", number=number, **days)]
    if found.weeks:
        said = trn(
            "Changed, to be saved and approved like any other edit: week {numbers}.",
            "Changed, to be saved and approved like any other edit: weeks {numbers}.",
            len(found.weeks),
            numbers=numbers_of(found.weeks),
        )
        lines.append(said)
    if found.outlines:
        said = trn(
            "Changed in outline, approved when they are generated: week {numbers}.",
            "Changed in outline, approved when they are generated: weeks {numbers}.",
            len(found.outlines),
            numbers=numbers_of(found.outlines),
        )
        lines.append(said)
    if found.blocked:
        said = trn(
            "Left as they are, because a rule would break or a day is over: week {numbers}.",
            "Left as they are, because a rule would break or a day is over: weeks {numbers}.",
            len(found.blocked),
            numbers=numbers_of(found.blocked),
        )
        lines.append(said)
    rows: list[Row] = [(back_to_week(plan, number, tr("Back")),)]
    if found.weeks or found.outlines:
        confirm = ConfirmWeekdays(plan, number, first, second, found.steps)
        rows.insert(0, (key(tr("Confirm"), confirm, style=ButtonStyle.PRIMARY),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def swapped_note(found: WeekdaySwap) -> str:
    """In which weeks the weekdays were swapped, and what is left to do."""
    changed = sorted((*found.weeks, *found.outlines))
    numbers = numbers_of(changed)
    said = trn("Swapped in week {numbers}.", "Swapped in weeks {numbers}.", len(changed), numbers=numbers)
    if not found.weeks:
        return said
    numbers = numbers_of(found.weeks)
    more = trn(
        "Save week {numbers} when you are ready.",
        "Save weeks {numbers} when you are ready.",
        len(found.weeks),
        numbers=numbers,
    )
    return f"{said} {more}"


def numbers_of(numbers: Sequence[int]) -> str:
    """As "2, 3, 5"."""
    return ", ".join(map(str, numbers))
