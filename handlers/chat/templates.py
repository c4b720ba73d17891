"""Templates in the chat: list, look, put on a week or a day, keep, rename, delete."""

from typing import Any

from domain.approval import WeekStatus
from domain.editing.templates import Template, TemplateKind, checked_name, template_of_day
from domain.errors import NotYoursError
from domain.formats import show_distance, weekday_name
from domain.messages import ButtonStyle, Card
from handlers.actions.edit_week import apply_operation, preview
from handlers.actions.templates import (
    Kept,
    applying,
    days_on,
    keep_template,
    kind_of,
    rename_template,
    template_for,
    templates_of,
)
from handlers.chat.buttons import Tap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.week.opening import desk_of, show_changed, show_opened
from handlers.desk.week import OpenedWeek, open_week
from handlers.views.day_lines import day_title, run_words, workout_lines
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.preview import preview_card
from handlers.views.text import esc, one_line
from handlers.wording.editing import show_day_run
from handlers.wording.formats import short_weekday

NAME_DIALOG = "template"


def _screen(opened: OpenedWeek) -> str:
    return f"templates:{opened.head.id}:{opened.number}"


@tap("tpls")
async def on_templates(request: Request, tap: Tap) -> None:
    """One's own and the starter set; with a day, those that can be put on it."""
    opened = await desk_of(request, tap)
    day = tap.number(2)
    await (_list_for_day(request, opened, day) if 1 <= day <= 7 else _list(request, opened))


async def _list(request: Request, opened: OpenedWeek, note: str = "") -> None:
    found = await templates_of(request.uow, request.person.id)
    lines = [note, ""] if note else []
    lines += [
        "<b>Templates</b>",
        f"Tap one to see it and put it on week {opened.number}. Paces follow the plan's fitness.",
    ]
    plan_id, number = opened.head.id, opened.number
    names = {TemplateKind.WEEK: "Week", TemplateKind.DAY: "Day"}
    buttons = [key(f"{names[kind_of(each)]}: {each.name}", "tpl", plan_id, number, each.id) for each in found]
    rows: list[Row] = list(rows_of(buttons, 1))
    rows.append((key("Keep this week as a template", "tplkeep", plan_id, number, 0),))
    rows.append((back_to_week(plan_id, number),))
    await request.show(_screen(opened), Card(text="\n".join(lines), buttons=tuple(rows)))


async def _list_for_day(request: Request, opened: OpenedWeek, day: int) -> None:
    plan_id, number = opened.head.id, opened.number
    opened.frame.require_open(opened.week, day)
    found = [each for each in await templates_of(request.uow, request.person.id) if kind_of(each) is TemplateKind.DAY]
    rows: list[Row] = list(rows_of([key(each.name, "tpluse", plan_id, number, each.id, day) for each in found], 1))
    name = weekday_name(day)
    if opened.week.day(day).is_run:
        rows.append((key(f"Keep {name} as a template", "tplkeep", plan_id, number, day),))
    rows.append((back_to_day(plan_id, number, day), back_to_week(plan_id, number, "Week")))
    now = show_day_run(opened.week.day(day), opened.units)
    text = f"<b>Put a template on {name}</b>\nNow: {now}. Tap one to see the effect."
    await request.show(_screen(opened), Card(text=text, buttons=tuple(rows)))


async def _chosen(request: Request, tap: Tap) -> tuple[OpenedWeek, Kept]:
    opened = await desk_of(request, tap)
    return opened, await template_for(request.uow, request.person.id, tap.number(2))


@tap("tpl")
async def on_template(request: Request, tap: Tap) -> None:
    """One template in full, at the paces of this plan."""
    opened, kept = await _chosen(request, tap)
    plan_id, number = opened.head.id, opened.number
    is_week = kind_of(kept) is TemplateKind.WEEK
    lines = [f"<b>{esc(kept.name)}</b>"]
    if not isinstance(kept, Template):
        lines.append(kept.about)
    lines += _week_lines(kept, opened) if is_week else _day_lines(kept, opened)
    rows: list[Row] = []
    if opened.stored.status is WeekStatus.OUTLINE:
        lines += ["", f"Week {number} is an outline: generate it, then put this on it."]
        rows.append((key(f"Generate week {number}", "generate", plan_id, number, revision=opened.revision),))
    elif is_week:
        rows.append((key(f"Put on week {number}", "tpluse", plan_id, number, kept.id, 0, style=ButtonStyle.PRIMARY),))
    else:
        lines += ["", f"Tap the day of week {number} to put it on."]
        days = [
            (day, f"{short_weekday(day)}: {show_day_run(opened.week.day(day), opened.units)}")
            for day in opened.frame.open_days
        ]
        rows += rows_of([key(label, "tpluse", plan_id, number, kept.id, day) for day, label in days], 2)
    around = [each for each in (number - 1, number + 1) if 1 <= each <= opened.head.total_weeks]
    rows.append(tuple(key(f"See it on week {each}", "tpl", plan_id, each, kept.id) for each in around))
    if isinstance(kept, Template):
        ids = (plan_id, number, kept.id)
        rows.append((key("Rename", "tplname", *ids), key("Delete", "tpldrop", *ids)))
    rows.append((key("‹ Templates", "tpls", plan_id, number), back_to_week(plan_id, number, "Week")))
    await request.show(_screen(opened), Card(text="\n".join(lines), buttons=tuple(row for row in rows if row)))


def _week_lines(kept: Kept, opened: OpenedWeek) -> list[str]:
    days = days_on(kept, opened)
    total = show_distance(sum(day.distance_mm for day in days), opened.units, 1)
    shown = [f"<b>{short_weekday(day.number)}</b>  {run_words(day, opened.units)}" for day in days]
    return [f"For week {opened.number}, {total}:", "", *shown]


def _day_lines(kept: Kept, opened: OpenedWeek) -> list[str]:
    day = days_on(kept, opened)[0]
    return ["", day_title(day, opened.units), *workout_lines(day, opened.units)]


@tap("tpluse")
async def on_use(request: Request, tap: Tap) -> None:
    """What putting it there changes."""
    opened, template = await _chosen(request, tap)
    day = tap.number(3)
    operation = applying(template, opened, day or None)
    card = preview_card(opened, preview(opened, operation))
    ids = (opened.head.id, opened.number, template.id, day, opened.steps)
    confirm = key("Confirm", "tplnow", *ids, revision=opened.revision, style=ButtonStyle.PRIMARY)
    back = back_to_week(opened.head.id, opened.number, "Back")
    await request.show(_screen(opened), Card(text=card.text, buttons=((confirm, back),)))


@tap("tplnow")
async def on_use_now(request: Request, tap: Tap) -> None:
    """Put it there, as an unsaved edit."""
    opened, template = await _chosen(request, tap)
    if opened.is_conflict or tap.revision != opened.revision or tap.number(4) != opened.steps:
        await show_changed(request, opened)
        return
    opened = await apply_operation(request.uow, opened, applying(template, opened, tap.number(3) or None))
    await show_opened(request, opened, f"“{esc(template.name)}” is on it. Save when you are ready.")


async def _ask_name(request: Request, opened: OpenedWeek, state: dict[str, Any], text: str) -> None:
    await open_dialog(request, NAME_DIALOG, {"plan": opened.head.id, "week": opened.number, **state})
    back = (key("‹ Back", "tplback", opened.head.id, opened.number),)
    await request.show(_screen(opened), Card(text=text, buttons=(back,)))


@tap("tplkeep")
async def on_keep(request: Request, tap: Tap) -> None:
    """Ask for the name of a day or a week to keep."""
    opened, day = await desk_of(request, tap), tap.number(2)
    if 1 <= day <= 7:
        template_of_day(opened.week.day(day), "a day", opened.plan.inputs)  # says at once what cannot be kept
        await _ask_name(request, opened, {"day": day}, f"Send a name for {weekday_name(day)}, such as “Track night”.")
    else:
        await _ask_name(request, opened, {"day": 0}, "Send a name for this week, such as “Exam week”.")


@tap("tplname")
async def on_rename(request: Request, tap: Tap) -> None:
    """Ask for another name."""
    opened, template = await _chosen(request, tap)
    if not isinstance(template, Template):
        raise NotYoursError
    await _ask_name(request, opened, {"rename": template.id}, f"Send another name for “{esc(template.name)}”.")


@tap("tplback")
async def on_back(request: Request, tap: Tap) -> None:
    """No name after all."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name == NAME_DIALOG:
        await close_dialog(request)
    await _list(request, await desk_of(request, tap))


@dialog(NAME_DIALOG)
async def read_name(request: Request, state: dict[str, Any]) -> bool:
    """The name: the day or week is kept as it is now, or a template is renamed."""
    if request.text is None:
        return False
    name = checked_name(one_line(request.text, 200))
    opened = await open_week(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if "rename" in state:
        await rename_template(request.uow, request.person.id, int(state["rename"]), name)
        note = f"Renamed to “{esc(name)}”."
    else:
        template = await keep_template(request.uow, opened, int(state["day"]) or None, name)
        note = f"Kept as “{esc(template.name)}”."
    await close_dialog(request)
    await _list(request, opened, note)
    return True


@tap("tpldrop")
async def on_drop(request: Request, tap: Tap) -> None:
    """Ask once before a template goes."""
    opened, template = await _chosen(request, tap)
    if not isinstance(template, Template):
        raise NotYoursError
    ids = (opened.head.id, opened.number, template.id)
    rows = (
        (
            key("Delete it", "tpldropnow", *ids, style=ButtonStyle.DANGER),
            key("Keep it", "tpl", *ids),
        ),
    )
    await request.show(
        _screen(opened), Card(text=f"Delete “{esc(template.name)}”? Weeks it was put on stay.", buttons=rows)
    )


@tap("tpldropnow")
async def on_drop_now(request: Request, tap: Tap) -> None:
    """Delete a template of one's own."""
    opened = await desk_of(request, tap)
    await request.uow.templates.drop(request.person.id, tap.number(2))
    await _list(request, opened, "Deleted.")
