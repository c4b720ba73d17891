"""The day card: kinds, laps by taps and by typing, notes, why."""

from typing import Any

from domain.editing.laps import segment_of
from domain.editing.operations import AddLaps, EditLap, SetNotes
from domain.errors import CoachError
from domain.explaining.why import why
from domain.messages import Card
from domain.plan import Segment
from domain.words.typed import parse_laps
from handlers.actions.edit_week import apply_operation
from handlers.chat.buttons import Tap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.operation_codes import segment_of_letter
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.chat.weeks import desk_of, fresh_desk, show_opened
from handlers.desk.week import OpenedWeek, open_week
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
    opened, number = await desk_of(request, tap), _weekday(tap)
    await _leave_dialog(request)
    await request.show(day_screen(opened.head.id, opened.number, number), day_card(opened, number))


async def _leave_dialog(request: Request) -> None:
    """Going back to the day ends a question about its laps or note."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name in (LAP_DIALOG, NOTE_DIALOG):
        await close_dialog(request)


@tap("type")
async def on_type(request: Request, tap: Tap) -> None:
    """Which kind of run."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened.frame.require_open(opened.week, _weekday(tap))
    await request.show(f"type:{opened.head.id}:{opened.number}", type_card(opened, _weekday(tap)))


@tap("laps")
async def on_laps(request: Request, tap: Tap) -> None:
    """The laps of a day."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened.frame.require_open(opened.week, _weekday(tap))
    await _leave_dialog(request)
    await request.show(f"laps:{opened.head.id}:{opened.number}", laps_card(opened, _weekday(tap)))


@tap("lap")
async def on_lap(request: Request, tap: Tap) -> None:
    """One lap with its − and +."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    number, segment = _weekday(tap), segment_of_letter(tap.word(3))
    card = lap_card(opened, number, segment, tap.number(4)) if segment else None
    await request.show(f"lap:{opened.head.id}:{opened.number}:{number}", card or laps_card(opened, number))


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
    opened = await fresh_desk(request, tap)
    segment = segment_of_letter(tap.word(3))
    if opened is None:
        return
    if segment is None:
        await request.toast(OLD_BUTTON)
        return
    number = _weekday(tap)
    opened.frame.require_open(opened.week, number)
    laps = segment_of(opened.week.day(number), segment)
    now = "" if index is None or not 0 <= index < len(laps) else f"\nNow: {lap_words(laps[index], opened.units)}."
    state = {
        "plan": opened.head.id,
        "week": opened.number,
        "day": number,
        "segment": segment.value,
        "index": index,
        "revision": opened.revision,
    }
    await open_dialog(request, LAP_DIALOG, state)
    text = f"Send the lap, for example <b>0.5 mi @ 6:40</b>, <b>1 km easy</b> or <b>4x800m @ 7:00</b>.{now}"
    back = (back_to_day(opened.head.id, opened.number, number),)
    await request.show(f"asklap:{opened.head.id}:{opened.number}", Card(text=text, buttons=(back,)))


async def _week_of_dialog(request: Request, state: dict[str, Any]) -> OpenedWeek | None:
    """The week of a typed answer; None after saying that the week changed meanwhile."""
    opened = await open_week(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if opened.revision != int(state["revision"]) or opened.is_conflict:
        await close_dialog(request)
        await show_opened(request, opened, "This week has changed, so nothing was applied. Here it is now.")
        return None
    return opened


@dialog(LAP_DIALOG)
async def read_lap(request: Request, state: dict[str, Any]) -> bool:
    """A typed lap, or several. What is not understood keeps the question open."""
    if request.text is None:
        return False
    opened = await _week_of_dialog(request, state)
    if opened is None:
        return True
    laps = parse_laps(request.text, opened.units)
    number, segment, index = int(state["day"]), Segment(state["segment"]), state["index"]
    if index is not None and len(laps) == 1:
        opened = await apply_operation(request.uow, opened, EditLap(number, segment, int(index), laps[0]))
    else:
        opened = await apply_operation(request.uow, opened, AddLaps(number, segment, laps, index))
    await close_dialog(request)
    words = esc(", ".join(segment_lines(laps, opened.units)), 100)
    note = f"Understood: {words}. Not saved yet."
    await request.show(f"laps:{opened.head.id}:{opened.number}", _noted(laps_card(opened, number), note))
    return True


def _noted(card: Card, note: str) -> Card:
    return Card(text=f"{note}\n\n{card.text}", buttons=card.buttons)


@tap("note")
async def on_note(request: Request, tap: Tap) -> None:
    """Type a note for a day."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    number = _weekday(tap)
    opened.frame.require_open(opened.week, number)
    state = {"plan": opened.head.id, "week": opened.number, "day": number, "revision": opened.revision}
    await open_dialog(request, NOTE_DIALOG, state)
    text = f"Send the note for {short_weekday(number)} (at most 500 characters), or “none” to remove it."
    back = (back_to_day(opened.head.id, opened.number, number),)
    await request.show(f"asknote:{opened.head.id}:{opened.number}", Card(text=text, buttons=(back,)))


@dialog(NOTE_DIALOG)
async def read_note(request: Request, state: dict[str, Any]) -> bool:
    """A typed note."""
    if request.text is None:
        return False
    opened = await _week_of_dialog(request, state)
    if opened is None:
        return True
    number = int(state["day"])
    note = "" if request.text.strip().lower() in ("none", "no note", "remove") else request.text
    opened = await apply_operation(request.uow, opened, SetNotes(number, note))
    await close_dialog(request)
    await request.show(
        day_screen(opened.head.id, opened.number, number),
        day_card(opened, number, "Note kept. Save when you are ready."),
    )
    return True


@tap("why")
async def on_why(request: Request, tap: Tap) -> None:
    """Why the day is what it is, from rules and numbers."""
    opened, number = await desk_of(request, tap), _weekday(tap)
    await show_why(request, opened, number)


async def show_why(request: Request, opened: OpenedWeek, number: int) -> None:
    """The reasons for a day."""
    card = why_card(opened, number, why(opened.plan, opened.week, number))
    await request.show(f"why:{opened.head.id}:{opened.number}:{number}", card)
