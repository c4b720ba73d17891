"""The month card: four plan weeks as text with a status each, and as a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.approval import MonthStatus, WeekStatus, month_status
from domain.editing.history import TYPE_NAMES
from domain.formats import MONTHS, in_units, show_date_range, show_distance, show_number
from domain.messages import ButtonStyle, Card, Picture
from domain.people import RunLog, RunState
from domain.plan import Day, DayType
from domain.records import PlanHead, StoredWeek
from domain.units import Units
from handlers.views.day_lines import short_weekday
from handlers.views.keys import Row, key
from handlers.views.plan import countdown
from handlers.views.text import esc
from handlers.views.week import PHASE_NAMES

WEEKS = 4
STATUS_NAMES = {
    WeekStatus.OUTLINE: "not generated",
    WeekStatus.DRAFT: "draft",
    WeekStatus.PENDING: "pending",
    WeekStatus.APPROVED: "approved",
    WeekStatus.FINALIZED: "finished",
}
MONTH_NAMES = {
    MonthStatus.DRAFT: "draft",
    MonthStatus.PENDING: "pending",
    MonthStatus.APPROVED: "approved",
    MonthStatus.MIXED: "mixed",
    MonthStatus.UNKNOWN: "unknown",
}
LETTERS = {
    DayType.REST: "rest",
    DayType.RECOVERY: "recovery",
    DayType.EASY: "easy",
    DayType.MODERATE: "moderate",
    DayType.TEMPO: "tempo",
    DayType.INTERVALS: "intervals",
    DayType.RACE_PACE: "race pace",
    DayType.LONG_RUN: "long",
    DayType.SHAKEOUT: "shakeout",
    DayType.RACE: "race",
}
_PICTURE_KINDS = {
    DayType.REST: "rest",
    DayType.TEMPO: "tempo",
    DayType.RACE_PACE: "tempo",
    DayType.INTERVALS: "repeats",
    DayType.LONG_RUN: "long",
    DayType.RACE: "race",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Four plan weeks as one person sees them. `dirty` are numbers of weeks with their unsaved edits."""

    head: PlanHead
    weeks: Sequence[StoredWeek]
    logs: Mapping[date, RunLog]
    dirty: frozenset[int]
    may_approve: bool
    units: Units
    today: date

    @property
    def waiting(self) -> list[StoredWeek]:
        """Weeks that wait for an approval, without those being edited."""
        return [week for week in self.weeks if week.status is WeekStatus.PENDING and week.number not in self.dirty]

    @property
    def first(self) -> int:
        """The number of the first week shown."""
        return self.weeks[0].number

    @property
    def last(self) -> int:
        """The number of the last week shown."""
        return self.weeks[-1].number

    @property
    def status(self) -> MonthStatus:
        """The weeks' statuses together."""
        return month_status([week.status for week in self.weeks], dirty=bool(self.dirty))

    def monday(self, week: StoredWeek) -> date:
        """The first day of a week."""
        return self.head.inputs.anchor + timedelta(days=7 * (week.number - 1))

    def done_mm(self, week: StoredWeek) -> int:
        """What was run in a week."""
        monday = self.monday(week)
        days = (monday + timedelta(days=offset) for offset in range(7))
        return sum(self.logs[day].distance_mm for day in days if day in self.logs)


def first_of_month(number: int) -> int:
    """The first week of the block of four that a week belongs to."""
    return (number - 1) // WEEKS * WEEKS + 1


def month_screen(plan_id: int, first: int) -> str:
    """The name of the card."""
    return f"month:{plan_id}:{first}"


def month_card(month: Month, note: str = "") -> Card:
    """Four weeks, each with its status and its days in a line or two."""
    lines = [note, ""] if note else []
    lines += [
        f"<b>Weeks {month.first}–{month.last} of {month.head.total_weeks}</b>"
        if month.first != month.last
        else f"<b>Week {month.first} of {month.head.total_weeks}</b>",
        f"{_dates(month)} · race {countdown(month.head, month.today)}",
        f"Status: {MONTH_NAMES[month.status]}",
    ]
    for week in month.weeks:
        lines += ["", *_week_lines(month, week)]
    return Card(text="\n".join(lines), buttons=_buttons(month))


def _dates(month: Month) -> str:
    return show_date_range(month.monday(month.weeks[0]), month.monday(month.weeks[-1]) + timedelta(days=6))


def _week_lines(month: Month, stored: StoredWeek) -> list[str]:
    monday = month.monday(stored)
    status = "draft, not saved" if stored.number in month.dirty else STATUS_NAMES[stored.status]
    done = month.done_mm(stored)
    run = f", {show_distance(done, month.units, 1)} done" if done else ""
    is_outline = stored.status is WeekStatus.OUTLINE
    shown = show_distance(stored.target_mm if is_outline else stored.week.distance_mm, month.units, 1)
    phase = PHASE_NAMES[stored.week.phase]
    dates = show_date_range(monday, monday + timedelta(days=6))
    head = f"<b>Week {stored.number} · {phase}</b> · {dates}"
    if is_outline:
        return [head, f"target {shown} · {status}"]
    days = [f"{short_weekday(day.number)} {_short(day, month.units)}" for day in stored.week.days if day.is_run]
    return [head, f"{shown}{run} · {status}", esc(", ".join(days))]


def _short(day: Day, units: Units) -> str:
    return f"{LETTERS[day.type]} {show_number(in_units(day.distance_mm, units), 1)}"


def _buttons(month: Month) -> tuple[Row, ...]:
    plan_id = month.head.id
    rows: list[Row] = []
    around = []
    if month.first > 1:
        around.append(key("‹ Earlier", "month", plan_id, month.first - WEEKS))
    around.append(key("Plan", "plan", plan_id))
    if month.last < month.head.total_weeks:
        around.append(key("Later ›", "month", plan_id, month.first + WEEKS))
    rows.append(tuple(around))
    rows.append(tuple(key(f"Week {week.number}", "week", plan_id, week.number) for week in month.weeks))
    waiting = month.waiting
    if month.may_approve and waiting:
        approve = [
            key(f"Approve {week.number}", "approve", plan_id, week.number, revision=week.revision) for week in waiting
        ]
        rows.append(tuple(approve))
        if len(waiting) > 1:
            rows.append((key(f"Approve all {len(waiting)}", "approveall", plan_id, month.first),))
    outlines = [week for week in month.weeks if week.status is WeekStatus.OUTLINE and _is_open(month, week)]
    if outlines:
        rows.append(
            tuple(
                key(f"Generate {week.number}", "generate", plan_id, week.number, revision=week.revision)
                for week in outlines
            )
        )
    rows.append(
        (key("Copy a week", "copyweek", plan_id, month.first), key("Picture", "monthpic", plan_id, month.first))
    )
    return tuple(rows)


def approve_all_card(month: Month, waiting: Sequence[StoredWeek]) -> Card:
    """The question before several weeks are approved at once."""
    numbers = ", ".join(str(week.number) for week in waiting)
    lines = [f"<b>Approve weeks {numbers}?</b>" if len(waiting) > 1 else f"<b>Approve week {numbers}?</b>"]
    lines += [f"Week {week.number}: {show_distance(week.week.distance_mm, month.units, 1)}" for week in waiting]
    lines += ["", "Reminders follow approved weeks. A week that breaks a rule is left and says why."]
    ids, seen = (month.head.id, month.first), sum(week.revision for week in waiting)
    confirm = key("Approve all", "approveallnow", *ids, revision=seen, style=ButtonStyle.SUCCESS)
    return Card(text="\n".join(lines), buttons=((confirm, key("Back", "month", month.head.id, month.first)),))


def _is_open(month: Month, week: StoredWeek) -> bool:
    return month.monday(week) + timedelta(days=6) >= month.today


def month_picture(month: Month) -> Card:
    """The month as a picture, with a caption that says what counts."""
    planned = sum(week.week.distance_mm for week in month.weeks)
    done = sum(month.done_mm(week) for week in month.weeks)
    phases = list(dict.fromkeys(PHASE_NAMES[week.week.phase] for week in month.weeks))
    title = f"{' and '.join(phases)} · weeks {month.first}–{month.last}"
    total = f"{show_number(in_units(done, month.units), 0)} of {show_distance(planned, month.units, 0)}"
    data = {
        "title": title,
        "subtitle": _long_dates(month),
        "headline": total,
        "headline_note": f"race: {countdown(month.head, month.today)}",
        "columns": [*(short_weekday(number) for number in range(1, 8)), "Week"],
        "weeks": [_picture_week(month, week) for week in month.weeks],
        "legend": [["easy", "Easy"], ["long", "Long"], ["tempo", "Tempo"], ["repeats", "Repeats"]],
        "unit": "miles" if month.units is Units.MI else "kilometres",
    }
    return Card(text=f"<b>{title}</b>\n{_dates(month)} · {total} done.", picture=Picture("month", data))


def _long_dates(month: Month) -> str:
    first, last = month.monday(month.weeks[0]), month.monday(month.weeks[-1]) + timedelta(days=6)
    return f"{first.day} {MONTHS[first.month - 1]} – {last.day} {MONTHS[last.month - 1]} {last.year}"


def _picture_week(month: Month, stored: StoredWeek) -> dict[str, object]:
    monday = month.monday(stored)
    done, planned = month.done_mm(stored), stored.week.distance_mm
    show_done = monday <= month.today
    days = []
    for day in stored.week.days:
        on = monday + timedelta(days=day.number - 1)
        label = f"{on.day} {MONTHS[on.month - 1][:3]}" if day.number == 1 or on.day == 1 else str(on.day)
        kind = _PICTURE_KINDS.get(day.type, "easy")
        days.append(
            {
                "label": label,
                "kind": kind,
                "value": show_number(in_units(day.distance_mm, month.units), 1) if day.is_run else "",
                "name": _picture_name(day),
                "state": _state(month, on),
            }
        )
    value = in_units(done if show_done else planned, month.units)
    return {
        "days": days,
        "value": show_number(value, 0),
        "note": f"of {show_distance(planned, month.units, 0)}" if show_done else month.units.value,
        "share": min(done / planned, 1.0) if show_done and planned else None if not show_done else 0.0,
    }


def _picture_name(day: Day) -> str:
    names = {DayType.LONG_RUN: "Long", DayType.INTERVALS: "Repeats"}
    return names.get(day.type, TYPE_NAMES[day.type])


def _state(month: Month, on: date) -> str:
    log = month.logs.get(on)
    if log is not None:
        return "missed" if log.state is RunState.SKIPPED else "done"
    if on == month.today:
        return "today"
    return "planned"
