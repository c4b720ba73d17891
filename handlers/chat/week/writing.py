"""A workout in one line: shown as laps before it is kept, and done at once or kept as a draft."""

from typing import Any

from domain.editing.frame import EditError
from domain.editing.labels import EditLabel
from domain.editing.operations import PasteDay
from domain.told import told
from domain.words.workout_line import is_workout
from domain.words.written import jog_put_between, written_day
from handlers.actions.edit_outline import to_change
from handlers.actions.edit_week import apply_operation
from handlers.buttons.day import ConfirmWritten, WriteOn, WriteWorkout
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, fresh_week, tap, week_to_edit
from handlers.chat.week.edits import keep_as_asked, preview_operation
from handlers.chat.week.finishing import finish_edit
from handlers.chat.week.typing import WORKOUT_DIALOG, state_of, week_of_dialog
from handlers.desk.week import EditableWeek, OpenedDays
from handlers.views.keys import screen
from handlers.views.writing import ask_workout_card, understood_note, which_day_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_NO_DAY_YET = "whichday"
# Cards under which a line is a workout: what was understood, and the laps, which ask for one.
_TAKE_A_LINE = ("preview:", "laps:")


@tap(WriteWorkout)
async def on_write(request: Request, pressed: WriteWorkout) -> None:
    """Ask for the day's workout in one line."""
    opened = await fresh_week(request, pressed)
    opened.frame.require_open(opened.week, pressed.day)
    await open_dialog(request, WORKOUT_DIALOG, state_of(opened, pressed.day))
    await request.show(screen("askworkout", opened), ask_workout_card(opened, pressed.day))


@dialog(WORKOUT_DIALOG)
async def read_workout(request: Request, state: dict[str, Any]) -> bool:
    """The line, as laps with their effect; another line in its place is read as well.

    Beside laps that are looked at, or once it was understood (`open`), words that are no workout are read as any
    others; under a newer card a distance or a bare number is about that one.
    """
    if request.text is None:
        return False
    if state.get("open") and not await _lies_open(request) and not is_workout(request.text, request.settings.units):
        return False
    opened = await week_of_dialog(request, state)
    if opened is None:
        return True
    number = int(state["day"])
    try:
        await preview_written(request, opened, number, request.text)
    except EditError:
        if state.get("open"):
            return False
        raise
    return True


async def _lies_open(request: Request) -> bool:
    """Whether what was understood, or the laps, are still the newest card of the chat."""
    newest = await request.uow.chat.newest(request.chat_id)
    return newest is not None and newest.screen.startswith(_TAKE_A_LINE)


async def preview_written(request: Request, opened: EditableWeek, number: int, text: str) -> None:
    """Show the workout of a line as the day's laps, with their effect. Raises EditError for a line that says none."""
    opened = to_change(opened)
    opened.require_editable()
    opened.frame.require_open(opened.week, number)
    operation = _written(opened, number, text)
    await open_dialog(request, WORKOUT_DIALOG, state_of(opened, number, text=text, open=True))
    confirm = ConfirmWritten(opened.plan_id, opened.number, opened.steps, number, revision=opened.revision)
    jog_mm = jog_put_between(text, opened.plan, opened.units)
    note = understood_note(operation.copied, opened.units, jog_mm)
    await preview_operation(request, opened, operation, confirm=confirm, note=note)


async def ask_which_day(request: Request, opened: OpenedDays, text: str) -> None:
    """A workout without its day: ask which one. Raises RefusedError where no day of the week is open."""
    card = which_day_card(opened)
    if card is None:
        raise RefusedError(tr("No day of this week is open any more. Open the week it is for, and send that again."))
    # Another workout sent meanwhile takes this one's place.
    await close_dialog(request, _NO_DAY_YET)
    await open_dialog(request, _NO_DAY_YET, {"text": text})
    await request.show(screen("which", opened), card)


@dialog(_NO_DAY_YET)
async def on_other_words(_request: Request, _state: dict[str, Any]) -> bool:
    """What is written instead of a tap is read as usual."""
    return False


@tap(WriteOn)
async def on_day_chosen(request: Request, pressed: WriteOn) -> None:
    """The workout that was sent, previewed for the day that was tapped."""
    opened = await week_to_edit(request, pressed)
    state = await find_dialog(request, _NO_DAY_YET)
    if state is None:
        raise OldButtonError
    await close_dialog(request, _NO_DAY_YET)
    await preview_written(request, opened, pressed.day, str(state["text"]))


def _written(opened: EditableWeek, number: int, text: str) -> PasteDay:
    day = written_day(opened.plan, opened.week, number, text, opened.units)
    return PasteDay(day, number, told(EditLabel.WRITTEN))


@tap(ConfirmWritten)
async def on_written(request: Request, pressed: ConfirmWritten) -> None:
    """The workout that was shown is the day's: as a draft, or done at once."""
    opened = await week_to_edit(request, pressed)
    state = await find_dialog(request, WORKOUT_DIALOG)
    shown = state is not None and (state.get("plan"), state.get("week"), state.get("day")) == (
        pressed.plan,
        pressed.week,
        pressed.day,
    )
    if state is None or not shown or not state.get("text"):
        raise OldButtonError
    await close_dialog(request, WORKOUT_DIALOG)
    operation = _written(opened, pressed.day, str(state["text"]))
    if opened.is_outline:
        await keep_as_asked(request, opened, operation)
        return
    opened = await apply_operation(request.uow, opened, operation)
    await finish_edit(request, opened, tr("Written. Save when you are ready."), at_once=pressed.at_once)
