"""The laps of a day: looked at, changed by taps in `edits`, typed here."""

from typing import Any

from domain.editing.laps import segment_of
from domain.editing.operations import AddLaps, EditLap, Operation
from domain.plan import Segment
from domain.words.typed import are_laps, parse_laps
from handlers.actions.edit_week import apply_operation
from handlers.buttons.day import OpenLap, OpenLaps, TypeLap, TypeNewLap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import fresh_week, tap
from handlers.chat.week.typing import LAP_DIALOG, WORKOUT_DIALOG, leave_day_dialog, state_of, week_of_dialog
from handlers.views.keys import screen
from handlers.views.lap import ask_lap_card, lap_card, lap_screen, laps_card
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.laps import lap_of_day_words, segment_lines


@tap(OpenLaps)
async def on_laps(request: Request, pressed: OpenLaps) -> None:
    """The laps of a day; a workout that is typed now takes their place, once it was shown."""
    opened = await fresh_week(request, pressed)
    opened.frame.require_open(opened.week, pressed.day)
    await leave_day_dialog(request)
    await open_dialog(request, WORKOUT_DIALOG, state_of(opened, pressed.day, open=True))
    await request.show(screen("laps", opened), laps_card(opened, pressed.day))


@tap(OpenLap)
async def on_lap(request: Request, pressed: OpenLap) -> None:
    """One lap with its − and +; what is typed now takes its place."""
    opened = await fresh_week(request, pressed)
    if 0 <= pressed.index < len(segment_of(opened.week.day(pressed.day), pressed.segment)):
        state = state_of(opened, pressed.day, segment=pressed.segment.value, index=pressed.index, open=True)
        await open_dialog(request, LAP_DIALOG, state)
    card = lap_card(opened, pressed.day, pressed.segment, pressed.index)
    await request.show(lap_screen(opened, pressed.day), card)


@tap(TypeLap)
async def on_type_lap(request: Request, pressed: TypeLap) -> None:
    """Type a lap's distance and pace."""
    await _ask_lap(request, pressed, pressed.index)


@tap(TypeNewLap)
async def on_add_lap(request: Request, pressed: TypeNewLap) -> None:
    """Type a lap to add."""
    await _ask_lap(request, pressed, None)


async def _ask_lap(request: Request, pressed: TypeLap | TypeNewLap, index: int | None) -> None:
    opened, day, segment = await fresh_week(request, pressed), pressed.day, pressed.segment
    opened.frame.require_open(opened.week, day)
    await open_dialog(request, LAP_DIALOG, state_of(opened, day, segment=segment.value, index=index))
    await request.show(screen("asklap", opened), ask_lap_card(opened, day, segment, index))


@dialog(LAP_DIALOG)
async def read_lap(request: Request, state: dict[str, Any]) -> bool:
    """A typed lap, or several. What is not understood keeps the question open.

    Beside a lap that is only looked at (`open`), words that are no laps are read as any others.
    """
    if request.text is None or (state.get("open") and not are_laps(request.text)):
        return False
    opened = await week_of_dialog(request, state)
    if opened is None:
        return True
    laps = parse_laps(request.text, opened.units)
    number, segment, index = int(state["day"]), Segment(state["segment"]), state["index"]
    opened.frame.require_open(opened.week, number)
    if index is not None and len(laps) == 1:
        operation: Operation = EditLap(number, segment, int(index), laps[0])
    else:
        operation = AddLaps(number, segment, laps, index, 0 if index is None else 1)
    opened = await apply_operation(request.uow, opened, operation)
    await close_dialog(request)
    at = len(segment_of(opened.week.day(number), segment)) - len(laps) if index is None else int(index)
    day, many = opened.week.day(number), range(at, at + len(laps))
    read = [lap_of_day_words(day, segment, each, opened.units) for each in many] if day.is_by_effort else None
    words = esc(", ".join(read or segment_lines(laps, opened.units)), 100)
    note = tr("Understood: {laps}. Not saved yet.", laps=words)
    await request.show(screen("laps", opened), laps_card(opened, number, note))
    return True
