"""The week card: header, a line a day, the rules in one line, and every way on from here."""

from domain.approval import ApprovalStep, WeekStatus, button_for
from domain.formats import show_date_range, show_distance
from domain.messages import Button, ButtonStyle, Card
from domain.people import RunState
from domain.plan import PhaseName
from domain.rules import receipt
from handlers.desk.week import Desk
from handlers.views.day_lines import STATE_WORDS, day_line, short_weekday
from handlers.views.keys import Row, key, rows_of
from handlers.views.proposal import model_row, writer_lines
from handlers.views.strength import strength_days, strength_mark
from handlers.views.text import esc, unbroken

PHASE_NAMES = {
    PhaseName.BASE: "Base",
    PhaseName.BUILD: "Build",
    PhaseName.PEAK: "Peak",
    PhaseName.TAPER: "Taper",
}


def week_screen(plan_id: int, number: int) -> str:
    """The name of the card, by which others find and refresh it."""
    return f"week:{plan_id}:{number}"


def week_card(desk: Desk, note: str = "") -> Card:
    """The week as one message. `note` is a line on top about what just happened (safe HTML)."""
    lines = [f"{note}\n"] if note else []
    lines += header_lines(desk)
    if desk.stored.status is WeekStatus.OUTLINE:
        return Card(text="\n".join([*lines, "", *_outline_lines(desk)]), buttons=_outline_buttons(desk))
    lines.append("")
    strength = strength_days(desk)
    lines += [_line(desk, number, strength_mark(strength.get(number))) for number in range(1, 8)]
    if desk.dirty:
        days = ", ".join(short_weekday(number) for number in desk.dirty)
        lines += ["", f"Not saved yet: {days}."]
    if desk.dropped:
        days = ", ".join(short_weekday(number) for number in desk.dropped)
        lines += ["", f"{days}: over or logged by now, so the unsaved change there was dropped."]
    lines += ["", esc(unbroken(receipt(desk.plan, desk.week).line))]
    return Card(text="\n".join(lines), buttons=_buttons(desk))


def header_lines(desk: Desk) -> list[str]:
    """Week of the plan, phase, dates, distance planned and done, status."""
    done = sum(log.distance_mm for log in desk.logs)
    planned = show_distance(desk.week.distance_mm, desk.units, 1)
    run = f", {show_distance(done, desk.units, 1)} done" if done else ""
    name = "" if desk.is_own else f" · {esc(desk.athlete.name or 'your athlete', 30)}"
    cutback = ", recovery week" if desk.week.cutback else ""
    return [
        f"<b>Week {desk.number} of {desk.head.total_weeks} · {PHASE_NAMES[desk.week.phase]}{cutback}</b>{name}",
        f"{show_date_range(desk.monday, desk.sunday)} · {planned} planned{run}",
        f"Status: {status_words(desk)}",
        *writer_lines(desk),
    ]


def status_words(desk: Desk) -> str:
    """The status as a sentence a person can act on."""
    match desk.status:
        case WeekStatus.OUTLINE:
            return "outline, not generated yet"
        case WeekStatus.DRAFT if desk.stored.decline_comment and not desk.dirty:
            return f"draft. The coach wrote: “{esc(desk.stored.decline_comment, 200)}”"
        case WeekStatus.DRAFT:
            over = ", the approved week stays in force" if desk.stored.approved else ""
            return f"draft, changes not saved{over}"
        case WeekStatus.PENDING:
            who = "your approval" if desk.may_approve else "the coach's approval"
            over = "; until then the approved week stays in force" if desk.stored.approved else ""
            return f"pending, waits for {who}{over}"
        case WeekStatus.APPROVED:
            return "approved"
        case WeekStatus.FINALIZED:
            return "finished"


def _line(desk: Desk, number: int, strength: str | None) -> str:
    day, on = desk.week.day(number), desk.frame.date_of(number)
    marks = []
    if on == desk.today:
        marks.append("today")
    log = desk.log_of(number)
    if log is not None:
        done = show_distance(log.distance_mm, desk.units, 1)
        marks.append(STATE_WORDS[log.state] if log.state is RunState.SKIPPED else f"{STATE_WORDS[log.state]} {done}")
    if strength is not None:
        marks.append(strength)
    if number in desk.dirty:
        marks.append("changed")
    if day.pinned:
        marks.append("pinned")
    return day_line(day, on, desk.units, marks)


def _outline_lines(desk: Desk) -> list[str]:
    target = show_distance(desk.stored.target_mm, desk.units, 1)
    return [
        f"Target: {target}.",
        "The days are set on the Friday before, from what you will really have run. You can also generate them now.",
    ]


def _around(desk: Desk) -> Row:
    """Previous week, month, next week."""
    plan_id, number = desk.head.id, desk.number
    row = []
    if number > 1:
        row.append(key(f"‹ Week {number - 1}", "week", plan_id, number - 1))
    row.append(key("Month", "month", plan_id, number))
    if number < desk.head.total_weeks:
        row.append(key(f"Week {number + 1} ›", "week", plan_id, number + 1))
    return tuple(row)


def _outline_buttons(desk: Desk) -> tuple[Row, ...]:
    rows: list[Row] = [_around(desk)]
    if desk.sunday >= desk.today:
        rows.append((key("Generate now", "generate", desk.head.id, desk.number, revision=desk.revision),))
    rows.append((key("Plan", "plan", desk.head.id), key("More", "more", desk.head.id, desk.number)))
    return tuple(rows)


def _buttons(desk: Desk) -> tuple[Row, ...]:
    plan_id, number, revision = desk.head.id, desk.number, desk.revision
    rows: list[Row] = [_around(desk)]
    # Seven in a row are too narrow for a phone: their names would break.
    rows += rows_of((key(short_weekday(day), "day", plan_id, number, day) for day in range(1, 8)), 4)
    if desk.stored.status is not WeekStatus.FINALIZED and desk.sunday >= desk.today:
        edit = [key("Swap", "swap", plan_id, number, revision=revision)]
        if desk.session and desk.session.done:
            edit.append(key("Undo", "undo", plan_id, number, desk.steps, revision=revision))
        if desk.session and desk.session.undone:
            edit.append(key("Redo", "redo", plan_id, number, desk.steps, revision=revision))
        model = tuple(key(label, verb, plan_id, number) for label, verb in model_row(desk))
        decision = _decision(desk)
        # Two buttons share a row; the card stays short on a phone.
        rows += [(*edit, *decision)] if not model and len(edit) + len(decision) <= 2 else [tuple(edit), model, decision]
    rows.append(
        (
            key("Rules", "rules", plan_id, number),
            key("Plan", "plan", plan_id),
            key("More", "more", plan_id, number),
        )
    )
    if not desk.is_own:
        rows.append((key("Inbox", "inbox", 0), key("Athlete", "coach_athlete", desk.athlete.id)))
    return tuple(row for row in rows if row)


def _decision(desk: Desk) -> Row:
    """Save and approve, as the status allows (spec/workout-plan-flow.md, approval button logic)."""
    plan_id, number, revision = desk.head.id, desk.number, desk.revision
    row: list[Button] = []
    if desk.dirty or (desk.stored.status is WeekStatus.DRAFT and desk.stored.decline_comment):
        row.append(key("Save", "save", plan_id, number, revision=revision, style=ButtonStyle.PRIMARY))
    button = button_for(desk.stored.status, dirty=bool(desk.dirty))
    if desk.may_approve or button.step is ApprovalStep.NOTHING:
        style = ButtonStyle.SUCCESS if button.step is ApprovalStep.ASK else None
        row.append(key(button.text, "approve", plan_id, number, revision=revision, style=style))
    if not desk.is_own and desk.may_approve and button.step is ApprovalStep.ASK:
        row.append(key("Decline", "decline", plan_id, number, revision=revision))
    return tuple(row)
