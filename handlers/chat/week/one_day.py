"""The day card: its kind, its note, why it is what it is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.editing.operations import SetNotes
from domain.explaining.why import why
from domain.messages import Card
from domain.talk import About
from domain.words.clean import clean
from domain.words.in_english import answer_in_english
from handlers.actions.edit_week import apply_operation
from handlers.buttons.day import ChooseType, OpenDay, ShowWhy, WatchFile, WriteNote
from handlers.buttons.kinds import PersonId
from handlers.buttons.talk import OpenThread
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import fresh_week, tap, week_for
from handlers.chat.week.typing import NOTE_DIALOG, leave_day_dialog, state_of, week_of_dialog
from handlers.desk.by_hand import changed_by_hand
from handlers.desk.known_runs import break_before
from handlers.desk.strength import strength_of_day
from handlers.desk.talk import coaches_of, of_day
from handlers.desk.unknown_runs import run_lately
from handlers.desk.week import OpenedDays, OpenedWeek, in_plan
from handlers.views.by_hand import by_hand_lines
from handlers.views.day import ask_note_card, day_card, day_screen, has_watch_file, type_card
from handlers.views.keys import screen
from handlers.views.rules import why_card
from handlers.views.talk import with_thread
from handlers.views.watch import watch_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# What removes a note, in place of one.
_NO_NOTE = frozenset({"none", "no note", "remove"})


@tap(OpenDay)
async def on_day(request: Request, pressed: OpenDay) -> None:
    """One day in full."""
    opened = await week_for(request, pressed)
    strength = await strength_of_day(request.uow, opened, pressed.day)
    await leave_day_dialog(request)
    on = opened.frame.date_of(pressed.day)
    pauses = await request.uow.logs.absences(opened.athlete.id, on, on) if on >= opened.today else ()
    card = day_card(opened, pressed.day, strength, is_paused=bool(pauses))
    card = await with_talk(request, opened, pressed.day, card)
    await request.show(day_screen(opened.head.id, opened.number, pressed.day), card)


async def with_talk(request: Request, opened: OpenedDays, number: int, card: Card) -> Card:
    """The card of a day with what was said about it, where there is somebody to talk to."""
    day = opened.monday + timedelta(days=number - 1)
    coaches = await coaches_of(request.uow, opened.athlete)
    if not coaches:
        return card
    said = await of_day(request.uow, request.person, opened.athlete.id, day)
    name = coaches[0].name if opened.is_own else opened.athlete.name
    ask = OpenThread(PersonId(opened.athlete.id), About.DAY, day)
    return with_thread(card, said, request.person, request.today, ask=ask, name=name or tr("them"))


@tap(ChooseType)
async def on_type(request: Request, pressed: ChooseType) -> None:
    """Which kind of run."""
    opened = await fresh_week(request, pressed)
    opened.frame.require_open(opened.week, pressed.day)
    await request.show(screen("type", opened), type_card(opened, pressed.day))


@tap(WriteNote)
async def on_note(request: Request, pressed: WriteNote) -> None:
    """Type a note for a day."""
    opened = await fresh_week(request, pressed)
    opened.frame.require_open(opened.week, pressed.day)
    await open_dialog(request, NOTE_DIALOG, state_of(opened, pressed.day))
    await request.show(screen("asknote", opened), ask_note_card(opened, pressed.day))


@dialog(NOTE_DIALOG)
async def read_note(request: Request, state: dict[str, Any]) -> bool:
    """A typed note."""
    if request.text is None:
        return False
    opened = await week_of_dialog(request, state)
    if opened is None:
        return True
    number = int(state["day"])
    note = "" if clean(answer_in_english(request.text)) in _NO_NOTE else request.text
    opened = await apply_operation(request.uow, opened, SetNotes(number, note))
    await close_dialog(request)
    strength = await strength_of_day(request.uow, opened, number)
    card = day_card(opened, number, strength, tr("Note kept. Save when you are ready."))
    await request.show(day_screen(opened.head.id, opened.number, number), card)
    return True


@tap(ShowWhy)
async def on_why(request: Request, pressed: ShowWhy) -> None:
    """Why the day is what it is, from rules and numbers."""
    await show_why(request, await in_plan(request.uow, await week_for(request, pressed)), pressed.day)


@tap(WatchFile)
async def on_watch(request: Request, pressed: WatchFile) -> None:
    """The workout as a file for a watch. Raises CoachError for a day that is over or has no run."""
    opened = await week_for(request, pressed)
    if not has_watch_file(opened, pressed.day):
        raise RefusedError(tr("There is no run to come on that day. Open another day for its file."))
    await request.send(watch_card(opened, pressed.day, request.now))


async def show_why(request: Request, opened: OpenedWeek, number: int) -> None:
    """The reasons for a day."""
    lately = await run_lately(request.uow, opened.athlete, opened.monday, opened.today)
    reasons = why(opened.around.plan, opened.week, number, opened.around.miles, lately)
    held_back = await break_before(request.uow, opened.head, opened.number, opened.today)
    card = why_card(opened, number, reasons, held_back)
    by_hand = by_hand_lines(await changed_by_hand(request.uow, opened.head, opened.number, number), request.person)
    card = replace(card, text="\n".join([card.text, *(f"• {each}" for each in by_hand)]))
    await request.show(f"why:{opened.head.id}:{opened.number}:{number}", card)
