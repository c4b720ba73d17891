"""Templates in the chat: list, look, put on a week or a day, keep, rename, delete."""

from typing import Any

from domain.editing.templates import Template, TemplateKind, checked_name, template_of_day
from domain.errors import NotYoursError
from handlers.actions.edit_week import apply_operation, preview
from handlers.actions.templates import applying, keep_template, rename_template
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
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap, week_for, week_to_edit, week_with_plan
from handlers.chat.week.finishing import finish_edit
from handlers.desk.templates import Kept, kind_of, template_for, templates_of
from handlers.desk.week import EditableWeek, OpenedDays, open_days
from handlers.views.templates import (
    ask_delete_card,
    ask_name_card,
    put_card,
    put_words,
    template_card,
    templates_card,
    templates_for_day_card,
    templates_screen,
)
from handlers.views.text import esc, one_line
from handlers.wording.door import tr

NAME_DIALOG = "template"


@tap(ListTemplates)
async def on_templates(request: Request, pressed: ListTemplates) -> None:
    """One's own and the starter set; with a day, those that can be put on it."""
    opened = await week_for(request, pressed)
    if not pressed.day:
        await show_templates(request, opened)
        return
    opened.frame.require_open(opened.week, pressed.day)
    found = await templates_of(request.uow, request.person.id)
    days = [each for each in found if kind_of(each) is TemplateKind.DAY]
    await request.show(templates_screen(opened), templates_for_day_card(opened, pressed.day, days))


async def show_templates(request: Request, opened: OpenedDays, note: str = "") -> None:
    """The list."""
    found = await templates_of(request.uow, request.person.id)
    await request.show(templates_screen(opened), templates_card(opened, found, note))


async def show_template(request: Request, opened: EditableWeek, kept: Kept) -> None:
    """One template in full, at the paces of this plan."""
    await request.show(templates_screen(opened), template_card(opened, kept))


async def preview_template(request: Request, opened: EditableWeek, kept: Kept, day: int) -> None:
    """What putting it on a day, or with 0 on the week, changes."""
    found = preview(opened, applying(kept, opened, day or None))
    await request.show(templates_screen(opened), put_card(opened, kept, day, found))


@tap(OpenTemplate)
async def on_template(request: Request, pressed: OpenTemplate) -> None:
    """One template in full."""
    kept = await template_for(request.uow, request.person.id, pressed.template)
    await show_template(request, await week_with_plan(request, pressed), kept)


@tap(UseTemplate)
async def on_use(request: Request, pressed: UseTemplate) -> None:
    """What putting it there changes."""
    kept = await template_for(request.uow, request.person.id, pressed.template)
    await preview_template(request, await week_with_plan(request, pressed), kept, pressed.day)


@tap(PutTemplate)
async def on_put(request: Request, pressed: PutTemplate) -> None:
    """Put it there, as an unsaved edit."""
    opened = await week_to_edit(request, pressed)
    kept = await template_for(request.uow, request.person.id, pressed.template)
    opened = await apply_operation(request.uow, opened, applying(kept, opened, pressed.day or None))
    await finish_edit(request, opened, put_words(kept), at_once=pressed.at_once)


@tap(KeepAsTemplate)
async def on_keep(request: Request, pressed: KeepAsTemplate) -> None:
    """Ask for the name of a day or a week to keep."""
    opened = await week_for(request, pressed)
    if pressed.day:
        template_of_day(opened.week.day(pressed.day), "a day", opened.head.inputs)  # says at once what cannot be kept
    await _open_name(request, opened, {"day": pressed.day})
    await request.show(templates_screen(opened), ask_name_card(opened, pressed.day))


@tap(RenameTemplate)
async def on_rename(request: Request, pressed: RenameTemplate) -> None:
    """Ask for another name."""
    opened, kept = await week_for(request, pressed), await _own(request, pressed.template)
    await _open_name(request, opened, {"rename": kept.id})
    await request.show(templates_screen(opened), ask_name_card(opened, 0, kept))


async def _own(request: Request, template: TemplateId) -> Template:
    kept = await template_for(request.uow, request.person.id, template)
    if not isinstance(kept, Template):
        raise NotYoursError
    return kept


async def _open_name(request: Request, opened: OpenedDays, state: dict[str, Any]) -> None:
    await open_dialog(request, NAME_DIALOG, {"plan": opened.head.id, "week": opened.number, **state})


@tap(LeaveTemplateName)
async def on_leave(request: Request, pressed: LeaveTemplateName) -> None:
    """No name after all."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name == NAME_DIALOG:
        await close_dialog(request)
    await show_templates(request, await week_for(request, pressed))


@dialog(NAME_DIALOG)
async def read_name(request: Request, state: dict[str, Any]) -> bool:
    """The name: the day or week is kept as it is now, or a template is renamed."""
    if request.text is None:
        return False
    name = checked_name(one_line(request.text, 200))
    opened = await open_days(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if "rename" in state:
        await rename_template(request.uow, request.person.id, int(state["rename"]), name)
        note = tr("Renamed to “{name}”.", name=esc(name))
    else:
        template = await keep_template(request.uow, opened, int(state["day"]) or None, name)
        note = tr("Kept as “{name}”.", name=esc(template.name))
    await close_dialog(request)
    await show_templates(request, opened, note)
    return True


@tap(DeleteTemplate)
async def on_delete(request: Request, pressed: DeleteTemplate) -> None:
    """Ask once before a template goes."""
    opened, kept = await week_for(request, pressed), await _own(request, pressed.template)
    await request.show(templates_screen(opened), ask_delete_card(opened, kept))


@tap(ConfirmDeleteTemplate)
async def on_deleted(request: Request, pressed: ConfirmDeleteTemplate) -> None:
    """Delete a template of one's own."""
    opened = await week_for(request, pressed)
    await request.uow.templates.drop(request.person.id, pressed.template)
    await show_templates(request, opened, tr("Deleted."))
