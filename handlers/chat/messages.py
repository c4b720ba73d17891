"""A coach's message to one athlete or to all: written, shown, sent."""

from typing import Any

from domain.errors import CoachError
from domain.messages import ButtonStyle, Card
from handlers.actions.notices import tell
from handlers.actions.roster import ROOM
from handlers.actions.trust import any_link_between
from handlers.chat.buttons import Tap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.views.keys import key
from handlers.views.text import count, esc
from handlers.wording.door import speaking

MESSAGE_DIALOG = "coachmessage"
MAX_MESSAGE = 1000


@tap("tell")
async def on_tell(request: Request, tap: Tap) -> None:
    """Write to one athlete, or with 0 to all."""
    if tap.number(0):
        link = await any_link_between(request.uow, request.person.id, tap.number(0))
        athlete = await request.uow.people.get(link.athlete_id)
        to, whom = [link.athlete_id], esc(athlete.name, 60) if athlete is not None else "your athlete"
    else:
        links = await request.uow.coaching.athletes_of(request.person.id)
        to, whom = [link.athlete_id for link in links], f"all {count(len(links), 'athlete')}"
    if not to:
        await request.toast("You have no athletes yet.")
        return
    await open_dialog(request, MESSAGE_DIALOG, {"to": tap.number(0)})
    back = (key("‹ Back", "tellback"),)
    text = f"Send the message for {whom} (at most {MAX_MESSAGE} characters)."
    await request.show(ROOM, Card(text=text, buttons=(back,)))


@tap("tellback")
async def on_tell_back(request: Request, _pressed: Tap) -> None:
    """No message after all; another question that is open meanwhile stays."""
    await close_dialog(request, MESSAGE_DIALOG)
    await request.show(ROOM, Card(text="Nothing was sent.", buttons=((key("Coach", "coach"),),)))


@dialog(MESSAGE_DIALOG)
async def read_message(request: Request, state: dict[str, Any]) -> bool:
    """Show the message before it goes out."""
    if request.text is None:
        return False
    text = request.text
    if len(text) > MAX_MESSAGE:
        raise CoachError(f"That has {len(text)} characters; a message has at most {MAX_MESSAGE}. Send a shorter one.")
    await open_dialog(request, MESSAGE_DIALOG, {"to": int(state["to"]), "text": text})
    lines = ["<b>Send this?</b>", "", esc(text)]
    buttons = ((key("Send", "tellnow", style=ButtonStyle.PRIMARY), key("‹ Back", "tellback")),)
    await request.show(ROOM, Card(text="\n".join(lines), buttons=buttons))
    return True


@tap("tellnow")
async def on_tell_now(request: Request, _pressed: Tap) -> None:
    """Send the message to every linked athlete it is for; links are looked up anew."""
    current = await request.uow.dialogs.get(request.chat_id)
    text = str(current.state.get("text", "")) if current is not None and current.name == MESSAGE_DIALOG else ""
    if current is None or not text:
        await request.toast(OLD_BUTTON)
        return
    to = int(current.state["to"])
    links = await request.uow.coaching.athletes_of(request.person.id)
    sent = 0
    for link in links:
        athlete = await request.uow.people.get(link.athlete_id)
        if athlete is None or athlete.muted_at is not None or (to and to != athlete.id):
            continue
        with speaking(athlete.settings.language):
            card = Card(text=f"<b>{esc(request.person.name, 60)}, your coach:</b>\n{esc(text)}")
        sent += await tell(request.uow, athlete, f"tell:{request.update_id}:{athlete.id}", card)
    await close_dialog(request)
    await request.show(ROOM, Card(text=f"Sent to {count(sent, 'athlete')}.", buttons=((key("Coach", "coach"),),)))
