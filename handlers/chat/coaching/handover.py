"""A coach hands an athlete to another coach: the other one's invitation is put before the athlete, who decides."""

import re
from typing import Any

from handlers.actions.coaching import read_invite
from handlers.actions.notices import tell
from handlers.buttons.coaching import HandOver, LeaveHandOver
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.coaching import linked_athlete
from handlers.views.coaching import ROOM
from handlers.views.invitations import (
    INVITATION_SCREEN,
    ask_handover_card,
    asked_handover_card,
    handover_card,
    left_handover_card,
)
from handlers.wording.door import speaking, tr
from handlers.wording.errors import RefusedError

HANDOVER_DIALOG = "handover"
_TOKEN = re.compile(r"(?<![0-9a-f])([0-9a-f]{24})(?![0-9a-f])")


@tap(HandOver)
async def on_hand_over(request: Request, pressed: HandOver) -> None:
    """Ask for the other coach's invitation."""
    link, athlete = await linked_athlete(request.uow, request.person, pressed.person)
    await open_dialog(request, HANDOVER_DIALOG, {"athlete": link.athlete_id})
    await request.show(ROOM, ask_handover_card(athlete))


@tap(LeaveHandOver)
async def on_leave(request: Request, pressed: LeaveHandOver) -> None:
    """Nobody is handed over; another question that is open meanwhile stays."""
    await close_dialog(request, HANDOVER_DIALOG)
    await request.show(ROOM, left_handover_card(pressed.person))


@dialog(HANDOVER_DIALOG)
async def read_link(request: Request, state: dict[str, Any]) -> bool:
    """The invitation: checked, then put before the athlete."""
    found = _TOKEN.search(request.text or "")
    if found is None:
        raise RefusedError(tr("That is no invitation link. Send the link that the other coach gets under /coach."))
    _, athlete = await linked_athlete(request.uow, request.person, int(state["athlete"]))
    invite, coach = await read_invite(request.uow, athlete, found[1])
    if coach.id == request.person.id:
        raise RefusedError(tr("That is your own invitation. Send the other coach's link."))
    with speaking(athlete.settings.language):
        card = handover_card(invite.token, request.person, coach)
    await tell(request.uow, athlete, f"handover:{request.update_id}", card, INVITATION_SCREEN)
    await close_dialog(request)
    await request.send(asked_handover_card(athlete, coach), screen=ROOM)
    return True
