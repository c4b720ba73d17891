"""The week card: header, a line a day, the rules in one line, and every way on from here."""

from domain.approval import ApprovalStep, WeekStatus, button_for
from domain.formats import show_date_range, show_distance
from domain.messages import Button, ButtonStyle, Card
from domain.people import RunState
from domain.plan import PhaseName
from domain.rules import receipt
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import STATE_WORDS, day_line, short_weekday
from handlers.views.keys import Row, key, rows_of
from handlers.views.proposal import model_row, writer_lines
from handlers.views.strength import strength_days, strength_mark
from handlers.views.text import esc, unbroken
from handlers.wording.rules import receipt_line

PHASE_NAMES = {
    PhaseName.BASE: "Base",
    PhaseName.BUILD: "Build",
    PhaseName.PEAK: "Peak",
    PhaseName.TAPER: "Taper",
}


def week_screen(plan_id: int, number: int) -> str:
    """The name of the card, by which others find and refresh it."""
    return f"week:{plan_id}:{number}"


def week_card(opened: OpenedWeek, note: str = "") -> Card:
    """The week as one message. `note` is a line on top about what just happened (safe HTML)."""
    lines = [f"{note}\n"] if note else []
    lines += header_lines(opened)
    if opened.stored.status is WeekStatus.OUTLINE:
        return Card(text="\n".join([*lines, "", *_outline_lines(opened)]), buttons=_outline_buttons(opened))
    lines.append("")
    strength = strength_days(opened)
    lines += [_line(opened, number, strength_mark(strength.get(number))) for number in range(1, 8)]
    if opened.dirty:
        days = ", ".join(short_weekday(number) for number in opened.dirty)
        lines += ["", f"Not saved yet: {days}."]
    if opened.dropped:
        days = ", ".join(short_weekday(number) for number in opened.dropped)
        lines += ["", f"{days}: over or logged by now, so the unsaved change there was dropped."]
    lines += ["", esc(unbroken(receipt_line(receipt(opened.plan, opened.week))))]
    return Card(text="\n".join(lines), buttons=_buttons(opened))


def header_lines(opened: OpenedWeek) -> list[str]:
    """Week of the plan, phase, dates, distance planned and done, status."""
    done = sum(log.distance_mm for log in opened.logs)
    planned = show_distance(opened.week.distance_mm, opened.units, 1)
    run = f", {show_distance(done, opened.units, 1)} done" if done else ""
    name = "" if opened.is_own else f" · {esc(opened.athlete.name or 'your athlete', 30)}"
    cutback = ", recovery week" if opened.week.cutback else ""
    return [
        f"<b>Week {opened.number} of {opened.head.total_weeks} · {PHASE_NAMES[opened.week.phase]}{cutback}</b>{name}",
        f"{show_date_range(opened.monday, opened.sunday)} · {planned} planned{run}",
        f"Status: {status_words(opened)}",
        *writer_lines(opened),
    ]


def status_words(opened: OpenedWeek) -> str:
    """The status as a sentence a person can act on."""
    match opened.status:
        case WeekStatus.OUTLINE:
            return "outline, not generated yet"
        case WeekStatus.DRAFT if opened.stored.decline_comment and not opened.dirty:
            return f"draft. The coach wrote: “{esc(opened.stored.decline_comment, 200)}”"
        case WeekStatus.DRAFT:
            over = ", the approved week stays in force" if opened.stored.approved else ""
            return f"draft, changes not saved{over}"
        case WeekStatus.PENDING:
            who = "your approval" if opened.may_approve else "the coach's approval"
            over = "; until then the approved week stays in force" if opened.stored.approved else ""
            return f"pending, waits for {who}{over}"
        case WeekStatus.APPROVED:
            return "approved"
        case WeekStatus.FINALIZED:
            return "finished"


def _line(opened: OpenedWeek, number: int, strength: str | None) -> str:
    day, on = opened.week.day(number), opened.frame.date_of(number)
    marks = []
    if on == opened.today:
        marks.append("today")
    log = opened.log_of(number)
    if log is not None:
        done = show_distance(log.distance_mm, opened.units, 1)
        marks.append(STATE_WORDS[log.state] if log.state is RunState.SKIPPED else f"{STATE_WORDS[log.state]} {done}")
    if strength is not None:
        marks.append(strength)
    if number in opened.dirty:
        marks.append("changed")
    if day.pinned:
        marks.append("pinned")
    return day_line(day, on, opened.units, marks)


def _outline_lines(opened: OpenedWeek) -> list[str]:
    target = show_distance(opened.stored.target_mm, opened.units, 1)
    return [
        f"Target: {target}.",
        "The days are set on the Friday before, from what you will really have run. You can also generate them now.",
    ]


def _around(opened: OpenedWeek) -> Row:
    """Previous week, month, next week."""
    plan_id, number = opened.head.id, opened.number
    row = []
    if number > 1:
        row.append(key(f"‹ Week {number - 1}", "week", plan_id, number - 1))
    row.append(key("Month", "month", plan_id, number))
    if number < opened.head.total_weeks:
        row.append(key(f"Week {number + 1} ›", "week", plan_id, number + 1))
    return tuple(row)


def _outline_buttons(opened: OpenedWeek) -> tuple[Row, ...]:
    rows: list[Row] = [_around(opened)]
    if opened.sunday >= opened.today:
        rows.append((key("Generate now", "generate", opened.head.id, opened.number, revision=opened.revision),))
    rows.append((key("Plan", "plan", opened.head.id), key("More", "more", opened.head.id, opened.number)))
    return tuple(rows)


def _buttons(opened: OpenedWeek) -> tuple[Row, ...]:
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    rows: list[Row] = [_around(opened)]
    # Seven in a row are too narrow for a phone: their names would break.
    rows += rows_of((key(short_weekday(day), "day", plan_id, number, day) for day in range(1, 8)), 4)
    if opened.stored.status is not WeekStatus.FINALIZED and opened.sunday >= opened.today:
        edit = [key("Swap", "swap", plan_id, number, revision=revision)]
        if opened.session and opened.session.done:
            edit.append(key("Undo", "undo", plan_id, number, opened.steps, revision=revision))
        if opened.session and opened.session.undone:
            edit.append(key("Redo", "redo", plan_id, number, opened.steps, revision=revision))
        model = tuple(key(label, verb, plan_id, number) for label, verb in model_row(opened))
        decision = _decision(opened)
        # Two buttons share a row; the card stays short on a phone.
        rows += [(*edit, *decision)] if not model and len(edit) + len(decision) <= 2 else [tuple(edit), model, decision]
    rows.append(
        (
            key("Rules", "rules", plan_id, number),
            key("Plan", "plan", plan_id),
            key("More", "more", plan_id, number),
        )
    )
    if not opened.is_own:
        rows.append((key("Inbox", "inbox", 0), key("Athlete", "coach_athlete", opened.athlete.id)))
    return tuple(row for row in rows if row)


def _decision(opened: OpenedWeek) -> Row:
    """Save and approve, as the status allows (ruling 45)."""
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    row: list[Button] = []
    if opened.dirty or (opened.stored.status is WeekStatus.DRAFT and opened.stored.decline_comment):
        row.append(key("Save", "save", plan_id, number, revision=revision, style=ButtonStyle.PRIMARY))
    button = button_for(opened.stored.status, dirty=bool(opened.dirty))
    if opened.may_approve or button.step is ApprovalStep.NOTHING:
        style = ButtonStyle.SUCCESS if button.step is ApprovalStep.ASK else None
        row.append(key(button.text, "approve", plan_id, number, revision=revision, style=style))
    if not opened.is_own and opened.may_approve and button.step is ApprovalStep.ASK:
        row.append(key("Decline", "decline", plan_id, number, revision=revision))
    return tuple(row)
