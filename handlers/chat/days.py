"""The day card: kinds, laps by taps and by typing, notes, why."""

from typing import Any

from domain.editing.laps import segment_of
from domain.editing.operations import AddLaps, EditLap, SetNotes
from domain.errors import CoachError
from domain.explaining.why import why_day
from domain.messages import Card
from domain.plan import Segment
from domain.words.typed import parse_laps
from handlers.actions.edit_week import apply_operation
from handlers.chat.buttons import Tap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.operation_codes import segment_of_letter
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.chat.weeks import desk_of, fresh_desk, show_desk
from handlers.desk.week import Desk, open_week
from handlers.views.day import day_card, day_screen, laps_card, type_card
from handlers.views.day_lines import lap_words, segment_lines, short_weekday
from handlers.views.keys import back_to_day
from handlers.views.lap import lap_card
from handlers.views.rules import why_card
from handlers.views.text import esc


def _weekday(tap: Tap, index: int = 2) -> int:
    number = tap.number(index)
    if not 1 <= number <= 7:
        raise CoachError("A week has the days Monday to Sunday. Open the week and tap one of them.")
    return number


@tap("day")
async def on_day(request: Request, tap: Tap) -> None:
    """One day in full."""
    desk, number = await desk_of(request, tap), _weekday(tap)
    await _leave_dialog(request)
    await request.show(day_screen(desk.head.id, desk.number, number), day_card(desk, number))


async def _leave_dialog(request: Request) -> None:
    """Going back to the day ends a question about its laps or note."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name in (LAP_DIALOG, NOTE_DIALOG):
        await close_dialog(request)


@tap("type")
async def on_type(request: Request, tap: Tap) -> None:
    """Which kind of run."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    desk.frame.require_open(desk.week, _weekday(tap))
    await request.show(f"type:{desk.head.id}:{desk.number}", type_card(desk, _weekday(tap)))


@tap("laps")
async def on_laps(request: Request, tap: Tap) -> None:
    """The laps of a day."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    desk.frame.require_open(desk.week, _weekday(tap))
    await _leave_dialog(request)
    await request.show(f"laps:{desk.head.id}:{desk.number}", laps_card(desk, _weekday(tap)))


@tap("lap")
async def on_lap(request: Request, tap: Tap) -> None:
    """One lap with its − and +."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    number, segment = _weekday(tap), segment_of_letter(tap.word(3))
    card = lap_card(desk, number, segment, tap.number(4)) if segment else None
    await request.show(f"lap:{desk.head.id}:{desk.number}:{number}", card or laps_card(desk, number))


LAP_DIALOG = "lap"
NOTE_DIALOG = "note"


@tap("typelap")
async def on_type_lap(request: Request, tap: Tap) -> None:
    """Type a lap's distance and pace."""
    await _ask_lap(request, tap, tap.number(4))


@tap("addlap")
async def on_add_lap(request: Request, tap: Tap) -> None:
    """Type a lap to add."""
    await _ask_lap(request, tap, None)


async def _ask_lap(request: Request, tap: Tap, index: int | None) -> None:
    desk = await fresh_desk(request, tap)
    segment = segment_of_letter(tap.word(3))
    if desk is None:
        return
    if segment is None:
        await request.toast(OLD_BUTTON)
        return
    number = _weekday(tap)
    desk.frame.require_open(desk.week, number)
    laps = segment_of(desk.week.day(number), segment)
    now = "" if index is None or not 0 <= index < len(laps) else f"\nNow: {lap_words(laps[index], desk.units)}."
    state = {
        "plan": desk.head.id,
        "week": desk.number,
        "day": number,
        "segment": segment.value,
        "index": index,
        "revision": desk.revision,
    }
    await open_dialog(request, LAP_DIALOG, state)
    text = f"Send the lap, for example <b>0.5 mi @ 6:40</b>, <b>1 km easy</b> or <b>4x800m @ 7:00</b>.{now}"
    back = (back_to_day(desk.head.id, desk.number, number),)
    await request.show(f"asklap:{desk.head.id}:{desk.number}", Card(text=text, buttons=(back,)))


async def _dialog_desk(request: Request, state: dict[str, Any]) -> Desk | None:
    """The desk of a typed answer; None after saying that the week changed meanwhile."""
    desk = await open_week(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if desk.revision != int(state["revision"]) or desk.is_conflict:
        await close_dialog(request)
        await show_desk(request, desk, "This week has changed, so nothing was applied. Here it is now.")
        return None
    return desk


@dialog(LAP_DIALOG)
async def read_lap(request: Request, state: dict[str, Any]) -> bool:
    """A typed lap, or several. What is not understood keeps the question open."""
    if request.text is None:
        return False
    desk = await _dialog_desk(request, state)
    if desk is None:
        return True
    laps = parse_laps(request.text, desk.units)
    number, segment, index = int(state["day"]), Segment(state["segment"]), state["index"]
    if index is not None and len(laps) == 1:
        desk = await apply_operation(request.uow, desk, EditLap(number, segment, int(index), laps[0]))
    else:
        desk = await apply_operation(request.uow, desk, AddLaps(number, segment, laps, index))
    await close_dialog(request)
    words = esc(", ".join(segment_lines(laps, desk.units)), 100)
    note = f"Understood: {words}. Not saved yet."
    await request.show(f"laps:{desk.head.id}:{desk.number}", _noted(laps_card(desk, number), note))
    return True


def _noted(card: Card, note: str) -> Card:
    return Card(text=f"{note}\n\n{card.text}", buttons=card.buttons)


@tap("note")
async def on_note(request: Request, tap: Tap) -> None:
    """Type a note for a day."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    number = _weekday(tap)
    desk.frame.require_open(desk.week, number)
    state = {"plan": desk.head.id, "week": desk.number, "day": number, "revision": desk.revision}
    await open_dialog(request, NOTE_DIALOG, state)
    text = f"Send the note for {short_weekday(number)} (at most 500 characters), or “none” to remove it."
    back = (back_to_day(desk.head.id, desk.number, number),)
    await request.show(f"asknote:{desk.head.id}:{desk.number}", Card(text=text, buttons=(back,)))


@dialog(NOTE_DIALOG)
async def read_note(request: Request, state: dict[str, Any]) -> bool:
    """A typed note."""
    if request.text is None:
        return False
    desk = await _dialog_desk(request, state)
    if desk is None:
        return True
    number = int(state["day"])
    note = "" if request.text.strip().lower() in ("none", "no note", "remove") else request.text
    desk = await apply_operation(request.uow, desk, SetNotes(number, note))
    await close_dialog(request)
    await request.show(
        day_screen(desk.head.id, desk.number, number), day_card(desk, number, "Note kept. Save when you are ready.")
    )
    return True


@tap("why")
async def on_why(request: Request, tap: Tap) -> None:
    """Why the day is what it is, from rules and numbers."""
    desk, number = await desk_of(request, tap), _weekday(tap)
    await show_why(request, desk, number)


async def show_why(request: Request, desk: Desk, number: int) -> None:
    """The reasons for a day."""
    card = why_card(desk, number, why_day(desk.plan, desk.week, number))
    await request.show(f"why:{desk.head.id}:{desk.number}:{number}", card)
