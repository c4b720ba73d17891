"""The coach's inbox and the change card: what waits, what changed, one tap to decide."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.editing.history import change_in_words, changes_between
from domain.formats import show_date_range, show_distance, show_miles
from domain.messages import ButtonStyle, Card
from domain.records import Change, WaitingWeek
from domain.rules import receipt
from domain.units import Units
from handlers.desk.week import OpenedWeek
from handlers.views.keys import Row, key
from handlers.views.text import count, esc, one_line, unbroken
from handlers.wording.rules import receipt_line, row_words

INBOX_SCREEN = "inbox"
PAGE = 8


def inbox_card(waiting: Sequence[WaitingWeek], units: Units, today: date, page: int = 0, note: str = "") -> Card:
    """What needs me, oldest first."""
    pages = max((len(waiting) + PAGE - 1) // PAGE, 1)
    page = min(max(page, 0), pages - 1)
    lines = [note, ""] if note else []
    if not waiting:
        lines.append("<b>Nothing waits for you.</b>")
        return Card(text="\n".join(lines), buttons=((key("‹ Back", "coach"),),))
    lines += [f"<b>{count(len(waiting), 'week waits', 'weeks wait')} for you</b>", "Oldest first.", ""]
    rows: list[Row] = []
    for item in waiting[page * PAGE : (page + 1) * PAGE]:
        name = one_line(item.athlete_name, 24) or "Athlete"
        dates = show_date_range(item.monday, item.monday + timedelta(days=6))
        soon = ", now" if item.monday <= today else ""
        lines.append(f"{esc(name)}: week {item.week_number}, {dates}{soon} · {show_miles(item.miles, units)}")
        rows.append(
            (
                key(f"{name}, week {item.week_number}", "change", item.plan_id, item.week_number),
                key("Approve", "inboxok", item.plan_id, item.week_number, page, revision=item.revision),
            )
        )
    around = []
    if page > 0:
        around.append(key("‹ Earlier", "inbox", page - 1))
    if page < pages - 1:
        around.append(key("Later ›", "inbox", page + 1))
    rows += [tuple(around), (key("Approve all that hold every rule", "inboxall"),), (key("‹ Back", "coach"),)]
    return Card(text="\n".join(lines), buttons=tuple(row for row in rows if row))


def change_screen(plan_id: int, number: int) -> str:
    """The name of the change card."""
    return f"change:{plan_id}:{number}"


def decided_screen(plan_id: int, number: int) -> str:
    """A decided card is no change card any more: a later change comes as a new message."""
    return f"decided:{plan_id}:{number}"


def decided_card(opened: OpenedWeek, status: str) -> Card:
    """What became of a week that was put before the coach; `status` is safe HTML."""
    name = esc(opened.athlete.name or "Your athlete", 40)
    buttons = ((key("Open the week", "week", opened.head.id, opened.number), key("Inbox", "inbox", 0)),)
    return Card(text=f"<b>{name}: week {opened.number}</b>\nStatus: {status}", buttons=buttons)


def change_card(opened: OpenedWeek, latest: Change | None, note: str = "") -> Card:
    """An athlete's week with what it changes and what the rules say, to be decided; `latest` is its last change."""
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    name = esc(opened.athlete.name or "Your athlete", 40)
    lines = [note, ""] if note else []
    planned = show_distance(opened.stored.week.distance_mm, opened.units, 1)
    lines += [
        f"<b>{name}: week {number}</b>",
        f"{show_date_range(opened.monday, opened.sunday)} · {planned}",
        "",
    ]
    if opened.stored.approved is not None:
        changes = changes_between(opened.stored.approved.days, opened.stored.week.days)
        was = show_distance(opened.stored.approved.distance_mm, opened.units, 1)
        lines += [f"Against the approved week ({was}):"]
        lines += [esc(change_in_words(change, opened.units)) for change in changes] or ["No day changes."]
    elif latest is not None and (changes := changes_between(latest.before, latest.after)):
        lines.append(f"{esc(latest.reason.removesuffix('.'), 120)}:")
        lines += [esc(change_in_words(change, opened.units)) for change in changes]
    else:
        edited = [day for day in opened.stored.week.days if day.edited]
        lines.append(f"{count(len(edited), 'day')} changed by hand." if edited else "As the planner made it.")
    found = receipt(opened.plan, opened.stored.week)
    lines += ["", esc(unbroken(receipt_line(found)))]
    lines += [
        f"• {'Must be solved' if row.hard else 'Advice'}: {esc(row_words(row, opened.units))}"
        for row in found.rows
        if not row.held
    ]
    return Card(
        text="\n".join(lines),
        buttons=(
            (
                key("Approve", "changeok", plan_id, number, revision=revision, style=ButtonStyle.SUCCESS),
                key("Decline", "decline", plan_id, number, revision=revision),
            ),
            (key("Open and edit", "week", plan_id, number), key("Inbox", "inbox", 0)),
        ),
    )
