"""Talking about a day, a week or the training: threads, replies, and a coach's own notes."""

from datetime import date
from typing import Any

from domain.people import Person
from domain.talk import About
from handlers.actions.notices import waits_until
from handlers.actions.talk import keep_own_note, say_in_thread
from handlers.buttons.talk import (
    DropOwnNote,
    LeaveOwnNote,
    LeaveThread,
    OpenThread,
    ThreadButton,
    WriteInThread,
    WriteOwnNote,
)
from handlers.chat.coaching.card import show_athlete
from handlers.chat.coaching.to_the_bot import is_said_to_the_bot
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.coaching import visible_athlete
from handlers.desk.talk import Thread, open_thread
from handlers.views.coaching import ROOM
from handlers.views.talk import (
    THREAD_SCREEN,
    ask_own_note_card,
    ask_words_card,
    said_note,
    said_of_screen,
    thread_card,
)
from handlers.wording.door import tr

TALK_DIALOG = "talk"
NOTE_DIALOG = "own_note"


async def _thread(request: Request, pressed: ThreadButton) -> Thread:
    return await open_thread(request.uow, request.person, pressed.person, pressed.about, pressed.on)


@tap(OpenThread)
async def on_thread(request: Request, pressed: OpenThread) -> None:
    """What was said about it."""
    await request.show(THREAD_SCREEN, thread_card(await _thread(request, pressed)))


@tap(WriteInThread)
async def on_write(request: Request, pressed: WriteInThread) -> None:
    """Ask for the words."""
    thread = await _thread(request, pressed)
    on = thread.on.isoformat() if thread.on is not None else ""
    await open_dialog(request, TALK_DIALOG, {"athlete": pressed.person, "about": thread.about.value, "on": on})
    # The message that is answered stays where it is.
    await request.send(ask_words_card(thread), screen=THREAD_SCREEN)


@tap(LeaveThread)
async def on_leave(request: Request, pressed: LeaveThread) -> None:
    """Nothing to say; another question that is open meanwhile stays."""
    await close_dialog(request, TALK_DIALOG)
    await request.show(THREAD_SCREEN, thread_card(await _thread(request, pressed), tr("Nothing was sent.")))


@dialog(TALK_DIALOG)
async def read_words(request: Request, state: dict[str, Any]) -> bool:
    """The words: kept, and on their way."""
    if request.text is None:
        return False
    if int(state["athlete"]) != request.person.id and await is_said_to_the_bot(request):
        await close_dialog(request, TALK_DIALOG)
        await request.send(tr("Nothing was sent."))
        return False
    on = date.fromisoformat(state["on"]) if state["on"] else None
    await _say(request, int(state["athlete"]), About(state["about"]), on)
    await close_dialog(request, TALK_DIALOG)
    return True


async def _say(request: Request, athlete_id: int, about: About, on: date | None) -> None:
    thread = await open_thread(request.uow, request.person, athlete_id, about, on)
    _, told = await say_in_thread(request.uow, thread, request.text or "")
    thread = await open_thread(request.uow, request.person, athlete_id, about, on)
    is_later = all([await waits_until(request.uow, each) for each in told])
    await request.send(thread_card(thread, said_note(told, thread.others, is_later=is_later)), screen=THREAD_SCREEN)


async def say_in_thread_of_training(request: Request) -> None:
    """Say the words in one's own thread about the training, which the coach reads."""
    await _say(request, request.person.id, About.ALL, None)


async def reply_in_thread(request: Request) -> bool:
    """A reply to a message that brought something said goes back into its thread; False for any other reply."""
    if request.reply_to is None or not request.text:
        return False
    screen = await request.uow.chat.screen_at(request.chat_id, request.reply_to)
    said_id = said_of_screen(screen) if screen is not None else None
    said = await request.uow.talk.get(said_id, request.person.id) if said_id is not None else None
    if said is None:
        return False
    await _say(request, said.athlete_id, said.about, said.on)
    return True


@tap(WriteOwnNote)
async def on_note(request: Request, pressed: WriteOwnNote) -> None:
    """Ask for a note for oneself, below those there are."""
    await _show_notes(request, pressed.person)
    await open_dialog(request, NOTE_DIALOG, {"athlete": pressed.person})


async def _show_notes(request: Request, athlete_id: int) -> None:
    athlete = await visible_athlete(request.uow, request.person, athlete_id)
    found = await request.uow.talk.of_athlete(athlete.id, request.person.id)
    notes = [each for each in found if each.private]
    await request.show(ROOM, ask_own_note_card(athlete, notes, request.today, request.person))


@tap(DropOwnNote)
async def on_drop(request: Request, pressed: DropOwnNote) -> None:
    """The newest note goes; a second tap finds nothing more to remove."""
    await visible_athlete(request.uow, request.person, pressed.person)
    said = await request.uow.talk.get(pressed.said, request.person.id)
    if said is not None and said.private and said.athlete_id == pressed.person:
        await request.uow.talk.drop(said.id, request.person.id)
    await _show_notes(request, pressed.person)


@dialog(NOTE_DIALOG)
async def read_note(request: Request, state: dict[str, Any]) -> bool:
    """The note, kept for oneself."""
    if request.text is None:
        return False
    athlete = await visible_athlete(request.uow, request.person, int(state["athlete"]))
    await close_dialog(request, NOTE_DIALOG)
    await note_of(request, athlete, request.text)
    return True


async def note_of(request: Request, athlete: Person, text: str) -> None:
    """Keep a coach's note about an athlete for the coach alone. Raises CoachError for too many words."""
    await keep_own_note(request.uow, request.person, athlete.id, text)
    await show_athlete(request, athlete, tr("Noted, for you alone."))


@tap(LeaveOwnNote)
async def on_leave_note(request: Request, pressed: LeaveOwnNote) -> None:
    """No note after all."""
    await close_dialog(request, NOTE_DIALOG)
    await show_athlete(request, await visible_athlete(request.uow, request.person, pressed.person))
