"""The month card: four plan weeks as text with a status each."""

from domain.advice import Title, TitleKind
from domain.approval import MonthStatus, WeekStatus
from domain.messages import ButtonStyle, Card
from domain.plan import Day, DayType
from domain.records import StoredWeek
from domain.units import Units
from handlers.buttons.copies import ChooseCopySource
from handlers.buttons.decisions import ApproveMonth, ApproveWeek, ConfirmApproveMonth, GenerateWeek
from handlers.buttons.plan import OpenMonth, OpenPlan, SendMonth
from handlers.buttons.week import OpenWeek
from handlers.desk.month import WEEKS, Month
from handlers.views.day_lines import amount_words
from handlers.views.keys import Row, key
from handlers.views.plan import countdown
from handlers.views.text import esc
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import in_units, short_weekday, show_date_range, show_distance, show_number
from handlers.wording.names import kind_name, phase_title

STATUS_NAMES = {
    WeekStatus.OUTLINE: mark("not generated"),
    WeekStatus.DRAFT: mark("draft"),
    WeekStatus.PENDING: mark("pending"),
    WeekStatus.APPROVED: mark("approved"),
    WeekStatus.FINALIZED: mark("finished"),
}
MONTH_NAMES = {
    MonthStatus.DRAFT: mark("draft"),
    MonthStatus.PENDING: mark("pending"),
    MonthStatus.APPROVED: mark("approved"),
    MonthStatus.MIXED: mark("mixed"),
    MonthStatus.UNKNOWN: mark("unknown"),
}

_BY_EFFORT = {TitleKind.HILLS: mark("hills"), TitleKind.FARTLEK: mark("fartlek"), TitleKind.RUN_WALK: mark("run-walk")}


def month_screen(plan_id: int, first: int) -> str:
    """The name of the card."""
    return f"month:{plan_id}:{first}"


def month_dates(month: Month) -> str:
    """From the first Monday to the last Sunday."""
    return show_date_range(month.monday(month.weeks[0]), month.sunday(month.weeks[-1]))


def month_card(month: Month, note: str = "") -> Card:
    """Four weeks, each with its status and its days in a line or two. `note` is a line on top (safe HTML)."""
    lines = [note, ""] if note else []
    total = month.head.total_weeks
    if month.first != month.last:
        lines.append(tr("<b>Weeks {first}–{last} of {total}</b>", first=month.first, last=month.last, total=total))
    else:
        lines.append(tr("<b>Week {number} of {total}</b>", number=month.first, total=total))
    race = countdown(month.head, month.today)
    lines.append(tr("{dates} · race: {countdown}", dates=month_dates(month), countdown=race))
    lines.append(tr("Status: {status}", status=tr(MONTH_NAMES[month.status])))
    for week in month.weeks:
        lines += ["", *_week_lines(month, week)]
    return Card(text="\n".join(lines), buttons=_buttons(month))


def _week_lines(month: Month, stored: StoredWeek) -> list[str]:
    status = tr("draft, not saved") if stored.number in month.dirty else tr(STATUS_NAMES[stored.status])
    head = tr(
        "<b>Week {number} · {phase}</b> · {dates}",
        number=stored.number,
        phase=phase_title(stored.week.phase),
        dates=show_date_range(month.monday(stored), month.sunday(stored)),
    )
    days = [f"{short_weekday(day.number)} {_short(day, month.units)}" for day in stored.week.days if day.is_run]
    if stored.status is WeekStatus.OUTLINE:
        target = show_distance(stored.target_mm, month.units)
        outline = [tr("<i>as outlined: {days}</i>", days=esc(", ".join(days)))] if days else []
        return [head, tr("target {distance} · {status}", distance=target, status=status), *outline]
    planned, done = amount_words(stored.week.days, month.units), month.done_mm(stored)
    if done or stored.status is WeekStatus.FINALIZED:
        run = show_distance(done, month.units)
        line = tr("{planned}, {done} done · {status}", planned=planned, done=run, status=status)
    else:
        line = f"{planned} · {status}"
    return [head, line, esc(", ".join(days))]


def _short(day: Day, units: Units) -> str:
    # A line holds six others: the long run loses a word, and what goes by effort has the shorter of its names.
    title = day.title.kind if isinstance(day.title, Title) else None
    if day.type is DayType.LONG_RUN:
        kind = tr("long")
    else:
        kind = tr(_BY_EFFORT[title]) if title in _BY_EFFORT else kind_name(day.type)
    return f"{kind} {show_number(in_units(day.named_mm, units), 1)}"


def _buttons(month: Month) -> tuple[Row, ...]:
    plan = month.plan_id
    around = []
    if month.first > 1:
        around.append(key(tr("‹ Earlier"), OpenMonth(plan, month.first - WEEKS)))
    around.append(key(tr("Plan"), OpenPlan(plan)))
    if month.last < month.head.total_weeks:
        around.append(key(tr("Later ›"), OpenMonth(plan, month.first + WEEKS)))
    weeks = [key(tr("Week {number}", number=week.number), OpenWeek(plan, week.number)) for week in month.weeks]
    last = (
        key(tr("Copy a week"), ChooseCopySource(plan, month.first)),
        key(tr("Picture"), SendMonth(plan, month.first)),
    )
    return (tuple(around), tuple(weeks), *_approval_rows(month), *_outline_row(month), last)


def _approval_rows(month: Month) -> list[Row]:
    plan, waiting = month.plan_id, month.waiting
    if not month.may_approve or not waiting:
        return []
    rows: list[Row] = [
        tuple(
            key(tr("Approve {number}", number=week.number), ApproveWeek(plan, week.number, revision=week.revision))
            for week in waiting
        )
    ]
    if len(waiting) > 1:
        words = tr("Approve all {count}", count=len(waiting))
        rows.append((key(words, ApproveMonth(plan, month.first)),))
    return rows


def _outline_row(month: Month) -> list[Row]:
    plan = month.plan_id
    row = tuple(
        key(tr("Generate {number}", number=week.number), GenerateWeek(plan, week.number, revision=week.revision))
        for week in month.weeks
        if week.status is WeekStatus.OUTLINE and month.sunday(week) >= month.today
    )
    return [row] if row else []


def approve_all_card(month: Month) -> Card:
    """The question before several weeks are approved at once."""
    waiting = month.waiting
    numbers = ", ".join(str(week.number) for week in waiting)
    lines = [trn("<b>Approve week {numbers}?</b>", "<b>Approve weeks {numbers}?</b>", len(waiting), numbers=numbers)]
    for week in waiting:
        planned = show_distance(week.week.distance_mm, month.units)
        lines.append(tr("Week {number}: {distance}", number=week.number, distance=planned))
    lines += ["", tr("A week that breaks a rule is left and says why.")]
    approve = ConfirmApproveMonth(month.plan_id, month.first, revision=sum(week.revision for week in waiting))
    confirm = key(tr("Approve all"), approve, style=ButtonStyle.SUCCESS)
    return Card(text="\n".join(lines), buttons=((confirm, key(tr("Back"), OpenMonth(month.plan_id, month.first))),))
