"""A coach's message to one athlete or to all: written, shown, sent."""

from collections.abc import Sequence
from typing import Any

from domain.words.grammar.replied import yes_or_no
from domain.words.of_athletes import is_of_athletes
from domain.words.sent_or_not import sent_or_not
from handlers.actions.groups import links_of
from handlers.actions.talk import say_to_many
from handlers.buttons.coaching import ALL_ATHLETES, LeaveMessage, SendMessage, WriteMessage
from handlers.chat.coaching.to_the_bot import is_order_for_one, is_said_to_the_bot
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, press, tap
from handlers.desk.coaching import any_link_between, athletes_by_name
from handlers.views.coaching import ROOM
from handlers.views.messages import confirm_message_card, left_unsent, not_sent_card, sent_card, write_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

MESSAGE_DIALOG = "coachmessage"
MAX_MESSAGE = 1000


@tap(WriteMessage)
async def on_write(request: Request, pressed: WriteMessage) -> None:
    """Write to one athlete, or to all."""
    athlete = None
    links = await request.uow.coaching.athletes_of(request.person.id)
    if pressed.person != ALL_ATHLETES:
        link = await any_link_between(request.uow, request.person.id, pressed.person)
        athlete = await request.uow.people.get(link.athlete_id)
    else:
        links = await links_of(request.uow, request.person, pressed.group)
    if not links:
        await request.toast(tr("There is nobody here to send it to."))
        return
    await open_dialog(request, MESSAGE_DIALOG, {"to": pressed.person, "group": pressed.group})
    await request.show(ROOM, write_card(athlete, len(links), MAX_MESSAGE))


async def begin_message(request: Request, to: Sequence[int], text: str) -> None:
    """Show a message that was written in one sentence with whom it is for (nobody named: all), before it goes out.

    Raises RefusedError for a coach of nobody, and for a text that is too long.
    """
    if not await request.uow.coaching.athletes_of(request.person.id):
        raise RefusedError(tr("There is nobody here to send it to."))
    request.text = text
    only = to[0] if len(to) == 1 else ALL_ATHLETES
    await _read(request, {"to": only, "group": 0, "people": list(to) if len(to) > 1 else []}, is_new=True)


@tap(LeaveMessage)
async def on_leave(request: Request, _pressed: LeaveMessage) -> None:
    """No message after all; another question that is open meanwhile stays."""
    await close_dialog(request, MESSAGE_DIALOG)
    await request.show(ROOM, not_sent_card())


@dialog(MESSAGE_DIALOG)
async def read_message(request: Request, state: dict[str, Any]) -> bool:
    """Show the message before it goes out."""
    return await _read(request, state, is_new=False)


async def _read(request: Request, state: dict[str, Any], *, is_new: bool) -> bool:
    if request.text is None:
        return False
    text = request.text
    if not is_new and await _leaves_it(request, state):
        return False
    meant = None if is_new else _meant(request, text)
    if meant and "text" not in state:
        await request.send(tr("There are no words to send yet. Write them here."))
        return True
    if meant is not None:
        await press(request, SendMessage() if meant else LeaveMessage())
        return True
    if len(text) > MAX_MESSAGE:
        raise RefusedError(
            tr(
                "That has {length} characters; a message has at most {most}. Send a shorter one.",
                length=len(text),
                most=MAX_MESSAGE,
            )
        )
    await open_dialog(request, MESSAGE_DIALOG, {**state, "text": text, "on": request.today.isoformat()})
    to = int(state["to"])
    coached = {link.athlete_id for link in await request.uow.coaching.athletes_of(request.person.id)}
    people = [int(each) for each in state.get("people") or [to]]
    found = [await request.uow.people.get(each) for each in people if each in coached]
    is_for_all = to == ALL_ATHLETES and not state.get("group", 0) and not state.get("people")
    athletes = [each for each in found if each is not None]
    await request.show(ROOM, confirm_message_card(text, athletes, is_for_all=is_for_all))
    return True


def _meant(request: Request, text: str) -> bool | None:
    """Whether the message that is ready shall go out; None for another message in its place."""
    said = sent_or_not(text)
    return said if said is not None else yes_or_no(text, request.today, request.settings.language)


async def _leaves_it(request: Request, state: dict[str, Any]) -> bool:
    """Whether what is written is of something else than the message that is ready: it is about an athlete, not to
    one, or another day has come. It is said then that nothing was sent."""
    is_no_text = "text" not in state and await is_order_for_one(request, int(state["to"]))
    if is_no_text or await is_said_to_the_bot(request):
        await close_dialog(request, MESSAGE_DIALOG)
        await request.send(left_unsent(str(state["text"])) if "text" in state else tr("Nothing was sent."))
        return True
    if "text" not in state:
        return False
    names = await athletes_by_name(request.uow, request.person)
    is_of_today = state.get("on") == request.today.isoformat()
    if is_of_today and not is_of_athletes(request.text or "", names.keys(), request.today):
        return False
    await close_dialog(request, MESSAGE_DIALOG)
    await request.send(left_unsent(str(state["text"])))
    return True


@tap(SendMessage)
async def on_send(request: Request, _pressed: SendMessage) -> None:
    """Send the message to every linked athlete it is for; links are looked up anew."""
    current = await request.uow.dialogs.get(request.chat_id)
    text = str(current.state.get("text", "")) if current is not None and current.name == MESSAGE_DIALOG else ""
    if current is None or not text:
        raise OldButtonError
    to = int(current.state["to"])
    links = await links_of(request.uow, request.person, int(current.state.get("group", 0)))
    people = [int(each) for each in current.state.get("people", [])] or [to]
    found = [link.athlete_id for link in links if people == [ALL_ATHLETES] or link.athlete_id in people]
    sent, later, missed = await say_to_many(request.uow, request.person, found, text)
    await close_dialog(request)
    await request.show(ROOM, sent_card(sent, later, missed))
