"""The rule receipt in full, and why a day is what it is."""

from collections.abc import Sequence

from domain.explaining.why import Reason
from domain.formats import show_date
from domain.messages import Card
from domain.rules import receipt
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import run_words
from handlers.views.keys import back_to_day, back_to_week
from handlers.views.text import esc, unbroken
from handlers.wording.rules import receipt_line, row_words
from handlers.wording.why import reason_words

MOST_TEXT = 3900


def rules_card(opened: OpenedWeek) -> Card:
    """Every rule that speaks about the week, with its numbers; those that do not hold come first."""
    found = receipt(opened.plan, opened.week)
    lines = [f"<b>Week {opened.number}: the rules</b>", esc(unbroken(receipt_line(found)))]
    broken = [row for row in found.rows if not row.held]
    if broken:
        lines += ["", "<b>Not kept</b>"]
        lines += [
            f"• {'Must be solved' if row.hard else 'Advice'}: {esc(row_words(row, opened.units))}" for row in broken
        ]
    lines += ["", "<b>Kept</b>"]
    for row in found.rows:
        line = f"• {esc(row_words(row, opened.units))}"
        if row.held and sum(map(len, lines)) + len(line) < MOST_TEXT:
            lines.append(line)
    return Card(text="\n".join(lines), buttons=((back_to_week(opened.head.id, opened.number),),))


def why_card(opened: OpenedWeek, number: int, reasons: Sequence[Reason]) -> Card:
    """Why the day is what it is, from rules and numbers."""
    day, on = opened.week.day(number), opened.frame.date_of(number)
    lines = [f"<b>Why {show_date(on)}: {run_words(day, opened.units)}?</b>", ""]
    lines += [f"• {esc(reason_words(reason, opened.units))}" for reason in reasons]
    return Card(
        text="\n".join(lines),
        buttons=(
            (back_to_day(opened.head.id, opened.number, number), back_to_week(opened.head.id, opened.number, "Week")),
        ),
    )
