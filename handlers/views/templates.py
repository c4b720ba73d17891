"""Templates: the list, one in full, and putting it on a day or a week."""

from collections.abc import Sequence

from domain.approval import WeekStatus
from domain.editing.templates import Template, TemplateKind
from domain.messages import Button, ButtonStyle, Card
from handlers.buttons.decisions import GenerateWeek
from handlers.buttons.kinds import TemplateId
from handlers.buttons.templates import (
    ConfirmDeleteTemplate,
    DeleteTemplate,
    KeepAsTemplate,
    LeaveTemplateName,
    ListTemplates,
    OpenTemplate,
    PutTemplate,
    RenameTemplate,
    UseTemplate,
)
from handlers.desk.checks import Preview
from handlers.desk.templates import Kept, days_on, kind_of
from handlers.desk.week import EditableWeek, OpenedDays
from handlers.views.day_lines import day_title, run_words, workout_lines
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.preview import preview_card
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.editing import show_day_run
from handlers.wording.formats import short_weekday, show_distance, weekday_name
from handlers.wording.templates import starter_about, template_name


def templates_screen(opened: OpenedDays) -> str:
    """The name of the card."""
    return f"templates:{opened.head.id}:{opened.number}"


def templates_card(opened: OpenedDays, found: Sequence[Kept], note: str = "") -> Card:
    """One's own and the starter set, for a week."""
    plan, number = opened.plan_id, opened.number
    lines = [note, ""] if note else []
    lines += [
        tr("<b>Templates</b>"),
        tr("Tap one to see it and put it on week {number}. Paces follow the plan's fitness.", number=number),
    ]
    buttons = [key(kept_label(each), OpenTemplate(plan, number, TemplateId(each.id))) for each in found]
    rows: list[Row] = list(rows_of(buttons, 1))
    rows.append((key(tr("Keep this week as a template"), KeepAsTemplate(plan, number)),))
    rows.append((back_to_week(plan, number),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def kept_label(kept: Kept) -> str:
    """Its name, and whether it is a day or a week."""
    name = template_name(kept.name)
    return tr("Week: {name}", name=name) if kind_of(kept) is TemplateKind.WEEK else tr("Day: {name}", name=name)


def templates_for_day_card(opened: OpenedDays, day: int, found: Sequence[Kept]) -> Card:
    """Those that can be put on a day."""
    plan, number, name = opened.plan_id, opened.number, weekday_name(day)
    buttons = [key(template_name(each.name), UseTemplate(plan, number, TemplateId(each.id), day)) for each in found]
    rows: list[Row] = list(rows_of(buttons, 1))
    if opened.week.day(day).is_run:
        rows.append((key(tr("Keep {day} as a template", day=name), KeepAsTemplate(plan, number, day)),))
    rows.append((back_to_day(plan, number, day), back_to_week(plan, number, tr("Week"))))
    text = tr(
        "<b>Put a template on {day}</b>\nNow: {now}. Tap one to see the effect.",
        day=name,
        now=show_day_run(opened.week.day(day), opened.units),
    )
    return Card(text=text, buttons=tuple(rows))


def template_card(opened: EditableWeek, kept: Kept) -> Card:
    """One template in full, at the paces of this plan."""
    plan, number, template = opened.plan_id, opened.number, TemplateId(kept.id)
    is_week = kind_of(kept) is TemplateKind.WEEK
    lines = [f"<b>{esc(template_name(kept.name))}</b>"]
    if not isinstance(kept, Template):
        lines.append(starter_about(kept.name))
    lines += _week_lines(kept, opened) if is_week else _day_lines(kept, opened)
    rows: list[Row] = []
    if opened.stored.status is WeekStatus.OUTLINE:
        lines += ["", tr("Week {number} is an outline: generate it, then put this on it.", number=number)]
        generate = GenerateWeek(plan, number, revision=opened.revision)
        rows.append((key(tr("Generate week {number}", number=number), generate),))
    elif is_week:
        use = UseTemplate(plan, number, template)
        rows.append((key(tr("Put on week {number}", number=number), use, style=ButtonStyle.PRIMARY),))
    else:
        lines += ["", tr("Tap the day of week {number} to put it on.", number=number)]
        rows += rows_of([_day_key(opened, template, day) for day in opened.frame.open_days], 2)
    rows.append(
        tuple(
            key(tr("See it on week {number}", number=each), OpenTemplate(plan, each, template))
            for each in (number - 1, number + 1)
            if 1 <= each <= opened.head.total_weeks
        )
    )
    if isinstance(kept, Template):
        rows.append(
            (
                key(tr("Rename"), RenameTemplate(plan, number, template)),
                key(tr("Delete"), DeleteTemplate(plan, number, template)),
            )
        )
    rows.append((key(tr("‹ Templates"), ListTemplates(plan, number)), back_to_week(plan, number, tr("Week"))))
    return Card(text="\n".join(lines), buttons=tuple(row for row in rows if row))


def _day_key(opened: OpenedDays, template: TemplateId, day: int) -> Button:
    label = f"{short_weekday(day)}: {show_day_run(opened.week.day(day), opened.units)}"
    return key(label, UseTemplate(opened.plan_id, opened.number, template, day))


def _week_lines(kept: Kept, opened: EditableWeek) -> list[str]:
    days = days_on(kept, opened)
    total = show_distance(sum(day.distance_mm for day in days), opened.units)
    shown = [f"<b>{short_weekday(day.number)}</b>  {run_words(day, opened.units)}" for day in days]
    return [tr("For week {number}, {distance}:", number=opened.number, distance=total), "", *shown]


def _day_lines(kept: Kept, opened: EditableWeek) -> list[str]:
    day = days_on(kept, opened)[0]
    return ["", day_title(day, opened.units), *workout_lines(day, opened.units)]


def put_card(opened: EditableWeek, kept: Kept, day: int, found: Preview) -> Card:
    """What putting it there changes."""
    put = PutTemplate(opened.plan_id, opened.number, opened.steps, TemplateId(kept.id), day, revision=opened.revision)
    return preview_card(opened, found, confirm=put)


def put_words(kept: Kept) -> str:
    """It is there, unsaved."""
    return tr("“{name}” is on it. Save when you are ready.", name=esc(template_name(kept.name)))


def ask_name_card(opened: OpenedDays, day: int, kept: Template | None = None) -> Card:
    """A name for a day (ISO weekday), for the week (0), or another one for a template."""
    if kept is not None:
        text = tr("Send another name for “{name}”.", name=esc(kept.name))
    elif day:
        text = tr("Send a name for {day}, such as “Track night”.", day=weekday_name(day))
    else:
        text = tr("Send a name for this week, such as “Exam week”.")
    back = key(tr("‹ Back"), LeaveTemplateName(opened.plan_id, opened.number))
    return Card(text=text, buttons=((back,),))


def ask_delete_card(opened: OpenedDays, kept: Template) -> Card:
    """Ask once before a template goes."""
    plan, number, template = opened.plan_id, opened.number, TemplateId(kept.id)
    row = (
        key(tr("Delete it"), ConfirmDeleteTemplate(plan, number, template), style=ButtonStyle.DANGER),
        key(tr("Keep it"), OpenTemplate(plan, number, template)),
    )
    return Card(text=tr("Delete “{name}”? Weeks it was put on stay.", name=esc(kept.name)), buttons=(row,))
