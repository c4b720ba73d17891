"""All athletes as a table, and one of them by a part of their name."""

from typing import Any

from domain.errors import NotYoursError
from handlers.buttons.coaching import ExportRoster, FindAthlete, LeaveFind
from handlers.chat.coaching.card import show_coach_card
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.roster import find_athletes
from handlers.views.coach_export import roster_card
from handlers.views.coaching import ROOM
from handlers.views.roster import ask_name_card, found_card
from handlers.views.text import esc
from handlers.wording.door import tr

FIND_DIALOG = "find"
# The longest plan has a year of weeks.
EXPORTED_DAYS = 400


@tap(FindAthlete)
async def on_find(request: Request, _pressed: FindAthlete) -> None:
    """Ask for a name."""
    if not request.person.is_coach:
        raise NotYoursError
    await open_dialog(request, FIND_DIALOG, {})
    await request.show(ROOM, ask_name_card())


@tap(ExportRoster)
async def on_export(request: Request, _pressed: ExportRoster) -> None:
    """Planned and run of everybody, as a file."""
    if not request.person.is_coach:
        raise NotYoursError
    links = await request.uow.coaching.athletes_of(request.person.id)
    if not links:
        await request.toast(tr("You have no athletes yet."))
        return
    found = await request.uow.coaching.lately([link.athlete_id for link in links], EXPORTED_DAYS)
    await request.send(roster_card(found))


@tap(LeaveFind)
async def on_leave(request: Request, _pressed: LeaveFind) -> None:
    """Back to everybody; another question that is open meanwhile stays."""
    await close_dialog(request, FIND_DIALOG)
    await show_coach_card(request)


@dialog(FIND_DIALOG)
async def read_name(request: Request, _state: dict[str, Any]) -> bool:
    """Whose names have these words; with nobody found the question stays open."""
    words = request.text or ""
    found = await find_athletes(request.uow, request.person, words)
    if not found:
        said = tr("None of your athletes has “{words}” in their name.", words=esc(words, 40))
        await request.send(ask_name_card(said), screen=ROOM)
        return True
    await close_dialog(request)
    await request.send(found_card(words, found), screen=ROOM)
    return True
