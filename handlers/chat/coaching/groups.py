"""A coach's groups of athletes: made, filled, renamed; and what passes without a look for many."""

from typing import Any

from domain.errors import NotYoursError
from domain.people import Person
from handlers.actions.groups import checked_name, group_of, let_pass, links_of, make_group, toggle_member
from handlers.buttons.groups import (
    ChooseMembers,
    ChoosePassing,
    ConfirmDropGroup,
    DropGroup,
    LeaveGroupName,
    ListGroups,
    NewGroup,
    OpenGroup,
    RenameGroup,
    SetPassing,
    ToggleMember,
)
from handlers.chat.coaching.card import show_coach_card
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.roster import athletes_by_need
from handlers.views.groups import (
    GROUPS_SCREEN,
    ask_drop_group_card,
    ask_group_name_card,
    group_card,
    groups_card,
    members_card,
    passing_card,
    passing_note,
)
from handlers.wording.door import tr

NAME_DIALOG = "group_name"


def _require_coach(request: Request) -> None:
    if not request.person.is_coach:
        raise NotYoursError


async def _athletes(request: Request) -> list[Person]:
    """All athletes of this coach, by name."""
    found = [lately.athlete for lately, _ in await athletes_by_need(request.uow, request.person)]
    return sorted(found, key=lambda each: (each.name.casefold(), each.id))


async def _show_group(request: Request, group_id: int, note: str = "") -> None:
    group = await group_of(request.uow, request.person, group_id)
    members = [each for each in await _athletes(request) if each.id in group.members]
    await request.show(GROUPS_SCREEN, group_card(group, members, note))


@tap(ListGroups)
async def on_groups(request: Request, _pressed: ListGroups) -> None:
    """All groups."""
    _require_coach(request)
    await request.show(GROUPS_SCREEN, groups_card(await request.uow.groups.of_coach(request.person.id)))


@tap(NewGroup)
async def on_new(request: Request, _pressed: NewGroup) -> None:
    """Ask for a name."""
    _require_coach(request)
    await open_dialog(request, NAME_DIALOG, {"group": 0})
    await request.show(GROUPS_SCREEN, ask_group_name_card())


@tap(RenameGroup)
async def on_rename(request: Request, pressed: RenameGroup) -> None:
    """Ask for another name."""
    group = await group_of(request.uow, request.person, pressed.group)
    await open_dialog(request, NAME_DIALOG, {"group": group.id})
    await request.show(GROUPS_SCREEN, ask_group_name_card(group))


@tap(LeaveGroupName)
async def on_leave(request: Request, _pressed: LeaveGroupName) -> None:
    """No name after all."""
    _require_coach(request)
    await close_dialog(request, NAME_DIALOG)
    await request.show(GROUPS_SCREEN, groups_card(await request.uow.groups.of_coach(request.person.id)))


@dialog(NAME_DIALOG)
async def read_name(request: Request, state: dict[str, Any]) -> bool:
    """The name: of a new group, which is then filled, or another one."""
    if request.text is None:
        return False
    _require_coach(request)
    if state["group"]:
        group = await group_of(request.uow, request.person, int(state["group"]))
        await request.uow.groups.rename(group, checked_name(request.text))
        await close_dialog(request, NAME_DIALOG)
        await _show_group(request, group.id)
        return True
    group = await make_group(request.uow, request.person, request.text)
    await close_dialog(request, NAME_DIALOG)
    await request.send(members_card(group, await _athletes(request), 0), screen=GROUPS_SCREEN)
    return True


@tap(OpenGroup)
async def on_group(request: Request, pressed: OpenGroup) -> None:
    """One group."""
    await _show_group(request, pressed.group)


@tap(ChooseMembers)
async def on_members(request: Request, pressed: ChooseMembers) -> None:
    """Who is in it."""
    group = await group_of(request.uow, request.person, pressed.group)
    await request.show(GROUPS_SCREEN, members_card(group, await _athletes(request), pressed.page))


@tap(ToggleMember)
async def on_toggle(request: Request, pressed: ToggleMember) -> None:
    """One more in it, or one less."""
    group = await group_of(request.uow, request.person, pressed.group)
    await toggle_member(request.uow, request.person, group, pressed.person)
    group = await group_of(request.uow, request.person, pressed.group)
    await request.show(GROUPS_SCREEN, members_card(group, await _athletes(request), pressed.page))


@tap(DropGroup)
async def on_drop(request: Request, pressed: DropGroup) -> None:
    """Ask first."""
    group = await group_of(request.uow, request.person, pressed.group)
    await request.show(GROUPS_SCREEN, ask_drop_group_card(group))


@tap(ConfirmDropGroup)
async def on_dropped(request: Request, pressed: ConfirmDropGroup) -> None:
    """The group goes; a second tap finds it gone."""
    group = await group_of(request.uow, request.person, pressed.group)
    await request.uow.groups.drop(group)
    note = tr("The group is deleted; its athletes stay.")
    await request.show(GROUPS_SCREEN, groups_card(await request.uow.groups.of_coach(request.person.id), note))


@tap(ChoosePassing)
async def on_passing(request: Request, pressed: ChoosePassing) -> None:
    """What passes without a look, for all or for a group."""
    _require_coach(request)
    group = await group_of(request.uow, request.person, pressed.group) if pressed.group else None
    links = await links_of(request.uow, request.person, pressed.group)
    await request.show(GROUPS_SCREEN, passing_card(group, sum(link.responsible for link in links)))


@tap(SetPassing)
async def on_pass(request: Request, pressed: SetPassing) -> None:
    """Set it for all of them; what waits and may pass is approved at once."""
    _require_coach(request)
    links = await links_of(request.uow, request.person, pressed.group)
    approved = await let_pass(request.uow, request.person, links, pressed.mode)
    note = passing_note(pressed.mode, sum(link.responsible for link in links), approved)
    await request.toast(note)
    if pressed.group:
        await _show_group(request, pressed.group, note)
    else:
        await show_coach_card(request)
