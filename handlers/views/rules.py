"""The rule receipt in full, and why a day is what it is."""

from collections.abc import Sequence
from dataclasses import replace

from domain.approval import WeekStatus
from domain.editing.blocking import NEVER_OVERRULED
from domain.explaining.why import PHASE_KINDS, Reason
from domain.messages import Card
from domain.plan import DayType
from domain.rules import ReceiptRow, receipt
from domain.told import Told
from domain.units import Miles, miles
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import run_words
from handlers.views.keys import back_to_day, back_to_week
from handlers.views.overruling import choice_line
from handlers.views.text import esc
from handlers.wording.adapting import adapting_words
from handlers.wording.door import tr
from handlers.wording.formats import show_date, shown_total_mm
from handlers.wording.rules import receipt_line, row_words
from handlers.wording.why import reason_words

MOST_TEXT = 3900
_SAME_MILES = 0.01


def rules_card(opened: OpenedWeek) -> Card:
    """Every rule that speaks about the week, with its numbers; those that do not hold come first."""
    found = receipt(opened.as_lived, opened.week, opened.around.miles)
    lines = [tr("<b>Week {number}: the rules</b>", number=opened.number), esc(receipt_line(found))]
    broken = [row for row in found.rows if not row.held]
    if broken:
        lines += ["", tr("<b>Not kept</b>"), *(broken_line(opened, row) for row in broken)]
    lines += ["", tr("<b>Kept</b>")]
    for row in found.rows:
        line = f"• {esc(row_words(_with_total(opened, row), opened.units))}"
        if row.held and sum(map(len, lines)) + len(line) < MOST_TEXT:
            lines.append(line)
    return Card(text="\n".join(lines), buttons=((back_to_week(opened.plan_id, opened.number),),))


def _with_total(opened: OpenedWeek, row: ReceiptRow) -> ReceiptRow:
    """A rule that is kept, with the week's distance as the card says it: as the days add up one by one."""
    if row.kept is None:
        return row
    lengths = [day.distance_mm for day in opened.week.days if day.is_run and day.type is not DayType.RACE]
    exact, said = miles(sum(lengths)), Miles(miles(shown_total_mm(lengths, opened.units)))
    values = {
        name: said if isinstance(value, Miles) and abs(value - exact) < _SAME_MILES else value
        for name, value in row.kept.values.items()
    }
    return replace(row, kept=replace(row.kept, values=values))


def broken_line(opened: OpenedWeek, row: ReceiptRow) -> str:
    """A rule that is not kept: somebody's choice, let be, to be solved, or advice; safe HTML."""
    chosen = choice_line(opened, row)
    if chosen is not None:
        return chosen
    sentence = esc(row_words(row, opened.units))
    if row.hard and row.rule not in NEVER_OVERRULED and opened.may_approve:
        return tr("• To be solved, or overruled by you: {finding}", finding=sentence)
    if row.hard:
        return tr("• Must be solved: {finding}", finding=sentence)
    return tr("• Advice: {finding}", finding=sentence)


def why_card(opened: OpenedWeek, number: int, reasons: Sequence[Reason], held_back: Told | None = None) -> Card:
    """Why the day is what it is, from rules and numbers; `held_back` is the break that its week comes back from."""
    plan, week = opened.plan_id, opened.number
    date, run = show_date(opened.frame.date_of(number)), run_words(opened.week.day(number), opened.units)
    lines = [tr("<b>Why {date}: {run}?</b>", date=date, run=run), ""]
    if opened.stored.status is WeekStatus.OUTLINE:
        # What the break leaves of it is only known once it is made: nothing here is smaller for it yet.
        lines.append(f"• {_outline_words(is_after_break=held_back is not None)}")
    elif held_back is not None:
        lines.append(f"• {esc(adapting_words(held_back, opened.units))}")
        reasons = [reason for reason in reasons if reason.kind not in PHASE_KINDS]
    lines += [f"• {esc(reason_words(reason, opened.units, is_own=opened.is_own))}" for reason in reasons]
    return Card(
        text="\n".join(lines), buttons=((back_to_day(plan, week, number), back_to_week(plan, week, tr("Week"))),)
    )


def _outline_words(*, is_after_break: bool) -> str:
    if is_after_break:
        return tr(
            "This week is an outline yet. On the Friday before it is made from what was run, and after the break it "
            "comes out smaller than it stands here."
        )
    return tr("This week is an outline yet. On the Friday before it is made from what was run.")
