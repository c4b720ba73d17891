"""A coach hands an athlete to another coach: the other one's invitation is put before the athlete, who decides."""

import re
from typing import Any

from domain.errors import CoachError
from domain.messages import Button, ButtonStyle, Card
from handlers.actions.coaching import read_invite
from handlers.actions.notices import tell
from handlers.actions.roster import ROOM
from handlers.actions.trust import link_between
from handlers.chat.buttons import Tap, pack
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.keys import key
from handlers.views.text import esc
from handlers.wording.door import speaking

HANDOVER_DIALOG = "handover"
_TOKEN = re.compile(r"(?<![0-9a-f])([0-9a-f]{24})(?![0-9a-f])")


@tap("hand")
async def on_hand(request: Request, pressed: Tap) -> None:
    """Ask for the other coach's invitation."""
    link = await link_between(request.uow, request.person.id, pressed.number(0))
    athlete = await request.uow.people.get(link.athlete_id)
    name = esc(athlete.name, 60) if athlete is not None else "your athlete"
    await open_dialog(request, HANDOVER_DIALOG, {"athlete": link.athlete_id})
    text = (
        f"<b>Hand {name} to another coach</b>\n"
        "Ask that coach for an invitation link (they find it under /coach) and send it here. "
        f"{name} is then asked; until they accept you stay their coach."
    )
    back = (key("‹ Back", "handback", link.athlete_id),)
    await request.show(ROOM, Card(text=text, buttons=(back,)))


@tap("handback")
async def on_back(request: Request, pressed: Tap) -> None:
    """Nobody is handed over; another question that is open meanwhile stays."""
    await close_dialog(request, HANDOVER_DIALOG)
    buttons = ((key("‹ Back", "coach_athlete", pressed.number(0)),),)
    await request.show(ROOM, Card(text="Nothing has changed.", buttons=buttons))


@dialog(HANDOVER_DIALOG)
async def read_link(request: Request, state: dict[str, Any]) -> bool:
    """The invitation: checked, then put before the athlete."""
    found = _TOKEN.search(request.text or "")
    if found is None:
        raise CoachError("That is no invitation link. Send the link that the other coach gets under /coach.")
    link = await link_between(request.uow, request.person.id, int(state["athlete"]))
    athlete = await request.uow.people.get(link.athlete_id)
    if athlete is None:
        raise CoachError("That athlete is not here any more.")
    invite, coach = await read_invite(request.uow, athlete, found[1])
    if coach.id == request.person.id:
        raise CoachError("That is your own invitation. Send the other coach's link.")
    name, other = esc(request.person.name, 60), esc(coach.name, 60)
    with speaking(athlete.settings.language):
        card = Card(
            text=f"<b>{name} would like to hand you over to {other}.</b>\n"
            f"If you accept, {other} sees your plan and the runs you log, can change your weeks and approves them; "
            f"{name} no longer does. If not, everything stays as it is.",
            buttons=(
                (Button("Accept", pack("coach_join", invite.token), style=ButtonStyle.SUCCESS),),
                (Button("No, thank you", pack("coach_decline")),),
            ),
        )
    await tell(request.uow, athlete, f"handover:{request.update_id}", card, "invitation")
    await close_dialog(request)
    said = f"{esc(athlete.name, 60)} has been asked whether {other} may coach them. You will hear when they accept."
    await request.send(Card(text=said, buttons=((key("Coach", "coach"),),)), screen=ROOM)
    return True
